"""The review in hand: takes answers, measures their time, and knows which side is shown. GUI thread."""

from __future__ import annotations

import os
from random import Random
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, Signal

from studydesk.domain.study import StudyKind
from studydesk.domain.typed import Comparison, Leniency, compare
from studydesk.services import review
from studydesk.services.card_text import Side, accepted_answers, can_be_typed

if TYPE_CHECKING:
    from studydesk.domain.cards import CardView
    from studydesk.domain.scheduling import Rating
    from studydesk.domain.study import Lapse, StudyChoice
    from studydesk.ui.desk import Desk

_DAILY = (StudyKind.DUE, StudyKind.TAG)


class Reviewing(QObject):
    """One session on the page."""

    moved = Signal()
    """Another card, or another side, or none is in hand now."""

    lapsed = Signal(object)
    """The answer brought this ``Lapse``."""

    def __init__(self, desk: Desk, choice: StudyChoice, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.choice = choice
        self.settings = desk.study.settings()
        seed = int.from_bytes(os.urandom(8), "big")
        self.session = review.Session(desk.store, choice, self.settings, now=desk.study.now(), random=Random(seed))
        self.view: CardView | None = None
        self.side = Side.QUESTION
        self.typed: Comparison | None = None
        self.done = 0
        self.goes_on = False
        self._clock = QElapsedTimer()
        self._spent_ms = 0
        if self.settings.longest_day_ms:
            self._spent_ms = review.time_spent(desk.store, now=desk.study.now(), settings=self.settings)

    def begin(self) -> None:
        """Takes the first card."""
        self._take()

    @property
    def time_is_up(self) -> bool:
        """Whether the learner has reviewed as long as wished for a day, and has not asked to go on."""
        longest = self.settings.longest_day_ms
        return 0 < longest <= self._spent_ms and not self.goes_on and self.choice.kind in _DAILY

    def go_on(self) -> None:
        """Goes on although the time of the day is up."""
        self.goes_on = True
        self._take()

    def _take(self) -> None:
        self.view = self.session.card(self._desk.study.now())
        self.side = Side.QUESTION
        self.typed = None
        self._clock.restart()
        self.moved.emit()

    def look_again(self) -> None:
        """The card in hand may have been changed, buried or deleted; or another one may have ripened."""
        before = self.view
        now = self.session.card(self._desk.study.now())
        if before is None or now is None or now.card.id != before.card.id:
            self._take()
        else:
            self.view = now
            self.moved.emit()

    def show_answer(self, typed: str) -> None:
        """Turns the card."""
        if self.view is None or self.side is Side.ANSWER:
            return
        if can_be_typed(self.view.item) and typed.strip():
            get = self._desk.settings.flag
            leniency = Leniency(
                case=get("typed_case"),
                accents=get("typed_accents"),
                spaces=get("typed_spaces"),
                punctuation=get("typed_punctuation"),
            )
            self.typed = compare(typed, accepted_answers(self.view.item), leniency)
        self.side = Side.ANSWER
        self.moved.emit()

    def rate(self, rating: Rating) -> None:
        """Enters an answer; only while the answer is shown."""
        if self.view is None or self.side is not Side.ANSWER:
            return
        taken = min(max(0, self._clock.elapsed()), self.settings.longest_answer_ms)
        self.session.answer(rating, now=self._desk.study.now(), taken_ms=taken)
        self.done += 1
        self._spent_ms += taken
        lapse: Lapse = self.session.lapse
        self._take()
        if lapse.leech:
            self.lapsed.emit(lapse)

    def undo(self) -> str | None:
        """Takes back the newest step; its label."""
        before = self.session.answered
        label = self.session.undo(self._desk.study.now())
        if label is not None:
            self.done -= before - self.session.answered
            if self.settings.longest_day_ms:
                now = self._desk.study.now()
                self._spent_ms = review.time_spent(self._desk.store, now=now, settings=self.settings)
            self._take()
        return label
