"""What a package of Anki holds, as plain values. The words are Anki's: a note there is an item here."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Final, NamedTuple

from studydesk.domain.path import TopicId

NORMAL, CLOZE = 0, 1
IMAGE_OCCLUSION = 6
"""The number of Anki's own note type for hidden areas of pictures."""

DECK_SEPARATOR: Final = "::"
OWN_GUID: Final = "sd-"
"""Begins the identity that items of ours have in packages that we write; the rest is their uid."""


@dataclass(frozen=True, slots=True)
class NoteType:
    """Fields and templates of notes. ``sides`` are (name, question, answer) of each card."""

    id: int
    name: str
    is_cloze: bool
    fields: tuple[str, ...]
    sides: tuple[tuple[str, str, str], ...]
    css: str = ""
    stock: int = 0
    """Which of Anki's own it is, 0: unknown."""


class NoteRow(NamedTuple):
    """A note as it stands in the package."""

    id: int
    guid: str
    type_id: int
    mod_s: int
    tags: str
    fields: str
    """Separated by the character 31."""


class CardRow(NamedTuple):
    """A card as it stands in the package; see Anki's table ``cards``."""

    id: int
    note_id: int
    deck_id: int
    ordinal: int
    type: int
    queue: int
    due: int
    interval: int
    factor: int
    reps: int
    lapses: int
    left: int
    original_due: int
    original_deck: int
    flags: int
    data: str


class LogRow(NamedTuple):
    """One answer as it stands in the package; ``id`` is its instant in milliseconds."""

    id: int
    card_id: int
    ease: int
    interval: int
    last_interval: int
    factor: int
    taken_ms: int
    type: int


class Wanted(Enum):
    """What is to be done with the cards of a deck."""

    TOPIC = "topic"
    NEW_TOPIC = "new_topic"
    NO_TOPIC = "no_topic"
    LEAVE_OUT = "leave_out"


@dataclass(frozen=True, slots=True)
class Target:
    """Where the cards of a deck go. ``title`` is that of a new topic."""

    wanted: Wanted
    topic_id: TopicId | None = None
    title: str = ""


@dataclass(frozen=True, slots=True)
class DeckIn:
    """A deck of a package, with what is in it. ``tags`` are those of most of its notes, most frequent first."""

    id: int
    name: str
    cards: int
    tags: tuple[str, ...] = ()
    target: Target = Target(Wanted.NO_TOPIC)
    """What we guess; ``why`` says by what: 'name', 'tag' or nothing."""
    why: str = ""


@dataclass(frozen=True, slots=True)
class Remark:
    """Something that could not be taken over as it was. ``code`` says what, ``about`` of which note, file or row."""

    code: str
    about: str = ""
    count: int = 1


@dataclass(frozen=True, slots=True)
class Inside:
    """What a package holds, before anything is written."""

    file: str
    size_bytes: int
    version: str
    """'legacy 1', 'legacy 2' or 'latest', as Anki names its formats."""
    notes: int
    cards: int
    reviews: int
    seen_cards: int
    media: int
    known_notes: int
    """Notes that an earlier import, or this program itself, brought already."""
    decks: tuple[DeckIn, ...]
    types: tuple[NoteType, ...]
    remarks: tuple[Remark, ...] = ()
    samples: tuple[tuple[str, ...], ...] = ()
    """The fields of the first notes, as plain words."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What the learner decided. ``targets`` by deck id; a deck that is not there has no topic."""

    targets: Mapping[int, Target] = field(default_factory=dict)
    with_schedule: bool = True
    path_id: int | None = None
    """The path in which new topics are made."""


@dataclass(frozen=True, slots=True)
class Report:
    """What an import did."""

    notes_new: int = 0
    notes_updated: int = 0
    notes_same: int = 0
    cards_new: int = 0
    cards_updated: int = 0
    reviews_new: int = 0
    media_new: int = 0
    topics_new: int = 0
    remarks: tuple[Remark, ...] = ()


def guid_of(uid: bytes) -> str:
    """The identity in packages of an item that Anki has not named."""
    return OWN_GUID + base64.urlsafe_b64encode(uid).decode().rstrip("=")


def uid_of_guid(guid: str) -> bytes | None:
    """The uid of one of our items, None for a note of Anki's."""
    if not guid.startswith(OWN_GUID) or len(guid) != len(OWN_GUID) + 22:
        return None
    try:
        return base64.b64decode(guid.removeprefix(OWN_GUID) + "==", altchars=b"-_", validate=True)
    except ValueError:
        return None
