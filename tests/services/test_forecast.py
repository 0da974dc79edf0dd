"""Recall by topic against a slow computation, what is fading, the fewest reviews, and where misses come from."""

from datetime import UTC, timedelta
from random import Random

import pytest
from tests.storage.support import NOON, memory_store, pack, topic

from studydesk.domain.cards import CardId, Draft, ItemKind
from studydesk.domain.clock import to_ms
from studydesk.domain.path import TopicId
from studydesk.domain.scheduling import Policy, Rating, recall_now
from studydesk.domain.study import StudySettings
from studydesk.services import cards, detective, forecast, paths, review
from studydesk.storage.store import Store

SETTINGS = StudySettings(Policy(), UTC)
DAY = timedelta(days=1)


@pytest.fixture
def store() -> Store:
    made = memory_store()
    first, second = topic("first"), topic("second", needs=("first",))
    paths.install_pack(made, pack(first, second, topic("third", needs=("second",)), topic("bare")))
    fill(made)
    return made


def ids(store: Store) -> dict[str, TopicId]:
    rows = store.read("SELECT key, id FROM topic")
    return {row[0].rpartition("/")[2]: TopicId(row[1]) for row in rows}


def add(store: Store, name: str, count: int) -> list[CardId]:
    made = []
    for number in range(count):
        draft = Draft(ItemKind.BASIC, {"front": f"{name} {number}", "back": "Back"}, ids(store)[name])
        cards.add_item(store, draft, now=NOON - 60 * DAY)
    rows = store.read("SELECT id FROM card WHERE topic_id = ? ORDER BY id", (ids(store)[name],))
    made += [CardId(row[0]) for row in rows]
    return made


def answer(store: Store, card_id: CardId, rating: Rating, days_ago: float) -> None:
    now = NOON - days_ago * DAY
    review.answer(store, card_id, rating, now=now, taken_ms=6_000, settings=SETTINGS)


def fill(store: Store) -> None:
    random = Random(3)
    for name, last in (("first", 0), ("second", 3), ("third", 2)):
        for card_id in add(store, name, 8)[:6]:
            answer(store, card_id, Rating.EASY, 50 + random.random())
            if name == "first":  # begun and left
                continue
            answer(store, card_id, Rating.GOOD, last + 3 + random.random())
            answer(store, card_id, Rating.AGAIN if name == "third" else Rating.GOOD, last + random.random())


@pytest.mark.parametrize("days", [0, 1, 30.5, 90])
def test_the_memory_of_topics_is_the_mean_of_their_cards(store: Store, days: float) -> None:
    found = forecast.memory(store, now=NOON, settings=SETTINGS, days=days)
    assert set(found) == {topic_id for name, topic_id in ids(store).items() if name != "bare"}
    for name in ("first", "second", "third"):
        all_cards = cards.cards_of_topic(store, ids(store)[name])
        at_ms = to_ms(NOON) + round(days * 86_400_000)
        slow = [recall_now(cards.card_view(store, one).card.schedule, at_ms, Policy()) for one in all_cards]
        known = [one for one in slow if one is not None]
        memory = found[ids(store)[name]]
        assert (memory.seen, memory.cards) == (len(known), len(slow)) == (6, 8)
        assert memory.recall == pytest.approx(sum(known) / len(known))


def test_cards_that_the_path_has_yet_to_give_count_as_not_learned(store: Store) -> None:
    whole = forecast.with_items(
        forecast.memory(store, now=NOON, settings=SETTINGS), {ids(store)["first"]: 2, ids(store)["bare"]: 4}
    )
    assert (whole[ids(store)["first"]].seen, whole[ids(store)["first"]].cards) == (6, 10)
    assert whole[ids(store)["bare"]] == (None, 0, 4)


def test_the_plan_begins_with_the_present(store: Store) -> None:
    plan = forecast.followed(store, now=NOON, settings=SETTINGS)
    now = forecast.memory(store, now=NOON, settings=SETTINGS)
    before = plan.at(-0.000001)
    for topic_id, memory in now.items():
        assert before[topic_id].recall == pytest.approx(memory.recall, abs=1e-4)
    lost = forecast.memory(store, now=NOON, settings=SETTINGS, days=90)[ids(store)["first"]].recall
    kept = plan.at(90)[ids(store)["first"]].recall
    assert lost is not None
    assert kept is not None
    assert kept > lost


def test_the_reviews_proposed_keep_the_topic_and_fewer_do_not(store: Store) -> None:
    topic_id = ids(store)["first"]
    saved = forecast.rescue(store, topic_id, now=NOON, settings=SETTINGS, wanted=0.85, days=20)
    chosen = saved.chosen
    assert chosen.is_enough
    assert chosen.card_ids
    assert saved.minutes >= 1
    assert chosen.recall_without < 0.85 <= chosen.recall_with
    assert set(chosen.card_ids) <= set(cards.cards_of_topic(store, topic_id))
    nothing = forecast.rescue(store, ids(store)["bare"], now=NOON, settings=SETTINGS, wanted=0.9, days=20)
    assert (nothing.chosen.card_ids, nothing.minutes) == ((), 0)


def test_what_has_sunk_below_the_wish_is_fading_lowest_first(store: Store) -> None:
    found = forecast.fading(store, NOON + 60 * DAY)
    assert {one.topic_id for one in found} <= set(ids(store).values())
    assert [one.recall for one in found] == sorted(one.recall for one in found)
    assert all(one.recall < 0.9 and one.minutes >= 1 and one.card_ids for one in found)
    assert len(forecast.fading(store, NOON + 60 * DAY, most=1)) == 1


def test_skipping_a_week_costs_a_topic_what_the_reckoning_of_all_topics_says(store: Store) -> None:
    costs = review.pause_cost(store, 7, now=NOON, settings=SETTINGS)
    for name in ("first", "second"):
        one = forecast.skipped(store, ids(store)[name], 7, now=NOON, settings=SETTINGS)
        cost = costs.get(ids(store)[name])
        assert (one.due, one.forgotten) == ((0, 0.0) if cost is None else (cost.due, pytest.approx(cost.forgotten)))
    assert forecast.skipped(store, ids(store)["bare"], 7, now=NOON, settings=SETTINGS) == (0, 0.0, 0)


def test_misses_point_to_the_topic_before_that_has_sunk(store: Store) -> None:
    (found,) = detective.findings(store, now=NOON, settings=SETTINGS)
    names = {topic_id: name for name, topic_id in ids(store).items()}
    assert (names[found.topic_id], names[found.cause], found.steps) == ("third", "first", 2)
    assert found.missed == 6
    assert found.recall < 0.9
    assert 1 <= found.minutes <= detective.REPAIR_MINUTES
    assert set(found.card_ids) <= set(cards.cards_of_topic(store, found.cause))
    assert detective.findings(store, now=NOON, settings=SETTINGS, topic_id=ids(store)["second"]) == []
    assert detective.findings(store, now=NOON + 30 * DAY, settings=SETTINGS) == []


def test_circles_of_topics_end() -> None:
    one, two, three = TopicId(1), TopicId(2), TopicId(3)
    assert detective.ancestors({one: [two], two: [three, one], three: [two]}, one) == {two: 1, three: 2}
