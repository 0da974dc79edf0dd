"""What waits to be reviewed: counts and settings of study, read anew when any of it changes or time goes on."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, tzinfo
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, QTimeZone, Signal

if TYPE_CHECKING:
    from studydesk.bridge.hub import ChangeHub
    from studydesk.domain.cards import Counts
    from studydesk.domain.changes import Changes
    from studydesk.domain.clock import Clock
    from studydesk.domain.path import TopicId
    from studydesk.domain.study import StudySettings
    from studydesk.storage.store import Store

_TABLES = ("card", "item", "review", "topic", "topic_mark", "topic_study", "path", "setting")
_SETTLE_MS = 250
"""Counting waits until the answers come less quickly, so that no key press pays for it."""
_MINUTE_MS = 60_000


def local_zone() -> tzinfo:
    """Where the learner is now, with its daylight saving time as far as the system tells."""
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        return ZoneInfo(bytes(QTimeZone.systemTimeZoneId().data()).decode("ascii", "replace") or "UTC")
    except (ZoneInfoNotFoundError, ValueError, OSError):
        zone = datetime.now().astimezone().tzinfo
        assert zone is not None
        return zone


class StudyModel(QObject):
    """Reads nothing until it is asked: a start of the window is without it. GUI thread."""

    changed = Signal()
    """Counts or settings of study may be other than before."""

    def __init__(self, store: Store, hub: ChangeHub, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._clock = clock
        self._counts: Mapping[TopicId | None, Counts] | None = None
        self._total: Counts | None = None
        self._settings: StudySettings | None = None
        self._zone: tzinfo | None = None
        self._is_stopped = False
        hub.changed.connect(self._on_changed)
        self._later = QTimer(self, interval=_SETTLE_MS, singleShot=True)
        self._later.timeout.connect(self.refresh)
        self._minutes = QTimer(self, interval=_MINUTE_MS)
        self._minutes.timeout.connect(self._on_minute)

    def stop(self) -> None:
        """Counts no more; before the store is closed."""
        self._is_stopped = True
        self._later.stop()
        self._minutes.stop()

    @property
    def is_stopped(self) -> bool:
        """Whether the store is closed or about to be: nothing may be read any more."""
        return self._is_stopped

    def now(self) -> datetime:
        """The present instant."""
        return self._clock()

    def settings(self) -> StudySettings:
        """The learner's settings of study, with the zone where the learner is."""
        if self._settings is None:
            from studydesk.services import review

            self._zone = local_zone()
            self._settings = review.study_settings(self._store, self._zone)
        return self._settings

    def today(self) -> int:
        """The number of the learner's day."""
        from studydesk.services import review

        return review.study_day(self.settings(), self.now())

    @property
    def counts(self) -> Mapping[TopicId | None, Counts]:
        """What waits in each topic that has cards."""
        if self._counts is None:
            from studydesk.services import review

            self._counts = review.counts(self._store, now=self.now(), settings=self.settings())
            self._minutes.start()
        return self._counts

    @property
    def total(self) -> Counts:
        """What waits in all."""
        if self._total is None:
            from studydesk.services import review

            self._total = review.counts_of(self._store, (), now=self.now(), settings=self.settings())
            self._minutes.start()
        return self._total

    def refresh(self) -> None:
        """Forgets what was counted and tells so."""
        self._later.stop()
        self._counts = self._total = None
        self.changed.emit()

    def _on_minute(self) -> None:
        """Steps run out, days begin, and learners fly."""
        self._settings = None
        self.refresh()

    def _on_changed(self, changes: Changes, _origin: object) -> None:
        if self._is_stopped or not changes.touches(*_TABLES):
            return
        if changes.touches("setting", "topic_study"):
            self._settings = None
        if self._counts is not None or self._total is not None:  # somebody shows them
            self._counts = self._total = None
            self._later.start()
