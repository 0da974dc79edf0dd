"""What keeping two computers in step needs. Frozen with migration ``m0016_sync``; see ``docs/sync.md``."""

from __future__ import annotations

from typing import Final

from studydesk.storage.schema_0001 import CARD_SCHEDULE

_ROW = """
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    stamp TEXT NOT NULL DEFAULT ''"""

TABLES = (
    f"""CREATE TABLE kept_text ({_ROW},             -- what gave way when two computers changed one text
    table_name TEXT NOT NULL,
    row_uid BLOB NOT NULL,
    field TEXT NOT NULL,
    title TEXT NOT NULL DEFAULT '',                 -- of what it was a text
    value TEXT NOT NULL,
    written_at_ms INTEGER NOT NULL
    ) STRICT""",
    """CREATE TABLE sync_peer (                       -- the computers whose changes were read
    node TEXT PRIMARY KEY,
    last INTEGER NOT NULL DEFAULT 0,                -- every change up to this number was taken over
    until TEXT NOT NULL DEFAULT '',                 -- and with it every write up to this stamp
    name TEXT NOT NULL DEFAULT '',
    seen_at_ms INTEGER NOT NULL DEFAULT 0
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE sync_file (                       -- files that were taken over, or written here
    node TEXT NOT NULL,
    name TEXT NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    until TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (node, name)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE sync_waiting (                    -- changes of rows that belong to others which are not here yet
    id INTEGER PRIMARY KEY,
    entry TEXT NOT NULL,
    seen TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE sync_alias (                      -- rows that two computers made of one thing
    table_name TEXT NOT NULL,
    uid BLOB NOT NULL,
    canonical BLOB NOT NULL,
    PRIMARY KEY (table_name, uid)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE sync_schedule (                   -- schedules that were not made of the reviews that are here
    uid BLOB PRIMARY KEY,                           -- of the card
    stamp TEXT NOT NULL,
    digest TEXT NOT NULL,                           -- of the reviews that it was made of
    schedule TEXT NOT NULL                          -- JSON
    ) STRICT, WITHOUT ROWID""",
)

PARENTS: Final = {
    "course": (("topic_id", "topic"),),
    "lesson": (("course_id", "course"),),
    "topic_link": (("topic_id", "topic"), ("other_id", "topic")),
    "card": (("item_id", "item"),),
    "review": (("card_id", "card"),),
    "item_media": (("item_id", "item"), ("media_id", "media")),
    "note_medium": (("note_id", "note"), ("media_id", "media")),
    "note_card": (("item_id", "item"),),
}
"""Tables whose rows go with the row that they belong to: such an end is not told by itself."""

_TABLES_BEFORE: Final = (
    "topic", "topic_link", "course", "lesson", "topic_mark", "lesson_mark", "goal_mark", "setting", "template", "item",
    "card", "review", "media", "item_media", "saved_search", "topic_study", "practice_mark", "link_mark",
    "question_answer", "note", "note_template", "note_medium", "note_card", "watch_place", "watch_stretch", "watch_day",
    "course_watch", "study_span",
)  # fmt: skip
_OWN: Final = frozenset({"topic", "topic_link", "course", "lesson"})
_CARD_FIELDS: Final = (
    "topic_id", "position", "suspended", "buried", "buried_day", "flag", "leech", "desired_retention", "shelved",
)  # fmt: skip
_NOW: Final = "(SELECT stamp FROM clock)"


def statements() -> list[str]:
    """Everything that this migration adds, in order."""
    made = [*TABLES]
    for table in _TABLES_BEFORE:
        made += [f"DROP TRIGGER {table}_made", _on_insert(table), f"DROP TRIGGER {table}_gone", _on_delete(table)]
    made += [_on_insert("kept_text"), _on_delete("kept_text")]
    made += ["DROP TRIGGER card_changed", _on_update("card_changed", _CARD_FIELDS), _scheduled()]
    return made


def _post(table: str, row: str) -> str:
    return (
        f"INSERT INTO outbox (table_name, uid, stamp) VALUES ('{table}', {row}.uid, {_NOW})"
        " ON CONFLICT DO UPDATE SET stamp = excluded.stamp;"
    )


def _on_insert(table: str) -> str:
    """A row that comes back after it was deleted (an undo) is newer than its end."""
    only_own = " WHEN NEW.origin = 'own'" if table in _OWN else ""
    return (
        f"CREATE TRIGGER {table}_made AFTER INSERT ON {table}{only_own} BEGIN"
        f" UPDATE {table} SET stamp = {_NOW} WHERE id = NEW.id AND (stamp = '' OR EXISTS"
        f" (SELECT 1 FROM tombstone WHERE table_name = '{table}' AND uid = NEW.uid));"
        f" DELETE FROM tombstone WHERE table_name = '{table}' AND uid = NEW.uid;"
        f" {_post(table, 'NEW')} END"
    )


def _on_delete(table: str) -> str:
    """The foreign key deletes the parent first: where it is gone, the parent's end says it all."""
    conditions = ["OLD.origin = 'own'"] if table in _OWN else []
    conditions += [
        f"EXISTS (SELECT 1 FROM {parent} WHERE id = OLD.{column})" for column, parent in PARENTS.get(table, ())
    ]
    when = f" WHEN {' AND '.join(conditions)}" if conditions else ""
    forget = f"DELETE FROM field_stamp WHERE table_name = '{table}' AND uid = OLD.uid;"
    return (
        f"CREATE TRIGGER {table}_gone AFTER DELETE ON {table}{when} BEGIN"
        f" INSERT INTO tombstone (table_name, uid, stamp) VALUES ('{table}', OLD.uid, {_NOW})"
        " ON CONFLICT DO UPDATE SET stamp = excluded.stamp;"
        f" {forget} {_post(table, 'OLD')} END"
    )


def _on_update(name: str, fields: tuple[str, ...]) -> str:
    changed = " OR ".join(f"OLD.{field} IS NOT NEW.{field}" for field in fields)
    stamps = " ".join(
        f"INSERT INTO field_stamp (table_name, uid, field, stamp) SELECT 'card', NEW.uid, '{field}', {_NOW}"
        f" WHERE OLD.{field} IS NOT NEW.{field} ON CONFLICT DO UPDATE SET stamp = excluded.stamp;"
        for field in fields
    )
    return (
        f"CREATE TRIGGER {name} AFTER UPDATE OF {', '.join(fields)} ON card WHEN ({changed})"
        f" BEGIN {stamps} {_post('card', 'NEW')} END"
    )


def _scheduled() -> str:
    """A schedule is one thing: it has one stamp."""
    changed = " OR ".join(f"OLD.{column} IS NOT NEW.{column}" for column in CARD_SCHEDULE)
    return (
        f"CREATE TRIGGER card_scheduled AFTER UPDATE OF {', '.join(CARD_SCHEDULE)} ON card WHEN ({changed}) BEGIN"
        f" INSERT INTO field_stamp (table_name, uid, field, stamp) VALUES ('card', NEW.uid, 'schedule', {_NOW})"
        f" ON CONFLICT DO UPDATE SET stamp = excluded.stamp; {_post('card', 'NEW')} END"
    )
