"""Two computers in step: the section of the settings, the rounds by themselves, and the texts that were kept."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from tests.services.sync_desks import Desk as Other
from tests.support.desks import Bench

from studydesk.services import notes, sync
from studydesk.ui.models.desk_sync import DeskSync
from studydesk.ui.preferences.computers import ComputersSection
from studydesk.ui.transfer.kept_texts import KeptTextsDialog


def until(qtbot: QtBot, is_so: Callable[[], bool]) -> None:
    qtbot.waitUntil(is_so, timeout=30_000)


def section_of(bench: Bench) -> ComputersSection:
    page = bench.window.show_page("settings")
    bench.window.show()
    section = page.findChild(ComputersSection)
    assert section is not None
    return section


def round_of(qtbot: QtBot, bench: Bench) -> None:
    """One round, begun by the key."""
    one = DeskSync.of(bench.desk, bench.window)
    until(qtbot, lambda: not one.is_running)
    with qtbot.waitSignal(one.finished, timeout=30_000):
        bench.desk.commands.run("transfer.sync_now")


def test_a_folder_is_chosen_and_both_have_everything(qtbot: QtBot, bench: Bench, tmp_path: Path) -> None:
    other = Other(tmp_path / "other", 5)
    with closing(other.store):
        notes.create_note(other.store, "From the other", "words")
        other.exchange()
        section = section_of(bench)
        assert not section.now.isEnabled()
        section.begin(other.view)
        assert bench.desk.device.text("sync_folder") == str(other.view)
        assert section.now.isEnabled()
        notes.create_note(bench.store, "From the window", "words")
        round_of(qtbot, bench)
        assert "From the other" in {row.title for row in notes.notes(bench.store)}
        assert "Desk 5" in section.others.text()
        assert "In step since" in section.state.text()
        assert other.exchange().changed > 0
        assert "From the window" in {row.title for row in notes.notes(other.store)}
        qtbot.mouseClick(section.leave, Qt.MouseButton.LeftButton)
        assert bench.desk.device.text("sync_folder") == ""
        assert not section.now.isEnabled()


def test_a_text_that_gave_way_is_shown_and_becomes_a_note(qtbot: QtBot, bench: Bench, tmp_path: Path) -> None:
    other = Other(tmp_path / "other", 5)
    with closing(other.store):
        section = section_of(bench)
        section.begin(other.view)
        note = notes.create_note(bench.store, "Ports", "first")
        round_of(qtbot, bench)
        other.exchange()
        notes.save_body(bench.store, note, "written in the window", notes.note(bench.store, note).version)
        there = notes.notes(other.store)[0].id
        other.clock.move(days=900)
        notes.save_body(other.store, there, "written on the other", notes.note(other.store, there).version)
        other.exchange()
        round_of(qtbot, bench)
    assert notes.note(bench.store, note).body == "written on the other"
    assert section.texts.isVisibleTo(section)
    bench.desk.commands.run("transfer.kept_texts")
    dialog = next(one for one in bench.window.findChildren(KeptTextsDialog) if one.isVisible())
    assert dialog.text.toPlainText() == "written in the window"
    qtbot.mouseClick(dialog.note_button, Qt.MouseButton.LeftButton)
    assert "Ports (other text)" in {row.title for row in notes.notes(bench.store)}
    assert sync.kept_texts(bench.store) == []
    assert dialog.chosen() is None
    dialog.close()


def test_a_stick_that_is_not_in_is_said_in_the_section_alone(qtbot: QtBot, bench: Bench, tmp_path: Path) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    section = section_of(bench)
    section.begin(folder)
    round_of(qtbot, bench)
    for file in sorted(folder.rglob("*"), reverse=True):
        file.rmdir() if file.is_dir() else file.unlink()
    folder.rmdir()
    round_of(qtbot, bench)
    assert "not there" in section.state.text()
    assert "tried again" in section.state.text()
