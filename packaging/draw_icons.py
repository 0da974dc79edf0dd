"""Draws the program's icon in all the sizes and files that packages want. Argument: the folder of packaging's work."""

from __future__ import annotations

import os
import struct
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SOURCE = Path(__file__).resolve().parents[1] / "resources" / "app" / "studydesk.svg"
SIZES = (16, 24, 32, 48, 64, 128, 256, 512, 1024)
GROUND = "#1f5fa8"
"""The icon's own."""
ICO = (16, 24, 32, 48, 64, 128, 256)
ICNS = {"ic11": 32, "ic12": 64, "ic07": 128, "ic08": 256, "ic09": 512, "ic10": 1024}
"""Types of Apple's icon container that hold PNG, and their sizes in px."""


def drawn(size: int) -> bytes:
    """The icon as PNG."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(SOURCE)).render(painter)
    painter.end()
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(held.data())


def side() -> QImage:
    """The picture at the side of the installer's last page for Windows, twice its size for sharp screens."""
    image = QImage(328, 628, QImage.Format.Format_RGB888)
    image.fill(QColor(GROUND))
    painter = QPainter(image)
    QSvgRenderer(str(SOURCE)).render(painter, QRectF(44, 60, 240, 240))
    painter.end()
    return image


def ico(pictures: dict[int, bytes]) -> bytes:
    """Windows' container with PNG inside (since Vista)."""
    head, body = struct.pack("<HHH", 0, 1, len(ICO)), b""
    for size in ICO:
        at = 6 + 16 * len(ICO) + len(body)
        head += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(pictures[size]), at)
        body += pictures[size]
    return head + body


def icns(pictures: dict[int, bytes]) -> bytes:
    """Apple's container with PNG inside."""
    body = b"".join(
        kind.encode() + struct.pack(">I", 8 + len(pictures[size])) + pictures[size] for kind, size in ICNS.items()
    )
    return b"icns" + struct.pack(">I", 8 + len(body)) + body


def main(folder: Path) -> int:
    """Write PNG files to ``icons`` and the containers beside it."""
    _application = QGuiApplication([])
    pictures = {size: drawn(size) for size in SIZES}
    (folder / "icons").mkdir(parents=True, exist_ok=True)
    for size, picture in pictures.items():
        (folder / "icons" / f"{size}.png").write_bytes(picture)
    (folder / "studydesk.ico").write_bytes(ico(pictures))
    if not side().save(str(folder / "side.bmp"), "BMP"):
        return 1
    (folder / "studydesk.icns").write_bytes(icns(pictures))
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
