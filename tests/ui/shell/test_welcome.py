"""The first start."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from tests.support.desks import Bench

from studydesk.ui.welcome.page import WelcomePage


@pytest.fixture
def welcome(qtbot: QtBot, bench: Bench) -> WelcomePage:
    window = bench.window
    window.resize(1280, 800)
    window.open_last_page()
    bench.desk.settings.set("welcome_done", False)
    window.show_welcome()
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    shown = window._welcome
    assert isinstance(shown, WelcomePage)
    return shown


def test_three_steps_are_answered_with_the_keyboard(qtbot: QtBot, bench: Bench, welcome: WelcomePage) -> None:
    qtbot.keyClick(welcome.paths.checkedButton(), Qt.Key.Key_Return)
    assert welcome.steps.currentIndex() == 1
    qtbot.waitUntil(welcome.hours.hasFocus)
    qtbot.keyClick(welcome.hours, Qt.Key.Key_Right)
    assert "7 hours" in welcome.hours_words.text()
    assert "month" in welcome.estimate.text()
    qtbot.keyClick(welcome.hours, Qt.Key.Key_Return)
    assert bench.desk.settings.number("weekly_hours") == 7
    qtbot.waitUntil(welcome.folder.hasFocus)
    qtbot.mouseClick(welcome.next_button, Qt.MouseButton.LeftButton)
    assert not bench.window.is_welcoming
    assert bench.desk.settings.flag("welcome_done")
    assert bench.window.page.page_id == "map"


def test_each_step_can_be_skipped_and_changes_nothing(qtbot: QtBot, bench: Bench, welcome: WelcomePage) -> None:
    for _ in range(3):
        welcome.hours.setValue(30)
        qtbot.mouseClick(welcome.skip_button, Qt.MouseButton.LeftButton)
    assert not bench.window.is_welcoming
    assert bench.desk.settings.number("weekly_hours") == 6
    assert bench.device.text("media_folder") == ""


def test_escape_goes_a_step_back(qtbot: QtBot, bench: Bench, welcome: WelcomePage) -> None:
    qtbot.mouseClick(welcome.next_button, Qt.MouseButton.LeftButton)
    assert welcome.steps.currentIndex() == 1
    qtbot.keyClick(welcome, Qt.Key.Key_Escape)
    assert welcome.steps.currentIndex() == 0


def test_a_folder_that_is_none_is_refused_in_words(
    qtbot: QtBot, bench: Bench, welcome: WelcomePage, tmp_path: Path
) -> None:
    for _ in range(2):
        qtbot.mouseClick(welcome.next_button, Qt.MouseButton.LeftButton)
    file = tmp_path / "file"
    file.write_text("x", encoding="utf-8")
    welcome.folder.setText(str(file))
    qtbot.mouseClick(welcome.next_button, Qt.MouseButton.LeftButton)
    assert welcome.trouble.isVisible()
    welcome.folder.setText(str(tmp_path / "videos"))
    qtbot.mouseClick(welcome.next_button, Qt.MouseButton.LeftButton)
    assert bench.device.text("media_folder") == str(tmp_path / "videos")


def test_pages_and_box_wait_until_the_steps_are_done(qtbot: QtBot, bench: Bench, welcome: WelcomePage) -> None:
    qtbot.keyClick(bench.window, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert bench.window.page.page_id == "map"
    bench.desk.commands.run("box.open")
    assert bench.window._box is None


def test_the_honest_words_are_there(bench: Bench, welcome: WelcomePage) -> None:
    words = " ".join(label.text() for label in welcome.findChildren(QLabel))
    assert "not affiliated with freeCodeCamp or YouTube" in words
    assert "no telemetry" in words
    assert "terms" not in words.lower()
