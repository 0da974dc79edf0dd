"""What is done to many cards at once: each function is one undo step. For 100,000 cards some take seconds.

The thread that has the store: below some 2,000 cards the window's, else one of ``services.long_writes``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Final

import regex

from studydesk.domain.card_making import checked
from studydesk.domain.card_rows import Order
from studydesk.domain.cards import CardId, Draft, Item, ItemId, first_field
from studydesk.domain.changes import Changes
from studydesk.domain.clock import to_ms
from studydesk.domain.errors import UserError
from studydesk.domain.path import TopicId
from studydesk.domain.plain_text import folded, plain
from studydesk.services import card_actions, cards
from studydesk.services.card_search import find_cards
from studydesk.storage import items as rows
from studydesk.storage.card_items import items_of_cards, read_items, read_ordinals
from studydesk.storage.media import keep_media

if TYPE_CHECKING:
    from studydesk.domain.study import StudySettings
    from studydesk.storage.store import Store

Progress = Callable[[int, int], None]
_SLOWEST_S: Final = 1.0
_PART: Final = 500
_UNTOUCHED: Final = frozenset({"areas", "picture", "language"})
"""Fields that are no text of the learner's: nothing is replaced in them."""


def _no_progress(done: int, total: int) -> None:
    """Nobody asks."""


def _item_ids(store: Store, card_ids: Iterable[CardId]) -> list[ItemId]:
    return items_of_cards(store, card_ids)


def set_topic(
    store: Store,
    card_ids: Sequence[CardId],
    *,
    topic_id: TopicId | None,
    now: datetime,
    progress: Progress = _no_progress,
) -> Changes:
    """Moves the items of the cards, siblings with them, to a topic or to none."""
    progress(0, 0)
    return cards.set_topic(store, _item_ids(store, card_ids), topic_id, now=now)


def add_tags(
    store: Store, card_ids: Sequence[CardId], *, tags: Iterable[str], now: datetime, progress: Progress = _no_progress
) -> Changes:
    """Adds tags to the items of the cards."""
    progress(0, 0)
    return cards.add_tags(store, _item_ids(store, card_ids), tags, now=now)


def remove_tags(
    store: Store, card_ids: Sequence[CardId], *, tags: Iterable[str], now: datetime, progress: Progress = _no_progress
) -> Changes:
    """Takes tags from the items of the cards."""
    progress(0, 0)
    return cards.remove_tags(store, _item_ids(store, card_ids), tags, now=now)


def suspend(store: Store, card_ids: Sequence[CardId], *, suspended: bool, progress: Progress = _no_progress) -> Changes:
    """Suspends cards, or takes them back into study."""
    progress(0, 0)
    return card_actions.suspend(store, card_ids, suspended)


def bury(
    store: Store,
    card_ids: Sequence[CardId],
    *,
    now: datetime,
    settings: StudySettings,
    progress: Progress = _no_progress,
) -> Changes:
    """Puts cards out of sight until tomorrow."""
    progress(0, 0)
    return card_actions.bury(store, card_ids, now=now, settings=settings)


def unbury(store: Store, card_ids: Sequence[CardId], *, progress: Progress = _no_progress) -> Changes:
    """Brings buried cards back."""
    progress(0, 0)
    return card_actions.unbury(store, card_ids)


def set_flag(store: Store, card_ids: Sequence[CardId], *, flag: int, progress: Progress = _no_progress) -> Changes:
    """Sets flag 1-7; 0 takes it away."""
    progress(0, 0)
    return card_actions.set_flag(store, card_ids, flag)


def set_due(
    store: Store,
    card_ids: Sequence[CardId],
    *,
    first_days: int,
    last_days: int,
    set_interval: bool,
    now: datetime,
    settings: StudySettings,
    progress: Progress = _no_progress,
) -> Changes:
    """Makes cards due within these days from today, spread at random."""
    progress(0, 0)
    return card_actions.set_due(
        store, card_ids, first_days, last_days, now=now, settings=settings, random=store.random,
        set_interval=set_interval,
    )  # fmt: skip


def reschedule(
    store: Store,
    card_ids: Sequence[CardId],
    *,
    now: datetime,
    settings: StudySettings,
    progress: Progress = _no_progress,
) -> Changes:
    """Computes memory and due day anew from the reviews."""
    progress(0, 0)
    return card_actions.reschedule(store, card_ids, now=now, settings=settings)


def forget(
    store: Store,
    card_ids: Sequence[CardId],
    *,
    now: datetime,
    settings: StudySettings,
    progress: Progress = _no_progress,
) -> Changes:
    """Makes cards new again; their history stays."""
    progress(0, 0)
    return card_actions.forget(store, card_ids, now=now, settings=settings)


def reposition(
    store: Store, card_ids: Sequence[CardId], *, shuffle: bool, progress: Progress = _no_progress
) -> Changes:
    """Puts the new ones of these cards before all other new cards, in this order or shuffled."""
    progress(0, 0)
    return card_actions.reposition(store, card_ids, random=store.random if shuffle else None)


def delete(store: Store, card_ids: Sequence[CardId], *, now: datetime, progress: Progress = _no_progress) -> Changes:
    """Deletes the items of the cards, siblings and reviews with them."""
    progress(0, 0)
    return cards.delete_items(store, _item_ids(store, card_ids), now=now)


# Find and replace


@dataclass(frozen=True, slots=True)
class Replacement:
    """What to find and what to put there; ``field`` None: in all. With ``is_regex``, ``\\1`` is the first group."""

    find: str
    put: str
    is_regex: bool = False
    same_case: bool = False
    field: str | None = None


@dataclass(frozen=True, slots=True)
class FoundText:
    """One field that would change."""

    item_id: ItemId
    field: str
    before: str
    after: str


def find_in_fields(store: Store, card_ids: Sequence[CardId], wish: Replacement) -> list[FoundText]:
    """What a replacement would change; changes nothing. For a job. Raises as ``replace_in_fields``."""
    return [
        FoundText(item.id, name, item.fields[name], text)
        for item in read_items(store, _item_ids(store, card_ids))
        for name, text in _replaced(item, wish).items()
    ]


def replace_in_fields(
    store: Store,
    card_ids: Sequence[CardId],
    *,
    replacement: Replacement,
    now: datetime,
    progress: Progress = _no_progress,
) -> Changes:
    """Replaces in the fields of the cards' items. An item that would make no card any more is left as it is.

    Raises UserError ``replace.regex``, ``replace.slow``; then nothing is changed.
    """
    chosen = read_items(store, _item_ids(store, card_ids))
    with store.write("Find and replace") as tx:
        for place, (item, draft) in enumerate(_changed(chosen, replacement)):
            if place % _PART == 0:
                progress(place, len(chosen))
            rows.update_item(tx, item.id, rows.ItemRow(draft, _ordinals(store, draft, item)), store.random, to_ms(now))
            keep_media(tx, item.id, draft)
    return tx.changes


def _changed(chosen: Iterable[Item], wish: Replacement) -> Iterator[tuple[Item, Draft]]:
    for item in chosen:
        found = _replaced(item, wish)
        if found:
            yield item, replace(item.draft(), fields={**item.fields, **found})


def _replaced(item: Item, wish: Replacement) -> dict[str, str]:
    """The fields that change, with their new text; none where the item would make no card then."""
    expression = _expression(wish)
    found = {}
    for name, text in item.fields.items():
        if name in _UNTOUCHED or (wish.field is not None and name != wish.field):
            continue
        try:
            after = expression.sub(_put(wish), text, timeout=_SLOWEST_S, concurrent=True)
        except TimeoutError as error:
            raise _fault("replace.slow", "This regular expression takes too long on some cards.") from error
        except (regex.error, IndexError) as error:
            raise _fault("replace.regex", f"'{wish.put[:60]}' names a group that is not there.") from error
        if after != text:
            found[name] = after
    if found and item.template_id is None:
        try:
            checked(replace(item.draft(), fields={**item.fields, **found}), None)
        except UserError:
            return {}
    return found


def _ordinals(store: Store, draft: Draft, item: Item) -> tuple[int, ...]:
    """The cards that the changed item makes; those of an imported one stay the same."""
    return read_ordinals(store, item.id) if item.template_id is not None else checked(draft, None)


def _expression(wish: Replacement) -> regex.Pattern[str]:
    flags = regex.VERSION0 if wish.same_case else regex.VERSION0 | regex.IGNORECASE
    try:
        return regex.compile(wish.find if wish.is_regex else regex.escape(wish.find), flags)
    except (regex.error, OverflowError, RecursionError) as error:
        raise _fault("replace.regex", f"'{wish.find[:60]}' is no regular expression.") from error


def _put(wish: Replacement) -> str:
    return wish.put if wish.is_regex else wish.put.replace("\\", "\\\\")


def _fault(code: str, message: str) -> UserError:
    return UserError(code, message, kept="Nothing was changed.", next_step="Make it simpler.")


# Duplicates


@dataclass(frozen=True, slots=True)
class DuplicateGroup:
    """Items whose field reads the same, markup, letter case and spaces aside."""

    text: str
    item_ids: tuple[ItemId, ...]


def duplicates(
    store: Store, query: str, field: str | None, *, now: datetime, settings: StudySettings
) -> list[DuplicateGroup]:
    """Items among the found cards that have the same text in a field (None: the first), largest groups first.

    For a job. Raises as ``find_cards``.
    """
    found = find_cards(store, query, now=now, settings=settings, order=Order())
    groups: defaultdict[str, list[tuple[str, ItemId]]] = defaultdict(list)
    for item in read_items(store, _item_ids(store, [CardId(card_id) for card_id in found])):
        text = first_field(item.kind, item.fields) if field is None else item.fields.get(field, "")
        words = plain(text, item.format)
        if key := " ".join(folded(words).split()):
            groups[key].append((words, item.id))
    same = [DuplicateGroup(group[0][0], tuple(one for _, one in group)) for group in groups.values() if len(group) > 1]
    return sorted(same, key=lambda group: (-len(group.item_ids), group.text))
