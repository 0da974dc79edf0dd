"""The collected texts are those of the program."""

from __future__ import annotations

import subprocess
import sys

from studydesk.paths import resource


def test_the_collected_texts_are_fresh_and_compiled() -> None:
    """After changing a text run `python resources/translations/update.py`."""
    script = resource("translations/update.py")
    ended = subprocess.run([sys.executable, str(script), "--check"], capture_output=True, text=True, check=False)
    assert ended.returncode == 0, f"run {script.name}: {ended.stdout}{ended.stderr}"
    assert resource("translations/studydesk_en.qm").stat().st_size > 100
