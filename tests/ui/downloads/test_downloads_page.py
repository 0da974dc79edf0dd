"""The page of downloads through the real window: states, keys, order, links, and what it waits for."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.support.download_desk import Played

from studydesk.domain.downloads import DownloadState, FailureKind, Wish
from studydesk.media.protocol import Entry, Failed, Info, Inspect, Listing, ListVideos, Quality, VideoFacts
from studydesk.services import downloads
from studydesk.ui.downloads.ask import DownloadDialog, languages_of
from studydesk.ui.downloads.page import DownloadsPage
from studydesk.ui.downloads.queue_model import STATE, WORDS

S = DownloadState


@pytest.fixture
def played(qapp: QApplication, tmp_path: Path) -> Iterator[Played]:
    made = Played(qapp, tmp_path / "profile")
    made.bench.device.set("reduce_motion", True)
    made.bench.desk.settings.set("video_terms_read", True)
    yield made
    made.bench.close()


@pytest.fixture
def page(played: Played, qtbot: QtBot) -> DownloadsPage:
    window = played.bench.window
    shown = window.show_page("downloads")
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    assert isinstance(shown, DownloadsPage)
    return shown


def words(page: DownloadsPage, row: int) -> str:
    return str(page.model.index(row).data(WORDS))


def titles(page: DownloadsPage) -> list[str]:
    return [row.title for row in page.model.rows]


def _settle() -> None:
    for _ in range(4):
        QApplication.processEvents()


def test_an_empty_queue_says_what_to_do(page: DownloadsPage) -> None:
    assert page.stack.currentIndex() == 1
    assert page.line.hasFocus()
    page.map_button.click()
    assert page.desk.commands.is_enabled("page.map")


def test_a_row_tells_speed_size_and_time_left(played: Played, page: DownloadsPage) -> None:
    played.start()
    played.ask("one", "two")
    _settle()
    assert page.stack.currentIndex() == 0
    played.progress(500_000, 10_000_000, "one")
    assert words(page, 0) == "Downloading · 480p · 500.0 kB of 10.0 MB · 50 bytes/s · less than a minute left"
    assert words(page, 1) == "Queued · 480p"
    assert page.summary.text() == "2 to go"
    text = str(page.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole))
    assert "one" in text
    assert "Downloading" in text


def test_a_finished_one_goes_below_and_a_private_one_says_so(played: Played, page: DownloadsPage) -> None:
    played.start()
    played.ask("one", "two", "three")
    played.finish("one")
    played.fail(FailureKind.PRIVATE, title="two")
    _settle()
    assert titles(page) == ["three", "one", "two"]
    assert words(page, 1).startswith("On the disk · 480p")
    assert words(page, 2) == "Not downloaded: the video is private now · 480p"
    assert "private" in played.bench.window.messages.text.text()


def test_keys_pause_resume_cancel_and_try_again(played: Played, page: DownloadsPage, qtbot: QtBot) -> None:
    played.start()
    (one,) = played.ask("one")
    _settle()
    page.view.select([one])
    page.view.setFocus()
    for key, state in (
        (Qt.Key.Key_P, S.PAUSED),
        (Qt.Key.Key_R, S.FETCHING),
        (Qt.Key.Key_C, S.CANCELLED),
        (Qt.Key.Key_T, S.FETCHING),
    ):
        qtbot.keyClick(page.view, key)
        played.time.advance(3_000)
        _settle()
        assert played.row(one).state is state


def test_removing_can_be_taken_back(played: Played, page: DownloadsPage, qtbot: QtBot) -> None:
    one, two = played.ask("one", "two")
    _settle()
    page.view.select([one, two])
    qtbot.keyClick(page.view, Qt.Key.Key_Delete)
    assert titles(page) == []
    _settle()
    bar = played.bench.window.messages
    assert bar.text.text() == "2 downloads taken out of the list."
    bar.act.click()
    assert titles(page) == ["one", "two"]


def test_keys_and_dragging_change_the_order(played: Played, page: DownloadsPage, qtbot: QtBot) -> None:
    ids = played.ask("one", "two", "three", "four")
    _settle()
    page.view.select([ids[2]])
    qtbot.keyClick(page.view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert titles(page) == ["one", "three", "two", "four"]
    assert page.view.selected_ids() == [ids[2]]
    qtbot.keyClick(page.view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(page.view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(page.view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert titles(page) == ["one", "two", "four", "three"]
    dragged = page.model.mimeData([page.model.index(3), page.model.index(2)])
    page.model.dropMimeData(dragged, Qt.DropAction.MoveAction, 0, 0, QModelIndex())
    assert titles(page) == ["four", "three", "one", "two"]
    assert [row.title for row in downloads.queue(played.store)] == titles(page)
    page.desk.commands.run("edit.undo")
    assert titles(page) == ["one", "two", "four", "three"]


def test_pause_all_and_resume_all(played: Played, page: DownloadsPage) -> None:
    played.start()
    played.ask("one", "two", "three")
    _settle()
    page.desk.commands.run("downloads.pause_all")
    assert set(played.states().values()) == {"paused"}
    _settle()
    assert page.summary.text() == "3 to go · 3 paused"
    page.desk.commands.run("downloads.resume_all")
    assert S.PAUSED.value not in played.states().values()


def test_what_the_queue_waits_for_stands_above_it(played: Played, page: DownloadsPage) -> None:
    played.start()
    played.ask("one")
    played.fail(FailureKind.LIMITED)
    _settle()
    assert page.banner.isVisible()
    assert page.hold_label.text().startswith("Downloads wait until ")
    assert page.hold_label.text().endswith("the server asked for a pause.")
    page.go_on_button.click()
    played.time.advance(10)
    _settle()
    assert not page.banner.isVisible()
    assert page.model.index(0).data(STATE) is S.FETCHING


def test_a_missing_library_can_be_pointed_at(
    played: Played, page: DownloadsPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    played.start()
    played.ask("one")
    played.finish()
    moved = tmp_path / "moved"
    played.queue.stop()
    played.library.rename(moved)
    played.queue.start()
    played.ask("two")
    _settle()
    assert page.folder_button.isVisible()
    monkeypatch.setattr("studydesk.ui.downloads.page.QFileDialog.getExistingDirectory", lambda *_: str(moved))
    page.folder_button.click()
    played.time.advance(10)
    _settle()
    assert not page.banner.isVisible()
    assert Path(played.at_work()[1].folder).is_relative_to(moved)


def test_ten_thousand_rows_open_quickly_and_cost_little(played: Played, page: DownloadsPage) -> None:
    wishes = [Wish(f"url:http://rig/{one}", f"http://rig/{one}", f"Video {one}") for one in range(10_000)]
    downloads.enqueue(played.store, wishes)
    _settle()
    assert page.model.rowCount() == 10_000
    began = time.process_time()
    page.model.load()
    page.view.doItemsLayout()
    page.grab()
    took = time.process_time() - began
    assert took < 1.0, took  # the bench measures the 100 ms


# Links


def ask_for(page: DownloadsPage, link: str) -> DownloadDialog:
    page.line.setText(link)
    page.ask_link()
    dialog = page.findChild(DownloadDialog)
    assert dialog is not None
    return dialog


def answer(played: Played, kind: type, make: object) -> None:
    played.time.advance(10)
    worker, order = next((w, o) for w in played.port.running for o in reversed(w.orders) if isinstance(o, kind))
    worker.tell(make(order.id))
    played.time.advance(10)
    _settle()


def test_a_pasted_video_shows_its_sizes_before_the_click(played: Played, page: DownloadsPage) -> None:
    dialog = ask_for(page, "https://example.org/v")
    assert not dialog.do_button.isEnabled()
    answer(played, ListVideos, lambda at: Listing(at, "Talk", False, (Entry("https://example.org/v", "Talk"),)))
    facts = VideoFacts("https://example.org/v", "Talk", duration_ms=60_000)
    sizes = (Quality(360, "18", 5_000_000, False), Quality(720, "136+140", 20_000_000, True))
    answer(played, Inspect, lambda at: Info(at, facts, sizes))
    shown = [dialog.quality.itemText(at) for at in range(dialog.quality.count())]
    assert shown == ["360p · 5.0 MB", "480p · 5.0 MB", "720p · about 20.0 MB", "1080p · about 20.0 MB"]
    assert "5.0 MB" in dialog.sum.text()
    dialog.captions.setText("de, pt-BR")
    dialog.do_button.click()
    (row,) = downloads.queue(played.store)
    assert (row.title, row.height, row.captions, row.state) == ("Talk", 480, ("de", "pt-BR"), S.QUEUED)
    assert page.line.text() == ""


def test_a_pasted_list_becomes_courses_of_a_topic(played: Played, page: DownloadsPage) -> None:
    dialog = ask_for(page, "https://example.org/list")
    entries = tuple(Entry(f"https://example.org/{one}", f"Part {one}", duration_ms=600_000) for one in range(3))
    answer(played, ListVideos, lambda at: Listing(at, "A series", True, entries))
    assert dialog.head.text() == "A series"
    assert dialog.count.text() == "3 videos"
    assert dialog.destination.as_path.isVisibleTo(dialog)
    topic = played.bench.desk.paths.topics[0]
    dialog.destination.into_topic.setChecked(True)
    dialog.do_button.click()
    assert [row.title for row in downloads.queue(played.store)] == ["Part 0", "Part 1", "Part 2"]
    courses = [course.title for course in played.bench.desk.paths.detail(topic.id).courses]
    assert courses[-3:] == ["Part 0", "Part 1", "Part 2"]


def test_a_page_that_cannot_be_read_says_so(played: Played, page: DownloadsPage) -> None:
    dialog = ask_for(page, "https://example.org/none")
    answer(played, ListVideos, lambda at: Failed(at, FailureKind.UNSUPPORTED, "no"))
    assert dialog.problem.text() == "The page could not be read now: there is no video at this address."
    assert not dialog.do_button.isEnabled()
    dialog.cancel_button.click()
    assert page.line.text() == "https://example.org/none"


def test_the_terms_are_shown_once(played: Played, page: DownloadsPage) -> None:
    desk = played.bench.desk
    desk.settings.set("video_terms_read", False)
    wish = downloads.wish_of_link("https://example.org/v", title="Talk")
    for shown in (True, False):
        dialog = DownloadDialog(desk, "Talk", [wish], page)
        assert dialog.terms.isVisibleTo(dialog) is shown
        dialog.do_button.click()
        assert desk.settings.flag("video_terms_read")


def test_no_link_is_no_dialog(played: Played, page: DownloadsPage) -> None:
    page.line.setText("nonsense")
    page.ask_link()
    assert page.findChild(DownloadDialog) is None
    assert "https://" in played.bench.window.messages.text.text()


def test_state_is_kept(played: Played, page: DownloadsPage) -> None:
    (one,) = played.ask("one")
    _settle()
    page.view.select([one])
    page.line.setText("half")
    saved = page.save_state()
    page.line.clear()
    page.view.clearSelection()
    page.restore_state(saved)
    assert page.line.text() == "half"
    assert page.model.download_at(page.view.currentIndex()) is not None


@pytest.mark.parametrize(
    ("text", "languages"), [("", ()), ("de", ("de",)), ("de, pt-BR", ("de", "pt-BR")), ("d", None), ("de;fr", None)]
)
def test_languages_are_recognised(text: str, languages: tuple[str, ...] | None) -> None:
    assert languages_of(text) == languages
