"""The path as a tree: sections, topics, courses, lessons. Courses and lessons are read when a topic is first opened."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from studydesk.domain.path import Course, Lesson, Topic, TopicId
from studydesk.ui.models.path_model import PathModel
from studydesk.ui.models.selection import TopicFilter
from studydesk.ui.theme.theme import ThemeManager
from studydesk.ui.topic import words
from studydesk.ui.topic.sections import split_shelf

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class Column(IntEnum):
    """The columns of the outline."""

    TITLE = 0
    STATUS = 1
    PROGRESS = 2
    LEFT = 3


@dataclass(slots=True, eq=False)
class Node:
    """One row. ``thing`` is a section's title, a topic, a course or a lesson."""

    number: int
    parent: Node | None
    row: int
    thing: str | Topic | Course | Lesson
    children: list[Node] = field(default_factory=list)
    is_read: bool = True

    @property
    def topic_id(self) -> TopicId | None:
        """The topic of this row or above it; None for a section."""
        node: Node | None = self
        while node is not None:
            if isinstance(node.thing, Topic):
                return node.thing.id
            node = node.parent
        return None


class OutlineModel(QAbstractItemModel):
    """Follows the path model and the filter; only touched topics are read again."""

    rebuilt = Signal()
    """All rows are new; the view opens again what was open."""

    def __init__(
        self, paths: PathModel, shown: TopicFilter, themes: ThemeManager, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._paths = paths
        self._filter = shown
        self._themes = themes
        self._nodes: dict[int, Node] = {}
        self._topics: dict[TopicId, Node] = {}
        self._last = 0
        self._memory_heading = ""
        self._memory: Mapping[TopicId, str] = {}
        self._root = self._make(None, 0, "")
        paths.reset.connect(self.rebuild)
        paths.topics_changed.connect(self._on_topics_changed)
        shown.changed.connect(self.rebuild)
        themes.changed.connect(self._on_theme_changed)
        self.rebuild()

    # Building

    def _make(self, parent: Node | None, row: int, thing: str | Topic | Course | Lesson) -> Node:
        self._last += 1
        node = Node(self._last, parent, row, thing, is_read=not isinstance(thing, Topic))
        self._nodes[node.number] = node
        if isinstance(thing, Topic):
            self._topics[thing.id] = node
        return node

    def _add(self, parent: Node, thing: str | Topic | Course | Lesson) -> Node:
        node = self._make(parent, len(parent.children), thing)
        parent.children.append(node)
        return node

    def rebuild(self) -> None:
        """Reads all topics anew; those that the filter holds back are left out, and so are empty sections."""
        self.beginResetModel()
        self._nodes.clear()
        self._topics.clear()
        self._root = self._make(None, 0, "")
        sections = sorted(self._paths.path.sections, key=lambda s: s.row) if self._paths.path else []
        parents: dict[int, Node] = {}
        for topic in self._paths.topics:
            if self._filter.matches(topic):
                above = [number for number, section in enumerate(sections) if section.row <= topic.position[1]]
                self._add(self._section(parents, above[-1], sections[above[-1]].title) if above else self._root, topic)
        self.endResetModel()
        self.rebuilt.emit()

    def _section(self, parents: dict[int, Node], number: int, title: str) -> Node:
        if number not in parents:
            parents[number] = self._add(self._root, title)
        return parents[number]

    def _read(self, node: Node, topic: Topic) -> None:
        """The courses and lessons of a topic; what lies on the shelf stays there."""
        live, _shelf = split_shelf(self._paths.detail(topic.id))
        for course in live:
            below = self._add(node, course)
            for lesson in course.lessons:
                self._add(below, lesson)

    def show_memory(self, heading: str, texts: Mapping[TopicId, str]) -> None:
        """What a lens of the map says of the topics stands where lessons done stand else; '' goes back to these."""
        if (heading, texts) == (self._memory_heading, self._memory):
            return
        self._memory_heading, self._memory = heading, texts
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, Column.PROGRESS, Column.PROGRESS)
        for node in self._topics.values():
            self._touch(node)

    # Following

    def _on_topics_changed(self, touched: set[TopicId]) -> None:
        for topic_id in touched:
            topic, node = self._paths.topic(topic_id), self._topics.get(topic_id)
            if topic is None or (node is None) == self._filter.matches(topic):
                self.rebuild()
                return
        for topic_id in touched & self._topics.keys():
            topic = self._paths.topic(topic_id)
            if topic is not None:
                self._refresh(self._topics[topic_id], topic)

    def _refresh(self, node: Node, topic: Topic) -> None:
        node.thing = topic
        if node.is_read:
            live, _shelf = split_shelf(self._paths.detail(topic.id))
            if not self._update(node, live):
                self._forget_children(node)
                self.fetchMore(self._index_of(node))
        self._touch(node)

    def _forget_children(self, node: Node) -> None:
        node.is_read = False
        if not node.children:
            return
        self.beginRemoveRows(self._index_of(node), 0, len(node.children) - 1)
        for child in node.children:
            for leaf in (child, *child.children):
                self._nodes.pop(leaf.number, None)
        node.children.clear()
        self.endRemoveRows()

    def _update(self, node: Node, courses: list[Course]) -> bool:
        """Puts new values into the rows there are; False when they are not the same rows."""
        pairs = list(zip(node.children, courses, strict=False))
        if len(node.children) != len(courses) or any(len(n.children) != len(c.lessons) for n, c in pairs):
            return False
        for below, course in pairs:
            below.thing = course
            for leaf, lesson in zip(below.children, course.lessons, strict=True):
                leaf.thing = lesson
            self._touch(below)
            if below.children:
                self._touch(below.children[0], below.children[-1])
        return True

    def _touch(self, first: Node, last: Node | None = None) -> None:
        self.dataChanged.emit(self._index_of(first), self._index_of(last or first, Column.LEFT))

    def _on_theme_changed(self, *_: object) -> None:
        self.layoutChanged.emit()

    # Finding

    def node(self, index: Index) -> Node:
        """The row behind an index; the root for an invalid one."""
        return self._nodes.get(index.internalId(), self._root) if index.isValid() else self._root

    def index_of_topic(self, topic_id: TopicId) -> QModelIndex:
        """Where a topic stands; invalid when the filter holds it back."""
        node = self._topics.get(topic_id)
        return QModelIndex() if node is None else self._index_of(node)

    def _index_of(self, node: Node, column: Column = Column.TITLE) -> QModelIndex:
        return QModelIndex() if node.parent is None else self.createIndex(node.row, column, node.number)

    def key_of(self, index: Index) -> str:
        """A name of the row that outlives a restart: the thing's key, or a section's title."""
        thing = self.node(index).thing
        return thing if isinstance(thing, str) else thing.key

    # Qt's model

    def index(self, row: int, column: int, parent: Index = _ROOT) -> QModelIndex:
        children = self.node(parent).children
        if not (0 <= row < len(children) and 0 <= column < len(Column)):
            return QModelIndex()
        return self.createIndex(row, column, children[row].number)

    def parent(self, index: Index = _ROOT) -> QModelIndex:  # type: ignore[override]  # QObject.parent() has no index
        above = self.node(index).parent
        return QModelIndex() if above is None else self._index_of(above)

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.column() > 0 else len(self.node(parent).children)

    def columnCount(self, _parent: Index = _ROOT) -> int:
        return len(Column)

    def hasChildren(self, parent: Index = _ROOT) -> bool:
        node = self.node(parent)
        if isinstance(node.thing, Topic) and not node.is_read:
            return bool(node.thing.course_titles or node.thing.progress.lessons_total)
        return bool(node.children)

    def canFetchMore(self, parent: Index) -> bool:
        return not self.node(parent).is_read

    def fetchMore(self, parent: Index) -> None:
        node = self.node(parent)
        if node.is_read or not isinstance(node.thing, Topic):
            return
        node.is_read = True
        fresh = Node(0, None, 0, "")
        self._read(fresh, node.thing)
        if fresh.children:
            self.beginInsertRows(self._index_of(node), 0, len(fresh.children) - 1)
            node.children = fresh.children
            for child in node.children:
                child.parent = node
            self.endInsertRows()

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if isinstance(self.node(index).thing, Lesson) and index.column() == Column.TITLE:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The columns' headings (Any: Qt's variant)."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        progress = self._memory_heading or self.tr("Progress")
        return (self.tr("Title"), self.tr("Status"), progress, self.tr("Left"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell shows or says (Any: Qt's variant)."""
        if not index.isValid():
            return None
        thing, column = self.node(index).thing, Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(thing, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(thing) if column is Column.TITLE else self._text(thing, column)
        if role == Qt.ItemDataRole.CheckStateRole and isinstance(thing, Lesson) and column is Column.TITLE:
            return Qt.CheckState.Checked if thing.is_done else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.DecorationRole and isinstance(thing, Topic) and column is Column.TITLE:
            return self._themes.icon(words.STATUS_ICONS[thing.status], words.STATUS_ROLES[thing.status], 16)
        return self._look(thing, column, role)

    def _look(self, thing: str | Topic | Course | Lesson, column: Column, role: int) -> Any:  # Any: Qt's variant
        if role == Qt.ItemDataRole.FontRole:
            strong = isinstance(thing, str) or (isinstance(thing, Topic) and column is Column.TITLE)
            return self._themes.font("label" if isinstance(thing, str | Lesson) else "body", strong=strong)
        if role == Qt.ItemDataRole.ForegroundRole:
            soft = isinstance(thing, str) or column is not Column.TITLE or (isinstance(thing, Lesson) and thing.is_done)
            return self._themes.colour("ink_soft" if soft else "ink")
        if role == Qt.ItemDataRole.ToolTipRole and column is Column.TITLE:
            return thing if isinstance(thing, str) else thing.title
        return None

    def _text(self, thing: str | Topic | Course | Lesson, column: Column) -> str:
        if isinstance(thing, str):
            return thing if column is Column.TITLE else ""
        if column is Column.TITLE:
            return thing.title
        if isinstance(thing, Topic):
            return self._topic_text(thing, column)
        return self._course_text(thing, column) if isinstance(thing, Course) else self._lesson_text(thing, column)

    def _topic_text(self, topic: Topic, column: Column) -> str:
        if column is Column.STATUS:
            return words.status_word(topic.status)
        if column is Column.PROGRESS:
            if self._memory_heading:
                return self._memory.get(topic.id, "")
            progress = topic.progress
            return words.lessons_of(progress.lessons_done, progress.lessons_total) if progress.lessons_total else ""
        return words.hours_left(topic)

    def _course_text(self, course: Course, column: Column) -> str:
        if column is Column.STATUS:
            return self.tr("Official") if course.official else self.tr("Added")
        if column is Column.PROGRESS:
            return words.lessons_of(sum(lesson.is_done for lesson in course.lessons), len(course.lessons))
        left = sum(lesson.duration_ms or 0 for lesson in course.lessons if not lesson.is_done)
        known = all(lesson.duration_ms is not None for lesson in course.lessons)
        return words.about(left, known and course.duration_basis.is_exact) if left else ""

    def _lesson_text(self, lesson: Lesson, column: Column) -> str:
        if column is Column.STATUS:
            return self.tr("Done") if lesson.is_done else ""
        if column is Column.PROGRESS:
            return self.tr("at {time}").format(time=words.clock(lesson.start_ms))
        return "" if lesson.duration_ms is None or lesson.is_done else words.duration(lesson.duration_ms)

    def _spoken(self, thing: str | Topic | Course | Lesson) -> str:
        parts = [self._text(thing, column) for column in Column]
        if isinstance(thing, Lesson) and not thing.is_done:
            parts[Column.STATUS] = self.tr("not done")
        if not isinstance(thing, str) and parts[Column.LEFT]:
            parts[Column.LEFT] = self.tr("{time} left").format(time=parts[Column.LEFT])
        return ", ".join(part for part in parts if part)
