"""Gaps: as Anki reads them, whatever is typed, and the text is never lost."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studydesk.domain.cloze import DEEPEST, Gap, Part, Words, next_number, numbers, parse, shown, source

PIECES = [
    "{{c1::",
    "{{c2::",
    "{{c12,3::",
    "{{c0::",
    "{{c",
    "}}",
    "::",
    "==",
    "`",
    "```\n",
    "\n",
    "a",
    "é",
    "\x00",
    " ",
    "{",
    "}",
]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("a {{c1::b}} c", (Words("a "), Gap((1,), (Words("b"),)), Words(" c"))),
        ("{{c1::a::hint}}", (Gap((1,), (Words("a"),), "hint"),)),
        ("{{c1::std::vector::x}}", (Gap((1,), (Words("std"),), "vector::x"),)),
        (
            "{{c1::a {{c2::b}} c::h}}",
            (Gap((1,), (Words("a "), Gap((2,), (Words("b"),)), Words(" c")), "h"),),
        ),
        ("{{c2,1::both}}", (Gap((1, 2), (Words("both"),)),)),
        ("{{c1::}}", (Gap((1,), ()),)),
        ("{{c1::never closed", (Words("{{c1::never closed"),)),
        ("{{c1::a::h {{c2::b}}", (Words("{{c1::a::h "), Gap((2,), (Words("b"),)))),
        ("{{c0::a}} {{c501::b}} {{c::c}}", (Words("{{c0::a}} {{c501::b}} {{c::c}}"),)),
        ("`x = {{c1::1}}`", (Words("`x = "), Gap((1,), (Words("1"),)), Words("`"))),
    ],
)
def test_gaps_are_read_as_anki_reads_them(text: str, parts: tuple[Part, ...]) -> None:
    assert parse(text) == parts


def test_marked_words_are_gaps_of_their_own_outside_of_code() -> None:
    assert numbers("==one== and ==two== but {{c2::three}}") == (1, 2, 3)
    assert parse("==a== {{c1::b}}")[0] == Gap((2,), (Words("a"),))
    for code in ("`==a==`", "``x ` ==a==``", "```\n==a==\n```", "~~~\n==a==", "a == b == c", "x===y===z"):
        assert numbers(code) == (), code
    assert numbers("```\n==a==\n```\n==b==") == (1,)
    assert numbers("==a==", marks=False) == ()


def test_the_same_number_makes_one_card_and_the_next_is_one_above() -> None:
    text = "{{c1::a}} {{c3::b}} {{c1::c}}"
    assert (numbers(text), next_number(text), next_number("")) == ((1, 3), 4, 1)


def test_gaps_nested_too_deep_are_shown_as_they_are_written() -> None:
    text = "{{c1::" * (DEEPEST + 2) + "x" + "}}" * (DEEPEST + 2)
    assert source(parse(text)) == text
    assert shown(parse(text)) == "{{c1::{{c1::x}}}}"


@given(TEXTS | st.text())
def test_any_text_is_read_and_read_the_same_again(text: str) -> None:
    parts = parse(text, marks=False)
    assert parse(source(parts), marks=False) == parts
    assert "}}}}" in text or "::" in text or source(parts) == text or "," in text
    marked = parse(text)
    assert set(numbers(text, marks=False)) <= set(numbers(text))
    assert shown(marked).replace("=", "") == shown(parts).replace("=", "")


@given(st.text(alphabet=st.characters(exclude_characters="{}=`:")))
def test_text_without_gaps_stays_as_it_is(text: str) -> None:
    assert shown(parse(text)) == text
    assert numbers(text) == ()


@pytest.mark.parametrize("piece", ["{{c1::", "}}", "=", "`", "`` ` ", "==a", "{{c1::a}}", "{{c1", "==a==", "\n```\n"])
def test_a_megabyte_of_anything_is_read_in_a_moment(piece: str) -> None:
    began = time.process_time()
    parse(piece * (1_000_000 // len(piece)))
    assert time.process_time() - began < 20  # a quadratic reading would take hours
