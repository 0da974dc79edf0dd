"""Finding by a few typed letters: how well a text answers a query. Pure."""

from __future__ import annotations

import unicodedata

_START, _WORD, _NEXT, _PLAIN = 12, 8, 5, 1


def folded(text: str) -> str:
    """Small letters without accents, letter for letter as long as the text (so that places agree)."""
    parts = []
    for letter in text:
        plain = unicodedata.normalize("NFKD", letter)[:1].casefold()
        parts.append(plain if len(plain) == 1 else letter)
    return "".join(parts)


def match(query: str, text: str) -> tuple[int, tuple[int, ...]] | None:
    """(score, places of the letters that answer) or None. Words of the query may come in any order.

    Each word must occur as such, or as letters in order ("dcp" in "Docker Compose"); the higher the score the better.
    An empty query answers everything with 0.
    """
    score, places = 0, set[int]()
    lowered = folded(text)
    for word in folded(query).split():
        found = _word(word, lowered)
        if found is None:
            return None
        score += found[0]
        places.update(found[1])
    return (score - len(text) // 16, tuple(sorted(places))) if places else (0, ())


def _word(word: str, text: str) -> tuple[int, tuple[int, ...]] | None:
    best: tuple[int, tuple[int, ...]] | None = None
    at = text.find(word)
    while at >= 0:
        score = 4 * len(word) + (_START if at == 0 else _WORD if _begins_word(text, at) else _PLAIN)
        if best is None or score > best[0]:
            best = (score, tuple(range(at, at + len(word))))
        at = text.find(word, at + 1)
    return best or _letters(word, text)


def _letters(word: str, text: str) -> tuple[int, tuple[int, ...]] | None:
    """The letters of the word in order, each at a word's start or right after the one before where possible."""
    places: list[int] = []
    score = 0
    for letter in word:
        after = places[-1] + 1 if places else 0
        at = next((i for i in range(after, len(text)) if text[i] == letter and _begins_word(text, i)), -1)
        if after < len(text) and text[after] == letter and places:
            at = after
        if at < 0:
            at = text.find(letter, after)
            if at < 0 or not text[after:at].isalnum():  # a plain letter counts only within the word begun
                return None
        score += _NEXT if places and at == after else _WORD if _begins_word(text, at) else _PLAIN - 2
        places.append(at)
    return (score, tuple(places)) if score > 2 * len(word) else None


def _begins_word(text: str, at: int) -> bool:
    return at == 0 or not text[at - 1].isalnum()
