"""Downloads from the map, the panel and the outline: asks before, and shows what is on the disk."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from studydesk.domain.path import Course, TopicId
from studydesk.ui.models.disk_model import DiskModel

if TYPE_CHECKING:
    from studydesk.domain.downloads import Wish
    from studydesk.ui.map.page import MapPage
    from studydesk.ui.topic.panel import TopicPanel


class MapDownloads(QObject):
    """GUI thread. The window before a download is imported on first use."""

    def __init__(self, page: MapPage) -> None:
        super().__init__(page)
        self._page = page
        self._desk = page.desk
        self.disk = DiskModel(page.desk, self)
        self.disk.changed.connect(self._show)
        page.controller.rebuilt.connect(self._show)
        commands = self._desk.commands
        selection = page.controller.selection
        commands.bind("map.download", self.of_selection, page.left, enabled=lambda: bool(selection.targets()))
        commands.bind("map.download_path", self.of_path, page.left, enabled=lambda: self._desk.paths.path is not None)

    def adopt(self, panel: TopicPanel) -> None:
        """Serves a panel."""
        panel.course_download_requested.connect(self.of_course)
        panel.topic_download_requested.connect(lambda topic_id: self.of_topics([topic_id]))
        panel.show_disk(self.disk.of_course)

    def _show(self) -> None:
        self._page.controller.set_on_disk(self.disk.topics)
        if self._page.panel is not None:
            self._page.panel.show_disk(self.disk.of_course)

    # Asking

    def of_selection(self) -> None:
        """The videos of the selected topics."""
        self.of_topics(list(self._page.controller.selection.targets()))

    def of_topics(self, ids: Sequence[TopicId]) -> None:
        """The videos of these topics."""
        from studydesk.services import downloads

        titles = [topic.title for topic in self._desk.paths.topics if topic.id in ids]
        heading = titles[0] if len(titles) == 1 else self.tr("%n topic(s)", "", len(titles))
        self._ask(heading, lambda: downloads.wishes_of_topics(self._desk.store, ids))

    def of_course(self, course: Course) -> None:
        """The video of a course."""
        from studydesk.services import downloads

        self._ask(course.title, lambda: downloads.wishes_of_courses(self._desk.store, [course.id]))

    def of_path(self) -> None:
        """All videos of the path."""
        from studydesk.services import downloads

        path = self._desk.paths.path
        if path is not None:
            self._ask(path.title, lambda: downloads.wishes_of_path(self._desk.store, path.id))

    def _ask(self, heading: str, read: Callable[[], list[Wish]]) -> None:
        from studydesk.ui.downloads.ask import DownloadDialog

        wishes = read()
        dialog = DownloadDialog(self._desk, heading, wishes, self._page)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if dialog.wishes:
            dialog.open()
            return
        dialog.reject()
        dialog.deleteLater()
        if wishes:
            self._desk.notices.say(self.tr("All videos of “{title}” are on the disk already.").format(title=heading))
        else:
            self._desk.notices.say(self.tr("“{title}” has no videos to download.").format(title=heading))
