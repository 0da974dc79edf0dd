"""The folder of notes while the window is open."""

import os
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from tests.support.desks import Bench

from studydesk.domain.notes import NoteFilter
from studydesk.services import notes
from studydesk.ui.models.note_mirror import NoteMirror


@pytest.fixture
def mirror(bench: Bench, tmp_path: Path) -> NoteMirror:
    bench.device.set("notes_folder", str(tmp_path / "vault"))
    bench.device.set("notes_mirror", True)
    return NoteMirror(bench.desk, bench.window)


def test_a_round_after_each_change_at_either_end(
    bench: Bench, mirror: NoteMirror, qtbot: QtBot, tmp_path: Path
) -> None:
    store, file = bench.store, tmp_path / "vault" / "A.md"
    one = notes.create_note(store, "A", "one\n")
    with qtbot.waitSignal(mirror.finished, timeout=10_000):
        mirror.look()
    assert file.read_text(encoding="utf-8").endswith("---\none\n")
    file.write_text(file.read_text(encoding="utf-8") + "two\n", encoding="utf-8")
    os.utime(file, (1, 1))
    with qtbot.waitSignal(mirror.finished, timeout=10_000):
        mirror.look()
    found = notes.note(store, one)
    assert found is not None
    assert found.body == "one\ntwo\n"


def test_many_files_come_in_by_a_long_write(bench: Bench, mirror: NoteMirror, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "vault").mkdir()
    for number in range(12):
        (tmp_path / "vault" / f"N{number}.md").write_text(f"text {number}", encoding="utf-8")
    with qtbot.waitSignal(mirror.finished, timeout=20_000):
        mirror.look()
    assert len(notes.notes(bench.store, NoteFilter(words="text"))) == 12
    for file in (tmp_path / "vault").iterdir():
        file.unlink()
    with qtbot.waitSignal(bench.desk.notices.offered, timeout=10_000) as offered:
        mirror.look()
    assert "No note was deleted" in offered.args[0]
    with qtbot.waitSignal(mirror.finished, timeout=20_000):
        offered.args[3]()
    assert len(list((tmp_path / "vault").iterdir())) == 12
