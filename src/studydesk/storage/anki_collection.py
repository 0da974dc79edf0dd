"""Reads the database of an Anki package: only, within limits, and trusting nothing in it.

The connection can select from ordinary tables and nothing else: an authorizer refuses all other actions, views and
virtual tables are not tables here, triggers never run because nothing is written. Damaged rows are mended or left out.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any, Final

from studydesk.domain.anki import CardRow, NoteRow
from studydesk.domain.errors import UserError

MOST_VALUE_BYTES: Final = 64 << 20
"""A longer text in one row is not read: its row is left out."""
LONGEST_SECONDS: Final = 600.0
LAST_MS: Final = 4_000_000_000_000
_TICK: Final = 2_000_000
_LARGEST: Final = 1 << 53
_FUNCTIONS: Final = frozenset(
    {"count", "max", "min", "total", "coalesce", "typeof", "length", "substr", "json_each", "group_concat"}
)

_NOTES: Final = "SELECT id, guid, mid, mod, tags, flds FROM notes WHERE id {which} ORDER BY id"

Row = tuple[Any, ...]  # Any: SQLite's columns hold what they like


class Collection:
    """An open collection. One thread."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self.tables = self._tables()
        self.skipped = 0
        """Rows that could not be read at all."""

    def _tables(self) -> frozenset[str]:
        rows = self._connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'")
        return frozenset(
            str(name) for name, sql in rows if not str(sql or "").upper().lstrip().startswith("CREATE VIRTUAL")
        )

    def has(self, *tables: str) -> bool:
        """Whether these are there, as real tables."""
        return self.tables.issuperset(tables)

    def one(self, sql: str) -> Row:
        """The first row of a query, an empty one for none."""
        rows = list(self._rows(sql))
        return rows[0] if rows else ()

    def rows(self, sql: str) -> list[Row]:
        """All rows of a query over few rows."""
        return list(self._rows(sql))

    def _rows(self, sql: str) -> Iterator[Row]:
        try:
            yield from self._connection.execute(sql)
        except sqlite3.DataError:  # a value beyond the limit ends the statement: what follows is lost
            self.skipped += 1
        except (sqlite3.Error, UnicodeDecodeError) as error:  # else it seems to be a fault of the profile itself
            raise _fault(str(error)) from error

    # Facts

    def settings(self) -> tuple[int, int, str, str]:
        """(second at which the collection began, schema's number, ``models``, ``decks``)."""
        row = self.one("SELECT crt, ver, models, decks FROM col LIMIT 1")
        if not row:
            return 0, 0, "", ""
        return whole(row[0]), whole(row[1]), text(row[2]), text(row[3])

    def note_types(self) -> tuple[list[Row], list[Row], list[Row]]:
        """Types, fields and templates of schema 18; see ``content.anki.note_types.types_of_rows``."""
        return (
            [(whole(a), text(b), _bytes(c)) for a, b, c in self._rows("SELECT id, name, config FROM notetypes")],
            [(whole(a), whole(b), text(c)) for a, b, c in self._rows("SELECT ntid, ord, name FROM fields")],
            [
                (whole(a), whole(b), text(c), _bytes(d))
                for a, b, c, d in self._rows("SELECT ntid, ord, name, config FROM templates")
            ],
        )

    def decks(self) -> list[tuple[int, str]]:
        """Id and name of schema 18."""
        return [(whole(a), text(b)) for a, b in self._rows("SELECT id, name FROM decks")]

    def counts(self) -> tuple[int, int, int, int]:
        """Notes, cards, answers, cards that were seen."""
        notes, cards = (whole(self.one(f"SELECT count(*) FROM {name}")[0]) for name in ("notes", "cards"))
        log = whole(self.one("SELECT count(*) FROM revlog")[0]) if self.has("revlog") else 0
        return notes, cards, log, whole(self.one("SELECT count(*) FROM cards WHERE type > 0")[0])

    def deck_sizes(self) -> list[tuple[int, int]]:
        """(deck's id, cards); a card that sits in a filtered deck counts at home."""
        sql = "SELECT CASE WHEN odid > 0 THEN odid ELSE did END AS home, count(*) FROM cards GROUP BY home"
        return [(whole(a), whole(b)) for a, b in self._rows(sql)]

    def deck_tags(self, most: int) -> list[tuple[int, str, int]]:
        """(deck's id, tags of a note, how many cards have just these), the ``most`` most frequent."""
        sql = (
            "SELECT c.did, n.tags, count(*) AS many FROM cards c JOIN notes n ON n.id = c.nid WHERE n.tags <> ''"
            f" GROUP BY c.did, n.tags ORDER BY many DESC LIMIT {most}"
        )
        return [(whole(a), text(b), whole(c)) for a, b, c in self._rows(sql)]

    # The many

    def notes(self) -> Iterator[NoteRow]:
        """Every note, by id; one that is too long to be read is left out."""
        last: Any = -(1 << 63)
        while True:
            try:
                for row in self._connection.execute(_NOTES.format(which="> ?"), (last,)):
                    last = row[0]
                    yield _note(row)
                return
            except sqlite3.DataError:  # takes the row before with it: Python reads one ahead
                last = self._connection.execute("SELECT min(id) FROM notes WHERE id > ?", (last,)).fetchone()[0]
            except (sqlite3.Error, UnicodeDecodeError) as error:
                raise _fault(str(error)) from error
            if last is None:
                return
            try:
                yield from map(_note, self._connection.execute(_NOTES.format(which="= ?"), (last,)).fetchall())
            except sqlite3.DataError:
                self.skipped += 1

    def cards(self) -> Iterator[CardRow]:
        """Every card, by its note and place."""
        names = "id, nid, did, ord, type, queue, due, ivl, factor, reps, lapses, left, odue, odid, flags"
        listed = ", ".join(f"CAST({name} AS INTEGER)" for name in names.split(", "))
        if not self.has_column("cards", "odid"):
            listed = listed.replace("CAST(odue AS INTEGER), CAST(odid AS INTEGER)", "0, 0")
        for row in self._rows(f"SELECT {listed}, coalesce(CAST(data AS TEXT), '') FROM cards ORDER BY nid, ord"):
            yield CardRow._make(0 if value is None else value for value in row) if None in row else CardRow._make(row)

    def answered(self) -> dict[int, tuple[int, int]]:
        """Card's id to the instants of its first row of the log and of its last answer."""
        if not self.has("revlog"):
            return {}
        sql = (
            "SELECT cid, min(id), max(CASE WHEN ease > 0 THEN id ELSE 0 END) FROM revlog"
            f" WHERE ease BETWEEN 0 AND 4 AND id BETWEEN 1 AND {LAST_MS} GROUP BY cid"
        )
        return {whole(row[0]): (whole(row[1]), whole(row[2])) for row in self._rows(sql)}

    def log(self) -> Iterator[Row]:
        """Every answer, by its instant, as ``LogRow`` names its values: whole numbers, each below 2 ** 63."""
        if not self.has("revlog"):
            return iter(())
        names = ("id", "cid", "ease", "ivl", "lastIvl", "factor", "time", "type")
        listed = ", ".join(f"coalesce(CAST({name} AS INTEGER), 0)" for name in names)
        return self._rows(f"SELECT {listed} FROM revlog WHERE id > 0 ORDER BY id")

    def has_column(self, table: str, column: str) -> bool:
        """Whether a table has a column; old files lack some."""
        try:
            self._connection.execute(f"SELECT {column} FROM {table} LIMIT 0")
        except sqlite3.Error:
            return False
        return True


def _note(row: Row) -> NoteRow:
    return NoteRow(whole(row[0]), text(row[1]), whole(row[2]), whole(row[3]), text(row[4]), text(row[5]))


def whole(value: object) -> int:
    """A whole number from whatever is in a column; 0 for what is none."""
    try:
        made = int(value) if isinstance(value, int | float | str) else 0
    except (ValueError, OverflowError):
        return 0
    return made if -_LARGEST < made < _LARGEST else 0


def text(value: object) -> str:
    """A text from whatever is in a column."""
    if isinstance(value, str):
        return value
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else "" if value is None else str(value)


def _bytes(value: object) -> bytes:
    return value if isinstance(value, bytes) else b""


@contextmanager
def opened(file: Path) -> Iterator[Collection]:
    """The collection in a database file that nobody else writes. Raises UserError ``anki.database``."""
    connection = sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro&immutable=1", uri=True, isolation_level=None)
    try:
        _settle(connection)
        made = Collection(connection)
        if not made.has("notes", "cards", "col"):
            raise _fault("it lacks tables")
        yield made
    except (sqlite3.Error, UnicodeDecodeError) as error:  # SQLite may quote bytes that are no text
        raise _fault(str(error)) from error
    finally:
        connection.close()


def _settle(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA query_only = ON")
    connection.execute("PRAGMA temp_store = FILE")  # sorting a huge table must not fill the memory
    connection.execute("PRAGMA cache_size = -16384")
    connection.execute("PRAGMA cell_size_check = ON")
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, MOST_VALUE_BYTES)
    connection.text_factory = partial(str, encoding="utf-8", errors="replace")
    connection.create_collation("unicase", _compare)
    until = time.monotonic() + LONGEST_SECONDS
    connection.set_progress_handler(lambda: int(time.monotonic() > until), _TICK)
    connection.set_authorizer(_allow)


def _allow(action: int, first: str | None, second: str | None, _database: str | None, inner: str | None) -> int:
    if inner is not None:  # from within a view or trigger
        return sqlite3.SQLITE_DENY
    if action in (sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ):
        return sqlite3.SQLITE_OK
    if action == sqlite3.SQLITE_FUNCTION and (second or "").casefold() in _FUNCTIONS:
        return sqlite3.SQLITE_OK
    return sqlite3.SQLITE_DENY


def _compare(one: str, other: str) -> int:
    first, second = one.casefold(), other.casefold()
    return (first > second) - (first < second)


def _fault(why: str) -> UserError:
    return UserError(
        "anki.database",
        "The collection in this package is damaged.",
        kept="Nothing was changed.",
        next_step="In Anki, choose Tools, Check Database, and export it again.",
        details=why,
    )
