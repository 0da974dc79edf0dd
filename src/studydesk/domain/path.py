"""The learning path as the program knows it: paths, topics, courses, lessons, and the learner's marks on them.

Every thing of a path has two names: ``id``, the row number in this profile (what ``Changes`` speaks of), and
``key``, the text id given in the pack, qualified by its owners (``backend``, ``backend/caching``,
``backend/caching/memcached``, ``backend/caching/memcached/c03``). Keys are what survives updates and travels between
computers; they are never computed from an index, a time or a title.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple, NewType

PathId = NewType("PathId", int)
TopicId = NewType("TopicId", int)
CourseId = NewType("CourseId", int)
LessonId = NewType("LessonId", int)
GoalId = NewType("GoalId", int)


class TopicStatus(Enum):
    """The learner's own mark on a topic; nothing is ever locked."""

    NOT_STARTED = "not_started"
    LEARNING = "learning"
    DONE = "done"
    SKIPPED = "skipped"


class DurationBasis(Enum):
    """How well a duration is known. Everything but LISTED and MEASURED is shown as 'about'."""

    LISTED = "listed"
    APPROX = "approx"
    AT_LEAST = "at_least"
    MEASURED = "measured"

    @property
    def is_exact(self) -> bool:
        """Whether the duration may be shown without 'about'."""
        return self in (DurationBasis.LISTED, DurationBasis.MEASURED)


class Origin(Enum):
    """Who brought a topic or course: the pack, or the learner (an overlay that pack updates leave alone)."""

    PACK = "pack"
    OWN = "own"


class PathInfo(NamedTuple):
    """One installed learning path."""

    id: PathId
    key: str
    title: str
    version: str
    language: str
    summary: str
    licence: str
    sections: tuple[Section, ...] = ()


class Section(NamedTuple):
    """A heading on the map; stands in a lane of its own above the grid row ``row``."""

    title: str
    row: int


@dataclass(frozen=True, slots=True)
class Lesson:
    """The smallest thing a learner finishes: a whole video or one chapter of it.

    ``start_ms``/``end_ms`` are the range in the video; ``end_ms`` is None while the video's length is not known.
    """

    id: LessonId
    key: str
    course_id: CourseId
    title: str
    start_ms: int
    end_ms: int | None
    is_done: bool = False
    done_at_ms: int | None = None
    shelved: bool = False

    @property
    def duration_ms(self) -> int | None:
        """Length in milliseconds, None while unknown."""
        return None if self.end_ms is None else self.end_ms - self.start_ms


@dataclass(frozen=True, slots=True)
class Course:
    """A published video course (or a link of the learner's own, then ``video_id`` is None and ``url`` is set)."""

    id: CourseId
    key: str
    topic_id: TopicId
    title: str
    video_id: str | None
    url: str
    duration_ms: int | None
    duration_basis: DurationBasis
    instructor: str
    published: str
    part: str
    official: bool
    origin: Origin
    lessons: tuple[Lesson, ...] = ()
    shelved: bool = False


class Goal(NamedTuple):
    """One 'I can ...' statement of a topic's checklist."""

    id: GoalId
    key: str
    text: str
    is_met: bool = False


class TopicProgress(NamedTuple):
    """Everything that a map tile shows of the learner's progress. Counts are of lessons that are not shelved."""

    lessons_done: int = 0
    lessons_total: int = 0
    left_ms: int = 0
    left_is_exact: bool = True
    official_total_ms: int = 0
    total_ms: int = 0

    @property
    def fraction(self) -> float:
        """Share of lessons done, 0 to 1; reaches exactly 1.0; 0 for a topic without lessons."""
        return self.lessons_done / self.lessons_total if self.lessons_total else 0.0


@dataclass(frozen=True, slots=True)
class Topic:
    """A node of the map. ``position`` is (column, row) on the map's grid; fractions of a cell are allowed.

    ``prerequisites`` and ``see_also`` hold ids of topics of the same path.
    """

    id: TopicId
    key: str
    path_id: PathId
    title: str
    summary: str
    position: tuple[float, float]
    prerequisites: tuple[TopicId, ...]
    see_also: tuple[TopicId, ...]
    status: TopicStatus
    progress: TopicProgress
    origin: Origin
    shelved: bool = False
    course_titles: tuple[str, ...] = ()


class TopicDetail(NamedTuple):
    """A topic with all that its panel shows."""

    topic: Topic
    overview_markdown: str
    goals: tuple[Goal, ...]
    courses: tuple[Course, ...]
    needed_before: tuple[Topic, ...]
    leads_to: tuple[Topic, ...]
    note: str = ""


class Shelf(NamedTuple):
    """What updates of a path took away, with the learner's marks; it comes back when a later version has it again.

    ``courses`` are those removed from topics that are still there, ``lessons`` those removed from such courses.
    """

    topics: tuple[Topic, ...] = ()
    courses: tuple[Course, ...] = ()
    lessons: tuple[Lesson, ...] = ()


class InstallReport(NamedTuple):
    """What installing or updating a path did: numbers of topics, courses, lessons and goals together."""

    path_id: PathId
    version_before: str | None
    version: str
    added: int = 0
    changed: int = 0
    shelved: int = 0
    returned: int = 0
    renamed: int = 0
