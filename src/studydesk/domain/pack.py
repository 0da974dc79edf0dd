"""A learning path as its author wrote it: the contents of one pack, read and checked, not yet installed.

All ids here are the short ones of the pack (``caching``, ``memcached``, ``c03``), unique among their siblings only;
``studydesk.domain.path`` speaks of the same things once they are installed, under qualified keys.
Durations and positions in a video are whole milliseconds.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from studydesk.domain.path import DurationBasis

PACK_FORMAT = 1
"""The newest number of the pack format that this program reads (``format`` in ``path.toml``)."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong in a pack, and what its author does about it.

    ``file`` is relative to the pack's folder with forward slashes (empty: the pack as a whole); ``line`` counts
    from 1 and is 0 where no line can be named. ``code`` is stable and dotted (``topic.unknown_prerequisite``).
    """

    file: str
    line: int
    code: str
    message: str
    fix: str


class CardKind(Enum):
    """The kinds of card a pack can hold; the value is what stands in ``cards.toml``."""

    BASIC = "basic"
    REVERSED = "reversed"
    CLOZE = "cloze"
    TYPE_IN = "type-in"
    CODE = "code"


class LinkKind(Enum):
    """What kind of page a link of a topic leads to."""

    DOCUMENTATION = "documentation"
    RELEASE_NOTES = "release-notes"
    FORUM = "forum"
    COMMUNITY = "community"
    NEWS = "news"


class QuestionTime(Enum):
    """When a check question is asked: before the topic's first video, or after its last."""

    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class PackLesson:
    """One lesson: a chapter, or the whole video. ``end_ms`` is None where the video's end is not known.

    The first lesson starts at its own mark, which need not be 0; a lesson ends where the next one starts.
    """

    id: str
    title: str
    start_ms: int
    end_ms: int | None


@dataclass(frozen=True, slots=True)
class PackCourse:
    """One video course or link. Exactly one of ``video_id`` (11 characters, YouTube) and ``url`` is set.

    ``duration_ms`` is None where the author gave none. With ``DurationBasis.AT_LEAST`` the true length is more, and
    the last lesson has no ``end_ms``. ``published`` is ``YYYY-MM-DD``, ``YYYY`` or empty.
    """

    id: str
    title: str
    video_id: str | None
    url: str
    duration_ms: int | None
    duration_basis: DurationBasis
    official: bool
    instructor: str
    published: str
    part: str
    lessons: tuple[PackLesson, ...]


@dataclass(frozen=True, slots=True)
class PackGoal:
    """One 'I can ...' statement."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class PackPractice:
    """An exercise. ``text`` is Markdown; ``minutes`` the time it takes; ``needs`` the tools, in words."""

    id: str
    title: str
    minutes: int
    needs: tuple[str, ...]
    text: str
    done_when: str


@dataclass(frozen=True, slots=True)
class PackOption:
    """One answer of a check question, with the reason why it is right or wrong."""

    text: str
    right: bool
    reason: str


@dataclass(frozen=True, slots=True)
class PackQuestion:
    """A multiple choice question; at least two options, at least one right."""

    id: str
    when: QuestionTime
    question: str
    options: tuple[PackOption, ...]


@dataclass(frozen=True, slots=True)
class PackSource:
    """Where a card's answer can be checked; ``read`` says whether the author read that very passage."""

    title: str
    section: str
    url: str
    read: bool


@dataclass(frozen=True, slots=True)
class PackCard:
    """One item to learn. Fields that its kind does not use are empty.

    basic, reversed: ``front``, ``back``. cloze: ``text`` with ``{{c1::word::hint}}``. type-in: ``front``, ``answer``,
    ``accept`` (other answers that count), ``back`` (explanation). code: ``front``, ``code``, ``language``, ``back``.
    """

    id: str
    kind: CardKind
    tags: tuple[str, ...]
    source: PackSource | None
    front: str = ""
    back: str = ""
    text: str = ""
    answer: str = ""
    accept: tuple[str, ...] = ()
    code: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class PackLink:
    """A page on the web that belongs to a topic; ``text`` says why it is worth a look."""

    id: str
    title: str
    url: str
    kind: LinkKind
    text: str = ""


@dataclass(frozen=True, slots=True)
class PackTopic:
    """One topic with everything in its folder, in the order of the files.

    ``position`` is (column, row) on the map's grid: the author's, or computed where no topic of the pack has one.
    """

    id: str
    title: str
    summary: str
    prerequisites: tuple[str, ...]
    see_also: tuple[str, ...]
    position: tuple[float, float]
    overview_markdown: str
    courses: tuple[PackCourse, ...]
    goals: tuple[PackGoal, ...]
    practice: tuple[PackPractice, ...] = ()
    questions: tuple[PackQuestion, ...] = ()
    cards: tuple[PackCard, ...] = ()
    links: tuple[PackLink, ...] = ()


@dataclass(frozen=True, slots=True)
class PackSection:
    """A heading on the map, in a lane of its own above the grid row ``row`` (the section's first row)."""

    title: str
    row: int


@dataclass(frozen=True, slots=True)
class PackOrigin:
    """Where the path comes from (``[source]`` in ``path.toml``); every field may be empty."""

    title: str = ""
    url: str = ""
    playlist: str = ""
    channel: str = ""
    published: str = ""
    hours: float | None = None


@dataclass(frozen=True, slots=True)
class Pack:
    """A whole path. ``topics`` stand in reading order: by row, then column.

    ``aliases`` maps an id of an earlier version to the present one, or to several where something was split; all are
    ``topic``, ``topic/course`` or ``topic/course/lesson``, of one kind. ``intro`` is the path's own first course:
    installed as first course of the first topic.
    """

    id: str
    version: str
    title: str
    summary: str
    language: str
    licence: str
    origin: PackOrigin
    sections: tuple[PackSection, ...]
    topics: tuple[PackTopic, ...]
    intro: PackCourse | None = None
    aliases: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PackResult:
    """What reading a pack gave. ``pack`` is None as soon as there is one fault; ``faults`` are in file order."""

    pack: Pack | None
    faults: tuple[Fault, ...]
