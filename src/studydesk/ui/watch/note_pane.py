"""The note of the lesson in hand, beside its video."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from studydesk.domain.errors import StudyDeskError
from studydesk.domain.notes import LinkKind, NoteFilter, NoteId
from studydesk.services import notes
from studydesk.ui.widgets.parts import button, label
from studydesk.ui.widgets.spoken_of import SpokenOf

if TYPE_CHECKING:
    from studydesk.domain.changes import Changes
    from studydesk.services.watching import Watchable
    from studydesk.ui.desk import Desk
    from studydesk.ui.widgets.note_editor.editor import NoteEditor


class NotePane(QWidget):
    """Makes the note when there is something to write, and the editor when it is first seen."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._what: Watchable | None = None
        self.editor: NoteEditor | None = None
        self.stack = QStackedWidget(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack)
        self.spoken = SpokenOf(desk, self, name="spokenOf")
        column.addWidget(self.spoken.button, 0, Qt.AlignmentFlag.AlignLeading)
        desk.hub.changed.connect(self._on_changed)
        self.stack.addWidget(self._nothing())

    def _nothing(self) -> QWidget:
        page = QWidget(self.stack)
        column = QVBoxLayout(page)
        self._desk.theme.space(column, 12, (16, 24, 16, 16))
        self.words = label("", "soft", page, wrap=True)
        self.begin_button = button(self.tr("Begin a note"), "primary", page)
        self.begin_button.setToolTip(self._desk.commands.help("watch.note"))
        self.begin_button.clicked.connect(lambda: self._desk.commands.run("watch.note"))
        column.addWidget(self.words)
        column.addWidget(self.begin_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        return page

    def show_video(self, what: Watchable) -> None:
        """Another lesson; its note is shown if there is one."""
        self.flush()
        self._what = what
        self._show(self._found())
        self._tell_spoken()

    def _on_changed(self, changes: Changes, _origin: object) -> None:
        if self._what is not None and self.isVisible() and (changes.everything or changes.touches("note_link")):
            self._tell_spoken()

    def _tell_spoken(self) -> None:
        """Other notes that name a second of this video."""
        in_hand = self.editor.note_id if self.editor is not None else None
        without = frozenset() if in_hand is None else frozenset([int(in_hand)])
        self.spoken.show(LinkKind.VIDEO, self._what.video_key if self._what is not None else "", without=without)

    def _found(self) -> NoteId | None:
        what = self._what
        if what is None:
            return None
        lesson = what.lesson.key if what.lesson is not None else None
        wanted = NoteFilter(video_key=what.video_key, lesson_key=lesson)
        found = notes.notes(self._desk.store, wanted)
        best = max(found, key=lambda one: (one.pinned, one.updated_at_ms), default=None)
        return None if best is None else best.id

    def _show(self, note_id: NoteId | None) -> None:
        if note_id is None:
            self.words.setText(self.tr("There is no note on this lesson yet. Press N at a second that matters."))
            self.stack.setCurrentIndex(0)
            if self.editor is not None:
                self.editor.show_note(None)
            return
        editor = self._made_editor()
        editor.show_note(note_id)
        self.stack.setCurrentWidget(editor)

    def _made_editor(self) -> NoteEditor:
        if self.editor is None:
            from studydesk.ui.widgets.note_editor.editor import NoteEditor

            self.editor = NoteEditor(self._desk, self)
            self.editor.set_view("write")
            self.editor.view_buttons["both"].hide()  # there is no room for two beside a video
            self.stack.addWidget(self.editor)
        return self.editor

    def begin(self) -> bool:
        """The note of the lesson is in hand, made if need be; whether it could be."""
        what = self._what
        if what is None:
            return False
        lesson = what.lesson.key if what.lesson is not None else ""
        topic = what.course.key.rsplit("/", 1)[0] if what.course is not None else ""
        try:
            note_id = notes.note_of_video(self._desk.store, what.video_key, lesson, title=what.title, topic_key=topic)
        except StudyDeskError as error:
            self._desk.errors.report(error)
            return False
        if self.editor is None or self.editor.note_id != note_id:
            self._show(note_id)
        return True

    def write(self, text: str) -> bool:
        """Puts a capture at the cursor of the lesson's note; whether it could."""
        if not self.begin():
            return False
        editor = self._made_editor()
        cursor = editor.edit.textCursor()
        begun = cursor.block().text()[: cursor.positionInBlock()].strip()
        return editor.insert_capture(f"\n\n{text}" if begun else text)

    def has_keyboard(self) -> bool:
        """Whether the learner writes here."""
        return self.editor is not None and self.editor.isAncestorOf(self.editor.window().focusWidget() or self)

    def focus_note(self) -> None:
        """The keyboard goes into the note."""
        if self.editor is not None:
            self.editor.focus_first()

    def flush(self) -> None:
        """Keeps what was typed."""
        if self.editor is not None:
            self.editor.flush()
