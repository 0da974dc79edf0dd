"""Files that macOS hands over as events. One application object a process: another process tries it."""

from __future__ import annotations

import json
import os
import subprocess
import sys

HANDED = """
import json
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QFileOpenEvent
from studydesk.ui.handed import HandedFiles

application = HandedFiles([])
said = []

def hand(name):
    QCoreApplication.sendEvent(application, QFileOpenEvent(name))

hand("/early.apkg")
application.open_with(lambda file: said.append(["first", file.name]))
hand("/later.studypath")
application.open_with(None)
hand("/between.apkg")
application.open_with(lambda file: said.append(["second", file.name]))
QCoreApplication.sendEvent(application, QEvent(QEvent.Type.ApplicationActivate))
print(json.dumps(said))
"""


def test_files_wait_for_a_window_and_go_to_the_one_that_is_open() -> None:
    done = subprocess.run(
        [sys.executable, "-c", HANDED],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}, capture_output=True, text=True, check=True, timeout=60,
    )  # fmt: skip
    assert json.loads(done.stdout) == [
        ["first", "early.apkg"],
        ["first", "later.studypath"],
        ["second", "between.apkg"],
    ]
