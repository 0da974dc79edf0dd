"""All rows of the database for an export, table by table. What is reckoned from other rows is left out."""

from __future__ import annotations

import contextlib
import json
import zlib
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from studydesk.storage.store import Store

_AT_ONCE: Final = 2_000
_DERIVED: Final = frozenset(
    {
        "clock", "outbox", "field_stamp", "tombstone", "topic_sum", "card_pile", "item_text", "note_scan", "note_link",
        "note_tag", "note_mirror", "backup_log", "review_day", "review_slot", "review_week", "card_shape",
    }
)  # fmt: skip
_DERIVED_BEGINNINGS: Final = ("sqlite_", "_sqlite", "search_", "sync_", "item_fts", "item_vocab")
_JSON_COLUMNS: Final = frozenset(
    {
        "fields", "pack_fields", "sides", "source", "extra", "options", "needs", "chosen", "value",
    }
)  # fmt: skip


@contextlib.contextmanager
def one_state(store: Store) -> Iterator[None]:
    """All reads in here see the database as it was at the first one, whatever the window writes meanwhile."""
    store.read("BEGIN")
    try:
        yield
    finally:
        store.read("COMMIT")


def tables(store: Store) -> list[tuple[str, int]]:
    """(name, number of rows) of all tables that hold something of their own, by name."""
    found = store.read_tuples("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    names = [name for (name,) in found if name not in _DERIVED and not name.startswith(_DERIVED_BEGINNINGS)]
    return [(name, int(store.read_tuples(f'SELECT count(*) FROM "{name}"')[0][0])) for name in names]


def columns(store: Store, table: str) -> list[str]:
    """The names of a table's columns."""
    return [str(row[1]) for row in store.read_tuples(f'PRAGMA table_info("{table}")')]


def schema(store: Store, names: Sequence[str]) -> str:
    """The statements that made these tables, with their remarks on columns."""
    found = dict(store.read_tuples("SELECT name, sql FROM sqlite_schema WHERE type = 'table'"))
    return "\n\n".join(f"{found[name]};" for name in names) + "\n"


def rows(store: Store, table: str) -> Iterator[dict[str, object]]:
    """The rows of a table as plain JSON values, some thousand at a time: bytes in hexadecimal digits, JSON unpacked."""
    names = columns(store, table)
    for row in _slices(store, table, "id" in names):
        yield {name: plain(table, name, value) for name, value in zip(names, row, strict=True)}


def _slices(store: Store, table: str, has_id: bool) -> Iterator[Sequence[Any]]:
    if not has_id:
        yield from store.read_tuples(f'SELECT * FROM "{table}"')
        return
    after = -(2**62)
    at = columns(store, table).index("id")
    while found := store.read_tuples(f'SELECT * FROM "{table}" WHERE id > ? ORDER BY id LIMIT {_AT_ONCE}', (after,)):
        yield from found
        after = found[-1][at]


def plain(table: str, column: str, value: object) -> object:
    """A value of a column as JSON can hold it."""
    if isinstance(value, bytes):
        if (table, column) == ("note_revision", "body"):
            with contextlib.suppress(zlib.error, UnicodeDecodeError):
                return zlib.decompress(value).decode("utf-8")
        return value.hex()
    if column in _JSON_COLUMNS and isinstance(value, str) and value[:1] in ("{", "[", '"', "t", "f", "n"):
        with contextlib.suppress(ValueError, RecursionError):
            return json.loads(value)
    return value


CARDS: Final = """
SELECT lower(hex(c.uid)) AS uid, lower(hex(i.uid)) AS item_uid, coalesce(t.title, '') AS topic,
    coalesce(t.key, '') AS topic_key, i.kind, i.format, c.ordinal, i.fields, trim(i.tags) AS tags, i.source_title,
    i.source_url, c.state, c.due_at_ms, c.due_day, c.interval_days, c.stability, c.difficulty, c.reps, c.lapses,
    c.last_review_at_ms, c.suspended, c.buried, c.flag, c.leech, c.shelved, c.made_at_ms
FROM card c JOIN item i ON i.id = c.item_id LEFT JOIN topic t ON t.id = c.topic_id
WHERE c.id > ? ORDER BY c.id LIMIT 2000"""

REVIEWS: Final = """
SELECT lower(hex(r.uid)) AS uid, lower(hex(c.uid)) AS card_uid, r.at_ms, r.study_day, r.kind, r.rating, r.taken_ms,
    r.state_before, r.state_after, r.stability_after, r.difficulty_after, r.interval_before_days,
    r.interval_after_days, r.due_after_at_ms
FROM review r JOIN card c ON c.id = r.card_id WHERE r.id > ? ORDER BY r.id LIMIT 5000"""


def read_cards(store: Store) -> Iterator[Sequence[Any]]:
    """The rows of ``CARDS``."""
    return _by_id(store, CARDS, "card")


def read_reviews(store: Store) -> Iterator[Sequence[Any]]:
    """The rows of ``REVIEWS``."""
    return _by_id(store, REVIEWS, "review")


def _by_id(store: Store, sql: str, table: str) -> Iterator[Sequence[Any]]:
    """Slice by slice; the last id comes from the row's uid."""
    after = 0
    while found := store.read_tuples(sql, (after,)):
        yield from found
        last = store.read_tuples(f"SELECT id FROM {table} WHERE uid = ?", (bytes.fromhex(found[-1][0]),))
        after = last[0][0]


def read_progress(store: Store) -> list[Sequence[Any]]:
    """(kind, key, title, state, at_ms) of all that the learner marked on paths."""
    parts = (
        ("topic", "topic", "title", "m.status", "m.status_at_ms"),
        ("lesson", "lesson", "title", "'done'", "m.done_at_ms"),
        ("goal", "goal", "text", "'met'", "m.met_at_ms"),
        ("practice", "practice", "title", "'done'", "m.done_at_ms"),
    )
    sql = " UNION ALL ".join(
        f"SELECT '{kind}', m.key, coalesce(x.{title}, ''), {state}, {at} FROM {kind}_mark m"
        f" LEFT JOIN {table} x ON x.key = m.key WHERE {at} IS NOT NULL"
        for kind, table, title, state, at in parts
    )
    return list(store.read_tuples(f"{sql} ORDER BY 5, 2"))
