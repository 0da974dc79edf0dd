"""The learner's plan: made from hours a week, days of study, open lessons and the reviews that will be due.

Nothing of a plan is stored but what the learner wished (the setting ``study_plan``): days of study, other times for
single days, and lessons that were moved. The rest is computed again whenever it is shown.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from studydesk.content.calendar import CalendarDay, calendar_file
from studydesk.domain.path import LessonId, Topic
from studydesk.domain.plan import Plan, PlanLesson, Wishes, make_plan, week_of
from studydesk.services import forecast, statistics
from studydesk.services.answering import study_day
from studydesk.services.today import NextLesson, answer_ms, next_lessons
from studydesk.storage.files import file_fault, write_atomically

if TYPE_CHECKING:
    from studydesk.domain.forecast import Followed
    from studydesk.domain.study import StudySettings
    from studydesk.storage.store import Store

__all__ = [
    "MOST_MINUTES",
    "SETTING",
    "CalendarDay",
    "PlanFacts",
    "PlanWishes",
    "gather",
    "plan_lesson",
    "read_wishes",
    "write_calendar",
]

SETTING: Final = "study_plan"
MOST_MINUTES: Final = 16 * 60
_EVERY_DAY: Final = tuple(range(7))
_MINUTE_MS: Final = 60_000
_REVIEW_DAYS: Final = 90
_ALL_LESSONS: Final = 1_000_000


class PlanWishes(NamedTuple):
    """The setting ``study_plan``, read. ``days``: weekdays of study, Monday 0; ``minutes``: other times, by study day;
    ``moved``: by the lesson's key, the study day it is to be taken on."""

    days: tuple[int, ...] = _EVERY_DAY
    minutes: Mapping[int, int] = {}
    moved: Mapping[str, int] = {}

    def wishes(self, hours: int) -> Wishes:
        """As the plan takes them."""
        by_day = {day: minutes * _MINUTE_MS for day, minutes in self.minutes.items()}
        return Wishes(week_of(hours, self.days), by_day, self.moved)

    def to_record(self, today: int) -> dict[str, object]:
        """For the setting; what lies in the past is left out."""
        minutes = {str(day): minutes for day, minutes in self.minutes.items() if day >= today}
        return {"days": list(self.days), "minutes": minutes, "moved": dict(self.moved)}

    def with_lesson(self, key: str, day: int) -> PlanWishes:
        """A lesson moved to a day."""
        return self._replace(moved={**self.moved, key: day})

    def with_minutes(self, day: int, minutes: int | None) -> PlanWishes:
        """Another time for one day; None: that of the weekday again."""
        others = {one: value for one, value in self.minutes.items() if one != day}
        if minutes is not None:
            others[day] = max(0, min(MOST_MINUTES, minutes))
        return self._replace(minutes=others)


def read_wishes(record: Mapping[str, object]) -> PlanWishes:
    """What the setting says; what it does not allow counts as not said."""
    days = record.get("days")
    said = days if isinstance(days, list) else []
    chosen = tuple(sorted({day for day in said if _is_whole(day) and day in _EVERY_DAY}))
    minutes, moved = record.get("minutes"), record.get("moved")
    return PlanWishes(
        chosen or _EVERY_DAY,
        {
            int(day): value
            for day, value in (minutes if isinstance(minutes, dict) else {}).items()
            if str(day).isdecimal() and len(str(day)) < 8 and _is_whole(value) and 0 <= value <= MOST_MINUTES
        },
        {
            str(key): day
            for key, day in (moved if isinstance(moved, dict) else {}).items()
            if _is_whole(day) and abs(day) < 10_000_000
        },
    )


def _is_whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


class PlanFacts(NamedTuple):
    """A plan and what its lines say. ``lessons`` by id; ``today``: the study day on which it begins."""

    plan: Plan
    lessons: Mapping[LessonId, NextLesson]
    wishes: PlanWishes
    today: int
    followed: Followed


def gather(
    store: Store,
    topics: Sequence[Topic],
    *,
    hours: int,
    record: Mapping[str, object],
    now: datetime,
    settings: StudySettings,
    followed: Followed | None = None,
) -> PlanFacts:
    """Makes the plan. For a job: up to a second with 10,000 cards, for the reviews are lived through beforehand.

    ``followed``: the same reviews, where they are known already.
    """
    today, card_ms = study_day(settings, now), answer_ms(store, study_day(settings, now))
    known = followed or forecast.followed(store, now=now, settings=settings, days=_REVIEW_DAYS)
    studied = statistics.minutes_by_day(store, today, today).get(today)
    ahead = next_lessons(store, topics, most=_ALL_LESSONS)
    wishes = read_wishes(record)
    plan = make_plan(
        [plan_lesson(one) for one in ahead],
        {topic.id: topic.prerequisites for topic in topics},
        wishes.wishes(hours),
        today,
        reviews_ms=[count * card_ms for count in known.answers(_REVIEW_DAYS)],
        studied_ms=studied.total_ms if studied is not None else 0,
    )
    return PlanFacts(plan, {one.lesson.id: one for one in ahead}, wishes, today, known)


def plan_lesson(one: NextLesson) -> PlanLesson:
    """A lesson as the plan takes it."""
    lesson = one.lesson
    return PlanLesson(lesson.id, lesson.key, one.topic_id, lesson.course_id, lesson.start_ms, lesson.duration_ms)


def write_calendar(file: Path, entries: Sequence[CalendarDay], *, now: datetime, name: str) -> None:
    """Writes a calendar file, whole or not at all. Raises EnvironmentFault (``disk.full``, ...)."""
    try:
        write_atomically(file, calendar_file(entries, now=now, name=name))
    except OSError as error:
        raise file_fault(error, file, kept="The plan is as it was.") from error
