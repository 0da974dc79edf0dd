"""A pack's cards as items: installed without cards of their own, which come when the learner begins with the topic.

``item.pack_fields`` keeps what the pack had: the fields by name, and under ``#kind``, ``#tags``, ``#source`` and
``#topic`` the rest. What differs from it is the learner's and stays.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING

from studydesk.domain.card_making import ordinals
from studydesk.domain.cards import ItemId, ItemKind, Source, TextFormat
from studydesk.domain.pack import Pack
from studydesk.domain.pack_items import Content, content_of, updated
from studydesk.domain.path import TopicId
from studydesk.domain.uid import uid_of
from studydesk.storage.items import (
    Values,
    card_uid,
    fields_json,
    fields_of,
    ids_json,
    match_cards,
    next_position,
    tags_text,
    write_text,
)

if TYPE_CHECKING:
    from studydesk.storage.store import Transaction

_THERE = """
SELECT i.key, i.id, i.shelved, i.removed, i.kind, i.fields, i.tags, i.source_title, i.source_url, i.pack_fields,
    i.position, coalesce(t.key, ''), EXISTS (SELECT 1 FROM card c WHERE c.item_id = i.id)
FROM item i LEFT JOIN topic t ON t.id = i.topic_id
WHERE i.key >= ? AND i.key < ? AND i.origin = 'pack'"""

_SET = (
    "topic_id = ?, kind = ?, fields = ?, tags = ?, source_title = ?, source_url = ?, pack_fields = ?, position = ?,"
    " shelved = ?, shelved_at_ms = ?"
)

_BEGUN = """
SELECT t.id FROM topic t LEFT JOIN topic_mark m ON m.key = t.key
WHERE t.id IN (SELECT value FROM json_each(?)) AND (m.status = 'learning' OR EXISTS (
    SELECT 1 FROM item i JOIN card c ON c.item_id = i.id WHERE i.topic_id = t.id AND i.key IS NOT NULL))"""

_WITHOUT_CARDS = """
SELECT i.id, i.key, i.kind, i.format, i.fields, i.topic_id FROM item i
WHERE i.topic_id IN (SELECT value FROM json_each(?)) AND i.key IS NOT NULL AND NOT i.shelved
AND NOT EXISTS (SELECT 1 FROM card c WHERE c.item_id = i.id)
ORDER BY (SELECT position FROM topic WHERE topic.id = i.topic_id), i.position, i.id"""


@dataclass(frozen=True, slots=True)
class _There:
    """A pack's item as it is in the profile."""

    id: ItemId
    shelved: bool
    removed: bool
    mine: Content
    before: Content
    position: int
    entered: bool


def keys_of_items(pack: Pack) -> dict[str, Content]:
    """The items of a pack by key, in its order."""
    return {
        f"{pack.id}/{topic.id}/cards/{card.id}": content_of(card, f"{pack.id}/{topic.id}")
        for topic in pack.topics
        for card in topic.cards
    }


def bring_items(tx: Transaction, pack: Pack, topic_ids: Mapping[str, int]) -> None:
    """Brings the items of a path to what the pack says: adds, updates what is not edited, shelves, brings back.

    Topics on which the learner is, or whose cards have entered, get the cards of new items at once.
    """
    wanted = keys_of_items(pack)
    there = _existing(tx, pack.id)
    for position, (key, content) in enumerate(wanted.items()):
        if key in there:
            _update(tx, there[key], content, position, topic_ids)
        else:
            _insert(tx, key, content, position, topic_ids)
    _shelve(tx, [row for key, row in there.items() if key not in wanted and not row.shelved])
    begun = [TopicId(row[0]) for row in tx.execute(_BEGUN, (ids_json(topic_ids.values()),))]
    enter_cards(tx, begun, tx.now_ms)


def enter_cards(tx: Transaction, topic_ids: Iterable[TopicId], at_ms: int) -> int:
    """Makes the cards, new, of the topics' items that have none, in the pack's order; how many cards."""
    rows = tx.execute(_WITHOUT_CARDS, (ids_json(topic_ids),)).fetchall()
    if not rows:
        return 0
    position = next_position(tx)
    cards = [
        (card_uid(key, ordinal), tx.stamp, item_id, topic_id, ordinal, position + place, at_ms)
        for place, (item_id, key, kind, written, fields, topic_id) in enumerate(rows)
        for ordinal in ordinals(ItemKind(kind), fields_of(fields), TextFormat(written))
    ]
    tx.executemany(
        "INSERT INTO card (uid, stamp, item_id, topic_id, ordinal, position, made_at_ms) VALUES (?, ?, ?, ?, ?, ?, ?)",
        cards,
    )
    return len(cards)


def bring_back(tx: Transaction, topic_ids: Iterable[TopicId]) -> int:
    """Takes the items that the learner deleted, and the pack still has, out of the shelf; how many."""
    return tx.execute(
        "UPDATE item SET removed = 0, shelved = 0, shelved_at_ms = NULL"
        " WHERE removed AND key IS NOT NULL AND topic_id IN (SELECT value FROM json_each(?))",
        (ids_json(topic_ids),),
    ).rowcount


def _existing(tx: Transaction, path_key: str) -> dict[str, _There]:
    rows = tx.execute(_THERE, (f"{path_key}/", f"{path_key}0"))  # '0' follows '/'
    return {row[0]: _there_of(tuple(row)) for row in rows}


def _there_of(row: Values) -> _There:
    _, item_id, shelved, removed, kind, fields, tags, title, url, pack_fields, position, topic_key, entered = row
    mine = Content(ItemKind(kind), fields_of(fields), tuple(tags.split()), Source(title, url), topic_key)
    return _There(
        item_id, bool(shelved), bool(removed), mine, _content_from(pack_fields, mine), position, bool(entered)
    )


def _content_from(text: str | None, mine: Content) -> Content:
    try:
        data = json.loads(text or "")
    except ValueError:
        return mine
    fields = {name: value for name, value in data.items() if not name.startswith("#")}
    source = data.get("#source", ["", ""])
    return Content(
        ItemKind(data.get("#kind", mine.kind.value)), fields, tuple(data.get("#tags", ())),
        Source(source[0], source[1]), data.get("#topic", ""),
    )  # fmt: skip


def _kept(content: Content) -> str:
    """The pack's own state as ``pack_fields`` holds it."""
    source = [content.source.title, content.source.url]
    rest = {"#kind": content.kind.value, "#tags": list(content.tags), "#source": source, "#topic": content.topic_key}
    return json.dumps({**content.fields, **rest}, ensure_ascii=False)


def _values(
    mine: Content, now: Content, position: int, topic_ids: Mapping[str, int], topic_id: int | None
) -> tuple[object, ...]:
    return (
        topic_ids.get(mine.topic_key, topic_id), mine.kind.value, fields_json(mine.fields), tags_text(mine.tags),
        mine.source.title, mine.source.url, _kept(now), position,
    )  # fmt: skip


def _insert(tx: Transaction, key: str, content: Content, position: int, topic_ids: Mapping[str, int]) -> None:
    cursor = tx.execute(
        "INSERT INTO item (uid, stamp, key, topic_id, kind, fields, tags, source_title, source_url, pack_fields,"
        " position, made_at_ms, edited_at_ms, origin) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'pack')",
        (
            uid_of("item", key), tx.stamp, key, *_values(content, content, position, topic_ids, None), tx.now_ms,
            tx.now_ms,
        ),
    )  # fmt: skip
    write_text(tx, ItemId(cursor.lastrowid or 0))


def _update(tx: Transaction, there: _There, now: Content, position: int, topic_ids: Mapping[str, int]) -> None:
    mine = updated(there.mine, there.before, now)
    returns = there.shelved and not there.removed
    if (mine, now, position) == (there.mine, there.before, there.position) and not returns:
        return
    row = tx.execute("SELECT topic_id FROM item WHERE id = ?", (there.id,)).fetchone()
    shelved = (1, tx.now_ms) if there.removed else (0, None)
    values = _values(mine, now, position, topic_ids, row[0])
    tx.execute(f"UPDATE item SET {_SET} WHERE id = ?", (*values, *shelved, there.id))
    write_text(tx, there.id)
    if there.entered and not there.removed:
        made = ordinals(mine.kind, mine.fields, TextFormat.MARKDOWN)
        match_cards(tx, there.id, made, Random(0), tx.now_ms)  # nothing is drawn: a pack's cards are named by key
        tx.execute(
            "UPDATE card SET topic_id = ? WHERE item_id = ? AND topic_id IS NOT ?", (values[0], there.id, values[0])
        )


def _shelve(tx: Transaction, gone: Sequence[_There]) -> None:
    chosen = ids_json(row.id for row in gone)
    tx.execute(
        "UPDATE item SET shelved = 1, shelved_at_ms = ? WHERE id IN (SELECT value FROM json_each(?))",
        (tx.now_ms, chosen),
    )
    tx.execute(
        "UPDATE card SET shelved = 1 WHERE NOT shelved AND item_id IN (SELECT value FROM json_each(?))", (chosen,)
    )
