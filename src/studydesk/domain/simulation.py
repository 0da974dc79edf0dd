"""What a desired retention costs: a simulated year of study for each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

RETENTIONS: Final = tuple(percent / 100 for percent in range(70, 100))


@dataclass(frozen=True, slots=True)
class Deck:
    """What is simulated: seen cards as (stability, difficulty, elapsed days, days until due), cards yet to be learned,
    limits, and how long answers take: for a new card, and for each rating of a review, in seconds."""

    cards: Sequence[tuple[float, float, float, float]]
    new_cards: int
    new_a_day: int = 20
    reviews_a_day: int = 9999
    maximum_interval_days: int = 36_500
    new_seconds: float = 30.0
    rating_seconds: tuple[float, float, float, float] = (25.0, 12.0, 8.0, 5.0)


@dataclass(frozen=True, slots=True)
class YearAt:
    """A year at one desired retention. ``remembered``: expected number of cards known at its end."""

    desired_retention: float
    minutes_a_day: float
    reviews_a_day: float
    remembered: float


def simulate(
    deck: Deck,
    parameters: tuple[float, ...] = (),
    *,
    seed: int,
    days: int = 365,
    retentions: Sequence[float] = RETENTIONS,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> list[YearAt]:
    """The curve of retention against minutes. The same seed gives the same curve. Runs seconds: in a process."""
    raise NotImplementedError
