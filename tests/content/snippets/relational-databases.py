"""The SQL and Python on the cards of "Relational Databases" do what the answers say, in SQLite."""

import sqlite3
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

FILE = Path(__file__).parents[3] / "curriculum" / "backend" / "topics" / "relational-databases" / "cards.toml"
CARDS = {card["id"]: card for card in tomllib.loads(FILE.read_text(encoding="utf-8"))["cards"]}
Rows = list[tuple[object, ...]]


@pytest.fixture
def database() -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    yield connection
    connection.close()


def rows(database: sqlite3.Connection, card_id: str, *, before_query: str = "") -> Rows:
    """Runs the statements of a card; what its last one, the query, returns."""
    *preparation, query = CARDS[card_id]["code"].rstrip().removesuffix(";").split(";\n")
    database.executescript(";\n".join(preparation))
    return database.execute(before_query + query).fetchall()


def plan(database: sqlite3.Connection, card_id: str) -> list[str]:
    """The steps of the plan for the query of a card."""
    return [str(row[-1]) for row in rows(database, card_id, before_query="EXPLAIN QUERY PLAN ")]


def test_null_not_equal(database: sqlite3.Connection) -> None:
    assert rows(database, "null-not-equal") == [(1,)]
    assert CARDS["null-not-equal"]["back"].startswith("`1`")


def test_left_join_where(database: sqlite3.Connection) -> None:
    assert rows(database, "left-join-where") == [("Ada",)]
    query = CARDS["left-join-where"]["code"].rstrip("\n;").split(";\n")[-1].replace("\nWHERE", " AND")
    assert database.execute(query).fetchall() == [("Ada",), ("Ben",)]


def test_count_left_join(database: sqlite3.Connection) -> None:
    found = rows(database, "count-left-join")
    assert found == [("Ada", 2, 2), ("Ben", 1, 0)]
    assert all(f"`{' '.join(map(str, row))}`" in CARDS["count-left-join"]["back"] for row in found)


def test_not_in_null(database: sqlite3.Connection) -> None:
    assert rows(database, "not-in-null") == []
    repaired = "SELECT name FROM member m WHERE NOT EXISTS (SELECT 1 FROM loan l WHERE l.member_id = m.id)"
    assert database.execute(repaired).fetchall() == [("Ben",)]


def test_injection_reading() -> None:
    code = CARDS["injection-reading"]["code"]
    repaired = code.replace("'{name}'\"", '?"').replace("execute(sql)", "execute(sql, (name,))")
    results = []
    for each in (code, repaired):
        run = subprocess.run([sys.executable, "-c", each], check=True, capture_output=True, text=True, timeout=20)
        results.append(run.stdout.strip())
    assert results == ["2", "0"]


def test_which_index(database: sqlite3.Connection) -> None:
    (step,) = plan(database, "which-index")
    assert "USING INDEX b" in step
    assert CARDS["which-index"]["back"].startswith("b.")


def test_index_and_function(database: sqlite3.Connection) -> None:
    assert plan(database, "index-and-function") == ["SCAN member"]
    database.execute("CREATE INDEX lowered ON member (lower(email))")
    query = "EXPLAIN QUERY PLAN SELECT id FROM member WHERE lower(email) = 'ada@example.org'"
    assert "USING INDEX lowered" in database.execute(query).fetchone()[-1]


def test_check_and_null(database: sqlite3.Connection) -> None:
    database.execute("CREATE TABLE item (price NUMERIC CHECK (price > 0))")
    database.execute("INSERT INTO item VALUES (NULL)")
    with pytest.raises(sqlite3.IntegrityError):
        database.execute("INSERT INTO item VALUES (0)")


def test_sqlite_foreign_keys(database: sqlite3.Connection) -> None:
    database.execute("CREATE TABLE member (id INTEGER PRIMARY KEY)")
    database.execute("CREATE TABLE loan (member_id INTEGER REFERENCES member)")
    database.execute("PRAGMA foreign_keys = OFF")
    database.execute("INSERT INTO loan VALUES (99)")
    for answer in (CARDS["sqlite-foreign-keys"]["answer"], *CARDS["sqlite-foreign-keys"]["accept"]):
        database.execute("PRAGMA foreign_keys = OFF")
        database.execute(answer)
        with pytest.raises(sqlite3.IntegrityError):
            database.execute("INSERT INTO loan VALUES (99)")


def test_count_null(database: sqlite3.Connection) -> None:
    query = "SELECT count(*), count(x) FROM (SELECT 1 AS x UNION ALL SELECT NULL)"
    assert database.execute(query).fetchone() == (2, 1)
