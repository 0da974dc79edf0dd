"""Time of study: stretches of watching and writing, and the time of days. All SQL of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from studydesk.domain.uid import uid_new
from studydesk.storage.items import Values
from studydesk.storage.schema_0010 import IDLE_MS

if TYPE_CHECKING:
    from studydesk.storage.store import Store, Transaction

_GOES_ON = """
SELECT id FROM study_span WHERE kind = ? AND subject = ? AND end_at_ms BETWEEN ? AND ? AND study_day = ?
ORDER BY end_at_ms DESC LIMIT 1"""

_MORE = """
UPDATE study_span SET end_at_ms = max(end_at_ms, ?), active_ms = active_ms + ?, media_ms = media_ms + ? WHERE id = ?"""

_NEW = """
INSERT INTO study_span (uid, stamp, kind, subject, study_day, start_at_ms, end_at_ms, active_ms, media_ms)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"""

_MINUTES = """
SELECT study_day, sum(watch), sum(writing) FROM (
    SELECT study_day, played_ms AS watch, 0 AS writing FROM watch_day WHERE study_day BETWEEN :first AND :last
    UNION ALL
    SELECT study_day, 0, active_ms FROM study_span WHERE study_day BETWEEN :first AND :last AND kind = 'write'
) GROUP BY study_day"""

_VIDEO_TOPICS = """
SELECT w.topic_id, sum(w.played_ms) FROM (
    SELECT d.played_ms, (
        SELECT c.topic_id FROM course c
        WHERE (c.video_id = substr(d.video_key, 9) AND d.video_key GLOB 'youtube:*')
            OR (c.video_id IS NULL AND c.url = substr(d.video_key, 5) AND d.video_key GLOB 'url:*')
        ORDER BY c.official DESC, c.id LIMIT 1) AS topic_id
    FROM (SELECT video_key, sum(played_ms) AS played_ms FROM watch_day WHERE study_day BETWEEN ? AND ?
        GROUP BY video_key) d
) w GROUP BY 1"""


def add_span(
    store: Store, tx: Transaction, kind: str, subject: str, day: int, end_at_ms: int, active_ms: int, media_ms: int = 0
) -> None:
    """Adds time that ended now: to the stretch that it goes on with, else as a new one. Milliseconds."""
    began = end_at_ms - active_ms
    row = tx.execute(_GOES_ON, (kind, subject, began - IDLE_MS, end_at_ms, day)).fetchone()
    if row is not None:
        tx.execute(_MORE, (end_at_ms, active_ms, media_ms, row[0]))
        return
    uid = uid_new(tx.now_ms, store.random)
    tx.execute(_NEW, (uid, tx.stamp, kind, subject, day, began, end_at_ms, active_ms, media_ms))


def read_minutes(store: Store, first: int, last: int) -> Sequence[Values]:
    """(study day, watched ms, written ms) by the clock, of days with any row, in order."""
    return store.read_tuples(_MINUTES, {"first": first, "last": last})


def read_watched_topics(store: Store, first: int, last: int) -> dict[int, int]:
    """The time watched by topic (0: of none), ms by the clock."""
    return {row[0] or 0: row[1] for row in store.read_tuples(_VIDEO_TOPICS, (first, last)) if row[1]}


def read_topic_titles(store: Store) -> dict[int, str]:
    """The titles of all topics, shelved ones too."""
    return dict(store.read_tuples("SELECT id, title FROM topic"))


def read_reach(store: Store) -> tuple[int, int] | None:
    """The first and last study day with time watched or written; None without any."""
    row = store.read_tuples(
        "SELECT min(study_day), max(study_day) FROM (SELECT study_day FROM watch_day WHERE played_ms > 0"
        " UNION ALL SELECT study_day FROM study_span WHERE active_ms > 0)"
    )[0]
    return None if row[0] is None else (int(row[0]), int(row[1]))


def read_lessons_done(store: Store, from_ms: int, to_ms: int) -> Sequence[Values]:
    """(instant, length ms or 0) of the lessons that were marked as done in a time, in order."""
    return store.read_tuples(
        "SELECT m.done_at_ms, coalesce(max(0, coalesce(l.end_ms, c.duration_ms) - l.start_ms), 0) FROM lesson_mark m"
        " LEFT JOIN lesson l ON l.key = m.key LEFT JOIN course c ON c.id = l.course_id"
        " WHERE m.done_at_ms >= ? AND m.done_at_ms < ? ORDER BY 1",
        (from_ms, to_ms),
    )


# A day's items


def read_day_videos(store: Store, day: int) -> Sequence[Values]:
    """(video's key, title or '', ms by the clock) of a study day, longest first."""
    return store.read_tuples(
        "SELECT d.video_key, coalesce((SELECT v.title FROM video v WHERE v.key = d.video_key),"
        " (SELECT c.title FROM course c WHERE c.video_id = substr(d.video_key, 9) ORDER BY c.id LIMIT 1), ''),"
        " d.played_ms FROM watch_day d WHERE d.study_day = ? AND d.played_ms > 0 ORDER BY 3 DESC, 1 LIMIT 200",
        (day,),
    )


def read_day_reviews(store: Store, day: int) -> Sequence[Values]:
    """(topic's id or 0, title or '', answers, forgotten, ms) of a study day, most first."""
    return store.read_tuples(
        "SELECT coalesce(c.topic_id, 0), coalesce(t.title, ''), count(*), sum(r.rating = 1),"
        f" sum(max(0, min(r.taken_ms, {IDLE_MS}))) FROM review r JOIN card c ON c.id = r.card_id"
        " LEFT JOIN topic t ON t.id = c.topic_id WHERE r.study_day = ? AND r.rating BETWEEN 1 AND 4"
        " GROUP BY 1 ORDER BY 3 DESC, 1",
        (day,),
    )


def read_day_lessons(store: Store, from_ms: int, to_ms: int) -> Sequence[Values]:
    """(lesson's id or None, title, topic's id or None) of the lessons marked as done in a time, in order."""
    return store.read_tuples(
        "SELECT l.id, coalesce(l.title, m.key), c.topic_id FROM lesson_mark m LEFT JOIN lesson l ON l.key = m.key"
        " LEFT JOIN course c ON c.id = l.course_id WHERE m.done_at_ms >= ? AND m.done_at_ms < ?"
        " ORDER BY m.done_at_ms, m.id LIMIT 200",
        (from_ms, to_ms),
    )


def read_day_notes(store: Store, from_ms: int, to_ms: int) -> Sequence[Values]:
    """(note's id, title) of the notes that were last written in a time, newest first."""
    return store.read_tuples(
        "SELECT id, title FROM note WHERE deleted_at_ms IS NULL AND updated_at_ms >= ? AND updated_at_ms < ?"
        " ORDER BY updated_at_ms DESC LIMIT 200",
        (from_ms, to_ms),
    )


def read_day_spans(store: Store, day: int) -> Sequence[Values]:
    """(kind, start, end, active ms) of the stretches of watching and writing of a day, in order."""
    return store.read_tuples(
        "SELECT kind, start_at_ms, end_at_ms, active_ms FROM study_span WHERE study_day = ? ORDER BY start_at_ms",
        (day,),
    )


def read_day_answers(store: Store, day: int) -> Sequence[Values]:
    """(instant, ms) of the answers of a day, in order."""
    return store.read_tuples(
        f"SELECT at_ms, max(0, min(taken_ms, {IDLE_MS})) FROM review WHERE study_day = ? AND rating BETWEEN 1 AND 4"
        " ORDER BY at_ms",
        (day,),
    )


# Own evidence: the first answer of a card in review says whether it was kept.

_FIRST = """
(SELECT r.rating > 1 FROM review r WHERE r.card_id = c.id AND r.kind = 1 AND r.state_before = 2 AND r.rating > 0
ORDER BY r.at_ms, r.id LIMIT 1)"""

_BY_SPEED = f"""
SELECT band, count(kept), coalesce(sum(kept), 0) FROM (
    SELECT CASE WHEN s.rate < 1.2 THEN 0 WHEN s.rate < 1.6 THEN 1 ELSE 2 END AS band, {_FIRST} AS kept
    FROM (SELECT substr(subject, 9) AS video_id, sum(media_ms) * 1.0 / sum(active_ms) AS rate FROM study_span
        WHERE kind = 'watch' AND subject GLOB 'youtube:*' AND active_ms > 0 GROUP BY subject) s
    CROSS JOIN item i ON i.source_video_id = s.video_id
    CROSS JOIN card c ON c.item_id = i.id
) GROUP BY band"""

_BY_QUESTIONS = f"""
SELECT asked, count(kept), coalesce(sum(kept), 0) FROM (
    SELECT t.asked, {_FIRST} AS kept FROM (
        SELECT q.topic_id, max(EXISTS (SELECT 1 FROM question_answer a WHERE a.key = q.key)) AS asked
        FROM question q WHERE q.time = 'before' AND NOT q.shelved GROUP BY q.topic_id) t
    CROSS JOIN card c ON c.topic_id = t.topic_id WHERE c.reps > 1
) GROUP BY asked"""


def read_by_speed(store: Store) -> dict[int, tuple[int, int]]:
    """Cards made of videos by the speed at which these were watched (0 below 1.2, 1 below 1.6, 2 faster):
    (kept at the first review, cards)."""
    return {row[0]: (row[2], row[1]) for row in store.read_tuples(_BY_SPEED)}


def read_by_questions(store: Store) -> dict[int, tuple[int, int]]:
    """Cards of topics with questions before the videos, by whether (1) any was answered or (0) none was:
    (kept at the first review, cards)."""
    return {row[0]: (row[2], row[1]) for row in store.read_tuples(_BY_QUESTIONS)}
