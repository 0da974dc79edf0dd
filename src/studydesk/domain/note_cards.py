"""Cards written as lines of notes, in the syntax of Obsidian's plugin for spaced repetition. Pure.

``Q::A`` asks one way, ``Q:::A`` both; a line ``?`` (``??`` both ways) stands between question and answer of several
lines; ``==words==`` and ``{{c1::words}}`` are gaps. Code is left alone. A line keeps its card by a block id at its end
(``^a1b2c3``), wherever it goes; schedules are in the database only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from studydesk.domain.cards import ItemKind
from studydesk.domain.note_text import prose

MOST_DRAFTS: Final = 2_000
_LONGEST: Final = 10_000
_LONGEST_UNIT: Final = 200

_LEAD = re.compile(r"\s*(?:>\s*)*(?:(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?|#{1,6}\s+)?")
_BLOCK = re.compile(r"(?<!\s)\s+\^(?P<id>[A-Za-z0-9-]{3,40})\s*$")
_SPLIT = re.compile(r"(?<!:):::?(?!:)")
_MARK = re.compile(r"==(?=[^\s=])[^=\n]{1,1000}==")
_GAP = re.compile(r"\{\{c\d{1,3}::[^\n]{1,2000}?\}\}")
_TURN = re.compile(r"\s*(\?\??)\s*")
_ITEM = re.compile(r"\s*(?:>\s*)*(?:[-*+]|\d{1,9}[.)])\s")


@dataclass(frozen=True, slots=True)
class NoteDraft:
    """A card that could be made. ``line`` and ``last`` are its first and last line (from 0), ``block`` its id ('': none
    yet), ``question`` how it begins, for lists."""

    kind: ItemKind
    fields: tuple[tuple[str, str], ...]
    question: str
    line: int
    last: int
    block: str = ""


@dataclass(frozen=True, slots=True)
class _Line:
    number: int
    text: str
    blank: str


def drafts(body: str) -> tuple[NoteDraft, ...]:
    """Every card that the text holds, in order; at most 2,000. Takes time in proportion to the text."""
    lines = body.split("\n")
    found: list[NoteDraft] = []
    for unit in _units(lines, body):
        found += _of_unit(unit)
        if len(found) >= MOST_DRAFTS:
            break
    return tuple(found[:MOST_DRAFTS])


def _units(lines: list[str], body: str) -> Iterator[list[_Line]]:
    """Paragraphs: lines without an empty one or code between. A fence right after ``?`` is not looked into."""
    unit: list[_Line] = []
    before = -1
    for number, blanked in prose(body):
        if number != before + 1 or not blanked.strip() or len(unit) >= _LONGEST_UNIT:
            if unit:
                yield unit
            unit = []
        before = number
        if lines[number].strip() and len(lines[number]) <= _LONGEST:
            unit.append(_Line(number, lines[number], blanked))
    if unit:
        yield unit


def _of_unit(unit: list[_Line]) -> Iterator[NoteDraft]:
    turn = next((at for at, line in enumerate(unit) if _TURN.fullmatch(line.blank)), None)
    if turn is not None and 0 < turn < len(unit) - 1:
        yield _turned(unit, turn)
        return
    plain: list[_Line] = []
    for line in unit:
        draft = None if line.blank.lstrip().startswith("|") else _split(line)
        starts = draft is not None or _ITEM.match(line.blank) is not None or line.blank.lstrip().startswith("|")
        if starts and plain:
            yield from _gaps(plain)
            plain = []
        if draft is not None:
            yield draft
        elif not line.blank.lstrip().startswith("|"):
            plain.append(line)
    if plain:
        yield from _gaps(plain)


def _without_block(text: str) -> tuple[str, str]:
    found = _BLOCK.search(text)
    return (text[: found.start()], found["id"]) if found is not None else (text, "")


def _split(line: _Line) -> NoteDraft | None:
    """``Q::A`` or ``Q:::A``."""
    blank, block = _without_block(line.blank)
    masked = _GAP.sub(lambda gap: " " * len(gap[0]), blank)  # gaps have the same signs
    for found in _SPLIT.finditer(masked):
        left, right = line.text[: found.start()], line.text[found.end() : len(blank)]
        lead = _LEAD.match(left)
        question = left[lead.end() :].strip() if lead is not None else left.strip()
        answer = right.strip()
        tight = not left[-1:].isspace() and not right[:1].isspace()
        if tight and " " in question and (left[-1:].isalnum() or left[-1:] == "_") and right[:1].isalnum():
            continue  # a name such as std::vector within a sentence
        if question and answer:
            kind = ItemKind.REVERSED if len(found[0]) == 3 else ItemKind.BASIC
            return NoteDraft(kind, _sides(question, answer), question, line.number, line.number, block)
    return None


def _turned(unit: list[_Line], turn: int) -> NoteDraft:
    """Question, ``?``, answer."""
    front = "\n".join(line.text for line in unit[:turn]).strip()
    back = "\n".join(line.text for line in unit[turn + 1 :]).rstrip()
    back, block = _without_block(back)
    kind = ItemKind.REVERSED if unit[turn].blank.strip() == "??" else ItemKind.BASIC
    return NoteDraft(kind, _sides(front, back), _first(front), unit[0].number, unit[-1].number, block)


def _gaps(lines: list[_Line]) -> Iterator[NoteDraft]:
    """A paragraph or item with gaps."""
    if not any(_MARK.search(line.blank) or _GAP.search(line.blank) for line in lines):
        return
    text, block = _without_block("\n".join(line.text for line in lines))
    lead = _LEAD.match(text)
    text = text[lead.end() :] if lead is not None else text
    fields = (("text", text.strip()), ("back", ""))
    yield NoteDraft(ItemKind.CLOZE, fields, _first(text), lines[0].number, lines[-1].number, block)


def _sides(front: str, back: str) -> tuple[tuple[str, str], ...]:
    return (("front", front), ("back", back))


def _first(text: str) -> str:
    lines = text.strip().split("\n")
    lead = _LEAD.match(lines[0])
    return lines[0][lead.end() if lead is not None else 0 :].strip()


def with_blocks(body: str, ids: dict[int, str]) -> str:
    """The text with block ids put at the ends of lines (number from 0 -> id); a line that has one keeps it."""
    lines = body.split("\n")
    for number, block in ids.items():
        if number < len(lines) and _BLOCK.search(lines[number]) is None:
            lines[number] = f"{lines[number].rstrip()} ^{block}"
    return "\n".join(lines)
