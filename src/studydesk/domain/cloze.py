"""Gaps in a text: ``{{c1::text::hint}}``, nested ones too, and ``==text==`` as a gap of its own.

As in Anki: the number says which card asks the gap (several may share one); ``{{c1,2::text}}`` belongs to two cards.
What is not closed, has no number or a number out of range is shown as it is written. ``==text==`` counts only in
Markdown, outside of code, and gets the lowest number that no gap above has, each one its own, in order.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

HIGHEST_NUMBER: Final = 500
DEEPEST: Final = 8
"""Gaps nested deeper are shown as they are written (Anki's limit)."""

_TOKEN = re.compile(r"\{\{c(?P<numbers>\d[\d,]*)::|\}\}|==(?=[^\s=])(?P<marked>[^=\n]*[^\s=])==(?!=)", re.ASCII)
_CODE = re.compile(r"(?P<fence>^(?:```|~~~)[^\n]*\n.*?(?:^(?:```|~~~)[ \t]*$|\Z))|(?P<ticks>`+)(?!`)", re.DOTALL | re.M)


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


@dataclass(slots=True)
class _Open:
    """A gap that is not closed yet. ``raw`` has its hints where they stood; ``numbers`` empty: too deep, only text."""

    marker: str = ""
    numbers: tuple[int, ...] = ()
    parts: list[Part] = field(default_factory=list)
    raw: list[Part] = field(default_factory=list)
    hint: str | None = None

    def add(self, part: Part) -> None:
        self.parts.append(part)
        self.raw.append(part)

    def add_text(self, text: str) -> None:
        """Text as it was written, with a hint in it perhaps."""
        self.raw.append(Words(text))
        if self.marker:
            text, colons, hint = text.partition("::")
            self.hint = hint if colons else self.hint
        self.parts.append(Words(text))


def _joined(parts: Iterable[Part]) -> tuple[Part, ...]:
    """Neighbouring words as one, none empty."""
    made: list[Part] = []
    texts: list[str] = []
    for part in parts:
        if isinstance(part, Words):
            texts.append(part.text)
            continue
        if text := "".join(texts):
            made.append(Words(text))
        texts.clear()
        made.append(part)
    if text := "".join(texts):
        made.append(Words(text))
    return tuple(made)


def parse(text: str, *, marks: bool = True) -> tuple[Part, ...]:
    """The text as words and gaps. ``marks``: whether ``==text==`` makes gaps (Markdown). Never fails."""
    if "{{c" not in text and not (marks and "==" in text):
        return (Words(text),) if text else ()
    top = _Open()
    stack = [top]
    too_deep = 0
    is_code = _code_of(text) if marks and "==" in text else None
    for piece, token in _pieces(text, marks):
        if token is None:
            stack[-1].add_text(piece)
        elif token["numbers"] is not None:
            if too_deep or len(stack) > DEEPEST:
                too_deep += 1
                stack[-1].add(Words(piece))
            elif gap_numbers := _numbers_of(token["numbers"]):
                stack.append(_Open(piece, gap_numbers))
            else:
                stack[-1].add(Words(piece))
        elif token["marked"] is not None:
            if len(stack) == 1 and is_code is not None and not is_code(token.start()):
                top.add(Gap((), (Words(token["marked"]),)))
            else:
                stack[-1].add_text(piece)
        elif too_deep:
            too_deep -= 1
            stack[-1].add(Words(piece))
        else:
            _close(stack, piece)
    return _numbered(_flattened(stack))


def _pieces(text: str, marks: bool) -> Iterator[tuple[str, re.Match[str] | None]]:
    """The tokens and, with None, the texts between them; a mark around or across gaps is no token."""
    at = place = 0
    while (token := _TOKEN.search(text, place)) is not None:
        marked = token["marked"]
        if marked is not None and (not marks or "{{c" in marked or "}}" in marked):
            place = token.start() + 2
            continue
        if token.start() > at:
            yield text[at : token.start()], None
        yield token[0], token
        at = place = token.end()
    if at < len(text):
        yield text[at:], None


def _numbers_of(text: str) -> tuple[int, ...]:
    """The numbers of a gap; empty if one is out of range, or nonsense."""
    parts = text.split(",")
    if not all(part.isdigit() and len(part) <= 4 and 1 <= int(part) <= HIGHEST_NUMBER for part in parts):
        return ()
    return tuple(sorted({int(part) for part in parts}))


def _close(stack: list[_Open], piece: str) -> None:
    if len(stack) == 1:
        stack[-1].add(Words(piece))
        return
    gap = stack.pop()
    stack[-1].add(Gap(gap.numbers, _joined(gap.parts), gap.hint))


def _flattened(stack: list[_Open]) -> list[Part]:
    """What is still open at the end is text."""
    found = stack[0].parts
    for unclosed in stack[1:]:
        found.append(Words(unclosed.marker))
        found += unclosed.raw
    return found


def _numbered(parts: list[Part]) -> tuple[Part, ...]:
    """The gaps of ``==`` get their numbers."""
    used = set(_all_numbers(parts))
    free = (number for number in range(1, HIGHEST_NUMBER + 1) if number not in used)
    made: list[Part] = []
    for part in parts:
        if isinstance(part, Gap) and not part.numbers:
            number = next(free, None)
            words = part.parts[0]
            assert isinstance(words, Words)
            part = Words(f"=={words.text}==") if number is None else Gap((number,), part.parts)
        made.append(part)
    return _joined(made)


def _code_of(text: str) -> _InCode:
    """Tells which places of a Markdown text are code."""
    ranges: list[tuple[int, int]] = []
    place = 0
    runs = {len(run) for run in re.findall("`+", text)}
    while (found := _CODE.search(text, place)) is not None:
        end = found.end()
        if found["fence"] is None:
            ticks = len(found["ticks"])
            closing = re.compile(rf"(?<!`)`{{{ticks}}}(?!`)").search(text, end) if ticks in runs else None
            if closing is None:
                runs.discard(ticks)  # no run of this length follows: do not look for it again
                place = end
                continue
            end = closing.end()
        ranges.append((found.start(), end))
        place = max(end, place + 1)
    return _InCode(ranges)


@dataclass(frozen=True, slots=True)
class _InCode:
    ranges: list[tuple[int, int]]

    def __call__(self, place: int) -> bool:
        index = bisect.bisect_right(self.ranges, place, key=lambda span: span[0]) - 1
        return index >= 0 and self.ranges[index][0] <= place < self.ranges[index][1]


def _all_numbers(parts: Iterable[Part]) -> Iterator[int]:
    for part in parts:
        if isinstance(part, Gap):
            yield from part.numbers
            yield from _all_numbers(part.parts)


def numbers(text: str, *, marks: bool = True) -> tuple[int, ...]:
    """The numbers of all gaps, each once, ascending."""
    return tuple(sorted(set(_all_numbers(parse(text, marks=marks)))))


def source(parts: tuple[Part, ...]) -> str:
    """The text again; ``parse`` gives the same parts from it. A gap made by ``==`` is written with its number."""
    return "".join(
        part.text
        if isinstance(part, Words)
        else f"{{{{c{','.join(map(str, part.numbers))}::{source(part.parts)}"
        f"{'' if part.hint is None else f'::{part.hint}'}}}}}"
        for part in parts
    )


def shown(parts: tuple[Part, ...]) -> str:
    """The text with all gaps filled."""
    return "".join(part.text if isinstance(part, Words) else shown(part.parts) for part in parts)


def next_number(text: str) -> int:
    """The number for a new gap: one above the highest."""
    return min(max(numbers(text), default=0) + 1, HIGHEST_NUMBER)
