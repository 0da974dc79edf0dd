"""Scheduling by itself: previews, recall in Python and SQL, wrong clocks, dates by hand, loads and easy days."""

from __future__ import annotations

import math
import sqlite3
from collections import Counter
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studydesk.domain.clock import to_ms
from studydesk.domain.scheduling import (
    DEFAULT_PARAMETERS,
    RECALL_SQL,
    CardState,
    Policy,
    Rating,
    Schedule,
    answer,
    due_in_days,
    forget,
    is_due,
    mend_future,
    previews,
    recall,
    recall_now,
    recall_parameters,
    replay,
    reschedule,
    set_due,
)
from studydesk.domain.study_day import DAY_MS, day_of, ends_at_ms, starts_at_ms, weekday_of

POLICY = Policy()
DAY = 20_780
AT = DAY * DAY_MS + 12 * 3_600_000


def reviewed(stability: float = 20.0, ago: int = 20, **more: object) -> Schedule:
    """A review card, last answered ``ago`` days before DAY and due on it."""
    schedule = Schedule(
        CardState.REVIEW, None, stability, 5.0, AT, DAY, ago, AT - ago * DAY_MS, DAY - ago, reps=6, lapses=1
    )
    return replace(schedule, **more)  # type: ignore[arg-type]


def answered(schedule: Schedule, rating: Rating, policy: Policy = POLICY, *, seed: int = 7, **more: object) -> Schedule:
    given_ = {"at_ms": AT, "day": DAY, **more}
    return answer(schedule, rating, seed=seed, policy=policy, **given_)  # type: ignore[arg-type]


@given(st.sampled_from(Rating), st.integers(0, 2**63), st.integers(0, 400), st.floats(0.01, 3000))
def test_an_answer_gives_what_its_button_showed_however_often_it_is_drawn(
    rating: Rating, seed: int, ago: int, stability: float
) -> None:
    schedule = reviewed(stability, ago)
    load = {DAY + days: days % 7 for days in range(100)}

    shown = [previews(schedule, seed=seed, at_ms=AT, day=DAY, policy=POLICY, load=load) for _ in range(2)]

    assert shown[0] == shown[1]
    assert answered(schedule, rating, seed=seed, load=load) == shown[0][rating]
    days = [shown[0][each].interval_days for each in (Rating.HARD, Rating.GOOD, Rating.EASY)]
    assert 1 <= days[0] < days[1] < days[2]


def test_a_new_card_goes_through_its_steps() -> None:
    first = answered(Schedule(), Rating.GOOD)
    second = answered(first, Rating.GOOD, at_ms=AT + 600_000)

    assert (first.state, first.step, first.due_at_ms, first.due_day) == (CardState.LEARNING, 1, AT + 600_000, None)
    assert (second.state, second.step, second.due_day) == (CardState.REVIEW, None, DAY + second.interval_days)
    assert (first.reps, second.reps) == (1, 2)


def test_a_step_that_ends_after_the_day_is_due_by_the_day() -> None:
    late = answered(Schedule(), Rating.GOOD, day_ends_ms=AT + 599_999)

    assert (late.due_day, late.due_at_ms) == (DAY + 1, AT + 599_999)


def test_a_lapse_counts_and_relearns() -> None:
    lapsed = answered(reviewed(), Rating.AGAIN)
    back = answered(lapsed, Rating.GOOD, at_ms=AT + 600_000)

    assert (lapsed.state, lapsed.step, lapsed.lapses) == (CardState.RELEARNING, 0, 2)
    assert (back.state, back.lapses) == (CardState.REVIEW, 2)
    assert answered(lapsed, Rating.AGAIN).lapses == 2


def test_without_fuzz_days_are_rounded() -> None:
    policy = Policy(fuzz=False)
    expected = math.floor(answered(reviewed(), Rating.GOOD, policy).stability + 0.5)  # type: ignore[operator]

    assert {answered(reviewed(), Rating.GOOD, policy, seed=seed).interval_days for seed in range(50)} == {expected}


@given(st.floats(0.001, 36500), st.floats(0, 40000), st.floats(0.1, 0.8))
def test_recall_is_the_same_in_sql(stability: float, elapsed: float, decay: float) -> None:
    policy = Policy(parameters=(*DEFAULT_PARAMETERS[:20], decay))
    database = sqlite3.connect(":memory:")
    database.create_function("pow", 2, lambda x, y: None if x is None else math.pow(x, y))
    database.execute("CREATE TABLE card (stability REAL, last_review_at_ms INTEGER)")
    database.execute("INSERT INTO card VALUES (?, ?)", (stability, AT - int(elapsed * DAY_MS)))
    database.execute("INSERT INTO card VALUES (NULL, NULL)")

    rows = database.execute(f"SELECT {RECALL_SQL} FROM card", {"now_ms": AT, **recall_parameters(policy)}).fetchall()
    database.close()

    schedule = reviewed(stability, last_review_at_ms=AT - int(elapsed * DAY_MS))
    assert rows[0][0] == pytest.approx(recall_now(schedule, AT, policy), rel=1e-9)
    assert rows[1][0] is None
    assert recall_now(Schedule(), AT, policy) is None


def test_recall_is_nine_tenths_after_the_stability_and_one_at_first() -> None:
    assert recall(20.0, 20.0) == pytest.approx(0.9)
    assert recall(20.0, 0.0) == recall(20.0, -5.0) == 1.0


@given(st.lists(st.tuples(st.sampled_from(Rating), st.integers(0, 60)), min_size=1, max_size=20), st.integers(0, 2**40))
def test_replaying_the_log_gives_the_memory_of_the_card(answers: list[tuple[Rating, int]], seed: int) -> None:
    schedule, day, log = Schedule(), DAY, []
    for rating, gap in answers:
        day += gap
        schedule = answered(schedule, rating, seed=seed, day=day, at_ms=AT + (day - DAY) * DAY_MS)
        log.append((rating, day))

    memory = replay(log, POLICY)

    assert memory is not None
    assert (memory.stability, memory.difficulty) == (schedule.stability, schedule.difficulty)
    assert replay([], POLICY) is None


def test_rescheduling_without_a_change_of_policy_changes_nothing() -> None:
    once = answered(reviewed(), Rating.GOOD)

    again = reschedule(once, seed=7, policy=POLICY, day=DAY + 3, at_ms=AT + 3 * DAY_MS)

    assert abs(again.interval_days - once.interval_days) <= 2  # the least days that the answer had no longer count
    tight = reschedule(once, seed=7, policy=Policy(desired_retention=0.97), day=DAY + 3, at_ms=AT)
    assert DAY + 3 <= tight.due_day < once.due_day  # type: ignore[operator]


def test_setting_a_due_day_keeps_the_memory_of_a_seen_card_and_makes_one_for_a_new() -> None:
    seen = set_due(reviewed(), DAY + 9, day=DAY, at_ms=AT, policy=POLICY)
    new = set_due(Schedule(), DAY + 9, day=DAY, at_ms=AT, policy=POLICY)

    assert (seen.stability, seen.due_day, seen.interval_days) == (20.0, DAY + 9, 29)
    assert (new.state, new.due_day, new.interval_days) == (CardState.REVIEW, DAY + 9, 9)
    assert recall_now(new, AT + 9 * DAY_MS, POLICY) == pytest.approx(0.9)


def test_forgetting_makes_a_card_new() -> None:
    assert forget(reviewed()) == Schedule()
    assert forget(reviewed(), keep_counts=True) == Schedule(reps=6, lapses=1)


# Clocks


def test_a_card_that_was_answered_by_a_clock_that_ran_ahead_is_not_lost() -> None:
    years = 4 * 365
    wrong = reviewed(last_review_at_ms=AT + years * DAY_MS, last_review_day=DAY + years, due_day=DAY + years + 20)

    mended = mend_future(wrong, at_ms=AT, day=DAY)

    assert (mended.last_review_day, mended.due_day, mended.interval_days) == (DAY, DAY + 20, 20)
    assert recall_now(mended, AT, POLICY) == 1.0


def test_a_flight_and_a_small_step_of_the_clock_mend_nothing() -> None:
    for schedule in (
        reviewed(last_review_day=DAY + 1),
        reviewed(last_review_at_ms=AT + 60_000, last_review_day=DAY),
        Schedule(),
    ):
        assert mend_future(schedule, at_ms=AT, day=DAY) == schedule


def test_a_learning_card_whose_step_lies_years_ahead_comes_back() -> None:
    step = Schedule(
        CardState.LEARNING, 1, 2.0, 5.0, AT + 900 * DAY_MS + 600_000, None, 0, AT + 900 * DAY_MS, DAY + 900, 1
    )

    mended = mend_future(step, at_ms=AT, day=DAY)

    assert mended.due_at_ms == AT + 600_000
    assert not is_due(mended, at_ms=AT, day=DAY)
    assert is_due(mended, at_ms=AT + 600_000, day=DAY)


def test_nothing_is_due_in_less_than_no_days() -> None:
    assert due_in_days(reviewed(due_day=DAY - 3), DAY) == 0
    assert due_in_days(reviewed(due_day=DAY + 3), DAY) == 3
    assert due_in_days(Schedule(), DAY) is None


def test_a_card_answered_tomorrow_and_again_today_after_a_flight_west_loses_no_memory() -> None:
    west = reviewed(last_review_day=DAY + 1, last_review_at_ms=AT - 3_600_000)

    after = answered(west, Rating.GOOD)

    assert after.stability >= 20.0  # type: ignore[operator]
    assert after.due_day is not None
    assert after.due_day > DAY


# Load


def test_a_crowded_day_gets_fewer_cards() -> None:
    crowded = {DAY + 20: 500}
    counts = Counter(answered(reviewed(6.0, 6), Rating.GOOD, seed=seed, load=crowded).due_day for seed in range(400))
    free = Counter(answered(reviewed(6.0, 6), Rating.GOOD, seed=seed).due_day for seed in range(400))

    assert free[DAY + 20] > 20
    assert counts[DAY + 20] == 0
    assert set(counts) <= set(free)


def test_easy_days_get_their_share() -> None:
    policy = Policy(easy_days=(1.0, 1.0, 1.0, 1.0, 1.0, 0.5, 0.0))
    counts = Counter(
        weekday_of(answered(reviewed(60.0, 60), Rating.GOOD, policy, seed=seed).due_day or 0) for seed in range(1400)
    )

    assert counts[6] == 0
    assert counts[5] < 0.5 * min(counts[day] for day in range(5))


def test_balancing_can_be_turned_off() -> None:
    load = {DAY + days: 99 * (days % 2) for days in range(200)}

    for seed in range(30):
        off = answered(reviewed(), Rating.GOOD, Policy(balance=False), seed=seed, load=load)
        assert off == answered(reviewed(), Rating.GOOD, seed=seed)


@pytest.mark.parametrize("start", [date(2026, 3, 20), date(2026, 10, 20)])
@pytest.mark.parametrize("hour", [0, 4, 23])
def test_a_change_of_the_clocks_is_a_day_like_all_others(start: date, hour: int) -> None:
    """Answered each evening at 22:00, the memory is that of whole days, and each card is due in the evening it says."""
    zone, policy, schedule, plain = ZoneInfo("Europe/Berlin"), Policy(fuzz=False), Schedule(), Schedule()
    for number in range(14):
        evening = datetime.combine(start + timedelta(days=number), time(22), zone)
        at_ms = to_ms(evening)
        day = day_of(at_ms, zone, hour)
        ends = ends_at_ms(day, zone, hour)
        schedule = answer(schedule, Rating.HARD, seed=1, at_ms=at_ms, day=day, policy=policy, day_ends_ms=ends)
        plain = answer(plain, Rating.HARD, seed=1, at_ms=AT + number * DAY_MS, day=DAY + number, policy=policy)
        assert (schedule.stability, schedule.interval_days) == (plain.stability, plain.interval_days)
        if schedule.due_day is not None:
            due = schedule.due_day
            assert not is_due(schedule, at_ms=starts_at_ms(due, zone, hour) - 1, day=due - 1)
            assert is_due(schedule, at_ms=starts_at_ms(due, zone, hour), day=due)
