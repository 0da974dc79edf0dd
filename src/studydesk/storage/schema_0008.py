"""Watching: the place in each video and lesson, the stretches that were played, speeds. Frozen with ``m0008_watch``.

Videos are named by their key and lessons and courses by theirs, so that neither a deleted file nor an update of a path
takes anything away.
"""

from __future__ import annotations

from studydesk.storage.schema_0001 import triggers_of_table

_ROW = """
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    stamp TEXT NOT NULL DEFAULT ''"""

TABLES = (
    f"""CREATE TABLE watch_place ({_ROW},
    key TEXT NOT NULL UNIQUE,                       -- of a video ('youtube:...', 'url:...') or 'lesson:' and a lesson's
    at_ms INTEGER NOT NULL CHECK (at_ms >= 0),      -- in the video
    seen_at_ms INTEGER NOT NULL,                    -- when
    ended INTEGER NOT NULL DEFAULT 0 CHECK (ended IN (0, 1)),    -- it was played to its end
    lesson TEXT NOT NULL DEFAULT ''                 -- of a video: the key of the lesson that was shown
    ) STRICT""",
    f"""CREATE TABLE watch_stretch ({_ROW},
    video_key TEXT NOT NULL,
    start_ms INTEGER NOT NULL CHECK (start_ms >= 0),
    end_ms INTEGER NOT NULL CHECK (end_ms > start_ms)
    ) STRICT""",
    f"""CREATE TABLE watch_day ({_ROW},
    study_day INTEGER NOT NULL,
    video_key TEXT NOT NULL,
    played_ms INTEGER NOT NULL DEFAULT 0,           -- by the clock
    UNIQUE (study_day, video_key)
    ) STRICT""",
    f"""CREATE TABLE course_watch ({_ROW},
    key TEXT NOT NULL UNIQUE,                       -- of the course, or the video's where it belongs to none
    rate REAL NOT NULL DEFAULT 1.0 CHECK (rate BETWEEN 0.25 AND 4.0)
    ) STRICT""",
)

INDEXES = (
    "CREATE INDEX watch_stretch_by_video ON watch_stretch (video_key, start_ms)",
    "CREATE INDEX watch_place_by_time ON watch_place (seen_at_ms)",
    # The cards that were made of a video.
    "CREATE INDEX item_by_video ON item (source_video_id, source_at_ms) WHERE source_video_id IS NOT NULL",
    "CREATE INDEX item_by_address ON item (source_url, source_at_ms) WHERE source_at_ms IS NOT NULL",
)

TRIGGERS = (
    *triggers_of_table("watch_place", ("at_ms", "seen_at_ms", "ended", "lesson")),
    *triggers_of_table("watch_stretch", ("start_ms", "end_ms")),
    *triggers_of_table("watch_day", ("played_ms",)),
    *triggers_of_table("course_watch", ("rate",)),
)


def statements() -> list[str]:
    """Everything that this migration adds, in order."""
    return [*TABLES, *INDEXES, *TRIGGERS]
