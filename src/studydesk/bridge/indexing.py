"""Keeps the index of everything in step with what is written, beside the window."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from studydesk.bridge.runner import JobHandle, JobRunner, Lane
from studydesk.domain.errors import StudyDeskError

if TYPE_CHECKING:
    from studydesk.bridge.hub import ChangeHub
    from studydesk.jobs import JobContext
    from studydesk.storage.store import Store

_START_MS = 4_000
"""So long after the start: the first picture and the first keys come before."""
_AFTER_MS = 1_500
_AGAIN_MS = 5_000
_REST_S = 0.004
"""Between two slices the window may write."""


class IndexKeeper(QObject):
    """Brings the index up to date a moment after each write, in a job. GUI thread."""

    told = Signal(int)
    """How many things are not in the index yet; -1: it could not be written."""

    def __init__(self, store: Store, hub: ChangeHub, runner: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = store.file
        self._runner = runner
        self._handle: JobHandle | None = None
        self._again = False
        self._later = QTimer(self, interval=_START_MS, singleShot=True)
        self._later.timeout.connect(self.keep)
        hub.changed.connect(self._on_changed)
        self._later.start()

    def _on_changed(self, *_: object) -> None:
        self._later.start(_AFTER_MS)

    def keep(self) -> None:
        """Begins now; once more where it is at work already."""
        if self._handle is not None:
            self._again = True
            return
        self._start(rebuild=False)

    def rebuild(self) -> None:
        """Makes the index anew."""
        if self._handle is not None:
            self._handle.cancel()
        self._start(rebuild=True)

    @property
    def is_busy(self) -> bool:
        """Whether it is at work."""
        return self._handle is not None

    def _start(self, *, rebuild: bool) -> None:
        if self._runner.is_stopped:
            return
        file = self._file

        def work(context: JobContext) -> int:
            from studydesk.services import search  # a start does without it

            try:
                if rebuild:
                    search.rebuild_index(file)
                return search.keep_index(file, lambda: context.token.is_cancelled, lambda: time.sleep(_REST_S))
            except StudyDeskError:  # a full disk, a file that another program holds: told where it is written to
                return -1

        self._again = False
        handle = self._runner.start(work, Lane.READING)
        self._handle = handle
        handle.finished.connect(self._on_ended)
        handle.failed.connect(self._on_ended)
        handle.cancelled.connect(self._on_ended)

    def _on_ended(self, left: object = 0) -> None:
        if self.sender() is not self._handle:
            return
        self._handle = None
        count = left if isinstance(left, int) else -1
        self.told.emit(count)
        if self._again:
            self.keep()
        elif count:
            self._later.start(_AGAIN_MS)
