"""Stretches of a video as merged intervals: which seconds were really played. Pure.

A stretch is ``(start_ms, end_ms)`` with ``0 <= start_ms < end_ms``; several are in order, apart from each other.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import Final

Stretch = tuple[int, int]

WATCHED_FROM: Final = 0.9
"""A lesson counts as watched when so much of it was seen, each second once."""
_GAP_MS: Final = 250
"""Stretches that are no further apart than this are one: players stop and go on between two frames."""


def merged(stretches: Iterable[Stretch], *, gap_ms: int = _GAP_MS) -> list[Stretch]:
    """The same in order, those that overlap or nearly touch as one; empty ones are left out."""
    made: list[Stretch] = []
    for start, end in sorted(stretches):
        if end <= start:
            continue
        if made and start <= made[-1][1] + gap_ms:
            made[-1] = (made[-1][0], max(made[-1][1], end))
        else:
            made.append((max(0, start), end))
    return made


def seen_ms(stretches: Sequence[Stretch], start_ms: int, end_ms: int) -> int:
    """How much of a range was played, each instant once. ``stretches`` are merged."""
    first = max(0, bisect_right(stretches, (start_ms, start_ms)) - 1)
    last = bisect_left(stretches, (end_ms, 0))
    return sum(max(0, min(end, end_ms) - max(start, start_ms)) for start, end in stretches[first:last])


def seen_share(stretches: Sequence[Stretch], start_ms: int, end_ms: int) -> float:
    """How much of a range was played, 0 to 1; 0 for an empty range."""
    return seen_ms(stretches, start_ms, end_ms) / (end_ms - start_ms) if end_ms > start_ms else 0.0


class Played:
    """Collects what is really played from the positions that a player tells.

    Between two calls the position may move on by what the clock allows at this speed; a greater step, or one back, is
    a jump and not watched. All times in ms; ``clock_ms`` never goes back. A clock that ran on (the computer slept)
    adds nothing.
    """

    _SLACK_MS: Final = 700

    def __init__(self) -> None:
        self._stretches: list[Stretch] = []
        self._last: tuple[int, int] | None = None
        self.wall_ms = 0
        """How long it played, by the clock, since the last ``take``."""

    def tell(self, at_ms: int, rate: float, clock_ms: int) -> None:
        """The position while it plays; call it a few times a second."""
        last, self._last = self._last, (at_ms, clock_ms)
        if last is None:
            return
        moved, passed = at_ms - last[0], clock_ms - last[1]
        if 0 < moved <= passed * rate + self._SLACK_MS * max(rate, 1.0):
            self._add(last[0], at_ms)
            self.wall_ms += min(passed, round(moved / max(rate, 0.1)) + self._SLACK_MS)

    def _add(self, start: int, end: int) -> None:
        if self._stretches and self._stretches[-1][1] == start:
            self._stretches[-1] = (self._stretches[-1][0], end)
        else:
            self._stretches.append((start, end))

    def stop(self) -> None:
        """It does not play any more, or jumps: what comes next begins a new stretch."""
        self._last = None

    def take(self) -> tuple[list[Stretch], int]:
        """What was played since the last time, merged, and how long that took by the clock; forgets both."""
        made, wall = merged(self._stretches), self.wall_ms
        self._stretches, self.wall_ms = [], 0
        return made, wall
