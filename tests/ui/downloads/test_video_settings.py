"""Storage, moving, bringing in and the video engine, through the real settings page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.services.queue_rig import mp4
from tests.services.test_engine import NEW, Index, passes, wheel
from tests.support.download_desk import Played

from studydesk.services import downloads
from studydesk.services.library import files
from studydesk.ui.preferences.bring_in import BringInDialog
from studydesk.ui.preferences.engine import EngineSection
from studydesk.ui.preferences.library import LibrarySection
from studydesk.ui.widgets.ask import AskOnce

PATIENCE_MS = 30_000


@pytest.fixture
def played(qapp: QApplication, tmp_path: Path) -> Iterator[Played]:
    made = Played(qapp, tmp_path / "profile")
    made.bench.device.set("reduce_motion", True)
    yield made
    made.bench.close()


@pytest.fixture
def section(played: Played, qtbot: QtBot) -> Callable[[type], object]:
    window = played.bench.window
    window.show()
    qtbot.waitExposed(window)

    def show(kind: type) -> object:
        page = window.show_page("settings")
        for one in page.sections:
            one.refresh()
        return next(one for one in page.sections if isinstance(one, kind))

    return show


@pytest.fixture
def index() -> Iterator[Index]:
    running = Index()
    yield running
    running.close()


def _settle() -> None:
    for _ in range(4):
        QApplication.processEvents()


def bring_a_course(played: Played) -> None:
    """Downloads the first course of the second topic, and a link of no course."""
    desk = played.bench.desk
    played.start()
    course = desk.paths.detail(desk.paths.topics[1].id).courses[0]
    downloads.enqueue(desk.store, downloads.wishes_of_courses(desk.store, [course.id]))
    played.time.advance(10)
    worker, order = played.port.fetching()[0]
    worker.tell(played.done_event(order))
    played.time.advance(10)
    played.ask("alone")
    played.finish("alone")
    assert len(files(desk.store)) == 2


def test_what_takes_room_can_be_kept_deleted_and_had_back(played: Played, section: Callable[[type], object]) -> None:
    bring_a_course(played)
    library = section(LibrarySection)
    assert isinstance(library, LibrarySection)
    tree, topic = library.storage.tree, played.bench.desk.paths.topics[1]
    tops = [tree.topLevelItem(at) for at in range(tree.topLevelItemCount())]
    assert [top.text(0) for top in tops if top is not None] == [topic.title, "Other videos"]
    assert tops[0] is not None
    tops[0].setSelected(True)
    library.storage.keep_button.click()
    assert sum(file.kept for file in files(played.store)) == 1
    tree.selectAll()
    library.storage.delete_button.click()
    _settle()
    assert all(file.trashed for file in files(played.store))
    assert library.storage.nothing.isVisibleTo(library)
    played.bench.window.messages.act.click()
    _settle()
    assert not any(file.trashed for file in files(played.store))


def test_the_library_moves_to_another_folder(
    played: Played, section: Callable[[type], object], qtbot: QtBot, tmp_path: Path
) -> None:
    bring_a_course(played)
    library = section(LibrarySection)
    assert isinstance(library, LibrarySection)
    old, new = played.library, tmp_path / "elsewhere"
    paths = [file.path for file in files(played.store)]
    library.move_to(new)
    assert library.cancel_button.isVisibleTo(library)
    said = played.bench.window.messages.text
    qtbot.waitUntil(lambda: "are now in" in said.text(), timeout=PATIENCE_MS)
    assert played.bench.desk.downloads.library == new
    assert all((new / path).is_file() and not (old / path).exists() for path in paths)
    assert library.place.text() == str(new)
    played.ask("later")
    assert Path(played.at_work("later")[1].folder).is_relative_to(new)


def test_a_move_can_be_cancelled(
    played: Played, section: Callable[[type], object], qtbot: QtBot, tmp_path: Path
) -> None:
    bring_a_course(played)
    library = section(LibrarySection)
    assert isinstance(library, LibrarySection)
    library.move_to(tmp_path / "elsewhere")
    library.cancel_button.click()
    qtbot.waitUntil(lambda: not library.cancel_button.isVisibleTo(library), timeout=PATIENCE_MS)
    kept = played.bench.desk.downloads.library
    assert all((kept / file.path).is_file() for file in files(played.store))


def test_nested_folders_are_refused(played: Played, section: Callable[[type], object]) -> None:
    bring_a_course(played)
    library = section(LibrarySection)
    assert isinstance(library, LibrarySection)
    library.move_to(played.library / "inside")
    assert "lie inside each other" in played.bench.window.messages.text.text()


def test_videos_on_the_disk_are_brought_in_after_a_review(
    played: Played, section: Callable[[type], object], qtbot: QtBot, tmp_path: Path
) -> None:
    desk = played.bench.desk
    played.start()
    course = next(one for one in desk.paths.detail(desk.paths.topics[1].id).courses if one.video_id)
    shelf = tmp_path / "shelf"
    shelf.mkdir()
    (shelf / f"Some name [{course.video_id}].mp4").write_bytes(mp4())
    (shelf / "zzz.mp4").write_bytes(b"nothing")
    library = section(LibrarySection)
    assert isinstance(library, LibrarySection)
    library.scan(shelf)
    qtbot.waitUntil(lambda: library.findChild(BringInDialog) is not None, timeout=PATIENCE_MS)
    dialog = library.findChild(BringInDialog)
    assert isinstance(dialog, BringInDialog)
    assert [match.by for match in dialog.ticked()] == ["id"]
    item = dialog.tree.topLevelItem(0)
    assert item is not None
    assert item.text(2) == "id in the name"
    item.setCheckState(0, Qt.CheckState.Unchecked)
    assert not dialog.do_button.isEnabled()
    item.setCheckState(0, Qt.CheckState.Checked)
    dialog.do_button.click()
    played.time.advance(100)
    _settle()
    (file,) = files(desk.store)
    assert (played.library / file.path).read_bytes() == mp4()
    assert played.bench.window.messages.text.text() == "1 video brought in."
    assert (shelf / f"Some name [{course.video_id}].mp4").exists()


def test_a_damaged_file_is_not_brought_in_and_stays(
    played: Played, section: Callable[[type], object], qtbot: QtBot, tmp_path: Path
) -> None:
    desk = played.bench.desk
    played.start()
    played.plays = False
    course = next(one for one in desk.paths.detail(desk.paths.topics[1].id).courses if one.video_id)
    shelf = tmp_path / "shelf"
    shelf.mkdir()
    source = shelf / f"Some name [{course.video_id}].mp4"
    source.write_bytes(mp4())
    library = section(LibrarySection)
    assert isinstance(library, LibrarySection)
    library.scan(shelf)
    qtbot.waitUntil(lambda: library.findChild(BringInDialog) is not None, timeout=PATIENCE_MS)
    dialog = library.findChild(BringInDialog)
    assert isinstance(dialog, BringInDialog)
    dialog.move_files.setChecked(True)
    dialog.do_button.click()
    played.time.advance(100)
    _settle()
    assert files(desk.store) == []
    assert source.read_bytes() == mp4()
    assert "no picture" in played.bench.window.messages.text.text()


def test_the_engine_is_brought_up_to_date_and_taken_back(
    played: Played, section: Callable[[type], object], qtbot: QtBot, index: Index, tmp_path: Path
) -> None:
    engine = played.bench.desk.downloads.engine
    engine.index_url, engine.try_out = index.url, passes
    index.offer(wheel(tmp_path))
    shown = section(EngineSection)
    assert isinstance(shown, EngineSection)
    qtbot.waitUntil(lambda: shown.state.text().endswith(", built in"), timeout=PATIENCE_MS)
    shown.check_button.click()
    qtbot.waitUntil(lambda: shown.news.text() == f"Newer: {NEW}.", timeout=PATIENCE_MS)
    shown.update_button.click()
    qtbot.waitUntil(lambda: shown.state.text() == f"{NEW}, installed later", timeout=PATIENCE_MS)
    shown.built_in_button.click()
    qtbot.waitUntil(lambda: shown.state.text().endswith(", built in"), timeout=PATIENCE_MS)
    assert shown.previous_button.isVisibleTo(shown)


def test_an_index_that_cannot_be_reached_says_so(
    played: Played, section: Callable[[type], object], qtbot: QtBot, index: Index
) -> None:
    played.bench.desk.downloads.engine.index_url = index.url  # which has nothing
    shown = section(EngineSection)
    assert isinstance(shown, EngineSection)
    qtbot.waitUntil(shown.check_button.isVisible, timeout=PATIENCE_MS)
    shown.check_button.click()
    said = played.bench.window.messages.text
    qtbot.waitUntil(lambda: "could not be used" in said.text(), timeout=PATIENCE_MS)


def test_an_engine_from_a_file_shows_its_hash_first(
    played: Played, section: Callable[[type], object], qtbot: QtBot, tmp_path: Path
) -> None:
    played.bench.desk.downloads.engine.try_out = passes
    shown = section(EngineSection)
    assert isinstance(shown, EngineSection)
    qtbot.waitUntil(shown.file_button.isVisible, timeout=PATIENCE_MS)
    shown.install_from([wheel(tmp_path)])
    dialog = shown.findChild(AskOnce)
    assert isinstance(dialog, AskOnce)
    dialog.do_button.click()
    qtbot.waitUntil(lambda: shown.state.text() == f"{NEW}, installed later", timeout=PATIENCE_MS)


def test_the_daily_look_is_opt_in_and_once_a_day(played: Played, qtbot: QtBot, index: Index, tmp_path: Path) -> None:
    window, downloads_ = played.bench.window, played.bench.desk.downloads
    window.show_page("map")
    window.show()
    downloads_.engine.index_url = index.url
    index.offer(wheel(tmp_path))
    downloads_.look_for_engine(played.time.clock())
    assert not downloads_.engine.is_busy
    played.bench.device.set("engine_check", True)
    downloads_.look_for_engine(played.time.clock())
    qtbot.waitUntil(lambda: NEW in window.messages.text.text(), timeout=PATIENCE_MS)
    downloads_.look_for_engine(played.time.clock())
    assert not downloads_.engine.is_busy
    window.messages.act.click()
    assert window.page is not None
    assert window.page.page_id == "settings"
