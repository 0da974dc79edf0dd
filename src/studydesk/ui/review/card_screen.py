"""The card in hand: question, field for typed answers, answer, and the buttons that rate it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from studydesk.domain.scheduling import Rating, Schedule
from studydesk.services.card_text import Side, can_be_typed
from studydesk.ui.models.flags import flag_name
from studydesk.ui.widgets import card_words as words
from studydesk.ui.widgets.card_text import CardText
from studydesk.ui.widgets.parts import button, icon_button, label

if TYPE_CHECKING:
    from studydesk.domain.cards import CardView, Counts
    from studydesk.domain.typed import Comparison
    from studydesk.ui.desk import Desk

_WIDEST = 760


class CardScreen(QWidget):
    """Shows; decides nothing."""

    rated = Signal(object)
    """The learner pressed a button: this ``Rating``."""

    show_asked = Signal()
    """The answer is wanted."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.view: CardView | None = None
        self.side = Side.QUESTION
        self.buttons: dict[Rating, QPushButton] = {}
        self._build()

    # Building

    def _build(self) -> None:
        theme = self._desk.theme
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self.progress = QProgressBar(self)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("How far this review is"))
        theme.follow(self.progress, lambda: self.progress.setFixedHeight(theme.px(4)))
        outer.addWidget(self.progress)
        outer.addLayout(self._head())
        self.sheet = QFrame(self)
        self.sheet.setProperty("surface", "card")
        inner = QVBoxLayout(self.sheet)
        theme.space(inner, 12, (28, 24, 28, 20))
        self.text = CardText(self._desk, self.sheet, body=18)
        self.text.setAccessibleName(self.tr("Question"))
        inner.addWidget(self.text, 1)
        self.line = QLineEdit(self.sheet)
        self.line.setPlaceholderText(self.tr("Type the answer, then Enter"))
        self.line.setAccessibleName(self.tr("Your answer"))
        self.line.returnPressed.connect(self.show_asked)
        inner.addWidget(self.line)
        middle = QHBoxLayout()
        theme.space(middle, 0, (24, 4, 24, 0))
        middle.addStretch(1)
        middle.addWidget(self.sheet, 100)
        middle.addStretch(1)
        outer.addLayout(middle, 1)
        outer.addLayout(self._foot())
        theme.follow(self.sheet, lambda: self.sheet.setMaximumWidth(theme.px(_WIDEST)))

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self._desk.theme.space(row, 12, (24, 10, 24, 6))
        self.place = label("", "label", self, wrap=True)
        self.signs = label("", "badge", self)
        self.left = label("", "label", self)
        self.more_button = icon_button(self._desk.theme, "ellipsis", self.tr("More for this card (M)"), self)
        row.addWidget(self.place, 1)
        row.addWidget(self.signs)
        row.addWidget(self.left)
        row.addWidget(self.more_button)
        return row

    def _foot(self) -> QVBoxLayout:
        theme = self._desk.theme
        column = QVBoxLayout()
        theme.space(column, 6, (24, 12, 24, 20))
        self.note = label("", "label", self, wrap=True)
        self.note.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self.note)
        self.show_button = button(self.tr("Show the answer"), "primary", self)
        self.show_button.setToolTip(self.tr("Space"))
        self.show_button.clicked.connect(self.show_asked)
        for rating in Rating:
            one = button("", "", self)
            one.setObjectName(f"rate.{rating.name.lower()}")
            one.clicked.connect(lambda _checked=False, rating=rating: self.rated.emit(rating))
            self.buttons[rating] = one
        # One switch of this stack lays the page out once; showing each button would do it five times.
        self.acts = QStackedWidget(self)
        self.acts.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        for one_row in ((self.show_button,), tuple(self.buttons.values())):
            self.acts.addWidget(self._row_of(one_row))
        column.addWidget(self.acts)
        return column

    def _row_of(self, buttons: Sequence[QPushButton]) -> QWidget:
        holder = QWidget(self)
        row = QHBoxLayout(holder)
        self._desk.theme.space(row, 8)
        row.addStretch(1)
        for one in buttons:
            row.addWidget(one)
        row.addStretch(1)
        return holder

    # What it shows

    def show_question(self, view: CardView) -> None:
        """The question of a card."""
        self.view, self.side = view, Side.QUESTION
        self.text.setAccessibleName(self.tr("Question"))
        self.text.show_card(view, Side.QUESTION)
        typed = can_be_typed(view.item)
        self.line.clear()
        self.line.setEnabled(True)
        self.line.setVisible(typed)
        self.acts.setCurrentIndex(0)
        self.show_signs(view)
        self.note.setText("")
        (self.line if typed else self.show_button).setFocus(Qt.FocusReason.OtherFocusReason)

    def show_answer(
        self,
        view: CardView,
        typed: Comparison | None,
        previews: Mapping[Rating, Schedule],
        *,
        now_ms: int,
        two_buttons: bool,
    ) -> None:
        """Question and answer, with the buttons."""
        self.view, self.side = view, Side.ANSWER
        self.text.setAccessibleName(self.tr("Answer"))
        self.text.show_card(view, Side.ANSWER, typed)
        self.line.hide()
        shown = [one for one in Rating if not two_buttons or one in (Rating.AGAIN, Rating.GOOD)]
        for rating, one in self.buttons.items():
            one.setVisible(rating in shown)
            word = words.rating_word(rating)
            when = words.next_words(previews[rating], now_ms) if rating in previews else ""
            one.setText(f"{word}\n{when}" if when else word)
            key = self._desk.commands.shortcut_text(f"review.{rating.name.lower()}")
            one.setToolTip(f"{self._desk.commands.help(f'review.{rating.name.lower()}')} ({key})")
            one.setAccessibleName(f"{word}, {when}" if when else word)
        self.acts.setCurrentIndex(1)
        self.buttons[Rating.GOOD].setFocus(Qt.FocusReason.OtherFocusReason)
        if typed is not None:
            self.note.setText(self.tr("Right.") if typed.is_right else self.tr("Not quite: you decide what counts."))
        elif not previews:
            self.note.setText(self.tr("A check: nothing you answer here changes when cards come again."))

    def show_counts(self, counts: Counts, done: int) -> None:
        """What is left, and how far it is."""
        left = counts.waiting + counts.later
        self.left.setText(words.counts_words(counts))
        self.progress.setRange(0, max(1, done + left))
        self.progress.setValue(done)
        self.progress.setAccessibleDescription(words.counts_words(counts))

    def show_signs(self, view: CardView) -> None:
        """Where the card belongs, its flag, mark and leech."""
        card = view.card
        self.place.setText(words.place_words(view))
        signs = []
        if card.flag:
            signs.append(flag_name(self._desk.settings, card.flag))
        if view.marked:
            signs.append(self.tr("marked"))
        if card.leech:
            signs.append(self.tr("leech"))
        self.signs.setText(" · ".join(signs))
        self.signs.setVisible(bool(signs))
