"""Days of study in a row with days of rest in between, and round numbers on the way. Pure; nobody is blamed.

The slack follows what was measured of emergency reserves (Sharif and Shu, 2017: goals with a few reserve days are kept
longer than strict ones): two days of each calendar week may be missed.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Mapping, Sequence
from typing import Final, NamedTuple

from studydesk.domain.study_day import weekday_of

RESERVE_DAYS: Final = 2
"""Days of a week from Monday to Sunday that may be missed."""
STEPS: Final[Mapping[str, Sequence[int]]] = {
    "hours": (1, 10, 25, 50, 100, 150, 200, 250, 300, 400, 500, 750, 1_000),
    "lessons": (1, 10, 25, 50, 100, 250, 500, 750, 1_000, 1_500, 2_000, 5_000),
    "reviews": (100, 500, 1_000, 2_500, 5_000, 10_000, 25_000, 50_000, 100_000, 250_000, 500_000, 1_000_000),
}


class Streak(NamedTuple):
    """``days``: days of study since the run began on ``first_day`` (None: there is none). ``reserve``: days of this
    week that may still be missed."""

    days: int
    first_day: int | None
    reserve: int
    has_today: bool


def streak(studied: Collection[int], today: int) -> Streak:
    """The run that today belongs to. Today itself is not missed before it is over; days to come do not count."""
    days = {day for day in studied if day <= today}
    missed_now, count, first = 0, 0, None
    missed, week = 0, None
    begin = min(days, default=today)
    for day in range(today, begin - 1, -1):
        monday = day - weekday_of(day)
        if monday != week:
            week, missed = monday, 0
        if day in days:
            count, first = count + 1, day
        elif day != today:
            missed += 1
            if missed > RESERVE_DAYS:
                break
        if monday == today - weekday_of(today):
            missed_now = missed
    return Streak(count, first, RESERVE_DAYS - missed_now if count else RESERVE_DAYS, today in days)


class Milestone(NamedTuple):
    """A round number of hours, lessons or reviews."""

    kind: str
    value: int


def passed(before: Mapping[str, float], now: Mapping[str, float]) -> list[Milestone]:
    """The highest step of each kind that was reached between two totals."""
    found = []
    for kind, steps in STEPS.items():
        place = bisect_right(steps, now.get(kind, 0))
        if place and steps[place - 1] > before.get(kind, 0):
            found.append(Milestone(kind, steps[place - 1]))
    return found


def following(kind: str, now: float) -> int | None:
    """The next step of a kind, None behind the last."""
    steps = STEPS[kind]
    place = bisect_right(steps, now)
    return steps[place] if place < len(steps) else None
