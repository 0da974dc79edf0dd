"""The picture of a player, with captions on top, in an ordinary widget that everything can be drawn over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtMultimedia import QVideoFrame
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from studydesk.ui.theme.theme import ThemeManager
    from studydesk.ui.widgets.player.player import Player


class VideoView(QWidget):
    """Draws each frame as it comes. ``caption_percent`` is the size of captions, ``captions_at_top`` their place."""

    clicked = Signal()
    double_clicked = Signal()

    def __init__(self, theme: ThemeManager, player: Player, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._player = player
        self._caption = ""
        self.caption_percent = 100
        self.captions_at_top = False
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(160, 90)
        self.setAccessibleName(self.tr("Video"))
        player.frame_changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """As an ordinary video."""
        return QSize(640, 360)

    def show_caption(self, text: str) -> None:
        """What is said now, '' for nothing."""
        if text != self._caption:
            self._caption = text
            self.setAccessibleDescription(text)
            self.update()

    @property
    def caption(self) -> str:
        """What stands on the picture."""
        return self._caption

    def picture_rect(self) -> QRectF:
        """Where the picture lies, its sides kept in proportion."""
        size = self._player.frame.size()
        if size.isEmpty():
            return QRectF(self.rect())
        fitted = size.scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        left, top = (self.width() - fitted.width()) / 2, (self.height() - fitted.height()) / 2
        return QRectF(left, top, fitted.width(), fitted.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Black ground, the frame, the caption."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(Qt.GlobalColor.black))
        frame = self._player.frame
        if frame.isValid():
            options = QVideoFrame.PaintOptions()
            options.aspectRatioMode = Qt.AspectRatioMode.KeepAspectRatio
            frame.paint(painter, QRectF(self.rect()), options)
        if self._caption:
            self._paint_caption(painter)
        painter.end()

    def _paint_caption(self, painter: QPainter) -> None:
        room = self.picture_rect()
        font = self._theme.font("body", strong=True)
        font.setPixelSize(max(11, round(room.height() * 0.052 * self.caption_percent / 100)))
        painter.setFont(font)
        flags = int(Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap)
        wide = QRect(0, 0, round(room.width() * 0.86), 10_000)
        words = painter.boundingRect(wide, flags, self._caption)
        pad = font.pixelSize() // 3
        top = room.top() + 2 * pad if self.captions_at_top else room.bottom() - words.height() - 3 * pad
        box = QRect(round(room.center().x() - words.width() / 2), round(top), words.width(), words.height())
        shade = QColor(Qt.GlobalColor.black)
        shade.setAlpha(190)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(shade)
        painter.drawRoundedRect(box.adjusted(-2 * pad, -pad, 2 * pad, pad), pad, pad)
        painter.setPen(QColor(Qt.GlobalColor.white))
        painter.drawText(box.adjusted(-2, 0, 2, 0), flags, self._caption)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click plays or pauses."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.clicked.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Two clicks: full screen."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.double_clicked.emit()
