"""The window: pages, box, messages, undo, and what it keeps over a restart. Real mouse and key events."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot
from tests.support.desks import Bench

from studydesk.domain.errors import EnvironmentFault
from studydesk.domain.path import TopicStatus
from studydesk.ui.main_window import MainWindow

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
Open = Callable[[Bench], MainWindow]


@pytest.fixture
def open_window(qtbot: QtBot) -> Open:
    def open_it(bench: Bench) -> MainWindow:
        window = bench.window
        window.resize(1280, 800)
        window.open_last_page()
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    return open_it


def test_a_click_on_the_rail_shows_the_page(qtbot: QtBot, bench: Bench, open_window: Open) -> None:
    window = open_window(bench)
    assert window.page is not None
    assert window.page.page_id == "map"
    qtbot.mouseClick(window.rail.button("settings"), Qt.MouseButton.LeftButton)
    assert window.page.page_id == "settings"
    assert window.rail.button("settings").isChecked()
    assert not window.rail.button("map").isChecked()


def test_escape_goes_back_to_the_page_before(qtbot: QtBot, bench: Bench, open_window: Open) -> None:
    window = open_window(bench)
    qtbot.keyClick(window, Qt.Key.Key_0, CTRL)
    qtbot.keyClicks(window.page.line, "theme")
    qtbot.keyClick(window.page.line, Qt.Key.Key_Escape)
    assert window.page.page_id == "settings"
    assert window.page.line.text() == ""
    qtbot.keyClick(window.page.line, Qt.Key.Key_Escape)
    assert window.page.page_id == "map"


def test_the_rail_folds_in_a_narrow_window(qtbot: QtBot, bench: Bench, open_window: Open) -> None:
    window = open_window(bench)
    wide = window.rail.width()
    assert not window.rail.is_folded
    window.resize(1000, 800)
    qtbot.waitUntil(lambda: window.rail.is_folded)
    assert window.rail.width() < wide
    window.resize(1200, 800)
    qtbot.waitUntil(lambda: not window.rail.is_folded)
    qtbot.keyClick(window, Qt.Key.Key_B, CTRL)
    assert window.rail.is_folded


def test_the_box_finds_a_topic_by_keyboard(qtbot: QtBot, bench: Bench, open_window: Open) -> None:
    window = open_window(bench)
    qtbot.keyClick(window, Qt.Key.Key_K, CTRL)
    box = window._box
    assert box.isVisible()
    qtbot.waitUntil(box.line.hasFocus)
    qtbot.keyClicks(box.line, "relational")
    assert box.model.answers[0].entry.title == "Relational Databases"
    qtbot.keyClick(box.line, Qt.Key.Key_Return)
    assert box.isHidden()
    assert window.page.panel is not None
    assert window.page.panel.isVisible()
    assert "Relational" in window.page.panel.title.text()


def test_the_box_finds_courses_commands_and_settings(qtbot: QtBot, bench: Bench, open_window: Open) -> None:
    window = open_window(bench)
    qtbot.keyClick(window, Qt.Key.Key_K, CTRL)
    box = window._box
    found = {}
    for words in ("docker tutorial", "back up now", "hours a week"):
        box.line.clear()
        qtbot.keyClicks(box.line, words)
        found[words] = box.model.answers[0].entry
    assert [entry.kind.name for entry in found.values()] == ["COURSE", "COMMAND", "SETTING"]
    assert found["back up now"].beside == "Ctrl+Shift+B"
    qtbot.keyClick(box.line, Qt.Key.Key_Return)
    assert window.page.page_id == "settings"
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.objectName() == "weekly_hours"


def test_arrows_walk_through_the_answers_and_escape_leaves(qtbot: QtBot, bench: Bench, open_window: Open) -> None:
    window = open_window(bench)
    qtbot.keyClick(window, Qt.Key.Key_K, CTRL)
    box = window._box
    qtbot.keyClick(box.line, Qt.Key.Key_Down)
    assert box.list.currentIndex().row() == 1
    qtbot.keyClick(box.line, Qt.Key.Key_Up)
    qtbot.keyClick(box.line, Qt.Key.Key_Up)
    assert box.list.currentIndex().row() == box.model.rowCount() - 1
    qtbot.keyClicks(box.line, "zzzz")
    qtbot.waitUntil(box.nothing.isVisible)
    qtbot.keyClick(box.line, Qt.Key.Key_Escape)
    assert box.isHidden()


def test_a_click_beside_the_box_closes_it(qtbot: QtBot, bench: Bench, open_window: Open) -> None:
    window = open_window(bench)
    window.open_box()
    qtbot.mouseClick(window._box, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert window._box.isHidden()


def test_a_click_on_an_answer_takes_it(qtbot: QtBot, bench: Bench, open_window: Open) -> None:
    window = open_window(bench)
    qtbot.mouseClick(window.rail.find_button, Qt.MouseButton.LeftButton)
    box = window._box
    qtbot.keyClicks(box.line, "caching")
    place = box.list.visualRect(box.model.index(0, 0)).center()
    qtbot.mouseClick(box.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert box.isHidden()
    assert "Caching" in window.page.panel.title.text()


def test_marking_can_be_undone_from_the_message_and_by_key(qtbot: QtBot, bench: Bench, open_window: Open) -> None:
    window = open_window(bench)
    paths = bench.desk.paths
    topic = paths.topics[0].id
    paths.set_status([topic], TopicStatus.DONE)
    qtbot.waitUntil(window.messages.isVisible)
    assert window.messages.act.text() == "Undo"
    qtbot.mouseClick(window.messages.act, Qt.MouseButton.LeftButton)
    assert paths.topic(topic).status is TopicStatus.NOT_STARTED
    assert "Taken back" in window.messages.text.text()
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL | SHIFT)
    assert paths.topic(topic).status is TopicStatus.DONE
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    assert paths.topic(topic).status is TopicStatus.NOT_STARTED
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    assert "nothing" in window.messages.text.text()


def test_the_status_line_follows_the_marks(qtbot: QtBot, bench: Bench, open_window: Open) -> None:
    window = open_window(bench)
    line = window.status.progress
    qtbot.waitUntil(lambda: "0 of" in line.text())
    bench.desk.paths.set_status([bench.desk.paths.topics[0].id], TopicStatus.DONE)
    qtbot.waitUntil(lambda: "1 of" in line.text())
    assert "saved" in window.status.safety.text()


def test_trouble_is_told_plainly_and_stays(qtbot: QtBot, bench: Bench, open_window: Open) -> None:
    window = open_window(bench)
    fault = EnvironmentFault(
        "disk.full", "The disk is full.", kept="All is kept.", next_step="Free some.", details="x7"
    )
    bench.errors.report(fault)
    bar = window.messages
    assert bar.text.text() == "The disk is full. All is kept. Free some."
    assert not bar._timer.isActive()
    assert bar.details.isHidden()
    qtbot.mouseClick(bar.more, Qt.MouseButton.LeftButton)
    assert bar.details.isVisible()
    assert bar.details.text() == "x7"
    qtbot.mouseClick(bar.close_button, Qt.MouseButton.LeftButton)
    assert bar.isHidden()


def test_good_news_leaves_by_itself(bench: Bench, open_window: Open) -> None:
    window = open_window(bench)
    bench.desk.notices.say("Done")
    assert window.messages._timer.isActive()
    window.messages._timer.timeout.emit()
    assert window.messages.isHidden()


def test_a_bug_opens_a_readable_report_once(
    qtbot: QtBot, bench: Bench, open_window: Open, caplog: pytest.LogCaptureFixture
) -> None:
    window = open_window(bench)

    def fail() -> None:
        raise ZeroDivisionError("a test's bug")

    for _ in range(2):
        bench.errors.guard(fail)()
    dialogs = [child for child in window.findChildren(QDialog) if child.isVisible()]
    assert len(dialogs) == 1
    text = dialogs[0].findChild(QPlainTextEdit).toPlainText()
    assert "ZeroDivisionError" in text
    reports = list(bench.profile.crash_reports.glob("crash-*.txt"))
    assert len(reports) == 1
    buttons = {button.text(): button for button in dialogs[0].findChildren(QPushButton)}
    qtbot.mouseClick(buttons["Copy the report"], Qt.MouseButton.LeftButton)
    assert QApplication.clipboard().text() == text
    qtbot.mouseClick(buttons["Go on"], Qt.MouseButton.LeftButton)
    assert "a test's bug" in caplog.text


def test_f1_shows_the_keys_of_the_page(qtbot: QtBot, bench: Bench, open_window: Open) -> None:
    window = open_window(bench)
    qtbot.keyClick(window, Qt.Key.Key_F1)
    dialog = next(child for child in window.findChildren(QDialog) if child.isVisible())
    texts = {child.text() for child in dialog.findChildren(type(window.messages.text)) if hasattr(child, "text")}
    assert any("map" in text.lower() for text in texts)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_everything_is_where_it_was_after_a_restart(qapp: QApplication, tmp_path: Path, qtbot: QtBot) -> None:
    first = Bench(qapp, tmp_path / "p")
    window = first.window
    window.resize(770, 610)
    window.open_last_page()
    window.show()
    qtbot.waitExposed(window)
    window.page.show_argument(first.desk.paths.topics[2].id)
    window.show_page("settings")
    window.page.line.setText("theme")
    first.close()

    second = Bench(qapp, tmp_path / "p", theme=first.theme)
    again = second.window
    again.open_last_page()
    again.show()
    qtbot.waitExposed(again)
    assert again.size().toTuple() == (770, 610)
    assert again.page.page_id == "settings"
    assert again.page.line.text() == "theme"
    map_page = again.show_page("map")
    qtbot.waitUntil(lambda: map_page.panel is not None and map_page.panel.isVisible())
    second.close()


def test_the_state_is_saved_without_closing_so_that_a_kill_keeps_it(
    qtbot: QtBot, bench: Bench, open_window: Open
) -> None:
    window = open_window(bench)
    window.show_page("settings")
    assert window.state._timer.isActive()
    window.state._timer.timeout.emit()
    assert '"page": "settings"' in bench.profile.device_settings.read_text(encoding="utf-8").replace('":"', '": "')
    assert not window.state._timer.isActive()


@pytest.mark.parametrize(
    "record", [{}, {"page": 7, "pages": [], "geometry": "%%%"}, {"page": "gone", "pages": {"map": 1}}]
)
def test_a_strange_state_is_ignored(bench: Bench, record: dict[str, object]) -> None:
    bench.device.set("window", record)
    window = bench.window
    window.open_last_page()
    assert window.page.page_id == "map"


def test_the_theme_key_switches_and_is_kept(qtbot: QtBot, bench: Bench, open_window: Open) -> None:
    window = open_window(bench)
    before = bench.theme.theme.name
    qtbot.keyClick(window, Qt.Key.Key_D, CTRL | SHIFT)
    assert bench.theme.theme.name != before
    assert bench.device.text("theme") == bench.theme.theme.name
    bench.desk.commands.run("view.larger")
    assert bench.device.number("scale") == 110
    assert bench.theme.scale == 1.1
