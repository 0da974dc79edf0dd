"""The program on a real X11 display: the shared libraries that dev.py asks for are all that its window needs."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

XVFB = shutil.which("Xvfb")


@pytest.fixture
def display() -> Iterator[str]:
    """The name of a display in memory, such as ``:7``; the server chooses a free number and says which."""
    assert XVFB is not None
    reading, writing = os.pipe()
    command = [XVFB, "-displayfd", str(writing), "-screen", "0", "1280x800x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[writing], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading) as said:
        number = said.readline().strip()
    yield f":{number}"
    server.terminate()
    server.wait(timeout=20)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no X11")
@pytest.mark.skipif(XVFB is None, reason="Xvfb is not installed; dev.py test names the command that installs it")
@pytest.mark.timeout(120)
def test_the_window_opens_on_x11(display: str, tmp_path: Path) -> None:
    environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "LIBGL_ALWAYS_SOFTWARE": "1"}
    environment.pop("WAYLAND_DISPLAY", None)
    command = [sys.executable, "-P", "-m", "studydesk", "--profile", str(tmp_path / "desk"), "--quit-after-start"]

    done = subprocess.run(command, check=False, env=environment, text=True, capture_output=True, timeout=90)

    assert done.returncode == 0, done.stderr
    assert "qt.qpa" not in done.stderr
