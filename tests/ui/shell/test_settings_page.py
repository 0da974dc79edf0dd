"""The settings page: every setting is there, takes effect at once, and can be found."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QSlider,
    QSpinBox,
)
from pytestqt.qtbot import QtBot
from tests.support.desks import NOW, Bench

from studydesk.domain.cards import Draft, ItemKind
from studydesk.paths import Profile, curriculum_folder
from studydesk.services import backup, cards
from studydesk.settings import SETTINGS
from studydesk.ui.preferences.card_care import CardCare
from studydesk.ui.preferences.page import SettingsPage


@pytest.fixture
def page(qtbot: QtBot, bench: Bench) -> SettingsPage:
    window = bench.window
    window.resize(1280, 800)
    window.show()
    shown = window.show_page("settings")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    assert isinstance(shown, SettingsPage)
    return shown


def test_every_shown_setting_has_a_row(page: SettingsPage) -> None:
    keys = {row.key for section in page.sections for row in section.rows}
    assert {row.key for row in SETTINGS if row.shown} <= keys


def test_a_choice_takes_effect_at_once(qtbot: QtBot, bench: Bench, page: SettingsPage) -> None:
    box = page.findChild(QComboBox, "theme")
    box.setFocus()
    box.setCurrentIndex(0)
    qtbot.keyClick(box, Qt.Key.Key_End)
    assert bench.device.text("theme") == "dark"
    assert bench.theme.theme.is_dark


def test_a_tick_a_number_and_the_size_take_effect(qtbot: QtBot, bench: Bench, page: SettingsPage) -> None:
    tick = page.findChild(QCheckBox, "reduce_motion")
    qtbot.mouseClick(tick, Qt.MouseButton.LeftButton, pos=tick.rect().center() - tick.rect().center() / 1.2)
    assert bench.device.flag("reduce_motion") is False
    number = page.findChild(QSpinBox, "weekly_hours")
    number.setFocus()
    qtbot.keyClick(number, Qt.Key.Key_Up)
    assert bench.desk.settings.number("weekly_hours") == 7
    size = page.findChild(QSlider, "scale")
    size.setFocus()
    qtbot.keyClick(size, Qt.Key.Key_Right)
    assert bench.theme.scale == 1.1


def test_a_change_from_elsewhere_is_shown(bench: Bench, page: SettingsPage) -> None:
    bench.device.set("scale", 150)
    assert page.findChild(QSlider, "scale").value() == 15
    bench.desk.settings.set("weekly_hours", 9)
    assert page.findChild(QSpinBox, "weekly_hours").value() == 9


def test_the_search_line_hides_what_does_not_answer(qtbot: QtBot, page: SettingsPage) -> None:
    qtbot.keyClicks(page.line, "size")
    assert page.findChild(QSlider, "scale").isVisible()
    assert not page.findChild(QSpinBox, "weekly_hours").isVisible()
    page.line.clear()
    qtbot.keyClicks(page.line, "xyzzy")
    assert page.nothing.isVisible()
    page.line.clear()
    assert page.findChild(QSpinBox, "weekly_hours").isVisible()


def test_a_key_is_changed_in_settings_and_kept(qtbot: QtBot, bench: Bench, page: SettingsPage) -> None:
    keys = next(section for section in page.sections if section.section_id == "keys")
    edit = keys.edit
    page.show_argument("help.keys")
    qtbot.waitUntil(edit.hasFocus)
    qtbot.keyClick(edit, Qt.Key.Key_F9, Qt.KeyboardModifier.ControlModifier)
    edit.editingFinished.emit()
    assert bench.desk.commands.shortcut("help.keys") == "Ctrl+F9"
    assert bench.device.record("shortcuts") == {"help.keys": "Ctrl+F9"}
    assert keys.list.currentItem().text(1) == "Ctrl+F9"
    qtbot.mouseClick(keys.reset, Qt.MouseButton.LeftButton)
    assert bench.device.record("shortcuts") == {}


def test_a_command_is_found_and_its_key_taken_in_hand(qtbot: QtBot, page: SettingsPage) -> None:
    keys = next(section for section in page.sections if section.section_id == "keys")
    qtbot.keyClicks(page.line, "find anything")
    shown = [item for item in keys._items.values() if not item.isHidden()]
    assert [item.text(0) for item in shown] == ["Find anything"]
    keys.list.setCurrentItem(shown[0])
    keys.list.setFocus()
    qtbot.keyClick(keys.list, Qt.Key.Key_Return)
    qtbot.waitUntil(keys.edit.hasFocus)
    assert keys.edit.accessibleName() == "Key for: Find anything"
    page.line.clear()
    assert not any(item.isHidden() for item in keys._items.values())


def test_a_key_in_use_is_refused_in_words(qtbot: QtBot, bench: Bench, page: SettingsPage) -> None:
    keys = next(section for section in page.sections if section.section_id == "keys")
    edit = keys.edit
    page.show_argument("help.keys")
    edit.setKeySequence("Ctrl+K")
    edit.editingFinished.emit()
    assert bench.desk.commands.shortcut("help.keys") == "F1"
    assert "Find anything" in bench.window.messages.text.text()
    assert edit.keySequence().toString() == "F1"


def test_a_backup_is_made_listed_and_gone_back_to(qtbot: QtBot, bench: Bench, page: SettingsPage) -> None:
    data = next(section for section in page.sections if section.section_id == "data")
    page.show_argument("data")
    qtbot.mouseClick(data.back_up_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: data.list.topLevelItemCount() == 1)
    assert len(backup.list_backups(bench.profile.backups)) == 1
    data.list.setCurrentItem(data.list.topLevelItem(0))
    qtbot.mouseClick(data.restore_button, Qt.MouseButton.LeftButton)
    shown = bench.window.findChildren
    qtbot.waitUntil(lambda: any(child.isVisible() for child in shown(QDialog)), timeout=20_000)
    dialog = next(child for child in shown(QDialog) if child.isVisible())
    with qtbot.waitSignal(bench.desk.notices.restart_asked) as asked:
        qtbot.mouseClick(dialog.do_button, Qt.MouseButton.LeftButton)
    work = asked.args[0]
    bench.desk.settings.set("weekly_hours", 30)
    bench.desk.runner.stop()
    bench.store.close()
    profile, sentence = work(bench.profile, lambda _done, _total: None)
    assert profile == bench.profile
    assert "before-restore" in sentence


def test_the_size_of_the_data_is_told(qtbot: QtBot, page: SettingsPage) -> None:
    data = next(section for section in page.sections if section.section_id == "data")
    qtbot.waitUntil(lambda: "Free" in data.size_label.text(), timeout=10_000)


def test_a_profile_that_cannot_be_moved_says_why(qtbot: QtBot, bench: Bench, page: SettingsPage) -> None:
    data = next(section for section in page.sections if section.section_id == "data")
    qtbot.mouseClick(data.move_button, Qt.MouseButton.LeftButton)
    assert "cannot move it" in bench.window.messages.text.text()


def test_moving_is_asked_once_and_done_between_two_windows(
    qtbot: QtBot, bench: Bench, page: SettingsPage, tmp_path: Path
) -> None:
    data = next(section for section in page.sections if section.section_id == "data")
    data.move_to(tmp_path / "elsewhere")
    dialog = next(child for child in data.findChildren(QDialog) if child.isVisible())
    with qtbot.waitSignal(bench.desk.notices.restart_asked) as asked:
        qtbot.mouseClick(dialog.do_button, Qt.MouseButton.LeftButton)
    bench.desk.runner.stop()
    bench.store.close()
    pointer = tmp_path / "location.json"
    moved, sentence = asked.args[0](Profile(bench.profile.folder, "platform", pointer), lambda _done, _total: None)
    assert moved.database.is_file()
    assert str(moved.folder) in sentence


def test_a_second_path_is_added_shown_and_removed(
    qtbot: QtBot, bench: Bench, page: SettingsPage, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    shutil.copytree(curriculum_folder() / "backend", other)
    text = (other / "path.toml").read_text(encoding="utf-8")
    (other / "path.toml").write_text(text.replace('id = "backend"', 'id = "other"', 1), encoding="utf-8")
    section = next(section for section in page.sections if section.section_id == "paths")
    section.add_from(other)
    qtbot.waitUntil(lambda: len(bench.desk.paths.paths) == 2 or section.faults.isVisible(), timeout=20_000)
    assert section.faults.isHidden(), section.faults.toPlainText()
    assert bench.desk.paths.path.key == "other"
    assert bench.desk.settings.text("active_path") == "other"

    def removers() -> list[QPushButton]:
        return [one for one in section.findChildren(QPushButton) if one.text() == "Remove" and one.isVisible()]

    qtbot.waitUntil(lambda: len(removers()) == 2)
    page.scroll_area.ensureWidgetVisible(removers()[1])
    qtbot.mouseClick(removers()[1], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(bench.desk.paths.paths) == 1)
    assert "removed" in bench.window.messages.text.text()
    qtbot.mouseClick(bench.window.messages.act, Qt.MouseButton.LeftButton)
    assert len(bench.desk.paths.paths) == 2


def test_every_fault_of_a_path_is_shown_and_nothing_changes(
    qtbot: QtBot, bench: Bench, page: SettingsPage, tmp_path: Path
) -> None:
    section = next(section for section in page.sections if section.section_id == "paths")
    (tmp_path / "empty").mkdir()
    section.add_from(tmp_path / "empty")
    qtbot.waitUntil(section.faults.isVisible)
    assert "path.toml" in section.faults.toPlainText()
    assert len(bench.desk.paths.paths) == 1


def test_the_diagnosis_can_be_copied(qtbot: QtBot, bench: Bench, page: SettingsPage) -> None:
    about = next(section for section in page.sections if section.section_id == "about")
    qtbot.mouseClick(about.look, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(about.copy_button.isEnabled, timeout=45_000)
    qtbot.mouseClick(about.copy_button, Qt.MouseButton.LeftButton)
    assert "Qt" in QApplication.clipboard().text()


def test_the_media_folder_is_stored(qtbot: QtBot, bench: Bench, page: SettingsPage, tmp_path: Path) -> None:
    edit = page.findChild(QLineEdit, "media_folder")
    edit.setFocus()
    edit.setText(str(tmp_path))
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert bench.device.text("media_folder") == str(tmp_path)


def test_a_step_of_a_day_is_warned_of_below_its_field(bench: Bench) -> None:
    page = bench.window.show_page("settings")
    line = page.findChild(QLineEdit, "learning_steps")
    holder = line.parentWidget().parentWidget()
    line.setText("10m 2d")
    shown = [one.text() for one in holder.findChildren(QLabel) if one.isVisibleTo(holder)]
    assert len(shown) == 1
    assert "memory model" in shown[0]
    line.setText("10m")
    assert not any(one.isVisibleTo(holder) for one in holder.findChildren(QLabel))


def test_cards_are_looked_through_and_mended_from_the_settings(bench: Bench, qtbot: QtBot) -> None:
    draft = Draft(ItemKind.BASIC, {"front": "a question", "back": "![](gone.png)"})
    cards.add_item(bench.store, draft, now=NOW)
    with bench.store.write("Break") as tx:
        tx.execute("UPDATE card SET state = 2, stability = NULL")
    page = bench.window.show_page("settings")
    care = page.findChild(CardCare)
    care.look_button.click()
    qtbot.waitUntil(care.look_button.isEnabled)
    assert "1 card could never be asked" in care.words.text()
    assert "gone.png" in care.words.text()
    with qtbot.waitSignal(bench.desk.long_writes.ended):
        care.mend_button.click()
    qtbot.waitUntil(care.look_button.isEnabled)
    assert "never be asked" not in care.words.text()
    assert not care.mend_button.isVisibleTo(care)
