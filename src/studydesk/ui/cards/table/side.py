"""Beside the table: the card in hand as it is asked, or its editor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from studydesk.domain.cards import CardId, ItemId
from studydesk.domain.errors import StudyDeskError
from studydesk.domain.notes import LinkKind
from studydesk.services import cards
from studydesk.services.card_text import Side
from studydesk.ui.widgets.card_text import CardText
from studydesk.ui.widgets.parts import button, icon_button, label
from studydesk.ui.widgets.spoken_of import SpokenOf

if TYPE_CHECKING:
    from studydesk.domain.changes import Changes
    from studydesk.ui.cards.editor.form import ItemForm
    from studydesk.ui.desk import Desk

_SETTLE_MS = 90
"""Walking through the table with a key held down makes no preview of every card."""

PREVIEW, EDIT = "preview", "edit"
MODES = (PREVIEW, EDIT)


class CardSide(QFrame):
    """Follows the card in hand while it is open. ``mode`` is 'preview', 'edit' or empty."""

    closed = Signal()
    """The learner closed it."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self.mode = ""
        self.card_id: CardId | None = None
        self.form: ItemForm | None = None
        self._leaving = False
        self.setProperty("surface", "sheet")
        self.setObjectName("cardSide")
        self._later = QTimer(self, interval=_SETTLE_MS, singleShot=True)
        self._later.timeout.connect(self._show)
        self._build()
        self.hide()

    def _build(self) -> None:
        theme = self._desk.theme
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self.stack = QStackedWidget(self)
        outer.addWidget(self.stack)
        self.preview = preview = QWidget(self)
        column = QVBoxLayout(preview)
        theme.space(column, 8, (20, 16, 16, 16))
        head = QHBoxLayout()
        theme.space(head, 4)
        self.title = label(self.tr("Preview"), "title", preview)
        head.addWidget(self.title, 1)
        self.close_button = icon_button(theme, "x", self.tr("Close the preview"), preview)
        self.close_button.clicked.connect(self.leave)
        head.addWidget(self.close_button)
        column.addLayout(head)
        self.place = label("", "label", preview, wrap=True)
        column.addWidget(self.place)
        self.text = CardText(self._desk, preview)
        self.text.setAccessibleName(self.tr("The card with its answer"))
        column.addWidget(self.text, 1)
        self.spoken = SpokenOf(self._desk, preview, name="spokenOf")
        column.addWidget(self.spoken.button, 0, Qt.AlignmentFlag.AlignLeading)
        row = QHBoxLayout()
        theme.space(row, 8)
        commands = self._desk.commands
        self.edit_button = button(self.tr("Edit"), "", preview, small=True)
        self.edit_button.clicked.connect(lambda: commands.run("cards.edit"))
        self.history_button = button(self.tr("History"), "", preview, small=True)
        self.history_button.clicked.connect(lambda: commands.run("cards.history"))
        row.addWidget(self.edit_button)
        row.addWidget(self.history_button)
        row.addStretch(1)
        column.addLayout(row)
        self.stack.addWidget(preview)

    def open(self, mode: str) -> None:
        """Shows the card in hand in this way."""
        if mode == PREVIEW:
            self._close_form()
        self.mode = mode
        self.show()
        self._show()
        self._fit()

    def leave(self) -> None:
        """Closes; what was typed is saved. Where it cannot be, the editor says why and stays."""
        if self.mode == EDIT and self.form is not None:
            self.form.close_form()
            return
        self._left()

    def _left(self) -> None:
        self.mode = ""
        self.hide()
        self.closed.emit()

    def flush(self) -> None:
        """Saves what was typed."""
        if self.form is not None and self.mode == EDIT:
            self.form.flush()

    def show_card(self, card_id: CardId | None) -> None:
        """Another card is in hand, or the same one changed."""
        self.card_id = card_id
        if self.mode:
            self._later.start()

    def drop(self) -> None:
        """The cards will be deleted: nothing of them is edited any more."""
        if self.mode == EDIT:
            self.open(PREVIEW)

    def look_again(self, changes: Changes) -> None:
        """Something was written: the card may read otherwise, or be gone."""
        if not self.mode or not changes.touches("card", "item"):
            return
        form = self.form
        if self.mode == EDIT and form is not None and form.item_id is not None:
            if changes.everything or form.item_id in changes.of("item"):
                form.refresh()
        elif self.mode == PREVIEW:
            self._later.start()

    def focus_form(self) -> None:
        """Puts the keyboard into the editor."""
        if self.form is not None and self.mode == EDIT:
            self.form.focus_first()

    def _show(self) -> None:
        self._later.stop()
        if not self.mode:
            return
        try:
            if self.mode == EDIT:
                self._show_form()
            else:
                self._show_preview()
        except StudyDeskError:  # deleted just now; the table will say so
            self.text.say(self.tr("This card was deleted."))
            self.stack.setCurrentIndex(0)

    def _show_preview(self) -> None:
        self.stack.setCurrentIndex(0)
        if self.card_id is None:
            self.place.clear()
            self.spoken.show(None)
            self.text.say(self.tr("No card is in hand."))
            return
        view = cards.card_view(self._desk.store, self.card_id)
        tags = " ".join(f"#{tag}" for tag in view.item.tags[:12])
        topic = view.topic_title or self.tr("No topic")
        self.place.setText(f"{topic} · {tags}" if tags else topic)
        self.text.show_card(view, Side.ANSWER)
        self.spoken.show(LinkKind.CARD, str(int(view.item.id)))

    def _show_form(self) -> None:
        if self.card_id is None:
            self._close_form()
            self.stack.setCurrentIndex(0)
            self.text.say(self.tr("No card is in hand."))
            return
        item_id: ItemId = cards.card_view(self._desk.store, self.card_id).item.id
        form = self._make_form()
        if form.item_id != item_id:
            if form.item_id is not None and not form.flush():
                return  # it says itself what is missing
            form.edit_item(item_id)
        self.stack.setCurrentWidget(form)
        self._fit()

    def _fit(self) -> None:
        """The editor is never cut; the preview can be narrow."""
        body = self.form.scroll_area.widget() if self.form is not None and self.mode == EDIT else None
        needed = body.minimumSizeHint().width() + self._desk.theme.px(16) if body is not None else 0
        self.setMinimumWidth(max(self._desk.theme.px(220), needed))

    def _make_form(self) -> ItemForm:
        if self.form is None:
            from studydesk.ui.cards.editor.form import ItemForm

            self.form = ItemForm(self._desk, self)
            self.form.closed.connect(self._on_form_closed)
            self.stack.addWidget(self.form)
        return self.form

    def _close_form(self) -> None:
        if self.form is not None and self.form.item_id is not None:
            self._leaving = True
            self.form.close_form()
            self._leaving = False

    def _on_form_closed(self) -> None:
        if not self._leaving:
            self._left()
