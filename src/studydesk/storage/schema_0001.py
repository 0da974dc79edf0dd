"""The tables of the first released schema. Frozen with migration ``m0001_first``: later changes are later migrations.

``id`` is the row's number in this file (never used twice), ``uid`` its name on every computer, ``stamp`` the hybrid
clock at the row's making. Instants end in ``_at_ms``, lengths in ``_ms``, both whole milliseconds. The learner's marks
name what they mark by ``key``, with no foreign key, so that nothing a path pack does can take them away.
"""

from __future__ import annotations

APPLICATION_ID = 0x53744465  # "StDe": tells a StudyDesk file from any other SQLite file

_ROW = """
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    stamp TEXT NOT NULL DEFAULT ''"""

_PACKED = """
    origin TEXT NOT NULL DEFAULT 'pack' CHECK (origin IN ('pack', 'own')),
    shelved INTEGER NOT NULL DEFAULT 0 CHECK (shelved IN (0, 1)),
    shelved_at_ms INTEGER"""

PATH_TABLES = (
    f"""CREATE TABLE path ({_ROW},
    key TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    version TEXT NOT NULL DEFAULT '',
    language TEXT NOT NULL DEFAULT '',
    summary TEXT NOT NULL DEFAULT '',
    licence TEXT NOT NULL DEFAULT '',
    source TEXT NOT NULL DEFAULT '{{}}',            -- JSON: title, url, playlist, channel of the path's source
    position INTEGER NOT NULL DEFAULT 0,
    installed_at_ms INTEGER NOT NULL DEFAULT 0,{_PACKED}
    ) STRICT""",
    f"""CREATE TABLE section ({_ROW},
    path_id INTEGER NOT NULL REFERENCES path(id) ON DELETE CASCADE,
    key TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    row_at INTEGER NOT NULL
    ) STRICT""",
    f"""CREATE TABLE topic ({_ROW},
    path_id INTEGER NOT NULL REFERENCES path(id) ON DELETE CASCADE,
    key TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    summary TEXT NOT NULL DEFAULT '',
    overview TEXT NOT NULL DEFAULT '',              -- Markdown
    column_at REAL NOT NULL DEFAULT 0,              -- place on the map's grid
    row_at REAL NOT NULL DEFAULT 0,
    position INTEGER NOT NULL DEFAULT 0,            -- place in the reading order{_PACKED}
    ) STRICT""",
    f"""CREATE TABLE topic_link ({_ROW},
    topic_id INTEGER NOT NULL REFERENCES topic(id) ON DELETE CASCADE,
    other_id INTEGER NOT NULL REFERENCES topic(id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('prerequisite', 'see_also')),
    position INTEGER NOT NULL DEFAULT 0,
    origin TEXT NOT NULL DEFAULT 'pack' CHECK (origin IN ('pack', 'own')),
    UNIQUE (topic_id, other_id, kind)
    ) STRICT""",
    f"""CREATE TABLE course ({_ROW},
    topic_id INTEGER NOT NULL REFERENCES topic(id) ON DELETE CASCADE,
    key TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    video_id TEXT,
    url TEXT NOT NULL DEFAULT '',
    duration_ms INTEGER,
    duration_basis TEXT NOT NULL DEFAULT 'at_least'
        CHECK (duration_basis IN ('listed', 'approx', 'at_least', 'measured')),
    instructor TEXT NOT NULL DEFAULT '',
    published TEXT NOT NULL DEFAULT '',
    part TEXT NOT NULL DEFAULT '',
    official INTEGER NOT NULL DEFAULT 0 CHECK (official IN (0, 1)),
    position INTEGER NOT NULL DEFAULT 0,{_PACKED}
    ) STRICT""",
    f"""CREATE TABLE lesson ({_ROW},
    course_id INTEGER NOT NULL REFERENCES course(id) ON DELETE CASCADE,
    key TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    start_ms INTEGER NOT NULL DEFAULT 0 CHECK (start_ms >= 0),
    end_ms INTEGER CHECK (end_ms >= start_ms),      -- NULL: not known
    position INTEGER NOT NULL DEFAULT 0,{_PACKED}
    ) STRICT""",
    f"""CREATE TABLE goal ({_ROW},
    topic_id INTEGER NOT NULL REFERENCES topic(id) ON DELETE CASCADE,
    key TEXT NOT NULL UNIQUE,
    text TEXT NOT NULL,
    position INTEGER NOT NULL DEFAULT 0,{_PACKED}
    ) STRICT""",
    """CREATE TABLE alias (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    old_key TEXT NOT NULL,
    new_key TEXT NOT NULL,                          -- one old key may have several new ones: a topic that was split
    UNIQUE (old_key, new_key)
    ) STRICT""",
)

MARK_TABLES = (
    f"""CREATE TABLE topic_mark ({_ROW},
    key TEXT NOT NULL UNIQUE,
    status TEXT NOT NULL DEFAULT 'not_started' CHECK (status IN ('not_started', 'learning', 'done', 'skipped')),
    status_at_ms INTEGER
    ) STRICT""",
    f"""CREATE TABLE lesson_mark ({_ROW},
    key TEXT NOT NULL UNIQUE,
    done_at_ms INTEGER                              -- NULL: not done
    ) STRICT""",
    f"""CREATE TABLE goal_mark ({_ROW},
    key TEXT NOT NULL UNIQUE,
    met_at_ms INTEGER                               -- NULL: not met
    ) STRICT""",
    f"""CREATE TABLE setting ({_ROW},
    key TEXT NOT NULL UNIQUE,
    value TEXT NOT NULL                             -- JSON
    ) STRICT""",
)

CARD_TABLES = (
    # How items that came with a look of their own are shown (Anki's note types); data is kept verbatim.
    f"""CREATE TABLE template ({_ROW},
    name TEXT NOT NULL,
    kind TEXT NOT NULL DEFAULT 'basic',
    fields TEXT NOT NULL DEFAULT '[]',              -- JSON: names in order, with their settings
    sides TEXT NOT NULL DEFAULT '[]',               -- JSON: name, front and back of each card that it makes
    css TEXT NOT NULL DEFAULT '',
    source TEXT NOT NULL DEFAULT '{{}}'               -- JSON: where it came from, and whatever we do not use
    ) STRICT""",
    f"""CREATE TABLE item ({_ROW},
    key TEXT UNIQUE,                                -- of a pack's card; NULL for the learner's own
    guid TEXT,                                      -- of an imported note: its identity when imported again
    topic_id INTEGER REFERENCES topic(id) ON DELETE SET NULL,   -- where new cards of this item go
    template_id INTEGER REFERENCES template(id),
    kind TEXT NOT NULL,                             -- basic, reversed, cloze, type-in, code, occlusion, template
    format TEXT NOT NULL DEFAULT 'markdown' CHECK (format IN ('markdown', 'html')),
    fields TEXT NOT NULL DEFAULT '{{}}',              -- JSON: name to text, in order
    pack_fields TEXT,                               -- JSON: as the pack had them, to know what the learner edited
    tags TEXT NOT NULL DEFAULT '',                  -- ' one two ': each between spaces
    source_title TEXT NOT NULL DEFAULT '',
    source_url TEXT NOT NULL DEFAULT '',
    source_video_id TEXT,
    source_at_ms INTEGER,
    note_uid BLOB,                                  -- of the note in whose text it stands
    anchor TEXT,                                    -- its place there
    first_sum INTEGER,                              -- checksum of the first field: finds duplicates
    position INTEGER NOT NULL DEFAULT 0,
    made_at_ms INTEGER NOT NULL DEFAULT 0,
    edited_at_ms INTEGER NOT NULL DEFAULT 0,
    extra TEXT NOT NULL DEFAULT '{{}}',               -- JSON: what an import brought and we do not use{_PACKED}
    ) STRICT""",
    f"""CREATE TABLE card ({_ROW},
    item_id INTEGER NOT NULL REFERENCES item(id) ON DELETE CASCADE,
    topic_id INTEGER REFERENCES topic(id) ON DELETE SET NULL,
    ordinal INTEGER NOT NULL DEFAULT 0,             -- which of the item's cards; a cloze's number less one
    state INTEGER NOT NULL DEFAULT 0 CHECK (state BETWEEN 0 AND 3),   -- new, learning, review, relearning
    step INTEGER,                                   -- in the (re)learning steps
    stability REAL,                                 -- days
    difficulty REAL,                                -- 1 to 10
    due_at_ms INTEGER,                              -- NULL while new
    due_day INTEGER,                                -- study day, for cards that are due by the day
    interval_days INTEGER NOT NULL DEFAULT 0,
    last_review_at_ms INTEGER,
    last_review_day INTEGER,
    reps INTEGER NOT NULL DEFAULT 0,
    lapses INTEGER NOT NULL DEFAULT 0,
    position INTEGER NOT NULL DEFAULT 0,            -- order of new cards
    suspended INTEGER NOT NULL DEFAULT 0 CHECK (suspended IN (0, 1)),
    buried INTEGER NOT NULL DEFAULT 0 CHECK (buried BETWEEN 0 AND 2),  -- 1 by the learner, 2 as a sibling
    buried_day INTEGER,                             -- the study day for which
    flag INTEGER NOT NULL DEFAULT 0 CHECK (flag BETWEEN 0 AND 7),
    leech INTEGER NOT NULL DEFAULT 0 CHECK (leech IN (0, 1)),
    desired_retention REAL,                         -- NULL: that of topic or profile
    made_at_ms INTEGER NOT NULL DEFAULT 0,
    extra TEXT NOT NULL DEFAULT '{{}}',
    UNIQUE (item_id, ordinal)
    ) STRICT""",
    f"""CREATE TABLE review ({_ROW},
    card_id INTEGER NOT NULL REFERENCES card(id) ON DELETE CASCADE,
    at_ms INTEGER NOT NULL,
    study_day INTEGER NOT NULL,
    kind INTEGER NOT NULL DEFAULT 1 CHECK (kind BETWEEN 0 AND 5), -- learn, review, relearn, cram, by hand, rescheduled
    rating INTEGER NOT NULL CHECK (rating BETWEEN 0 AND 4),       -- again, hard, good, easy; 0: none (by hand)
    taken_ms INTEGER NOT NULL DEFAULT 0,
    state_before INTEGER NOT NULL DEFAULT 0,
    stability_before REAL,
    difficulty_before REAL,
    due_before_at_ms INTEGER,
    interval_before_days INTEGER NOT NULL DEFAULT 0,
    state_after INTEGER NOT NULL DEFAULT 0,
    stability_after REAL,
    difficulty_after REAL,
    due_after_at_ms INTEGER,
    interval_after_days INTEGER NOT NULL DEFAULT 0,
    extra TEXT NOT NULL DEFAULT '{{}}'
    ) STRICT""",
    f"""CREATE TABLE media ({_ROW},
    sha256 BLOB NOT NULL UNIQUE CHECK (length(sha256) = 32),
    kind TEXT NOT NULL DEFAULT '',                  -- MIME type
    suffix TEXT NOT NULL DEFAULT '',                -- of the file, which is named by its hash
    size_bytes INTEGER NOT NULL DEFAULT 0,
    added_at_ms INTEGER NOT NULL DEFAULT 0
    ) STRICT""",
    f"""CREATE TABLE item_media ({_ROW},
    item_id INTEGER NOT NULL REFERENCES item(id) ON DELETE CASCADE,
    media_id INTEGER NOT NULL REFERENCES media(id) ON DELETE CASCADE,
    name TEXT NOT NULL,                             -- under which the item's fields speak of it
    UNIQUE (item_id, name)
    ) STRICT""",
)

BOOKKEEPING_TABLES = (
    """CREATE TABLE clock (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    stamp TEXT NOT NULL                             -- of the latest write; every write sets it first
    ) STRICT""",
    """CREATE TABLE field_stamp (                     -- when a field was changed after its row was made
    table_name TEXT NOT NULL,
    uid BLOB NOT NULL,
    field TEXT NOT NULL,
    stamp TEXT NOT NULL,
    PRIMARY KEY (table_name, uid, field)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE tombstone (
    table_name TEXT NOT NULL,
    uid BLOB NOT NULL,
    stamp TEXT NOT NULL,
    PRIMARY KEY (table_name, uid)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE outbox (                          -- what other computers have not been told yet
    table_name TEXT NOT NULL,
    uid BLOB NOT NULL,
    stamp TEXT NOT NULL,
    PRIMARY KEY (table_name, uid)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE topic_sum (                       -- see storage/topic_sums.py
    topic_id INTEGER PRIMARY KEY REFERENCES topic(id) ON DELETE CASCADE,
    facts TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE backup_log (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at_ms INTEGER NOT NULL,
    file TEXT NOT NULL,
    reason TEXT NOT NULL,
    size_bytes INTEGER NOT NULL DEFAULT 0
    ) STRICT""",
)

INDEXES = (
    "CREATE INDEX section_by_path ON section (path_id, row_at)",
    "CREATE INDEX topic_by_path ON topic (path_id, shelved, position)",
    "CREATE INDEX topic_link_by_other ON topic_link (other_id)",
    "CREATE INDEX course_by_topic ON course (topic_id, shelved, position)",
    # Covers the sums over a whole path, which then never touch the table itself.
    "CREATE INDEX lesson_by_course ON lesson (course_id, shelved, start_ms, end_ms, key)",
    "CREATE INDEX goal_by_topic ON goal (topic_id, shelved, position)",
    "CREATE INDEX lesson_mark_done ON lesson_mark (key) WHERE done_at_ms IS NOT NULL",
    "CREATE INDEX item_by_topic ON item (topic_id)",
    "CREATE INDEX item_by_template ON item (template_id)",
    "CREATE INDEX item_by_guid ON item (guid) WHERE guid IS NOT NULL",
    "CREATE INDEX item_by_first ON item (first_sum)",
    "CREATE INDEX item_by_note ON item (note_uid, anchor) WHERE note_uid IS NOT NULL",
    "CREATE INDEX card_by_topic ON card (topic_id, suspended, state, due_at_ms)",
    "CREATE INDEX card_by_due ON card (state, due_at_ms)",
    "CREATE INDEX review_by_card ON review (card_id, at_ms)",
    "CREATE INDEX review_by_day ON review (study_day)",
    "CREATE INDEX item_media_by_media ON item_media (media_id)",
)

MERGED_FIELDS: dict[str, tuple[str, ...]] = {
    "topic_mark": ("status", "status_at_ms"),
    "lesson_mark": ("done_at_ms",),
    "goal_mark": ("met_at_ms",),
    "setting": ("value",),
    "template": ("name", "kind", "fields", "sides", "css"),
    "item": (
        "topic_id", "template_id", "kind", "format", "fields", "tags", "source_title", "source_url", "source_video_id",
        "source_at_ms", "note_uid", "anchor", "position", "shelved",
    ),
    # A card's schedule has no stamps: it is computed again from the united reviews.
    "card": ("topic_id", "position", "suspended", "buried", "buried_day", "flag", "leech", "desired_retention"),
    "review": (),
    "media": (),
    "item_media": ("media_id",),
    "topic": ("path_id", "title", "summary", "overview", "column_at", "row_at", "position", "shelved"),
    "topic_link": ("position",),
    "course": ("topic_id", "title", "video_id", "url", "position", "shelved"),
    "lesson": ("course_id", "title", "start_ms", "end_ms", "position", "shelved"),
}  # fmt: skip
"""The tables whose rows travel between computers, each with the fields that are merged one by one."""

OVERLAY_TABLES = frozenset({"topic", "topic_link", "course", "lesson"})
"""Tables that mix the pack's rows with the learner's own; only the latter travel."""

CARD_SCHEDULE = (
    "state", "step", "stability", "difficulty", "due_at_ms", "due_day", "interval_days", "last_review_at_ms",
    "last_review_day", "reps", "lapses",
)  # fmt: skip


def merge_triggers() -> list[str]:
    """The ordinary triggers that keep stamps, outbox and tombstones, whoever writes (any program, any version)."""
    made = []
    for table, fields in MERGED_FIELDS.items():
        made += triggers_of_table(table, fields, own=table in OVERLAY_TABLES)
    return made


def triggers_of_table(table: str, fields: tuple[str, ...], *, own: bool = False) -> list[str]:
    """The triggers of one table whose rows travel; ``own``: only those of the learner. Later schemas use it too."""
    made = [_on_insert(table, own), _on_delete(table, own)]
    if fields:
        made.append(_on_update(table, fields, own))
    return made


_NOW = "(SELECT stamp FROM clock)"


def _post(table: str, row: str) -> str:
    return (
        f"INSERT INTO outbox (table_name, uid, stamp) VALUES ('{table}', {row}.uid, {_NOW})"
        " ON CONFLICT DO UPDATE SET stamp = excluded.stamp;"
    )


def _when(row: str, own: bool) -> str:
    return f" WHEN {row}.origin = 'own'" if own else ""


def _on_insert(table: str, own: bool) -> str:
    return (
        f"CREATE TRIGGER {table}_made AFTER INSERT ON {table}{_when('NEW', own)} BEGIN"
        f" UPDATE {table} SET stamp = {_NOW} WHERE id = NEW.id AND stamp = '';"
        f" DELETE FROM tombstone WHERE table_name = '{table}' AND uid = NEW.uid;"
        f" {_post(table, 'NEW')} END"
    )


def _on_delete(table: str, own: bool) -> str:
    return (
        f"CREATE TRIGGER {table}_gone AFTER DELETE ON {table}{_when('OLD', own)} BEGIN"
        f" INSERT INTO tombstone (table_name, uid, stamp) VALUES ('{table}', OLD.uid, {_NOW})"
        " ON CONFLICT DO UPDATE SET stamp = excluded.stamp;"
        f" DELETE FROM field_stamp WHERE table_name = '{table}' AND uid = OLD.uid;"
        f" {_post(table, 'OLD')} END"
    )


def _on_update(table: str, fields: tuple[str, ...], own: bool) -> str:
    changed = " OR ".join(f"OLD.{field} IS NOT NEW.{field}" for field in fields)
    only_own = "NEW.origin = 'own' AND " if own else ""
    stamps = " ".join(
        f"INSERT INTO field_stamp (table_name, uid, field, stamp) SELECT '{table}', NEW.uid, '{field}', {_NOW}"
        f" WHERE OLD.{field} IS NOT NEW.{field} ON CONFLICT DO UPDATE SET stamp = excluded.stamp;"
        for field in fields
    )
    return (
        f"CREATE TRIGGER {table}_changed AFTER UPDATE OF {', '.join(fields)} ON {table}"
        f" WHEN {only_own}({changed}) BEGIN {stamps} {_post(table, 'NEW')} END"
    )


_TOPICS_OF = {
    "course": "{row}.topic_id",
    "lesson": "(SELECT topic_id FROM course WHERE id = {row}.course_id)",
    "topic_link": "{row}.topic_id",
}


def sum_triggers() -> list[str]:
    """The triggers that delete a topic's sums when something below it, or a topic that it links to, changes."""
    made = [
        f"CREATE TRIGGER {table}_sums_{event.lower()} AFTER {event} ON {table} BEGIN "
        + " ".join(f"DELETE FROM topic_sum WHERE topic_id = {topic.format(row=row)};" for row in rows)
        + " END"
        for table, topic in _TOPICS_OF.items()
        for event, rows in (("INSERT", ["NEW"]), ("UPDATE", ["OLD", "NEW"]), ("DELETE", ["OLD"]))
    ]
    linking = "DELETE FROM topic_sum WHERE topic_id IN (SELECT topic_id FROM topic_link WHERE other_id = NEW.id);"
    return [*made, f"CREATE TRIGGER topic_sums_shelved AFTER UPDATE OF shelved ON topic BEGIN {linking} END"]


def statements() -> list[str]:
    """Everything that makes the first schema, in order."""
    tables = (*PATH_TABLES, *MARK_TABLES, *CARD_TABLES, *BOOKKEEPING_TABLES)
    return [f"PRAGMA application_id = {APPLICATION_ID}", *tables, *INDEXES, *merge_triggers(), *sum_triggers()]
