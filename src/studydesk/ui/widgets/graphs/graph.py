"""What all graphs have in common: a place in hand by mouse and keys, a tooltip, words for screen readers, a picture."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QColor, QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from studydesk.ui.theme.theme import TEXT_FAMILY, ThemeManager
from studydesk.ui.theme.tokens import LIGHT, Theme
from studydesk.ui.widgets.graphs.data import GraphData


@dataclass(frozen=True, slots=True)
class Look:
    """Colours, lengths and type to draw with."""

    theme: Theme
    px: Callable[[float], int]
    font: QFont

    def colour(self, role: str) -> QColor:
        """The colour of a role."""
        return QColor(self.theme.colour(role))


def paper_look() -> Look:
    """Light and at 100 %, for files."""
    font = QFont(TEXT_FAMILY)
    font.setPixelSize(12)
    return Look(LIGHT, lambda size: max(1, round(size)) if size else 0, font)


class Graph(QWidget):
    """Draws ``data``; ``current`` is the place in hand, -1 for none. Arrows walk, Enter and a click choose."""

    chosen = Signal(int)
    """The index of the place that was clicked, or of the one in hand at Enter."""

    moved = Signal(int)
    """Another place is in hand."""

    def __init__(self, themes: ThemeManager, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.themes = themes
        self.data: GraphData | None = None
        self.current = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        themes.follow(self, self._on_theme)

    def _on_theme(self) -> None:
        self.updateGeometry()
        self.update()

    def show_data(self, data: GraphData) -> None:
        """Draws something else."""
        self.data = data
        self.current = min(self.current, len(data.places) - 1)
        self.setAccessibleName(data.question)
        self._tell()
        self.updateGeometry()
        self.update()

    def look(self) -> Look:
        """As the theme has it now."""
        return Look(self.themes.theme, self.themes.px, self.themes.font("small"))

    # For subclasses

    def draw(self, painter: QPainter, room: QRectF, look: Look) -> None:
        """Draws everything into a rectangle."""
        raise NotImplementedError

    def index_at(self, point: QPointF) -> int:
        """The place under a point, -1 for none."""
        raise NotImplementedError

    def step(self, key: Qt.Key) -> int | None:
        """How far an arrow walks; None: not a key of this graph."""
        return {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(key)

    def drawn_height(self, look: Look) -> int:
        """The height that a file takes."""
        return look.px(220)

    # Events

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Everything anew: some hundred rectangles."""
        if self.data is None:
            return
        look = self.look()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.draw(painter, QRectF(self.rect()), look)
        if self.hasFocus():
            painter.setPen(look.colour("accent"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The values under the pointer."""
        index = self.index_at(event.position())
        if index != self.current:
            self.take(index)
        if self.data is not None and index >= 0:
            QToolTip.showText(event.globalPosition().toPoint(), self.data.told(index), self)
        else:
            QToolTip.hideText()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Chooses."""
        index = self.index_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and index >= 0:
            self.take(index)
            self.chosen.emit(index)

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the pointer."""
        if not self.hasFocus():
            self.take(-1)
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, Home, End walk; Enter and Space choose."""
        count = len(self.data.places) if self.data is not None else 0
        key = Qt.Key(event.key())
        step = self.step(key)
        if count == 0 or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif step is not None:
            self.walk_to(min(max(self.current + step, 0), count - 1) if self.current >= 0 else count - 1)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.walk_to(0 if key == Qt.Key.Key_Home else count - 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.current >= 0:
            self.chosen.emit(self.current)
        else:
            super().keyPressEvent(event)

    def walk_to(self, index: int) -> None:
        """Takes a place in hand and says its values beside it."""
        self.take(index)
        if self.data is not None and index >= 0:
            QToolTip.showText(self.mapToGlobal(self.spot(index).toPoint()), self.data.told(index), self)

    def spot(self, index: int) -> QPointF:
        """Where the values of a place are said."""
        count = max(1, len(self.data.places) if self.data is not None else 1)
        return QPointF(self.width() * (index + 0.5) / count, self.height() / 2)

    def take(self, index: int) -> None:
        """Takes a place in hand, -1 for none."""
        if index == self.current:
            return
        self.current = index
        self._tell()
        self.update()
        self.moved.emit(index)

    def _tell(self) -> None:
        if self.data is None:
            return
        told = self.data.told(self.current) if 0 <= self.current < len(self.data.places) else self.data.answer
        self.setAccessibleDescription(told)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
