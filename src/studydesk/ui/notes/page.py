"""The page of notes: the list, the text, how it reads."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from studydesk.domain.moments import Place
from studydesk.services import notes
from studydesk.ui.models.notes_model import NotesModel
from studydesk.ui.notes import menus
from studydesk.ui.notes.about import AboutRow, BackLinksPane, try_it
from studydesk.ui.notes.list_pane import ListPane
from studydesk.ui.pages import Page, PageState
from studydesk.ui.painted import Soon
from studydesk.ui.widgets.note_editor.editor import BOTH, READ, WRITE, NoteEditor
from studydesk.ui.widgets.parts import button, label

if TYPE_CHECKING:
    from studydesk.domain.changes import Changes
    from studydesk.domain.notes import Note, NoteId
    from studydesk.domain.path import TopicId
    from studydesk.ui.desk import Desk

_NARROW: Final = 760
"""Where the page is narrower than this (px at 100 %), the preview takes the place of the text."""
_KEPT_FOR_BIN_MS: Final = 1_000


class NotesPage(Page):
    """One note in hand; the list keeps to it."""

    page_id = "notes"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.notes = NotesModel(desk, self)
        self._is_stale = True
        self._view_before = BOTH
        self._is_narrow = False
        self._build()
        self._soon = Soon(self._follow, self)
        self._choices = QTimer(self, interval=500, singleShot=True)
        self._choices.timeout.connect(self.list.fill_choices)
        self._connect()
        self._bind()
        self._show_note(None)

    # Building

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setChildrenCollapsible(False)
        outer.addWidget(self.splitter)
        self.list = ListPane(self.desk, self.notes, self)
        self.desk.theme.follow(self.list, lambda: self.list.setMinimumWidth(self.desk.theme.px(200)))
        self.right = QWidget(self)
        self.right.setProperty("surface", "sheet")
        self.right.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self.right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.editor = NoteEditor(self.desk, self.right, notes=self.notes)
        self.about = AboutRow(self.desk, self.right)
        self.back_links = BackLinksPane(self.desk, self.notes, self.right)
        editor_column = self.editor.layout()
        assert isinstance(editor_column, QVBoxLayout)
        editor_column.insertWidget(1, self.about)
        column.addWidget(self.editor, 1)
        column.addWidget(self.back_links)
        self.stack = QStackedWidget(self)
        self.stack.addWidget(self._nothing())
        self.stack.addWidget(self.right)
        self.splitter.addWidget(self.list)
        self.splitter.addWidget(self.stack)
        self.splitter.setStretchFactor(0, 0)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([self.desk.theme.px(280), self.desk.theme.px(900)])

    def _nothing(self) -> QWidget:
        made = QWidget(self)
        column = QVBoxLayout(made)
        self.desk.theme.space(column, 12, (32, 32, 32, 16))
        column.addWidget(label(self.tr("No note is open"), "title", made, wrap=True))
        column.addWidget(
            label(
                self.tr(
                    "Choose one in the list, or begin a new one. Notes can speak of each other, of topics, and of "
                    "seconds of videos; lines like “Question :: Answer” can become cards."
                ),
                "soft",
                made,
                wrap=True,
            )
        )
        self.new_button = button(self.tr("New note"), "primary", made)
        self.new_button.clicked.connect(self.make)
        self.template_button = button(self.tr("From a template"), "", made)
        self.template_button.clicked.connect(lambda: menus.show_templates(self, self.template_button))
        column.addWidget(self.new_button, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.template_button, 0, Qt.AlignmentFlag.AlignLeading)
        column.addStretch(1)
        return made

    def _connect(self) -> None:
        self.list.chosen.connect(self.open_note)
        self.list.activated.connect(self.editor.focus_first)
        self.list.narrowed.connect(self.state_changed)
        self.list.new_button.clicked.connect(self.make)
        self.editor.note_changed.connect(self._on_note_changed)
        self.editor.view_changed.connect(lambda _view: self.state_changed.emit())
        self.editor.find_bar.opened.connect(self.back_links.set_covered)
        self.editor.tag_asked.connect(self.list.narrow_to_tag)
        self.back_links.note_asked.connect(lambda note_id, line: self.open_note(note_id, line=line))
        self.back_links.card_asked.connect(lambda item: self.desk.notices.ask_for("cards", f"nid:{item}"))
        self.notes.changed.connect(self._on_changed)

    def _bind(self) -> None:
        bind = self.desk.commands.bind
        bind("notes.new", self.make, self)
        bind("notes.template", lambda: menus.show_templates(self), self)
        bind("notes.find", self.begin_search, self)
        bind("notes.rename", self.rename, self, enabled=self._is_open)
        bind(
            "notes.tags",
            lambda: self.about.tags.setFocus(Qt.FocusReason.ShortcutFocusReason),
            self,
            enabled=self._is_open,
        )
        bind("notes.topic", lambda: menus.choose_topic(self), self, enabled=self._is_open)
        bind("notes.pin", self.pin, self, enabled=self._is_open)
        bind("notes.links", self.toggle_links, self, enabled=self._has_note)
        bind("notes.delete", self.delete, self, enabled=self._has_note)
        bind("notes.restore", self.restore, self, enabled=self._is_in_bin)
        bind("notes.next_part", self.next_part, self)
        bind("notes.more", lambda: menus.show_more(self), self, enabled=self._has_note)

    # State

    @property
    def note(self) -> Note | None:
        """The note in hand."""
        return self.editor.note

    def _has_note(self) -> bool:
        return self.note is not None

    def _is_open(self) -> bool:
        return self.note is not None and self.note.deleted_at_ms is None

    def _is_in_bin(self) -> bool:
        return self.note is not None and self.note.deleted_at_ms is not None

    # What it shows

    def open_note(self, note_id: NoteId, *, line: int | None = None, block: str = "") -> None:
        """Shows a note."""
        self.editor.show_note(note_id, line=line, block=block)

    def _on_note_changed(self, _note_id: object) -> None:
        self._show_note(self.note)
        self.list.set_current(self.editor.note_id)
        self.state_changed.emit()

    def _show_note(self, note: Note | None) -> None:
        self.stack.setCurrentIndex(0 if note is None else 1)
        self.about.show_note(note, self._topic_title(note))
        self.back_links.show_note(note)
        self.desk.commands.refresh()

    def _topic_title(self, note: Note | None) -> str:
        if note is None or not note.topic_key:
            return ""
        return next((one.title for one in self.desk.paths.topics if one.key == note.topic_key), note.topic_key)

    def _on_changed(self, changes: Changes, _origin: object) -> None:
        if changes.everything or changes.touches("note", "note_link"):
            self._is_stale = True
            if self.isVisible():
                self._soon.ask()

    def _follow(self) -> None:
        """Something of notes was written: list, row and links are read again."""
        if not self._is_stale:
            return
        self._is_stale = False
        self.list.refresh()
        self._choices.start()
        self._show_note(self.note)

    # What the learner does

    def make(self) -> None:
        """Begins a note of the topic that the list is narrowed to."""
        self.begin(self.tr("New note"), topic_key=self.list.topic_key)

    def begin(self, title: str, body: str = "", *, topic_key: str = "", at: int | None = None) -> None:
        """Makes a note and puts the keyboard into its title, or into its text at a place."""
        made: list[NoteId] = []
        if not try_it(self.desk, lambda: made.append(self.notes.make(title, body, topic_key=topic_key))):
            return
        if self.list.wanted().in_bin or self.list.line.text():
            self.list.show_all()
        self.open_note(made[0])
        self._follow()
        if at is None:
            self.editor.title.setFocus(Qt.FocusReason.OtherFocusReason)
            self.editor.title.selectAll()
        else:
            cursor = self.editor.edit.textCursor()
            cursor.setPosition(min(at, len(body)))
            self.editor.edit.setTextCursor(cursor)
            self.editor.focus_first()

    def begin_search(self) -> None:
        """Puts the keyboard into the search line."""
        self.list.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.list.line.selectAll()

    def rename(self) -> None:
        """Puts the keyboard into the title."""
        self.editor.title.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.editor.title.selectAll()

    def pin(self) -> None:
        """Keeps the note at the top, or no longer."""
        note = self.note
        if note is not None:
            try_it(self.desk, lambda: notes.set_pinned(self.desk.store, [note.id], not note.pinned))

    def set_topic(self, key: str) -> None:
        """Gives the note to a topic, '' for none."""
        note = self.note
        if note is not None:
            try_it(self.desk, lambda: notes.set_topic(self.desk.store, [note.id], key))

    def toggle_links(self) -> None:
        """Shows or hides what leads here."""
        self.back_links.set_open(not self.back_links.is_open)
        if self.back_links.is_open and self.back_links.list.count():
            self.back_links.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.state_changed.emit()

    def delete(self) -> None:
        """Into the bin; from there for good."""
        note = self.note
        if note is None:
            return
        if note.deleted_at_ms is not None:
            menus.ask_delete(self, note)
            return
        self.editor.flush()
        after = self.list.beside(note.id)
        if try_it(self.desk, lambda: notes.move_to_bin(self.desk.store, [note.id])):
            self.editor.show_note(after)
            self._follow()
            self.desk.notices.say(self.tr("“{title}” is in the bin.").format(title=note.title), undo=True)

    def restore(self) -> None:
        """Out of the bin."""
        note = self.note
        if note is not None and try_it(self.desk, lambda: notes.restore(self.desk.store, [note.id])):
            self._follow()
            self.desk.notices.say(
                self.tr("“{title}” is among your notes again.").format(title=note.title), "good", undo=True
            )

    def next_part(self) -> None:
        """List, text, preview, and round again."""
        editor = self.editor
        parts: list[QWidget] = [self.list.list]
        if self.note is not None:
            parts += [editor.edit] if editor.view != READ else []
            parts += [editor.preview] if editor.view != WRITE else []
        has = next((at for at, part in enumerate(parts) if part.hasFocus()), -1)
        parts[(has + 1) % len(parts)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    # Page

    def contexts(self) -> tuple[str, ...]:
        return ("notes", "note")

    def topic_in_hand(self) -> TopicId | None:
        key = self.note.topic_key if self.note is not None else self.list.topic_key
        return next((one.id for one in self.desk.paths.topics if one.key == key), None) if key else None

    def go_back(self) -> bool:
        """The find bar, then the narrowing of the list."""
        if self.editor.closes_find():
            return True
        if self.list.line.text() or self.list.narrowing != "all":
            self.list.show_all()
            return True
        return False

    def shown(self) -> None:
        """Reads the list if notes were written meanwhile."""
        if self._is_stale:
            self.list.fill_choices()
        self._follow()

    def show_argument(self, argument: object) -> None:
        """A ``Place`` or note id: that note. A topic's key: the notes of the topic. 'new:<topic key>': a new one."""
        if isinstance(argument, Place):
            note = self.notes.by_uid(argument.what) if argument.kind == "note" else None
            if note is None:
                self.desk.notices.say(self.tr("This note is gone for good."), "warn")
                return
            self.open_note(note.id, block=argument.block)
            self.editor.focus_first()
        elif isinstance(argument, int):
            from studydesk.domain.notes import NoteId

            if self.editor.show_note(NoteId(argument)):
                self.editor.focus_first()
        elif isinstance(argument, str) and argument.startswith("new:"):
            self.begin(self.tr("New note"), topic_key=argument.removeprefix("new:"))
        elif isinstance(argument, str) and argument.startswith("template:"):
            menus.show_templates(self, topic_key=argument.removeprefix("template:"))
        elif isinstance(argument, str):
            self.list.narrow_to_topic(argument)

    def focus_first(self) -> None:
        """The text, or the list where none is open."""
        if self.note is not None:
            self.editor.focus_first()
        else:
            self.list.focus_list()

    def save_state(self) -> PageState:
        """Which note, where in it, and how the page looks. What was typed is saved first."""
        self.editor.flush()
        return {
            "note": self.editor.note_id,
            "at": self.editor.edit.textCursor().position(),
            "scroll": self.editor.edit.verticalScrollBar().value(),
            "view": self._view_before if self._is_narrow else self.editor.view,
            "list": self.list.narrowing,
            "order": str(self.list.order.currentData()),
            "words": self.list.line.text()[:200],
            "links": self.back_links.is_open,
            "sizes": self.splitter.sizes(),
        }

    def restore_state(self, state: PageState) -> None:
        """Goes on where one was."""
        from studydesk.domain.notes import NoteId

        self.list.narrow(str(state.get("list", "")))
        at = self.list.order.findData(state.get("order"))
        self.list.order.setCurrentIndex(max(0, at))
        self.list.line.setText(str(state.get("words", ""))[:200])
        self.back_links.set_open(state.get("links") is True)
        sizes = state.get("sizes")
        if isinstance(sizes, list) and len(sizes) == 2 and all(isinstance(one, int) and one > 0 for one in sizes):
            self.splitter.setSizes(sizes)
        view = state.get("view")
        self.editor.set_view(view if isinstance(view, str) else BOTH)
        note, place, scroll = state.get("note"), state.get("at"), state.get("scroll")
        if isinstance(note, int) and self.editor.show_note(NoteId(note)):
            cursor = self.editor.edit.textCursor()
            most = max(0, self.editor.edit.document().characterCount() - 1)
            cursor.setPosition(min(max(0, place), most) if isinstance(place, int) else 0)
            self.editor.edit.setTextCursor(cursor)
            if isinstance(scroll, int):
                self.editor.edit.verticalScrollBar().setValue(scroll)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow page shows the text or how it reads, not both."""
        super().resizeEvent(event)
        narrow = self._is_too_narrow(event.size())
        if narrow == self._is_narrow:
            return
        self._is_narrow = self.editor.is_narrow = narrow
        self.editor.view_buttons[BOTH].setVisible(not narrow)
        if narrow:
            self._view_before = self.editor.view
            if self.editor.view == BOTH:
                self.editor.set_view(WRITE)
        elif self._view_before == BOTH:
            self.editor.set_view(BOTH)

    def _is_too_narrow(self, size: QSize) -> bool:
        return size.width() < self.desk.theme.px(_NARROW)

    def below(self, widget: QWidget) -> QPoint:
        """Where a menu of a button opens."""
        return widget.mapToGlobal(QPoint(0, widget.height()))
