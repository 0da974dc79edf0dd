"""Notes: texts, earlier texts, links, tags, templates, cards of lines, and the mirror. Frozen with ``m0006_notes``.

What is read out of the texts (links, tags) is written before each commit, see ``storage/note_scan.py``. Topics, videos
and lessons are named by their keys, so that no update of a path takes anything away.
"""

from __future__ import annotations

from studydesk.storage.schema_0001 import triggers_of_table

_ROW = """
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    stamp TEXT NOT NULL DEFAULT ''"""

TABLES = (
    f"""CREATE TABLE note ({_ROW},
    title TEXT NOT NULL,
    body TEXT NOT NULL DEFAULT '',
    topic_key TEXT NOT NULL DEFAULT '',
    video_key TEXT NOT NULL DEFAULT '',
    lesson_key TEXT NOT NULL DEFAULT '',
    tags TEXT NOT NULL DEFAULT '',                  -- ' one two ': those given, not those written in the body
    pinned INTEGER NOT NULL DEFAULT 0 CHECK (pinned IN (0, 1)),
    version INTEGER NOT NULL DEFAULT 1,
    excerpt TEXT NOT NULL DEFAULT '',
    letters INTEGER NOT NULL DEFAULT 0,
    created_at_ms INTEGER NOT NULL,
    updated_at_ms INTEGER NOT NULL,
    deleted_at_ms INTEGER                           -- in the bin since
    ) STRICT""",
    """CREATE TABLE note_revision (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    note_id INTEGER NOT NULL REFERENCES note(id) ON DELETE CASCADE,
    at_ms INTEGER NOT NULL,                         -- when this text was written
    version INTEGER NOT NULL,
    title TEXT NOT NULL,
    body ANY NOT NULL,                              -- TEXT as it is, or a BLOB: compressed by zlib
    letters INTEGER NOT NULL,
    why TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE note_scan (
    id INTEGER PRIMARY KEY REFERENCES note(id) ON DELETE CASCADE,
    version INTEGER NOT NULL,                       -- of the note whose body was read
    tags TEXT NOT NULL,
    name TEXT NOT NULL                              -- the title, folded
    ) STRICT""",
    """CREATE TABLE note_link (
    id INTEGER PRIMARY KEY,
    note_id INTEGER NOT NULL REFERENCES note(id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    target TEXT NOT NULL,                           -- a folded title, uid in hex, key, card's number or file name
    line INTEGER NOT NULL,
    excerpt TEXT NOT NULL DEFAULT ''
    ) STRICT""",
    """CREATE TABLE note_tag (
    id INTEGER PRIMARY KEY,
    note_id INTEGER NOT NULL REFERENCES note(id) ON DELETE CASCADE,
    tag TEXT NOT NULL,                              -- folded
    shown TEXT NOT NULL
    ) STRICT""",
    f"""CREATE TABLE note_template ({_ROW},
    key TEXT NOT NULL DEFAULT '',
    name TEXT NOT NULL,
    title TEXT NOT NULL DEFAULT '',
    body TEXT NOT NULL DEFAULT '',
    position INTEGER NOT NULL DEFAULT 0,
    removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1))
    ) STRICT""",
    f"""CREATE TABLE note_medium ({_ROW},
    note_id INTEGER NOT NULL REFERENCES note(id) ON DELETE CASCADE,
    name TEXT NOT NULL,                             -- by which the text speaks of it
    media_id INTEGER NOT NULL REFERENCES media(id) ON DELETE CASCADE,
    UNIQUE (note_id, name)
    ) STRICT""",
    f"""CREATE TABLE note_card ({_ROW},
    item_id INTEGER NOT NULL UNIQUE REFERENCES item(id) ON DELETE CASCADE,
    note_id INTEGER REFERENCES note(id) ON DELETE SET NULL,
    block TEXT NOT NULL,                            -- the id in the text, without '^'
    place INTEGER NOT NULL DEFAULT 0,               -- of several drafts with one block id
    lost_at_ms INTEGER                              -- since when no note has this block
    ) STRICT""",
    """CREATE TABLE note_mirror (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    note_uid BLOB NOT NULL UNIQUE,
    path TEXT NOT NULL,                             -- in the folder, with '/'
    base BLOB NOT NULL,                             -- the file as both sides had it last, compressed
    size_bytes INTEGER NOT NULL,
    mtime_ns INTEGER NOT NULL,
    version INTEGER NOT NULL,                       -- of the note
    meta TEXT NOT NULL DEFAULT ''                   -- of the note: what its front matter was made of
    ) STRICT""",
)

INDEXES = (
    "CREATE INDEX note_by_time ON note (deleted_at_ms, pinned, updated_at_ms)",
    "CREATE INDEX note_by_topic ON note (topic_key) WHERE topic_key != ''",
    "CREATE INDEX note_by_video ON note (video_key) WHERE video_key != ''",
    "CREATE INDEX note_revision_by_note ON note_revision (note_id, id)",
    "CREATE INDEX note_scan_by_name ON note_scan (name)",
    "CREATE INDEX note_link_by_note ON note_link (note_id)",
    "CREATE INDEX note_link_by_target ON note_link (kind, target)",
    "CREATE INDEX note_tag_by_note ON note_tag (note_id)",
    "CREATE INDEX note_tag_by_tag ON note_tag (tag)",
    "CREATE INDEX note_medium_by_media ON note_medium (media_id)",
    "CREATE INDEX note_card_by_block ON note_card (block)",
    "CREATE INDEX note_card_by_note ON note_card (note_id)",
    "CREATE UNIQUE INDEX note_template_by_key ON note_template (key) WHERE key != ''",
)

# An undo puts an earlier body and version back. What it overwrites is kept, and versions never go backwards, so that an
# editor sees that its text is not the present one.
BACKWARDS = """CREATE TRIGGER note_put_back AFTER UPDATE OF body, title ON note
WHEN NEW.version <= OLD.version AND (NEW.body IS NOT OLD.body OR NEW.title IS NOT OLD.title) BEGIN
    INSERT INTO note_revision (note_id, at_ms, version, title, body, letters, why)
    VALUES (OLD.id, OLD.updated_at_ms, OLD.version, OLD.title, OLD.body, OLD.letters, 'undone');
    UPDATE note SET version = OLD.version + 1 WHERE id = NEW.id;
END"""

TRIGGERS = (
    *triggers_of_table(
        "note",
        ("title", "body", "topic_key", "video_key", "lesson_key", "tags", "pinned", "updated_at_ms", "deleted_at_ms"),
    ),
    *triggers_of_table("note_template", ("name", "title", "body", "position", "removed")),
    *triggers_of_table("note_medium", ("media_id",)),
    *triggers_of_table("note_card", ("note_id", "block", "place", "lost_at_ms")),
    BACKWARDS,
)


def statements() -> list[str]:
    """Everything that this migration adds, in order."""
    return [*TABLES, *INDEXES, *TRIGGERS]
