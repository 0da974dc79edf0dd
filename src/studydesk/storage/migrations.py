"""The numbered steps from an empty file to the present schema. Forward only; never edited once released.

The library that runs them takes a third of a second to import, so it is imported only when a step is pending.
"""

from __future__ import annotations

import contextlib
import sqlite3
import sys
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from studydesk.domain.errors import UserError

if TYPE_CHECKING:
    from pathlib import Path

    from sqlite_utils import Database

SET_NAME = "studydesk"
_APPLIED = "SELECT name FROM _sqlite_migrations WHERE migration_set = ? ORDER BY id"
_HAS_TABLE = "SELECT 1 FROM sqlite_schema WHERE name = '_sqlite_migrations'"

Migration = Callable[["Database"], None]


def m0001_first(db: Database) -> None:
    """Paths, the learner's marks, settings, items, cards, reviews, media, and the bookkeeping for merging."""
    from studydesk.storage.schema_0001 import statements

    for statement in statements():
        db.execute(statement)


def m0002_videos(db: Database) -> None:
    """Videos, their files and captions, and the queue of downloads."""
    from studydesk.storage.schema_0002 import statements

    for statement in statements():
        db.execute(statement)


def m0004_cards(db: Database) -> None:
    """What studying cards needs: the words of items for searching, kept searches, choices for topics, indexes."""
    from studydesk.storage.plain_text import fill_item_text
    from studydesk.storage.schema_0004 import statements

    for statement in statements():
        db.execute(statement)
    fill_item_text(db.conn)


def m0005_practice(db: Database) -> None:
    """Exercises, check questions and links of topics, and what the learner did with them."""
    from studydesk.storage.schema_0005 import statements

    for statement in statements():
        db.execute(statement)


def m0006_notes(db: Database) -> None:
    """Notes with their earlier texts, links, tags, templates, cards made of lines, and the mirror."""
    from studydesk.storage.schema_0006 import statements

    for statement in statements():
        db.execute(statement)


def m0007_search(db: Database) -> None:
    """The index of everything that can be found; filled later, in slices."""
    from studydesk.storage.schema_0007 import statements

    for statement in statements(frozenset(db.table_names())):
        db.execute(statement)


def m0008_watch(db: Database) -> None:
    """Places in videos, the stretches that were played, and speeds."""
    from studydesk.storage.schema_0008 import statements

    for statement in statements():
        db.execute(statement)


def m0009_card_search(db: Database) -> None:
    """An index for finding cards by tag."""
    from studydesk.storage.schema_0009 import statements

    for statement in statements():
        db.execute(statement)


def m0010_statistics(db: Database) -> None:
    """Time of study, and the sums that statistics are drawn from."""
    from studydesk.storage.schema_0010 import statements

    for statement in statements():
        db.execute(statement)


def m0014_card_scan(db: Database) -> None:
    """An index for going through all cards."""
    from studydesk.storage.schema_0014 import statements

    for statement in statements():
        db.execute(statement)


def m0016_sync(db: Database) -> None:
    """What keeping several computers in step needs: rows that come back, schedules with a stamp, what was read."""
    from studydesk.storage.schema_0016 import statements

    for statement in statements():
        db.execute(statement)


MIGRATIONS: tuple[Migration, ...] = (
    m0001_first,
    m0002_videos,
    m0004_cards,
    m0005_practice,
    m0006_notes,
    m0007_search,
    m0008_watch,
    m0009_card_search,
    m0010_statistics,
    m0014_card_scan,
    m0016_sync,
)


def names(migrations: tuple[Migration, ...] = MIGRATIONS) -> tuple[str, ...]:
    """The names of the migrations that this program knows, in order."""
    return tuple(migration.__name__ for migration in migrations)


def applied(connection: sqlite3.Connection) -> tuple[str, ...]:
    """The names of the migrations that a file has behind it; empty for a file without tables."""
    if connection.execute(_HAS_TABLE).fetchone() is None:
        return ()
    return tuple(str(row[0]) for row in connection.execute(_APPLIED, (SET_NAME,)))


def pending(
    connection: sqlite3.Connection, file: Path, migrations: tuple[Migration, ...] = MIGRATIONS
) -> tuple[str, ...]:
    """The names of the migrations that are still to be run.

    Raises UserError ``database.newer`` for a file that a newer program made, and ``database.foreign`` for a SQLite file
    of another program.
    """
    known, done = names(migrations), applied(connection)
    if unknown := [name for name in done if name not in known]:
        raise UserError(
            "database.newer",
            f"{file} was written by a newer version of StudyDesk than this one.",
            kept="Nothing was changed, all your data is safe.",
            next_step="Install the newest version of StudyDesk and start it again.",
            details=f"unknown: {', '.join(unknown)}",
        )
    if not done and connection.execute("SELECT 1 FROM sqlite_schema LIMIT 1").fetchone() is not None:
        raise UserError(
            "database.foreign",
            f"{file} belongs to another program.",
            kept="Nothing was changed.",
            next_step="Choose another folder for StudyDesk's data, or move this file elsewhere.",
        )
    return tuple(name for name in known if name not in done)


@contextlib.contextmanager
def _numpy_hidden() -> Iterator[None]:
    """sqlite-utils loads NumPy, where it is installed, to know its types: a tenth of a second that nobody needs here.

    Until https://github.com/simonw/sqlite-utils loads it on demand; seen with 4.2.
    """
    if "numpy" in sys.modules:
        yield
        return
    sys.modules["numpy"] = None  # type: ignore[assignment]  # so Python is told that there is none
    try:
        yield
    finally:
        del sys.modules["numpy"]


def apply(connection: sqlite3.Connection, migrations: tuple[Migration, ...] = MIGRATIONS) -> None:
    """Runs what is pending, each step in a transaction together with its record. Writer connection only."""
    with _numpy_hidden():
        from sqlite_utils import Database, Migrations

    steps = Migrations(SET_NAME)
    for migration in migrations:
        steps()(migration)
    steps.apply(Database(connection, execute_plugins=False))
