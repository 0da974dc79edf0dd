"""Desired retention against minutes a day, as a curve with the chosen point on it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from studydesk.domain.reckoned import YearAt
from studydesk.ui.theme.theme import ThemeManager


class YearCurve(QWidget):
    """Only a picture: the slider below it takes the keys, and the sentence says the numbers."""

    def __init__(self, themes: ThemeManager, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._years: list[YearAt] = []
        self._chosen = 0.9
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Minutes a day for each desired retention"))
        themes.follow(self, self._fit)

    def _fit(self) -> None:
        self.setMinimumHeight(self._themes.px(190))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._themes.px(480), self._themes.px(200))

    def show_years(self, years: list[YearAt], chosen: float) -> None:
        """Another curve, or another point on it."""
        self._years, self._chosen = years, chosen
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if len(self._years) < 2:
            return
        themes, theme = self._themes, self._themes.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(themes.font("small"))
        room = QRectF(self.rect()).adjusted(themes.px(64), themes.px(12), -themes.px(16), -themes.px(26))
        most = max([1.0, *(year.minutes_a_day for year in self._years)])
        low, high = self._years[0].desired_retention, self._years[-1].desired_retention

        def place(year: YearAt) -> QPointF:
            x = room.left() + (year.desired_retention - low) / (high - low) * room.width()
            return QPointF(x, room.bottom() - year.minutes_a_day / most * room.height())

        for part in range(5):
            y = room.bottom() - part / 4 * room.height()
            painter.setPen(QPen(QColor(theme.line), 1))
            painter.drawLine(QPointF(room.left(), y), QPointF(room.right(), y))
            painter.setPen(QColor(theme.ink_soft))
            text = self.tr("{n} min").format(n=round(most * part / 4))
            box = QRectF(0, y - 10, room.left() - themes.px(8), 20)
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
        for share in (low, 0.8, 0.9, high):
            x = room.left() + (share - low) / (high - low) * room.width()
            box = QRectF(x - 30, room.bottom() + themes.px(4), 60, themes.px(20))
            painter.drawText(box, Qt.AlignmentFlag.AlignHCenter, self.tr("{n} %").format(n=round(share * 100)))
        painter.setPen(QPen(QColor(theme.accent), max(2, themes.px(2))))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF([place(year) for year in self._years]))
        spot = place(min(self._years, key=lambda year: abs(year.desired_retention - self._chosen)))
        painter.setPen(QPen(QColor(theme.accent), 1, Qt.PenStyle.DashLine))
        painter.drawLine(spot, QPointF(spot.x(), room.bottom()))
        painter.setPen(QPen(QColor(theme.sheet), 2))
        painter.setBrush(QColor(theme.accent))
        painter.drawEllipse(spot, themes.px(6), themes.px(6))
        painter.end()
