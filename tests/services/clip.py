"""A small real video for tests that let the program check what it downloaded."""

from __future__ import annotations

import functools
import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest


@functools.cache
def clip(seconds: int = 4, kbit: int = 2000) -> bytes:
    """An MP4 with picture and sound; skips the test where there is no ffmpeg to make it."""
    ffmpeg = shutil.which("ffmpeg")
    if ffmpeg is None:
        pytest.skip("making a real video needs ffmpeg")
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "clip.mp4"
        picture = f"testsrc2=size=320x180:rate=25:duration={seconds}"
        sound = f"sine=frequency=440:duration={seconds}"
        how = ["-c:v", "libx264", "-preset", "ultrafast", "-b:v", f"{kbit}k", "-minrate", f"{kbit}k", "-c:a", "aac"]
        command = [ffmpeg, "-v", "error", "-f", "lavfi", "-i", picture, "-f", "lavfi", "-i", sound, *how, str(file)]
        subprocess.run(command, check=True, stdin=subprocess.DEVNULL)
        return file.read_bytes()
