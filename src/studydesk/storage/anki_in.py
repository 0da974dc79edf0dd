"""Writing what an import brings: new items, cards and answers by the thousand, and changes of those that are there."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from json.encoder import encode_basestring
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from studydesk.domain.anki import NoteType, guid_of
from studydesk.domain.uid import uid_of
from studydesk.storage.items import fields_json, match_cards, write_text
from studydesk.storage.media import write_medium
from studydesk.storage.quiet import next_id, quiet_inserts

if TYPE_CHECKING:
    from random import Random

    from studydesk.domain.cards import Medium
    from studydesk.storage.store import Store, Transaction

__all__ = [
    "CardIn", "ItemIn", "Known", "insert_cards", "insert_items", "insert_media_links",
    "keep_medium", "known_items", "next_id", "quiet_inserts", "uid_for", "update_card", "update_item",
    "write_template",
]  # fmt: skip


class Known(NamedTuple):
    """An item that has the identity of a note."""

    id: int
    edited_at_ms: int
    shelved: bool


class ItemIn(NamedTuple):
    """A new item, as its row."""

    id: int
    uid: bytes
    stamp: str
    guid: str
    topic_id: int | None
    template_id: int | None
    kind: str
    fields: str
    tags: str
    first_sum: int | None
    position: int
    made_at_ms: int
    edited_at_ms: int
    extra: str


class CardIn(NamedTuple):
    """A new card, as its row."""

    id: int
    uid: bytes
    stamp: str
    item_id: int
    topic_id: int | None
    ordinal: int
    state: int
    step: int | None
    stability: float | None
    difficulty: float | None
    due_at_ms: int | None
    due_day: int | None
    interval_days: int
    last_review_at_ms: int | None
    last_review_day: int | None
    reps: int
    lapses: int
    position: int
    suspended: int
    buried: int
    buried_day: int | None
    flag: int
    leech: int
    made_at_ms: int
    extra: str


def _insert(table: str, names: Sequence[str], fixed: str = "") -> str:
    head, tail = (f", {fixed.partition('=')[0]}", f", {fixed.partition('=')[2]}") if fixed else ("", "")
    return f"INSERT INTO {table} ({', '.join(names)}{head}) VALUES ({', '.join('?' * len(names))}{tail})"


_ITEM: Final = _insert("item", ItemIn._fields, "format, origin='html', 'own'")
_CARD: Final = _insert("card", CardIn._fields)


def _encoded(fields: Mapping[str, str]) -> str:
    text = ", ".join(f"{encode_basestring(name)}: {encode_basestring(value)}" for name, value in fields.items())
    text.encode()  # half characters, which UTF-8 does not have
    return f"{{{text}}}"


def uid_for(kind: str, at_ms: int, key: str) -> bytes:
    """A uid that ascends with time as that of any row, and is the same on every computer that imports the same."""
    digest = hashlib.blake2b(f"{kind}/{key}".encode("utf-8", "replace"), digest_size=10).digest()
    return uid_from(digest, at_ms)


def uid_from(digest: bytes, at_ms: int) -> bytes:
    """The same from ten bytes that stand for the row."""
    rest = int.from_bytes(digest, "big")
    high = (min(max(at_ms, 0), 0xFFFF_FFFF_FFFF) << 16) | 0x7000 | (rest & 0xFFF)
    return ((high << 64) | (0x2 << 62) | ((rest >> 12) & ((1 << 62) - 1))).to_bytes(16, "big")


def fields_text(fields: Mapping[str, str]) -> str:
    """As ``items.fields_json``, in half the time."""
    try:
        return _encoded(fields)
    except UnicodeEncodeError:
        return fields_json(fields)


def known_items(store: Store) -> dict[str, Known]:
    """Every item that can be met again, by the identity that it has in packages."""
    sql = "SELECT guid, uid, id, edited_at_ms, shelved FROM item WHERE guid IS NOT NULL OR origin = 'own'"
    return {
        guid if guid is not None else guid_of(uid): Known(item_id, edited, bool(shelved))
        for guid, uid, item_id, edited, shelved in store.read_tuples(sql)
    }


def write_template(tx: Transaction, note_type: NoteType) -> int:
    """The template of a note type: made, or brought up to date; its id. Other fields make another template."""
    key = f"anki/{note_type.id}/{json.dumps(note_type.fields)}"
    uid = uid_of("template", key)
    sides = json.dumps(
        [{"name": name, "front": front, "back": back} for name, front, back in note_type.sides], ensure_ascii=False
    )
    source = json.dumps({"anki": {"id": note_type.id, "stock": note_type.stock}})
    kind = "cloze" if note_type.is_cloze else "basic"
    values = (note_type.name, kind, json.dumps(note_type.fields, ensure_ascii=False), sides, note_type.css, source)
    tx.execute(
        "INSERT INTO template (uid, stamp, name, kind, fields, sides, css, source) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (uid) DO UPDATE SET name = excluded.name, sides = excluded.sides, css = excluded.css"
        " WHERE (name, sides, css) IS NOT (excluded.name, excluded.sides, excluded.css)",
        (uid, tx.stamp, *values),
    )
    return int(tx.execute("SELECT id FROM template WHERE uid = ?", (uid,)).fetchone()[0])


def insert_items(tx: Transaction, rows: Sequence[ItemIn], texts: Iterable[tuple[int, str]]) -> None:
    """New items with their words for searching."""
    tx.executemany(_ITEM, rows)
    tx.executemany("INSERT INTO item_text (id, plain) VALUES (?, ?)", texts)


def insert_cards(tx: Transaction, rows: Sequence[CardIn]) -> None:
    """New cards."""
    tx.executemany(_CARD, rows)


def insert_media_links(tx: Transaction, rows: Iterable[tuple[int, str, int]]) -> None:
    """(item's id, name in its text, medium's id); a name that it has already gets the medium."""
    for item_id, name, media_id in rows:
        key = tx.execute("SELECT hex(uid) FROM item WHERE id = ?", (item_id,)).fetchone()[0]
        tx.execute(
            "INSERT INTO item_media (uid, stamp, item_id, media_id, name) VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT (item_id, name) DO UPDATE SET media_id = excluded.media_id"
            " WHERE media_id IS NOT excluded.media_id",
            (uid_of("item_media", f"{key}/{name}"), tx.stamp, item_id, media_id, name),
        )


def keep_medium(tx: Transaction, folder: Path, data: bytes, kind: str, suffix: str) -> tuple[Medium, bool]:
    """The medium, and whether its file was written now."""
    name = hashlib.sha256(data).hexdigest() + suffix
    there = (folder / name).is_file()
    return write_medium(tx, folder, data, kind, suffix), not there


def update_item(tx: Transaction, item_id: int, row: ItemIn, ordinals: Sequence[int], random: Random) -> None:
    """Brings an item to what a newer note says. Its topic stays where the learner put it."""
    tx.execute(
        "UPDATE item SET template_id = ?, kind = ?, format = 'html', fields = ?, tags = ?, edited_at_ms = ?, extra = ?,"
        " shelved = 0 WHERE id = ?",
        (row.template_id, row.kind, row.fields, row.tags, row.edited_at_ms, row.extra, item_id),
    )
    write_text(tx, item_id)  # type: ignore[arg-type]  # an id is an id
    if ordinals:
        match_cards(tx, item_id, ordinals, random, row.edited_at_ms)  # type: ignore[arg-type]


def cards_of(tx: Transaction, item_id: int) -> dict[int, tuple[int, int | None, int]]:
    """Ordinal to (card's id, last answer, answers) of an item."""
    rows = tx.execute("SELECT ordinal, id, last_review_at_ms, reps FROM card WHERE item_id = ?", (item_id,))
    return {row[0]: (row[1], row[2], row[3]) for row in rows}


_SCHEDULE: Final = (
    "state", "step", "stability", "difficulty", "due_at_ms", "due_day", "interval_days", "last_review_at_ms",
    "last_review_day", "reps", "lapses", "suspended", "buried", "buried_day", "flag", "extra",
)  # fmt: skip


def update_card(tx: Transaction, card_id: int, row: CardIn) -> None:
    """Gives a card the schedule of the package."""
    values = [getattr(row, name) for name in _SCHEDULE]
    tx.execute(f"UPDATE card SET {', '.join(f'{name} = ?' for name in _SCHEDULE)} WHERE id = ?", (*values, card_id))
