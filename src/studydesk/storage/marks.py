"""Writing the learner's marks on topics, lessons and goals.

The row of a mark is made outside of the undo step and never deleted; only its fields are undone. So what ``Changes``
of an undo names is always a living row, from which its topic can be found.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from studydesk.domain.path import GoalId, LessonId, TopicId, TopicStatus
from studydesk.domain.uid import uid_of

if TYPE_CHECKING:
    from studydesk.storage.store import Transaction

_KEYS_WITHOUT_MARK = """
SELECT o.key FROM {owner} o WHERE o.id IN (SELECT value FROM json_each(?))
AND NOT EXISTS (SELECT 1 FROM {mark} m WHERE m.key = o.key)"""

_OF_OWNERS = "key IN (SELECT key FROM {owner} WHERE id IN (SELECT value FROM json_each(:ids)))"

_BEGIN_TOPICS = """
SELECT t.id FROM topic t LEFT JOIN topic_mark m ON m.key = t.key
WHERE coalesce(m.status, 'not_started') = 'not_started' AND t.id IN (
    SELECT c.topic_id FROM lesson l JOIN course c ON c.id = l.course_id
    WHERE l.id IN (SELECT value FROM json_each(?)))"""


def mark_topics(tx: Transaction, ids: Sequence[TopicId], status: TopicStatus, at_ms: int) -> None:
    """Sets the status; topics that have it already keep the time of it."""
    _make_rows(tx, "topic", "topic_mark", ids)
    tx.execute(
        "UPDATE topic_mark SET status = :status, status_at_ms = :at"
        f" WHERE status IS NOT :status AND {_OF_OWNERS.format(owner='topic')}",
        {"status": status.value, "at": at_ms, "ids": _json(ids)},
    )


def mark_lessons(tx: Transaction, ids: Sequence[LessonId], done_at_ms: int | None) -> None:
    """Sets (or with None clears) the time at which lessons were done; those done already keep theirs."""
    _set_time(tx, "lesson", "lesson_mark", "done_at_ms", ids, done_at_ms)


def mark_goals(tx: Transaction, ids: Sequence[GoalId], met_at_ms: int | None) -> None:
    """Sets (or with None clears) the time at which goals were met; those met already keep theirs."""
    _set_time(tx, "goal", "goal_mark", "met_at_ms", ids, met_at_ms)


def topics_to_begin(tx: Transaction, lesson_ids: Sequence[LessonId]) -> list[TopicId]:
    """The topics of these lessons on which the learner has not started."""
    return [TopicId(row[0]) for row in tx.execute(_BEGIN_TOPICS, (_json(lesson_ids),))]


def _set_time(tx: Transaction, owner: str, mark: str, field: str, ids: Sequence[int], at_ms: int | None) -> None:
    _make_rows(tx, owner, mark, ids)
    tx.execute(
        f"UPDATE {mark} SET {field} = :at WHERE ({field} IS NULL) IS NOT (:at IS NULL)"
        f" AND {_OF_OWNERS.format(owner=owner)}",
        {"at": at_ms, "ids": _json(ids)},
    )


def _make_rows(tx: Transaction, owner: str, mark: str, ids: Sequence[int]) -> None:
    missing = tx.execute(_KEYS_WITHOUT_MARK.format(owner=owner, mark=mark), (_json(ids),)).fetchall()
    if missing:
        with tx.without_undo():
            make_marks(tx, mark, (str(row[0]) for row in missing))


def make_marks(tx: Transaction, mark: str, keys: Iterable[str]) -> None:
    """Rows for keys that have none in the mark table; they say nothing yet."""
    tx.executemany(
        f"INSERT INTO {mark} (uid, key, stamp) VALUES (?, ?, ?)",
        [(uid_of(mark, key), key, tx.stamp) for key in keys],
    )


def _json(ids: Iterable[int]) -> str:
    return json.dumps([int(value) for value in ids])
