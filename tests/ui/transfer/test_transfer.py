"""Bringing in and taking out in the window, by its commands."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from tests.support.desks import NOW, Bench
from tests.support.transfer_samples import outline, vault

from studydesk.services import backup, backup_bundle, notes, paths
from studydesk.ui.transfer.actions import _ACTIONS
from studydesk.ui.transfer.backups import BackupToDialog, RestoreDialog, look_at_backup, say_after
from studydesk.ui.transfer.commands import COMMANDS
from studydesk.ui.transfer.notes_in import NotesInDialog, fault_line
from studydesk.ui.transfer.out import NotesOutDialog, PathOutDialog, take_everything_out
from studydesk.ui.transfer.path_in import PathInDialog


def until(qtbot: QtBot, is_so: Callable[[], bool]) -> None:
    """Waits for what a job brings, also on a busy computer."""
    qtbot.waitUntil(is_so, timeout=30_000)


def opened(qtbot: QtBot, bench: Bench, name: str, kind: type[QWidget]) -> QWidget:
    """Runs a command and gives the dialog that it opens."""
    bench.window.open_last_page()
    bench.window.show()
    bench.desk.commands.run(f"transfer.{name}")
    until(qtbot, lambda: any(one.isVisible() for one in bench.window.findChildren(kind)))
    return next(one for one in bench.window.findChildren(kind) if one.isVisible())


def test_every_command_has_its_work() -> None:
    assert {row.id.removeprefix("transfer.") for row in COMMANDS} == set(_ACTIONS)


def test_notes_come_in_and_one_undo_takes_them_back(qtbot: QtBot, bench: Bench, tmp_path: Path) -> None:
    dialog = opened(qtbot, bench, "notes_in", NotesInDialog)
    assert isinstance(dialog, NotesInDialog)
    assert not dialog.do_button.isVisible(), "nothing is chosen yet"
    dialog.look_at(vault(tmp_path / "v"))
    until(qtbot, lambda: dialog.found is not None)
    rows = [dialog.tree.topLevelItem(at) for at in range(dialog.tree.topLevelItemCount())]
    assert [(row.text(0), row.text(2)) for row in rows if row is not None] == [
        ("(not in a folder)", ""),
        ("Caching", "Caching"),
        ("Testing", "Testing"),
        ("Web", ""),
    ]
    assert rows[3] is not None
    dialog.tree.setCurrentItem(rows[3])
    dialog.topics.setCurrentIndex(1)
    dialog.topics.activated.emit(1)
    dialog.bring_in()
    until(qtbot, lambda: len(notes.notes(bench.store)) == 4)
    until(qtbot, dialog.lines.isVisible)
    assert "gone.png" in dialog.lines.toPlainText()
    http = next(row for row in notes.notes(bench.store) if row.title == "HTTP")
    assert http.topic_key == bench.desk.paths.topics[0].key
    dialog.close()
    bench.window.undo()
    until(qtbot, lambda: not notes.notes(bench.store))


def test_a_path_comes_in_under_the_title_that_was_typed(qtbot: QtBot, bench: Bench, tmp_path: Path) -> None:
    dialog = opened(qtbot, bench, "path_in", PathInDialog)
    assert isinstance(dialog, PathInDialog)
    dialog.look_at(outline(tmp_path))
    until(qtbot, lambda: dialog.found is not None)
    assert "Caching" in dialog.lines.toPlainText()
    dialog.title_line.setText("Another way")
    dialog.add()
    assert bench.desk.paths.path is not None
    assert bench.desk.paths.path.title == "Another way"
    assert bench.window.page_is("map")
    bench.window.undo()
    assert [info.key for info in paths.installed_paths(bench.store)] == ["backend"]


def test_a_long_path_is_added_beside_the_window(qtbot: QtBot, bench: Bench, tmp_path: Path) -> None:
    dialog = opened(qtbot, bench, "path_in", PathInDialog)
    assert isinstance(dialog, PathInDialog)
    file = tmp_path / "long.md"
    file.write_text("".join(f"- Topic {number}\n  - goal\n" for number in range(300)))
    dialog.look_at(file)
    until(qtbot, lambda: dialog.found is not None)
    dialog.add()
    until(qtbot, lambda: bench.desk.paths.path is not None and bench.desk.paths.path.title == "long")
    assert len(bench.desk.paths.topics) == 300


def test_a_faulty_pack_shows_its_faults_and_no_button(qtbot: QtBot, bench: Bench, tmp_path: Path) -> None:
    dialog = opened(qtbot, bench, "path_in", PathInDialog)
    assert isinstance(dialog, PathInDialog)
    (tmp_path / "path.toml").write_text("format = 1\n")
    dialog.look_at(tmp_path)
    until(qtbot, lambda: dialog.found is not None)
    assert "path.toml" in dialog.lines.toPlainText()
    assert not dialog.do_button.isVisible()
    dialog.close()


def test_notes_path_and_everything_go_out(qtbot: QtBot, bench: Bench, tmp_path: Path) -> None:
    notes.create_note(bench.store, "One", "words")
    dialog = opened(qtbot, bench, "notes_out", NotesOutDialog)
    assert isinstance(dialog, NotesOutDialog)
    dialog.write(tmp_path / "Notes.zip")
    until(qtbot, (tmp_path / "Notes.zip").exists)
    path_dialog = opened(qtbot, bench, "path_out", PathOutDialog)
    assert isinstance(path_dialog, PathOutDialog)
    path_dialog.how.setCurrentIndex(path_dialog.how.findData("canvas"))
    assert not path_dialog.progress.isEnabled()
    path_dialog.write(tmp_path / "x.canvas")
    until(qtbot, (tmp_path / "x.canvas").exists)
    assert len(json.loads((tmp_path / "x.canvas").read_text())["nodes"]) > 18
    take_everything_out(bench.desk, tmp_path, ("w", "in {place}", "", "Show"))
    until(qtbot, lambda: any(tmp_path.glob("StudyDesk export*/export.json")))
    until(qtbot, lambda: "in " in bench.window.messages.text.text())


def test_a_backup_goes_to_a_folder_and_what_would_be_lost_is_shown(qtbot: QtBot, bench: Bench, tmp_path: Path) -> None:
    dialog = opened(qtbot, bench, "backup_to", BackupToDialog)
    assert isinstance(dialog, BackupToDialog)
    dialog.back_up(tmp_path / "stick")
    until(qtbot, lambda: any((tmp_path / "stick").glob("*.zip")))
    until(qtbot, lambda: bench.window.findChild(BackupToDialog) is None)
    file = next((tmp_path / "stick").glob("*.zip"))
    notes.create_note(bench.store, "Newer", "words")
    look_at_backup(bench.desk, file, bench.window)
    until(qtbot, lambda: bench.window.findChild(RestoreDialog) is not None)
    shown = bench.window.findChild(RestoreDialog)
    assert isinstance(shown, RestoreDialog)
    assert shown.lost.text() == "notes: 1"
    assert shown.lines.toPlainText() == "Newer"
    with qtbot.waitSignal(bench.desk.notices.restart_asked) as asked:
        shown.go_back()
    bench.close()
    profile, sentence = asked.args[0](bench.profile, lambda _done, _total: None)
    assert profile == bench.profile
    assert "is kept as backup-" in sentence
    assert backup_bundle.look_inside(bench.profile, file).look.loses_nothing


def test_after_going_back_an_undo_stands_beside_the_sentence(qtbot: QtBot, bench: Bench) -> None:
    bench.window.open_last_page()
    say_after(bench.desk, "Moved.")
    assert bench.window.messages.text.text() == "Moved."
    kept = backup.backup_now(bench.profile, NOW, reason=backup.BEFORE_RESTORE)
    with qtbot.waitSignal(bench.desk.notices.offered) as offered:
        say_after(bench.desk, "Gone back.")
    with qtbot.waitSignal(bench.desk.notices.restart_asked) as asked:
        offered.args[3]()
    assert asked.args[0].args[0] == kept.file


def test_every_fault_has_words() -> None:
    from studydesk.domain.vault import VaultFault

    assert fault_line(VaultFault("a", "file.large")) == "a: too large, left out"
    assert fault_line(VaultFault("a", "attachment.missing", "b")).endswith(": b")


def test_a_drawing_that_is_dropped_opens_its_dialog(qtbot: QtBot, bench: Bench, tmp_path: Path) -> None:
    from studydesk.ui.transfer.drops import open_file, opens

    assert opens(tmp_path / "x.StudyPath")
    file = tmp_path / "x.opml"
    file.write_text('<opml><body><outline text="HTTP"/></body></opml>')
    bench.window.open_last_page()
    bench.window.show()
    assert opens(file)
    open_file(bench.desk, bench.window, file)
    dialog = bench.window.findChild(PathInDialog)
    assert isinstance(dialog, PathInDialog)
    until(qtbot, lambda: dialog.found is not None)
    assert dialog.lines.toPlainText() == "HTTP"
    dialog.close()
