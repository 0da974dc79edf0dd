"""From the topic panel to the Watch page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from studydesk.domain.path import CourseId, LessonId
    from studydesk.ui.map.page import MapPage
    from studydesk.ui.topic.panel import TopicPanel


class MapWatching(QObject):
    """Serves the Watch buttons of a panel. GUI thread."""

    def __init__(self, page: MapPage) -> None:
        super().__init__(page)
        self._desk = page.desk
        self._panel: TopicPanel | None = None

    def adopt(self, panel: TopicPanel) -> None:
        """Serves a panel."""
        self._panel = panel
        for section in (panel.courses, panel.shelf):
            section.watch_requested.connect(self.watch)
        self._desk.commands.bind("panel.watch", self.watch_in_hand, panel, enabled=self._has_course)

    def _has_course(self) -> bool:
        block = self._panel.courses.block_in_hand() if self._panel is not None else None
        return block is not None and block.has_video

    def watch_in_hand(self) -> None:
        """Goes on with the course that the keyboard is in, else with the first open one."""
        block = self._panel.courses.block_in_hand() if self._panel is not None else None
        if block is not None:
            self.watch(block.course.id, None)

    def watch(self, course_id: CourseId, lesson_id: LessonId | None) -> None:
        """Plays a lesson, or goes on where the course was left."""
        from studydesk.domain.moments import Moment
        from studydesk.services import watching

        store, library = self._desk.store, self._desk.downloads.library
        if lesson_id is None:
            what = watching.of_course(store, course_id, library)
        else:
            what = watching.of_lesson(store, lesson_id, library)
        if what is not None and what.lesson is not None:
            self._desk.notices.ask_for("watch", Moment(what.video_key, what.at_ms, what.lesson.id))
