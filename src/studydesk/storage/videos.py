"""Videos by their keys: what their pages told, their pictures, and which courses show them."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from typing import TYPE_CHECKING

from studydesk.domain.downloads import VideoId
from studydesk.domain.path import CourseId, LessonId, PathId, TopicId
from studydesk.domain.uid import uid_of
from studydesk.domain.videos import PageFacts, Video, VideoChapter
from studydesk.storage.library import COURSE_KEY

if TYPE_CHECKING:
    from studydesk.storage.store import Store, Transaction

_MAKE = """
INSERT INTO video (uid, stamp, key, url, title, duration_ms) VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT (key) DO UPDATE SET title = CASE WHEN title = '' THEN excluded.title ELSE title END,
    duration_ms = coalesce(duration_ms, excluded.duration_ms)
RETURNING id"""

_VIDEOS = """
SELECT id, key, url, title, channel, channel_url, licence, description, published, duration_ms, chapters, withdrawn,
    seen_at_ms
FROM video WHERE {where}"""

_FACTS = """
UPDATE video SET url = :url, title = :title, channel = :channel, channel_url = :channel_url, licence = :licence,
    description = :description, published = :published, duration_ms = coalesce(:duration_ms, duration_ms),
    chapters = :chapters, withdrawn = '', seen_at_ms = :now
WHERE id = :id"""

_THUMBNAIL = """
INSERT INTO thumbnail (id, kind, data) VALUES (?, ?, ?)
ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, data = excluded.data"""

_OF_COURSES = f"""
SELECT {COURSE_KEY}, c.url, c.title, c.duration_ms FROM course c JOIN topic t ON t.id = c.topic_id
WHERE {{where}} AND NOT c.shelved AND (c.video_id IS NOT NULL OR c.url != '')
ORDER BY t.position, t.id, c.position, c.id"""

_COURSES_OF = f"""
SELECT c.id FROM video v CROSS JOIN course c ON {COURSE_KEY} = v.key
WHERE v.id IN (SELECT value FROM json_each(?)) AND NOT c.shelved"""

_IDS = "SELECT value FROM json_each(?)"


def get_or_make(tx: Transaction, key: str, url: str, title: str, duration_ms: int | None = None) -> VideoId:
    """The row of a video, made if it is not known. What is known of it stays."""
    values = (uid_of("video", key), tx.stamp, key, url, title, duration_ms)
    return VideoId(tx.execute(_MAKE, values).fetchone()[0])


def read_video(store: Store, key: str) -> Video | None:
    """What is known of a video; None for one that nobody asked for yet."""
    rows = store.read(_VIDEOS.format(where="key = ?"), (key,))
    return _video(rows[0]) if rows else None


def read_videos(store: Store, ids: Iterable[VideoId]) -> dict[VideoId, Video]:
    """What is known of these videos."""
    rows = store.read(_VIDEOS.format(where=f"id IN ({_IDS})"), (_json(ids),))
    return {VideoId(row[0]): _video(row) for row in rows}


def read_withdrawn(store: Store) -> dict[str, str]:
    """Why, by key, for the videos that are gone for good."""
    return {row[0]: row[1] for row in store.read("SELECT key, withdrawn FROM video WHERE withdrawn != ''")}


def read_keys(store: Store) -> list[str]:
    """The keys of all known videos."""
    return [row[0] for row in store.read("SELECT key FROM video")]


def save_facts(tx: Transaction, video_id: VideoId, facts: PageFacts) -> None:
    """Keeps what the page told; a video whose page was read is not withdrawn."""
    chapters = [
        {"start_ms": one.start_ms, "end_ms": one.end_ms, "title": one.title, "kind": one.kind} for one in facts.chapters
    ]
    tx.execute(
        _FACTS,
        {
            "id": video_id,
            "now": tx.now_ms,
            "url": whole(facts.url),
            "title": whole(facts.title),
            "channel": whole(facts.channel),
            "channel_url": whole(facts.channel_url),
            "licence": whole(facts.licence),
            "description": whole(facts.description),
            "published": whole(facts.published),
            "duration_ms": facts.duration_ms,
            "chapters": json.dumps(chapters),
        },
    )


def whole(text: str) -> str:
    """The text without halves of surrogate pairs, which pages may hold and SQLite cannot."""
    return text.encode("utf-8", "replace").decode("utf-8")


def save_thumbnail(tx: Transaction, video_id: VideoId, kind: str, data: bytes) -> None:
    """Keeps the picture of a video; ``kind`` is its MIME type."""
    tx.execute(_THUMBNAIL, (video_id, kind, data))


def read_thumbnail(store: Store, video_id: VideoId) -> tuple[str, bytes] | None:
    """MIME type and content of a video's picture, None where there is none."""
    rows = store.read("SELECT kind, data FROM thumbnail WHERE id = ?", (video_id,))
    return (rows[0][0], rows[0][1]) if rows else None


def set_withdrawn(tx: Transaction, video_id: VideoId, why: str) -> None:
    """Says that a video is gone ('private', 'removed', 'blocked'), or with '' that it is not."""
    tx.execute("UPDATE video SET withdrawn = ?, seen_at_ms = ? WHERE id = ?", (why, tx.now_ms, video_id))


def of_path(store: Store, path_id: PathId) -> list[tuple[str, str, str, int | None]]:
    """(key, url, title, length) of every video of a path, in reading order; the same one may come twice."""
    where = "t.path_id = ? AND NOT t.shelved"
    return [tuple(row) for row in store.read(_OF_COURSES.format(where=where), (path_id,))]


def of_topics(store: Store, ids: Iterable[TopicId]) -> list[tuple[str, str, str, int | None]]:
    """As `of_path`, of some topics."""
    return [tuple(row) for row in store.read(_OF_COURSES.format(where=f"t.id IN ({_IDS})"), (_json(ids),))]


def of_courses(store: Store, ids: Iterable[CourseId]) -> list[tuple[str, str, str, int | None]]:
    """As `of_path`, of some courses."""
    return [tuple(row) for row in store.read(_OF_COURSES.format(where=f"c.id IN ({_IDS})"), (_json(ids),))]


def courses_of_lessons(store: Store, ids: Iterable[LessonId]) -> list[CourseId]:
    """The courses to which these lessons belong, each once."""
    sql = f"SELECT DISTINCT course_id FROM lesson WHERE id IN ({_IDS}) ORDER BY course_id"
    return [CourseId(row[0]) for row in store.read(sql, (_json(ids),))]


def courses_of_videos(store: Store, ids: Iterable[VideoId]) -> list[CourseId]:
    """The courses that show these videos."""
    return [CourseId(row[0]) for row in store.read(_COURSES_OF, (_json(ids),))]


def course_of_key(store: Store, key: str) -> CourseId | None:
    """The course of this key, or that of a lesson of this key."""
    sql = "SELECT id FROM course WHERE key = :key UNION ALL SELECT course_id FROM lesson WHERE key = :key LIMIT 1"
    rows = store.read(sql, {"key": key})
    return CourseId(rows[0][0]) if rows else None


def topic_of_key(store: Store, key: str) -> TopicId | None:
    """The topic of this key."""
    rows = store.read("SELECT id FROM topic WHERE key = ?", (key,))
    return TopicId(rows[0][0]) if rows else None


def _video(row: sqlite3.Row) -> Video:
    chapters = tuple(
        VideoChapter(one["start_ms"], one["end_ms"], one["title"], one.get("kind", ""))
        for one in json.loads(row["chapters"])
    )
    facts = PageFacts(
        row["url"],
        row["title"],
        row["channel"],
        row["channel_url"],
        row["licence"],
        row["description"],
        row["published"],
        row["duration_ms"],
        chapters,
    )
    return Video(VideoId(row["id"]), row["key"], facts, row["withdrawn"], row["seen_at_ms"])


def _json(ids: Iterable[int]) -> str:
    return json.dumps([int(value) for value in ids])
