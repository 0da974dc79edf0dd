"""Transcripts: caption tracks and their cues.

Ten hours of talk are some 12,000 cues, which take 50 ms to write. ``write_tracks`` therefore uses a connection of its
own and is called from a background thread; the window, should it write at that very moment, waits for it.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from studydesk.domain.changes import Changes
from studydesk.domain.cues import Cue
from studydesk.domain.downloads import VideoId
from studydesk.domain.uid import uid_of
from studydesk.storage.opening import beside, plain_faults

if TYPE_CHECKING:
    from studydesk.storage.store import Store

_TRACKS = """
SELECT id, language, kind, original FROM caption_track WHERE video_id = ?
ORDER BY original DESC, kind = 'automatic', language"""
_CUES = "SELECT start_ms, end_ms, text FROM cue WHERE track_id = ? ORDER BY position"
_INSERT_TRACK = """
INSERT INTO caption_track (uid, video_id, language, kind, original, added_at_ms) VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT (video_id, language, kind) DO UPDATE SET original = excluded.original, added_at_ms = excluded.added_at_ms
RETURNING id"""
_INSERT_CUE = "INSERT INTO cue (track_id, position, start_ms, end_ms, text) VALUES (?, ?, ?, ?, ?)"


@dataclass(frozen=True, slots=True)
class NewTrack:
    """A transcript as it arrived; ``kind`` is 'manual', 'automatic' or 'file'."""

    language: str
    kind: str
    original: bool
    cues: Sequence[Cue]


@dataclass(frozen=True, slots=True)
class Track:
    """A stored transcript, without its cues."""

    id: int
    language: str
    kind: str
    original: bool


def write_tracks(file: Path, video_id: VideoId, tracks: Sequence[NewTrack], at_ms: int) -> Changes:
    """Puts transcripts of a video into the database ``file``, in the place of those of the same language and kind.

    One transaction. Any thread but the window's. The window is to hand the result to ``Store.tell``. Raises
    EnvironmentFault; then everything is as it was.
    """
    kept = "The transcript was not stored; everything else is as it was."
    with plain_faults(file, kept=kept), contextlib.closing(beside(file)) as connection:
        connection.execute("BEGIN IMMEDIATE")  # closing without COMMIT takes everything back
        ids = [_write(connection, video_id, track, at_ms) for track in tracks]
        connection.execute("COMMIT")
    return Changes({"caption_track": frozenset(ids)}) if ids else Changes()


def _write(connection: sqlite3.Connection, video_id: VideoId, track: NewTrack, at_ms: int) -> int:
    uid = uid_of("caption_track", f"{video_id}/{track.language}/{track.kind}")
    values = (uid, video_id, track.language, track.kind, int(track.original), at_ms)
    track_id = int(connection.execute(_INSERT_TRACK, values).fetchone()[0])
    connection.execute("DELETE FROM cue WHERE track_id = ?", (track_id,))
    connection.executemany(
        _INSERT_CUE,
        ((track_id, position, cue.start_ms, cue.end_ms, cue.text) for position, cue in enumerate(track.cues)),
    )
    return track_id


def read_tracks(store: Store, video_id: VideoId) -> list[Track]:
    """The transcripts of a video: that in the spoken language first, people's before automatic ones."""
    return [Track(row[0], row[1], row[2], bool(row[3])) for row in store.read(_TRACKS, (video_id,))]


def read_cues(store: Store, track_id: int) -> list[Cue]:
    """The cues of a transcript in order."""
    return [Cue(*row) for row in store.read(_CUES, (track_id,))]


def read_rows(store: Store, track_id: int) -> list[tuple[int, int, str]]:
    """The same as plain tuples, for who makes cues of them piece by piece."""
    return store.read_tuples(_CUES, (track_id,))
