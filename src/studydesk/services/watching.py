"""Watching: what is played, where it goes on, what was really seen. GUI thread.

A lesson is a range of a video. Places and stretches are kept as they happen (no undo steps); that a lesson becomes
done by watching is an undo step of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from studydesk.domain.path import Course, CourseId, Lesson, LessonId, TopicId
from studydesk.domain.stretches import Stretch
from studydesk.domain.videos import Video, VideoChapter

if TYPE_CHECKING:
    from pathlib import Path

    from studydesk.domain.moments import Moment
    from studydesk.storage.store import Store


@dataclass(frozen=True, slots=True)
class Transcript:
    """A stored transcript, without its cues; ``cues(store, transcript.id)`` reads them. ``kind``: 'manual',
    'automatic', 'file' or 'speech'."""

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


def watchable(store: Store, moment: Moment, library: Path) -> Watchable | None:
    """What there is to play for a moment: its lesson, or the lesson of its video that holds the second, or the video
    alone. None: nothing is known of this video, and no course shows it."""
    raise NotImplementedError


def of_lesson(store: Store, lesson_id: LessonId, library: Path) -> Watchable | None:
    """What there is to play for a lesson; None where it is gone or has no video."""
    raise NotImplementedError


def of_course(store: Store, course_id: CourseId, library: Path) -> Watchable | None:
    """Where a course goes on: the lesson that was watched last, or the first that is not done, else the first."""
    raise NotImplementedError


def last_watched(store: Store, library: Path) -> Watchable | None:
    """What was on the page last; None at the first time."""
    raise NotImplementedError


def next_lesson(store: Store, lesson_id: LessonId) -> LessonId | None:
    """The lesson after it: in its course, else the first of the topic's next course."""
    raise NotImplementedError


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
    raise NotImplementedError


def keep_rate(store: Store, what: Watchable, rate: float, *, origin: object | None = None) -> None:
    """Remembers the speed for the course."""
    raise NotImplementedError


def stretches(store: Store, video_key: str) -> list[Stretch]:
    """What was played of a video, merged, in order."""
    raise NotImplementedError


def seen(store: Store, what: Watchable) -> float:
    """How much of the lesson (or the whole video) was seen, 0 to 1."""
    raise NotImplementedError


def transcripts(store: Store, video_key: str) -> list[Transcript]:
    """The transcripts of a video: the spoken language first, people's before automatic ones."""
    raise NotImplementedError
