"""The path as a list that opens: everything the map shows and does, for screen readers and those who like lists."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QElapsedTimer,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QAction, QFontMetrics, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QMenu,
    QPushButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from studydesk.domain.path import Course, Lesson, LessonId, Topic, TopicId, TopicStatus
from studydesk.ui.models.path_model import PathModel
from studydesk.ui.models.selection import TopicFilter, TopicSelection
from studydesk.ui.theme.theme import ThemeManager
from studydesk.ui.topic import words
from studydesk.ui.topic.dialogs import AskDialog
from studydesk.ui.topic.links import Opener, course_url, lesson_url, open_in_browser
from studydesk.ui.topic.outline_delegate import OutlineDelegate
from studydesk.ui.topic.outline_model import Column, OutlineModel
from studydesk.ui.topic.parts import text_label

if TYPE_CHECKING:
    from studydesk.ui.commands import CommandRegistry

_TYPING_MS = 1000
"""As long as this after a letter, the next one belongs to the same word."""


class _Tree(QTreeView):
    """While a title is being typed, letters search; otherwise D, L, R and S are the keys of the states."""

    ticked = Signal(QModelIndex)
    """The box of this lesson was clicked."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._since_letter = QElapsedTimer()

    def _is_typing(self) -> bool:
        return self._since_letter.isValid() and self._since_letter.elapsed() < _TYPING_MS

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride:
            plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
            if plain and event.text().isprintable() and event.text() and self._is_typing():
                event.accept()
                return True
        return super().event(event)

    def keyboardSearch(self, search: str) -> None:
        self._since_letter.start()
        super().keyboardSearch(search)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and self.box_rect(index).contains(event.position().toPoint()):
            self.setCurrentIndex(index)
            self.ticked.emit(index)
        else:
            super().mousePressEvent(event)

    def box_rect(self, index: QModelIndex) -> QRect:
        """The tick box of a lesson in viewport coordinates; empty for every other row."""
        delegate = self.itemDelegate()
        if index.data(Qt.ItemDataRole.CheckStateRole) is None or not isinstance(delegate, OutlineDelegate):
            return QRect()
        return delegate.glyph_rect(self.visualRect(index), index).adjusted(-4, -4, 4, 4)


class OutlineView(QWidget):
    """Tree view on the path model, in step with the map by the shared selection and filter."""

    topic_opened = Signal(object)
    """The learner wants this ``TopicId`` in the panel."""

    state_changed = Signal()
    """Rows were opened or closed."""

    def __init__(
        self,
        paths: PathModel,
        selection: TopicSelection,
        shown: TopicFilter,
        themes: ThemeManager,
        commands: CommandRegistry | None = None,
        *,
        opener: Opener = open_in_browser,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._paths = paths
        self._selection = selection
        self._filter = shown
        self._themes = themes
        self._open_url = opener
        self._open_keys: set[str] = set()
        self._menu_actions: list[QAction] = []
        self._busy = False
        self._widths: dict[Column, int] = {}
        self.model = OutlineModel(paths, shown, themes, self)
        self._build()
        self._connect()
        if commands is not None:
            self._bind(commands)
        self._on_rebuilt()

    def _build(self) -> None:
        self.setProperty("surface", "sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.tree = _Tree(self)
        self.tree.setObjectName("outlineTree")
        self.tree.setAccessibleName(self.tr("Outline of the path"))
        self.tree.setProperty("kind", "bare")
        self.tree.setFrameShape(QFrame.Shape.NoFrame)
        self.tree.setModel(self.model)
        self.tree.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.tree.setExpandsOnDoubleClick(False)
        self.tree.setItemDelegate(OutlineDelegate(self._themes, self.tree))
        self.tree.setAllColumnsShowFocus(False)  # the delegate shows where the keyboard is
        self.tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionsMovable(False)
        header.setSectionResizeMode(Column.TITLE, QHeaderView.ResizeMode.Stretch)
        for column in (Column.STATUS, Column.PROGRESS, Column.LEFT):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
        self.empty = text_label("", "soft", self)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        self.clear_button = QPushButton(self.tr("Clear the filter"), self)
        self.clear_button.setAccessibleName(self.clear_button.text())
        self.clear_button.clicked.connect(self._filter.reset)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(self._themes.px(8), 0, 0, 0)
        layout.addWidget(self.tree, 1)
        layout.addWidget(self.empty, 1)
        layout.addWidget(self.clear_button, 0, Qt.AlignmentFlag.AlignHCenter)
        self.setFocusProxy(self.tree)
        self._space()

    def _connect(self) -> None:
        self.model.rebuilt.connect(self._on_rebuilt)
        self.tree.selectionModel().selectionChanged.connect(self._on_rows_selected)
        self.tree.selectionModel().currentChanged.connect(self._on_rows_selected)
        self._selection.changed.connect(self._on_selection_changed)
        self.tree.expanded.connect(lambda index: self._on_opened(index, True))
        self.tree.collapsed.connect(lambda index: self._on_opened(index, False))
        self.tree.doubleClicked.connect(self._on_double_clicked)
        self.tree.customContextMenuRequested.connect(self._show_menu)
        self.tree.ticked.connect(self._on_ticked)
        self.tree.header().sectionResized.connect(lambda *_: self.tree.scheduleDelayedItemsLayout())
        self._themes.changed.connect(self._space)

    def _bind(self, commands: CommandRegistry) -> None:
        rows: list[tuple[str, Callable[[], object]]] = [
            ("outline.open", self.open_current),
            ("outline.tick", self.tick_current),
            *((f"outline.{status.value}", partial(self.mark, status)) for status in TopicStatus),
            ("outline.add_topic", self.ask_topic),
        ]
        self._menu_actions = [commands.bind(command_id, slot, self) for command_id, slot in rows]

    def _space(self, *_: object) -> None:
        px, tree = self._themes.px, self.tree
        tree.setIndentation(px(20))
        tree.setIconSize(QSize(px(16), px(16)))
        metrics = QFontMetrics(self._themes.font("body"))
        samples = (
            (Column.STATUS, max((words.status_word(status) for status in TopicStatus), key=metrics.horizontalAdvance)),
            (Column.PROGRESS, words.lessons_of(188, 188)),
            (Column.LEFT, words.about(((28 * 60) + 58) * 60_000, exact=False)),
        )
        self._widths = {column: metrics.horizontalAdvance(text) + px(20) for column, text in samples}
        self._fit_columns()

    def _fit_columns(self) -> None:
        """Where there is no room the less important columns go; what they say is in the panel and is spoken."""
        room = self.width() - self._themes.px(320)
        for column in (Column.STATUS, Column.LEFT, Column.PROGRESS):
            room -= self._widths[column]
            self.tree.setColumnHidden(column, room < 0)
            if room >= 0:
                self.tree.header().resizeSection(column, self._widths[column])

    def resizeEvent(self, event: Any) -> None:  # Any: QResizeEvent; nothing of it is used
        super().resizeEvent(event)
        self._fit_columns()

    # In step with the others

    def _on_rebuilt(self) -> None:
        self._busy = True
        for row in range(self.model.rowCount()):
            index = self.model.index(row, 0)
            if isinstance(self.model.node(index).thing, str):
                self.tree.setFirstColumnSpanned(row, QModelIndex(), True)
                self.tree.setExpanded(index, f"-{self.model.key_of(index)}" not in self._open_keys)
                for below in range(self.model.rowCount(index)):
                    self._reopen(self.model.index(below, 0, index))
            else:
                self._reopen(index)
        self._busy = False
        empty = self.model.rowCount() == 0
        self.tree.setHidden(empty)
        self.empty.setHidden(not empty)
        self.clear_button.setHidden(not (empty and self._filter.is_active))
        self.empty.setText(
            self.tr("No topic matches the filter.")
            if self._filter.is_active
            else self.tr("This path has no topics yet. Ctrl+N adds one of your own.")
        )
        self._on_selection_changed(None)

    def _reopen(self, index: QModelIndex) -> None:
        if self.model.key_of(index) in self._open_keys:
            self.model.fetchMore(index)
            self.tree.setExpanded(index, True)
            for row in range(self.model.rowCount(index)):
                below = self.model.index(row, 0, index)
                self.tree.setExpanded(below, self.model.key_of(below) in self._open_keys)

    def _on_opened(self, index: QModelIndex, is_open: bool) -> None:
        if self._busy:
            return
        key = self.model.key_of(index)
        if isinstance(self.model.node(index).thing, str):
            key, is_open = f"-{key}", not is_open  # sections are open unless they were closed
        (self._open_keys.add if is_open else self._open_keys.discard)(key)
        self.state_changed.emit()

    def _on_rows_selected(self, *_: object) -> None:
        if self._busy:
            return
        chosen = {self.model.node(index).topic_id for index in self.tree.selectionModel().selectedRows()} - {None}
        current = self.model.node(self.tree.currentIndex()).topic_id
        self._selection.select([i for i in chosen if i is not None], current, origin=self)

    def _on_selection_changed(self, origin: object | None) -> None:
        current = self._selection.current
        if origin is self or current is None:
            return
        self._busy = True
        chosen = QItemSelection()
        for topic_id in self._selection.selected:
            index = self.model.index_of_topic(topic_id)
            if index.isValid():
                chosen.select(index, index)
        flags = QItemSelectionModel.SelectionFlag
        model = self.tree.selectionModel()
        if self.model.node(self.tree.currentIndex()).topic_id != current:
            model.setCurrentIndex(self.model.index_of_topic(current), flags.NoUpdate)
        model.select(chosen, flags.ClearAndSelect | flags.Rows)
        self.tree.scrollTo(self.tree.currentIndex())
        self._busy = False

    # What the learner does

    def mark(self, status: TopicStatus) -> None:
        """Marks the selected topics; on lessons and courses, Done and Not started tick and untick."""
        lessons = self._lessons_in_hand()
        if lessons is None:
            self._paths.set_status(self._selection.targets(), status)
        elif status in (TopicStatus.DONE, TopicStatus.NOT_STARTED):
            self._mark_lessons(lessons, status is TopicStatus.DONE)

    def tick_current(self) -> None:
        """Ticks or unticks the lessons in hand; on a topic or section, opens or closes it."""
        lessons = self._lessons_in_hand()
        index = self.tree.currentIndex().siblingAtColumn(0)
        if lessons is None:
            self.tree.setExpanded(index, not self.tree.isExpanded(index))
        elif lessons:
            self._mark_lessons(lessons, not all(lesson.is_done for lesson in lessons))

    def _lessons_in_hand(self) -> list[Lesson] | None:
        """The lessons of the selected lesson and course rows; None when the keyboard is on a topic or section."""
        if not isinstance(self.model.node(self.tree.currentIndex()).thing, Lesson | Course):
            return None
        rows = self.tree.selectionModel().selectedRows() or [self.tree.currentIndex()]
        found: dict[LessonId, Lesson] = {}
        for index in rows:
            thing = self.model.node(index).thing
            for lesson in (thing,) if isinstance(thing, Lesson) else thing.lessons if isinstance(thing, Course) else ():
                found[lesson.id] = lesson
        return list(found.values())

    def _mark_lessons(self, lessons: list[Lesson], done: bool) -> None:
        self._paths.set_lessons_done([lesson.id for lesson in lessons if lesson.is_done != done], done)

    def _on_ticked(self, index: QModelIndex) -> None:
        thing = self.model.node(index).thing
        if isinstance(thing, Lesson):
            self._mark_lessons([thing], not thing.is_done)

    def open_current(self) -> None:
        """A topic goes to the panel, a course or lesson to the browser, a section opens or closes."""
        node = self.model.node(self.tree.currentIndex())
        if isinstance(node.thing, Topic):
            self.topic_opened.emit(node.thing.id)
        elif isinstance(node.thing, Course):
            self._open_url(course_url(node.thing))
        elif isinstance(node.thing, Lesson) and node.parent and isinstance(node.parent.thing, Course):
            self._open_url(lesson_url(node.parent.thing, node.thing))
        else:
            self.tick_current()

    def _on_double_clicked(self, index: QModelIndex) -> None:
        if not self.tree.box_rect(index).contains(self.tree.viewport().mapFromGlobal(self.cursor().pos())):
            self.open_current()

    def ask_topic(self) -> None:
        """Asks for the title of a topic of the learner's own, and adds it after the one in hand."""
        after = self._selection.current
        heading = self.tr("Add a topic of your own")
        text = self.tr("It stands beside the topics of the path, and stays when the path is updated.")
        dialog = AskDialog(self._themes, heading, text, self.tr("Add"), parent=self)
        dialog.answered.connect(lambda title, _link: self._paths.add_own_topic(title, after))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _show_menu(self, place: QPoint) -> None:
        if not self._menu_actions or not self.tree.indexAt(place).isValid():
            return
        menu = QMenu(self)
        menu.addActions(self._menu_actions)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.tree.viewport().mapToGlobal(place))

    # Memory

    def save_state(self) -> dict[str, Any]:
        """Which rows are open; plain JSON values."""
        return {"open": sorted(self._open_keys)}

    def restore_state(self, state: dict[str, Any]) -> None:
        """Takes back what save_state gave."""
        keys = state.get("open")
        if isinstance(keys, list):
            self._open_keys = {str(key) for key in keys}
            self._on_rebuilt()

    def current_topic(self) -> TopicId | None:
        """The topic of the row with the keyboard."""
        return self.model.node(self.tree.currentIndex()).topic_id
