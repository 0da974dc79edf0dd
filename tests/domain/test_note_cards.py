"""Lines of notes that can become cards."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.examples import examples

from studydesk.domain.cards import ItemKind
from studydesk.domain.note_cards import drafts, with_blocks


def short(body: str) -> list[tuple[str, ...]]:
    return [(one.kind.value, *(text for _, text in one.fields if text)) for one in drafts(body)]


BASIC, BOTH, CLOZE = ItemKind.BASIC.value, ItemKind.REVERSED.value, ItemKind.CLOZE.value


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Q::A", [(BASIC, "Q", "A")]),
        ("- What is TCP? :: A protocol ^a1b2c3", [(BASIC, "What is TCP?", "A protocol")]),
        ("1. word:::Wort", [(BOTH, "word", "Wort")]),
        ("What is it\nlike?\n?\n- this\n- that", [(BASIC, "What is it\nlike?", "- this\n- that")]),
        ("front\n??\nback", [(BOTH, "front", "back")]),
        ("The ==sky== is blue", [(CLOZE, "The ==sky== is blue")]),
        ("- {{c1::Paris}} is in {{c2::France}}", [(CLOZE, "{{c1::Paris}} is in {{c2::France}}")]),
        ("two\nlines ==here==", [(CLOZE, "two\nlines ==here==")]),
        ("`a[::2]` and `x::y`", []),
        ("```\nQ::A\n==x==\n```", []),
        ("use std::vector here", []),
        ("a :: b :: c", [(BASIC, "a", "b :: c")]),
        ("?\nanswer", []),
        (":: only an answer", []),
        ("| a :: b | ==c== |", []),
        ("plain text", []),
        ("use `::` as in Q :: A", [(BASIC, "use `::` as in Q", "A")]),
    ],
)
def test_the_syntax(body: str, expected: list[tuple[str, ...]]) -> None:
    assert short(body) == expected


def test_block_ids_are_read_and_put() -> None:
    body = "Q :: A\n\nfront\n?\nback\n\nThe ==gap== ^kept12"
    found = drafts(body)
    assert [one.block for one in found] == ["", "", "kept12"]
    text = with_blocks(body, {one.last: f"id{at}xyz" for at, one in enumerate(found)})
    assert [one.block for one in drafts(text)] == ["id0xyz", "id1xyz", "kept12"]
    assert [one.fields for one in drafts(text)] == [one.fields for one in found]


def test_long_white_space_is_soon_read() -> None:
    began = time.process_time()
    assert drafts("\n".join(f"{' ' * 8_000}- x" for _ in range(20))) == ()
    assert time.process_time() - began < 1


@settings(max_examples=examples(150), deadline=None)
@given(st.text(alphabet="aQ :=?{}c1^`~\n-|>#*", max_size=120))
def test_nothing_breaks_and_ids_change_no_card(body: str) -> None:
    found = drafts(body)
    lines = body.split("\n")
    for one in found:
        assert 0 <= one.line <= one.last < len(lines)
        assert one.question is not None
    again = drafts(with_blocks(body, {one.last: "abc123" for one in found if not one.block}))
    assert len(again) == len(found)
