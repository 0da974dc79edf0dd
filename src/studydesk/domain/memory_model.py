"""How memory grows and fades: the port that scheduling uses, and FSRS-6 behind it.

Stability and difficulty come from the package ``fsrs``, which is loaded when it is first asked. Times are study days:
the library is handed instants that are rebuilt from them, so that its days are the learner's.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Protocol

from studydesk.domain.errors import UserError

if TYPE_CHECKING:
    import fsrs

DEFAULT_PARAMETERS: Final = (
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483,
    0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
)  # fmt: skip
"""Of FSRS-6 (https://github.com/open-spaced-repetition/fsrs-rs); the last one is the decay of recall."""

DEFAULT_DECAY: Final = DEFAULT_PARAMETERS[20]
LOWEST: Final = (
    0.001, 0.001, 0.001, 0.001, 1.0, 0.001, 0.001, 0.001, 0.0, 0.0, 0.001, 0.001, 0.001, 0.001, 0.0, 0.0, 1.0, 0.0, 0.0,
    0.0, 0.1,
)  # fmt: skip
HIGHEST: Final = (
    100.0, 100.0, 100.0, 100.0, 10.0, 4.0, 4.0, 0.75, 4.5, 0.8, 3.5, 5.0, 0.25, 0.9, 4.0, 1.0, 6.0, 2.0, 2.0, 0.8, 0.8,
)  # fmt: skip
"""Between these the library accepts each parameter."""

STABILITY_MIN: Final = 0.001
STABILITY_MAX: Final = 36_500.0
_FAR_DAYS: Final = 100_000
_BEGIN: Final = datetime(2000, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Memory:
    """What FSRS knows of a card: ``stability`` in days until recall falls to 90 %, ``difficulty`` 1 to 10."""

    stability: float
    difficulty: float


class MemoryModel(Protocol):
    """What scheduling needs of a model of memory."""

    def after(self, memory: Memory | None, rating: int, elapsed_days: int) -> Memory:
        """The memory after an answer (1 to 4), ``elapsed_days`` whole study days after the last one."""
        ...

    def interval(self, stability: float, desired_retention: float) -> float:
        """Days, with a fraction, until recall falls to the desired retention."""
        ...

    @property
    def has_short_term(self) -> bool:
        """Whether answers on the same day tell it something."""
        ...


class FsrsModel:
    """FSRS-6 with given parameters (21 numbers within bounds)."""

    def __init__(self, parameters: tuple[float, ...]) -> None:
        import fsrs  # not at a start of the program: only who studies needs it

        self._parameters = parameters
        self._scheduler = fsrs.Scheduler(
            parameters=parameters, learning_steps=(), relearning_steps=(), enable_fuzzing=False
        )
        self._new_card = fsrs.Card
        self._ratings = (fsrs.Rating.Again, fsrs.Rating.Hard, fsrs.Rating.Good, fsrs.Rating.Easy)
        self._review = fsrs.State.Review
        self._factor = 0.9 ** (-1 / parameters[20]) - 1
        self._kept = lru_cache(maxsize=64)(self._after)  # what the buttons showed is what the answer needs

    def after(self, memory: Memory | None, rating: int, elapsed_days: int) -> Memory:
        """See ``MemoryModel``."""
        return self._kept(memory, rating, elapsed_days)

    def _after(self, memory: Memory | None, rating: int, elapsed_days: int) -> Memory:
        card = self._first() if memory is None else self._seen(memory)
        at = _BEGIN + timedelta(days=min(max(0, elapsed_days), _FAR_DAYS))
        card, _log = self._scheduler.review_card(card, self._ratings[rating - 1], at)
        if card.stability is None or card.difficulty is None:
            raise AssertionError("an answered card has a memory")  # else the library has broken its word
        return Memory(min(card.stability, STABILITY_MAX), card.difficulty)

    def interval(self, stability: float, desired_retention: float) -> float:
        """See ``MemoryModel``."""
        return float(stability / self._factor * (desired_retention ** (-1 / self._parameters[20]) - 1))

    @property
    def has_short_term(self) -> bool:
        """See ``MemoryModel``."""
        return self._parameters[17] > 0 and self._parameters[18] > 0

    def _first(self) -> fsrs.Card:
        return self._new_card(card_id=1, due=_BEGIN)  # without an id it would sleep a millisecond to make one

    def _seen(self, memory: Memory) -> fsrs.Card:
        return self._new_card(
            card_id=1,
            state=self._review,
            stability=max(memory.stability, STABILITY_MIN),
            difficulty=memory.difficulty,
            due=_BEGIN,
            last_review=_BEGIN,
        )


@lru_cache(maxsize=16)
def memory_model(parameters: tuple[float, ...] = ()) -> MemoryModel:
    """The model with these parameters; empty: the defaults. Raises UserError ``fsrs.parameters``."""
    return FsrsModel(checked_parameters(parameters))


def checked_parameters(values: Sequence[float]) -> tuple[float, ...]:
    """21 parameters within bounds, from those of FSRS-4.5 (17), FSRS-5 (19), FSRS-6 (21), or none (the defaults).

    As fsrs-rs translates them. Raises UserError ``fsrs.parameters`` for another number of them, or what is no number.
    """
    if len(values) not in (0, 17, 19, 21) or not all(math.isfinite(value) for value in values):
        raise UserError(
            "fsrs.parameters",
            f"These are no parameters of FSRS: {len(values)} values.",
            next_step="Take 17, 19 or 21 numbers, or none for the defaults.",
        )
    full = list(values) or list(DEFAULT_PARAMETERS)
    if len(full) == 17:
        full[4] += full[5] * 2
        full[5] = math.log(full[5] * 3 + 1) / 3
        full[6] += 0.5
        full += [0.0, 0.0]
    if len(full) == 19:
        full += [0.0, 0.5]
    return tuple(min(max(value, low), high) for value, low, high in zip(full, LOWEST, HIGHEST, strict=True))
