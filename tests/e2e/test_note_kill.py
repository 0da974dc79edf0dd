"""A program that is killed while one types without a pause loses at most the last second."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

from tests.storage.support import open_store

from studydesk.services import note_drafts, notes

_CHILD = """
import sys, time
from pathlib import Path
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.bench.runner import application
from tests.support.desks import Bench
app = application()
desk = Bench(app, Path(sys.argv[1]))
desk.window.show()
page = desk.window.show_page("notes")
page.open_note(page.notes.make("Note", "begun "))
page.editor.edit.setFocus()
for at in range(2_000):
    QTest.keyClick(page.editor.edit, Qt.Key.Key_X)
    until = time.monotonic() + 0.03
    while time.monotonic() < until:
        app.processEvents()
        time.sleep(0.003)
    print(at + 1, time.monotonic(), flush=True)
"""
_KEYS = 70


def test_typing_survives_a_kill(tmp_path: Path) -> None:
    profile = tmp_path / "profile"
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(Path(__file__).parents[2])}
    typed: list[tuple[int, float]] = []
    command = [sys.executable, "-c", _CHILD, str(profile)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment, text=True) as child:
        assert child.stdout is not None
        for line in child.stdout:
            count, at = line.split()
            typed.append((int(count), float(at)))
            if len(typed) == _KEYS:
                break
        if os.name == "posix":
            os.kill(child.pid, signal.SIGKILL)
        else:
            child.kill()
    with open_store(profile / "studydesk.db") as store:
        note_drafts.finish(store)
        body = next(note.body for row in notes.notes(store) if (note := notes.note(store, row.id)) is not None)
    killed = typed[-1][1]
    safe = sum(at <= killed - 1.0 for _, at in typed)
    assert safe > 0
    assert body.count("x") >= safe
