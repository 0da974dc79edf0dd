"""What waits, what was answered, and the writing of answers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from random import Random
from typing import TYPE_CHECKING

from studydesk.domain.cards import Buried, Card, CardId, ItemId, ReviewKind, ReviewRow, TopicStudy
from studydesk.domain.path import TopicId
from studydesk.domain.scheduling import RECALL_SQL, CardState, Policy, Rating, Schedule, recall_parameters
from studydesk.domain.study_queue import Remembered, Waiting
from studydesk.domain.uid import uid_new
from studydesk.storage.items import CARD_COLUMNS, Values, card_of, ids_json

if TYPE_CHECKING:
    from studydesk.storage.store import Store, Transaction

# Buried for today; a day more, because the learner's day may have gone back (a flight, a clock set right).
BURIED_NOW = "(card.buried AND card.buried_day BETWEEN :day AND :day + 1)"
STUDIED = f"NOT card.suspended AND NOT card.shelved AND NOT {BURIED_NOW}"

_COUNTS = """
SELECT topic_id, sum(learning), sum(review), sum(new), sum(later), sum(total), sum(suspended), sum(buried),
    sum(new_done), sum(review_done), sum(not_entered)
FROM (
    SELECT topic_id, (pile = 3) * due AS learning, (pile = 2) * due AS review, (pile = 0) * cards AS new, 0 AS later,
        cards AS total, (pile = 4) * cards AS suspended, 0 AS buried, 0 AS new_done, 0 AS review_done,
        0 AS not_entered
    FROM (
        SELECT topic_id, pile, sum(cards) AS cards, sum(cards * (due_day <= :day)) AS due
        FROM card_pile GROUP BY topic_id, pile
    )
    UNION ALL
    SELECT coalesce(topic_id, 0), due_at_ms <= :now_ms, 0, 0, due_at_ms > :now_ms, 0, 0, 0, 0, 0, 0
    FROM card WHERE state IN (1, 3) AND due_day IS NULL AND NOT suspended AND NOT shelved
    UNION ALL
    SELECT coalesce(topic_id, 0),
        -(state IN (1, 3) AND CASE WHEN due_day IS NULL THEN due_at_ms <= :now_ms ELSE due_day <= :day END),
        -(state = 2 AND due_day <= :day), -(state = 0), -(state IN (1, 3) AND due_day IS NULL AND due_at_ms > :now_ms),
        0, 0, 1, 0, 0, 0
    FROM card WHERE buried AND buried_day BETWEEN :day AND :day + 1 AND NOT suspended AND NOT shelved
    UNION ALL
    SELECT coalesce(c.topic_id, 0), 0, 0, 0, 0, 0, 0, 0, r.state_before = 0, r.state_before = 2, 0
    FROM review r CROSS JOIN card c ON c.id = r.card_id
    WHERE r.study_day = :day AND r.kind IN (0, 1, 2) AND r.rating > 0 AND r.state_before IN (0, 2)
    UNION ALL
    SELECT coalesce(i.topic_id, 0), 0, 0, 0, 0, 0, 0, 0, 0, 0, 1
    FROM item i WHERE i.key IS NOT NULL AND NOT i.shelved AND NOT EXISTS (SELECT 1 FROM card c WHERE c.item_id = i.id)
)
GROUP BY topic_id"""

_WAITING = (
    "card.id, card.item_id, card.topic_id, card.due_day, card.due_at_ms, card.interval_days,"
    " coalesce(card.difficulty, 0.0), {recall}, card.position, card.state"
)
_SHUFFLED = "((card.id * 7919 + :seed) * 104729) % 1000003"

REVIEW_ORDERS: Mapping[str, str] = {
    "due": f"card.due_day, {_SHUFFLED}",
    "recall": "9, card.due_day",
    "random": _SHUFFLED,
    "interval": f"card.interval_days, {_SHUFFLED}",
    "difficulty": f"card.difficulty DESC, {_SHUFFLED}",
}
"""ORDER BY for the values of ``ReviewOrder``; one of number 9 is the recall, which E of the row has computed."""


def read_counts(store: Store, day: int, now_ms: int) -> Sequence[Values]:
    """(topic's id or 0, learning, review, new, later, total, suspended, buried, new done today, reviews done today,
    items without cards); numbers before any limit."""
    return store.read_tuples(_COUNTS, {"day": day, "now_ms": now_ms})


def read_topic_studies(store: Store) -> dict[TopicId, TopicStudy]:
    """What the learner chose for topics."""
    rows = store.read_tuples(
        "SELECT t.id, s.desired_retention, s.new_a_day, s.reviews_a_day, s.skip_until_day"
        " FROM topic_study s JOIN topic t ON t.key = s.key"
    )
    return {row[0]: TopicStudy(*row[1:]) for row in rows}


def read_waiting(
    store: Store,
    where: str,
    parameters: Mapping[str, object],
    *,
    order: str,
    most: int,
    policy: Policy | None = None,
) -> list[tuple[Waiting, CardState]]:
    """Cards of which ``where`` (SQL over ``card``) is true. ``policy``: with their recall at ``:now_ms``."""
    given = dict(parameters)
    recall = "1.0"
    if policy is not None:
        recall = RECALL_SQL
        given |= recall_parameters(policy)
    order = order.replace("9,", f"{recall},") if policy is not None else order
    sql = f"SELECT {_WAITING.format(recall=recall)} FROM card WHERE {where} ORDER BY {order} LIMIT {int(most)}"
    return [(_waiting_of(row), CardState(row[9])) for row in store.read_tuples(sql, _only_named(sql, given))]


def _waiting_of(row: Values) -> Waiting:
    card_id, item_id, topic_id, due_day, due_at_ms, interval, difficulty, recall, position, _ = row
    recall = 1.0 if recall is None else recall
    return Waiting(card_id, item_id, topic_id, due_day, due_at_ms, interval, difficulty, recall, position)


def _only_named(sql: str, given: Mapping[str, object]) -> dict[str, object]:
    return {name: value for name, value in given.items() if f":{name}" in sql}


def read_load(store: Store, from_day: int, to_day: int) -> dict[int, int]:
    """How many review cards are due, by study day."""
    rows = store.read_tuples(
        "SELECT due_day, sum(cards) FROM card_pile WHERE pile = 2 AND due_day BETWEEN ? AND ? GROUP BY due_day",
        (from_day, to_day),
    )
    return {row[0]: row[1] for row in rows}


def read_recall(store: Store, topic_id: TopicId, now_ms: int, policy: Policy) -> float | None:
    """Mean recall of a topic's seen cards."""
    sql = f"SELECT avg({RECALL_SQL}) FROM card WHERE topic_id = :topic AND NOT shelved AND stability > 0"
    rows = store.read_tuples(sql, {"topic": topic_id, "now_ms": now_ms, **recall_parameters(policy)})
    return None if rows[0][0] is None else float(rows[0][0])


def read_late(store: Store, day: int, at_ms: int) -> list[CardId]:
    """Cards that were answered after this study day or instant, by the times that they have."""
    sql = "SELECT card_id FROM review WHERE study_day > ?"
    rows = store.read_tuples(
        f"SELECT id FROM card WHERE last_review_day > ? AND id IN ({sql})"
        " UNION SELECT id FROM card WHERE state IN (1, 3) AND due_at_ms > ? AND last_review_at_ms > ?",
        (day, day, at_ms, at_ms),
    )
    return [CardId(row[0]) for row in rows]


def read_seen(store: Store, day: int, now_ms: int) -> list[Remembered]:
    """Every review card that can be studied, as the reckoning of a pause needs it."""
    rows = store.read_tuples(
        "SELECT topic_id, stability, max(0, ? - last_review_at_ms) / 86400000.0, max(0, due_day - ?)"
        " FROM card WHERE state = 2 AND NOT suspended AND NOT shelved AND stability > 0 AND last_review_at_ms NOTNULL",
        (now_ms, day),
    )
    return [Remembered(*row) for row in rows]


_HISTORY = """
SELECT id, card_id, at_ms, study_day, kind, rating, taken_ms, state_before, state_after, stability_before,
    stability_after, difficulty_after, interval_before_days, interval_after_days, due_after_at_ms
FROM review WHERE {where} ORDER BY at_ms, id"""


def read_history(store: Store, card_ids: Iterable[CardId]) -> list[ReviewRow]:
    """All that was done to cards, oldest first."""
    sql = _HISTORY.format(where="card_id IN (SELECT value FROM json_each(?))")
    return [_review_of(row) for row in store.read_tuples(sql, (ids_json(card_ids),))]


def read_reviews_after(store: Store, review_id: int) -> list[ReviewRow]:
    """What was written after a review of this id."""
    return [_review_of(row) for row in store.read_tuples(_HISTORY.format(where="id > ?"), (review_id,))]


def read_time_spent(store: Store, day: int) -> int:
    """Milliseconds of all answers of a study day, by the index on days."""
    rows = store.read_tuples("SELECT coalesce(sum(taken_ms), 0) FROM review WHERE study_day = ?", (day,))
    return int(rows[0][0])


def read_newest_ratings(store: Store, most: int) -> dict[int, int]:
    """How often each rating was given in the newest answers of cards in review."""
    sql = (
        "SELECT rating, count(*) FROM (SELECT rating FROM review"
        " WHERE kind = 1 AND rating > 0 ORDER BY id DESC LIMIT ?) GROUP BY rating"
    )
    return dict(store.read_tuples(sql, (most,)))


def count_leeches(store: Store) -> int:
    """Cards that are marked as leeches."""
    return int(store.read_tuples("SELECT count(*) FROM card WHERE leech AND NOT shelved")[0][0])


def read_last_review_id(store: Store) -> int:
    """The newest review's id; deleted ones count too, for ids are never used again."""
    rows = store.read_tuples("SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'review'")
    return int(rows[0][0])


def _review_of(row: Values) -> ReviewRow:
    (
        review_id, card_id, at_ms, day, kind, rating, taken_ms, before, after, stability_before, stability, difficulty,
        interval_before, interval, due_at_ms,
    ) = row  # fmt: skip
    return ReviewRow(
        review_id, card_id, at_ms, day, ReviewKind(kind), Rating(rating) if rating else None, taken_ms,
        CardState(before), CardState(after), stability_before, stability, difficulty, interval_before, interval,
        due_at_ms,
    )  # fmt: skip


# Writing


def card_in(tx: Transaction, card_id: CardId) -> Card | None:
    """A card as this transaction sees it."""
    row = tx.execute(f"SELECT {CARD_COLUMNS} FROM card c WHERE c.id = ?", (card_id,)).fetchone()
    return None if row is None else card_of(row)


_SCHEDULE = """
UPDATE card SET state = ?, step = ?, stability = ?, difficulty = ?, due_at_ms = ?, due_day = ?, interval_days = ?,
    last_review_at_ms = ?, last_review_day = ?, reps = ?, lapses = ? WHERE id = ?"""

_REVIEW = """
INSERT INTO review (uid, stamp, card_id, at_ms, study_day, kind, rating, taken_ms, state_before, stability_before,
    difficulty_before, due_before_at_ms, interval_before_days, state_after, stability_after, difficulty_after,
    due_after_at_ms, interval_after_days)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""


def schedule_values(schedule: Schedule) -> tuple[object, ...]:
    """The columns of ``CARD_SCHEDULE``."""
    return (
        int(schedule.state), schedule.step, schedule.stability, schedule.difficulty, schedule.due_at_ms,
        schedule.due_day, schedule.interval_days, schedule.last_review_at_ms, schedule.last_review_day, schedule.reps,
        schedule.lapses,
    )  # fmt: skip


def write_schedules(tx: Transaction, schedules: Iterable[tuple[CardId, Schedule]]) -> None:
    """New schedules of cards."""
    tx.executemany(_SCHEDULE, [(*schedule_values(schedule), card_id) for card_id, schedule in schedules])


def insert_review(
    tx: Transaction,
    card_id: CardId,
    before: Schedule,
    after: Schedule,
    *,
    at_ms: int,
    day: int,
    kind: ReviewKind,
    rating: Rating | None,
    taken_ms: int,
    random: Random,
) -> None:
    """One line of the log."""
    tx.execute(
        _REVIEW,
        (
            uid_new(at_ms, random), tx.stamp, card_id, at_ms, day, int(kind), int(rating or 0), taken_ms,
            int(before.state), before.stability, before.difficulty, before.due_at_ms, before.interval_days,
            int(after.state), after.stability, after.difficulty, after.due_at_ms, after.interval_days,
        ),
    )  # fmt: skip


def bury_siblings(tx: Transaction, item_id: ItemId, card_id: CardId, day: int) -> int:
    """Buries the other cards of an item that would be asked today; how many."""
    return tx.execute(
        "UPDATE card SET buried = 2, buried_day = :day WHERE item_id = :item AND id <> :card"
        f" AND NOT suspended AND NOT shelved AND NOT {BURIED_NOW}"
        " AND (state = 0 OR due_day <= :day)",
        {"day": day, "item": item_id, "card": card_id},
    ).rowcount


def bury(tx: Transaction, ids: Iterable[CardId], day: int) -> None:
    """Buries cards for a study day."""
    tx.execute(
        "UPDATE card SET buried = ?, buried_day = ? WHERE id IN (SELECT value FROM json_each(?))",
        (int(Buried.BY_LEARNER), day, ids_json(ids)),
    )


def set_flags(tx: Transaction, ids: Iterable[CardId], **columns: object) -> None:
    """Sets columns of cards that are no schedule; rows that have the values already stay untouched."""
    names = list(columns)
    tx.execute(
        f"UPDATE card SET {', '.join(f'{name} = ?' for name in names)}"
        " WHERE id IN (SELECT value FROM json_each(?))"
        f" AND ({' OR '.join(f'{name} IS NOT ?' for name in names)})",
        (*columns.values(), ids_json(ids), *columns.values()),
    )


def cards_in(tx: Transaction, ids: Iterable[CardId]) -> list[Card]:
    """Cards as this transaction sees them, in this order."""
    chosen = list(ids)
    sql = f"SELECT {CARD_COLUMNS} FROM card c WHERE c.id IN (SELECT value FROM json_each(?))"
    found = {row[0]: card_of(row) for row in tx.execute(sql, (ids_json(chosen),))}
    return [found[card_id] for card_id in chosen if card_id in found]


def reviews_in(tx: Transaction, ids: Sequence[CardId]) -> dict[CardId, list[tuple[Rating, int]]]:
    """The ratings of cards with their study days, oldest first, since they were last made new by hand."""
    rows = tx.execute(
        "SELECT card_id, rating, study_day, kind, state_after FROM review"
        " WHERE card_id IN (SELECT value FROM json_each(?)) AND kind <> 3 ORDER BY card_id, at_ms, id",
        (ids_json(ids),),
    )
    found: dict[CardId, list[tuple[Rating, int]]] = {}
    for card_id, rating, study_day, kind, state_after in rows:
        if kind == ReviewKind.BY_HAND and state_after == CardState.NEW:
            found[card_id] = []
        elif rating:
            found.setdefault(card_id, []).append((Rating(rating), study_day))
    return found
