"""From the tree of a search to SQL, with parameters only. All SQL of finding cards.

A text of three letters or more goes through the trigram index where its rarest trigram is rare enough; else the words
of all items are read, which is quicker then. Rows of ``item`` are long, so that table is joined only where a condition
or the order needs it.
"""

from __future__ import annotations

import functools
import json
import unicodedata
from array import array
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import regex

from studydesk.domain.card_rows import Order, SortBy
from studydesk.domain.cards import MARKED_TAG
from studydesk.domain.errors import UserError
from studydesk.domain.plain_text import folded
from studydesk.domain.scheduling import RECALL_SQL, Policy, recall_parameters
from studydesk.domain.search_query import And, Leaf, Node, Not, Pattern, Wild
from studydesk.storage.items import fields_of

if TYPE_CHECKING:
    from studydesk.storage.store import Store

_RARE_SHARE: Final = 0.2
"""Of all items: a text whose rarest trigram more of them have is found quicker by reading all words (measured)."""
_TRIGRAM: Final = 3
_AT_ONCE: Final = 64 * 1_024
"""Signs of ids turned into numbers without a turn for other threads: a millisecond at most."""
_SLOWEST_S: Final = 2.0
"""For one regular expression in one card's words."""


@dataclass(frozen=True, slots=True)
class Instant:
    """When a search is made: ``day`` is the study day, ``day_starts_ms`` the first instant of a study day."""

    now_ms: int
    day: int
    day_starts_ms: Callable[[int], int]
    policy: Policy


def find(store: Store, tree: Node, order: Order, instant: Instant) -> array[int]:
    """The ids of the cards for which the tree holds, in order. Any thread, with a store of its own.

    Raises UserError ``search.slow`` where a regular expression takes too long.
    """
    made = _Query(store, instant)
    where = made.condition(tree)
    by = made.order(order)
    joins = "".join(_JOINS[name] for name in sorted(made.joins))
    sql = f"SELECT card.id AS id FROM card{joins} WHERE NOT card.shelved AND {where} ORDER BY {by}"
    with made.functions():
        return _ids(store, f"SELECT group_concat(id) FROM ({sql})", made.parameters)


def _ids(store: Store, sql: str, parameters: dict[str, object]) -> array[int]:
    """The ids that stand in the one text a query gives.

    A row for each of 100,000 ids takes SQLite and Python longer than most searches, and stops the window at each row.
    """
    text = str(store.read_tuples(sql, parameters)[0][0] or "")
    found, start = array("q"), 0
    while start < len(text):
        end = text.find(",", start + _AT_ONCE)
        end = len(text) if end < 0 else end
        found.extend(json.loads(f"[{text[start:end]}]"))  # half the time of int() for each
        start = end + 1
    return found


_JOINS: Final = {
    "i": " CROSS JOIN item i ON i.id = card.item_id",
    "t": " LEFT JOIN topic t ON t.id = card.topic_id",
    "x": " CROSS JOIN item_text x ON x.id = card.item_id",
}

_LAST: Final = "card.id"
_ORDERS: Final[dict[SortBy, tuple[str, str]]] = {
    # Joins, and the key. The words of an item begin with its first field.
    SortBy.QUESTION: ("x", "substr(x.plain, 1, 80)"),
    SortBy.ANSWER: ("x", "substr(x.plain, instr(x.plain, char(10)) + 1, 80)"),
    SortBy.TOPIC: ("t", "coalesce(t.title, '')"),
    SortBy.TAGS: ("i", "i.tags"),
    SortBy.KIND: ("i", "i.kind"),
    SortBy.STATE: ("", "card.suspended * 10 + card.state"),
    SortBy.DUE: ("", "card.state = 0, CASE card.state WHEN 0 THEN card.position ELSE card.due_at_ms END"),
    SortBy.INTERVAL: ("", "card.interval_days"),
    SortBy.RECALL: ("", RECALL_SQL),
    SortBy.STABILITY: ("", "card.stability"),
    SortBy.DIFFICULTY: ("", "card.difficulty"),
    SortBy.LAPSES: ("", "card.lapses"),
    SortBy.REPS: ("", "card.reps"),
    SortBy.FLAG: ("", "card.flag"),
    SortBy.ADDED: ("", "card.id"),
    SortBy.EDITED: ("i", "i.edited_at_ms"),
}

_STATES: Final = {
    "new": "card.state = 0",
    "learn": "card.state IN (1, 3)",
    "review": "card.state IN (2, 3)",
    "due": "(NOT card.suspended AND NOT (card.buried AND card.buried_day BETWEEN :day AND :day + 1)"
    " AND card.state > 0"
    " AND CASE WHEN card.due_day IS NULL THEN card.due_at_ms <= :now_ms ELSE card.due_day <= :day END)",
    "suspended": "card.suspended",
    "buried": "(card.buried AND card.buried_day BETWEEN :day AND :day + 1)",
    "leech": "card.leech",
    "flagged": "card.flag > 0",
}

_PROPERTIES: Final = {
    "stability": "card.stability",
    "difficulty": "card.difficulty",
    "recall": RECALL_SQL,
    "interval": "CASE WHEN card.state = 0 THEN NULL ELSE card.interval_days END",
    "due": "card.due_day - :day",
    "reps": "card.reps",
    "lapses": "card.lapses",
    "position": "CASE WHEN card.state = 0 THEN card.position END",
}
"""NULL, and so never found, where a card has none."""

_ANSWERED: Final = "SELECT card_id FROM review WHERE study_day > {after}"


@dataclass(slots=True)
class _Query:
    """One search on its way to SQL."""

    store: Store
    instant: Instant
    parameters: dict[str, object] = field(default_factory=dict)
    joins: set[str] = field(default_factory=set)
    expressions: list[regex.Pattern[str]] = field(default_factory=list)
    all_tags: list[str] | None = None
    too_slow: bool = False

    def __post_init__(self) -> None:
        self.parameters |= {"now_ms": self.instant.now_ms, "day": self.instant.day}
        self.parameters |= recall_parameters(self.instant.policy)

    def order(self, order: Order) -> str:
        joins, keys = _ORDERS[order.by]
        self.joins |= set(joins)
        turn = " DESC" if order.descending else ""
        return ", ".join(f"{key}{turn}" for key in [*_split(keys), _LAST])

    # Functions that SQLite has not

    def functions(self) -> _Functions:
        return _Functions(self)

    def matches(self, number: int, text: str | None) -> bool:
        """Whether an expression is found; within a limit, for one can take centuries (it lets other threads go on)."""
        if text is None or self.too_slow:
            return False
        try:
            return self.expressions[number].search(text, timeout=_SLOWEST_S, concurrent=True) is not None
        except TimeoutError:
            self.too_slow = True
            return False

    def matches_fields(self, number: int, fields: str) -> bool:
        """The same in the fields of an item, one a line."""
        return self.matches(number, "\n".join(fields_of(fields).values()))

    # Conditions

    def condition(self, node: Node) -> str:
        if isinstance(node, Leaf):
            return getattr(self, f"_{node.name}")(node)  # type: ignore[no-any-return]  # each gives SQL
        if isinstance(node, Not):
            return f"NOT coalesce({self.condition(node.part)}, 0)"
        if not node.parts:
            return "1"
        joint = " AND " if isinstance(node, And) else " OR "
        return f"({joint.join(self.condition(part) for part in node.parts)})"

    def _put(self, value: object) -> str:
        name = f"p{len(self.parameters)}"
        self.parameters[name] = value
        return f":{name}"

    def _text(self, leaf: Leaf) -> str:
        pattern = tuple(folded(part) if isinstance(part, str) else part for part in leaf.pattern)
        if all(part is Wild.ANY for part in pattern):
            return "1"
        exact = len(pattern) == 1 and isinstance(pattern[0], str) and not set(pattern[0]) & set("%_\\")
        narrowed = self._by_trigrams([part for part in pattern if isinstance(part, str)])
        if exact and narrowed:
            return narrowed
        self.joins.add("x")
        found = f"x.plain LIKE {self._put(_like((Wild.ANY, *pattern, Wild.ANY)))} ESCAPE '\\'"
        return f"({narrowed} AND {found})" if narrowed else found

    def _by_trigrams(self, parts: list[str]) -> str:
        """A condition by the index that holds wherever one of these texts does; "" where reading all is quicker."""
        usable = [part for part in parts if len(part) >= _TRIGRAM and not set(part) & set("%_\\")]
        if not usable:
            return ""
        rarest = min(((self._rarity(part), part) for part in usable), key=lambda pair: pair[0])
        if rarest[0] > _RARE_SHARE * self._items:
            return ""
        return f"card.item_id IN (SELECT rowid FROM item_fts WHERE plain LIKE {self._put(f'%{rarest[1]}%')})"

    @property
    def _items(self) -> int:
        return int(self.store.read_tuples("SELECT coalesce(max(id), 0) FROM item_text")[0][0])

    def _rarity(self, text: str) -> int:
        """How many items have the rarest trigram of a text."""
        grams = {text[at : at + _TRIGRAM] for at in range(min(len(text) - _TRIGRAM + 1, 40))}
        sql = f"SELECT count(*), min(doc) FROM item_vocab WHERE term IN ({', '.join('?' * len(grams))})"
        known, least = self.store.read_tuples(sql, tuple(grams))[0]
        return int(least) if known == len(grams) else 0

    def _field(self, leaf: Leaf) -> str:
        self.joins.add("i")
        name = self._put(_like(leaf.key))
        value = self._put(_like(leaf.pattern))
        return (
            f"EXISTS (SELECT 1 FROM json_each(i.fields) f WHERE f.key LIKE {name} ESCAPE '\\'"
            f" AND f.value LIKE {value} ESCAPE '\\')"
        )

    def _regex(self, leaf: Leaf) -> str:
        """In the fields as they were written."""
        self.joins.add("i")
        return self._by_expression(leaf.text, "i.fields", regex.IGNORECASE, function="sd_matches_fields")

    def _word(self, leaf: Leaf) -> str:
        """The text with no letter or digit beside it."""
        self.joins.add("x")
        pattern = tuple(folded(part) if isinstance(part, str) else part for part in leaf.pattern)
        signs = {Wild.ANY: r"\w*", Wild.ONE: r"\w"}
        body = "".join(signs[part] if isinstance(part, Wild) else regex.escape(part) for part in pattern)
        narrowed = self._by_trigrams([part for part in pattern if isinstance(part, str)])
        found = self._by_expression(rf"(?<!\w){body}(?!\w)", "x.plain")
        return f"({narrowed} AND {found})" if narrowed else found

    def _by_expression(self, text: str, column: str, flags: int = 0, *, function: str = "sd_matches") -> str:
        try:
            self.expressions.append(regex.compile(text, flags | regex.VERSION0))
        except (regex.error, OverflowError, RecursionError) as error:
            raise UserError("search.regex", f"'{text[:60]}' is no regular expression.", details=str(error)) from error
        return f"{function}({len(self.expressions) - 1}, {column})"

    def _plain(self, leaf: Leaf) -> str:
        """Without accents, in what is looked for and where."""
        self.joins.add("x")
        pattern = tuple(unaccented(folded(part)) if isinstance(part, str) else part for part in leaf.pattern)
        return f"sd_unaccented(x.plain) LIKE {self._put(_like((Wild.ANY, *pattern, Wild.ANY)))} ESCAPE '\\'"

    def _topic(self, leaf: Leaf) -> str:
        """By title, or by the last part of its key."""
        if leaf.text.casefold() == "none":
            return "card.topic_id IS NULL"
        like = self._put(_like(leaf.pattern))
        return (
            f"card.topic_id IN (SELECT id FROM topic WHERE title LIKE {like} ESCAPE '\\'"
            f" OR key LIKE {like} ESCAPE '\\' OR key LIKE '%/' || {like} ESCAPE '\\')"
        )

    def _tag(self, leaf: Leaf) -> str:
        """The tag, and those below it (``sql`` finds ``sql::joins``)."""
        if leaf.text.casefold() == "none":
            return "card.item_id NOT IN (SELECT id FROM item WHERE tags <> '')"
        signs = {Wild.ANY: r"\S*", Wild.ONE: r"\S"}
        body = "".join(
            signs[part] if isinstance(part, Wild) else regex.escape(part.casefold()) for part in leaf.pattern
        )
        wanted = regex.compile(rf" {body}(?: |::)")
        if self.all_tags is None:  # of 100,000 items there are a few hundred combinations
            self.all_tags = [
                row[0] for row in self.store.read_tuples("SELECT DISTINCT tags FROM item WHERE tags <> ''")
            ]
        found = [tags for tags in self.all_tags if wanted.search(tags.casefold())]
        chosen = f"SELECT value FROM json_each({self._put(json.dumps(found))})"
        return f"card.item_id IN (SELECT id FROM item WHERE tags <> '' AND tags IN ({chosen}))"

    def _kind(self, leaf: Leaf) -> str:
        self.joins.add("i")
        like = self._put(_like(leaf.pattern))
        named = f"i.template_id IN (SELECT id FROM template WHERE name LIKE {like} ESCAPE '\\')"
        return f"(i.kind LIKE {like} ESCAPE '\\' OR {named})"

    def _card(self, leaf: Leaf) -> str:
        if leaf.numbers:
            return f"card.ordinal = {int(leaf.numbers[0]) - 1}"
        self.joins.add("i")
        like = self._put(_like(leaf.pattern))
        return (
            "(i.template_id, card.ordinal) IN (SELECT p.id, s.key FROM template p, json_each(p.sides) s"
            f" WHERE json_extract(s.value, '$[0]') LIKE {like} ESCAPE '\\'"
            f" OR json_extract(s.value, '$.name') LIKE {like} ESCAPE '\\')"
        )

    def _is(self, leaf: Leaf) -> str:
        if leaf.text == "marked":
            return self._tag(Leaf("tag", (MARKED_TAG,)))
        return _STATES[leaf.text]

    def _flag(self, leaf: Leaf) -> str:
        return f"card.flag = {int(leaf.numbers[0])}"

    def _prop(self, leaf: Leaf) -> str:
        assert leaf.op is not None
        return f"{_PROPERTIES[str(leaf.key[0])]} {leaf.op.value} {self._put(leaf.numbers[0])}"

    def _rated(self, leaf: Leaf) -> str:
        rating = f"rating = {int(leaf.numbers[1])}" if len(leaf.numbers) > 1 else "rating > 0"
        return f"card.id IN ({self._answered(leaf)} AND {rating} AND kind <= 3)"

    def _introduced(self, leaf: Leaf) -> str:
        return f"card.id IN ({self._answered(leaf)} AND kind = 0 AND state_before = 0 AND rating > 0)"

    def _resched(self, leaf: Leaf) -> str:
        return f"card.id IN ({self._answered(leaf)} AND kind >= 4)"

    def _answered(self, leaf: Leaf) -> str:
        return _ANSWERED.format(after=self._put(self.instant.day - int(leaf.numbers[0])))

    def _added(self, leaf: Leaf) -> str:
        return f"card.made_at_ms >= {self._since(leaf)}"

    def _edited(self, leaf: Leaf) -> str:
        self.joins.add("i")
        return f"i.edited_at_ms >= {self._since(leaf)}"

    def _since(self, leaf: Leaf) -> str:
        return self._put(self.instant.day_starts_ms(self.instant.day - int(leaf.numbers[0]) + 1))

    def _item(self, leaf: Leaf) -> str:
        return f"card.item_id IN ({', '.join(str(int(number)) for number in leaf.numbers)})"

    def _card_id(self, leaf: Leaf) -> str:
        return f"card.id IN ({', '.join(str(int(number)) for number in leaf.numbers)})"


class _Functions:
    """Lends a query's functions to the connection while it runs; tells of one that took too long."""

    def __init__(self, query: _Query) -> None:
        self._query = query

    def __enter__(self) -> None:
        define = self._query.store.define_function
        define("sd_matches", 2, self._query.matches)
        define("sd_unaccented", 1, unaccented)
        define("sd_matches_fields", 2, self._query.matches_fields)

    def __exit__(self, *_error: object) -> None:
        if self._query.too_slow:
            raise UserError(
                "search.slow",
                "This regular expression takes too long on some cards.",
                kept="Nothing was changed.",
                next_step="Make it simpler: avoid repeats within repeats.",
            )


def unaccented(text: str) -> str:
    """Without marks over and under letters."""
    if text.isascii():
        return text
    return "".join(sign for sign in unicodedata.normalize("NFD", text) if not unicodedata.combining(sign))


def _like(pattern: Pattern) -> str:
    """The pattern of LIKE ... ESCAPE '\\'."""
    return "".join(_LIKES[part] if isinstance(part, Wild) else _escaped(part) for part in pattern)


_LIKES: Final = {Wild.ANY: "%", Wild.ONE: "_"}


@functools.cache
def _signs() -> dict[int, str]:
    return {ord(sign): f"\\{sign}" for sign in "%_\\"}


def _escaped(text: str) -> str:
    return text.replace("\x00", " ").translate(_signs())


def _split(keys: str) -> Iterator[str]:
    """The keys of an order at the commas outside of parentheses."""
    depth, start = 0, 0
    for at, sign in enumerate(keys):
        depth += (sign == "(") - (sign == ")")
        if sign == "," and depth == 0:
            yield keys[start:at].strip()
            start = at + 1
    yield keys[start:].strip()
