"""What is read out of a note's text: links, tags, first words; and names put into it. Pure.

Code (fences and spans) is left alone. Every expression here takes time in proportion to the text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, NamedTuple
from urllib.parse import unquote

from studydesk.domain.moments import moment_of, place_of
from studydesk.domain.notes import MOST_TITLE, LinkKind

MOST_LINKS: Final = 10_000
"""Links of one note that are followed; more are only text."""
_SHORT: Final = 400
MOST_LINE: Final = 100_000
"""A longer line is not searched for links and tags."""
EXCERPT: Final = 200

_FENCE = re.compile(r" {0,3}(?:>[ ]?){0,8}(`{3,}|~{3,})")
_SPAN = re.compile(r"(?<!`)(`+)(?!`)(?:(?!\1).){0,2000}?(?<!`)\1(?!`)")
_WIKI = re.compile(
    r"(?P<embed>!?)\[\[(?P<name>[^\[\]|#\n]{1,300})(?P<part>#[^\[\]|\n]{0,300})?(?P<words>\|[^\[\]\n]{0,300})?\]\]"
)
_LINK = re.compile(r"\]\(\s*<?(?P<address>[^()\s<>]{1,2000})")
_BARE = re.compile(r"sd://[a-z]{1,10}/[^\s<>()\[\]\"']{1,500}")
_TAG = re.compile(r"(?<![\w/#&\[(])#(?P<tag>[^\W\d_](?:[\w/-]{0,99})|\d+[^\W\d_][\w/-]{0,90})")
_MARKS = re.compile(r"[*_~=`>#|]+|!?\[\[|\]\]|^\s*(?:[-+]|\d+[.)])\s+|\[[ xX]\]")
_ADDRESS = re.compile(r"!?\[([^\[\]]{0,300})\]\([^()]{0,2000}\)")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u2028\u2029]")
_NOT_IN_TITLES = re.compile(r"[\[\]|#^]+")
_MEDIUM = re.compile(r"[0-9a-f]{64}\.[a-z0-9]{2,5}")


@dataclass(frozen=True, slots=True)
class Link:
    """A link in a text: ``line`` from 0; ``target`` as it is stored in ``note_link``."""

    kind: LinkKind
    target: str
    line: int
    excerpt: str


@dataclass(frozen=True, slots=True)
class Scanned:
    """All that is kept of a text besides itself. ``tags``: folded -> as written first."""

    links: tuple[Link, ...]
    tags: dict[str, str]
    excerpt: str


def folded(name: str) -> str:
    """A title as titles are compared: case, accents' composition and white space do not matter."""
    return " ".join(unicodedata.normalize("NFC", name).casefold().split())


def clean_body(body: str) -> str:
    """A text as it is stored: without NUL and lone surrogates, with plain line ends."""
    text = body.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "\ufffd")
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")


def clean_title(title: str) -> str:
    """A title as it is stored: one line of at most 200 letters, without what would break a ``[[link]]``."""
    text = _CONTROL.sub(" ", title.encode("utf-8", "replace").decode("utf-8")).replace("\n", " ")
    text = _NOT_IN_TITLES.sub(" ", text)
    return " ".join(text.split())[:MOST_TITLE].strip()


def clean_tag(tag: str) -> str:
    """A tag as it is stored: without '#', white space becomes '-'."""
    return "-".join(_CONTROL.sub("", tag).strip().lstrip("#").split())[:100]


def prose(body: str) -> Iterator[tuple[int, str]]:
    """The lines outside fences, with their numbers; code spans are blanked out, with the same length."""
    fence = ""
    for number, line in enumerate(body.split("\n")):
        found = _FENCE.match(line) if "```" in line or "~~~" in line else None
        if fence:
            if found is not None and found[1][0] == fence[0] and len(found[1]) >= len(fence):
                fence = ""
            continue
        if found is not None:
            fence = found[1]
            continue
        if len(line) <= MOST_LINE:
            yield number, _SPAN.sub(lambda span: " " * len(span[0]), line) if "`" in line else line


def scan(body: str) -> Scanned:
    """Reads a text for links, tags and first words."""
    links: list[Link] = []
    tags: dict[str, str] = {}
    for number, line in prose(body):
        if "[" not in line and "#" not in line and "sd://" not in line:
            continue
        found = _read_short(line) if len(line) <= _SHORT else _read(line)
        if len(links) < MOST_LINKS:
            links += [Link(kind, target, number, found.excerpt) for kind, target in found.links]
        for name, tag in found.tags:
            tags.setdefault(name, tag)
    return Scanned(tuple(links[:MOST_LINKS]), tags, first_words(body))


class _Line(NamedTuple):
    """What one line speaks of; ``tags``: (folded, as written)."""

    links: tuple[tuple[LinkKind, str], ...]
    tags: tuple[tuple[str, str], ...]
    excerpt: str


def _read(line: str) -> _Line:
    links: list[tuple[LinkKind, str]] = []
    for found in _WIKI.finditer(line):
        name = found["name"].strip()
        if _MEDIUM.fullmatch(name):
            links.append((LinkKind.MEDIUM, name))
        elif name:
            links.append((LinkKind.PAGE, folded(name)))
    addresses = [found["address"] for found in _LINK.finditer(line)] + _BARE.findall(line)
    meant = (_meant(address) for address in addresses)
    links += dict.fromkeys(one for one in meant if one is not None)
    written = [found["tag"].rstrip("/-") for found in _TAG.finditer(line)] if "#" in line else []
    tags = tuple((folded(tag), tag) for tag in written)
    return _Line(tuple(links), tags, plain(line)[:EXCERPT] if links else "")


_read_short = lru_cache(maxsize=10_000)(_read)
"""While one types, all lines of a note but one are as they were: reading them anew takes most of a save's time."""


def _meant(address: str) -> tuple[LinkKind, str] | None:
    moment = moment_of(address)
    if moment is not None:
        return LinkKind.VIDEO, moment.video_key
    place = place_of(address)
    if place is not None:
        kinds = {"note": LinkKind.NOTE, "topic": LinkKind.TOPIC, "card": LinkKind.CARD}
        return kinds[place.kind], place.what.replace("-", "").lower() if place.kind == "note" else place.what
    name = unquote(address)
    return (LinkKind.MEDIUM, name) if _MEDIUM.fullmatch(name) else None


def plain(line: str) -> str:
    """A line without its marks."""
    short = line[: EXCERPT * 10]
    return " ".join(_MARKS.sub(" ", _ADDRESS.sub(r"\1", short)).split())


def first_words(body: str) -> str:
    """The first words of a text for a list."""
    parts: list[str] = []
    length = 0
    for line in body[: EXCERPT * 20].split("\n"):
        words = plain(line)
        if words:
            parts.append(words)
            length += len(words) + 1
        if length > EXCERPT:
            break
    return " ".join(parts)[:EXCERPT]


def renamed(body: str, old: str, new: str) -> str:
    """The text with every ``[[old]]`` (with its part or its own words) leading to ``new``; code is left alone."""
    if "[[" not in body:
        return body
    wanted = folded(old)

    def put(found: re.Match[str]) -> str:
        if folded(found["name"]) != wanted:
            return found[0]
        return f"{found['embed']}[[{new}{found['part'] or ''}{found['words'] or ''}]]"

    return _in_prose(body, put)


def relinked(body: str, old: str, address: str) -> str:
    """The text with every ``[[old]]`` as a link to an address instead, showing the same words."""
    wanted = folded(old)

    def put(found: re.Match[str]) -> str:
        if folded(found["name"]) != wanted:
            return found[0]
        words = found["words"][1:] if found["words"] else found["name"].strip()
        part = found["part"] if found["part"] and found["part"].startswith("#^") else ""
        return f"[{words}]({address}{part})"

    return _in_prose(body, put) if "[[" in body else body


def _in_prose(body: str, put: Callable[[re.Match[str]], str]) -> str:
    lines = body.split("\n")
    for number, blanked in prose(body):
        if "[[" not in blanked:
            continue
        line, parts, at = lines[number], [], 0
        for found in _WIKI.finditer(blanked):
            parts += [line[at : found.start()], put(found)]
            at = found.end()
        lines[number] = "".join([*parts, line[at:]])
    return "\n".join(lines)
