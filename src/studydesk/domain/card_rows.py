"""What the table of all cards shows of a card, and by what it can be sorted. Pure values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from studydesk.domain.cards import CardId, ItemId, ItemKind
    from studydesk.domain.path import TopicId
    from studydesk.domain.scheduling import CardState


class SortBy(Enum):
    """What the table can show and be sorted by; the values are kept in the learner's settings."""

    QUESTION = "question"
    ANSWER = "answer"
    TOPIC = "topic"
    TAGS = "tags"
    KIND = "kind"
    STATE = "state"
    DUE = "due"
    INTERVAL = "interval"
    RECALL = "recall"
    STABILITY = "stability"
    DIFFICULTY = "difficulty"
    LAPSES = "lapses"
    REPS = "reps"
    FLAG = "flag"
    ADDED = "added"
    EDITED = "edited"


@dataclass(frozen=True, slots=True)
class Order:
    """How found cards are sorted; equal ones by id."""

    by: SortBy = SortBy.ADDED
    descending: bool = False


@dataclass(frozen=True, slots=True)
class CardRow:
    """One line of the table. ``question`` and ``answer`` are one short line each, without markup.

    ``due_in_days`` is None for new cards, negative for overdue ones. ``recall`` (0-1), ``stability`` (days) and
    ``difficulty`` (1-10) are None for cards without a memory. ``topic_title`` is empty without a topic.
    """

    card_id: CardId
    item_id: ItemId
    question: str
    answer: str
    topic_id: TopicId | None
    topic_title: str
    tags: tuple[str, ...]
    kind: ItemKind
    ordinal: int
    state: CardState
    due_in_days: int | None
    interval_days: int
    stability: float | None
    difficulty: float | None
    recall: float | None
    lapses: int
    reps: int
    flag: int
    added_at_ms: int
    edited_at_ms: int
    suspended: bool
    buried: bool
    leech: bool
