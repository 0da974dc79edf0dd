"""How the ``slow`` fault spends its time: not at all, when the test says so, or really."""

from __future__ import annotations

import threading
import time
from typing import Protocol


class Pace(Protocol):
    """A clock that answers wait for. Called from the server's threads."""

    def now(self) -> float:
        """Seconds."""

    def until(self, moment: float) -> bool:
        """Waits for that moment; False when there is no use in going on."""

    def end(self) -> None:
        """Nobody is to wait any longer."""


class FreePace:
    """Waits for nothing: its clock, ``seconds``, jumps to where the bytes would have arrived."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self._lock = threading.Lock()

    def now(self) -> float:
        return self.seconds

    def until(self, moment: float) -> bool:
        with self._lock:
            self.seconds = max(self.seconds, moment)
        return True

    def end(self) -> None:
        """Nobody waits here."""


class SteppedPace:
    """A clock that moves only when the test says so."""

    def __init__(self) -> None:
        self._moved = threading.Condition()
        self._now = 0.0
        self._over = False

    def now(self) -> float:
        with self._moved:
            return self._now

    def advance(self, seconds: float) -> None:
        """So much time passes: what a slow answer sends in that time is sent."""
        with self._moved:
            self._now += seconds
            self._moved.notify_all()

    def until(self, moment: float) -> bool:
        with self._moved:
            # Not to fall short by the last bit of many sums.
            self._moved.wait_for(lambda: self._over or self._now >= moment - 1e-6)
            return not self._over

    def end(self) -> None:
        with self._moved:
            self._over = True
            self._moved.notify_all()


class RealPace:
    """Waits as long as it takes."""

    def __init__(self) -> None:
        self._over = threading.Event()

    def now(self) -> float:
        return time.monotonic()

    def until(self, moment: float) -> bool:
        return not self._over.wait(max(moment - time.monotonic(), 0.0))

    def end(self) -> None:
        self._over.set()
