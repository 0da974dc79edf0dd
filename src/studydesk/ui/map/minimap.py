"""The overview inset: the whole map small, with the part in the window framed."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from studydesk.domain.map_geometry import Rect
from studydesk.ui.map.camera import View
from studydesk.ui.map.paint_ground import paint_bands
from studydesk.ui.map.paint_tiles import paint_tiles
from studydesk.ui.map.view import MapView
from studydesk.ui.painted import Soon
from studydesk.ui.theme.theme import ThemeManager
from studydesk.ui.theme.tokens import RADIUS

WIDTH, HEIGHT = 208, 148
"""Pixels at 100 %."""

_INSET = 6
_FAR = 0.2
"""The inset shows blocks without words, however small the map is."""


class Minimap(QWidget):
    """Click or drag to go somewhere; with the keyboard the arrows move the frame, plus and minus zoom."""

    def __init__(self, view: MapView, themes: ThemeManager) -> None:
        super().__init__(view)
        self._map = view
        self._themes = themes
        self._picture = QPixmap()
        self._later = Soon(self._on_changed, self)
        self.setObjectName("minimap")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAccessibleName(self.tr("Overview of the map"))
        self.setAccessibleDescription(self.tr("The arrow keys move the part that the window shows."))
        self.setToolTip(self.tr("Click or drag to go there"))
        controller = view.controller
        for signal in (controller.rebuilt, controller.topics_changed, controller.showing_changed):
            signal.connect(self._later.ask)
        controller.memory_changed.connect(self._later.ask)
        themes.changed.connect(self._on_theme_changed)
        view.view_changed.connect(self.update)
        self._on_theme_changed()

    def sizeHint(self) -> QSize:
        px = self._themes.px
        share = 1.0 if self._map.width() >= px(800) else 0.75
        return QSize(px(WIDTH * share), px(HEIGHT * share))

    def _on_changed(self, *_: object) -> None:
        self._picture = QPixmap()
        self.update()

    def _on_theme_changed(self, *_: object) -> None:
        self.resize(self.sizeHint())
        self._on_changed()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._picture = QPixmap()

    # From the map to the inset

    def _factor(self) -> float:
        bounds = self._map.controller.model.bounds
        inset = self._themes.px(_INSET)
        return min((self.width() - 2 * inset) / bounds.width, (self.height() - 2 * inset) / bounds.height)

    def _origin(self) -> QPointF:
        bounds, factor = self._map.controller.model.bounds, self._factor()
        return QPointF((self.width() - bounds.width * factor) / 2, (self.height() - bounds.height * factor) / 2)

    def frame(self) -> QRectF:
        """The part in the window, in pixels of the inset."""
        region, bounds = self._map.visible_region(), self._map.controller.model.bounds
        factor, origin = self._factor(), self._origin()
        framed = QRectF(
            origin.x() + (region.x - bounds.x) * factor,
            origin.y() + (region.y - bounds.y) * factor,
            region.width * factor,
            region.height * factor,
        )
        return framed.intersected(QRectF(self.rect()).adjusted(3, 3, -3, -3))

    def paintEvent(self, _event: QPaintEvent) -> None:
        style = self._map.map_style
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(style.accent if self.hasFocus() else style.edge, 2.0 if self.hasFocus() else 1.0))
        painter.setBrush(style.ground)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        if self._picture.isNull():
            self._picture = self._paint_picture()
        painter.drawPixmap(0, 0, self._picture)
        wash = style.accent
        wash.setAlphaF(0.12)
        painter.setBrush(wash)
        wash.setAlphaF(1.0)
        painter.setPen(QPen(style.accent, 2.0))
        painter.drawRoundedRect(self.frame(), 3, 3)
        painter.end()

    def _paint_picture(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(round(self.width() * ratio), round(self.height() * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        model, style = self._map.controller.model, self._map.map_style
        factor, origin = self._factor(), self._origin()
        painter.translate(origin)
        painter.scale(factor, factor)
        painter.translate(-model.bounds.x, -model.bounds.y)
        zoom = min(factor, _FAR)
        paint_bands(painter, model, model.bounds, zoom, style)
        paint_tiles(painter, model, model.bounds, zoom, style)
        painter.end()
        return picture

    # Going there

    def _go_to(self, position: QPointF, *, fly: bool) -> None:
        bounds, offset = self._map.controller.model.bounds, (position - self._origin()) / self._factor()
        self._map.set_view(View(bounds.x + offset.x(), bounds.y + offset.y(), self._map.goal.zoom), fly=fly)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._go_to(event.position(), fly=False)
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go_to(event.position(), fly=False)
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def move_frame(self, dx: int, dy: int) -> None:
        """Moves the window's part by a fifth of itself."""
        region, view = self._map.visible_region(), self._map.goal
        self._map.set_view(View(view.x + dx * region.width / 5, view.y + dy * region.height / 5, view.zoom), fly=True)

    def event(self, event: object) -> bool:
        # The arrow keys are the map's commands; while the inset has the keyboard they are its own.
        if isinstance(event, QKeyEvent) and event.type() is QKeyEvent.Type.ShortcutOverride and _step(event):
            event.accept()
            return True
        return super().event(event)  # type: ignore[arg-type]  # every event of Qt comes here

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _step(event)
        if step is None:
            event.ignore()
            return
        self.move_frame(*step)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()


def _step(event: QKeyEvent) -> tuple[int, int] | None:
    steps = {
        Qt.Key.Key_Left: (-1, 0),
        Qt.Key.Key_Right: (1, 0),
        Qt.Key.Key_Up: (0, -1),
        Qt.Key.Key_Down: (0, 1),
    }
    return steps.get(Qt.Key(event.key()))


def visible_share(region: Rect, bounds: Rect) -> float:
    """How much of the map is in the window, 0 to 1; the inset is of no use when all is in sight."""
    width = min(region.right, bounds.right) - max(region.x, bounds.x)
    height = min(region.bottom, bounds.bottom) - max(region.y, bounds.y)
    return max(0.0, width) * max(0.0, height) / (bounds.width * bounds.height)
