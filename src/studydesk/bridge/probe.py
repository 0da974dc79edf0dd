"""What Qt can do on this computer, asked in a process of its own by 'studydesk doctor'."""

from __future__ import annotations

import json

import PySide6
from PySide6.QtCore import qVersion


def main() -> int:
    """Prints one line of JSON: versions, platform, and the names of the codecs that can be decoded.

    If Qt finds no way to draw, it ends the process right here; that is why it is a process of its own.
    """
    # Only this child process touches these two modules below the ui layer, and it draws and plays nothing.
    from PySide6.QtGui import QGuiApplication  # noqa: TID251
    from PySide6.QtMultimedia import QMediaFormat  # noqa: TID251

    application = QGuiApplication(["studydesk"])
    decode = QMediaFormat.ConversionMode.Decode
    formats = QMediaFormat()
    said = {
        "qt": qVersion(),
        "pyside": PySide6.__version__,
        "platform": application.platformName(),
        "video": sorted(codec.name for codec in formats.supportedVideoCodecs(decode)),
        "audio": sorted(codec.name for codec in formats.supportedAudioCodecs(decode)),
    }
    print(json.dumps(said))  # noqa: T201 - its output is its answer
    return 0
