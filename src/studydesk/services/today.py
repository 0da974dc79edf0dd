"""What to do now: where it was left, what is due, the next lessons, what fades, the week, and when the path ends.

Reads only; a job with a store of its own may run it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from studydesk.domain.pace import FinishRange, finish_range
from studydesk.domain.path import Course, Lesson, Topic, TopicId, TopicStatus
from studydesk.domain.study_day import date_of
from studydesk.domain.videos import key_of
from studydesk.services import forecast, statistics, watching
from studydesk.services.answering import study_day
from studydesk.storage import paths as path_rows

if TYPE_CHECKING:
    from studydesk.domain.study import StudySettings
    from studydesk.services.forecast import Fading
    from studydesk.services.statistics import DayMinutes
    from studydesk.services.watching import Watchable
    from studydesk.storage.store import Store

CARD_MS: Final = 8_000
"""Time of an answer until the learner's own is known."""
_MOST_LESSONS: Final = 12
_ALL: Final = 1_000_000
_FEW_ANSWERS: Final = 20
_OVER: Final = (TopicStatus.DONE, TopicStatus.SKIPPED)


class NextLesson(NamedTuple):
    """A lesson that is open and whose topic's turn it is. ``on_disk``: its video is here."""

    topic_id: TopicId
    topic_title: str
    course_title: str
    lesson: Lesson
    video_key: str | None
    on_disk: bool


class TodayFacts(NamedTuple):
    """Everything that the page of today shows. ``week``: seven study days from the first day of the week on."""

    resume: Watchable | None
    lessons: tuple[NextLesson, ...]
    fading: tuple[Fading, ...]
    titles: Mapping[TopicId, str]
    day: int
    week: tuple[tuple[int, DayMinutes], ...]
    studied_ms: int
    card_ms: int
    left_ms: int
    finish: FinishRange | None
    is_fresh: bool
    """Nothing was studied yet."""


def gather(
    store: Store,
    topics: Sequence[Topic],
    left_ms: int,
    library: Path,
    *,
    now: datetime,
    settings: StudySettings,
    moved: Mapping[str, int] | None = None,
) -> TodayFacts:
    """All of it: some 30 ms on a profile of years. ``left_ms`` is the length of what is open in the path; ``moved``
    are the lessons (by key) that the plan has on another study day."""
    day = study_day(settings, now)
    first = day - date_of(day).weekday()
    minutes = statistics.minutes_by_day(store, first, first + 6)
    empty = statistics.DayMinutes()
    week = tuple((one, minutes.get(one, empty)) for one in range(first, first + 7))
    pace = statistics.weekly_pace(store, now, settings)
    resume = watching.last_watched(store, library)
    if resume is not None and resume.lesson is not None and resume.lesson.is_done:
        resume = None
    besides = resume.lesson.id if resume and resume.lesson else None
    lessons = _as_planned(store, topics, besides, moved, day) if moved else next_lessons(store, topics, besides=besides)
    fading = tuple(forecast.fading(store, now, settings=settings))
    studied_ms = sum(one.total_ms for _, one in week)
    return TodayFacts(
        resume=resume,
        lessons=lessons,
        fading=fading,
        titles={topic.id: topic.title for topic in topics},
        day=day,
        week=week,
        studied_ms=studied_ms,
        card_ms=answer_ms(store, day),
        left_ms=left_ms,
        finish=finish_range(left_ms, [one.lessons_ms for one in pace], seed=day),
        is_fresh=resume is None and studied_ms == 0 and not any(one.studied.total_ms or one.lessons for one in pace),
    )


def answer_ms(store: Store, day: int) -> int:
    """The mean time of an answer in the last month."""
    days = statistics.reviews_by_day(store, day - 30, day).values()
    answers = sum(one.reviews for one in days)
    return max(1_000, sum(one.taken_ms for one in days) // answers) if answers >= _FEW_ANSWERS else CARD_MS


def next_lessons(
    store: Store, topics: Sequence[Topic], *, besides: int | None = None, most: int = _MOST_LESSONS
) -> tuple[NextLesson, ...]:
    """Open lessons in the order of study: topics that are being learned first, then those whose prerequisites are all
    behind the learner, in the order of the path."""
    found: list[NextLesson] = []
    for topic in in_turn(topics):
        for course in path_rows.read_courses(store, topic.id):
            if not course.shelved:
                found += [_next(store, topic, course, one) for one in _open(course, besides)[: most - len(found)]]
            if len(found) >= most:
                return tuple(found)
    return tuple(found)


def _as_planned(
    store: Store, topics: Sequence[Topic], besides: int | None, moved: Mapping[str, int], today: int
) -> tuple[NextLesson, ...]:
    """What was moved to this day comes first; a course whose next lesson waits for a later day waits with it."""
    waiting: set[int] = set()
    found = []
    for one in next_lessons(store, topics, besides=besides, most=_ALL):
        if moved.get(one.lesson.key, today) > today:
            waiting.add(one.lesson.course_id)
        if one.lesson.course_id not in waiting:
            found.append(one)
    found.sort(key=lambda one: one.lesson.key not in moved)
    return tuple(found[:_MOST_LESSONS])


def in_turn(topics: Sequence[Topic]) -> list[Topic]:
    """Open topics in the order of study: what is being learned, then the path from top to bottom, but no topic before
    what it needs. Nothing is locked: where topics need each other in a circle, the first of them comes first."""
    open_ones = sorted(
        (topic for topic in topics if topic.status not in _OVER and not topic.shelved),
        key=lambda topic: (topic.position[1], topic.position[0]),
    )
    found = [topic for topic in open_ones if topic.status is TopicStatus.LEARNING]
    left = {topic.id: topic for topic in open_ones if topic.status is not TopicStatus.LEARNING}
    while left:
        ready = next((one for one in left.values() if not any(need in left for need in one.prerequisites)), None)
        chosen = ready or next(iter(left.values()))
        found.append(left.pop(chosen.id))
    return found


def _open(course: Course, besides: int | None) -> list[Lesson]:
    return [one for one in course.lessons if not one.is_done and not one.shelved and one.id != besides]


def _next(store: Store, topic: Topic, course: Course, lesson: Lesson) -> NextLesson:
    key = key_of(course.video_id, course.url) if course.video_id else None
    here = key is not None and watching.is_on_disk(store, key)
    return NextLesson(topic.id, topic.title, course.title, lesson, key, here)
