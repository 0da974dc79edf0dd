"""Which cards an item makes."""

from __future__ import annotations

from collections.abc import Mapping

from studydesk.domain import cloze
from studydesk.domain.cards import FIELDS, Draft, ItemKind, Template, TextFormat
from studydesk.domain.errors import UserError
from studydesk.domain.occlusion import read_occlusion

MOST_FIELD_CHARACTERS = 4_000_000
"""The longest field; a picture in it does not belong there."""


def ordinals(
    kind: ItemKind, fields: Mapping[str, str], written: TextFormat, template: Template | None = None
) -> tuple[int, ...]:
    """The ordinals of the cards, ascending; empty for a cloze without gaps or a picture without areas."""
    if kind is ItemKind.REVERSED:
        return (0, 1)
    if kind is ItemKind.CLOZE:
        marks = written is TextFormat.MARKDOWN
        return tuple(number - 1 for number in cloze.numbers(fields.get("text", ""), marks=marks))
    if kind is ItemKind.OCCLUSION:
        return read_occlusion(fields.get("areas", "")).ordinals()
    if template is not None:
        return _of_template(fields, template)
    return (0,)


def _of_template(fields: Mapping[str, str], template: Template) -> tuple[int, ...]:
    if not template.is_cloze:
        return tuple(range(max(len(template.sides), 1)))
    found = {number - 1 for text in fields.values() for number in cloze.numbers(text, marks=False)}
    return tuple(sorted(found)) or (0,)


def checked(draft: Draft, template: Template | None = None) -> tuple[int, ...]:
    """The ordinals of what is to be saved. Raises UserError ``item.empty``, ``item.no_cards``, ``item.long``."""
    needed = _needed(draft.kind)
    if needed and not all(draft.fields.get(name, "").strip() for name in needed):
        raise UserError(
            "item.empty",
            "Something of this card is empty still.",
            kept="What you typed is kept.",
            next_step="Fill in " + " and ".join(needed) + ".",
        )
    if max(map(len, draft.fields.values()), default=0) > MOST_FIELD_CHARACTERS:
        raise UserError("item.long", "A field of this card is longer than four million characters.")
    made = ordinals(draft.kind, draft.fields, draft.format, template)
    if not made:
        what = "a gap, such as {{c1::word}}" if draft.kind is ItemKind.CLOZE else "an area to hide"
        raise UserError(
            "item.no_cards", "There is nothing to ask yet.", kept="What you typed is kept.", next_step=f"Add {what}."
        )
    return made


def _needed(kind: ItemKind) -> tuple[str, ...]:
    """The fields that cannot be empty."""
    if kind is ItemKind.REVERSED:
        return ("front", "back")
    if kind is ItemKind.TYPE_IN:
        return ("front", "answer")
    return FIELDS[kind][:1]
