"""The three items of the map's scene. They paint from the model and keep no picture of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from studydesk.domain.map_geometry import Rect
from studydesk.ui.map.model import Level, level_at
from studydesk.ui.map.paint_ground import paint_bands, paint_edges, paint_far_titles, paint_route
from studydesk.ui.map.paint_overlay import paint_overlay
from studydesk.ui.map.paint_tiles import paint_tiles

if TYPE_CHECKING:
    from studydesk.ui.map.view import MapView


class Layer(QGraphicsItem):
    """One item over the whole map; the view tells it which part is new. Children say what they draw."""

    def __init__(self, view: MapView) -> None:
        super().__init__()
        self._view = view
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)

    def resized(self) -> None:
        """The map has other bounds."""
        self.prepareGeometryChange()

    def boundingRect(self) -> QRectF:
        bounds = self._view.controller.model.bounds
        return QRectF(bounds.x, bounds.y, bounds.width, bounds.height)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        exposed = option.exposedRect
        self.draw(painter, Rect(exposed.x(), exposed.y(), exposed.width(), exposed.height()))

    def draw(self, painter: QPainter, region: Rect) -> None:
        """Draws what touches ``region`` (map units)."""
        raise NotImplementedError


class GroundLayer(Layer):
    """Bands, headings, lines, and the way to the topic in hand."""

    def draw(self, painter: QPainter, region: Rect) -> None:
        view = self._view
        if view.hides_ground(region):
            return
        model, zoom, style = view.controller.model, view.zoom, view.map_style
        paint_bands(painter, model, region, zoom, style)
        paint_edges(painter, model, view.lines, region, zoom, style)
        paint_route(painter, model, region, zoom, style)


class TilesLayer(Layer):
    """The topics."""

    def draw(self, painter: QPainter, region: Rect) -> None:
        view = self._view
        model, zoom, style = view.controller.model, view.zoom, view.map_style
        paint_tiles(painter, model, region, zoom, style)
        if level_at(zoom) is Level.FAR:
            paint_far_titles(painter, model, region, zoom, style)


class OverlayLayer(Layer):
    """Selection, pointer and focus."""

    def draw(self, painter: QPainter, region: Rect) -> None:
        view = self._view
        paint_overlay(painter, view.controller.model, region, view.zoom, view.map_style)
