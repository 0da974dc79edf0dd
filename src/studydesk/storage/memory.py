"""What fitting and simulating read of the log and of the cards, and the writing of memories."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from studydesk.domain.cards import CardId, ReviewKind
from studydesk.domain.memory_model import Memory
from studydesk.domain.scheduling import CardState, Rating
from studydesk.storage.items import ids_json

if TYPE_CHECKING:
    from studydesk.storage.store import Store, Transaction

Answers = list[tuple[Rating, int]]
"""(rating, study day), oldest first."""

_ANSWERS = """
SELECT card_id, rating, study_day, kind, state_after FROM review WHERE {where} AND kind <> 3
ORDER BY card_id, at_ms, id"""


def read_answers(store: Store) -> dict[CardId, Answers]:
    """The answers of all cards since they were last made new, of those alone whose log begins with learning."""
    return _gathered(store.read_tuples(_ANSWERS.format(where="1")))


def answers_in(tx: Transaction, ids: Iterable[CardId]) -> dict[CardId, Answers]:
    """The same of some cards, as this transaction sees them."""
    sql = _ANSWERS.format(where="card_id IN (SELECT value FROM json_each(?))")
    return _gathered(tx.execute(sql, (ids_json(ids),)))


def _gathered(rows: Iterable[Sequence[int]]) -> dict[CardId, Answers]:
    found: dict[CardId, Answers] = {}
    cut: set[CardId] = set()  # what an import brought may begin in the middle
    for card, rating, day, kind, state_after in rows:
        card_id = CardId(card)
        if kind == ReviewKind.BY_HAND and state_after == CardState.NEW:
            found.pop(card_id, None)
            cut.discard(card_id)
        elif rating and card_id not in cut:
            if card_id in found:
                found[card_id].append((Rating(rating), day))
            elif kind == ReviewKind.LEARN:
                found[card_id] = [(Rating(rating), day)]
            else:
                cut.add(card_id)
    return found


def read_last_reviews(store: Store) -> dict[CardId, int]:
    """When each card that has a memory was answered last, in ms."""
    rows = store.read_tuples("SELECT id, last_review_at_ms FROM card WHERE state > 0 AND last_review_at_ms IS NOT NULL")
    return {CardId(row[0]): row[1] for row in rows}


def write_memories(tx: Transaction, memories: Iterable[tuple[CardId, int, Memory]]) -> None:
    """New memories of cards, each only where the card's last review is still at that instant."""
    tx.executemany(
        "UPDATE card SET stability = ?, difficulty = ? WHERE id = ? AND last_review_at_ms = ?"
        " AND (stability IS NOT ?1 OR difficulty IS NOT ?2)",
        [(memory.stability, memory.difficulty, card_id, at_ms) for card_id, at_ms, memory in memories],
    )


def answered_since(tx: Transaction, known: Iterable[tuple[CardId, int]]) -> list[CardId]:
    """Cards with a memory that were answered at another instant than is known of them."""
    there = dict(known)
    rows = tx.execute("SELECT id, last_review_at_ms FROM card WHERE state > 0 AND last_review_at_ms IS NOT NULL")
    return [CardId(row[0]) for row in rows if there.get(CardId(row[0])) != row[1]]


def review_cards(tx: Transaction) -> list[CardId]:
    """All cards in review."""
    rows = tx.execute("SELECT id FROM card WHERE state = 2 AND stability IS NOT NULL AND NOT shelved ORDER BY id")
    return [CardId(row[0]) for row in rows]


_SEEN = """
SELECT stability, difficulty, max(0.0, (:now_ms - last_review_at_ms) / 86400000.0),
    max(0.0, coalesce(due_day, :day) - :day)
FROM card WHERE state > 0 AND stability > 0 AND last_review_at_ms IS NOT NULL AND NOT suspended AND NOT shelved
ORDER BY id"""


def read_seen(store: Store, now_ms: int, day: int) -> list[tuple[float, float, float, float]]:
    """(stability, difficulty, days since the last review, days until due) of the cards that are studied."""
    rows: list[tuple[float, float, float, float]] = store.read_tuples(_SEEN, {"now_ms": now_ms, "day": day})
    return rows


def count_answers(store: Store) -> int:
    """How many answers the log has."""
    return int(store.read_tuples("SELECT count(*) FROM review WHERE rating > 0 AND kind <> 3")[0][0])


def count_new(store: Store) -> int:
    """Cards that are yet to be learned."""
    rows = store.read_tuples("SELECT count(*) FROM card WHERE state = 0 AND NOT suspended AND NOT shelved")
    return int(rows[0][0])


def read_habits(store: Store) -> list[tuple[int, int, int, float]]:
    """(state before: 0 new, 1 in learning, 2 review, 3 relearning; rating; how often; mean time taken in ms) over the
    newest 20,000 answers."""
    rows: Sequence[tuple[int, int, int, float]] = store.read_tuples(
        "SELECT state_before, rating, count(*), avg(taken_ms) FROM"
        " (SELECT state_before, rating, taken_ms FROM review WHERE rating > 0 AND kind <> 3"
        " ORDER BY id DESC LIMIT 20000)"
        " GROUP BY state_before, rating"
    )
    return list(rows)
