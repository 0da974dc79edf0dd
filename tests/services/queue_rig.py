"""A world for the queue: simulated time, workers that say what a test lets them say, a library of real files."""

from __future__ import annotations

import heapq
import itertools
import struct
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any, TypeVar

from tests.storage.support import FixedClock

from studydesk.domain.download_rules import QueueOptions
from studydesk.domain.downloads import Download, DownloadId, DownloadState, FailureKind, Wish
from studydesk.domain.library import INCOMING
from studydesk.jobs import Job, run_inline
from studydesk.media.protocol import (
    Cancel,
    Cancelled,
    Done,
    Engine,
    Event,
    Failed,
    Fetch,
    Order,
    Progress,
    Quality,
    Ready,
    Start,
    VideoFacts,
)
from studydesk.services import downloads
from studydesk.services.download_queue import DownloadQueue
from studydesk.services.library import ProbeAnswer
from studydesk.services.queue_ports import Notice, NoticeKind, QueuePorts
from studydesk.storage.store import Store

Result = TypeVar("Result")
S = DownloadState


def box(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I4s", 8 + len(content), kind) + content


def mp4(seconds: int = 60, size: int = 500) -> bytes:
    """A file in the form of an MP4 of this length."""
    header = box(b"mvhd", struct.pack(">IIIII", 0, 0, 0, 1000, seconds * 1000) + bytes(80))
    return box(b"ftyp", b"isom\0\0\0\0") + box(b"moov", header) + box(b"mdat", bytes(size))


class _Later:
    def __init__(self, act: Callable[[], object]) -> None:
        self.act: Callable[[], object] | None = act

    def cancel(self) -> None:
        self.act = None


class SimTime:
    """Time that passes when a test says so."""

    def __init__(self) -> None:
        self.clock = FixedClock()
        self._numbers = itertools.count()
        self._heap: list[tuple[datetime, int, _Later]] = []
        self.calls = 0

    def call_later(self, ms: int, act: Callable[[], object]) -> _Later:
        assert ms >= 0
        later = _Later(act)
        heapq.heappush(self._heap, (self.clock.now + timedelta(milliseconds=ms), next(self._numbers), later))
        return later

    def advance(self, ms: int = 0) -> None:
        """Lets so many milliseconds pass, and everything happen that happens in them."""
        end = self.clock.now + timedelta(milliseconds=ms)
        rounds = itertools.count()
        while self._heap and self._heap[0][0] <= end:
            at, _, later = heapq.heappop(self._heap)
            self.clock.now = max(self.clock.now, at)
            if later.act is not None:
                self.calls += 1
                later.act()
            assert next(rounds) < 5_000, "the queue turns in circles"
        self.clock.now = end

    def forget(self) -> None:
        """Nothing that was to come comes: the program is gone."""
        self._heap.clear()

    @property
    def pending(self) -> int:
        """How many calls are to come."""
        return sum(1 for _, _, later in self._heap if later.act is not None)


class FakeWorker:
    """A worker whose events the test sends."""

    def __init__(self, time: SimTime) -> None:
        self._time = time
        self._events: list[Callable[[Event], object]] = []
        self._ends: list[Callable[[str], object]] = []
        self.orders: list[Order] = []
        self.is_running = True
        self.was_killed = False
        self.answers_cancel = True
        self.open_order: Fetch | None = None

    def send(self, order: Order) -> None:
        if not self.is_running:
            return
        self.orders.append(order)
        if isinstance(order, Start):
            self._time.call_later(1, lambda: self.tell(Ready(order.id)))
        elif isinstance(order, Fetch):
            self.open_order = order
        elif isinstance(order, Cancel) and self.answers_cancel:
            self._time.call_later(5, lambda: self.tell(Cancelled(order.id)))

    def on_event(self, callback: Callable[[Event], object]) -> None:
        self._events.append(callback)

    def on_end(self, callback: Callable[[str], object]) -> None:
        self._ends.append(callback)

    def kill(self) -> None:
        self.was_killed = True
        self._time.call_later(1, lambda: self.end("killed"))

    def tell(self, event: Event) -> None:
        if not self.is_running:
            return
        if self.open_order is not None and event.id == self.open_order.id and not isinstance(event, Progress):
            self.open_order = None
        for callback in self._events:
            callback(event)

    def end(self, text: str = "it crashed") -> None:
        """The process is over."""
        if self.is_running:
            self.is_running = False
            self.open_order = None
            for callback in self._ends:
                callback(text)


class FakePort:
    """Starts fake workers."""

    def __init__(self, time: SimTime) -> None:
        self._time = time
        self.workers: list[FakeWorker] = []
        self.most_fetching = 0

    def start(self) -> FakeWorker:
        self.workers.append(FakeWorker(self._time))
        return self.workers[-1]

    def fetching(self) -> list[tuple[FakeWorker, Fetch]]:
        """The workers at work, with what they fetch."""
        return [(one, one.open_order) for one in self.workers if one.is_running and one.open_order is not None]

    @property
    def running(self) -> list[FakeWorker]:
        return [one for one in self.workers if one.is_running]


class FakeNetwork:
    """A network that the test switches."""

    def __init__(self) -> None:
        self.online: bool | None = True
        self.metered: bool | None = False
        self.name: str | None = "home"
        self._callbacks: list[Callable[[], object]] = []

    def is_online(self) -> bool | None:
        return self.online

    def is_metered(self) -> bool | None:
        return self.metered

    def network_name(self) -> str | None:
        return self.name

    def on_changed(self, callback: Callable[[], object]) -> None:
        self._callbacks.append(callback)

    def change(self, **values: Any) -> None:
        for name, value in values.items():
            setattr(self, name, value)
        for callback in self._callbacks:
            callback()


class World:
    """A store, a library in ``folder``, and a queue."""

    def __init__(self, folder: Path, options: QueueOptions | None = None, file: Path | None = None) -> None:
        self.time = SimTime()
        self.port = FakePort(self.time)
        self.network = FakeNetwork()
        self.library = folder
        self.free = 10**12
        self.plays: bool | None = None
        self.notices: list[Notice] = []
        self.told: list[tuple[DownloadId, Progress]] = []
        if file is None:
            self.store = Store.in_memory(clock=self.time.clock, random=Random(1))
        else:
            self.store = Store.open(file, clock=self.time.clock, random=Random(1))
        self.ports = QueuePorts(
            workers=self.port,
            call_later=self.time.call_later,
            run=self.run,
            probe=lambda _file, answered: self.time.call_later(
                3, lambda: answered(ProbeAnswer(self.plays, "no picture"))
            ),
            engine=lambda _context: Engine(),
            local=lambda at: at,
            network=self.network,
            free_bytes=lambda _folder: self.free,
        )
        self.queue = DownloadQueue(self.store, self.ports, folder, options)
        self.listen()

    def listen(self) -> None:
        self.queue.on_notice(self.notices.append)
        self.queue.on_progress(lambda one, progress: self.told.append((one, progress)))

    def again(self) -> None:
        """The program was killed and starts again."""
        for worker in self.port.workers:
            worker.is_running = False
            worker.open_order = None
        self.time.forget()
        self.queue._holds.release_folder()  # the system does that for a program that was killed
        self.queue._is_started = False
        self.queue = DownloadQueue(self.store, self.ports, self.library, self.queue.options)
        self.listen()
        self.queue.start()
        self.time.advance()

    def run(
        self, job: Job[Result], finished: Callable[[Result], object], failed: Callable[[Exception], object]
    ) -> None:
        def work() -> None:
            try:
                result = run_inline(job)
            except Exception as error:  # as the runner beside the window does
                failed(error)
            else:
                finished(result)

        self.time.call_later(2, work)

    def start(self) -> None:
        self.queue.start()
        self.time.advance(10)

    def ask(self, *names: str, **more: Any) -> list[DownloadId]:
        wishes = [Wish(f"url:http://rig/{name}", f"http://rig/{name}", name, **more) for name in names]
        taken = downloads.enqueue(self.store, wishes)
        self.time.advance(10)
        return taken

    def row(self, download_id: DownloadId) -> Download:
        return next(one for one in downloads.queue(self.store) if one.id == download_id)

    def states(self) -> dict[str, str]:
        return {one.title: one.state.value for one in downloads.queue(self.store)}

    def kinds(self) -> list[str]:
        return [one.kind.value for one in self.notices if one.kind is not NoticeKind.ENGINE]

    # What the worker that fetches says

    def at_work(self, title: str = "") -> tuple[FakeWorker, Fetch]:
        found = [(one, order) for one, order in self.port.fetching() if order.url.endswith(title)]
        assert len(found) == 1, found
        return found[0]

    def progress(self, done: int, total: int | None = 1000, title: str = "") -> None:
        worker, order = self.at_work(title)
        worker.tell(Progress(order.id, "video", done, total, 50.0, 1000, "18"))
        self.time.advance()

    def fail(
        self, kind: FailureKind, text: str = "it said no", title: str = "", retry_after_s: float | None = None
    ) -> None:
        worker, order = self.at_work(title)
        worker.tell(Failed(order.id, kind, text, retry_after_s))
        self.time.advance()

    def done_event(self, order: Fetch, content: bytes | None = None) -> Done:
        """The file, and the event that tells of it."""
        body = mp4() if content is None else content
        file = Path(order.folder) / f"{order.stem}.18.mp4"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(body)
        facts = VideoFacts(order.url, order.url.rpartition("/")[2], channel="A channel", duration_ms=60_000)
        quality = Quality(360, "18", len(body), False)
        return Done(order.id, str(file), len(body), len(body), quality, facts)

    def finish(self, title: str = "", content: bytes | None = None) -> None:
        worker, order = self.at_work(title)
        worker.tell(self.done_event(order, content))
        self.time.advance(10)

    def incoming(self) -> list[str]:
        folder = self.library / INCOMING
        names = [one.name for one in folder.iterdir()] if folder.is_dir() else []
        return sorted(name for name in names if name != "studydesk.lock")

    def videos(self) -> list[str]:
        return sorted(one.name for one in self.library.rglob("*.mp4") if INCOMING not in one.parts)
