"""``StudyDesk --self-test``: whether this copy of the program can do what it is for, as one JSON object.

Made for the packaged program, on any system: everything runs in a folder that is removed afterwards, nothing is asked
of any other computer, and the exit status is 0 only when every check passed.
"""

from __future__ import annotations

import importlib
import importlib.util
import json
import marshal
import os
import pkgutil
import platform
import struct
import subprocess
import sys
import tempfile
import threading
import time
import traceback
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib.util import MAGIC_NUMBER
from pathlib import Path
from random import Random
from types import CodeType
from typing import TYPE_CHECKING, Any, NamedTuple

from studydesk import __version__

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

FRAMES, FRAMES_A_SECOND = 25, 25
_LEAST_FRAMES = 10
"""A machine without a graphics chip may leave some out."""
_PATIENCE_S = 20.0
_NEW_ENGINE = "2099.1.1"


class Place(NamedTuple):
    """What checks work with."""

    folder: Path
    application: QApplication


def main() -> int:
    """Runs all checks, prints the report and returns the exit status."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    began = time.perf_counter()
    from PySide6.QtWidgets import QApplication

    application = QApplication(sys.argv[:1])
    checks: dict[str, Any] = {}
    with tempfile.TemporaryDirectory(prefix="studydesk-self-test-", ignore_cleanup_errors=True) as folder:
        place = Place(Path(folder), application)
        for name, check in CHECKS.items():
            checks[name] = _run(check, place)
    passed = all(one["passed"] for one in checks.values())
    report = {
        "program": __version__,
        "python": platform.python_version(),
        "system": platform.platform(),
        "frozen": bool(getattr(sys, "frozen", False)),
        "passed": passed,
        "seconds": round(time.perf_counter() - began, 1),
        "checks": checks,
    }
    text = json.dumps(report, indent=1)
    if sys.stdout is not None:  # a program without a console has none on Windows
        print(text, flush=True)
    file = os.environ.get("STUDYDESK_SELF_TEST_REPORT")
    if file:
        Path(file).write_text(text, encoding="utf-8")
    return 0 if passed else 1


def _run(check: Callable[[Place], object], place: Place) -> dict[str, object]:
    began = time.perf_counter()
    try:
        found, passed = check(place), True
    except Exception:  # whatever it is, the report tells it and the next check runs
        found, passed = traceback.format_exc(limit=-4), False
    return {"passed": passed, "found": found, "ms": round((time.perf_counter() - began) * 1_000)}


def _require(holds: object, words: str) -> None:
    if not holds:
        raise RuntimeError(words)


# The checks: each returns what it found, for the report


def _database(place: Place) -> str:
    """An empty profile is made, written, closed and read."""
    from studydesk.domain.clock import system_clock
    from studydesk.paths import curriculum_folder
    from studydesk.services import paths
    from studydesk.services.settings import ProfileSettings
    from studydesk.storage import integrity
    from studydesk.storage.store import Store

    file, topics = place.folder / "database" / "studydesk.db", 0
    for _ in range(2):
        store = Store.open(file, clock=system_clock, random=Random(1))
        paths.ensure_shipped_path(store, curriculum_folder() / "backend")
        ProfileSettings(store).set("weekly_hours", 7)
        topics = len(paths.topics(store, paths.installed_paths(store)[0].id))
        _require(ProfileSettings(store).number("weekly_hours") == 7, "what was written is not there")
        store.close()
    _require(integrity.full_check(file) == [], "the database is damaged")
    _require(topics == 18, f"{topics} topics")
    return f"{topics} topics"


def _card(place: Place) -> str:
    """A card is made, shown and answered."""
    from datetime import UTC

    from studydesk.domain.cards import Draft, ItemKind
    from studydesk.domain.clock import system_clock
    from studydesk.domain.scheduling import Rating
    from studydesk.domain.study import StudyChoice
    from studydesk.services import cards, session
    from studydesk.services.review import study_settings
    from studydesk.storage.store import Store

    store = Store.open(place.folder / "card" / "studydesk.db", clock=system_clock, random=Random(1))
    now = system_clock()
    cards.add_item(store, Draft(ItemKind.BASIC, {"front": "Question", "back": "Answer"}), now=now)
    study = session.Session(store, StudyChoice(), study_settings(store, UTC), now=now, random=Random(1))
    view = study.card(now)
    _require(view is not None, "there is no card to answer")
    study.answer(Rating.GOOD, now=now, taken_ms=1_000)
    reps = cards.card_views(store, [view.card.id])[0].card.schedule.reps if view is not None else 0
    store.close()
    _require(reps == 1, "the answer was not kept")
    return "answered"


def _note(_place: Place) -> str:
    """Markdown with a table, code and a formula becomes HTML."""
    from studydesk.services.markdown import HtmlStyle, to_html

    text = "# Head\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```python\nprint('x')\n```\n"
    ink = "#202020"
    html = to_html(text, HtmlStyle(ink, ink, ink, ink, ink, ink, ink, ink, "monospace"))
    for part in ("<table", "print", "Head"):
        _require(part in html, f"{part} is missing")
    return f"{len(html)} characters"


def _pages(place: Place) -> list[str]:
    """Every page is drawn, in a window that nobody sees."""
    from studydesk.app import build_desk
    from studydesk.bridge.errors import ErrorReporter
    from studydesk.domain.clock import system_clock
    from studydesk.paths import Profile, curriculum_folder
    from studydesk.services.paths import ensure_shipped_path
    from studydesk.services.settings import DeviceSettings
    from studydesk.storage.store import Store
    from studydesk.ui.main_window import MainWindow
    from studydesk.ui.pages import PAGES
    from studydesk.ui.painted import destroy_now
    from studydesk.ui.theme.theme import ThemeManager

    profile = Profile(place.folder / "pages")
    theme = ThemeManager(place.application)
    theme.choose()
    store = Store.open(profile.database, clock=system_clock, random=Random(1))
    ensure_shipped_path(store, curriculum_folder() / "backend")
    device = DeviceSettings(profile.device_settings, system_clock())
    desk = build_desk(store, theme, profile, device, ErrorReporter(profile.crash_reports, system_clock), system_clock)
    window = MainWindow(desk)
    window.resize(1280, 800)
    window.show()
    drawn = []
    for info in PAGES:
        window.show_page(info.id)
        _let_events_run(place.application, 0.2)
        _require(_colours(window.grab().toImage()) > 3, f"the page {info.id} is empty")
        drawn.append(info.id)
    window.close()
    for stop in (desk.study.stop, desk.downloads.close, desk.runner.stop, desk.long_writes.stop):
        stop()
    destroy_now(window)
    store.close()
    return drawn


def _colours(image: Any) -> int:
    return len({image.pixel(x, y) for x in range(0, image.width(), 16) for y in range(0, image.height(), 16)})


def _let_events_run(application: QApplication, seconds: float) -> None:
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        application.processEvents()
        time.sleep(0.002)


def _video(place: Place) -> str:
    """A film of one second is played, and its pictures are counted."""
    from PySide6.QtCore import QUrl
    from PySide6.QtMultimedia import QMediaPlayer, QVideoSink

    file = place.folder / "film.avi"
    file.write_bytes(film())
    player, sink = QMediaPlayer(), QVideoSink()
    player.setVideoSink(sink)
    seen: set[int] = set()
    sink.videoFrameChanged.connect(lambda frame: seen.add(frame.startTime()) if frame.isValid() else None)
    player.setSource(QUrl.fromLocalFile(str(file)))
    player.play()
    end = time.perf_counter() + _PATIENCE_S
    while player.mediaStatus() is not QMediaPlayer.MediaStatus.EndOfMedia and time.perf_counter() < end:
        _require(player.error() is QMediaPlayer.Error.NoError, player.errorString())
        _let_events_run(place.application, 0.02)
    _require(len(seen) >= _LEAST_FRAMES, f"only {len(seen)} pictures of {FRAMES} were shown")
    return f"{len(seen)} pictures of {FRAMES}"


def film() -> bytes:
    """A second of moving squares: JPEG pictures in an AVI file, which every decoder knows and needs no encoder."""
    pictures = [_picture(number) for number in range(FRAMES)]
    width, height = 160, 96
    movie, index, at = b"movi", b"", 4
    for picture in pictures:
        data = picture + b"\0" * (len(picture) % 2)
        index += struct.pack("<4sIII", b"00dc", 0x10, at, len(picture))
        movie += struct.pack("<4sI", b"00dc", len(picture)) + data
        at += 8 + len(data)
    most = max(map(len, pictures))
    head = struct.pack("<14I", 1_000_000 // FRAMES_A_SECOND, most * FRAMES_A_SECOND, 0, 0x10, FRAMES, 0, 1, most, width,
                       height, 0, 0, 0, 0)  # fmt: skip
    stream = struct.pack("<4s4sIHHIIIIIIIIHHHH", b"vids", b"MJPG", 0, 0, 0, 0, 1, FRAMES_A_SECOND, 0, FRAMES, most,
                         0xFFFFFFFF, 0, 0, 0, width, height)  # fmt: skip
    form = struct.pack("<IiiHH4sIiiII", 40, width, height, 1, 24, b"MJPG", width * height * 3, 0, 0, 0, 0)
    lists = _list(b"hdrl", _chunk(b"avih", head) + _list(b"strl", _chunk(b"strh", stream) + _chunk(b"strf", form)))
    body = b"AVI " + lists + struct.pack("<4sI", b"LIST", len(movie)) + movie + _chunk(b"idx1", index)
    return struct.pack("<4sI", b"RIFF", len(body)) + body


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack("<4sI", kind, len(data)) + data + b"\0" * (len(data) % 2)


def _list(kind: bytes, data: bytes) -> bytes:
    return _chunk(b"LIST", kind + data)


def _picture(number: int) -> bytes:
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect
    from PySide6.QtGui import QColor, QImage, QPainter

    image = QImage(160, 96, QImage.Format.Format_RGB32)
    image.fill(QColor.fromHsv(number * 14 % 360, 200, 200))
    painter = QPainter(image)
    painter.fillRect(QRect(number * 5, 30, 30, 30), QColor.fromHsv(200, 10, 250))
    painter.end()
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "JPG", 90)  # type: ignore[call-overload]  # the stubs have no str
    return bytes(held.data())


def _worker_command() -> list[str]:
    from studydesk.paths import is_frozen
    from studydesk.services.worker_port import worker_command

    return worker_command(sys.executable, frozen=is_frozen())


def _download(place: Place) -> str:
    """The download worker fetches a file from a server within this process."""
    from studydesk.media.protocol import Done, Engine, Failed, Fetch, Network, Start, decode_event, encode
    from studydesk.media.tools import find_tools

    shared, incoming = place.folder / "server", place.folder / "incoming"
    shared.mkdir()
    incoming.mkdir()
    (shared / "clip.mp4").write_bytes(film() * 4)  # what is inside is looked at later, by the window's own probe
    with (
        _serving(shared) as address,
        subprocess.Popen(
            _worker_command(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        ) as worker,
    ):
        limit = threading.Timer(_PATIENCE_S * 2, worker.kill)
        limit.start()
        try:
            assert worker.stdin is not None
            assert worker.stdout is not None
            engine = find_tools().engine()
            _require(isinstance(engine, Engine), "no engine")
            orders = (
                Start(1, engine=engine),
                Fetch(2, url=f"{address}/clip.mp4", folder=str(incoming), stem="clip-self-test", network=Network()),
            )
            for order in orders:
                worker.stdin.write(encode(order))
                worker.stdin.flush()
            last: object = None
            while line := worker.stdout.readline():
                last = decode_event(line)
                if isinstance(last, (Done, Failed)):
                    break
        finally:
            worker.kill()
            limit.cancel()
    _require(isinstance(last, Done), f"the worker said {last}")
    arrived = sum(file.stat().st_size for file in incoming.iterdir() if file.suffix == ".mp4")
    _require(arrived == len(film()) * 4, f"{arrived} bytes arrived")
    return f"{arrived} bytes"


@contextmanager
def _serving(folder: Path) -> Iterator[str]:
    class Handler(SimpleHTTPRequestHandler):
        def __init__(self, *arguments: Any, **options: Any) -> None:
            super().__init__(*arguments, directory=str(folder), **options)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base names it so
            del format, args

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _engine(place: Place) -> str:
    """A newer engine from the learner's folder is loaded in the place of the built-in one."""
    from studydesk.media import engine as files
    from studydesk.media.tryout import try_engine

    folder = place.folder / "engine"
    folder.mkdir()
    wheels = folder / files.WHEELS
    wheels.mkdir()
    wheel = wheels / f"yt_dlp-{_NEW_ENGINE}-py3-none-any.whl"
    _pack_engine(wheel)
    one = files.Wheel("yt-dlp", _NEW_ENGINE, wheel.name, files.digest(wheel))
    (folder / files.CURRENT).write_text(json.dumps(files.as_json((one,))), encoding="utf-8")
    fault = try_engine(folder, _worker_command())
    _require(fault == "", fault)
    return _NEW_ENGINE


def _pack_engine(wheel: Path) -> None:
    """The built-in engine as compiled modules, under another version: the packaged program has no sources of it."""
    built_in = importlib.import_module("yt_dlp")
    found = pkgutil.walk_packages(built_in.__path__, "yt_dlp.", onerror=lambda _name: None)
    metadata = f"Metadata-Version: 2.4\nName: yt-dlp\nVersion: {_NEW_ENGINE}\nRequires-Python: >=3.10\n"
    with zipfile.ZipFile(wheel, "w", zipfile.ZIP_STORED) as packed:
        packed.writestr(f"yt_dlp-{_NEW_ENGINE}.dist-info/METADATA", metadata)
        for name in ("yt_dlp", *(info.name for info in found)):
            spec = importlib.util.find_spec(name)
            loader: Any = spec.loader if spec is not None else None  # of Python or of PyInstaller
            code = loader.get_code(name) if loader is not None else None
            if spec is None or code is None:
                continue
            end = "/__init__.pyc" if spec.submodule_search_locations is not None else ".pyc"
            if name == "yt_dlp.version":
                code = _of_version(code, str(importlib.import_module(name).__version__))
            packed.writestr(name.replace(".", "/") + end, MAGIC_NUMBER + b"\0" * 12 + marshal.dumps(code))


def _of_version(code: CodeType, version: str) -> CodeType:
    return code.replace(co_consts=tuple(_NEW_ENGINE if part == version else part for part in code.co_consts))


def _tools(_place: Place) -> dict[str, str]:
    """The programs that come along run."""
    from studydesk.media.tools import bundled_deno, bundled_ffmpeg, printed

    found = {}
    for name, file, switch in (("ffmpeg", bundled_ffmpeg(), "-version"), ("deno", bundled_deno(), "--version")):
        told = printed([file, switch]) if file else ""
        _require(told, f"{name} does not run: {file or 'not found'}")
        found[name] = told.splitlines()[0]
    return found


def _fitting(_place: Place) -> str:
    """NumPy is there, for the process that fits the parameters of the memory."""
    import numpy

    return f"NumPy {numpy.__version__}, {float(numpy.linalg.norm(numpy.ones(4))):.0f}"


CHECKS: dict[str, Callable[[Place], object]] = {
    "database": _database,
    "card": _card,
    "note": _note,
    "tools": _tools,
    "fitting": _fitting,
    "video": _video,
    "download": _download,
    "engine": _engine,
    "pages": _pages,
}
