"""What this computer knows of the others: whose changes it read up to where, and which files it wrote itself."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from studydesk.domain import hybrid_clock
from studydesk.domain.sync import FileName, KeptText, node_of

if TYPE_CHECKING:
    from random import Random

    from studydesk.storage.store import Store, Transaction


class Peer(NamedTuple):
    """Another computer. ``until``: all of its writes up to this stamp are here."""

    node: str
    last: int
    until: str
    name: str
    seen_at_ms: int


def node(store: Store) -> str:
    """The name of this computer's copy of the data."""
    return node_of(now_stamp(store))


def now_stamp(store: Store) -> str:
    """The stamp of the latest write here."""
    return str(store.read_tuples("SELECT stamp FROM clock")[0][0])


def schema(store: Store) -> str:
    """The name of the newest migration."""
    return str(store.read_tuples("SELECT max(name) FROM _sqlite_migrations")[0][0])


def peers(store: Store) -> dict[str, Peer]:
    """The computers whose changes were read."""
    rows = store.read_tuples("SELECT node, last, until, name, seen_at_ms FROM sync_peer")
    return {row[0]: Peer(*row) for row in rows}


def known_files(store: Store, of_node: str) -> set[str]:
    """The names of files of a computer that were taken over, or written here."""
    return {row[0] for row in store.read_tuples("SELECT name FROM sync_file WHERE node = ?", (of_node,))}


def last_written(store: Store, of_node: str) -> int:
    """The greatest number that a file of this computer has."""
    return int(store.read_tuples("SELECT coalesce(max(last), 0) FROM sync_file WHERE node = ?", (of_node,))[0][0])


def know_file(tx: Transaction, of_node: str, name: FileName, until: str) -> None:
    """A file was taken over, or is about to be published."""
    tx.execute(
        "INSERT OR REPLACE INTO sync_file (node, name, first, last, until) VALUES (?, ?, ?, ?, ?)",
        (of_node, str(name), name.first, name.last, until),
    )


def forget_files(tx: Transaction, of_node: str, names: Iterable[str]) -> None:
    """Files that are not in the folder any more."""
    tx.executemany("DELETE FROM sync_file WHERE node = ? AND name = ?", [(of_node, name) for name in names])


def advance(tx: Transaction, of_node: str, name: str, at_ms: int) -> None:
    """Notes up to which number all of a computer's files were taken over."""
    row = tx.execute("SELECT last, until, seen_at_ms FROM sync_peer WHERE node = ?", (of_node,)).fetchone()
    last, until, seen_at_ms = tuple(row) if row is not None else (0, "", 0)
    files = tx.execute("SELECT first, last, until FROM sync_file WHERE node = ? ORDER BY first, last", (of_node,))
    for first, end, at in files.fetchall():
        if first <= last + 1 and end > last:
            last, until = end, max(until, at)
    tx.execute(
        "INSERT OR REPLACE INTO sync_peer (node, last, until, name, seen_at_ms) VALUES (?, ?, ?, ?, ?)",
        (of_node, last, until, name, max(seen_at_ms, at_ms)),
    )


def take_new_node(tx: Transaction, random: Random) -> str:
    """Another name for this computer, where two go by one (a copied profile); every later write bears it."""
    stamp = hybrid_clock.parse_stamp(str(tx.execute("SELECT stamp FROM clock").fetchone()[0]))
    new = hybrid_clock.new_node(random)
    tx.set_clock(hybrid_clock.Stamp(stamp.ms, stamp.counter, new))
    return new


def forget_all(tx: Transaction) -> None:
    """As if nothing had ever been exchanged."""
    for table in ("sync_peer", "sync_file", "sync_waiting"):
        tx.execute(f"DELETE FROM {table}")


# Rows that wait for others


def put_waiting(tx: Transaction, line: str, seen: Mapping[str, str]) -> None:
    """Keeps an entry until what it refers to is here."""
    tx.execute("INSERT INTO sync_waiting (entry, seen) VALUES (?, ?)", (line, json.dumps(dict(seen))))


def waiting(store: Store, after: int, most: int) -> list[tuple[int, str, dict[str, str]]]:
    """(number, entry, what its writer had read) of entries that wait, oldest first."""
    sql = "SELECT id, entry, seen FROM sync_waiting WHERE id > ? ORDER BY id LIMIT ?"
    return [(row[0], row[1], json.loads(row[2])) for row in store.read_tuples(sql, (after, most))]


def count_waiting(store: Store) -> int:
    """How many entries wait."""
    return int(store.read_tuples("SELECT count(*) FROM sync_waiting")[0][0])


def drop_waiting(tx: Transaction, ids: Iterable[int]) -> None:
    """They were taken over."""
    tx.executemany("DELETE FROM sync_waiting WHERE id = ?", [(one,) for one in ids])


# Texts that were kept


def kept_texts(store: Store) -> list[KeptText]:
    """All of them, the newest first."""
    rows = store.read_tuples(
        "SELECT id, table_name, row_uid, field, title, value, written_at_ms FROM kept_text"
        " ORDER BY written_at_ms DESC, id"
    )
    return [KeptText(*row) for row in rows]


def delete_kept_text(tx: Transaction, kept_id: int) -> None:
    """The learner is done with one."""
    tx.execute("DELETE FROM kept_text WHERE id = ?", (kept_id,))
