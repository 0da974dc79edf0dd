"""The same video in another window: over the whole screen, or small and above all others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studydesk.ui.watch.transport import Transport
from studydesk.ui.widgets.player.video_view import VideoView

if TYPE_CHECKING:
    from studydesk.ui.desk import Desk
    from studydesk.ui.widgets.player.player import Player


class VideoWindow(QWidget):
    """Shows what the player of the page shows; the page's keys work in it. Esc closes it."""

    closed = Signal()

    def __init__(self, desk: Desk, player: Player, page: QWidget, *, full: bool) -> None:
        super().__init__(page, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.is_full = full
        self.view = VideoView(desk.theme, player, self)
        self.transport: Transport | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.view, 1)
        self.addActions([action for action in page.actions() if isinstance(action, QAction)])
        if full:
            self.setWindowTitle(self.tr("Video"))
            self.transport = Transport(desk, player, self)
            column.addWidget(self.transport)
        else:
            self.setWindowTitle(self.tr("Small picture"))
            self.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint)
            self.resize(desk.theme.px(400), desk.theme.px(225))

    def come(self) -> None:
        """Shows it in its size."""
        if self.is_full:
            self.showFullScreen()
        else:
            self.show()
        self.activateWindow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """The page is told."""
        self.closed.emit()
        super().closeEvent(event)
