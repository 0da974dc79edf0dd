"""Items and their cards: made, edited, deleted, found again. GUI thread where a function writes.

Every function that writes is one undo step. What is edited keeps the schedules of the cards that remain.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from studydesk.domain.cards import CardId, CardView, Draft, Duplicate, Item, ItemId, ItemKind, SavedSearch
from studydesk.domain.changes import Changes
from studydesk.domain.path import TopicId

if TYPE_CHECKING:
    from studydesk.storage.store import Store


def add_item(store: Store, draft: Draft, *, now: datetime, origin: object | None = None) -> ItemId:
    """Makes an item and its cards, new and last in the order. Raises UserError ``item.empty``, ``item.no_cards``
    (a cloze without gaps, a picture without areas), ``item.areas``."""
    raise NotImplementedError


def edit_item(store: Store, item_id: ItemId, draft: Draft, *, now: datetime, origin: object | None = None) -> Changes:
    """Brings an item to what the draft says. Cards that it makes no more are deleted if they were never reviewed, else
    kept aside (shelved) with their schedule until the item makes them again. A changed topic moves all its cards.

    Raises as ``add_item``, and UserError ``item.gone``.
    """
    raise NotImplementedError


def delete_items(store: Store, item_ids: Iterable[ItemId], *, now: datetime, origin: object | None = None) -> Changes:
    """Deletes items with cards and reviews, one undo step. A pack's item is kept as a shelved row without cards,
    so that no update brings it back by itself; ``pack_cards.add_again`` does."""
    raise NotImplementedError


def item(store: Store, item_id: ItemId) -> Item:
    """One item. Raises UserError ``item.gone``."""
    raise NotImplementedError


def card_view(store: Store, card_id: CardId) -> CardView:
    """A card with its item, template and topic. Raises UserError ``card.gone``."""
    raise NotImplementedError


def card_views(store: Store, card_ids: Iterable[CardId]) -> list[CardView]:
    """Several at once, in this order; those that are gone are left out."""
    raise NotImplementedError


def cards_of_item(store: Store, item_id: ItemId) -> list[CardId]:
    """The ids of the item's cards that are not shelved, by ordinal."""
    raise NotImplementedError


def cards_of_topic(store: Store, topic_id: TopicId) -> list[CardId]:
    """All cards of a topic that are not shelved, new ones last, in their order."""
    raise NotImplementedError


def duplicates(
    store: Store, kind: ItemKind, first: str, *, besides: ItemId | None = None, most: int = 5
) -> list[Duplicate]:
    """Items whose first field says the same (letter case, markup and spaces aside); fast enough for every key press."""
    raise NotImplementedError


def set_topic(
    store: Store, item_ids: Iterable[ItemId], topic_id: TopicId | None, *, now: datetime, origin: object | None = None
) -> Changes:
    """Moves items with all their cards to a topic or to none."""
    raise NotImplementedError


def add_tags(
    store: Store, item_ids: Iterable[ItemId], tags: Iterable[str], *, now: datetime, origin: object | None = None
) -> Changes:
    """Adds tags to items that lack them."""
    raise NotImplementedError


def remove_tags(
    store: Store, item_ids: Iterable[ItemId], tags: Iterable[str], *, now: datetime, origin: object | None = None
) -> Changes:
    """Takes tags from items, whatever their letter case."""
    raise NotImplementedError


def all_tags(store: Store) -> list[str]:
    """Every tag in use, sorted without regard to letter case; for completion."""
    raise NotImplementedError


def saved_searches(store: Store) -> list[SavedSearch]:
    """The kept searches in their order."""
    raise NotImplementedError


def save_search(store: Store, name: str, query: str, *, origin: object | None = None) -> Changes:
    """Keeps a search under a name; one of this name is replaced."""
    raise NotImplementedError


def remove_search(store: Store, search_id: int, *, origin: object | None = None) -> Changes:
    """Forgets a kept search."""
    raise NotImplementedError
