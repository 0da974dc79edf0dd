"""Stamps that order writes across computers whose clocks disagree: a hybrid logical clock.

A stamp is the text ``ms-counter-node``: 13 decimal digits of milliseconds since 1970, 4 hexadecimal digits, and 16
hexadecimal digits that name the computer. Stamps compare as plain text, and each one made is greater than every one
seen before, also when the computer's clock is set back. Source: Kulkarni et al., "Logical Physical Clocks", 2014.
"""

from __future__ import annotations

from random import Random
from typing import NamedTuple

_COUNTER_END = 0x10000
_LATEST_MS = 9_999_999_999_999


class Stamp(NamedTuple):
    """One instant of the hybrid clock. ``node`` is 16 lower-case hexadecimal digits."""

    ms: int
    counter: int
    node: str

    def __str__(self) -> str:
        return f"{self.ms:013d}-{self.counter:04x}-{self.node}"


def parse_stamp(text: str) -> Stamp:
    """The stamp that a text means. Raises ValueError for anything but the form that ``str(stamp)`` gives."""
    ms, counter, node = text.split("-")
    stamp = Stamp(int(ms), int(counter, 16), node)
    if str(stamp) != text or len(node) != 16 or int(node, 16) < 0:
        raise ValueError(f"not a stamp: {text!r}")
    return stamp


def new_node(random: Random) -> str:
    """A name for this computer's copy of the data."""
    return f"{random.getrandbits(64):016x}"


def first_stamp(node: str) -> Stamp:
    """The stamp before every other, with which a new database begins."""
    return Stamp(0, 0, node)


def next_stamp(last: Stamp, now_ms: int) -> Stamp:
    """The stamp of a write at ``now_ms``: greater than ``last`` in any case.

    A clock that is set back (or before 1970) makes the counter run instead; a full counter borrows a millisecond.
    """
    now_ms = min(now_ms, _LATEST_MS)
    if now_ms > last.ms:
        return Stamp(now_ms, 0, last.node)
    if last.counter + 1 < _COUNTER_END:
        return Stamp(last.ms, last.counter + 1, last.node)
    return Stamp(last.ms + 1, 0, last.node)


def merged(last: Stamp, seen: Stamp) -> Stamp:
    """The stamp to go on from after one of another computer was seen; the node stays this computer's own."""
    if (seen.ms, seen.counter) <= (last.ms, last.counter):
        return last
    return Stamp(seen.ms, seen.counter, last.node)
