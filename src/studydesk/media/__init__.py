"""Videos: the worker around yt-dlp, its engine and tools, captions, and the check of files. The only user of yt-dlp.

`worker` is the entry of the process, `protocol` what it and the program say; only the worker loads yt-dlp.
"""
