"""Offers to make cards of the lines of a note. Nothing is made before the learner says so."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import shiboken6
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from studydesk.bridge.runner import JobHandle, Lane
from studydesk.domain.errors import StudyDeskError
from studydesk.ui.widgets.parts import button, label

if TYPE_CHECKING:
    from studydesk.domain.note_cards import NoteDraft
    from studydesk.domain.notes import Note
    from studydesk.jobs import JobContext
    from studydesk.ui.desk import Desk
    from studydesk.ui.models.notes_model import NotesModel

_WAIT_MS: Final = 400
_MOST: Final = 500


class CardOffer(QFrame):
    """A line below the text while there is something to offer; a list of it when asked."""

    made = Signal()
    """Cards were made; the text may have got block ids."""

    def __init__(self, desk: Desk, notes: NotesModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._notes = notes
        self._note: Note | None = None
        self._drafts: Sequence[NoteDraft] = ()
        self._put_off: set[int] = set()
        self._job: JobHandle | None = None
        self._wants_list = False
        self._wait = QTimer(self, interval=_WAIT_MS, singleShot=True)
        self._wait.timeout.connect(self._look)
        self.setProperty("surface", "wash")
        column = QVBoxLayout(self)
        desk.theme.space(column, 8, (16, 6, 8, 6))
        row = QHBoxLayout()
        desk.theme.space(row, 8)
        self.words = label("", "label", self, wrap=True)
        self.list_button = button(self.tr("Show"), "quiet", self, small=True)
        self.make_button = button(self.tr("Make cards"), "quiet", self, small=True)
        self.later_button = button(self.tr("Not now"), "quiet", self, small=True)
        row.addWidget(self.words, 1)
        for made in (self.list_button, self.make_button, self.later_button):
            row.addWidget(made)
        column.addLayout(row)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Lines that can become cards"))
        self.list.setWordWrap(True)
        column.addWidget(self.list)
        desk.theme.follow(self.list, lambda: self.list.setFixedHeight(desk.theme.px(150)))
        self.list_button.clicked.connect(self.open_list)
        self.make_button.clicked.connect(self.make)
        self.later_button.clicked.connect(self._on_later)
        self.list.itemChanged.connect(lambda _row: self._say())
        self.list.hide()
        self.hide()

    def show_note(self, note: Note | None) -> None:
        """Another note, or another text of it."""
        if note is None or self._note is None or note.id != self._note.id:
            self.list.hide()
            self.hide()
            self._wants_list = False
        self._note = note
        if self._job is not None:
            self._job.cancel()
            self._job = None
        if note is not None and note.deleted_at_ms is None:
            self._wait.start()
        else:
            self._wait.stop()
            self.hide()

    def _look(self) -> None:
        note = self._note
        if note is None:
            return
        read = self._notes.draft_reader(note)

        def job(context: JobContext) -> Sequence[NoteDraft]:
            del context
            return read()

        handle = self._desk.runner.start(job, Lane.READING)
        self._job = handle
        handle.finished.connect(lambda drafts: self._on_drafts(handle, note, drafts))
        handle.failed.connect(lambda error: self._on_failed(handle, error))

    def _on_failed(self, handle: JobHandle, error: BaseException) -> None:
        if shiboken6.isValid(self) and handle is self._job:
            self._job = None
            self._desk.errors.report(error)

    def _on_drafts(self, handle: JobHandle, note: Note, drafts: Sequence[NoteDraft]) -> None:
        if not shiboken6.isValid(self) or handle is not self._job or self._note is not note:
            return
        self._job = None
        self._drafts = tuple(drafts)[:_MOST]
        self._fill()
        wanted = self._wants_list
        self._wants_list = False
        self.setVisible(bool(self._drafts) and (wanted or int(note.id) not in self._put_off))
        if wanted:
            self._show_list()

    def _fill(self) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        for draft in self._drafts:
            row = QListWidgetItem(draft.question)
            row.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsSelectable)
            row.setCheckState(Qt.CheckState.Checked)
            self.list.addItem(row)
        self.list.blockSignals(False)
        self._say()

    def _say(self) -> None:
        self.words.setText(self.tr("%n line(s) can become cards", "", len(self._drafts)))
        self.make_button.setEnabled(bool(self._chosen()))

    def _chosen(self) -> list[NoteDraft]:
        rows = range(self.list.count())
        return [self._drafts[row] for row in rows if self.list.item(row).checkState() is Qt.CheckState.Checked]

    def open_list(self) -> None:
        """Shows each line with a tick; reads the note again first if need be."""
        if self._note is None:
            return
        self._put_off.discard(int(self._note.id))
        if self._job is not None or self._wait.isActive():
            self._wants_list = True
        elif self._drafts:
            self._show_list()
        else:
            self._desk.notices.say(
                self.tr("No line can become a card yet. Write “Question :: Answer”, or mark words ==so==.")
            )

    def _show_list(self) -> None:
        if not self._drafts:
            self.open_list()
            return
        self.show()
        self.list.show()
        self.list.setCurrentRow(0)
        self.make_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def make(self) -> None:
        """Makes the cards that are ticked, as one step."""
        chosen = self._chosen()
        if self._note is None or not chosen:
            return
        try:
            count = self._notes.make_cards(self._note, chosen)
        except StudyDeskError as error:
            self._desk.errors.report(error)
            return
        self.list.hide()
        self._desk.notices.say(self.tr("%n card(s) made.", "", count), "good", undo=True)
        self.made.emit()

    def _on_later(self) -> None:
        if self._note is not None:
            self._put_off.add(int(self._note.id))
        self.hide()
