"""Exercises, check questions and links of topics, and what the learner did. Frozen with migration ``m0005_practice``.

As with lessons and goals, the learner's marks name what they mark by ``key``, so that no update can take them away.
"""

from __future__ import annotations

from studydesk.storage.schema_0001 import triggers_of_table

_ROW = """
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    stamp TEXT NOT NULL DEFAULT ''"""

_PACKED = """
    position INTEGER NOT NULL DEFAULT 0,
    origin TEXT NOT NULL DEFAULT 'pack' CHECK (origin IN ('pack', 'own')),
    shelved INTEGER NOT NULL DEFAULT 0 CHECK (shelved IN (0, 1)),
    shelved_at_ms INTEGER"""

_OF_TOPIC = """
    topic_id INTEGER NOT NULL REFERENCES topic(id) ON DELETE CASCADE,
    key TEXT NOT NULL UNIQUE"""

TABLES = (
    f"""CREATE TABLE practice ({_ROW},{_OF_TOPIC},
    title TEXT NOT NULL,
    minutes INTEGER NOT NULL DEFAULT 0,
    needs TEXT NOT NULL DEFAULT '[]',               -- JSON: what one must have
    text TEXT NOT NULL DEFAULT '',                  -- the steps, Markdown
    done_when TEXT NOT NULL DEFAULT '',{_PACKED}
    ) STRICT""",
    f"""CREATE TABLE question ({_ROW},{_OF_TOPIC},
    time TEXT NOT NULL CHECK (time IN ('before', 'after')),     -- the first video, or the last
    text TEXT NOT NULL,
    options TEXT NOT NULL DEFAULT '[]',             -- JSON: [{{"text", "right", "reason"}}]{_PACKED}
    ) STRICT""",
    f"""CREATE TABLE web_link ({_ROW},{_OF_TOPIC},
    title TEXT NOT NULL,
    url TEXT NOT NULL,
    kind TEXT NOT NULL DEFAULT '',
    text TEXT NOT NULL DEFAULT '',                  -- why it is worth a look{_PACKED}
    ) STRICT""",
    f"""CREATE TABLE practice_mark ({_ROW},
    key TEXT NOT NULL UNIQUE,
    done_at_ms INTEGER,                             -- NULL: not done
    note TEXT NOT NULL DEFAULT ''                   -- the learner's own words, Markdown
    ) STRICT""",
    f"""CREATE TABLE link_mark ({_ROW},
    key TEXT NOT NULL UNIQUE,
    opened_at_ms INTEGER,                           -- NULL: never opened from here
    done_at_ms INTEGER
    ) STRICT""",
    f"""CREATE TABLE question_answer ({_ROW},
    key TEXT NOT NULL,                              -- of the question; every answer is kept
    at_ms INTEGER NOT NULL,
    chosen TEXT NOT NULL DEFAULT '[]',              -- JSON: the texts that were chosen
    is_right INTEGER NOT NULL CHECK (is_right IN (0, 1))
    ) STRICT""",
)

INDEXES = (
    "CREATE INDEX practice_by_topic ON practice (topic_id, shelved, position)",
    "CREATE INDEX question_by_topic ON question (topic_id, shelved, time, position)",
    "CREATE INDEX web_link_by_topic ON web_link (topic_id, shelved, position)",
    "CREATE INDEX question_answer_by_key ON question_answer (key, at_ms)",
)

TRIGGERS = (
    *triggers_of_table("practice_mark", ("done_at_ms", "note")),
    *triggers_of_table("link_mark", ("opened_at_ms", "done_at_ms")),
    *triggers_of_table("question_answer", ()),
)


def statements() -> list[str]:
    """Everything that this migration adds, in order."""
    return [*TABLES, *INDEXES, *TRIGGERS]
