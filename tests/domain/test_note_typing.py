"""Lists that go on, brackets that pair, tables that Tab walks through."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.examples import examples

from studydesk.domain import note_typing as typing


def entered(line: str, column: int | None = None, *, in_code: bool = False) -> str:
    """The line after Enter, with | where the cursor is."""
    made = typing.on_enter(line, len(line) if column is None else column, in_code=in_code)
    if made is None:
        return f"{line}\n|"
    text = line[: made.start] + made.text + line[made.end :]
    at = made.start + made.cursor
    return f"{text[:at]}|{text[at:]}"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("- one", "- one\n- |"),
        ("  * one", "  * one\n  * |"),
        ("9. nine", "9. nine\n10. |"),
        ("3) three", "3) three\n4) |"),
        ("- [x] done", "- [x] done\n- [ ] |"),
        ("> quoted", "> quoted\n> |"),
        (">quoted", ">quoted\n> |"),
        ("> - item", "> - item\n> - |"),
        ("    code", "    code\n    |"),
        ("plain", "plain\n|"),
        ("-no list", "-no list\n|"),
        ("- ", "|"),
        ("> ", "|"),
        ("> - ", "> |"),
        ("  - ", "- |"),
        ("    - [ ] ", "- [ ] |"),
    ],
)
def test_enter_continues_or_ends(line: str, expected: str) -> None:
    assert entered(line) == expected


def test_enter_within_an_item_moves_the_rest() -> None:
    assert entered("- one two", 5) == "- one\n- |two"


def test_enter_before_the_marker_is_plain() -> None:
    assert entered("- one", 0) == "- one\n|"


def test_enter_in_code_keeps_the_indent_and_knows_no_lists() -> None:
    assert entered("  - a", in_code=True) == "  - a\n  |"


def test_brackets_pair_only_where_there_is_room() -> None:
    opened = typing.on_typed("(", "f", "")
    assert opened is not None
    assert (opened.text, opened.cursor) == ("()", 1)
    assert typing.on_typed("(", "", "word") is None
    assert typing.on_typed('"', "it", "") is None
    assert typing.on_typed("'", "", "") is None


def test_a_closing_bracket_steps_over_its_own() -> None:
    stepped = typing.on_typed(")", "f(x", ") + 1")
    assert stepped is not None
    assert (stepped.start, stepped.end, stepped.text, stepped.cursor) == (0, 1, ")", 1)
    assert typing.on_typed(")", "f", ")") is None


def test_signs_wrap_what_is_marked() -> None:
    made = typing.on_typed("*", "", "", "words")
    assert made is not None
    assert (made.text, made.anchor, made.cursor) == ("*words*", 1, 6)
    assert typing.on_typed("a", "", "", "words") is None


def test_backspace_takes_an_empty_pair() -> None:
    assert typing.is_empty_pair("f(", ")")
    assert not typing.is_empty_pair("f(", "x)")


def test_cells_of_a_row() -> None:
    line = r"| a | b \| c | `x|y` |  |"
    assert [line[start:end] for start, end in typing.cells(line)][:2] == ["a", r"b \| c"]
    assert typing.next_cell("| a | bb |", 3) == (6, 8)
    assert typing.next_cell("| a | bb |", 7) is None
    assert typing.next_cell("| a | bb |", 7, back=True) == (2, 3)
    assert typing.empty_row("| a | bb |") == "|  |  |"
    assert typing.is_rule("| --- | :-: |")
    assert not typing.is_rule("| a | b |")


def test_tasks_toggle() -> None:
    assert typing.toggled_task("- [ ] one") == "- [x] one"
    assert typing.toggled_task("  3. [X] one") == "  3. [ ] one"
    assert typing.toggled_task("- one") == "- [ ] one"
    assert typing.toggled_task("  one") == "  - [ ] one"


def test_shifting_in_and_out_gives_the_line_back() -> None:
    for line in ("- one", "10. ten", "x = 1"):
        assert typing.shifted(typing.shifted(line, back=False), back=True) == line
    assert typing.shifted("no space", back=True) == "no space"


def test_fences() -> None:
    fence = typing.fence_of("```Python title")
    assert fence is not None
    assert fence.language == "python"
    assert fence.is_closed_by("````")
    assert not fence.is_closed_by("~~~")
    assert not fence.is_closed_by("```js")
    assert typing.fence_of("``inline``") is None


_LINES = st.text(alphabet=" \t->*+0123456789.)[]xX|\\`~abé😀\0", max_size=40)


@settings(max_examples=examples(120), deadline=None)
@given(_LINES, st.integers(0, 40), st.booleans())
def test_nothing_typed_is_lost(line: str, column: int, in_code: bool) -> None:
    column = min(column, len(line))
    made = typing.on_enter(line, column, in_code=in_code)
    if made is not None:
        assert 0 <= made.start <= made.end <= len(line)
        assert 0 <= made.cursor <= len(made.text)
        if made.start == made.end or line[made.start : made.end].isspace():
            kept = line[: made.start] + line[made.end :]
            assert [letter for letter in kept if letter.isalpha()] == [letter for letter in line if letter.isalpha()]
    for start, end in typing.cells(line):
        assert 0 <= start <= end <= len(line)
    assert typing.toggled_task(typing.toggled_task(typing.toggled_task(line))) == typing.toggled_task(line)
