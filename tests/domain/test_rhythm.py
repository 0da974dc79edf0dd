"""Streaks with days of reserve, milestones, and the timer, against slow ways to say the same."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.examples import examples

from studydesk.domain.focus import FocusTimer, Phase
from studydesk.domain.rhythm import STEPS, Milestone, Streak, following, passed, streak

MONDAY = 20_598
MINUTE = 60_000


def test_two_days_of_a_week_may_be_missed() -> None:
    week = [MONDAY + day for day in (0, 1, 3, 4, 6)]
    assert streak(week, MONDAY + 6) == Streak(5, MONDAY, 0, True)
    assert streak(week[:-1], MONDAY + 6) == Streak(4, MONDAY, 0, False), "today is not over"
    assert streak(week[:-1], MONDAY + 7) == Streak(2, MONDAY + 3, 2, False), "three missed: it begins after the first"
    assert streak([*week, MONDAY + 8], MONDAY + 8) == Streak(6, MONDAY, 1, True)


def test_nobody_who_has_not_begun_has_missed_anything() -> None:
    assert streak([], MONDAY) == Streak(0, None, 2, False)
    assert streak([MONDAY + 5], MONDAY) == Streak(0, None, 2, False), "days to come do not count"
    assert streak([MONDAY], MONDAY) == Streak(1, MONDAY, 2, True)


def slow(studied: set[int], today: int) -> int:
    """The longest stretch back from today in which no week misses more than two days."""
    best = 0
    for first in sorted(day for day in studied if day <= today):
        missed: dict[int, int] = {}
        for day in range(first, today):
            if day not in studied:
                missed[(day + 3) // 7] = missed.get((day + 3) // 7, 0) + 1
        if all(count <= 2 for count in missed.values()):
            best = max(best, sum(first <= day <= today for day in studied))
    return best


@settings(max_examples=examples(300))
@given(st.sets(st.integers(0, 60)), st.integers(0, 60))
def test_a_streak_is_the_longest_stretch_that_keeps_the_rule(days: set[int], today: int) -> None:
    studied = {MONDAY + day for day in days}
    found = streak(studied, MONDAY + today)
    assert found.days == slow(studied, MONDAY + today)
    assert 0 <= found.reserve <= 2
    assert found.has_today == (today in days)


def test_milestones_are_told_once_and_the_highest_counts() -> None:
    assert passed({"hours": 9.5, "lessons": 10}, {"hours": 26, "lessons": 10, "reviews": 99}) == [
        Milestone("hours", 25)
    ]
    assert passed({}, {"lessons": 1}) == [Milestone("lessons", 1)]
    assert following("lessons", 10) == 25
    assert following("hours", 5_000) is None
    assert all(list(steps) == sorted(set(steps)) for steps in STEPS.values())


def test_study_rest_and_the_longer_rest() -> None:
    timer = FocusTimer(25 * MINUTE, 5 * MINUTE)
    assert timer.at(0).phase is Phase.IDLE
    now = 0
    for spell in range(1, 5):
        timer.start(now)
        assert timer.at(now + MINUTE) == (Phase.FOCUS, 24 * MINUTE, spell - 1, False)
        now += 25 * MINUTE
        rest = 15 if spell == 4 else 5
        assert timer.at(now) == (Phase.REST, rest * MINUTE, spell, False)
        now += rest * MINUTE
        assert timer.at(now).phase is Phase.IDLE, "nobody is counted who does not sit there"


def test_a_pause_keeps_what_is_left() -> None:
    timer = FocusTimer(25 * MINUTE, 5 * MINUTE)
    timer.start(0)
    timer.pause(10 * MINUTE)
    timer.pause(12 * MINUTE)
    assert timer.at(50 * MINUTE) == (Phase.FOCUS, 15 * MINUTE, 0, True)
    timer.start(60 * MINUTE)
    assert timer.at(70 * MINUTE) == (Phase.FOCUS, 5 * MINUTE, 0, False)
    timer.stop()
    assert timer.at(70 * MINUTE) == (Phase.IDLE, 0, 0, False)


@settings(max_examples=examples(200))
@given(st.lists(st.tuples(st.sampled_from(["start", "pause", "stop", "at"]), st.integers(0, 40)), max_size=30))
def test_no_row_of_presses_breaks_the_timer(presses: list[tuple[str, int]]) -> None:
    timer, now = FocusTimer(25 * MINUTE, 5 * MINUTE), 0
    for what, minutes in presses:
        now += minutes * MINUTE
        if what == "stop":
            timer.stop()
        elif what != "at":
            getattr(timer, what)(now)
        spell = timer.at(now)
        assert 0 <= spell.left_ms <= 25 * MINUTE
        assert (spell.left_ms > 0) or spell.phase is Phase.IDLE or spell.is_paused
