"""The lines of a transcript: any number of them, each as high as its words need, drawn only where they are seen.

The scroll bar counts lines (in parts of ``_PARTS``), not pixels: so no line is measured before it is seen, and ten
hours of talk open as quickly as a minute.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from studydesk.domain.moments import clock_text
from studydesk.services.transcripts import Reading

if TYPE_CHECKING:
    from studydesk.ui.theme.theme import ThemeManager

_PARTS: Final = 256
_MOST_KEPT: Final = 300
_WHEEL: Final = 120
_FOLLOW_AT: Final = 0.3
_KEYS: Final = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Home: -1_000_000,
    Qt.Key.Key_End: 1_000_000,
}


class CueView(QAbstractScrollArea):
    """Shows a ``Reading``; one line is played, some may be chosen. GUI thread."""

    picked = Signal(int)
    """A line was clicked, or Enter was pressed on it: its number."""

    chosen_changed = Signal()
    """Other lines are chosen."""

    moved_away = Signal()
    """The learner scrolled by hand, so that it should not follow for now."""

    def __init__(self, theme: ThemeManager, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.reading = Reading()
        self._played = -1
        self._first = -1
        self._last = -1
        self._hits: frozenset[int] = frozenset()
        self._layouts: dict[int, tuple[QTextLayout, int]] = {}
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Transcript"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        theme.follow(self, self._on_theme)

    # What it shows

    def show_reading(self, reading: Reading) -> None:
        """Another transcript."""
        self.reading = reading
        self._played = self._first = self._last = -1
        self._hits = frozenset()
        self._layouts.clear()
        self._fit()
        self.verticalScrollBar().setValue(0)
        self.viewport().update()

    def show_hits(self, hits: list[int]) -> None:
        """Marks the lines that a search found."""
        self._hits = frozenset(hits)
        self.viewport().update()

    def set_played(self, line: int, *, follow: bool) -> None:
        """The line that is said now; with ``follow`` it is scrolled to where the eye reads."""
        if line == self._played:
            return
        before, self._played = self._played, line
        if follow and line >= 0:
            self.show_line(line)
        self.viewport().update(self._rect_of(before).united(self._rect_of(line)) if not follow else QRect())
        if follow:
            self.viewport().update()

    @property
    def played(self) -> int:
        """The line that is said now, -1 before the first."""
        return self._played

    def chosen(self) -> range:
        """The lines that are chosen; empty for none."""
        if self._first < 0:
            return range(0)
        return range(min(self._first, self._last), max(self._first, self._last) + 1)

    def choose(self, line: int, *, extend: bool = False) -> None:
        """Chooses a line, or with ``extend`` all from the one chosen first."""
        count = len(self.reading.cues)
        if not count:
            return
        self._last = max(0, min(line, count - 1))
        if not extend or self._first < 0:
            self._first = self._last
        self._keep_in_view(self._last)
        self.viewport().update()
        self._tell_reader()
        self.chosen_changed.emit()

    def _tell_reader(self) -> None:
        cue = self.reading.cues[self._last]
        self.setAccessibleDescription(f"{clock_text(cue.start_ms)} {cue.text}")
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))

    # Where things are

    def _on_theme(self) -> None:
        self._layouts.clear()
        self.viewport().setAutoFillBackground(False)
        self._fit()
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks the lines elsewhere."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._layouts.clear()
        self._fit()

    def _fit(self) -> None:
        bar, count = self.verticalScrollBar(), len(self.reading.cues)
        seen = max(1, self.viewport().height() // max(1, self._theme.px(48)))
        bar.setRange(0, max(0, count - 1) * _PARTS)
        bar.setPageStep(seen * _PARTS)
        bar.setSingleStep(_PARTS // 2)

    def _margins(self) -> tuple[int, int, int]:
        """Space at the left, for the time, and between lines."""
        px = self._theme.px
        wide = self.reading.starts and self.reading.starts[-1] >= 3_600_000
        return px(12), px(62 if wide else 46), px(6)

    def _text_of(self, line: int) -> str:
        cue = self.reading.cues[line]
        beside = self.reading.beside[line] if self.reading.beside else ""
        return f"{cue.text}\u2028{beside}" if beside else cue.text

    def _layout_of(self, line: int) -> tuple[QTextLayout, int]:
        """The words of a line, laid out, and how high the line is."""
        found = self._layouts.get(line)
        if found is not None:
            return found
        if len(self._layouts) > _MOST_KEPT:
            self._layouts.clear()
        left, time, gap = self._margins()
        layout = QTextLayout(self._text_of(line), self._theme.font("label"))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        if self.reading.beside and self.reading.beside[line]:
            layout.setFormats([self._soft_part(len(self.reading.cues[line].text) + 1, len(self.reading.beside[line]))])
        width = max(40, self.viewport().width() - left - time - left)
        height = 0.0
        layout.beginLayout()
        while True:
            row = layout.createLine()
            if not row.isValid():
                break
            row.setLineWidth(width)
            row.setPosition(QPointF(0, height))
            height += row.height()
        layout.endLayout()
        made = (layout, round(height) + 2 * gap)
        self._layouts[line] = made
        return made

    def _soft_part(self, start: int, length: int) -> QTextLayout.FormatRange:
        part = QTextLayout.FormatRange()
        part.start, part.length = start, length
        look = QTextCharFormat()
        look.setForeground(QColor(self._theme.theme.ink_soft))
        part.format = look
        return part

    def _visible(self) -> list[tuple[int, int, int]]:
        """(line, top, height) of what is seen, in px of the viewport."""
        count, value = len(self.reading.cues), self.verticalScrollBar().value()
        line = value // _PARTS
        if line >= count:
            return []
        top = -(value % _PARTS) * self._layout_of(line)[1] // _PARTS
        found = []
        while line < count and top < self.viewport().height():
            height = self._layout_of(line)[1]
            found.append((line, top, height))
            top += height
            line += 1
        return found

    def _rect_of(self, line: int) -> QRect:
        for at, top, height in self._visible():
            if at == line:
                return QRect(0, top, self.viewport().width(), height)
        return QRect()

    def line_at(self, y: int) -> int:
        """The line at a height of the viewport, -1 for none."""
        return next((line for line, top, height in self._visible() if top <= y < top + height), -1)

    def show_line(self, line: int) -> None:
        """Scrolls so that a line stands in the upper part."""
        room = round(self.viewport().height() * _FOLLOW_AT)
        first = line
        while first > 0 and room > 0:
            height = self._layout_of(first - 1)[1]
            if height > room:
                self.verticalScrollBar().setValue(first * _PARTS - room * _PARTS // height)
                return
            room -= height
            first -= 1
        self.verticalScrollBar().setValue(first * _PARTS)

    def _keep_in_view(self, line: int) -> None:
        rect = self._rect_of(line)
        if rect.isNull() or rect.top() < 0 or rect.bottom() > self.viewport().height():
            self.show_line(line)

    # Painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Only the lines that are seen."""
        painter = QPainter(self.viewport())
        for line, top, height in self._visible():
            self._paint_line(painter, line, top, height)
        painter.end()

    def _paint_line(self, painter: QPainter, line: int, top: int, height: int) -> None:
        theme, (left, time, gap) = self._theme.theme, self._margins()
        rect = QRectF(self._theme.px(4), top, self.viewport().width() - self._theme.px(8), height)
        radius = self._theme.px(6)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if line == self._played or line in self.chosen():
            painter.setBrush(QColor(theme.accent_wash))
            painter.drawRoundedRect(rect, radius, radius)
        if line == self._played:  # not by colour alone: a bar at the side
            painter.setBrush(QColor(theme.accent))
            painter.drawRect(QRectF(rect.left(), top + gap, self._theme.px(3), height - 2 * gap))
        if line == self._last and self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QColor(theme.accent))
            painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        painter.setPen(QColor(theme.accent if line in self._hits else theme.ink_soft))
        painter.setFont(self._theme.font("small", strong=line in self._hits))
        layout, _height = self._layout_of(line)
        first_row = layout.lineAt(0).height() if layout.lineCount() else 0
        box = QRectF(left, top + gap, time - self._theme.px(6), first_row)
        painter.drawText(
            box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, clock_text(self.reading.starts[line])
        )
        painter.setPen(QColor(theme.ink))
        layout.draw(painter, QPointF(left + time, top + gap))

    # What the learner does

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click plays from there; with Shift it chooses up to there."""
        line = self.line_at(event.position().toPoint().y())
        if event.button() is not Qt.MouseButton.LeftButton or line < 0:
            return
        extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self.choose(line, extend=extend)
        if not extend:
            self.picked.emit(line)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Dragging chooses several lines."""
        line = self.line_at(event.position().toPoint().y())
        if event.buttons() & Qt.MouseButton.LeftButton and line >= 0 and line != self._last:
            self.choose(line, extend=True)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """By pixels, although the bar counts lines."""
        delta: QPoint = event.pixelDelta()
        pixels = delta.y() if not delta.isNull() else event.angleDelta().y() * self._theme.px(60) // _WHEEL
        self.scroll_by(-pixels)
        self.moved_away.emit()
        event.accept()

    def scroll_by(self, pixels: int) -> None:
        """Moves the lines by so many pixels."""
        bar = self.verticalScrollBar()
        line = min(bar.value() // _PARTS, max(0, len(self.reading.cues) - 1))
        height = self._layout_of(line)[1] if self.reading.cues else 1
        bar.setValue(bar.value() + pixels * _PARTS // max(1, height))

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        """The bar moved."""
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows choose, Enter plays from there."""
        key = Qt.Key(event.key())
        page = max(1, len(self._visible()) - 1)
        step = {**_KEYS, Qt.Key.Key_PageUp: -page, Qt.Key.Key_PageDown: page}.get(key)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._last >= 0:
            self.picked.emit(self._last)
        elif step is None or event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        ):
            super().keyPressEvent(event)
        else:
            at = self._last if self._last >= 0 else max(self._played, 0) - (1 if step > 0 else 0)
            self.moved_away.emit()
            self.choose(at + step, extend=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
