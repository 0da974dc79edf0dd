"""A timer of study and rest. Pure: whoever shows it tells it the time, by a clock that never goes back."""

from __future__ import annotations

from enum import Enum
from typing import Final, NamedTuple

ROUNDS: Final = 4
"""After so many spells of study the rest is longer."""
_LONG: Final = 3


class Phase(Enum):
    """What it is time for."""

    IDLE = "idle"
    FOCUS = "focus"
    REST = "rest"


class Spell(NamedTuple):
    """The present phase, what is left of it (ms), and how many spells of study are over."""

    phase: Phase
    left_ms: int
    done: int
    is_paused: bool = False


class FocusTimer:
    """Study, rest, study, ... A phase that is over waits for nobody: the rest begins by itself, and after it the timer
    stands until the learner begins again, so that an empty chair is not counted as study."""

    def __init__(self, focus_ms: int, rest_ms: int) -> None:
        self.focus_ms, self.rest_ms = max(1, focus_ms), max(0, rest_ms)
        self._phase, self._end_ms, self._done = Phase.IDLE, 0, 0
        self._paused_ms: int | None = None

    def start(self, now_ms: int) -> None:
        """Begins a spell of study, or goes on after a pause; nothing happens while one runs."""
        if self._paused_ms is not None:
            self._end_ms, self._paused_ms = now_ms + self._paused_ms, None
        elif self._phase is not Phase.FOCUS:
            self._phase, self._end_ms = Phase.FOCUS, now_ms + self.focus_ms

    def pause(self, now_ms: int) -> None:
        """Stands still, with what is left kept."""
        if self._phase is not Phase.IDLE and self._paused_ms is None:
            self._paused_ms = max(0, self._end_ms - now_ms)

    def stop(self) -> None:
        """Back to the beginning."""
        self._phase, self._paused_ms, self._done = Phase.IDLE, None, 0

    def at(self, now_ms: int) -> Spell:
        """What it is time for now."""
        if self._phase is Phase.IDLE or self._paused_ms is not None:
            return Spell(self._phase, self._paused_ms or 0, self._done, self._paused_ms is not None)
        if self._phase is Phase.FOCUS and now_ms >= self._end_ms:
            self._done += 1
            self._phase = Phase.REST
            self._end_ms += self.rest_ms * (_LONG if self._done % ROUNDS == 0 else 1)
        if self._phase is Phase.REST and now_ms >= self._end_ms:
            self._phase = Phase.IDLE
            return Spell(Phase.IDLE, 0, self._done)
        return Spell(self._phase, self._end_ms - now_ms, self._done)
