"""What fitting and simulating take and give: plain values, so that the window knows them without loading NumPy."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

History = Sequence[tuple[int, int]]
"""One card's answers, oldest first: (rating 1 to 4, study day)."""

RETENTIONS: Final = tuple(percent / 100 for percent in range(70, 100))
"""The desired retentions for which a year is simulated."""


@dataclass(frozen=True, slots=True)
class Fit:
    """A fit. ``loss_before`` and ``loss_after`` are mean log losses over the same reviews: of the parameters in use and
    of the new ones. ``reviews`` is how many reviews counted; ``is_better``: worth being applied."""

    parameters: tuple[float, ...]
    loss_before: float
    loss_after: float
    reviews: int
    is_better: bool


@dataclass(frozen=True, slots=True)
class Deck:
    """What is simulated: seen cards as (stability, difficulty, elapsed days, days until due), cards yet to be learned,
    limits, how long answers take in seconds (a new card with its learning; a review by rating Again to Easy), how often
    each rating comes first (Again to Easy) and when a card is remembered (Hard, Good, Easy)."""

    cards: Sequence[tuple[float, float, float, float]]
    new_cards: int
    new_a_day: int = 20
    reviews_a_day: int = 9999
    maximum_interval_days: int = 36_500
    new_seconds: float = 30.0
    rating_seconds: tuple[float, float, float, float] = (25.0, 12.0, 8.0, 5.0)
    first_ratings: tuple[float, float, float, float] = (0.25, 0.1, 0.55, 0.1)
    passed_ratings: tuple[float, float, float] = (0.1, 0.82, 0.08)


@dataclass(frozen=True, slots=True)
class YearAt:
    """A year at one desired retention. ``remembered``: expected number of cards known at its end."""

    desired_retention: float
    minutes_a_day: float
    reviews_a_day: float
    remembered: float
