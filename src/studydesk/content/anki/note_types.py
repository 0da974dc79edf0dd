"""Note types and decks as values, from the two ways in which Anki keeps them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any, Final

from studydesk.content.anki import protobuf
from studydesk.domain.anki import DECK_SEPARATOR, IMAGE_OCCLUSION, NoteType

LONGEST_TEMPLATE: Final = 100_000
"""Characters of a template or style sheet; longer ones are no cards."""
MOST_FIELDS: Final = 500
MOST_SIDES: Final = 200

Record = dict[str, Any]  # Any: whatever JSON holds


def types_of_json(text: str) -> list[NoteType]:
    """From the column ``models`` of schema 11."""
    return [found for key, row in _records(text) if (found := _type_of(key, row)) is not None]


def _type_of(key: str, row: Record) -> NoteType | None:
    flds, tmpls = _ordered(row.get("flds")), _ordered(row.get("tmpls"))
    number = _whole(row.get("id"), _whole(key, 0))
    sides = [(_text(one, "name"), _text(one, "qfmt"), _text(one, "afmt")) for one in tmpls]
    names = [_text(one, "name") for one in flds]
    return _made(number, _text(row, "name"), row.get("type") == 1, names, sides, _text(row, "css"), _stock_of(row))


def _stock_of(row: Record) -> int:
    return _whole(row.get("originalStockKind"), 0)


def types_of_rows(
    types: Iterable[tuple[int, str, bytes]],
    fields: Iterable[tuple[int, int, str]],
    templates: Iterable[tuple[int, int, str, bytes]],
) -> list[NoteType]:
    """From the tables of schema 18: (id, name, config), (type's id, place, name), (type's id, place, name, config)."""
    names: dict[int, list[tuple[int, str]]] = {}
    for type_id, place, name in fields:
        names.setdefault(type_id, []).append((place, name))
    sides: dict[int, list[tuple[int, tuple[str, str, str]]]] = {}
    for type_id, place, name, config in templates:
        side = (name, protobuf.text_in(config, 1), protobuf.text_in(config, 2))
        sides.setdefault(type_id, []).append((place, side))
    return [
        made
        for type_id, name, config in types
        if (
            made := _made(
                type_id,
                name,
                protobuf.number_in(config, 1) == 1,
                [one for _, one in sorted(names.get(type_id, []))],
                [one for _, one in sorted(sides.get(type_id, []))],
                protobuf.text_in(config, 3),
                protobuf.number_in(config, 9),
            )
        )
        is not None
    ]


def _made(
    type_id: int,
    name: str,
    is_cloze: bool,
    fields: Sequence[str],
    sides: Sequence[tuple[str, str, str]],
    css: str,
    stock: int,
) -> NoteType | None:
    unique: dict[str, None] = {}
    for at, one in enumerate(fields[:MOST_FIELDS]):
        plain = " ".join(one.split()) or f"Field {at + 1}"
        unique[plain if plain not in unique else f"{plain} {at + 1}"] = None
    if not unique or not sides:
        return None
    cut = [(side[0][:200], side[1][:LONGEST_TEMPLATE], side[2][:LONGEST_TEMPLATE]) for side in sides[:MOST_SIDES]]
    if not stock and is_cloze and "Occlusion" in unique and "Image" in unique:
        stock = IMAGE_OCCLUSION
    return NoteType(type_id, name[:200], is_cloze, tuple(unique), tuple(cut), css[:LONGEST_TEMPLATE], stock)


def decks_of_json(text: str) -> dict[int, str]:
    """From the column ``decks`` of schema 11: id to name."""
    return {
        _whole(row.get("id"), _whole(key, 0)): _deck_name(_text(row, "name"), DECK_SEPARATOR)
        for key, row in _records(text)
    }


def decks_of_rows(rows: Iterable[tuple[int, str]]) -> dict[int, str]:
    """From the table of schema 18: id to name."""
    return {deck_id: _deck_name(name, "\x1f") for deck_id, name in rows}


def _deck_name(name: str, separator: str) -> str:
    parts = [" ".join(part.split()) or "-" for part in name.split(separator)[:20]]
    return DECK_SEPARATOR.join(part[:200] for part in parts)


def _records(text: str) -> list[tuple[str, Record]]:
    try:
        parsed = json.loads(text)
    except (ValueError, RecursionError):
        return []
    if not isinstance(parsed, dict):
        return []
    return [(str(key), row) for key, row in parsed.items() if isinstance(row, dict)]


def _ordered(rows: object) -> list[Record]:
    if not isinstance(rows, list):
        return []
    listed = [row for row in rows if isinstance(row, dict)]
    return sorted(listed, key=lambda row: _whole(row.get("ord"), 0))


def _text(row: Record, name: str) -> str:
    value = row.get(name)
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else ""


def _whole(value: object, default: int) -> int:
    if isinstance(value, bool):
        return default
    try:
        whole = int(value) if isinstance(value, int | str) else default
    except ValueError:
        return default
    return whole if abs(whole) < 1 << 62 else default
