"""What the shapes on the map mean, as a small sheet on the map."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from studydesk.domain.forecast import TopicMemory
from studydesk.domain.map_geometry import Rect
from studydesk.domain.path import Origin, PathId, Topic, TopicId, TopicProgress, TopicStatus
from studydesk.ui.map.glyphs import paint_ring, paint_status
from studydesk.ui.map.paint_lens import paint_recall, spoken_bar
from studydesk.ui.map.paint_tiles import paint_on_disk
from studydesk.ui.map.style import MapStyle
from studydesk.ui.map.view import MapView
from studydesk.ui.theme.theme import ThemeManager
from studydesk.ui.topic.words import status_word

_SAMPLE = Topic(
    TopicId(0), "", PathId(0), "", "", (0, 0), (), (), TopicStatus.LEARNING, TopicProgress(3, 8), Origin.PACK
)


class _Sign(QWidget):
    """One sample: a state, the ring, a line of the route, or a quiet line."""

    def __init__(self, view: MapView, themes: ThemeManager, kind: TopicStatus | str, parent: QWidget) -> None:
        super().__init__(parent)
        self._map = view
        self._themes = themes
        self._kind = kind

    def sizeHint(self) -> QSize:
        return QSize(self._themes.px(34), self._themes.px(22))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = self._themes.scale
        painter.scale(scale, scale)
        style = self._map.map_style
        if isinstance(self._kind, TopicStatus):
            self._paint_state(painter, self._kind, style)
        elif self._kind == "ring":
            paint_ring(painter, QRectF(7, 1, 20, 20), _SAMPLE, style, text_px=0)
        elif self._kind == "recall":
            paint_recall(painter, Rect(-8, -3, 50, 18), TopicMemory(0.8, 7, 10), style)
        elif self._kind == "disk":
            paint_on_disk(painter, Rect(0, 2, 26, 20), 1.0, style, large=True)
        else:
            painter.setPen(QPen(style.accent, 3.0) if self._kind == "route" else QPen(style.edge, 1.5))
            painter.drawLine(2, 11, 32, 11)
        painter.end()

    def _paint_state(self, painter: QPainter, status: TopicStatus, style: MapStyle) -> None:
        painter.setPen(style.border(status, False))
        painter.setBrush(style.sheet)
        painter.drawRoundedRect(QRectF(1.5, 1.5, 31, 19), 5, 5)
        paint_status(painter, QRectF(11, 5, 12, 12), status, style.status_colour(status), style)


class Legend(QFrame):
    """The meaning of borders, marks, rings and lines; floats on the map."""

    def __init__(self, view: MapView, themes: ThemeManager) -> None:
        super().__init__(view)
        self.setObjectName("legend")
        self.setProperty("surface", "float")
        self.setAccessibleName(self.tr("What the signs mean"))
        self._themes = themes
        self._grid = QGridLayout(self)
        rows: list[tuple[TopicStatus | str, str]] = [(status, status_word(status)) for status in TopicStatus]
        rows += [
            ("ring", self.tr("Lessons done")),
            ("disk", self.tr("On the disk (half: in part)")),
            ("recall", spoken_bar()),
            ("line", self.tr("Comes before")),
            ("route", self.tr("Needed for the topic in hand")),
        ]
        for number, (kind, text) in enumerate(rows):
            label = QLabel(text, self)
            label.setProperty("role", "small")
            self._grid.addWidget(_Sign(view, themes, kind, self), number, 0, Qt.AlignmentFlag.AlignCenter)
            self._grid.addWidget(label, number, 1)
        themes.changed.connect(self._space)
        self._space()

    def _space(self, *_: object) -> None:
        px = self._themes.px
        self._grid.setContentsMargins(px(12), px(8), px(12), px(8))
        self._grid.setHorizontalSpacing(px(8))
        self._grid.setVerticalSpacing(px(4))
        self.adjustSize()
        self.update()
