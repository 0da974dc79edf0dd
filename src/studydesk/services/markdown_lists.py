"""Lists as GitHub reads them, for Python-Markdown: right after a paragraph, nested by the width of the marker, each
kind of marker a list of its own.

Follows CommonMark 0.31, section 5.2 and 5.3 (https://spec.commonmark.org/0.31.2/#list-items), with the parser's own
blocks for what stands in an item.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension

_DEEPEST: Final = 20
"""Lists in lists beyond this are only text: each level costs a level of Python's stack."""
_MARKER = re.compile(r"(?P<indent> {0,3})(?P<mark>[-+*]|(?P<number>\d{1,9})(?P<after>[.)]))(?P<gap> +|$)(?P<rest>.*)")
_RULE = re.compile(r" {0,3}(?:(?:-[ ]*){3,}|(?:\*[ ]*){3,}|(?:_[ ]*){3,})$")
_BLOCK_START = re.compile(r" {0,3}(?:#{1,6}(?:\s|$)|>)")


@dataclass(slots=True)
class _Item:
    """One item: its lines without the indent of their place."""

    lines: list[str]
    number: int | None


@dataclass(slots=True)
class _List:
    """A list as it was read; ``kind`` is the sign that all its markers have."""

    kind: str
    items: list[_Item] = field(default_factory=list)
    is_loose: bool = False


class GithubLists(Extension):  # type: ignore[misc]  # the library has no types
    """The extension."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  # the library's name
        """Puts the lists of this module in the place of the library's."""
        for name in ("indent", "olist", "ulist"):
            md.parser.blockprocessors.deregister(name, strict=False)
        md.parser.blockprocessors.register(_ListProcessor(md.parser), "github_lists", 72)


def marker_of(line: str) -> re.Match[str] | None:
    """The marker that a line begins with, None for a rule and all other lines."""
    found = _MARKER.match(line)
    return None if found is None or _RULE.match(line) else found


def _kind(found: re.Match[str]) -> str:
    return str(found["after"] or found["mark"])


def _offset(found: re.Match[str]) -> int:
    """The column at which the item's own lines begin."""
    gap = len(found["gap"])
    return found.end("mark") + (1 if gap > 4 or not found["rest"].strip() else gap)


class _ListProcessor(BlockProcessor):  # type: ignore[misc]  # the library has no types
    """Reads a list wherever one may begin in a block."""

    def __init__(self, parser: BlockParser) -> None:
        super().__init__(parser)
        self._depth = 0

    def test(self, parent: Element, block: str) -> bool:  # the library's signature
        """Whether a list begins in the block."""
        return self._depth < _DEEPEST and _begin(block.split("\n")) is not None

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Takes the list, and what stood before it in its block."""
        lines = blocks.pop(0).split("\n")
        first = _begin(lines)
        assert first is not None
        if before := "\n".join(lines[:first]):
            self.parser.parseBlocks(parent, [before])
        made, rest = _read(lines[first:], blocks)
        if rest:
            blocks.insert(0, rest)
        self._build(parent, made)

    def _build(self, parent: Element, made: _List) -> None:
        is_ordered = made.items[0].number is not None
        element = SubElement(parent, "ol" if is_ordered else "ul")
        if is_ordered and made.items[0].number != 1:
            element.set("start", str(made.items[0].number))
        self._depth += 1
        for item in made.items:
            place = SubElement(element, "li")
            self.parser.state.set("item")  # not "list": the library's own rules for lists must not come in
            self.parser.parseChunk(place, "\n".join(item.lines).strip("\n"))
            self.parser.state.reset()
            if not made.is_loose:
                _unwrap(place)
        self._depth -= 1


def _begin(lines: list[str]) -> int | None:
    """The line in which a list begins, None for none. In a paragraph, only what is surely meant as one."""
    for number, line in enumerate(lines):
        if line.startswith("    ") and (number == 0 or not any(one.strip() for one in lines[:number])):
            return None  # code
        if line.lstrip().startswith(">"):
            return None
        found = marker_of(line)
        if found is None:
            continue
        in_paragraph = any(one.strip() for one in lines[:number]) and not lines[number - 1].startswith("#")
        if not in_paragraph or (found["rest"].strip() and found["number"] in (None, "1")):
            return number
    return None


def _read(lines: list[str], blocks: list[str]) -> tuple[_List, str]:
    """The list that begins with the first line, and the text of the last block that is no part of it. Takes from
    ``blocks`` what belongs to the list."""
    found = marker_of(lines[0])
    assert found is not None
    made = _List(_kind(found))
    reader = _Reader(made)
    while True:
        for number, line in enumerate(lines):
            if not reader.take(line):
                return made, "\n".join(lines[number:])
        if not blocks or not reader.goes_on(blocks[0]):
            return made, ""
        reader.blank()
        lines = blocks.pop(0).split("\n")


class _Reader:
    """Puts lines into a list one after another."""

    def __init__(self, made: _List) -> None:
        self._made = made
        self._offset = 0
        self._had_blank = False

    def goes_on(self, block: str) -> bool:
        """Whether the list goes on after a blank line with this block."""
        line = next((one for one in block.split("\n") if one.strip()), "")
        if not line:
            return True
        if len(line) - len(line.lstrip()) >= self._offset:
            return any(one.strip() for one in self._made.items[-1].lines)  # an empty item ends with a blank line
        found = marker_of(line)
        return found is not None and _kind(found) == self._made.kind

    def blank(self) -> None:
        """A blank line."""
        self._had_blank = True
        self._made.items[-1].lines.append("")

    def take(self, line: str) -> bool:
        """Takes a line; False where the list has ended before it."""
        made = self._made
        if not line.strip():
            if made.items:
                self.blank()
            return True
        if made.items and len(line) - len(line.lstrip(" ")) >= self._offset:
            self._inside(line)
            return True
        found = marker_of(line)
        if found is not None and _kind(found) == made.kind:
            self._next(found, line)
            return True
        if found is not None or self._had_blank or not made.items or _RULE.match(line) or _BLOCK_START.match(line):
            return False
        made.items[-1].lines.append(line.lstrip())  # a paragraph that goes on without its indent
        return True

    def _inside(self, line: str) -> None:
        item = self._made.items[-1]
        inner = line[self._offset :]
        if self._had_blank and any(item.lines) and not _is_nested(item.lines, inner):
            self._made.is_loose = True
        self._had_blank = False
        item.lines.append(inner)

    def _next(self, found: re.Match[str], line: str) -> None:
        if self._made.items and self._had_blank:
            self._made.is_loose = True
        self._had_blank = False
        self._offset = _offset(found)
        number = int(found["number"]) if found["number"] else None
        self._made.items.append(_Item([line[self._offset :]], number))


def _is_nested(before: list[str], line: str) -> bool:
    """Whether a blank line before ``line`` stands inside a list in the item."""
    last = next((one for one in reversed(before) if one.strip() and not one.startswith(" ")), "")
    return marker_of(last) is not None and (line.startswith(" ") or marker_of(line) is not None)


def _unwrap(place: Element) -> None:
    """The paragraphs of an item as plain text: the list is tight."""
    last: Element | None = None
    for child in list(place):
        if child.tag != "p":
            last = child
            continue
        at = list(place).index(child)
        inner = list(child)
        text = (child.text or "").rstrip("\n")
        place.remove(child)
        if last is None:
            place.text = (place.text or "").strip() + text
        else:
            last.tail = (last.tail or "").strip() + text
        for shift, one in enumerate(inner):
            place.insert(at + shift, one)
            last = one
