"""Numbers of study: by day, by week, by topic; from sums that follow every write. Reads only.

Days are study days. What lies in the future (a clock was wrong) counts in no graph; ``future_reviews`` tells of it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from studydesk.domain.evidence import Share
from studydesk.domain.study_day import date_of, day_of, day_of_date, ends_at_ms, starts_at_ms
from studydesk.services.answering import study_day
from studydesk.storage import rollups
from studydesk.storage import study_time as rows
from studydesk.storage.schema_0010 import DAY_STEPS

if TYPE_CHECKING:
    from studydesk.domain.study import StudySettings
    from studydesk.storage.store import Store

STEPS: Final = DAY_STEPS
"""Where the steps of intervals and stabilities begin, in days; the first step lies below."""
_MOST_DAYS: Final = 366 * 40
_SLOT_MS: Final = 1_800_000
_NOTHING: Final = Share(0, 0)
_FORECAST_DAYS: Final = {30: 30, 91: 91, 365: 182, 0: 365}


@dataclass(frozen=True, slots=True)
class DayMinutes:
    """Time of a day (or of several) by kind, in ms by the clock."""

    watch_ms: int = 0
    review_ms: int = 0
    write_ms: int = 0

    @property
    def total_ms(self) -> int:
        """All of it."""
        return self.watch_ms + self.review_ms + self.write_ms

    def __add__(self, other: DayMinutes) -> DayMinutes:
        return DayMinutes(
            self.watch_ms + other.watch_ms, self.review_ms + other.review_ms, self.write_ms + other.write_ms
        )


@dataclass(frozen=True, slots=True)
class DayReviews:
    """Answers of a day (or of several); ``kept``: those of cards in review, and how many of these were recalled."""

    reviews: int = 0
    taken_ms: int = 0
    kept: Share = _NOTHING

    def __add__(self, other: DayReviews) -> DayReviews:
        kept = Share(self.kept.hits + other.kept.hits, self.kept.n + other.kept.n)
        return DayReviews(self.reviews + other.reviews, self.taken_ms + other.taken_ms, kept)


@dataclass(frozen=True, slots=True)
class WeekPace:
    """Seven days from ``first_day`` on: time of study, lessons that became done, and their length in ms."""

    first_day: int
    studied: DayMinutes
    lessons: int
    lessons_ms: int


@dataclass(frozen=True, slots=True)
class TopicTime:
    """The time spent on a topic; ``topic_id`` 0: on none."""

    topic_id: int
    title: str
    watch_ms: int
    review_ms: int
    reviews: int


@dataclass(frozen=True, slots=True)
class Span:
    """Days that belong together in a graph (one, a week, a month), both ends included."""

    first_day: int
    last_day: int


@dataclass(frozen=True, slots=True)
class Statistics:
    """Everything that the Statistics page draws. ``first_day`` to ``day`` is the range that was asked for.

    ``year`` is the time of each day of the last twelve months; ``minutes`` and ``reviews`` are by day within the range.
    ``buttons``: (0 learning, 1 young, 2 mature; rating 1-4) -> times. ``intervals`` and ``stabilities``: cards by step
    of ``STEPS``; ``difficulties``: by whole difficulty 1-10.
    """

    day: int
    first_day: int
    wish: float
    year: Mapping[int, DayMinutes]
    minutes: Mapping[int, DayMinutes]
    reviews: Mapping[int, DayReviews]
    forecast: Mapping[int, int]
    forecast_days: int
    intervals: Sequence[int]
    stabilities: Sequence[int]
    difficulties: Sequence[int]
    buttons: Mapping[tuple[int, int], int]
    topics: Sequence[TopicTime]
    pace: Sequence[WeekPace]
    future_reviews: int = 0
    is_empty: bool = False


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the learner's own cards say. ``speeds``: slower than 1.2, to 1.6, faster; ``questions``: with the questions
    before the video answered, and without."""

    hours: Sequence[Share] = field(default_factory=tuple)
    speeds: Sequence[Share] = field(default_factory=tuple)
    questions: Sequence[Share] = field(default_factory=tuple)


def minutes_by_day(store: Store, first_day: int, last_day: int) -> dict[int, DayMinutes]:
    """The time of study by study day; days without any are left out. 2 ms for a year."""
    return _minutes(store, first_day, last_day, reviews_by_day(store, first_day, last_day))


def _minutes(store: Store, first: int, last: int, reviews: Mapping[int, DayReviews]) -> dict[int, DayMinutes]:
    others = {row[0]: (max(0, row[1]), max(0, row[2])) for row in rows.read_minutes(store, first, last)}
    made = {}
    for day in sorted({*others, *reviews}):
        watch_ms, write_ms = others.get(day, (0, 0))
        minutes = DayMinutes(watch_ms, reviews[day].taken_ms if day in reviews else 0, write_ms)
        if minutes.total_ms:
            made[day] = minutes
    return made


def reviews_by_day(store: Store, first_day: int, last_day: int) -> dict[int, DayReviews]:
    """The answers by study day; days without any are left out."""
    return {
        day: DayReviews(reviews, taken_ms, Share(recalled, asked))
        for day, reviews, taken_ms, asked, recalled in rollups.read_days(store, first_day, last_day)
    }


def weekly_pace(store: Store, now: datetime, settings: StudySettings, *, weeks: int = 4) -> list[WeekPace]:
    """The last ``weeks`` times seven days before today, oldest first; weeks without anything too."""
    today = study_day(settings, now)
    return _pace(store, today, settings, weeks, minutes_by_day(store, today - 7 * weeks, today - 1))


def _pace(
    store: Store, today: int, settings: StudySettings, weeks: int, minutes: Mapping[int, DayMinutes]
) -> list[WeekPace]:
    firsts = [today - 7 * back for back in range(weeks, -1, -1)]
    begins = [starts_at_ms(day, settings.zone, settings.rollover_hour) for day in firsts]
    lessons: dict[int, list[int]] = {}
    for at_ms, length_ms in rows.read_lessons_done(store, begins[0], begins[-1]):
        lessons.setdefault(bisect_right(begins, at_ms) - 1, []).append(length_ms)
    made = []
    for week, first in enumerate(firsts[:-1]):
        days = [minutes[day] for day in range(first, first + 7) if day in minutes]
        done = lessons.get(week, [])
        made.append(WeekPace(first, sum(days, DayMinutes()), len(done), sum(done)))
    return made


def read(store: Store, now: datetime, settings: StudySettings, *, days: int = 91) -> Statistics:
    """All numbers of the page for the last ``days`` days, 0: since the beginning."""
    today = study_day(settings, now)
    began = _began(store, today)
    first = max(today - days + 1, began) if days else began
    first = min(first, today)
    year_first = today - 365
    start = min(first, year_first, today - 7 * 104)
    answered = reviews_by_day(store, start, today)
    minutes = _minutes(store, start, today, answered)
    in_range = {day: value for day, value in minutes.items() if day >= first}
    forecast_days = _FORECAST_DAYS.get(days, 91)
    intervals, stabilities, difficulties = _shapes(store)
    weeks = min(max(4, (today - first) // 7), 104)
    future = rollups.read_days(store, today + 1, 2**53)
    reviews = {day: value for day, value in answered.items() if day >= first}
    return Statistics(
        day=today,
        first_day=first,
        wish=settings.policy.desired_retention,
        year={day: value for day, value in minutes.items() if day >= year_first},
        minutes=in_range,
        reviews=reviews,
        forecast=rollups.read_forecast(store, today, today + forecast_days - 1),
        forecast_days=forecast_days,
        intervals=intervals,
        stabilities=stabilities,
        difficulties=difficulties,
        buttons=rollups.read_buttons(store, first, today),
        topics=_topics(store, first, today),
        pace=_pace(store, today, settings, weeks, minutes),
        future_reviews=sum(row[1] for row in future),
        is_empty=not minutes and not reviews and not sum(intervals) and not future,
    )


def _began(store: Store, today: int) -> int:
    """The first day with anything; not more than forty years ago, whatever a clock once said."""
    reaches = [reach[0] for reach in (rollups.read_reach(store), rows.read_reach(store)) if reach is not None]
    return max(min([today, *reaches]), today - _MOST_DAYS)


def _shapes(store: Store) -> tuple[list[int], list[int], list[int]]:
    intervals, stabilities, difficulties = [0] * (len(STEPS) + 1), [0] * (len(STEPS) + 1), [0] * 10
    for interval, stability, difficulty, cards in rollups.read_shapes(store):
        intervals[interval] += cards
        stabilities[stability] += cards
        difficulties[difficulty - 1] += cards
    return intervals, stabilities, difficulties


def _topics(store: Store, first: int, last: int) -> list[TopicTime]:
    watched = rows.read_watched_topics(store, first, last)
    answered = {row[0]: (row[1], row[2]) for row in rollups.read_topics(store, first, last)}
    titles = rows.read_topic_titles(store)
    made = [
        TopicTime(topic, titles.get(topic, ""), watched.get(topic, 0), *reversed(answered.get(topic, (0, 0))))
        for topic in {*watched, *answered}
    ]
    return sorted(made, key=lambda one: (-(one.watch_ms + one.review_ms), one.title))


def recall_by_hour(store: Store, first: int, last: int, settings: StudySettings) -> list[Share]:
    """How many cards in review were recalled in each hour of the wall clock, 0 to 23, where the learner is now."""
    begin = starts_at_ms(first, settings.zone, settings.rollover_hour)
    end = ends_at_ms(last, settings.zone, settings.rollover_hour)
    found = [[0, 0] for _ in range(24)]
    for (from_ms, offset), (to_ms, _) in pairwise(_offsets(begin, end, settings)):
        for half, _reviews, asked, recalled in rollups.read_slots(store, from_ms // _SLOT_MS, to_ms // _SLOT_MS):
            hour = (half * 30 + offset) // 60 % 24
            found[hour][0] += recalled
            found[hour][1] += asked
    return [Share(hits, n) for hits, n in found]


def _offsets(begin: int, end: int, settings: StudySettings) -> list[tuple[int, int]]:
    """(from this instant on, minutes east of UTC), to the day; the last is the end."""
    made: list[tuple[int, int]] = []
    day, last = day_of(begin, settings.zone, 0), day_of(end, settings.zone, 0)
    at = begin
    while day <= last:
        noon = datetime.combine(date_of(day), datetime.min.time(), settings.zone) + timedelta(hours=12)
        offset = round((noon.utcoffset() or timedelta()).total_seconds() / 60)
        if not made or made[-1][1] != offset:
            made.append((at if not made else starts_at_ms(day, settings.zone, 0), offset))
        day += 1
    return [*made, (end, 0)]


def evidence(store: Store, now: datetime, settings: StudySettings) -> Evidence:
    """What the learner's own answers say, over all time. For a job: it may look at every card."""
    today = study_day(settings, now)
    speeds, questions = rows.read_by_speed(store), rows.read_by_questions(store)
    return Evidence(
        recall_by_hour(store, _began(store, today), today, settings),
        [Share(*speeds.get(band, (0, 0))) for band in range(3)],
        [Share(*questions.get(asked, (0, 0))) for asked in (1, 0)],
    )


def spans(first_day: int, last_day: int) -> list[Span]:
    """The bars of a graph over a range: days up to a month and a half, weeks up to half a year, then months, years
    from twelve years on."""
    length = last_day - first_day + 1
    if length <= 45:
        return [Span(day, day) for day in range(first_day, last_day + 1)]
    if length <= 190:
        start = first_day - (first_day + 3) % 7
        return [Span(max(day, first_day), min(day + 6, last_day)) for day in range(start, last_day + 1, 7)]
    return months(first_day, last_day, every=12 if length > 12 * 366 else 1)


def months(first_day: int, last_day: int, *, every: int = 1) -> list[Span]:
    """The calendar months (or years: ``every`` 12) of a range, cut to it."""
    on = date_of(first_day)
    on = on.replace(day=1, month=1 if every == 12 else on.month)
    made = []
    while day_of_date(on) <= last_day:
        index = on.year * 12 + on.month - 1 + every
        after = on.replace(year=index // 12, month=index % 12 + 1)
        made.append(Span(max(day_of_date(on), first_day), min(day_of_date(after) - 1, last_day)))
        on = after
    return made


@dataclass(frozen=True, slots=True)
class DayItems:
    """What was done on a study day. ``videos``: (key, title, ms); ``reviews``: (topic's id or 0, title, answers,
    forgotten, ms); ``lessons``: (id or None, title, topic's id or None); ``notes``: (id, title)."""

    day: int
    minutes: DayMinutes
    videos: Sequence[tuple[str, str, int]]
    reviews: Sequence[tuple[int, str, int, int, int]]
    lessons: Sequence[tuple[int | None, str, int | None]]
    notes: Sequence[tuple[int, str]]

    @property
    def is_empty(self) -> bool:
        """Nothing at all."""
        return not (self.minutes.total_ms or self.videos or self.reviews or self.lessons or self.notes)


def day_items(store: Store, day: int, settings: StudySettings) -> DayItems:
    """What stands behind a day of the heat map."""
    begin = starts_at_ms(day, settings.zone, settings.rollover_hour)
    end = ends_at_ms(day, settings.zone, settings.rollover_hour)
    return DayItems(
        day,
        minutes_by_day(store, day, day).get(day, DayMinutes()),
        [(row[0], row[1], row[2]) for row in rows.read_day_videos(store, day)],
        [(row[0], row[1], row[2], row[3], row[4]) for row in rows.read_day_reviews(store, day)],
        [(row[0], row[1], row[2]) for row in rows.read_day_lessons(store, begin, end)],
        [(row[0], row[1]) for row in rows.read_day_notes(store, begin, end)],
    )


def sums_are_right(store: Store) -> bool:
    """Whether the sums equal what they are made of. Some seconds for millions of answers: for a job."""
    return rollups.count_faults(store) == 0


def make_sums_anew(store: Store) -> None:
    """Computes the sums from all answers and cards. Some seconds for millions of answers: for a long write."""
    with store.write("Count anew", undoable=False) as tx:
        rollups.make_anew(tx)
