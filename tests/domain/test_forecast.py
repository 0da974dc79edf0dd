"""The smallest set of reviews, and the coming days when the plan is followed."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.examples import examples

from studydesk.domain.cards import CardId
from studydesk.domain.forecast import Gain, Known, TopicMemory, follow, gains, smallest_exactly, smallest_set
from studydesk.domain.path import TopicId
from studydesk.domain.scheduling import Policy, recall

POLICY = Policy()
TOPIC = TopicId(1)

shares = st.floats(0.01, 0.99)


@st.composite
def given_gains(draw: st.DrawFn) -> list[Gain]:
    pairs = draw(st.lists(st.tuples(shares, shares), min_size=1, max_size=10))
    return [Gain(CardId(at), min(pair), max(pair)) for at, pair in enumerate(pairs)]


@settings(max_examples=examples(150), deadline=None)
@given(given_gains(), shares)
def test_no_smaller_set_of_reviews_exists_than_the_one_found(cards: list[Gain], wanted: float) -> None:
    found, exact = smallest_set(cards, wanted), smallest_exactly(cards, wanted)
    assert found.is_enough == (exact is not None)
    if exact is not None:
        assert len(found.card_ids) == exact
        assert found.recall_with >= wanted - 1e-9
    assert found.recall_with >= found.recall_without


def test_fifteen_cards_are_tried_one_by_one_and_more_are_refused() -> None:
    cards = [Gain(CardId(at), 0.5 + at / 100, 0.9) for at in range(15)]
    assert smallest_exactly(cards, 0.75) == len(smallest_set(cards, 0.75).card_ids)
    with pytest.raises(ValueError, match="16"):
        smallest_exactly([*cards, cards[0]], 0.75)


def test_nothing_is_reviewed_where_nothing_sinks_and_no_more_than_asked_for() -> None:
    assert smallest_set([], 0.9).is_enough is False
    assert smallest_set([Gain(CardId(1), 0.95, 0.99)], 0.9).card_ids == ()
    limited = smallest_set([Gain(CardId(at), 0.1, 0.9) for at in range(9)], 0.9, 3)
    assert (len(limited.card_ids), limited.is_enough) == (3, False)


def known(number: int, stability: float = 10.0, elapsed: float = 12.0, due: int = 0) -> Known:
    return Known(CardId(number), TOPIC, stability, 5.0, elapsed, due)


def test_a_review_now_helps_the_more_a_card_has_sunk_and_untried_cards_stay() -> None:
    cards = [known(1, elapsed=1), known(2, elapsed=30), known(3, elapsed=90)]
    by_id = {one.card_id: one for one in gains(cards, 30, POLICY)}
    assert all(one.with_review > one.without for one in by_id.values())
    assert by_id[CardId(3)].without == pytest.approx(recall(10.0, 120, POLICY.decay))
    tried = {one.card_id: one.with_review > one.without for one in gains(cards, 30, POLICY, 1)}
    assert tried == {1: False, 2: False, 3: True}


def test_today_is_as_it_is_and_a_followed_plan_keeps_what_an_idle_one_loses() -> None:
    cards = [known(number, elapsed=9, due=number % 5) for number in range(40)]
    plan = follow(cards, [], {TOPIC: 50}, policy=POLICY, new_a_day=0, reviews_a_day=200)
    idle = follow(cards, [], {TOPIC: 50}, policy=POLICY, new_a_day=0, reviews_a_day=0)
    now = plan.at(-0.0001)[TOPIC]
    assert now.recall == pytest.approx(recall(10.0, 9, POLICY.decay), abs=1e-4)
    assert (now.seen, now.cards) == (40, 50)
    assert idle.at(60)[TOPIC].recall == pytest.approx(recall(10.0, 69, POLICY.decay))
    later = plan.at(60)[TOPIC]
    assert later.recall is not None
    assert later.recall > 0.85
    assert plan.at(60) == plan.at(60)


def test_new_cards_are_begun_day_by_day() -> None:
    new = [(CardId(number), TOPIC) for number in range(10)]
    plan = follow([], new, {TOPIC: 10}, policy=POLICY, new_a_day=2, reviews_a_day=200)
    assert [plan.at(day)[TOPIC].seen for day in (0, 1, 3, 20)] == [2, 4, 8, 10]
    assert plan.at(0)[TOPIC].coverage == 0.2


def test_of_many_cards_a_sample_is_followed_that_stands_for_all() -> None:
    cards = [known(number, due=1) for number in range(45_000)]
    plan = follow(cards, [], {TOPIC: 45_000}, policy=POLICY, new_a_day=0, reviews_a_day=0, days=1)
    assert plan.scale == 3.0
    assert plan.at(0)[TOPIC].seen == 45_000


def test_a_topic_is_known_as_far_as_it_is_covered() -> None:
    assert TopicMemory(0.8, 5, 10).known == pytest.approx(0.4)
    assert TopicMemory(None, 0, 0).coverage == 0.0
