"""The queue of the window: begun and ended with it, and told of settings."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.media.clips import picture_and_sound
from tests.media.lane import Lane, lanes
from tests.support.desks import Bench
from tests.support.download_desk import Played

from studydesk.domain.download_rules import QueueOptions
from studydesk.domain.downloads import DownloadState
from studydesk.services import downloads
from studydesk.services.library import delete, files
from studydesk.services.queue_ports import Notice, NoticeKind

PATIENCE_MS = 60_000


@pytest.fixture
def played(qapp: QApplication, tmp_path: Path) -> Iterator[Played]:
    made = Played(qapp, tmp_path / "profile")
    yield made
    made.bench.close()


@pytest.fixture
def lane() -> Iterator[Lane]:
    yield from lanes()


def test_nothing_of_the_queue_is_loaded_with_the_window(tmp_path: Path) -> None:
    program = (
        "import json, sys\n"
        "from pathlib import Path\n"
        "from PySide6.QtWidgets import QApplication\n"
        "from tests.support.desks import Bench\n"
        "application = QApplication([])\n"
        "bench = Bench(application, Path(sys.argv[1]))\n"
        "bench.window.open_last_page()\n"
        "bench.window.show()\n"
        "application.processEvents()\n"
        "names = [name for name in sys.modules if name.startswith('studydesk.')]\n"
        "print(json.dumps(names))\n"
        "bench.close()\n"
    )
    ended = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path / "p")], capture_output=True, text=True, check=True, timeout=60
    )
    loaded = json.loads(ended.stdout)
    heavy = (
        "studydesk.media",
        "studydesk.services.download",
        "studydesk.services.library",
        "studydesk.storage.library",
    )
    assert [name for name in loaded if name.startswith(heavy)] == []


def test_what_is_asked_for_is_fetched_and_told(played: Played) -> None:
    desk = played.bench.desk
    further: list[int] = []
    told: list[Notice] = []
    desk.downloads.progressed.connect(further.append)
    desk.downloads.noticed.connect(told.append)
    played.start()
    (one,) = played.ask("first")
    assert desk.downloads.totals() is not None
    played.progress(10, 100)
    assert further == [one]
    found = desk.downloads.progress(one)
    assert found is not None
    assert found.done_bytes == 10
    played.finish()
    assert [file.title for file in files(desk.store)] == ["first"]
    assert NoticeKind.DONE in [notice.kind for notice in told]
    assert desk.downloads.totals() is None


def test_the_settings_are_the_queues_options(played: Played) -> None:
    device = played.bench.device
    assert played.queue.options == QueueOptions(not_metered=True, least_free_bytes=500_000_000)
    for key, value in (
        ("downloads_at_once", 3),
        ("download_limit", 250),
        ("download_from_hour", 22),
        ("download_to_hour", 6),
        ("download_network", "wifi"),
        ("download_not_metered", False),
        ("disk_spare", 100),
        ("cookies_file", "/cookies.txt"),
    ):
        device.set(key, value)
    assert played.queue.options == QueueOptions(3, 250_000, (22, 6), "wifi", False, 100_000_000, "/cookies.txt")


def test_another_folder_is_taken_at_once(played: Played, tmp_path: Path) -> None:
    played.start()
    (one,) = played.ask("first")
    played.bench.device.set("media_folder", str(tmp_path / "elsewhere"))
    played.time.advance(10)
    _, order = played.at_work()
    assert Path(order.folder).is_relative_to(tmp_path / "elsewhere")
    assert played.row(one).state is DownloadState.FETCHING


def test_what_was_deleted_goes_from_the_disk_when_the_window_closes(played: Played) -> None:
    played.start()
    played.ask("first")
    played.finish()
    (file,) = files(played.store)
    place = played.library / file.path
    delete(played.store, [file.id])
    assert place.exists()
    played.bench.desk.downloads.close()
    assert not place.exists()


def test_a_real_worker_brings_a_real_video(qapp: QApplication, qtbot: QtBot, lane: Lane, tmp_path: Path) -> None:
    picture, _ = picture_and_sound(tmp_path)
    url = lane.put("/film.mp4", picture)
    bench = Bench(qapp, tmp_path / "profile")
    try:
        desk = bench.desk
        desk.downloads.start_soon()
        qtbot.waitUntil(lambda: desk.downloads.is_started, timeout=PATIENCE_MS)
        downloads.enqueue(desk.store, [downloads.wish_of_link(url, title="A film")])
        qtbot.waitUntil(lambda: bool(files(desk.store)), timeout=PATIENCE_MS)
        (file,) = files(desk.store)
        assert (desk.downloads.library / file.path).read_bytes() == picture
        assert [row.state for row in downloads.queue(desk.store)] == [DownloadState.DONE]
    finally:
        bench.close()
