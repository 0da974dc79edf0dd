"""Watching: what is played, where it goes on, what was really seen. GUI thread.

A lesson is a range of a video. Places and stretches are kept as they happen (no undo steps); that a lesson becomes
done by watching is an undo step of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Final

from studydesk.domain.cards import CardView
from studydesk.domain.cues import Cue
from studydesk.domain.path import Course, CourseId, Lesson, LessonId, TopicId
from studydesk.domain.stretches import WATCHED_FROM, Stretch, merged, seen_share
from studydesk.domain.videos import Video, VideoChapter, page_of
from studydesk.services.progress import set_lessons_done
from studydesk.services.study_time import add_watched
from studydesk.storage import captions
from studydesk.storage import watching as rows
from studydesk.storage.items import read_views
from studydesk.storage.paths import read_courses
from studydesk.storage.videos import read_video

if TYPE_CHECKING:
    from pathlib import Path

    from studydesk.domain.moments import Moment
    from studydesk.storage.store import Store

_AT_END_MS: Final = 3_000
"""Who left so short before the end begins anew."""
_LEAST_LESSON_MS: Final = 1_000


@dataclass(frozen=True, slots=True)
class Transcript:
    """A stored transcript, without its cues; ``cues(store, transcript.id)`` reads them. ``kind``: 'manual',
    'automatic' or 'file'."""

    id: int
    language: str
    kind: str
    is_original: bool


@dataclass(frozen=True, slots=True)
class Watchable:
    """All that the page needs to play something.

    ``start_ms``/``end_ms``: the lesson's range (0 and the video's length, where it is the whole video; ``end_ms`` None
    while no length is known). ``file``: where it lies on the disk, None when it was never brought or is in the bin;
    whether the file is really there only opening it tells. ``at_ms``: where to begin. ``chapters``: ranges for the seek
    bar, in the video's time: its lessons if the course has several, else those of its page. ``speed_key``: under what
    the speed is kept.
    """

    video_key: str
    title: str
    course: Course | None
    lesson: Lesson | None
    topic_id: TopicId | None
    topic_title: str
    start_ms: int
    end_ms: int | None
    at_ms: int
    rate: float
    speed_key: str
    file: Path | None
    duration_ms: int | None
    video_codec: str
    chapters: tuple[VideoChapter, ...]
    page_url: str
    video: Video | None = None

    @property
    def is_range(self) -> bool:
        """Whether it is a part of a longer video."""
        return self.lesson is not None and self.course is not None and len(self.course.lessons) > 1


@dataclass(frozen=True, slots=True)
class Kept:
    """What keeping a place did: lessons that became done by it (they can be undone as one step)."""

    became_done: tuple[LessonId, ...] = ()


@dataclass(frozen=True, slots=True)
class _Asked:
    """What to play: a video, perhaps as a lesson of a course, perhaps at an instant."""

    video_key: str
    course: Course | None = None
    lesson: Lesson | None = None
    at_ms: int | None = None


def watchable(store: Store, moment: Moment, library: Path) -> Watchable | None:
    """What there is to play for a moment: its lesson, or the lesson of its video that holds the second, or the video
    alone. None: nothing is known of this video, and no course shows it."""
    if moment.lesson_id is not None:
        found = of_lesson(store, moment.lesson_id, library, at_ms=moment.at_ms)
        if found is not None and found.video_key == moment.video_key:
            return found
    place = rows.read_place(store, moment.video_key)
    at_ms = moment.at_ms if moment.at_ms is not None else (place.at_ms if place is not None else None)
    for course_id, topic_id in rows.courses_of_key(store, moment.video_key):
        course = _course(store, topic_id, course_id)
        if course is None:
            continue
        lesson = _lesson_at(course, at_ms)
        if moment.at_ms is None and place is not None and place.lesson:
            lesson = next((one for one in course.lessons if one.key == place.lesson), lesson)
        return _made(store, _Asked(moment.video_key, course, lesson, at_ms), library)
    if read_video(store, moment.video_key) is None:
        return None
    return _made(store, _Asked(moment.video_key, at_ms=at_ms), library)


def of_lesson(store: Store, lesson_id: LessonId, library: Path, *, at_ms: int | None = None) -> Watchable | None:
    """What there is to play for a lesson, from ``at_ms`` or where it was left; None: it is gone or has no video."""
    course_id = rows.course_of_lesson(store, lesson_id)
    course = None if course_id is None else _course(store, rows.topic_of_course(store, course_id), course_id)
    if course is None:
        return None
    key = rows.key_of_course(store, course.id)
    lesson = next((one for one in course.lessons if one.id == lesson_id), None)
    if key is None or lesson is None:
        return None
    return _made(store, _Asked(key, course, lesson, at_ms), library)


def of_course(store: Store, course_id: CourseId, library: Path) -> Watchable | None:
    """Where a course goes on: the lesson that was watched last and not to its end, or the first that is not done,
    else the first."""
    course = _course(store, rows.topic_of_course(store, course_id), course_id)
    if course is None or not course.lessons:
        return None
    last = rows.last_lesson_of_course(store, course_id)
    places = (one for one in course.lessons if one.id == last and not one.is_done)
    lesson = next(places, None) or next((one for one in course.lessons if not one.is_done), course.lessons[0])
    return of_lesson(store, lesson.id, library)


def last_watched(store: Store, library: Path) -> Watchable | None:
    """What was on the page last, at the same second; None at the first time."""
    place = rows.read_last(store)
    if place is None:
        return None
    lesson_id = rows.lesson_of_key(store, place.lesson) if place.lesson else None
    if lesson_id is not None:
        found = of_lesson(store, lesson_id, library, at_ms=place.at_ms)
        if found is not None and found.video_key == place.key:
            return found
    from studydesk.domain.moments import Moment as MomentOf

    return watchable(store, MomentOf(place.key, place.at_ms), library)


def next_lesson(store: Store, lesson_id: LessonId) -> LessonId | None:
    """The lesson after it: in its course, else the first of the topic's next course that has a video."""
    return rows.lesson_after(store, lesson_id)


def _course(store: Store, topic_id: TopicId | None, course_id: CourseId) -> Course | None:
    if topic_id is None:
        return None
    return next((one for one in read_courses(store, topic_id) if one.id == course_id), None)


def _lesson_at(course: Course, at_ms: int | None) -> Lesson | None:
    """The lesson in which an instant lies; without an instant the first that is not done."""
    if at_ms is None:
        return next((one for one in course.lessons if not one.is_done), next(iter(course.lessons), None))
    begun = [one for one in course.lessons if one.start_ms <= at_ms]
    return max(begun, key=lambda one: one.start_ms, default=next(iter(course.lessons), None))


def _made(store: Store, asked: _Asked, library: Path) -> Watchable:
    course, lesson = asked.course, asked.lesson
    video = read_video(store, asked.video_key)
    file = rows.read_file(store, asked.video_key)
    length = _length(video, file, course)
    several = course is not None and len(course.lessons) > 1
    start = lesson.start_ms if lesson is not None and several else 0
    end = _end(course, lesson, length) if lesson is not None and several else length
    topic_id = course.topic_id if course is not None else None
    speed_key = course.key if course is not None else asked.video_key
    return Watchable(
        video_key=asked.video_key,
        title=_title(asked, video),
        course=course,
        lesson=lesson,
        topic_id=topic_id,
        topic_title="" if topic_id is None else rows.title_of_topic(store, topic_id),
        start_ms=start,
        end_ms=end,
        at_ms=_begin(store, asked, start, end),
        rate=rows.read_rate(store, speed_key) or 1.0,
        speed_key=speed_key,
        file=None if file is None else library / file.path,
        duration_ms=length,
        video_codec="" if file is None else file.video_codec,
        chapters=_chapters(course, video, length),
        page_url=_page(asked, course),
        video=video,
    )


def _title(asked: _Asked, video: Video | None) -> str:
    if asked.lesson is not None:
        return asked.lesson.title
    return video.facts.title if video is not None and video.facts.title else page_of(asked.video_key)


def _page(asked: _Asked, course: Course | None) -> str:
    return course.url if course is not None and course.url else page_of(asked.video_key)


def _length(video: Video | None, file: rows.OnDisk | None, course: Course | None) -> int | None:
    known = (
        file.duration_ms if file is not None else None,
        video.facts.duration_ms if video is not None else None,
        course.duration_ms if course is not None else None,
    )
    return next((one for one in known if one), None)


def _end(course: Course | None, lesson: Lesson, length: int | None) -> int | None:
    """Where a lesson ends: as the path says, else where the next begins, else with the video."""
    if lesson.end_ms is not None:
        return lesson.end_ms if length is None else max(min(lesson.end_ms, length), lesson.start_ms + 1)
    later = [one.start_ms for one in course.lessons if one.start_ms > lesson.start_ms] if course is not None else []
    end = min(later, default=length)
    return end if end is not None and end > lesson.start_ms else None


def _begin(store: Store, asked: _Asked, start: int, end: int | None) -> int:
    at_ms = asked.at_ms
    if at_ms is None:
        key = asked.video_key if asked.lesson is None else f"{rows.LESSON}{asked.lesson.key}"
        place = rows.read_place(store, key)
        if place is None or place.ended or (end is not None and place.at_ms > end - _AT_END_MS):
            return start
        at_ms = place.at_ms
    return at_ms if at_ms >= start and (end is None or at_ms < end) else start


def _chapters(course: Course | None, video: Video | None, length: int | None) -> tuple[VideoChapter, ...]:
    if course is not None and len(course.lessons) > 1:
        return tuple(VideoChapter(one.start_ms, _end(course, one, length), one.title) for one in course.lessons)
    return () if video is None else tuple(one for one in video.facts.chapters if not one.kind)


def keep_place(
    store: Store,
    what: Watchable,
    at_ms: int,
    played: Sequence[Stretch] = (),
    wall_ms: int = 0,
    *,
    now: datetime,
    day: int,
    ended: bool = False,
    origin: object | None = None,
) -> Kept:
    """Keeps where the learner is in the file and in the lesson, and what was played since the last time.

    Every lesson of the video of which with this 90 % was seen, and less before, is marked done: one undo step.
    ``day`` is the study day.
    """
    before = rows.read_stretches(store, what.video_key) if played else []
    lesson_key = what.lesson.key if what.lesson is not None else ""
    place = max(0, at_ms)
    with store.write("Watch", undoable=False, origin=origin) as tx:
        rows.put_place(tx, what.video_key, place, ended=ended, lesson=lesson_key)
        if lesson_key:
            rows.put_place(tx, f"{rows.LESSON}{lesson_key}", place, ended=ended)
        if played:
            rows.add_stretches(store, tx, what.video_key, played)
        if wall_ms > 0:
            rows.add_day(store, tx, day, what.video_key, wall_ms)
            went_by_ms = sum(end - start for start, end in played)
            add_watched(store, tx, what.video_key, day, tx.now_ms, wall_ms, went_by_ms)
    done = _newly_watched(store, what, before, merged([*before, *played])) if played else ()
    if done:
        set_lessons_done(store, done, True, now=now, origin=origin)
    return Kept(done)


def _newly_watched(
    store: Store, what: Watchable, before: Sequence[Stretch], after: Sequence[Stretch]
) -> tuple[LessonId, ...]:
    """Lessons over the line now and not before: one that the learner opened again is not marked by each second."""
    found = []
    for one in rows.ranges_not_done(store, what.video_key):
        end = one.end_ms if one.end_ms is not None else what.duration_ms or one.course_ms
        if end is None or end - one.start_ms < _LEAST_LESSON_MS:
            continue
        if what.duration_ms is not None:
            end = min(end, what.duration_ms)
        if seen_share(before, one.start_ms, end) < WATCHED_FROM <= seen_share(after, one.start_ms, end):
            found.append(one.lesson_id)
    return tuple(found)


def keep_rate(store: Store, what: Watchable, rate: float, *, origin: object | None = None) -> None:
    """Remembers the speed for the course."""
    with store.write("Choose speed", undoable=False, origin=origin) as tx:
        rows.put_rate(tx, what.speed_key, rate)


def stretches(store: Store, video_key: str) -> list[Stretch]:
    """What was played of a video, merged, in order."""
    return rows.read_stretches(store, video_key)


def seen(store: Store, what: Watchable) -> float:
    """How much of the lesson (or the whole video) was seen, 0 to 1; 0 while no length is known."""
    end = what.end_ms
    return 0.0 if end is None else seen_share(stretches(store, what.video_key), what.start_ms, end)


def watched_by_day(store: Store, first: int, last: int) -> dict[int, int]:
    """The time watched by study day, ms by the clock; days without any are left out."""
    return rows.read_days(store, first, last)


def is_on_disk(store: Store, video_key: str) -> bool:
    """Whether there is a file of the video, not in the bin."""
    return rows.read_file(store, video_key) is not None


def cards_of_video(store: Store, video_key: str) -> list[CardView]:
    """The cards that were made of a video, one for each item, by their second."""
    return read_views(store, rows.cards_of_key(store, video_key))


def transcripts(store: Store, video_key: str) -> list[Transcript]:
    """The transcripts of a video: the spoken language first, people's before automatic ones."""
    video = read_video(store, video_key)
    if video is None:
        return []
    return [Transcript(one.id, one.language, one.kind, one.original) for one in captions.read_tracks(store, video.id)]


def cues(store: Store, transcript_id: int) -> list[Cue]:
    """The cues of a transcript in order. Ten hours take some 40 ms: for jobs, with a store of their own."""
    return captions.read_cues(store, transcript_id)
