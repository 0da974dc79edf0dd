"""Two computers in step: what they tell each other, and which of two values stays. Pure.

Every row that travels is told whole: for each field its value and the stamp of its last write. Of two values the one
written later stays, so that it does not matter in which order, how often or how late they arrive (a last-writer-wins
register for each field; Shapiro et al., "A comprehensive study of convergent and commutative replicated data types",
2011). A row that was deleted is told by the stamp of its end, and stays deleted unless something in it was written
later.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple, TypeAlias

from studydesk.domain.hybrid_clock import parse_stamp

Plain: TypeAlias = str | int | float | None

FORMAT: Final = 1
LONGEST_LINE: Final = 64 * 1024 * 1024
"""Bytes of one told row; no note is longer."""
_LATEST_MS: Final = 7_258_118_400_000
"""The year 2200: a later stamp is a damaged or hostile one."""
_UID: Final = re.compile(r"[0-9a-f]{32}")
_NAME: Final = re.compile(r"(\d{8})-(\d{8})-([0-9a-f]{40})\.changes")
_COLUMN: Final = re.compile(r"[a-z][a-z0-9_]{0,39}")


class Unusable(ValueError):
    """A file, or a line of it, that no version of this program wrote."""


class FileName(NamedTuple):
    """What the name of a file of changes says: which numbers it holds, and the checksum of its contents."""

    first: int
    last: int
    digest: str

    def __str__(self) -> str:
        return f"{self.first:08d}-{self.last:08d}-{self.digest}.changes"


def parse_name(text: str) -> FileName | None:
    """The parts of a file's name; None for any other file."""
    found = _NAME.fullmatch(text)
    if found is None or int(found[1]) > int(found[2]):
        return None
    return FileName(int(found[1]), int(found[2]), found[3])


@dataclass(frozen=True, slots=True)
class Header:
    """The first line of a file: who wrote it, when, and what that computer had read of the others (node -> stamp)."""

    node: str
    until: str
    seen: Mapping[str, str]
    schema: str
    name: str
    at_ms: int

    def line(self) -> str:
        """As it is written."""
        said = {"format": FORMAT, "node": self.node, "until": self.until, "seen": dict(self.seen)}
        return json.dumps({**said, "schema": self.schema, "name": self.name, "at_ms": self.at_ms}, ensure_ascii=False)


class Newer(Unusable):
    """A file of a newer version of this program."""


def parse_header(line: str) -> Header:
    """The header that a line is. Raises Unusable, and Newer for a form that is not known yet."""
    said = _parsed(line)
    if not isinstance(said, dict):
        raise Unusable("no header")
    if isinstance(said.get("format"), int) and said["format"] > FORMAT:
        raise Newer(f"format {said['format']}")
    try:
        seen = {str(node): checked_stamp(stamp) for node, stamp in said["seen"].items()}
        until, at_ms = checked_stamp(said["until"]), int(said["at_ms"])
        node, schema, name = str(said["node"]), str(said["schema"]), str(said["name"])[:80]
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise Unusable("no header") from error
    return Header(node, until, seen, schema, name, at_ms)


class Register(NamedTuple):
    """A card's schedule as one value: when it was written, of which reviews it was made (``digest``), and itself.

    ``text`` is a JSON list in the order of the columns. The greatest of all counts.
    """

    stamp: str
    digest: str
    text: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One row as another computer has it, or its end (``values`` None).

    ``stamp``: when it was made (or deleted). ``stamps``: of the fields that were written later. References to other
    rows are their uids in hexadecimal digits.
    """

    table: str
    uid: str
    stamp: str
    values: Mapping[str, Plain] | None = None
    stamps: Mapping[str, str] = field(default_factory=dict)
    schedule: Register | None = None

    def line(self) -> str:
        """As it is written."""
        parts: list[object] = [self.table, self.uid, self.stamp]
        if self.values is not None:
            parts += [dict(self.values), dict(self.stamps)]
        if self.schedule is not None:
            parts.append([self.schedule.stamp, self.schedule.digest, self.schedule.text])
        return json.dumps(parts, ensure_ascii=False, separators=(",", ":"))

    @property
    def latest(self) -> str:
        """The stamp of the last write to any of it."""
        latest: str = max(self.stamp, max(self.stamps.values(), default=""))
        return latest if self.schedule is None else max(latest, self.schedule.stamp)


class KeptText(NamedTuple):
    """A text that gave way when two computers changed it at a time."""

    id: int
    table: str
    row_uid: bytes
    field: str
    title: str
    text: str
    written_at_ms: int


def parse_entry(line: str) -> Entry:
    """The row that a line tells of. Raises Unusable."""
    said = _parsed(line)
    try:
        table, uid, stamp = said[0], said[1], checked_stamp(said[2])
        if not (stamp and isinstance(table, str) and _COLUMN.fullmatch(table) and _UID.fullmatch(uid)):
            raise Unusable("no row")
        if len(said) == 3:
            return Entry(table, uid, stamp)
        values = {_column(name): _plain(value) for name, value in said[3].items()}
        stamps = {_column(name): checked_stamp(of_field) for name, of_field in said[4].items()}
        schedule = _register(said[5]) if len(said) > 5 else None
    except (KeyError, IndexError, TypeError, AttributeError) as error:
        raise Unusable("no row") from error
    return Entry(table, uid, stamp, values, stamps, schedule)


def checked_stamp(text: object) -> str:
    """The stamp if it is one, '' included. Raises Unusable."""
    if text == "":
        return ""
    try:
        stamp = parse_stamp(str(text))
    except ValueError as error:
        raise Unusable("no stamp") from error
    if not 0 <= stamp.ms < _LATEST_MS:
        raise Unusable("a stamp out of all time")
    return str(stamp)


def _parsed(line: str) -> Any:  # Any: whatever JSON holds
    try:
        return json.loads(line)
    except (ValueError, RecursionError) as error:
        raise Unusable("no JSON") from error


def _column(name: object) -> str:
    if not (isinstance(name, str) and _COLUMN.fullmatch(name)):
        raise Unusable("no column")
    return name


def _plain(value: object) -> Plain:
    if isinstance(value, bool) or not (value is None or isinstance(value, str | int | float)):
        raise Unusable("no value")
    return value


def _register(said: object) -> Register:
    if not (isinstance(said, list) and len(said) == 3 and all(isinstance(part, str) for part in said)):
        raise Unusable("no schedule")
    values = _parsed(said[2])
    if not (isinstance(values, list) and all(_plain(value) is value for value in values)):
        raise Unusable("no schedule")
    return Register(checked_stamp(said[0]), said[1], said[2])


def wins(stamp: str, value: Plain, over_stamp: str, over_value: Plain) -> bool:
    """Whether a value takes the place of another one: written later, or at once and first in an order of values."""
    return (stamp, *_order(value)) > (over_stamp, *_order(over_value))


def _order(value: Plain) -> tuple[bool, str]:
    return value is not None, json.dumps(value)


def node_of(stamp: str) -> str:
    """The computer that a stamp names; '' for none."""
    return stamp.rpartition("-")[2]


def collide(mine: str, theirs: str, *, node: str, seen: Mapping[str, str], known: Mapping[str, str]) -> bool:
    """Whether two writes of one text knew nothing of each other, seen from the computer ``node`` that wrote ``mine``.

    ``seen``: what the other computer had read when it told of ``theirs``. ``known``: what this one had read before.
    """
    if node_of(mine) != node or node_of(theirs) == node:
        return False
    return seen.get(node, "") < mine and known.get(node_of(theirs), "") < theirs


def digest_of(uids: Iterable[bytes]) -> str:
    """A short name of a set of reviews: their number, and the sum of their last eight bytes."""
    count, total = 0, 0
    for uid in uids:
        count += 1
        total += int.from_bytes(uid[8:], "big")
    return f"{count}:{total & 0xFFFF_FFFF_FFFF_FFFF:016x}"
