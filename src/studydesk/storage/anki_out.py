"""Writing a collection for Anki, and reading what goes into it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from studydesk.storage.items import ids_json

if TYPE_CHECKING:
    from studydesk.storage.store import Store

Row = tuple[Any, ...]  # Any: the columns of STRICT tables have the types that the schema says

_SCHEMA = """
CREATE TABLE col (id integer primary key, crt integer not null, mod integer not null, scm integer not null,
 ver integer not null, dty integer not null, usn integer not null, ls integer not null, conf text not null,
 models text not null, decks text not null, dconf text not null, tags text not null);
CREATE TABLE notes (id integer primary key, guid text not null, mid integer not null, mod integer not null,
 usn integer not null, tags text not null, flds text not null, sfld integer not null, csum integer not null,
 flags integer not null, data text not null);
CREATE TABLE cards (id integer primary key, nid integer not null, did integer not null, ord integer not null,
 mod integer not null, usn integer not null, type integer not null, queue integer not null, due integer not null,
 ivl integer not null, factor integer not null, reps integer not null, lapses integer not null,
 left integer not null, odue integer not null, odid integer not null, flags integer not null, data text not null);
CREATE TABLE revlog (id integer primary key, cid integer not null, usn integer not null, ease integer not null,
 ivl integer not null, lastIvl integer not null, factor integer not null, time integer not null,
 type integer not null);
CREATE TABLE graves (usn integer not null, oid integer not null, type integer not null);
"""
_INDEXES = """
CREATE INDEX ix_notes_usn on notes (usn); CREATE INDEX ix_cards_usn on cards (usn);
CREATE INDEX ix_revlog_usn on revlog (usn); CREATE INDEX ix_cards_nid on cards (nid);
CREATE INDEX ix_cards_sched on cards (did, queue, due); CREATE INDEX ix_revlog_cid on revlog (cid);
CREATE INDEX ix_notes_csum on notes (csum);
"""


class Writer:
    """A collection in the making, in a file of its own."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def collection(self, row: Sequence[object]) -> None:
        """The one row of ``col``."""
        self._connection.execute(f"INSERT INTO col VALUES ({', '.join('?' * 13)})", row)

    def notes(self, rows: Iterable[Sequence[object]]) -> None:
        """(id, guid, type's id, second of change, tags, fields, first field, its sum)."""
        self._connection.executemany("INSERT INTO notes VALUES (?, ?, ?, ?, -1, ?, ?, ?, ?, 0, '')", rows)

    def cards(self, rows: Iterable[Sequence[object]]) -> None:
        """(id, note, deck, place, change, type, queue, due, interval, factor, reps, lapses, left, flags, data)."""
        self._connection.executemany(
            "INSERT INTO cards VALUES (?, ?, ?, ?, ?, -1, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, ?, ?)", rows
        )

    def answers(self, rows: Iterable[Sequence[object]]) -> None:
        """(id, card, rating, interval, last interval, factor, ms taken, kind)."""
        self._connection.executemany("INSERT INTO revlog VALUES (?, ?, -1, ?, ?, ?, ?, ?, ?)", rows)


@contextmanager
def writing(file: Path) -> Iterator[Writer]:
    """A new collection of schema 11; whole when the block ends."""
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("PRAGMA synchronous = OFF")
        connection.executescript(_SCHEMA)
        connection.execute("BEGIN")
        yield Writer(connection)
        connection.execute("COMMIT")
        connection.executescript(_INDEXES)


_ITEMS = """
SELECT i.id, i.uid, i.guid, i.kind, i.format, i.fields, i.tags, i.template_id, i.made_at_ms, i.edited_at_ms, i.extra
FROM item i WHERE i.id > ? {chosen} AND EXISTS (SELECT 1 FROM card c WHERE c.item_id = i.id AND NOT c.shelved)
ORDER BY i.id LIMIT ?"""
_CARDS = """
SELECT c.item_id, c.id, c.ordinal, coalesce(t.title, ''), c.state, c.step, c.stability, c.difficulty, c.due_at_ms,
    c.due_day, c.interval_days, c.last_review_at_ms, c.reps, c.lapses, c.position, c.suspended, c.buried, c.flag,
    c.made_at_ms, c.extra
FROM card c LEFT JOIN topic t ON t.id = c.topic_id
WHERE c.item_id BETWEEN ? AND ? AND NOT c.shelved ORDER BY c.item_id, c.ordinal"""


def choose(store: Store, card_ids: Sequence[int] | None) -> int:
    """How many items there are to write; ``card_ids`` None: all that have cards."""
    if card_ids is None:
        sql = "SELECT count(DISTINCT item_id) FROM card WHERE NOT shelved"
        return int(store.read_tuples(sql)[0][0])
    sql = "SELECT count(DISTINCT item_id) FROM card WHERE id IN (SELECT value FROM json_each(?))"
    return int(store.read_tuples(sql, (ids_json(card_ids),))[0][0])


def items(store: Store, after: int, most: int, chosen: frozenset[int] | None) -> list[Row]:
    """The next items by id, of those chosen."""
    sql = _ITEMS.format(chosen="" if chosen is None else "AND i.id IN (SELECT value FROM json_each(?))")
    given = (after, most) if chosen is None else (after, ids_json(chosen), most)
    return store.read_tuples(sql, given)


def items_of(store: Store, card_ids: Sequence[int]) -> frozenset[int]:
    """The items of some cards."""
    sql = "SELECT DISTINCT item_id FROM card WHERE id IN (SELECT value FROM json_each(?))"
    return frozenset(row[0] for row in store.read_tuples(sql, (ids_json(card_ids),)))


def cards(store: Store, first: int, last: int) -> list[Row]:
    """The cards of items between two ids; see ``_CARDS``."""
    return store.read_tuples(_CARDS, (first, last))


def media(store: Store, first: int, last: int) -> list[Row]:
    """(item's id, name in its text, file name) of items between two ids."""
    sql = (
        "SELECT x.item_id, x.name, lower(hex(m.sha256)) || m.suffix FROM item_media x JOIN media m ON m.id = x.media_id"
        " WHERE x.item_id BETWEEN ? AND ?"
    )
    return store.read_tuples(sql, (first, last))


def answers(store: Store, after: int, most: int) -> list[Row]:
    """The next answers by row: (id, card, instant, rating, kind, interval before, after, difficulty, taken, extra)."""
    sql = (
        "SELECT id, card_id, at_ms, rating, kind, interval_before_days, interval_after_days, difficulty_after,"
        " taken_ms, extra, state_after FROM review WHERE id > ? ORDER BY id LIMIT ?"
    )
    return store.read_tuples(sql, (after, most))


def templates(store: Store) -> list[Row]:
    """(id, uid in hex, name, kind, fields, sides, style, source) of every template."""
    sql = "SELECT id, lower(hex(uid)), name, kind, fields, sides, css, source FROM template"
    return store.read_tuples(sql)


def first_due_day(store: Store) -> int | None:
    """The earliest day on which a card is due."""
    found = store.read_tuples("SELECT min(due_day) FROM card WHERE due_day IS NOT NULL")[0][0]
    return None if found is None else int(found)
