"""Notes: what the learner writes, in Markdown. What is read out of a body is in ``domain/note_text.py``."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Final, NewType

from studydesk.domain.errors import UserError

NoteId = NewType("NoteId", int)
TemplateId = NewType("TemplateId", int)
RevisionId = NewType("RevisionId", int)

MOST_LETTERS: Final = 20_000_000
"""A body that is longer is refused."""
MOST_TITLE: Final = 200
BIN_DAYS: Final = 30


@dataclass(frozen=True, slots=True)
class Note:
    """One note whole. Keys are '' where it belongs to no topic, video or lesson.

    ``tags``: those given to the note and those written in it (#tag), folded in case, in order. ``own_tags``: only those
    given. ``version`` rises by one with each change of title or body. ``deleted_at_ms``: since when it is in the bin.
    """

    id: NoteId
    uid: bytes
    title: str
    body: str
    topic_key: str
    video_key: str
    lesson_key: str
    tags: tuple[str, ...]
    own_tags: tuple[str, ...]
    pinned: bool
    version: int
    created_at_ms: int
    updated_at_ms: int
    deleted_at_ms: int | None = None

    @property
    def link(self) -> str:
        """Its address."""
        return f"sd://note/{self.uid.hex()}"


@dataclass(frozen=True, slots=True)
class NoteRow:
    """A note in a list: all but its body. ``excerpt``: the first words of its text; ``letters``: its length."""

    id: NoteId
    uid: bytes
    title: str
    excerpt: str
    letters: int
    topic_key: str
    topic_title: str
    video_key: str
    lesson_key: str
    tags: tuple[str, ...]
    pinned: bool
    version: int
    created_at_ms: int
    updated_at_ms: int
    deleted_at_ms: int | None = None


class NoteOrder(Enum):
    """How a list is ordered; pinned notes come first in each."""

    UPDATED = "updated"
    CREATED = "created"
    TITLE = "title"


@dataclass(frozen=True, slots=True)
class NoteFilter:
    """Which notes a list shows; all conditions hold together.

    ``words``: each must be in title or body, case folded (short ones too). ``tag`` holds its subtags ('a' also 'a/b').
    ``topic_key`` None: of any topic, '' of none. ``in_bin``: only those in the bin; else only those that are not.
    """

    words: str = ""
    tag: str = ""
    topic_key: str | None = None
    video_key: str | None = None
    lesson_key: str | None = None
    pinned: bool | None = None
    in_bin: bool = False
    order: NoteOrder = NoteOrder.UPDATED


class LinkKind(Enum):
    """What a link in a note leads to. PAGE: ``[[name]]``, a note, topic or course by its title."""

    PAGE = "page"
    NOTE = "note"
    TOPIC = "topic"
    VIDEO = "video"
    CARD = "card"
    MEDIUM = "medium"


@dataclass(frozen=True, slots=True)
class BackLink:
    """A place from which something is spoken of: a note's line (from 0), or a card (``card_item`` set)."""

    note_id: NoteId | None
    title: str
    line: int
    excerpt: str
    card_item: int | None = None


@dataclass(frozen=True, slots=True)
class Revision:
    """An earlier text of a note; ``letters`` its length, ``why``: 'typed', 'conflict', 'undone', 'mirror', 'rename'."""

    id: RevisionId
    note_id: NoteId
    at_ms: int
    version: int
    title: str
    letters: int
    why: str


@dataclass(frozen=True, slots=True)
class NoteTemplate:
    """A text to begin a note with. ``key``: of one that comes with the program ('lesson', 'summary', 'errors',
    'questions'), '' of the learner's own. ``title`` and ``body`` may hold ``{date}``, ``{time}``, ``{topic}``,
    ``{course}``, ``{lesson}``, ``{link}``, ``{title}`` and ``{cursor}``."""

    id: TemplateId
    key: str
    name: str
    title: str
    body: str


@dataclass(frozen=True, slots=True)
class Target:
    """What a ``[[name]]`` means. ``kind``: 'note', 'topic', 'course'. ``argument`` is the note's uid in hex, or the
    key; ``address`` the ``sd://`` address ('' for a course: open its topic ``topic_key``)."""

    kind: str
    title: str
    argument: str
    address: str = ""
    topic_key: str = ""


@dataclass(frozen=True, slots=True)
class TagCount:
    """A tag as it was written first, and how many notes have it."""

    tag: str
    notes: int


class NoteConflict(UserError):
    """The text was changed elsewhere since the editor read it. Both are kept: what was to be saved stands in revision
    ``revision`` of the note, ``version`` and ``body`` are the present ones."""

    def __init__(self, note_id: NoteId, revision: RevisionId, version: int, body: str) -> None:
        super().__init__(
            "note.conflict",
            "This note was changed elsewhere while you wrote.",
            kept="Both texts are kept.",
            next_step="Look at both and choose, or join them.",
        )
        self.note_id = note_id
        self.revision = revision
        self.version = version
        self.body = body
