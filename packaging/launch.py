"""What the frozen program begins with: the same as ``python -m studydesk``."""

import sys

from studydesk.__main__ import main

if __name__ == "__main__":
    sys.exit(main())
