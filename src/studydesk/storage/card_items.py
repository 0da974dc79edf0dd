"""The items behind chosen cards."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from studydesk.domain.cards import CardId, Item, ItemId
from studydesk.storage.items import ITEM_COLUMNS, ids_json, item_of

if TYPE_CHECKING:
    from studydesk.storage.store import Store


def items_of_cards(store: Store, card_ids: Iterable[CardId]) -> list[ItemId]:
    """The items of cards, each once, by id."""
    sql = "SELECT DISTINCT item_id FROM card WHERE id IN (SELECT value FROM json_each(?)) ORDER BY item_id"
    return [ItemId(row[0]) for row in store.read_tuples(sql, (ids_json(card_ids),))]


def read_items(store: Store, item_ids: Iterable[ItemId]) -> list[Item]:
    """Items by id; those that are gone are left out."""
    sql = f"SELECT {ITEM_COLUMNS} FROM item i WHERE i.id IN (SELECT value FROM json_each(?)) ORDER BY i.id"
    return [item_of(row) for row in store.read_tuples(sql, (ids_json(item_ids),))]


def read_ordinals(store: Store, item_id: ItemId) -> tuple[int, ...]:
    """Which cards an item makes now."""
    rows = store.read_tuples("SELECT ordinal FROM card WHERE item_id = ? AND NOT shelved ORDER BY ordinal", (item_id,))
    return tuple(row[0] for row in rows)
