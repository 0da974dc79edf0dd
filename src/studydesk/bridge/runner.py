"""Runs jobs beside the window and tells the GUI thread how they go."""

from __future__ import annotations

import sys
import time
from enum import Enum

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot

from studydesk.jobs import CancelToken, Job, JobCancelledError, JobContext, Result

_PROGRESS_GAP_S = 0.1
_TURN_S = 0.001
"""After so long Python gives another thread its turn, 5 ms by itself; the window asks several times a picture."""


class Lane(Enum):
    """Which pool a job runs in; the value is how many run at a time."""

    NETWORK = 2
    COMPUTE = 1
    READING = 3
    """Short reads that the eye waits for; never behind a job that takes minutes."""


class JobHandle(QObject):
    """One running job. Signals arrive on the GUI thread; exactly one of the last three ends it."""

    progressed = Signal(int, int, str)
    """(done, total, what is at work), at most ten times a second; total is 0 while it is not known."""
    finished = Signal(object)
    """What the job returned."""
    failed = Signal(object)
    """The exception that the job raised."""
    cancelled = Signal()

    # Emitted on the job's thread and received on the GUI thread, so that nothing is lost that
    # the job tells before its starter has connected.
    _told = Signal(int, int, str)
    _ended = Signal(str, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.token = CancelToken()
        self._told.connect(self._on_told)
        self._ended.connect(self._on_ended)

    def cancel(self) -> None:
        """Asks the job to stop; `cancelled` follows when it did."""
        self.token.cancel()

    @Slot(int, int, str)
    def _on_told(self, done: int, total: int, text: str) -> None:
        self.progressed.emit(done, total, text)

    @Slot(str, object)
    def _on_ended(self, how: str, value: object) -> None:
        if how == "cancelled":
            self.cancelled.emit()
        elif how == "failed":
            self.failed.emit(value)
        else:
            self.finished.emit(value)


class _Work(QRunnable):
    def __init__(self, job: Job[object], handle: JobHandle) -> None:
        super().__init__()
        self._job = job
        self._handle = handle
        self._told_at = 0.0

    def run(self) -> None:
        context = JobContext(self._on_progress, self._handle.token)
        try:
            context.raise_if_cancelled()
            result = self._job(context)
        except JobCancelledError:
            self._handle._ended.emit("cancelled", None)
        except Exception as error:  # whatever it is, the GUI thread decides what to say
            self._handle._ended.emit("failed", error)
        else:
            self._handle._ended.emit("finished", result)

    def _on_progress(self, done: int, total: int, text: str) -> None:
        now = time.monotonic()
        if now - self._told_at >= _PROGRESS_GAP_S or (total and done >= total):
            self._told_at = now
            self._handle._told.emit(done, total, text)


class JobRunner(QObject):
    """Three pools: network (2 at a time), compute (1) and short reads (3). GUI thread."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        sys.setswitchinterval(_TURN_S)
        self._pools = {lane: QThreadPool(self) for lane in Lane}
        for lane, pool in self._pools.items():
            pool.setMaxThreadCount(lane.value)
        self._running: set[JobHandle] = set()
        self.is_stopped = False
        """The program ends: what begins by itself does not begin any more."""

    def start(self, job: Job[Result], lane: Lane = Lane.COMPUTE) -> JobHandle:
        """Queues a job. Connect to the handle's signals before returning to the event loop."""
        handle = JobHandle()
        self._running.add(handle)
        for ended in (handle.finished, handle.failed):
            ended.connect(lambda _value: self._running.discard(handle))
        handle.cancelled.connect(lambda: self._running.discard(handle))
        self._pools[lane].start(_Work(job, handle))
        return handle

    @property
    def is_busy(self) -> bool:
        """Whether any job runs or waits."""
        return bool(self._running)

    stopped = Signal()
    """The program ends: what is kept for jobs is let go."""

    def stop(self, wait_ms: int = 2000) -> None:
        """Cancels everything and waits a little, for the end of the program."""
        self.is_stopped = True
        self.stopped.emit()
        for handle in self._running:
            handle.cancel()
        for pool in self._pools.values():
            pool.waitForDone(wait_ms)
