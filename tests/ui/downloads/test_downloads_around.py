"""Downloads as the map, the panel and the status line show them, through the real window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.support.download_desk import Played

from studydesk.domain.downloads import FailureKind
from studydesk.domain.videos import key_of
from studydesk.media.protocol import Info, Inspect, Progress, Quality, VideoFacts
from studydesk.services import downloads
from studydesk.services.library import delete, files
from studydesk.ui.downloads.ask import DownloadDialog
from studydesk.ui.map.page import MapPage
from studydesk.ui.map.wording import accessible_name


@pytest.fixture
def played(qapp: QApplication, tmp_path: Path) -> Iterator[Played]:
    made = Played(qapp, tmp_path / "profile")
    made.bench.device.set("reduce_motion", True)
    made.bench.desk.settings.set("video_terms_read", True)
    yield made
    made.bench.close()


@pytest.fixture
def page(played: Played, qtbot: QtBot) -> MapPage:
    window = played.bench.window
    shown = window.show_page("map")
    window.show()
    qtbot.waitExposed(window)
    assert isinstance(shown, MapPage)
    shown.show_argument(played.bench.desk.paths.topics[1].id)
    played.start()
    _settle()
    return shown


def _settle() -> None:
    for _ in range(4):
        QApplication.processEvents()


def dialog_of(page: MapPage) -> DownloadDialog:
    return next(one for one in page.findChildren(DownloadDialog) if one.isVisible())


def finish_first(played: Played) -> None:
    (worker, order) = played.port.fetching()[0]
    worker.tell(played.done_event(order))
    played.time.advance(10)
    _settle()


def test_a_course_is_asked_for_downloaded_and_shown_on_the_disk(played: Played, page: MapPage) -> None:
    panel = page.panel
    assert panel is not None
    block = panel.courses.blocks[0]
    block.set_open(True)
    assert block._download_button is not None
    block._download_button.click()
    dialog = dialog_of(page)
    assert dialog.head.text() == block.course.title
    played.time.advance(10)
    worker, order = next((w, o) for w in played.port.running for o in w.orders if isinstance(o, Inspect))
    worker.tell(Info(order.id, VideoFacts(order.url, "x"), (Quality(480, "135+140", 300_000_000, False),)))
    assert "300.0 MB" in dialog.quality.currentText()
    dialog.do_button.click()
    played.time.advance(10)
    _settle()
    assert "Being downloaded" in block.head.accessibleName()
    finish_first(played)
    assert "On the disk" in block.head.accessibleName()
    assert block._download_button.isHidden()
    topic = played.bench.desk.paths.topics[1]
    disk = page.controller.model.on_disk[topic.id]
    assert disk[1] == 1
    assert accessible_name(topic, disk).endswith(f"1 of {disk[0]} videos on the disk")
    delete(played.store, [file.id for file in files(played.store)])
    _settle()
    assert page.controller.model.on_disk[topic.id][1] == 0
    assert "On the disk" not in block.head.accessibleName()


def test_the_dot_is_painted_on_the_tile(played: Played, page: MapPage) -> None:
    topic = played.bench.desk.paths.topics[1]
    page.close_panel()
    page.map.full_size()
    page.map.reveal(topic.id)
    _settle()
    before = page.map.grab().toImage()
    page.controller.set_on_disk({topic.id: (4, 4)})
    _settle()
    assert page.map.grab().toImage() != before


def test_a_withdrawn_video_says_so_and_offers_another_course(played: Played, page: MapPage) -> None:
    panel = page.panel
    assert panel is not None
    block = panel.courses.blocks[0]
    downloads.enqueue(played.store, downloads.wishes_of_courses(played.store, [block.course.id]))
    played.time.advance(10)
    worker, order = played.port.fetching()[0]
    played.fail(FailureKind.REMOVED)
    del worker, order
    _settle()
    assert "the video was removed" in block.head.accessibleName()
    block.set_open(True)
    assert block._instead_button is not None
    assert block._instead_button.isVisible()
    block._instead_button.click()
    other = next(one for one in panel.courses.blocks if one is not block and one.head.hasFocus())
    assert other.is_open
    assert not other.disk.is_gone


def test_a_topic_and_the_whole_path_are_asked_for_by_key(played: Played, page: MapPage, qtbot: QtBot) -> None:
    desk = played.bench.desk
    page.map.setFocus()
    desk.commands.refresh()
    qtbot.keyClick(page.map, Qt.Key.Key_V)
    dialog = dialog_of(page)
    assert dialog.head.text() == desk.paths.topics[1].title
    assert len(dialog.wishes) == len(downloads.wishes_of_topics(desk.store, [desk.paths.topics[1].id]))
    dialog.reject()
    played.bench.window.activateWindow()
    qtbot.waitUntil(played.bench.window.isActiveWindow)
    page.map.setFocus()
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(page.map, Qt.Key.Key_V, modifiers)
    assert desk.paths.path is not None
    dialog = dialog_of(page)
    assert dialog.head.text() == desk.paths.path.title
    dialog.do_button.click()
    keys = {row.key for row in downloads.queue(desk.store)}
    course = desk.paths.detail(desk.paths.topics[1].id).courses[0]
    assert key_of(course.video_id, course.url) in keys
    assert len(keys) > 50


def test_the_status_line_tells_downloads_and_why_they_wait(played: Played, page: MapPage, qtbot: QtBot) -> None:
    status = played.bench.window.status
    assert not status.downloads.isVisible()
    played.ask("one", "two")
    worker, order = played.port.fetching()[0]
    worker.tell(Progress(order.id, "video", 1_000_000, 4_000_000, 500_000.0, 90_000, "18"))
    qtbot.waitUntil(status.downloads.isVisible)
    qtbot.waitUntil(lambda: status.downloads.text() == "Downloading 1 of 2, 500.0 kB/s, 2 min left")
    played.network.change(online=False)
    played.fail(FailureKind.OFFLINE)
    qtbot.waitUntil(lambda: status.downloads.text() == "Downloads wait: there is no network.")
