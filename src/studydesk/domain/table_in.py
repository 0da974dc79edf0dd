"""Tables of cards as text: CSV, TSV, Markdown, what Quizlet gives, what Anki writes. Pure.

The separator is guessed by which one cuts the first rows into the same number of columns. Anki's own head lines
(``#separator:tab``, ``#html:true``, ``#tags column:3``) count. https://docs.ankiweb.net/importing/text-files.html
"""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import Final

MOST_ROWS: Final = 200_000
MOST_COLUMNS: Final = 60
MOST_BYTES: Final = 200 << 20
_LOOKED_AT: Final = 60

SEPARATORS: Final[Mapping[str, str]] = {
    "tab": "\t",
    "comma": ",",
    "semicolon": ";",
    "pipe": "|",
    "colon": ":",
    "dash": " - ",
    "markdown": "|",
}
"""By the names that Anki uses; ``dash`` and ``markdown`` are ours."""

_HEAD: Final = re.compile(r"#([a-z ]+):(.*)", re.IGNORECASE)
_RULE: Final = re.compile(r"^\s*\|?(?:\s*:?-{2,}:?\s*\|)+\s*:?-*:?\s*\|?\s*$")
_CELL: Final = re.compile(r"(?<!\\)\|")
_NAMES: Final[Mapping[str, str]] = {
    "front": "front", "question": "front", "term": "front", "word": "front", "frage": "front", "begriff": "front",
    "back": "back", "answer": "back", "definition": "back", "meaning": "back", "antwort": "back", "text": "front",
    "tags": "tags", "tag": "tags", "schlagworte": "tags", "topic": "ignore", "deck": "ignore", "guid": "ignore",
    "id": "ignore", "notetype": "ignore",
}  # fmt: skip


class Role(Enum):
    """What a column is."""

    FRONT = "front"
    BACK = "back"
    TAGS = "tags"
    IGNORE = "ignore"


@dataclass(frozen=True, slots=True)
class Table:
    """A table as it was understood. ``names`` are the words of a first row that names the columns."""

    rows: tuple[tuple[str, ...], ...]
    separator: str
    encoding: str = "utf-8"
    is_html: bool = False
    names: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    tags: tuple[str, ...] = ()
    """Tags for every row, from a head line."""
    cut: bool = False
    """There were more rows than are taken."""
    heads: Mapping[str, str] = field(default_factory=dict)

    @property
    def columns(self) -> int:
        """How many columns the longest row has."""
        return max((len(row) for row in self.rows), default=0)


def decoded(data: bytes) -> tuple[str, str]:
    """(text, encoding): by the byte order mark, else UTF-8, else the usual one of western Windows."""
    for mark, name in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            return data.decode(name, "replace"), name
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        pass
    if data[:200].count(0) > len(data[:200]) // 4:
        return data.decode("utf-16-le" if data[1:2] == b"\0" else "utf-16-be", "replace"), "utf-16"
    return data.decode("cp1252", "replace"), "cp1252"


def read(text: str, *, separator: str = "", encoding: str = "utf-8", has_names: bool | None = None) -> Table:
    """The table in a text. ``separator`` by name, empty: guessed; ``has_names`` None: guessed."""
    heads, body = _heads(text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", " "))
    name = separator or _separator_of(heads) or _guess(body)
    rows, cut = _rows(body, name)
    names: tuple[str, ...] = ()
    if rows and (has_names or (has_names is None and not heads and name != "dash" and _are_names(rows[0]))):
        names, rows = rows[0], rows[1:]
    if "columns" in heads:
        names = tuple(heads["columns"].split(SEPARATORS[name]))
    columns = max((len(row) for row in rows), default=0)
    tags = tuple(heads.get("tags", "").split())
    html = heads.get("html", "").strip().casefold() == "true"
    return Table(tuple(rows), name, encoding, html, names, _roles(names, columns, heads), tags, cut, heads)


def _heads(text: str) -> tuple[dict[str, str], str]:
    heads: dict[str, str] = {}
    rest = text.lstrip("\ufeff")
    while found := _HEAD.match(rest):
        heads[found[1].strip().casefold()] = found[2].rstrip("\n")
        rest = rest[found.end() :].removeprefix("\n")
    return heads, rest


def _separator_of(heads: Mapping[str, str]) -> str:
    given = heads.get("separator", "").strip()
    if given.casefold() in SEPARATORS:
        return given.casefold()
    return next((name for name, character in SEPARATORS.items() if given and character == given), "")


def _guess(body: str) -> str:
    lines = [line for line in body[:200_000].split("\n") if line.strip()][:_LOOKED_AT]
    if len(lines) >= 2 and "|" in lines[0] and _RULE.match(lines[1]):
        return "markdown"
    best = ("tab", 0.0)
    for name in ("tab", "semicolon", "comma", "pipe", "dash", "colon"):
        rows, _ = _rows("\n".join(lines), name)
        counts = Counter(len(row) for row in rows if row)
        if not counts:
            continue
        columns, many = counts.most_common(1)[0]
        fitness = many / len(rows) * (1.0 if columns > 1 else 0.0) * (1.2 if name == "tab" else 1.0)
        if fitness > best[1] + 0.05:
            best = (name, fitness)
    return best[0]


def _rows(body: str, name: str) -> tuple[list[tuple[str, ...]], bool]:
    if name == "markdown":
        found = [_cells(line) for line in body.split("\n") if "|" in line and not _RULE.match(line)]
    elif name == "dash":
        found = [
            tuple(part.strip() for part in re.split(r"\s+[-–—]\s+", line, maxsplit=1)) for line in body.split("\n")
        ]
    else:
        found = []
        reader = csv.reader(io.StringIO(body), delimiter=SEPARATORS[name], strict=False)
        while True:
            try:
                row = next(reader)
            except StopIteration:
                break
            except csv.Error:  # one field larger than the module takes: that row is left out
                continue
            found.append(tuple(row[:MOST_COLUMNS]))
            if len(found) > MOST_ROWS:
                break
    kept = [row for row in found if any(cell.strip() for cell in row) and not row[0].startswith("#separator")]
    return kept[:MOST_ROWS], len(kept) > MOST_ROWS


def _cells(line: str) -> tuple[str, ...]:
    inner = line.strip().removeprefix("|").removesuffix("|")
    return tuple(cell.strip().replace("\\|", "|") for cell in _CELL.split(inner)[:MOST_COLUMNS])


def _are_names(row: Sequence[str]) -> bool:
    known = sum(cell.strip().casefold() in _NAMES for cell in row)
    return known >= max(1, len([cell for cell in row if cell.strip()]) / 2)


def _roles(names: Sequence[str], columns: int, heads: Mapping[str, str]) -> tuple[Role, ...]:
    """By the names; else the first column asks, the second answers, and what the head says."""
    roles = [Role.IGNORE] * columns
    for at, name in enumerate(names[:columns]):
        roles[at] = Role(_NAMES.get(name.strip().casefold(), "ignore"))
    special = {_place(heads.get(f"{name} column", "")) for name in ("guid", "notetype", "deck")}
    tags = _place(heads.get("tags column", ""))
    if tags is not None and tags < columns:
        roles[tags] = Role.TAGS
    free = [at for at in range(columns) if roles[at] is Role.IGNORE and at not in special and at != tags]
    for role in (Role.FRONT, Role.BACK):
        if role not in roles and free:
            roles[free.pop(0)] = role
    return tuple(roles)


def _place(text: str) -> int | None:
    return int(text) - 1 if text.strip().isdecimal() and int(text) > 0 else None
