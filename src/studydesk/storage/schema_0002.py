"""Videos, their files and captions, and the queue of downloads. Frozen with migration ``m0002_videos``.

A video is known by ``key``: ``youtube:`` and the eleven characters, or ``url:`` and the address. Files are named
relative to the library folder, so that the library can move. All of this belongs to one computer and is not merged.
"""

from __future__ import annotations

_ROW = """
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    stamp TEXT NOT NULL DEFAULT ''"""

TABLES = (
    f"""CREATE TABLE video ({_ROW},
    key TEXT NOT NULL UNIQUE,
    url TEXT NOT NULL DEFAULT '',                   -- its page
    title TEXT NOT NULL DEFAULT '',
    channel TEXT NOT NULL DEFAULT '',
    channel_url TEXT NOT NULL DEFAULT '',
    licence TEXT NOT NULL DEFAULT '',
    description TEXT NOT NULL DEFAULT '',
    published TEXT NOT NULL DEFAULT '',             -- 2026-11-23
    duration_ms INTEGER,                            -- announced, or measured once there is a file
    chapters TEXT NOT NULL DEFAULT '[]',            -- JSON: [{{"start_ms", "end_ms", "title"}}]
    withdrawn TEXT NOT NULL DEFAULT '' CHECK (withdrawn IN ('', 'private', 'removed', 'blocked')),
    seen_at_ms INTEGER                              -- when its page was last read
    ) STRICT""",
    """CREATE TABLE thumbnail (
    id INTEGER PRIMARY KEY REFERENCES video(id) ON DELETE CASCADE,
    kind TEXT NOT NULL,                             -- MIME type
    data BLOB NOT NULL
    ) STRICT""",
    f"""CREATE TABLE video_file ({_ROW},
    video_id INTEGER NOT NULL UNIQUE REFERENCES video(id) ON DELETE CASCADE,
    path TEXT NOT NULL UNIQUE,                      -- below the library folder, with '/'
    size_bytes INTEGER NOT NULL,
    modified_ns INTEGER NOT NULL DEFAULT 0,         -- of the file: with the size it tells whether it was changed
    height INTEGER,
    format TEXT NOT NULL DEFAULT '',                -- '135+140'
    video_codec TEXT NOT NULL DEFAULT '',
    audio_codec TEXT NOT NULL DEFAULT '',
    duration_ms INTEGER,                            -- measured
    verified TEXT NOT NULL DEFAULT '' CHECK (verified IN ('', 'structure', 'played')),
    kept INTEGER NOT NULL DEFAULT 0 CHECK (kept IN (0, 1)),           -- keep for offline use, never freed
    source TEXT NOT NULL DEFAULT 'download' CHECK (source IN ('download', 'brought_in')),
    added_at_ms INTEGER NOT NULL,
    trashed_at_ms INTEGER                           -- deleted, can be undone until the window closes
    ) STRICT""",
    f"""CREATE TABLE caption_track ({_ROW},
    video_id INTEGER NOT NULL REFERENCES video(id) ON DELETE CASCADE,
    language TEXT NOT NULL,                         -- BCP 47, as far as it is known: 'en', 'de', 'pt-BR'
    kind TEXT NOT NULL CHECK (kind IN ('manual', 'automatic', 'file')),
    original INTEGER NOT NULL DEFAULT 0 CHECK (original IN (0, 1)),   -- in the language that is spoken
    added_at_ms INTEGER NOT NULL,
    UNIQUE (video_id, language, kind)
    ) STRICT""",
    """CREATE TABLE cue (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    track_id INTEGER NOT NULL REFERENCES caption_track(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    start_ms INTEGER NOT NULL CHECK (start_ms >= 0),
    end_ms INTEGER NOT NULL CHECK (end_ms >= start_ms),
    text TEXT NOT NULL,
    UNIQUE (track_id, position)
    ) STRICT""",
    f"""CREATE TABLE download ({_ROW},
    video_id INTEGER NOT NULL REFERENCES video(id) ON DELETE CASCADE,
    position REAL NOT NULL,                         -- order in the queue
    state TEXT NOT NULL CHECK (state IN
        ('queued', 'fetching', 'verifying', 'waiting', 'paused', 'done', 'failed', 'cancelled')),
    height INTEGER NOT NULL,                        -- the quality asked for, in lines
    captions TEXT NOT NULL DEFAULT '[]',            -- JSON: languages besides the original
    title TEXT NOT NULL DEFAULT '',                 -- what the learner asked for (course or lesson)
    format TEXT NOT NULL DEFAULT '',                -- chosen at the first try: what is resumed must be the same
    done_bytes INTEGER NOT NULL DEFAULT 0,
    total_bytes INTEGER,
    attempts INTEGER NOT NULL DEFAULT 0,            -- failed tries of the present kind, in a row
    failure TEXT NOT NULL DEFAULT '',               -- FailureKind of the last try, '' for none
    failure_text TEXT NOT NULL DEFAULT '',          -- what the engine said, for the details
    wait_until_at_ms INTEGER,
    added_at_ms INTEGER NOT NULL,
    ended_at_ms INTEGER
    ) STRICT""",
)

INDEXES = (
    "CREATE INDEX course_by_video ON course (video_id) WHERE video_id IS NOT NULL",
    "CREATE INDEX caption_track_by_video ON caption_track (video_id)",
    "CREATE INDEX cue_by_time ON cue (track_id, start_ms)",
    "CREATE INDEX download_by_state ON download (state, position)",
    # One video is never twice in the queue.
    "CREATE UNIQUE INDEX download_open ON download (video_id)"
    " WHERE state IN ('queued', 'fetching', 'verifying', 'waiting', 'paused')",
)


def statements() -> list[str]:
    """Everything that this migration adds, in order."""
    return [*TABLES, *INDEXES]
