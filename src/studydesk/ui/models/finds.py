"""What can be found, as it is shown in the Ctrl+K box and on the Search page."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum

from PySide6.QtCore import QCoreApplication

from studydesk.domain.find_query import FindKind
from studydesk.services.search import Group, Hit
from studydesk.settings import QT_TRANSLATE_NOOP


class Kind(Enum):
    """The kinds of things; the value is the word shown, the order that of equal answers."""

    TOPIC = QT_TRANSLATE_NOOP("Box", "Topic")
    COURSE = QT_TRANSLATE_NOOP("Box", "Course")
    COMMAND = QT_TRANSLATE_NOOP("Box", "Command")
    SETTING = QT_TRANSLATE_NOOP("Box", "Setting")
    LESSON = QT_TRANSLATE_NOOP("Box", "Lesson")
    NOTE = QT_TRANSLATE_NOOP("Box", "Note")
    CARD = QT_TRANSLATE_NOOP("Box", "Card")
    TRANSCRIPT = QT_TRANSLATE_NOOP("Box", "Transcript")
    TAG = QT_TRANSLATE_NOOP("Box", "Tag")
    SEARCH = QT_TRANSLATE_NOOP("Box", "Search")

    @property
    def word(self) -> str:
        """The translated word."""
        return QCoreApplication.translate("Box", self.value)

    @property
    def icon(self) -> str:
        """The picture beside it."""
        return _ICONS[self]


_ICONS = {
    Kind.TOPIC: "map",
    Kind.COURSE: "play",
    Kind.COMMAND: "command",
    Kind.SETTING: "sliders-horizontal",
    Kind.LESSON: "list",
    Kind.NOTE: "notebook-pen",
    Kind.CARD: "layers",
    Kind.TRANSCRIPT: "captions",
    Kind.TAG: "bookmark",
    Kind.SEARCH: "search",
}
KIND_OF = {one: Kind[one.name] for one in FindKind}

PLURALS = {
    FindKind.TOPIC: QT_TRANSLATE_NOOP("Box", "Topics"),
    FindKind.COURSE: QT_TRANSLATE_NOOP("Box", "Courses"),
    FindKind.LESSON: QT_TRANSLATE_NOOP("Box", "Lessons"),
    FindKind.NOTE: QT_TRANSLATE_NOOP("Box", "Notes"),
    FindKind.CARD: QT_TRANSLATE_NOOP("Box", "Cards"),
    FindKind.TRANSCRIPT: QT_TRANSLATE_NOOP("Box", "Transcripts"),
    FindKind.TAG: QT_TRANSLATE_NOOP("Box", "Tags"),
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that can be found.

    ``target`` opens it: a command id or a setting key, or what ``page`` is asked for. ``also`` is searched too;
    ``snippet`` is a piece of its text with the places that answer.
    """

    kind: Kind
    title: str
    target: object
    beside: str = ""
    also: str = ""
    page: str = "map"
    snippet: str = ""
    snippet_places: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Answer:
    """An entry with the places of the letters that answered; ``begins``: a group of others is above it."""

    entry: Entry
    places: tuple[int, ...]
    weight: float = 0.0
    begins: bool = False


def answer_of(hit: Hit) -> Answer:
    """A hit of the index as it is shown."""
    entry = Entry(
        KIND_OF[hit.kind],
        hit.title,
        hit.argument,
        hit.beside,
        page=hit.page,
        snippet=hit.snippet,
        snippet_places=frozenset(_letters(hit.snippet_marks)),
    )
    return Answer(entry, tuple(_letters(hit.title_marks)), hit.weight)


def _letters(marks: tuple[tuple[int, int], ...]) -> list[int]:
    return [place for start, end in marks for place in range(start, end)]


def answers_of(groups: list[Group]) -> list[Answer]:
    """Groups of the index one below the other."""
    return in_groups([[answer_of(hit) for hit in group.hits] for group in groups])


def in_groups(groups: list[list[Answer]]) -> list[Answer]:
    """One list of which each group's first is marked."""
    return [
        replace(answer, begins=place == 0 and number > 0)
        for number, group in enumerate(filter(None, groups))
        for place, answer in enumerate(group)
    ]
