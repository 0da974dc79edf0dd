"""The sections of the topic panel, from top to bottom. Each takes a topic's detail and tells what the learner did."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QRect, Qt, QUrl, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studydesk.domain.path import Course, CourseId, Goal, LessonId, Topic, TopicDetail, TopicId
from studydesk.services.markdown import HtmlStyle, style_sheet, to_html
from studydesk.ui.models.disk_model import CourseDisk
from studydesk.ui.theme.theme import CODE_FAMILY, ThemeManager
from studydesk.ui.topic import words
from studydesk.ui.topic.course_block import CourseBlock
from studydesk.ui.topic.lines import GoalLine, TopicLink
from studydesk.ui.topic.parts import link_button, text_label
from studydesk.ui.topic.ring import ProgressRing
from studydesk.ui.topic.status_choice import StatusChoice
from studydesk.ui.widgets.rich_text import RichText

FOLDED_LINES = 8


def html_style(themes: ThemeManager) -> HtmlStyle:
    """How Markdown looks in the panel."""
    theme = themes.theme
    return HtmlStyle(
        ink=theme.ink,
        ink_soft=theme.ink_soft,
        accent=theme.accent,
        sunk=theme.sunk,
        line=theme.line,
        good=theme.good,
        warn=theme.warn,
        mark=theme.accent_wash,
        mono_family=CODE_FAMILY,
        body_px=themes.px(15),
    )


def first_unfinished(courses: Sequence[Course]) -> list[str]:
    """The course to go on with is open when a topic is seen for the first time."""
    for course in courses:
        if not all(lesson.is_done for lesson in course.lessons):
            return [course.key]
    return []


class Section(QWidget):
    """A heading and what stands below it; gone when there is nothing to show."""

    def __init__(self, themes: ThemeManager, heading: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(themes.px(8))
        self._heading = text_label(heading, "heading", self)
        self._heading.setVisible(bool(heading))
        self._layout.addWidget(self._heading)
        themes.changed.connect(self._on_theme_changed)

    def _on_theme_changed(self, *_: object) -> None:
        self._layout.setSpacing(self._themes.px(8))


class StandingSection(Section):
    """Status, ring, and the sentence that says how far one is."""

    def __init__(self, themes: ThemeManager, parent: QWidget | None = None) -> None:
        super().__init__(themes, parent=parent)
        self._topic_id: TopicId | None = None
        self.status = StatusChoice(themes, self)
        self.ring = ProgressRing(themes, self)
        self.sentence = text_label("", "body", self)
        self.hours = text_label("", "label", self)
        beside = QVBoxLayout()
        beside.setSpacing(themes.px(2))
        beside.addStretch(1)
        beside.addWidget(self.sentence)
        beside.addWidget(self.hours)
        beside.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(themes.px(16))
        row.addWidget(self.ring)
        row.addLayout(beside, 1)
        self._layout.addWidget(self.status)
        self._layout.addSpacing(themes.px(8))
        self._layout.addLayout(row)

    def show_mark(self, topic: Topic) -> None:
        """Status and ring alone, which turns only when it is the same topic as before; ``show_topic`` is to follow."""
        self.status.show_status(topic.status)
        counts = topic.progress
        self.ring.set_counts(counts.lessons_done, counts.lessons_total, animated=topic.id == self._topic_id)

    def show_topic(self, topic: Topic) -> None:
        """Takes the topic's new state."""
        self.show_mark(topic)
        self.ring.setVisible(topic.progress.lessons_total > 0)
        self._topic_id = topic.id
        self.sentence.setText(words.progress_sentence(topic.progress))
        hours = words.hours_sentence(topic.progress)
        self.hours.setText(hours)
        self.hours.setVisible(bool(hours))


class OverviewSection(Section):
    """The overview, folded to its first lines until the learner wants it all."""

    link_activated = Signal(QUrl)
    fold_toggled = Signal()

    def __init__(self, themes: ThemeManager, parent: QWidget | None = None) -> None:
        super().__init__(themes, parent=parent)
        self._markdown = ""
        self._is_open = False
        self.text = RichText(self)
        self.text.setAccessibleName(self.tr("Overview"))
        self.text.link_activated.connect(self.link_activated)
        self.text.fold_changed.connect(self._word_button)
        self.button = link_button("", "overviewFold", self)
        self.button.clicked.connect(self.toggle)
        self._layout.addWidget(self.text)
        self._layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeading)

    @property
    def is_open(self) -> bool:
        """Whether all lines shall show."""
        return self._is_open

    def show_markdown(self, text: str, is_open: bool) -> None:
        """Another topic's overview."""
        self._is_open = is_open
        self.text.fold_to(None if is_open else FOLDED_LINES)
        self._markdown = text
        self.setVisible(bool(text.strip()))
        self._render()

    def toggle(self) -> None:
        """Folds or unfolds, as the learner wishes."""
        self._is_open = self.text.hides_lines
        self.text.fold_to(None if self._is_open else FOLDED_LINES)
        self._word_button()
        self.fold_toggled.emit()

    def _render(self) -> None:
        self._themes.load_reading_fonts()
        theme, style = self._themes.theme, html_style(self._themes)
        self.text.show_html(to_html(self._markdown, style), style_sheet(style), self._themes.font("body"), theme.sheet)
        self._word_button()

    def _word_button(self) -> None:
        hides = self.text.hides_lines
        text = self.tr("Show all") if hides else self.tr("Show less")
        if text != self.button.text():
            self.button.setText(text)
            self.button.setAccessibleName(self.tr("{what} of the overview").format(what=text))
        self.button.setVisible(hides or self.text.is_long)

    def _on_theme_changed(self, *_: object) -> None:
        super()._on_theme_changed()
        if self._markdown:
            self._render()


class GoalsSection(Section):
    """'Afterwards you can': lines to tick."""

    ticked = Signal(object, bool)
    """``(GoalId, met)``."""

    def __init__(self, themes: ThemeManager, parent: QWidget | None = None) -> None:
        super().__init__(themes, self.tr("Afterwards you can"), parent)
        self._layout.setSpacing(themes.px(2))
        self.lines: list[GoalLine] = []

    def show_goals(self, goals: Sequence[Goal]) -> None:
        """Takes the goals' new states; rebuilds only when they are others."""
        if [goal.id for goal in goals] == [line.goal.id for line in self.lines]:
            for line, goal in zip(self.lines, goals, strict=True):
                if line.goal != goal:
                    line.show_goal(goal)
            return
        _drop(self._layout, self.lines)
        self.lines = [GoalLine(goal, self._themes, self) for goal in goals]
        for line in self.lines:
            line.clicked.connect(self._on_clicked)
            self._layout.addWidget(line)
        self.setVisible(bool(goals))

    def _on_clicked(self, is_met: bool) -> None:
        line = self.sender()
        if isinstance(line, GoalLine):
            self.ticked.emit(line.goal.id, is_met)

    def _on_theme_changed(self, *_: object) -> None:
        self._layout.setSpacing(self._themes.px(2))


class CoursesSection(Section):
    """Courses as blocks that open and close; also used for the shelf."""

    marked = Signal(list, bool)
    open_requested = Signal(object, object)
    rename_requested = Signal(object)
    remove_requested = Signal(object)
    toggled = Signal()
    reached = Signal(QWidget, QRect)
    watch_requested = Signal(object, object)
    """``(CourseId, LessonId or None)``: to the Watch page with it."""

    download_requested = Signal(object)

    def __init__(
        self, themes: ThemeManager, heading: str, explanation: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(themes, heading, parent)
        self.blocks: list[CourseBlock] = []
        self._disk_of: Callable[[Course], CourseDisk] | None = None
        if explanation:
            self._layout.addWidget(text_label(explanation, "label", self))

    def show_courses(self, courses: Sequence[Course], open_keys: Iterable[str]) -> None:
        """Takes the courses' new states; ``open_keys`` counts only for blocks that are built now."""
        if [course.id for course in courses] == [block.course.id for block in self.blocks]:
            for block, course in zip(self.blocks, courses, strict=True):
                if block.is_behind or block.course != course:
                    block.show_course(course)
            return
        wanted = {*open_keys, *(block.course.key for block in self.blocks if block.is_open)}
        _drop(self._layout, self.blocks)
        self.blocks = [self._block(course, course.key in wanted) for course in courses]
        for block in self.blocks:
            self._layout.addWidget(block)
        self.show_disk(self._disk_of)

    def show_disk(self, disk_of: Callable[[Course], CourseDisk] | None) -> None:
        """Says of each course how it stands with its video."""
        self._disk_of = disk_of
        if disk_of is not None:
            for block in self.blocks:
                block.show_disk(disk_of(block.course))

    def _go_to_other(self, block: CourseBlock) -> None:
        """Opens another course, whose video is there: one on the disk if there is one, else an official one."""
        others = [one for one in self.blocks if one is not block and not one.disk.is_gone]
        best = min(others, key=lambda one: (not one.disk.is_here, not one.course.official), default=None)
        if best is not None:
            best.set_open(True)
            best.head.setFocus(Qt.FocusReason.OtherFocusReason)
            self.reached.emit(best, best.rect())

    def show_ticks(self, times: Mapping[LessonId, int | None]) -> None:
        """Shows in the ticks alone when these lessons were done (ms, None: not done); ``show_courses`` is to follow."""
        for block in self.blocks:
            block.show_ticks(times)

    def block_with_focus(self) -> CourseBlock | None:
        """The block that the keyboard is in."""
        inside = self.focusWidget()
        return next((block for block in self.blocks if block.isAncestorOf(inside)), None)

    def block_in_hand(self) -> CourseBlock | None:
        """The block that the keyboard is in, else the first open one."""
        return self.block_with_focus() or next((block for block in self.blocks if block.is_open), None)

    def _block(self, course: Course, is_open: bool) -> CourseBlock:
        block = CourseBlock(course, self._themes, self)
        block.marked.connect(self.marked)
        block.open_requested.connect(self.open_requested)
        block.rename_requested.connect(self.rename_requested)
        block.remove_requested.connect(self.remove_requested)
        block.toggled.connect(self.toggled)
        block.reached.connect(self.reached)
        block.download_requested.connect(self.download_requested)
        block.watch_requested.connect(self.watch_requested)
        block.instead_requested.connect(lambda: self._go_to_other(block))
        block.set_open(is_open)
        return block

    def course(self, course_id: CourseId) -> Course | None:
        """The course of this section with the id."""
        return next((block.course for block in self.blocks if block.course.id == course_id), None)


class NeighboursSection(Section):
    """Links to the topics before, or after."""

    asked = Signal(object)
    """The learner wants to see this ``TopicId``."""

    def __init__(self, themes: ThemeManager, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(themes, heading, parent)
        self._layout.setSpacing(themes.px(2))
        self.links: list[TopicLink] = []

    def show_topics(self, topics: Sequence[Topic]) -> None:
        """Takes the topics' new states; rebuilds only when they are others."""
        self.setVisible(bool(topics))
        if [topic.id for topic in topics] == [link.topic.id for link in self.links]:
            for link, topic in zip(self.links, topics, strict=True):
                if link.topic != topic:
                    link.show_topic(topic)
            return
        _drop(self._layout, self.links)
        self.links = [TopicLink(topic, self._themes, self) for topic in topics]
        for link in self.links:
            link.clicked.connect(self._on_clicked)
            self._layout.addWidget(link)

    def _on_clicked(self) -> None:
        link = self.sender()
        if isinstance(link, TopicLink):
            self.asked.emit(link.topic.id)

    def _on_theme_changed(self, *_: object) -> None:
        self._layout.setSpacing(self._themes.px(2))


def _drop(layout: QVBoxLayout, widgets: Iterable[QWidget]) -> None:
    for widget in widgets:
        layout.removeWidget(widget)
        widget.hide()
        widget.deleteLater()


def split_shelf(detail: TopicDetail) -> tuple[list[Course], list[Course]]:
    """The courses to study, and what path updates took away and the shelf keeps, as courses too."""
    live, shelf = [], []
    for course in detail.courses:
        if course.shelved:
            shelf.append(course)
            continue
        kept = tuple(lesson for lesson in course.lessons if lesson.shelved)
        live.append(replace(course, lessons=tuple(lesson for lesson in course.lessons if not lesson.shelved)))
        if kept:
            shelf.append(replace(course, lessons=kept, shelved=True))
    return live, shelf
