"""The learner's own topics, courses and links on a path: rows with origin 'own', which no pack update touches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from studydesk.domain.path import CourseId, PathId, TopicId
from studydesk.domain.uid import uid_new
from studydesk.storage.paths import POSITION_STEP
from studydesk.storage.topic_sums import store_missing

if TYPE_CHECKING:
    from studydesk.storage.store import Store, Transaction

_LAST = "SELECT coalesce(max(position), 0) + ? FROM topic WHERE path_id = ?"


def _uid(store: Store, tx: Transaction) -> bytes:
    return uid_new(tx.now_ms, store.random)


def _own_id(uid: bytes) -> str:
    return f"own-{uid.hex()}"


def insert_path(store: Store, tx: Transaction, title: str) -> PathId:
    """Adds an empty path of the learner's own, last in the list."""
    uid = _uid(store, tx)
    row = tx.execute(
        "INSERT INTO path (uid, stamp, key, title, version, position, installed_at_ms, origin)"
        " VALUES (?, ?, ?, ?, '1', (SELECT coalesce(max(position), 0) + 1 FROM path), ?, 'own')",
        (uid, tx.stamp, _own_id(uid), title, tx.now_ms),
    )
    return PathId(row.lastrowid or 0)


def insert_topic(
    store: Store, tx: Transaction, path_id: PathId, title: str, cell: tuple[float, float], after: TopicId | None
) -> TopicId:
    """Adds a topic; ``after`` becomes its prerequisite and its neighbour in the reading order."""
    uid = _uid(store, tx)
    if after is None:
        position = tx.execute(_LAST, (POSITION_STEP, path_id)).fetchone()[0]
    else:
        position = tx.execute("SELECT position + 1 FROM topic WHERE id = ?", (after,)).fetchone()[0]
    key = f"{tx.execute('SELECT key FROM path WHERE id = ?', (path_id,)).fetchone()[0]}/{_own_id(uid)}"
    row = tx.execute(
        "INSERT INTO topic (uid, stamp, path_id, key, title, column_at, row_at, position, origin)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'own')",
        (uid, tx.stamp, path_id, key, title, *cell, position),
    )
    topic_id = TopicId(row.lastrowid or 0)
    if after is not None:
        tx.execute(
            "INSERT INTO topic_link (uid, stamp, topic_id, other_id, kind, origin)"
            " VALUES (?, ?, ?, ?, 'prerequisite', 'own')",
            (_uid(store, tx), tx.stamp, topic_id, after),
        )
    store_missing(tx)
    return topic_id


def insert_course(
    store: Store, tx: Transaction, topic_id: TopicId, title: str, *, video_id: str | None, url: str
) -> CourseId:
    """Adds a course with one lesson, whose length is not known."""
    uid = _uid(store, tx)
    topic_key = tx.execute("SELECT key FROM topic WHERE id = ?", (topic_id,)).fetchone()[0]
    position = tx.execute("SELECT coalesce(max(position), 0) + 1 FROM course WHERE topic_id = ?", (topic_id,))
    key = f"{topic_key}/{_own_id(uid)}"
    row = tx.execute(
        "INSERT INTO course (uid, stamp, topic_id, key, title, video_id, url, position, origin)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'own')",
        (uid, tx.stamp, topic_id, key, title, video_id, url, position.fetchone()[0]),
    )
    course_id = CourseId(row.lastrowid or 0)
    tx.execute(
        "INSERT INTO lesson (uid, stamp, course_id, key, title, origin) VALUES (?, ?, ?, ?, ?, 'own')",
        (_uid(store, tx), tx.stamp, course_id, f"{key}/c01", title),
    )
    store_missing(tx)
    return course_id


def rename_topic(tx: Transaction, topic_id: TopicId, title: str) -> int:
    """How many own topics were renamed: 1, or 0 for one that is not the learner's."""
    return tx.execute("UPDATE topic SET title = ? WHERE id = ? AND origin = 'own'", (title, topic_id)).rowcount


def rename_course(tx: Transaction, course_id: CourseId, title: str) -> int:
    """How many own courses were renamed; the one lesson is named along."""
    tx.execute("UPDATE lesson SET title = ? WHERE course_id = ? AND origin = 'own'", (title, course_id))
    return tx.execute("UPDATE course SET title = ? WHERE id = ? AND origin = 'own'", (title, course_id)).rowcount


def delete_topic(tx: Transaction, topic_id: TopicId) -> int:
    """How many own topics were deleted, with their courses; the marks stay."""
    return tx.execute("DELETE FROM topic WHERE id = ? AND origin = 'own'", (topic_id,)).rowcount


def delete_course(tx: Transaction, course_id: CourseId) -> int:
    """How many own courses were deleted; the marks stay."""
    return tx.execute("DELETE FROM course WHERE id = ? AND origin = 'own'", (course_id,)).rowcount


def move_topic(tx: Transaction, topic_id: TopicId, cell: tuple[float, float]) -> int:
    """How many own topics were put elsewhere on the map."""
    sql = "UPDATE topic SET column_at = ?, row_at = ? WHERE id = ? AND origin = 'own'"
    return tx.execute(sql, (*cell, topic_id)).rowcount


def shelve_path(tx: Transaction, path_id: PathId) -> int:
    """Takes a whole path out of sight; installing it again brings everything back."""
    sql = "UPDATE path SET shelved = 1, shelved_at_ms = ? WHERE id = ? AND NOT shelved"
    return tx.execute(sql, (tx.now_ms, path_id)).rowcount
