"""When a card is asked again: the values that scheduling works with, and its one entry point."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum


class Rating(IntEnum):
    """How well a card was remembered; the numbers are stored."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


class CardState(IntEnum):
    """Where a card is in its life; the numbers are stored. Suspended and buried are flags beside it."""

    NEW = 0
    LEARNING = 1
    REVIEW = 2
    RELEARNING = 3


@dataclass(frozen=True, slots=True)
class Schedule:
    """A card's schedule: the columns of table ``card`` of the same names.

    ``due_day`` decides for REVIEW cards and for (re)learning steps of a day or more, ``due_at_ms`` for shorter steps
    (``due_day`` is None then). A NEW card has neither.
    """

    state: CardState = CardState.NEW
    step: int | None = None
    stability: float | None = None
    difficulty: float | None = None
    due_at_ms: int | None = None
    due_day: int | None = None
    interval_days: int = 0
    last_review_at_ms: int | None = None
    last_review_day: int | None = None
    reps: int = 0
    lapses: int = 0


@dataclass(frozen=True, slots=True)
class Policy:
    """What the learner wants of scheduling. ``parameters`` empty: the defaults of FSRS-6."""

    parameters: tuple[float, ...] = ()
    desired_retention: float = 0.9
    learning_steps_ms: tuple[int, ...] = (60_000, 600_000)
    relearning_steps_ms: tuple[int, ...] = (600_000,)
    maximum_interval_days: int = 36_500
    leech_threshold: int = 8


def answer(
    schedule: Schedule,
    rating: Rating,
    *,
    seed: int,
    at_ms: int,
    day: int,
    policy: Policy,
    load: Mapping[int, int] | None = None,
) -> Schedule:
    """The schedule after an answer at ``at_ms`` on study day ``day``. ``load``: due cards by study day, to balance."""
    raise NotImplementedError
