"""Standing bars, stacked, with lines of shares over them; and lying bars with intervals."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QPolygonF

from studydesk.ui.widgets.graphs.data import GraphData, Series, nice_axis, stacked_most
from studydesk.ui.widgets.graphs.graph import Graph, Look

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_MIDDLE = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter


def draw_legend(painter: QPainter, room: QRectF, series: Sequence[Series], look: Look) -> float:
    """The names of the series with their colours, in rows; the height that was used."""
    if len(series) < 2:
        return 0.0
    metrics = QFontMetricsF(look.font)
    line, square = metrics.height() + look.px(4), look.px(10)
    x, y = room.left(), room.top()
    for one in series:
        width = square + look.px(6) + metrics.horizontalAdvance(one.name) + look.px(16)
        if x > room.left() and x + width > room.right():
            x, y = room.left(), y + line
        middle = y + line / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour(one.role))
        if one.is_line:
            painter.drawRect(QRectF(x, middle - look.px(1), square, look.px(2)))
            painter.drawEllipse(QPointF(x + square / 2, middle), look.px(3), look.px(3))
        else:
            painter.drawRect(QRectF(x, middle - square / 2, square, square))
        painter.setPen(look.colour("ink_soft"))
        painter.drawText(QRectF(x + square + look.px(6), y, width, line), _LEFT, one.name)
        x += width
    return y + line - room.top() + look.px(4)


class BarGraph(Graph):
    """Bars by place, stacked in the order of the series; ``is_line`` ones on an axis of shares at the right."""

    def sizeHint(self) -> QSize:
        """Wide and low."""
        return QSize(self.themes.px(420), self.themes.px(220))

    def minimumSizeHint(self) -> QSize:
        """What can be read still."""
        return QSize(self.themes.px(240), self.themes.px(200))

    def _inner(self, room: QRectF, look: Look, axis: Sequence[float]) -> QRectF:
        data = self.data
        assert data is not None
        metrics = QFontMetricsF(look.font)
        left = max(metrics.horizontalAdvance(data.words(value)) for value in axis) + look.px(12)
        right = metrics.horizontalAdvance("100 %") + look.px(12) if any(one.is_line for one in data.series) else 0
        return room.adjusted(left, look.px(8), -right - look.px(8), -metrics.height() - look.px(10))

    def _axis(self) -> list[float]:
        assert self.data is not None
        return list(self.data.axis) or nice_axis(stacked_most(self.data))

    def index_at(self, point: QPointF) -> int:
        if self.data is None or not self.data.places:
            return -1
        inner = self._inner(QRectF(self.rect()), self.look(), self._axis())
        if not inner.left() <= point.x() < inner.right():
            return -1
        return int((point.x() - inner.left()) / inner.width() * len(self.data.places))

    def draw(self, painter: QPainter, room: QRectF, look: Look) -> None:
        data = self.data
        assert data is not None
        painter.setFont(look.font)
        used = draw_legend(painter, room.adjusted(look.px(8), look.px(4), 0, 0), data.series, look)
        axis = self._axis()
        inner = self._inner(room, look, axis).adjusted(0, used, 0, 0)
        self._draw_axes(painter, inner, axis, look)
        if not data.places:
            return
        width = inner.width() / len(data.places)
        self._draw_ticks(painter, inner, width, look)
        gap = max(min(look.px(6), width * 0.25), width - look.px(72))
        for index in range(len(data.places)):
            x = inner.left() + index * width
            if index == self.current:
                painter.fillRect(QRectF(x, inner.top(), width, inner.height()), look.colour("accent_wash"))
            base = inner.bottom()
            for one in data.series:
                value = one.values[index]
                if one.is_line or not value or value < 0:
                    continue
                height = min(value / axis[-1], 1.0) * inner.height()
                bar = QRectF(x + gap / 2, base - max(height, 1.0), max(1.0, width - gap), max(height, 1.0))
                painter.fillRect(bar, look.colour(one.role))
                base -= height
        for one in data.series:
            if one.is_line:
                self._draw_line(painter, inner, width, one, look)

    def _draw_axes(self, painter: QPainter, inner: QRectF, axis: Sequence[float], look: Look) -> None:
        data = self.data
        assert data is not None
        with_share = any(one.is_line for one in data.series)
        high = QFontMetricsF(look.font).height()
        for value in axis:
            y = inner.bottom() - value / axis[-1] * inner.height()
            painter.setPen(QPen(look.colour("line"), 1))
            painter.drawLine(QPointF(inner.left(), y), QPointF(inner.right(), y))
            painter.setPen(look.colour("ink_soft"))
            painter.drawText(QRectF(0, y - high / 2, inner.left() - look.px(6), high), _RIGHT, data.words(value))
        if with_share:
            for part in range(5):
                y = inner.bottom() - part / 4 * inner.height()
                painter.drawText(
                    QRectF(inner.right() + look.px(6), y - high / 2, look.px(90), high),
                    _LEFT,
                    data.share_words(part / 4),
                )

    def _draw_ticks(self, painter: QPainter, inner: QRectF, width: float, look: Look) -> None:
        """The short names that have room; those between are left out."""
        data = self.data
        assert data is not None
        metrics = QFontMetricsF(look.font)
        painter.setPen(look.colour("ink_soft"))
        free = inner.left() - look.px(20)
        for index, tick in enumerate(data.ticks):
            if not tick:
                continue
            wide = metrics.horizontalAdvance(tick) + look.px(6)
            middle = inner.left() + (index + 0.5) * width
            if middle - wide / 2 < free or middle + wide / 2 > inner.right() + look.px(20):
                continue
            box = QRectF(middle - wide / 2, inner.bottom() + look.px(4), wide, metrics.height())
            painter.drawText(box, _MIDDLE, tick)
            free = middle + wide / 2

    def _draw_line(self, painter: QPainter, inner: QRectF, width: float, one: Series, look: Look) -> None:
        spots: list[QPointF] = []
        painter.setPen(QPen(look.colour(one.role), max(2, look.px(2))))
        painter.setBrush(look.colour(one.role))
        for index, value in enumerate([*one.values, None]):
            if value is None:
                painter.drawPolyline(QPolygonF(spots))
                spots = []
                continue
            y = inner.bottom() - min(max(value, 0.0), 1.0) * inner.height()
            spots.append(QPointF(inner.left() + (index + 0.5) * width, y))
            if width > look.px(8):
                painter.drawEllipse(spots[-1], look.px(2.5), look.px(2.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)


class RowGraph(Graph):
    """Lying bars, one row a place, with the name before and the value behind; lines become points with intervals."""

    def _row(self, look: Look) -> float:
        return QFontMetricsF(look.font).height() + look.px(12)

    def drawn_height(self, look: Look) -> int:
        """So many rows, and the legend."""
        rows = len(self.data.places) if self.data is not None else 1
        return round(self._row(look) * max(rows, 1)) + look.px(40)

    def sizeHint(self) -> QSize:
        """As high as its rows."""
        return QSize(self.themes.px(420), self.drawn_height(self.look()))

    def minimumSizeHint(self) -> QSize:
        """All rows; a name may be cut in the middle, its tooltip has it whole."""
        return QSize(self.themes.px(240), self.drawn_height(self.look()))

    def step(self, key: Qt.Key) -> int | None:
        """Up and down."""
        return {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(key)

    def _top(self, look: Look) -> float:
        return look.px(28) if self.data is not None and len(self.data.series) > 1 else look.px(6)

    def index_at(self, point: QPointF) -> int:
        if self.data is None:
            return -1
        look = self.look()
        index = int((point.y() - self._top(look)) // self._row(look))
        return index if 0 <= index < len(self.data.places) else -1

    def spot(self, index: int) -> QPointF:
        """On its row."""
        look = self.look()
        return QPointF(self.width() / 3, self._top(look) + (index + 1) * self._row(look))

    def draw(self, painter: QPainter, room: QRectF, look: Look) -> None:
        data = self.data
        assert data is not None
        painter.setFont(look.font)
        metrics = QFontMetricsF(look.font)
        draw_legend(painter, room.adjusted(look.px(8), look.px(4), 0, 0), data.series, look)
        is_share = any(one.is_line for one in data.series)
        most = 1.0 if is_share else max(stacked_most(data), 1e-9)
        row, top = self._row(look), self._top(look) + room.top()
        names = min(max((metrics.horizontalAdvance(name) for name in data.places), default=0.0), room.width() * 0.36)
        said = [_said(data, index) for index in range(len(data.places))]
        behind = min(max((metrics.horizontalAdvance(text) for text in said), default=0.0), room.width() * 0.3)
        left = room.left() + look.px(8) + names + look.px(10)
        width = max(1.0, room.right() - look.px(16) - behind - left)
        for index, place in enumerate(data.places):
            y = top + index * row
            if index == self.current:
                painter.fillRect(QRectF(room.left(), y, room.width(), row), look.colour("accent_wash"))
            painter.setPen(look.colour("ink"))
            name = metrics.elidedText(place, Qt.TextElideMode.ElideMiddle, names + 1)
            painter.drawText(QRectF(room.left() + look.px(8), y, names + 2, row), _LEFT, name)
            track = QRectF(left, y + row * 0.3, width, row * 0.4)
            painter.fillRect(track, look.colour("sunk"))
            self._draw_row(painter, track, index, most, look)
            painter.setPen(look.colour("ink_soft"))
            text = metrics.elidedText(said[index], Qt.TextElideMode.ElideRight, behind + 2)
            painter.drawText(QRectF(left + width + look.px(8), y, behind + 4, row), _LEFT, text)

    def _draw_row(self, painter: QPainter, track: QRectF, index: int, most: float, look: Look) -> None:
        assert self.data is not None
        x = track.left()
        for one in self.data.series:
            value = one.values[index]
            if value is None:
                continue
            if not one.is_line:
                wide = max(0.0, value) / most * track.width()
                painter.fillRect(QRectF(x, track.top(), wide, track.height()), look.colour(one.role))
                x += wide
                continue
            colour, middle = look.colour(one.role), track.center().y()
            if one.low:
                low, high = (track.left() + end[index] * track.width() for end in (one.low, one.high))
                painter.setPen(QPen(colour, max(2, look.px(2))))
                painter.drawLine(QPointF(low, middle), QPointF(high, middle))
                for end in (low, high):
                    painter.drawLine(QPointF(end, track.top()), QPointF(end, track.bottom()))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawEllipse(QPointF(track.left() + value * track.width(), middle), look.px(5), look.px(5))


def _said(data: GraphData, index: int) -> str:
    bars = [one.values[index] or 0.0 for one in data.series if not one.is_line]
    if bars:
        return data.words(sum(bars))
    return next((data.text(one, index) for one in data.series if data.text(one, index)), "–")
