"""Films whose every picture carries its number as sixteen black or white cells, so that tests know what is shown."""

from __future__ import annotations

import atexit
import functools
import shutil
import subprocess
import tempfile
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage

CELLS = 16
FPS = 25
FRAME_MS = 1000 / FPS


def _picture(number: int, width: int, height: int) -> bytes:
    bits = [255 * (number >> (CELLS - 1 - cell) & 1) for cell in range(CELLS)]
    row = np.repeat(np.array(bits, dtype=np.uint8), width // CELLS)
    lines = np.full((height, width), 96, dtype=np.uint8)
    lines[: height // 4, : row.size] = row
    # Something that moves, so that the encoder has work as with a real film.
    left = number * 7 % (width - 32)
    lines[height // 2 : height // 2 + 32, left : left + 32] = 200
    return lines.tobytes()


@functools.cache
def _folder() -> Path:
    made = tempfile.mkdtemp(prefix="studydesk-films-")
    atexit.register(shutil.rmtree, made, ignore_errors=True)
    return Path(made)


@functools.cache
def film(seconds: int = 8, width: int = 320, height: int = 180, hz: int = 440, codec: str = "libx264") -> Path:
    """An MP4 with 25 numbered pictures a second, a key picture every two seconds, and a steady tone (``hz`` 0: no
    sound). Made once in a process; skips the test where ffmpeg or its encoder is missing."""
    ffmpeg = shutil.which("ffmpeg")
    if ffmpeg is None:
        pytest.skip("making a film needs ffmpeg")
    file = _folder() / f"{seconds}-{width}x{height}-{hz}-{codec}.mp4"
    head = [ffmpeg, "-v", "error", "-y", "-f", "rawvideo", "-pix_fmt", "gray", "-s", f"{width}x{height}"]
    sound = ["-f", "lavfi", "-i", f"sine=frequency={hz}:duration={seconds}:sample_rate=48000"] if hz else []
    fast = ["-preset", "ultrafast"] if codec == "libx264" else []
    how = ["-c:v", codec, *fast, "-g", str(2 * FPS), "-pix_fmt", "yuv420p", "-c:a", "aac", "-shortest"]
    pictures = b"".join(_picture(number, width, height) for number in range(seconds * FPS))
    command = [*head, "-r", str(FPS), "-i", "-", *sound, *how, "-movflags", "+faststart", str(file)]
    done = subprocess.run(command, input=pictures, capture_output=True, check=False)
    if done.returncode:
        pytest.skip(f"this ffmpeg does not make such a film: {done.stderr.decode()[-120:]}")
    return file


def number_of(picture: QImage) -> int | None:
    """The number that a picture carries; None for no picture."""
    if picture.isNull():
        return None
    number = 0
    for cell in range(CELLS):
        x = round((cell + 0.5) * picture.width() / CELLS)
        number = number << 1 | (QColor(picture.pixel(x, picture.height() // 8)).lightness() > 127)
    return number
