"""Finding anything: topics, courses, lessons, notes, cards, transcripts, tags. Any thread, with a reader of its own.

A ``Reader`` opens the database to read only, and gives up as soon as ``is_over`` says so.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from studydesk.domain.cards import ItemKind, TextFormat, first_field
from studydesk.domain.find_query import (
    FindKind,
    FindQuery,
    Term,
    distance,
    excerpt,
    fold,
    is_near,
    marks,
    match_text,
    parse,
    short_end,
    words_of,
)
from studydesk.domain.moments import Moment, Place, clock_text
from studydesk.domain.path import LessonId, TopicId
from studydesk.domain.plain_text import plain
from studydesk.storage import search_index, search_read
from studydesk.storage.search_read import Candidate, Connection, Limits
from studydesk.storage.search_read import Reader as Reader
from studydesk.storage.search_read import ReaderPool as ReaderPool
from studydesk.storage.search_read import SearchStoppedError as SearchStoppedError

TEXTS: Final = (FindKind.TOPIC, FindKind.COURSE, FindKind.LESSON, FindKind.NOTE, FindKind.CARD, FindKind.TAG)
"""What is looked through first."""
ALL: Final = (*TEXTS, FindKind.TRANSCRIPT)
_NEAR_MOST: Final = 400
_ENDS: Final = 64
_BLOCK_LETTERS: Final = 200_000

_MARKS = re.compile(r"\*\*|`|^#{1,6} |^[-*] (?:\[[ x]\] )?|\s\^[A-Za-z0-9-]+$", re.MULTILINE)

IsOver = Callable[[], bool]
Marks = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing that was found. ``page`` and ``argument`` open it; ``beside`` says where it belongs."""

    kind: FindKind
    title: str
    page: str
    argument: object
    beside: str = ""
    title_marks: Marks = ()
    snippet: str = ""
    snippet_marks: Marks = ()
    weight: float = 0.0


@dataclass(frozen=True, slots=True)
class Group:
    """The hits of one kind, best first; ``more``: there are others."""

    kind: FindKind
    hits: tuple[Hit, ...]
    more: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """An answer: groups, best first. ``forgiven``: (what was typed, what was looked for instead)."""

    groups: tuple[Group, ...] = ()
    forgiven: tuple[tuple[str, str], ...] = ()
    to_index: int = 0
    """So many things are not in the index yet."""


def search(
    reader: Reader, text: str, *, most: int = 5, kinds: Sequence[FindKind] = ALL, watched: bool = False
) -> Found:
    """What answers a line, at most ``most`` of a kind. Where nothing does, words may go on, then be mistyped."""
    query = parse(text)
    if watched:
        query = replace(query, watched=True)
    groups = _groups(reader, query, kinds, most)
    to_index = search_index.pending(reader.connection)
    return Found(groups, to_index=to_index)


def search_forgiving(
    reader: Reader, text: str, *, most: int = 5, kinds: Sequence[FindKind] = ALL, watched: bool = False
) -> Found:
    """When nothing else is found: every word may go on, and words that nobody wrote are read as near ones."""
    query = parse(text)
    if watched:
        query = replace(query, watched=True)
    opened = query.opened()
    if opened != query and (groups := _groups(reader, opened, kinds, most)):
        return Found(groups)
    mended, forgiven = _mended(reader.connection, query)
    return Found(_groups(reader, mended, kinds, most), forgiven) if forgiven else Found()


def _mended(connection: Connection, query: FindQuery) -> tuple[FindQuery, tuple[tuple[str, str], ...]]:
    terms: list[Term] = []
    forgiven: list[tuple[str, str]] = []
    for term in query.terms:
        words = list(term.words)
        for at, word in enumerate(words):
            is_open = term.is_open and at == len(words) - 1
            if len(word) > 3 and not search_read.has_word(connection, word, is_open=is_open):
                near = nearest(word, search_read.near_words(connection, word, _NEAR_MOST))
                if near:
                    words[at] = near
                    forgiven.append((word, near))
        terms.append(replace(term, words=tuple(words)))
    return replace(query, terms=tuple(terms)), tuple(forgiven)


def nearest(word: str, known: Sequence[tuple[str, int]]) -> str:
    """The known word that was meant: the nearest by letters, of those the most frequent; '' for none."""
    near = [(distance(word, other, 2), -times, other) for other, times in known if is_near(word, other)]
    return min(near)[2] if near else ""


def _groups(reader: Reader, query: FindQuery, kinds: Sequence[FindKind], most: int) -> tuple[Group, ...]:
    if query.is_empty:
        return ()
    limits = _limits(reader.connection, query)
    if limits.topics == ():
        return ()
    made = []
    wanted = [kind for kind in kinds if query.wants(kind)]
    indexed = [kind for kind in wanted if kind is not FindKind.TAG]
    end = short_end(query)
    ends = search_read.common_words(reader.connection, end, _ENDS) if end else ()
    found = search_read.gather(reader.connection, indexed, match_text(query, ends), limits, most + 1)
    for kind in wanted:
        if kind is FindKind.TAG:
            hits = _tags(reader.connection, query, most + 1) if query.terms and limits == Limits() else []
        else:
            hits = _hits(reader.connection, kind, query, found.get(kind, []))
        if hits:
            made.append(Group(kind, tuple(hits[:most]), len(hits) > most))
    return tuple(sorted(made, key=lambda group: -max(hit.weight for hit in group.hits)))


def _limits(connection: Connection, query: FindQuery) -> Limits:
    topics: tuple[int, ...] | None = None
    if query.topics:
        names = [
            (one, fold(f"{key.rsplit('/', 1)[-1]} {title}")) for one, key, title in search_read.topic_names(connection)
        ]
        topics = tuple(one for one, name in names if any(wanted in name for wanted in query.topics))
    return Limits(topics, query.tags, query.watched)


def _hits(connection: Connection, kind: FindKind, query: FindQuery, found: Sequence[Candidate]) -> list[Hit]:
    shown = search_read.details(connection, kind, [one.ref for one in found])
    hits: list[Hit] = []
    seen: set[int] = set()
    for one in found:
        if one.ref in shown and (kind is FindKind.TRANSCRIPT or one.ref not in seen):
            seen.add(one.ref)
            hit = _MAKE[kind](connection, one, shown[one.ref], query)
            if hit is not None:
                hits.append(replace(hit, weight=_weight(hit, query)))
    return hits


def _weight(hit: Hit, query: FindQuery) -> float:
    """How well a hit answers, to put groups in order: titles before texts, beginnings before middles."""
    if not query.terms:
        return 0.0
    title = words_of(hit.title)
    wanted = [word for term in query.terms for word in term.words]
    if title[: len(wanted)] == wanted:
        return 4.0 if len(title) == len(wanted) else 3.0
    return {True: 2.0, False: 1.0}[bool(hit.title_marks)] - 0.1 * list(FindKind).index(hit.kind)


def _titled(kind: FindKind, title: str, query: FindQuery, page: str, argument: object, beside: str = "") -> Hit:
    line = " ".join(title.split())[:200]
    return Hit(kind, line, page, argument, beside, tuple(marks(line, query)))


def _with_text(hit: Hit, text: str, query: FindQuery) -> Hit:
    """With a piece of its text, unless the title says it all."""
    line, places = excerpt(_MARKS.sub("", text), query)
    return replace(hit, snippet=line, snippet_marks=places) if places or not hit.title_marks else hit


# Any: the columns of details() differ with the kind.


def _topic(_: Connection, one: Candidate, row: tuple[Any, ...], query: FindQuery) -> Hit:
    hit = _titled(FindKind.TOPIC, row[0], query, "map", TopicId(one.ref))
    return _with_text(hit, row[1], query)


def _course(_: Connection, _one: Candidate, row: tuple[Any, ...], query: FindQuery) -> Hit:
    hit = _titled(FindKind.COURSE, row[0], query, "map", TopicId(row[2]), row[1])
    return _with_text(hit, row[3], query) if marks(row[3], query) else hit


def _lesson(_: Connection, one: Candidate, row: tuple[Any, ...], query: FindQuery) -> Hit:
    moment = Moment(row[2], row[3], LessonId(one.ref))
    return _titled(FindKind.LESSON, row[0], query, "watch", moment, f"{clock_text(row[3])} · {row[1]}")


def _note(_: Connection, one: Candidate, row: tuple[Any, ...], query: FindQuery) -> Hit:
    part = row[1][one.start : one.end] if one.end > one.start else row[1]
    place = Place("note", row[2].hex(), _block_of(part, query))
    return _with_text(_titled(FindKind.NOTE, row[0], query, "notes", place, row[3]), part, query)


def _block_of(text: str, query: FindQuery) -> str:
    """The id of the block in which the first hit stands ('^a1b2c3' at the end of its line); '' for none."""
    places = marks(text[:_BLOCK_LETTERS], query)
    if not places:
        return ""
    end = text.find("\n", places[0][0])
    found = re.search(r"\^([A-Za-z0-9-]{1,40})\s*$", text[places[0][0] : end if end >= 0 else len(text)])
    return found[1] if found else ""


def _card(_: Connection, one: Candidate, row: tuple[Any, ...], query: FindQuery) -> Hit:
    kind, written, stored, topic = row
    what, how = ItemKind(kind), TextFormat(written)
    fields = {str(name): str(text) for name, text in json.loads(stored).items()}
    first = plain(first_field(what, fields), how)
    hit = _titled(FindKind.CARD, first or "…", query, "cards", f"nid:{one.ref}", topic)
    rest = "\n".join(plain(text, how) for text in fields.values() if text)
    return _with_text(hit, rest.removeprefix(first), query)


def _transcript(connection: Connection, one: Candidate, row: tuple[Any, ...], query: FindQuery) -> Hit | None:
    key, title, _language = row
    cues = search_read.cues_of(connection, one)
    if not cues:
        return None
    seen = search_read.stretches_of(connection, key) if query.watched else None
    at = _cue_of(cues, query, seen)
    if at is None:
        return None
    text = " ".join(cue[2] for cue in cues[at : at + 3])
    line, places = excerpt(text, query)
    beside = f"{clock_text(cues[at][0])} · {title}" if title else clock_text(cues[at][0])
    return Hit(FindKind.TRANSCRIPT, line, "watch", Moment(key, cues[at][0]), beside, places)


def _cue_of(
    cues: Sequence[tuple[int, int, str]], query: FindQuery, seen: Sequence[tuple[int, int]] | None
) -> int | None:
    """The first cue in which most of the wanted words begin; with ``seen`` only of those that were watched."""
    starts, text = [], ""
    for cue in cues:
        starts.append(len(text))
        text += cue[2] + " "
    counts = [0] * len(cues)
    for place, _end in marks(text, query):
        counts[sum(start <= place for start in starts) - 1] += 1
    allowed = [
        at for at, cue in enumerate(cues) if seen is None or any(cue[0] < end and start < cue[1] for start, end in seen)
    ]
    best = max(allowed, key=lambda at: (counts[at], -at), default=None)
    return None if best is None or (seen is not None and not counts[best] and query.terms) else best


_MAKE: Final[dict[FindKind, Callable[[Connection, Candidate, tuple[Any, ...], FindQuery], Hit | None]]] = {
    FindKind.TOPIC: _topic,
    FindKind.COURSE: _course,
    FindKind.LESSON: _lesson,
    FindKind.NOTE: _note,
    FindKind.CARD: _card,
    FindKind.TRANSCRIPT: _transcript,
}


def _tags(connection: Connection, query: FindQuery, most: int) -> list[Hit]:
    """Tags whose words are those that are wanted."""
    hits = []
    for tag, count in search_read.tag_counts(connection):
        places = tuple(marks(tag.replace("_", " "), query))
        if len(places) >= 1 and all(_has(tag, term) for term in query.terms):
            hit = Hit(FindKind.TAG, tag, "cards", f"tag:{tag}", str(count), places)
            hits.append(replace(hit, weight=_weight(hit, query)))
    return sorted(hits, key=lambda hit: (-hit.weight, len(hit.title)))[:most]


def _has(tag: str, term: Term) -> bool:
    return bool(marks(tag.replace("_", " "), FindQuery((term,))))


# Keeping the index


def keep_index(file: Path, is_over: IsOver, between: Callable[[], object] = lambda: None) -> int:
    """Brings the index up to date in slices, and calls ``between`` after each; returns what is left to do.

    Leaves early when ``is_over`` says so, or while another program writes for long. Not on the window's thread.
    """
    return search_index.keep_up(file, is_over, between)


def rebuild_index(file: Path) -> None:
    """Empties the index; ``keep_index`` fills it again."""
    search_index.make_anew(file)


@dataclass(frozen=True, slots=True)
class IndexState:
    """How the index is: rows, letters they were made of, bytes it takes, things to index yet, whether it is sound."""

    rows: int
    letters: int
    bytes: int
    to_index: int
    is_sound: bool


def index_state(reader: Reader) -> IndexState:
    """Looks the index through; reads all of it."""
    rows = int(reader.connection.execute("SELECT count(*) FROM search_doc").fetchone()[0])
    size, letters = search_read.size_bytes(reader.connection)
    return IndexState(
        rows, letters, size, search_index.pending(reader.connection), search_read.is_whole(reader.connection)
    )
