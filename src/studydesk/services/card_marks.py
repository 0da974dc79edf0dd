"""Marks that stand for gaps, pictures and sounds while a card's text becomes HTML. Pure.

They are characters of the private use area, which no cleaner and no converter touches and which are taken out of the
learner's text first.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from typing import Final

from studydesk.domain.cards import TextFormat
from studydesk.domain.cloze import Gap, Part, Words, shown
from studydesk.domain.media_names import references
from studydesk.services.markdown import HtmlStyle

_GAP_BEGIN, _GAP_END, _OPEN, _CLOSE, _MEDIUM_BEGIN, _MEDIUM_END = (chr(0xE000 + at) for at in range(6))
_MARKS: Final = re.compile("[\ue000-\ue005]")
_UNSHOWABLE: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
_MEDIUM: Final = re.compile("\ue004(\\d+)\ue005")
_FENCE: Final = re.compile(r"^ {0,3}(```+|~~~+)")
_TAG: Final = re.compile(r"(<[^<>]*>)")

_ELEMENT: Final = r"<(?:img|audio|video|source|object|embed)\b[^<>]*>"
_IN_HTML: Final = re.compile(rf"{_ELEMENT}|\[sound:[^\]\n]*\]", re.IGNORECASE)
_IN_MARKDOWN: Final = re.compile(
    r"(?P<code>(?P<ticks>`+)(?!`)[^\n]*?(?<!`)(?P=ticks)(?!`))"
    rf"|!\[[^\]\n]*\]\((?:[^()\n]|\([^()\n]*\))*\)|{_ELEMENT}|\[sound:[^\]\n]*\]",
    re.IGNORECASE,
)


def cleaned(text: str) -> str:
    """The learner's text without characters that cannot be shown (NUL and the like) or that would be marks."""
    text = _MARKS.sub("", text)
    return _UNSHOWABLE.sub("\ufffd", text) if _UNSHOWABLE.search(text) else text


def has_marks(text: str) -> bool:
    """Whether gaps were marked in a text already."""
    return _MARKS.search(text) is not None


def bare(text: str) -> str:
    """A text without marks, a hidden gap as three dots."""
    return cleaned(text.replace(_OPEN, "[").replace(_CLOSE, "]"))


def with_gap(parts: tuple[Part, ...], number: int, *, opened: bool) -> str:
    """A text in which the gaps of this number are marked: hidden, or ``opened``; all others are plain words."""
    return "".join(_part(part, number, opened) for part in parts)


def _part(part: Part, number: int, opened: bool) -> str:
    if isinstance(part, Words):
        return part.text
    if number not in part.numbers:
        return with_gap(part.parts, number, opened=opened)
    if opened:
        return f"{_GAP_BEGIN}{shown(part.parts)}{_GAP_END}"
    return f"{_GAP_BEGIN}{_OPEN}{_hint(part)}{_CLOSE}{_GAP_END}"


def _hint(gap: Gap) -> str:
    return " ".join((gap.hint or "").split()) or "..."


def without_media(text: str, written: TextFormat, keep: Callable[[str], object]) -> str:
    """A text in which pictures and sounds are numbered marks; ``keep`` gets each reference, in order. Code is left."""
    count = 0

    def mark(found: re.Match[str]) -> str:
        nonlocal count
        if found.groupdict().get("code"):
            return found[0]
        named = references(found[0])
        if not named:
            return ""
        keep(named[0])
        count += 1
        return f"{_MEDIUM_BEGIN}{count - 1}{_MEDIUM_END}"

    if written is TextFormat.HTML:
        return _IN_HTML.sub(mark, text)
    return "\n".join(_outside_code(text, lambda line: _IN_MARKDOWN.sub(mark, line)))


def _outside_code(text: str, work: Callable[[str], str]) -> list[str]:
    lines: list[str] = []
    fence = ""
    for line in text.split("\n"):
        if found := _FENCE.match(line):
            fence = "" if fence and found[1].startswith(fence) else fence or found[1]
            lines.append(line)
        else:
            lines.append(line if fence else work(line))
    return lines


def picture_like(text: str) -> bool:
    """Whether a text without words has a picture or sound in it."""
    return bool(references(text))


def picture_reference(text: str) -> str:
    """The reference of a field that names one picture: its name alone, or written as Markdown or HTML."""
    found = references(text)
    return found[0] if found else text.strip()


def put_in(body: str, style: HtmlStyle, medium: Callable[[int], str]) -> str:
    """Safe HTML with its marks made visible: gaps coloured and bold, ``medium`` in its place.

    Each run of text in a gap gets an element of its own, so that a gap over several paragraphs nests as it must.
    """
    if not _MARKS.search(body):
        return body
    begin = f'<span style="color: {style.accent}; font-weight: 600;">'
    made: list[str] = []
    depth = 0
    for piece in _TAG.split(body):
        if piece.startswith("<") and piece.endswith(">"):
            made.append(_MARKS.sub("", piece))
            continue
        depth = _put_in_text(piece, begin, depth, medium, made)
    return "".join(made)


def _put_in_text(piece: str, begin: str, depth: int, medium: Callable[[int], str], made: list[str]) -> int:
    """One text between tags; the depth of gaps after it."""
    for part in re.split("([\ue000\ue001])", piece):
        if part == _GAP_BEGIN:
            depth += 1
        elif part == _GAP_END:
            depth = max(0, depth - 1)
        elif part:
            text = _MEDIUM.sub(lambda found: medium(int(found[1])), part.replace(_OPEN, "[").replace(_CLOSE, "]"))
            text = _MARKS.sub("", text)
            made.append(f"{begin}{text}</span>" if depth and text.strip() else text)
    return depth


def shortened(name: str) -> str:
    """A name for a message."""
    clean = html.unescape(cleaned(name)).strip()
    return clean if len(clean) <= 60 else clean[:57] + "…"
