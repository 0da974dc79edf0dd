"""Keeping the index of everything: what was written is noted in ``search_dirty``, and is taken from there in slices.

All of this runs on a connection of its own, on one thread that is not the window's; a slice holds the write lock for
some milliseconds. A slice that a crash cuts off is done again, because its line in ``search_dirty`` is still there.
"""

from __future__ import annotations

import contextlib
import json
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Final, NamedTuple

from studydesk.domain.find_query import words_of
from studydesk.storage.opening import beside, plain_faults
from studydesk.storage.schema_0007 import SOURCES, all_dirty

AREAS: Final = {
    "topic": "search_text",
    "course": "search_text",
    "lesson": "search_text",
    "note": "search_text",
    "item": "search_card",
    "track": "search_cue",
}
"""The full-text table of each kind."""

_BATCH: Final = 8
_DOCS: Final = 20
"""Rows that are written at once, at most."""
_WINDOW: Final = 480
"""Letters of a transcript that stand in one row: some half a minute of talk."""
_ACROSS: Final = 4
"""So many words of the next window stand in a window too, so that phrases across are found."""
_NOTE_PART: Final = 12_000
_TIDIED: Final = 32
"""Pages that are merged after each slice, in a write of their own. (By itself FTS5 merges within the write that is one
too many, for a tenth of a second now and then, and the window's writes would wait for that.)"""
_CRISIS: Final = 200
_MANY: Final = 3_000
_MERGED, _MERGES = 100, 2_000
_DEAD_LETTERS: Final = 4_000_000
_WORD_LETTERS: Final = range(3, 25)


class Doc(NamedTuple):
    """One row of the index: a stretch of a thing, and its words."""

    start: int
    end: int
    title: str
    body: str


class _Dirty(NamedTuple):
    kind: str
    ref: int
    seq: int


def pending(connection: sqlite3.Connection) -> int:
    """How many things are to be indexed yet."""
    return int(connection.execute("SELECT count(*) FROM search_dirty").fetchone()[0])


def keep_up(file: Path, is_over: Callable[[], bool], between: Callable[[], object]) -> int:
    """Brings the index of a database up to date and calls ``between`` after each slice; returns what is left to do.

    Leaves early when ``is_over`` says so, or while another program writes for long. Raises EnvironmentFault.
    """
    with plain_faults(file), contextlib.closing(beside(file)) as connection:
        try:
            for _ in catch_up(connection):
                if is_over():
                    break
                between()
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF not in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
                raise
        return pending(connection)


def make_anew(file: Path) -> None:
    """Empties the index of a database; ``keep_up`` fills it again. Raises EnvironmentFault."""
    with plain_faults(file), contextlib.closing(beside(file)) as connection:
        rebuild(connection)


def catch_up(connection: sqlite3.Connection) -> Iterator[int]:
    """Brings the index up to date; yields after each slice how many rows it wrote. May be left at any time."""
    for area in dict.fromkeys(AREAS.values()):
        if _is_worn(connection, area):
            rebuild(connection, area)
        _settle(connection, area)
    written = 0
    while batch := [_Dirty(*row) for row in connection.execute(_NEXT, (_BATCH,)).fetchall()]:
        small = [(one, list(docs_of(connection, one.kind, one.ref))) for one in batch if one.kind != "track"]
        for part in _parts(small):
            count = _write(connection, part)
            _tidy(connection, {AREAS[one.kind] for one, _docs in part})
            written += count
            yield count
        for one in batch:
            if one.kind == "track":
                for count in _write_track(connection, one):
                    _tidy(connection, {AREAS[one.kind]})
                    written += count
                    yield count
    if written > _MANY:
        yield from _merge(connection)


def _settle(connection: sqlite3.Connection, area: str) -> None:
    if connection.execute(f"SELECT 1 FROM {area}_config WHERE k = 'automerge' AND v = 0").fetchone() is None:
        with _transaction(connection):
            connection.execute(f"INSERT INTO {area} ({area}, rank) VALUES ('automerge', 0)")
            connection.execute(f"INSERT INTO {area} ({area}, rank) VALUES ('crisismerge', ?)", (_CRISIS,))


def _tidy(connection: sqlite3.Connection, areas: Iterable[str]) -> None:
    for area in areas:
        with _transaction(connection):
            connection.execute(f"INSERT INTO {area} ({area}, rank) VALUES ('merge', ?)", (_TIDIED,))


def _merge(connection: sqlite3.Connection) -> Iterator[int]:
    """After very much was written: fewer and larger parts, which take less room and are read faster."""
    for area in dict.fromkeys(AREAS.values()):
        pages = -_MERGED  # the first call marks all parts, the next ones go on
        for _ in range(_MERGES):
            before = connection.total_changes
            with _transaction(connection):
                connection.execute(f"INSERT INTO {area} ({area}, rank) VALUES ('merge', ?)", (pages,))
            pages = _MERGED
            if connection.total_changes - before < 2:
                break
            yield 0


_NEXT = "SELECT kind, ref, seq FROM search_dirty LIMIT ?"


def _parts(prepared: Sequence[tuple[_Dirty, list[Doc]]]) -> Iterator[list[tuple[_Dirty, list[Doc]]]]:
    part: list[tuple[_Dirty, list[Doc]]] = []
    letters = 0
    for one in prepared:
        part.append(one)
        letters += sum(len(doc.title) + len(doc.body) for doc in one[1])
        if letters > _NOTE_PART:
            yield part
            part, letters = [], 0
    if part:
        yield part


def _write(connection: sqlite3.Connection, prepared: Sequence[tuple[_Dirty, list[Doc]]]) -> int:
    """Things that are written whole; those that changed since they were read are left for the next time."""
    written = 0
    said: Counter[str] = Counter()
    with _transaction(connection):
        for one, docs in prepared:
            gone = connection.execute("DELETE FROM search_dirty WHERE kind = ? AND ref = ? AND seq = ?", one)
            if gone.rowcount:
                _forget(connection, one.kind, one.ref)
                said.update(_learn(connection, one.kind, one.ref, docs))
                written += len(docs)
        _learn_words(connection, said)
    return written


def _write_track(connection: sqlite3.Connection, one: _Dirty) -> Iterator[int]:
    docs = docs_of(connection, one.kind, one.ref)
    first = True
    while True:
        part = list(islice(docs, _DOCS))
        with _transaction(connection):
            if connection.execute(_STILL, one).fetchone() is None:
                break
            if first:
                _forget(connection, one.kind, one.ref)
            _learn_words(connection, Counter(_learn(connection, one.kind, one.ref, part)))
            if len(part) < _DOCS:
                connection.execute("DELETE FROM search_dirty WHERE kind = ? AND ref = ? AND seq = ?", one)
        first = False
        yield len(part)
        if len(part) < _DOCS:
            break


_STILL = "SELECT 1 FROM search_dirty WHERE kind = ? AND ref = ? AND seq = ?"


class _transaction:  # noqa: N801 - used as a statement
    """BEGIN IMMEDIATE ... COMMIT, taken back by an error."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def __enter__(self) -> None:
        self._connection.execute("BEGIN IMMEDIATE")

    def __exit__(self, kind: object, *_error: object) -> None:
        if self._connection.in_transaction:
            self._connection.execute("COMMIT" if kind is None else "ROLLBACK")


def _forget(connection: sqlite3.Connection, kind: str, ref: int) -> None:
    """The full-text table keeps the words under a number that leads nowhere from now on."""
    gone = connection.execute(
        "DELETE FROM search_doc WHERE kind = ? AND ref = ? RETURNING letters", (kind, ref)
    ).fetchall()
    if gone:
        _count(connection, f"dead:{AREAS[kind]}", sum(row[0] for row in gone))


def _learn(connection: sqlite3.Connection, kind: str, ref: int, docs: Sequence[Doc]) -> Iterable[str]:
    """Writes the rows; returns all their words."""
    area = AREAS[kind]
    letters = 0
    for doc in docs:
        size = len(doc.title) + len(doc.body)
        made = connection.execute(_DOC, (kind, ref, doc.start, doc.end, size)).lastrowid
        letters += size
        if area == "search_cue":
            connection.execute("INSERT INTO search_cue (rowid, body) VALUES (?, ?)", (made, doc.body))
        else:
            connection.execute(f"INSERT INTO {area} (rowid, title, body) VALUES (?, ?, ?)", (made, doc.title, doc.body))
    if docs:
        _count(connection, f"live:{area}", letters)
    return (word for doc in docs for word in f"{doc.title} {doc.body}".split())


_DOC = "INSERT INTO search_doc (kind, ref, start_at, end_at, letters) VALUES (?, ?, ?, ?, ?)"


def _learn_words(connection: sqlite3.Connection, counted: Counter[str]) -> None:
    words = {word: times for word, times in counted.items() if len(word) in _WORD_LETTERS and word.isalpha()}
    asked = "SELECT word FROM search_word WHERE word IN (SELECT value FROM json_each(?))"
    known = {str(row[0]) for row in connection.execute(asked, (json.dumps(list(words)),))}
    connection.executemany(
        "UPDATE search_word SET times = times + ? WHERE word = ?", [(words[word], word) for word in known]
    )
    for word in words.keys() - known:
        made = connection.execute("INSERT INTO search_word (word, times) VALUES (?, ?)", (word, words[word])).lastrowid
        connection.execute("INSERT INTO search_gram (rowid, word) VALUES (?, ?)", (made, word))


def _count(connection: sqlite3.Connection, key: str, more: int) -> None:
    connection.execute(
        "INSERT INTO search_state (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = value + excluded.value",
        (key, more),
    )


def _is_worn(connection: sqlite3.Connection, area: str) -> bool:
    """Whether so much of a full-text table leads nowhere that it is made anew."""
    found = dict(connection.execute("SELECT key, value FROM search_state").fetchall())
    dead, live = found.get(f"dead:{area}", 0), found.get(f"live:{area}", 0)
    return bool(dead > _DEAD_LETTERS and dead * 3 > live)


def rebuild(connection: sqlite3.Connection, area: str | None = None) -> None:
    """Empties the index (or one full-text table of it) and notes everything as not indexed. Short, whatever the size.

    ``catch_up`` fills it again.
    """
    areas = [area] if area else list(dict.fromkeys(AREAS.values()))
    tables = {str(row[0]) for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    with _transaction(connection):
        for one in areas:
            kinds = [kind for kind, place in AREAS.items() if place == one and SOURCES[kind][0] in tables]
            connection.execute(f"INSERT INTO {one} ({one}) VALUES ('delete-all')")
            for kind in kinds:
                connection.execute("DELETE FROM search_doc WHERE kind = ?", (kind,))
                for statement in all_dirty(kind):
                    connection.execute(statement)
            connection.execute("DELETE FROM search_state WHERE key IN (?, ?)", (f"dead:{one}", f"live:{one}"))
        if area is None:
            connection.execute("INSERT INTO search_gram (search_gram) VALUES ('delete-all')")
            connection.execute("DELETE FROM search_word")


# What is indexed of a thing


def docs_of(connection: sqlite3.Connection, kind: str, ref: int) -> Iterator[Doc]:
    """The rows for a thing; none for what is not there any more, shelved or in the bin."""
    if kind == "track":
        yield from _windows(connection.execute(_CUES, (ref,)))
        return
    row = connection.execute(_READ[kind], (ref,)).fetchone()
    if row is None:
        return
    title, body = str(row[0]), str(row[1])
    if kind == "note":
        yield from _note_parts(title, body)
    else:
        yield Doc(0, len(body), _words(title), _words(body))


_READ = {
    "topic": "SELECT title, summary || char(10) || overview FROM topic WHERE id = ? AND NOT shelved",
    "course": "SELECT title, instructor FROM course WHERE id = ? AND NOT shelved",
    "lesson": "SELECT title, '' FROM lesson WHERE id = ? AND NOT shelved",
    "note": "SELECT title, body || char(10) || tags FROM note WHERE id = ? AND deleted_at_ms IS NULL",
    "item": (
        "SELECT substr(plain, 1, instr(plain || char(10), char(10)) - 1), substr(plain, instr(plain || char(10),"
        " char(10))) || ' ' || tags FROM item_text x JOIN item i ON i.id = x.id WHERE i.id = ? AND NOT i.shelved"
    ),
}
_CUES = "SELECT position, text FROM cue WHERE track_id = ? ORDER BY position"


def _words(text: str) -> str:
    return " ".join(words_of(text))


def _note_parts(title: str, body: str) -> Iterator[Doc]:
    """Long notes in several rows, cut between words."""
    start, head = 0, _words(title)
    while True:
        end = min(len(body), start + _NOTE_PART)
        if end < len(body):
            end = max(body.rfind("\n", start + 1, end), body.rfind(" ", start + 1, end)) + 1 or end
        yield Doc(start, end, head, _words(body[start:end]))
        start = end
        if start >= len(body):
            return


def _windows(cues: Iterable[Sequence[object]]) -> Iterator[Doc]:
    """Whole cues, some together."""
    first, last, letters = 0, -1, 0
    words: list[str] = []
    for row in cues:
        position, text = int(str(row[0])), str(row[1])
        found = words_of(text)
        if letters >= _WINDOW:
            yield Doc(first, last + 1, "", " ".join([*words, *found[:_ACROSS]]))
            words, letters, last = [], 0, -1
        if last < 0:
            first = position
        last = position
        words += found
        letters += len(text)
    if words:
        yield Doc(first, last + 1, "", " ".join(words))
