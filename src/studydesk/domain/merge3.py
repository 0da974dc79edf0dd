"""Differences between two texts, and two changed texts joined by what both were made of; line by line. Pure.

The joining is the known diff3: changes at different places are both taken, the same change once, and where both sides
changed one place differently it is a conflict, which the caller keeps both texts for.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum
from typing import Final

_MOST: Final = 20_000
"""Texts with more lines that differ in between are compared as one block: finding the best match takes too long."""


class Change(Enum):
    """What a part of the new text is."""

    SAME = "same"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Hunk:
    """Some lines in a row; ``REMOVED`` ones are of the old text."""

    change: Change
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Merged:
    """The joined text. ``conflict``: both changed one place; ``text`` then has the first side's lines there."""

    text: str
    conflict: bool


def differences(old: str, new: str) -> list[Hunk]:
    """How the new text differs from the old."""
    before, after = old.split("\n"), new.split("\n")
    made: list[Hunk] = []
    for tag, i1, i2, j1, j2 in _opcodes(before, after):
        if tag == "equal":
            made.append(Hunk(Change.SAME, tuple(before[i1:i2])))
            continue
        if i2 > i1:
            made.append(Hunk(Change.REMOVED, tuple(before[i1:i2])))
        if j2 > j1:
            made.append(Hunk(Change.ADDED, tuple(after[j1:j2])))
    return made


Opcode = tuple[str, int, int, int, int]


def _opcodes(before: Sequence[str], after: Sequence[str]) -> list[Opcode]:
    """difflib's opcodes; what both begin and end with is found first, which is nearly all of a note."""
    head = 0
    while head < min(len(before), len(after)) and before[head] == after[head]:
        head += 1
    tail = 0
    while tail < min(len(before), len(after)) - head and before[-1 - tail] == after[-1 - tail]:
        tail += 1
    old, new = before[head : len(before) - tail], after[head : len(after) - tail]
    found: list[Opcode] = [("equal", 0, head, 0, head)] if head else []
    if len(old) + len(new) > _MOST:
        found.append(("replace", head, head + len(old), head, head + len(new)))
    else:
        for tag, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=len(old) + len(new) > 2_000).get_opcodes():
            found.append((tag, i1 + head, i2 + head, j1 + head, j2 + head))
    if tail:
        found.append(("equal", len(before) - tail, len(before), len(after) - tail, len(after)))
    return found


def merge3(base: str, ours: str, theirs: str) -> Merged:
    """Both changes in one text."""
    if ours == theirs or theirs == base:
        return Merged(ours, False)
    if ours == base:
        return Merged(theirs, False)
    lines, conflict = [], False
    for kind, part in _parts(base.split("\n"), ours.split("\n"), theirs.split("\n")):
        lines += part
        conflict = conflict or kind == "conflict"
    return Merged("\n".join(lines), conflict)


def _parts(base: list[str], ours: list[str], theirs: list[str]) -> Iterator[tuple[str, list[str]]]:
    """Stretches that all three have, and what stands between them."""
    at_base = at_ours = at_theirs = 0
    for start, length, in_ours, in_theirs in [*_common(base, ours, theirs), (len(base), 0, len(ours), len(theirs))]:
        old, mine = base[at_base:start], ours[at_ours:in_ours]
        other = theirs[at_theirs:in_theirs]
        if mine == old:
            yield "theirs", other
        elif other in (old, mine):
            yield "ours", mine
        else:
            yield "conflict", mine
        yield "same", base[start : start + length]
        at_base, at_ours, at_theirs = start + length, in_ours + length, in_theirs + length


def _common(base: list[str], ours: list[str], theirs: list[str]) -> list[tuple[int, int, int, int]]:
    """(place in base, length, place in ours, place in theirs) of what is the same in all three, ascending."""
    mine = [(i1, i2, j1) for tag, i1, i2, j1, _ in _opcodes(base, ours) if tag == "equal"]
    other = [(i1, i2, j1) for tag, i1, i2, j1, _ in _opcodes(base, theirs) if tag == "equal"]
    found, i, j = [], 0, 0
    while i < len(mine) and j < len(other):
        start, end = max(mine[i][0], other[j][0]), min(mine[i][1], other[j][1])
        if start < end:
            found.append((start, end - start, start - mine[i][0] + mine[i][2], start - other[j][0] + other[j][2]))
        if mine[i][1] < other[j][1]:
            i += 1
        else:
            j += 1
    return found
