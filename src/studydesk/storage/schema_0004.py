"""Studying cards: what is searched, what is due, what the learner chose. Frozen with migration ``m0004_cards``.

``card.shelved`` says that a card is not studied: its item is shelved, or does not make it any more. ``item_text`` holds
the words of an item without markup; it belongs to the item and is written with it, in the same transaction.
"""

from __future__ import annotations

from studydesk.storage.schema_0001 import triggers_of_table

_ROW = """
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    stamp TEXT NOT NULL DEFAULT ''"""

COLUMNS = (
    "ALTER TABLE card ADD COLUMN shelved INTEGER NOT NULL DEFAULT 0 CHECK (shelved IN (0, 1))",
    # The learner deleted a pack's item: updates leave it shelved.
    "ALTER TABLE item ADD COLUMN removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1))",
)

TABLES = (
    """CREATE TABLE item_text (
    id INTEGER PRIMARY KEY REFERENCES item(id) ON DELETE CASCADE,
    plain TEXT NOT NULL                             -- all fields, without markup, one a line
    ) STRICT""",
    f"""CREATE TABLE saved_search ({_ROW},
    name TEXT NOT NULL,
    query TEXT NOT NULL,
    position INTEGER NOT NULL DEFAULT 0
    ) STRICT""",
    # Like the learner's marks, by the topic's key: no update of the path can take it away.
    f"""CREATE TABLE topic_study ({_ROW},
    key TEXT NOT NULL UNIQUE,
    desired_retention REAL CHECK (desired_retention BETWEEN 0.7 AND 0.99),  -- NULL: as the profile has it
    new_a_day INTEGER CHECK (new_a_day >= 0),
    reviews_a_day INTEGER CHECK (reviews_a_day >= 0),
    skip_until_day INTEGER                          -- study day before which nothing of it is asked
    ) STRICT""",
)

# The store brings the full-text table up to date before each commit (storage/plain_text.py). Triggers cannot: SQLite
# before 3.41 takes FTS5 in a trigger for unsafe while the schema is not trusted.
SEARCH = (
    # Any three letters in a row are found through the index; LIKE then looks at the few rows that have them all.
    "CREATE VIRTUAL TABLE item_fts USING fts5(plain, content = 'item_text', content_rowid = 'id',"
    " tokenize = 'trigram', detail = 'none', columnsize = 0)",
    # How many items have three letters: tells whether the index or a plain reading of all texts is quicker.
    "CREATE VIRTUAL TABLE item_vocab USING fts5vocab('item_fts', 'row')",
)

INDEXES = (
    "DROP INDEX card_by_due",
    "DROP INDEX card_by_topic",
    "CREATE INDEX card_by_topic ON card (topic_id, state, position)",
    "CREATE INDEX card_due ON card (due_day, topic_id) WHERE state = 2 AND NOT suspended AND NOT shelved",
    "CREATE INDEX card_learning ON card (due_at_ms) WHERE state IN (1, 3)",
    "CREATE INDEX card_new ON card (position) WHERE state = 0",
    "CREATE INDEX card_buried ON card (buried_day) WHERE buried",
    # A pack's items that have no cards yet.
    "CREATE INDEX item_of_pack ON item (topic_id, id) WHERE key IS NOT NULL AND NOT shelved",
    # What was answered today: how much of the limits is used, which cards were forgotten.
    "DROP INDEX review_by_day",
    "CREATE INDEX review_by_day ON review (study_day, kind, state_before, rating, card_id)",
)

# How many cards there are by topic (0: none), pile and due day. Counting 100,000 cards takes 20 ms, reading this 1 ms.
# Piles: 0 new, 1 (re)learning within the day, 2 review, 3 (re)learning by the day, 4 suspended. Buried cards are in the
# pile in which they would be without.
_PILE = (
    "CASE WHEN {row}.suspended THEN 4 WHEN {row}.state IN (0, 2) THEN {row}.state"
    " WHEN {row}.due_day IS NULL THEN 1 ELSE 3 END"
)
_DAY = "CASE WHEN {row}.suspended OR {row}.state = 0 THEN 0 ELSE coalesce({row}.due_day, 0) END"
_KEYS = "coalesce({row}.topic_id, 0), " + _PILE + ", " + _DAY

PILES = """CREATE TABLE card_pile (
    topic_id INTEGER NOT NULL,
    pile INTEGER NOT NULL,
    due_day INTEGER NOT NULL,
    cards INTEGER NOT NULL,
    PRIMARY KEY (topic_id, pile, due_day)
    ) STRICT, WITHOUT ROWID"""

COUNT_PILES = (
    f"INSERT INTO card_pile (topic_id, pile, due_day, cards) SELECT {_KEYS.format(row='card')}, count(*)"
    " FROM card WHERE NOT shelved GROUP BY 1, 2, 3"
)


def _more() -> str:
    return (
        f" INSERT INTO card_pile (topic_id, pile, due_day, cards) SELECT {_KEYS.format(row='NEW')}, 1"
        " WHERE NOT NEW.shelved ON CONFLICT DO UPDATE SET cards = cards + 1;"
    )


def _less() -> str:
    return (
        f" UPDATE card_pile SET cards = cards - 1 WHERE (topic_id, pile, due_day) = ({_KEYS.format(row='OLD')})"
        " AND NOT OLD.shelved;"
    )


PILE_TRIGGERS = (
    f"CREATE TRIGGER card_pile_made AFTER INSERT ON card BEGIN{_more()} END",
    f"CREATE TRIGGER card_pile_gone AFTER DELETE ON card BEGIN{_less()} END",
    "CREATE TRIGGER card_pile_changed AFTER UPDATE OF topic_id, state, due_day, suspended, shelved ON card"
    " WHEN (OLD.topic_id, OLD.state, OLD.due_day, OLD.suspended, OLD.shelved)"
    f" IS NOT (NEW.topic_id, NEW.state, NEW.due_day, NEW.suspended, NEW.shelved) BEGIN{_less()}{_more()} END",
)

TRIGGERS = (
    *triggers_of_table("saved_search", ("name", "query", "position")),
    *triggers_of_table("topic_study", ("desired_retention", "new_a_day", "reviews_a_day", "skip_until_day")),
)


def statements() -> list[str]:
    """Everything that this migration adds, in order."""
    return [*COLUMNS, *TABLES, *SEARCH, *INDEXES, PILES, COUNT_PILES, *PILE_TRIGGERS, *TRIGGERS]
