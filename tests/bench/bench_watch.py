"""Watching a 720p film in the whole Watch page, beside a bare player of the same sink and paint path in the same run.

Each picture of the film carries its number, so that what is on the screen is known and not what a clock claims. There
is no sound device in memory, and the decoder is the one in software.
"""

from __future__ import annotations

import functools
import os
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from random import Random

from PySide6.QtCore import QEventLoop, QRectF, Qt, QTimer, QUrl
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtMultimedia import QMediaPlayer, QVideoFrame, QVideoSink
from PySide6.QtWidgets import QWidget
from tests.bench.runner import Bench as Figure
from tests.bench.runner import application
from tests.support.barcode import FRAME_MS, film, number_of
from tests.support.desks import Bench
from tests.support.watch_samples import bring

from studydesk.domain.moments import Moment
from studydesk.ui.watch.page import WatchPage
from studydesk.ui.widgets.player.player import Player

SEEKS = 30
SWITCHES = 200
PLAY_S = 4.0
CPU_TURNS = 5
_FOLDER = tempfile.TemporaryDirectory(prefix="studydesk-bench-")


def _file() -> Path:
    return film(20, 1280, 720)


def _until(condition: Callable[[], bool], limit_s: float = 5.0) -> float:
    """Milliseconds until the condition holds, with the event loop running; the limit where it never does."""
    application()
    began = time.perf_counter()
    while not condition() and time.perf_counter() - began < limit_s:
        application().processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 2)
    return (time.perf_counter() - began) * 1_000


def _until_shown(player: Player | _Bare) -> None:
    def has_picture() -> bool:
        return player.frame.isValid()

    _until(has_picture)


class _Bare(QWidget):
    """What Qt needs to show a film, and nothing else."""

    def __init__(self) -> None:
        super().__init__()
        self.frame = QVideoFrame()
        self.media, self.sink = QMediaPlayer(self), QVideoSink(self)
        self.media.setVideoSink(self.sink)
        self.sink.videoFrameChanged.connect(self._on_frame)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def _on_frame(self, frame: QVideoFrame) -> None:
        self.frame = frame
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(Qt.GlobalColor.black))
        options = QVideoFrame.PaintOptions()
        options.aspectRatioMode = Qt.AspectRatioMode.KeepAspectRatio
        self.frame.paint(painter, QRectF(self.rect()), options)
        painter.end()

    def number(self) -> int | None:
        return number_of(self.frame.toImage()) if self.frame.isValid() else None


@functools.cache
def _desk() -> tuple[Bench, WatchPage, list[Moment]]:
    """A window that shows the page, and two videos to change between."""
    desk = Bench(application(), Path(_FOLDER.name) / "profile")
    samples = [bring(desk, number=number) for number in (0, 1)]
    for sample in samples:
        (desk.desk.downloads.library / f"{sample.course.video_id}.mp4").write_bytes(_file().read_bytes())
    desk.window.resize(1440, 900)
    desk.window.show()
    page = desk.window.show_page("watch")
    assert isinstance(page, WatchPage)
    return desk, page, [Moment(sample.key, 2_000) for sample in samples]


@functools.cache
def _bare() -> _Bare:
    """As large as the picture of the page."""
    page, moments = _desk()[1:]
    page.show_argument(moments[0])
    _until_shown(page.player)
    page.player.pause()
    made = _Bare()
    made.resize(page.view.size())
    made.show()
    made.media.setSource(QUrl.fromLocalFile(str(_file())))
    made.media.pause()
    _until_shown(made)
    return made


def _first_ms() -> float:
    """From the click to the first picture, when the page stands already: the median of ten."""
    page, moments = _desk()[1:]
    taken = []
    for turn in range(11):
        page.player.close()
        began = time.perf_counter()
        page.show_argument(moments[turn % 2])
        _until_shown(page.player)
        taken.append((time.perf_counter() - began) * 1_000)
    page.player.pause()
    return statistics.median(taken[1:])


def _bare_first_ms() -> float:
    bare = _bare()
    taken = []
    for _ in range(10):
        bare.media.setSource(QUrl())
        bare.frame = QVideoFrame()
        began = time.perf_counter()
        bare.media.setSource(QUrl.fromLocalFile(str(_file())))
        bare.media.play()
        _until_shown(bare)
        taken.append((time.perf_counter() - began) * 1_000)
    bare.media.pause()
    return statistics.median(taken)


@functools.cache
def _seeks() -> tuple[list[float], list[float]]:
    """Milliseconds to a picture within one of the target, and how many pictures it was off in the end."""
    page, moments = _desk()[1:]
    page.show_argument(moments[0])
    _until_shown(page.player)
    page.player.load(_file(), 0)
    page.player.pause()
    _until(lambda: page.player.duration_ms > 0 and page.player.frame.isValid())
    random, taken, off = Random(3), [], []
    for _ in range(SEEKS):
        at_ms = random.randrange(0, 19_800)

        def distance(wanted: int = at_ms) -> float:
            number = number_of(page.player.picture())
            return 999.0 if number is None else abs(number * FRAME_MS + FRAME_MS / 2 - wanted) / FRAME_MS

        began = time.perf_counter()
        page.player.seek(at_ms)
        _until(lambda: distance() <= 1.5)
        taken.append((time.perf_counter() - began) * 1_000)
        _until(lambda: False, 0.06)
        off.append(distance() - 0.5)
    return sorted(taken), sorted(off)


def _bare_seek_ms() -> float:
    bare, random, taken = _bare(), Random(3), []
    bare.media.pause()
    for _ in range(SEEKS):
        wanted = random.randrange(0, 19_800)
        began = time.perf_counter()
        bare.media.setPosition(wanted)
        _until(lambda at_ms=wanted: abs((bare.number() or 0) * FRAME_MS + FRAME_MS / 2 - at_ms) <= 1.5 * FRAME_MS)
        taken.append((time.perf_counter() - began) * 1_000)
    return statistics.median(taken)


def _cpu_share() -> float:
    """CPU of the page while it plays, over that of the bare player."""
    page = _desk()[1]
    bare = _bare()

    def spent(begin: Callable[[], object], end: Callable[[], object]) -> float:
        begin()
        _until(lambda: False, 0.5)
        before = time.process_time()
        loop = QEventLoop()
        QTimer.singleShot(round(PLAY_S * 1000), loop.quit)
        loop.exec()
        used = time.process_time() - before
        end()
        return used

    def begin_bare() -> None:
        bare.media.setPosition(0)
        bare.media.play()

    def begin_page() -> None:
        page.player.load(_file(), 0, play=True)

    # In turn, for the machine is not equally fast all the time.
    turns = [(spent(begin_bare, bare.media.pause), spent(begin_page, page.player.pause)) for _ in range(CPU_TURNS)]
    return statistics.median(one for _, one in turns) / statistics.median(one for one, _ in turns)


def _resident_mb() -> float:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def _switches_mb() -> float:
    """What 200 changes of the video leave in memory, after twenty to warm up."""
    page, moments = _desk()[1:]
    before = 0.0
    for turn in range(20 + SWITCHES):
        if turn == 20:
            before = _resident_mb()
        page.player.close()
        page.show_argument(moments[turn % 2])
        _until_shown(page.player)
    page.player.pause()
    return _resident_mb() - before


def _two_hours_mb() -> float:
    """What two hours of positions, ten a second, leave in memory: page, recorder, bar, transcript, captions."""
    page, moments = _desk()[1:]
    page.show_argument(moments[0])
    _until_shown(page.player)
    page.player.pause()
    before = 0.0
    for tick in range(72_000):
        if tick == 6_000:
            before = _resident_mb()
        page.player.position_changed.emit(tick * 100 % 20_000)
        if tick % 500 == 0:
            _until(lambda: False, 0.005)
    return _resident_mb() - before


BENCHES: tuple[Figure, ...] = (
    Figure("watch: click to first picture, 720p", 150, "ms", _first_ms),
    Figure("watch: the same with a bare player", None, "ms", _bare_first_ms),
    Figure("watch: seek to picture, median", 80, "ms", lambda: statistics.median(_seeks()[0])),
    Figure("watch: the same with a bare player, median", None, "ms", _bare_seek_ms),
    Figure("watch: seek, pictures beside the target, most", 1, "", lambda: max(0.0, *_seeks()[1])),
    Figure("watch: CPU of the page over a bare player", 1.2, "x", _cpu_share),
    Figure("watch: memory after 200 changes of the video", 30, "MiB", _switches_mb),
    Figure("watch: memory after two hours of playing", 10, "MiB", _two_hours_mb),
)
