"""Tracks in a channel: which of several sideways lines runs above which, with few crossings and none on another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

_CLEAR = 6.0
"""Two upright pieces nearer than this count as lying on each other."""
_OVERLAY_COST = 10


@dataclass(slots=True)
class Net:
    """The sideways line of one topic in one channel, with the x of its upright ends above and below."""

    low: float = float("inf")
    high: float = float("-inf")
    above: list[float] = field(default_factory=list)
    below: list[float] = field(default_factory=list)

    def add(self, x: float, *, from_above: bool) -> None:
        """Adds an upright end at ``x``."""
        self.low, self.high = min(self.low, x), max(self.high, x)
        (self.above if from_above else self.below).append(x)


def assign_tracks(nets: Sequence[Net]) -> tuple[list[int], int]:
    """The track of each net (0 is the uppermost) and how many tracks there are.

    Nets that overlap get different tracks; where one order of two crosses less than the other it is preferred, unless
    preferences go round in a circle.
    """
    order = sorted(range(len(nets)), key=lambda n: (nets[n].low, nets[n].high))
    rivals: list[list[int]] = [[] for _ in nets]
    over: list[list[int]] = [[] for _ in nets]
    active: list[int] = []
    for n in order:
        active = [m for m in active if nets[m].high > nets[n].low - _CLEAR]
        for m in active:
            rivals[n].append(m)
            rivals[m].append(n)
            first, second = _cost(nets[m], nets[n]), _cost(nets[n], nets[m])
            if first != second:
                upper, lower = (m, n) if first < second else (n, m)
                over[lower].append(upper)
        active.append(n)
    tracks = _levels(order, rivals, over)
    return tracks, max(tracks, default=-1) + 1


def _cost(upper: Net, lower: Net) -> int:
    """Crossings when the one runs above the other; pieces that would lie on each other count much more."""
    crossings = sum(lower.low < x < lower.high for x in upper.below)
    crossings += sum(upper.low < x < upper.high for x in lower.above)
    overlays = sum(abs(a - b) < _CLEAR for a in upper.below for b in lower.above)
    return crossings + _OVERLAY_COST * overlays


def _levels(order: Sequence[int], rivals: Sequence[Sequence[int]], over: Sequence[Sequence[int]]) -> list[int]:
    tracks = [-1] * len(order)
    waiting = list(order)
    while waiting:
        ready = [n for n in waiting if all(tracks[m] >= 0 for m in over[n])]
        # In a circle of preferences somebody must begin: the one that asks for the least.
        chosen = ready or [min(waiting, key=lambda n: sum(tracks[m] < 0 for m in over[n]))]
        for n in chosen:
            used = {tracks[m] for m in rivals[n]}
            track = max((tracks[m] + 1 for m in over[n] if tracks[m] >= 0), default=0)
            while track in used:
                track += 1
            tracks[n] = track
        waiting = [n for n in waiting if tracks[n] < 0]
    return tracks
