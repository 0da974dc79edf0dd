"""The learner's rhythm: days in a row with slack, the week that is over, and round numbers that it brought.

Reads only; a job with a store of its own may run it.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Final, NamedTuple

from studydesk.domain.evidence import Share
from studydesk.domain.rhythm import Milestone, Streak, passed, streak
from studydesk.domain.study_day import starts_at_ms, weekday_of
from studydesk.services import statistics
from studydesk.services.answering import study_day
from studydesk.storage import study_time as rows

if TYPE_CHECKING:
    from studydesk.domain.study import StudySettings
    from studydesk.services.statistics import DayMinutes
    from studydesk.storage.store import Store

_HOUR_MS: Final = 3_600_000
_WEEK: Final = 7
_LONG_AGO: Final = -1_000_000


class WeekReview(NamedTuple):
    """What a calendar week brought. ``kept``: of the answers to cards in review, how many were recalled."""

    first_day: int
    minutes: DayMinutes
    days: int
    lessons: int
    lessons_ms: int
    reviews: int
    kept: Share
    milestones: tuple[Milestone, ...]

    @property
    def is_empty(self) -> bool:
        """Nothing was done in it."""
        return not (self.minutes.total_ms or self.lessons or self.reviews)


class Rhythm(NamedTuple):
    """The run of days, and the week before this one."""

    streak: Streak
    last_week: WeekReview


def gather(store: Store, *, now: datetime, settings: StudySettings) -> Rhythm:
    """All of it: some 15 ms on a profile of five years. What lies in the future (a clock went back) is left out."""
    today = study_day(settings, now)
    minutes = statistics.minutes_by_day(store, _LONG_AGO, today)
    reviews = statistics.reviews_by_day(store, _LONG_AGO, today)
    monday = today - weekday_of(today) - _WEEK
    begin, end = (starts_at_ms(day, settings.zone, settings.rollover_hour) for day in (monday, monday + _WEEK))
    done = rows.read_lessons_done(store, 0, end)
    before = {
        "hours": sum(one.total_ms for day, one in minutes.items() if day < monday) / _HOUR_MS,
        "lessons": sum(at_ms < begin for at_ms, _ in done),
        "reviews": sum(one.reviews for day, one in reviews.items() if day < monday),
    }
    week = range(monday, monday + _WEEK)
    answered = sum((reviews[day] for day in week if day in reviews), statistics.DayReviews())
    studied = sum((minutes[day] for day in week if day in minutes), statistics.DayMinutes())
    lessons = [length_ms for at_ms, length_ms in done if at_ms >= begin]
    after = {
        "hours": before["hours"] + studied.total_ms / _HOUR_MS,
        "lessons": len(done),
        "reviews": before["reviews"] + answered.reviews,
    }
    return Rhythm(
        streak({*minutes, *reviews}, today),
        WeekReview(
            first_day=monday,
            minutes=studied,
            days=len({day for day in week if day in minutes or day in reviews}),
            lessons=len(lessons),
            lessons_ms=sum(lessons),
            reviews=answered.reviews,
            kept=answered.kept,
            milestones=tuple(passed(before, after)),
        ),
    )
