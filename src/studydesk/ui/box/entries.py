"""What the Ctrl+K box can find, and in which order it answers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QCoreApplication

from studydesk.settings import QT_TRANSLATE_NOOP, SETTINGS
from studydesk.ui.desk import Desk
from studydesk.ui.models.fuzzy import match

MOST_SHOWN = 60


class Kind(Enum):
    """The kinds of things; the value is the word shown, the order that of equal answers."""

    TOPIC = QT_TRANSLATE_NOOP("Box", "Topic")
    COURSE = QT_TRANSLATE_NOOP("Box", "Course")
    COMMAND = QT_TRANSLATE_NOOP("Box", "Command")
    SETTING = QT_TRANSLATE_NOOP("Box", "Setting")

    @property
    def word(self) -> str:
        """The translated word."""
        return QCoreApplication.translate("Box", self.value)

    @property
    def icon(self) -> str:
        """The picture beside it."""
        return _ICONS[self]


_ICONS = {Kind.TOPIC: "map", Kind.COURSE: "play", Kind.COMMAND: "command", Kind.SETTING: "sliders-horizontal"}
_RANK = {kind: rank for rank, kind in enumerate(Kind)}


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that can be found. ``target`` is a TopicId, a command id or a setting key; ``also`` is searched too."""

    kind: Kind
    title: str
    target: object
    beside: str = ""
    also: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """An entry with the places of the letters that answered."""

    entry: Entry
    places: tuple[int, ...]


def gather(desk: Desk, contexts: Iterable[str]) -> list[Entry]:
    """What can be found now: topics and courses of the path in hand, commands of these contexts, settings."""
    entries = []
    for topic in desk.paths.topics:
        entries.append(Entry(Kind.TOPIC, topic.title, topic.id, also=topic.summary))
        entries.extend(Entry(Kind.COURSE, title, topic.id, beside=topic.title) for title in topic.course_titles)
    commands = desk.commands
    for row in commands.available(contexts):
        if row.in_box and commands.is_enabled(row.id):
            keys = commands.shortcut_text(row.id)
            entries.append(Entry(Kind.COMMAND, commands.title(row.id), row.id, keys, commands.help(row.id)))
    for setting in SETTINGS:
        if setting.shown:
            title = QCoreApplication.translate("Setting", setting.title)
            entries.append(
                Entry(Kind.SETTING, title, setting.key, also=QCoreApplication.translate("Setting", setting.help))
            )
    return entries


def find(query: str, entries: Sequence[Entry]) -> list[Answer]:
    """The entries that answer, best first; an empty query gives all in their own order (at most MOST_SHOWN)."""
    scored = []
    for place, entry in enumerate(entries):
        found = match(query, entry.title)
        if found is None and query.strip():
            aside = match(query, f"{entry.title} {entry.also}") if _is_whole(query, entry.also) else None
            found = None if aside is None else (aside[0] // 4, ())
        if found is not None:
            scored.append((-found[0], _RANK[entry.kind] if query.strip() else 0, place, Answer(entry, found[1])))
    scored.sort(key=lambda row: row[:3])
    return [answer for *_, answer in scored[:MOST_SHOWN]]


def _is_whole(query: str, text: str) -> bool:
    """Summaries and help are long: only whole words count there, or everything would be found by anything."""
    lowered = text.casefold()
    return any(word in lowered for word in query.casefold().split() if len(word) > 2)
