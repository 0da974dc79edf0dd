"""The editor of one item: kind, topic, fields, tags, source, and the card as it will be asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from studydesk.domain.cards import Draft, ItemId, ItemKind
from studydesk.domain.errors import StudyDeskError, UserError
from studydesk.domain.occlusion import Shape
from studydesk.services import cards
from studydesk.ui.cards.editor import drafts
from studydesk.ui.cards.editor.head import Head
from studydesk.ui.cards.editor.preview import Preview
from studydesk.ui.cards.editor.sheet import FieldSheet
from studydesk.ui.widgets.parts import button, label
from studydesk.ui.words import error_sentences

if TYPE_CHECKING:
    from studydesk.domain.path import TopicId
    from studydesk.ui.desk import Desk

_KEEP_MS = 800
_LOOK_MS = 150


class ItemForm(QWidget):
    """Makes items, or changes one. What is typed is kept at every pause; an opened item is changed in one step when
    the form is left, by whatever way."""

    edited = Signal(object)
    """The item of this id was changed in the database."""

    added = Signal(object)
    """An item of this id was made."""

    closed = Signal()
    """The learner is done; the form may go."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.item_id: ItemId | None = None
        self._before: Draft | None = None
        self._warned = False
        self._loading = False
        self._open = False
        self.setObjectName("itemForm")
        self._build()
        self._keep = QTimer(self, interval=_KEEP_MS, singleShot=True)
        self._keep.timeout.connect(self.keep)
        self._look = QTimer(self, interval=_LOOK_MS, singleShot=True)
        self._look.timeout.connect(self._look_at_it)
        self._connect()

    # Building

    def _build(self) -> None:
        theme = self._desk.theme
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        body = QWidget(self)
        column = QVBoxLayout(body)
        theme.space(column, 12, (24, 16, 24, 12))
        self.title = label("", "title", body, wrap=True)
        column.addWidget(self.title)
        self.head = Head(self._desk, body)
        column.addWidget(self.head)
        self.sheet = FieldSheet(self._desk, body)
        column.addWidget(self.sheet)
        self.duplicates = label("", "warn", body, wrap=True)
        self.duplicates.hide()
        column.addWidget(self.duplicates)
        self.foot = self.head.foot
        column.addWidget(self.foot)
        self.preview = Preview(self._desk, body)
        self.preview.hide()
        column.addWidget(self.preview)
        column.addStretch(1)
        self.scroll_area = QScrollArea(self)
        self.scroll_area.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll_area.setWidgetResizable(True)
        self.scroll_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll_area.setWidget(body)
        outer.addWidget(self.scroll_area, 1)
        self.trouble = label("", "bad", self, wrap=True)
        self.trouble.hide()
        outer.addLayout(self._buttons())
        self._attach()

    def _buttons(self) -> QVBoxLayout:
        theme = self._desk.theme
        column = QVBoxLayout()
        theme.space(column, 8, (24, 8, 24, 16))
        column.addWidget(self.trouble)
        row = QHBoxLayout()
        theme.space(row, 8)
        self.preview_button = button(self.tr("Preview"), "quiet", self)
        self.preview_button.setCheckable(True)
        self.preview_button.clicked.connect(self.show_preview)
        self.close_button = button(self.tr("Close"), "", self)
        self.close_button.clicked.connect(self.close_form)
        self.done_button = button("", "primary", self)
        self.done_button.clicked.connect(self.finish)
        row.addWidget(self.preview_button)
        row.addStretch(1)
        row.addWidget(self.close_button)
        row.addWidget(self.done_button)
        column.addLayout(row)
        return column

    def _attach(self) -> None:
        attach, areas = self._desk.commands.attach, self.sheet.areas
        attach("editor.done", self.finish, self)
        attach("editor.copy", self.begin_copy, self)
        attach("editor.gap", lambda: self.sheet.make_gap(same=False), self)
        attach("editor.gap_same", lambda: self.sheet.make_gap(same=True), self)
        attach("editor.picture", self.ask_file, self)
        attach("editor.preview", self.preview_button.click, self)
        attach("areas.rectangle", lambda: self.sheet.choose_tool(Shape.RECTANGLE), areas)
        attach("areas.ellipse", lambda: self.sheet.choose_tool(Shape.ELLIPSE), areas)
        attach("areas.polygon", lambda: self.sheet.choose_tool(Shape.POLYGON), areas)
        attach("areas.new", areas.new_area, areas)
        attach("areas.remove", areas.remove_chosen, areas)
        attach("areas.together", areas.together, areas)
        attach("areas.hide", areas.toggle_hide, areas)
        attach("areas.next", areas.next_area, areas)

    def _connect(self) -> None:
        self.head.kind_chosen.connect(self._on_kind)
        self.head.changed.connect(self._on_typed)
        self.sheet.changed.connect(self._on_typed)

    # What it shows

    def new_item(self, topic_id: TopicId | None = None, draft: Draft | None = None) -> None:
        """An empty editor, or the one that was left half-typed; ``draft`` fills it in instead."""
        self.flush()
        self.item_id = None
        found = drafts.kept(self._desk) if draft is None else None
        if found is not None and found[1] is None:
            draft = found[0]
        if draft is None:
            kind = _kind_of(self._desk.settings.text("card_kind"))
            draft = Draft(kind, {}, topic_id)
        self._load(draft)
        self._before = None

    def edit_item(self, item_id: ItemId) -> None:
        """Opens an item. Raises UserError ``item.gone``."""
        self.flush()
        found = cards.item(self._desk.store, item_id)
        self.item_id = item_id
        self._load(found.draft())
        self._before = self.draft()

    def begin_copy(self) -> None:
        """A new card with what stands here; the opened one is kept as it is typed now."""
        draft = self.draft()
        if draft.kind is not ItemKind.TEMPLATE and self.flush():
            self.new_item(draft=draft)
            self.focus_first()

    def refresh(self) -> None:
        """Shows the opened item as it is now (an undo changed it), unless something was typed."""
        if self.item_id is None or not self._open or self.draft() != self._before:
            return
        try:
            found = cards.item(self._desk.store, self.item_id)
        except UserError:  # deleted: what is typed is told so when it is kept
            return
        self._load(found.draft())
        self._before = self.draft()

    def _load(self, draft: Draft) -> None:
        self._loading = self._open = True
        self._warned = False
        self.trouble.hide()
        is_new = self.item_id is None
        self.title.setText(self.tr("Make a card") if is_new else self.tr("Edit the card"))
        self.done_button.setText(self.tr("Add the card") if is_new else self.tr("Done"))
        self.close_button.setVisible(is_new)
        self.sheet.item_id = self.item_id
        self.head.show_draft(draft, kind_is_fixed=draft.kind is ItemKind.TEMPLATE)
        self.sheet.show_draft(draft)
        self._loading = False
        self._look_at_it()

    def draft(self) -> Draft:
        """What stands in the form."""
        return Draft(
            kind=self.head.kind,
            fields=self.sheet.fields(),
            topic_id=self.head.topic_id,
            tags=self.head.tags(),
            format=self.sheet.written,
            source=self.head.source(),
        )

    def focus_first(self) -> None:
        """The first field."""
        self.sheet.focus_first()

    # While typing

    def _on_kind(self, kind: ItemKind) -> None:
        self.sheet.show_kind(kind)
        if not self._loading:
            self._desk.settings.set("card_kind", kind.value)
            self._on_typed()

    def _on_typed(self) -> None:
        if not self._loading:
            self._warned = False
            self.trouble.hide()
            self._keep.start()
            self._look.start()

    def _look_at_it(self) -> None:
        """Duplicates, and the preview where it is open."""
        draft = self.draft()
        first = self.sheet.first_text()
        found = []
        if first.strip() and len(first) < 100_000:
            found = cards.duplicates(
                self._desk.store, draft.kind, first, written=draft.format, besides=self.item_id, most=3
            )
        if found:
            places = ", ".join(one.topic_title or self.tr("no topic") for one in found)
            self.duplicates.setText(self.tr("There is a card like this already: {places}").format(places=places))
        self.duplicates.setVisible(bool(found))
        if self.preview.isVisibleTo(self):
            self.preview.show_draft(draft)

    def show_preview(self) -> None:
        """Shows or hides the card as it will be asked."""
        self.preview.setVisible(self.preview_button.isChecked())
        self._look_at_it()
        if self.preview_button.isChecked():
            QTimer.singleShot(0, self, lambda: self.scroll_area.ensureWidgetVisible(self.preview))

    def ask_file(self) -> None:
        """Asks for a picture or sound."""
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Insert a picture or sound"))
        if chosen:
            self.sheet.insert_file(chosen)

    # Keeping

    def keep(self) -> None:
        """Keeps what was typed over a kill."""
        self._keep.stop()
        if not self._open:
            return
        draft = self.draft()
        if self.item_id is None:
            drafts.keep(self._desk, draft if _says_something(draft) else None)
        elif draft != self._before:
            drafts.keep(self._desk, draft, self.item_id)

    def flush(self) -> bool:
        """Brings the opened item to what was typed, in one step; False when it cannot be, and the form says why."""
        if not self._open:
            return True
        self._keep.stop()
        if self.item_id is None or self._before is None:
            self.keep()
            return True
        draft = self.draft()
        if draft == self._before:
            return True
        try:
            cards.edit_item(self._desk.store, self.item_id, draft, now=self._desk.clock())
        except StudyDeskError as error:
            self._tell(error)
            return False
        self._before = draft
        drafts.keep(self._desk, None)
        self.edited.emit(self.item_id)
        return True

    def finish(self) -> None:
        """Adds the card and begins another one; or leaves the opened one."""
        if self.item_id is not None:
            self.close_form()
            return
        draft = self.draft()
        try:
            item_id = cards.add_item(self._desk.store, draft, now=self._desk.clock())
        except StudyDeskError as error:
            self._tell(error)
            return
        self._keep.stop()
        drafts.keep(self._desk, None)
        self._load(Draft(draft.kind, {}, draft.topic_id, draft.tags, source=draft.source))
        self.focus_first()
        self._desk.notices.say(self.tr("Card added."), undo=True)
        self.added.emit(item_id)

    def close_form(self) -> None:
        """Leaves. An item that cannot be saved is told once; the second time it stays as it was before."""
        if self.item_id is None:
            self.keep()
        elif not self.flush():
            if not self._warned:
                self._warned = True
                return
            drafts.keep(self._desk, None)
            self._desk.notices.say(self.tr("The card is as it was before."))
        self.item_id, self._before, self._open = None, None, False
        self.closed.emit()

    def _tell(self, error: StudyDeskError) -> None:
        if not isinstance(error, UserError):
            self._desk.errors.report(error)
            return
        self.trouble.setText(error_sentences(error))
        self.trouble.show()
        QApplication.beep()

    def hideEvent(self, event: QHideEvent) -> None:
        """Another page, another window: nothing typed may be lost."""
        super().hideEvent(event)
        self.flush()


def _kind_of(value: str) -> ItemKind:
    kinds = {kind.value: kind for kind in ItemKind if kind is not ItemKind.TEMPLATE}
    return kinds.get(value, ItemKind.BASIC)


def _says_something(draft: Draft) -> bool:
    return any(text.strip() for name, text in draft.fields.items() if name != "areas")
