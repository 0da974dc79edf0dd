"""Keeping ``item_text`` and the checksum of first fields: for items that were written without them."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from studydesk.storage.store import Transaction

_WITHOUT = """
SELECT i.id, i.kind, i.format, i.fields FROM item i
WHERE NOT EXISTS (SELECT 1 FROM item_text x WHERE x.id = i.id)"""

_FOLLOWING = (
    "CREATE TEMP TABLE IF NOT EXISTS item_text_log (seq INTEGER PRIMARY KEY, item_id INTEGER, old TEXT)",
    "CREATE TEMP TRIGGER IF NOT EXISTS item_text_made AFTER INSERT ON main.item_text BEGIN"
    " INSERT INTO item_text_log (item_id) VALUES (NEW.id); END",
    "CREATE TEMP TRIGGER IF NOT EXISTS item_text_gone AFTER DELETE ON main.item_text BEGIN"
    " INSERT INTO item_text_log (item_id, old) VALUES (OLD.id, OLD.plain); END",
    "CREATE TEMP TRIGGER IF NOT EXISTS item_text_changed AFTER UPDATE OF plain ON main.item_text BEGIN"
    " INSERT INTO item_text_log (item_id, old) VALUES (OLD.id, OLD.plain); END",
)
# What the index has of an item is the oldest text in the log; what it should have is the present one.
_FORGET = """
INSERT INTO item_fts (item_fts, rowid, plain) SELECT 'delete', item_id, old FROM temp.item_text_log
WHERE seq IN (SELECT min(seq) FROM temp.item_text_log GROUP BY item_id) AND old IS NOT NULL"""
_LEARN = """
INSERT INTO item_fts (rowid, plain) SELECT id, plain FROM item_text
WHERE id IN (SELECT item_id FROM temp.item_text_log) ORDER BY id"""


def follow_item_text(connection: sqlite3.Connection) -> None:
    """Notes from now on which texts are written; every connection that writes items needs it."""
    for statement in _FOLLOWING:
        connection.execute(statement)


def index_item_texts(connection: sqlite3.Connection) -> None:
    """Brings the full-text table up to date with what was written, before the commit."""
    connection.execute(_FORGET)
    connection.execute(_LEARN)
    connection.execute("DELETE FROM temp.item_text_log")


def text_row(item_id: int, kind: str, written: str, fields: str) -> tuple[int, str, int | None]:
    """(item's id, its searchable words, the checksum of its first field); ``fields`` is JSON."""
    # Opening a profile needs this module, but not these.
    from studydesk.domain.cards import ItemKind, TextFormat
    from studydesk.domain.plain_text import first_sum, first_words, search_text

    try:
        parsed = json.loads(fields)
        named = {str(name): str(text) for name, text in parsed.items()}
    except (ValueError, AttributeError):
        named = {}
    what = ItemKind(kind) if kind in {one.value for one in ItemKind} else ItemKind.TEMPLATE
    how = TextFormat(written)
    return item_id, search_text(what, named, how), first_sum(first_words(what, named, how))


def fill_item_text(connection: sqlite3.Connection) -> int:
    """Writes the words of all items that have none yet; how many. For migrations: nothing may follow the table yet."""
    rows: Iterator[tuple[int, str, str, str]] = iter(connection.execute(_WITHOUT).fetchall())
    made = [text_row(*row) for row in rows]
    connection.executemany("INSERT INTO item_text (id, plain) VALUES (?, ?)", [row[:2] for row in made])
    connection.execute("INSERT INTO item_fts (item_fts) VALUES ('rebuild')")
    connection.executemany("UPDATE item SET first_sum = ? WHERE id = ?", [(row[2], row[0]) for row in made])
    return len(made)


def text_rows_in(tx: Transaction, item_ids: Collection[int]) -> None:
    """Reads the words of these items again, and the checksums of their first fields."""
    if not item_ids:
        return
    chosen = json.dumps(sorted(item_ids))
    sql = "SELECT id, kind, format, fields FROM item WHERE id IN (SELECT value FROM json_each(?))"
    made = [text_row(*row) for row in tx.execute(sql, (chosen,)).fetchall()]
    tx.executemany(
        "INSERT INTO item_text (id, plain) VALUES (?, ?) ON CONFLICT DO UPDATE SET plain = excluded.plain",
        [row[:2] for row in made],
    )
    sums = [(row[2], row[0]) for row in made]
    tx.executemany("UPDATE item SET first_sum = ?1 WHERE id = ?2 AND first_sum IS NOT ?1", sums)
