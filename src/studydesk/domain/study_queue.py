"""In which order cards come. Pure functions over what little of a card they need; chance comes from the caller."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random

from studydesk.domain.cards import CardId, ItemId
from studydesk.domain.path import TopicId
from studydesk.domain.study import NewMix, ReviewOrder


@dataclass(frozen=True, slots=True)
class Waiting:
    """A card that waits. ``recall`` is needed for RECALL_ASCENDING only; ``position`` for new cards."""

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
    """(Re)learning cards: soonest first; those that are due by the day come first of all."""
    raise NotImplementedError


def review_order(cards: Sequence[Waiting], order: ReviewOrder, random: Random, *, interleave: bool) -> list[Waiting]:
    """Review cards in the learner's order. ``interleave``: the topics take turns in proportion to their cards."""
    raise NotImplementedError


def new_order(cards: Sequence[Waiting], *, interleave: bool) -> list[Waiting]:
    """New cards by position within a topic; ``interleave``: the topics take turns."""
    raise NotImplementedError


def interleaved(cards: Sequence[Waiting]) -> list[Waiting]:
    """Topics spread evenly, each topic's cards in the order given."""
    raise NotImplementedError


def mixed(reviews: Sequence[Waiting], new: Sequence[Waiting], mix: NewMix) -> list[Waiting]:
    """Reviews and new cards as one list."""
    raise NotImplementedError


def siblings_apart(cards: Sequence[Waiting], gap: int = 5) -> list[Waiting]:
    """The same cards, cards of one item at least ``gap`` places apart where that can be; else as far as can be."""
    raise NotImplementedError


def without_siblings(cards: Sequence[Waiting], seen: frozenset[ItemId] = frozenset()) -> list[Waiting]:
    """Only the first card of each item, and none of the items in ``seen``: what is left when siblings are buried."""
    raise NotImplementedError


def within_limits(
    cards: Sequence[Waiting], total: int, by_topic: Mapping[TopicId | None, int] | None = None
) -> list[Waiting]:
    """As many of the cards as the limits let through, in order. A topic that ``by_topic`` does not name has no limit of
    its own."""
    raise NotImplementedError


def catch_up(cards: Sequence[Waiting], days: int, *, day: int) -> dict[CardId, int]:
    """A backlog spread over ``days`` study days from ``day`` on: card to study day.

    Cards whose recall is highest come first: they are the quickest to save, and those that are forgotten already lose
    least by waiting.
    """
    raise NotImplementedError


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
    """What 'skip a week' (``days`` without study from today) would lose, by topic."""
    raise NotImplementedError
