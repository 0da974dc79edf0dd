"""Reading paths, topics, courses, lessons and goals with the learner's marks on them.

The sums over a path read covering indexes and start from the marks, so that their time grows with what is shown, not
with what else the file holds.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from typing import TYPE_CHECKING

from studydesk.domain.path import (
    Course,
    CourseId,
    DurationBasis,
    Goal,
    GoalId,
    Lesson,
    LessonId,
    Origin,
    PathId,
    PathInfo,
    Section,
    Topic,
    TopicId,
    TopicProgress,
    TopicStatus,
)

if TYPE_CHECKING:
    from studydesk.storage.store import Store

_STATUS = {status.value: status for status in TopicStatus}
_BASIS = {basis.value: basis for basis in DurationBasis}
_ORIGIN = {origin.value: origin for origin in Origin}

_OF_PATH = "WITH chosen AS MATERIALIZED (SELECT id FROM topic WHERE path_id = :path AND shelved = :shelved)"
_OF_IDS = "WITH chosen AS MATERIALIZED (SELECT value AS id FROM json_each(:ids))"

# A lesson's known length: up to its end, else (only the video's least length is known) up to that, else 0.
_KNOWN_MS = "coalesce(l.end_ms, max(l.start_ms, coalesce(c.duration_ms, 0))) - l.start_ms"
# Chapter marks are exact; an end that stands for the video's is as exact as the video's length.
_IS_EXACT = "(l.end_ms IS NOT NULL AND (l.end_ms IS NOT c.duration_ms OR c.duration_basis IN ('listed', 'measured')))"
_COUNTED = "NOT c.shelved AND NOT l.shelved"

_TOPICS = """
SELECT t.id, t.key, t.path_id, t.title, t.summary, t.column_at, t.row_at, t.origin, t.shelved, m.status
FROM chosen CROSS JOIN topic t ON t.id = chosen.id LEFT JOIN topic_mark m ON m.key = t.key
ORDER BY t.position, t.id"""

_TOTALS = f"""
SELECT c.topic_id, count(*), sum({_KNOWN_MS}), sum(CASE WHEN c.official THEN {_KNOWN_MS} ELSE 0 END),
    sum(NOT {_IS_EXACT})
FROM chosen CROSS JOIN course c ON c.topic_id = chosen.id CROSS JOIN lesson l ON l.course_id = c.id
WHERE {_COUNTED} GROUP BY c.topic_id"""

_DONE_COLUMNS = f"SELECT c.topic_id, count(*), sum({_KNOWN_MS}), sum(NOT {_IS_EXACT})"

_DONE_FROM_MARKS = f"""
{_DONE_COLUMNS}
FROM lesson_mark m CROSS JOIN lesson l ON l.key = m.key CROSS JOIN course c ON c.id = l.course_id
WHERE m.done_at_ms IS NOT NULL AND {_COUNTED} AND c.topic_id IN (SELECT id FROM chosen) GROUP BY c.topic_id"""

_DONE_FROM_TOPICS = f"""
{_DONE_COLUMNS}
FROM chosen CROSS JOIN course c ON c.topic_id = chosen.id CROSS JOIN lesson l ON l.course_id = c.id
CROSS JOIN lesson_mark m ON m.key = l.key
WHERE m.done_at_ms IS NOT NULL AND {_COUNTED} GROUP BY c.topic_id"""

_LINKS = """
SELECT k.topic_id, k.other_id, k.kind FROM chosen CROSS JOIN topic_link k ON k.topic_id = chosen.id
JOIN topic o ON o.id = k.other_id WHERE NOT o.shelved ORDER BY k.topic_id, k.position, k.id"""

_COURSE_TITLES = """
SELECT c.topic_id, c.title FROM chosen CROSS JOIN course c ON c.topic_id = chosen.id
WHERE NOT c.shelved ORDER BY c.topic_id, c.position, c.id"""

_PATHS = """
SELECT id, key, title, version, language, summary, licence FROM path WHERE NOT shelved ORDER BY position, id"""

_COURSES = """
SELECT id, key, topic_id, title, video_id, url, duration_ms, duration_basis, instructor, published, part, official,
    origin, shelved
FROM course WHERE {where} ORDER BY position, id"""

_LESSONS = """
SELECT l.id, l.key, l.course_id, l.title, l.start_ms, l.end_ms, m.done_at_ms, l.shelved
FROM lesson l LEFT JOIN lesson_mark m ON m.key = l.key WHERE {where} ORDER BY l.course_id, l.position, l.id"""

_GOALS = """
SELECT g.id, g.key, g.text, m.met_at_ms FROM goal g LEFT JOIN goal_mark m ON m.key = g.key
WHERE g.topic_id = ? AND NOT g.shelved ORDER BY g.position, g.id"""

_LEADS_TO = """
SELECT k.topic_id FROM topic_link k JOIN topic t ON t.id = k.topic_id
WHERE k.other_id = ? AND k.kind = 'prerequisite' AND NOT t.shelved ORDER BY t.position, t.id"""


def read_paths(store: Store) -> list[PathInfo]:
    """The installed paths, in the order of their installation."""
    sections: dict[int, list[Section]] = {}
    for path_id, title, row in store.read("SELECT path_id, title, row_at FROM section ORDER BY path_id, row_at, id"):
        sections.setdefault(path_id, []).append(Section(title, row))
    return [
        PathInfo(PathId(path_id), key, title, version, language, summary, licence, tuple(sections.get(path_id, ())))
        for path_id, key, title, version, language, summary, licence in store.read(_PATHS)
    ]


def read_topics(store: Store, path_id: PathId, *, shelved: bool = False) -> list[Topic]:
    """The topics of a path in reading order; with ``shelved`` those that are on its shelf."""
    return _topics(store, _OF_PATH, {"path": path_id, "shelved": int(shelved)}, _DONE_FROM_MARKS)


def read_topic_states(store: Store, ids: Iterable[TopicId]) -> list[Topic]:
    """These topics (shelved ones too) in reading order; an unknown id is left out."""
    return _topics(store, _OF_IDS, {"ids": _json(ids)}, _DONE_FROM_TOPICS)


def _topics(store: Store, chosen: str, parameters: dict[str, object], done_sql: str) -> list[Topic]:
    def read(sql: str) -> list[sqlite3.Row]:
        return store.read(chosen + sql, parameters)

    done = {row[0]: row for row in read(done_sql)}
    progress = {row[0]: _progress(row, done.get(row[0])) for row in read(_TOTALS)}
    titles: dict[int, list[str]] = {}
    for topic_id, title in read(_COURSE_TITLES):
        titles.setdefault(topic_id, []).append(title)
    before: dict[int, list[TopicId]] = {}
    beside: dict[int, list[TopicId]] = {}
    for topic_id, other_id, kind in read(_LINKS):
        (before if kind == "prerequisite" else beside).setdefault(topic_id, []).append(TopicId(other_id))
    nothing = TopicProgress()
    return [
        Topic(
            topic_id, key, path_id, title, summary, (column, row), tuple(before.get(topic_id, ())),
            tuple(beside.get(topic_id, ())), _STATUS[status or "not_started"], progress.get(topic_id, nothing),
            _ORIGIN[origin], bool(is_shelved), tuple(titles.get(topic_id, ())),
        )
        for topic_id, key, path_id, title, summary, column, row, origin, is_shelved, status in read(_TOPICS)
    ]  # fmt: skip


def _progress(total: sqlite3.Row, done: sqlite3.Row | None) -> TopicProgress:
    _, lessons, all_ms, official_ms, inexact = total
    _, lessons_done, done_ms, inexact_done = done or (0, 0, 0, 0)
    return TopicProgress(lessons_done, lessons, all_ms - done_ms, inexact == inexact_done, official_ms, all_ms)


def read_overview(store: Store, topic_id: TopicId) -> str:
    """The topic's overview in Markdown; empty for an unknown topic."""
    rows = store.read("SELECT overview FROM topic WHERE id = ?", (topic_id,))
    return str(rows[0][0]) if rows else ""


def read_goals(store: Store, topic_id: TopicId) -> tuple[Goal, ...]:
    """The topic's goals in the order of the pack."""
    return tuple(
        Goal(GoalId(goal_id), key, text, met_at_ms is not None)
        for goal_id, key, text, met_at_ms in store.read(_GOALS, (topic_id,))
    )


def read_courses(store: Store, topic_id: TopicId, *, shelved: bool = False) -> tuple[Course, ...]:
    """The topic's courses with their lessons; with ``shelved`` those on the shelf too."""
    most = int(shelved)
    where = "l.shelved <= ? AND l.course_id IN (SELECT id FROM course WHERE topic_id = ?)"
    lessons = _lessons_by_course(store, where, (most, topic_id))
    rows = store.read(_COURSES.format(where="shelved <= ? AND topic_id = ?"), (most, topic_id))
    return tuple(_course(row, lessons) for row in rows)


def read_shelved_courses(store: Store, path_id: PathId) -> tuple[Course, ...]:
    """Courses on the shelf whose topic is not, with their lessons."""
    where = "shelved AND topic_id IN (SELECT id FROM topic WHERE path_id = ? AND NOT shelved)"
    lessons = _lessons_by_course(store, f"l.course_id IN (SELECT id FROM course WHERE {where})", (path_id,))
    return tuple(_course(row, lessons) for row in store.read(_COURSES.format(where=where), (path_id,)))


def read_shelved_lessons(store: Store, path_id: PathId) -> tuple[Lesson, ...]:
    """Lessons on the shelf whose course and topic are not."""
    where = """l.shelved AND l.course_id IN (SELECT c.id FROM course c JOIN topic t ON t.id = c.topic_id
        WHERE t.path_id = ? AND NOT c.shelved AND NOT t.shelved)"""
    by_course = _lessons_by_course(store, where, (path_id,))
    return tuple(lesson for lessons in by_course.values() for lesson in lessons)


def _lessons_by_course(store: Store, where: str, parameters: tuple[object, ...]) -> dict[int, list[Lesson]]:
    found: dict[int, list[Lesson]] = {}
    for row in store.read(_LESSONS.format(where=where), parameters):
        lesson_id, key, course_id, title, start_ms, end_ms, done_at_ms, is_shelved = row
        lesson = Lesson(
            LessonId(lesson_id), key, CourseId(course_id), title, start_ms, end_ms, done_at_ms is not None, done_at_ms,
            bool(is_shelved),
        )  # fmt: skip
        found.setdefault(course_id, []).append(lesson)
    return found


def _course(row: sqlite3.Row, lessons: dict[int, list[Lesson]]) -> Course:
    return Course(
        id=CourseId(row["id"]),
        key=row["key"],
        topic_id=TopicId(row["topic_id"]),
        title=row["title"],
        video_id=row["video_id"],
        url=row["url"],
        duration_ms=row["duration_ms"],
        duration_basis=_BASIS[row["duration_basis"]],
        instructor=row["instructor"],
        published=row["published"],
        part=row["part"],
        official=bool(row["official"]),
        origin=_ORIGIN[row["origin"]],
        lessons=tuple(lessons.get(row["id"], ())),
        shelved=bool(row["shelved"]),
    )


def read_dependents(store: Store, topic_id: TopicId) -> list[TopicId]:
    """The topics that name this one as a prerequisite."""
    return [TopicId(row[0]) for row in store.read(_LEADS_TO, (topic_id,))]


_TOPICS_BEHIND = {
    "topic": "SELECT value FROM json_each(?)",
    "topic_link": "SELECT topic_id FROM topic_link WHERE id IN (SELECT value FROM json_each(?))",
    "course": "SELECT topic_id FROM course WHERE id IN (SELECT value FROM json_each(?))",
    "lesson": "SELECT c.topic_id FROM lesson l JOIN course c ON c.id = l.course_id"
    " WHERE l.id IN (SELECT value FROM json_each(?))",
    "goal": "SELECT topic_id FROM goal WHERE id IN (SELECT value FROM json_each(?))",
    "topic_mark": "SELECT t.id FROM topic_mark m JOIN topic t ON t.key = m.key"
    " WHERE m.id IN (SELECT value FROM json_each(?))",
    "lesson_mark": "SELECT c.topic_id FROM lesson_mark m JOIN lesson l ON l.key = m.key"
    " JOIN course c ON c.id = l.course_id WHERE m.id IN (SELECT value FROM json_each(?))",
    "goal_mark": "SELECT g.topic_id FROM goal_mark m JOIN goal g ON g.key = m.key"
    " WHERE m.id IN (SELECT value FROM json_each(?))",
    "card": "SELECT topic_id FROM card WHERE topic_id IS NOT NULL AND id IN (SELECT value FROM json_each(?))",
    "item": "SELECT topic_id FROM item WHERE topic_id IS NOT NULL AND id IN (SELECT value FROM json_each(?))",
}


def topics_behind(store: Store, table: str, ids: Iterable[int]) -> set[TopicId]:
    """The topics to which these rows of a table belong; empty for a table that belongs to none."""
    sql = _TOPICS_BEHIND.get(table)
    return set() if sql is None else {TopicId(row[0]) for row in store.read(sql, (_json(ids),))}


def all_topic_ids(store: Store) -> set[TopicId]:
    """Every topic of every path."""
    return {TopicId(row[0]) for row in store.read("SELECT id FROM topic")}


def _json(ids: Iterable[int]) -> str:
    return json.dumps([int(value) for value in ids])
