"""Fitting: as good as fsrs-rs on the same reviews, defaults for few, cancel, and what it makes of odd histories."""

from __future__ import annotations

import importlib
import importlib.util
from collections.abc import Sequence
from random import Random

import pytest
from tests.support.learner import histories, learner_parameters

from studydesk.domain.fitting import fit, log_loss
from studydesk.domain.memory_model import DEFAULT_PARAMETERS, HIGHEST, LOWEST
from studydesk.domain.reckoned import History
from studydesk.jobs import JobCancelledError

rs = importlib.import_module("fsrs_rs_python") if importlib.util.find_spec("fsrs_rs_python") else None
needs_oracle = pytest.mark.skipif(rs is None, reason="fsrs-rs-python has no wheel for this system or this Python")


def items_of(cards: Sequence[History]) -> tuple[list[object], list[int]]:
    """As Anki makes them: one item for each answer a day or more after the last, in order of time."""
    found = []
    for card, history in enumerate(cards):
        reviews: list[object] = []
        last = history[0][1]
        for rating, day in history:
            reviews.append(rs.FSRSReview(int(rating), day - last))
            if day > last:
                found.append((day, card, rs.FSRSItem(list(reviews))))
            last = day
    found.sort(key=lambda entry: entry[:2])
    return [item for _day, _card, item in found], [card for _day, card, _item in found]


@needs_oracle
@pytest.mark.parametrize("seed", range(3))
def test_a_fit_explains_the_reviews_as_well_as_that_of_fsrs_rs(seed: int) -> None:
    random = Random(seed)
    truth = learner_parameters(random)
    cards = histories(random, 500, truth, days=300)

    mine = fit(cards)

    items, ids = items_of(cards)
    theirs = log_loss(cards, tuple(rs.FSRS(list(DEFAULT_PARAMETERS)).compute_parameters(items, ids)))
    assert theirs is not None
    assert mine.reviews == len(items)
    assert mine.loss_after <= theirs * 1.001
    assert rs.FSRS(list(mine.parameters)).evaluate(items).log_loss <= 1.001 * (
        rs.FSRS(rs.FSRS(list(DEFAULT_PARAMETERS)).compute_parameters(items, ids)).evaluate(items).log_loss
    )
    assert mine.is_better
    assert mine.loss_before == pytest.approx(log_loss(cards, ()))


def test_a_fit_holds_for_reviews_that_it_has_not_seen() -> None:
    random = Random(5)
    truth = learner_parameters(random)

    found = fit(histories(random, 800, truth, days=300))

    others = histories(random, 800, truth, days=300)
    usual, fitted, best = (log_loss(others, each) for each in ((), found.parameters, truth))
    assert usual is not None
    assert fitted is not None
    assert best is not None
    assert fitted - best < 0.25 * (usual - best)


@pytest.mark.parametrize("cards", [0, 1, 4])
def test_few_reviews_change_nothing(cards: int) -> None:
    found = fit(histories(Random(1), cards, DEFAULT_PARAMETERS, days=60))

    assert found.parameters == DEFAULT_PARAMETERS
    assert not found.is_better


def test_what_is_fitted_already_is_not_better_again() -> None:
    cards = histories(Random(2), 200, learner_parameters(Random(9)), days=200)
    first = fit(cards)

    again = fit(cards, first.parameters)

    assert first.is_better
    assert not again.is_better
    assert again.loss_before == pytest.approx(first.loss_after, rel=1e-4)


def test_it_tells_how_far_it_is_and_can_be_ended() -> None:
    cards = histories(Random(3), 150, learner_parameters(Random(4)), days=200)
    told: list[tuple[int, int]] = []

    fit(cards, progress=lambda done, total: told.append((done, total)))

    assert told == sorted(told)
    assert told[0][0] == 0
    assert told[-1][0] == told[-1][1]

    def stop(done: int, total: int) -> None:
        if done == 2:
            raise JobCancelledError

    with pytest.raises(JobCancelledError):
        fit(cards, progress=stop)


@pytest.mark.parametrize(
    "odd",
    [
        [[(1, 5)] * 300] * 40,  # Again, again, again on one day
        [[(4, day) for day in range(0, 4000, 1000)]] * 60,  # Easy for ever, far apart
        [[(1, day) for day in range(300)]] * 30,  # never once remembered
        [[(3, 10), (3, 4), (3, 400)]] * 80,  # a clock that was set back
        [[(3, 0), (3, 30_000)]] * 100,
    ],
)
def test_odd_histories_give_parameters_within_bounds(odd: list[History]) -> None:
    found = fit(odd)

    assert all(low <= value <= high for low, value, high in zip(LOWEST, found.parameters, HIGHEST, strict=True))
    assert found.loss_after == found.loss_after  # a number
    assert not found.is_better or found.loss_after < found.loss_before
