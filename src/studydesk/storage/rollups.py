"""The sums of answers and cards: reading them, comparing them with what they are made of, making them anew."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from studydesk.storage.items import Values
from studydesk.storage.schema_0010 import COUNTED, FILL, SLOW

if TYPE_CHECKING:
    from studydesk.storage.store import Store, Transaction


def count_faults(store: Store) -> int:
    """How many sums are wrong. Reads every answer three times: seconds for 2,000,000, for a job."""
    wrong = 0
    for table, slow in SLOW.items():
        kept = store.read_tuples(f"SELECT * FROM {table} WHERE {COUNTED[table]} <> 0")
        wrong += len({tuple(row) for row in kept} ^ {tuple(row) for row in store.read_tuples(slow)})
    return wrong


def make_anew(tx: Transaction) -> None:
    """Computes all sums from the rows."""
    for table in SLOW:
        tx.execute(f"DELETE FROM {table}")
    for statement in FILL:
        tx.execute(statement)


_BY_DAY = """
SELECT study_day, sum(reviews), sum(taken_ms), sum(reviews * (kind = 1 AND state_before = 2)),
    sum(reviews * (kind = 1 AND state_before = 2 AND rating > 1))
FROM review_day WHERE study_day BETWEEN ? AND ? GROUP BY study_day HAVING sum(reviews) > 0"""

_BUTTONS = """
SELECT CASE WHEN state_before = 2 THEN 1 + mature ELSE 0 END, rating, sum(reviews)
FROM review_day WHERE study_day BETWEEN ? AND ? AND kind < 3 GROUP BY 1, 2"""

_TOPICS = """
SELECT topic_id, sum(reviews), sum(taken_ms) FROM review_week
WHERE week BETWEEN (? + 3) / 7 AND (? + 3) / 7 GROUP BY topic_id HAVING sum(reviews) > 0"""


def read_days(store: Store, first: int, last: int) -> Sequence[Values]:
    """(study day, answers, ms, asked in review, recalled of these), of days with any, in order."""
    return store.read_tuples(_BY_DAY, (first, last))


def read_buttons(store: Store, first: int, last: int) -> dict[tuple[int, int], int]:
    """How often each button was pressed: (0 learning, 1 young, 2 mature; rating) -> times."""
    return {(row[0], row[1]): row[2] for row in store.read_tuples(_BUTTONS, (first, last)) if row[2]}


def read_slots(store: Store, first_slot: int, end_slot: int) -> Sequence[Values]:
    """(half hour of the UTC day 0-47, answers, asked in review, recalled of these) between two slots."""
    return store.read_tuples(
        "SELECT slot % 48, sum(reviews), sum(asked), sum(recalled) FROM review_slot"
        " WHERE slot >= ? AND slot < ? GROUP BY 1",
        (first_slot, end_slot),
    )


def read_topics(store: Store, first: int, last: int) -> Sequence[Values]:
    """(topic's id or 0, answers, ms) in the weeks from the one of a study day to that of another."""
    return store.read_tuples(_TOPICS, (first, last))


def read_shapes(store: Store) -> Sequence[Values]:
    """(step of the interval, step of stability, difficulty 1-10, cards) of all cards that were learned."""
    return store.read_tuples("SELECT interval, stability, difficulty, cards FROM card_shape WHERE cards > 0")


def read_reach(store: Store) -> tuple[int, int] | None:
    """The first and last study day with answers; None without any."""
    first = store.read_tuples("SELECT study_day FROM review_day WHERE reviews > 0 ORDER BY study_day LIMIT 1")
    last = store.read_tuples("SELECT study_day FROM review_day WHERE reviews > 0 ORDER BY study_day DESC LIMIT 1")
    return (int(first[0][0]), int(last[0][0])) if first and last else None


def read_forecast(store: Store, day: int, last: int) -> dict[int, int]:
    """Cards by the study day on which they come, from the present day on; late ones count for today."""
    rows = store.read_tuples(
        "SELECT max(due_day, ?), sum(cards) FROM card_pile WHERE pile IN (2, 3) AND due_day <= ? GROUP BY 1",
        (day, last),
    )
    return {row[0]: row[1] for row in rows if row[1]}
