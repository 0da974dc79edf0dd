"""Once a day, at an hour of the learner's choice, the desktop says what is due. Off unless it is switched on."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QSystemTrayIcon

from studydesk.ui.widgets.card_words import status_words

if TYPE_CHECKING:
    from studydesk.ui.desk import Desk

LOOK_MS: Final = 60_000
_SHOWN_MS: Final = 10_000
Show = Callable[[str, str, Callable[[], object]], bool]
"""Shows a title and a text outside the window, and calls back when it is clicked; whether it could."""


class Reminder(QObject):
    """Looks every minute while it is switched on. GUI thread."""

    def __init__(self, desk: Desk, on_click: Callable[[], object], parent: QObject, show: Show | None = None) -> None:
        """``show``: the way to the learner, None for the system's own."""
        super().__init__(parent)
        self._desk = desk
        self._on_click = on_click
        self._show = show or Tray(parent).show
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)
        desk.device.on_changed(self._on_setting)
        self._follow()

    def _on_setting(self, key: str) -> None:
        if key in ("remind", "remind_hour"):
            self._follow()

    def _follow(self) -> None:
        if self._desk.device.flag("remind"):
            self._timer.start()
        else:
            self._timer.stop()

    def look(self) -> bool:
        """Says what is due, if it is time and was not said on this day of study; whether it did."""
        desk = self._desk
        if desk.study.is_stopped or not desk.device.flag("remind"):
            return False
        today = desk.study.today()
        hour = desk.study.now().astimezone(desk.study.settings().zone).hour
        rollover = desk.settings.number("day_rollover_hour")
        # After midnight the day of study goes on until its rollover hour.
        if (hour - rollover) % 24 < (desk.device.number("remind_hour") - rollover) % 24:
            return False
        if desk.device.number("reminded_day") == today:
            return False
        words = status_words(desk.study.total)
        if not words:
            return False
        desk.device.set("reminded_day", max(0, today))
        if not self._show(self.tr("StudyDesk"), words, self._on_click):
            desk.notices.offer(words, self.tr("Review"), self._on_click)
        return True


class Tray:
    """The system's tray; its icon is there only once something is to be said."""

    def __init__(self, parent: QObject) -> None:
        self._parent = parent
        self._icon: QSystemTrayIcon | None = None

    def show(self, title: str, text: str, on_click: Callable[[], object]) -> bool:
        """Shows a message; False where the desktop has no tray."""
        if not QSystemTrayIcon.isSystemTrayAvailable():
            return False
        if self._icon is None:
            from PySide6.QtWidgets import QApplication

            icon = QApplication.windowIcon()
            self._icon = QSystemTrayIcon(icon if not icon.isNull() else QIcon.fromTheme("studydesk"), self._parent)
            self._icon.setToolTip(title)
            self._icon.messageClicked.connect(on_click)
            self._icon.activated.connect(lambda _reason: on_click())
        self._icon.show()
        self._icon.showMessage(title, text, self._icon.icon(), _SHOWN_MS)
        return True
