"""Items and their cards as rows: reading them, and writing what the learner or a pack made of them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING, Any

from studydesk.domain.cards import (
    MARKED_TAG,
    Buried,
    Card,
    CardId,
    CardView,
    Draft,
    Duplicate,
    Item,
    ItemId,
    ItemKind,
    Source,
    Template,
    TextFormat,
    first_field,
)
from studydesk.domain.path import Origin, TopicId
from studydesk.domain.plain_text import first_words
from studydesk.domain.scheduling import CardState, Schedule
from studydesk.domain.uid import uid_new, uid_of
from studydesk.storage.plain_text import text_row

if TYPE_CHECKING:
    from studydesk.storage.store import Store, Transaction

ITEM_COLUMNS = (
    "i.id, i.key, i.topic_id, i.kind, i.format, i.fields, i.tags, i.source_title, i.source_url, i.source_video_id,"
    " i.source_at_ms, i.origin, i.made_at_ms, i.edited_at_ms, i.shelved, i.template_id, i.pack_fields"
)
CARD_COLUMNS = (
    "c.id, c.item_id, c.topic_id, c.ordinal, c.position, c.suspended, c.buried, c.buried_day, c.flag, c.leech,"
    " c.desired_retention, c.made_at_ms, c.shelved, c.state, c.step, c.stability, c.difficulty, c.due_at_ms, c.due_day,"
    " c.interval_days, c.last_review_at_ms, c.last_review_day, c.reps, c.lapses"
)
_CARD_WIDTH = CARD_COLUMNS.count(",") + 1
_ITEM_WIDTH = ITEM_COLUMNS.count(",") + 1

_VIEWS = f"""
SELECT {CARD_COLUMNS}, {ITEM_COLUMNS}, coalesce(t.title, ''),
    (SELECT count(*) FROM card s WHERE s.item_id = c.item_id AND NOT s.shelved) - 1
FROM card c JOIN item i ON i.id = c.item_id LEFT JOIN topic t ON t.id = c.topic_id
WHERE c.id IN (SELECT value FROM json_each(?))"""

_DUPLICATES = """
SELECT i.id, i.topic_id, coalesce(t.title, ''), i.kind, i.format, i.fields
FROM item i LEFT JOIN topic t ON t.id = i.topic_id
WHERE i.first_sum = ? AND NOT i.shelved AND i.id IS NOT ? LIMIT 50"""


Values = Sequence[Any]
"""A row; the columns of a STRICT table have the types that its schema says."""


def ids_json(ids: Iterable[int]) -> str:
    """Row ids as the JSON list that ``json_each`` takes."""
    return json.dumps([int(value) for value in ids])


# Reading


def card_of(row: Values) -> Card:
    """A card from ``CARD_COLUMNS``."""
    (
        card_id, item_id, topic_id, ordinal, position, suspended, buried, buried_day, flag, leech, retention,
        made_at_ms, shelved, state, *rest,
    ) = row  # fmt: skip
    return Card(
        card_id, item_id, topic_id, ordinal, Schedule(CardState(state), *rest), position, bool(suspended),
        Buried(buried), buried_day, flag, bool(leech), retention, made_at_ms, bool(shelved),
    )  # fmt: skip


def item_of(row: Values) -> Item:
    """An item from ``ITEM_COLUMNS``."""
    (
        item_id, key, topic_id, kind, written, fields, tags, title, url, video_id, at_ms, origin, made_at_ms,
        edited_at_ms, shelved, template_id, pack_fields,
    ) = row  # fmt: skip
    named = fields_of(fields)
    return Item(
        item_id, key, topic_id, ItemKind(kind), TextFormat(written), named, tuple(tags.split()),
        Source(title, url, video_id, at_ms), Origin(origin), made_at_ms, edited_at_ms, bool(shelved), template_id,
        edited_fields(named, pack_fields),
    )  # fmt: skip


def fields_of(text: str) -> dict[str, str]:
    """The fields from their JSON; whatever else is there becomes one field, so that nothing is out of sight."""
    try:
        parsed = json.loads(text)
    except ValueError:
        return {"front": text}
    if not isinstance(parsed, dict):
        return {"front": text}
    return {str(name): value if isinstance(value, str) else json.dumps(value) for name, value in parsed.items()}


def edited_fields(fields: Mapping[str, str], pack_fields: str | None) -> frozenset[str]:
    """The names of fields that differ from the pack's."""
    if pack_fields is None:
        return frozenset()
    theirs = {name: text for name, text in fields_of(pack_fields).items() if not name.startswith("#")}
    return frozenset(name for name in (*fields, *theirs) if fields.get(name, "") != theirs.get(name, ""))


def read_item(store: Store, item_id: ItemId) -> Item | None:
    """One item, None if it is gone."""
    rows = store.read_tuples(f"SELECT {ITEM_COLUMNS} FROM item i WHERE i.id = ?", (item_id,))
    return item_of(rows[0]) if rows else None


def read_card(store: Store, card_id: CardId) -> Card | None:
    """One card, None if it is gone."""
    rows = store.read_tuples(f"SELECT {CARD_COLUMNS} FROM card c WHERE c.id = ?", (card_id,))
    return card_of(rows[0]) if rows else None


def read_views(store: Store, ids: Iterable[CardId]) -> list[CardView]:
    """Cards with all that shows them, in this order; those that are gone are left out."""
    chosen = list(ids)
    rows = store.read_tuples(_VIEWS, (ids_json(chosen),))
    templates: dict[int, Template] = {}
    found: dict[int, CardView] = {}
    for row in rows:
        item = item_of(row[_CARD_WIDTH : _CARD_WIDTH + _ITEM_WIDTH])
        if item.template_id is not None and item.template_id not in templates:
            templates |= read_templates(store, (item.template_id,))
        marked = MARKED_TAG in (tag.casefold() for tag in item.tags)
        template = templates.get(item.template_id) if item.template_id is not None else None
        found[row[0]] = CardView(card_of(row[:_CARD_WIDTH]), item, row[-2], row[-1], template, marked)
    return [found[card_id] for card_id in chosen if card_id in found]


def read_templates(store: Store, ids: Iterable[int]) -> dict[int, Template]:
    """Templates by id; what cannot be understood of them is left out."""
    rows = store.read_tuples(
        "SELECT id, name, kind, fields, sides, css FROM template WHERE id IN (SELECT value FROM json_each(?))",
        (ids_json(ids),),
    )
    return {row[0]: Template(row[0], row[1], row[2] == "cloze", _names(row[3]), _sides(row[4]), row[5]) for row in rows}


def _names(text: str) -> tuple[str, ...]:
    listed = _list(text)
    return tuple(str(one.get("name", "")) if isinstance(one, dict) else str(one) for one in listed)


def _sides(text: str) -> tuple[tuple[str, str, str], ...]:
    listed = [one for one in _list(text) if isinstance(one, dict)]
    return tuple((str(one.get("name", "")), str(one.get("front", "")), str(one.get("back", ""))) for one in listed)


def _list(text: str) -> list[object]:
    try:
        parsed = json.loads(text)
    except ValueError:
        return []
    return parsed if isinstance(parsed, list) else []


def read_duplicates(store: Store, words: str, checksum: int, besides: ItemId | None, most: int) -> list[Duplicate]:
    """Items whose first field is these words."""
    found: list[Duplicate] = []
    for item_id, topic_id, title, kind, written, fields in store.read_tuples(_DUPLICATES, (checksum, besides)):
        named = fields_of(fields)
        if first_words(ItemKind(kind), named, TextFormat(written)) == words and len(found) < most:
            found.append(Duplicate(item_id, topic_id, title, first_field(ItemKind(kind), named)))
    return found


# Writing


@dataclass(frozen=True, slots=True)
class ItemRow:
    """Everything that is written of an item."""

    draft: Draft
    ordinals: tuple[int, ...]

    def values(self) -> tuple[object, ...]:
        """As ``_VALUES`` names them."""
        draft = self.draft
        source = draft.source
        return (
            draft.topic_id, draft.kind.value, draft.format.value, fields_json(draft.fields), tags_text(draft.tags),
            source.title, source.url, source.video_id, source.at_ms,
        )  # fmt: skip


_VALUES = (
    "topic_id", "kind", "format", "fields", "tags", "source_title", "source_url", "source_video_id", "source_at_ms",
)  # fmt: skip


def fields_json(fields: Mapping[str, str]) -> str:
    """Fields as they are kept; half characters, which UTF-8 does not have, become question marks."""
    clean = {name: text.encode("utf-8", "replace").decode() for name, text in fields.items()}
    return json.dumps(clean, ensure_ascii=False)


def tags_text(tags: Iterable[str]) -> str:
    """Tags as they are kept: each between spaces."""
    joined = " ".join(tags)
    return f" {joined} " if joined else ""


def insert_item(tx: Transaction, row: ItemRow, random: Random, at_ms: int) -> ItemId:
    """A new item of the learner's with its cards."""
    position = next_position(tx)
    cursor = tx.execute(
        f"INSERT INTO item (uid, stamp, {', '.join(_VALUES)}, position, made_at_ms, edited_at_ms, origin)"
        f" VALUES (?, ?, {', '.join('?' * len(_VALUES))}, ?, ?, ?, 'own')",
        (uid_new(at_ms, random), tx.stamp, *row.values(), position, at_ms, at_ms),
    )
    item_id = ItemId(cursor.lastrowid or 0)
    write_text(tx, item_id)
    insert_cards(
        tx, item_id, row.draft.topic_id, [(uid_new(at_ms, random), one) for one in row.ordinals], position, at_ms
    )
    return item_id


def update_item(tx: Transaction, item_id: ItemId, row: ItemRow, random: Random, at_ms: int) -> None:
    """Brings an item and its cards to what the row says; the cards that remain keep their schedules."""
    before = tx.execute("SELECT topic_id, key FROM item WHERE id = ?", (item_id,)).fetchone()
    tx.execute(
        f"UPDATE item SET {', '.join(f'{name} = ?' for name in _VALUES)}, edited_at_ms = ? WHERE id = ?",
        (*row.values(), at_ms, item_id),
    )
    write_text(tx, item_id)
    match_cards(tx, item_id, row.ordinals, random, at_ms)
    if before[0] != row.draft.topic_id:
        tx.execute("UPDATE card SET topic_id = ? WHERE item_id = ?", (row.draft.topic_id, item_id))


def match_cards(tx: Transaction, item_id: ItemId, ordinals: Sequence[int], random: Random, at_ms: int) -> None:
    """Adds the cards that are missing and takes away those that the item makes no more: new ones are deleted, seen ones
    shelved with their schedule, to come back with their ordinal."""
    key, topic_id = tx.execute("SELECT key, topic_id FROM item WHERE id = ?", (item_id,)).fetchone()
    there = {
        row[0]: (row[1], row[2], row[3])
        for row in tx.execute("SELECT ordinal, id, reps, shelved FROM card WHERE item_id = ?", (item_id,))
    }
    for ordinal, (card_id, reps, shelved) in there.items():
        if ordinal in ordinals:
            if shelved:
                tx.execute("UPDATE card SET shelved = 0 WHERE id = ?", (card_id,))
        elif reps:
            tx.execute("UPDATE card SET shelved = 1 WHERE id = ?", (card_id,))
        else:
            tx.execute("DELETE FROM card WHERE id = ?", (card_id,))
    missing = [ordinal for ordinal in ordinals if ordinal not in there]
    if missing:
        uids = [uid_new(at_ms, random) if key is None else card_uid(key, one) for one in missing]
        insert_cards(tx, item_id, topic_id, list(zip(uids, missing, strict=True)), next_position(tx), at_ms)


def card_uid(item_key: str, ordinal: int) -> bytes:
    """The name of a pack's card, the same on every computer."""
    return uid_of("card", f"{item_key}#{ordinal}")


def insert_cards(
    tx: Transaction,
    item_id: ItemId,
    topic_id: TopicId | None,
    cards: Sequence[tuple[bytes, int]],
    position: int,
    at_ms: int,
) -> None:
    """New cards of an item, as (uid, ordinal)."""
    tx.executemany(
        "INSERT INTO card (uid, stamp, item_id, topic_id, ordinal, position, made_at_ms) VALUES (?, ?, ?, ?, ?, ?, ?)",
        [(uid, tx.stamp, item_id, topic_id, ordinal, position, at_ms) for uid, ordinal in cards],
    )


def next_position(tx: Transaction) -> int:
    """The place behind all new cards."""
    return int(tx.execute("SELECT coalesce(max(position), 0) + 1 FROM card WHERE state = 0").fetchone()[0])


def write_text(tx: Transaction, item_id: ItemId) -> None:
    """Writes the words of an item for searching, and the checksum of its first field."""
    row = tx.execute("SELECT id, kind, format, fields FROM item WHERE id = ?", (item_id,)).fetchone()
    _, words, checksum = text_row(*row)
    tx.execute(
        "INSERT INTO item_text (id, plain) VALUES (?, ?)"
        " ON CONFLICT (id) DO UPDATE SET plain = excluded.plain WHERE plain IS NOT excluded.plain",
        (item_id, words),
    )
    tx.execute(
        "UPDATE item SET first_sum = :sum WHERE id = :id AND first_sum IS NOT :sum", {"sum": checksum, "id": item_id}
    )


def delete_items(tx: Transaction, ids: Iterable[ItemId], at_ms: int) -> int:
    """Deletes the learner's items; of a pack's, the cards, and the row is shelved for good. How many items."""
    chosen = ids_json(ids)
    inside = "id IN (SELECT value FROM json_each(?))"
    tx.execute(
        "DELETE FROM card WHERE item_id IN (SELECT value FROM json_each(?))"
        " AND (SELECT origin FROM item WHERE item.id = item_id) = 'pack'",
        (chosen,),
    )
    packed = tx.execute(
        "UPDATE item SET shelved = 1, shelved_at_ms = ?, removed = 1"
        f" WHERE {inside} AND origin = 'pack' AND NOT removed",
        (at_ms, chosen),
    ).rowcount
    return packed + tx.execute(f"DELETE FROM item WHERE {inside} AND origin = 'own'", (chosen,)).rowcount
