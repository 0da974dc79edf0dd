"""Copying and checking whole database files, through SQLite itself. Any thread: calls open their own connections."""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from studydesk.domain.errors import EnvironmentFault, UserError
from studydesk.domain.hybrid_clock import merged, next_stamp, parse_stamp
from studydesk.storage.files import file_fault, sync_folder
from studydesk.storage.migrations import applied, pending

Progress = Callable[[int, int], None]
"""Receives what is done and what there is to do, in one unit. May raise to cancel; the work is then undone."""

_PAGES_AT_ONCE = 1024
_CORRUPT = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
_BUSY = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})
_WHOLE = "Your data is as it was."
SIDE_FILES = ("-wal", "-shm", "-journal")


def no_progress(done: int, total: int) -> None:
    """Takes progress and shows it to nobody."""


_LEAST_ROOM = 64 * 1024


def database_fault(error: sqlite3.Error, file: Path, *, kept: str = _WHOLE) -> EnvironmentFault:
    """What an error of SQLite means to the learner."""
    primary = getattr(error, "sqlite_errorcode", 0) & 0xFF  # the low byte is the kind, the rest its detail
    details = f"{getattr(error, 'sqlite_errorname', '')} {error}".strip()
    if primary == sqlite3.SQLITE_FULL or (primary == sqlite3.SQLITE_IOERR and _is_full(file)):
        code, what, step = "disk.full", f"The disk with {file} is full.", "Free some space on it and try again."
    elif primary in _CORRUPT:
        code, what = "database.corrupt", f"{file} is damaged or is not a StudyDesk file."
        step = "Open the newest good backup: studydesk backups lists them, studydesk restore brings one back."
    elif primary in _BUSY:
        code, what = "database.locked", f"Another program is using {file}."
        step = "Close it and try again."
    elif primary == sqlite3.SQLITE_READONLY:
        code, what = "database.read_only", f"StudyDesk may not write to {file}."
        step = "Give your user the right to change it, or choose another folder."
    elif primary == sqlite3.SQLITE_CANTOPEN:
        code, what = "database.cannot_open", f"{file} cannot be opened."
        step = "Check that it is there and that your user may read it and write to its folder."
    else:
        code, what = "database.fault", f"{file} could not be read or written."
        step = "Check that the drive is connected, works and has space, then try again."
    return EnvironmentFault(code, what, kept=kept, next_step=step, details=details)


def _is_full(file: Path) -> bool:
    """Whether the disk has no room for the few pages that SQLite wants beside a file: it calls that an I/O error."""
    try:
        return shutil.disk_usage(file.parent).free < _LEAST_ROOM
    except OSError:
        return False


@contextlib.contextmanager
def open_read_only(file: Path) -> Iterator[sqlite3.Connection]:
    """A connection that cannot write, also to a file on a read-only medium. Raises EnvironmentFault."""
    if not file.is_file():
        missing = FileNotFoundError(2, "No such file", str(file))
        raise file_fault(missing, file, kept=_WHOLE)
    try:
        connection = _connected(file)
    except sqlite3.Error as error:
        raise database_fault(error, file) from error
    try:
        yield connection
    except sqlite3.Error as error:
        raise database_fault(error, file) from error
    finally:
        connection.close()


def _connected(file: Path) -> sqlite3.Connection:
    """Reads through the write-ahead log if it can; a file in a folder where no log can be made is taken as it lies."""
    uri = file.absolute().as_uri()
    connection = sqlite3.connect(f"{uri}?mode=ro", uri=True, isolation_level=None, timeout=10)
    try:
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except sqlite3.OperationalError as error:
        connection.close()
        cannot_open = getattr(error, "sqlite_errorcode", 0) & 0xFF in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY)
        if not cannot_open or file.with_name(file.name + "-wal").exists():
            raise
        return sqlite3.connect(f"{uri}?mode=ro&immutable=1", uri=True, isolation_level=None)
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def change_stamp(file: Path) -> str | None:
    """The stamp of the newest change that a database file holds; equal in two files only if nothing lies between them.

    None for a file without one, or one that cannot be read.
    """
    try:
        with open_read_only(file) as connection:
            row = connection.execute("SELECT stamp FROM clock").fetchone()
    except EnvironmentFault:
        return None
    return None if row is None else str(row[0])


def let_clock_go_on(file: Path, replaced: str | None, now_ms: int) -> None:
    """Sets the clock of a file that takes another's place after the other's stamp (None: unknown).

    Without it a change could get the stamp that one in the replaced file had, and be taken for that one.
    """
    try:
        with contextlib.closing(sqlite3.connect(file, isolation_level=None)) as connection:
            for (stamp,) in connection.execute("SELECT stamp FROM clock").fetchall():
                own = parse_stamp(str(stamp))
                last = own if replaced is None else merged(own, parse_stamp(replaced))
                connection.execute("UPDATE clock SET stamp = ?", (str(next_stamp(last, now_ms)),))
    except sqlite3.Error as error:
        raise database_fault(error, file) from error


def problems_of(file: Path, *, full: bool) -> list[str]:
    """What SQLite finds wrong with a database file; empty when it is sound.

    ``full`` also compares every index with its table and checks foreign keys (seconds for a large file). Raises
    EnvironmentFault when the file cannot be opened at all, ``database.corrupt`` included.
    """
    with open_read_only(file) as connection:
        found = [str(row[0]) for row in connection.execute("PRAGMA integrity_check" if full else "PRAGMA quick_check")]
        problems = [line for line in found if line != "ok"]
        if full:
            problems += [
                f"row {row[1]} of {row[0]} refers to a missing row of {row[2]}"
                for row in connection.execute("PRAGMA foreign_key_check")
            ]
        return problems


def verify(file: Path) -> None:
    """Raises EnvironmentFault ``database.corrupt`` unless the file opens and passes the quick check."""
    problems = problems_of(file, full=False)
    if problems:
        error = sqlite3.DatabaseError("; ".join(problems[:3]))
        error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
        raise database_fault(error, file)


def copy_database(source: Path, target: Path, progress: Progress = no_progress) -> None:
    """Copies a database, also one that is in use, into one whole file named ``target`` (replaced if it exists).

    The copy grows under a temporary name, is checked, flushed to the disk, and only then takes the name. Raises
    EnvironmentFault; then there is no copy and nothing else changed.
    """
    kept = f"{source} is as it was, and no copy was made."
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".tmp", dir=target.parent)
        os.close(handle)
    except OSError as error:
        raise file_fault(error, target.parent, kept=kept) from error
    growing = Path(name)
    try:
        _fill(source, growing, progress)
        verify(growing)
        _flush(growing)
        os.replace(growing, target)
        sync_folder(target.parent)
    except sqlite3.Error as error:
        raise database_fault(error, target, kept=kept) from error
    except OSError as error:
        raise file_fault(error, target, kept=kept) from error
    finally:
        for leftover in (growing, *side_files(growing)):
            with contextlib.suppress(OSError):
                leftover.unlink(missing_ok=True)


def _fill(source: Path, growing: Path, progress: Progress) -> None:
    def report(status: int, remaining: int, total: int) -> None:
        progress(total - remaining, total)

    with open_read_only(source) as origin, contextlib.closing(sqlite3.connect(growing)) as copy:
        # One read transaction over all steps: without it the copy starts again whenever the window writes.
        origin.execute("BEGIN")
        origin.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        try:
            origin.backup(copy, pages=_PAGES_AT_ONCE, progress=report)
        except sqlite3.Error as error:
            raise database_fault(error, growing if _is_of_target(error) else source) from error
        copy.execute("PRAGMA journal_mode=DELETE")  # a backup is one file, and opens on a read-only medium


def _is_of_target(error: sqlite3.Error) -> bool:
    return getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_FULL


def _flush(file: Path) -> None:
    with file.open("rb+") as stream:
        os.fsync(stream.fileno())


def side_files(database: Path) -> tuple[Path, ...]:
    """The files that SQLite may keep beside a database."""
    return tuple(database.with_name(database.name + suffix) for suffix in SIDE_FILES)


def settle(database: Path) -> None:
    """Brings everything from the write-ahead log into the database file, so that it stands alone.

    For a file that no program has open. Raises EnvironmentFault.
    """
    try:
        with contextlib.closing(sqlite3.connect(database, isolation_level=None, timeout=10)) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            connection.execute("PRAGMA journal_mode=DELETE")
    except sqlite3.Error as error:
        raise database_fault(error, database) from error


def keep_raw(database: Path, target: Path) -> None:
    """Copies a database that SQLite cannot read, byte by byte and with its log, for whoever may mend it one day."""
    for origin in (database, *side_files(database)):
        if origin.exists():
            place = target.with_name(target.name + origin.name.removeprefix(database.name))
            try:
                shutil.copy2(origin, place)
                _flush(place)
            except OSError as error:
                raise file_fault(error, place, kept=_WHOLE) from error


def put_in_place(new: Path, database: Path) -> None:
    """Makes the file ``new`` (in the same folder) the database; what was there must be kept elsewhere already."""
    try:
        # A log that stays behind would be played into the new file.
        for leftover in side_files(database):
            leftover.unlink(missing_ok=True)
        os.replace(new, database)
        sync_folder(database.parent)
    except OSError as error:
        raise file_fault(error, database, kept=f"{_WHOLE} The restored data is in {new}.") from error


def sqlite_version() -> str:
    """The version of the SQLite library in use."""
    return sqlite3.sqlite_version


def refuse_foreign(file: Path) -> None:
    """Raises UserError ``database.foreign`` or ``database.newer`` for a file that this program cannot take over."""
    with open_read_only(file) as connection:
        pending(connection, file)
        if not applied(connection):
            raise UserError(
                "database.foreign",
                f"{file} holds no StudyDesk data.",
                kept=_WHOLE,
                next_step="Choose a backup that StudyDesk made: 'studydesk backups' lists them.",
            )
