"""Time of study, and sums of answers and cards for statistics. Frozen with migration ``m0010_statistics``.

The sums follow the rows that they are made of by ordinary triggers and can be made anew at any time, see
``storage/rollups.py``. Rows whose sum went back to 0 stay.
"""

from __future__ import annotations

from studydesk.storage.schema_0001 import triggers_of_table

IDLE_MS = 120_000
"""What lies longer without a sign of work is no time of study; no answer counts for more."""
MATURE_DAYS = 21
"""From this interval on a card is mature, as in Anki."""

SPAN = """CREATE TABLE study_span (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    stamp TEXT NOT NULL DEFAULT '',
    kind TEXT NOT NULL CHECK (kind IN ('watch', 'write')),
    subject TEXT NOT NULL DEFAULT '',               -- a video's key, or 'note', 'card'
    study_day INTEGER NOT NULL,
    start_at_ms INTEGER NOT NULL,
    end_at_ms INTEGER NOT NULL,
    active_ms INTEGER NOT NULL DEFAULT 0 CHECK (active_ms >= 0),    -- by the clock, without pauses
    media_ms INTEGER NOT NULL DEFAULT 0 CHECK (media_ms >= 0)       -- how much of the video went by
    ) STRICT"""

SUMS = (
    """CREATE TABLE review_day (                      -- answers of a study day
    study_day INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    state_before INTEGER NOT NULL,
    mature INTEGER NOT NULL,
    rating INTEGER NOT NULL,
    reviews INTEGER NOT NULL,
    taken_ms INTEGER NOT NULL,
    PRIMARY KEY (study_day, kind, state_before, mature, rating)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE review_slot (                     -- of half an hour, counted from 1970 in UTC
    slot INTEGER PRIMARY KEY,
    reviews INTEGER NOT NULL,
    taken_ms INTEGER NOT NULL,
    asked INTEGER NOT NULL,                         -- of cards in review
    recalled INTEGER NOT NULL
    ) STRICT""",
    """CREATE TABLE review_week (                     -- of a week from Monday on, by the card's topic
    week INTEGER NOT NULL,
    topic_id INTEGER NOT NULL,                      -- 0: none
    reviews INTEGER NOT NULL,
    taken_ms INTEGER NOT NULL,
    PRIMARY KEY (week, topic_id)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE card_shape (                      -- learned cards by steps of days and whole difficulties
    interval INTEGER NOT NULL,
    stability INTEGER NOT NULL,
    difficulty INTEGER NOT NULL,
    cards INTEGER NOT NULL,
    PRIMARY KEY (interval, stability, difficulty)
    ) STRICT, WITHOUT ROWID""",
)

INDEXES = (
    "CREATE INDEX study_span_by_day ON study_span (study_day, kind, active_ms)",
    "CREATE INDEX study_span_by_end ON study_span (kind, subject, end_at_ms)",
    "CREATE INDEX lesson_mark_by_time ON lesson_mark (done_at_ms) WHERE done_at_ms IS NOT NULL",
)

DAY_STEPS = (1, 2, 4, 7, 14, 21, 30, 60, 90, 180, 365, 730, 1_825)
"""Where the steps of ``card_shape`` begin, in days; step 0 lies before the first."""

_TAKEN = f"max(0, min({{row}}.taken_ms, {IDLE_MS}))"
_COUNTS = "{row}.rating BETWEEN 1 AND 4"
_IN_REVIEW = "({row}.kind = 1 AND {row}.state_before = 2)"
_DAY_KEY = (
    "{row}.study_day, {row}.kind, {row}.state_before,"
    f" {{row}}.interval_before_days >= {MATURE_DAYS}, {{row}}.rating"
)
_SLOT = "{row}.at_ms / 1800000"
_WEEK = "({row}.study_day + 3) / 7"
_DAY_INTO = "INSERT INTO review_day (study_day, kind, state_before, mature, rating, reviews, taken_ms)"
_SLOT_INTO = "INSERT INTO review_slot (slot, reviews, taken_ms, asked, recalled)"
_WEEK_INTO = "INSERT INTO review_week (week, topic_id, reviews, taken_ms)"
_SHAPE_INTO = "INSERT INTO card_shape (interval, stability, difficulty, cards)"


def _step(column: str) -> str:
    whens = " ".join(f"WHEN {column} < {edge} THEN {step}" for step, edge in enumerate(DAY_STEPS))
    return f"CASE {whens} ELSE {len(DAY_STEPS)} END"


_SHAPE = (
    f"{_step('{row}.interval_days')}, {_step('{row}.stability')},"
    " max(1, min(10, CAST(coalesce({row}.difficulty, 5.0) AS INTEGER)))"
)
_HAS_SHAPE = "{row}.state > 0 AND NOT {row}.shelved AND {row}.stability IS NOT NULL"

SLOW = {
    "review_day": (
        f"SELECT {_DAY_KEY.format(row='r')}, count(*), sum({_TAKEN.format(row='r')})"
        f" FROM review r WHERE {_COUNTS.format(row='r')} GROUP BY 1, 2, 3, 4, 5"
    ),
    "review_slot": (
        f"SELECT {_SLOT.format(row='r')}, count(*), sum({_TAKEN.format(row='r')}),"
        f" sum({_IN_REVIEW.format(row='r')}), sum({_IN_REVIEW.format(row='r')} AND r.rating > 1)"
        f" FROM review r WHERE {_COUNTS.format(row='r')} GROUP BY 1"
    ),
    "review_week": (
        f"SELECT {_WEEK.format(row='r')}, coalesce(c.topic_id, 0), count(*), sum({_TAKEN.format(row='r')})"
        f" FROM review r JOIN card c ON c.id = r.card_id WHERE {_COUNTS.format(row='r')} GROUP BY 1, 2"
    ),
    "card_shape": (
        f"SELECT {_SHAPE.format(row='c')}, count(*) FROM card c WHERE {_HAS_SHAPE.format(row='c')} GROUP BY 1, 2, 3"
    ),
}
"""The sums as they are computed from all rows, by table, in the order of its columns."""

COUNTED = {"review_day": "reviews", "review_slot": "reviews", "review_week": "reviews", "card_shape": "cards"}
"""The column of each that tells whether a row still counts something."""

FILL = tuple(
    f"{into} {SLOW[table]}"
    for table, into in (
        ("review_day", _DAY_INTO),
        ("review_slot", _SLOT_INTO),
        ("review_week", _WEEK_INTO),
        ("card_shape", _SHAPE_INTO),
    )
)


def _answers(row: str, sign: str) -> str:
    """Adds (``+``) or takes away (``-``) one answer; of the week only while its card is there."""
    one, when = f"{sign}1", _COUNTS.format(row=row)
    taken, review = _TAKEN.format(row=row), _IN_REVIEW.format(row=row)
    more = "reviews = reviews + excluded.reviews, taken_ms = taken_ms + excluded.taken_ms"
    return (
        f" {_DAY_INTO} SELECT {_DAY_KEY.format(row=row)}, {one}, {sign}{taken} WHERE {when}"
        f" ON CONFLICT DO UPDATE SET {more};"
        f" {_SLOT_INTO} SELECT {_SLOT.format(row=row)}, {one}, {sign}{taken}, {sign}{review},"
        f" {sign}({review} AND {row}.rating > 1) WHERE {when}"
        f" ON CONFLICT DO UPDATE SET {more}, asked = asked + excluded.asked, recalled = recalled + excluded.recalled;"
        f" {_WEEK_INTO} SELECT {_WEEK.format(row=row)}, coalesce(c.topic_id, 0), {one}, {sign}{taken} FROM card c"
        f" WHERE c.id = {row}.card_id AND {when} ON CONFLICT DO UPDATE SET {more};"
    )


def _weeks(row: str, sign: str) -> str:
    """Adds or takes away all answers of a card, to or from its topic."""
    return (
        f" {_WEEK_INTO} SELECT {_WEEK.format(row='r')}, coalesce({row}.topic_id, 0), {sign}count(*),"
        f" {sign}sum({_TAKEN.format(row='r')}) FROM review r WHERE r.card_id = {row}.id AND"
        f" {_COUNTS.format(row='r')} GROUP BY 1"
        " ON CONFLICT DO UPDATE SET reviews = reviews + excluded.reviews, taken_ms = taken_ms + excluded.taken_ms;"
    )


def _shape(row: str, sign: str) -> str:
    return (
        f" {_SHAPE_INTO} SELECT {_SHAPE.format(row=row)}, {sign}1 WHERE {_HAS_SHAPE.format(row=row)}"
        " ON CONFLICT DO UPDATE SET cards = cards + excluded.cards;"
    )


_SHAPED = ("state", "shelved", "interval_days", "stability", "difficulty")
_REVIEWED = ("card_id", "at_ms", "study_day", "kind", "rating", "taken_ms", "state_before", "interval_before_days")


def _changed(columns: tuple[str, ...]) -> str:
    return " OR ".join(f"OLD.{column} IS NOT NEW.{column}" for column in columns)


SUM_TRIGGERS = (
    f"CREATE TRIGGER review_sums_made AFTER INSERT ON review BEGIN{_answers('NEW', '+')} END",
    f"CREATE TRIGGER review_sums_gone AFTER DELETE ON review BEGIN{_answers('OLD', '-')} END",
    f"CREATE TRIGGER review_sums_changed AFTER UPDATE OF {', '.join(_REVIEWED)} ON review"
    f" WHEN {_changed(_REVIEWED)} BEGIN{_answers('OLD', '-')}{_answers('NEW', '+')} END",
    f"CREATE TRIGGER card_sums_made AFTER INSERT ON card BEGIN{_weeks('NEW', '+')}{_shape('NEW', '+')} END",
    # Before: the answers that go with the card find no card any more, and are taken from its topic here.
    f"CREATE TRIGGER card_sums_gone BEFORE DELETE ON card BEGIN{_weeks('OLD', '-')}{_shape('OLD', '-')} END",
    f"CREATE TRIGGER card_sums_moved AFTER UPDATE OF topic_id ON card WHEN OLD.topic_id IS NOT NEW.topic_id"
    f" BEGIN{_weeks('OLD', '-')}{_weeks('NEW', '+')} END",
    f"CREATE TRIGGER card_sums_changed AFTER UPDATE OF {', '.join(_SHAPED)} ON card WHEN {_changed(_SHAPED)}"
    f" BEGIN{_shape('OLD', '-')}{_shape('NEW', '+')} END",
)


def statements() -> list[str]:
    """Everything that this migration adds, in order."""
    merged = triggers_of_table("study_span", ("end_at_ms", "active_ms", "media_ms"))
    return [SPAN, *SUMS, *INDEXES, *FILL, *SUM_TRIGGERS, *merged]
