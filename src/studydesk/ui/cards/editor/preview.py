"""The cards of a draft as they will be asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from studydesk.domain import card_making
from studydesk.domain.cards import Buried, Card, CardId, CardView, Draft, Item, ItemId
from studydesk.domain.errors import UserError
from studydesk.domain.path import Origin
from studydesk.domain.scheduling import Schedule
from studydesk.services.card_text import Side
from studydesk.ui.widgets.card_text import CardText
from studydesk.ui.widgets.parts import button, label
from studydesk.ui.words import error_sentences

if TYPE_CHECKING:
    from studydesk.ui.desk import Desk


def draft_views(draft: Draft) -> list[CardView]:
    """The cards that a draft would make. Raises what ``card_making.checked`` raises."""
    item = Item(
        ItemId(0),
        None,
        draft.topic_id,
        draft.kind,
        draft.format,
        draft.fields,
        draft.tags,
        draft.source,
        Origin.OWN,
        0,
        0,
    )
    made = card_making.checked(draft)
    return [
        CardView(
            Card(
                CardId(0), ItemId(0), draft.topic_id, ordinal, Schedule(), 0, False, Buried.NO, None, 0, False, None, 0
            ),
            item,
            "",
        )
        for ordinal in made
    ]  # fmt: skip


class Preview(QFrame):
    """Question and answer of one card, with buttons for the others."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._views: list[CardView] = []
        self._at = 0
        self.setProperty("surface", "card")
        column = QVBoxLayout(self)
        desk.theme.space(column, 8, (16, 12, 16, 12))
        row = QHBoxLayout()
        desk.theme.space(row, 8)
        self.place = label("", "label", self)
        self.next_button = button(self.tr("Next card"), "quiet", self, small=True)
        self.next_button.clicked.connect(self._next)
        row.addWidget(self.place, 1)
        row.addWidget(self.next_button)
        column.addLayout(row)
        self.text = CardText(desk, self)
        self.text.setAccessibleName(self.tr("Preview"))
        column.addWidget(self.text)
        desk.theme.follow(self.text, lambda: self.text.setMinimumHeight(desk.theme.px(180)))

    def show_draft(self, draft: Draft) -> None:
        """Another text."""
        try:
            self._views = draft_views(draft)
        except UserError as error:
            self._views = []
            self.text.say(error_sentences(error))
        self._at = min(self._at, max(0, len(self._views) - 1))
        self._show()

    def _next(self) -> None:
        self._at = (self._at + 1) % max(1, len(self._views))
        self._show()

    def _show(self) -> None:
        self.next_button.setVisible(len(self._views) > 1)
        self.place.setText(self.tr("Card {n} of {all}").format(n=self._at + 1, all=len(self._views)))
        self.place.setVisible(bool(self._views))
        if self._views:
            self.text.show_card(self._views[self._at], Side.ANSWER)
