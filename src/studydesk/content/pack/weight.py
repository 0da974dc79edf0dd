"""How long a TOML file would take to read, told from a glance at it.

``tomllib`` takes some 5 µs for a key and 0.1 µs for a character; a glance takes a thirtieth of that: a regular
expression leaves out strings and comments, and what is left is counted.
"""

from __future__ import annotations

import re
from operator import methodcaller

from studydesk.content.pack.limits import (
    BYTES_PER_KEY,
    LINES_PER_KEY,
    MAX_KEY_PARTS,
    MAX_KEYS,
    MAX_LINE_LENGTH,
    MAX_NESTING,
)

# Atomic groups, since a repeat of alternatives with *+ misses matches in Python 3.11.0 to 3.11.4.
_STRING_OR_COMMENT = (
    r'''"""(?>(?:[^"\\]++|\\[\s\S]|"{1,2}(?!"))*)"{3,5}|\'\'\'(?>(?:[^']++|'{1,2}(?!'))*)'{3,5}'''
    r"""|"(?>(?:[^"\\\n]|\\.)*)"|'[^'\n]*+'|\#[^\n]*"""
)
_TEXT = re.compile(_STRING_OR_COMMENT)
_BYTES = re.compile(_STRING_OR_COMMENT.encode())
_DOTS = methodcaller("count", ".")
_BRACKET = re.compile(r"[\[\]{}]")


def weight_of_size(size_bytes: int) -> int:
    """What so many bytes of TOML weigh at least, in keys."""
    return size_bytes // BYTES_PER_KEY


def weigh(raw: bytes) -> int:
    """About how many keys, list entries and tables a file has; its length and lines (lessons) count as keys too."""
    bare = _BYTES.sub(b"", raw)
    entries = bare.count(b"=") + bare.count(b",") + bare.count(b"[") + bare.count(b"{")
    return entries + raw.count(b"\n") // LINES_PER_KEY + weight_of_size(len(raw))


def may_be_involved(text: str) -> bool:
    """Whether a thorough look (``locate``) must come before ``tomllib`` may read this: a limit could be broken."""
    if max(map(len, text.split("\n"))) > MAX_LINE_LENGTH:
        return True
    bare = _TEXT.sub("", text)
    if 2 * (bare.count("=") + bare.count(",") + bare.count("[")) > MAX_KEYS:
        return True
    depth = 0
    for bracket in _BRACKET.finditer(bare):
        depth = depth + 1 if bracket.group() in "[{" else max(depth - 1, 0)
        if depth > MAX_NESTING:
            return True
    dots: int = max(map(_DOTS, bare.split("\n")))
    return dots >= MAX_KEY_PARTS - 1
