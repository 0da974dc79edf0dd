"""Tags and topics of items, and kept searches."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from studydesk.domain.cards import ItemId
from studydesk.domain.path import TopicId
from studydesk.storage.items import ids_json, tags_text

if TYPE_CHECKING:
    from studydesk.storage.store import Store, Transaction


def set_topic(tx: Transaction, ids: Iterable[ItemId], topic_id: TopicId | None, at_ms: int) -> None:
    """Moves items and all their cards; those that are there stay untouched."""
    chosen = ids_json(ids)
    tx.execute(
        "UPDATE item SET topic_id = ?, edited_at_ms = ?"
        " WHERE id IN (SELECT value FROM json_each(?)) AND topic_id IS NOT ?",
        (topic_id, at_ms, chosen, topic_id),
    )
    tx.execute(
        "UPDATE card SET topic_id = ? WHERE item_id IN (SELECT value FROM json_each(?)) AND topic_id IS NOT ?",
        (topic_id, chosen, topic_id),
    )


def add_tags(tx: Transaction, ids: Iterable[ItemId], tags: Sequence[str], at_ms: int) -> None:
    """Adds those that an item lacks, letter case aside."""

    def added(present: list[str]) -> list[str]:
        there = {tag.casefold() for tag in present}
        return [*present, *(tag for tag in tags if tag.casefold() not in there)]

    _change(tx, ids, added, at_ms)


def remove_tags(tx: Transaction, ids: Iterable[ItemId], tags: Sequence[str], at_ms: int) -> None:
    """Takes them away, letter case aside."""
    gone = {tag.casefold() for tag in tags}
    _change(tx, ids, lambda present: [tag for tag in present if tag.casefold() not in gone], at_ms)


def _change(tx: Transaction, ids: Iterable[ItemId], change: Callable[[list[str]], list[str]], at_ms: int) -> None:
    there = tx.execute("SELECT id, tags FROM item WHERE id IN (SELECT value FROM json_each(?))", (ids_json(ids),))
    changed = [
        (text, at_ms, item_id)
        for item_id, before in there.fetchall()
        if (text := tags_text(change(before.split()))) != tags_text(before.split())
    ]
    tx.executemany("UPDATE item SET tags = ?, edited_at_ms = ? WHERE id = ?", changed)


def read_tags(store: Store) -> list[str]:
    """Every tag in use, sorted; of spellings that differ in letter case only, one."""
    found: dict[str, str] = {}
    for (text,) in store.read_tuples("SELECT DISTINCT tags FROM item WHERE tags <> ''"):
        for tag in text.split():
            found.setdefault(tag.casefold(), tag)
    return [found[key] for key in sorted(found)]


def save_search(tx: Transaction, name: str, query: str, uid: bytes) -> None:
    """Keeps it last, or replaces the one of this name."""
    if not tx.execute("UPDATE saved_search SET query = ? WHERE name = ? AND page = 'cards'", (query, name)).rowcount:
        tx.execute(
            "INSERT INTO saved_search (uid, stamp, name, query, position)"
            " VALUES (?, ?, ?, ?, (SELECT coalesce(max(position), 0) + 1 FROM saved_search))",
            (uid, tx.stamp, name, query),
        )
