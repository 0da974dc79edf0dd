"""Real little films without an encoder: H.264 of uncompressed macroblocks, and sound as plain samples."""

from __future__ import annotations

import struct
import subprocess
from pathlib import Path

from studydesk.media.tools import bundled_ffmpeg

_START = b"\x00\x00\x00\x01"
# 128 x 96, baseline; bit for bit as in "World's Smallest H.264 Encoder" by Ben Mesander (public domain).
_PARAMETERS = _START + bytes.fromhex("6742000af841a2") + _START + bytes.fromhex("68ce3880")
_SLICE = _START + bytes.fromhex("05888421a0")
_BLOCKS = 8 * 6
_BLOCK_BYTES = 256 + 64 + 64


def h264(frames: int) -> bytes:
    """A raw stream of pictures, each one grey; none of its bytes makes a start code by accident."""
    blocks = [bytes([16 + block]) * _BLOCK_BYTES for block in range(_BLOCKS)]
    picture = _SLICE + b"\x0d\x00".join(blocks) + b"\x80"
    return _PARAMETERS + picture * frames


def sound(seconds: int) -> bytes:
    """A WAV of silence; ffmpeg looks at contents, not at names."""
    samples = bytes(2 * 8000 * seconds)
    form = struct.pack("<HHIIHH", 1, 1, 8000, 16000, 2, 16)
    body = b"WAVEfmt " + struct.pack("<I", len(form)) + form + b"data" + struct.pack("<I", len(samples)) + samples
    return b"RIFF" + struct.pack("<I", len(body)) + body


def picture_and_sound(folder: Path, seconds: int = 4) -> tuple[bytes, bytes]:
    """An MP4 with a picture only, and sound only."""
    (folder / "raw.h264").write_bytes(h264(seconds * 25))
    head = [bundled_ffmpeg(), "-hide_banner", "-loglevel", "error", "-y"]
    source, target = folder / "raw.h264", folder / "picture.mp4"
    subprocess.run([*head, "-i", source, "-c", "copy", target], check=True, capture_output=True)
    return target.read_bytes(), sound(seconds)


def transport_stream(folder: Path, seconds: int) -> bytes:
    """The picture as HLS carries it."""
    (folder / "raw.h264").write_bytes(h264(seconds * 25))
    head = [bundled_ffmpeg(), "-hide_banner", "-loglevel", "error", "-y", "-fflags", "+genpts", "-framerate", "25"]
    made = subprocess.run(
        [*head, "-i", folder / "raw.h264", "-c", "copy", "-f", "mpegts", "-"], check=True, capture_output=True
    )
    return made.stdout


def kinds_of(file: Path) -> list[str]:
    """The kinds of streams in a file, as ffmpeg tells them: 'Video', 'Audio'."""
    told = subprocess.run([bundled_ffmpeg(), "-hide_banner", "-i", str(file)], capture_output=True, check=False)
    lines = [line for line in told.stderr.decode().splitlines() if " Stream #" in line]
    return sorted("Video" if ": Video:" in line else "Audio" if ": Audio:" in line else line for line in lines)
