"""How large a pack may be. The numbers stand in ``curriculum/README.md`` too; a test compares both.

They are several times what a large path needs and keep the work on a hostile pack within 2 seconds and 200 MB:
a pack that breaks the first group is refused before any of its files is read.
"""

from __future__ import annotations

MAX_TOPICS = 2_000
MAX_FILES = 20_000
MAX_TOTAL_BYTES = 32 * 1024 * 1024
MAX_ZIP_BYTES = 32 * 1024 * 1024
MAX_ZIP_DIRECTORY_BYTES = 4 * 1024 * 1024
"""Size of a ZIP file's table of contents: some 45,000 entries at least, read into about 40 MB."""

MAX_FILE_BYTES = 1024 * 1024
MAX_LINE_LENGTH = 20_000
MAX_KEYS = 50_000
"""Keys, headers and list entries of one file."""

MAX_KEYS_IN_ALL = 250_000
"""The same over all files of a pack, lengths included (see ``weight``): what takes about 1.5 seconds to read, some six
times the shipped path. Counted before anything is read in earnest."""

MAX_FAULTY_KEYS = 75_000
"""In topics with faults: naming their lines takes twice as long as reading. The rest is checked another time."""

BYTES_PER_KEY = 50
"""So many bytes of TOML take as long as a key."""

LINES_PER_KEY = 3

MAX_NESTING = 12
MAX_KEY_PARTS = 6
"""Parts of one dotted key. ``tomllib`` takes quadratic time over long dotted keys, and recurses into brackets."""

MAX_FAULTS = 200
MAX_HINTS = 50
"""How many 'did you mean' searches one run makes; each compares with up to ``MAX_TOPICS`` names."""

MAX_ID_LENGTH = 64
MAX_LINE_TEXT = 300
MAX_LONG_TEXT = 20_000
MAX_OVERVIEW_CHARACTERS = 100_000
MAX_LINKS = 50
MAX_SECTIONS = 200
MAX_ALIASES = 5_000
MAX_TARGETS = 50
"""Of one alias: the parts into which something was split."""

MAX_COURSES = 200
MAX_LESSONS = 2_000
MAX_GOALS = 50
MAX_PRACTICE = 100
MAX_QUESTIONS = 500
MAX_OPTIONS = 12
MAX_CARDS = 2_000
MAX_TAGS = 30
MAX_POSITION = 10_000
MAX_DURATION_MS = 100 * 3600 * 1000
