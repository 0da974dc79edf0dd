"""Fills templates of imported items: ``{{Field}}``, sections, filters and cloze, as Anki writes them. Pure.

Scripts and styles of a template are never run or kept: what comes out goes through the cleaner like any other HTML.
See https://docs.ankiweb.net/templates/fields.html
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from typing import Final

from studydesk.domain import cloze
from studydesk.domain.cards import TextFormat
from studydesk.domain.plain_text import plain
from studydesk.services import card_marks as marks

_COMMENT: Final = re.compile(r"<!--.*?-->", re.DOTALL)
_SECTION: Final = re.compile(r"\{\{([#^])\s*([^{}]+?)\s*\}\}((?:(?!\{\{[#^]).)*?)\{\{/\s*\2\s*\}\}", re.DOTALL)
_FIELD: Final = re.compile(r"\{\{([^{}#^/][^{}]*)\}\}")
_MOST_SECTIONS: Final = 50
"""Sections nested deeper are left as they are written."""


def filled(
    template: str,
    fields: Mapping[str, str],
    *,
    tags: tuple[str, ...] = (),
    number: int | None = None,
    opened: bool = False,
    front_side: str = "",
) -> str:
    """One side of a template as HTML that is not safe yet. ``number``: which gap is asked, None: no cloze."""
    clean = {name: marks.cleaned(text) for name, text in fields.items()}
    text = _COMMENT.sub("", template)
    for _ in range(_MOST_SECTIONS):
        text, count = _SECTION.subn(lambda found: _section(found, clean, number), text)
        if not count:
            break
    special = {"FrontSide": front_side, "Tags": html.escape(" ".join(tags)), "Deck": "", "Type": "", "Card": ""}

    def put(found: re.Match[str]) -> str:
        *filters, name = (part.strip() for part in found[1].split(":"))
        if name in special and name not in clean:
            return special[name]
        if name not in clean:
            return ""
        return _filtered(clean[name], [word.casefold() for word in filters], number, opened)

    return _FIELD.sub(put, text)


def _section(found: re.Match[str], fields: Mapping[str, str], number: int | None) -> str:
    name = found[2]
    if number is not None and re.fullmatch(r"c\d{1,3}", name):
        holds = int(name[1:]) == number
    else:
        holds = bool(plain(fields.get(name, ""), TextFormat.HTML).strip() or marks.picture_like(fields.get(name, "")))
    return found[3] if holds == (found[1] == "#") else ""


def _filtered(text: str, filters: list[str], number: int | None, opened: bool) -> str:
    if "cloze" in filters and number is not None:
        return marks.with_gap(cloze.parse(text, marks=False), number, opened=opened)
    if "type" in filters:
        return f"<b>{html.escape(plain(text, TextFormat.HTML))}</b>" if opened else ""
    if "text" in filters:
        return html.escape(plain(text, TextFormat.HTML))
    if any(word.startswith("tts") for word in filters):
        return ""
    return text
