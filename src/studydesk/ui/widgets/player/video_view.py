"""The picture of a player, with captions on top, in an ordinary widget that everything can be drawn over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPixmap
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
        self._drawn, self._drawn_key = QPixmap(), ("", 0.0, 0.0, 0, 0.0)
        self._room_of: tuple[QSize, QSize] | None = None
        self._room, self._around = QRectF(), [QRect()]
        self._options = QVideoFrame.PaintOptions()
        self._options.aspectRatioMode = Qt.AspectRatioMode.KeepAspectRatio
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
        sizes = (self._player.frame.size(), self.size())
        if sizes != self._room_of:  # not with every frame
            self._room_of = sizes
            self._room, self._around = _fitted(*sizes)
        return self._room

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The frame, black around it, the caption."""
        painter = QPainter(self)
        frame = self._player.frame
        if frame.isValid():
            self.picture_rect()
            for strip in self._around:
                painter.fillRect(strip, Qt.GlobalColor.black)
            frame.paint(painter, QRectF(self.rect()), self._options)
        else:
            painter.fillRect(self.rect(), Qt.GlobalColor.black)
        if self._caption:
            self._paint_caption(painter)
        painter.end()

    def _paint_caption(self, painter: QPainter) -> None:
        """The words are laid out once, not with every frame."""
        room, scale = self.picture_rect(), self.devicePixelRatioF()
        key = (self._caption, room.width(), room.height(), self.caption_percent, scale)
        if key != self._drawn_key:
            self._drawn, self._drawn_key = self._draw_caption(room, scale), key
        size = self._drawn.deviceIndependentSize()
        gap = max(4.0, room.height() * 0.02)
        top = room.top() + gap if self.captions_at_top else room.bottom() - size.height() - gap
        painter.drawPixmap(QPointF(room.center().x() - size.width() / 2, top), self._drawn)

    def _draw_caption(self, room: QRectF, scale: float) -> QPixmap:
        font = self._theme.font("body", strong=True)
        font.setPixelSize(max(11, round(room.height() * 0.052 * self.caption_percent / 100)))
        flags = int(Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap)
        words = QFontMetrics(font).boundingRect(QRect(0, 0, round(room.width() * 0.86), 10_000), flags, self._caption)
        pad = font.pixelSize() // 3
        size = words.size() + QSize(4 * pad, 2 * pad)
        made = QPixmap(size * scale)
        made.setDevicePixelRatio(scale)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font)
        shade = QColor(Qt.GlobalColor.black)
        shade.setAlpha(190)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(shade)
        painter.drawRoundedRect(QRect(QPoint(0, 0), size), pad, pad)
        painter.setPen(QColor(Qt.GlobalColor.white))
        painter.drawText(QRect(2 * pad - 2, pad, words.width() + 4, words.height()), flags, self._caption)
        painter.end()
        return made

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click plays or pauses."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.clicked.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Two clicks: full screen."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.double_clicked.emit()


def _fitted(picture: QSize, view: QSize) -> tuple[QRectF, list[QRect]]:
    """Where a picture lies in a view, and the strips around it."""
    whole = QRect(QPoint(0, 0), view)
    if picture.isEmpty():
        return QRectF(whole), [whole]
    fitted = picture.scaled(view, Qt.AspectRatioMode.KeepAspectRatio)
    left, top = (view.width() - fitted.width()) / 2, (view.height() - fitted.height()) / 2
    room = QRectF(left, top, fitted.width(), fitted.height())
    inner = room.toAlignedRect().adjusted(1, 1, -1, -1)
    strips = (
        QRect(0, 0, view.width(), inner.top()),
        QRect(0, inner.bottom(), view.width(), view.height() - inner.bottom()),
        QRect(0, 0, inner.left(), view.height()),
        QRect(inner.right(), 0, view.width() - inner.right(), view.height()),
    )
    return room, [strip for strip in strips if not strip.isEmpty()]
