"""A profile of five years: 100,000 cards, 2,000,000 reviews, 5,000 sittings before videos, on the shipped path.

Made by SQL in some twenty seconds and kept in ``build/bench``, under a name that changes with the schema.
"""

from __future__ import annotations

import contextlib
import random
import shutil
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

from studydesk.domain.clock import to_ms
from studydesk.paths import curriculum_folder
from studydesk.services.paths import ensure_shipped_path
from studydesk.storage import migrations
from studydesk.storage.schema_0004 import COUNT_PILES
from studydesk.storage.schema_0010 import FILL
from studydesk.storage.store import Store

NOW = datetime(2026, 11, 23, 18, 0, tzinfo=UTC)
CARDS, REVIEWS, SITTINGS, DAYS = 100_000, 2_000_000, 5_000, 1_825
TODAY = to_ms(NOW) // 86_400_000
_KEPT = Path(__file__).resolve().parents[2] / "build" / "bench"
_ROWS = "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < {last}) "
_UID = "CAST(printf('%016d', {kind}00000000 + i) AS BLOB)"
_DAY = f"({TODAY} - {DAYS} + (i % {CARDS} * 7919 % 1000) + (i / {CARDS}) * (i / {CARDS}) * 2 + i * 31 % 3)"

_ITEMS = (
    f"{_ROWS.format(last=CARDS - 1)} INSERT INTO item (id, uid, kind, fields, topic_id, source_video_id, origin)"
    f" SELECT i + 1, {_UID.format(kind=1)}, 'basic', '{{\"front\": \"q' || i || '\"}}',"
    " (SELECT id FROM topic WHERE position = i % 17 LIMIT 1),"
    " CASE WHEN i % 3 = 0 THEN (SELECT video_id FROM course WHERE id = 1 + i % 30) END, 'own' FROM n"
)
_CARDS = (
    f"{_ROWS.format(last=CARDS - 1)} INSERT INTO card (id, uid, item_id, topic_id, state, stability, difficulty,"
    " due_day, interval_days, last_review_at_ms, last_review_day, reps)"
    f" SELECT i + 1, {_UID.format(kind=2)}, i + 1, (SELECT topic_id FROM item WHERE id = i + 1), 2,"
    f" 1 + i * 37 % 900, 1 + i * 13 % 9, {TODAY} - 20 + i * 7 % 300, 1 + i * 31 % 700,"
    f" {to_ms(NOW)} - 86400000 * (i % 100), {TODAY} - i % 100, 20 FROM n"
)
_REVIEWS = (
    f"{_ROWS.format(last=REVIEWS - 1)} INSERT INTO review (uid, card_id, at_ms, study_day, kind, rating, taken_ms,"
    " state_before, interval_before_days, state_after)"
    f" SELECT {_UID.format(kind=3)}, 1 + i % {CARDS}, {_DAY} * 86400000 + (7 + i * 17 % 14) * 3600000 + i % 3600000,"
    f" {_DAY}, i >= {CARDS}, CASE WHEN i * 71 % 100 < 9 THEN 1 WHEN i * 71 % 100 < 20 THEN 2"
    " WHEN i * 71 % 100 < 88 THEN 3 ELSE 4 END,"
    f" 2000 + i * 97 % 18000, 2 * (i >= {CARDS}), 4 * (i / {CARDS}), 2 FROM n"
)
_WATCHED = (
    f"{_ROWS.format(last=SITTINGS - 1)} INSERT INTO {{table}} SELECT {{columns}} FROM n",
    "'youtube:' || (SELECT video_id FROM course WHERE id = 1 + i % 30)",
    f"{TODAY} - i * {DAYS} / {SITTINGS}",
    "(5 + i * 7 % 50) * 60000",
)


def _watched(db: sqlite3.Connection) -> None:
    rows, key, day, length = _WATCHED
    spans = (
        f"NULL, {_UID.format(kind=4)}, '', 'watch', {key}, {day}, ({day}) * 86400000 + 36000000,"
        f" ({day}) * 86400000 + 36000000 + {length}, {length}, {length} * (10 + i % 10) / 10"
    )
    db.execute(rows.format(table="study_span", columns=spans))
    days = f"NULL, {_UID.format(kind=5)}, '', {day}, {key}, {length}"
    db.execute(rows.format(table="watch_day", columns=days).replace("INSERT", "INSERT OR IGNORE"))


def make(file: Path) -> None:
    """Fills a new file. The triggers are away meanwhile; their sums are computed at the end."""
    with contextlib.closing(Store.open(file, clock=lambda: NOW, random=random.Random(1))) as store:
        ensure_shipped_path(store, curriculum_folder() / "backend")
    with contextlib.closing(sqlite3.connect(file, isolation_level=None)) as db:
        db.execute("PRAGMA synchronous = OFF")
        triggers = db.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
        db.execute("BEGIN")
        for name, _ in triggers:
            db.execute(f'DROP TRIGGER "{name}"')
        for table in ("review_day", "review_slot", "review_week", "card_shape", "card_pile", "item_text", "item"):
            db.execute(f"DELETE FROM {table}")
        db.execute("DELETE FROM card")
        for statement in (_ITEMS, _CARDS, _REVIEWS):
            db.execute(statement)
        _watched(db)
        for statement in (COUNT_PILES, *FILL, *(sql for _, sql in triggers)):
            db.execute(statement)
        db.execute("COMMIT")
        db.execute("ANALYZE")


def five_years() -> Path:
    """The file; made on first use. Copy it before writing."""
    file = _KEPT / f"five-years-{migrations.names()[-1]}-{len(migrations.MIGRATIONS)}.db"
    if not file.exists():
        _KEPT.mkdir(parents=True, exist_ok=True)
        made = file.with_suffix(".part")
        made.unlink(missing_ok=True)
        make(made)
        made.replace(file)
    return file


def copied(folder: Path) -> Path:
    """A copy as a profile's database."""
    folder.mkdir(parents=True, exist_ok=True)
    return Path(shutil.copyfile(five_years(), folder / "studydesk.db"))
