"""The search language of cards, as users of Anki know it: text to a tree, with the exact place of what is wrong.

Terms stand side by side (and), with ``or`` between them, ``-`` before what must not be, and parentheses. A term is
text, ``"an exact phrase"``, ``name:value`` of one of the names below, or ``field:text``. ``*`` stands for anything,
``_`` for one character, ``\\`` takes the next character as it is. https://docs.ankiweb.net/searching.html
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Final, NoReturn

from studydesk.domain.errors import UserError

LONGEST: Final = 10_000
"""Characters of a query."""

MOST_TERMS: Final = 400
"""Terms of a query; SQLite's limit for one expression is 1,000."""

DEEPEST: Final = 60
"""Parentheses and minus signs within each other; more is a mistake, and too deep for SQLite (limit 1,000)."""


class QueryError(UserError):
    """What is wrong with a query: ``start`` and ``end`` are the faulty characters, ``word`` what stands there."""

    def __init__(self, code: str, query: str, start: int, end: int) -> None:
        self.start, self.end = start, end
        self.word = query[start:end]
        super().__init__(code, f"The search cannot be understood at '{self.word[:60]}'.", next_step="Correct it there.")


class Wild(Enum):
    """What stands for other characters in a text."""

    ANY = "*"
    ONE = "_"


Pattern = tuple[str | Wild, ...]
"""Texts and wild cards in turn; empty for nothing, ``(Wild.ANY,)`` for anything."""


class Op(Enum):
    """A comparison of ``prop:``; the values are SQL as well."""

    LESS_EQUAL = "<="
    MORE_EQUAL = ">="
    NOT_EQUAL = "<>"
    LESS = "<"
    MORE = ">"
    EQUAL = "="


@dataclass(frozen=True, slots=True)
class Leaf:
    """One condition. ``pattern`` and ``numbers`` as the name needs them; ``text`` is the value as it was written.

    Names: ``text``, ``word`` (w:), ``plain`` (nc:), ``regex`` (re:), ``field`` (``key`` is the field's pattern), and
    those of ``NAMES``. ``key`` is the property of ``prop``; ``op`` its comparison.
    """

    name: str
    pattern: Pattern = ()
    key: Pattern = ()
    op: Op | None = None
    numbers: tuple[float, ...] = ()
    text: str = field(default="", compare=False)
    span: tuple[int, int] = field(default=(0, 0), compare=False)


@dataclass(frozen=True, slots=True)
class Not:
    """What must not be."""

    part: Node


@dataclass(frozen=True, slots=True)
class And:
    """All of these; without any: everything."""

    parts: tuple[Node, ...] = ()


@dataclass(frozen=True, slots=True)
class Or:
    """One of these; two or more."""

    parts: tuple[Node, ...]


Node = Leaf | Not | And | Or

STATES: Final = ("new", "learn", "review", "due", "suspended", "buried", "leech", "marked", "flagged")
PROPERTIES: Final = {
    "s": "stability", "d": "difficulty", "r": "recall", "ivl": "interval", "due": "due", "reps": "reps",
    "lapses": "lapses", "pos": "position",
}  # fmt: skip
"""What ``prop:`` compares, and what it means."""

FLAGS: Final = 7
_MOST_DAYS: Final = 36_500
_OPERATORS: Final = ("<=", ">=", "!=", "<>", "<", ">", "=")
_NUMBER: Final = re.compile(r"-?\d{1,12}(?:\.\d{1,12})?", re.ASCII)
_RAW: Final = re.compile(r'\\(.)|"', re.DOTALL)
_ESCAPABLE: Final = frozenset('\\":*_()-')


_Marks = tuple[tuple[str | Wild, int], ...]
"""Characters and wild cards, each with its place in the query."""


@dataclass(frozen=True, slots=True)
class _Word:
    """Text and wild cards; ``colon`` is the place of the first colon in ``marks``, -1 for none."""

    marks: _Marks
    colon: int
    ends_quoted: bool
    span: tuple[int, int]


def parse(query: str) -> Node:
    """The tree of a query; an empty one finds everything. Raises QueryError."""
    if len(query) > LONGEST:
        raise QueryError("search.long", query, LONGEST, len(query))
    return _Parser(query).whole()


class _Parser:
    def __init__(self, query: str) -> None:
        self._query = query
        self._at = 0
        self._depth = 0
        self._terms = 0

    def whole(self) -> Node:
        node = self._any_of()
        if self._at < len(self._query):
            self._fail("search.close", self._at, self._at + 1)
        return node

    def _fail(self, code: str, start: int, end: int) -> NoReturn:
        raise QueryError(code, self._query, start, end)

    def _skip_spaces(self) -> None:
        while self._peek().isspace():
            self._at += 1

    def _peek(self) -> str:
        return self._query[self._at] if self._at < len(self._query) else ""

    def _any_of(self) -> Node:
        """Terms with ``or`` between groups of them."""
        groups: list[Node] = []
        present: list[Node] = []
        wanting: tuple[int, int] | None = None  # an 'or' or 'and' after which something must come
        while True:
            self._skip_spaces()
            if self._peek() in ("", ")"):
                break
            joint = self._joint()
            if joint is not None:
                if wanting is not None or not present:
                    self._fail("search.joint", *joint[1])
                wanting = joint[1]
                if joint[0] == "or":
                    groups.append(_all(present))
                    present = []
                continue
            present.append(self._term())
            wanting = None
        if wanting is not None:
            self._fail("search.joint", *wanting)
        if not groups:
            return _all(present)
        return Or((*groups, _all(present)))

    def _joint(self) -> tuple[str, tuple[int, int]] | None:
        found = re.compile(r"(or|and)(?=[\s()]|$)", re.IGNORECASE).match(self._query, self._at)
        if found is None:
            return None
        self._at = found.end()
        return found[1].lower(), found.span(1)

    def _term(self) -> Node:
        start = self._at
        if self._peek() == "-":
            self._at += 1
            if self._peek() in ("", ")") or self._peek().isspace():
                self._fail("search.minus", start, start + 1)
            self._deeper(start)
            part = self._term()
            self._depth -= 1
            return Not(part)
        if self._peek() == "(":
            return self._group()
        self._terms += 1
        if self._terms > MOST_TERMS:
            self._fail("search.many", self._at, self._at + 1)
        return _leaf(self._word(), self._query)

    def _deeper(self, start: int) -> None:
        self._depth += 1
        if self._depth > DEEPEST:
            self._fail("search.deep", start, start + 1)

    def _group(self) -> Node:
        start = self._at
        self._deeper(start)
        self._at += 1
        node = self._any_of()
        if self._peek() != ")":
            self._fail("search.open", start, start + 1)
        self._at += 1
        self._depth -= 1
        if node == And():
            self._fail("search.empty_group", start, self._at)
        return node

    def _word(self) -> _Word:
        """Up to a space or parenthesis outside of quotes."""
        start, marks, colon = self._at, list[tuple[str | Wild, int]](), -1
        quote = -1
        ends_quoted = False
        while self._at < len(self._query):
            at, sign = self._at, self._query[self._at]
            if quote < 0 and (sign.isspace() or sign in "()"):
                break
            self._at += 1
            ends_quoted = sign == '"'
            if sign == '"':
                quote = at if quote < 0 else -1
            elif sign == "\\":
                marks.append((self._escaped(at), at))
            elif sign == ":" and colon < 0:
                colon = len(marks)
                marks.append((sign, at))
            else:
                marks.append((Wild(sign) if sign in "*_" else sign, at))
        if quote >= 0:
            self._fail("search.quote", quote, quote + 1)
        if not marks:
            self._fail("search.empty", start, self._at)
        return _Word(tuple(marks), colon, ends_quoted, (start, self._at))

    def _escaped(self, at: int) -> str:
        following = self._peek()
        if following not in _ESCAPABLE or not following:
            return "\\"  # as in a path or a regular expression
        self._at += 1
        return following if following != "\\" else "\\"


def _all(parts: list[Node]) -> Node:
    return parts[0] if len(parts) == 1 else And(tuple(parts))


def _pattern(marks: _Marks) -> Pattern:
    """Neighbouring characters joined, and neighbouring ``*`` made one."""
    made: list[str | Wild] = []
    for mark, _ in marks:
        if isinstance(mark, str) and made and isinstance(made[-1], str):
            made[-1] += mark
        elif not (mark is Wild.ANY and made and made[-1] is Wild.ANY):
            made.append(mark)
    return tuple(made)


def _leaf(word: _Word, query: str) -> Leaf:
    if word.colon < 0:
        return Leaf("text", _pattern(word.marks), text=_written(word.marks), span=word.span)
    name_marks, value_marks = word.marks[: word.colon], word.marks[word.colon + 1 :]
    if not name_marks:
        raise QueryError("search.name", query, *word.span)
    name = _written(name_marks).lower()
    place = (
        (value_marks[0][1], max(value_marks[-1][1] + 1, word.span[1] - word.ends_quoted)) if value_marks else word.span
    )
    value = _Value(query, _written(value_marks), _pattern(value_marks), place, word.span)
    reader = NAMES.get(name) if all(isinstance(mark, str) for mark, _ in name_marks) else None
    if reader is None:
        return Leaf("field", value.pattern, key=_pattern(name_marks), text=value.text, span=word.span)
    return reader(value)


def _written(marks: _Marks) -> str:
    return "".join(mark if isinstance(mark, str) else mark.value for mark, _ in marks)


@dataclass(frozen=True, slots=True)
class _Value:
    """What stands behind ``name:``; ``place`` is where, ``span`` with the name."""

    query: str
    text: str
    pattern: Pattern
    place: tuple[int, int]
    span: tuple[int, int]

    def fail(self, code: str) -> NoReturn:
        raise QueryError(code, self.query, *self.place)

    def leaf(self, name: str, *numbers: float, key: Pattern = (), op: Op | None = None) -> Leaf:
        return Leaf(name, self.pattern, key, op, numbers, self.text, self.span)

    def whole(self, text: str, code: str, least: int, most: int) -> int:
        if not (text.isascii() and text.removeprefix("-").isdigit() and len(text) < 16):
            self.fail(code)
        if not least <= int(text) <= most:
            self.fail(code)
        return int(text)


def _with_pattern(name: str) -> Callable[[_Value], Leaf]:
    def read(value: _Value) -> Leaf:
        if not value.pattern:
            value.fail("search.value")
        return value.leaf(name)

    return read


def _days(name: str) -> Callable[[_Value], Leaf]:
    return lambda value: value.leaf(name, value.whole(value.text, "search.days", 1, _MOST_DAYS))


def _rated(value: _Value) -> Leaf:
    days, colon, rating = value.text.partition(":")
    counted = value.whole(days, "search.days", 1, _MOST_DAYS)
    if not colon:
        return value.leaf("rated", counted)
    return value.leaf("rated", counted, value.whole(rating, "search.rating", 1, 4))


def _state(value: _Value) -> Leaf:
    state = value.text.lower()
    if state not in STATES:
        value.fail("search.state")
    return Leaf("is", (state,), text=state, span=value.span)


def _flag(value: _Value) -> Leaf:
    return value.leaf("flag", value.whole(value.text, "search.flag", 0, FLAGS))


def _property(value: _Value) -> Leaf:
    name = next((name for name in sorted(PROPERTIES, key=len, reverse=True) if _begins(value.text, name)), None)
    if name is None:
        value.fail("search.property")
    rest = value.text[len(name) :]
    sign = next((sign for sign in _OPERATORS if rest.startswith(sign)), None)
    if sign is None:
        value.fail("search.operator")
    number = rest[len(sign) :]
    if not _NUMBER.fullmatch(number):
        value.fail("search.number")
    return value.leaf("prop", float(number), key=(PROPERTIES[name],), op=Op("<>" if sign == "!=" else sign))


def _begins(text: str, name: str) -> bool:
    return text.lower().startswith(name) and text[len(name) : len(name) + 1] in (*"<>=!", "")


def _ids(name: str) -> Callable[[_Value], Leaf]:
    def read(value: _Value) -> Leaf:
        numbers = [value.whole(one, "search.id", 0, 10**15 - 1) for one in value.text.split(",")]
        return value.leaf(name, *numbers)

    return read


def _card(value: _Value) -> Leaf:
    """``card:2`` is the second card of its item; else the name of a template."""
    if value.text.isascii() and value.text.isdigit():
        return value.leaf("card", value.whole(value.text, "search.number", 1, 1_000))
    return _with_pattern("card")(value)


def _regex(value: _Value) -> Leaf:
    """A regular expression keeps its backslashes; only ``\\"`` is a quotation mark."""
    raw = value.query[value.query.index(":", value.span[0]) + 1 : value.span[1]]
    text = _RAW.sub(lambda found: '"' if found[1] == '"' else found[0] if found[1] else "", raw)
    if not text:
        value.fail("search.value")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of sets that a later Python may read otherwise
            re.compile(text)
    except (re.error, OverflowError, RecursionError):
        value.fail("search.regex")
    return Leaf("regex", (text,), text=text, span=value.span)


NAMES: Final[Mapping[str, Callable[[_Value], Leaf]]] = {
    "topic": _with_pattern("topic"),
    "deck": _with_pattern("topic"),
    "tag": _with_pattern("tag"),
    "kind": _with_pattern("kind"),
    "note": _with_pattern("kind"),
    "card": _card,
    "is": _state,
    "flag": _flag,
    "prop": _property,
    "rated": _rated,
    "added": _days("added"),
    "edited": _days("edited"),
    "introduced": _days("introduced"),
    "resched": _days("resched"),
    "re": _regex,
    "nc": _with_pattern("plain"),
    "w": _with_pattern("word"),
    "nid": _ids("item"),
    "cid": _ids("card_id"),
}
"""The names before a colon that are not the name of a field, and what reads their value."""


def leaves(node: Node) -> Iterator[Leaf]:
    """All conditions of a tree, from left to right."""
    if isinstance(node, Leaf):
        yield node
    elif isinstance(node, Not):
        yield from leaves(node.part)
    else:
        for part in node.parts:
            yield from leaves(part)


_WRITTEN: Final = {"plain": "nc", "word": "w", "regex": "re", "item": "nid", "card_id": "cid"}


def write(node: Node) -> str:
    """The query for a tree: parsing it gives the same tree."""
    if isinstance(node, Not):
        inner = write(node.part)
        return f"-({inner})" if isinstance(node.part, (And, Or)) else f"-{inner}"
    if isinstance(node, And):
        return " ".join(f"({write(part)})" if isinstance(part, (And, Or)) else write(part) for part in node.parts)
    if isinstance(node, Or):
        return " or ".join(f"({write(part)})" if isinstance(part, Or) else write(part) for part in node.parts)
    return _write_leaf(node)


def _write_leaf(leaf: Leaf) -> str:
    if leaf.name == "text":
        return f'"{_escape(leaf.pattern)}"'
    if leaf.name == "field":
        return f'"{_escape(leaf.key)}:{_escape(leaf.pattern)}"'
    name = _WRITTEN.get(leaf.name, leaf.name)
    if leaf.name == "regex":
        return '"re:' + leaf.text.replace('"', '\\"') + '"'
    return f'"{name}:{_escape(leaf.pattern)}"'


def _escape(pattern: Pattern) -> str:
    return "".join(
        part.value if isinstance(part, Wild) else re.sub(r'([\\":*_()-])', r"\\\1", part) for part in pattern
    )
