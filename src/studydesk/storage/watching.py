"""What was watched: places, stretches, days and speeds; and what belongs to a video's key."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from studydesk.domain.cards import CardId
from studydesk.domain.path import CourseId, LessonId, TopicId
from studydesk.domain.stretches import Stretch, merged
from studydesk.domain.uid import uid_new, uid_of
from studydesk.storage.library import COURSE_KEY

if TYPE_CHECKING:
    from studydesk.storage.store import Store, Transaction

LESSON = "lesson:"
"""Before the key of a lesson in ``watch_place``."""

_PUT_PLACE = """
INSERT INTO watch_place (uid, stamp, key, at_ms, seen_at_ms, ended, lesson) VALUES (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (key) DO UPDATE SET at_ms = excluded.at_ms, seen_at_ms = excluded.seen_at_ms, ended = excluded.ended,
    lesson = excluded.lesson"""

_ADD_DAY = """
INSERT INTO watch_day (uid, stamp, study_day, video_key, played_ms) VALUES (?, ?, ?, ?, ?)
ON CONFLICT (study_day, video_key) DO UPDATE SET played_ms = played_ms + excluded.played_ms"""

_PUT_RATE = """
INSERT INTO course_watch (uid, stamp, key, rate) VALUES (?, ?, ?, ?)
ON CONFLICT (key) DO UPDATE SET rate = excluded.rate"""

_STRETCHES = "SELECT start_ms, end_ms FROM watch_stretch WHERE video_key = ? ORDER BY start_ms"

_LAST = """
SELECT key, at_ms, lesson FROM watch_place WHERE substr(key, 1, 7) != 'lesson:' ORDER BY seen_at_ms DESC, id DESC
LIMIT 1"""

_LAST_LESSON = """
SELECT l.id FROM lesson l JOIN watch_place p ON p.key = 'lesson:' || l.key
WHERE l.course_id = ? AND NOT l.shelved ORDER BY p.ended, p.seen_at_ms DESC LIMIT 1"""

_COURSES = """
SELECT c.id, c.topic_id FROM course c JOIN topic t ON t.id = c.topic_id
WHERE {which} AND NOT c.shelved AND NOT t.shelved ORDER BY c.official DESC, t.position, c.position, c.id"""

_KEY = f"SELECT {COURSE_KEY} FROM course c WHERE c.id = ? AND (c.video_id IS NOT NULL OR c.url != '')"

_FILE = """
SELECT f.path, f.duration_ms, f.video_codec FROM video_file f JOIN video v ON v.id = f.video_id
WHERE v.key = ? AND f.trashed_at_ms IS NULL"""

_RANGES = """
SELECT l.id, l.start_ms, l.end_ms, c.duration_ms FROM course c CROSS JOIN lesson l ON l.course_id = c.id
LEFT JOIN lesson_mark m ON m.key = l.key
WHERE {which} AND NOT c.shelved AND NOT l.shelved AND m.done_at_ms IS NULL ORDER BY l.id"""

_NEXT_COURSE = f"""
SELECT l.id FROM course c JOIN lesson l ON l.course_id = c.id JOIN course now ON now.topic_id = c.topic_id
WHERE now.id = ? AND NOT c.shelved AND NOT l.shelved AND (c.position, c.id) > (now.position, now.id)
AND {COURSE_KEY} != 'url:' ORDER BY c.position, c.id, l.position, l.id LIMIT 1"""

_CARDS = """
SELECT min(c.id) FROM item i JOIN card c ON c.item_id = i.id
WHERE {where} AND NOT i.shelved AND NOT c.shelved GROUP BY i.id ORDER BY i.source_at_ms, i.id"""

_NEXT_IN_COURSE = """
SELECT l.id FROM lesson l JOIN lesson now ON now.course_id = l.course_id
WHERE now.id = ? AND NOT l.shelved AND (l.position, l.id) > (now.position, now.id)
ORDER BY l.position, l.id LIMIT 1"""


class KeptPlace(NamedTuple):
    """Where somebody was; ``lesson`` is the key of the lesson that was shown, '' for none."""

    key: str
    at_ms: int
    ended: bool
    lesson: str


class OnDisk(NamedTuple):
    """The file of a video; ``path`` below the library."""

    path: str
    duration_ms: int | None
    video_codec: str


class Range(NamedTuple):
    """A lesson that is not done; ``end_ms`` None: to the end of the video."""

    lesson_id: LessonId
    start_ms: int
    end_ms: int | None
    course_ms: int | None


def put_place(tx: Transaction, key: str, at_ms: int, *, ended: bool, lesson: str = "") -> None:
    """Keeps the place of a video or (``LESSON`` before its key) of a lesson."""
    tx.execute(_PUT_PLACE, (uid_of("watch_place", key), tx.stamp, key, at_ms, tx.now_ms, int(ended), lesson))


def read_place(store: Store, key: str) -> KeptPlace | None:
    """Where a video or lesson was left."""
    rows = store.read_tuples("SELECT key, at_ms, ended, lesson FROM watch_place WHERE key = ?", (key,))
    return KeptPlace(rows[0][0], rows[0][1], bool(rows[0][2]), rows[0][3]) if rows else None


def read_last(store: Store) -> KeptPlace | None:
    """The video that was watched last."""
    rows = store.read_tuples(_LAST)
    return KeptPlace(rows[0][0], rows[0][1], False, rows[0][2]) if rows else None


def last_lesson_of_course(store: Store, course_id: CourseId) -> LessonId | None:
    """The lesson of a course that was watched last, one not played to its end first."""
    rows = store.read_tuples(_LAST_LESSON, (course_id,))
    return LessonId(rows[0][0]) if rows else None


def read_stretches(store: Store, video_key: str) -> list[Stretch]:
    """What was played of a video, in order."""
    return [(row[0], row[1]) for row in store.read_tuples(_STRETCHES, (video_key,))]


def add_stretches(store: Store, tx: Transaction, video_key: str, played: Iterable[Stretch]) -> None:
    """Adds what was played: rows that it touches grow or go into one another, so that all stay apart."""
    known = {
        (row[0], row[1]): int(row[2])
        for row in tx.execute("SELECT start_ms, end_ms, id FROM watch_stretch WHERE video_key = ?", (video_key,))
    }
    wanted = merged([*known, *played])
    gone = {stretch: row_id for stretch, row_id in known.items() if stretch not in set(wanted)}
    for start, end in wanted:
        if (start, end) in known:
            continue
        inside = [(stretch, row_id) for stretch, row_id in gone.items() if start <= stretch[0] < end]
        if inside:
            tx.execute("UPDATE watch_stretch SET start_ms = ?, end_ms = ? WHERE id = ?", (start, end, inside[0][1]))
            _drop(tx, [row_id for _stretch, row_id in inside[1:]])
        else:
            tx.execute(
                "INSERT INTO watch_stretch (uid, stamp, video_key, start_ms, end_ms) VALUES (?, ?, ?, ?, ?)",
                (uid_new(tx.now_ms, store.random), tx.stamp, video_key, start, end),
            )


def _drop(tx: Transaction, ids: Sequence[int]) -> None:
    if ids:
        tx.execute("DELETE FROM watch_stretch WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(ids),))


def add_day(store: Store, tx: Transaction, day: int, video_key: str, played_ms: int) -> None:
    """Adds time to what was watched of a video on a study day."""
    tx.execute(_ADD_DAY, (uid_of("watch_day", f"{day}:{video_key}"), tx.stamp, day, video_key, played_ms))


def read_days(store: Store, first: int, last: int) -> dict[int, int]:
    """The time watched by study day, ms by the clock; days without any are left out."""
    sql = "SELECT study_day, sum(played_ms) FROM watch_day WHERE study_day BETWEEN ? AND ? GROUP BY 1 ORDER BY 1"
    return {row[0]: row[1] for row in store.read_tuples(sql, (first, last))}


def put_rate(tx: Transaction, key: str, rate: float) -> None:
    """Keeps the speed under a course's (or a video's) key."""
    tx.execute(_PUT_RATE, (uid_of("course_watch", key), tx.stamp, key, rate))


def read_rate(store: Store, key: str) -> float | None:
    """The speed that was chosen, None for none."""
    rows = store.read_tuples("SELECT rate FROM course_watch WHERE key = ?", (key,))
    return float(rows[0][0]) if rows else None


def courses_of_key(store: Store, video_key: str) -> list[tuple[CourseId, TopicId]]:
    """The courses that show a video, with their topics; official ones first."""
    which, value = _which(video_key)
    return [(CourseId(row[0]), TopicId(row[1])) for row in store.read_tuples(_COURSES.format(which=which), (value,))]


def topic_of_course(store: Store, course_id: CourseId) -> TopicId | None:
    """The topic of a course, also of one on the shelf."""
    rows = store.read_tuples("SELECT topic_id FROM course WHERE id = ?", (course_id,))
    return TopicId(rows[0][0]) if rows else None


def key_of_course(store: Store, course_id: CourseId) -> str | None:
    """The key of a course's video; None for a course without one."""
    rows = store.read_tuples(_KEY, (course_id,))
    return str(rows[0][0]) if rows else None


def course_of_lesson(store: Store, lesson_id: LessonId) -> CourseId | None:
    """The course of a lesson; None where the lesson is gone."""
    rows = store.read_tuples("SELECT course_id FROM lesson WHERE id = ?", (lesson_id,))
    return CourseId(rows[0][0]) if rows else None


def lesson_of_key(store: Store, key: str) -> LessonId | None:
    """The lesson of a key."""
    rows = store.read_tuples("SELECT id FROM lesson WHERE key = ? AND NOT shelved", (key,))
    return LessonId(rows[0][0]) if rows else None


def title_of_topic(store: Store, topic_id: TopicId) -> str:
    """A topic's title, '' for one that is gone."""
    rows = store.read_tuples("SELECT title FROM topic WHERE id = ?", (topic_id,))
    return str(rows[0][0]) if rows else ""


def read_file(store: Store, video_key: str) -> OnDisk | None:
    """The file of a video, None where there is none or only one in the bin."""
    rows = store.read_tuples(_FILE, (video_key,))
    return OnDisk(*rows[0]) if rows else None


def ranges_not_done(store: Store, video_key: str) -> list[Range]:
    """The lessons of a video, in all courses that show it, that are not done."""
    which, value = _which(video_key)
    return [Range(LessonId(row[0]), *row[1:]) for row in store.read_tuples(_RANGES.format(which=which), (value,))]


def lesson_after(store: Store, lesson_id: LessonId) -> LessonId | None:
    """The next lesson of its course, else the first of the topic's next course; None at the topic's end."""
    rows = store.read_tuples(_NEXT_IN_COURSE, (lesson_id,))
    if not rows and (course_id := course_of_lesson(store, lesson_id)) is not None:
        rows = store.read_tuples(_NEXT_COURSE, (course_id,))
    return LessonId(rows[0][0]) if rows else None


def cards_of_key(store: Store, video_key: str) -> list[CardId]:
    """The first card of each item that was made of a video, by their second."""
    kind, _, name = video_key.partition(":")
    where = "i.source_video_id = ?" if kind == "youtube" else "i.source_url = ? AND i.source_at_ms IS NOT NULL"
    return [CardId(row[0]) for row in store.read_tuples(_CARDS.format(where=where), (name,))]


def _which(video_key: str) -> tuple[str, str]:
    kind, _, name = video_key.partition(":")
    return ("c.video_id = ?", name) if kind == "youtube" else ("c.video_id IS NULL AND c.url = ?", name)
