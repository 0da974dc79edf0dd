"""Stands above the seek bar at the pointer: picture, chapter and time of that instant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from studydesk.ui.widgets.player.thumbnails import Thumbnails

if TYPE_CHECKING:
    from pathlib import Path

    from studydesk.ui.desk import Desk
    from studydesk.ui.watch.seek_bar import SeekBar


class SeekPreview(QWidget):
    """Lies over the window and takes no clicks. What it says a screen reader hears from the bar itself."""

    def __init__(self, desk: Desk, bar: SeekBar) -> None:
        super().__init__(bar)
        self._theme = desk.theme
        self._bar = bar
        self._at_ms = 0
        self._x = 0
        self._words: list[str] = []
        self._picture = QImage()
        self._has_file = False
        self.thumbnails = Thumbnails(self)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        bar.hovered.connect(self._on_hovered)
        self.thumbnails.arrived.connect(self._on_arrived)

    def show_video(self, file: Path | None, length_ms: int) -> None:
        """Another video; None where there is no file to take pictures from."""
        self.hide()
        self._has_file = file is not None
        self.thumbnails.show_video(file, length_ms)

    @property
    def words(self) -> list[str]:
        """The lines that it shows: the chapter's name, where there is one, and the time."""
        return self._words

    @property
    def picture(self) -> QImage:
        """The picture that it shows, null for none."""
        return self._picture

    def _on_hovered(self, at_ms: int, x: int) -> None:
        if at_ms < 0:
            self.hide()
            return
        self._at_ms, self._x = at_ms, x
        self._words = self._bar.words_at(at_ms).split("\n")
        found = self.thumbnails.picture(at_ms)
        if not found.isNull() or not self._has_file:
            self._picture = found
        self._place()

    def _on_arrived(self, place: int) -> None:
        if not self.isHidden() and place == self.thumbnails.place_of(self._at_ms):
            self._picture = self.thumbnails.picture(self._at_ms)
            self._place()

    def _room(self) -> QSize:
        """The size of the picture as it is drawn."""
        if self._picture.isNull():
            return QSize(0, 0)
        wide = QSize(self._theme.px(176), self._theme.px(176))
        return self._picture.size().scaled(wide, Qt.AspectRatioMode.KeepAspectRatio)

    def _place(self) -> None:
        px, window = self._theme.px, self._bar.window()
        self.setFont(self._theme.font("small"))
        metrics, room = self.fontMetrics(), self._room()
        text = max((metrics.horizontalAdvance(line) for line in self._words), default=0)
        width = max(room.width(), min(text, px(280))) + 2 * px(6)
        height = room.height() + len(self._words) * metrics.lineSpacing() + (3 if room.height() else 2) * px(6)
        if self.parentWidget() is not window:
            self.setParent(window)
        corner = self._bar.mapTo(window, QPoint(self._x, 0))
        left = max(px(4), min(corner.x() - width // 2, window.width() - width - px(4)))
        self.setGeometry(left, max(0, corner.y() - height - px(4)), width, height)
        self.show()
        self.raise_()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A sheet with the picture and the lines."""
        theme, px = self._theme.theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.setBrush(QColor(theme.sheet))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), px(6), px(6))
        room, top = self._room(), px(6)
        if room.height():
            painter.drawImage(
                QRectF((self.width() - room.width()) / 2, top, room.width(), room.height()), self._picture
            )
            top += room.height() + px(6)
        metrics = self.fontMetrics()
        for number, line in enumerate(self._words):
            last = number == len(self._words) - 1
            painter.setPen(QColor(theme.ink_soft if last and number else theme.ink))
            shown = metrics.elidedText(line, Qt.TextElideMode.ElideRight, self.width() - 2 * px(6))
            space = QRectF(px(6), top, self.width() - 2 * px(6), metrics.lineSpacing())
            painter.drawText(space, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter, shown)
            top += metrics.lineSpacing()
        painter.end()
