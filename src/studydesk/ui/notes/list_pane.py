"""The left of the page of notes: search, narrowing, the list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from studydesk.domain.notes import NoteFilter, NoteOrder
from studydesk.ui.notes.list_view import ROW, NoteList
from studydesk.ui.painted import Soon
from studydesk.ui.widgets.parts import button, label

if TYPE_CHECKING:
    from studydesk.domain.notes import NoteId, NoteRow
    from studydesk.ui.desk import Desk
    from studydesk.ui.models.notes_model import NotesModel

ALL, PINNED, BIN = "all", "pinned", "bin"
_TOPIC, _TAG, _NO_TOPIC = "topic:", "tag:", "no-topic"


class _SearchLine(QLineEdit):
    down = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.down.emit()
        else:
            super().keyPressEvent(event)


class ListPane(QWidget):
    """Reads the list again when notes change, and keeps the note in hand."""

    chosen = Signal(object)
    """The learner went to the note of this id."""
    activated = Signal()
    """Enter on a note: work goes on in its text."""
    narrowed = Signal()

    def __init__(self, desk: Desk, notes: NotesModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._notes = notes
        self._filling = False
        self._current: NoteId | None = None
        self._soon = Soon(self.refresh, self)
        self._typed = QTimer(self, interval=120, singleShot=True)
        self._typed.timeout.connect(self.refresh)
        self._build()
        self.fill_choices()
        self.line.textChanged.connect(lambda _text: self._typed.start())
        self.line.down.connect(self.focus_list)
        self.choice.currentIndexChanged.connect(self._on_narrowed)
        self.order.currentIndexChanged.connect(self._on_narrowed)
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.list.activated.connect(lambda _index: self.activated.emit())

    def _build(self) -> None:
        theme = self._desk.theme
        column = QVBoxLayout(self)
        theme.space(column, 8, (0, 16, 0, 0))
        head = QVBoxLayout()
        theme.space(head, 8, (16, 0, 12, 0))
        row = QHBoxLayout()
        theme.space(row, 8)
        row.addWidget(label(self.tr("Notes"), "title", self), 1)
        self.new_button = button(self.tr("New note"), "primary", self, small=True)
        self.new_button.setToolTip(self._desk.commands.help("notes.new"))
        row.addWidget(self.new_button)
        head.addLayout(row)
        self.line = _SearchLine(self)
        self.line.setPlaceholderText(self.tr("Find in notes"))
        self.line.setAccessibleName(self.tr("Find in notes"))
        self.line.setClearButtonEnabled(True)
        head.addWidget(self.line)
        self.choice = self._box(self.tr("Which notes"))
        self.order = self._box(self.tr("Order"))
        for words, value in (
            (self.tr("Changed"), NoteOrder.UPDATED),
            (self.tr("Made"), NoteOrder.CREATED),
            (self.tr("Title"), NoteOrder.TITLE),
        ):
            self.order.addItem(words, value.value)
        row = QHBoxLayout()
        theme.space(row, 8)
        row.addWidget(self.choice, 3)
        row.addWidget(self.order, 2)
        head.addLayout(row)
        self.count = label("", "small", self)
        head.addWidget(self.count)
        column.addLayout(head)
        self.list = NoteList(theme, self)
        self.empty = QWidget(self)
        self._build_empty()
        self.stack = QStackedWidget(self)
        self.stack.addWidget(self.list)
        self.stack.addWidget(self.empty)
        column.addWidget(self.stack, 1)

    def _box(self, name: str) -> QComboBox:
        made = QComboBox(self)
        made.setAccessibleName(name)
        made.setMinimumContentsLength(6)
        made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        return made

    def _build_empty(self) -> None:
        column = QVBoxLayout(self.empty)
        self._desk.theme.space(column, 12, (16, 16, 16, 0))
        self.nothing = label("", "soft", self.empty, wrap=True)
        column.addWidget(self.nothing)
        self.all_button = button(self.tr("Show all notes"), "", self.empty, small=True)
        self.all_button.clicked.connect(self.show_all)
        column.addWidget(self.all_button, 0, Qt.AlignmentFlag.AlignLeading)
        column.addStretch(1)

    # Narrowing

    def fill_choices(self) -> None:
        """Topics that have notes, and tags."""
        value = self.choice.currentData()
        rows = self._notes.rows(NoteFilter())
        topics = dict(sorted({row.topic_key: row.topic_title for row in rows if row.topic_key}.items(), key=_by_title))
        self._filling = True
        self.choice.clear()
        self.choice.addItem(self.tr("All notes"), ALL)
        self.choice.addItem(self.tr("Pinned"), PINNED)
        self.choice.addItem(self.tr("The bin"), BIN)
        if topics:
            self.choice.insertSeparator(self.choice.count())
            self.choice.addItem(self.tr("Without a topic"), _NO_TOPIC)
            for key, title in topics.items():
                self.choice.addItem(title or key, f"{_TOPIC}{key}")
        tags = self._notes.tags()
        if tags:
            self.choice.insertSeparator(self.choice.count())
            for one in tags:
                self.choice.addItem(f"#{one.tag} ({one.notes})", f"{_TAG}{one.tag}")
        at = self.choice.findData(value) if value is not None else 0
        self.choice.setCurrentIndex(max(0, at))
        view, most = self.choice.view(), self._desk.theme.px(420)
        view.setTextElideMode(Qt.TextElideMode.ElideRight)
        view.setMinimumWidth(min(most, view.sizeHintForColumn(0) + self._desk.theme.px(32)))
        self._filling = False

    @property
    def narrowing(self) -> str:
        """What the list is narrowed to, as it is kept over a restart."""
        return str(self.choice.currentData() or ALL)

    @property
    def topic_key(self) -> str:
        """The topic that the list is narrowed to, '' for none."""
        value = self.narrowing
        return value.removeprefix(_TOPIC) if value.startswith(_TOPIC) else ""

    def narrow(self, value: str) -> None:
        """Narrows the list as ``narrowing`` says; to all notes where that is gone."""
        at = self.choice.findData(value)
        if at < 0 and value.startswith(_TOPIC):
            topic = next((one for one in self._desk.paths.topics if one.key == value.removeprefix(_TOPIC)), None)
            if topic is not None:
                self.choice.addItem(topic.title, value)
                at = self.choice.count() - 1
        self.choice.setCurrentIndex(max(0, at))
        view, most = self.choice.view(), self._desk.theme.px(420)
        view.setTextElideMode(Qt.TextElideMode.ElideRight)
        view.setMinimumWidth(min(most, view.sizeHintForColumn(0) + self._desk.theme.px(32)))

    def narrow_to_topic(self, key: str) -> None:
        """Only the notes of a topic."""
        self.line.clear()
        self.narrow(f"{_TOPIC}{key}")

    def narrow_to_tag(self, tag: str) -> None:
        """Only the notes with a tag."""
        self.line.clear()
        rows = range(self.choice.count())
        wanted = tag.casefold()
        found = next((row for row in rows if str(self.choice.itemData(row)).casefold() == f"{_TAG}{wanted}"), None)
        if found is None:
            self.line.setText(f"#{tag}")
        else:
            self.choice.setCurrentIndex(found)

    def show_all(self) -> None:
        """All notes but those in the bin."""
        self.line.clear()
        self.choice.setCurrentIndex(0)
        self.refresh()

    def wanted(self) -> NoteFilter:
        """What the list shows now."""
        value = self.narrowing
        order = NoteOrder(self.order.currentData() or NoteOrder.UPDATED.value)
        topic = "" if value == _NO_TOPIC else self.topic_key or None
        return NoteFilter(
            words=self.line.text().strip(),
            tag=value.removeprefix(_TAG) if value.startswith(_TAG) else "",
            topic_key=topic,
            pinned=True if value == PINNED else None,
            in_bin=value == BIN,
            order=order,
        )

    def _on_narrowed(self) -> None:
        if not self._filling:
            self.refresh()
            self.narrowed.emit()

    # The list

    def ask_refresh(self) -> None:
        """After the next picture."""
        self._soon.ask()

    def refresh(self) -> None:
        """Reads the list; the note in hand stays in hand."""
        self._typed.stop()
        self._soon.drop()
        rows = self._notes.rows(self.wanted())
        self._filling = True
        bar = self.list.verticalScrollBar()
        place = bar.value()
        self.list.notes.set_rows(rows)
        self._mark()
        bar.setValue(place)
        self._filling = False
        self.count.setText(self.tr("%n note(s)", "", len(rows)))
        self.stack.setCurrentWidget(self.list if rows else self.empty)
        if not rows:
            self._say_nothing()

    def _say_nothing(self) -> None:
        wanted = self.wanted()
        is_narrowed = bool(wanted.words) or self.narrowing != ALL
        if wanted.in_bin and not wanted.words:
            text = self.tr("The bin is empty. Deleted notes rest here for 30 days.")
        elif is_narrowed:
            text = self.tr("No note is like that.")
        else:
            text = self.tr("Nothing is written yet. Ctrl+N begins a note; N does so while a video plays.")
        self.nothing.setText(text)
        self.all_button.setVisible(is_narrowed)

    def set_current(self, note_id: NoteId | None) -> None:
        """Marks the note in hand."""
        self._current = note_id
        self._filling = True
        self._mark()
        self._filling = False

    def _mark(self) -> None:
        index = self.list.notes.index_of(self._current) if self._current is not None else QModelIndex()
        selection = self.list.selectionModel()
        if index.isValid():
            selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.list.scrollTo(index)
        else:
            selection.clear()

    def _on_current(self, index: QModelIndex, _before: QModelIndex) -> None:
        row: NoteRow | None = index.data(ROW) if index.isValid() else None
        if row is not None and not self._filling and row.id != self._current:
            self._current = row.id
            self.chosen.emit(row.id)

    def beside(self, note_id: NoteId) -> NoteId | None:
        """The note after one in the list, else the one before it."""
        rows = self.list.notes.rows
        at = next((number for number, row in enumerate(rows) if row.id == note_id), None)
        if at is None or len(rows) < 2:
            return None
        return rows[at + 1].id if at + 1 < len(rows) else rows[at - 1].id

    def focus_list(self) -> None:
        """Puts the keyboard into the list."""
        if self.list.notes.rows and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.list.notes.index(0))
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)


def _by_title(pair: tuple[str, Any]) -> str:  # Any: titles
    return str(pair[1]).casefold()
