"""Anki's log of answers as rows of ours: computed by SQL, because half a million rows in Python take many seconds.

What a row becomes: kinds as Anki has them; an answer in a filtered deck that had an effect counts as a review; one
without a rating was made by hand. The states before and after follow from kind and interval.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from studydesk.storage.store import Store, Transaction

MOST_DAYS: Final = 36_500


class Known(NamedTuple):
    """A card of the package. ``tail`` are the last ten bytes of its uid, ``first`` the instant of its first answer,
    ``is_old`` whether it was there before and may have some of the answers."""

    theirs: int
    ours: int
    tail: bytes
    first: int
    is_old: bool


_BEGIN: Final = (
    "CREATE TEMP TABLE anki_log (id INTEGER PRIMARY KEY, cid INTEGER, ease INTEGER, ivl INTEGER, last INTEGER,"
    " factor INTEGER, taken INTEGER, type INTEGER)",
    "CREATE TEMP TABLE anki_card (cid INTEGER PRIMARY KEY, card_id INTEGER, tail BLOB, first INTEGER, old INTEGER)",
    "CREATE TEMP TABLE anki_day (start INTEGER PRIMARY KEY, day INTEGER)",
)
_END: Final = tuple(f"DROP TABLE temp.{name}" for name in ("anki_log", "anki_card", "anki_day"))

_GOOD: Final = "r.ease BETWEEN 0 AND 4 AND r.id < :latest"
_ODD: Final = f"SELECT r.id FROM temp.anki_log r JOIN temp.anki_card m ON m.cid = r.cid WHERE NOT ({_GOOD})"
_KIND: Final = (
    "CASE WHEN type BETWEEN 4 AND 5 THEN type WHEN ease = 0 THEN 4"
    " WHEN type NOT BETWEEN 0 AND 5 OR (type = 3 AND factor <> 0) THEN 1 ELSE type END"
)
_INSERT: Final = f"""
INSERT INTO review (uid, stamp, card_id, at_ms, study_day, kind, rating, taken_ms, state_before, interval_before_days,
    state_after, difficulty_after, due_after_at_ms, interval_after_days, extra)
SELECT anki_uid(r.id, m.tail), :stamp, m.card_id, r.id,
    (SELECT day FROM temp.anki_day WHERE start <= r.id ORDER BY start DESC LIMIT 1), r.kind, r.ease,
    min(max(r.taken, 0), 3600000),
    CASE r.kind WHEN 0 THEN r.id <> m.first WHEN 2 THEN 3 ELSE 2 END, min(max(r.last, 0), {MOST_DAYS}),
    CASE WHEN r.ivl > 0 THEN 2 WHEN r.kind = 4 AND r.ivl = 0 AND r.factor = 0 THEN 0 WHEN r.kind = 0 THEN 1 ELSE 3 END,
    CASE WHEN r.factor BETWEEN 100 AND 1100 THEN (r.factor / 1000.0 - 0.1) * 9 + 1 END,
    CASE WHEN r.ivl > 0 THEN r.id + min(r.ivl, {MOST_DAYS}) * 86400000 END, min(max(r.ivl, 0), {MOST_DAYS}),
    CASE WHEN r.ivl >= 0 AND r.last >= 0 AND r.factor = 0 THEN '{{}}'
        ELSE '{{"anki":[' || r.ivl || ',' || r.last || ',' || r.factor || ']}}' END
FROM (SELECT *, {_KIND} AS kind FROM temp.anki_log) r CROSS JOIN temp.anki_card m ON m.cid = r.cid
WHERE {_GOOD} AND NOT (m.old AND EXISTS (SELECT 1 FROM review v WHERE v.card_id = m.card_id AND v.at_ms = r.id))
ORDER BY r.id"""


def _uid(at_ms: int, tail: bytes) -> bytes:
    return at_ms.to_bytes(6, "big") + tail


def begin(store: Store, tx: Transaction, cards: Iterable[Known], days: Iterable[tuple[int, int]]) -> None:
    """Before the first part. ``days`` are (first instant, study day), reaching before the first answer."""
    store.define_function("anki_uid", 2, _uid)
    for statement in _BEGIN:
        tx.execute(statement)
    tx.executemany("INSERT INTO temp.anki_card VALUES (?, ?, ?, ?, ?)", cards)
    tx.executemany("INSERT INTO temp.anki_day VALUES (?, ?)", days)


def insert(tx: Transaction, rows: Iterable[Sequence[object]], latest: int) -> tuple[int, list[int]]:
    """A part of the log, by its instants; (how many were new, the instants of those that make no sense)."""
    tx.execute("DELETE FROM temp.anki_log")
    tx.executemany("INSERT OR IGNORE INTO temp.anki_log VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)
    odd = [row[0] for row in tx.execute(_ODD, {"latest": latest})]
    made = tx.execute(_INSERT, {"stamp": tx.stamp, "latest": latest}).rowcount
    return made, odd


def end(tx: Transaction) -> None:
    """After the last part."""
    for statement in _END:
        tx.execute(statement)
