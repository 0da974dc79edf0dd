"""Opening what is there, and refusing in plain words what cannot be opened."""

import contextlib
import os
import sqlite3
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from tests.storage.support import FixedClock, open_store
from tests.support.examples import examples

from studydesk.domain.errors import EnvironmentFault, StudyDeskError, UserError
from studydesk.storage import integrity
from studydesk.storage.store import Store

SOURCE = Path(__file__).parents[2] / "src"


def fill(file: Path, rows: int = 50, length: int = 400) -> None:
    with open_store(file) as store:
        put(store, "x" * length, range(rows))


def put(store: Store, value: str, keys: range) -> None:
    with store.write("Put") as tx:
        tx.executemany(
            "INSERT INTO setting (uid, key, value) VALUES (?, ?, ?)",
            [(store.new_uid(), f"key {key}", value) for key in keys],
        )


def refused(file: Path, *, read_only: bool = False) -> StudyDeskError:
    with pytest.raises(StudyDeskError) as caught:
        open_store(file, read_only=read_only)
    fault = caught.value
    assert fault.message
    assert fault.kept
    assert fault.next_step
    assert str(file.name) in fault.message
    return fault


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "profile" / "studydesk.db"


def test_a_first_start_makes_folder_and_file_and_leaves_nothing_else(file: Path) -> None:
    open_store(file).close()
    assert [entry.name for entry in file.parent.iterdir()] == ["studydesk.db"]
    assert integrity.full_check(file) == []


def test_settings_of_the_connection(file: Path) -> None:
    with open_store(file) as store:
        wanted = {"journal_mode": "wal", "synchronous": 1, "foreign_keys": 1, "recursive_triggers": 1}
        assert {name: store.read(f"PRAGMA {name}")[0][0] for name in wanted} == wanted
        assert store.read("SELECT pow(2, 10)")[0][0] == 1024
        tables = store.read("SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table'")
        loose = {row[0] for row in tables if not row[1]}
        assert {name for name in loose if not name.startswith("sqlite_")} == {"_sqlite_migrations"}


def test_what_a_killed_first_start_left_is_swept_away(file: Path) -> None:
    file.parent.mkdir()
    file.with_name(".studydesk.db.new").write_bytes(b"half")
    file.with_name(".studydesk.db.new-wal").write_bytes(b"half")
    open_store(file).close()
    assert [entry.name for entry in file.parent.iterdir()] == ["studydesk.db"]


def test_the_log_of_a_lost_file_is_put_aside(file: Path) -> None:
    file.parent.mkdir()
    file.with_name("studydesk.db-wal").write_bytes(b"of another file")
    open_store(file).close()
    assert sorted(entry.name for entry in file.parent.iterdir()) == [
        "studydesk.db",
        "studydesk.db-wal.left-2026-11-23-120000",
    ]


def test_a_folder_in_its_place(file: Path) -> None:
    file.mkdir(parents=True)
    assert refused(file).code == "database.not_a_file"
    assert file.is_dir()


def test_a_file_where_its_folder_should_be(tmp_path: Path) -> None:
    (tmp_path / "profile").write_text("I am a file")
    with pytest.raises(EnvironmentFault) as caught:
        open_store(tmp_path / "profile" / "studydesk.db")
    assert caught.value.code == "file.fault"
    assert (tmp_path / "profile").read_text() == "I am a file"


@pytest.mark.parametrize("content", [b"", b"S", b"SQLite format 3\0", b"\0" * 8192, b"<html>" * 200, os.urandom(5000)])
def test_an_empty_or_foreign_file(file: Path, content: bytes) -> None:
    file.parent.mkdir()
    file.write_bytes(content)
    fault = refused(file)
    assert fault.code == "database.corrupt"
    assert "backup" in fault.next_step
    assert file.read_bytes() == content


def test_a_file_that_was_cut_short(file: Path) -> None:
    fill(file)
    content = file.read_bytes()
    file.write_bytes(content[: len(content) // 2])
    assert refused(file).code == "database.corrupt"
    assert file.stat().st_size == len(content) // 2


def opened_or_told(file: Path) -> str:
    try:
        open_store(file).close()
        integrity.quick_check(file)
    except EnvironmentFault as fault:
        return fault.code
    return ""


def test_damaged_pages_are_found_at_opening_or_by_the_check_and_never_a_traceback(file: Path) -> None:
    fill(file, rows=30)
    whole = file.read_bytes()
    pages = len(whole) // 4096
    found = 0
    for number in range(pages):
        spoiled = bytearray(whole)
        begin = number * 4096 + (100 if number == 0 else 0)
        spoiled[begin : (number + 1) * 4096] = b"\xaa" * ((number + 1) * 4096 - begin)
        file.write_bytes(spoiled)
        for suffix in ("-wal", "-shm"):
            file.with_name(file.name + suffix).unlink(missing_ok=True)
        found += opened_or_told(file) == "database.corrupt"
    assert found == pages


@pytest.mark.parametrize("text", [b"CREATE TABLE review (", b"CREATE INDEX lesson_by_course ON"])
def test_damage_that_sqlite_quotes_in_its_message(file: Path, text: bytes) -> None:
    fill(file, rows=2)
    content = file.read_bytes()
    assert content.count(text) == 1
    file.write_bytes(content.replace(text, text[:-4] + b"\xf6\xff\xfe\xfc"))
    assert refused(file).code == "database.corrupt"


@pytest.mark.parametrize(("place", "value"), [(47, 5), (47, 255), (44, 1), (18, 9), (59, 7), (16, 3)])
def test_a_damaged_header(file: Path, place: int, value: int) -> None:
    fill(file, rows=2)
    content = bytearray(file.read_bytes())
    content[place] = value
    file.write_bytes(content)
    with contextlib.suppress(EnvironmentFault), open_store(file) as store:
        put(store, "y", [100])


@given(data=st.data())
@hypothesis_settings(max_examples=examples(20))
def test_random_damage_never_gives_a_traceback(data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "studydesk.db"
        fill(file, rows=20)
        content = bytearray(file.read_bytes())
        for _ in range(data.draw(st.integers(1, 30))):
            content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
        file.write_bytes(content)
        with contextlib.suppress(EnvironmentFault, UserError), open_store(file) as store:
            put(store, "y", range(100, 110))
            store.undo()
            integrity.full_check(file)


def test_another_programs_database(file: Path) -> None:
    file.parent.mkdir()
    with contextlib.closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE theirs (a)")
    assert refused(file).code == "database.foreign"


def test_a_file_from_a_newer_version(file: Path) -> None:
    fill(file)
    with contextlib.closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('studydesk', 'm9999_later', '')"
        )
    before = file.read_bytes()
    fault = refused(file)
    assert isinstance(fault, UserError)
    assert fault.code == "database.newer"
    assert refused(file, read_only=True).code == "database.newer"
    assert file.read_bytes() == before


def test_another_program_holds_the_write_lock(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("studydesk.storage.opening.BUSY_MS", 20)
    fill(file)
    with contextlib.closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert refused(file).code == "database.locked"
        open_store(file, read_only=True).close()
    with open_store(file) as store, contextlib.closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(EnvironmentFault) as caught:
            put(store, "y", range(100, 101))
        assert caught.value.code == "database.locked"
        other.execute("ROLLBACK")
        put(store, "y", range(100, 101))


def test_reading_what_is_not_there(file: Path) -> None:
    assert refused(file, read_only=True).code == "database.missing"
    assert not file.exists()


# The surroundings


READ_ONLY = """
import os
import sys
from random import Random
from pathlib import Path
from studydesk.domain.clock import system_clock
from studydesk.domain.errors import EnvironmentFault
from studydesk.storage.store import Store
import studydesk.storage.backup  # while it still can be read
if os.geteuid() == 0:  # root may write everything
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
file = Path(sys.argv[1])
try:
    Store.open(file, clock=system_clock, random=Random(1)).close()
except EnvironmentFault as fault:
    print(fault.code, bool(fault.kept and fault.next_step))
with Store.open(file, clock=system_clock, random=Random(1), read_only=True) as store:
    print(len(store.read("SELECT * FROM setting")))
"""


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that every user can reach (pytest's own are root's alone)."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder
        folder.chmod(0o755)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no read-only folders")
@pytest.mark.parametrize("folder_mode", [0o555, 0o755])
def test_a_file_that_must_not_be_written(open_folder: Path, folder_mode: int) -> None:
    file = open_folder / "studydesk.db"
    fill(file, rows=3)
    file.chmod(stat.S_IRUSR | stat.S_IRGRP | stat.S_IROTH)
    open_folder.chmod(folder_mode)
    done = subprocess.run(
        [sys.executable, "-c", READ_ONLY, str(file)],
        env={**os.environ, "PYTHONPATH": str(SOURCE), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr == ""
    first, *rest = done.stdout.splitlines()
    assert first in ("database.read_only True", "database.cannot_open True")
    assert rest == ["3"]


def test_a_full_disk_keeps_what_was_saved_and_says_so(file: Path) -> None:
    with open_store(file) as store:
        put(store, "x" * 400, range(50))
        pages = store.read("PRAGMA page_count")[0][0]
        store.read(f"PRAGMA max_page_count = {pages + 2}")  # SQLite then reports what it reports on a full disk
        with pytest.raises(EnvironmentFault) as caught:
            put(store, "y" * 4000, range(100, 200))
        assert caught.value.code == "disk.full"
        assert "safe" in caught.value.kept
        assert len(store.read("SELECT * FROM setting")) == 50
        store.read(f"PRAGMA max_page_count = {pages + 1000}")
        put(store, "y" * 4000, range(100, 200))
        store.undo()
        assert len(store.read("SELECT * FROM setting")) == 50
    assert integrity.full_check(file) == []


def test_undo_on_a_full_disk_can_be_tried_again(file: Path) -> None:
    with open_store(file) as store:
        put(store, "x" * 4000, range(60))
        with store.write("Delete") as tx:
            tx.execute("DELETE FROM setting")
        with store.write("Fill", undoable=False) as tx:
            tx.execute("INSERT INTO item (uid, kind, fields) VALUES (?, 'basic', ?)", (store.new_uid(), "z" * 300_000))
        pages = store.read("PRAGMA page_count")[0][0]
        store.read(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(EnvironmentFault) as caught:
            store.undo()
        assert caught.value.code == "disk.full"
        assert store.undo_label == "Delete"
        store.read(f"PRAGMA max_page_count = {pages + 1000}")
        assert store.undo() == "Delete"
        assert len(store.read("SELECT * FROM setting")) == 60


def fill_up(store: Store) -> int:
    """How many rows were saved until the disk was full."""
    for number in range(1000):
        try:
            put(store, "x" * 20_000, range(number, number + 1))
        except EnvironmentFault as fault:
            if fault.code != "disk.full":
                raise
            return number
    raise AssertionError("the disk never was full")


def test_a_really_full_disk(small_disk: Path) -> None:
    file = small_disk / "studydesk.db"
    filler = small_disk / "filler"
    # Room for nothing; and room for the database with a part of its log.
    for taken in (2_980_000, 800_000):
        filler.write_bytes(b"x" * taken)
        assert refused(file).code == "disk.full"
        assert [entry.name for entry in small_disk.iterdir()] == ["filler"]
    filler.unlink()
    with open_store(file) as store:
        saved = fill_up(store)
    try:
        open_store(file).close()  # there may be room enough just for that
    except EnvironmentFault as fault:
        assert fault.code == "disk.full"  # noqa: PT017 - it may also succeed
    subprocess.run(["mount", "-o", "remount,size=4m", str(small_disk)], check=True)
    with open_store(file) as store:
        assert len(store.read("SELECT * FROM setting")) == saved
    assert integrity.full_check(file) == []


def test_opening_reads_little_and_leaves_the_slow_library_alone(file: Path) -> None:
    fill(file)
    code = (
        "import sys; from pathlib import Path; from random import Random;"
        "from studydesk.domain.clock import system_clock;"
        "from studydesk.storage.store import Store; from studydesk.services import paths, progress;"
        "Store.open(Path(sys.argv[1]), clock=system_clock, random=Random(1)).close();"
        "print([name for name in ('sqlite_utils', 'numpy', 'click') if name in sys.modules])"
    )
    env = {**os.environ, "PYTHONPATH": str(SOURCE)}
    done = subprocess.run([sys.executable, "-c", code, str(file)], env=env, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_clock_and_random_source_are_the_callers(file: Path) -> None:
    uids = []
    for name in ("a", "b"):
        with Store.open(file.with_name(name), clock=FixedClock(), random=Random(7)) as store:
            uids.append(store.new_uid())
    assert uids[0] == uids[1]
