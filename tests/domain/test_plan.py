"""The plan: order, time, rest, moving, and that it ends."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.examples import examples

from studydesk.domain.path import CourseId, LessonId, TopicId
from studydesk.domain.plan import MOST_DAYS, Plan, PlanLesson, Wishes, make_plan, week_of

MINUTE = 60_000
MONDAY = 20_601 - (20_601 + 3) % 7


def lesson(number: int, topic: int, course: int, minutes: float | None, start: float = 0) -> PlanLesson:
    length = None if minutes is None else round(minutes * MINUTE)
    return PlanLesson(LessonId(number), f"l{number}", TopicId(topic), CourseId(course), round(start * MINUTE), length)


def every_day(minutes: int) -> Wishes:
    return Wishes((minutes * MINUTE,) * 7)


def keys(plan: Plan) -> list[list[str]]:
    return [[part.lesson.key for part in day.parts] for day in plan.days]


def test_hours_are_spread_over_the_chosen_days() -> None:
    assert week_of(3, (0, 2)) == (90 * MINUTE, 0, 90 * MINUTE, 0, 0, 0, 0)
    assert week_of(7, ()) == (60 * MINUTE,) * 7


def test_whole_chapters_until_the_time_is_used() -> None:
    lessons = [lesson(n, 1, 1, 20) for n in range(5)]
    assert keys(make_plan(lessons, {}, every_day(60), MONDAY)) == [["l0", "l1", "l2"], ["l3", "l4"]]


def test_days_of_rest_stay_empty_and_the_plan_ends_with_its_last_lesson() -> None:
    plan = make_plan([lesson(n, 1, 1, 60) for n in range(3)], {}, Wishes(week_of(2, (0, 2))), MONDAY)
    assert keys(plan) == [["l0"], [], ["l1"], [], [], [], [], ["l2"]]
    assert plan.last_day == MONDAY + 7


def test_reviews_come_first_and_what_was_done_today_counts() -> None:
    lessons = [lesson(n, 1, 1, 10) for n in range(9)]
    plan = make_plan(
        lessons, {}, every_day(40), MONDAY, reviews_ms=(20 * MINUTE, 90 * MINUTE, 10 * MINUTE), studied_ms=10 * MINUTE
    )
    assert [len(day.parts) for day in plan.days[:2]] == [1, 0]
    assert plan.days[0].budget_ms == 30 * MINUTE
    assert plan.days[1].reviews_ms == 40 * MINUTE, "no more than the day has"
    assert plan.left_over, "the mean of what is known takes all: nothing is left for lessons"


def test_a_video_without_chapters_is_cut_into_sessions() -> None:
    plan = make_plan([lesson(1, 1, 1, 130, start=5)], {}, every_day(60), MONDAY)
    parts = [part for day in plan.days for part in day.parts]
    assert [(part.number, part.parts) for part in parts] == [(1, 3), (2, 3), (3, 3)]
    assert parts[0].start_ms == 5 * MINUTE
    assert sum(part.length_ms for part in parts) == 130 * MINUTE
    assert all(a.start_ms + a.length_ms == b.start_ms for a, b in pairwise(parts))


def test_moving_a_lesson_takes_the_rest_of_its_course_along() -> None:
    lessons = [lesson(1, 1, 1, 30), lesson(2, 1, 1, 30), lesson(3, 1, 2, 30), lesson(4, 1, 2, 30)]
    later = every_day(60)._replace(moved={"l1": MONDAY + 1})
    assert keys(make_plan(lessons, {}, later, MONDAY)) == [["l3", "l4"], ["l1", "l2"]]
    sooner = every_day(60)._replace(moved={"l3": MONDAY})
    assert keys(make_plan(lessons, {}, sooner, MONDAY)) == [["l3", "l1"], ["l2", "l4"]]


def test_what_is_needed_before_comes_before_even_what_was_moved() -> None:
    lessons = [lesson(1, 1, 1, 60), lesson(2, 2, 2, 60)]
    plan = make_plan(lessons, {TopicId(2): [TopicId(1)]}, every_day(60)._replace(moved={"l2": MONDAY}), MONDAY)
    assert keys(plan) == [["l1"], ["l2"]]


def test_a_missed_day_is_not_owed() -> None:
    lessons = [lesson(n, 1, 1, 30) for n in range(6)]
    planned = make_plan(lessons, {}, every_day(60), MONDAY)
    missed = make_plan(lessons, {}, every_day(60), MONDAY + 3)
    assert keys(planned) == keys(missed)
    assert max(day.lessons_ms for day in missed.days) == 60 * MINUTE


def test_without_time_nothing_is_planned_and_it_is_said() -> None:
    plan = make_plan([lesson(1, 1, 1, 10)], {}, every_day(0), MONDAY)
    assert (plan.days, [one.key for one in plan.left_over], plan.last_day) == ((), ["l1"], None)


_LESSONS = st.lists(
    st.tuples(st.integers(0, 5), st.integers(0, 2), st.one_of(st.none(), st.integers(0, 400))), max_size=40
)


@settings(max_examples=examples(300), deadline=None)
@given(
    made=_LESSONS,
    needs=st.dictionaries(st.integers(0, 5), st.lists(st.integers(0, 5), max_size=3), max_size=6),
    week=st.tuples(*[st.integers(0, 120)] * 7),
    reviews=st.lists(st.integers(-5, 200), max_size=20),
    studied=st.integers(0, 100),
    moved=st.dictionaries(st.integers(0, 40), st.integers(-5, 60), max_size=8),
)
def test_any_plan_keeps_what_it_promises(
    made: list[tuple[int, int, int | None]],
    needs: dict[int, list[int]],
    week: tuple[int, ...],
    reviews: list[int],
    studied: int,
    moved: dict[int, int],
) -> None:
    lessons = [lesson(n, t, t * 10 + c, minutes) for n, (t, c, minutes) in enumerate(sorted(made, key=lambda x: x[:2]))]
    wishes = Wishes(
        tuple(minutes * MINUTE for minutes in week), moved={f"l{n}": MONDAY + day for n, day in moved.items()}
    )
    before = {TopicId(t): [TopicId(one) for one in ones] for t, ones in needs.items()}
    plan = make_plan(
        lessons,
        before,
        wishes,
        MONDAY,
        reviews_ms=[one * MINUTE for one in reviews],
        studied_ms=studied * MINUTE,
        most_days=400,
    )
    order = [part for day in plan.days for part in day.parts]
    assert {part.lesson for part in order} | set(plan.left_over) == set(lessons)
    whole = [one for one in lessons if one not in plan.left_over]
    lengths = {one: sum(part.length_ms for part in order if part.lesson is one) for one in whole}
    assert all(one.length_ms is None or lengths[one] == one.length_ms for one in whole), "nothing lost by cutting"
    assert len(plan.days) <= 400
    for day in plan.days:
        over = day.reviews_ms + day.lessons_ms - day.budget_ms
        assert over <= (day.parts[-1].length_ms if day.parts else 0)
        assert day.reviews_ms <= day.budget_ms
    topics = [one.topic_id for one in lessons]
    place = {topic: topics.index(topic) for topic in topics}
    for at, part in enumerate(order):
        needed = {
            one for one in before.get(part.lesson.topic_id, ()) if place.get(one, 99) < place[part.lesson.topic_id]
        }
        assert not any(later.lesson.topic_id in needed for later in order[at:]), "never before what it needs"
    for course in {one.course_id for one in lessons}:
        mine = [(part.lesson.id, part.number) for part in order if part.lesson.course_id == course]
        assert mine == sorted(mine), "a video in its order"


def test_no_plan_goes_on_for_ever() -> None:
    plan = make_plan([lesson(1, 1, 1, 10)], {}, every_day(30), MONDAY, reviews_ms=(60 * MINUTE,))
    assert plan.left_over
    assert len(plan.days) <= MOST_DAYS
