"""What becomes of a note of Anki: which kind of item, with which fields. Pure.

Anki's own note types become the kinds that StudyDesk knows; all others keep their fields and their templates and are
shown through these.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final

from studydesk.domain.anki import IMAGE_OCCLUSION, NoteType, Remark
from studydesk.domain.card_making import MOST_FIELD_CHARACTERS
from studydesk.domain.cards import ItemKind, TextFormat
from studydesk.domain.media_names import references
from studydesk.domain.occlusion import Area, Hide, Occlusion, Shape, write_occlusion
from studydesk.domain.plain_text import plain

HIGHEST_ORDINAL: Final = 499
PLACEHOLDER: Final = "Please update to the latest Anki version"
"""Begins the only note of the empty collection that packages of the newest format hold for old programs."""

_SPACE: Final = re.compile(r"\s+")
_HR: Final = re.compile(r"<hrid=[\"']?answer[\"']?/?>", re.IGNORECASE)
_FIELD: Final = re.compile(r"\{\{([^{}#^/:]+)\}\}")
_TYPED: Final = re.compile(r"\{\{type:([^{}:]+)\}\}")
_CLOZED: Final = re.compile(r"\{\{cloze:([^{}:]+)\}\}")
_BREAKS: Final = re.compile(r"(?:<br/?>)+", re.IGNORECASE)
_SCRIPT: Final = re.compile(r"<script\b|\bon\w+\s*=|javascript:", re.IGNORECASE)
_AREA: Final = re.compile(r"\{\{c(\d{1,3})::image-occlusion:([a-z]+):?([^{}]*?)(?:::[^{}]*)?\}\}", re.IGNORECASE)
_ALL_HIDDEN: Final = re.compile(r":oi=1(?:[:}]|$)")


@dataclass(frozen=True, slots=True)
class NoteShape:
    """How notes of a type become items: the kind, and for each of its fields the place of the note's."""

    note_type: NoteType
    kind: ItemKind
    places: tuple[tuple[str, int], ...] = ()
    remarks: tuple[Remark, ...] = ()


@dataclass(slots=True)
class Made:
    """An item in the making. ``all_ordinals``: the cards that it can have, None for any."""

    kind: ItemKind
    fields: dict[str, str]
    remarks: list[Remark] = field(default_factory=list)


def shape_of(note_type: NoteType) -> NoteShape:
    """How notes of this type become items."""
    remarks = _type_remarks(note_type)
    if note_type.stock == IMAGE_OCCLUSION and note_type.is_cloze and len(note_type.fields) >= 2:
        return NoteShape(note_type, ItemKind.OCCLUSION, (), remarks)
    for test in (_cloze, _two_sided, _typed):
        if (found := test(note_type)) is not None:
            kind, names = found
            at = {name: place for place, name in enumerate(note_type.fields)}
            if set(names.values()) == set(note_type.fields) and len(names) == len(note_type.fields):
                places = tuple((ours, at[theirs]) for ours, theirs in names.items())
                return NoteShape(note_type, kind, places, remarks)
    return NoteShape(note_type, ItemKind.TEMPLATE, (), remarks)


def _type_remarks(note_type: NoteType) -> tuple[Remark, ...]:
    found = []
    if any(_SCRIPT.search(side[1]) or _SCRIPT.search(side[2]) for side in note_type.sides):
        found.append(Remark("type.script", note_type.name))
    if note_type.css.strip() and ("@font-face" in note_type.css or "@import" in note_type.css):
        found.append(Remark("type.style", note_type.name))
    return tuple(found)


Named = tuple[ItemKind, dict[str, str]]


def _cloze(note_type: NoteType) -> Named | None:
    if not note_type.is_cloze or len(note_type.sides) != 1:
        return None
    _, front, back = (_bare(text) for text in note_type.sides[0])
    asked = _CLOZED.fullmatch(front)
    if asked is None or not back.startswith(front):
        return None
    rest = _BREAKS.sub("", back.removeprefix(front))
    names = {"text": _name(asked[1], note_type)}
    if not rest:
        return ItemKind.CLOZE, names
    extra = _FIELD.fullmatch(rest)
    return (ItemKind.CLOZE, {**names, "back": _name(extra[1], note_type)}) if extra else None


def _two_sided(note_type: NoteType) -> Named | None:
    if note_type.is_cloze or not 1 <= len(note_type.sides) <= 2:
        return None
    pairs = [_pair(side, note_type) for side in note_type.sides]
    first = pairs[0]
    if first is None or first[0] == first[1]:
        return None
    if len(pairs) == 1:
        return ItemKind.BASIC, {"front": first[0], "back": first[1]}
    return (ItemKind.REVERSED, {"front": first[0], "back": first[1]}) if pairs[1] == first[::-1] else None


def _pair(side: tuple[str, str, str], note_type: NoteType) -> tuple[str, str] | None:
    """The fields of '{{A}}' and '{{FrontSide}}, a line, {{B}}'."""
    front, back = _FIELD.fullmatch(_bare(side[1])), _HR.split(_bare(side[2]))
    if front is None or len(back) != 2 or back[0] not in ("{{FrontSide}}", front[0]):
        return None
    answer = _FIELD.fullmatch(back[1])
    return (_name(front[1], note_type), _name(answer[1], note_type)) if answer else None


def _typed(note_type: NoteType) -> Named | None:
    if note_type.is_cloze or len(note_type.sides) != 1:
        return None
    front, back = _bare(note_type.sides[0][1]), _HR.split(_bare(note_type.sides[0][2]))
    typed = _TYPED.search(front)
    if typed is None or len(back) != 2 or back[1] not in (typed[0], f"{{{{{typed[1]}}}}}"):
        return None
    asked = _FIELD.fullmatch(front.replace(typed[0], ""))
    if asked is None or back[0] not in ("{{FrontSide}}", asked[0]):
        return None
    return ItemKind.TYPE_IN, {"front": _name(asked[1], note_type), "answer": _name(typed[1], note_type)}


def _bare(text: str) -> str:
    """A template without spaces, for comparing."""
    return _SPACE.sub("", text)


def _name(bare: str, note_type: NoteType) -> str:
    return next((name for name in note_type.fields if _bare(name) == bare), bare)


def made_of(shape: NoteShape, values: Sequence[str], about: Callable[[], str]) -> Made:
    """The item of a note. Never fails; ``about`` names the note for remarks."""
    remarks: list[Remark] = []
    values = _fitted(values, len(shape.note_type.fields), remarks, about)
    if any("<script" in value or "javascript:" in value for value in values):
        remarks.append(Remark("note.script", about()))
    if shape.kind is ItemKind.OCCLUSION:
        made = _occlusion(shape.note_type, values, remarks, about)
        if made is not None:
            return made
    if shape.places:
        fields = {ours: values[at] for ours, at in shape.places}
        if shape.kind is ItemKind.TYPE_IN:
            fields["answer"] = plain(fields["answer"], TextFormat.HTML)
        return Made(shape.kind, fields, remarks)
    fields = dict(zip(shape.note_type.fields, values, strict=True))
    return Made(ItemKind.TEMPLATE, fields, remarks)


def _fitted(values: Sequence[str], wanted: int, remarks: list[Remark], about: Callable[[], str]) -> list[str]:
    """As many fields as the type has, none longer than an item can hold."""
    fitted = list(values)
    if len(fitted) != wanted:
        remarks.append(Remark("note.fields", about()))
        if len(fitted) > wanted:
            fitted[wanted - 1 :] = ["<br>".join(fitted[wanted - 1 :])]
        fitted += [""] * (wanted - len(fitted))
    if any(len(value) > MOST_FIELD_CHARACTERS for value in fitted):
        remarks.append(Remark("note.long", about()))
        fitted = [value[:MOST_FIELD_CHARACTERS] for value in fitted]
    return fitted


# Hidden areas of pictures


def _occlusion(
    note_type: NoteType, values: Sequence[str], remarks: list[Remark], about: Callable[[], str]
) -> Made | None:
    named = dict(zip(note_type.fields, values, strict=True))
    masks, picture = values[0], references(values[1])
    areas = [area for found in _AREA.finditer(masks) if (area := _area(found)) is not None]
    if not picture or not areas:
        return None
    if len(areas) < masks.count("image-occlusion:"):
        remarks.append(Remark("note.areas", about()))
    hide = Hide.ALL if _ALL_HIDDEN.search(masks) else Hide.ONE
    fields = {
        "picture": html.unescape(picture[0]),
        "areas": write_occlusion(Occlusion(hide, tuple(areas))),
        "header": named.get("Header", values[2] if len(values) > 2 else ""),
        "back": named.get("Back Extra", values[3] if len(values) > 3 else ""),
    }
    if comments := named.get("Comments", ""):
        fields["back"] += f"<br>{comments}" if fields["back"] else comments
    return Made(ItemKind.OCCLUSION, fields, remarks)


def _area(found: re.Match[str]) -> Area | None:
    number, shape = int(found[1]), found[2].casefold()
    given = dict(part.partition("=")[::2] for part in found[3].split(":") if "=" in part)
    if not 1 <= number <= HIGHEST_ORDINAL + 1:
        return None
    if shape == "polygon":
        points = tuple(
            (_share(x), _share(y)) for x, _, y in (pair.partition(",") for pair in given.get("points", "").split())
        )
        return Area(number, Shape.POLYGON, points) if 3 <= len(points) <= 500 else None
    left, top = _share(given.get("left", "")), _share(given.get("top", ""))
    if shape == "rect":
        corner = left + _share(given.get("width", "")), top + _share(given.get("height", ""))
        return Area(number, Shape.RECTANGLE, ((left, top), (min(corner[0], 1.0), min(corner[1], 1.0))))
    if shape == "ellipse":
        corner = left + 2 * _share(given.get("rx", "")), top + 2 * _share(given.get("ry", ""))
        return Area(number, Shape.ELLIPSE, ((left, top), (min(corner[0], 1.0), min(corner[1], 1.0))))
    return None


def _share(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        return 0.0
    return min(max(value, 0.0), 1.0) if value == value else 0.0


def words_of(values: Sequence[str], longest: int = 60) -> str:
    """Some words by which a note is known in a report."""
    text = next((words for value in values if (words := " ".join(plain(value[:600], TextFormat.HTML).split()))), "")
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"
