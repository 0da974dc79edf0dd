"""What the preview needs of a rendered note. The only place that asks the services to render one."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from html import escape
from typing import Final
from urllib.parse import quote

from studydesk.domain.note_text import prose
from studydesk.services.markdown import HtmlStyle, to_html

Resolve = Callable[[str], str | None]
"""What ``[[words]]`` lead to: an ``sd://`` address, None where nothing has that name. Asked on any thread."""

MOST_LETTERS: Final = 400_000
"""Of longer notes only the beginning is rendered."""
_LONGEST_LINE: Final = 20_000

_INLINE = re.compile(
    r"!\[(?P<alt>[^\]\n]{0,300})\]\((?P<picture>[0-9a-f]{64}\.[a-z0-9]{2,5})\)"
    r"|!\[\[(?P<embed>[0-9a-f]{64}\.[a-z0-9]{2,5})\]\]"
    r"|\[\[(?P<name>[^\[\]|\n]{1,300})(?:\|(?P<words>[^\[\]\n]{0,300}))?\]\]"
    r"|(?P<block>\s\^[A-Za-z0-9-]{3,40}\s*$)"
)
_TASK = re.compile(r"(?P<lead>(?:[ >]|\t){0,40}(?:[-*+]|\d{1,9}[.)])\s{1,4})\[(?P<state>[ xX])\](?=\s)")
_HEAD = re.compile(r" {0,3}(#{1,6})\s+(?=\S)")
_SIZED = re.compile(
    '<h3><span style="font-size: \\d+px; font-weight: 600;">((?:<a name="l\\d+"></a>)?)\ue000h(\\d)\ue001'
)
_SIZES: Final = (1.6, 1.35, 1.15, 1.0, 1.0, 1.0)
_TOKEN = re.compile("\ue000(?P<kind>[ptol])(?P<number>\\d{1,7})\ue001")
_NO_ANCHOR = re.compile(r"\s*(?:\[!|\*?\[[^\]\n]{1,200}\]:|:|\?\?\?|!!!|<)")
_START = re.compile(r"(?:#{1,6}\s|[-*+]\s|\d{1,9}[.)]\s|>\s?|\|)")


@dataclass(frozen=True, slots=True)
class Reading:
    """A note as Qt can show it. ``lines`` are the first lines of its blocks, in order, and ``anchors`` their names."""

    html: str
    lines: tuple[int, ...] = ()
    anchors: tuple[str, ...] = ()
    headings: tuple[tuple[int, str, int], ...] = ()
    formulas: Mapping[str, str] = field(default_factory=dict)
    has_pictures: bool = False

    def anchor_of(self, line: int) -> str:
        """The name of the block that a line belongs to, '' above the first."""
        at = bisect_right(self.lines, line) - 1
        return self.anchors[at] if at >= 0 else ""

    def formula(self, name: str) -> str | None:
        """The SVG of a formula."""
        return self.formulas.get(name)


class _Marked:
    """A text whose pictures, links and tasks are signs that Markdown lets through, and what stands for them."""

    def __init__(self, text: str, resolve: Resolve, first_line: int) -> None:
        self._resolve = resolve
        self._pictures: list[tuple[str, str]] = []
        self.lines: list[int] = []
        self.headings: list[tuple[int, str, int]] = []
        rows = [line[:_LONGEST_LINE].replace("\ue000", "").replace("\ue001", "") for line in text.split("\n")]
        previous_blank = True
        for at, blanked in prose("\n".join(rows)):
            number = at + first_line
            line = self._with_task(self._inline(rows[at], blanked), number)
            if previous_blank and line.strip() and not line.startswith(("    ", "|", "\t")):
                line = self._anchored(line, number)
            previous_blank = not line.strip()
            rows[at] = self._sized(line, number)
        self.text = "\n".join(rows)

    def _sized(self, line: str, number: int) -> str:
        head = _HEAD.match(line)
        if head is None:
            return line
        rest = line[head.end() :]
        self.headings.append((len(head[1]), _TOKEN.sub("", rest).strip(" #"), number))
        anchor = _TOKEN.match(rest)
        at = anchor.end() if anchor is not None else 0
        return f"{line[: head.end()]}{rest[:at]}\ue000h{len(head[1])}\ue001{rest[at:]}"

    def _inline(self, line: str, blanked: str) -> str:
        """``blanked`` is the line with its code blanked out, of the same length."""
        if "[" not in blanked and "^" not in blanked:
            return line
        parts, at = [], 0
        for found in _INLINE.finditer(blanked):
            parts += [line[at : found.start()], self._instead(found)]
            at = found.end()
        return "".join([*parts, line[at:]])

    def _instead(self, found: re.Match[str]) -> str:
        if found["block"] is not None:
            return ""
        if found["name"] is not None:
            return self._link(found)
        return self._picture(found["picture"] or found["embed"], found["alt"] or "")

    def _picture(self, name: str, words: str) -> str:
        self._pictures.append((name, words))
        return f"\ue000p{len(self._pictures) - 1}\ue001"

    def _link(self, found: re.Match[str]) -> str:
        name = found["name"]
        address = self._resolve(found[0].strip("[]")) or self._resolve(name)
        words = (found["words"] or name).strip()
        return f"[{words}]({address or 'sd://new/' + quote(name.strip(), safe='')})"

    def _with_task(self, line: str, number: int) -> str:
        found = _TASK.match(line)
        if found is None:
            return line
        kind = "o" if found["state"] == " " else "t"
        return f"{found['lead']}\ue000{kind}{number}\ue001{line[found.end() :]}"

    def _anchored(self, line: str, number: int) -> str:
        start = _START.match(line.lstrip())
        at = len(line) - len(line.lstrip()) + (start.end() if start is not None else 0)
        if _NO_ANCHOR.match(line, at) or not any(map(str.isalnum, line[at:])):
            return line  # a sign there would make it something else
        self.lines.append(number)
        return f"{line[:at]}\ue000l{number}\ue001{line[at:]}"

    def put(self, found: re.Match[str]) -> str:
        """What stands for a sign in the finished HTML, which is safe by now."""
        kind, number = found["kind"], int(found["number"])
        if kind == "p" and number < len(self._pictures):
            name, words = self._pictures[number]
            return f'<img src="sd-media:{name}" alt="{escape(words)}">'
        if kind == "l":
            return f'<a name="l{number}"></a>'
        return f'<a href="sd://toggle/{number}" style="text-decoration: none;">{"☑" if kind == "t" else "☐"}</a>'

    @property
    def has_pictures(self) -> bool:
        """Whether the width matters."""
        return bool(self._pictures)


def _heading(found: re.Match[str], style: HtmlStyle) -> str:
    size = round(style.body_px * _SIZES[int(found[2]) - 1])
    return f'<h3><span style="font-size: {size}px; font-weight: 600;">{found[1]}'


def read_note(text: str, style: HtmlStyle, resolve: Resolve, first_line: int = 0) -> Reading:
    """Renders a note, or a part of one that begins at a line. Any thread."""
    marked = _Marked(text[:MOST_LETTERS], resolve, first_line)
    html = _TOKEN.sub(marked.put, to_html(marked.text, style))
    html = _SIZED.sub(lambda found: _heading(found, style), html)
    return Reading(
        html,
        headings=tuple(marked.headings),
        lines=tuple(marked.lines),
        anchors=tuple(f"l{line}" for line in marked.lines),
        has_pictures=marked.has_pictures,
    )
