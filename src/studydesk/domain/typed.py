"""Comparing what was typed with the right answers, letter by letter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum


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
    """What makes no difference."""

    case: bool = True
    accents: bool = False
    spaces: bool = True
    punctuation: bool = False


@dataclass(frozen=True, slots=True)
class Comparison:
    """``typed`` shows what was typed (SAME, WRONG, and MISSING as gaps), ``right`` the answer (SAME, MISSING).

    ``answer`` is the accepted answer that was nearest.
    """

    is_right: bool
    answer: str
    typed: tuple[Piece, ...]
    right: tuple[Piece, ...]


def compare(typed: str, answers: Sequence[str], leniency: Leniency = Leniency()) -> Comparison:
    """Compares with the nearest of the accepted answers (the first where several are as near). Texts over 2,000
    characters are compared as a whole."""
    raise NotImplementedError
