"""How far a download is: bytes over all its streams, a calm speed, and the time that is left."""

from __future__ import annotations

import math
from collections.abc import Callable

from studydesk.media.protocol import Progress

LEAST_PAUSE_S = 0.1
"""Between two tellings of the same stage."""
CALM_S = 3.0
"""The speed is an average in which what is this old counts a third."""


class Meter:
    """Adds up the streams of one order. ``totals`` are the announced bytes of each, None where unknown."""

    def __init__(self, order: int, tick: Callable[[], float], tell: Callable[[Progress], None]) -> None:
        self._order = order
        self._tick = tick
        self._tell = tell
        self._format = ""
        self._stage = "reading"
        self._totals: list[int | None] = []
        self._done: list[int] = []
        self._now = 0
        self._speed: float | None = None
        self._measured: tuple[float, int] | None = None
        self._told_at = -math.inf

    def read(self, format_name: str, totals: list[int | None]) -> None:
        """What is to come is known."""
        self._format, self._totals, self._done = format_name, totals, [0] * len(totals)

    def stage(self, stage: str, stream: int | None = None) -> None:
        """Something else begins; with a stream's number its bytes are counted from now on."""
        self._stage, self._measured = stage, None
        if stream is not None:
            self._now = stream
        self._say()

    def arrived(self, done_bytes: int, total_bytes: int | None) -> None:
        """So much of the present stream is there, of so much."""
        self._done[self._now] = done_bytes
        if total_bytes is not None:
            self._totals[self._now] = total_bytes
        now = self._tick()
        if now - self._told_at >= LEAST_PAUSE_S:
            self._measure(now)
            self._say()

    def _measure(self, now: float) -> None:
        done = sum(self._done)
        if self._measured is not None and now > self._measured[0]:
            passed = now - self._measured[0]
            speed = (done - self._measured[1]) / passed
            weight = 1.0 - math.exp(-passed / CALM_S)
            self._speed = max(speed if self._speed is None else self._speed + weight * (speed - self._speed), 0.0)
        self._measured = (now, done)

    def _say(self) -> None:
        self._told_at = self._tick()
        done = sum(self._done)
        total = None if not self._totals or None in self._totals else sum(one or 0 for one in self._totals)
        total = None if total is None else max(total, done)
        left = round((total - done) / self._speed * 1000) if total is not None and self._speed else None
        loading = self._stage in ("video", "audio")
        self._tell(
            Progress(
                self._order,
                stage=self._stage,
                done_bytes=done,
                total_bytes=total,
                speed_bps=self._speed if loading else None,
                left_ms=min(left, 10**12) if loading and left is not None else None,
                format=self._format,
            )
        )
