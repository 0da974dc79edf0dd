"""What the preview needs of a rendered note. The only place that asks the services to render one."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from html import escape
from time import perf_counter
from typing import Final, NamedTuple
from urllib.parse import quote, unquote

from studydesk.domain.note_text import prose
from studydesk.services.formulas import Formula, Formulas, Wish
from studydesk.services.markdown import HtmlStyle, to_html
from studydesk.services.markdown_folds import Folds
from studydesk.services.media import KINDS

Resolve = Callable[[str], str | None]
"""What ``[[words]]`` lead to: an ``sd://`` address, None where nothing has that name. Asked on any thread."""

MOST_LETTERS: Final = 400_000
"""Of longer notes only the beginning is rendered."""
_LONGEST_LINE: Final = 20_000

_INLINE = re.compile(
    r"(?P<dollar>\\\$)"
    r"|\$\$(?P<wide>(?!\s)(?:[^$\\\n]|\\.){1,1000})\$\$"
    r"|(?<![$\w])\$(?P<math>(?![\s$])(?:[^$\\\n]|\\.){1,1000})(?<!\s)\$(?![\w$])"
    r"|!\[(?P<alt>[^\]\n]{0,300})\]\((?P<picture>[0-9a-f]{64}\.[a-z0-9]{2,5})\)"
    r"|!\[\[(?P<embed>[0-9a-f]{64}\.[a-z0-9]{2,5})(?:\|(?P<size>[^\[\]\n]{0,300}))?\]\]"
    r"|\[sound:(?P<sound>[0-9a-f]{64}\.[a-z0-9]{2,5})\]"
    r"|(?P<whole>!?)\[\[(?P<name>[^\[\]|\n]{1,300})(?:\|(?P<words>[^\[\]\n]{0,300}))?\]\]"
    r"|(?P<seen>!?)\[(?P<said>[^\[\]\n]{0,300})\]\((?:<(?P<angled>[^<>\n:]{1,300})>|(?P<plain>[^()\s<>:#]{1,300}))\)"
    r"|(?P<block>\s\^[A-Za-z0-9-]{3,40}\s*$)"
)
_TASK = re.compile(r"(?P<lead>(?:[ >]|\t){0,40}(?:[-*+]|\d{1,9}[.)])\s{1,4})\[(?P<state>[ xX])\](?=\s)")
_HEAD = re.compile(r" {0,3}(#{1,6})\s+(?=\S)")
_SIZED = re.compile(
    '<h3><span style="font-size: \\d+px; font-weight: 600;">((?:<a name="l\\d+"></a>)?)\ue000h(\\d)\ue001'
)
_SIZES: Final = (1.6, 1.35, 1.15, 1.0, 1.0, 1.0)
_TOKEN = re.compile("\ue000(?P<kind>[ptolm])(?P<number>\\d{1,7})\ue001")
_ALONE = re.compile(r'<p>((?:<a name="l\d+"></a>)?<img src="sd-math:d\d+"[^>]*>)</p>')
_ANCHOR = re.compile(r'<a name="l(\d+)"></a>')
_LEAD = re.compile(r"(?:[ >]|[-*+]\s|\d{1,9}[.)]\s){0,40}")
_MOST_ROWS: Final = 60
"""Lines of one formula between ``$$`` and ``$$``."""
MOST_FORMULAS: Final = 500
_PATIENCE_S: Final = 0.7
"""So long a rendering may draw new formulas; the rest is left for the next."""
_NO_ANCHOR = re.compile(r"\s*(?:\[!|\*?\[[^\]\n]{1,200}\]:|:|\?\?\?|!!!|<)")
_START = re.compile(r"(?:#{1,6}\s|[-*+]\s|\d{1,9}[.)]\s|>\s?|\|)")


@dataclass(frozen=True, slots=True)
class Reading:
    """A note as Qt can show it. ``lines`` are the first lines of its blocks, in order, and ``anchors`` their names."""

    html: str
    lines: tuple[int, ...] = ()
    anchors: tuple[str, ...] = ()
    headings: tuple[tuple[int, str, int], ...] = ()
    formulas: Mapping[str, Formula] = field(default_factory=dict)
    folds: tuple[str, ...] = ()
    """The names of what can be folded; ``sd://fold/N`` turns the Nth."""
    has_pictures: bool = False
    is_unfinished: bool = False
    """Formulas are left to draw: they stand as they were written."""

    def anchor_of(self, line: int) -> str:
        """The name of the block that a line belongs to, '' above the first."""
        at = bisect_right(self.lines, line) - 1
        return self.anchors[at] if at >= 0 else ""

    def formula(self, name: str) -> Formula | None:
        """A formula by the name in its address."""
        return self.formulas.get(name)


class Words(NamedTuple):
    """The program's words in a note."""

    sound: str = "Play sound"
    film: str = "Play video"
    missing: str = "Missing: {name}"


def kind_of(name: str) -> str:
    """'image', 'audio' or 'video' by the ending of a file's name, '' for anything else."""
    return KINDS.get(f".{name.strip().rpartition('.')[2].casefold()}", "").partition("/")[0]


class _Marked:
    """A text whose pictures, links and tasks are signs that Markdown lets through, and what stands for them."""

    def __init__(self, text: str, resolve: Resolve, first_line: int, words: Words) -> None:
        self._resolve = resolve
        self._words = words
        self._pictures: list[tuple[str, str]] = []
        self._math: list[tuple[str, bool]] = []
        self._apart: dict[int, str] = {}
        self.lines: list[int] = []
        self.headings: list[tuple[int, str, int]] = []
        rows = [line[:_LONGEST_LINE].replace("\ue000", "").replace("\ue001", "") for line in text.split("\n")]
        previous_blank = True
        for at, blanked in self._with_blocks(rows, list(prose("\n".join(rows)))):
            number = at + first_line
            line = self._with_task(self._inline(rows[at], blanked), number)
            if previous_blank and line.strip() and not line.startswith(("    ", "|", "\t")):
                line = self._anchored(line, number)
            previous_blank = not line.strip()
            rows[at] = self._sized(line, number)
        for at, lead in self._apart.items():
            rows[at] = f"{lead}\n{rows[at]}\n{lead}"
        self.text = "\n".join(rows)

    def _with_blocks(self, rows: list[str], read: list[tuple[int, str]]) -> list[tuple[int, str]]:
        """Puts a sign in the place of each formula that stands between lines with ``$$``, and empties these lines."""
        made: list[tuple[int, str]] = []
        place = 0
        while place < len(read):
            at, line = read[place]
            end = _end_of_block(read, place) if "$$" in line else None
            if end is None:
                made.append((at, line))
                place += 1
                continue
            lead = _lead(line)
            last = at + end - place
            block = "\n".join(row[len(_lead(row)) :] for row in rows[at : last + 1])
            rows[at] = lead + self._formula(block.strip().strip("$").strip(), is_wide=True)
            if not lead.strip(" >"):
                self._apart[at] = lead.rstrip()
            rows[at + 1 : last + 1] = [">" * lead.count(">")] * (last - at)
            made += [(number, rows[number]) for number in range(at, last + 1)]
            place = end + 1
        return made

    def _formula(self, latex: str, *, is_wide: bool) -> str:
        if len(self._math) >= MOST_FORMULAS:
            return latex
        self._math.append((latex, is_wide))
        return f"\ue000m{len(self._math) - 1}\ue001"

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
        if "[" not in blanked and "^" not in blanked and "$" not in blanked:
            return line
        parts, at = [], 0
        for found in _INLINE.finditer(blanked):
            parts += [line[at : found.start()], self._instead(found)]
            at = found.end()
        return "".join([*parts, line[at:]])

    def _instead(self, found: re.Match[str]) -> str:
        if found["block"] is not None:
            return ""
        if found["dollar"] is not None:
            return "&#36;"
        if found["wide"] is not None or found["math"] is not None:
            return self._formula(found["wide"] or found["math"], is_wide=found["wide"] is not None)
        if found["name"] is not None:
            return self._link(found)
        if found["said"] is not None:
            return self._attached(found["angled"] or found["plain"], found["said"]) or found[0]
        words = found["alt"] or found["size"] or ""
        return self._picture(found["picture"] or found["embed"] or found["sound"], "" if words.isdecimal() else words)

    def _picture(self, name: str, words: str) -> str:
        self._pictures.append((name, words))
        return f"\ue000p{len(self._pictures) - 1}\ue001"

    def _attached(self, written: str, words: str) -> str:
        """The sign for an attachment by the name that the note has for it; '' where there is none of that name."""
        name = written.strip()
        for one in (name, unquote(name), unquote(name).rpartition("/")[2]):
            file_name = self._resolve(f"file:{one}")
            if file_name is not None:
                return self._picture(file_name, words if words or kind_of(file_name) else one)
        return ""

    def _link(self, found: re.Match[str]) -> str:
        name = found["name"]
        said = found["words"] or ""
        attached = self._attached(name, "" if said.isdecimal() else said) if found["whole"] else ""
        if attached:
            return attached
        address = self._resolve(found[0].strip("![]")) or self._resolve(name)
        words = (found["words"] or name).strip()
        if found["whole"] and address is None and kind_of(name):
            return f"*{self._words.missing.format(name=name.strip())}*"
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

    def put(self, found: re.Match[str], drawing: _Drawing) -> str:
        """What stands for a sign in the finished HTML, which is safe by now."""
        kind, number = found["kind"], int(found["number"])
        if kind == "m":
            return drawing.html(number, *self._math[number]) if number < len(self._math) else ""
        if kind == "p" and number < len(self._pictures):
            name, words = self._pictures[number]
            kind = kind_of(name)
            if kind in ("audio", "video"):
                said = words or (self._words.sound if kind == "audio" else self._words.film)
                return f'<a href="sd-{"sound" if kind == "audio" else "film"}:{name}">▶ {escape(said)}</a>'
            if kind != "image":
                return f'<a href="sd-file:{name}">{escape(words or name[-12:])}</a>'
            return f'<img src="sd-media:{name}" alt="{escape(words)}">'
        if kind == "l":
            return f'<a name="l{number}"></a>'
        return f'<a href="sd://toggle/{number}" style="text-decoration: none;">{"☑" if kind == "t" else "☐"}</a>'

    @property
    def has_pictures(self) -> bool:
        """Whether the width matters."""
        return bool(self._pictures)


def _lead(line: str) -> str:
    found = _LEAD.match(line)
    return found[0] if found is not None else ""


def _end_of_block(read: list[tuple[int, str]], place: int) -> int | None:
    """Where a formula ends that begins with ``$$`` in a line of its own; None where none begins."""
    first = read[place][1]
    opened = first[len(_lead(first)) :].rstrip()
    if not opened.startswith("$$") or "$$" in opened[2:]:
        return None
    for step in range(1, min(_MOST_ROWS, len(read) - place)):
        at, line = read[place + step]
        if at != read[place][0] + step:
            return None
        if "$$" in line:
            return place + step if line.rstrip().endswith("$$") and line.count("$$") == 1 else None
    return None


class _Drawing:
    """The formulas of one rendering. ``is_waiting``: only those that are known are shown."""

    def __init__(self, formulas: Formulas, style: HtmlStyle, *, is_waiting: bool) -> None:
        self._formulas = formulas
        self._style = style
        self._until = perf_counter() + (0.0 if is_waiting else _PATIENCE_S)
        self.made: dict[str, Formula] = {}
        self.is_unfinished = False

    def html(self, number: int, latex: str, is_wide: bool) -> str:
        """A formula as a picture, or as it was written."""
        wish = Wish(latex, is_wide, self._style.ink, self._style.body_px)
        is_known, found = self._formulas.known(wish)
        if not is_known and perf_counter() < self._until:
            is_known, found = True, self._formulas.drawn(wish)
        if found is None:
            self.is_unfinished = self.is_unfinished or not is_known
            colour = f' style="color: {self._style.warn};"' if is_known else ""
            return f"<code{colour}>{escape(latex)}</code>"
        name = f"{'d' if is_wide else 'i'}{number}"
        self.made[name] = found
        return f'<img src="sd-math:{name}" style="vertical-align: middle;" alt="{escape(latex)}">'


def _heading(found: re.Match[str], style: HtmlStyle) -> str:
    size = round(style.body_px * _SIZES[int(found[2]) - 1])
    return f'<h3><span style="font-size: {size}px; font-weight: 600;">{found[1]}'


def read_note(
    text: str,
    style: HtmlStyle,
    resolve: Resolve,
    first_line: int = 0,
    formulas: Formulas | None = None,
    *,
    is_waiting: bool = False,
    turned: frozenset[str] | None = None,
    words: Words = Words(),  # noqa: B008  # cannot be changed
) -> Reading:
    """Renders a note, or a part of one that begins at a line. Any thread.

    New formulas are drawn for at most 0.7 s (``Reading.is_unfinished``: call again), none with ``is_waiting``.
    ``turned`` names what is folded otherwise than the text says; None: all is open.
    """
    marked = _Marked(text[:MOST_LETTERS], resolve, first_line, words)
    drawing = _Drawing(formulas if formulas is not None else Formulas(), style, is_waiting=is_waiting)
    folds = Folds(turned) if turned is not None else None
    html = _TOKEN.sub(lambda found: marked.put(found, drawing), to_html(marked.text, style, folds))
    html = _SIZED.sub(lambda found: _heading(found, style), html)
    if drawing.made:
        html = _ALONE.sub(r'<p align="center">\1</p>', html)
    shown = set(_ANCHOR.findall(html)) if folds is not None and folds.names else None
    lines = tuple(line for line in marked.lines if shown is None or str(line) in shown)
    return Reading(
        html,
        headings=tuple(marked.headings),
        lines=lines,
        anchors=tuple(f"l{line}" for line in lines),
        folds=tuple(folds.names) if folds is not None else (),
        formulas=drawing.made,
        has_pictures=marked.has_pictures or bool(drawing.made),
        is_unfinished=drawing.is_unfinished,
    )
