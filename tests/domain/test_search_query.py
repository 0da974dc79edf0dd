"""The search language of cards: what is understood, and where exactly what is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studydesk.domain.search_query import (
    DEEPEST,
    LONGEST,
    MOST_TERMS,
    NAMES,
    PROPERTIES,
    STATES,
    And,
    Leaf,
    Node,
    Not,
    Op,
    Or,
    QueryError,
    Wild,
    leaves,
    parse,
    write,
)


def text(*pattern: str | Wild) -> Leaf:
    return Leaf("text", pattern, text="".join(part if isinstance(part, str) else part.value for part in pattern))


@pytest.mark.parametrize(
    ("query", "tree"),
    [
        ("", And()),
        ("   ", And()),
        ("cache", text("cache")),
        ("a b", And((text("a"), text("b")))),
        ("a and b", And((text("a"), text("b")))),
        ("a or b c", Or((text("a"), And((text("b"), text("c")))))),
        ("A OR (b -c)", Or((text("A"), And((text("b"), Not(text("c"))))))),
        ("-(a or b)", Not(Or((text("a"), text("b"))))),
        ("--a", Not(Not(text("a")))),
        ('"two words"', text("two words")),
        ('"a or b"', text("a or b")),
        ("or_der", text("or", Wild.ONE, "der")),
        ("w*ld", text("w", Wild.ANY, "ld")),
        ("**", text(Wild.ANY)),
        (r"5\*3", text("5*3")),
        (r"a\:b", text("a:b")),
        (r"C:\\new", Leaf("field", ("\\new",), key=("C",), text="\\new")),
        ("front:dog", Leaf("field", ("dog",), key=("front",), text="dog")),
        ("fr*:", Leaf("field", (), key=("fr", Wild.ANY))),
        ("deck:Redis", Leaf("topic", ("Redis",), text="Redis")),
        ('topic:"Back End"', Leaf("topic", ("Back End",), text="Back End")),
        ('"topic:Back End"', Leaf("topic", ("Back End",), text="Back End")),
        ("TAG:sql::joins", Leaf("tag", ("sql::joins",), text="sql::joins")),
        ("is:DUE", Leaf("is", ("due",), text="due")),
        ("flag:3", Leaf("flag", ("3",), numbers=(3,), text="3")),
        ("prop:ivl>=10", Leaf("prop", ("ivl>=10",), ("interval",), Op.MORE_EQUAL, (10.0,), "ivl>=10")),
        ("prop:due=-2", Leaf("prop", ("due=-2",), ("due",), Op.EQUAL, (-2.0,), "due=-2")),
        ("prop:d!=5.5", Leaf("prop", ("d!=5.5",), ("difficulty",), Op.NOT_EQUAL, (5.5,), "d!=5.5")),
        ("rated:7:1", Leaf("rated", ("7:1",), numbers=(7, 1), text="7:1")),
        ("added:30", Leaf("added", ("30",), numbers=(30,), text="30")),
        ("cid:3,14", Leaf("card_id", ("3,14",), numbers=(3, 14), text="3,14")),
        (r'"re:(a|b) \d+ \""', Leaf("regex", (r'(a|b) \d+ "',), text=r'(a|b) \d+ "')),
        ("ключ", text("ключ")),
    ],
)
def test_a_query_is_understood(query: str, tree: Node) -> None:
    assert parse(query) == tree
    assert parse(write(tree)) == tree


@pytest.mark.parametrize(
    ("query", "code", "word"),
    [
        ("a (b", "search.open", "("),
        ("a) b", "search.close", ")"),
        ("()", "search.empty_group", "()"),
        ('say "this', "search.quote", '"'),
        ('""', "search.empty", '""'),
        ("a -", "search.minus", "-"),
        ("- a", "search.minus", "-"),
        ("or a", "search.joint", "or"),
        ("a or", "search.joint", "or"),
        ("a or or b", "search.joint", "or"),
        ("x (a and) y", "search.joint", "and"),
        (":x", "search.name", ":x"),
        ("x is:dew", "search.state", "dew"),
        ("flag:8", "search.flag", "8"),
        ("flag:red", "search.flag", "red"),
        ("prop:x>1", "search.property", "x>1"),
        ("prop:s", "search.operator", "s"),
        ("prop:s>many", "search.number", "s>many"),
        ("rated:0", "search.days", "0"),
        ("rated:7:5", "search.rating", "7:5"),
        ("added:soon", "search.days", "soon"),
        ("cid:1,x", "search.id", "1,x"),
        ("tag:", "search.value", "tag:"),
        ('"re:("', "search.regex", "("),
        ("card:0", "search.number", "0"),
        ("flag:" + "9" * 5_000, "search.flag", "9" * 5_000),
    ],
)
def test_what_is_wrong_is_named_with_its_place(query: str, code: str, word: str) -> None:
    with pytest.raises(QueryError) as raised:
        parse(query)
    error = raised.value
    assert error.code == code
    assert query[error.start : error.end] == error.word == word


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("(" * (DEEPEST + 1) + "a" + ")" * (DEEPEST + 1), "search.deep"),
        ("-" * (DEEPEST + 1) + "a", "search.deep"),
        ("a " * (MOST_TERMS + 1), "search.many"),
        ("a" * (LONGEST + 1), "search.long"),
    ],
)
def test_what_is_beyond_all_measure_is_refused(query: str, code: str) -> None:
    with pytest.raises(QueryError) as raised:
        parse(query)
    assert raised.value.code == code


@given(st.one_of(st.text(), st.text('ab:"()- \\*_or<>=197', max_size=60), st.lists(st.sampled_from(
    ["(", ")", "-", " or ", " and ", " ", '"', "tag:", "is:due", "prop:", "s>3", "re:", "\\", "a*", "flag:1", "\n"]
)).map("".join)))  # fmt: skip
def test_no_text_breaks_the_parser_and_every_place_lies_in_it(query: str) -> None:
    tree, error = _parsed(query)
    if error is not None:
        assert 0 <= error.start <= error.end <= len(query)
        assert error.word == query[error.start : error.end]
    for leaf in leaves(tree):
        start, end = leaf.span
        assert 0 <= start < end <= len(query)
    assert parse(write(tree)) == tree


def _parsed(query: str) -> tuple[Node, QueryError | None]:
    try:
        return parse(query), None
    except QueryError as error:
        return And(), error


_texts = st.lists(
    st.one_of(st.text(min_size=1, max_size=8), st.sampled_from([Wild.ANY, Wild.ONE])), min_size=1, max_size=4
)


def _joined(parts: list[str | Wild]) -> tuple[str | Wild, ...]:
    """As the parser gives it: neighbouring texts one, neighbouring ``*`` one."""
    made: list[str | Wild] = []
    for part in parts:
        if isinstance(part, str) and made and isinstance(made[-1], str):
            made[-1] += part
        elif not (part is Wild.ANY and made and made[-1] is Wild.ANY):
            made.append(part)
    return tuple(made)


_leaves = st.one_of(
    _texts.map(lambda parts: text(*_joined(parts))),
    st.sampled_from([parse(f"is:{state}") for state in STATES]),
    st.sampled_from([parse(f"prop:{name}<=3.5") for name in PROPERTIES]),
    st.sampled_from([parse(f"{name}:1") for name in NAMES if name not in ("is", "prop")]),
)
_trees = st.recursive(
    _leaves,
    lambda inner: st.one_of(
        inner.map(Not),
        st.lists(inner, min_size=2, max_size=4).map(lambda parts: And(tuple(parts))),
        st.lists(inner, min_size=2, max_size=4).map(lambda parts: Or(tuple(parts))),
    ),
    max_leaves=12,
)


@given(_trees)
def test_a_tree_that_is_written_is_read_the_same(tree: Node) -> None:
    assert parse(write(tree)) == tree
