"""Draws the rows of the table of cards, a screenful in a few milliseconds.

A delegate is handed an option and an index for every cell, and asks the style sheet; that takes longer than a picture
of the screen may. Here rows are drawn one after the other, with one font, and what fits of each text is remembered.
"""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter

from studydesk.domain.card_rows import CardRow, SortBy
from studydesk.ui.cards.table.columns import COLUMNS, NUMBERS

if TYPE_CHECKING:
    from studydesk.ui.cards.table.view import CardTable
    from studydesk.ui.theme.theme import ThemeManager

_MOST_TEXTS = 20_000
_READING_S = 0.004
"""Of a picture of the screen, which is there for 16 ms; drawing a screen of new texts takes as long again."""


def row_height(theme: ThemeManager) -> int:
    """Of every row, in px."""
    return QFontMetrics(theme.font("label")).height() + theme.px(16)


class Place(NamedTuple):
    """Where a shown column is, in px of the viewport. ``far``: its text stands at the right edge."""

    at: int
    column: SortBy
    left: int
    width: int
    far: bool


class RowPainter:
    """Holds colours, fonts and what fits; ``dress`` after each change of the theme."""

    def __init__(self, theme: ThemeManager, view: CardTable) -> None:
        self._theme = theme
        self._view = view
        self._fitting: dict[tuple[str, int], tuple[str, int]] = {}
        self.dress()

    def dress(self) -> None:
        """Takes colours and sizes of the theme."""
        theme = self._theme
        self._font = theme.font("label")
        self._metrics = QFontMetrics(self._font)
        self._height = row_height(theme)
        self._baseline = (self._height + self._metrics.ascent() - self._metrics.descent()) // 2
        self._usual = max(1, self._metrics.averageCharWidth())
        self._pad = theme.px(8)
        self._ground = theme.colour("sheet")
        self._ink, self._soft = theme.colour("ink"), theme.colour("ink_soft")
        self._wash, self._line = theme.colour("accent_wash"), theme.colour("line")
        self._accent, self._sunk = theme.colour("accent"), theme.colour("sunk")
        self._flag = theme.icon("flag", "accent", 14)
        self._recalls = [QColor(theme.theme.recall(part / 100)) for part in range(101)]
        self._fitting.clear()

    def paint(self, painter: QPainter, area: QRect) -> bool:
        """Everything within an area of the viewport; False when reading the rows takes longer than a picture may.

        What was not read stays empty until the next picture: who drags the bar sees the bar move, not a picture late.
        """
        painter.fillRect(area, self._ground)
        painter.setFont(self._font)
        view, height = self._view, self._height
        places = [one for one in self._places() if one.left <= area.right() and one.left + one.width > area.left()]
        if not places:
            return True
        left = min(one.left for one in places)
        width = max(one.left + one.width for one in places) - left
        row = max(0, view.rowAt(max(0, area.top())))
        top = view.rowViewportPosition(row)
        last = len(view.cards.ids)
        current = view.currentIndex()
        unread_until = perf_counter() + _READING_S
        while row < last and top <= area.bottom():
            if not view.cards.knows(row) and perf_counter() > unread_until:
                return False
            if view.is_row_selected(row):
                painter.fillRect(left, top, width, height, self._wash)
            painter.fillRect(left, top + height - 1, width, 1, self._line)
            self._paint_row(painter, row, top, places)
            if row == current.row() and view.hasFocus():
                self._paint_focus(painter, top, [one for one in places if one.at == current.column()])
            row, top = row + 1, top + height
        return True

    def _places(self) -> list[Place]:
        header = self._view.horizontalHeader()
        mirrored = self._view.isRightToLeft()
        shown = [
            (at, column, header.sectionViewportPosition(at), header.sectionSize(at))
            for at, column in enumerate(COLUMNS)
            if not header.isSectionHidden(at)
        ]
        return [
            Place(at, column, left, width, (column in NUMBERS) is not mirrored) for at, column, left, width in shown
        ]

    def _paint_row(self, painter: QPainter, row: int, top: int, places: list[Place]) -> None:
        cards, pad = self._view.cards, self._pad
        known = cards.row_at(row)
        if known is None:
            return
        painter.setPen(self._soft if known.suspended or known.buried else self._ink)
        baseline = top + self._baseline
        for at, column, left, width, far in places:
            text = cards.text_at(row, at)
            if not text:
                continue
            left, width = left + pad, width - 2 * pad
            if column is SortBy.RECALL:
                self._paint_recall(painter, QRect(left, top, width, self._height), known)
            elif column is SortBy.FLAG:
                left, width = self._paint_flag(painter, left, top, width)
            shown, length = self._cut(text, width)
            painter.drawText(left + width - length if far else left, baseline, shown)

    def _paint_flag(self, painter: QPainter, left: int, top: int, width: int) -> tuple[int, int]:
        """Returns where the text may stand."""
        side, gap = self._theme.px(14), self._pad // 2
        at = left + width - side if self._view.isRightToLeft() else left
        self._flag.paint(painter, QRect(at, top + (self._height - side) // 2, side, side))
        return (left, width - side - gap) if self._view.isRightToLeft() else (left + side + gap, width - side - gap)

    def _paint_recall(self, painter: QPainter, cell: QRect, row: CardRow) -> None:
        """A short bar below the number, as the map has it."""
        recall = row.recall or 0.0
        height = max(2, self._theme.px(3))
        top = cell.bottom() - height - self._theme.px(3)
        done = max(1, round(cell.width() * recall))
        painter.fillRect(cell.left(), top, cell.width(), height, self._sunk)
        left = cell.left() + cell.width() - done if self._view.isRightToLeft() else cell.left()
        painter.fillRect(left, top, done, height, self._recalls[min(100, max(0, round(recall * 100)))])

    def _paint_focus(self, painter: QPainter, top: int, places: list[Place]) -> None:
        painter.setPen(self._accent)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for one in places:
            painter.drawRect(one.left, top, one.width - 1, self._height - 1)

    def _cut(self, text: str, width: int) -> tuple[str, int]:
        """What fits of a text, and how long that is."""
        key = (text, width)
        found = self._fitting.get(key)
        if found is None:
            if len(self._fitting) > _MOST_TEXTS:
                self._fitting.clear()
            shown = text[: 2 * width // self._usual + 1]  # much longer than what fits: measuring all of it takes long
            length = self._metrics.horizontalAdvance(shown)
            if length <= width and len(shown) < len(text):
                shown, length = text, self._metrics.horizontalAdvance(text)
            if length > width:
                shown = self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
                length = min(width, self._metrics.horizontalAdvance(shown))
            found = self._fitting[key] = (shown, length)
        return found
