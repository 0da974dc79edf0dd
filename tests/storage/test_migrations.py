"""From every released schema to the present one, with a copy made first and nothing half done."""

import contextlib
import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.storage.support import NOON, open_store

from studydesk.storage import integrity, migrations
from studydesk.storage.opening import open_connection
from studydesk.storage.undo import BOOKKEEPING

if TYPE_CHECKING:
    from sqlite_utils import Database

SCHEMAS = Path(__file__).parents[1] / "fixtures" / "schemas"
RELEASED = sorted(SCHEMAS.glob("m*.sql"))


def m0999_more(db: "Database") -> None:
    db.execute("CREATE TABLE more (id INTEGER PRIMARY KEY, uid BLOB) STRICT")


def m0999_fails(db: "Database") -> None:
    db.execute("CREATE TABLE more (id INTEGER PRIMARY KEY) STRICT")
    db.execute("INSERT INTO nowhere VALUES (1)")


def restored(script: Path, file: Path) -> Path:
    """The database that was stored as SQL text, with the row counters that AUTOINCREMENT keeps."""
    with contextlib.closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.executescript(script.read_text(encoding="utf-8"))
    return file


def schema(file: Path) -> set[tuple[str, str]]:
    with contextlib.closing(sqlite3.connect(file)) as connection:
        rows = connection.execute("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL").fetchall()
        return {(row[0], " ".join(row[1].split())) for row in rows}


@pytest.mark.parametrize("script", RELEASED, ids=lambda script: script.stem)
def test_a_released_schema_is_brought_up_to_date_with_all_its_data(script: Path, tmp_path: Path) -> None:
    file = restored(script, tmp_path / "studydesk.db")
    with open_store(file) as store:
        assert store.read("SELECT value FROM setting WHERE key = 'day_start'")[0][0] == "4"
        assert store.read("SELECT count(*) FROM lesson_mark WHERE done_at_ms IS NOT NULL")[0][0] == 3
        assert store.read("SELECT count(*) FROM review JOIN card ON card.id = card_id")[0][0] == 2
    assert integrity.full_check(file) == []
    fresh = tmp_path / "fresh" / "studydesk.db"
    open_store(fresh).close()
    assert schema(file) == schema(fresh)


def test_there_is_a_stored_database_for_every_migration() -> None:
    assert [script.stem for script in RELEASED] == list(migrations.names())


def test_before_a_migration_the_file_is_copied(tmp_path: Path) -> None:
    file = tmp_path / "studydesk.db"
    with open_store(file) as store, store.write("Put") as tx:
        tx.execute("INSERT INTO setting (uid, key, value) VALUES (?, 'a', '1')", (store.new_uid(),))
    open_connection(file, now=NOON, steps=(*migrations.MIGRATIONS, m0999_more)).close()
    (copy,) = (tmp_path / "backups").iterdir()
    assert copy.name.startswith("before-migration-m0999_more-")
    assert "more" not in {name for name, _ in schema(copy)}
    assert "more" in {name for name, _ in schema(file)}
    with open_store(copy) as store:
        assert store.read("SELECT value FROM setting")[0][0] == "1"
    open_connection(file, now=NOON, steps=(*migrations.MIGRATIONS, m0999_more)).close()
    assert len([entry for entry in (tmp_path / "backups").iterdir() if entry.suffix == ".db"]) == 1


def test_a_migration_that_fails_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    file = tmp_path / "studydesk.db"
    open_store(file).close()
    before = schema(file)
    with pytest.raises(sqlite3.OperationalError):
        open_connection(file, now=NOON, steps=(*migrations.MIGRATIONS, m0999_fails))
    assert schema(file) == before
    open_store(file).close()


def test_a_first_start_that_fails_leaves_no_file(tmp_path: Path) -> None:
    with pytest.raises(sqlite3.OperationalError):
        open_connection(tmp_path / "studydesk.db", now=NOON, steps=(m0999_fails,))
    assert [entry.name for entry in tmp_path.iterdir() if not entry.name.endswith(("-wal", "-shm"))] == []


def test_every_table_of_the_learners_has_a_uid_and_a_stamp(tmp_path: Path) -> None:
    with open_store(tmp_path / "studydesk.db") as store:
        tables = store.read("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'")
        parts = {"alias", "thumbnail", "item_text"}  # these belong to another row
        names = {row[0] for row in tables if not row[0].startswith("sqlite_")} - BOOKKEEPING - parts
        for name in names:
            columns = {row[1] for row in store.read(f"PRAGMA table_info({name})")}
            assert {"id", "uid", "stamp"} <= columns, name
        for table in (*names, *BOOKKEEPING):
            store.read(f"SELECT count(*) FROM {table}")
