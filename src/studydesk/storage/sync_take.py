"""Taking over what another computer tells: row by row, in any order, as often as it comes."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, Any, Final

from studydesk.domain.hybrid_clock import merged, parse_stamp
from studydesk.domain.sync import Entry, Plain, collide, node_of, wins
from studydesk.domain.uid import uid_of
from studydesk.storage import sync_cards, sync_state
from studydesk.storage.schema_0016 import PARENTS
from studydesk.storage.sync_rules import RULES, Rule
from studydesk.storage.sync_tell import columns_told, entries, reading_in, table_columns

if TYPE_CHECKING:
    from studydesk.storage.store import Transaction

_BLOBS: Final = frozenset({"note_uid", "row_uid", "sha256"})
_CHILDREN: Final = {
    parent: [(table, column) for table, columns in PARENTS.items() for column, of in columns if of == parent]
    for parent in {of for columns in PARENTS.values() for _, of in columns}
}


class Taken(Enum):
    """What became of an entry."""

    CHANGED = "changed"
    SAME = "same"
    WAITS = "waits"  # it belongs to a row that is not here
    REFUSED = "refused"  # the database does not allow it


class _MissingError(Exception):
    """A row that the entry refers to is not here."""


@dataclass(slots=True)
class Reader:
    """What is the same for all entries of one file. ``seen``: what its writer had read; ``known``: what was here."""

    node: str
    seen: Mapping[str, str]
    known: Mapping[str, str]
    columns: dict[str, list[str]] = field(default_factory=dict)
    kept_texts: int = 0
    items: set[int] = field(default_factory=set)
    """Ids of items whose words are to be read again."""

    def told(self, tx: Transaction, table: str) -> list[str]:
        """The columns of a table that travel."""
        if table not in self.columns:
            self.columns[table] = columns_told(table_columns(reading_in(tx), table), RULES[table])
        return self.columns[table]


@dataclass(slots=True)
class _Here:
    """A row as it is on this computer."""

    id: int
    uid: bytes
    stamp: str
    values: dict[str, Any]
    stamps: dict[str, str]

    def stamp_of(self, name: str) -> str:
        return self.stamps.get(name, self.stamp)

    @property
    def latest(self) -> str:
        return max(self.stamp, *self.stamps.values()) if self.stamps else self.stamp


def take(tx: Transaction, entry: Entry, reader: Reader) -> Taken:
    """Joins one entry with what is here. Never raises for what is in it: see ``Taken``."""
    rule = RULES.get(entry.table)
    if rule is None:
        return Taken.REFUSED
    tx.execute("SAVEPOINT entry")
    try:
        taken = _take_end(tx, entry, rule, reader) if entry.values is None else _take_row(tx, entry, rule, reader)
    except _MissingError:  # not here yet, or deleted and perhaps to come back
        taken = Taken.WAITS
        tx.execute("ROLLBACK TO entry")
    except (sqlite3.IntegrityError, sqlite3.DataError, OverflowError, ValueError):
        taken = Taken.REFUSED
        tx.execute("ROLLBACK TO entry")
    tx.execute("RELEASE entry")
    return taken


def see(tx: Transaction, stamp: str) -> None:
    """From now on every write here is later than this stamp."""
    mine = parse_stamp(str(tx.execute("SELECT stamp FROM clock").fetchone()[0]))
    if stamp:
        tx.set_clock(merged(mine, parse_stamp(stamp)))


# Rows


def _take_row(tx: Transaction, entry: Entry, rule: Rule, reader: Reader) -> Taken:
    assert entry.values is not None
    values = _with_ids(tx, entry, rule, reader)
    uid = _canonical(tx, entry.table, bytes.fromhex(entry.uid))
    here = _find(tx, entry.table, uid, reader) or _find_same(tx, entry.table, rule, values, reader)
    buried = _end_of(tx, entry.table, uid)
    if here is None and buried >= entry.latest:
        return Taken.SAME
    if here is None:
        _insert(tx, entry, rule, uid, values, reader)
        return Taken.CHANGED
    if here.uid != uid:
        _unite(tx, entry.table, here, uid)
    changed = _join(tx, entry, rule, here, values, reader)
    if entry.table == "card" and entry.schedule is not None:
        changed |= sync_cards.offer(tx, here.id, here.uid, entry.schedule)
    return Taken.CHANGED if changed else Taken.SAME


def _with_ids(tx: Transaction, entry: Entry, rule: Rule, reader: Reader) -> dict[str, Any]:
    """The entry's values as they stand in this database."""
    assert entry.values is not None
    told = set(reader.told(tx, entry.table))
    values: dict[str, Any] = {}
    for name, value in entry.values.items():
        if name not in told:
            continue  # of a newer version
        if name in rule.refers and value is not None:
            values[name] = _id_of(tx, rule.refers[name], value)
        elif name in _BLOBS and value is not None:
            values[name] = bytes.fromhex(str(value))
        else:
            values[name] = value
    if rule.own_only and values.get("origin") != "own":
        raise ValueError("a pack's row does not travel")
    return values


def _id_of(tx: Transaction, table: str, uid_text: Plain) -> int:
    uid = _canonical(tx, table, bytes.fromhex(str(uid_text)))
    row = tx.execute(f"SELECT id FROM {table} WHERE uid = ?", (uid,)).fetchone()
    if row is None:
        raise _MissingError
    return int(row[0])


def _canonical(tx: Transaction, table: str, uid: bytes) -> bytes:
    row = tx.execute("SELECT canonical FROM sync_alias WHERE table_name = ? AND uid = ?", (table, uid)).fetchone()
    return bytes(row[0]) if row is not None else uid


def _end_of(tx: Transaction, table: str, uid: bytes) -> str:
    row = tx.execute("SELECT stamp FROM tombstone WHERE table_name = ? AND uid = ?", (table, uid)).fetchone()
    return str(row[0]) if row is not None else ""


def _find(tx: Transaction, table: str, uid: bytes, reader: Reader) -> _Here | None:
    return _here(tx, table, "uid = ?", (uid,), reader)


def _find_same(tx: Transaction, table: str, rule: Rule, values: Mapping[str, Any], reader: Reader) -> _Here | None:
    """The row that is the same thing by what it says, made here without knowledge of the other."""
    for names in rule.natural:
        parts = [values.get(name) for name in names]
        if all(part not in (None, "") for part in parts):
            found = _here(tx, table, " AND ".join(f"{name} = ?" for name in names), tuple(parts), reader)
            if found is not None:
                return found
    return None


def _here(tx: Transaction, table: str, where: str, given: tuple[Any, ...], reader: Reader) -> _Here | None:
    names = reader.told(tx, table)
    row = tx.execute(f"SELECT id, uid, stamp, {', '.join(names)} FROM {table} WHERE {where}", given).fetchone()
    if row is None:
        return None
    stamps = tx.execute("SELECT field, stamp FROM field_stamp WHERE table_name = ? AND uid = ?", (table, row[1]))
    return _Here(row[0], row[1], row[2], dict(zip(names, tuple(row)[3:], strict=True)), dict(map(tuple, stamps)))


def _insert(tx: Transaction, entry: Entry, rule: Rule, uid: bytes, values: dict[str, Any], reader: Reader) -> None:
    names = list(values)
    cursor = tx.execute(
        f"INSERT INTO {entry.table} (uid, stamp, {', '.join(names)}) VALUES (?, ?{', ?' * len(names)})",
        (uid, entry.stamp, *values.values()),
    )
    tx.execute(f"UPDATE {entry.table} SET stamp = ? WHERE id = ?", (entry.stamp, cursor.lastrowid))
    tx.execute("DELETE FROM field_stamp WHERE table_name = ? AND uid = ?", (entry.table, uid))
    _write_stamps(tx, entry.table, uid, {name: at for name, at in entry.stamps.items() if name in rule.fields})
    tx.execute("DELETE FROM outbox WHERE table_name = ? AND uid = ?", (entry.table, uid))
    if entry.table == "item":
        reader.items.add(int(cursor.lastrowid or 0))
    if entry.table == "card" and entry.schedule is not None:
        sync_cards.begin(tx, int(cursor.lastrowid or 0), uid, entry.schedule)
    elif entry.table == "review":
        sync_cards.touched_by_review(tx, values["card_id"], without=uid)


def _join(tx: Transaction, entry: Entry, rule: Rule, here: _Here, values: Mapping[str, Any], reader: Reader) -> bool:
    """Field by field; whether anything here changed."""
    new, stamps = _winners(tx, entry, rule, here, values, reader)
    older = rule.fields and entry.stamp != here.stamp and entry.stamp < here.stamp
    for name, value in values.items():
        if name in rule.fields or name in rule.follows or name in rule.refers:
            continue
        if older or (entry.stamp == here.stamp and wins("", _told(value), "", _told(here.values[name]))):
            new[name] = value
    stamp = min(entry.stamp, here.stamp) if rule.fields else max(entry.stamp, here.stamp)
    if stamp != here.stamp:  # fields without a stamp of their own had the row's
        stamps = {**{name: here.stamp_of(name) for name in _stamped(entry.table, rule)}, **stamps}
    new = {name: value for name, value in new.items() if here.values[name] != value}
    if not new and not stamps and stamp == here.stamp:
        return False
    _write(tx, entry.table, here, new, stamps, stamp)
    if entry.table == "item" and "fields" in new:
        reader.items.add(here.id)
    return bool(new)


def _stamped(table: str, rule: Rule) -> tuple[str, ...]:
    return (*rule.fields, "schedule") if table == "card" else rule.fields


def _winners(
    tx: Transaction, entry: Entry, rule: Rule, here: _Here, values: Mapping[str, Any], reader: Reader
) -> tuple[dict[str, Any], dict[str, str]]:
    new: dict[str, Any] = {}
    stamps: dict[str, str] = {}
    for name in rule.fields:
        if name not in values:
            continue
        theirs, mine = entry.stamps.get(name, entry.stamp), here.stamp_of(name)
        value, present = values[name], here.values[name]
        won = wins(theirs, _told(value), mine, _told(present))
        if name in rule.texts and value != present:
            _keep_text(tx, entry, name, here, (value, theirs), won, reader)
        if name in rule.greatest:
            new[name], won = max(value, present), theirs > mine
        elif won:
            new[name] = value
            new |= {other: values[other] for other, of in rule.follows.items() if of == name and other in values}
        if won and theirs != mine:
            stamps[name] = theirs
    return new, stamps


def _told(value: Any) -> Plain:
    return value.hex() if isinstance(value, bytes) else value


def _write(
    tx: Transaction, table: str, here: _Here, new: Mapping[str, Any], stamps: Mapping[str, str], stamp: str
) -> None:
    before = _posted(tx, table, here.uid)
    if table == "note" and {"title", "body"} & new.keys():
        _keep_revision(tx, here.id)
        new = {**new, "version": None}
    if new:
        sets = ", ".join("version = version + 1" if name == "version" else f"{name} = ?" for name in new)
        given = [value for name, value in new.items() if name != "version"]
        tx.execute(f"UPDATE {table} SET {sets} WHERE id = ?", (*given, here.id))
    if stamp != here.stamp:
        tx.execute(f"UPDATE {table} SET stamp = ? WHERE id = ?", (stamp, here.id))
    _write_stamps(tx, table, here.uid, stamps)
    _post_again(tx, table, here.uid, before)


def _write_stamps(tx: Transaction, table: str, uid: bytes, stamps: Mapping[str, str]) -> None:
    tx.executemany(
        "INSERT INTO field_stamp (table_name, uid, field, stamp) VALUES (?, ?, ?, ?)"
        " ON CONFLICT DO UPDATE SET stamp = excluded.stamp",
        [(table, uid, name, stamp) for name, stamp in stamps.items()],
    )


def _keep_revision(tx: Transaction, note_id: int) -> None:
    """The text that is written over can be found among the note's earlier ones."""
    tx.execute(
        "INSERT INTO note_revision (note_id, at_ms, version, title, body, letters, why)"
        " SELECT id, updated_at_ms, version, title, body, letters, 'typed' FROM note WHERE id = ?",
        (note_id,),
    )


def _posted(tx: Transaction, table: str, uid: bytes) -> str | None:
    row = tx.execute("SELECT stamp FROM outbox WHERE table_name = ? AND uid = ?", (table, uid)).fetchone()
    return None if row is None else str(row[0])


def _post_again(tx: Transaction, table: str, uid: bytes, before: str | None) -> None:
    """What another computer told need not be told; what was to be told before still is."""
    if before is None:
        tx.execute("DELETE FROM outbox WHERE table_name = ? AND uid = ?", (table, uid))
    else:
        tx.execute("UPDATE outbox SET stamp = ? WHERE table_name = ? AND uid = ?", (before, table, uid))


def _unite(tx: Transaction, table: str, here: _Here, other: bytes) -> None:
    """Two rows that are one thing: the smaller uid stays, on every computer."""
    first, second = sorted((here.uid, other))
    tx.execute(
        "INSERT OR REPLACE INTO sync_alias (table_name, uid, canonical) VALUES (?, ?, ?)", (table, second, first)
    )
    tx.execute("UPDATE sync_alias SET canonical = ? WHERE table_name = ? AND canonical = ?", (first, table, second))
    if here.uid == first:
        return
    tx.execute(f"UPDATE {table} SET uid = ? WHERE id = ?", (first, here.id))
    for name in ("field_stamp", "outbox"):
        tx.execute(f"UPDATE OR REPLACE {name} SET uid = ? WHERE table_name = ? AND uid = ?", (first, table, second))
    tx.execute("UPDATE OR REPLACE sync_schedule SET uid = ? WHERE uid = ?", (first, second))
    here.uid = first


# Texts of which nothing is lost


def _keep_text(
    tx: Transaction, entry: Entry, name: str, here: _Here, theirs: tuple[Any, str], won: bool, reader: Reader
) -> None:
    """Two computers changed a text and knew nothing of each other: the one that gives way is kept."""
    mine = here.stamp_of(name)
    me = node_of(str(tx.execute("SELECT stamp FROM clock").fetchone()[0]))
    if not collide(mine, theirs[1], node=me, seen=reader.seen, known=reader.known):
        return
    value, stamp = (here.values[name], mine) if won else theirs
    reader.kept_texts += keep_text(tx, entry.table, here, name, value, stamp)


def keep_text(tx: Transaction, table: str, here: _Here, name: str, value: object, stamp: str) -> int:
    """Keeps one text; 0 if it is kept already, was put away by the learner, or is empty."""
    if not isinstance(value, str) or not value.strip():
        return 0
    uid = uid_of("kept_text", f"{table}:{here.uid.hex()}:{name}:{stamp}")
    if _end_of(tx, "kept_text", uid):
        return 0
    title = next((str(here.values[one]) for one in ("title", "name", "key", "fields") if here.values.get(one)), "")
    row = (uid, stamp, table, here.uid, name, title[:200], value, parse_stamp(stamp).ms)
    cursor = tx.execute(
        "INSERT OR IGNORE INTO kept_text (uid, stamp, table_name, row_uid, field, title, value, written_at_ms)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        row,
    )
    return cursor.rowcount


# Ends


def _take_end(tx: Transaction, entry: Entry, rule: Rule, reader: Reader) -> Taken:
    named = bytes.fromhex(entry.uid)
    uid = _canonical(tx, entry.table, named)
    here = _find(tx, entry.table, uid, reader)
    if here is None:
        _bury(tx, entry.table, uid, max(entry.stamp, _end_of(tx, entry.table, uid)))
        return Taken.SAME
    if entry.stamp <= here.latest:
        _tell_again(tx, entry.table, here.id)
        return Taken.SAME
    for name in sorted(rule.texts):
        _keep_text(tx, entry, name, here, (None, entry.stamp), True, reader)
    before = _posted(tx, entry.table, uid)
    if entry.table == "review":
        card_id = tx.execute("SELECT card_id FROM review WHERE id = ?", (here.id,)).fetchone()[0]
        sync_cards.touched_by_review(tx, card_id, without=None)
    try:
        _keep_children(tx, entry.table, here.id, reader)
        tx.execute(f"DELETE FROM {entry.table} WHERE id = ?", (here.id,))
    except sqlite3.IntegrityError:  # something here that the other computer did not know of needs it
        _write_stamps(tx, entry.table, uid, dict.fromkeys(rule.fields[:1], tx.stamp))
        _tell_again(tx, entry.table, here.id)
        return Taken.SAME
    _bury(tx, entry.table, uid, entry.stamp)
    if named == uid:  # else the others know it by another name
        _post_again(tx, entry.table, uid, before)
    return Taken.CHANGED


def _keep_children(tx: Transaction, table: str, row_id: int, reader: Reader) -> None:
    """What goes with a row waits: should the row come back, changed by a third computer, so does all that was its."""
    for child, column in _CHILDREN.get(table, ()):
        rows = tx.execute(f"SELECT id, uid FROM {child} WHERE {column} = ?", (row_id,)).fetchall()
        for told in entries(reading_in(tx), child, {row[1]: "" for row in rows}):
            sync_state.put_waiting(tx, told.entry.line(), reader.known)
        for row in rows:
            _keep_children(tx, child, row[0], reader)


def _bury(tx: Transaction, table: str, uid: bytes, stamp: str) -> None:
    tx.execute(
        "INSERT INTO tombstone (table_name, uid, stamp) VALUES (?, ?, ?)"
        " ON CONFLICT DO UPDATE SET stamp = excluded.stamp",
        (table, uid, stamp),
    )


def _tell_again(tx: Transaction, table: str, row_id: int) -> None:
    """Another computer deleted what was changed here later: it gets it back, with all that belongs to it."""
    tx.execute(
        f"INSERT OR IGNORE INTO outbox (table_name, uid, stamp)"
        f" SELECT '{table}', uid, (SELECT stamp FROM clock) FROM {table} WHERE id = ?",
        (row_id,),
    )
    for child, column in _CHILDREN.get(table, ()):
        ids = [row[0] for row in tx.execute(f"SELECT id FROM {child} WHERE {column} = ?", (row_id,)).fetchall()]
        for one in ids:
            _tell_again(tx, child, one)
