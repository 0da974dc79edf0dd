"""Says when there is a newer StudyDesk, once a day, if the learner wants to be told."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, QUrl
from PySide6.QtGui import QDesktopServices

from studydesk.bridge.runner import Lane
from studydesk.domain.errors import StudyDeskError

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from studydesk.jobs import JobContext
    from studydesk.services.version_check import NewVersion
    from studydesk.ui.desk import Desk

_BEGIN_MS: Final = 30_000
"""After the start, when nobody waits for the window any more."""
_EVERY_MS: Final = 3_600_000


class VersionWatch(QObject):
    """Looks by itself if the setting is on, and when it is asked to. GUI thread."""

    def __init__(self, desk: Desk, parent: QObject, address: str = "") -> None:
        super().__init__(parent)
        self._desk = desk
        self._address = address
        self._is_asked = False
        self.is_running = False
        QTimer.singleShot(_BEGIN_MS, self, self.look_by_itself)
        self._often = QTimer(self, interval=_EVERY_MS)
        self._often.timeout.connect(self.look_by_itself)
        self._often.start()

    @classmethod
    def of(cls, desk: Desk, window: QWidget) -> VersionWatch:
        """The one of this window."""
        top = window.window()
        found = top.findChild(cls)
        return found if found is not None else cls(desk, top)

    def look_by_itself(self) -> bool:
        """Once a day, if it is switched on; faults are kept to the log."""
        today = self._desk.clock().date().isoformat()
        device = self._desk.device
        if not device.flag("version_check") or device.text("version_checked") == today:
            return False
        device.set("version_checked", today)
        return self._look(asked=False)

    def look_now(self) -> bool:
        """Because the learner asks: also says that there is none, or why it is not known."""
        return self._look(asked=True)

    def _look(self, *, asked: bool) -> bool:
        self._is_asked = self._is_asked or asked
        if self.is_running or self._desk.runner.is_stopped:
            return False
        self.is_running = True
        address = self._address

        def work(_context: JobContext) -> NewVersion | None:
            from studydesk.services import version_check

            return version_check.look(address or version_check.LATEST_URL)

        handle = self._desk.runner.start(work, Lane.NETWORK)
        handle.finished.connect(self._on_found)
        handle.failed.connect(self._on_failed)
        handle.cancelled.connect(self._over)
        return True

    def _on_found(self, found: NewVersion | None) -> None:
        if found is not None:
            words = self.tr("StudyDesk {version} is there.").format(version=found.version)
            page = QUrl(found.page)
            self._desk.notices.offer(words, self.tr("Open its page"), lambda: QDesktopServices.openUrl(page), "info")
        elif self._is_asked:
            self._desk.notices.say(self.tr("This is the newest StudyDesk."), "good")
        self._over()

    def _on_failed(self, error: Exception) -> None:
        if self._is_asked or not isinstance(error, StudyDeskError):
            self._desk.errors.report(error)
        else:
            logging.getLogger(__name__).info("no look for new versions: %s", error)
        self._over()

    def _over(self) -> None:
        self.is_running = self._is_asked = False
