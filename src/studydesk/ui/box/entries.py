"""What the Ctrl+K box can find, and in which order it answers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from studydesk.domain.find_query import FindQuery, parse, words_of
from studydesk.settings import SETTINGS
from studydesk.ui.desk import Desk
from studydesk.ui.models.finds import Answer, Entry, Kind, answer_of, in_groups
from studydesk.ui.models.fuzzy import match

if TYPE_CHECKING:
    from studydesk.services.search import Group

MOST_SHOWN = 60


_RANK = {kind: rank for rank, kind in enumerate(Kind)}
_TITLES = 4


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


def together(query: str, named: Sequence[Answer], groups: Sequence[Group]) -> list[Answer]:
    """What is called so (at most some of a kind) and what the index has, in groups, the best group first."""
    read = parse(query)
    made: dict[Kind, list[Answer]] = {}
    for answer in named:
        if _is_let_through(answer.entry.kind, read):
            made.setdefault(answer.entry.kind, []).append(answer)
    listed = [(_weight(read, group), group[:_TITLES]) for group in made.values()]
    known = {(answer.entry.kind, answer.entry.title) for answer in named}
    for group in groups:
        more = [answer_of(hit) for hit in group.hits]
        more = [answer for answer in more if (answer.entry.kind, answer.entry.title) not in known]
        listed.append((max((answer.weight for answer in more), default=0.0), more))
    listed.sort(key=lambda row: -row[0])
    found = in_groups([group for _, group in listed])
    return [*found, *in_groups([[], [_on_page(query)]])] if query.strip() else list(named)


def _is_let_through(kind: Kind, read: FindQuery) -> bool:
    """Filters are for the index; what is found by its name alone knows no topic."""
    if read.topics or read.tags or read.watched or read.without:
        return False
    return not read.kinds or kind.name in {one.name for one in read.kinds}


def _weight(read: FindQuery, group: Sequence[Answer]) -> float:
    wanted = [word for term in read.terms for word in term.words]
    best = 0.5
    for answer in group:
        title = words_of(answer.entry.title)
        if wanted and [one[: len(word)] for one, word in zip(title, wanted, strict=False)] == wanted:
            best = max(best, 4.0 if title == wanted else 3.5)
        elif answer.places and _stands_together(answer.places):
            best = max(best, 2.5)
    return best


def _stands_together(places: Sequence[int]) -> bool:
    return places[-1] - places[0] == len(places) - 1


def _on_page(query: str) -> Answer:
    title = QCoreApplication.translate("Box", "All answers on the Search page")
    return Answer(Entry(Kind.SEARCH, title, query, page="search"), ())
