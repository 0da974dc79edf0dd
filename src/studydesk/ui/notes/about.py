"""What stands above and below a note on its page: topic, tags, pin; and what leads to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from studydesk.domain.errors import StudyDeskError
from studydesk.services import notes
from studydesk.ui.widgets.parts import button, label

if TYPE_CHECKING:
    from collections.abc import Callable

    from studydesk.domain.notes import BackLink, Note
    from studydesk.ui.desk import Desk
    from studydesk.ui.models.notes_model import NotesModel


class AboutRow(QWidget):
    """Topic, tags and pin of the note in hand."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._note: Note | None = None
        run = desk.commands.run
        row = QHBoxLayout(self)
        desk.theme.space(row, 8, (16, 0, 12, 8))
        self.topic_button = button("", "quiet", self, small=True)
        self.topic_button.setToolTip(desk.commands.help("notes.topic"))
        self.topic_button.clicked.connect(lambda: run("notes.topic"))
        self.tags = QLineEdit(self)
        self.tags.setPlaceholderText(self.tr("Tags, with spaces between"))
        self.tags.setAccessibleName(self.tr("Tags of the note"))
        self.tags.setProperty("size", "small")
        desk.theme.follow(self.tags, lambda: self.tags.setMinimumWidth(desk.theme.px(110)))
        self.tags.editingFinished.connect(self._on_tags)
        self.pin_button = button("", "quiet", self, small=True)
        self.pin_button.clicked.connect(lambda: run("notes.pin"))
        self.more_button = button(self.tr("More"), "quiet", self, small=True)
        self.more_button.setToolTip(desk.commands.help("notes.more"))
        self.more_button.clicked.connect(lambda: run("notes.more"))
        row.addWidget(self.topic_button)
        row.addWidget(self.tags, 1)
        row.addWidget(self.pin_button)
        row.addWidget(self.more_button)

    def show_note(self, note: Note | None, topic_title: str) -> None:
        """Another note, or the same with other tags."""
        is_same = note is not None and self._note is not None and note.id == self._note.id
        self._note = note
        self.setVisible(note is not None)
        if note is None:
            return
        self.topic_button.setText(_short(topic_title) or self.tr("No topic"))
        self.topic_button.setAccessibleName(self.tr("Topic: {title}").format(title=topic_title or self.tr("none")))
        self.pin_button.setText(self.tr("Unpin") if note.pinned else self.tr("Pin"))
        if not (is_same and self.tags.hasFocus()):
            self.tags.setText(" ".join(note.own_tags))
            self.tags.setCursorPosition(0)
        in_bin = note.deleted_at_ms is not None
        self.tags.setReadOnly(in_bin)
        self.topic_button.setEnabled(not in_bin)
        self.pin_button.setEnabled(not in_bin)

    def _on_tags(self) -> None:
        note = self._note
        if note is None:
            return
        tags = tuple(dict.fromkeys(part.strip("#,") for part in self.tags.text().split() if part.strip("#,")))
        if tags == note.own_tags:
            return
        try:
            notes.set_tags(self._desk.store, note.id, tags)
        except StudyDeskError as error:
            self._desk.errors.report(error)


class BackLinksPane(QFrame):
    """The places that speak of the note in hand; Enter goes there."""

    note_asked = Signal(object, int)
    """(note id, line)."""
    card_asked = Signal(int)
    """The item of this id."""

    def __init__(self, desk: Desk, model: NotesModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._model = model
        self._note: Note | None = None
        self._is_open = False
        self._is_covered = False
        column = QVBoxLayout(self)
        desk.theme.space(column, 4, (16, 4, 12, 6))
        self.button = button("", "link", self, small=True)
        self.button.setToolTip(desk.commands.help("notes.links"))
        self.button.clicked.connect(lambda: desk.commands.run("notes.links"))
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeading)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("What leads here"))
        self.list.itemActivated.connect(self._on_activated)
        self.list.itemClicked.connect(self._on_activated)
        desk.theme.follow(self.list, lambda: self.list.setMaximumHeight(desk.theme.px(132)))
        self.list.setMinimumHeight(1)
        self.nothing = label(self.tr("No note or card speaks of this one yet."), "small", self, wrap=True)
        column.addWidget(self.list)
        column.addWidget(self.nothing)

    @property
    def is_open(self) -> bool:
        """Whether the list is shown."""
        return self._is_open

    def set_open(self, is_open: bool) -> None:
        """Shows or hides the list."""
        self._is_open = is_open
        self._show()

    def set_covered(self, is_covered: bool) -> None:
        """Gives way to something else at the foot of the page."""
        self._is_covered = is_covered
        self.setVisible(self._note is not None and not is_covered)

    def show_note(self, note: Note | None) -> None:
        """Another note."""
        self._note = note
        self._show()

    def _show(self) -> None:
        self.setVisible(self._note is not None and not self._is_covered)
        found = self._model.back_links(self._note) if self._note is not None else []
        self.button.setText(self.tr("%n place(s) lead here", "", len(found)))
        self.list.clear()
        for one in found:
            where = one.title or self.tr("Card")
            words = f"{where}: {one.excerpt}" if one.excerpt else where
            row = QListWidgetItem(words)
            row.setData(Qt.ItemDataRole.UserRole, one)
            self.list.addItem(row)
        self.list.setVisible(self._is_open and bool(found))
        self.nothing.setVisible(self._is_open and not found)

    def _on_activated(self, row: QListWidgetItem) -> None:
        link: BackLink = row.data(Qt.ItemDataRole.UserRole)
        if link.note_id is not None:
            self.note_asked.emit(link.note_id, link.line)
        elif link.card_item is not None:
            self.card_asked.emit(link.card_item)


def _short(title: str) -> str:
    text = title if len(title) <= 28 else f"{title[:27]}…"
    return text.replace("&", "&&")


def try_it(desk: Desk, work: Callable[[], object]) -> bool:
    """Does something that the core may refuse; then says why."""
    try:
        work()
    except StudyDeskError as error:
        desk.errors.report(error)
        return False
    return True
