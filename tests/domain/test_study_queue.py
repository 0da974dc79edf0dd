"""The order of cards: nothing is lost, topics take turns, siblings keep apart, limits hold, a backlog is spread."""

from __future__ import annotations

from collections import Counter
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studydesk.domain.cards import CardId, ItemId
from studydesk.domain.path import TopicId
from studydesk.domain.study import NewMix, ReviewOrder
from studydesk.domain.study_queue import (
    PauseCost,
    Remembered,
    Waiting,
    catch_up,
    cost_of_pause,
    interleaved,
    learning_order,
    mixed,
    new_order,
    review_order,
    siblings_apart,
    within_limits,
    without_siblings,
)


def card(number: int, *, item: int | None = None, topic: int | None = 1, **more: float | None) -> Waiting:
    topic_id = None if topic is None else TopicId(topic)
    return Waiting(CardId(number), ItemId(number if item is None else item), topic_id, **more)  # type: ignore[arg-type]


waiting = st.lists(
    st.builds(
        card,
        st.integers(1, 10_000),
        item=st.integers(1, 12),
        topic=st.sampled_from([None, 1, 2, 3]),
        due_day=st.integers(0, 5),
        recall=st.floats(0, 1),
        interval_days=st.integers(1, 90),
        difficulty=st.floats(1, 10),
        position=st.integers(0, 50),
    ),
    max_size=80,
    unique_by=lambda one: one.card_id,
)


def ids(cards: list[Waiting]) -> list[int]:
    return [one.card_id for one in cards]


def test_learning_cards_of_the_day_come_first_then_the_soonest() -> None:
    cards = [card(1, due_at_ms=900), card(2, due_at_ms=100), card(3, due_day=4, due_at_ms=5_000)]

    assert ids(learning_order(cards)) == [3, 2, 1]


@given(waiting, st.sampled_from(ReviewOrder), st.booleans(), st.integers())
def test_no_order_loses_a_card_or_depends_on_how_they_come(
    cards: list[Waiting], order: ReviewOrder, interleave: bool, seed: int
) -> None:
    ordered = review_order(cards, order, Random(seed), interleave=interleave)

    assert sorted(ids(ordered)) == sorted(ids(cards))
    assert review_order(cards[::-1], order, Random(seed), interleave=interleave) == ordered


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (ReviewOrder.DUE_THEN_RANDOM, [3, 1, 2]),
        (ReviewOrder.RECALL_ASCENDING, [1, 2, 3]),
        (ReviewOrder.INTERVAL_ASCENDING, [2, 3, 1]),
        (ReviewOrder.DIFFICULTY_DESCENDING, [2, 1, 3]),
    ],
)
def test_each_order_sorts_by_what_it_says(order: ReviewOrder, expected: list[int]) -> None:
    cards = [
        card(1, due_day=5, recall=0.1, interval_days=9, difficulty=5.0),
        card(2, due_day=6, recall=0.2, interval_days=1, difficulty=9.0),
        card(3, due_day=4, recall=0.3, interval_days=3, difficulty=1.0),
    ]

    assert ids(review_order(cards, order, Random(1), interleave=False)) == expected


def test_topics_take_turns_in_proportion() -> None:
    cards = [card(number, topic=1) for number in range(8)] + [card(100 + number, topic=2) for number in range(4)]

    topics = [one.topic_id for one in interleaved(cards)]

    assert all(set(topics[start : start + 3]) == {1, 2} for start in range(0, 12, 3))
    assert [one.card_id for one in interleaved(cards) if one.topic_id == 1] == list(range(8))


def test_new_cards_come_in_the_order_of_their_topic() -> None:
    cards = [card(1, topic=2, position=5), card(2, topic=1, position=9), card(3, topic=2, position=1), card(4, topic=1)]

    assert ids(new_order(cards, interleave=False)) == [4, 2, 3, 1]
    assert ids(new_order(cards, interleave=True)) == [4, 3, 2, 1]


def test_new_cards_are_spread_among_reviews() -> None:
    reviews, new = [card(number) for number in range(9)], [card(100 + number) for number in range(3)]

    assert [place for place, one in enumerate(mixed(reviews, new, NewMix.MIXED)) if one.card_id >= 100] == [2, 6, 10]
    assert mixed(reviews, new, NewMix.BEFORE)[:3] == new
    assert mixed(reviews, new, NewMix.AFTER)[-3:] == new
    assert mixed([], [], NewMix.MIXED) == []


@given(waiting, st.integers(1, 8))
def test_siblings_keep_apart_while_there_are_others(cards: list[Waiting], gap: int) -> None:
    spread = siblings_apart(cards, gap)

    assert sorted(ids(spread)) == sorted(ids(cards))
    for item_id in {one.item_id for one in cards}:
        assert [one.card_id for one in spread if one.item_id == item_id] == [
            one.card_id for one in cards if one.item_id == item_id
        ]
    # Two siblings stand closer only where all that follows are cards of items that stood shortly before.
    for place, one in enumerate(spread):
        if one.item_id in {other.item_id for other in spread[max(0, place - gap + 1) : place]}:
            near = {other.item_id for other in spread[max(0, place - gap + 1) : place]}
            assert all(later.item_id in near for later in spread[place:])


@given(waiting)
def test_burying_siblings_leaves_one_card_of_each_item(cards: list[Waiting]) -> None:
    left = without_siblings(cards, frozenset({ItemId(1)}))

    assert {one.item_id for one in left} == {one.item_id for one in cards} - {1}
    assert len(left) == len({one.item_id for one in left})


@given(waiting, st.integers(0, 20), st.dictionaries(st.sampled_from([None, TopicId(1)]), st.integers(0, 5)))
def test_limits_hold_and_are_used(cards: list[Waiting], total: int, by_topic: dict[TopicId | None, int]) -> None:
    kept = within_limits(cards, total, by_topic)

    counts = Counter(one.topic_id for one in kept)
    assert len(kept) <= total
    assert all(counts[topic] <= most for topic, most in by_topic.items())
    if len(kept) < total:
        there = Counter(one.topic_id for one in cards)
        assert counts == Counter(
            {t: min(n, by_topic.get(t, n)) for t, n in there.items() if min(n, by_topic.get(t, n))}
        )


@given(waiting, st.integers(1, 30))
def test_a_backlog_is_spread_evenly_with_the_best_known_first(cards: list[Waiting], days: int) -> None:
    plan = catch_up(cards, days, day=100)

    loads = Counter(plan.values())
    assert set(plan) == {one.card_id for one in cards}
    assert all(100 <= day < 100 + days for day in loads)
    if cards:
        assert max(loads.values()) <= -(-len(cards) // days)
        best = max(one.recall for one in cards)
        assert min(plan[one.card_id] for one in cards if one.recall == best) == min(plan.values())


def test_a_pause_costs_what_is_forgotten_beyond_the_day_it_was_due() -> None:
    cards = [
        Remembered(TopicId(1), stability=10.0, elapsed_days=10.0, due_in_days=0),
        Remembered(TopicId(1), stability=10.0, elapsed_days=2.0, due_in_days=8),
        Remembered(None, stability=1000.0, elapsed_days=1.0, due_in_days=3),
    ]

    cost = cost_of_pause(cards, 7, decay=0.5)

    assert set(cost) == {1, None}
    assert cost[TopicId(1)] == PauseCost(1, pytest.approx(0.9 - (1 + (0.9**-2 - 1) * 1.7) ** -0.5))
    assert 0 < cost[None].forgotten < 0.001
