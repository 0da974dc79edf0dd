"""Drawing the hidden areas of a picture, by mouse and by keys."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QGraphicsItem,
    QGraphicsPathItem,
    QGraphicsScene,
    QGraphicsView,
    QStyleOptionGraphicsItem,
    QWidget,
)

from studydesk.domain.occlusion import Area, Hide, Occlusion, Point, Shape, next_number
from studydesk.ui.widgets.card_text import area_path, read_picture

if TYPE_CHECKING:
    from studydesk.ui.theme.theme import ThemeManager

_LARGEST = 4000
_LEAST = 0.008
_STEPS = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}


class AreaItem(QGraphicsPathItem):
    """One area on the scene."""

    def __init__(self, area: Area, size: QSize, themes: ThemeManager) -> None:
        super().__init__(area_path(area, size))
        self.area = area
        self._themes = themes
        flags = QGraphicsItem.GraphicsItemFlag
        self.setFlags(flags.ItemIsSelectable | flags.ItemIsMovable)

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        theme = self._themes.theme
        fill = QColor(theme.accent if self.isSelected() else theme.ink_soft)
        fill.setAlpha(190)
        painter.setBrush(fill)
        pen = QPen(QColor(theme.warn if self.isSelected() else theme.sheet), 3 if self.isSelected() else 1)
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.drawPath(self.path())
        painter.setPen(QColor(theme.on_accent if self.isSelected() else theme.sheet))
        font = self._themes.font("title", strong=True)
        painter.setFont(font)
        painter.drawText(self.path().boundingRect(), Qt.AlignmentFlag.AlignCenter, str(self.area.number))


class AreasView(QGraphicsView):
    """The picture with its areas. ``changed`` comes after each change of the learner's."""

    changed = Signal()

    def __init__(self, themes: ThemeManager, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._scene = QGraphicsScene(self)
        self.setScene(self._scene)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Picture with areas"))
        self.tool = Shape.RECTANGLE
        self.hide_mode = Hide.ONE
        self._size = QSize()
        self._items: list[AreaItem] = []
        self._before: list[Occlusion] = []
        self._from: QPointF | None = None
        self._corners: list[QPointF] = []
        self._rubber = QGraphicsPathItem()
        self._rubber.setZValue(10)
        self._scene.addItem(self._rubber)
        self._told = ""
        themes.follow(self, self._dress)

    def _dress(self) -> None:
        self.setMinimumHeight(self._themes.px(220))
        pen = QPen(QColor(self._themes.theme.accent), 2)
        pen.setCosmetic(True)
        self._rubber.setPen(pen)
        self._scene.update()

    # Contents

    @property
    def has_picture(self) -> bool:
        """Whether there is something to draw on."""
        return not self._size.isEmpty()

    def show_picture(self, file: Path | None, occlusion: Occlusion) -> None:
        """Another picture with its areas; None: none yet."""
        for item in list(self._scene.items()):
            if item is not self._rubber:
                self._scene.removeItem(item)
        self._items.clear()
        self._before.clear()
        self._size = QSize()
        self.hide_mode = occlusion.hide
        image = read_picture(file, _LARGEST, _LARGEST) if file is not None else None
        if image is not None and not image.isNull():
            self._size = image.size()
            self._scene.addPixmap(QPixmap.fromImage(image)).setZValue(-1)
            self._scene.setSceneRect(QRectF(0, 0, image.width(), image.height()))
        self._put(occlusion)
        self._fit()

    def occlusion(self) -> Occlusion:
        """All areas as they are now."""
        return Occlusion(self.hide_mode, tuple(item.area for item in self._items))

    def _put(self, occlusion: Occlusion) -> None:
        for item in self._items:
            self._scene.removeItem(item)
        self._items = []
        self.hide_mode = occlusion.hide
        for area in occlusion.areas:
            self._add(area)
        self._tell()

    def _add(self, area: Area) -> AreaItem:
        item = AreaItem(area, self._size, self._themes)
        self._scene.addItem(item)
        self._items.append(item)
        return item

    def _remember(self) -> None:
        self._before.append(self.occlusion())
        del self._before[:-100]

    def _done(self) -> None:
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        cards = len({item.area.number for item in self._items})
        chosen = [item.area.number for item in self._chosen()]
        self._told = self.tr("%n area(s)", "", len(self._items)) + " · " + self.tr("%n card(s)", "", cards)
        if chosen:
            self._told += " · " + self.tr("selected: {numbers}").format(numbers=", ".join(map(str, chosen)))
        self.setAccessibleDescription(self._told)

    @property
    def told(self) -> str:
        """How many areas and cards there are, in words."""
        return self._told

    # What the learner does

    def _chosen(self) -> list[AreaItem]:
        return [item for item in self._items if item.isSelected()]

    def choose_tool(self, shape: Shape) -> None:
        """What the mouse draws from now on."""
        self.tool = shape
        self._corners.clear()
        self._draw_rubber(None)

    def new_area(self) -> None:
        """An area in the middle, to be moved by keys."""
        if self.has_picture:
            shift = 0.02 * (len(self._items) % 8)
            low, high = 0.4 + shift, 0.6 + shift
            corners: tuple[Point, ...] = ((low, low), (high, high))
            if self.tool is Shape.POLYGON:
                corners = ((low, high), (high, high), ((low + high) / 2, low))
            self._insert(corners)

    def _insert(self, points: tuple[Point, ...]) -> None:
        self._remember()
        number = next_number(item.area for item in self._items)
        self._scene.clearSelection()
        self._add(Area(number, self.tool, points)).setSelected(True)
        self._done()

    def remove_chosen(self) -> None:
        """Removes the selected areas."""
        if self._chosen():
            self._remember()
            left = tuple(item.area for item in self._items if not item.isSelected())
            self._put(Occlusion(self.hide_mode, left))
            self._done()

    def together(self) -> None:
        """One number for the selected areas, or one for each again."""
        chosen = self._chosen()
        if len(chosen) < 2:
            return
        self._remember()
        if len({item.area.number for item in chosen}) > 1:
            number = min(item.area.number for item in chosen)
            for item in chosen:
                item.area = replace(item.area, number=number)
        else:
            for item in chosen[1:]:
                item.area = replace(item.area, number=next_number(one.area for one in self._items))
        self._scene.update()
        self._done()

    def toggle_hide(self) -> None:
        """Hide one, or all."""
        self._remember()
        self.hide_mode = Hide.ALL if self.hide_mode is Hide.ONE else Hide.ONE
        self._done()

    def next_area(self) -> None:
        """Selects the next area."""
        if not self._items:
            return
        chosen = self._chosen()
        at = (self._items.index(chosen[-1]) + 1) % len(self._items) if chosen else 0
        self._scene.clearSelection()
        self._items[at].setSelected(True)
        self.ensureVisible(self._items[at])
        self._tell()

    def undo(self) -> None:
        """Takes back the last change of the areas."""
        if self._before:
            self._put(self._before.pop())
            self._done()

    # Keys and mouse

    def event(self, event: QEvent) -> bool:
        """Ctrl+Z is this editor's own while it has the keyboard."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_own(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo()
        elif event.key() in _STEPS and self._chosen():
            self._step(*_STEPS[Qt.Key(event.key())], event.modifiers())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and len(self._corners) >= 3:
            self._close_polygon()
        else:
            super().keyPressEvent(event)

    def _step(self, dx: int, dy: int, modifiers: Qt.KeyboardModifier) -> None:
        length = 0.002 if modifiers & Qt.KeyboardModifier.ControlModifier else 0.01
        resize = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        self._remember()
        for item in self._chosen():
            item.area = (_resized if resize else _moved)(item.area, dx * length, dy * length)
            item.setPath(area_path(item.area, self._size))
        self._done()

    def _part(self, place: QPointF) -> Point:
        x = min(max(place.x() / max(1, self._size.width()), 0.0), 1.0)
        return x, min(max(place.y() / max(1, self._size.height()), 0.0), 1.0)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self.mapToScene(event.position().toPoint())
        is_left = event.button() is Qt.MouseButton.LeftButton
        on_area = any(isinstance(item, AreaItem) for item in self._scene.items(place))
        if not (is_left and self.has_picture) or (on_area and not self._corners):
            self._remember()
            super().mousePressEvent(event)
            self._tell()
            return
        self._scene.clearSelection()
        if self.tool is Shape.POLYGON:
            self._corners.append(place)
            self._draw_rubber(place)
        else:
            self._from = place

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._from is not None or self._corners:
            self._draw_rubber(self.mapToScene(event.position().toPoint()))
        else:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._from is None:
            super().mouseReleaseEvent(event)
            self._take_moved()
            return
        begin, end = self._part(self._from), self._part(self.mapToScene(event.position().toPoint()))
        self._from = None
        self._draw_rubber(None)
        if abs(begin[0] - end[0]) > _LEAST and abs(begin[1] - end[1]) > _LEAST:
            low = (min(begin[0], end[0]), min(begin[1], end[1]))
            self._insert((low, (max(begin[0], end[0]), max(begin[1], end[1]))))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if len(self._corners) >= 3:
            self._close_polygon()
        else:
            super().mouseDoubleClickEvent(event)

    def _close_polygon(self) -> None:
        corners = tuple(self._part(corner) for corner in self._corners)
        self._corners.clear()
        self._draw_rubber(None)
        self._insert(corners)

    def _take_moved(self) -> None:
        """Areas that the mouse moved get their new points."""
        moved = [item for item in self._items if not item.pos().isNull()]
        for item in moved:
            dx, dy = item.pos().x() / max(1, self._size.width()), item.pos().y() / max(1, self._size.height())
            item.setPos(0, 0)
            item.area = _moved(item.area, dx, dy)
            item.setPath(area_path(item.area, self._size))
        if moved:
            self._done()

    def _draw_rubber(self, place: QPointF | None) -> None:
        from PySide6.QtGui import QPainterPath

        path = QPainterPath()
        if self._from is not None and place is not None:
            box = QRectF(self._from, place).normalized()
            (path.addEllipse if self.tool is Shape.ELLIPSE else path.addRect)(box)
        elif self._corners and place is not None:
            path.moveTo(self._corners[0])
            for corner in (*self._corners[1:], place):
                path.lineTo(corner)
        self._rubber.setPath(path)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self.has_picture:
            self.fitInView(self._scene.sceneRect(), Qt.AspectRatioMode.KeepAspectRatio)


def _is_own(event: QKeyEvent) -> bool:
    return event.matches(QKeySequence.StandardKey.Undo) or event.key() in _STEPS


def _moved(area: Area, dx: float, dy: float) -> Area:
    """As far as the picture goes."""
    xs, ys = [x for x, _ in area.points], [y for _, y in area.points]
    dx = min(max(dx, -min(xs)), 1 - max(xs))
    dy = min(max(dy, -min(ys)), 1 - max(ys))
    return replace(area, points=tuple((x + dx, y + dy) for x, y in area.points))


def _resized(area: Area, dx: float, dy: float) -> Area:
    """The upper left corner stays."""
    left, top = min(x for x, _ in area.points), min(y for _, y in area.points)
    width, height = max(x for x, _ in area.points) - left, max(y for _, y in area.points) - top
    wide = min(max(width + dx, 2 * _LEAST), 1 - left) / max(width, _LEAST)
    high = min(max(height + dy, 2 * _LEAST), 1 - top) / max(height, _LEAST)
    points = tuple((left + (x - left) * wide, top + (y - top) * high) for x, y in area.points)
    return replace(area, points=points)
