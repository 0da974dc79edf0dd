"""Pictures and sounds: kept once each, in files named by their SHA-256 below the profile's media folder."""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from studydesk.domain.cards import Draft, ItemId, ItemKind, MediaId, Medium
from studydesk.domain.media_names import OWN_NAME, names_in, spellings
from studydesk.domain.uid import uid_of
from studydesk.storage.files import file_fault
from studydesk.storage.items import ids_json

if TYPE_CHECKING:
    from studydesk.storage.store import Store, Transaction

_DUE = (
    "NOT c.suspended AND NOT c.shelved AND c.state > 0"
    " AND CASE WHEN c.due_day IS NULL THEN c.due_at_ms <= ? ELSE c.due_day <= ? END"
)
_MEDIUM = "SELECT m.id, lower(hex(m.sha256)) || m.suffix, m.kind, m.size_bytes FROM media m"


def write_medium(tx: Transaction, folder: Path, data: bytes, kind: str, suffix: str) -> Medium:
    """Keeps the bytes, unless they are there already. The file is whole before it has its name.

    Raises EnvironmentFault ``disk.full`` and the like.
    """
    digest = hashlib.sha256(data)
    there = tx.execute(f"{_MEDIUM} WHERE m.sha256 = ?", (digest.digest(),)).fetchone()
    name = there[1] if there is not None else digest.hexdigest() + suffix
    file = folder / name
    if not (file.is_file() and file.stat().st_size == len(data)):
        _write_file(file, data)
    if there is not None:
        return Medium(*there)
    cursor = tx.execute(
        "INSERT INTO media (uid, stamp, sha256, kind, suffix, size_bytes, added_at_ms) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (uid_of("media", digest.hexdigest()), tx.stamp, digest.digest(), kind, suffix, len(data), tx.now_ms),
    )
    return Medium(MediaId(cursor.lastrowid or 0), name, kind, len(data))


def _write_file(file: Path, data: bytes) -> None:
    growing = file.with_name(f".{file.name}.{os.getpid()}.new")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        growing.write_bytes(data)
        os.replace(growing, file)
    except OSError as error:
        raise file_fault(error, file, kept="The picture or sound was not added.") from error
    finally:
        with contextlib.suppress(OSError):
            growing.unlink(missing_ok=True)


def keep_media(tx: Transaction, item_id: ItemId, draft: Draft) -> None:
    """Notes which media an item's fields speak of. A name that it had before keeps its meaning."""
    texts = list(draft.fields.values())
    if draft.kind is ItemKind.OCCLUSION and (picture := draft.fields.get("picture", "")):
        texts.append(f"![](<{picture}>)")
    names = names_in(texts)
    before = {row[0]: row[1] for row in tx.execute("SELECT name, id FROM item_media WHERE item_id = ?", (item_id,))}
    stale = [(row_id,) for name, row_id in before.items() if name not in names]
    tx.executemany("DELETE FROM item_media WHERE id = ?", stale)
    for name in names:
        media_id = draft.media.get(name)
        if media_id is None and name not in before:
            media_id = _own(tx, name)
        if media_id is not None:
            _link(tx, item_id, name, media_id)


def _own(tx: Transaction, name: str) -> MediaId | None:
    if (found := OWN_NAME.fullmatch(name)) is None:
        return None
    row = tx.execute("SELECT id FROM media WHERE sha256 = ?", (bytes.fromhex(found["hash"]),)).fetchone()
    return None if row is None else MediaId(row[0])


def _link(tx: Transaction, item_id: ItemId, name: str, media_id: MediaId) -> None:
    key = tx.execute("SELECT hex(uid) FROM item WHERE id = ?", (item_id,)).fetchone()[0]
    tx.execute(
        "INSERT INTO item_media (uid, stamp, item_id, media_id, name) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (item_id, name) DO UPDATE SET media_id = excluded.media_id"
        " WHERE media_id IS NOT excluded.media_id",
        (uid_of("item_media", f"{key}/{name}"), tx.stamp, item_id, media_id, name),
    )


def read_media_of(store: Store, item_id: ItemId) -> dict[str, Medium]:
    """The media that an item speaks of, by name."""
    sql = f"{_MEDIUM.replace('SELECT', 'SELECT x.name,')} JOIN item_media x ON x.media_id = m.id WHERE x.item_id = ?"
    return {row[0]: Medium(*row[1:]) for row in store.read_tuples(sql, (item_id,))}


def find_medium(store: Store, item_id: ItemId | None, reference: str) -> Medium | None:
    """What a reference in an item's text means, whichever way it is written; None if nothing is known of it."""
    names = spellings(reference)
    if item_id is not None:
        of_item = read_media_of(store, item_id)
        for name in names:
            if name in of_item:
                return of_item[name]
    for name in names:
        if (found := OWN_NAME.fullmatch(name)) is not None:
            rows = store.read_tuples(f"{_MEDIUM} WHERE m.sha256 = ?", (bytes.fromhex(found["hash"]),))
            if rows:
                return Medium(*rows[0])
    return None


def read_named_media(store: Store, note_id: int) -> dict[str, Medium]:
    """The media that a note has names of its own for, by name."""
    sql = f"{_MEDIUM.replace('SELECT', 'SELECT x.name,')} JOIN note_medium x ON x.media_id = m.id WHERE x.note_id = ?"
    return {row[0]: Medium(*row[1:]) for row in store.read_tuples(sql, (note_id,))}


def read_linked_names(store: Store, note_id: int) -> list[str]:
    """The file names of media that stand in a note's text."""
    sql = "SELECT DISTINCT target FROM note_link WHERE note_id = ? AND kind = 'medium' ORDER BY target"
    return [row[0] for row in store.read_tuples(sql, (note_id,))]


def read_all_media(store: Store) -> list[Medium]:
    """Every medium that is known."""
    return [Medium(*row) for row in store.read_tuples(f"{_MEDIUM} ORDER BY m.id")]


def read_unused(store: Store) -> list[Medium]:
    """Media of which no item and no note speaks (one in the bin speaks too)."""
    sql = (
        f"{_MEDIUM} WHERE NOT EXISTS (SELECT 1 FROM item_media x WHERE x.media_id = m.id)"
        " AND NOT EXISTS (SELECT 1 FROM note_medium x WHERE x.media_id = m.id)"
        " AND NOT EXISTS (SELECT 1 FROM note_link x WHERE x.kind = 'medium'"
        " AND x.target = lower(hex(m.sha256)) || m.suffix)"
        " ORDER BY m.id"
    )
    return [Medium(*row) for row in store.read_tuples(sql)]


def delete_media(tx: Transaction, ids: Iterable[MediaId]) -> None:
    """Forgets media of which no item speaks."""
    tx.execute(
        "DELETE FROM media WHERE id IN (SELECT value FROM json_each(?))"
        " AND NOT EXISTS (SELECT 1 FROM item_media x WHERE x.media_id = media.id)",
        (ids_json(ids),),
    )


def count_due(store: Store, at_ms: int, day: int) -> int:
    """How many learned cards are due by an instant and study day."""
    return int(store.read_tuples(f"SELECT count(*) FROM card c WHERE {_DUE}", (at_ms, day))[0][0])


def read_media_of_due(store: Store, at_ms: int, day: int) -> list[Medium]:
    """The media of cards that are due by then, each once."""
    sql = (
        f"{_MEDIUM} WHERE m.id IN (SELECT x.media_id FROM card c JOIN item_media x ON x.item_id = c.item_id"
        f" WHERE {_DUE}) ORDER BY m.id"
    )
    return [Medium(*row) for row in store.read_tuples(sql, (at_ms, day))]
