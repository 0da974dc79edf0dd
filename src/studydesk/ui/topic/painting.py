"""What the hand-painted parts of the topic screens share: wrapped text, the tick box, the focus ring, mirroring."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle

from studydesk.ui.theme.tokens import Theme


def mirrored(direction: Qt.LayoutDirection, inside: QRect, logical: QRect) -> QRect:
    """Where a rectangle laid out from the left lies, read from the side that the language begins on."""
    return QStyle.visualRect(direction, inside, logical)


class WrappedText:
    """A text broken into lines for a width, also within words that are wider; to measure and to paint.

    Breaking is what costs; painting one again is cheap, so views keep it: see ``TextKeeper``.
    """

    __slots__ = ("_layout", "height")

    def __init__(self, text: str, font: QFont, width: int, direction: Qt.LayoutDirection) -> None:
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # a title keeps the direction of its script
        start = (
            Qt.AlignmentFlag.AlignLeft if direction is Qt.LayoutDirection.LeftToRight else Qt.AlignmentFlag.AlignRight
        )
        option.setAlignment(start | Qt.AlignmentFlag.AlignAbsolute)
        self._layout = QTextLayout(text, font)
        self._layout.setTextOption(option)
        self._layout.setCacheEnabled(True)
        self._layout.beginLayout()
        top = 0.0
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(max(1, width))
            line.setPosition(QPointF(0, top))
            top += line.height()
        self._layout.endLayout()
        self.height = ceil(top)

    def paint(self, painter: QPainter, left: float, top: float, colour: str) -> None:
        """Draws with the upper left corner there."""
        painter.setPen(QColor(colour))
        self._layout.draw(painter, QPointF(left, top))


class TextKeeper:
    """Breaks texts into lines and keeps them: layouts ask for the same few widths again and again."""

    _MOST = 24

    def __init__(self) -> None:
        self._kept: dict[tuple[str, str, int, Qt.LayoutDirection], WrappedText] = {}

    def get(self, text: str, font: QFont, width: int, direction: Qt.LayoutDirection) -> WrappedText:
        """The text in lines of this width (px)."""
        key = (text, font.key(), width, direction)
        kept = self._kept.get(key)
        if kept is None:
            if len(self._kept) >= self._MOST:
                self._kept.clear()
            kept = self._kept[key] = WrappedText(text, font, width, direction)
        return kept


def paint_tick_box(painter: QPainter, box: QRect, ticked: bool, theme: Theme, hot: bool = False) -> None:
    """A square with rounded corners: an outline, or filled with a tick."""
    area = QRectF(box).adjusted(0.75, 0.75, -0.75, -0.75)
    radius = box.width() / 4.5
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if not ticked:
        painter.setPen(QPen(QColor(theme.accent if hot else theme.edge), max(1.5, box.width() / 12)))
        painter.setBrush(QColor(theme.sheet))
        painter.drawRoundedRect(area, radius, radius)
        painter.restore()
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.accent_hover if hot else theme.accent))
    painter.drawRoundedRect(area, radius, radius)
    tick = QPainterPath(QPointF(area.left() + area.width() * 0.25, area.top() + area.height() * 0.53))
    tick.lineTo(area.left() + area.width() * 0.43, area.top() + area.height() * 0.71)
    tick.lineTo(area.left() + area.width() * 0.76, area.top() + area.height() * 0.32)
    pen = QPen(QColor(theme.on_accent), box.width() / 8.5)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(tick)
    painter.restore()


def paint_focus(painter: QPainter, area: QRect, theme: Theme, radius: float) -> None:
    """The ring that says where the keyboard is."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(theme.accent), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(area).adjusted(1, 1, -1, -1), radius, radius)
    painter.restore()


def paint_wash(painter: QPainter, area: QRect, colour: str, radius: float) -> None:
    """A soft ground with rounded corners: under the pointer, or selected."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawRoundedRect(QRectF(area), radius, radius)
    painter.restore()
