"""Stability and difficulty beside fsrs-rs: one answer after the other, all at once, and in the gradient's formulas."""

from __future__ import annotations

import importlib
import importlib.util
import math
from itertools import pairwise
from random import Random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.learner import histories, learner_parameters

from studydesk.domain import fitting, fsrs_gradient
from studydesk.domain.errors import UserError
from studydesk.domain.memory_model import DEFAULT_PARAMETERS, checked_parameters, memory_model
from studydesk.domain.scheduling import Policy, Rating, replay

rs = importlib.import_module("fsrs_rs_python") if importlib.util.find_spec("fsrs_rs_python") else None
needs_oracle = pytest.mark.skipif(rs is None, reason="fsrs-rs-python has no wheel for this system or this Python")

answers = st.lists(st.tuples(st.sampled_from(Rating), st.integers(0, 800)), min_size=1, max_size=24)
somebody = st.integers(0, 40).map(lambda seed: learner_parameters(Random(seed), 0.3) if seed else ())


@needs_oracle
@given(answers, somebody)
def test_any_history_leaves_the_memory_that_fsrs_rs_gives(
    given_answers: list[tuple[Rating, int]], parameters: tuple[float, ...]
) -> None:
    gaps = [0, *(gap for _rating, gap in given_answers[1:])]
    days = np.cumsum(gaps).tolist()
    reviews = [rs.FSRSReview(int(rating), gap) for (rating, _), gap in zip(given_answers, gaps, strict=True)]

    mine = replay([(rating, day) for (rating, _), day in zip(given_answers, days, strict=True)], Policy(parameters))
    theirs = rs.FSRS(list(parameters or DEFAULT_PARAMETERS)).memory_state(rs.FSRSItem(reviews))

    assert mine is not None
    assert mine.stability == pytest.approx(theirs.stability, rel=1e-4)
    assert mine.difficulty == pytest.approx(theirs.difficulty, rel=1e-4)


@needs_oracle
@given(st.floats(0.01, 30_000), st.floats(0.7, 0.99), somebody)
def test_intervals_are_those_of_fsrs_rs(stability: float, wanted: float, parameters: tuple[float, ...]) -> None:
    mine = memory_model(parameters).interval(stability, wanted)

    theirs = rs.FSRS(list(parameters or DEFAULT_PARAMETERS)).next_interval(stability, wanted, 3)

    assert mine == pytest.approx(theirs, rel=1e-4)


@given(st.lists(answers, max_size=8), somebody)
def test_all_at_once_gives_what_one_after_the_other_gives(
    cards: list[list[tuple[Rating, int]]], parameters: tuple[float, ...]
) -> None:
    logs = [
        list(zip([r for r, _ in card], np.cumsum([gap for _, gap in card]).tolist(), strict=True)) for card in cards
    ]
    policy = Policy(parameters)

    for mine, log in zip(fitting.memories([*logs, []], parameters), [*logs, []], strict=True):
        single = replay(log, policy)
        assert (mine is None) == (single is None)
        if mine is not None and single is not None:
            assert mine.stability == pytest.approx(single.stability, rel=1e-9)
            assert mine.difficulty == pytest.approx(single.difficulty, rel=1e-9)


@pytest.mark.parametrize("seed", range(3))
def test_the_gradient_is_that_of_the_loss(seed: int) -> None:
    """Compared with differences of the loss, for all 21 parameters."""
    random = Random(seed)
    cards = histories(random, 60, learner_parameters(random), days=200)
    gaps = [[0, *(b[1] - a[1] for a, b in pairwise(card))] for card in cards]
    weights = [[random.uniform(0.2, 1.0) for _ in card] for card in cards]
    there = fsrs_gradient.arrange([[rating for rating, _ in card] for card in cards], gaps, weights)
    at = np.array(learner_parameters(random, 0.2))

    value, gradient = fsrs_gradient.loss_and_gradient(at, there)

    assert value == fsrs_gradient.loss(at, there)
    for place in range(21):
        step = np.zeros(21)
        step[place] = 1e-6 * max(1.0, abs(at[place]))
        slope = (fsrs_gradient.loss(at + step, there) - fsrs_gradient.loss(at - step, there)) / (2 * step[place])
        assert gradient[place] == pytest.approx(slope, rel=1e-4, abs=1e-7)


@needs_oracle
@pytest.mark.parametrize("count", [0, 17, 19, 21])
def test_parameters_of_older_versions_are_translated_as_fsrs_rs_does(count: int) -> None:
    older = (
        0.4072, 1.1829, 3.1262, 15.4722, 7.2102, 0.5316, 1.0651, 0.0234, 1.616, 0.1544, 1.0824, 1.9813, 0.0953, 0.2975,
        2.2042, 0.2407, 2.9466, 0.5034, 0.6567, 0.3, 0.2,
    )  # fmt: skip

    assert checked_parameters(older[:count]) == pytest.approx(
        rs.check_and_fill_parameters(list(older[:count])), rel=1e-6
    )


@pytest.mark.parametrize("values", [(1.0,) * 20, (math.nan,) * 21, (math.inf,) * 17])
def test_what_are_no_parameters_is_refused(values: tuple[float, ...]) -> None:
    with pytest.raises(UserError) as raised:
        checked_parameters(values)

    assert raised.value.code == "fsrs.parameters"


def test_parameters_out_of_bounds_are_brought_back() -> None:
    assert memory_model((500.0,) * 21).after(None, 3, 0).stability == 100.0
