"""The days of a year as squares, a column a week: the darker, the more."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QLocale, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from studydesk.domain.study_day import date_of, weekday_of
from studydesk.ui.widgets.graphs.data import GraphData
from studydesk.ui.widgets.graphs.graph import Graph, Look

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
LEVELS: Final = 5


def level_edges(values: Sequence[float]) -> list[float]:
    """Where the steps of darkness begin: by how many days have less, so that one long day hides no other."""
    some = sorted(value for value in values if value > 0)
    if not some:
        return []
    return [some[min(len(some) - 1, len(some) * part // (LEVELS - 1))] for part in range(LEVELS - 1)]


def level_of(value: float, edges: Sequence[float]) -> int:
    """0 for nothing, up to ``LEVELS`` - 1."""
    return 0 if value <= 0 else max(1, sum(value >= edge for edge in edges))


class HeatMap(Graph):
    """``data.keys`` are study days without gaps, one value each in the first series. All weeks begin on Monday."""

    def show_data(self, data: GraphData) -> None:
        """Another year."""
        values = [value or 0.0 for value in data.series[0].values]
        self._edges = level_edges(values)
        super().show_data(data)

    def step(self, key: Qt.Key) -> int | None:
        """A day up and down, a week to the sides."""
        return {Qt.Key.Key_Left: -7, Qt.Key.Key_Right: 7, Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(key)

    def _columns(self) -> int:
        if self.data is None or not self.data.keys:
            return 1
        return (len(self.data.keys) + weekday_of(self.data.keys[0]) + 6) // 7

    def _side(self, room: QRectF, look: Look) -> tuple[float, float, float]:
        """(side of a square with its gap, left, top)."""
        metrics = QFontMetricsF(look.font)
        names = max(metrics.horizontalAdvance(_weekday(day)) for day in range(7)) + look.px(14)
        top = metrics.height() + look.px(6)
        side = min((room.width() - names - look.px(8)) / self._columns(), look.px(22))
        return side, names, top

    def drawn_height(self, look: Look) -> int:
        """Seven rows of squares with the months above and the legend below."""
        return look.px(210)

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(self.themes.px(760), self._height())

    def minimumSizeHint(self) -> QSize:
        """Small squares still show a year."""
        return QSize(self.themes.px(300), self._height())

    def _height(self) -> int:
        look = self.look()
        side, _names, top = self._side(QRectF(0, 0, max(self.width(), look.px(300)), 1), look)
        return round(top + 7 * max(side, 1) + QFontMetricsF(look.font).height() + look.px(18))

    def resizeEvent(self, event: object) -> None:
        """Another width makes other squares."""
        self.setFixedHeight(self._height())

    def _on_theme(self) -> None:
        super()._on_theme()
        self.setFixedHeight(self._height())

    def _square(self, index: int, side: float, left: float, top: float) -> QRectF:
        assert self.data is not None
        place = index + weekday_of(self.data.keys[0])
        gap = max(1.0, side * 0.14)
        return QRectF(left + place // 7 * side, top + place % 7 * side, side - gap, side - gap)

    def index_at(self, point: QPointF) -> int:
        if self.data is None or not self.data.keys:
            return -1
        side, left, top = self._side(QRectF(self.rect()), self.look())
        column, row = int((point.x() - left) // side), int((point.y() - top) // side)
        index = column * 7 + row - weekday_of(self.data.keys[0])
        inside = column >= 0 and 0 <= row < 7 and 0 <= index < len(self.data.keys)
        return index if inside else -1

    def spot(self, index: int) -> QPointF:
        """The square itself."""
        return self._square(index, *self._side(QRectF(self.rect()), self.look())).bottomRight()

    def draw(self, painter: QPainter, room: QRectF, look: Look) -> None:
        data = self.data
        assert data is not None
        painter.setFont(look.font)
        metrics = QFontMetricsF(look.font)
        side, left, top = self._side(room, look)
        self._draw_names(painter, side, left, top, look)
        shades = [_shade(look, level) for level in range(LEVELS)]
        for index, value in enumerate(data.series[0].values):
            square = self._square(index, side, left, top)
            level = level_of(value or 0.0, self._edges)
            painter.setPen(QPen(look.colour("ink"), max(2, look.px(2))) if index == self.current else Qt.PenStyle.NoPen)
            painter.setBrush(shades[level])
            painter.drawRoundedRect(square, side * 0.15, side * 0.15)
        y, x = top + 7 * side + look.px(8), left
        painter.setPen(look.colour("ink_soft"))
        less, more = self.tr("Less"), self.tr("More")
        painter.drawText(QRectF(x, y, metrics.horizontalAdvance(less) + 4, metrics.height()), _LEFT, less)
        x += metrics.horizontalAdvance(less) + look.px(8)
        painter.setPen(Qt.PenStyle.NoPen)
        for shade in shades:
            painter.setBrush(shade)
            painter.drawRoundedRect(QRectF(x, y + look.px(2), look.px(12), look.px(12)), 2, 2)
            x += look.px(16)
        painter.setPen(look.colour("ink_soft"))
        painter.drawText(QRectF(x + look.px(2), y, look.px(200), metrics.height()), _LEFT, more)

    def _draw_names(self, painter: QPainter, side: float, left: float, top: float, look: Look) -> None:
        assert self.data is not None
        metrics = QFontMetricsF(look.font)
        painter.setPen(look.colour("ink_soft"))
        rows = (0, 2, 4) if side < metrics.height() else range(7)
        for row in rows:
            box = QRectF(look.px(6), top + row * side - look.px(2), left, side)
            painter.drawText(box, _LEFT, _weekday(row))
        free = 0.0
        for index, day in enumerate(self.data.keys):
            on = date_of(day)
            if on.day != 1:
                continue
            x = self._square(index, side, left, top).left()
            name = QLocale().standaloneMonthName(on.month, QLocale.FormatType.ShortFormat)
            wide = metrics.horizontalAdvance(name) + look.px(6)
            if x >= free:
                painter.drawText(QRectF(x, 0, wide, metrics.height()), _LEFT, name)
                free = x + wide


def _weekday(row: int) -> str:
    return QLocale().standaloneDayName(row + 1, QLocale.FormatType.ShortFormat)


def _shade(look: Look, level: int) -> QColor:
    """From the empty track to the full accent, by mixing."""
    low, high = look.colour("sunk"), look.colour("recall_high")
    part = (0.0, 0.3, 0.52, 0.76, 1.0)[level]
    ends = ((low.red(), high.red()), (low.green(), high.green()), (low.blue(), high.blue()))
    return QColor(*(round(a + (b - a) * part) for a, b in ends))
