"""Items and their cards: made, edited, deleted, found again. GUI thread where a function writes.

Every function that writes is one undo step. What is edited keeps the schedules of the cards that remain.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from studydesk.domain.card_making import checked
from studydesk.domain.cards import (
    FIELDS,
    CardId,
    CardView,
    Draft,
    Duplicate,
    Item,
    ItemId,
    ItemKind,
    SavedSearch,
    Template,
    TextFormat,
    clean_tags,
)
from studydesk.domain.changes import Changes
from studydesk.domain.clock import to_ms
from studydesk.domain.errors import UserError
from studydesk.domain.path import TopicId
from studydesk.domain.plain_text import first_sum, first_words
from studydesk.domain.uid import uid_new
from studydesk.storage import items as rows
from studydesk.storage import tagging
from studydesk.storage.media import keep_media

if TYPE_CHECKING:
    from studydesk.storage.store import Store


def add_item(store: Store, draft: Draft, *, now: datetime, origin: object | None = None) -> ItemId:
    """Makes an item and its cards, new and last in the order. Raises UserError ``item.empty``, ``item.no_cards``
    (a cloze without gaps, a picture without areas), ``item.long``."""
    clean = _clean(draft)
    row = rows.ItemRow(clean, checked(clean))
    with store.write("Add card", origin=origin) as tx:
        item_id = rows.insert_item(tx, row, store.random, to_ms(now))
        keep_media(tx, item_id, clean)
    return item_id


def edit_item(store: Store, item_id: ItemId, draft: Draft, *, now: datetime, origin: object | None = None) -> Changes:
    """Brings an item to what the draft says. Cards that it makes no more are deleted if they were never reviewed, else
    kept aside (shelved) with their schedule until the item makes them again. A changed topic moves all its cards.

    Raises as ``add_item``, and UserError ``item.gone``.
    """
    clean = _clean(draft)
    template = _template_of(store, item_id)
    row = rows.ItemRow(clean, checked(clean, template))
    with store.write("Edit card", origin=origin) as tx:
        rows.update_item(tx, item_id, row, store.random, to_ms(now))
        keep_media(tx, item_id, clean)
    return tx.changes


def delete_items(store: Store, item_ids: Iterable[ItemId], *, now: datetime, origin: object | None = None) -> Changes:
    """Deletes items with cards and reviews, one undo step. A pack's item is kept as a shelved row without cards,
    so that no update brings it back by itself; ``pack_cards.add_again`` does."""
    with store.write("Delete cards", origin=origin) as tx:
        rows.delete_items(tx, item_ids, to_ms(now))
    return tx.changes


def item(store: Store, item_id: ItemId) -> Item:
    """One item. Raises UserError ``item.gone``."""
    found = rows.read_item(store, item_id)
    if found is None:
        raise UserError("item.gone", "This card was deleted.")
    return found


def card_view(store: Store, card_id: CardId) -> CardView:
    """A card with its item, template and topic. Raises UserError ``card.gone``."""
    found = rows.read_views(store, (card_id,))
    if not found:
        raise UserError("card.gone", "This card was deleted.")
    return found[0]


def card_views(store: Store, card_ids: Iterable[CardId]) -> list[CardView]:
    """Several at once, in this order; those that are gone are left out."""
    return rows.read_views(store, card_ids)


def cards_of_item(store: Store, item_id: ItemId) -> list[CardId]:
    """The ids of the item's cards that are not shelved, by ordinal."""
    found = store.read_tuples("SELECT id FROM card WHERE item_id = ? AND NOT shelved ORDER BY ordinal", (item_id,))
    return [CardId(row[0]) for row in found]


def cards_of_topic(store: Store, topic_id: TopicId) -> list[CardId]:
    """All cards of a topic that are not shelved, new ones last, in their order."""
    sql = "SELECT id FROM card WHERE topic_id = ? AND NOT shelved ORDER BY state = 0, position, id"
    return [CardId(row[0]) for row in store.read_tuples(sql, (topic_id,))]


def duplicates(
    store: Store,
    kind: ItemKind,
    first: str,
    *,
    written: TextFormat = TextFormat.MARKDOWN,
    besides: ItemId | None = None,
    most: int = 5,
) -> list[Duplicate]:
    """Items whose first field says the same (letter case, markup and spaces aside); fast enough for every key press."""
    name = FIELDS[kind][0] if FIELDS[kind] else "front"
    words = first_words(kind, {name: first}, written)
    checksum = first_sum(words)
    return [] if checksum is None else rows.read_duplicates(store, words, checksum, besides, most)


def set_topic(
    store: Store, item_ids: Iterable[ItemId], topic_id: TopicId | None, *, now: datetime, origin: object | None = None
) -> Changes:
    """Moves items with all their cards to a topic or to none."""
    with store.write("Change topic", origin=origin) as tx:
        tagging.set_topic(tx, item_ids, topic_id, to_ms(now))
    return tx.changes


def add_tags(
    store: Store, item_ids: Iterable[ItemId], tags: Iterable[str], *, now: datetime, origin: object | None = None
) -> Changes:
    """Adds tags to items that lack them."""
    with store.write("Add tags", origin=origin) as tx:
        tagging.add_tags(tx, item_ids, clean_tags(list(tags)), to_ms(now))
    return tx.changes


def remove_tags(
    store: Store, item_ids: Iterable[ItemId], tags: Iterable[str], *, now: datetime, origin: object | None = None
) -> Changes:
    """Takes tags from items, whatever their letter case."""
    with store.write("Remove tags", origin=origin) as tx:
        tagging.remove_tags(tx, item_ids, clean_tags(list(tags)), to_ms(now))
    return tx.changes


def all_tags(store: Store) -> list[str]:
    """Every tag in use, sorted without regard to letter case; for completion."""
    return tagging.read_tags(store)


def saved_searches(store: Store) -> list[SavedSearch]:
    """The kept searches in their order."""
    found = store.read_tuples("SELECT id, name, query FROM saved_search WHERE page = 'cards' ORDER BY position, id")
    return [SavedSearch(*row) for row in found]


def save_search(store: Store, name: str, query: str, *, origin: object | None = None) -> Changes:
    """Keeps a search under a name; one of this name is replaced."""
    with store.write("Save search", origin=origin) as tx:
        tagging.save_search(tx, name.strip(), query, uid_new(tx.now_ms, store.random))
    return tx.changes


def remove_search(store: Store, search_id: int, *, origin: object | None = None) -> Changes:
    """Forgets a kept search."""
    with store.write("Remove search", origin=origin) as tx:
        tx.execute("DELETE FROM saved_search WHERE id = ?", (search_id,))
    return tx.changes


def _clean(draft: Draft) -> Draft:
    return replace(draft, tags=clean_tags(draft.tags))


def _template_of(store: Store, item_id: ItemId) -> Template | None:
    found = item(store, item_id)
    return (
        None if found.template_id is None else rows.read_templates(store, (found.template_id,)).get(found.template_id)
    )
