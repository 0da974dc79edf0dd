"""The video files of the library: rows of ``video_file``, and which course each belongs to."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from studydesk.domain.downloads import VideoId
from studydesk.domain.library import FileId, KnownVideo, Usage, VideoFile, Wanted
from studydesk.domain.path import CourseId, PathId, TopicId
from studydesk.domain.uid import uid_new

if TYPE_CHECKING:
    from studydesk.storage.store import Store, Transaction

COURSE_KEY = "CASE WHEN c.video_id IS NOT NULL THEN 'youtube:' || c.video_id ELSE 'url:' || c.url END"
"""SQL: the key of a course's video, as ``services.downloads`` makes it."""

_FILES = """
SELECT f.id, f.video_id, v.key, v.title, f.path, f.size_bytes, f.height, f.duration_ms, f.verified, f.kept,
    f.added_at_ms, f.trashed_at_ms IS NOT NULL
FROM video_file f JOIN video v ON v.id = f.video_id {where} ORDER BY f.path"""

_USAGE = f"""
SELECT c.topic_id, c.id, f.id, f.size_bytes, f.kept, f.added_at_ms,
    NOT EXISTS (SELECT 1 FROM lesson l LEFT JOIN lesson_mark m ON m.key = l.key
                WHERE l.course_id = c.id AND NOT l.shelved AND m.done_at_ms IS NULL)
FROM topic t CROSS JOIN course c ON c.topic_id = t.id CROSS JOIN video v ON v.key = {COURSE_KEY}
CROSS JOIN video_file f ON f.video_id = v.id
WHERE t.path_id = ? AND NOT c.shelved AND f.trashed_at_ms IS NULL ORDER BY t.position, c.position, c.id"""

_ON_DISK = f"""
SELECT c.topic_id, count(*), count(f.id)
FROM topic t CROSS JOIN course c ON c.topic_id = t.id LEFT JOIN video v ON v.key = {COURSE_KEY}
LEFT JOIN video_file f ON f.video_id = v.id AND f.trashed_at_ms IS NULL
WHERE t.path_id = ? AND NOT c.shelved AND (c.video_id IS NOT NULL OR c.url != '') GROUP BY c.topic_id"""

_WANTED = f"""
SELECT {COURSE_KEY}, c.title, c.duration_ms FROM course c
WHERE NOT c.shelved AND (c.video_id IS NOT NULL OR c.url != '')
AND NOT EXISTS (SELECT 1 FROM video v JOIN video_file f ON f.video_id = v.id WHERE v.key = {COURSE_KEY})
GROUP BY 1 ORDER BY c.id"""

_WITHOUT_FILE = """
SELECT id, key, title, duration_ms FROM video v
WHERE NOT EXISTS (SELECT 1 FROM video_file f WHERE f.video_id = v.id)"""

_PUT = """
INSERT INTO video_file (uid, stamp, video_id, path, size_bytes, modified_ns, height, format, video_codec, audio_codec,
    duration_ms, verified, source, added_at_ms)
VALUES (:uid, :stamp, :video, :path, :size, :modified, :height, :format, :video_codec, :audio_codec, :duration,
    :verified, :source, :at)
ON CONFLICT (video_id) DO UPDATE SET path = excluded.path, size_bytes = excluded.size_bytes,
    modified_ns = excluded.modified_ns, height = excluded.height, format = excluded.format,
    video_codec = excluded.video_codec, audio_codec = excluded.audio_codec, duration_ms = excluded.duration_ms,
    verified = excluded.verified, source = excluded.source, added_at_ms = excluded.added_at_ms, trashed_at_ms = NULL
RETURNING id"""


@dataclass(frozen=True, slots=True)
class NewFile:
    """A file that lies at its place in the library and passed the check."""

    video_id: VideoId
    path: str
    size_bytes: int
    modified_ns: int
    height: int | None
    format: str
    video_codec: str
    audio_codec: str
    duration_ms: int | None
    verified: str
    source: str


def put_file(store: Store, tx: Transaction, file: NewFile) -> FileId:
    """Enters a file, in the place of the one that the video had."""
    values = {
        "uid": uid_new(tx.now_ms, store.random),
        "stamp": tx.stamp,
        "video": file.video_id,
        "path": file.path,
        "size": file.size_bytes,
        "modified": file.modified_ns,
        "height": file.height,
        "format": file.format,
        "video_codec": file.video_codec,
        "audio_codec": file.audio_codec,
        "duration": file.duration_ms,
        "verified": file.verified,
        "source": file.source,
        "at": tx.now_ms,
    }
    return FileId(tx.execute(_PUT, values).fetchone()[0])


def read_files(store: Store, ids: Iterable[FileId] | None = None) -> list[VideoFile]:
    """All files, or those with these ids; by path."""
    if ids is None:
        rows = store.read(_FILES.format(where=""))
    else:
        rows = store.read(_FILES.format(where="WHERE f.id IN (SELECT value FROM json_each(?))"), (_json(ids),))
    return [_file(row) for row in rows]


def file_of_video(store: Store, key: str) -> VideoFile | None:
    """The file of a video by the video's key; None where there is none, or only one in the bin."""
    rows = store.read(_FILES.format(where="WHERE v.key = ? AND f.trashed_at_ms IS NULL"), (key,))
    return _file(rows[0]) if rows else None


def _file(row: sqlite3.Row) -> VideoFile:
    file_id, video_id, key, title, path, size, height, duration, verified, kept, at, trashed = row
    sizes = (size, height, duration, verified)
    return VideoFile(FileId(file_id), VideoId(video_id), key, title, path, *sizes, bool(kept), at, bool(trashed))


def read_usage(store: Store, path_id: PathId) -> list[Usage]:
    """What the courses of a path take on the disk, in the path's order; those without a file are left out."""
    return [
        Usage(TopicId(topic), CourseId(course), FileId(file), size, bool(done), bool(kept), at)
        for topic, course, file, size, kept, at, done in store.read(_USAGE, (path_id,))
    ]


def read_on_disk(store: Store, path_id: PathId) -> dict[TopicId, tuple[int, int]]:
    """For each topic: courses with a video, and how many of them are on the disk."""
    return {TopicId(topic): (total, there) for topic, total, there in store.read(_ON_DISK, (path_id,))}


def read_videos_without_file(store: Store) -> list[KnownVideo]:
    """The videos that the database knows and that have no file, not even in the bin."""
    return [KnownVideo(VideoId(row[0]), row[1], row[2], row[3]) for row in store.read(_WITHOUT_FILE)]


def read_wanted(store: Store) -> list[Wanted]:
    """The videos of all installed paths that have no file."""
    return [Wanted(key, title, duration) for key, title, duration in store.read(_WANTED)]


def set_kept(tx: Transaction, ids: Iterable[FileId], kept: bool) -> None:
    """Marks files as kept for offline use, or no longer."""
    tx.execute("UPDATE video_file SET kept = ? WHERE id IN (SELECT value FROM json_each(?))", (int(kept), _json(ids)))


def set_trashed(tx: Transaction, ids: Iterable[FileId], at_ms: int | None) -> None:
    """Puts files into the bin, or with None takes them out again. The files themselves stay where they are."""
    tx.execute(
        "UPDATE video_file SET trashed_at_ms = ? WHERE id IN (SELECT value FROM json_each(?))", (at_ms, _json(ids))
    )


def drop_files(tx: Transaction, ids: Iterable[FileId]) -> None:
    """Forgets files that are gone from the disk."""
    tx.execute("DELETE FROM video_file WHERE id IN (SELECT value FROM json_each(?))", (_json(ids),))


def _json(ids: Iterable[int]) -> str:
    return json.dumps([int(value) for value in ids])
