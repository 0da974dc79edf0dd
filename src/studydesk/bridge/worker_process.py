"""The queue's ports in the window: workers over QProcess, timers over QTimer, jobs over the runner. GUI thread."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, QProcess, Qt, QTimer, Slot

from studydesk.bridge.runner import JobRunner, Lane
from studydesk.jobs import Job
from studydesk.services.worker_port import MOST_SAID, Event, Lines, Order, encode, worker_command

Result = TypeVar("Result")
_NICE = 5
"""Of the worker, where the window has 0 (https://pubs.opengroup.org/onlinepubs/9799919799/functions/nice.html)."""


class QtWorker(QObject):
    """One worker process."""

    def __init__(self, command: list[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hears: Callable[[Event], object] | None = None
        self._ends: Callable[[str], object] | None = None
        self._lines = Lines()
        self._said = ""
        self._is_over = False
        self._process = QProcess(self)
        # Queued: nothing may call back while the queue is still inside of start() or kill().
        queued = Qt.ConnectionType.QueuedConnection
        self._process.readyReadStandardOutput.connect(self._read, queued)
        self._process.readyReadStandardError.connect(self._read_errors, queued)
        self._process.finished.connect(self._finished, queued)
        self._process.errorOccurred.connect(self._failed, queued)
        self._process.started.connect(self._give_way)
        self._process.start(command[0], command[1:])

    def send(self, order: Order) -> None:
        """Gives it an order."""
        if self.is_running:
            self._process.write(encode(order))

    def on_event(self, callback: Callable[[Event], object]) -> None:
        """Who hears its events."""
        self._hears = callback

    def on_end(self, callback: Callable[[str], object]) -> None:
        """Who hears that it ended."""
        self._ends = callback

    def kill(self) -> None:
        """Ends it at once."""
        self._process.kill()

    @property
    def is_running(self) -> bool:
        """Whether it has not ended."""
        return not self._is_over and self._process.state() is not QProcess.ProcessState.NotRunning

    def end_now(self, patience_ms: int) -> None:
        """Ends it and waits until it is gone; nothing is told. For the end of the program."""
        self._is_over = True
        if self._process.state() is not QProcess.ProcessState.NotRunning:
            self._process.kill()
            self._process.waitForFinished(patience_ms)

    @Slot()
    def _give_way(self) -> None:
        """On a busy computer the window goes first: extraction keeps a core busy for seconds."""
        set_priority = getattr(os, "setpriority", None)  # not on Windows
        if set_priority is not None:
            with contextlib.suppress(OSError):
                set_priority(os.PRIO_PROCESS, self._process.processId(), _NICE)

    @Slot()
    def _read(self) -> None:
        events = self._lines.feed(bytes(self._process.readAllStandardOutput().data()))
        if events is None:
            self._process.kill()
            return
        for event in events:
            if self._hears is not None and not self._is_over:
                self._hears(event)

    @Slot()
    def _read_errors(self) -> None:
        said = bytes(self._process.readAllStandardError().data()).decode("utf-8", "replace")
        self._said = (self._said + said)[-MOST_SAID:]

    @Slot(int, QProcess.ExitStatus)
    def _finished(self, status: int, how: QProcess.ExitStatus) -> None:
        self._read_errors()
        self._read()
        crashed = how is QProcess.ExitStatus.CrashExit
        self._end(self._said.strip() or ("it crashed" if crashed else f"it ended with status {status}"))

    @Slot(QProcess.ProcessError)
    def _failed(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._end(self._process.errorString())

    def _end(self, text: str) -> None:
        if self._is_over:
            return
        self._is_over = True
        if self._ends is not None:
            self._ends(text)
        self.deleteLater()


class QtWorkers(QObject):
    """Starts workers. Its end ends them all."""

    def __init__(self, *, frozen: bool, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._command = worker_command(sys.executable, frozen=frozen)
        self._workers: list[QtWorker] = []

    def start(self) -> QtWorker:
        """A new process."""
        worker = QtWorker(self._command, self)
        self._workers.append(worker)
        worker.destroyed.connect(lambda: self._forget(worker))
        return worker

    def _forget(self, worker: QtWorker) -> None:
        if worker in self._workers:
            self._workers.remove(worker)

    def close(self, patience_ms: int = 1_000) -> None:
        """Ends all processes and waits until they are gone."""
        for worker in list(self._workers):
            worker.end_now(patience_ms)


class _QtLater:
    def __init__(self, timer: QTimer) -> None:
        self._timer: QTimer | None = timer

    def cancel(self) -> None:
        if self._timer is not None:
            self._timer.stop()
            self._timer.deleteLater()
            self._timer = None

    def fired(self) -> None:
        if self._timer is not None:
            self._timer.deleteLater()
            self._timer = None


class QtTimers(QObject):
    """Calls functions later; with it go all that were still to come."""

    def call_later(self, ms: int, act: Callable[[], object]) -> _QtLater:
        """The queue's `CallLater`."""
        timer = QTimer(self)
        timer.setSingleShot(True)
        later = _QtLater(timer)

        def fire() -> None:
            later.fired()
            act()

        timer.timeout.connect(fire)
        timer.start(ms)
        return later


class RunnerRuns:
    """The port `services.library.Runs` over the window's job runner."""

    def __init__(self, runner: JobRunner, lane: Lane = Lane.COMPUTE) -> None:
        self._runner = runner
        self._lane = lane

    def __call__(
        self, job: Job[Result], finished: Callable[[Result], object], failed: Callable[[Exception], object], /
    ) -> object:
        """Starts a job; one of the two is called on the GUI thread, unless the program ends before."""
        handle = self._runner.start(job, self._lane)
        handle.finished.connect(finished)
        handle.failed.connect(failed)
        return handle
