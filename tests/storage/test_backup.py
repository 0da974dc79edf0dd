"""Copying and checking database files."""

import contextlib
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from studydesk.domain.errors import EnvironmentFault, UserError
from studydesk.storage.backup import copy_database, database_fault, problems_of, refuse_foreign, settle, verify

SOURCE = Path(__file__).parents[2] / "src"


def make(file: Path, rows: int = 100) -> Path:
    with contextlib.closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT)")
        connection.executemany("INSERT INTO t (b) VALUES (?)", [("x" * 500,)] * rows)
    return file


def count(file: Path) -> int:
    with contextlib.closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)) as connection:
        return int(connection.execute("SELECT count(*) FROM t").fetchone()[0])


def damage(file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[4096 * 3 : 4096 * 6] = os.urandom(4096 * 3)
    file.write_bytes(content)


def test_a_copy_of_a_database_in_use_is_whole_and_one_file(tmp_path: Path) -> None:
    source, target = make(tmp_path / "a.db"), tmp_path / "b" / "copy.db"
    with contextlib.closing(sqlite3.connect(source, isolation_level=None)) as window:
        window.execute("INSERT INTO t (b) VALUES ('committed, still in the log')")
        window.execute("BEGIN IMMEDIATE")
        window.execute("INSERT INTO t (b) VALUES ('not committed')")
        copy_database(source, target)
        window.execute("ROLLBACK")
    assert count(target) == 101
    assert [file.name for file in target.parent.iterdir()] == ["copy.db"]


def test_progress_reaches_the_end(tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    copy_database(make(tmp_path / "a.db", 10_000), tmp_path / "b.db", lambda done, total: seen.append((done, total)))
    assert len(seen) > 1
    assert seen[-1][0] == seen[-1][1]


def test_a_write_of_the_window_does_not_start_the_copy_anew(tmp_path: Path) -> None:
    source = make(tmp_path / "a.db", 10_000)
    calls = 0
    with contextlib.closing(sqlite3.connect(source, isolation_level=None)) as window:

        def write_meanwhile(done: int, total: int) -> None:
            nonlocal calls
            calls += 1
            window.execute("INSERT INTO t (b) VALUES ('later')")

        copy_database(source, tmp_path / "b.db", write_meanwhile)
    assert count(tmp_path / "b.db") == 10_000
    assert calls < 20


class CancelledError(Exception):
    """Raised by a test's progress."""


def test_cancelling_leaves_nothing(tmp_path: Path) -> None:
    def cancel(done: int, total: int) -> None:
        raise CancelledError

    source = make(tmp_path / "a.db")
    with pytest.raises(CancelledError):
        copy_database(source, tmp_path / "out" / "b.db", cancel)
    assert list((tmp_path / "out").iterdir()) == []


def test_a_damaged_database_is_refused_and_the_old_copy_stays(tmp_path: Path) -> None:
    source, target = make(tmp_path / "a.db"), make(tmp_path / "b.db", 7)
    settle(source)
    damage(source)
    before = target.read_bytes()
    with pytest.raises(EnvironmentFault) as fault:
        copy_database(source, target)
    assert fault.value.code == "database.corrupt"
    assert target.read_bytes() == before
    assert {file.name for file in tmp_path.iterdir()} <= {"a.db", "b.db", "a.db-wal", "a.db-shm"}


@pytest.mark.parametrize("content", [b"not a database" * 100, b"SQLite format 3\x00" + b"\xff" * 5000])
def test_rubbish_is_told_from_a_database(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "rubbish.db"
    file.write_bytes(content)
    with pytest.raises(EnvironmentFault) as fault:
        verify(file)
    assert fault.value.code == "database.corrupt"
    assert str(file) in fault.value.message


def test_a_missing_file_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentFault) as fault:
        verify(tmp_path / "none.db")
    assert fault.value.code == "file.missing"


def test_the_full_check_finds_a_broken_reference(tmp_path: Path) -> None:
    file = tmp_path / "a.db"
    with contextlib.closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("CREATE TABLE p (id INTEGER PRIMARY KEY)")
        connection.execute("CREATE TABLE c (p INTEGER REFERENCES p)")
        connection.execute("INSERT INTO c VALUES (5)")
    assert problems_of(file, full=False) == []
    assert len(problems_of(file, full=True)) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on a process's files")
def test_a_full_disk_is_said_and_leaves_no_half_file(tmp_path: Path) -> None:
    source = make(tmp_path / "a.db", 2_000)
    code = (
        "import resource, signal, sys; from pathlib import Path; from studydesk.storage.backup import copy_database\n"
        "from studydesk.domain.errors import EnvironmentFault\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN); resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))\n"
        "try: copy_database(Path(sys.argv[1]), Path(sys.argv[2]))\n"
        "except EnvironmentFault as fault: print(fault.code, '|', fault.sentences())"
    )
    ended = subprocess.run(
        [sys.executable, "-c", code, str(source), str(tmp_path / "out" / "b.db")],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(SOURCE)},
        check=False,
    )
    assert ended.stderr == ""
    assert ended.stdout.startswith(("disk.full", "database.fault"))
    assert "is as it was" in ended.stdout
    assert list((tmp_path / "out").iterdir()) == []


@pytest.mark.parametrize(
    ("sql", "code"),
    [
        ("PRAGMA max_page_count = 2; CREATE TABLE x AS SELECT zeroblob(100000)", "disk.full"),
        ("lock", "database.locked"),
    ],
)
def test_what_sqlite_says_is_put_into_plain_words(tmp_path: Path, sql: str, code: str) -> None:
    file = tmp_path / "a.db"
    with contextlib.closing(sqlite3.connect(file, isolation_level=None, timeout=0)) as connection:
        other = sqlite3.connect(file, isolation_level=None)
        try:
            if sql == "lock":
                other.execute("BEGIN EXCLUSIVE")
                sql = "CREATE TABLE x (a)"
            with pytest.raises(sqlite3.OperationalError) as error:
                connection.executescript(sql)
        finally:
            other.close()
    fault = database_fault(error.value, file)
    assert fault.code == code
    assert str(file) in fault.message
    assert "SQLITE" not in fault.sentences()


def test_a_database_of_another_program_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError) as error:
        refuse_foreign(make(tmp_path / "a.db"))
    assert error.value.code == "database.foreign"
