"""Exercises, check questions and links of topics: the pack's rows, and the learner's marks on them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING

from studydesk.domain.path import TopicId
from studydesk.domain.practice import (
    CheckTime,
    Exercise,
    ExerciseId,
    LinkId,
    Option,
    Question,
    QuestionId,
    TopicPractice,
    WebLink,
)
from studydesk.domain.uid import uid_new
from studydesk.storage.marks import make_marks

if TYPE_CHECKING:
    from studydesk.storage.store import Store, Transaction

_EXERCISES = """
SELECT p.id, p.key, p.title, p.minutes, p.needs, p.text, p.done_when, m.done_at_ms, coalesce(m.note, '')
FROM practice p LEFT JOIN practice_mark m ON m.key = p.key
WHERE p.topic_id = ? AND NOT p.shelved ORDER BY p.position, p.id"""

_QUESTIONS = """
SELECT q.id, q.key, q.time, q.text, q.options,
    (SELECT a.is_right FROM question_answer a WHERE a.key = q.key ORDER BY a.at_ms DESC, a.id DESC LIMIT 1)
FROM question q WHERE q.topic_id = ? AND NOT q.shelved ORDER BY q.time DESC, q.position, q.id"""

_LINKS = """
SELECT w.id, w.key, w.title, w.url, w.kind, w.text, m.opened_at_ms, m.done_at_ms
FROM web_link w LEFT JOIN link_mark m ON m.key = w.key
WHERE w.topic_id = ? AND NOT w.shelved ORDER BY w.position, w.id"""

_TOPICS = {
    "practice_mark": "SELECT t.topic_id FROM practice_mark m JOIN practice t ON t.key = m.key",
    "link_mark": "SELECT t.topic_id FROM link_mark m JOIN web_link t ON t.key = m.key",
    "question_answer": "SELECT t.topic_id FROM question_answer m JOIN question t ON t.key = m.key",
}


def read_practice(store: Store, topic_id: TopicId) -> TopicPractice:
    """What a topic offers, with the learner's marks."""
    return TopicPractice(
        tuple(_exercise(row) for row in store.read_tuples(_EXERCISES, (topic_id,))),
        tuple(_question(row) for row in store.read_tuples(_QUESTIONS, (topic_id,))),
        tuple(WebLink(LinkId(row[0]), *row[1:]) for row in store.read_tuples(_LINKS, (topic_id,))),
    )


def _exercise(row: Sequence[object]) -> Exercise:
    number, key, title, minutes, needs, text, done_when, done_at_ms, note = row
    return Exercise(
        ExerciseId(int(str(number))), str(key), str(title), int(str(minutes)), tuple(json.loads(str(needs))),
        str(text), str(done_when), None if done_at_ms is None else int(str(done_at_ms)), str(note),
    )  # fmt: skip


def _question(row: Sequence[object]) -> Question:
    number, key, time, text, options, last = row
    made = tuple(Option(one["text"], bool(one["right"]), one["reason"]) for one in json.loads(str(options)))
    right = None if last is None else bool(last)
    return Question(QuestionId(int(str(number))), str(key), CheckTime(time), str(text), made, right)


def mark_exercise(tx: Transaction, exercise_id: ExerciseId, done_at_ms: int | None) -> None:
    """Sets (or with None clears) when an exercise was done."""
    key = _ready(tx, "practice", "practice_mark", exercise_id)
    tx.execute(
        "UPDATE practice_mark SET done_at_ms = ? WHERE key = ? AND done_at_ms IS NOT ?", (done_at_ms, key, done_at_ms)
    )


def note_exercise(tx: Transaction, exercise_id: ExerciseId, text: str) -> None:
    """Keeps the learner's words on an exercise."""
    key = _ready(tx, "practice", "practice_mark", exercise_id)
    tx.execute("UPDATE practice_mark SET note = ? WHERE key = ? AND note IS NOT ?", (text, key, text))


def mark_link(tx: Transaction, link_id: LinkId, field: str, at_ms: int | None) -> None:
    """Sets when a link was opened (``opened_at_ms``) or done with (``done_at_ms``)."""
    assert field in ("opened_at_ms", "done_at_ms")
    key = _ready(tx, "web_link", "link_mark", link_id)
    tx.execute(f"UPDATE link_mark SET {field} = ? WHERE key = ? AND {field} IS NOT ?", (at_ms, key, at_ms))


def keep_answer(store: Store, tx: Transaction, question: Question, chosen: Sequence[str], right: bool) -> None:
    """One more answer to a question."""
    tx.execute(
        "INSERT INTO question_answer (uid, stamp, key, at_ms, chosen, is_right) VALUES (?, ?, ?, ?, ?, ?)",
        (uid_new(tx.now_ms, store.random), tx.stamp, question.key, tx.now_ms,
         json.dumps(list(chosen), ensure_ascii=False), int(right)),
    )  # fmt: skip


def topics_of_marks(store: Store, table: str, ids: Sequence[int]) -> set[TopicId]:
    """The topics to which these rows of the learner's belong."""
    sql = _TOPICS.get(table)
    if sql is None:
        return set()
    rows = store.read(f"{sql} WHERE m.id IN (SELECT value FROM json_each(?))", (json.dumps(list(ids)),))
    return {TopicId(row[0]) for row in rows}


def _ready(tx: Transaction, table: str, mark: str, row_id: int) -> str:
    """The key of a row, whose mark exists from now on."""
    key = str(tx.execute(f"SELECT key FROM {table} WHERE id = ?", (row_id,)).fetchone()[0])
    if tx.execute(f"SELECT 1 FROM {mark} WHERE key = ?", (key,)).fetchone() is None:
        with tx.without_undo():
            make_marks(tx, mark, (key,))
    return key
