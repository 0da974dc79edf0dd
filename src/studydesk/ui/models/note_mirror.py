"""Keeps the folder of notes in step while the window is open, if the learner wants one; and empties the bin of old."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from studydesk.bridge.folder_watch import QtFolderWatch
from studydesk.domain.changes import ALL_CHANGED
from studydesk.domain.errors import StudyDeskError
from studydesk.jobs import JobCancelledError

if TYPE_CHECKING:
    from studydesk.domain.changes import Changes
    from studydesk.services.note_mirror import MirrorReport, Progress, Survey
    from studydesk.storage.store import Store
    from studydesk.ui.desk import Desk

_PAUSE_MS: Final = 3_000
"""So long nothing was written before a round begins: one more key, or a sync program in the middle of its work."""
_BIN_MS: Final = 30_000
"""After the start, when nobody waits for the window any more."""
_FEW: Final = 5
"""Up to so many notes and files are written at once; more by a long write, which the window does not wait for."""
_KEYS: Final = ("notes_mirror", "notes_folder")


class NoteMirror(QObject):
    """Rounds after each change at either end. GUI thread."""

    finished = Signal(object)
    """A round is over: its ``MirrorReport``."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._watch = QtFolderWatch(self)
        self._is_running = False
        self._told = ""
        self._work: _Work | None = None
        self._timer = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._timer.timeout.connect(self.look)
        desk.hub.changed.connect(self._on_changed)
        desk.device.on_changed(self._on_setting)
        desk.long_writes.ended.connect(self._on_long_write_ended)
        self._bin = QTimer(self, interval=_BIN_MS, singleShot=True)
        self._bin.timeout.connect(self._clear_bin)
        self._bin.start()
        self._begin()

    @property
    def folder(self) -> Path:
        """Where the files are."""
        chosen = self._desk.device.text("notes_folder")
        return Path(chosen) if chosen else self._desk.profile.folder / "notes"

    @property
    def is_on(self) -> bool:
        """Whether the learner wants files."""
        return self._desk.device.flag("notes_mirror")

    def _clear_bin(self) -> None:
        from studydesk.services.note_check import mend_notes
        from studydesk.services.notes import clear_old

        clear_old(self._desk.store)
        mend_notes(self._desk.store)

    def _on_setting(self, key: str) -> None:
        if key in _KEYS:
            self._begin()

    def _begin(self) -> None:
        self._watch.stop()
        self._told = ""
        if not self.is_on:
            self._timer.stop()
            return
        from studydesk.services.note_mirror import fault_of_folder

        fault = fault_of_folder(self.folder, self._desk.profile.folder)
        if fault is not None:
            self._desk.errors.report(fault)
            return
        self._timer.start()

    def _on_changed(self, changes: Changes, _origin: object) -> None:
        if self.is_on and changes.touches("note", "note_medium"):
            self._timer.start()

    def _on_folder(self) -> None:
        if not self._is_running:
            self._timer.start()

    def look(self) -> None:
        """Sees in a job whether there is anything to do, and does it."""
        from studydesk.services.note_mirror import survey
        from studydesk.services.reading import read_beside

        if not self.is_on or self._is_running:
            return
        self._is_running = True
        file, clock, folder = self._desk.store.file, self._desk.clock, self.folder
        job = self._desk.runner.start(lambda _context: read_beside(file, clock, lambda store: survey(store, folder)))
        job.finished.connect(self._on_seen)
        job.failed.connect(self._on_fault)
        job.cancelled.connect(self._on_over)

    def _on_seen(self, seen: Survey) -> None:
        if seen.pending == 0:
            self._on_over()
        elif seen.pending <= _FEW:
            self._at_once(seen)
        else:
            self.write(anew=False)

    def _at_once(self, seen: Survey) -> None:
        from studydesk.services.note_mirror import sync

        try:
            report = sync(self._desk.store, self.folder, seen=seen)
        except StudyDeskError as error:
            self._on_fault(error)
            return
        self._on_done(report)

    def write(self, *, anew: bool) -> None:
        """A whole round beside the window; ``anew``: all files are written again."""
        self._is_running = True
        self._work = work = _Work(self.folder, anew)
        self._desk.long_writes.run(self.tr("Bringing notes and files into step…"), work, lambda: self._on_worked(work))

    def _on_long_write_ended(self) -> None:
        """After a cancel nobody told what was written by then."""
        if self._work is not None and self._work.is_cancelled:
            self._desk.store.tell(ALL_CHANGED)
            self._on_over()
        self._work = None

    def _on_worked(self, work: _Work) -> None:
        if work.fault is not None:
            self._on_fault(work.fault)
        elif work.report is not None:
            self._on_done(work.report)
        else:
            self._on_over()

    def _on_over(self) -> None:
        self._is_running = False
        if self.folder.is_dir():
            self._watch.start(self.folder, self._on_folder)

    def _on_done(self, report: MirrorReport) -> None:
        self._on_over()
        self._told = ""
        notices = self._desk.notices
        if report.conflicts:
            words = self.tr("A note was changed here and in the folder. Both are kept: {names}.")
            notices.say(words.format(names=", ".join(report.conflicts[:3])), "warn")
        elif report.binned:
            words = self.tr(
                "%n file(s) were deleted in the folder. Their notes rest in the bin.", "", len(report.binned)
            )
            notices.say(words, "info")
        for _path, fault in report.faults[:1]:
            self._say_once(fault)
        if report.later:
            self._timer.start()
        self.finished.emit(report)

    def _on_fault(self, error: BaseException) -> None:
        self._on_over()
        if isinstance(error, StudyDeskError):
            self._say_once(error)
        else:
            self._desk.errors.report(error)

    def _say_once(self, error: StudyDeskError) -> None:
        """A fault that comes with each round is told once."""
        if self._told == error.message:
            return
        self._told = error.message
        if error.code == "mirror.emptied":
            words = self.tr("Most files of your notes are gone from {folder}. No note was deleted.")
            again = self.tr("Write all again")
            self._desk.notices.offer(words.format(folder=self.folder), again, lambda: self.write(anew=True), "warn")
        else:
            self._desk.errors.report(error)


class _Work:
    """A round in a thread. It ends early when it is cancelled; what was done by then stays, the next one goes on."""

    def __init__(self, folder: Path, anew: bool) -> None:
        self._folder = folder
        self._anew = anew
        self.report: MirrorReport | None = None
        self.fault: StudyDeskError | None = None
        self.is_cancelled = False

    def __call__(self, store: Store, progress: Progress) -> None:
        from studydesk.services.note_mirror import sync

        try:
            self.report = sync(store, self._folder, anew=self._anew, progress=progress)
        except StudyDeskError as error:
            self.fault = error
        except JobCancelledError:
            self.is_cancelled = True
            raise
