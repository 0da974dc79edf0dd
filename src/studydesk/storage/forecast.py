"""Reading what the forecast needs: recall by topic at any instant, learned cards, misses, minutes an answer."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from studydesk.domain.cards import CardId
from studydesk.domain.forecast import Known, TopicMemory
from studydesk.domain.path import TopicId
from studydesk.domain.scheduling import RECALL_SQL, Policy, recall_parameters
from studydesk.storage.items import ids_json

if TYPE_CHECKING:
    from studydesk.storage.store import Store

_SEEN: Final = "stability > 0 AND last_review_at_ms NOTNULL"

_MEMORY: Final = f"""
SELECT topic_id, avg(CASE WHEN {_SEEN} THEN {RECALL_SQL} END), sum({_SEEN}), count(*)
FROM card WHERE topic_id NOTNULL AND NOT shelved {{more}} GROUP BY topic_id"""

_UNMADE: Final = """
SELECT topic_id, count(*) FROM item i WHERE key IS NOT NULL AND NOT shelved AND topic_id NOTNULL
AND NOT EXISTS (SELECT 1 FROM card c WHERE c.item_id = i.id) GROUP BY topic_id"""


def read_memory(
    store: Store, at_ms: int, policy: Policy, topics: Iterable[TopicId] | None = None
) -> dict[TopicId, TopicMemory]:
    """Recall and cards of every topic that has cards (or of these) at an instant, if nothing is reviewed before it."""
    given: dict[str, object] = {"now_ms": at_ms, **recall_parameters(policy)}
    more = ""
    if topics is not None:
        more, given["topics"] = "AND topic_id IN (SELECT value FROM json_each(:topics))", ids_json(topics)
    rows = store.read_tuples(_MEMORY.format(more=more), given)
    return {TopicId(row[0]): TopicMemory(row[1], row[2], row[3]) for row in rows}


def read_unmade(store: Store) -> dict[TopicId, int]:
    """Items of packs whose cards are not made yet, by topic; each counts as one card that is not learned."""
    return {TopicId(row[0]): row[1] for row in store.read_tuples(_UNMADE)}


_KNOWN: Final = """
SELECT id, coalesce(topic_id, 0), stability, coalesce(difficulty, 5.0),
    max(0, :now_ms - last_review_at_ms) / 86400000.0, max(0, coalesce(due_day, :day) - :day)
FROM card WHERE {where} AND NOT suspended AND NOT shelved AND stability > 0 AND last_review_at_ms NOTNULL ORDER BY id"""


def read_known(
    store: Store, now_ms: int, day: int, topics: Iterable[TopicId] | None = None, *, of_no_topic: bool = False
) -> list[Known]:
    """Learned cards that can be studied, of all topics or of these; ``of_no_topic``: those of none too, as topic 0."""
    given: dict[str, object] = {"now_ms": now_ms, "day": day}
    where = "1" if of_no_topic else "topic_id NOTNULL"
    if topics is not None:
        where, given["topics"] = "topic_id IN (SELECT value FROM json_each(:topics))", ids_json(topics)
    return [Known(*row) for row in store.read_tuples(_KNOWN.format(where=where), given)]


def read_new(store: Store, most: int) -> list[tuple[CardId, TopicId]]:
    """New cards in the order in which they are begun; topic 0 for those of none."""
    sql = (
        "SELECT id, coalesce(topic_id, 0) FROM card WHERE state = 0 AND NOT suspended AND NOT shelved"
        " ORDER BY position, id LIMIT ?"
    )
    return [(CardId(row[0]), TopicId(row[1])) for row in store.read_tuples(sql, (most,))]


def read_overdue_topics(store: Store, day: int, most: int) -> list[TopicId]:
    """Topics with the most reviews that should have been done before this day; from the counts kept by triggers."""
    sql = (
        "SELECT topic_id FROM card_pile WHERE pile = 2 AND due_day < ? AND topic_id > 0 AND cards > 0"
        " GROUP BY topic_id ORDER BY sum(cards) DESC, topic_id LIMIT ?"
    )
    return [TopicId(row[0]) for row in store.read_tuples(sql, (day, most))]


def read_answer_ms(store: Store) -> float | None:
    """Mean time of the newest 500 answers of cards in review; None while there are none."""
    sql = "SELECT avg(taken_ms), count(*) FROM (SELECT taken_ms FROM review WHERE kind = 1 ORDER BY id DESC LIMIT 500)"
    mean, count = store.read_tuples(sql)[0]
    return float(mean) if count else None


def read_misses(store: Store, from_day: int) -> dict[TopicId, tuple[int, int]]:
    """(missed, answered) of cards in review since a study day, by topic."""
    sql = (
        "SELECT c.topic_id, sum(r.rating = 1), count(*) FROM review r JOIN card c ON c.id = r.card_id"
        " WHERE r.study_day >= ? AND r.state_before = 2 AND r.kind IN (0, 1, 2) AND r.rating > 0"
        " AND c.topic_id NOTNULL AND NOT c.shelved GROUP BY c.topic_id"
    )
    return {TopicId(row[0]): (row[1], row[2]) for row in store.read_tuples(sql, (from_day,))}


def read_links(store: Store) -> dict[TopicId, list[TopicId]]:
    """What each topic needs before it."""
    rows = store.read_tuples("SELECT topic_id, other_id FROM topic_link WHERE kind = 'prerequisite'")
    found: dict[TopicId, list[TopicId]] = {}
    for topic_id, other_id in rows:
        found.setdefault(TopicId(topic_id), []).append(TopicId(other_id))
    return found
