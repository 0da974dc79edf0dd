"""The small marks on the map: one shape per state, and the ring of lessons done."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from studydesk.domain.path import Topic, TopicStatus
from studydesk.ui.map import wording
from studydesk.ui.map.style import MapStyle

_FULL_TURN = 360 * 16
_TOP = 90 * 16


def paint_status(painter: QPainter, box: QRectF, status: TopicStatus, colour: QColor, style: MapStyle) -> None:
    """Open circle, half-filled circle, disc with a tick, or circle with a stroke through it."""
    width = box.width() / 8
    inner = box.adjusted(width / 2, width / 2, -width / 2, -width / 2)
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(colour if status is TopicStatus.DONE else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(inner)
    if status is TopicStatus.LEARNING:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawPie(inner, -_TOP, _FULL_TURN // 2)
    elif status is TopicStatus.DONE:
        pen.setColor(style.sheet)
        pen.setWidthF(width * 1.2)
        painter.setPen(pen)
        painter.drawPolyline([_at(box, 0.29, 0.52), _at(box, 0.44, 0.67), _at(box, 0.72, 0.36)])
    elif status is TopicStatus.SKIPPED:
        painter.drawLine(QLineF(_at(box, 0.3, 0.7), _at(box, 0.7, 0.3)))


def _at(box: QRectF, x: float, y: float) -> QPointF:
    return QPointF(box.left() + box.width() * x, box.top() + box.height() * y)


def paint_ring(
    painter: QPainter, box: QRectF, topic: Topic, style: MapStyle, *, toned: bool = False, text_px: int = 12
) -> None:
    """Lessons done as an arc from the top; with ``text_px`` the percentage stands inside once there is one."""
    width = max(2.0, box.width() / 11)
    inner = box.adjusted(width / 2, width / 2, -width / 2, -width / 2)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    fraction = topic.progress.fraction
    painter.setPen(QPen(style.line, width if fraction > 0 else width * 0.6))
    painter.drawEllipse(inner)
    if fraction > 0:
        colour = style.ink_soft if toned else style.good if fraction >= 1.0 else style.accent
        pen = QPen(colour, width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap if fraction < 1.0 else Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawArc(inner, _TOP, -max(1, round(_FULL_TURN * fraction)))
    if text_px and fraction > 0:
        text = wording.percent_text(topic)
        metrics = style.metrics(text_px)
        painter.setPen(style.ink_soft)
        x = box.center().x() - metrics.horizontalAdvance(text) / 2
        style.draw(painter, x, box.center().y() + metrics.capHeight() / 2, text, text_px)
