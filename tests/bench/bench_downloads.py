"""Downloads: what the window feels of them, how fast they are, how soon a worker is ready, and a long queue.

Everything is fetched from this computer. Where another program keeps the processor busy the ticks are later, whoever
is to blame: the same ticks with nothing to do are measured beside them.
"""

from __future__ import annotations

import contextlib
import functools
import struct
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

from PySide6.QtCore import QEventLoop, Qt, QTimer
from tests.bench.runner import Bench, application, percentile, times_ms

from studydesk.bridge.runner import JobRunner
from studydesk.bridge.worker_process import QtTimers, QtWorkers, RunnerRuns
from studydesk.domain.clock import system_clock
from studydesk.domain.download_rules import QueueOptions
from studydesk.domain.downloads import Wish
from studydesk.jobs import JobContext
from studydesk.media.protocol import Engine, Event, Start
from studydesk.media.tools import find_tools
from studydesk.services import downloads
from studydesk.services.download_queue import DownloadQueue
from studydesk.services.library import ProbeAnswer
from studydesk.services.queue_ports import Notice, NoticeKind, QueuePorts, UnknownNetwork
from studydesk.storage.store import Store

BYTES = 400 * 1024 * 1024
PAGE_BYTES = 4_000_000
TICK_MS = 4
_FOLDER = tempfile.TemporaryDirectory(prefix="studydesk-bench-")


def _box(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I4s", 8 + len(content), kind) + content


@functools.cache
def _files() -> Path:
    """A folder with a video in form only, and a page that is long to read."""
    folder = Path(_FOLDER.name) / "served"
    folder.mkdir()
    header = _box(b"mvhd", struct.pack(">IIIII", 0, 0, 0, 1000, 3_600_000) + bytes(80))
    head = _box(b"ftyp", b"isom\0\0\0\0") + _box(b"moov", header) + struct.pack(">I4s", BYTES, b"mdat")
    with (folder / "talk.mp4").open("wb") as file:
        file.write(head)
        block = Random(1).randbytes(1 << 20)
        left = BYTES - 8
        while left > 0:
            left -= file.write(block[: min(left, len(block))])
    links = "".join(f'<a href="/x{number}">{{"a": [{number}, "video"]}}</a>\n' for number in range(PAGE_BYTES // 50))
    (folder / "small.mp4").write_bytes(head[:-8] + _box(b"mdat", bytes(100)))
    (folder / "heavy.html").write_text(
        f'<!doctype html><title>Long</title>{links}<video><source src="/talk.mp4" type="video/mp4"></video>'
    )
    return folder


@contextlib.contextmanager
def _server() -> Iterator[str]:
    command = [sys.executable, "-m", "tests.bench.file_server", str(_files())]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdin is not None
        yield f"http://127.0.0.1:{process.stdout.readline().strip()}"
        process.stdin.close()


class _Desk:
    """The window's half of downloading, without the window."""

    def __init__(self) -> None:
        application()
        self.folder = Path(tempfile.mkdtemp(dir=_FOLDER.name))
        self.store = Store.open(self.folder / "studydesk.db", clock=system_clock, random=Random(1))
        self.runner, self.timers, self.workers = JobRunner(), QtTimers(), QtWorkers(frozen=False)
        ports = QueuePorts(
            workers=self.workers,
            call_later=self.timers.call_later,
            run=RunnerRuns(self.runner),
            probe=lambda _file, answered: self.timers.call_later(0, lambda: answered(ProbeAnswer(None))),
            engine=_engine,
            local=lambda at: at,
            network=UnknownNetwork(),
        )
        self.queue = DownloadQueue(self.store, ports, self.folder / "videos", QueueOptions(least_free_bytes=0))
        self.queue.start()

    def fetch(self, url: str) -> None:
        """Until the video is in the library."""
        (number,) = downloads.enqueue(self.store, [Wish(f"url:{url}", url, "talk")])
        over: list[Notice] = []
        self.queue.on_notice(over.append)
        loop = QEventLoop()
        self.queue.on_notice(lambda notice: loop.quit() if notice.kind is NoticeKind.DONE else None)
        QTimer.singleShot(300_000, loop.quit)
        loop.exec()
        assert any(one.download is not None and one.download.id == number for one in over), over

    def close(self) -> None:
        self.queue.stop()
        self.workers.close()
        self.runner.stop()
        self.store.close()


def _engine(_context: JobContext) -> Engine:
    return find_tools().engine()


def _turn_until(is_over: Callable[[], bool], limit_s: float = 300.0) -> None:
    loop, look, end = QEventLoop(), QTimer(), time.monotonic() + limit_s

    def check() -> None:
        if is_over() or time.monotonic() > end:
            loop.quit()

    look.timeout.connect(check)
    look.start(20)
    loop.exec()
    assert is_over(), "it did not come to an end"


class _Ticks:
    """How much later than it should a timer of the GUI thread fires."""

    def __init__(self) -> None:
        self.late_ms: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start(TICK_MS)

    def _tick(self) -> None:
        now = time.perf_counter()
        self.late_ms.append((now - self._last) * 1_000 - TICK_MS)
        self._last = now

    def stop(self) -> list[float]:
        self._timer.stop()
        return self.late_ms[5:]


@functools.cache
def _ticks_at_work() -> list[float]:
    with _server() as base:
        desk = _Desk()
        ticks = _Ticks()
        answers: list[object] = []
        desk.queue.inspect(f"{base}/heavy.html", answers.append, lambda *said: answers.append(said))
        desk.fetch(f"{base}/talk.mp4")
        _turn_until(lambda: bool(answers))
        late = ticks.stop()
        desk.close()
    return late


def _worst_tick() -> float:
    return max(_ticks_at_work())


def _p99_tick() -> float:
    return percentile(_ticks_at_work(), 99)


def _worst_idle_tick() -> float:
    desk = _Desk()
    ticks = _Ticks()
    end = time.monotonic() + 5
    _turn_until(lambda: time.monotonic() > end)
    desk.close()
    return max(ticks.stop())


def _time_against_yt_dlp() -> float:
    """The time of a download in a queue at work, checked and stored, over that of yt-dlp's command line; best of five.

    The queue keeps a warm worker, so that a start and the import of the engine are paid once and not for each video;
    yt-dlp's own pays for them each time.
    """
    ours, theirs = [], []
    with _server() as base:
        desk = _Desk()
        desk.fetch(f"{base}/small.mp4")
        for number in range(5):
            url = f"{base}/talk.mp4?{number}"
            target = Path(_FOLDER.name) / "theirs.mp4"
            began = time.perf_counter()
            command = [sys.executable, "-m", "yt_dlp", "-q", "--no-cache-dir", "-o", str(target), url]
            subprocess.run(command, check=True)
            theirs.append(time.perf_counter() - began)
            target.unlink()
            began = time.perf_counter()
            desk.fetch(url)
            ours.append(time.perf_counter() - began)
            for file in desk.folder.rglob("*.mp4"):
                file.unlink()
        desk.close()
    return min(ours) / min(theirs)


def _worker_start() -> float:
    """From the start of the process to its being ready, the median of 7."""
    application()
    taken = []
    for _ in range(7):
        heard: list[Event] = []
        began = time.perf_counter()
        workers = QtWorkers(frozen=False)
        worker = workers.start()
        worker.on_event(heard.append)
        worker.send(Start(1, Engine()))
        loop = QEventLoop()
        worker.on_event(lambda _event, loop=loop: loop.quit())  # type: ignore[misc] # mypy on defaults
        loop.exec()
        taken.append(time.perf_counter() - began)
        workers.close()
    return percentile(taken, 50)


@functools.cache
def _long_queue() -> Store:
    store = Store.open(Path(_FOLDER.name) / "long" / "studydesk.db", clock=system_clock, random=Random(1))
    wishes = [Wish(f"url:http://rig/{number}", f"http://rig/{number}", f"Talk {number}") for number in range(10_000)]
    downloads.enqueue(store, wishes)
    return store


def _open_queue() -> float:
    return percentile(times_ms(lambda: downloads.queue(_long_queue()), rounds=15), 50)


def _look_at_long_queue() -> float:
    """What a change of one row costs, with the looks of the queue and of the status line."""
    store = _long_queue()
    ids = [one.id for one in downloads.queue(store)]

    def change() -> None:
        downloads.pause(store, ids[5:6])
        downloads.resume(store, ids[5:6])
        downloads.counts(store)

    return percentile(times_ms(change, rounds=50), 99)


BENCHES = (
    Bench("worst tick while extracting and downloading", 16.0, "ms", _worst_tick),
    Bench("99th percentile of these ticks", 16.0, "ms", _p99_tick),
    Bench("worst tick with nothing to do, for comparison", None, "ms", _worst_idle_tick),
    Bench("400 MB in a queue: time over that of yt-dlp's own", 1.11, "times", _time_against_yt_dlp),
    Bench("worker ready", 0.6, "s", _worker_start),
    Bench("queue of 10,000 opens", 100.0, "ms", _open_queue),
    Bench("pause, resume and count in 10,000, p99", 16.0, "ms", _look_at_long_queue),
)
