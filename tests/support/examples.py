"""How many examples a property test draws: all of them in the long run, a quarter where somebody waits for it."""

import os

VARIABLE = "STUDYDESK_TEST_EXAMPLES"
"""Set to ``all`` by ``dev.py test --long``."""
_LEAST = 10


def examples(number: int) -> int:
    """The number for ``settings(max_examples=...)``."""
    return number if os.environ.get(VARIABLE) == "all" else max(min(number, _LEAST), number // 4)
