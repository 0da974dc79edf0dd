"""Keeps the place and what was really played: every five seconds, and at every stop."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from studydesk.domain.clock import to_ms
from studydesk.domain.errors import StudyDeskError
from studydesk.domain.stretches import Played, Stretch, merged
from studydesk.domain.study_day import day_of
from studydesk.services import watching
from studydesk.ui.models.study_model import local_zone

if TYPE_CHECKING:
    from studydesk.services.watching import Watchable
    from studydesk.ui.desk import Desk

SAVE_MS: Final = 5_000


class WatchRecorder(QObject):
    """Hears where the player is. GUI thread."""

    stretches_changed = Signal(object)
    """All that was played of the video, merged: a list of (start_ms, end_ms)."""

    became_done = Signal(object)
    """A list of lessons that are done now because enough of them was watched; one undo step."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._what: Watchable | None = None
        self._at_ms = 0
        self._saved_ms = -1
        self._played = Played()
        self._known: list[Stretch] = []
        self._clock = QElapsedTimer()
        self._clock.start()
        self._timer = QTimer(self, interval=SAVE_MS)
        self._timer.timeout.connect(self._save)
        self._zone = local_zone()

    @property
    def at_ms(self) -> int:
        """Where the player was heard of last."""
        return self._at_ms

    @property
    def stretches(self) -> list[Stretch]:
        """What was played of the video, as far as it is kept."""
        return self._known

    def begin(self, what: Watchable) -> None:
        """Another video or lesson; what was played of the last one is kept first."""
        self.stop()
        self._what, self._at_ms, self._saved_ms = what, what.at_ms, -1
        self._known = watching.stretches(self._desk.store, what.video_key)
        self.stretches_changed.emit(self._known)

    def end(self) -> None:
        """Nothing is in hand any more."""
        self.stop()
        self._what = None

    def tell(self, at_ms: int, rate: float) -> None:
        """The position while it plays, some times a second."""
        if self._what is None:
            return
        self._at_ms = at_ms
        self._played.tell(at_ms, rate, self._clock.elapsed())
        if not self._timer.isActive():
            self._timer.start()

    def jump(self, at_ms: int) -> None:
        """It goes to another place: kept with the next save, since a drag tells many."""
        self._played.stop()
        self._at_ms = at_ms
        if self._what is not None and not self._timer.isActive():
            self._timer.start()

    def stop(self, at_ms: int | None = None, *, ended: bool = False) -> None:
        """It does not play now, or goes to another place (``at_ms``): keeps everything at once."""
        self._timer.stop()
        self._played.stop()
        if self._what is None:
            return
        if at_ms is not None:
            self._at_ms = at_ms
        self._save(ended=ended)

    def choose_rate(self, rate: float) -> None:
        """Another speed, kept for the course."""
        if self._what is not None:
            self._try(lambda: watching.keep_rate(self._desk.store, self._present(), rate, origin=self))

    def _present(self) -> Watchable:
        assert self._what is not None
        return self._what

    def _save(self, *, ended: bool = False) -> None:
        played, wall_ms = self._played.take()
        if not played:
            self._timer.stop()
        if self._what is None or (not played and self._at_ms == self._saved_ms and not ended):
            return
        self._try(lambda: self._keep(played, wall_ms, ended))

    def _keep(self, played: list[Stretch], wall_ms: int, ended: bool) -> None:
        desk, now = self._desk, self._desk.clock()
        day = day_of(to_ms(now), self._zone, desk.settings.number("day_rollover_hour"))
        kept = watching.keep_place(
            desk.store, self._present(), self._at_ms, played, wall_ms, now=now, day=day, ended=ended, origin=self
        )
        self._saved_ms = self._at_ms
        if played:
            self._known = merged([*self._known, *played])
            self.stretches_changed.emit(self._known)
        if kept.became_done:
            self.became_done.emit(list(kept.became_done))

    def _try(self, work: Callable[[], object]) -> None:
        try:
            work()
        except StudyDeskError as error:
            self._desk.errors.report(error)
