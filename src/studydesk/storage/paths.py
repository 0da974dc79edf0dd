"""Reading paths, topics, courses, lessons and goals with the learner's marks on them.

The sums over a path start from the marks, so that their time grows with what was done, not with what the file holds.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

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
from studydesk.storage.many import collector_resting, new_topic
from studydesk.storage.topic_sums import COUNTED, IS_EXACT, KNOWN_MS, Facts, compute, parse

if TYPE_CHECKING:
    from studydesk.storage.store import Store

    Row = tuple[Any, ...]

POSITION_STEP = 1000
"""Between neighbouring topics of a pack in the reading order, so that the learner's own fit in."""

_STATUS = {status.value: status for status in TopicStatus}
_BASIS = {basis.value: basis for basis in DurationBasis}
_ORIGIN = {origin.value: origin for origin in Origin}

_COLUMNS = "t.id, t.key, t.path_id, t.title, t.summary, t.column_at, t.row_at, t.origin, t.shelved, s.facts"

_TOPICS_OF_PATH = f"""
SELECT {_COLUMNS} FROM topic t LEFT JOIN topic_sum s ON s.topic_id = t.id
WHERE t.path_id = ? AND t.shelved = ? ORDER BY t.position, t.id"""

_TOPICS_BY_ID = f"""
SELECT {_COLUMNS} FROM json_each(?) j CROSS JOIN topic t ON t.id = j.value LEFT JOIN topic_sum s ON s.topic_id = t.id
ORDER BY t.position, t.id"""

# '0' follows '/': all keys that begin with the path's.
_STATUSES = """
SELECT key, status FROM topic_mark
WHERE key >= (SELECT key || '/' FROM path WHERE id = :path) AND key < (SELECT key || '0' FROM path WHERE id = :path)
AND status != 'not_started'"""

_STATUSES_BY_ID = """
SELECT m.key, m.status FROM json_each(?) j CROSS JOIN topic t ON t.id = j.value
CROSS JOIN topic_mark m ON m.key = t.key"""

_DONE_COLUMNS = f"SELECT c.topic_id, count(*), sum({KNOWN_MS}), sum(NOT {IS_EXACT})"

_DONE = f"""
{_DONE_COLUMNS}
FROM lesson_mark m CROSS JOIN lesson l ON l.key = m.key CROSS JOIN course c ON c.id = l.course_id
WHERE m.done_at_ms IS NOT NULL AND {COUNTED}
AND m.key >= (SELECT key || '/' FROM path WHERE id = :path) AND m.key < (SELECT key || '0' FROM path WHERE id = :path)
GROUP BY c.topic_id"""

_DONE_BY_ID = f"""
{_DONE_COLUMNS}
FROM json_each(?) j CROSS JOIN course c ON c.topic_id = j.value CROSS JOIN lesson l ON l.course_id = c.id
CROSS JOIN lesson_mark m ON m.key = l.key
WHERE m.done_at_ms IS NOT NULL AND {COUNTED} GROUP BY c.topic_id"""

_PATHS = """
SELECT id, key, title, version, language, summary, licence FROM path WHERE NOT shelved ORDER BY position, id"""

_COURSES = """
SELECT id, key, topic_id, title, video_id, url, duration_ms, duration_basis, instructor, published, part, official,
    origin, shelved
FROM course WHERE {where} ORDER BY position, id"""

_LESSONS = """
SELECT l.id, l.key, l.course_id, l.title, l.start_ms, l.end_ms, m.done_at_ms, l.shelved
FROM lesson l LEFT JOIN lesson_mark m ON m.key = l.key WHERE {where} ORDER BY l.course_id, l.position, l.id"""

_LESSON_MARKS = """
SELECT l.id, m.done_at_ms
FROM course c CROSS JOIN lesson l ON l.course_id = c.id CROSS JOIN lesson_mark m ON m.key = l.key
WHERE c.topic_id = ? AND m.done_at_ms IS NOT NULL"""

_LESSONS_OF_MARKS = """
SELECT l.id, m.done_at_ms
FROM json_each(?) j CROSS JOIN lesson_mark m ON m.id = j.value CROSS JOIN lesson l ON l.key = m.key"""

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
    path = {"path": path_id}
    with collector_resting():
        found = store.read_tuples(_TOPICS_OF_PATH, (path_id, int(shelved)))
        return _topics(store, found, store.read_tuples(_STATUSES, path), store.read_tuples(_DONE, path))


def read_topic_states(store: Store, ids: Iterable[TopicId]) -> list[Topic]:
    """These topics (shelved ones too) in reading order; an unknown id is left out."""
    chosen = (_json(ids),)
    found = store.read_tuples(_TOPICS_BY_ID, chosen)
    statuses, done = store.read_tuples(_STATUSES_BY_ID, chosen), store.read_tuples(_DONE_BY_ID, chosen)
    return _topics(store, found, statuses, done) if found else []


def _topics(store: Store, found: list[Row], statuses: list[Row], done: list[Row]) -> list[Topic]:
    status_of = {key: _STATUS[status] for key, status in statuses}
    done_of = {row[0]: row for row in done}
    none_done = (0, 0, 0, 0)
    made = []
    for row, facts in zip(found, _facts(store, found), strict=True):
        topic_id, key, path_id, title, summary, column, line, origin, is_shelved, _ = row
        lessons, all_ms, official_ms, inexact, titles, before, beside = facts
        _, lessons_done, done_ms, inexact_done = done_of.get(topic_id, none_done)
        progress = TopicProgress(lessons_done, lessons, all_ms - done_ms, inexact == inexact_done, official_ms, all_ms)
        made.append(
            new_topic(
                topic_id, key, path_id, title, summary, (column, line), tuple(before), tuple(beside),
                status_of.get(key, TopicStatus.NOT_STARTED), progress, _ORIGIN[origin], is_shelved == 1, tuple(titles),
            )
        )  # fmt: skip
    return made


def _facts(store: Store, found: list[Row]) -> Iterable[Facts]:
    """The facts of each of these topics, in their order; those that are not stored are computed."""
    absent = [row[0] for row in found if row[9] is None]
    stored = parse([row[9] for row in found if row[9] is not None])
    if not absent:
        return stored
    following, computed = iter(stored), compute(store.read, absent)
    return [computed[row[0]] if row[9] is None else next(following) for row in found]


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


def read_lesson_marks(store: Store, topic_id: TopicId) -> dict[LessonId, int]:
    """When the topic's lessons (shelved ones too) were done, in ms; lessons that are not done are left out."""
    return {LessonId(row[0]): row[1] for row in store.read(_LESSON_MARKS, (topic_id,))}


def read_lessons_of_marks(store: Store, mark_ids: Iterable[int]) -> dict[LessonId, int | None]:
    """When the lessons of these rows of ``lesson_mark`` were done, in ms; None for those that are not done."""
    return {LessonId(row[0]): row[1] for row in store.read(_LESSONS_OF_MARKS, (_json(mark_ids),))}


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
