"""Opening the database file: cheap checks first, then a connection with all settings, made new if it is not there."""

from __future__ import annotations

import contextlib
import functools
import math
import os
import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from studydesk.domain.errors import EnvironmentFault, UserError
from studydesk.storage import migrations

Steps = tuple[migrations.Migration, ...]

BUSY_MS = 2_000
"""How long a write waits for another program's write before it gives up."""

_CACHE_KIB = 16_384
_OLDEST_SQLITE = (3, 37, 0)  # STRICT tables
_MAGIC = b"SQLite format 3\x00"
_HEADER_BYTES = 100
_STRANGE_FORMAT = "unsupported file format"
"""What SQLite says, as an error of no kind, of a damaged format number in the header."""
_UNTOUCHED = "Nothing was changed."
_BACKUP_STEP = "Open the newest good backup: 'studydesk backups' lists them, 'studydesk restore' brings one back."


def fault_of(error: sqlite3.Error, file: Path, *, kept: str = "Your data is as it was.") -> EnvironmentFault | None:
    """What an error of SQLite tells of the surroundings (full, locked, damaged, ...); None if it is a bug of ours."""
    from studydesk.storage.backup import database_fault

    if str(error) == _STRANGE_FORMAT:
        return _damage(_STRANGE_FORMAT, file, kept)
    primary = getattr(error, "sqlite_errorcode", 0) & 0xFF
    surroundings = (
        sqlite3.SQLITE_PERM, sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_NOMEM, sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_FULL, sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_PROTOCOL, sqlite3.SQLITE_NOLFS, sqlite3.SQLITE_AUTH, sqlite3.SQLITE_NOTADB,
    )  # fmt: skip
    return database_fault(error, file, kept=kept) if primary in surroundings else None


@contextlib.contextmanager
def plain_faults(file: Path, *, kept: str = "Your data is as it was.") -> Iterator[None]:
    """Turns errors of SQLite that come from the surroundings into EnvironmentFault; bugs pass unchanged."""
    try:
        yield
    except sqlite3.Error as error:
        fault = fault_of(error, file, kept=kept)
        if fault is None:
            raise
        raise fault from error
    except UnicodeDecodeError as error:  # SQLite's message quotes what it could not read: damage inside a text
        raise _damage(bytes(error.object).decode("utf-8", "replace"), file, kept) from error


def _damage(text: str, file: Path, kept: str) -> EnvironmentFault:
    """The fault for damage that SQLite does not call so."""
    from studydesk.storage.backup import database_fault

    said = sqlite3.DatabaseError(text)
    said.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
    said.sqlite_errorname = "SQLITE_CORRUPT"
    return database_fault(said, file, kept=kept)


def open_connection(
    file: Path, *, now: datetime, read_only: bool = False, steps: Steps = migrations.MIGRATIONS
) -> sqlite3.Connection:
    """A connection to the profile's database at the schema that ``steps`` lead to; errors as in ``Store.open``."""
    _require_sqlite()
    if not _look_at(file):
        if read_only:
            raise _missing(file)
        _create(file, now, steps)
    with plain_faults(file, kept=_UNTOUCHED):
        return _ready(file, read_only, steps)


def _ready(file: Path, read_only: bool, steps: Steps) -> sqlite3.Connection:
    connection = _connect(file, "ro" if read_only else "rw")
    try:
        if pending := migrations.pending(connection, file, steps):
            if read_only:
                raise _outdated(file)
            _migrate(connection, file, pending, steps)
        if not read_only:
            # Taking and leaving the write lock finds a locked or read-only file now, not at the learner's first click.
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("ROLLBACK")
    except BaseException:
        connection.close()
        raise
    return connection


def memory_connection() -> sqlite3.Connection:
    """A new database in memory, for tests."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.deserialize(_empty_database())
    _settle(connection)
    return connection


@functools.cache
def _empty_database() -> bytes:
    with contextlib.closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        migrations.apply(connection)
        return connection.serialize()


def _require_sqlite() -> None:
    if sqlite3.sqlite_version_info < _OLDEST_SQLITE:
        raise EnvironmentFault(
            "sqlite.too_old",
            f"This Python comes with SQLite {sqlite3.sqlite_version}; StudyDesk needs 3.37 or later.",
            kept=_UNTOUCHED,
            next_step="Install a newer Python from python.org or your system's packages.",
        )


def _look_at(file: Path) -> bool:
    """Whether there is a database; raises EnvironmentFault for what cannot be one. Reads the first 100 bytes only."""
    try:
        with file.open("rb") as stream:
            header = stream.read(_HEADER_BYTES)
            size = os.fstat(stream.fileno()).st_size
    except FileNotFoundError:
        return False
    except IsADirectoryError as error:
        raise _not_a_file(file) from error
    except OSError as error:
        if file.is_dir():  # Windows says "permission denied" of a folder
            raise _not_a_file(file) from error
        from studydesk.storage.files import file_fault

        raise file_fault(error, file, kept=_UNTOUCHED) from error
    if problem := _header_problem(header, size, _has_log(file)):
        raise EnvironmentFault(
            "database.corrupt",
            f"{file} is damaged: {problem}.",
            kept="It was left as it is.",
            next_step=_BACKUP_STEP,
        )
    return True


def _has_log(file: Path) -> bool:
    try:
        return file.with_name(file.name + "-wal").stat().st_size > 0
    except OSError:
        return False


def _header_problem(header: bytes, size: int, has_log: bool) -> str:
    """What is wrong with the first bytes, in words; empty for nothing. https://www.sqlite.org/fileformat2.html#the_database_header"""
    if not header:
        return "it is empty"
    if len(header) < _HEADER_BYTES or not header.startswith(_MAGIC):
        return "it does not begin as a database does"
    page_bytes = int.from_bytes(header[16:18], "big")
    page_bytes = 65536 if page_bytes == 1 else page_bytes
    if page_bytes < 512 or page_bytes & (page_bytes - 1):
        return "it does not begin as a database does"
    pages = int.from_bytes(header[28:32], "big")
    # With a log beside it, pages may still be there that the file itself does not have yet.
    if not has_log and header[24:28] == header[92:96] and size < pages * page_bytes:
        return "its end is missing"
    return ""


def _not_a_file(file: Path) -> EnvironmentFault:
    return EnvironmentFault(
        "database.not_a_file",
        f"{file} is a folder; StudyDesk keeps its data in a file of that name.",
        kept=_UNTOUCHED,
        next_step="Rename or move that folder, or choose another folder for StudyDesk's data.",
    )


def _missing(file: Path) -> EnvironmentFault:
    return EnvironmentFault(
        "database.missing",
        f"There is no StudyDesk data in {file}.",
        kept=_UNTOUCHED,
        next_step="Start StudyDesk once, or name another profile with --profile.",
    )


def _outdated(file: Path) -> UserError:
    return UserError(
        "database.outdated",
        f"{file} was written by an older version of StudyDesk and must be brought up to date first.",
        kept=_UNTOUCHED,
        next_step="Open it once in the StudyDesk window.",
    )


def _create(file: Path, now: datetime, steps: Steps) -> None:
    """Makes the database under another name and renames it when it is whole: a file of the right name is never half."""
    growing = file.with_name(f".{file.name}.new")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        _remove(growing)
        _put_aside_logs(file, now)
        with (
            plain_faults(file, kept="No data was lost; a new file could not be made."),
            contextlib.closing(_connect(growing, "rwc")) as connection,
        ):
            migrations.apply(connection, steps)
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")  # only the database is renamed, not its log
        os.replace(growing, file)
    except OSError as error:
        from studydesk.storage.files import file_fault

        raise file_fault(error, file, kept="No data was lost; a new file could not be made.") from error
    finally:
        with contextlib.suppress(OSError):
            _remove(growing)


def _remove(file: Path) -> None:
    """A database and what SQLite keeps beside it."""
    for suffix in ("", "-wal", "-shm", "-journal"):
        file.with_name(file.name + suffix).unlink(missing_ok=True)


def _put_aside_logs(file: Path, now: datetime) -> None:
    """The log of a database that somebody took away would be played into the new one."""
    for suffix in ("-wal", "-shm", "-journal"):
        left = file.with_name(file.name + suffix)
        if left.exists():
            left.replace(left.with_name(f"{left.name}.left-{now:%Y-%m-%d-%H%M%S}"))


def _connect(file: Path, mode: str) -> sqlite3.Connection:
    # A read-only folder holds no log; SQLite then opens the file only as one that nobody changes.
    lone = mode == "ro" and not os.access(file.parent, os.W_OK) and not _has_log(file)
    uri = f"{file.absolute().as_uri()}?mode={mode}{'&immutable=1' if lone else ''}"
    # One that only reads may go from thread to thread, as long as one of them has it at a time.
    connection = sqlite3.connect(uri, uri=True, isolation_level=None, check_same_thread=mode != "ro")
    try:
        _settle(connection, writes=mode != "ro")
    except BaseException:
        connection.close()
        raise
    return connection


def beside(file: Path) -> sqlite3.Connection:
    """One more connection to a database that is open already, for a thread of its own. Raises sqlite3.Error."""
    connection = sqlite3.connect(f"{file.absolute().as_uri()}?mode=rw", uri=True, isolation_level=None)
    _settle(connection)
    return connection


def _settle(connection: sqlite3.Connection, *, writes: bool = True) -> None:
    connection.row_factory = sqlite3.Row
    connection.execute(f"PRAGMA busy_timeout = {BUSY_MS}")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA recursive_triggers = ON")  # else REPLACE deletes unseen by the undo log
    connection.execute("PRAGMA temp_store = MEMORY")
    connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")  # an upper bound; a small file takes little
    connection.execute("PRAGMA trusted_schema = OFF")
    if writes:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("PRAGMA wal_autocheckpoint = 0")  # storage.checkpoint does it, off the window's thread
    else:
        connection.execute("PRAGMA query_only = ON")
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    _register_functions(connection)


def _register_functions(connection: sqlite3.Connection) -> None:
    """``pow`` is missing where SQLite was built without its mathematics; recall in SQL needs it."""
    try:
        connection.execute("SELECT pow(2.0, 3.0)")
    except sqlite3.OperationalError:
        connection.create_function("pow", 2, _power, deterministic=True)


def _power(base: float | None, exponent: float | None) -> float | None:
    """As SQLite's own: NULL for NULL and for what has no real value."""
    if base is None or exponent is None:
        return None
    try:
        return math.pow(base, exponent)
    except (ValueError, OverflowError):
        return None


def _migrate(connection: sqlite3.Connection, file: Path, pending: tuple[str, ...], steps: Steps) -> None:
    """Copies the file as it is into ``backups`` beside it, then runs the pending migrations."""
    from studydesk.storage.backup import copy_database

    done = migrations.applied(connection)
    if done:
        at = datetime.fromtimestamp(file.stat().st_mtime, UTC)
        name = f"before-migration-{pending[-1]}-{at:%Y-%m-%d-%H%M%S}.db"
        copy_database(file, file.parent / "backups" / name)
    migrations.apply(connection, steps)
