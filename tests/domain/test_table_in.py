"""Tables of cards: separators, encodings and columns guessed from the text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studydesk.domain.table_in import SEPARATORS, Role, Table, decoded, read

FRONT, BACK, TAGS, IGNORE = Role.FRONT, Role.BACK, Role.TAGS, Role.IGNORE


@pytest.mark.parametrize(
    ("text", "separator", "rows"),
    [
        ("a\tb\nc\td", "tab", [("a", "b"), ("c", "d")]),
        ("a,b\nc,d", "comma", [("a", "b"), ("c", "d")]),
        ('a;"b;\nx"\nc;d', "semicolon", [("a", "b;\nx"), ("c", "d")]),
        ("| Q | A |\n|---|:-:|\n| a | b \\| c |", "markdown", [("Q", "A"), ("a", "b | c")]),
        ("cat - a small animal\ndog – another - one", "dash", [("cat", "a small animal"), ("dog", "another - one")]),
        ("one, two\tthree, four\nfive, six\tseven", "tab", [("one, two", "three, four"), ("five, six", "seven")]),
        ("", "tab", []),
        ("only\nwords", "tab", [("only",), ("words",)]),
    ],
)
def test_the_separator_is_the_one_that_cuts_all_rows_alike(
    text: str, separator: str, rows: list[tuple[str, ...]]
) -> None:
    table = read(text, has_names=False)
    assert (table.separator, list(table.rows)) == (separator, rows)


@pytest.mark.parametrize(
    ("first", "roles"),
    [
        ("Front\tBack\tTags", (FRONT, BACK, TAGS)),
        ("tags\tanswer\tquestion", (TAGS, BACK, FRONT)),
        ("id\tTerm\tDefinition", (IGNORE, FRONT, BACK)),
    ],
)
def test_a_first_row_of_known_names_says_what_the_columns_are(first: str, roles: tuple[Role, ...]) -> None:
    table = read(f"{first}\nx\ty\tz")
    assert (table.names, table.roles) == (tuple(first.split("\t")), roles)
    assert table.rows == (("x", "y", "z"),)


def test_the_head_that_anki_writes_counts() -> None:
    text = (
        "#separator:tab\n#html:true\n#guid column:1\n#notetype column:2\n#deck column:3\n#tags column:6\n"
        "g\tBasic\tDeck\tfront\tback\tone two\n"
    )
    table = read(text)
    assert (table.separator, table.is_html) == ("tab", True)
    assert table.roles == (IGNORE, IGNORE, IGNORE, FRONT, BACK, TAGS)
    assert read("#separator:;\n#tags:a b\n#columns:Back;Front\nx;y").tags == ("a", "b")
    assert read("#separator:;\n#columns:Back;Front\nx;y").roles == (BACK, FRONT)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_the_encoding_is_guessed(encoding: str) -> None:
    assert decoded("Größe\tÉté\n".encode(encoding))[0] == "Größe\tÉté\n"


@settings(max_examples=60)
@given(st.text(max_size=300), st.sampled_from(["", *SEPARATORS]))
def test_any_text_is_some_table(text: str, separator: str) -> None:
    table: Table = read(text, separator=separator)
    assert len(table.roles) == table.columns
    assert all(any(cell.strip() for cell in row) for row in table.rows)
    assert table.roles.count(FRONT) >= (1 if table.columns and FRONT not in table.roles else 0)
