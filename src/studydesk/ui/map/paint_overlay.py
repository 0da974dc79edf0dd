"""Draws what is in hand: selected tiles, the tile under the pointer, and where the keyboard is."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from studydesk.domain.map_geometry import Rect
from studydesk.domain.path import TopicId
from studydesk.ui.map.model import MapModel
from studydesk.ui.map.style import MapStyle
from studydesk.ui.theme.tokens import RADIUS

REACH = 9.0
"""How far the marks reach beyond a tile, in map units at 100 %."""


def reach(zoom: float) -> float:
    """The same at any zoom: far out the marks keep their width on the screen."""
    return max(REACH, REACH / zoom)


def paint_overlay(painter: QPainter, model: MapModel, region: Rect, zoom: float, style: MapStyle) -> None:
    """Marks around the tiles that touch ``region``."""
    showing = model.showing
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if showing.hovered is not None and showing.hovered not in showing.selected:
        _frame(painter, model, showing.hovered, region, 0.0, style.ink_soft, 1.5, zoom)
    for topic_id in showing.selected:
        _frame(painter, model, topic_id, region, 2.0, style.accent, 3.0, zoom)
    if showing.current is not None and showing.has_focus:
        _frame(painter, model, showing.current, region, 6.0, style.ink, 1.5, zoom)


def _frame(
    painter: QPainter,
    model: MapModel,
    topic_id: TopicId,
    region: Rect,
    out: float,
    colour: QColor,
    width: float,
    zoom: float,
) -> None:
    if topic_id not in model.topics:
        return
    scale = max(1.0, 0.7 / zoom)
    rect = model.rect(topic_id).grown(out * scale)
    if not rect.grown(width * scale).intersects(region):
        return
    painter.setPen(QPen(colour, width * scale))
    radius = RADIUS + out * scale
    painter.drawRoundedRect(QRectF(rect.x, rect.y, rect.width, rect.height), radius, radius)
