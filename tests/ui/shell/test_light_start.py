"""What only a learner who studies needs is not loaded with the window."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from tests.support.desks import Bench
application = QApplication([])
bench = Bench(application, Path(sys.argv[1]))
bench.window.open_last_page()
bench.window.show()
application.processEvents()
print(sorted({"numpy", "fsrs", "studydesk.domain.fitting", "studydesk.services.reckoning"} & set(sys.modules)))
bench.close()
"""


def test_numpy_and_the_memory_library_are_not_loaded_with_the_window(tmp_path: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(tmp_path / "p")], capture_output=True, text=True, check=True, timeout=60
    )

    assert ended.stdout.strip() == "[]"
