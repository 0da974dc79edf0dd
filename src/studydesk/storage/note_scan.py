"""Keeping links and tags of notes: written before each commit that touched a note, undo and redo included."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from studydesk.storage.store import Store, Transaction

_STALE = """
SELECT n.id, n.version, n.tags, n.title, n.body FROM note n LEFT JOIN note_scan s ON s.id = n.id
WHERE n.id = ? AND (s.id IS NULL OR s.version != n.version OR s.tags != n.tags)"""
_ALL = """
SELECT n.id FROM note n LEFT JOIN note_scan s ON s.id = n.id
WHERE s.id IS NULL OR s.version != n.version OR s.tags != n.tags"""


def scan_notes(connection: sqlite3.Connection, note_ids: Iterable[int]) -> None:
    """Reads the texts of these notes that changed. Inside a transaction."""
    for note_id in note_ids:
        row = connection.execute(_STALE, (note_id,)).fetchone()
        if row is not None:
            _scan(connection, *row)


def stale_notes(store: Store) -> list[int]:
    """Notes whose links and tags are not those of their text; none, unless another program wrote."""
    return [row[0] for row in store.read_tuples(_ALL)]


def scan_in(tx: Transaction, note_ids: Iterable[int]) -> None:
    """Reads these notes anew, whoever wrote them."""
    for note_id in note_ids:
        row = tx.execute("SELECT id, version, tags, title, body FROM note WHERE id = ?", (note_id,)).fetchone()
        if row is not None:
            _scan(tx, *row)


def _scan(
    connection: sqlite3.Connection | Transaction, note_id: int, version: int, tags: str, title: str, body: str
) -> None:
    # Opening a profile needs this module, but not this one.
    from studydesk.domain.note_text import folded, scan

    found = scan(body)
    shown = dict(found.tags)
    for tag in tags.split():
        shown.setdefault(folded(tag), tag)
    links = [(link.kind.value, link.target, link.line, link.excerpt) for link in found.links]
    _keep(connection, note_id, "note_link", ("kind", "target", "line", "excerpt"), links)
    _keep(connection, note_id, "note_tag", ("tag", "shown"), sorted(shown.items()))
    connection.execute(
        "INSERT INTO note_scan (id, version, tags, name) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET version = excluded.version, tags = excluded.tags, name = excluded.name",
        (note_id, version, tags, folded(title)),
    )


def _keep(
    connection: sqlite3.Connection | Transaction,
    note_id: int,
    table: str,
    columns: Sequence[str],
    wanted: Sequence[tuple[object, ...]],
) -> None:
    """Writes the rows of a note, from the first that is another than before."""
    names = ", ".join(columns)
    sql = f"SELECT id, {names} FROM {table} WHERE note_id = ? ORDER BY id"
    before = [tuple(row) for row in connection.execute(sql, (note_id,))]
    same = 0
    while same < min(len(before), len(wanted)) and before[same][1:] == wanted[same]:
        same += 1
    connection.executemany(f"DELETE FROM {table} WHERE id = ?", [(row[0],) for row in before[same:]])
    marks = ", ".join("?" for _ in columns)
    connection.executemany(
        f"INSERT INTO {table} (note_id, {names}) VALUES (?, {marks})", [(note_id, *row) for row in wanted[same:]]
    )
