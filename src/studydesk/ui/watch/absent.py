"""Stands in the place of the picture when the video is not on the disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studydesk.domain.downloads import OPEN_STATES, DownloadState
from studydesk.domain.moments import clock_text
from studydesk.services import downloads, watching
from studydesk.settings import QT_TRANSLATE_NOOP
from studydesk.ui.painted import Soon
from studydesk.ui.topic.flow import FlowLayout
from studydesk.ui.widgets.parts import button, label

if TYPE_CHECKING:
    from studydesk.domain.changes import Changes
    from studydesk.services.watching import Watchable
    from studydesk.ui.desk import Desk

_TABLES = ("download", "video", "video_file")
_YOUTUBE = "youtube:"
_GONE = {
    "private": QT_TRANSLATE_NOOP("Absent", "This video is private now and cannot be brought any more."),
    "removed": QT_TRANSLATE_NOOP("Absent", "This video was removed from the web."),
    "blocked": QT_TRANSLATE_NOOP("Absent", "This video is not shown in your country."),
}


def page_at(what: Watchable, at_ms: int) -> str:
    """The address of the video's page, at the second where the site knows how."""
    if what.video_key.startswith(_YOUTUBE):
        return f"https://www.youtube.com/watch?v={what.video_key.removeprefix(_YOUTUBE)}&t={at_ms // 1000}s"
    return what.page_url


class AbsentPanel(QWidget):
    """Says so, and offers to download the video or to open it in the browser at that second."""

    arrived = Signal()
    """The file is there now."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._what: Watchable | None = None
        self._at_ms = 0
        self._soon = Soon(self._tell, self)
        self.title = label("", "title", self, wrap=True)
        self.words = label("", "soft", self, wrap=True)
        self.download_button = button(self.tr("Download …"), "primary", self)
        self.download_button.clicked.connect(self.ask_download)
        self.queue_button = button(self.tr("Show downloads"), "primary", self)
        self.queue_button.clicked.connect(lambda: desk.notices.ask_for("downloads"))
        self.browser_button = button("", "", self)
        self.browser_button.clicked.connect(self.open_browser)
        buttons = FlowLayout(gap=desk.theme.px(8))
        for part in (self.download_button, self.queue_button, self.browser_button):
            buttons.addWidget(part)
        column = QVBoxLayout(self)
        desk.theme.space(column, 12, (24, 24, 24, 24))
        column.addStretch(1)
        column.addWidget(self.title)
        column.addWidget(self.words)
        column.addLayout(buttons)
        column.addStretch(2)
        column.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        desk.hub.changed.connect(self._on_changed)

    def show_video(self, what: Watchable, at_ms: int | None = None) -> None:
        """The video that is not there, and the second that was wanted."""
        self._what, self._at_ms = what, what.at_ms if at_ms is None else at_ms
        self._tell()

    def _on_changed(self, changes: Changes, _origin: object) -> None:
        if (
            self._what is not None
            and self.isVisible()
            and (changes.everything or any(changes.touches(table) for table in _TABLES))
        ):
            self._soon.ask()

    def _state(self) -> DownloadState | None:
        assert self._what is not None
        found = [one for one in downloads.queue(self._desk.store) if one.key == self._what.video_key]
        return next((one.state for one in found if one.state in OPEN_STATES), None)

    def _tell(self) -> None:
        what = self._what
        if what is None:
            return
        if watching.is_on_disk(self._desk.store, what.video_key):
            self.arrived.emit()
            return
        gone = downloads.withdrawn_videos(self._desk.store).get(what.video_key)
        state = self._state()
        self.title.setText(what.title)
        if gone is not None:
            sentence = QCoreApplication.translate("Absent", _GONE.get(gone, _GONE["removed"]))
        elif state is None:
            sentence = self.tr("This video is not on the disk. Download it to watch it here, with its transcript.")
        elif state is DownloadState.PAUSED:
            sentence = self.tr("Its download is paused. It plays here as soon as it has come.")
        else:
            sentence = self.tr("It is being downloaded, and plays here as soon as it has come.")
        self.words.setText(sentence)
        self.download_button.setVisible(state is None and gone is None)
        self.queue_button.setVisible(state is not None)
        self.browser_button.setText(self.tr("Open in browser at {time}").format(time=clock_text(self._at_ms)))

    def ask_download(self) -> None:
        """Asks before anything is queued, as everywhere."""
        what = self._what
        if what is None:
            return
        from studydesk.ui.downloads.ask import DownloadDialog

        store = self._desk.store
        if what.course is not None:
            wishes = downloads.wishes_of_courses(store, [what.course.id])
        else:
            wishes = downloads.wishes_of_key(store, what.video_key)
        dialog = DownloadDialog(self._desk, what.title, wishes, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def open_browser(self) -> None:
        """The video's page, at the second that was wanted."""
        if self._what is not None:
            QDesktopServices.openUrl(QUrl(page_at(self._what, self._at_ms)))
