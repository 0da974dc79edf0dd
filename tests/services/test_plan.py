"""The plan from a real profile: hours, reviews, what was moved, and a setting that says nonsense."""

from __future__ import annotations

from datetime import UTC, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.storage.support import NOON, course, memory_store, pack, topic
from tests.support.examples import examples

from studydesk.domain.cards import Draft, ItemKind
from studydesk.domain.path import TopicId
from studydesk.domain.scheduling import Policy, Rating
from studydesk.domain.study import StudySettings
from studydesk.services import cards, paths, progress, review, today
from studydesk.services.plan import PlanFacts, PlanWishes, gather, read_wishes
from studydesk.storage.store import Store

SETTINGS = StudySettings(Policy(), UTC)
_PLAIN = PlanWishes()


@pytest.fixture
def store() -> Store:
    made = memory_store()
    first, second = topic("first", course("a", 6)), topic("second", course("b", 3), needs=("first",))
    paths.install_pack(made, pack(first, second))
    return made


def planned(store: Store, hours: int = 7, wishes: PlanWishes = _PLAIN, *, later_days: float = 0) -> PlanFacts:
    path = paths.installed_paths(store)[0].id
    now = NOON + timedelta(days=later_days)
    record = wishes.to_record(0)
    return gather(store, paths.topics(store, path), hours=hours, record=record, now=now, settings=SETTINGS)


def keys(facts: PlanFacts) -> list[list[str]]:
    return [[part.lesson.key.removeprefix("web/") for part in day.parts] for day in facts.plan.days]


def test_an_hour_a_day_in_the_order_of_the_path(store: Store) -> None:
    facts = planned(store)
    assert [len(day) for day in keys(facts)] == [6, 3]
    assert keys(facts)[1] == ["second/b/c01", "second/b/c02", "second/b/c03"]
    assert facts.lessons[facts.plan.days[0].parts[0].lesson.id].course_title == "A"


def test_what_is_done_is_not_planned_and_a_missed_day_is_not_owed(store: Store) -> None:
    done = [part.lesson.id for part in planned(store).plan.days[0].parts[:2]]
    progress.set_lessons_done(store, done, True, now=NOON)
    assert [len(day) for day in keys(planned(store))] == [6, 1]
    late = planned(store, later_days=3)
    assert [len(day) for day in keys(late)] == [6, 1]
    assert late.today == planned(store).today + 3


def test_reviews_take_their_time_first(store: Store) -> None:
    topic_id = TopicId(store.read("SELECT id FROM topic WHERE key LIKE '%first'")[0][0])
    for number in range(90):
        draft = Draft(ItemKind.BASIC, {"front": f"Question {number}", "back": "Answer"}, topic_id)
        cards.add_item(store, draft, now=NOON - timedelta(days=9))
    for row in store.read("SELECT id FROM card"):
        review.answer(store, row[0], Rating.GOOD, now=NOON - timedelta(days=8), taken_ms=20_000, settings=SETTINGS)
    facts = planned(store)
    first = facts.plan.days[0]
    assert first.reviews_ms > 5 * 60_000
    assert len(first.parts) < 6


def test_moved_lessons_and_days_with_other_times(store: Store) -> None:
    today = planned(store).today
    wishes = PlanWishes().with_lesson("web/first/a/c03", today + 2).with_minutes(today, 20).with_minutes(today + 1, 0)
    facts = planned(store, wishes=wishes)
    assert keys(facts)[:3] == [
        ["first/a/c01", "first/a/c02"],
        [],
        ["first/a/c03", "first/a/c04", "first/a/c05", "first/a/c06", "second/b/c01", "second/b/c02"],
    ]
    assert facts.wishes == wishes
    assert read_wishes(wishes.with_minutes(today, None).to_record(today)).minutes == {today + 1: 0}
    assert read_wishes(wishes.to_record(today + 1)).minutes == {today + 1: 0}, "the past is forgotten"


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner, max_size=4),
    max_leaves=8,
)


@settings(max_examples=examples(150), deadline=None)
@given(st.dictionaries(st.sampled_from(["days", "minutes", "moved", "x"]), _JSON))
def test_any_setting_gives_a_plan(record: dict[str, object]) -> None:
    wishes = read_wishes(record)
    assert wishes.days
    assert read_wishes(wishes.to_record(-(10**9))) == wishes
    assert len(wishes.wishes(6).week_ms) == 7


def test_today_follows_what_was_moved(store: Store, tmp_path: Path) -> None:
    topics = paths.topics(store, paths.installed_paths(store)[0].id)
    day = planned(store).today

    def first(moved: dict[str, int]) -> list[str]:
        facts = today.gather(store, topics, 0, tmp_path, now=NOON, settings=SETTINGS, moved=moved)
        return [one.lesson.key.removeprefix("web/") for one in facts.lessons[:2]]

    assert first({}) == ["first/a/c01", "first/a/c02"]
    assert first({"web/first/a/c01": day + 1}) == ["second/b/c01", "second/b/c02"]
    assert first({"web/second/b/c02": day}) == ["second/b/c02", "first/a/c01"]
    assert first({"web/first/a/c01": day - 3}) == ["first/a/c01", "first/a/c02"]


def test_cards_of_no_topic_take_their_time_too(store: Store) -> None:
    for number in range(40):
        draft = Draft(ItemKind.BASIC, {"front": f"Question {number}", "back": "Answer"}, None)
        cards.add_item(store, draft, now=NOON - timedelta(days=9))
    for row in store.read("SELECT id FROM card"):
        review.answer(store, row[0], Rating.GOOD, now=NOON - timedelta(days=8), taken_ms=20_000, settings=SETTINGS)
    assert planned(store).plan.days[0].reviews_ms > 5 * 60_000
