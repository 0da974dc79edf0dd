"""What is typed into the box that finds everything: words, "phrases", -without, in:notes, topic:redis. Pure.

Nothing that is typed is wrong: what does not read as a filter is words.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum
from typing import Final

MOST_LETTERS: Final = 400
"""More of a line is not read."""
MOST_TERMS: Final = 24


class FindKind(Enum):
    """What can be found in the index; the value is what is written after ``in:``."""

    TOPIC = "topics"
    COURSE = "courses"
    LESSON = "lessons"
    NOTE = "notes"
    CARD = "cards"
    TRANSCRIPT = "transcripts"
    TAG = "tags"


@dataclass(frozen=True, slots=True)
class Term:
    """One or several words in this order; ``is_open``: the last word may go on."""

    words: tuple[str, ...]
    is_open: bool = False
    is_phrase: bool = False


@dataclass(frozen=True, slots=True)
class FindQuery:
    """All ``terms`` are wanted, none of ``without``; empty filters let everything through."""

    terms: tuple[Term, ...] = ()
    without: tuple[Term, ...] = ()
    kinds: frozenset[FindKind] = frozenset()
    topics: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    watched: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether it asks for nothing at all."""
        return not (self.terms or self.kinds or self.topics or self.tags)

    def wants(self, kind: FindKind) -> bool:
        """Whether things of this kind are asked for."""
        return not self.kinds or kind in self.kinds

    def opened(self) -> FindQuery:
        """The same with every word free to go on, phrases aside."""
        return replace(
            self, terms=tuple(replace(term, is_open=term.is_open or not term.is_phrase) for term in self.terms)
        )


_PART = re.compile(r'(?P<minus>-)?(?:(?P<name>[A-Za-z]{2,10}):)?(?:"(?P<quoted>[^"]*)(?P<end>"|$)|(?P<plain>[^\s"]+))')
_WORD = re.compile(r"\w+")
_SPAN = re.compile(r"(?:[^\W_]|[\u0300-\u036f])+")
_LONE: Final = {kind.value.removesuffix("s"): kind for kind in FindKind}
_KINDS: Final = {
    **_LONE,
    **{kind.value: kind for kind in FindKind},
    "chapters": FindKind.LESSON,
    "videos": FindKind.LESSON,
}
_WATCHED: Final = frozenset({"watched", "seen"})


def fold(text: str) -> str:
    """Small letters without accents; the words of a text are compared in this form."""
    if text.isascii():
        return text.lower()
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in parts if not unicodedata.combining(letter)).casefold()


def words_of(text: str) -> list[str]:
    """The words of a text as the index knows them."""
    return _WORD.findall(fold(text).replace("_", " "))


def parse(text: str) -> FindQuery:
    """Reads a line. Its last word is open as long as no space follows it."""
    text = text[:MOST_LETTERS].replace("\x00", " ")
    reading = _Reading()
    for part in _PART.finditer(text):
        reading.take(part, is_last=part.end() == len(text))
    return reading.query()


class _Reading:
    """Gathers the parts of a line."""

    def __init__(self) -> None:
        self.terms: list[Term] = []
        self.without: list[Term] = []
        self.kinds: set[FindKind] = set()
        self.topics: list[str] = []
        self.tags: list[str] = []
        self.watched = False

    def take(self, part: re.Match[str], *, is_last: bool) -> None:
        """One part: a filter, or words."""
        quoted, plain = part["quoted"], part["plain"]
        value = quoted if quoted is not None else plain
        name = (part["name"] or "").lower()
        if name and not part["minus"] and self._filter(name, value):
            return
        is_phrase = quoted is not None
        text = f"{part['name']} {value}" if name else value
        is_open = (is_last and part["end"] != '"') or (not is_phrase and value.endswith("*"))
        words = tuple(words_of(text))
        if words:
            (self.without if part["minus"] else self.terms).append(
                Term(words, is_open and not part["minus"], is_phrase)
            )

    def _filter(self, name: str, value: str) -> bool:
        if name == "in":
            found = {_KINDS[one] for one in fold(value).split(",") if one in _KINDS}
            self.kinds |= found
            return bool(found)
        if name == "is" and fold(value) in _WATCHED:
            self.watched = True
            return True
        if name in ("topic", "tag") and value.strip():
            (self.topics if name == "topic" else self.tags).append(fold(value).strip())
            return True
        return name in ("topic", "tag", "in", "is") and not value.strip()

    def query(self) -> FindQuery:
        """What was gathered."""
        return FindQuery(
            tuple(self.terms[:MOST_TERMS]),
            tuple(self.without[:MOST_TERMS]),
            frozenset(self.kinds),
            tuple(self.topics),
            tuple(self.tags),
            self.watched,
        )


SHORT: Final = 3
"""A beginning of so few letters has thousands of words."""


def short_end(query: FindQuery) -> str:
    """The last word as far as it is typed, if it is short and stands behind others; '' for none such."""
    last = query.terms[-1] if len(query.terms) > 1 else None
    if last is None or not last.is_open or len(last.words) > 1 or not 2 <= len(last.words[0]) <= SHORT:
        return ""
    return last.words[0]


def match_text(query: FindQuery, ends: Sequence[str] = ()) -> str:
    """The query in the language of FTS5, words quoted; '' where no word is wanted. ``ends``: what ``short_end`` may
    become, in place of all words that begin so: collecting these takes longer than all the rest."""
    terms = [_quoted(term) for term in query.terms]
    if ends:
        terms[-1] = "(" + " OR ".join(f'"{word}"' for word in ends) + ")"
    wanted = " AND ".join(terms)
    if not wanted or not query.without:
        return wanted
    return f"({wanted}) NOT ({' OR '.join(_quoted(term) for term in query.without)})"


def _quoted(term: Term) -> str:
    # A single letter begins a tenth of all words: finding them takes long and tells nothing.
    goes_on = term.is_open and (len(term.words[-1]) > 1 or not term.words[-1].isascii())
    return '"' + " ".join(term.words) + '"' + ("*" if goes_on else "")


def marks(text: str, query: FindQuery) -> list[tuple[int, int]]:
    """Where the wanted words stand in a text: (start, end), in order, not overlapping."""
    found: list[tuple[int, int]] = []
    if text.isascii():
        lowered = text.lower()
        for term in query.terms:
            found += [one.span() for one in re.finditer(_pattern(term), lowered)]
        return _united(found)
    spans = [(one.start(), one.end(), fold(one.group())) for one in _SPAN.finditer(text)]
    for term in query.terms:
        size = len(term.words)
        for at in range(len(spans) - size + 1):
            if _stands(term, [span[2] for span in spans[at : at + size]]):
                found.append((spans[at][0], spans[at + size - 1][1]))
    return _united(found)


def _pattern(term: Term) -> str:
    """Finds a term in small letters of ASCII."""
    return r"(?<![^\W_])" + r"[\W_]+".join(map(re.escape, term.words)) + ("" if term.is_open else r"(?![^\W_])")


def _stands(term: Term, words: list[str]) -> bool:
    *firsts, last = term.words
    return words[:-1] == firsts and (words[-1].startswith(last) if term.is_open else words[-1] == last)


def _united(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    made: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if made and start <= made[-1][1]:
            made[-1] = (made[-1][0], max(end, made[-1][1]))
        else:
            made.append((start, end))
    return made


def excerpt(text: str, query: FindQuery, most: int = 160) -> tuple[str, tuple[tuple[int, int], ...]]:
    """A piece of a text around its first hit on one line, and where the hits stand in it."""
    places = marks(text, query)
    first = places[0][0] if places else 0
    start = max(0, first - most // 5)
    if start:
        start = next((at + 1 for at in range(start, first) if text[at].isspace()), start)
    piece = text[start : start + most]
    line = " ".join(piece.split())
    line = ("… " if start else "") + line + (" …" if start + most < len(text) else "")
    return line, tuple(marks(line, query))


def is_near(one: str, other: str) -> bool:
    """Whether two words differ by a typing error: one letter in short words, two in longer ones (or two swapped)."""
    most = 1 if len(one) < 7 else 2
    return distance(one, other, most) <= most


def distance(one: str, other: str, most: int) -> int:
    """How many letters must be put in, left out, changed or swapped with their neighbour; ``most`` + 1 for more."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    last = list(range(len(other) + 1))
    for row, letter in enumerate(one, 1):
        now = [row]
        for column, against in enumerate(other, 1):
            best = min(last[column] + 1, now[-1] + 1, last[column - 1] + (letter != against))
            if before and column > 1 and letter == other[column - 2] and one[row - 2] == against:
                best = min(best, before[column - 2] + 1)
            now.append(best)
        if min(now) > most:
            return most + 1
        before, last = last, now
    return last[-1]
