"""What an editor of Markdown does by itself while one types: lists and quotes go on, brackets pair, Tab walks a table.

Pure: functions over one line. Columns count characters of the line from 0.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

_QUOTE = r"(?P<quote>(?:\s{0,3}>\s?)*)"
_ITEM = re.compile(
    rf"{_QUOTE}(?P<indent>\s*)(?P<mark>[-*+]|(?P<number>\d{{1,9}})(?P<after>[.)]))(?P<gap>\s+)(?P<box>\[[ xX]\]\s+)?"
)
_QUOTED = re.compile(r"(?:\s{0,3}>\s?)+")
_INDENT = re.compile(r"[ \t]*")
_FENCE = re.compile(r" {0,3}(?P<ticks>`{3,}|~{3,})(?P<info>[^`]*)$")
_RULE = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*")
_CELL = re.compile(r"(?:\\.|`[^`|]*`|[^|\\])*")

PAIRS: Final = {"(": ")", "[": "]", "{": "}", '"': '"', "`": "`"}
"""What closes by itself."""
_WRAPS: Final = {**PAIRS, "*": "*", "_": "_", "~": "~", "=": "=", "$": "$", "<": ">"}
_SAME: Final = {'"', "`"}


@dataclass(frozen=True, slots=True)
class Replaced:
    """Columns ``start`` to ``end`` of the line become ``text``; then the cursor stands ``cursor`` characters after
    ``start`` and marks up to ``anchor`` (None: marks nothing)."""

    start: int
    end: int
    text: str
    cursor: int
    anchor: int | None = None


@dataclass(frozen=True, slots=True)
class Fence:
    """The first line of a block of code: its ticks, and the language written behind them."""

    ticks: str
    language: str

    def is_closed_by(self, line: str) -> bool:
        """Whether this line ends the block."""
        found = _FENCE.match(line)
        return found is not None and not found["info"].strip() and found["ticks"].startswith(self.ticks)


def fence_of(line: str) -> Fence | None:
    """The block of code that the line would begin (or end)."""
    found = _FENCE.match(line)
    if found is None:
        return None
    words = found["info"].strip().split()
    return Fence(found["ticks"], words[0].casefold() if words else "")


def on_enter(line: str, column: int, *, in_code: bool = False) -> Replaced | None:
    """What Enter does in a line: an item of a list makes the next one, an empty item ends the list.

    None: a plain new line.
    """
    if in_code:
        return _keeps_indent(line, column)
    item = _ITEM.match(line)
    if item is not None and column >= item.end():
        if not line[item.end() :].strip():
            return _ended(item, len(line))
        new = f"\n{_next_marker(item)}"
        skip = len(line[column:]) - len(line[column:].lstrip(" "))
        return Replaced(column, column + skip, new, len(new))
    quoted = _QUOTED.match(line)
    if quoted is not None and column >= quoted.end():
        if not line[quoted.end() :].strip():
            return Replaced(0, len(line), "", 0)
        mark = quoted[0] if quoted[0].endswith(" ") else f"{quoted[0]} "
        return Replaced(column, column, f"\n{mark}", len(mark) + 1)
    return _keeps_indent(line, column)


def _keeps_indent(line: str, column: int) -> Replaced | None:
    found = _INDENT.match(line)
    indent = found[0][:column] if found is not None else ""
    return Replaced(column, column, f"\n{indent}", len(indent) + 1) if indent else None


def _ended(item: re.Match[str], length: int) -> Replaced:
    """Enter in an empty item: one level out, or the end of the list."""
    quote, indent = item["quote"], item["indent"]
    if indent:
        less = indent[: max(0, len(indent) - (4 if len(indent) % 4 == 0 else 2))]
        text = f"{quote}{less}{item['mark']}{item['gap']}{item['box'] or ''}"
        return Replaced(0, length, text, len(text))
    return Replaced(0, length, quote, len(quote))


def _next_marker(item: re.Match[str]) -> str:
    mark = item["mark"]
    if item["number"] is not None:
        mark = f"{int(item['number']) + 1}{item['after']}"
    return f"{item['quote']}{item['indent']}{mark}{item['gap']}{'[ ] ' if item['box'] else ''}"


def is_item(line: str) -> bool:
    """Whether the line begins an item of a list."""
    return _ITEM.match(line) is not None


def shifted(line: str, *, back: bool, in_code: bool = False) -> str:
    """The line one level further in or out: two columns under a bullet, three under a number, four in code."""
    item = _ITEM.match(line)
    step = 4 if in_code or item is None else max(2, len(item["mark"]) + 1)
    if not back:
        return " " * step + line
    if line.startswith("\t"):
        return line[1:]
    spaces = len(line) - len(line.lstrip(" "))
    return line[min(step, spaces) :]


def toggled_task(line: str) -> str:
    """The line with its task box ticked or unticked; a line without a box becomes an open task."""
    item = _ITEM.match(line)
    if item is None:
        found = _INDENT.match(line)
        indent = found[0] if found is not None else ""
        return f"{indent}- [ ] {line[len(indent) :]}"
    if item["box"] is None:
        return f"{line[: item.end()]}[ ] {line[item.end() :]}"
    at = item.start("box") + 1
    return f"{line[:at]}{' ' if line[at] in 'xX' else 'x'}{line[at + 1 :]}"


# Brackets


def on_typed(typed: str, before: str, after: str, chosen: str = "") -> Replaced | None:
    """What a typed bracket or sign does besides itself. ``before`` and ``after`` are the letters around the cursor
    ('' at an end), ``chosen`` what is marked (of one paragraph). Columns are relative to the cursor. None: nothing."""
    if chosen:
        closing = _WRAPS.get(typed)
        if closing is None:
            return None
        return Replaced(0, len(chosen), f"{typed}{chosen}{closing}", 1 + len(chosen), 1)
    if after and after[0] == typed and (typed in PAIRS.values()) and _is_open(typed, before):
        return Replaced(0, 1, typed, 1)
    closing = PAIRS.get(typed)
    if closing is None or not _has_room(after):
        return None
    if typed in _SAME and before and (before[-1].isalnum() or before[-1] == typed):
        return None
    return Replaced(0, 0, f"{typed}{closing}", 1)


def _is_open(closing: str, before: str) -> bool:
    """Whether a bracket stands open before the cursor, so that typing it steps over the one behind the cursor."""
    if closing in _SAME:
        return before.count(closing) % 2 == 1
    opening = next(one for one, other in PAIRS.items() if other == closing)
    return before.count(opening) > before.count(closing)


def _has_room(after: str) -> bool:
    return not after or after[0].isspace() or after[0] in ")]}.,;:!?|"


def is_empty_pair(before: str, after: str) -> bool:
    """Whether the cursor stands within brackets that hold nothing: Backspace takes both."""
    return bool(before and after) and PAIRS.get(before[-1]) == after[0]


# Tables


def is_row(line: str) -> bool:
    """Whether the line looks like a row of a table."""
    text = line.strip()
    return text.startswith("|") and text.count("|") > 1


def is_rule(line: str) -> bool:
    """Whether it is the line between head and body of a table."""
    return "-" in line and "|" in line and _RULE.fullmatch(line) is not None


def cells(line: str) -> list[tuple[int, int]]:
    """The columns of each cell's text in a row, without the spaces around it."""
    found: list[tuple[int, int]] = []
    start = line.find("|") + 1
    while start <= len(line):
        match = _CELL.match(line, start)
        end = match.end() if match is not None else len(line)
        if end >= len(line):
            break
        text = line[start:end]
        left = start + len(text) - len(text.lstrip())
        right = start + len(text.rstrip())
        found.append((left, right) if left < right else (min(start + 1, end), min(start + 1, end)))
        start = end + 1
    return found


def next_cell(line: str, column: int, *, back: bool = False) -> tuple[int, int] | None:
    """The cell after (or before) the one at a column; None beyond the ends of the row."""
    found = cells(line)
    at = next((number for number, (_, end) in enumerate(found) if column <= end), len(found) - 1)
    at += -1 if back else 1
    return found[at] if 0 <= at < len(found) else None


def empty_row(line: str) -> str:
    """A row with as many empty cells as this one."""
    return "|" + "  |" * max(1, len(cells(line)))


def rule_row(line: str) -> str:
    """The line that belongs under the head of a table."""
    return "|" + " --- |" * max(1, len(cells(line)))


def word_count(text: str) -> int:
    """Words as they are counted for the learner: what stands between spaces and has a letter or digit."""
    return sum(1 for word in text.split() if word.isalnum() or any(map(str.isalnum, word)))
