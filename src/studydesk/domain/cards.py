"""What is to be learned and asked: items, the cards made from them, and what the learner sees of them.

An item is what Anki calls a note; a card is one question made from it. ``ordinal`` says which: 0 and 1 for the two ways
of a reversed item, the number less one for a cloze and for the areas of a picture, else 0.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, IntEnum
from typing import TYPE_CHECKING, Final, NewType

from studydesk.domain.path import Origin, TopicId

if TYPE_CHECKING:
    from studydesk.domain.scheduling import CardState, Rating, Schedule

ItemId = NewType("ItemId", int)
CardId = NewType("CardId", int)
ReviewId = NewType("ReviewId", int)
MediaId = NewType("MediaId", int)


class ItemKind(Enum):
    """The kinds of item. TEMPLATE items came with a look of their own (imported note types)."""

    BASIC = "basic"
    REVERSED = "reversed"
    CLOZE = "cloze"
    TYPE_IN = "type-in"
    CODE = "code"
    OCCLUSION = "occlusion"
    TEMPLATE = "template"


class TextFormat(Enum):
    """How the fields of an item are written."""

    MARKDOWN = "markdown"
    HTML = "html"


class Buried(IntEnum):
    """Why a card is out of sight for one study day."""

    NO = 0
    BY_LEARNER = 1
    AS_SIBLING = 2


class ReviewKind(IntEnum):
    """What a row of the review log is. CRAM does not touch the schedule; BY_HAND and RESCHEDULED have no rating."""

    LEARN = 0
    REVIEW = 1
    RELEARN = 2
    CRAM = 3
    BY_HAND = 4
    RESCHEDULED = 5


FIELDS: Final[Mapping[ItemKind, tuple[str, ...]]] = {
    ItemKind.BASIC: ("front", "back"),
    ItemKind.REVERSED: ("front", "back"),
    ItemKind.CLOZE: ("text", "back"),
    ItemKind.TYPE_IN: ("front", "answer", "accept", "back"),
    ItemKind.CODE: ("front", "code", "language", "back"),
    ItemKind.OCCLUSION: ("picture", "areas", "header", "back"),
    ItemKind.TEMPLATE: (),
}
"""The names of the fields, in order. The first is the one by which duplicates are noticed.

``accept`` holds further right answers, one a line. ``picture`` is the name of a medium, ``areas`` JSON that
``domain.occlusion`` reads. A TEMPLATE item has the fields of its template."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where an item comes from: a document, or a video and a second of it. All may be empty."""

    title: str = ""
    url: str = ""
    video_id: str | None = None
    at_ms: int | None = None

    def __bool__(self) -> bool:
        return bool(self.title or self.url or self.video_id)


@dataclass(frozen=True, slots=True)
class Draft:
    """What the learner typed: everything of an item that can be edited.

    ``media`` maps names used in the fields to what they mean; names of files kept in the profile need no entry.
    """

    kind: ItemKind
    fields: Mapping[str, str]
    topic_id: TopicId | None = None
    tags: tuple[str, ...] = ()
    format: TextFormat = TextFormat.MARKDOWN
    source: Source = Source()
    media: Mapping[str, MediaId] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Item:
    """One item. ``key`` is set for a pack's (``backend/caching/cards/what-to-cache``), else None.

    ``edited_fields`` names the fields of a pack's item that the learner changed. ``shelved``: an update of the path
    left it out, or the learner deleted a pack's item.
    """

    id: ItemId
    key: str | None
    topic_id: TopicId | None
    kind: ItemKind
    format: TextFormat
    fields: Mapping[str, str]
    tags: tuple[str, ...]
    source: Source
    origin: Origin
    made_at_ms: int
    edited_at_ms: int
    shelved: bool = False
    template_id: int | None = None
    edited_fields: frozenset[str] = frozenset()

    def draft(self) -> Draft:
        """The same as something to edit."""
        return Draft(self.kind, dict(self.fields), self.topic_id, self.tags, self.format, self.source)


@dataclass(frozen=True, slots=True)
class Card:
    """One card with its schedule. ``buried_day`` is the study day for which it is buried.

    ``desired_retention`` is None for that of the topic or the profile. ``shelved``: not studied and not counted,
    because its item is shelved or does not make this card any more.
    """

    id: CardId
    item_id: ItemId
    topic_id: TopicId | None
    ordinal: int
    schedule: Schedule
    position: int
    suspended: bool
    buried: Buried
    buried_day: int | None
    flag: int
    leech: bool
    desired_retention: float | None
    made_at_ms: int
    shelved: bool = False


@dataclass(frozen=True, slots=True)
class Template:
    """How imported items look. ``sides`` are (name, front, back) of each card; ``fields`` the names in order."""

    id: int
    name: str
    is_cloze: bool
    fields: tuple[str, ...]
    sides: tuple[tuple[str, str, str], ...]
    css: str


@dataclass(frozen=True, slots=True)
class CardView:
    """A card with all that is needed to show it. ``siblings`` counts the other cards of its item."""

    card: Card
    item: Item
    topic_title: str
    siblings: int = 0
    template: Template | None = None
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Counts:
    """How many cards of a topic (or of all) wait today. Suspended and buried cards are in the last fields alone.

    ``learning`` and ``review`` are due now; ``new`` are those that today's limits let in, ``new_total`` all of them;
    ``later`` are learning cards of today whose step has not run out. ``not_entered`` are a pack's items without cards.
    """

    learning: int = 0
    review: int = 0
    new: int = 0
    new_total: int = 0
    later: int = 0
    total: int = 0
    suspended: int = 0
    buried: int = 0
    not_entered: int = 0

    @property
    def due(self) -> int:
        """Learning and review cards that wait now."""
        return self.learning + self.review

    @property
    def waiting(self) -> int:
        """All that a session would ask now: due and new."""
        return self.due + self.new

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            self.learning + other.learning, self.review + other.review, self.new + other.new,
            self.new_total + other.new_total, self.later + other.later, self.total + other.total,
            self.suspended + other.suspended, self.buried + other.buried, self.not_entered + other.not_entered,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Duplicate:
    """An item whose first field says the same as what is being typed."""

    item_id: ItemId
    topic_id: TopicId | None
    topic_title: str
    first: str


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """One line of a card's history. ``rating`` is None where nothing was answered (by hand, rescheduled)."""

    id: ReviewId
    card_id: CardId
    at_ms: int
    study_day: int
    kind: ReviewKind
    rating: Rating | None
    taken_ms: int
    state_before: CardState
    state_after: CardState
    stability_before: float | None
    stability_after: float | None
    difficulty_after: float | None
    interval_before_days: int
    interval_after_days: int
    due_after_at_ms: int | None


@dataclass(frozen=True, slots=True)
class TopicStudy:
    """What the learner chose for one topic; None: as the profile has it. ``skip_until_day`` is a study day."""

    desired_retention: float | None = None
    new_a_day: int | None = None
    reviews_a_day: int | None = None
    skip_until_day: int | None = None


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A search that the learner keeps."""

    id: int
    name: str
    query: str


@dataclass(frozen=True, slots=True)
class Medium:
    """A picture or sound in the profile. ``file_name`` is its name below the profile's media folder."""

    id: MediaId
    file_name: str
    kind: str
    size_bytes: int


MARKED_TAG: Final = "marked"
LEECH_TAG: Final = "leech"


def first_field(kind: ItemKind, fields: Mapping[str, str]) -> str:
    """The text by which an item is known in lists and duplicates are noticed."""
    for name in (*FIELDS[kind], *fields):
        if text := fields.get(name, ""):
            return text
    return ""


def clean_tags(tags: tuple[str, ...] | list[str]) -> tuple[str, ...]:
    """Tags as they are kept: '_' for spaces, no control characters, each once (letter case aside), in order."""
    kept: dict[str, str] = {}
    for tag in tags:
        clean = "".join(part for part in "_".join(tag.split()) if part.isprintable())
        if clean:
            kept.setdefault(clean.casefold(), clean)
    return tuple(kept.values())
