"""Pictures of one family (Lucide, ISC licence), drawn in a colour of the theme."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from studydesk.paths import resource
from studydesk.ui.theme.tokens import Theme


def icon_file(name: str) -> Path:
    """Where the picture of this name lies; the file may be missing."""
    return resource(f"icons/{name}.svg")


def svg(name: str, colour: str) -> str:
    """The picture as SVG text in one colour (``#RRGGBB``). Raises FileNotFoundError for an unknown name."""
    return icon_file(name).read_text(encoding="utf-8").replace("currentColor", colour)


def pixmap(name: str, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
    """The picture as a square of ``size`` px for a screen of this device pixel ratio."""
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(svg(name, colour).encode())).render(painter, QRectF(picture.rect()))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


def icon(theme: Theme, name: str, role: str = "ink", size: int = 20, ratio: float = 1.0) -> QIcon:
    """The picture in the colour of a role, for screens of up to this ratio; Qt pales it where a widget is disabled."""
    return QIcon(pixmap(name, theme.colour(role), size, ratio))
