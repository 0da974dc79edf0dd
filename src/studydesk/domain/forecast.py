"""What will be remembered: the smallest set of reviews that keeps a topic, and the coming days if the plan is followed.

Pure. Recall is ``scheduling.recall`` with fractional days, as everywhere. Days count from now.
"""

from __future__ import annotations

import heapq
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import TYPE_CHECKING, Final, NamedTuple

from studydesk.domain.cards import CardId
from studydesk.domain.memory_model import Memory, memory_model
from studydesk.domain.path import TopicId
from studydesk.domain.scheduling import recall

if TYPE_CHECKING:
    from studydesk.domain.scheduling import Policy

MOST_DAYS: Final = 90
MOST_EXACT: Final = 15
_AGAIN: Final = 1
_GOOD: Final = 3
_LARGEST: Final = 20_000
"""More cards than this are followed by a sample of them."""


class TopicMemory(NamedTuple):
    """What is known of a topic's cards at an instant. ``recall``: mean of the cards that were learned, 0 to 1; None
    while there are none. ``seen`` of ``cards`` were learned. A topic without cards has no such value at all."""

    recall: float | None
    seen: int
    cards: int

    @property
    def coverage(self) -> float:
        """The share of the topic's cards that were learned, 0 to 1."""
        return self.seen / self.cards if self.cards else 0.0

    @property
    def known(self) -> float:
        """The share of all its cards that would be remembered, 0 to 1."""
        return (self.recall or 0.0) * self.coverage


class Known(NamedTuple):
    """A learned card: ``elapsed_days`` since its last answer; ``due_in_days`` 0 when it waits already."""

    card_id: CardId
    topic_id: TopicId
    stability: float
    difficulty: float
    elapsed_days: float
    due_in_days: int


class Gain(NamedTuple):
    """What one review now does: recall on the last day without it, and (expected) with it."""

    card_id: CardId
    without: float
    with_review: float


class ReviewSet(NamedTuple):
    """Cards to review now. ``recall_without`` and ``recall_with``: mean recall of the topic on the last day.
    ``is_enough`` is False where even all cards do not reach the wish."""

    card_ids: tuple[CardId, ...]
    recall_without: float
    recall_with: float
    is_enough: bool


def gains(cards: Sequence[Known], days: float, policy: Policy, most_tried: int | None = None) -> list[Gain]:
    """For each card what a review now gives ``days`` from now: it succeeds with the recall of now, else the card is
    learned again (Again, then what is left of its stability).

    ``most_tried``: only the cards of the lowest recall are tried (some 40 microseconds each), the others stay.
    """
    model, decay = memory_model(policy.parameters), policy.decay
    found = []
    ordered = sorted((recall(card.stability, card.elapsed_days, decay), number) for number, card in enumerate(cards))
    for place, (now, number) in enumerate(ordered):
        card = cards[number]
        if most_tried is not None and place >= most_tried:
            later = recall(card.stability, card.elapsed_days + days, decay)
            found.append(Gain(card.card_id, later, later))
            continue
        memory, elapsed = Memory(card.stability, card.difficulty), max(0, int(card.elapsed_days))
        passed, missed = model.after(memory, _GOOD, elapsed), model.after(memory, _AGAIN, elapsed)
        after = now * recall(passed.stability, days, decay) + (1 - now) * recall(missed.stability, days, decay)
        without = recall(card.stability, card.elapsed_days + days, decay)
        found.append(Gain(card.card_id, without, max(after, without)))
    return found


def smallest_set(given: Sequence[Gain], wanted: float, most: int | None = None) -> ReviewSet:
    """The fewest reviews after which the mean recall on the last day is at least ``wanted``: largest gain first.

    Gains of cards do not depend on each other, so the first k of them are the best k: no smaller set exists.
    ``most``: no more cards than this, for a repair of few minutes.
    """
    if not given:
        return ReviewSet((), 0.0, 0.0, False)
    total, need = sum(one.without for one in given), wanted * len(given)
    without = total / len(given)
    chosen: list[CardId] = []
    for one in sorted(given, key=lambda one: (one.without - one.with_review, one.card_id)):
        if total >= need - 1e-12 or (most is not None and len(chosen) >= most) or one.with_review <= one.without:
            break
        chosen.append(one.card_id)
        total += one.with_review - one.without
    return ReviewSet(tuple(chosen), without, total / len(given), total >= need - 1e-12)


def smallest_exactly(given: Sequence[Gain], wanted: float) -> int | None:
    """The size of the smallest set by trying all of them; None: not to be reached. For at most ``MOST_EXACT`` cards."""
    if len(given) > MOST_EXACT:
        raise ValueError(len(given))
    base, need = sum(one.without for one in given), wanted * len(given) - 1e-12
    for size in range(len(given) + 1):
        for chosen in combinations(given, size):
            if base + sum(one.with_review - one.without for one in chosen) >= need:
                return size
    return None


@dataclass(slots=True)
class Followed:
    """The coming days of every card when the plan is followed. ``at`` gives the map of one of them."""

    cards: Mapping[TopicId, int]
    """All cards by topic, learned or not."""
    decay: float
    scale: float = 1.0
    _lives: list[tuple[TopicId, list[float], list[float], bool]] = field(default_factory=list)

    def add(self, topic_id: TopicId, days: list[float], stabilities: list[float], *, is_new: bool = False) -> None:
        """One card: on which days (from now, in order; the first lies before now unless it ``is_new``) it got which
        stability."""
        self._lives.append((topic_id, days, stabilities, is_new))

    def answers(self, days: int) -> list[int]:
        """How many cards are answered on each of so many days from now, the first answer of new cards among them."""
        found = [0] * days
        for _, lived, _, is_new in self._lives:
            for day in lived if is_new else lived[1:]:  # the first of a known card lies behind
                if day < days:
                    found[int(day)] += 1
        return [round(count * self.scale) for count in found]

    def at(self, day: float) -> dict[TopicId, TopicMemory]:
        """The memory by topic so many days from now."""
        sums: dict[TopicId, float] = {}
        seen: dict[TopicId, int] = {}
        factor, power = 0.9 ** (-1 / self.decay) - 1, -self.decay
        for topic_id, days, stabilities, _ in self._lives:
            place = bisect_right(days, day) - 1 if len(days) > 1 else 0
            began = days[place] if place >= 0 else day + 1
            if began > day:
                continue
            sums[topic_id] = sums.get(topic_id, 0.0) + (1 + factor * (day - began) / stabilities[place]) ** power
            seen[topic_id] = seen.get(topic_id, 0) + 1
        found = {}
        for topic_id, cards in self.cards.items():
            count = seen.get(topic_id, 0)
            whole = min(cards, round(count * self.scale))
            found[topic_id] = TopicMemory(sums[topic_id] / count if count else None, whole, cards)
        return found


def follow(
    known: Sequence[Known],
    new: Sequence[tuple[CardId, TopicId]],
    cards: Mapping[TopicId, int],
    *,
    policy: Policy,
    new_a_day: int,
    reviews_a_day: int,
    retention: Mapping[TopicId, float] | None = None,
    days: int = MOST_DAYS,
) -> Followed:
    """Lives the coming days: each card is answered on its day, within the limits; new ones are begun in their order.

    Whether an answer succeeds is drawn with the chance of recall, from the card's id: the same cards give the same
    future. Some 20 microseconds an answer.
    """
    step = -(-(len(known) + len(new)) // _LARGEST) or 1
    future = _Future(policy, Followed(cards, policy.decay, float(step)), retention or {}, days)
    for card in known[::step]:
        future.take(card)
    waiting = list(reversed(new[::step]))
    for day in range(days + 1):
        future.live(day, -(-reviews_a_day // step))
        for _ in range(new_a_day // step if step > 1 else new_a_day):
            if waiting:
                future.begin(day, *waiting.pop())
    return future.made


class _Future:
    """Cards by the day on which they are due."""

    def __init__(self, policy: Policy, made: Followed, retention: Mapping[TopicId, float], days: int) -> None:
        self.made = made
        self._model, self._policy = memory_model(policy.parameters), policy
        self._retention, self._days = retention, days
        self._due: list[tuple[int, CardId]] = []
        self._cards: dict[CardId, tuple[TopicId, Memory, list[float], list[float]]] = {}
        self._fresh: Memory | None = None

    def take(self, card: Known) -> None:
        memory, days, kept = Memory(card.stability, card.difficulty), [-card.elapsed_days], [card.stability]
        self._enter(card.card_id, card.topic_id, memory, days, kept, card.due_in_days)

    def begin(self, day: int, card_id: CardId, topic_id: TopicId) -> None:
        if self._fresh is None:
            self._fresh = self._model.after(None, _GOOD, 0)
        wait = self._wait(topic_id, self._fresh)
        self._enter(card_id, topic_id, self._fresh, [float(day)], [self._fresh.stability], day + wait, is_new=True)

    def live(self, day: int, most: int) -> None:
        for _ in range(most):
            if not self._due or self._due[0][0] > day:
                return
            _, card_id = heapq.heappop(self._due)
            self._answer(day, card_id)

    def _answer(self, day: int, card_id: CardId) -> None:
        topic_id, memory, days, kept = self._cards[card_id]
        elapsed = day - days[-1]
        chance = recall(memory.stability, elapsed, self._policy.decay)
        passed = (card_id * 2_654_435_761 + len(days) * 40_503) % 65_536 / 65_536 < chance
        after = self._model.after(memory, _GOOD if passed else _AGAIN, max(0, int(elapsed)))
        if not passed:  # learned again on the same day
            after = self._model.after(after, _GOOD, 0)
        days.append(float(day))
        kept.append(after.stability)
        self._cards[card_id] = (topic_id, after, days, kept)
        self._put(card_id, day + self._wait(topic_id, after))

    def _enter(
        self,
        card_id: CardId,
        topic_id: TopicId,
        memory: Memory,
        days: list[float],
        kept: list[float],
        due: int,
        *,
        is_new: bool = False,
    ) -> None:
        self._cards[card_id] = (topic_id, memory, days, kept)
        self.made.add(topic_id, days, kept, is_new=is_new)
        self._put(card_id, due)

    def _put(self, card_id: CardId, due: int) -> None:
        if due <= self._days:
            heapq.heappush(self._due, (due, card_id))

    def _wait(self, topic_id: TopicId, memory: Memory) -> int:
        wish = self._retention.get(topic_id, self._policy.desired_retention)
        days = round(self._model.interval(memory.stability, wish))
        return max(1, min(days, self._policy.maximum_interval_days))
