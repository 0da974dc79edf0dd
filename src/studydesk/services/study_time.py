"""Time of study, counted honestly: what was really played, answered and written; long pauses are none."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Final

from studydesk.domain.clock import to_ms
from studydesk.storage import study_time as rows
from studydesk.storage.schema_0010 import IDLE_MS

if TYPE_CHECKING:
    from studydesk.storage.store import Store, Transaction

IDLE_CUT_MS: Final = IDLE_MS
"""What lies longer without a sign of work is no time of study."""


class Written:
    """Collects the time of writing from its signs (a key, a change). ``clock_ms`` is a clock that never goes back.

    A sign after at most two minutes says that the time between was work; a longer pause counts nothing.
    """

    def __init__(self) -> None:
        self._last: int | None = None
        self._ms = 0

    def tell(self, clock_ms: int) -> None:
        """Something was written."""
        if self._last is not None and 0 <= clock_ms - self._last <= IDLE_CUT_MS:
            self._ms += clock_ms - self._last
        self._last = clock_ms

    def take(self) -> int:
        """The time since the last call, ms."""
        taken, self._ms = self._ms, 0
        return taken


@dataclass(frozen=True, slots=True)
class Sitting:
    """A stretch of study without a long pause. ``kind``: 'watch', 'write' or 'review'; ``active_ms`` by the clock."""

    kind: str
    start_at_ms: int
    end_at_ms: int
    active_ms: int


def keep_written(
    store: Store, subject: str, active_ms: int, *, now: datetime, day: int, origin: object | None = None
) -> None:
    """Keeps time of writing that ended now. ``subject``: 'note' or 'card'. No step to undo. GUI thread."""
    if active_ms <= 0:
        return
    with store.write("Write", undoable=False, origin=origin) as tx:
        rows.add_span(store, tx, "write", subject, day, to_ms(now), active_ms)


def add_watched(
    store: Store, tx: Transaction, video_key: str, day: int, end_at_ms: int, wall_ms: int, media_ms: int
) -> None:
    """Adds what was played of a video, inside a write: ``wall_ms`` by the clock, ``media_ms`` of the video."""
    rows.add_span(store, tx, "watch", video_key, day, end_at_ms, wall_ms, media_ms)


def sittings(store: Store, day: int) -> list[Sitting]:
    """The stretches of a study day, in order. Answers belong together while no pause is over two minutes."""
    made = [Sitting(*row) for row in rows.read_day_spans(store, day)]
    start = end = active = 0
    for at_ms, taken_ms in rows.read_day_answers(store, day):
        if active and at_ms - taken_ms - end > IDLE_CUT_MS:
            made.append(Sitting("review", start, end, active))
            active = 0
        if not active:
            start = at_ms - taken_ms
        end, active = at_ms, active + max(taken_ms, 1)
    if active:
        made.append(Sitting("review", start, end, active))
    return sorted(made, key=lambda one: (one.start_at_ms, one.kind))
