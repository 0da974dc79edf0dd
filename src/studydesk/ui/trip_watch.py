"""Sees when everything that was packed for a trip is on the disk, opens all of it once, and says that one can go."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer
from shiboken6 import isValid

from studydesk.bridge.runner import Lane
from studydesk.bridge.video_check import probe_file
from studydesk.domain.errors import StudyDeskError
from studydesk.paths import is_frozen
from studydesk.services import trip
from studydesk.services.reading import read_beside

if TYPE_CHECKING:
    from studydesk.domain.changes import Changes
    from studydesk.jobs import JobContext
    from studydesk.services.trip import FlightCheck, Packed
    from studydesk.ui.desk import Desk

_LATER_MS: Final = 1_500
_FEW: Final = 3


def _opens(file: Path) -> str:
    """Why its beginning cannot be played, "" if it can (or if nothing can be decoded here at all)."""
    answer = probe_file(file, frozen=is_frozen())
    return answer.why or "it does not play" if answer.plays is False else ""


class TripWatch(QObject):
    """Looks after changes of the queue, the library and the trip. GUI thread."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._checked: Packed | None = None
        self._is_checking = False
        self._later = QTimer(self, interval=_LATER_MS, singleShot=True)
        self._later.timeout.connect(self.look)
        desk.hub.changed.connect(self._on_changed)
        desk.downloads.changed.connect(self._later.start)
        self._later.start()

    def _on_changed(self, changes: Changes, _origin: object) -> None:
        if changes.touches("video_file", "setting"):
            self._later.start()

    def packed(self) -> Packed | None:
        """What was packed, None for no trip."""
        return trip.read_packed(self._desk.settings.record(trip.SETTING))

    def look(self, *, again: bool = False) -> bool:
        """Begins the check if everything is here and was not looked at (``again``: look in any case)."""
        desk = self._desk
        if desk.study.is_stopped or self._is_checking:
            return False
        packed = self.packed()
        if packed is None or (packed == self._checked and not again) or trip.missing_videos(desk.store, packed):
            return False
        library, now, settings, file = desk.downloads.library, desk.study.now(), desk.study.settings(), desk.store.file

        def job(context: JobContext) -> FlightCheck:
            return read_beside(
                file,
                desk.clock,
                lambda store: trip.check_flight(
                    context, store, packed, library, now=now, settings=settings, opens=_opens
                ),
            )

        self._is_checking = True
        handle = desk.runner.start(job, Lane.COMPUTE)
        handle.finished.connect(lambda found: self._on_checked(packed, found))
        handle.failed.connect(self._on_failed)
        return True

    def _on_checked(self, packed: Packed, found: FlightCheck) -> None:
        if not isValid(self) or self._desk.study.is_stopped:
            return
        self._is_checking, self._checked = False, packed
        notices = self._desk.notices
        if found.is_ready:
            words = self.tr("Ready for flight mode: %n video(s) and all pictures of due cards open.", "", found.videos)
            notices.offer(words, self.tr("Unpack"), self.unpack, "good")
            return
        some = "; ".join(f"{what}: {why}" for what, why in found.faults[:_FEW])
        words = self.tr("Not ready for flight mode, %n thing(s) would not open: {some}", "", len(found.faults))
        notices.offer(words.format(some=some), self.tr("Look again"), lambda: self.look(again=True), "warn")

    def _on_failed(self, error: Exception) -> None:
        if isValid(self):
            self._is_checking = False
            self._desk.errors.report(error)

    def unpack(self) -> None:
        """Forgets the trip; what was downloaded stays."""
        with contextlib.suppress(StudyDeskError):
            self._desk.settings.set(trip.SETTING, {})
