"""One index of everything that can be found. Frozen with migration ``m0007_search``.

Ordinary triggers note in ``search_dirty`` what was written, in the same transaction, whichever program writes; the
index is brought up to date from there (``storage/search_index.py``), so that no crash leaves it out of step. The
full-text tables hold no text. A text that changed gets a new row of ``search_doc``; what the index still knows under
the old number leads nowhere.
"""

from __future__ import annotations

TABLES = (
    """CREATE TABLE search_dirty (
    kind TEXT NOT NULL,                             -- topic, course, lesson, note, item, track
    ref INTEGER NOT NULL,                           -- the row's id
    seq INTEGER NOT NULL,                           -- another one each time: tells whether it changed meanwhile
    PRIMARY KEY (kind, ref)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE search_doc (
    id INTEGER PRIMARY KEY AUTOINCREMENT,           -- never used twice
    kind TEXT NOT NULL,
    ref INTEGER NOT NULL,
    start_at INTEGER NOT NULL DEFAULT 0,            -- of a transcript: first cue's position; of a note: first character
    end_at INTEGER NOT NULL DEFAULT 0,               -- and the end, not included
    letters INTEGER NOT NULL DEFAULT 0              -- how much text the index has of it
    ) STRICT""",
    """CREATE TABLE search_state (
    key TEXT PRIMARY KEY,
    value INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE search_word (                    -- the index's vocabulary, for typing errors
    id INTEGER PRIMARY KEY,
    word TEXT NOT NULL UNIQUE,
    times INTEGER NOT NULL
    ) STRICT""",
)

_TOKENS = "tokenize = 'unicode61 remove_diacritics 2', content = ''"

SEARCH = (
    f"CREATE VIRTUAL TABLE search_text USING fts5(title, body, {_TOKENS})",
    f"CREATE VIRTUAL TABLE search_card USING fts5(title, body, {_TOKENS})",
    f"CREATE VIRTUAL TABLE search_cue USING fts5(body, {_TOKENS}, columnsize = 0)",
    "CREATE VIRTUAL TABLE search_gram USING fts5(word, tokenize = 'trigram', content = '', detail = 'none',"
    " columnsize = 0)",
)

INDEXES = ("CREATE INDEX search_doc_by_ref ON search_doc (kind, ref, id)",)

SOURCES = {
    "topic": ("topic", "title, summary, overview, shelved"),
    "course": ("course", "title, instructor, shelved"),
    "lesson": ("lesson", "title, shelved"),
    "item": ("item", "fields, tags, shelved"),
    "track": ("caption_track", "added_at_ms"),
    "note": ("note", "title, body, tags, deleted_at_ms"),
}
"""What is found, by the table that it stands in and the columns of which a change counts."""

SAVED = (
    # Searches are kept for the table of cards and for the page that finds everything.
    "ALTER TABLE saved_search ADD COLUMN page TEXT NOT NULL DEFAULT 'cards'",
)


_FIRST = "INSERT INTO search_state (key, value) VALUES ('seq', 0)"
_COUNT = "UPDATE search_state SET value = value + 1 WHERE key = 'seq'"
_SEQ = "(SELECT value FROM search_state WHERE key = 'seq')"


def triggers(kind: str) -> list[str]:
    """The triggers that note what was written of one kind; its table exists."""
    table, columns = SOURCES[kind]

    def note(row: str) -> str:
        return (
            f"{_COUNT}; INSERT INTO search_dirty (kind, ref, seq) VALUES ('{kind}', {row}.id, {_SEQ})"
            " ON CONFLICT DO UPDATE SET seq = excluded.seq;"
        )

    return [
        f"CREATE TRIGGER search_{kind}_made AFTER INSERT ON {table} BEGIN {note('NEW')} END",
        f"CREATE TRIGGER search_{kind}_changed AFTER UPDATE OF {columns} ON {table} BEGIN {note('NEW')} END",
        f"CREATE TRIGGER search_{kind}_gone AFTER DELETE ON {table} BEGIN {note('OLD')} END",
    ]


def all_dirty(kind: str) -> list[str]:
    """The statements that note every row of a kind."""
    table = SOURCES[kind][0]
    return [
        _COUNT,
        f"INSERT INTO search_dirty (kind, ref, seq) SELECT '{kind}', id, {_SEQ} FROM {table} WHERE 1"
        " ON CONFLICT DO UPDATE SET seq = excluded.seq",
    ]


def statements(tables: frozenset[str]) -> list[str]:
    """Everything that this migration adds, in order; ``tables`` are those that exist."""
    kinds = [kind for kind, (table, _) in SOURCES.items() if table in tables]
    made = [*TABLES, _FIRST, *SEARCH, *INDEXES, *SAVED]
    for kind in kinds:
        made += [*triggers(kind), *all_dirty(kind)]
    return made
