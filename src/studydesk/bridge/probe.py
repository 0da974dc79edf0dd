"""What Qt can do on this computer, asked in a process of its own by 'studydesk doctor'."""

from __future__ import annotations

import ctypes
import json
import os
import sys
from pathlib import Path
from typing import Final

import PySide6
from PySide6.QtCore import qVersion

# Decoders by the names that FFmpeg gives them. Its own "av1" only works with hardware, so it does not count.
_VIDEO: Final = {"h264": "H264", "hevc": "HEVC", "vp8": "VP8", "vp9": "VP9", "libdav1d": "AV1"}
_AUDIO: Final = {"aac": "AAC", "opus": "Opus", "mp3float": "MP3", "vorbis": "Vorbis", "flac": "FLAC"}


def main() -> int:
    """Prints one line of JSON: versions, platform, whether video can be played, and the decoders that are there.

    If Qt finds no way to draw, it ends the process right here; that is why it is a process of its own.
    """
    if "offscreen" in sys.argv:  # asked once more where there is no screen
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    # Only this child process touches these two modules below the ui layer, and it draws and plays nothing.
    from PySide6.QtGui import QGuiApplication  # noqa: TID251
    from PySide6.QtMultimedia import QMediaFormat  # noqa: TID251

    application = QGuiApplication(["studydesk"])
    # The list itself leaves most codecs out (Qt 6.11), but it is empty only if no player could be loaded.
    plays = bool(QMediaFormat().supportedVideoCodecs(QMediaFormat.ConversionMode.Decode))
    library = _codec_library()
    said = {
        "qt": qVersion(),
        "pyside": PySide6.__version__,
        "platform": application.platformName(),
        "plays": plays,
        "video": _decoders(library, _VIDEO),
        "audio": _decoders(library, _AUDIO),
    }
    print(json.dumps(said))  # noqa: T201 - its output is its answer
    return 0


def _codec_library() -> ctypes.CDLL | None:
    """FFmpeg's decoders as they ship with Qt; None where they are not found."""
    for file in sorted(Path(PySide6.__file__).parent.rglob("*avcodec*")):
        if file.is_file():
            try:
                library = ctypes.CDLL(str(file))
                library.avcodec_find_decoder_by_name.restype = ctypes.c_void_p
            except (OSError, AttributeError):
                continue
            return library
    return None


def _decoders(library: ctypes.CDLL | None, names: dict[str, str]) -> list[str] | None:
    if library is None:
        return None
    return [title for name, title in names.items() if library.avcodec_find_decoder_by_name(name.encode())]
