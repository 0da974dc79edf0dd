"""The bar below the picture: chapters, what was seen, what a search found, and where it is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from studydesk.domain.moments import clock_text
from studydesk.domain.stretches import Stretch
from studydesk.domain.videos import VideoChapter

if TYPE_CHECKING:
    from studydesk.ui.theme.theme import ThemeManager

_STEP_MS: Final = 5_000


class SeekBar(QWidget):
    """A click or drag goes there; arrows go five seconds."""

    seek_asked = Signal(int)
    """The instant that was clicked (ms)."""

    hovered = Signal(int, int)
    """(instant in ms, x in px) below the pointer; (-1, 0) when it left."""

    def __init__(self, theme: ThemeManager, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._length = 0
        self._at_ms = 0
        self._range: tuple[int, int] = (0, 0)
        self._loop: tuple[int, int] | None = None
        self.chapters: tuple[VideoChapter, ...] = ()
        self.stretches: Sequence[Stretch] = ()
        self.hits: Sequence[int] = ()
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Place in the video"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.follow(self, self._fit)

    def _fit(self) -> None:
        self.setFixedHeight(self._theme.px(28))
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(self._theme.px(320), self._theme.px(28))

    # What it shows

    def show_video(self, length: int, chapters: Sequence[VideoChapter], lesson: tuple[int, int]) -> None:
        """Another video (its length in ms), and the range of the lesson."""
        self._length, self.chapters, self._range = length, tuple(chapters), lesson
        self.hits = ()
        self.update()

    def set_length(self, length: int) -> None:
        """The length is known now."""
        if length and length != self._length:
            self._length = length
            self._range = (self._range[0], self._range[1] or length)
            self.update()

    def set_position(self, at_ms: int) -> None:
        """Where it is."""
        before, now = round(self._x_of(self._at_ms)), round(self._x_of(at_ms))
        self._at_ms = at_ms
        if before != now:
            edge = self._theme.px(10)
            left, right = min(before, now), max(before, now)
            self.update(left - edge, 0, right - left + 2 * edge, self.height())

    def set_stretches(self, stretches: Sequence[Stretch]) -> None:
        """What was played."""
        self.stretches = stretches
        self.update()

    def set_hits(self, hits: Sequence[int]) -> None:
        """What a search in the transcript found."""
        self.hits = hits
        self.update()

    def set_loop(self, loop: tuple[int, int] | None) -> None:
        """What is repeated."""
        self._loop = loop
        self.update()

    # Where things are

    def _x_of(self, at_ms: int) -> float:
        side = self._theme.px(8)
        return side + (self.width() - 2 * side) * at_ms / max(1, self._length)

    def at(self, x: float) -> int:
        """The instant at a place of the bar."""
        side = self._theme.px(8)
        share = (x - side) / max(1, self.width() - 2 * side)
        return round(max(0.0, min(1.0, share)) * self._length)

    def chapter_at(self, at_ms: int) -> VideoChapter | None:
        """The chapter in which an instant lies."""
        return next((one for one in reversed(self.chapters) if one.start_ms <= at_ms), None)

    def words_at(self, at_ms: int) -> str:
        """What stands at the pointer: the chapter's name and the time."""
        chapter = self.chapter_at(at_ms)
        return f"{chapter.title}\n{clock_text(at_ms)}" if chapter is not None else clock_text(at_ms)

    # Painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Track, lesson, seen, chapters, hits, repeat, knob."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        theme, px = self._theme.theme, self._theme.px
        middle, thick = self.height() / 2, px(6)
        self._band(painter, 0, self._length, middle, thick, theme.sunk)
        start, end = self._range
        self._band(painter, start, end or self._length, middle, thick, theme.line)
        for begin, until in self.stretches:
            self._band(painter, begin, until, middle, thick, theme.edge)
        self._band(painter, start, max(start, self._at_ms), middle, thick, theme.accent)
        painter.setBrush(QColor(theme.ground))
        for chapter in self.chapters[1:]:
            painter.drawRect(QRectF(self._x_of(chapter.start_ms) - px(1), middle - thick / 2, px(2), thick))
        painter.setBrush(QColor(theme.warn))
        for hit in self.hits:
            painter.drawRect(QRectF(self._x_of(hit) - px(1), middle - thick / 2 - px(7), px(2), px(5)))
        if self._loop is not None:
            self._band(painter, *self._loop, middle + thick, px(3), theme.good)
        self._paint_knob(painter, middle)
        painter.end()

    def _band(self, painter: QPainter, start: int, end: int, middle: float, thick: int, colour: str) -> None:
        left, right = self._x_of(start), self._x_of(end)
        painter.setBrush(QColor(colour))
        painter.drawRoundedRect(QRectF(left, middle - thick / 2, max(0.0, right - left), thick), thick / 2, thick / 2)

    def _paint_knob(self, painter: QPainter, middle: float) -> None:
        theme, px = self._theme.theme, self._theme.px
        radius = px(8 if self.hasFocus() else 6)
        x = self._x_of(self._at_ms)
        painter.setBrush(QColor(theme.accent))
        painter.drawEllipse(QRectF(x - radius, middle - radius, 2 * radius, 2 * radius))
        if self.hasFocus():
            inner = radius - px(3)
            painter.setBrush(QColor(theme.sheet))
            painter.drawEllipse(QRectF(x - inner, middle - inner, 2 * inner, 2 * inner))

    # What the learner does

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Goes there."""
        if event.button() is Qt.MouseButton.LeftButton and self._length:
            self.seek_asked.emit(self.at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tells what is below the pointer; dragging goes there."""
        if not self._length:
            return
        at_ms = self.at(event.position().x())
        self.hovered.emit(at_ms, round(event.position().x()))
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.seek_asked.emit(at_ms)

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer is elsewhere."""
        super().leaveEvent(event)
        self.hovered.emit(-1, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, where no command has them."""
        step = {Qt.Key.Key_Left: -_STEP_MS, Qt.Key.Key_Right: _STEP_MS}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.seek_asked.emit(max(0, self._at_ms + step))
