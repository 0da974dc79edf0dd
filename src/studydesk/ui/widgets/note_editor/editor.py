"""The editor of one note at a time: title, text, how it reads, and what is found in it. Any page may show one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QFrame, QHBoxLayout, QLineEdit, QSplitter, QVBoxLayout, QWidget

from studydesk.domain import note_typing
from studydesk.domain.errors import StudyDeskError
from studydesk.ui.models.notes_model import NotesModel
from studydesk.ui.painted import Soon
from studydesk.ui.widgets.note_editor import paper
from studydesk.ui.widgets.note_editor.completion import Completion
from studydesk.ui.widgets.note_editor.documents import Documents, OpenText
from studydesk.ui.widgets.note_editor.find_bar import FindBar
from studydesk.ui.widgets.note_editor.following import Following
from studydesk.ui.widgets.note_editor.offer import CardOffer
from studydesk.ui.widgets.note_editor.preview import NotePreview
from studydesk.ui.widgets.note_editor.text_edit import NoteTextEdit
from studydesk.ui.widgets.note_editor.unsaved import Unsaved
from studydesk.ui.widgets.parts import button, label

if TYPE_CHECKING:
    from collections.abc import Callable

    from studydesk.domain.changes import Changes
    from studydesk.domain.notes import Note, NoteId
    from studydesk.ui.desk import Desk

_SAVE_MS: Final = 800
_LONGEST_UNSAVED_MS: Final = 5_000
"""Who types without a pause is saved all the same."""
_RENDER_MS: Final = 150
_COUNT_MS: Final = 400
_LONGEST_BESIDE: Final = 60_000
_LINES_NEAR: Final = 20
WRITE, BOTH, READ = "write", "both", "read"
_VIEWS: Final = (WRITE, BOTH, READ)


class NoteEditor(QWidget):
    """Shows and saves a note. What is typed is saved 0.8 s after the last key and whenever the note is left."""

    note_changed = Signal(object)
    """Another note is in hand: its id, or None."""
    view_changed = Signal(str)
    """'write', 'both' or 'read'."""
    title_changed = Signal(str)
    tag_asked = Signal(str)
    """A #tag was clicked."""

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, notes: NotesModel | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.notes = notes or NotesModel(desk, self)
        self.note: Note | None = None
        self._open: OpenText | None = None
        self._view = BOTH
        self.is_narrow = False
        self._documents = Documents(desk.theme, self)
        self._unsaved = Unsaved(desk, self._typed_text, self)
        self._loading = False
        self._part = (0, 0)
        self._is_unread = False
        self._build()
        self.links = Following(self, desk)
        self._timers()
        self._connect()
        self._attach()
        self.set_view(BOTH)
        self.show_note(None)

    def _build(self) -> None:
        desk, theme = self._desk, self._desk.theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.head = QWidget(self)
        column.addWidget(self.head)
        self.warning = label("", "warn", self, wrap=True)
        self.warning.setContentsMargins(16, 4, 16, 4)
        self.warning.hide()
        column.addWidget(self.warning)
        self.edit = NoteTextEdit(desk, self)
        self.edit.setFrameShape(QFrame.Shape.NoFrame)
        self.preview = NotePreview(desk, self)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setChildrenCollapsible(False)
        for part in (self.edit, self.preview):
            part.setMinimumHeight(1)
        self.splitter.addWidget(self.edit)
        self.splitter.addWidget(self.preview)
        self.splitter.setSizes([500, 500])
        column.addWidget(self.splitter, 1)
        self.find_bar = FindBar(desk, self.edit, self)
        column.addWidget(self.find_bar)
        self.offer = CardOffer(desk, self.notes, self)
        column.addWidget(self.offer)
        foot = QHBoxLayout()
        theme.space(foot, 12, (16, 4, 16, 6))
        self.words = label("", "small", self)
        self.state = label("", "small", self)
        foot.addWidget(self.words)
        foot.addStretch(1)
        foot.addWidget(self.state)
        column.addLayout(foot)
        self._build_head()

    def _build_head(self) -> None:
        row = QHBoxLayout(self.head)
        self._desk.theme.space(row, 8, (16, 8, 12, 8))
        self.title = QLineEdit(self.head)
        self.title.setProperty("kind", "title")
        self.title.setAccessibleName(self.tr("Title of the note"))
        self.title.setPlaceholderText(self.tr("Title"))
        self.title.setMaxLength(200)
        row.addWidget(self.title, 1)
        self.view_buttons = {}
        for view, words in ((WRITE, self.tr("Write")), (BOTH, self.tr("Both")), (READ, self.tr("Read"))):
            made = button(words, "quiet", self.head, small=True)
            made.setCheckable(True)
            made.setToolTip(self._desk.commands.help("note.view"))
            made.clicked.connect(lambda _on, view=view: self.set_view(view))
            self.view_buttons[view] = made
            row.addWidget(made)

    def _timers(self) -> None:
        self._save_timer = QTimer(self, interval=_SAVE_MS, singleShot=True)
        self._save_timer.timeout.connect(self.flush)
        self._longest = QTimer(self, interval=_LONGEST_UNSAVED_MS, singleShot=True)
        self._longest.timeout.connect(self.flush)
        self._render_timer = QTimer(self, interval=_RENDER_MS, singleShot=True)
        self._render_timer.timeout.connect(self._render)
        self._count_timer = QTimer(self, interval=_COUNT_MS, singleShot=True)
        self._count_timer.timeout.connect(self._count)
        self._follow_scroll = Soon(self._scroll_along, self)

    def _connect(self) -> None:
        self.completion = Completion(self._desk, self.edit, self.notes.suggestions)
        self.edit.left.connect(self.flush)
        self.edit.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.title.editingFinished.connect(self._rename)
        self.title.returnPressed.connect(self.edit.setFocus)
        self.preview.link_asked.connect(self.links.open)
        self.preview.task_ticked.connect(self.tick)
        self.offer.made.connect(self._on_cards_made)
        self.notes.changed.connect(self._on_changed)
        self.notes.names_changed.connect(self._on_names)
        application = QApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.flush)

    def _attach(self) -> None:
        attach, edit = self._desk.commands.attach, self.edit
        slots: dict[str, Callable[[], object]] = {
            "view": self.next_view,
            "find": self.find_bar.begin,
            "replace": lambda: self.find_bar.begin(replacing=True),
            "find_next": self.find_bar.go,
            "find_previous": lambda: self.find_bar.go(back=True),
            "strong": lambda: edit.wrap("**"),
            "slanted": lambda: edit.wrap("*"),
            "code": lambda: edit.wrap("`"),
            "gap": lambda: edit.wrap("=="),
            "task": lambda: None if edit.isReadOnly() else edit.toggle_task(),
            "follow": self.links.follow,
            "excerpt": self.links.play_excerpt,
            "cards": self.offer_cards,
            "picture": self.ask_file,
            "past": self.show_past,
            "print": lambda: paper.print_note(self._desk, self),
            "pdf": lambda: paper.save_pdf(self._desk, self),
        }
        for name, slot in slots.items():
            attach(f"note.{name}", slot, self)

    @property
    def note_id(self) -> NoteId | None:
        """The note in hand."""
        return self.note.id if self.note is not None else None

    def show_note(self, note_id: NoteId | None, *, line: int | None = None, block: str = "") -> bool:
        """Shows a note (None: none) where the learner left it, or at a line (from 0) or the block with that id.

        False: there is no such note (any more).
        """
        if note_id is not None and note_id == self.note_id:
            self._go_to(line, block)
            return True
        self.flush()
        self._keep_place()
        note = self.notes.note_after_kill(note_id) if note_id is not None else None
        self.note = note
        self._show(note)
        self._go_to(line, block)
        self.note_changed.emit(self.note_id)
        return note is not None or note_id is None

    def _show(self, note: Note | None) -> None:
        self._loading = True
        self.find_bar.hide()
        self.find_bar.opened.emit(False)
        self.setEnabled(note is not None)
        found = self._documents.get(int(note.id)) if note is not None else None
        if note is None:
            found = self._documents.open(0, "", 0)
        elif found is None:
            found = self._documents.open(int(note.id), note.body, note.version)
        self._use(found)
        if note is not None and found.saved != note.body and not found.is_too_long:
            self.edit.replace_text(note.body)  # it was changed elsewhere: that can be taken back here too
            found.saved = note.body
        if note is not None:
            found.version = note.version
        self.title.setText(note.title if note is not None else "")
        self._loading = False
        self._set_read_only(note, found)
        self._say_saved()
        self._count_timer.start()
        self._part = (0, 0)
        self._render(from_top=True)
        self.offer.show_note(note)

    def _use(self, found: OpenText) -> None:
        if self._open is not None:
            self._open.document.contentsChange.disconnect(self._on_typed)
        self._open = found
        self.edit.setDocument(found.document)
        found.document.contentsChange.connect(self._on_typed)
        cursor = self.edit.textCursor()
        cursor.setPosition(min(found.position, max(0, found.document.characterCount() - 1)))
        self.edit.setTextCursor(cursor)
        self.edit.verticalScrollBar().setValue(found.scroll)
        self.completion.watch_document()

    def _set_read_only(self, note: Note | None, found: OpenText) -> None:
        in_bin = note is not None and note.deleted_at_ms is not None
        self.edit.setReadOnly(note is None or in_bin or found.is_too_long)
        self.title.setReadOnly(note is None or in_bin)
        if found.is_too_long:
            self.warning.setText(
                self.tr(
                    "This note is too long to be edited here. Its beginning is shown; all of it is kept, and can be "
                    "exported or edited in the mirror folder."
                )
            )
        elif in_bin:
            self.warning.setText(self.tr("This note is in the bin. Restore it to go on writing."))
        self.warning.setVisible(found.is_too_long or in_bin)

    def _keep_place(self) -> None:
        if self._open is not None:
            self._open.position = self.edit.textCursor().position()
            self._open.scroll = self.edit.verticalScrollBar().value()

    def _go_to(self, line: int | None, block: str) -> None:
        if block:
            lines = enumerate(self.edit.text().split("\n"))
            line = next((at for at, text in lines if text.rstrip().endswith(f"^{block}")), line)
        if line is not None:
            self.edit.go_to_line(line)
            self.preview.show_line(line)

    def _on_typed(self, _at: int, _removed: int, _added: int) -> None:
        if self._loading or self.note is None:
            return
        self._save_timer.start()
        if not self._longest.isActive():
            self._longest.start()
            self.state.setText(self.tr("Typing …"))
        self._unsaved.typed()
        self._render_timer.start()
        self._count_timer.start()

    @property
    def is_unsaved(self) -> bool:
        """Whether something was typed that is not in the database yet."""
        return self._save_timer.isActive() or self._longest.isActive()

    def flush(self) -> None:
        """Saves what was typed, now."""
        was_unsaved = self.is_unsaved
        self._save_timer.stop()
        self._longest.stop()
        if not was_unsaved or self.note is None or self._open is None or self._open.is_too_long:
            return
        text = self.edit.text()
        if text == self._open.saved:
            self._unsaved.forget()
            self._say_saved()
            return
        try:
            saved = self.notes.save(self.note, text, self._open.saved, self._open.version, origin=self)
        except StudyDeskError as error:
            self.state.setText(self.tr("Not saved"))
            self._desk.errors.report(error)
            self._longest.start()  # and again
            return
        self._unsaved.forget()
        self._open.saved = saved.body
        self._open.version = saved.version
        self.note = saved
        if saved.body != text:
            self._take_body(saved.body)
        self._say_saved()
        if len(text) <= _LONGEST_BESIDE:
            self._count()  # of longer ones the timer does it, for it takes as long as saving
        self.offer.show_note(saved)

    def _typed_text(self) -> tuple[str, int, str] | None:
        if self.note is None or self._open is None or not self.is_unsaved or self._open.is_too_long:
            return None
        return self.note.uid.hex(), self._open.version, self.edit.text()

    def _take_body(self, body: str) -> None:
        """What was saved reads otherwise than what was typed (block ids, a merge)."""
        self._loading = True
        self.edit.replace_text(body)
        self._loading = False
        self._render_timer.start()

    def _say_saved(self) -> None:
        self.state.setText(self.tr("Saved") if self.note is not None else "")

    def _rename(self) -> None:
        if self.note is None or self.title.isReadOnly():
            return
        title = " ".join(self.title.text().split())
        if not title or title == self.note.title:
            self.title.setText(self.note.title)
            return
        self.flush()
        try:
            self.notes.rename(self.note.id, title, origin=None)
        except StudyDeskError as error:
            self._desk.errors.report(error)
        self._look_again()
        self.title_changed.emit(title)

    def _on_changed(self, changes: Changes, origin: object) -> None:
        if origin is not self and self.note is not None and self.notes.is_touched(changes, self.note.id):
            self._look_again()

    def _look_again(self) -> None:
        """The note in hand was changed elsewhere. What was typed and is not saved yet is merged by the next save."""
        if self.note is None or self._open is None:
            return
        fresh = self.notes.note(self.note.id)
        if fresh is None:
            self.show_note(None)
            return
        is_same = fresh.body == self._open.saved
        self.note = fresh
        if not self.title.hasFocus() or self.title.text() == "":
            self.title.setText(fresh.title)
        self._set_read_only(fresh, self._open)
        if is_same:
            self._open.version = fresh.version
        elif not self.is_unsaved and not self._open.is_too_long:
            self._open.saved, self._open.version = fresh.body, fresh.version
            self._take_body(fresh.body)
        self.offer.show_note(fresh)

    # How it reads

    def set_view(self, view: str) -> None:
        """'write', 'both' or 'read'."""
        self._view = view if view in _VIEWS else BOTH
        if self.is_narrow and self._view == BOTH:
            self._view = WRITE
        had_focus = self.edit.hasFocus() or self.preview.hasFocus()
        self.edit.setVisible(self._view != READ)
        self.preview.setVisible(self._view != WRITE)
        for name, made in self.view_buttons.items():
            made.setChecked(name == self._view)
        if self._view != WRITE:
            self._render()
        if had_focus:
            self.focus_first()
        self.view_changed.emit(self._view)

    @property
    def view(self) -> str:
        """Which parts are shown."""
        return self._view

    def next_view(self) -> None:
        """The next of the three, or of two where there is no room for both."""
        views = (WRITE, READ) if self.is_narrow else _VIEWS
        self.set_view(views[(views.index(self._view) + 1) % len(views)])

    def _render(self, *, from_top: bool = False) -> None:
        self._render_timer.stop()
        self._is_unread = from_top = from_top or self._is_unread
        if self._view == WRITE:
            return
        self._is_unread = False
        text, first = self._shown_text() if self.note is not None else ("", 0)
        self.preview.resolve = self.notes.resolver(text, self.note_id)
        self.preview.show_text(text, first_line=first, from_top=from_top)

    def _shown_text(self) -> tuple[str, int]:
        """What the preview shows, and the line where it begins: all of it, but beside the text of a long note only the
        part around what is in view, for laying out all of it would hold the keys."""
        whole = self._view != BOTH or self.edit.document().characterCount() <= _LONGEST_BESIDE
        text, first, end = self.edit.part_in_view(None if whole else _LONGEST_BESIDE // 2)
        self._part = (first, end)
        return text, first

    def _on_names(self) -> None:
        text = self._shown_text()[0] if self._view != WRITE and self.note is not None else ""
        if "[[" in text:
            self.preview.resolve = self.notes.resolver(text, self.note_id)
            self.preview.refresh()

    def _on_scrolled(self) -> None:
        if self._view == BOTH and not self._loading:
            self._follow_scroll.ask()

    def _scroll_along(self) -> None:
        top = self.edit.top_line()
        begin, end = self._part
        total = self.edit.document().blockCount()
        if (top < begin + _LINES_NEAR and begin > 0) or (top + _LINES_NEAR * 3 > end and end < total):
            self._render_timer.start()
        self.preview.show_line(top)

    def _count(self) -> None:
        self._count_timer.stop()
        if self.note is None:
            self.words.setText("")
            return
        count = note_typing.word_count(self.edit.text())
        self.words.setText(self.tr("%n word(s)", "", count))

    # What the learner does

    def tick(self, line: int) -> None:
        """Ticks or unticks the task box of a line, from the preview."""
        block = self.edit.document().findBlockByNumber(line)
        if block.isValid() and not self.edit.isReadOnly():
            self.edit.set_line(line, note_typing.toggled_task(block.text()))
            self._render()

    def insert_capture(self, text: str) -> bool:
        """Puts what was taken from a video at the cursor and saves at once. False: there is no note to write into."""
        if self.note is None or self.edit.isReadOnly():
            return False
        self.edit.insert_block(text)
        self.flush()
        return True

    def ask_file(self) -> None:
        """Asks for a picture or sound."""
        if self.note is None or self.edit.isReadOnly():
            return
        dialog = QFileDialog(self, self.tr("Put a picture into the note"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(self.edit.insert_files)
        dialog.open()

    def offer_cards(self) -> None:
        """Shows what of the note can become cards."""
        self.flush()
        self.offer.open_list()

    def _on_cards_made(self) -> None:
        self._look_again()

    def show_past(self) -> None:
        """Shows earlier texts of the note."""
        if self.note is None:
            return
        from studydesk.ui.widgets.note_editor.past import PastDialog

        self.flush()
        PastDialog(self._desk, self.notes, self.note, self).open()

    def focus_first(self) -> None:
        """Where one goes on: the text, or what is shown of it."""
        (self.preview if self._view == READ else self.edit).setFocus(Qt.FocusReason.OtherFocusReason)

    def hideEvent(self, event: QHideEvent) -> None:
        """Another page came to the front."""
        super().hideEvent(event)
        self.flush()

    def closes_find(self) -> bool:
        """Closes the find bar; False when it was not open."""
        if self.find_bar.isHidden():
            return False
        self.find_bar.leave()
        return True
