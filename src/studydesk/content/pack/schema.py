"""Checking TOML tables against declared fields: one table of fields for each kind of table in a pack.

The tables themselves are in ``fields``; what binds several values together is in ``rules``.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum

from studydesk.content.pack.limits import MAX_TARGETS
from studydesk.content.pack.locate import KeyPath, LineMap
from studydesk.content.pack.report import Report, shown

Problem = tuple[str, str, str]
"""Code, message and fix of what is wrong with one value."""

Rule = Callable[[str], "Problem | None"]


class Kind(Enum):
    """The types a field can have; the value is how a message names them."""

    LINE = "a text in quotes"
    TEXT = 'a text in quotes (three quotes """ around several lines)'
    WHOLE = "a whole number"
    NUMBER = "a number"
    FLAG = "true or false"
    TEXTS = 'a list of texts, such as ["one", "two"]'
    NUMBERS = "a list of numbers, such as [0, 2]"
    DATE = "a date, such as 2024-03-14"
    TABLE = "a table of its own"
    TABLES = "a list of tables with double brackets"
    MAP = 'a table of lines such as "old" = "new", or "old" = ["one", "two"]'


@dataclass(frozen=True, slots=True)
class Field:
    """One key of a table. ``most`` bounds characters of a text, elements of a list, or the size of a number."""

    name: str
    kind: Kind
    required: bool = False
    most: int = 300
    choices: tuple[str, ...] = ()
    rule: Rule | None = None
    fields: tuple[Field, ...] = ()
    example: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the pack a table stands; faults are reported through it."""

    file: str
    lines: LineMap
    report: Report
    path: KeyPath = ()

    def fault(self, code: str, message: str, fix: str, *keys: str | int) -> None:
        """Reports a fault on the line of the key below this place (no key: of the place itself)."""
        self.report.add(self.file, self.lines.line((*self.path, *keys)), code, message, fix)

    def below(self, *keys: str | int) -> Place:
        """The place of a table inside this one."""
        return Place(self.file, self.lines, self.report, (*self.path, *keys))


class Values:
    """The checked values of one table. What was missing or faulty reads as empty, False, None."""

    def __init__(self, place: Place, values: Mapping[str, object], given: frozenset[str]) -> None:
        self.place = place
        self._values = values
        self.given = given

    def has(self, name: str) -> bool:
        """Whether the key was given with a value of the right kind."""
        return name in self._values

    def text(self, name: str) -> str:
        value = self._values.get(name)
        return value if isinstance(value, str) else ""

    def whole(self, name: str) -> int | None:
        value = self._values.get(name)
        return value if isinstance(value, int) else None

    def number(self, name: str) -> float | None:
        value = self._values.get(name)
        return float(value) if isinstance(value, (int, float)) else None

    def flag(self, name: str) -> bool:
        return self._values.get(name) is True

    def texts(self, name: str) -> tuple[str, ...]:
        value = self._values.get(name)
        return tuple(item for item in value if isinstance(item, str)) if isinstance(value, list) else ()

    def numbers(self, name: str) -> tuple[float, ...]:
        value = self._values.get(name)
        return tuple(float(item) for item in value if isinstance(item, (int, float))) if isinstance(value, list) else ()

    def date(self, name: str) -> str:
        value = self._values.get(name)
        return value.isoformat() if isinstance(value, datetime.date) else ""

    def targets(self, name: str) -> dict[str, tuple[str, ...]]:
        value = self._values.get(name)
        if not isinstance(value, dict):
            return {}
        return {key: targets for key, targets in value.items() if isinstance(targets, tuple)}

    def table(self, name: str) -> Values | None:
        value = self._values.get(name)
        return value if isinstance(value, Values) else None

    def tables(self, name: str) -> list[Values]:
        value = self._values.get(name)
        return [item for item in value if isinstance(item, Values)] if isinstance(value, list) else []


def check_table(fields: tuple[Field, ...], raw: Mapping[str, object], place: Place) -> Values:
    """Checks every key of one table and reports unknown, missing and faulty ones."""
    known = {field.name: field for field in fields}
    values: dict[str, object] = {}
    for name in raw:
        if name not in known:
            _unknown(name, known, place)
    for field in fields:
        if field.name in raw:
            checked = _check_value(field, raw[field.name], place)
            if checked is not None:
                values[field.name] = checked
        elif field.required:
            example = field.example or f"{field.name} = …"
            place.fault("key.missing", f"The key '{field.name}' is missing.", f"Add a line such as: {example}")
    return Values(place, values, frozenset(raw))


def _unknown(name: str, known: Mapping[str, Field], place: Place) -> None:
    near = place.report.did_you_mean(name, known)
    hint = f"Did you mean '{near}'?" if near else f"Take it out; the keys here are: {', '.join(known)}."
    place.fault("key.unknown", f"There is no key '{shown(name)}' here.", hint, name)


def _check_value(field: Field, value: object, place: Place) -> object:
    """The value in its checked form, or None after a fault."""
    if not _has_kind(field.kind, value):
        message = f"'{field.name}' must be {field.kind.value}."
        fix = f"Write for example: {field.example}" if field.example else f"Make it {field.kind.value}."
        place.fault("key.wrong_type", message, fix, field.name)
        return None
    if isinstance(value, str):
        return _check_text(field, value, place)
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return _check_size(field, value, place)
    if isinstance(value, list):
        return _check_list(field, value, place)
    if isinstance(value, dict):
        return _check_nested(field, value, place)
    return value


def _has_kind(kind: Kind, value: object) -> bool:
    if kind in (Kind.TEXTS, Kind.NUMBERS, Kind.TABLES):
        inner = {Kind.TEXTS: Kind.LINE, Kind.NUMBERS: Kind.NUMBER, Kind.TABLES: Kind.TABLE}[kind]
        return isinstance(value, list) and all(_has_kind(inner, item) for item in value)
    if kind is Kind.MAP:
        return isinstance(value, dict)
    if isinstance(value, bool) or kind is Kind.FLAG:
        return isinstance(value, bool) and kind is Kind.FLAG
    if isinstance(value, datetime.datetime):
        return False
    return isinstance(value, _PLAIN_TYPES[kind])


_PLAIN_TYPES: dict[Kind, tuple[type, ...]] = {
    Kind.LINE: (str,),
    Kind.TEXT: (str,),
    Kind.WHOLE: (int,),
    Kind.NUMBER: (int, float),
    Kind.DATE: (datetime.date,),
    Kind.TABLE: (dict,),
}


def _check_text(field: Field, value: str, place: Place) -> str | None:
    problem = _text_problem(field, value, place)
    if problem is None and field.rule is not None and value:
        problem = field.rule(value)
    if problem is not None:
        place.fault(*problem, field.name)
        return None
    return value.rstrip() if field.kind is Kind.TEXT else value.strip()


def _text_problem(field: Field, value: str, place: Place) -> Problem | None:
    name = field.name
    if field.required and not value.strip():
        return "text.empty", f"'{name}' is empty.", f"Write something between the quotes, or see: {field.example}"
    if len(value) > field.most:
        message = f"'{name}' has {len(value):,} characters; {field.most:,} are the most."
        return "text.too_long", message, "Shorten it."
    if field.kind is Kind.LINE and ("\n" in value or "\r" in value):
        return "text.several_lines", f"'{name}' must stand on one line.", "Join the lines."
    if field.choices and value not in field.choices:
        near = place.report.did_you_mean(value, field.choices)
        fix = f"Did you mean '{near}'?" if near else f"Use one of: {', '.join(field.choices)}."
        return "value.unknown", f"'{name}' cannot be '{shown(value)}'.", fix
    return None


def _check_size(field: Field, value: int | float, place: Place) -> int | float | None:
    if 0 <= value <= field.most:  # also refuses nan and inf
        return value
    message = f"'{field.name}' must lie between 0 and {field.most:,}."
    place.fault("number.out_of_range", message, "Correct the number.", field.name)
    return None


def _check_list(field: Field, value: list[object], place: Place) -> object:
    if len(value) > field.most:
        message = f"'{field.name}' has {len(value):,} entries; {field.most:,} are the most."
        place.fault("list.too_long", message, "Leave some out.", field.name)
        return None
    if field.kind is Kind.TABLES:
        return [
            check_table(field.fields, item, place.below(field.name, index))
            for index, item in enumerate(value)
            if isinstance(item, dict)
        ]
    if field.kind is Kind.TEXTS:
        return [item for index, item in enumerate(value) if _is_good_item(field, item, index, place)]
    return value


def _is_good_item(field: Field, item: object, index: int, place: Place) -> bool:
    text = str(item)
    problem: Problem | None = None
    if not text.strip():
        problem = "text.empty", f"'{field.name}' holds an empty text.", "Take it out."
    elif len(text) > 300 or "\n" in text:
        problem = "text.too_long", f"A text in '{field.name}' is longer than one line of 300.", "Shorten it."
    elif field.rule is not None:
        problem = field.rule(text)
    if problem is not None:
        place.fault(*problem, field.name, index)
    return problem is None


def _check_nested(field: Field, value: dict[str, object], place: Place) -> object:
    if field.kind is Kind.TABLE:
        return check_table(field.fields, value, place.below(field.name))
    if len(value) > field.most:
        message = f"'{field.name}' has {len(value):,} lines; {field.most:,} are the most."
        place.fault("list.too_long", message, "Leave some out.", field.name)
        return None
    lines = ((key, _targets(key, item, field, place)) for key, item in value.items())
    return {key: targets for key, targets in lines if targets is not None}


def _targets(key: str, value: object, field: Field, place: Place) -> tuple[str, ...] | None:
    """The right side of a line of a map: a text, or a list of texts."""
    if isinstance(value, str):
        return (value,)
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        message = f"On the right of '{shown(key)}' must stand a text in quotes, or a list of texts."
        fix = f"'{field.name}' is {field.kind.value}."
        place.fault("key.wrong_type", message, fix, field.name, key)
        return None
    if len(value) > MAX_TARGETS:
        message = f"'{shown(key)}' has {len(value):,} entries; {MAX_TARGETS:,} are the most."
        place.fault("list.too_long", message, "Leave some out.", field.name, key)
        return None
    return tuple(value)
