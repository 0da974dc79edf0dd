"""The notes of a topic in its panel, with what can be done with them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from studydesk.domain.path import TopicId
from studydesk.ui.theme.theme import ThemeManager
from studydesk.ui.topic.flow import FlowLayout
from studydesk.ui.topic.parts import link_button, quiet_button, text_label
from studydesk.ui.topic.sections import Section
from studydesk.ui.widgets.parts import icon_button

if TYPE_CHECKING:
    from studydesk.domain.notes import NoteId, NoteRow

_MOST = 12
_LONGEST = 48


class NotesSection(Section):
    """Shows what it was told; whoever serves the panel tells it, and does what it asks for."""

    opened = Signal(object)
    """The note of this id."""
    new_asked = Signal()
    template_asked = Signal()
    all_asked = Signal()
    pin_asked = Signal(object, bool)
    bin_asked = Signal(object)
    part_asked = Signal(object)
    """The note of this id shall belong to no topic."""

    def __init__(self, themes: ThemeManager, parent: QWidget | None = None) -> None:
        super().__init__(themes, parent=parent)
        self._heading.setText(self.tr("Notes"))
        self._heading.show()
        self.topic_id: TopicId | None = None
        self.serve: Callable[[TopicId], object] | None = None
        self.sentence = text_label("", "body", self)
        self._layout.addWidget(self.sentence)
        self.lines: list[QWidget] = []
        self._buttons = QWidget(self)
        flow = FlowLayout(self._buttons, gap=themes.px(8))
        self.new_button = quiet_button(themes, self.tr("Write a note"), "notebook-pen", "newNote", self._buttons)
        self.template_button = quiet_button(themes, self.tr("From a template"), "copy", "templateNote", self._buttons)
        self.all_button = quiet_button(themes, self.tr("All notes"), "list", "allNotes", self._buttons)
        for one, signal in (
            (self.new_button, self.new_asked),
            (self.template_button, self.template_asked),
            (self.all_button, self.all_asked),
        ):
            flow.addWidget(one)
            one.clicked.connect(signal)
        self._layout.addWidget(self._buttons)
        self.hide()

    def add_foot(self, line: QWidget) -> None:
        """A line below the notes."""
        self._layout.insertWidget(self._layout.indexOf(self._buttons), line)

    def show_topic(self, topic_id: TopicId) -> None:
        """Another topic, or the same again."""
        self.topic_id = topic_id
        if self.serve is not None:
            self.serve(topic_id)

    def show_notes(self, rows: Sequence[NoteRow]) -> None:
        """The topic's notes, pinned ones first."""
        self.show()
        for line in self.lines:
            self._layout.removeWidget(line)
            line.deleteLater()
        self.lines = [self._line(row) for row in rows[:_MOST]]
        for at, line in enumerate(self.lines):
            self._layout.insertWidget(2 + at, line)
        self.sentence.setText(
            self.tr("%n note(s) on this topic", "", len(rows))
            if rows
            else self.tr("You wrote no note on this topic yet.")
        )
        self.all_button.setVisible(bool(rows))

    def _line(self, row: NoteRow) -> QWidget:
        line = QWidget(self)
        layout = QHBoxLayout(line)
        layout.setContentsMargins(0, 0, 0, 0)
        title = row.title if len(row.title) <= _LONGEST else f"{row.title[: _LONGEST - 1]}…"
        link = link_button(title.replace("&", "&&"), f"note{row.id}", line)
        link.setToolTip(row.excerpt[:200])
        link.clicked.connect(lambda: self.opened.emit(row.id))
        more = icon_button(self._themes, "ellipsis", self.tr("More for “{title}”").format(title=row.title), line)
        more.clicked.connect(lambda: self._menu(row, more))
        layout.addWidget(link)
        layout.addStretch(1)
        layout.addWidget(more)
        return line

    def _menu(self, row: NoteRow, button: QToolButton) -> None:
        menu = QMenu(self)
        note: NoteId = row.id
        menu.addAction(self.tr("Open")).triggered.connect(lambda: self.opened.emit(note))
        pin = menu.addAction(self.tr("Unpin") if row.pinned else self.tr("Pin"))
        pin.triggered.connect(lambda: self.pin_asked.emit(note, not row.pinned))
        menu.addAction(self.tr("Take off this topic")).triggered.connect(lambda: self.part_asked.emit(note))
        menu.addAction(self.tr("Put into the bin")).triggered.connect(lambda: self.bin_asked.emit(note))
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))
