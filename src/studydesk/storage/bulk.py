"""Inserting many items, cards and reviews at once: the demo profile and the benchmarks."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING

from studydesk.domain.cards import ItemKind, TextFormat
from studydesk.domain.path import TopicId
from studydesk.domain.plain_text import first_sum, first_words, search_text
from studydesk.domain.uid import uid_new

if TYPE_CHECKING:
    from studydesk.storage.store import Transaction

DAY_MS = 86_400_000


@dataclass(frozen=True, slots=True)
class NewCard:
    """A basic item with its one card. ``reviews`` are (at_ms, rating 1-4, interval in days after it), ascending."""

    topic_id: TopicId | None
    front: str
    back: str
    made_at_ms: int
    reviews: Sequence[tuple[int, int, int]]


def insert_cards(tx: Transaction, cards: Iterable[NewCard], random: Random) -> tuple[int, int]:
    """Inserts them; (first card's row id, number of cards). Stability equals the last interval: plausible, not FSRS."""
    chosen = list(cards)
    item_id = _next_id(tx, "item")
    card_id = _next_id(tx, "card")
    tx.executemany(_ITEM, (_item(tx, card, item_id + i, random) for i, card in enumerate(chosen)))
    tx.executemany("INSERT INTO item_text (id, plain) VALUES (?, ?)", _texts(chosen, item_id))
    tx.executemany(_CARD, (_card(tx, card, card_id + i, item_id + i, random) for i, card in enumerate(chosen)))
    reviews = [row for i, card in enumerate(chosen) for row in _reviews(tx, card, card_id + i, random)]
    reviews.sort(key=lambda row: row[0])  # by uid, which ascends with time: the indexes then grow at their ends
    tx.executemany(_REVIEW, reviews)
    return card_id, len(chosen)


Row = tuple[object, ...]

_ITEM = """
INSERT INTO item (id, uid, stamp, topic_id, kind, fields, first_sum, position, made_at_ms, edited_at_ms, origin)
VALUES (?, ?, ?, ?, 'basic', ?, ?, ?, ?, ?, 'own')"""

_CARD = """
INSERT INTO card (id, uid, stamp, item_id, topic_id, state, stability, difficulty, due_at_ms, due_day, interval_days,
    last_review_at_ms, last_review_day, reps, lapses, position, made_at_ms)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""

_REVIEW = """
INSERT INTO review (uid, stamp, card_id, at_ms, study_day, kind, rating, taken_ms, state_before, stability_before,
    interval_before_days, state_after, stability_after, due_after_at_ms, interval_after_days)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""


def _next_id(tx: Transaction, table: str) -> int:
    row = tx.execute("SELECT coalesce(max(seq), 0) + 1 FROM sqlite_sequence WHERE name = ?", (table,)).fetchone()
    return int(row[0])


def _item(tx: Transaction, card: NewCard, item_id: int, random: Random) -> tuple[object, ...]:
    fields = json.dumps({"front": card.front, "back": card.back}, ensure_ascii=False)
    uid = uid_new(card.made_at_ms, random)
    checksum = first_sum(first_words(ItemKind.BASIC, {"front": card.front}, TextFormat.MARKDOWN))
    return item_id, uid, tx.stamp, card.topic_id, fields, checksum, item_id, card.made_at_ms, card.made_at_ms


def _texts(cards: Sequence[NewCard], item_id: int) -> Iterable[tuple[int, str]]:
    for place, card in enumerate(cards):
        fields = {"front": card.front, "back": card.back}
        yield item_id + place, search_text(ItemKind.BASIC, fields, TextFormat.MARKDOWN)


def _card(tx: Transaction, card: NewCard, card_id: int, item_id: int, random: Random) -> tuple[object, ...]:
    head = (card_id, uid_new(card.made_at_ms, random), tx.stamp, item_id, card.topic_id)
    tail = (item_id, card.made_at_ms)
    if not card.reviews:
        return (*head, 0, None, None, None, None, 0, None, None, 0, 0, *tail)
    at_ms, _, interval = card.reviews[-1]
    lapses = sum(rating == 1 for _, rating, _ in card.reviews[1:])
    due_at_ms = at_ms + interval * DAY_MS
    difficulty = min(10.0, 5.0 + 0.5 * lapses)
    return (
        *head, 2, float(max(interval, 1)), difficulty, due_at_ms, due_at_ms // DAY_MS, interval, at_ms,
        at_ms // DAY_MS, len(card.reviews), lapses, *tail,
    )  # fmt: skip


def _reviews(tx: Transaction, card: NewCard, card_id: int, random: Random) -> Iterable[tuple[bytes, *Row]]:
    state, before = 0, 0
    for at_ms, rating, interval in card.reviews:
        kind = 0 if state == 0 else 1
        yield (
            uid_new(at_ms, random), tx.stamp, card_id, at_ms, at_ms // DAY_MS, kind, rating,
            random.randrange(1_500, 25_000), state, float(before) or None, before, 2, float(max(interval, 1)),
            at_ms + interval * DAY_MS, interval,
        )  # fmt: skip
        state, before = 2, interval
