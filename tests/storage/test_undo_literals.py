"""Statements of steps with their literals taken out: what is bound is what the literal said, whatever it is."""

from __future__ import annotations

import sqlite3

from hypothesis import given
from hypothesis import strategies as st

from studydesk.storage.undo import prepared

values = st.one_of(
    st.none(),
    st.integers(-(2**63), 2**63 - 1),
    st.floats(allow_nan=False, allow_infinity=False),
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")),
    st.sampled_from(["'", "''", 'say "5"', "id=5, x='y'", "X'00'", "-1.5e3", "NULL"]),
    st.binary(),
)


@given(st.lists(values, min_size=1, max_size=5))
def test_any_values_come_back_as_they_were(given_values: list[object]) -> None:
    database = sqlite3.connect(":memory:")
    names = [f'"c {number}""7"' for number in range(len(given_values))]
    database.execute(f"CREATE TABLE t (id INTEGER PRIMARY KEY, {', '.join(names)})")
    marks = ", ".join("?" * len(names))
    quoted = database.execute(
        f"SELECT {', '.join(f'quote(?{place + 1})' for place in range(len(names)))}", given_values
    ).fetchone()

    database.execute(*prepared(f'INSERT INTO "t" (id, {", ".join(names)}) VALUES (-7, {",".join(quoted)})'))

    row = database.execute("SELECT * FROM t").fetchone()
    expected = database.execute(f"SELECT {marks}", given_values).fetchone()
    database.close()
    assert row[0] == -7
    assert [type(value) for value in row[1:]] == [type(value) for value in expected]
    assert row[1:] == expected


def test_statements_alike_have_one_form() -> None:
    first = prepared('UPDATE "card" SET "stability"=1.25,"state"=2 WHERE id=17')
    second = prepared('UPDATE "card" SET "stability"=-3.0e-05,"state"=0 WHERE id=18')

    assert first == ('UPDATE "card" SET "stability"=?,"state"=? WHERE id=?', [1.25, 2, 17])
    assert second[0] == first[0]
    assert prepared('DELETE FROM "card2" WHERE id=3')[0] == 'DELETE FROM "card2" WHERE id=?'
    assert prepared("SET \"t\"=CAST(X'0061' AS TEXT)") == ('SET "t"=CAST(? AS TEXT)', [b"\0a"])
