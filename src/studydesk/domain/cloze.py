"""Gaps in a text: ``{{c1::text::hint}}``, nested ones too, and ``==text==`` as a gap of its own.

As in Anki: the number says which card asks the gap (several may share one); ``{{c1,2::text}}`` belongs to two cards.
What is not closed, has no number or a number out of range is shown as it is written. ``==text==`` counts only in
Markdown, outside of code, and gets the lowest number that no gap above has, each one its own, in order.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

HIGHEST_NUMBER: Final = 500
DEEPEST: Final = 8
"""Gaps nested deeper are shown as they are written (Anki's limit)."""


@dataclass(frozen=True, slots=True)
class Words:
    """Text outside of any gap, or directly in one."""

    text: str


@dataclass(frozen=True, slots=True)
class Gap:
    """A gap. ``numbers`` ascending, from 1; ``hint`` is None without one."""

    numbers: tuple[int, ...]
    parts: tuple[Words | Gap, ...]
    hint: str | None = None


Part = Words | Gap


def parse(text: str, *, marks: bool = True) -> tuple[Part, ...]:
    """The text as words and gaps. ``marks``: whether ``==text==`` makes gaps (Markdown). Never fails."""
    raise NotImplementedError


def numbers(text: str, *, marks: bool = True) -> tuple[int, ...]:
    """The numbers of all gaps, each once, ascending."""
    raise NotImplementedError


def source(parts: tuple[Part, ...]) -> str:
    """The text again; ``parse`` gives the same parts from it. A gap made by ``==`` is written with its number."""
    raise NotImplementedError


def shown(parts: tuple[Part, ...]) -> str:
    """The text with all gaps filled."""
    raise NotImplementedError


def next_number(text: str) -> int:
    """The number for a new gap: one above the highest."""
    raise NotImplementedError
