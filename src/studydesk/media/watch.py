"""Whether the order at hand is to stop: because it was cancelled, or because next to nothing arrives any more.

One thread works and calls `check`; another listens and calls `cancel`, or looks with `is_trickling` when the working
one is caught in a read that does not come back.
"""

from __future__ import annotations

from collections.abc import Callable


class Interrupted(BaseException):
    """The order was cancelled. Not an Exception: yt-dlp must not take it for a fault of a page and go on."""


class Trickle(BaseException):
    """For a while hardly anything has arrived. Not an Exception, as above."""


class Watch:
    """Looks after one order. ``tick`` gives seconds that only grow."""

    def __init__(self, tick: Callable[[], float]) -> None:
        self._tick = tick
        self._cancelled_at: float | None = None
        self._least_bytes = 0.0
        self._window_s = 0.0
        self._since: tuple[float, int] | None = None
        self._arrived = 0

    def cancel(self) -> None:
        """Asks the working thread to stop; any thread."""
        if self._cancelled_at is None:
            self._cancelled_at = self._tick()

    @property
    def is_cancelled(self) -> bool:
        """Whether `cancel` was called."""
        return self._cancelled_at is not None

    def cancelled_for_s(self) -> float:
        """Seconds since `cancel`; 0 when it was not called."""
        return 0.0 if self._cancelled_at is None else self._tick() - self._cancelled_at

    def begin_transfer(self, least_bps: float, window_s: float) -> None:
        """From now on at least ``least_bps`` bytes a second must arrive, seen over ``window_s`` at a time."""
        self._least_bytes, self._window_s = least_bps * window_s, window_s
        self._arrived = 0
        self._since = (self._tick(), 0)

    def end_transfer(self) -> None:
        """Speed does not matter any more."""
        self._since = None

    def arrived(self, count_bytes: int) -> None:
        """So many more bytes have come."""
        self._arrived += count_bytes

    def is_trickling(self, grace_s: float = 0.0) -> bool:
        """Whether a whole window, and ``grace_s`` more, went by with less than the least."""
        since = self._since
        if since is None or self._window_s <= 0:
            return False
        began, before = since
        return self._tick() - began >= self._window_s + grace_s and self._arrived - before < self._least_bytes

    def check(self) -> None:
        """Raises `Interrupted` or `Trickle` if there is a reason; the working thread calls it often."""
        if self._cancelled_at is not None:
            raise Interrupted
        if self.is_trickling():
            raise Trickle
        if self._since is not None and self._tick() - self._since[0] >= self._window_s:
            self._since = (self._tick(), self._arrived)
