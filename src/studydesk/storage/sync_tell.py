"""What this computer tells the others: the rows in the outbox, each as it is now."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from studydesk.domain.sync import Entry, Plain, Register, digest_of
from studydesk.storage.schema_0001 import CARD_SCHEDULE
from studydesk.storage.sync_rules import RULES, Rule

if TYPE_CHECKING:
    from studydesk.storage.store import Store, Transaction

_AT_ONCE: Final = 400

Read = Callable[[str, Sequence[Any]], list[tuple[Any, ...]]]
"""Takes SQL with its parameters, gives the rows."""


class Told(NamedTuple):
    """An entry, and the outbox row that it answers."""

    entry: Entry
    uid: bytes
    posted: str


def columns_told(columns: Sequence[str], rule: Rule) -> list[str]:
    """The columns of a table that travel."""
    return [name for name in columns if name not in {"id", "uid", "stamp"} | rule.local]


def table_columns(read: Read, table: str) -> list[str]:
    """The names of a table's columns."""
    return [str(row[1]) for row in read(f"PRAGMA table_info({table})", ())]


def reading_in(tx: Transaction) -> Read:
    """How to read within a transaction."""
    return lambda sql, given: [tuple(row) for row in tx.execute(sql, given)]


def count_posted(store: Store) -> int:
    """How many rows the others have not been told of."""
    return int(store.read_tuples("SELECT count(*) FROM outbox")[0][0])


def posted(store: Store) -> Iterator[Told]:
    """The entries of all rows in the outbox, those first to which others refer. Nothing may be written meanwhile."""
    for table in RULES:
        last = b""
        while True:
            rows = store.read_tuples(
                "SELECT uid, stamp FROM outbox WHERE table_name = ? AND uid > ? ORDER BY uid LIMIT ?",
                (table, last, _AT_ONCE),
            )
            if not rows:
                break
            last = rows[-1][0]
            yield from entries(store.read_tuples, table, dict(rows))


def entries(read: Read, table: str, wanted: dict[bytes, str]) -> Iterator[Told]:
    """What is to be told of some rows of a table (or of their ends): uid -> stamp in the outbox."""
    rule = RULES[table]
    marks = ", ".join("?" * len(wanted))
    of_table = [table, *wanted]
    names = columns_told(table_columns(read, table), rule)
    shown = [_shown(name, rule) for name in names]
    rows = read(
        f"SELECT t.uid, t.stamp, {', '.join([*shown, *(f't.{c}' for c in _extra(table))])} FROM {table} t"
        f" WHERE t.uid IN ({marks})",
        list(wanted),
    )
    stamps: dict[bytes, dict[str, str]] = {}
    sql = f"SELECT uid, field, stamp FROM field_stamp WHERE table_name = ? AND uid IN ({marks})"
    for uid, field, stamp in read(sql, of_table):
        stamps.setdefault(uid, {})[field] = stamp
    registers = _registers(read, rows, len(names), stamps) if table == "card" else {}
    for row in rows:
        uid, stamp, *values = row[: len(names) + 2]
        of_row = {field: at for field, at in stamps.get(uid, {}).items() if field in rule.fields}
        plain = dict(zip(names, map(_plain, values), strict=True))
        yield Told(Entry(table, uid.hex(), stamp, plain, of_row, registers.get(uid)), uid, wanted.pop(uid))
    sql = f"SELECT uid, stamp FROM tombstone WHERE table_name = ? AND uid IN ({marks})"
    for uid, stamp in read(sql, of_table):
        if uid in wanted:
            yield Told(Entry(table, uid.hex(), stamp), uid, wanted[uid])


def _shown(name: str, rule: Rule) -> str:
    if name in rule.refers:
        return f"(SELECT lower(hex(r.uid)) FROM {rule.refers[name]} r WHERE r.id = t.{name})"
    return f"t.{name}"


def _plain(value: Any) -> Plain:  # Any: what SQLite gives
    return value.hex() if isinstance(value, bytes) else value


# A card's schedule


def _extra(table: str) -> tuple[str, ...]:
    return ("id", *CARD_SCHEDULE) if table == "card" else ()


def _registers(
    read: Read, rows: Sequence[tuple[Any, ...]], names: int, stamps: dict[bytes, dict[str, str]]
) -> dict[bytes, Register]:
    """The schedule of each card with the reviews that it was made of."""
    cards = {row[names + 2]: row for row in rows}
    reviews: dict[int, list[bytes]] = {}
    marks = ", ".join("?" * len(cards))
    for card_id, uid in read(f"SELECT card_id, uid FROM review WHERE card_id IN ({marks})", list(cards)):
        reviews.setdefault(card_id, []).append(uid)
    marks = ", ".join("?" * len(rows))
    sql = f"SELECT uid, stamp, digest, schedule FROM sync_schedule WHERE uid IN ({marks})"
    others = {row[0]: Register(*row[1:]) for row in read(sql, [row[0] for row in rows])}
    found = {}
    for card_id, row in cards.items():
        stamp = stamps.get(row[0], {}).get("schedule", row[1])
        mine = Register(stamp, digest_of(reviews.get(card_id, ())), json.dumps(list(row[names + 3 :])))
        other = others.get(row[0])
        found[row[0]] = other if other is not None and other.stamp >= stamp else mine
    return found


# The outbox


def told(tx: Transaction, rows: Sequence[tuple[str, bytes, str]]) -> None:
    """Takes (table, uid, stamp) out of the outbox, unless the row was written again meanwhile."""
    tx.executemany("DELETE FROM outbox WHERE table_name = ? AND uid = ? AND stamp = ?", rows)


def post_everything(tx: Transaction) -> None:
    """Everything that travels is to be told (again): to a new folder, or under a new name."""
    for table, rule in RULES.items():
        own = " AND origin = 'own'" if rule.own_only else ""
        tx.execute(
            f"INSERT OR IGNORE INTO outbox (table_name, uid, stamp)"
            f" SELECT '{table}', uid, (SELECT stamp FROM clock) FROM {table} WHERE true{own}"
        )
    tx.execute(
        "INSERT OR IGNORE INTO outbox (table_name, uid, stamp)"
        " SELECT table_name, uid, (SELECT stamp FROM clock) FROM tombstone"
    )
