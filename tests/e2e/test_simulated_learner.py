"""Sixty days of a learner through the real services, with what must hold looked at each day.

New cards enter with topics that are begun, answers are drawn from a memory of the learner's own (not the scheduler's),
there are days off, a flight to another zone, a change to summer time, edits, undone answers and an update of the path.
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

import pytest
from tests.services.test_review import assert_piles_are_right
from tests.storage.support import FixedClock

from studydesk.content.pack import read_pack
from studydesk.domain.cards import CardId, ItemId
from studydesk.domain.pack import Pack
from studydesk.domain.path import TopicId, TopicStatus
from studydesk.domain.scheduling import CardState, Policy, Rating
from studydesk.domain.study import ReviewOrder, StudyChoice, StudySettings
from studydesk.services import card_actions, cards, paths, progress, review
from studydesk.storage import integrity
from studydesk.storage.store import Store

SHIPPED = Path(__file__).parents[2] / "curriculum" / "backend"
BERLIN, NEW_YORK = ZoneInfo("Europe/Berlin"), ZoneInfo("America/New_York")
FIRST_DAY = datetime(2026, 3, 1, 18, 0, tzinfo=UTC)
DAYS = 60


@dataclass
class Learner:
    """Remembers with a stability of their own for each card, which grows with each success."""

    random: Random
    strength: dict[CardId, float] = field(default_factory=dict)
    seen_at: dict[CardId, datetime] = field(default_factory=dict)

    def rate(self, card_id: CardId, now: datetime) -> Rating:
        if card_id not in self.strength:
            self.strength[card_id] = self.random.uniform(0.5, 6.0)
            self.seen_at[card_id] = now
            return self.random.choice((Rating.AGAIN, Rating.GOOD, Rating.GOOD, Rating.EASY))
        days = (now - self.seen_at[card_id]).total_seconds() / 86_400
        remembered = self.random.random() < math.exp(-max(days, 0) / (9 * self.strength[card_id]))
        self.seen_at[card_id] = now
        self.strength[card_id] *= self.random.uniform(1.5, 2.6) if remembered else 0.5
        if not remembered:
            return Rating.AGAIN
        return self.random.choices((Rating.HARD, Rating.GOOD, Rating.EASY), (15, 75, 10))[0]


class Diary:
    """One simulated life, and what it checks."""

    def __init__(self, store: Store, clock: FixedClock, pack: Pack, seed: int) -> None:
        self.store = store
        self.clock = clock
        self.pack = pack
        self.random = Random(seed)
        self.learner = Learner(Random(seed + 1))
        self.settings = StudySettings(Policy(), BERLIN, new_a_day=12, reviews_a_day=80)
        self.answered = 0
        self.last_due: dict[CardId, int] = {}

    def live(self) -> None:
        topics = [TopicId(row[0]) for row in self.store.read("SELECT id FROM topic ORDER BY position")]
        for day in range(DAYS):
            now = FIRST_DAY + timedelta(days=day, minutes=self.random.randrange(240))
            self.clock.now = now
            if day == 25:
                self.settings = replace(self.settings, zone=NEW_YORK)
            if day == 40:
                self.settings = replace(self.settings, zone=BERLIN, order=ReviewOrder.RECALL_ASCENDING)
            if day % 9 == 0 and topics:
                progress.set_topic_status(self.store, topics.pop(0), TopicStatus.LEARNING, now=now)
            if day == 33:
                paths.install_pack(self.store, self._newer_pack())
            if day % 7 in (5, 6) and day not in (26, 27):
                self.check(now)  # a day off
                continue
            self.study(now)
            self.check(now)

    def study(self, now: datetime) -> None:
        sitting = review.Session(
            self.store, StudyChoice(), self.settings, now=now, random=Random(self.random.getrandbits(32))
        )
        day = review.study_day(self.settings, now)
        asked: Counter[CardId] = Counter()
        while (view := sitting.card(now)) is not None:
            card = view.card
            self._was_asked_rightly(card.id, card.schedule.state, card.schedule.due_day, day)
            asked[card.id] += 1
            assert asked[card.id] < 40, "a card that never leaves"
            rating = self.learner.rate(card.id, now)
            shown = sitting.previews(now)
            sitting.answer(rating, now=now, taken_ms=self.random.randrange(2_000, 40_000))
            self.answered += 1
            after = cards.card_view(self.store, card.id).card.schedule
            assert after == shown[rating]
            self._interrupt(sitting, card.id, now)
            now += timedelta(seconds=self.random.randrange(5, 40))
            self.clock.now = now
        left = review.counts_of(self.store, (), now=now, settings=self.settings)
        assert left.learning == 0
        self._limits_held(day)

    def _was_asked_rightly(self, card_id: CardId, state: CardState, due_day: int | None, day: int) -> None:
        if state is CardState.REVIEW:
            assert due_day is not None
            assert due_day <= day, "asked before it was due"

    def _interrupt(self, sitting: review.Session, card_id: CardId, now: datetime) -> None:
        """Now and then an answer is taken back, or the card is edited."""
        chance = self.random.random()
        if chance < 0.04:
            before = self.store.read("SELECT count(*) FROM review")[0][0]
            assert sitting.undo(now) == "Answer card"
            assert self.store.read("SELECT count(*) FROM review")[0][0] == before - 1
            self.answered -= 1
            again = sitting.card(now)
            assert again is not None
            assert again.card.id == card_id
        elif chance < 0.06:
            item = cards.card_view(self.store, card_id).item
            schedules = self._schedules(item.id)
            draft = item.draft()
            name = next(iter(draft.fields))
            fields = {**draft.fields, name: draft.fields[name] + " (mine)"}
            cards.edit_item(self.store, item.id, replace(draft, fields=fields), now=now)
            assert self._schedules(item.id) == schedules
        elif chance < 0.065:
            card_actions.bury(self.store, [card_id], now=now, settings=self.settings)

    def _schedules(self, item_id: ItemId) -> list[tuple[object, ...]]:
        rows = self.store.read("SELECT id, state, stability, due_day, reps FROM card WHERE item_id = ?", (item_id,))
        return [tuple(row) for row in rows]

    def _limits_held(self, day: int) -> None:
        rows = self.store.read(
            "SELECT sum(state_before = 0), sum(state_before = 2) FROM review WHERE study_day = ? AND rating > 0", (day,)
        )
        assert (rows[0][0] or 0) <= self.settings.new_a_day
        assert (rows[0][1] or 0) <= self.settings.reviews_a_day

    def check(self, now: datetime) -> None:
        """What holds on every day."""
        assert_piles_are_right(self.store)
        reviews, reps = self.store.read(
            "SELECT (SELECT count(*) FROM review WHERE rating > 0), (SELECT sum(reps) FROM card)"
        )[0]
        assert reviews == reps == self.answered, "an answer was lost or counted twice"
        wrong = self.store.read(
            "SELECT id FROM card WHERE (state = 0) <> (reps = 0) OR (state = 2 AND (due_day IS NULL OR"
            " stability IS NULL OR due_day < last_review_day + 1 OR interval_days < 1))"
            " OR (state IN (1, 3) AND due_at_ms IS NULL)"
            " OR (difficulty IS NOT NULL AND difficulty NOT BETWEEN 1 AND 10) OR stability <= 0"
        )
        assert wrong == []
        twice = self.store.read(
            "SELECT card_id FROM review WHERE state_before = 2 AND rating > 0 GROUP BY card_id, study_day"
            " HAVING count(*) > 1"
        )
        assert twice == [], "a review card was asked twice on one day"
        counted = review.counts_of(self.store, (), now=now, settings=self.settings)
        assert counted.total == self.store.read("SELECT count(*) FROM card WHERE NOT shelved")[0][0]
        day = review.study_day(self.settings, now)
        lost = self.store.read(
            "SELECT id FROM card WHERE state = 2 AND last_review_day + interval_days * 1.4 + 30 < ? AND due_day > ?",
            (day, day),
        )
        assert lost == []

    def _newer_pack(self) -> Pack:
        first = self.pack.topics[0]
        changed = tuple(replace(card, back=card.back and card.back + " (new)") for card in first.cards[2:])
        return replace(self.pack, version="9999.1", topics=(replace(first, cards=changed), *self.pack.topics[1:]))


@pytest.fixture(scope="module")
def shipped() -> Pack:
    pack = read_pack(SHIPPED).pack
    assert pack is not None
    return pack


@pytest.mark.parametrize("seed", [1, pytest.param(2, marks=pytest.mark.long)])
def test_sixty_days_of_study_lose_nothing(shipped: Pack, tmp_path: Path, seed: int) -> None:
    clock = FixedClock(FIRST_DAY)
    file = tmp_path / "studydesk.db"
    with Store.open(file, clock=clock, random=Random(seed)) as store:
        paths.install_pack(store, shipped)
        diary = Diary(store, clock, shipped, seed)
        diary.live()
        assert diary.answered > 1_000
        before = store.read("SELECT count(*), sum(reps), sum(due_day) FROM card")[0]
    with Store.open(file, clock=clock, random=Random(seed)) as store:
        assert tuple(store.read("SELECT count(*), sum(reps), sum(due_day) FROM card")[0]) == tuple(before)
    assert integrity.full_check(file) == []
