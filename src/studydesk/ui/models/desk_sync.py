"""Keeps this computer in step with the learner's others through a shared folder, while the window is open."""

from __future__ import annotations

import platform
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from studydesk.bridge.folder_watch import QtFolderWatch
from studydesk.bridge.runner import Lane
from studydesk.domain.errors import StudyDeskError

if TYPE_CHECKING:
    from studydesk.domain.changes import Changes
    from studydesk.jobs import JobContext
    from studydesk.services.sync import SyncReport
    from studydesk.storage.store import HandOver
    from studydesk.ui.desk import Desk

_PAUSE_MS: Final = 8_000
"""So long nothing was written before a round begins."""
_BEGIN_MS: Final = 4_000
_EVERY_MS: Final = 180_000
"""A drive that tells of no changes (a stick, a mounted cloud) is looked at this often."""
_KEY: Final = "sync_folder"


class Round(NamedTuple):
    """One exchange that is over."""

    at: datetime
    report: SyncReport
    written: HandOver


class DeskSync(QObject):
    """Rounds after each change at either end. GUI thread; the work is a job with a store of its own."""

    finished = Signal()
    """A round is over; see ``last`` and ``fault``."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._watch = QtFolderWatch(self)
        self._again = False
        self.is_running = False
        self.last: Round | None = None
        self.fault: StudyDeskError | None = None
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self.look)
        self._often = QTimer(self, interval=_EVERY_MS)
        self._often.timeout.connect(self.look)
        desk.hub.changed.connect(self._on_changed)
        desk.device.on_changed(self._on_setting)
        self._begin()

    @classmethod
    def of(cls, desk: Desk, window: QWidget) -> DeskSync:
        """The one of this window."""
        top = window.window()
        found = top.findChild(cls)
        return found if found is not None else cls(desk, top)

    @property
    def folder(self) -> Path | None:
        """The shared folder; None for none."""
        chosen = self._desk.device.text(_KEY)
        return Path(chosen) if chosen else None

    @property
    def name(self) -> str:
        """How the other computers call this one."""
        return self._desk.device.text("computer_name") or platform.node() or "StudyDesk"

    def share(self, folder: Path) -> None:
        """Begins with a shared folder. Raises EnvironmentFault, UserError."""
        from studydesk.services import sync

        sync.join(self._desk.store, folder)
        self._desk.device.set(_KEY, str(folder))

    def leave(self) -> None:
        """No shared folder any more; what is in it stays there."""
        self._desk.device.set(_KEY, "")

    def _on_setting(self, key: str) -> None:
        if key == _KEY:
            self._begin()

    def _begin(self) -> None:
        self._watch.stop()
        self.fault = None
        if self.folder is None:
            self._soon.stop()
            self._often.stop()
            return
        self._soon.start(_BEGIN_MS)
        self._often.start()

    def _on_changed(self, _changes: Changes, origin: object) -> None:
        if self.folder is not None and origin is not self:
            self._soon.start(_PAUSE_MS)

    def _on_folder(self) -> None:
        if self.folder is not None and not self.is_running:
            self._soon.start(_PAUSE_MS // 4)

    def look(self) -> bool:
        """Begins a round; False if there is no folder, the program ends, or one is at work (then another follows)."""
        folder, desk = self.folder, self._desk
        if folder is None or desk.runner.is_stopped or desk.long_writes.is_busy:
            return False
        if self.is_running:
            self._again = True
            return False
        self.is_running = True
        job = desk.runner.start(_job(desk, folder, self.name), Lane.NETWORK)
        job.finished.connect(self._on_done)
        job.failed.connect(self._on_failed)
        job.cancelled.connect(self._over)
        return True

    def _on_done(self, done: Round) -> None:
        self.last, self.fault = done, None
        self._desk.store.adopt(done.written)
        if done.report.kept_texts:
            words = self.tr(
                "%n text(s) had been changed on two computers. The later one counts, the other is kept.",
                "",
                done.report.kept_texts,
            )
            registry = self._desk.commands
            self._desk.notices.offer(words, self.tr("Show"), lambda: registry.run("transfer.kept_texts"), "warn")
        self._over()
        self._soon.stop()  # what this round wrote need not be told

    def _on_failed(self, error: BaseException) -> None:
        told = self.fault.message if self.fault is not None else ""
        if isinstance(error, StudyDeskError):
            self.fault = error
        if told != str(getattr(error, "message", "")) and getattr(error, "code", "") != "sync.folder_gone":
            self._desk.errors.report(error)
        self._over()

    def _over(self) -> None:
        self.is_running = False
        folder = self.folder
        if folder is not None and folder.is_dir():
            self._watch.start(folder, self._on_folder)
        if self._again:
            self._again = False
            self._soon.start(_BEGIN_MS)
        self.finished.emit()


def _job(desk: Desk, folder: Path, name: str) -> Callable[[JobContext], Round]:
    file, clock, seed = desk.store.file, desk.clock, desk.store.random.getrandbits(64)
    zone = desk.study.settings().zone

    def work(context: JobContext) -> Round:
        from studydesk.services import sync

        report, written = sync.exchange_beside(
            file, folder, clock=clock, seed=seed, zone=zone, name=name, progress=context.progress
        )
        return Round(clock(), report, written)

    return work
