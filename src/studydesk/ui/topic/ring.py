"""The ring of lessons done, with its percentage inside."""

from __future__ import annotations

from PySide6.QtCore import Property, QEasingCurve, QPropertyAnimation, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from studydesk.services import progress
from studydesk.ui.theme.theme import ThemeManager
from studydesk.ui.theme.tokens import MOTION_LONG_MS


class ProgressRing(QWidget):
    """Shows how many of how many are done; goes to new counts at once, or in a short turn where motion is welcome."""

    def __init__(self, themes: ThemeManager, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._percent = 0
        self._shown = 0.0
        self._goal = -1.0
        self._turn = QPropertyAnimation(self, b"shown", self)
        self._turn.setEasingCurve(QEasingCurve.Type.OutCubic)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        themes.changed.connect(self._on_theme_changed)

    @property
    def percent(self) -> int:
        """The whole percentage shown inside."""
        return self._percent

    def set_counts(self, done: int, total: int, *, animated: bool) -> None:
        """Shows new counts."""
        fraction = done / total if total else 0.0
        if fraction == self._goal:
            return
        self._goal = fraction
        self._percent = progress.percent(done, total)
        self.setAccessibleName(self._text())
        self._turn.stop()
        duration = self._themes.duration(MOTION_LONG_MS)
        if animated and duration and self.isVisible():
            self._turn.setDuration(duration)
            self._turn.setStartValue(self._shown)
            self._turn.setEndValue(fraction)
            self._turn.start()
        else:
            self._set_shown(fraction)

    def _text(self) -> str:
        return self.tr("{percent} %").format(percent=self._percent)

    def _get_shown(self) -> float:
        return self._shown

    def _set_shown(self, value: float) -> None:
        self._shown = value
        self.update()

    shown = Property(float, _get_shown, _set_shown)

    def sizeHint(self) -> QSize:
        side = self._themes.px(60)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _on_theme_changed(self, *_: object) -> None:
        self.updateGeometry()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._themes.theme
        thick = self._themes.px(6)
        side = min(self.width(), self.height())
        area = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        area.adjust(thick / 2, thick / 2, -thick / 2, -thick / 2)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(theme.sunk), thick)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawEllipse(area)
        if self._shown > 0:
            pen.setColor(QColor(theme.good if self._shown >= 1 else theme.accent))
            painter.setPen(pen)
            painter.drawArc(area, 90 * 16, -round(min(1.0, self._shown) * 360 * 16))
        painter.setPen(QColor(theme.ink))
        painter.setFont(self._themes.font("label", strong=True))
        painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, self._text())
        painter.end()
