"""When a card is asked again: the values that scheduling works with, and its entry points. Pure.

Memory (stability, difficulty) follows FSRS-6 and is updated with whole study days, as Anki does; recall shown anywhere
is ``recall`` with fractional days. No type of the FSRS library is seen here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import IntEnum
from typing import Final


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


DEFAULT_PARAMETERS: Final = (
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483,
    0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
)  # fmt: skip
"""Of FSRS-6 (https://github.com/open-spaced-repetition/fsrs-rs); the last one is the decay of recall."""

DEFAULT_DECAY: Final = DEFAULT_PARAMETERS[20]


@dataclass(frozen=True, slots=True)
class Memory:
    """What FSRS knows of a card: ``stability`` in days until recall falls to 90 %, ``difficulty`` 1 to 10."""

    stability: float
    difficulty: float


@dataclass(frozen=True, slots=True)
class Schedule:
    """A card's schedule: the columns of table ``card`` of the same names.

    ``due_day`` decides for REVIEW cards and for (re)learning steps that end on another day, ``due_at_ms`` for shorter
    steps (``due_day`` is None then). A NEW card has neither. ``due_at_ms`` of a card with a ``due_day`` is about the
    start of that day (good for sorting). ``interval_days`` of a RELEARNING card is what it gets when it is through.
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
    """What the learner wants of scheduling. ``parameters`` empty: the defaults of FSRS-6 (else 21 numbers).

    ``easy_days``: the share of a usual load that Monday to Sunday may get, 0 (as little as can be) to 1. ``balance``:
    choose the least loaded of the days that fuzz allows; needs ``load``. Without ``fuzz`` there is nothing to choose.
    """

    parameters: tuple[float, ...] = ()
    desired_retention: float = 0.9
    learning_steps_ms: tuple[int, ...] = (60_000, 600_000)
    relearning_steps_ms: tuple[int, ...] = (600_000,)
    maximum_interval_days: int = 36_500
    leech_threshold: int = 8
    fuzz: bool = True
    balance: bool = True
    easy_days: tuple[float, ...] = (1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0)

    @property
    def decay(self) -> float:
        """How fast recall falls, a positive number."""
        return self.parameters[20] if self.parameters else DEFAULT_DECAY


def recall(stability: float, elapsed_days: float, decay: float = DEFAULT_DECAY) -> float:
    """The chance of remembering after so many (fractional) days, 0 to 1; 0.9 when they equal the stability."""
    factor = 0.9 ** (-1 / decay) - 1
    return float((1 + factor * max(0.0, elapsed_days) / stability) ** -decay)


RECALL_SQL: Final = (
    "pow(1.0 + :recall_factor * max(0, :now_ms - card.last_review_at_ms) / 86400000.0 / card.stability, :recall_power)"
)
"""``recall`` of a row of ``card`` at ``:now_ms``; NULL for a new card. The rest comes from ``recall_parameters``."""


def recall_parameters(policy: Policy) -> dict[str, float]:
    """What ``RECALL_SQL`` needs besides ``now_ms``."""
    return {"recall_factor": 0.9 ** (-1 / policy.decay) - 1, "recall_power": -policy.decay}


def recall_now(schedule: Schedule, at_ms: int, policy: Policy) -> float | None:
    """Recall of a card at an instant; None: it has no memory yet ('new')."""
    raise NotImplementedError


def answer(
    schedule: Schedule,
    rating: Rating,
    *,
    seed: int,
    at_ms: int,
    day: int,
    policy: Policy,
    load: Mapping[int, int] | None = None,
    day_ends_ms: int | None = None,
) -> Schedule:
    """The schedule after an answer at ``at_ms`` on study day ``day``.

    ``seed``: the card's id; with ``reps`` it makes the fuzz, so that the same card gives the same days until it is
    answered. ``load``: how many cards are due, by study day (some 100 days ahead are enough), to balance; None: not.
    ``day_ends_ms`` (``study_day.ends_at_ms``): a step that ends later is due by the day, as in Anki; None: 24 hours on.
    """
    raise NotImplementedError


def previews(
    schedule: Schedule,
    *,
    seed: int,
    at_ms: int,
    day: int,
    policy: Policy,
    load: Mapping[int, int] | None = None,
    day_ends_ms: int | None = None,
) -> dict[Rating, Schedule]:
    """What each rating would make of a card: what ``answer`` gives, the same on every call until it is answered."""
    raise NotImplementedError


def is_leech(lapses: int, threshold: int) -> bool:
    """Whether a card that has just lapsed for the ``lapses``-th time is to be called a leech: at the threshold, then at
    every half of it (8, 12, 16, ...). Threshold 0: never."""
    raise NotImplementedError


def replay(reviews: Iterable[tuple[Rating, int]], policy: Policy) -> Memory | None:
    """The memory that (rating, study day) of all answers, oldest first, leave; None without any."""
    raise NotImplementedError


def forget(schedule: Schedule, *, keep_counts: bool = False) -> Schedule:
    """The card as new again. ``keep_counts``: reps and lapses stay."""
    raise NotImplementedError


def set_due(schedule: Schedule, due_day: int, *, day: int, at_ms: int, policy: Policy) -> Schedule:
    """The card as a review card that is due on a day of the learner's choice. A NEW card gets a memory that fits."""
    raise NotImplementedError


def reschedule(
    schedule: Schedule,
    *,
    seed: int,
    policy: Policy,
    day: int,
    at_ms: int,
    load: Mapping[int, int] | None = None,
    memory: Memory | None = None,
) -> Schedule:
    """A REVIEW card's due day anew, from its last review, by its memory (or ``memory``) and the desired retention.

    Never before ``day``. Cards of other states keep their due date and get ``memory`` only.
    """
    raise NotImplementedError


def mend_future(schedule: Schedule, *, at_ms: int, day: int) -> Schedule:
    """A card that was answered at an instant that is yet to come (the clock was wrong, and is set back now), moved so
    that it was answered now; any other card as it is. It keeps its interval, so that no card is lost for years."""
    raise NotImplementedError


def is_due(schedule: Schedule, *, at_ms: int, day: int) -> bool:
    """Whether a card that is not new waits now."""
    raise NotImplementedError


def due_in_days(schedule: Schedule, day: int) -> int | None:
    """Study days until it is due, never negative; None: new, or due within the day."""
    raise NotImplementedError
