"""Pens, fonts and fitted texts of the map for one theme; made once per theme, read by every paint function."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QStaticText, QTextLayout, QTextOption

from studydesk.domain.path import TopicStatus
from studydesk.ui.theme.tokens import Theme, blend

TITLE_PX = 16
TEXT_PX = 13
_CACHE_LIMIT = 20_000
_STEPS = 50
_WASH = 0.2
"""So much of a recall's colour is in the ground of a tile; more would take its words their contrast."""


class MapStyle:
    """The look of the map in one theme. Lengths are map units; all colours come from the theme's tokens."""

    def __init__(self, theme: Theme, family: str) -> None:
        self.theme = theme
        self._family = family
        self._fonts: dict[tuple[int, bool], QFont] = {}
        self._metrics: dict[tuple[int, bool], QFontMetricsF] = {}
        self._shaped: dict[tuple[str, int, bool], QStaticText] = {}
        self._fitted: dict[tuple[str, int, bool, int, int], tuple[str, ...]] = {}
        self._recalls: dict[int, QColor] = {}
        self._washes: dict[int, QColor] = {}
        self.ground = QColor(theme.ground)
        self.sheet = QColor(theme.sheet)
        self.sunk = QColor(theme.sunk)
        self.line = QColor(theme.line)
        self.ink = QColor(theme.ink)
        self.ink_soft = QColor(theme.ink_soft)
        self.accent = QColor(theme.accent)
        self.accent_wash = QColor(theme.accent_wash)
        self.edge = QColor(theme.edge)
        self.good = QColor(theme.good)
        self.band = QColor(blend(theme.ground, theme.sunk, 0.55))
        self.toned = QColor(blend(theme.sheet, theme.ground, 0.7))

    def recall(self, fraction: float) -> QColor:
        """The colour of a recall of 0 to 1."""
        return self._recalled(self._recalls, fraction, 1.0)

    def recall_wash(self, fraction: float) -> QColor:
        """The same as the ground of words."""
        return self._recalled(self._washes, fraction, _WASH)

    def disk_wash(self, share: float) -> QColor:
        """The ground of a tile with this share of its videos on the disk."""
        return QColor(blend(self.theme.sheet, self.theme.good, 0.05 + 0.12 * share))

    def _recalled(self, kept: dict[int, QColor], fraction: float, share: float) -> QColor:
        step = round(min(1.0, max(0.0, fraction)) * _STEPS)
        found = kept.get(step)
        if found is None:
            found = kept[step] = QColor(blend(self.theme.sheet, self.theme.recall(step / _STEPS), share))
        return found

    def status_colour(self, status: TopicStatus) -> QColor:
        """The colour of a state; always drawn together with a shape and a word."""
        if status is TopicStatus.LEARNING:
            return self.accent
        return self.good if status is TopicStatus.DONE else self.ink_soft

    def border(self, status: TopicStatus, toned: bool) -> QPen:
        """The border of a tile: thin, bold, or dashed by state."""
        if status is TopicStatus.SKIPPED:
            pen = QPen(self.edge, 1.5)
            pen.setDashPattern([4.0, 3.0])
            return pen
        if toned or status is TopicStatus.NOT_STARTED:
            return QPen(self.line if toned else self.edge, 1.0)
        return QPen(self.status_colour(status), 2.0)

    def font(self, px: int, strong: bool = False) -> QFont:
        """The text font at ``px`` map units; unhinted, so that zooming does not shake it."""
        key = (px, strong)
        if key not in self._fonts:
            font = QFont(self._family)
            font.setPixelSize(px)
            font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
            font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
            self._fonts[key] = font
            self._metrics[key] = QFontMetricsF(font)
        return self._fonts[key]

    def metrics(self, px: int, strong: bool = False) -> QFontMetricsF:
        """The measures of that font."""
        self.font(px, strong)
        return self._metrics[px, strong]

    def draw(self, painter: QPainter, x: float, baseline: float, text: str, px: int, strong: bool = False) -> None:
        """Draws one line with its baseline at ``baseline``; shapes each text once, which halves the time of a frame."""
        key = (text, px, strong)
        found = self._shaped.get(key)
        if found is None:
            if len(self._shaped) > _CACHE_LIMIT:
                self._shaped.clear()
            found = QStaticText(text)
            found.setTextFormat(Qt.TextFormat.PlainText)
            found.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
            option = QTextOption()
            option.setWrapMode(QTextOption.WrapMode.NoWrap)
            option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
            found.setTextOption(option)
            self._shaped[key] = found
        painter.setFont(self.font(px, strong))
        painter.drawStaticText(QPointF(x, baseline - self.metrics(px, strong).ascent()), found)

    def fitted(self, text: str, px: int, width: float, lines: int = 1, strong: bool = False) -> tuple[str, ...]:
        """The text broken at words into at most ``lines`` lines of ``width``; what does not fit ends in '…'."""
        key = (text, px, strong, round(width), lines)
        found = self._fitted.get(key)
        if found is None:
            if len(self._fitted) > _CACHE_LIMIT:
                self._fitted.clear()
            found = self._fitted[key] = self._fit(text, px, width, lines, strong)
        return found

    def _fit(self, text: str, px: int, width: float, lines: int, strong: bool) -> tuple[str, ...]:
        metrics = self.metrics(px, strong)
        if metrics.horizontalAdvance(text) <= width:
            return (text,)
        if lines == 1:
            return (metrics.elidedText(text, Qt.TextElideMode.ElideRight, width),)
        broken = _broken(text, self.font(px, strong), width)
        if len(broken) > lines:
            broken = [*broken[: lines - 1], " ".join(broken[lines - 1 :])]
        return tuple(metrics.elidedText(line, Qt.TextElideMode.ElideRight, width) for line in broken)


def _broken(text: str, font: QFont, width: float) -> list[str]:
    """The text broken between words; a word wider than the line stands alone."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    lines = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        lines.append(text[line.textStart() : line.textStart() + line.textLength()].strip())
    layout.endLayout()
    return lines
