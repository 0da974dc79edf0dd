"""One sitting: which card comes next, its answer, and taking answers back."""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from random import Random
from typing import TYPE_CHECKING

from studydesk.domain.cards import Card, CardId, CardView, Counts, ReviewKind, ReviewRow
from studydesk.domain.clock import to_ms
from studydesk.domain.scheduling import CardState, Rating, Schedule, mend_future
from studydesk.domain.study import Lapse, SessionSummary, StudyChoice, StudyKind, StudySettings, misuses_hard
from studydesk.services import session_queue
from studydesk.services.answering import enter, load_of, preview, study_day
from studydesk.services.waiting import Waitings
from studydesk.storage import reviews as rows
from studydesk.storage.items import read_card, read_views

if TYPE_CHECKING:
    from studydesk.domain.changes import Changes
    from studydesk.storage.store import Store

_WRONG_CLOCK_MS = 3_600_000
_NEWEST = 200
"""Answers that tell how the learner uses the buttons."""
_STEPS = (CardState.LEARNING, CardState.RELEARNING)


@dataclass(frozen=True, slots=True)
class _Answered:
    """An answer of this session: the card as it was, and where its review stands in the log."""

    card_id: CardId
    state: CardState
    review_id: int


class Session:
    """One sitting. Holds the order of the cards in memory; everything else is read when it is needed, so that edits,
    undo, deletions and another device's changes in between do no harm. A restart begins a new one without loss."""

    def __init__(
        self, store: Store, choice: StudyChoice, settings: StudySettings, *, now: datetime, random: Random
    ) -> None:
        self.store = store
        self.choice = choice
        self.settings = settings
        self._seed = random.getrandbits(32)
        self._hand: Card | None = None
        self._answered: list[_Answered] = []
        self._dropped: list[tuple[CardId, Card | None]] = []  # with the card as it was in hand
        self._lapse = Lapse()
        self._began_after = rows.read_last_review_id(store)
        mend_clock(store, settings, now)
        self._build(now)

    # The next card

    def card(self, now: datetime) -> CardView | None:
        """The card to show now; the same until it is answered or put aside. None: none waits (see ``wakes_at_ms``)."""
        if study_day(self.settings, now) != self._day:
            self._build(now)
        for _ in range(2):
            hand = self._still_in_hand() or self._next(now)
            if hand is not None:
                self._hand = hand
                views = read_views(self.store, (hand.id,))
                return views[0] if views else None
            if not self._is_outdated():
                break
            self._build(now)
        return None

    def _still_in_hand(self) -> Card | None:
        """The card in hand as it is now; None if it was answered or put aside meanwhile."""
        if self._hand is None:
            return None
        card = read_card(self.store, self._hand.id)
        if card is None or self._is_aside(card) or _was_put_aside(self._hand, card):
            if card is not None:
                self._dropped.append((card.id, self._hand))
            self._hand = None
            return None
        return card

    def _next(self, now: datetime) -> Card | None:
        now_ms = to_ms(now)
        return self._learning(now_ms) or self._main() or self._learning(now_ms + self.settings.learn_ahead_ms)

    def _learning(self, until_ms: int) -> Card | None:
        """The first card in a step that runs out by then."""
        while self._queue.learning and self._queue.learning[0][0] <= until_ms:
            due_at_ms, card_id = heapq.heappop(self._queue.learning)
            card = read_card(self.store, card_id)
            if card is None:
                continue
            if self._is_aside(card):
                self._dropped.append((card_id, None))
            elif card.schedule.state in _STEPS and card.schedule.due_at_ms == due_at_ms:
                return card
        return None

    def _main(self) -> Card | None:
        while (entry := self._queue.pop()) is not None:
            card = read_card(self.store, entry[0])
            if card is None:
                continue
            if self._is_aside(card) or card.schedule.state is not entry[1] or not self._is_asked(card):
                self._dropped.append((card.id, None))
                continue
            return card
        return None

    def _is_aside(self, card: Card) -> bool:
        if card.shelved or (card.suspended and self.choice.kind not in (StudyKind.CARDS, StudyKind.CRAM)):
            return True
        if self.choice.kind in (StudyKind.CARDS, StudyKind.CRAM):
            return False
        return bool(card.buried) and card.buried_day is not None and self._day <= card.buried_day <= self._day + 1

    def _is_asked(self, card: Card) -> bool:
        """Whether it still waits: another window, or undo, may have answered it."""
        if self.choice.kind not in (StudyKind.DUE, StudyKind.TAG) or card.schedule.state is CardState.NEW:
            return True
        return card.schedule.due_day is not None and card.schedule.due_day <= self._day

    def _build(self, now: datetime) -> None:
        self._day = study_day(self.settings, now)
        random = Random(self._seed * 100_003 + self._day)
        if self.choice.kind in (StudyKind.DUE, StudyKind.TAG) or not self._answered:
            self._queue = session_queue.build(self.store, self.choice, self.settings, now, random)
            heapq.heapify(self._queue.learning)
            if self._hand is not None:
                hand = self._hand.id
                self._queue.main = [entry for entry in self._queue.main if entry[0] != hand]
                self._queue.left = Counter(state for _, state in self._queue.main)
        self._dropped.clear()
        self._load = load_of(self.store, self.settings, self._day)
        self._built_at = self._stamp()

    def _is_outdated(self) -> bool:
        """Whether something was written since the queue was read, by this session or others."""
        return self._stamp() != self._built_at

    def _stamp(self) -> str:
        return str(self.store.read_tuples("SELECT stamp FROM clock")[0][0])

    def upcoming(self, now: datetime) -> CardView | None:
        """The card that will probably come after this one, to be drawn ahead."""
        if self._queue.learning and self._queue.learning[0][0] <= to_ms(now):
            views = read_views(self.store, (self._queue.learning[0][1],))
        else:
            views = read_views(self.store, (self._queue.main[-1][0],)) if self._queue.main else []
        return views[0] if views else None

    @property
    def wakes_at_ms(self) -> int | None:
        """When the next learning card's step runs out, if one does today; None: the session is over."""
        return self._queue.learning[0][0] if self._queue.learning else None

    # Answering

    def previews(self, now: datetime) -> Mapping[Rating, Schedule]:
        """What each rating would do to the card in hand; the same numbers as ``answer`` then gives. Empty: no card, or
        answers leave schedules alone."""
        if self._hand is None or not self.choice.schedules:
            return {}
        return preview(self._hand, self.settings, now, self._load)

    def answer(self, rating: Rating, *, now: datetime, taken_ms: int, origin: object | None = None) -> Changes:
        """Answers the card in hand. Raises RuntimeError without one, UserError ``card.gone`` if it was deleted."""
        hand = self._hand
        if hand is None:
            raise RuntimeError("there is no card in hand")
        self._hand = None
        changes, after, self._lapse = enter(
            self.store, hand.id, rating, now=now, taken_ms=taken_ms, settings=self.settings, load=self._load,
            schedules=self.choice.schedules, origin=origin,
        )  # fmt: skip
        review_id = max(changes.of("review"), default=0)
        self._answered.append(_Answered(hand.id, hand.schedule.state, review_id))
        self._place(hand.id, after)
        return changes

    def _place(self, card_id: CardId, after: Schedule) -> None:
        """A card in a step comes again today; another one counts for its day."""
        if not self.choice.schedules:
            return
        if after.state in _STEPS and after.due_day is None:
            heapq.heappush(self._queue.learning, (after.due_at_ms or 0, card_id))
        elif self._load is not None and after.due_day is not None and after.state is CardState.REVIEW:
            self._load[after.due_day] = self._load.get(after.due_day, 0) + 1

    @property
    def lapse(self) -> Lapse:
        """What the latest answer brought besides: leech, suspended."""
        return self._lapse

    @property
    def answered(self) -> int:
        """How many answers this session has given and not taken back."""
        return len(self._answered)

    def skip(self, now: datetime) -> None:
        """Leaves the card in hand; the next one comes. A card that was buried or deleted leaves by itself."""
        self._hand = None

    def undo(self, now: datetime) -> str | None:
        """Takes back the newest step of the store (an answer, a burying, an edit); its label, None: nothing to undo.

        An answer's card is in hand again. As often as there are steps; answers are kept without limit.
        """
        label = self.store.undo()
        if label is None:
            return None
        self._lapse = Lapse()
        taken_back = self._answer_taken_back()
        if self._hand is not None and taken_back is not None and self._hand.id != taken_back.card_id:
            self._put_back(self._hand.id)
            self._hand = None
        self._dropped = [entry for entry in reversed(self._dropped) if not self._returns(*entry)][::-1]
        if taken_back is not None:
            self._hand = read_card(self.store, taken_back.card_id)
            self._load = load_of(self.store, self.settings, self._day)
        return label

    def _returns(self, card_id: CardId, before: Card | None) -> bool:
        """Puts a card that had left back, unless what made it leave still holds."""
        card = read_card(self.store, card_id)
        if card is None or self._is_aside(card) or (before is not None and _was_put_aside(before, card)):
            return False
        self._put_back(card_id)
        return True

    def _put_back(self, card_id: CardId) -> None:
        """A card that had left comes next again, or when its step runs out."""
        card = read_card(self.store, card_id)
        if card is None:
            return
        if card.schedule.state in _STEPS and card.schedule.due_day is None:
            heapq.heappush(self._queue.learning, (card.schedule.due_at_ms or 0, card_id))
        else:
            self._queue.push(card_id, card.schedule.state)

    def _answer_taken_back(self) -> _Answered | None:
        if not self._answered:
            return None
        last = self._answered[-1]
        if self.store.read_tuples("SELECT 1 FROM review WHERE id = ?", (last.review_id,)):
            return None
        return self._answered.pop()

    # How it goes

    def counts(self, now: datetime) -> Counts:
        """What is left of this session: learning, review, new; the card in hand included."""
        left = self._queue.left + Counter([self._hand.schedule.state] if self._hand is not None else [])
        learning = left[CardState.LEARNING] + left[CardState.RELEARNING]
        now_ms = to_ms(now)
        waiting = sum(due_at_ms <= now_ms for due_at_ms, _ in self._queue.learning)
        later = len(self._queue.learning) - waiting
        return Counts(learning + waiting, left[CardState.REVIEW], left[CardState.NEW], left[CardState.NEW], later)

    def summary(self, now: datetime) -> SessionSummary:
        """What was done since the session began, undone answers not counted."""
        done = [row for row in rows.read_reviews_after(self.store, self._began_after) if row.rating is not None]
        seen = [row for row in done if row.kind is ReviewKind.REVIEW]
        tomorrow = study_day(self.settings, now) + 1
        due = rows.read_load(self.store, tomorrow, tomorrow).get(tomorrow, 0)
        left = Waitings(self.store, now, self.settings).total(self.choice.topics)
        return SessionSummary(
            answered=len(done),
            cards=len({row.card_id for row in done}),
            new=sum(row.state_before is CardState.NEW and row.kind is ReviewKind.LEARN for row in done),
            ratings=_tally(done),
            recall=sum(row.rating is not Rating.AGAIN for row in seen) / len(seen) if seen else None,
            taken_ms=sum(row.taken_ms for row in done),
            left=left,
            due_tomorrow=due + left.review,
            new_tomorrow=min(left.new_total, self.settings.new_a_day),
            misuses_hard=misuses_hard(
                rows.read_newest_ratings(self.store, _NEWEST), self.settings.policy.desired_retention
            ),
        )


def _was_put_aside(before: Card, now: Card) -> bool:
    """Whether a card was answered, suspended, buried, forgotten or given another day since it came into the hand."""
    if (now.suspended and not before.suspended) or (now.buried and now.buried_day != before.buried_day):
        return True
    was, is_now = before.schedule, now.schedule
    return (was.state, was.reps, was.due_day) != (is_now.state, is_now.reps, is_now.due_day)


def _tally(done: list[ReviewRow]) -> dict[Rating, int]:
    counted = Counter(row.rating for row in done)
    return {rating: counted[rating] for rating in Rating}


def mend_clock(store: Store, settings: StudySettings, now: datetime) -> int:
    """Cards that were answered while the clock was ahead by a day or more keep their interval from now; how many.

    Else a clock that was a year ahead for an hour would hide them for a year. Cannot be undone, and usually finds none.
    """
    day, now_ms = study_day(settings, now), to_ms(now)
    late = rows.read_late(store, day + 1, now_ms + _WRONG_CLOCK_MS)
    if not late:
        return 0
    with store.write("Mend times", undoable=False) as tx:
        cards = rows.cards_in(tx, late)
        mended = [(card.id, mend_future(card.schedule, at_ms=now_ms, day=day)) for card in cards]
        rows.write_schedules(tx, mended)
    return len(mended)
