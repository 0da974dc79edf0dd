"""From hours a week and days to an ordered plan. Pure: the same input gives the same plan.

Reviews have the first claim on a day's time, because what is due fades; lessons follow in the order of study, whole
chapters, until the time is used. Nothing is owed: the plan is made anew from what is open and from the day it is, so a
missed day moves the end and piles nothing up.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from studydesk.domain.path import CourseId, LessonId, TopicId
from studydesk.domain.study_day import weekday_of

USUAL_LESSON_MS: Final = 600_000
"""A chapter whose length is not known yet; the median of the shipped path's chapters is near it."""
MOST_DAYS: Final = 366 * 5
_WEEK: Final = 7
_CUT_FROM: Final = 1.5
"""A lesson without chapters is cut when it is longer than so many sessions: a rest of some minutes is no session."""
_NEAR: Final = 2.0
"""A chapter is begun when at least half of it fits into what is left of the day."""


class PlanLesson(NamedTuple):
    """An open lesson. ``start_ms`` is its place in the video; ``length_ms`` is None while it is not known."""

    id: LessonId
    key: str
    topic_id: TopicId
    course_id: CourseId
    start_ms: int
    length_ms: int | None


class Wishes(NamedTuple):
    """What the learner wants. ``week_ms``: time of study from Monday to Sunday, 0 for a day of rest.

    ``days_ms``: other times for single study days. ``moved``: lessons (by key) that wait for a study day, or are taken
    first on it.
    """

    week_ms: tuple[int, ...]
    days_ms: Mapping[int, int] = {}
    moved: Mapping[str, int] = {}

    def of(self, day: int) -> int:
        """Milliseconds of study on this day."""
        return max(0, self.days_ms.get(day, self.week_ms[weekday_of(day)]))


class PlanPart(NamedTuple):
    """A lesson on a day, or part ``number`` of ``parts`` of one that is longer than any day. Times are of the video."""

    lesson: PlanLesson
    start_ms: int
    length_ms: int
    number: int = 1
    parts: int = 1
    is_moved: bool = False


class PlanDay(NamedTuple):
    """What a study day holds. ``budget_ms``: what the learner gives; ``reviews_ms``: what reviews take of it."""

    day: int
    budget_ms: int
    reviews_ms: int
    parts: tuple[PlanPart, ...]

    @property
    def lessons_ms(self) -> int:
        """Length of the lessons."""
        return sum(part.length_ms for part in self.parts)


class Plan(NamedTuple):
    """The days from today on to the last lesson, days of rest too. ``left_over``: what does not come within the limit
    (no day has time for lessons, or five years are not enough)."""

    days: tuple[PlanDay, ...]
    left_over: tuple[PlanLesson, ...] = ()

    @property
    def last_day(self) -> int | None:
        """The study day of the last lesson; None when some never come, or none are open."""
        return self.days[-1].day if self.days and not self.left_over and self.days[-1].parts else None

    def day_of(self, key: str) -> int | None:
        """The study day on which a lesson is begun."""
        return next((day.day for day in self.days for part in day.parts if part.lesson.key == key), None)


def week_of(hours: float, days: Iterable[int]) -> tuple[int, ...]:
    """Hours a week spread evenly over the days of study (Monday 0 to Sunday 6), in ms; without days over all seven."""
    chosen = {day % _WEEK for day in days} or set(range(_WEEK))
    each = round(max(0.0, hours) * 3_600_000 / len(chosen))
    return tuple(each if day in chosen else 0 for day in range(_WEEK))


def make_plan(
    lessons: Sequence[PlanLesson],
    needs: Mapping[TopicId, Iterable[TopicId]],
    wishes: Wishes,
    today: int,
    *,
    reviews_ms: Sequence[int] = (),
    studied_ms: int = 0,
    most_days: int = MOST_DAYS,
) -> Plan:
    """Lessons (given in the order of study) on the days from ``today`` on.

    ``needs``: the topics that come before a topic; one that stands later in ``lessons`` (a circle, or a topic that was
    begun all the same) is not waited for. ``reviews_ms``: time for reviews by day from today on; later days take the
    mean of the last week of it. ``studied_ms``: what was done today already. A day is never more than one chapter too
    long, and holds a chapter longer than its time only when nothing else stands on it.
    """
    queue = _Queue(lessons, needs, wishes)
    days: list[PlanDay] = []
    for offset in range(most_days):
        if queue.is_empty:
            break
        day = today + offset
        budget = max(0, wishes.of(day) - (studied_ms if offset == 0 else 0))
        claim = min(budget, _review_ms(reviews_ms, offset))
        days.append(PlanDay(day, budget, claim, tuple(queue.fill(day, budget - claim))))
    while days and not days[-1].parts:
        days.pop()
    return Plan(tuple(days), queue.rest())


def _review_ms(reviews_ms: Sequence[int], offset: int) -> int:
    if offset < len(reviews_ms):
        return max(0, reviews_ms[offset])
    last = reviews_ms[-_WEEK:]
    return max(0, sum(last) // len(last)) if last else 0


class _Queue:
    """What is left to plan, by course: of a course only the first open chapter may come, so that no video is begun in
    its middle."""

    def __init__(
        self, lessons: Sequence[PlanLesson], needs: Mapping[TopicId, Iterable[TopicId]], wishes: Wishes
    ) -> None:
        self._moved = wishes.moved
        self._courses: dict[CourseId, deque[PlanPart]] = {}
        self._left: dict[TopicId, int] = {}
        longest = max((*wishes.week_ms, *wishes.days_ms.values()), default=0)
        for lesson in lessons:
            parts = _cut(lesson, longest, lesson.key in wishes.moved)
            self._courses.setdefault(lesson.course_id, deque()).extend(parts)
            self._left[lesson.topic_id] = self._left.get(lesson.topic_id, 0) + len(parts)
        order = {topic_id: place for place, topic_id in enumerate(self._left)}
        self._needs = {
            topic_id: tuple(need for need in needs.get(topic_id, ()) if order.get(need, len(order)) < place)
            for topic_id, place in order.items()
        }

    @property
    def is_empty(self) -> bool:
        return not self._courses

    def rest(self) -> tuple[PlanLesson, ...]:
        return tuple(dict.fromkeys(part.lesson for parts in self._courses.values() for part in parts))

    def fill(self, day: int, left_ms: int) -> list[PlanPart]:
        """Takes what fits into a day."""
        taken: list[PlanPart] = []
        while left_ms > 0 and (course := self._next(day)) is not None:
            part = self._courses[course][0]
            if taken and part.length_ms > _NEAR * left_ms:
                break
            taken.append(self._take(course))
            left_ms -= part.length_ms
        return taken

    def _next(self, day: int) -> CourseId | None:
        """The course that goes on: first of all one that was moved to this day, then in the order of study."""
        first: CourseId | None = None
        for course, parts in self._courses.items():
            lesson = parts[0].lesson
            wanted = self._moved.get(lesson.key, 0)
            if wanted > day or not self._is_ready(lesson.topic_id):
                continue
            if lesson.key in self._moved or not self._moved:
                return course
            first = course if first is None else first
        return first

    def _is_ready(self, topic_id: TopicId) -> bool:
        return not any(self._left.get(need) for need in self._needs[topic_id])

    def _take(self, course: CourseId) -> PlanPart:
        part = self._courses[course].popleft()
        if not self._courses[course]:
            del self._courses[course]
        self._left[part.lesson.topic_id] -= 1
        return part


def _cut(lesson: PlanLesson, session_ms: int, is_moved: bool) -> list[PlanPart]:
    """A lesson in as many equal parts as it has sessions; usually one."""
    length = USUAL_LESSON_MS if lesson.length_ms is None else max(0, lesson.length_ms)
    if session_ms <= 0 or length <= _CUT_FROM * session_ms:
        return [PlanPart(lesson, lesson.start_ms, length, is_moved=is_moved)]
    parts = -(-length // session_ms)
    cuts = [length * number // parts for number in range(parts + 1)]
    return [
        PlanPart(lesson, lesson.start_ms + cuts[i], cuts[i + 1] - cuts[i], i + 1, parts, is_moved) for i in range(parts)
    ]
