"""Videos: the worker around yt-dlp, its engine and tools, captions, and the check of files. The only user of yt-dlp."""
