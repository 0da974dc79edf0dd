"""What a session asks, in order: read from the store once, then held in memory."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from random import Random
from typing import TYPE_CHECKING

from studydesk.domain import study_queue
from studydesk.domain.cards import CardId, ItemId
from studydesk.domain.clock import to_ms
from studydesk.domain.scheduling import CardState
from studydesk.domain.study import ReviewOrder, StudyChoice, StudyKind, StudySettings
from studydesk.domain.study_queue import Waiting
from studydesk.services.waiting import Waitings
from studydesk.storage import reviews as rows
from studydesk.storage.items import ids_json

if TYPE_CHECKING:
    from studydesk.storage.store import Store

_MANY = 5_000
"""As many due cards are looked at, at most, when a day's reviews are chosen."""


@dataclass(slots=True)
class Queue:
    """The order. ``main``: reviews and new cards, the next one last; ``learning``: (due_at_ms, card), soonest first."""

    main: list[tuple[CardId, CardState]] = field(default_factory=list)
    learning: list[tuple[int, CardId]] = field(default_factory=list)
    left: Counter[CardState] = field(default_factory=Counter)

    def put(self, cards: Sequence[tuple[Waiting, CardState]]) -> None:
        """The cards of ``main``, the first to be asked first."""
        self.main = [(card.card_id, state) for card, state in reversed(cards)]
        self.left = Counter(state for _, state in self.main)

    def push(self, card_id: CardId, state: CardState) -> None:
        """A card to be asked next."""
        self.main.append((card_id, state))
        self.left[state] += 1

    def pop(self) -> tuple[CardId, CardState] | None:
        """The next of ``main``."""
        if not self.main:
            return None
        card_id, state = self.main.pop()
        self.left[state] -= 1
        return card_id, state


def build(store: Store, choice: StudyChoice, settings: StudySettings, now: datetime, random: Random) -> Queue:
    """The queue of a choice at an instant."""
    return _Builder(store, choice, settings, now, random).queue()


class _Builder:
    def __init__(
        self, store: Store, choice: StudyChoice, settings: StudySettings, now: datetime, random: Random
    ) -> None:
        self.store = store
        self.choice = choice
        self.settings = settings
        self.random = random
        self.waitings = Waitings(store, now, settings)
        self.given: dict[str, object] = {
            "day": self.waitings.day,
            "now_ms": to_ms(now),
            "seed": random.randrange(1_000_003),
            "topics": ids_json(choice.topics),
            "cards": ids_json(choice.cards),
            "skipped": ids_json(self.waitings.skipped()),
            "tag": f"% {_escaped(choice.tag.strip())} %",
            "days": choice.days,
        }

    def queue(self) -> Queue:
        queue = Queue()
        if self.choice.kind in (StudyKind.DUE, StudyKind.TAG):
            self._fill_due(queue)
        else:
            queue.put(self._chosen())
        return queue

    # Normal study

    def _fill_due(self, queue: Queue) -> None:
        within = self._within()
        learning = self._read(f"state IN (1, 3) AND due_day IS NULL AND {within}", "card.due_at_ms", _MANY)
        queue.learning = [(card.due_at_ms or 0, card.card_id) for card, _ in learning]
        by_day = self._read(f"state IN (1, 3) AND due_day <= :day AND {within}", "card.due_day, card.id", _MANY)
        seen = frozenset(card.item_id for card, _ in (*learning, *by_day))
        reviews = self._reviews(within, seen)
        seen |= {card.item_id for card in reviews}
        new = self._new(within, seen)
        states = {card.card_id: CardState.REVIEW for card in reviews} | {card.card_id: CardState.NEW for card in new}
        ordered = study_queue.mixed(reviews, new, self.settings.new_mix)
        if not self.settings.bury_siblings:
            ordered = study_queue.siblings_apart(ordered)
        first = study_queue.learning_order([card for card, _ in by_day])
        learning_states = {card.card_id: state for card, state in by_day}
        waiting = [
            *((card, learning_states[card.card_id]) for card in first),
            *((card, states[card.card_id]) for card in ordered),
        ]
        queue.put(waiting[: self.choice.most or None])

    def _reviews(self, within: str, seen: frozenset[ItemId]) -> list[Waiting]:
        order, limits = self.settings.order, self.waitings.topic_limits()[1]
        beyond = self.choice.beyond_limits
        most = _MANY if beyond or limits else min(2 * self.waitings.reviews_left + 100, _MANY)
        found = self._read(
            f"state = 2 AND due_day <= :day AND {within}",
            rows.REVIEW_ORDERS[order.value],
            most,
            recall=order is ReviewOrder.RECALL_ASCENDING,
        )
        cards = self._apart([card for card, _ in found], seen)
        if not beyond:
            cards = study_queue.within_limits(cards, self.waitings.reviews_left, limits)
        return study_queue.review_order(cards, order, self.random, interleave=self.settings.interleave)

    def _new(self, within: str, seen: frozenset[ItemId]) -> list[Waiting]:
        limits, beyond = self.waitings.topic_limits()[0], self.choice.beyond_limits
        most = _MANY if beyond or limits or self.settings.interleave else min(4 * self.waitings.new_left + 50, _MANY)
        if not beyond and not self.waitings.new_left:
            return []
        found = self._read(f"state = 0 AND {within}", "card.position, card.id", most)
        cards = self._apart([card for card, _ in found], seen)
        if not beyond:
            cards = study_queue.within_limits(cards, self.waitings.new_left, limits)
        return study_queue.new_order(cards, interleave=self.settings.interleave)

    def _apart(self, cards: list[Waiting], seen: frozenset[ItemId]) -> list[Waiting]:
        return study_queue.without_siblings(cards, seen) if self.settings.bury_siblings else cards

    def _within(self) -> str:
        """Which cards the choice speaks of, as SQL."""
        parts = [rows.STUDIED]
        if self.choice.topics:
            column = "coalesce(card.topic_id, 0)" if 0 in self.choice.topics else "card.topic_id"
            parts.append(f"{column} IN (SELECT value FROM json_each(:topics))")
        elif self.waitings.skipped():
            parts.append("(card.topic_id IS NULL OR card.topic_id NOT IN (SELECT value FROM json_each(:skipped)))")
        if self.choice.kind is StudyKind.TAG:
            parts.append("EXISTS (SELECT 1 FROM item WHERE item.id = card.item_id AND item.tags LIKE :tag ESCAPE '\\')")
        return " AND ".join(parts)

    # Custom choices

    def _chosen(self) -> list[tuple[Waiting, CardState]]:
        kind, within = self.choice.kind, self._within()
        most = self.choice.most or _MANY
        if kind is StudyKind.FORGOTTEN:
            answered = "SELECT card_id FROM review WHERE study_day = :day AND rating = 1 AND kind IN (0, 1, 2)"
            return self._read(f"card.id IN ({answered}) AND {within}", "card.due_at_ms", most)
        if kind is StudyKind.AHEAD:
            due = f"state = 2 AND due_day > :day AND due_day <= :day + :days AND {within}"
            return self._read(due, rows.REVIEW_ORDERS["due"], most)
        if kind is StudyKind.CHECK:
            return self._read(f"state <> 0 AND {within}", rows.REVIEW_ORDERS["random"], most)
        chosen = "card.id IN (SELECT value FROM json_each(:cards)) AND NOT card.shelved"
        found = self._read(chosen, "card.id", max(len(self.choice.cards), 1))
        place = {card_id: index for index, card_id in enumerate(self.choice.cards)}
        found.sort(key=lambda pair: place[pair[0].card_id])
        return found[:most]

    def _read(self, where: str, order: str, most: int, *, recall: bool = False) -> list[tuple[Waiting, CardState]]:
        policy = self.settings.policy if recall else None
        return rows.read_waiting(self.store, where, self.given, order=order, most=most, policy=policy)


def _escaped(tag: str) -> str:
    return tag.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_").replace("*", "%")
