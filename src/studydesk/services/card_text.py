"""What is shown of a card: an item and a side as the small, safe HTML that Qt's rich text can show. No Qt in here.

Nothing of an item can run, load or lead out of the profile: pictures and sounds are taken out of the text first and
become numbered marks, the rest goes through nh3, and only then the marks become tags of ours. A picture of the profile
is ``<img src="sd-media:NAME">``, a picture with hidden areas ``sd-picture:NAME``, a sound a link ``sd-sound:NAME``;
NAME is a file below the media folder. The widget serves these and nothing else.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import Enum
from typing import Final

from studydesk.domain import cloze
from studydesk.domain.cards import CardView, Item, ItemKind, Medium, TextFormat, first_field
from studydesk.domain.occlusion import Area, Hide, read_occlusion
from studydesk.domain.plain_text import plain
from studydesk.domain.typed import Comparison, Mark, Piece
from studydesk.services import card_marks as marks
from studydesk.services.card_template import filled
from studydesk.services.markdown import HtmlStyle, html_to_html, to_html

LONGEST_DRESSED: Final = 60_000
"""Characters; a longer field is shown as plain text, for turning it into HTML would hold the window."""

LONGEST_SHOWN: Final = 200_000
"""Characters of a plain field that are shown; the rest is in the editor."""

FindMedium = Callable[[str], Medium | None]


class Side(Enum):
    """What of a card is shown: the question alone, or the question with the answer below."""

    QUESTION = "question"
    ANSWER = "answer"


@dataclass(frozen=True, slots=True)
class CardWords:
    """Words that the program puts on a card, in the learner's language; ``{name}`` is replaced."""

    missing: str = "Missing: {name}"
    sound: str = "Play sound"
    longer: str = "The text is longer; all of it is in the editor."
    typed: str = "You typed"
    right: str = "Right answer"
    correct: str = "Right"
    also: str = "Also right"
    empty: str = "This side is empty."
    source: str = "Source"


_WORDS: Final = CardWords()


class Cover(Enum):
    """How an area of a picture is painted."""

    ASKED = "asked"
    HIDDEN = "hidden"
    SHOWN = "shown"
    """The answer: outlined."""


@dataclass(frozen=True, slots=True)
class CoveredPicture:
    """A picture with areas, to be painted by the widget for ``sd-picture:NAME``."""

    file_name: str
    areas: tuple[tuple[Area, Cover], ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """What to show. ``sounds`` are file names in the order in which they stand on this side; ``missing`` the names of
    media that are not there."""

    html: str
    sounds: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    picture: CoveredPicture | None = None


@dataclass(slots=True)
class _Writing:
    """What is needed while a side is written."""

    view: CardView
    style: HtmlStyle
    words: CardWords
    find: FindMedium
    sounds: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)

    @property
    def item(self) -> Item:
        return self.view.item


def shown(
    view: CardView,
    side: Side,
    style: HtmlStyle,
    *,
    find: FindMedium,
    words: CardWords = _WORDS,
    typed: Comparison | None = None,
) -> Shown:
    """A side of a card. ``find`` gives the medium of a reference (``services.media.find_medium``). Never fails.

    ``typed`` is the compared answer of a type-in card, shown above its explanation.
    """
    writing = _Writing(view, style, words, find)
    kind = view.item.kind
    if kind is ItemKind.OCCLUSION:
        return _occluded(writing, side)
    maker = _MAKERS.get(kind, _plain_sides)
    question, answer = maker(writing, side, typed)
    body = question or _soft(words.empty, style) if side is Side.QUESTION else answer
    return Shown(body, tuple(writing.sounds), tuple(dict.fromkeys(writing.missing)))


def can_be_typed(item: Item) -> bool:
    """Whether the learner types the answer."""
    return item.kind is ItemKind.TYPE_IN


def accepted_answers(item: Item) -> tuple[str, ...]:
    """All right answers of a type-in item, the one that is shown first."""
    found = (item.fields.get("answer", ""), *item.fields.get("accept", "").splitlines())
    return tuple(dict.fromkeys(answer.strip() for answer in found if answer.strip()))


def first_line(item: Item, longest: int = 120) -> str:
    """One line of words by which an item is known in lists and messages."""
    text = " ".join(plain(first_field(item.kind, item.fields)[: longest * 20], item.format).split())
    if item.kind is ItemKind.OCCLUSION:
        text = " ".join(plain(item.fields.get("header", "")[: longest * 20], item.format).split())
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"


# The kinds: each gives (question, whole answer side)

_Made = tuple[str, str]


def _basic(writing: _Writing, side: Side, _typed: Comparison | None) -> _Made:
    names = ("front", "back")
    if writing.item.kind is ItemKind.REVERSED and writing.view.card.ordinal == 1:
        names = ("back", "front")
    question = _field(writing, names[0])
    if side is Side.QUESTION:
        return question, ""
    return question, _joined(writing, question, _field(writing, names[1], aloud=True))


def _cloze(writing: _Writing, side: Side, _typed: Comparison | None) -> _Made:
    number = writing.view.card.ordinal + 1
    item = writing.item
    parts = cloze.parse(marks.cleaned(item.fields.get("text", "")), marks=item.format is TextFormat.MARKDOWN)
    text = marks.with_gap(parts, number, opened=side is Side.ANSWER)
    body = _dressed(writing, text, item.format)
    if side is Side.QUESTION:
        return body, ""
    back = _field(writing, "back", aloud=True)
    return body, _joined(writing, body, back) if back else body + _ANCHOR


def _type_in(writing: _Writing, side: Side, typed: Comparison | None) -> _Made:
    question = _field(writing, "front")
    if side is Side.QUESTION:
        return question, ""
    answers = accepted_answers(writing.item)
    compared = _compared(writing, typed) if typed is not None else _answer_line(answers[0] if answers else "", writing)
    others = [answer for answer in answers if typed is None or answer != typed.answer][:6]
    if typed is None:
        others = list(answers[1:7])
    if others:
        compared += _soft(marks.cleaned(f"{writing.words.also}: {', '.join(others)}"), writing.style)
    return question, _joined(writing, question, compared + _field(writing, "back", aloud=True))


def _code(writing: _Writing, side: Side, _typed: Comparison | None) -> _Made:
    fields = writing.item.fields
    question = _field(writing, "front")
    if fields.get("code", "").strip():
        question += _dressed(writing, _fenced(fields["code"], fields.get("language", "")), TextFormat.MARKDOWN)
    if side is Side.QUESTION:
        return question, ""
    return question, _joined(writing, question, _field(writing, "back", aloud=True))


def _template(writing: _Writing, side: Side, typed: Comparison | None) -> _Made:
    template = writing.view.template
    if template is None or not template.sides:
        return _plain_sides(writing, side, typed)
    item, ordinal = writing.item, writing.view.card.ordinal
    at = 0 if template.is_cloze else min(ordinal, len(template.sides) - 1)
    number = ordinal + 1 if template.is_cloze else None
    _, front, back = template.sides[at]
    asked = filled(front, item.fields, tags=item.tags, number=number, opened=False)
    if side is Side.QUESTION:
        return _dressed(writing, asked, TextFormat.HTML), ""
    whole = filled(back, item.fields, tags=item.tags, number=number, opened=True, front_side=asked)
    return "", _dressed(writing, whole, TextFormat.HTML)


def _plain_sides(writing: _Writing, side: Side, _typed: Comparison | None) -> _Made:
    """What has no known shape: the first field asks, all others answer. Nothing is hidden for good."""
    fields = [(name, text) for name, text in writing.item.fields.items() if text.strip()]
    question = _dressed(writing, fields[0][1], writing.item.format) if fields else ""
    if side is Side.QUESTION:
        return question, ""
    rest = "".join(_dressed(writing, text, writing.item.format) for _, text in fields[1:])
    return question, _joined(writing, question, rest)


_MAKERS: Final[dict[ItemKind, Callable[[_Writing, Side, Comparison | None], _Made]]] = {
    ItemKind.BASIC: _basic,
    ItemKind.REVERSED: _basic,
    ItemKind.CLOZE: _cloze,
    ItemKind.TYPE_IN: _type_in,
    ItemKind.CODE: _code,
    ItemKind.TEMPLATE: _template,
}


def _occluded(writing: _Writing, side: Side) -> Shown:
    fields = writing.item.fields
    reference = marks.picture_reference(fields.get("picture", ""))
    medium = writing.find(reference) if reference else None
    number = writing.view.card.ordinal + 1
    body = _field(writing, "header")
    picture: CoveredPicture | None = None
    if medium is None:
        writing.missing.append(reference)
        body += _missing(reference or "?", writing)
    else:
        picture = CoveredPicture(medium.file_name, tuple(_covers(fields.get("areas", ""), number, side)))
        body += f'<p><img src="sd-picture:{html.escape(medium.file_name)}"></p>'
    if side is Side.ANSWER:
        back = _field(writing, "back", aloud=True)
        body = _joined(writing, body, back) if back else body + _ANCHOR
    return Shown(body, tuple(writing.sounds), tuple(dict.fromkeys(writing.missing)), picture)


def _covers(areas: str, number: int, side: Side) -> Iterable[tuple[Area, Cover]]:
    occlusion = read_occlusion(areas)
    for area in occlusion.areas:
        if area.number == number:
            yield area, Cover.ASKED if side is Side.QUESTION else Cover.SHOWN
        elif occlusion.hide is Hide.ALL:
            yield area, Cover.HIDDEN


# Parts

ANSWER_ANCHOR: Final = "answer"
"""The name of the place where the answer begins."""

_ANCHOR: Final = f'<a name="{ANSWER_ANCHOR}"></a>'


def _joined(writing: _Writing, question: str, answer: str) -> str:
    rule = f'<hr style="background-color: {writing.style.line};">'
    return f"{question}{_ANCHOR}{rule}{answer or _soft(writing.words.empty, writing.style)}"


def _field(writing: _Writing, name: str, *, aloud: bool = False) -> str:
    """A field; ``aloud``: only its sounds are played on the answer side, not again those of the question."""
    if aloud:
        writing.sounds.clear()
    text = writing.item.fields.get(name, "")
    return _dressed(writing, text, writing.item.format) if text.strip() else ""


def _dressed(writing: _Writing, text: str, written: TextFormat) -> str:
    """A text with its pictures and sounds, safe."""
    if len(text) > LONGEST_DRESSED:
        return _long(text, writing)
    if not marks.has_marks(text):
        text = marks.cleaned(text)
    media: list[str] = []
    text = marks.without_media(text, written, media.append)
    body = to_html(text, writing.style) if written is TextFormat.MARKDOWN else html_to_html(text, writing.style)
    return marks.put_in(body, writing.style, lambda at: _medium(media[at], writing) if at < len(media) else "")


def _long(text: str, writing: _Writing) -> str:
    plain = marks.bare(text[:LONGEST_SHOWN])
    rows = "<br>".join(html.escape(line) for line in plain.split("\n"))
    return f"<p>{rows}</p>{_soft(writing.words.longer, writing.style)}"


def _medium(reference: str, writing: _Writing) -> str:
    found = writing.find(reference)
    if found is None:
        writing.missing.append(reference)
        return _missing(reference, writing)
    name = html.escape(found.file_name)
    if found.kind.startswith(("audio/", "video/")):
        writing.sounds.append(found.file_name)
        return f'<a href="sd-sound:{name}">{html.escape(writing.words.sound)}</a>'
    return f'<img src="sd-media:{name}">'


def _missing(reference: str, writing: _Writing) -> str:
    words = html.escape(writing.words.missing.replace("{name}", marks.shortened(reference)))
    return f'<span style="color: {writing.style.warn};">[{words}]</span>'


def _soft(text: str, style: HtmlStyle) -> str:
    return f'<p style="color: {style.ink_soft};">{html.escape(text)}</p>'


def _fenced(code: str, language: str) -> str:
    """A fenced block that nothing in the code can close."""
    longest = max((len(run) for run in re.findall("`+", code)), default=0)
    fence = "`" * max(3, longest + 1)
    word = re.sub(r"[^A-Za-z0-9_+#.-]", "", language)
    return f"{fence}{word}\n{code.rstrip(chr(10))}\n{fence}"


def _answer_line(answer: str, writing: _Writing) -> str:
    return f"<p><b>{html.escape(marks.cleaned(answer))}</b></p>" if answer else ""


def _compared(writing: _Writing, typed: Comparison) -> str:
    """What was typed and what is right, letter by letter; never by colour alone."""
    style, words = writing.style, writing.words
    if typed.is_right:
        text = html.escape(marks.cleaned("".join(piece.text for piece in typed.typed) or typed.answer))
        return f'<p><span style="color: {style.good};">✓ {html.escape(words.correct)}:</span> <b>{text}</b></p>'
    mono = f"font-family: '{style.mono_family}';"
    mine = "".join(_piece(piece, style) for piece in typed.typed)
    right = "".join(_piece(piece, style, is_right=True) for piece in typed.right)
    return (
        f'<p><span style="color: {style.ink_soft};">{html.escape(words.typed)}:</span> '
        f'<span style="{mono}">{mine or "–"}</span><br>'
        f'<span style="color: {style.ink_soft};">{html.escape(words.right)}:</span> '
        f'<span style="{mono}">{right}</span></p>'
    )


def _piece(piece: Piece, style: HtmlStyle, *, is_right: bool = False) -> str:
    text = html.escape(marks.cleaned(piece.text)).replace("  ", "&nbsp; ")
    if piece.mark is Mark.SAME:
        return f'<span style="color: {style.good};">{text}</span>'
    if piece.mark is Mark.WRONG:
        return f'<span style="color: {style.warn}; text-decoration: line-through;">{text}</span>'
    if is_right:
        return f'<span style="color: {style.ink}; font-weight: 600; text-decoration: underline;">{text}</span>'
    return f'<span style="color: {style.ink_soft};">{text}</span>'
