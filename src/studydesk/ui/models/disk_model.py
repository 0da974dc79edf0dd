"""What of the path in hand is on the disk, under way, or gone from the web; read anew when any of it changes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QObject, Signal

from studydesk.domain.path import Course, TopicId
from studydesk.settings import QT_TRANSLATE_NOOP
from studydesk.ui.painted import Soon

if TYPE_CHECKING:
    from studydesk.domain.changes import Changes
    from studydesk.domain.downloads import DownloadState
    from studydesk.ui.desk import Desk

_TABLES = ("download", "video", "video_file", "course", "path")
_GONE = {
    "private": QT_TRANSLATE_NOOP("Disk", "Withdrawn: the video is private now"),
    "removed": QT_TRANSLATE_NOOP("Disk", "Withdrawn: the video was removed"),
    "blocked": QT_TRANSLATE_NOOP("Disk", "Withdrawn: the video is not shown in your country"),
}


class CourseDisk(NamedTuple):
    """How it stands with the video of a course. ``words`` is '' where there is nothing to say."""

    words: str = ""
    is_here: bool = False
    is_gone: bool = False
    can_download: bool = True


class DiskModel(QObject):
    """Knows nothing until the queue of downloads works, so that the start of the window does not wait for it."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.topics: Mapping[TopicId, tuple[int, int]] = {}
        """For each topic with videos: how many, and how many of them are on the disk."""
        self._here: frozenset[str] = frozenset()
        self._gone: Mapping[str, str] = {}
        self._states: Mapping[str, DownloadState] = {}
        self._soon = Soon(self._read, self)
        desk.downloads.changed.connect(self._on_started)
        desk.paths.reset.connect(self._soon.ask)
        desk.hub.changed.connect(self._on_changed)
        self._is_read = False
        self._soon.ask()

    def of_course(self, course: Course) -> CourseDisk:
        """How it stands with a course's video."""
        if course.video_id is None and not course.url:
            return CourseDisk(can_download=False)
        from studydesk.domain.downloads import OPEN_STATES, DownloadState
        from studydesk.domain.videos import key_of

        key = key_of(course.video_id, course.url)
        if key in self._here:
            return CourseDisk(QCoreApplication.translate("Disk", "On the disk"), is_here=True, can_download=False)
        if key in self._gone:
            gone = QCoreApplication.translate("Disk", _GONE.get(self._gone[key], ""))
            return CourseDisk(gone, is_gone=True, can_download=False)
        state = self._states.get(key)
        if state in OPEN_STATES:
            if state is DownloadState.PAUSED:
                return CourseDisk(QCoreApplication.translate("Disk", "Paused"))
            return CourseDisk(QCoreApplication.translate("Disk", "Being downloaded"))
        return CourseDisk()

    def _on_started(self) -> None:
        if not self._is_read:
            self._soon.ask()

    def _on_changed(self, changes: Changes, _origin: object) -> None:
        if changes.everything or any(changes.touches(table) for table in _TABLES):
            self._soon.ask()

    def _read(self) -> None:
        path = self._desk.paths.path
        if not self._desk.downloads.is_started or path is None:
            return
        from studydesk.services import downloads, library

        store = self._desk.store
        self._is_read = True
        self.topics = library.on_disk(store, path.id)
        self._here = frozenset(file.video_key for file in library.files(store) if not file.trashed)
        self._gone = downloads.withdrawn_videos(store)
        self._states = downloads.states_of_videos(store, path.id)
        self.changed.emit()
