"""Weeks of reviewing the cards of a path, as a learner would have done it: for the demo profile."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from random import Random
from typing import TYPE_CHECKING

from studydesk.domain.cards import CardId, ReviewKind
from studydesk.domain.clock import to_ms
from studydesk.domain.path import TopicId
from studydesk.domain.scheduling import CardState, Policy, Rating, Schedule, answer, recall_now
from studydesk.domain.study_day import day_of, ends_at_ms
from studydesk.storage import reviews as rows
from studydesk.storage.pack_items import enter_cards

if TYPE_CHECKING:
    from studydesk.storage.store import Transaction

_ROLLOVER_HOUR = 4
_SEEN = 0.88  # of all cards, at the end
_MOST_A_DAY = 90
_DAY_OFF = 0.2
_POLICY = Policy(balance=False)
_KINDS = {CardState.NEW: ReviewKind.LEARN, CardState.LEARNING: ReviewKind.LEARN, CardState.REVIEW: ReviewKind.REVIEW}


@dataclass(slots=True)
class _Study:
    """One learner at their cards."""

    tx: Transaction
    random: Random
    schedules: dict[CardId, Schedule]
    new_a_day: int
    new: list[CardId]
    seen: list[CardId] = field(default_factory=list)

    def evening(self, at_ms: int) -> None:
        """All that is due on a day, and some new cards."""
        day = day_of(at_ms, UTC, _ROLLOVER_HOUR)
        due = [card_id for card_id in self.seen if (self.schedules[card_id].due_day or day) <= day][:_MOST_A_DAY]
        fresh, self.new = self.new[: self.new_a_day], self.new[self.new_a_day :]
        self.seen += fresh
        for card_id in (*due, *fresh):
            at_ms = self._until_learned(card_id, at_ms, day)

    def _until_learned(self, card_id: CardId, at_ms: int, day: int) -> int:
        """Answers a card until it is not asked any more today; when that is."""
        while True:
            before = self.schedules[card_id]
            rating, taken_ms = self._rating(before, at_ms), self.random.randrange(1_800, 22_000)
            at_ms += taken_ms
            after = answer(
                before, rating, seed=card_id, at_ms=at_ms, day=day, policy=_POLICY,
                day_ends_ms=ends_at_ms(day, UTC, _ROLLOVER_HOUR),
            )  # fmt: skip
            self.schedules[card_id] = after
            rows.insert_review(
                self.tx, card_id, before, after, at_ms=at_ms, day=day,
                kind=_KINDS.get(before.state, ReviewKind.RELEARN), rating=rating, taken_ms=taken_ms, random=self.random,
            )  # fmt: skip
            if after.state is CardState.REVIEW or after.due_day is not None:
                return at_ms

    def _rating(self, schedule: Schedule, at_ms: int) -> Rating:
        known = recall_now(schedule, at_ms, _POLICY)
        if self.random.random() > (0.75 if known is None else known):
            return Rating.AGAIN
        return self.random.choices((Rating.HARD, Rating.GOOD, Rating.EASY), (12, 76, 12))[0]


def study_cards(tx: Transaction, topic_ids: Sequence[TopicId], now: datetime, random: Random, days: int) -> None:
    """Lets the cards of these topics enter and reviews them on most evenings of the ``days`` days before ``now``."""
    first = now - timedelta(days=days)
    enter_cards(tx, topic_ids, to_ms(first))
    chosen = json.dumps([int(topic_id) for topic_id in topic_ids])
    found = tx.execute(
        "SELECT id FROM card WHERE state = 0 AND topic_id IN (SELECT value FROM json_each(?))"
        " ORDER BY position, ordinal",
        (chosen,),
    )
    new = [CardId(row[0]) for row in found]
    new_a_day = max(1, int(len(new) * _SEEN / (max(days, 1) * (1 - _DAY_OFF))))
    study = _Study(tx, random, {card_id: Schedule() for card_id in new}, new_a_day, new)
    for back in range(days, 0, -1):
        if random.random() >= _DAY_OFF:
            evening = (now - timedelta(days=back)).replace(
                hour=19, minute=random.randrange(60), second=0, microsecond=0
            )
            study.evening(to_ms(evening))
    rows.write_schedules(tx, ((card_id, study.schedules[card_id]) for card_id in study.seen))
    _dress(tx, study.seen, random)


def _dress(tx: Transaction, seen: Sequence[CardId], random: Random) -> None:
    """Some flags, a few suspended cards."""
    if not seen:
        return
    for flag in (1, 3, 4):
        rows.set_flags(tx, random.sample(seen, max(1, len(seen) // 40)), flag=flag)
    rows.set_flags(tx, random.sample(seen, max(1, len(seen) // 60)), suspended=1)
