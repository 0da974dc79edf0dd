"""Times and lines of lessons."""

from __future__ import annotations

import pytest

from studydesk.content.pack.locate import locate
from studydesk.content.pack.times import LessonLine, format_time, lesson_lines, parse_time

TIMES = [
    ("0:00", 0),
    ("1:02:03", 3_723_000),
    ("01:02:03", 3_723_000),
    ("90:00", 5_400_000),
    ("19:00:27", 68_427_000),
    ("1:60:00", None),
    ("1:2:03", None),
    ("0:60", None),
    ("5", None),
    ("", None),
    ("-1:00", None),
    ("1:00 ", None),
    ("٣:٠٠", None),
]


@pytest.mark.parametrize(("text", "expected"), TIMES)
def test_times(text: str, expected: int | None) -> None:
    assert parse_time(text) == expected


def test_times_there_and_back() -> None:
    for seconds in range(0, 400_000, 977):
        assert parse_time(format_time(seconds * 1000)) == seconds * 1000


def test_lines_of_lessons() -> None:
    found = lesson_lines("\nc01  0:00  Begin: a start\n  c02\t1:02:03 - b \n\n0:00 no id\nc03 0:10\nc04 soon Title\n")
    assert found == [
        LessonLine(1, "c01", "0:00", "Begin: a start"),
        LessonLine(2, "c02", "1:02:03", "- b"),
        4,
        5,
        6,
    ]


def test_lines_of_keys_in_a_toml_text() -> None:
    text = """\
# a remark
title = "a # b"  # another
list = [ "x",  # [
  "y",

  { a = 1, b = [1, 2] }, 'z' ]
long = '''
one
two'''
"quoted key" = 1
a.b = 2
[table]
key = 1
[[many]]
[[many.inner]]
x = \"\"\"first\"\"\"
[[many]]
[[many.inner]]
[[many.inner]]
x = 2
"""
    lines = locate(text)
    expected = {
        ("title",): 2,
        ("list",): 3,
        ("list", 0): 3,
        ("list", 1): 4,
        ("list", 2): 6,
        ("list", 3): 6,
        ("long",): 7,
        ("quoted key",): 10,
        ("a", "b"): 11,
        ("table", "key"): 13,
        ("many", 0): 14,
        ("many", 0, "inner", 0, "x"): 16,
        ("many", 1, "inner", 1, "x"): 20,
        ("many", 1, "inner", 0, "none"): 18,
        ("nowhere",): 0,
    }
    assert {path: lines.line(path) for path in expected} == expected
    assert lines.content_line(("long",)) == 8
    assert lines.content_line(("many", 0, "inner", 0, "x")) == 16
