"""The simulated year: more retention costs more and knows more, limits hold, the same seed gives the same curve."""

from __future__ import annotations

from random import Random

import pytest

from studydesk.domain.reckoned import Deck, YearAt
from studydesk.domain.simulation import simulate


def deck(seen: int = 400, new: int = 300, **more: float) -> Deck:
    random = Random(1)
    cards = [(2 ** random.uniform(0, 8), random.uniform(2, 9), random.uniform(0, 20), 9.0) for _ in range(seen)]
    return Deck(cards, new, **more)  # type: ignore[arg-type]


def years(given: Deck, **more: object) -> list[YearAt]:
    return simulate(given, seed=3, days=120, retentions=(0.7, 0.8, 0.9, 0.97), **more)  # type: ignore[arg-type]


def test_a_higher_retention_takes_more_minutes_and_keeps_more_cards() -> None:
    curve = years(deck())

    assert [year.desired_retention for year in curve] == [0.7, 0.8, 0.9, 0.97]
    minutes, known = [year.minutes_a_day for year in curve], [year.remembered for year in curve]
    assert minutes == sorted(minutes)
    assert known == sorted(known)
    assert 0.7 * 700 < known[0] < known[-1] < 700


def test_the_same_seed_gives_the_same_curve() -> None:
    assert years(deck()) == years(deck())


def test_limits_hold() -> None:
    curve = years(deck(new=0, reviews_a_day=5))

    assert all(year.reviews_a_day <= 5 for year in curve)


def test_nothing_to_study_takes_no_time() -> None:
    assert [(year.minutes_a_day, year.remembered) for year in years(Deck((), 0))] == [(0.0, 0.0)] * 4


def test_a_large_deck_is_sampled() -> None:
    whole = simulate(deck(9_000, 0), seed=1, days=40, retentions=(0.9,))[0]
    double = simulate(deck(18_000, 0), seed=1, days=40, retentions=(0.9,))[0]

    assert double.minutes_a_day == pytest.approx(2 * whole.minutes_a_day, rel=0.1)
    assert double.remembered == pytest.approx(2 * whole.remembered, rel=0.05)


def test_it_tells_how_far_it_is() -> None:
    told: list[int] = []

    simulate(deck(5, 5), seed=1, days=10, retentions=(0.9,), progress=lambda done, total: told.append(done))

    assert told == list(range(11))
