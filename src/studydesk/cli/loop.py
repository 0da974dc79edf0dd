"""A small event loop for commands: timers, jobs in threads, and worker processes; all call back on one thread."""

from __future__ import annotations

import heapq
import itertools
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import IO, TypeVar

from studydesk.jobs import CancelToken, Job, JobCancelledError, JobContext
from studydesk.services.library import ProbeAnswer
from studydesk.services.worker_port import MOST_SAID, Event, Lines, Order, encode, worker_command

Result = TypeVar("Result")
_READ_BYTES = 65_536
_LOOK_S = 0.2
"""So often Ctrl+C is looked for on systems where waiting cannot be interrupted."""


class _Later:
    def __init__(self, act: Callable[[], object]) -> None:
        self.act: Callable[[], object] | None = act

    def cancel(self) -> None:
        self.act = None


class Loop:
    """Runs on the thread that calls `run_until`; `call` may be used from any thread."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._calls: queue.SimpleQueue[Callable[[], object]] = queue.SimpleQueue()
        self._timers: list[tuple[float, int, _Later]] = []
        self._numbers = itertools.count()
        self._token = CancelToken()
        self._workers: list[PlainWorker] = []

    def call(self, act: Callable[[], object]) -> None:
        """Calls a function on the loop's thread."""
        self._calls.put(act)

    def call_later(self, ms: int, act: Callable[[], object]) -> _Later:
        """The queue's `CallLater`."""
        later = _Later(act)
        heapq.heappush(self._timers, (self._now() + ms / 1000, next(self._numbers), later))
        return later

    def run(
        self, job: Job[Result], finished: Callable[[Result], object], failed: Callable[[Exception], object], /
    ) -> None:
        """The port ``services.library.Runs``: the job gets a thread of its own."""

        def work() -> None:
            try:
                result = job(JobContext(token=self._token))
            except JobCancelledError:
                return
            except Exception as error:  # whatever it is, the loop's thread decides what to say
                problem = error
                self.call(lambda: failed(problem))
            else:
                self.call(lambda: finished(result))

        threading.Thread(target=work, daemon=True).start()

    def probe(self, file: Path, answered: Callable[[ProbeAnswer], object]) -> None:
        """The port ``services.library.Probe``: a child process decodes, where there is Qt."""
        from studydesk.bridge.video_check import probe_file
        from studydesk.paths import is_frozen

        def ask(_context: JobContext) -> ProbeAnswer:
            return probe_file(file, frozen=is_frozen())

        self.run(ask, answered, lambda error: answered(ProbeAnswer(None, str(error))))

    def run_until(self, is_over: Callable[[], bool]) -> None:
        """Works until the function says so. KeyboardInterrupt leaves through here."""
        while not is_over():
            wait = _LOOK_S
            if self._timers:
                wait = min(wait, max(0.0, self._timers[0][0] - self._now()))
            try:
                act = self._calls.get(timeout=wait)
            except queue.Empty:
                self._fire()
            else:
                act()
                self._fire()

    def _fire(self) -> None:
        while self._timers and self._timers[0][0] <= self._now():
            _, _, later = heapq.heappop(self._timers)
            if later.act is not None:
                later.act()

    def start(self) -> PlainWorker:
        """The port `WorkerPort`."""
        from studydesk.paths import is_frozen

        worker = PlainWorker(self, worker_command(sys.executable, frozen=is_frozen()))
        self._workers.append(worker)
        return worker

    def close(self) -> None:
        """Ends workers and jobs."""
        self._token.cancel()
        for worker in self._workers:
            worker.kill()
            worker.wait()


class PlainWorker:
    """A worker process; two threads read what it says, a third hands it its orders."""

    def __init__(self, loop: Loop, command: list[str]) -> None:
        self._loop = loop
        self._hears: Callable[[Event], object] | None = None
        self._ends: Callable[[str], object] | None = None
        self._said = ""
        self._is_over = False
        self._orders: queue.SimpleQueue[Order | None] = queue.SimpleQueue()
        self._process: subprocess.Popen[bytes] | None = None
        try:
            self._process = subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError as error:
            text = str(error)
            loop.call(lambda: self._end(text))
            return
        errors = threading.Thread(target=self._read_errors, args=(self._process.stderr,), daemon=True)
        errors.start()
        threading.Thread(target=self._read, args=(self._process, errors), daemon=True).start()
        threading.Thread(target=self._write, args=(self._process.stdin,), daemon=True).start()

    def send(self, order: Order) -> None:
        """Gives it an order."""
        self._orders.put(order)

    def on_event(self, callback: Callable[[Event], object]) -> None:
        """Who hears its events."""
        self._hears = callback

    def on_end(self, callback: Callable[[str], object]) -> None:
        """Who hears that it ended."""
        self._ends = callback

    def kill(self) -> None:
        """Ends it at once."""
        if self._process is not None:
            self._process.kill()

    @property
    def is_running(self) -> bool:
        """Whether it has not ended."""
        return not self._is_over

    def wait(self) -> None:
        """Until the process is gone."""
        if self._process is not None:
            self._process.wait()

    def _read(self, process: subprocess.Popen[bytes], errors: threading.Thread) -> None:
        lines = Lines()
        assert process.stdout is not None
        with process.stdout as stream:
            while data := stream.read1(_READ_BYTES):  # type: ignore[attr-defined] # a BufferedReader, says Popen
                events = lines.feed(data)
                if events is None:
                    process.kill()
                    break
                for event in events:
                    self._loop.call(lambda event=event: self._hear(event))  # type: ignore[misc] # mypy on defaults
        status = process.wait()
        self._orders.put(None)
        errors.join()
        text = self._said.strip() or f"it ended with status {status}"
        self._loop.call(lambda: self._end(text))

    def _read_errors(self, stream: IO[bytes]) -> None:
        with stream:
            for line in stream:
                self._said = (self._said + line.decode("utf-8", "replace"))[-MOST_SAID:]

    def _write(self, stream: IO[bytes]) -> None:
        try:
            with stream:
                while (order := self._orders.get()) is not None:
                    stream.write(encode(order))
                    stream.flush()
        except OSError:  # it is gone, and its reader tells
            return

    def _hear(self, event: Event) -> None:
        if self._hears is not None and not self._is_over:
            self._hears(event)

    def _end(self, text: str) -> None:
        if not self._is_over:
            self._is_over = True
            if self._ends is not None:
                self._ends(text)
