"""The video engine for the window: what is in use, looking for a newer one, putting it into use. GUI thread."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from studydesk.bridge.runner import JobHandle, JobRunner, Lane
from studydesk.jobs import JobContext
from studydesk.paths import is_frozen
from studydesk.services import engine
from studydesk.services.engine import INDEX_URL, Found, Release, Status, TryOut
from studydesk.services.worker_port import worker_command


def _try_out(folder: Path) -> str:
    return engine.try_out_in(folder, worker_command(sys.executable, frozen=is_frozen()))


class VideoEngine(QObject):
    """One thing at a time; `changed` follows each."""

    changed = Signal()
    failed = Signal(object)
    """The exception; the engine in use stays."""

    replaced = Signal()
    """Another engine is to be used from now on."""

    offered = Signal(str)
    """The daily look found this version."""

    def __init__(self, folder: Path, runner: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._runner = runner
        self._handle: JobHandle | None = None
        self.index_url = INDEX_URL
        self.try_out: TryOut = _try_out
        self.status: Status | None = None
        self.found: Found | None = None
        self.done, self.total = 0, 0

    @property
    def is_busy(self) -> bool:
        """Whether something is under way."""
        return self._handle is not None

    def cancel(self) -> None:
        """Stops what is under way; the engine in use stays."""
        if self._handle is not None:
            self._handle.cancel()

    def read(self) -> None:
        """Looks which engine is in use."""
        if not self.is_busy:
            self._start(lambda _context: None, lambda _nothing: None)

    def check(self, now: datetime, *, young_too: bool = False, daily: bool = False) -> None:
        """Asks the index for a newer engine."""
        self.found = None

        def ask(_context: JobContext) -> Found:
            return engine.find_update(self._folder, now, index_url=self.index_url, young_too=young_too)

        def tell(found: Found) -> None:
            self.found = found
            if daily and found.release is not None:
                self.offered.emit(found.release.version)

        self._start(ask, tell, is_quiet=daily)

    def update(self, release: Release) -> None:
        """Downloads a release, tries it and puts it into use."""

        def work(context: JobContext) -> None:
            engine.update(context, self._folder, release, self.try_out, index_url=self.index_url)

        self._start(work, self._on_replaced)

    def install(self, files: Sequence[Path]) -> None:
        """Puts an engine from files into use."""

        def work(context: JobContext) -> None:
            engine.install_files(context, self._folder, list(files), self.try_out)

        self._start(work, self._on_replaced)

    def use_built_in(self) -> None:
        """Goes back to the engine of the program."""
        self._start(lambda _context: engine.use_built_in(self._folder), self._on_replaced)

    def use_previous(self) -> None:
        """Goes back to the engine before."""
        self._start(lambda _context: engine.use_previous(self._folder), self._on_replaced)

    def _on_replaced(self, _nothing: object) -> None:
        self.found = None
        self.replaced.emit()

    def _start(
        self,
        work: Callable[[JobContext], object],
        tell: Callable[..., object],
        *,
        is_quiet: bool = False,
    ) -> None:
        if self.is_busy:
            return

        def job(context: JobContext) -> tuple[object, Status]:
            result = work(context)
            return result, engine.status(self._folder)

        def finished(ended: tuple[object, Status]) -> None:
            self._handle = None
            result, self.status = ended
            tell(result)
            self.changed.emit()

        def failed(error: Exception) -> None:
            self._handle = None
            if not is_quiet:
                self.failed.emit(error)
            self.changed.emit()

        self.done, self.total = 0, 0
        self._handle = self._runner.start(job, Lane.NETWORK)
        self._handle.finished.connect(finished)
        self._handle.failed.connect(failed)
        self._handle.cancelled.connect(self._on_cancelled)
        self._handle.progressed.connect(self._on_progress)
        self.changed.emit()

    def _on_cancelled(self) -> None:
        self._handle = None
        self.changed.emit()

    def _on_progress(self, done: int, total: int, _text: str) -> None:
        self.done, self.total = done, total
        self.changed.emit()
