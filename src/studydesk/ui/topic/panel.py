"""The panel beside the map that shows one topic and takes the learner's marks on it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRect, QSize, Qt, QUrl, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QToolButton, QVBoxLayout, QWidget

from studydesk.domain.path import Course, CourseId, LessonId, Origin, TopicDetail, TopicId, TopicStatus
from studydesk.ui.models.disk_model import CourseDisk
from studydesk.ui.models.path_model import PathModel
from studydesk.ui.models.practice_model import PracticeModel
from studydesk.ui.painted import Soon
from studydesk.ui.theme.theme import ThemeManager
from studydesk.ui.topic.cards_section import CardsSection
from studydesk.ui.topic.course_block import CourseBlock
from studydesk.ui.topic.dialogs import AskDialog
from studydesk.ui.topic.flow import FlowLayout
from studydesk.ui.topic.links import Opener, course_url, lesson_url, open_in_browser
from studydesk.ui.topic.notes_section import NotesSection
from studydesk.ui.topic.parts import order_tabs, quiet_button, text_label
from studydesk.ui.topic.practice import PracticeParts
from studydesk.ui.topic.sections import (
    CoursesSection,
    GoalsSection,
    NeighboursSection,
    OverviewSection,
    StandingSection,
    first_unfinished,
    split_shelf,
)

if TYPE_CHECKING:
    from studydesk.ui.commands import CommandRegistry

MIN_WIDTH, USUAL_WIDTH, MAX_WIDTH = 360, 420, 520
"""Pixels at 100 %; the least stays the same at any scale, so that the map keeps its room."""

_REMEMBERED = 60
"""Topics whose scroll and open courses are kept."""


class TopicPanel(QFrame):
    """Shows one topic of the path model. Everything the learner does goes through the model and comes back by it."""

    closed = Signal()
    """The learner closed the panel; hiding it is up to the page."""

    topic_requested = Signal(object)
    """The learner followed a link to this ``TopicId``; the page selects it and shows it here."""

    state_changed = Signal()
    """Scroll, open courses or the topic shown are other than before."""

    course_download_requested = Signal(object)
    """The video of this ``Course`` shall come to the disk."""

    topic_download_requested = Signal(object)
    """The videos of this ``TopicId`` shall."""

    def __init__(
        self,
        model: PathModel,
        themes: ThemeManager,
        commands: CommandRegistry | None = None,
        *,
        opener: Opener = open_in_browser,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._themes = themes
        self._open_url = opener
        self._detail: TopicDetail | None = None
        self._edition = -1
        self._memory: dict[str, dict[str, Any]] = {}  # Any: it goes to JSON and back
        self._wanted_scroll: int | None = None
        self._ordered: tuple[QWidget, ...] = ()
        self._later = Soon(self._refresh, self)
        self.setProperty("surface", "sheet")
        self.setObjectName("topicPanel")
        self.setAccessibleName(self.tr("Topic"))
        self._build()
        self._connect()
        if commands is not None:
            self._bind(commands)
        self._space()
        self._show_nothing()

    # Building

    def _build(self) -> None:
        self.title = text_label("", "title", self)
        self.close_button = QToolButton(self)
        self.close_button.setObjectName("closePanel")
        self.close_button.setAccessibleName(self.tr("Close the panel"))
        self.close_button.setToolTip(self.tr("Close (Esc)"))
        self.close_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._themes.set_icon(self.close_button, "x", "ink_soft", 18)
        self._head = QHBoxLayout()
        self._head.addWidget(self.title, 1)
        self._head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self._body = QWidget(self)
        self._sections = QVBoxLayout(self._body)
        self._fill_body()
        self.scroll_area = QScrollArea(self)
        self.scroll_area.setObjectName("topicScroll")
        self.scroll_area.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll_area.setWidgetResizable(True)
        self.scroll_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll_area.setWidget(self._body)
        self.message = text_label("", "soft", self)
        self.message.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self._outer = QVBoxLayout(self)
        self._outer.addLayout(self._head)
        self._outer.addWidget(self.message, 1)
        self._outer.addWidget(self.scroll_area, 1)

    def _fill_body(self) -> None:
        themes = self._themes
        self.summary = text_label("", "soft", self._body)
        self.standing = StandingSection(themes, self._body)
        self.overview = OverviewSection(themes, self._body)
        self.goals = GoalsSection(themes, self._body)
        self.courses = CoursesSection(themes, self.tr("Courses"), parent=self._body)
        self.no_courses = text_label(
            self.tr("This topic has no courses yet. Add one, or a link to anything you want to study here."),
            "soft",
            self._body,
        )
        self._own = self._own_buttons()
        self.practice = PracticeParts(PracticeModel(self._model, self), themes, self._open_url, self._body)
        self.cards, self.notes = CardsSection(themes, self._body), NotesSection(themes, self._body)
        self.before = NeighboursSection(themes, self.tr("Before this"), self._body)
        self.after = NeighboursSection(themes, self.tr("After this"), self._body)
        self.shelf = CoursesSection(
            themes,
            self.tr("On the shelf"),
            self.tr("The path no longer has these. What you did in them is kept."),
            self._body,
        )
        for part in (self.summary, self.standing, self.overview, self.goals, self.courses, self.no_courses, self._own):
            self._sections.addWidget(part)
        for part in (self.cards, self.notes, self.practice, self.before, self.after, self.shelf):
            self._sections.addWidget(part)
        self._sections.addStretch(1)

    def _own_buttons(self) -> QWidget:
        row = QWidget(self._body)
        flow = FlowLayout(row, gap=self._themes.px(8))
        themes = self._themes
        self.add_button = quiet_button(themes, self.tr("Add a course or link …"), "plus", "addCourse", row)
        self.rename_button = quiet_button(themes, self.tr("Rename this topic …"), "pencil", "renameTopic", row)
        self.remove_button = quiet_button(themes, self.tr("Remove this topic"), "trash-2", "removeTopic", row)
        self.download_button = quiet_button(themes, self.tr("Download the videos …"), "download", "downloadTopic", row)
        for button in (self.download_button, self.add_button, self.rename_button, self.remove_button):
            flow.addWidget(button)
        return row

    def _connect(self) -> None:
        self.close_button.clicked.connect(self.closed)
        self.standing.status.chosen.connect(self.set_status)
        self.overview.link_activated.connect(self._on_link)
        self.overview.fold_toggled.connect(self.state_changed)
        self.goals.ticked.connect(self._model.set_goal_met)
        self.download_button.clicked.connect(self.download_topic)
        self.add_button.clicked.connect(self.ask_course)
        self.rename_button.clicked.connect(self._ask_topic_title)
        self.remove_button.clicked.connect(self._remove_topic)
        for section in (self.courses, self.shelf):
            section.marked.connect(self._on_marked)
            section.open_requested.connect(self._on_open)
            section.rename_requested.connect(self._ask_course_title)
            section.remove_requested.connect(lambda course: self._model.remove_course(course.id, course.title))
            section.toggled.connect(self._on_toggled)
            section.download_requested.connect(self.course_download_requested)
            section.reached.connect(self._on_reached)
        self.practice.reordered.connect(self._on_toggled)
        self.before.asked.connect(self.topic_requested)
        self.after.asked.connect(self.topic_requested)
        self.scroll_area.verticalScrollBar().valueChanged.connect(lambda _value: self.state_changed.emit())
        self.scroll_area.verticalScrollBar().actionTriggered.connect(self._on_scrolled_by_hand)
        self.scroll_area.verticalScrollBar().rangeChanged.connect(self._on_range_changed)
        self._model.lessons_marked.connect(self._on_lessons_marked)
        self._model.topics_changed.connect(self._on_topics_changed)
        self._model.reset.connect(self._on_reset)
        self._themes.changed.connect(self._space)

    def _bind(self, commands: CommandRegistry) -> None:
        rows: list[tuple[str, Callable[[], object]]] = [
            ("panel.finish_course", self.finish_course),
            ("panel.download", self.download_topic),
            ("panel.download_course", self.download_course),
            ("panel.overview", self.overview.toggle),
            ("panel.add_course", self.ask_course),
            ("panel.check", self.practice.ask_next),
        ]
        rows += [(f"panel.{status.value}", partial(self.set_status, status)) for status in TopicStatus]
        for command_id, slot in rows:
            commands.bind(command_id, slot, self, enabled=lambda: self._detail is not None)

    def _space(self, *_: object) -> None:
        px = self._themes.px
        self.setMinimumWidth(MIN_WIDTH)
        self.setMaximumWidth(max(MAX_WIDTH, px(MAX_WIDTH)))
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.setSpacing(0)
        self._head.setContentsMargins(px(20), px(16), px(12), px(12))
        self._head.setSpacing(px(8))
        self.message.setContentsMargins(px(20), px(4), px(20), px(20))
        self._sections.setContentsMargins(px(20), 0, px(20), px(32))
        self._sections.setSpacing(px(24))

    def sizeHint(self) -> QSize:
        return QSize(max(MIN_WIDTH, min(self._themes.px(USUAL_WIDTH), 620)), 600)

    # What it shows

    @property
    def topic_id(self) -> TopicId | None:
        """The topic shown, None when there is none."""
        return None if self._detail is None else self._detail.topic.id

    @property
    def detail(self) -> TopicDetail | None:
        """What is shown, as last read."""
        return self._detail

    def show_topic(self, topic_id: TopicId) -> None:
        """Shows a topic where the learner left it; an unknown one leaves a plain sentence."""
        if topic_id == self.topic_id:
            self._refresh()
            return
        self._remember()
        if self._model.topic(topic_id) is None:
            self._show_nothing()
            return
        self._edition = self._model.edition
        detail = self._model.detail(topic_id)
        memory = self._memory.get(detail.topic.key, {})
        self._detail = detail
        self._show(detail, memory)
        self._wanted_scroll = int(memory.get("scroll", 0))
        self._on_range_changed()
        self.state_changed.emit()

    def _show(self, detail: TopicDetail, memory: dict[str, Any]) -> None:
        self.message.hide()
        self.scroll_area.show()
        self.overview.show_markdown(detail.overview_markdown, bool(memory.get("overview", False)))
        live, shelf = split_shelf(detail)
        opened = memory.get("open")
        open_keys = first_unfinished(live) if opened is None else [str(key) for key in opened]
        for section in (self.courses, self.shelf):
            section.show_courses((), ())
        self._update(detail, live, shelf, open_keys)

    def _refresh(self) -> None:
        self._later.drop()
        if self._detail is None:
            return
        detail = self._read(self._detail)
        if detail.overview_markdown != self._detail.overview_markdown:
            self.overview.show_markdown(detail.overview_markdown, self.overview.is_open)
        self._detail = detail
        live, shelf = split_shelf(detail)
        self._update(detail, live, shelf, [course.key for course in live if course.origin is Origin.OWN])

    def _read(self, shown: TopicDetail) -> TopicDetail:
        if self._edition == self._model.edition:
            return self._model.with_marks(shown)
        self._edition = self._model.edition
        return self._model.detail(shown.topic.id)

    def _update(self, detail: TopicDetail, live: list[Course], shelf: list[Course], open_keys: list[str]) -> None:
        topic = detail.topic
        self.title.setText(topic.title)
        self.setAccessibleName(self.tr("Topic: {title}").format(title=topic.title))
        self.summary.setText(topic.summary)
        self.summary.setVisible(bool(topic.summary) and not detail.overview_markdown.strip())
        self.standing.show_topic(topic)
        self.goals.show_goals(detail.goals)
        self.courses.show_courses(live, open_keys)
        self.courses.setVisible(bool(live))
        self.no_courses.setVisible(not live)
        self.download_button.setVisible(bool(live))
        self.shelf.show_courses(shelf, ())
        self.shelf.setVisible(bool(shelf))
        self.practice.show_topic(topic.id, self._edition)
        self.cards.show_topic(topic.id)
        self.notes.show_topic(topic.id)
        self.before.show_topics(detail.needed_before)
        self.after.show_topics(detail.leads_to)
        for own in (self.rename_button, self.remove_button):
            own.setVisible(topic.origin is Origin.OWN)
        parts = (*self.goals.lines, *self.courses.blocks, *self.shelf.blocks, *self.before.links, *self.after.links)
        if parts != self._ordered:
            self._ordered = parts
            order_tabs(self._sections)

    def _show_nothing(self) -> None:
        self._detail = None
        self.scroll_area.hide()
        self.message.show()
        self.title.setText(self.tr("No topic chosen"))
        self.setAccessibleName(self.tr("Topic"))
        if self._model.topics:
            self.message.setText(self.tr("Choose a topic on the map or in the outline to see it here."))
        else:
            self.message.setText(self.tr("This path has no topics yet. Add a topic of your own, or another path."))

    def _on_topics_changed(self, touched: set[TopicId]) -> None:
        if self._detail is None:
            return
        near = {topic.id for topic in (*self._detail.needed_before, *self._detail.leads_to)}
        if self._edition != self._model.edition:
            self._refresh()
        elif (topic := self._model.topic(self._detail.topic.id)) is not None and topic.id in touched:
            self.standing.show_mark(topic)
            self._later.ask()
        elif near & touched:
            self._later.ask()

    def _on_lessons_marked(self, times: dict[LessonId, int | None]) -> None:
        """Ticks and ring are what the eye waits for after a click. All else follows once they are painted."""
        for section in (self.courses, self.shelf):
            section.show_ticks(times)

    def _on_reset(self) -> None:
        if self._detail is None or self._model.topic(self._detail.topic.id) is None:
            self._remember()
            self._show_nothing()
        else:
            self._refresh()

    # What the learner does

    def set_status(self, status: TopicStatus) -> None:
        """Marks the topic shown."""
        if self._detail is not None:
            self._model.set_status([self._detail.topic.id], status, origin=None)

    def finish_course(self) -> None:
        """Marks the course that the keyboard is in, else the first open one, as done."""
        block = self.courses.block_in_hand()
        if block is not None:
            block.finish()

    def download_topic(self) -> None:
        """Asks for the videos of the topic shown."""
        if self._detail is not None:
            self.topic_download_requested.emit(self._detail.topic.id)

    def download_course(self) -> None:
        """Asks for the video of the course that the keyboard is in, else of the first open one."""
        block = self.courses.block_in_hand()
        if block is not None:
            self.course_download_requested.emit(block.course)

    def show_disk(self, disk_of: Callable[[Course], CourseDisk]) -> None:
        """Says of each course how it stands with its video, now and when other courses are shown."""
        self.courses.show_disk(disk_of)

    def ask_course(self) -> None:
        """Asks for a title and a link, and adds them."""
        if self._detail is None:
            return
        topic_id = self._detail.topic.id
        heading = self.tr("Add a course or link")
        text = self.tr("A video, a playlist, an article: anything with a link. It stays when the path is updated.")
        dialog = AskDialog(self._themes, heading, text, self.tr("Add"), asks_link=True, parent=self)
        dialog.answered.connect(lambda title, link: self._model.add_own_course(topic_id, title, link))
        self._open(dialog)

    def _ask_course_title(self, course: Course) -> None:
        dialog = AskDialog(
            self._themes, self.tr("Rename"), course.url, self.tr("Rename"), title=course.title, parent=self
        )
        dialog.answered.connect(lambda title, _link: self._model.rename_course(course.id, title))
        self._open(dialog)

    def _ask_topic_title(self) -> None:
        if self._detail is None:
            return
        topic = self._detail.topic
        text = self.tr("The title of your own topic, on the map and in the outline.")
        dialog = AskDialog(
            self._themes, self.tr("Rename this topic"), text, self.tr("Rename"), title=topic.title, parent=self
        )
        dialog.answered.connect(lambda title, _link: self._model.rename_topic(topic.id, title))
        self._open(dialog)

    def _open(self, dialog: AskDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _remove_topic(self) -> None:
        if self._detail is not None:
            self._model.remove_topic(self._detail.topic.id, self._detail.topic.title)

    def _on_marked(self, lesson_ids: list[LessonId], done: bool) -> None:
        self._model.set_lessons_done(lesson_ids, done)

    def _on_open(self, course_id: CourseId, lesson_id: LessonId | None) -> None:
        course = self.courses.course(course_id) or self.shelf.course(course_id)
        if course is None:
            return
        lesson = next((lesson for lesson in course.lessons if lesson.id == lesson_id), None)
        self._open_url(course_url(course) if lesson is None else lesson_url(course, lesson))

    def _on_link(self, url: QUrl) -> None:
        """A link of the overview: ``sd://topic/KEY`` within the program, everything else in the browser."""
        if url.scheme() != "sd":
            self._open_url(url)
            return
        key = url.path().strip("/") if url.host() == "topic" else ""
        wanted = next((topic for topic in self._model.topics if topic.key == key), None)
        if wanted is not None:
            self.topic_requested.emit(wanted.id)

    # Scroll and memory

    def _on_reached(self, widget: QWidget, area: QRect) -> None:
        """Follows the keyboard through a list that is longer than the panel."""
        top = widget.mapTo(self._body, area.topLeft()).y()
        margin = self._themes.px(24)
        self._wanted_scroll = None
        bar = self.scroll_area.verticalScrollBar()
        if top - margin < bar.value():
            bar.setValue(top - margin)
        elif top + area.height() + margin > bar.value() + self.scroll_area.viewport().height():
            bar.setValue(top + area.height() + margin - self.scroll_area.viewport().height())

    def _on_range_changed(self, *_: object) -> None:
        """Until the learner scrolls, every step of the layout comes back to the place that is remembered."""
        if self._wanted_scroll is not None:
            self.scroll_area.verticalScrollBar().setValue(self._wanted_scroll)

    def _on_scrolled_by_hand(self, _action: int) -> None:
        self._wanted_scroll = None

    def _on_toggled(self) -> None:
        self._wanted_scroll = None
        order_tabs(self._sections)
        self.state_changed.emit()

    def focusNextPrevChild(self, forward: bool) -> bool:
        moved = super().focusNextPrevChild(forward)
        inside = self.focusWidget()
        if moved and self._body.isAncestorOf(inside):
            self._wanted_scroll = None
            self.scroll_area.ensureWidgetVisible(inside, 0, self._themes.px(24))
        return moved

    def focus_first(self) -> None:
        """Puts the keyboard where work begins: on the status."""
        status = self.standing.status.status
        if self._detail is not None and status is not None:
            self.standing.status.segment(status).setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_block(self, number: int) -> CourseBlock | None:
        """The course block of this number from the top, 0 the first."""
        return self.courses.blocks[number] if number < len(self.courses.blocks) else None

    def _remember(self) -> None:
        if self._detail is None:
            return
        key = self._detail.topic.key
        self._memory.pop(key, None)
        scroll = self.scroll_area.verticalScrollBar().value() if self._wanted_scroll is None else self._wanted_scroll
        blocks = (*self.courses.blocks, *self.shelf.blocks)
        self._memory[key] = {
            "scroll": scroll,
            "overview": self.overview.is_open,
            "open": [block.course.key for block in blocks if block.is_open],
        }
        while len(self._memory) > _REMEMBERED:
            self._memory.pop(next(iter(self._memory)))

    def save_state(self) -> dict[str, Any]:
        """The topic shown, and per topic scroll and open courses; plain JSON values."""
        self._remember()
        return {"topic": self._detail.topic.key if self._detail else None, "topics": dict(self._memory)}

    def restore_state(self, state: dict[str, Any]) -> TopicId | None:
        """Takes back what save_state gave; returns the topic to show, if it is still there. Unknown parts are left."""
        topics = state.get("topics")
        if isinstance(topics, dict):
            self._memory = {str(key): value for key, value in topics.items() if isinstance(value, dict)}
        wanted = next((topic.id for topic in self._model.topics if topic.key == state.get("topic")), None)
        if wanted is not None:
            self.show_topic(wanted)
        return wanted
