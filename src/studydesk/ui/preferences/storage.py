"""What the videos take, by topic and course, with deleting (undoable until the window closes) and keeping."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from studydesk.domain.errors import StudyDeskError
from studydesk.domain.library import FileId, Usage
from studydesk.domain.path import CourseId, TopicId
from studydesk.services import library
from studydesk.ui.desk import Desk
from studydesk.ui.topic.flow import FlowLayout
from studydesk.ui.widgets.parts import button, label
from studydesk.ui.words import size_words

_FILES = int(Qt.ItemDataRole.UserRole)


class StorageView(QWidget):
    """A tree of the path in hand; videos of no course of it stand below."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        column = QVBoxLayout(self)
        desk.theme.space(column, 8)
        self.nothing = label(self.tr("No video is on the disk yet."), "label", self, wrap=True)
        self.tree = QTreeWidget(self)
        self.tree.setObjectName("storageTree")
        self.tree.setAccessibleName(self.tr("Videos by topic and course"))
        self.tree.setHeaderLabels([self.tr("Topic and course"), self.tr("Size"), self.tr("State")])
        self.tree.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.tree.setUniformRowHeights(True)
        self.tree.header().setStretchLastSection(False)
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.tree.itemSelectionChanged.connect(self._on_selected)
        desk.theme.follow(self.tree, lambda: self.tree.setFixedHeight(desk.theme.px(240)))
        column.addWidget(self.nothing)
        column.addWidget(self.tree)
        holder = QWidget(self)
        flow = FlowLayout(holder, gap=desk.theme.px(8))
        self.delete_button = button(self.tr("Delete"), "", self, small=True)
        self.delete_button.clicked.connect(self.delete)
        self.keep_button = button(self.tr("Keep"), "", self, small=True)
        self.keep_button.setToolTip(self.tr("What is kept is never offered when room is to be made."))
        self.keep_button.clicked.connect(lambda: self.keep(kept=True))
        self.let_go_button = button(self.tr("Keep no longer"), "", self, small=True)
        self.let_go_button.clicked.connect(lambda: self.keep(kept=False))
        self.done_button = button(self.tr("Select what is done"), "", self, small=True)
        self.done_button.clicked.connect(self.select_done)
        for one in (self.delete_button, self.keep_button, self.let_go_button, self.done_button):
            flow.addWidget(one)
        self.tools = holder
        column.addWidget(holder)
        self._shown: object = None
        self.refresh()

    # What it shows

    def refresh(self) -> None:
        """Reads what is there, and builds the tree anew when it is other than before."""
        path = self._desk.paths.path
        used = library.usage(self._desk.store, path.id) if path is not None else []
        files = [file for file in library.files(self._desk.store) if not file.trashed]
        if self._shown == (used, files):
            return
        self._shown = (used, files)
        self.tree.clear()
        self._add_topics(used)
        in_path = {one.file_id for one in used}
        others = [file for file in files if file.id not in in_path]
        if others:
            top = self._item(None, self.tr("Other videos"), sum(file.size_bytes for file in others), "", ())
            for file in others:
                self._item(top, file.title or file.path, file.size_bytes, self._state(False, file.kept), (file.id,))
        self.tree.expandAll()
        for at in (1, 2):
            self.tree.resizeColumnToContents(at)
            self.tree.setColumnWidth(at, self.tree.columnWidth(at) + self._desk.theme.px(16))
        self.nothing.setVisible(not files)
        self.tree.setVisible(bool(files))
        self.tools.setVisible(bool(files))
        self._on_selected()

    def _add_topics(self, used: list[Usage]) -> None:
        by_topic: dict[TopicId, list[Usage]] = {}
        for one in used:
            by_topic.setdefault(one.topic_id, []).append(one)
        for topic in self._desk.paths.topics:
            of_topic = by_topic.get(topic.id, [])
            if not of_topic:
                continue
            titles: dict[CourseId, str] = {
                course.id: course.title for course in self._desk.paths.detail(topic.id).courses
            }
            sizes = {one.file_id: one.size_bytes for one in of_topic}
            top = self._item(None, topic.title, sum(sizes.values()), "", ())
            for one in of_topic:
                words = self._state(one.done, one.kept)
                self._item(top, titles.get(one.course_id, ""), one.size_bytes, words, (one.file_id,))

    def _state(self, done: bool, kept: bool) -> str:
        parts = [self.tr("done")] if done else []
        parts += [self.tr("kept")] if kept else []
        return ", ".join(parts)

    def _item(
        self, above: QTreeWidgetItem | None, title: str, size: int, state: str, files: Iterable[FileId]
    ) -> QTreeWidgetItem:
        item = QTreeWidgetItem([title, size_words(size), state])
        item.setToolTip(0, title)
        item.setData(0, _FILES, list(files))
        if above is None:
            self.tree.addTopLevelItem(item)
        else:
            above.addChild(item)
        return item

    # What the learner does

    def selected(self) -> list[FileId]:
        """The files of the selected rows; a topic stands for all its courses."""
        found: dict[FileId, None] = {}
        for item in self.tree.selectedItems():
            for row in (item, *(item.child(at) for at in range(item.childCount()))):
                if row is not None:
                    found.update(dict.fromkeys(row.data(0, _FILES) or ()))
        return list(found)

    def _on_selected(self) -> None:
        for one in (self.delete_button, self.keep_button, self.let_go_button):
            one.setEnabled(bool(self.tree.selectedItems()))

    def _do(self, work: Callable[[], object]) -> bool:
        try:
            work()
        except StudyDeskError as error:
            self._desk.errors.report(error)
            return False
        self.refresh()
        return True

    def delete(self) -> None:
        """Into the bin, which is emptied when the window closes."""
        ids = self.selected()
        if ids and self._do(lambda: library.delete(self._desk.store, ids)):
            sentence = self.tr("%n video(s) deleted; the disk gets the room back when StudyDesk closes.", "", len(ids))
            self._desk.notices.say(sentence, undo=True)

    def keep(self, *, kept: bool) -> None:
        """Marks for offline use, or no longer."""
        ids = self.selected()
        if ids:
            self._do(lambda: library.keep(self._desk.store, ids, kept))

    def select_done(self) -> None:
        """Selects the courses that are done and not kept."""
        path = self._desk.paths.path
        used = library.usage(self._desk.store, path.id) if path is not None else []
        wanted = {one.file_id for one in used if one.done and not one.kept}
        self.tree.clearSelection()
        for number in range(self.tree.topLevelItemCount()):
            top = self.tree.topLevelItem(number)
            for at in range(top.childCount()) if top is not None else ():
                item = top.child(at) if top is not None else None
                if item is not None and wanted & set(item.data(0, _FILES)):
                    item.setSelected(True)
                    self.tree.scrollToItem(item)
