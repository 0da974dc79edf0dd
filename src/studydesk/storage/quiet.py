"""Thousands of new rows at once, without the triggers that each row costs: an import in seconds instead of minutes.

Within ``quiet_inserts`` the INSERT triggers of cards and what belongs to them are away; at its end what they would have
done is done for all new rows in some statements, and the triggers are back. It is all in the caller's transaction: a
fault takes the triggers' absence back with the rest. Only rows with ids above those of before may be inserted, with
``uid`` and ``stamp``; updates and deletions go their usual way. A trigger that is not known here stays in force.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from studydesk.storage.schema_0010 import FILL

if TYPE_CHECKING:
    from studydesk.storage.store import Transaction

TABLES: Final = ("item", "item_text", "card", "review", "item_media")
"""In this order a row refers to earlier ones."""

_TRAVELLING: Final = ("item", "card", "review", "item_media")
_PART: Final = 500
_ROOM_KIB: Final = 98_304
"""Pages that are written again and again stay in memory meanwhile."""
_PILE: Final = (
    "INSERT INTO card_pile (topic_id, pile, due_day, cards) SELECT coalesce(topic_id, 0),"
    " CASE WHEN suspended THEN 4 WHEN state IN (0, 2) THEN state WHEN due_day IS NULL THEN 1 ELSE 3 END,"
    " CASE WHEN suspended OR state = 0 THEN 0 ELSE coalesce(due_day, 0) END, count(*)"
    " FROM card WHERE id >= ? AND NOT shelved GROUP BY 1, 2, 3"
    " ON CONFLICT DO UPDATE SET cards = cards + excluded.cards"
)
_SEARCH: Final = (
    "INSERT INTO search_dirty (kind, ref, seq) SELECT 'item', id, (SELECT value FROM search_state WHERE key = 'seq')"
    " FROM item WHERE id >= ? ON CONFLICT DO UPDATE SET seq = excluded.seq"
)
_FTS: Final = "INSERT INTO item_fts (rowid, plain) SELECT id, plain FROM item_text WHERE id >= ? ORDER BY id"
_OUTBOX: Final = (
    "INSERT INTO outbox (table_name, uid, stamp) SELECT '{table}', uid, ? FROM {table} WHERE id >= ?"
    " ORDER BY uid ON CONFLICT DO UPDATE SET stamp = excluded.stamp"
)
_TOMBSTONE: Final = (
    "DELETE FROM tombstone WHERE table_name = '{table}' AND uid IN (SELECT uid FROM {table} WHERE id >= ?)"
)

_ADDED: Final = {
    "review_day": ("r", "review", ("reviews", "taken_ms")),
    "review_slot": ("r", "review", ("reviews", "taken_ms", "asked", "recalled")),
    "review_week": ("r", "review", ("reviews", "taken_ms")),
    "card_shape": ("c", "card", ("cards",)),
}
"""The sums for statistics in the order of ``FILL``: by which alias and table new rows are known, what is added up."""

KNOWN: Final = frozenset(
    {*(f"{table}_made" for table in _TRAVELLING), "card_pile_made", "search_item_made", "item_text_made"}
    | {"review_sums_made", "card_sums_made"}
    | {f"undo_insert_{table}" for table in TABLES}
)


@contextmanager
def quiet_inserts(tx: Transaction, *, notes: int = 0, answers: int = 0) -> Iterator[None]:
    """See above. The step's undo takes the new rows away; the changes announce everything.

    ``notes``, ``answers``: about how many are to come; where they are far more than those that are there, the indexes
    of their tables are made at the end, which takes less time than keeping them.
    """
    first = {table: next_id(tx, table) for table in TABLES if table != "item_text"}
    first["item_text"] = first["item"]
    triggers = _known_triggers(tx)
    room = tx.execute("PRAGMA cache_size").fetchone()[0]
    tx.execute(f"PRAGMA cache_size = -{_ROOM_KIB}")
    for name, schema, _ in triggers:
        tx.execute(f'DROP TRIGGER {schema}."{name}"')
    indexes = [
        *(_indexes(tx, ("item", "card")) if notes > 2 * _rows(tx, "item") else ()),
        *(_indexes(tx, ("review",)) if answers > 2 * _rows(tx, "review") else ()),
    ]
    for name, _ in indexes:
        tx.execute(f'DROP INDEX main."{name}"')
    yield
    for _, sql in indexes:
        tx.execute(sql)
    _make_up(tx, first)
    for _, schema, sql in triggers:
        tx.execute(sql.replace("CREATE TRIGGER", "CREATE TEMP TRIGGER", 1) if schema == "temp" else sql)
    for table in ("review", "item_media", "card", "item"):
        _take_back(tx, table, first[table])
    tx.execute(f"PRAGMA cache_size = {room}")


def next_id(tx: Transaction, table: str) -> int:
    """The number of the next new row of a table."""
    return int(
        tx.execute("SELECT coalesce(max(seq), 0) + 1 FROM sqlite_sequence WHERE name = ?", (table,)).fetchone()[0]
    )


def _known_triggers(tx: Transaction) -> list[tuple[str, str, str]]:
    found = []
    for schema in ("main", "temp"):
        rows = tx.execute(f"SELECT name, sql FROM {schema}.sqlite_master WHERE type = 'trigger'").fetchall()
        found += [(str(name), schema, str(sql)) for name, sql in rows if name in KNOWN]
    return found


def _rows(tx: Transaction, table: str) -> int:
    return int(tx.execute(f"SELECT count(*) FROM {table}").fetchone()[0])


def _indexes(tx: Transaction, tables: tuple[str, ...]) -> list[tuple[str, str]]:
    """Name and SQL of the indexes that only make reading faster."""
    needed = {"review_by_card"} if _rows(tx, "review") else set()  # tells whether an answer is there already
    rows = tx.execute("SELECT name, sql, tbl_name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL")
    return [
        (name, sql)
        for name, sql, table in rows.fetchall()
        if table in tables and name not in needed and "UNIQUE" not in sql.upper()
    ]


def _make_up(tx: Transaction, first: dict[str, int]) -> None:
    tx.execute(_FTS, (first["item_text"],))
    tx.execute(_PILE, (first["card"],))
    for statement, (alias, table, columns) in zip(FILL, _ADDED.values(), strict=True):
        added = ", ".join(f"{column} = {column} + excluded.{column}" for column in columns)
        of_new = statement.replace(" GROUP BY ", f" AND {alias}.id >= ? GROUP BY ")
        tx.execute(f"{of_new} ON CONFLICT DO UPDATE SET {added}", (first[table],))
    tx.execute("UPDATE search_state SET value = value + 1 WHERE key = 'seq'")
    tx.execute(_SEARCH, (first["item"],))
    for table in _TRAVELLING:
        tx.execute(_OUTBOX.format(table=table), (tx.stamp, first[table]))
        if tx.execute("SELECT 1 FROM tombstone WHERE table_name = ? LIMIT 1", (table,)).fetchone():
            tx.execute(_TOMBSTONE.format(table=table), (first[table],))


def _take_back(tx: Transaction, table: str, first: int) -> None:
    after = next_id(tx, table)
    for begin in range(first, after, _PART):
        last = min(begin + _PART, after) - 1
        tx.unlogged.statements.append(f'DELETE FROM "{table}" WHERE id BETWEEN {begin} AND {last}')
    tx.unlogged.rows += max(0, after - first)
