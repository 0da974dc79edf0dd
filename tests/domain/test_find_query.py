"""Reading a line of the box that finds everything: nothing that is typed is wrong."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.examples import examples

from studydesk.domain.find_query import (
    FindKind,
    FindQuery,
    Term,
    distance,
    excerpt,
    is_near,
    marks,
    match_text,
    parse,
    words_of,
)


def test_a_line_is_words_phrases_filters_and_what_is_not_wanted() -> None:
    query = parse('Café "two words" -not in:notes,cards topic:redis tag:net is:watched pre')
    assert query.terms == (Term(("cafe",)), Term(("two", "words"), is_phrase=True), Term(("pre",), is_open=True))
    assert query.without == (Term(("not",)),)
    assert query.kinds == {FindKind.NOTE, FindKind.CARD}
    assert (query.topics, query.tags, query.watched) == (("redis",), ("net",), True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("dock", '"dock"*'),
        ("dock ", '"dock"'),
        ('"dock comp', '"dock comp"*'),
        ('"dock comp"', '"dock comp"'),
        ("do* x ", '"do"* AND "x"'),
        ("a-b ", '"a b"'),
        ("a -b ", '("a") NOT ("b")'),
        ("-b ", ""),
        ("http://x ", '"http x"'),
        ("in:nowhere ", '"in nowhere"'),
        ("++ () \x00 ", ""),
        ("", ""),
    ],
)
def test_what_the_index_is_asked(text: str, expected: str) -> None:
    assert match_text(parse(text)) == expected


@given(st.text(max_size=60) | st.text(alphabet='ab"-:* in(notes)topic^{}', max_size=60))
@settings(max_examples=examples(200))
def test_every_line_can_be_read(text: str) -> None:
    query = parse(text)
    assert isinstance(query, FindQuery)
    for start, end in marks(text, query):
        assert 0 <= start < end <= len(text)
    line, places = excerpt(text, query)
    assert all(0 <= start < end <= len(line) for start, end in places)
    assert all(word == word.strip() and word for term in (*query.terms, *query.without) for word in term.words)


@given(st.lists(st.text(alphabet="abcé", min_size=1, max_size=6), min_size=1, max_size=4))
@settings(max_examples=examples(60))
def test_every_word_of_a_text_is_marked_in_it(words: list[str]) -> None:
    text = " ".join(words)
    for word in words:
        assert marks(text, parse(f"{word} "))


def test_words_are_compared_without_accents_and_letter_case() -> None:
    assert words_of("Straße ÉCOLE_x") == ["strasse", "ecole", "x"]
    assert marks("Die ÉCOLE hier", parse("ecole ")) == [(4, 9)]


def test_an_excerpt_stands_around_the_hit() -> None:
    line, places = excerpt("word " * 100 + "needle " + "word " * 100, parse("needle "))
    assert [line[start:end] for start, end in places] == ["needle"]
    assert line.startswith("… ")
    assert len(line) < 200


@pytest.mark.parametrize(
    ("typed", "meant", "near"),
    [
        ("dokcer", "docker", True),
        ("kubernets", "kubernetes", True),
        ("rabbitqm", "rabbitmq", True),
        ("tcp", "http", False),
    ],
)
def test_typing_errors_are_near(typed: str, meant: str, near: bool) -> None:
    assert is_near(typed, meant) is near


@given(st.text(alphabet="abc", max_size=7), st.text(alphabet="abc", max_size=7))
@settings(max_examples=examples(80))
def test_distance_is_the_same_both_ways(one: str, other: str) -> None:
    assert distance(one, other, 9) == distance(other, one, 9)
    assert (distance(one, other, 9) == 0) is (one == other)
