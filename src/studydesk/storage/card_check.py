"""What cannot be right about cards, and putting it right: all SQL of looking them through."""

from __future__ import annotations

from typing import TYPE_CHECKING

from studydesk.storage import rollups
from studydesk.storage.plain_text import text_row
from studydesk.storage.schema_0004 import COUNT_PILES

if TYPE_CHECKING:
    from studydesk.storage.store import Store, Transaction

_COUNTED = COUNT_PILES.partition("SELECT")[2]
_KEPT = "SELECT topic_id, pile, due_day, cards FROM card_pile WHERE cards <> 0"
_PILES = f"""
SELECT count(*) FROM (SELECT * FROM ({_KEPT}) EXCEPT SELECT {_COUNTED})
UNION ALL SELECT count(*) FROM (SELECT {_COUNTED} EXCEPT SELECT * FROM ({_KEPT}))"""
_WITHOUT_TEXT = "FROM item i WHERE NOT EXISTS (SELECT 1 FROM item_text x WHERE x.id = i.id)"
_NO_ITEM_TEXT = "FROM item_text x WHERE NOT EXISTS (SELECT 1 FROM item i WHERE i.id = x.id)"

# A card that was seen has a memory within the model's bounds, and an instant or a day at which it comes again; a review
# card a day. What does not could never be asked, or would be asked with a recall that is no number.
_IMPOSSIBLE = """
FROM card WHERE NOT shelved AND state > 0 AND (
    stability IS NULL OR difficulty IS NULL
    OR NOT (stability BETWEEN 0.0001 AND 1e6) OR NOT (difficulty BETWEEN 1 AND 10)
    OR (state = 2 AND due_day IS NULL) OR (due_day IS NULL AND due_at_ms IS NULL)
    OR last_review_at_ms IS NULL OR last_review_day IS NULL)"""
_POSSIBLE = f"""
UPDATE card SET
    stability = CASE WHEN stability BETWEEN 0.0001 AND 1e6 THEN stability ELSE max(1.0, interval_days) END,
    difficulty = CASE WHEN difficulty BETWEEN 1 AND 10 THEN difficulty ELSE 5.0 END,
    last_review_at_ms = coalesce(
        last_review_at_ms, (SELECT max(at_ms) FROM review r WHERE r.card_id = card.id), :now_ms),
    last_review_day = coalesce(
        last_review_day, (SELECT max(study_day) FROM review r WHERE r.card_id = card.id), :day),
    due_day = CASE WHEN due_day IS NULL AND (state = 2 OR due_at_ms IS NULL) THEN :day ELSE due_day END,
    due_at_ms = coalesce(due_at_ms, :now_ms)
WHERE id IN (SELECT id {_IMPOSSIBLE})"""


def count_faults(store: Store) -> tuple[int, int, int]:
    """(wrong sums of what waits and was answered, items whose words the search misses or has too many, impossible
    schedules)."""
    piles = sum(row[0] for row in store.read_tuples(_PILES)) + rollups.count_faults(store)
    texts = sum(store.read_tuples(f"SELECT count(*) {part}")[0][0] for part in (_WITHOUT_TEXT, _NO_ITEM_TEXT))
    return piles, texts, int(store.read_tuples(f"SELECT count(*) {_IMPOSSIBLE}")[0][0])


def count_all(store: Store) -> tuple[int, int]:
    """(items, cards)."""
    row = store.read_tuples("SELECT (SELECT count(*) FROM item), (SELECT count(*) FROM card)")[0]
    return int(row[0]), int(row[1])


def mend_sums(tx: Transaction) -> None:
    """Counts what waits and was answered anew, and brings the words for the search up to date."""
    tx.execute("DELETE FROM card_pile")
    tx.execute(COUNT_PILES)
    rollups.make_anew(tx)
    tx.execute(f"DELETE FROM item_text WHERE id IN (SELECT x.id {_NO_ITEM_TEXT})")
    made = [text_row(*row) for row in tx.execute(f"SELECT i.id, i.kind, i.format, i.fields {_WITHOUT_TEXT}").fetchall()]
    tx.executemany("INSERT INTO item_text (id, plain) VALUES (?, ?)", [row[:2] for row in made])


def mend_schedules(tx: Transaction, now_ms: int, day: int) -> int:
    """Gives cards with an impossible schedule the nearest one that can be: due now, nothing forgotten; how many."""
    return tx.execute(_POSSIBLE, {"now_ms": now_ms, "day": day}).rowcount
