"""One course in the panel: its head, and when open its lessons with what can be done with them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QFrame, QToolButton, QVBoxLayout, QWidget

from studydesk.domain.path import Course, Lesson, LessonId, Origin
from studydesk.ui.models.disk_model import CourseDisk
from studydesk.ui.theme.theme import ThemeManager
from studydesk.ui.topic.flow import FlowLayout
from studydesk.ui.topic.lesson_list import LessonList
from studydesk.ui.topic.lines import CourseHead
from studydesk.ui.topic.parts import quiet_button


class CourseBlock(QFrame):
    """Makes the list of lessons only when it is first opened."""

    marked = Signal(list, bool)
    """These lessons (``LessonId``) shall be done, or not."""

    open_requested = Signal(object, object)
    """``(CourseId, LessonId or None)``: to the browser with it."""

    watch_requested = Signal(object, object)
    """``(CourseId, LessonId or None)``: to the Watch page with it."""

    rename_requested = Signal(object)
    """This course of the learner's own (``Course``) shall get another title."""

    remove_requested = Signal(object)
    """This course of the learner's own (``Course``) shall go."""

    download_requested = Signal(object)
    """The video of this ``Course`` shall come to the disk."""

    instead_requested = Signal()
    """The video is gone: the learner wants another course of the topic."""

    toggled = Signal()
    """The block was opened or closed by the learner."""

    reached = Signal(QWidget, QRect)
    """The keyboard is at this place of this widget."""

    def __init__(self, course: Course, themes: ThemeManager, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._course = course
        self._ids = frozenset(lesson.id for lesson in course.lessons)
        self._themes = themes
        self._body: QWidget | None = None
        self._list: LessonList | None = None
        self._watch_button: QToolButton | None = None
        self._done_button: QToolButton | None = None
        self._download_button: QToolButton | None = None
        self._instead_button: QToolButton | None = None
        self._disk = CourseDisk()
        self._is_behind = False
        self.setProperty("surface", "card")
        self.setObjectName("courseBlock")
        self.head = CourseHead(course, themes, self)
        self.head.asked.connect(self._on_asked)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(self.head)

    # What it shows

    @property
    def course(self) -> Course:
        """The course shown."""
        return self._course

    @property
    def lesson_list(self) -> LessonList | None:
        """The list of lessons, None while the block was never open."""
        return self._list

    @property
    def disk(self) -> CourseDisk:
        """How it stands with the video."""
        return self._disk

    @property
    def has_video(self) -> bool:
        """Whether there is something to watch."""
        return bool(self._course.video_id or self._course.url) and bool(self._course.lessons)

    @property
    def is_open(self) -> bool:
        """Whether the lessons show."""
        return self._body is not None and not self._body.isHidden()

    def set_open(self, is_open: bool) -> None:
        """Shows or hides the lessons."""
        if is_open and self._body is None:
            self._build()
        if self._body is not None:
            self._body.setVisible(is_open)
        self.head.show_open(is_open)

    @property
    def is_behind(self) -> bool:
        """Whether only the ticks show the course's present state."""
        return self._is_behind

    def show_ticks(self, times: Mapping[LessonId, int | None]) -> None:
        """Shows when these lessons were done (ms, None: not done) in the ticks; ``show_course`` is to follow.

        Lessons of other courses are left alone.
        """
        if self._ids.isdisjoint(times):
            return
        lessons = tuple(
            _marked(lesson, times[lesson.id]) if lesson.id in times else lesson for lesson in self._course.lessons
        )
        if lessons == self._course.lessons:
            return
        self._course = replace(self._course, lessons=lessons)
        self._is_behind = True
        if self._list is not None:
            self._list.show_lessons(lessons)

    def show_course(self, course: Course) -> None:
        """Takes the course's new state."""
        self._course = course
        self._ids = frozenset(lesson.id for lesson in course.lessons)
        self._is_behind = False
        self.head.show_course(course)
        if self._list is not None:
            self._list.show_lessons(course.lessons)
        self._word_button()

    def show_disk(self, disk: CourseDisk) -> None:
        """Says how it stands with the video."""
        self._disk = disk
        self.head.show_note(disk.words)
        if self._download_button is not None and self._instead_button is not None:
            self._download_button.setVisible(disk.can_download)
            self._instead_button.setVisible(disk.is_gone)

    def _build(self) -> None:
        px = self._themes.px
        self._body = QWidget(self)
        layout = QVBoxLayout(self._body)
        layout.setContentsMargins(px(4), 0, px(4), px(8))
        layout.setSpacing(px(4))
        buttons = FlowLayout(gap=px(6))
        buttons.setContentsMargins(px(8), 0, px(8), px(4))
        for button in self._buttons():
            buttons.addWidget(button)
        layout.addLayout(buttons)
        self._list = LessonList(self._themes, self._body)
        self._list.setAccessibleName(self.tr("Lessons of {course}").format(course=self._course.title))
        self._list.marked.connect(self.marked)
        self._list.open_requested.connect(self._on_open_lesson)
        self._list.reached.connect(self._on_reached)
        self._list.show_lessons(self._course.lessons)
        layout.addWidget(self._list)
        self._layout.addWidget(self._body)
        self._word_button()
        self.show_disk(self._disk)

    def _buttons(self) -> Sequence[QToolButton]:
        themes, body = self._themes, self._body
        self._done_button = quiet_button(themes, "", "square-check-big", "finishCourse", body)
        self._done_button.clicked.connect(self.finish)
        self._watch_button = quiet_button(themes, self.tr("Watch"), "play", "watchCourse", body)
        self._watch_button.clicked.connect(lambda: self.watch_requested.emit(self._course.id, None))
        self._watch_button.setVisible(self.has_video)
        browser = quiet_button(themes, self.tr("Open in browser"), "external-link", "openCourse", body)
        browser.clicked.connect(lambda: self.open_requested.emit(self._course.id, None))
        self._download_button = quiet_button(themes, self.tr("Download …"), "download", "downloadCourse", body)
        self._download_button.clicked.connect(lambda: self.download_requested.emit(self._course))
        self._instead_button = quiet_button(themes, self.tr("Another course"), "route", "otherCourse", body)
        self._instead_button.clicked.connect(self.instead_requested)
        made = [self._watch_button, self._done_button, browser, self._download_button, self._instead_button]
        if self._course.origin is Origin.OWN and not self._course.shelved:
            rename = quiet_button(themes, self.tr("Rename …"), "pencil", "renameCourse", body)
            rename.clicked.connect(lambda: self.rename_requested.emit(self._course))
            remove = quiet_button(themes, self.tr("Remove"), "trash-2", "removeCourse", body)
            remove.clicked.connect(lambda: self.remove_requested.emit(self._course))
            made += [rename, remove]
        for button in made:
            button.setAccessibleDescription(self._course.title)
        return made

    def _word_button(self) -> None:
        if self._done_button is None:
            return
        all_done = bool(self._course.lessons) and all(lesson.is_done for lesson in self._course.lessons)
        text = self.tr("Mark all as not done") if all_done else self.tr("Mark all as done")
        if text != self._done_button.text():
            self._done_button.setText(text)
            self._done_button.setAccessibleName(text)

    # What the learner does

    def finish(self) -> None:
        """All lessons done; when they are, all not done."""
        done = not all(lesson.is_done for lesson in self._course.lessons)
        ids: list[LessonId] = [lesson.id for lesson in self._course.lessons if lesson.is_done != done]
        if ids:
            self.marked.emit(ids, done)

    def _on_asked(self, is_open: bool) -> None:
        self.set_open(is_open)
        self.toggled.emit()

    def _on_open_lesson(self, lesson_id: LessonId) -> None:
        """Here where the video is on the disk, else in the browser."""
        if self._disk.is_here:
            self.watch_requested.emit(self._course.id, lesson_id)
            return
        self.open_requested.emit(self._course.id, lesson_id)

    def _on_reached(self, area: QRect) -> None:
        if self._list is not None:
            self.reached.emit(self._list, area)


def _marked(lesson: Lesson, done_at_ms: int | None) -> Lesson:
    return replace(lesson, is_done=done_at_ms is not None, done_at_ms=done_at_ms)
