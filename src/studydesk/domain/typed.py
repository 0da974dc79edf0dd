"""Comparing what was typed with the right answers, letter by letter."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum
from typing import Final

LONGEST: Final = 1_000
"""Characters; longer texts are compared as a whole."""


class Mark(Enum):
    """What a piece of the comparison is."""

    SAME = "same"
    WRONG = "wrong"
    """Typed, but not in the answer at this place."""
    MISSING = "missing"
    """In the answer, but not typed."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Neighbouring characters with the same mark."""

    text: str
    mark: Mark


@dataclass(frozen=True, slots=True)
class Leniency:
    """What makes no difference. Where an answer has nothing else, it does."""

    case: bool = True
    accents: bool = False
    spaces: bool = True
    punctuation: bool = False


@dataclass(frozen=True, slots=True)
class Comparison:
    """``typed`` shows what was typed: SAME, WRONG, and MISSING with one '-' a letter. ``right``: SAME and MISSING.

    ``answer`` is the accepted answer that was nearest.
    """

    is_right: bool
    answer: str
    typed: tuple[Piece, ...]
    right: tuple[Piece, ...]


_DEFAULT = Leniency()


def compare(typed: str, answers: Sequence[str], leniency: Leniency = _DEFAULT) -> Comparison:
    """Compares with the nearest of the accepted answers (the first where several are as near)."""
    accepted = [answer for answer in answers if answer.strip()] or [""]
    return max((_compared(typed, answer, leniency) for answer in accepted), key=lambda pair: pair[0])[1]


def _compared(typed: str, answer: str, leniency: Leniency) -> tuple[float, Comparison]:
    """How near (2: right), and the comparison."""
    mine, theirs = _letters(typed), _letters(answer)
    lenient = [_key(letter, leniency) for letter in theirs]
    if not any(lenient) and theirs:
        leniency = Leniency(case=False, accents=False, spaces=False, punctuation=False)
        lenient = [_key(letter, leniency) for letter in theirs]
    keys = [_key(letter, leniency) for letter in mine]
    wanted, given = [key for key in lenient if key], [key for key in keys if key]
    if "".join(wanted) == "".join(given):  # joined, for ß is as good as ss
        return 2.0, Comparison(True, answer, _whole(typed, Mark.SAME), _whole(answer, Mark.SAME))
    if len(mine) > LONGEST or len(theirs) > LONGEST:
        return 0.0, Comparison(False, answer, _whole(typed, Mark.WRONG), _whole(answer, Mark.MISSING))
    matcher = SequenceMatcher(None, given, wanted, autojunk=False)
    left, right = _Pieces(mine, keys), _Pieces(theirs, lenient)
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        left.take(i2 - i1, Mark.SAME if tag == "equal" else Mark.WRONG)
        right.take(j2 - j1, Mark.SAME if tag == "equal" else Mark.MISSING)
        if tag == "insert":
            left.add("-" * (j2 - j1), Mark.MISSING)
    return matcher.ratio(), Comparison(False, answer, left.finish(), right.finish())


class _Pieces:
    """Collects the pieces of one side. Letters that make no difference go with the letters before them."""

    def __init__(self, letters: Sequence[str], keys: Sequence[str]) -> None:
        self._rest = list(zip(letters, keys, strict=True))[::-1]
        self._made: list[tuple[list[str], Mark]] = []

    def add(self, text: str, mark: Mark) -> None:
        if self._made and self._made[-1][1] is mark:
            self._made[-1][0].append(text)
        elif text:
            self._made.append(([text], mark))

    def take(self, count: int, mark: Mark) -> None:
        """The next ``count`` letters that count."""
        while self._rest and (count or not self._rest[-1][1]):
            letter, key = self._rest.pop()
            count -= bool(key)
            self.add(letter, mark if key else Mark.SAME)

    def finish(self) -> tuple[Piece, ...]:
        self.take(len(self._rest), Mark.SAME)
        return tuple(Piece("".join(texts), mark) for texts, mark in self._made)


def _whole(text: str, mark: Mark) -> tuple[Piece, ...]:
    return (Piece(text, mark),) if text else ()


def _letters(text: str) -> list[str]:
    """Characters with their combining marks, composed."""
    found: list[str] = []
    for character in unicodedata.normalize("NFC", text):
        if found and unicodedata.combining(character):
            found[-1] += character
        else:
            found.append(character)
    return found


def _key(letter: str, leniency: Leniency) -> str:
    """What is compared of a letter; empty if it makes no difference."""
    if leniency.spaces and letter.isspace():
        return ""
    if leniency.punctuation and unicodedata.category(letter[0]).startswith("P"):
        return ""
    if leniency.accents:
        letter = "".join(part for part in unicodedata.normalize("NFD", letter) if not unicodedata.combining(part))
    return letter.casefold() if leniency.case else letter
