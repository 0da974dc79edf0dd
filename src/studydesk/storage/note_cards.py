"""Which line of which note a card came from."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from studydesk.domain.cards import ItemId
from studydesk.domain.notes import NoteId

if TYPE_CHECKING:
    from studydesk.storage.store import Store, Transaction

_COLUMNS = "item_id, note_id, block, lost_at_ms"


@dataclass(frozen=True, slots=True)
class NoteCard:
    """``note_id`` None: the note was deleted for good. ``lost_at_ms``: since when no note has the line."""

    item_id: ItemId
    note_id: NoteId | None
    block: str
    lost_at_ms: int | None


def read_of_note(store: Store, note_id: NoteId) -> list[NoteCard]:
    """The cards that came from a note."""
    rows = store.read_tuples(f"SELECT {_COLUMNS} FROM note_card WHERE note_id = ?", (note_id,))
    return [NoteCard(*row) for row in rows]


def read_of_blocks(store: Store, blocks: Iterable[str]) -> dict[str, NoteCard]:
    """The cards of block ids, from whichever note."""
    sql = f"SELECT {_COLUMNS} FROM note_card WHERE block IN (SELECT value FROM json_each(?)) ORDER BY id DESC"
    return {row[2]: NoteCard(*row) for row in store.read_tuples(sql, (json.dumps(list(blocks)),))}


def insert(tx: Transaction, uid: bytes, item_id: ItemId, note_id: NoteId, block: str) -> None:
    """A card was made of a line."""
    tx.execute(
        "INSERT INTO note_card (uid, item_id, note_id, block) VALUES (?, ?, ?, ?)", (uid, item_id, note_id, block)
    )


def found_again(tx: Transaction, item_id: ItemId, note_id: NoteId) -> None:
    """The line stands in this note now."""
    tx.execute("UPDATE note_card SET note_id = ?, lost_at_ms = NULL WHERE item_id = ?", (note_id, item_id))


def lost(tx: Transaction, item_id: ItemId, at_ms: int) -> None:
    """No note has the line any more; the card stays."""
    tx.execute("UPDATE note_card SET lost_at_ms = ? WHERE item_id = ?", (at_ms, item_id))
