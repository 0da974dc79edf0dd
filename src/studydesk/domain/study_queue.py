"""In which order cards come. Pure functions over what little of a card they need; chance comes from the caller."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush
from random import Random
from typing import Final

from studydesk.domain.cards import CardId, ItemId
from studydesk.domain.path import TopicId
from studydesk.domain.scheduling import recall
from studydesk.domain.study import NewMix, ReviewOrder

_WINDOW: Final = 30
"""Topics take turns within so many cards, so that the learner's order still holds by and large."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A card that waits. Only RECALL_ASCENDING and ``catch_up`` need ``recall``, only new cards ``position``."""

    card_id: CardId
    item_id: ItemId
    topic_id: TopicId | None
    due_day: int | None = None
    due_at_ms: int | None = None
    interval_days: int = 0
    difficulty: float = 0.0
    recall: float = 1.0
    position: int = 0


def learning_order(cards: Sequence[Waiting]) -> list[Waiting]:
    """(Re)learning cards: those that are due by the day first of all, then the soonest first."""
    return sorted(cards, key=lambda card: (card.due_day is None, card.due_at_ms or 0, card.card_id))


_KEYS: Final[Mapping[ReviewOrder, Callable[[Waiting], float]]] = {
    ReviewOrder.DUE_THEN_RANDOM: lambda card: card.due_day or 0,
    ReviewOrder.RECALL_ASCENDING: lambda card: card.recall,
    ReviewOrder.RANDOM: lambda card: 0,
    ReviewOrder.INTERVAL_ASCENDING: lambda card: card.interval_days,
    ReviewOrder.DIFFICULTY_DESCENDING: lambda card: -card.difficulty,
}


def review_order(cards: Sequence[Waiting], order: ReviewOrder, random: Random, *, interleave: bool) -> list[Waiting]:
    """Review cards in the learner's order, chance among equals. ``interleave``: the topics take turns."""
    ordered = sorted(cards, key=lambda card: card.card_id)
    random.shuffle(ordered)
    ordered.sort(key=_KEYS[order])
    if not interleave:
        return ordered
    return [card for start in range(0, len(ordered), _WINDOW) for card in interleaved(ordered[start : start + _WINDOW])]


def new_order(cards: Sequence[Waiting], *, interleave: bool) -> list[Waiting]:
    """New cards by position within a topic; ``interleave``: the topics take turns, else one topic after the other."""
    by_position = sorted(cards, key=lambda card: (card.position, card.card_id))
    if interleave:
        return interleaved(by_position)
    return [card for topic_cards in _by_topic(by_position).values() for card in topic_cards]


def interleaved(cards: Sequence[Waiting]) -> list[Waiting]:
    """Topics spread evenly, each topic's cards in the order given."""
    by_topic = _by_topic(cards)
    if len(by_topic) < 2:
        return list(cards)
    placed = [
        ((number + 0.5) / len(topic_cards), turn, card)
        for turn, topic_cards in enumerate(by_topic.values())
        for number, card in enumerate(topic_cards)
    ]
    return [card for _place, _turn, card in sorted(placed, key=lambda entry: entry[:2])]


def _by_topic(cards: Sequence[Waiting]) -> dict[TopicId | None, list[Waiting]]:
    by_topic: dict[TopicId | None, list[Waiting]] = defaultdict(list)
    for card in cards:
        by_topic[card.topic_id].append(card)
    return by_topic


def mixed(reviews: Sequence[Waiting], new: Sequence[Waiting], mix: NewMix) -> list[Waiting]:
    """Reviews and new cards as one list; MIXED spreads the fewer evenly among the others."""
    if mix is NewMix.BEFORE:
        return [*new, *reviews]
    if mix is NewMix.AFTER:
        return [*reviews, *new]
    placed = [((number + 0.5) / len(part), card) for part in (reviews, new) for number, card in enumerate(part)]
    return [card for _place, card in sorted(placed, key=lambda entry: entry[0])]


def siblings_apart(cards: Sequence[Waiting], gap: int = 5) -> list[Waiting]:
    """The same cards, those of one item at least ``gap`` places apart as long as there are others; the rest at the
    end."""
    result: list[Waiting] = []
    free_from: dict[ItemId, int] = {}  # the place from which on a card of the item may stand
    held: list[tuple[int, int, Waiting]] = []  # place from which on, order of arrival, card

    def place(card: Waiting) -> None:
        free_from[card.item_id] = len(result) + gap
        result.append(card)

    def release() -> None:
        while held and held[0][0] <= len(result):
            _place, arrival, card = heappop(held)
            if (place_from := free_from[card.item_id]) > len(result):
                heappush(held, (place_from, arrival, card))  # a sibling came before it
            else:
                place(card)

    for arrival, card in enumerate(cards):
        release()
        if (place_from := free_from.get(card.item_id, 0)) > len(result):
            heappush(held, (place_from, arrival, card))
        else:
            place(card)
    while held:
        release()
        if held:
            place(heappop(held)[2])
    return result


def without_siblings(cards: Sequence[Waiting], seen: frozenset[ItemId] = frozenset()) -> list[Waiting]:
    """Only the first card of each item, and none of the items in ``seen``: what is left when siblings are buried."""
    known = set(seen)
    kept = []
    for card in cards:
        if card.item_id not in known:
            known.add(card.item_id)
            kept.append(card)
    return kept


def within_limits(
    cards: Sequence[Waiting], total: int, by_topic: Mapping[TopicId | None, int] | None = None
) -> list[Waiting]:
    """As many of the cards as the limits let through, in order. A topic that ``by_topic`` does not name has no limit of
    its own."""
    limits = by_topic or {}
    taken: Counter[TopicId | None] = Counter()
    kept: list[Waiting] = []
    for card in cards:
        if len(kept) >= total:
            break
        if card.topic_id not in limits or taken[card.topic_id] < limits[card.topic_id]:
            taken[card.topic_id] += 1
            kept.append(card)
    return kept


def catch_up(cards: Sequence[Waiting], days: int, *, day: int) -> dict[CardId, int]:
    """A backlog spread evenly over ``days`` study days from ``day`` on: card to study day.

    Cards whose recall is highest come first: they are the quickest to save, and those that are forgotten already lose
    least by waiting.
    """
    ordered = sorted(cards, key=lambda card: (-card.recall, card.card_id))
    return {card.card_id: day + number * max(1, days) // len(ordered) for number, card in enumerate(ordered)}


@dataclass(frozen=True, slots=True)
class PauseCost:
    """What a pause of study costs in one topic: cards due in it, and how many more would be forgotten on return."""

    due: int
    forgotten: float


@dataclass(frozen=True, slots=True)
class Remembered:
    """A seen card for ``cost_of_pause``: ``due_in_days`` 0 when it waits already, ``elapsed_days`` fractional."""

    topic_id: TopicId | None
    stability: float
    elapsed_days: float
    due_in_days: int


def cost_of_pause(cards: Sequence[Remembered], days: int, decay: float) -> dict[TopicId | None, PauseCost]:
    """What 'skip a week' (``days`` without study from today) would lose, by topic: how much less likely each card that
    falls due in it is to be remembered on return than on its day."""
    due: Counter[TopicId | None] = Counter()
    forgotten: dict[TopicId | None, float] = defaultdict(float)
    for card in cards:
        if card.due_in_days < days:
            on_its_day = recall(card.stability, card.elapsed_days + card.due_in_days, decay)
            due[card.topic_id] += 1
            forgotten[card.topic_id] += on_its_day - recall(card.stability, card.elapsed_days + days, decay)
    return {topic_id: PauseCost(count, forgotten[topic_id]) for topic_id, count in due.items()}
