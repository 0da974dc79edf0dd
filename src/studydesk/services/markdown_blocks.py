"""Fences and callouts for Python-Markdown.

Fences may stand anywhere, also in lists and quotations, as on GitHub. ``> [!note] Title`` becomes ``<aside>``, whose
first paragraph is the title.
"""

from __future__ import annotations

import html
import re
from typing import Final
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

_OPEN = re.compile(
    r"(?P<lead>(?: {0,60}(?:[-+*]|\d{1,9}[.)]) {1,4}){0,8}(?: {0,60}> ?){0,8} {0,60})"
    r"(?P<ticks>`{3,}|~{3,})(?P<info>[^`\n]*)$"
)
_QUOTE = re.compile(r"(?: {0,60}> ?){1,8}")
_SIGN: Final = "\ue010{}\ue011"
_TOKENS = re.compile("\ue010(\\d{1,7})\ue011")
_ALONE = re.compile("<p>\\s*\ue010(\\d{1,7})\ue011\\s*</p>")
_INSIDE = re.compile("<p>((?:(?!</?p>).)*\ue010(?:(?!</?p>).)*)</p>", re.DOTALL)
_LANGUAGE = re.compile(r"[\w+#.-]{1,40}")
_CALLOUT = re.compile(r"\s*\[!(?P<kind>[A-Za-z][\w-]{0,30})\](?P<fold>[+-]?)[ \t]*(?P<title>[^\n]*)\n?")
_KINDS: Final = frozenset(
    (
        "note", "abstract", "summary", "tldr", "info", "todo", "tip", "hint", "important", "success", "check", "done",
        "question", "help", "faq", "warning", "caution", "attention", "failure", "fail", "missing", "danger", "error",
        "bug", "example", "quote", "cite",
    )
)  # fmt: skip


class Fences:
    """The blocks of code of one text, taken out before Markdown reads it and put back as HTML afterwards."""

    def __init__(self) -> None:
        self._blocks: list[tuple[str, str]] = []

    def taken(self, text: str) -> str:
        """The text with a sign in the place of each block."""
        text = text.replace("\ue010", "").replace("\ue011", "")
        if "```" not in text and "~~~" not in text:
            return text
        made: list[str] = []
        opened: re.Match[str] | None = None
        code: list[str] = []
        for line in text.split("\n"):
            if opened is None:
                opened = _OPEN.match(line) if "```" in line or "~~~" in line else None
                if opened is None:
                    made.append(line)
                code = []
            elif _closes(line, opened):
                made.append(self._sign(opened, code))
                opened = None
            else:
                code.append(_without(line, opened["lead"]))
        if opened is not None:
            made.append(self._sign(opened, code))
        return "\n".join(made)

    def _sign(self, opened: re.Match[str], code: list[str]) -> str:
        found = _LANGUAGE.match(opened["info"].strip().lstrip("{."))
        self._blocks.append((found[0] if found is not None else "", "\n".join(code)))
        return opened["lead"] + _SIGN.format(len(self._blocks) - 1)

    def put(self, made: str) -> str:
        """The HTML with the blocks again."""
        if not self._blocks:
            return made
        made = _ALONE.sub(lambda found: self._html(found[1]), made)
        made = _INSIDE.sub(lambda found: self._apart(found[1]), made)
        return _TOKENS.sub(lambda found: self._html(found[1]), made)

    def _apart(self, inner: str) -> str:
        """A paragraph with blocks in it: paragraphs around them."""
        parts = _TOKENS.split(inner)
        made = [f"<p>{part.strip()}</p>" if part.strip() else "" for part in parts[::2]]
        blocks = [self._html(number) for number in parts[1::2]]
        return "".join(word for pair in zip(made, [*blocks, ""], strict=True) for word in pair)

    def _html(self, number: str) -> str:
        place = int(number)
        if place >= len(self._blocks):
            return ""
        language, code = self._blocks[place]
        name = f' class="language-{html.escape(language)}"' if language else ""
        return f"<pre><code{name}>{html.escape(code, quote=False)}\n</code></pre>"


def _closes(line: str, opened: re.Match[str]) -> bool:
    inner = _without(line, opened["lead"]).strip()
    ticks = opened["ticks"]
    return len(inner) >= len(ticks) and inner == ticks[0] * len(inner)


def _without(line: str, lead: str) -> str:
    """A line of code without the place where its fence stands."""
    if ">" in lead:
        found = _QUOTE.match(line)
        line = line[found.end() :] if found is not None else line
        lead = lead.rpartition(">")[2].removeprefix(" ")
    width = len(lead)
    return line[min(width, len(line) - len(line.lstrip(" "))) :]


class Callouts(Extension):  # type: ignore[misc]  # the library has no types
    """The extension."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  # the library's name
        """Adds the step over the finished tree, before what stands in paragraphs is read."""
        md.treeprocessors.register(_CalloutFinder(md), "callouts", 25)


class _CalloutFinder(Treeprocessor):  # type: ignore[misc]  # the library has no types
    """Marks quotations that are callouts."""

    def run(self, root: Element) -> None:
        """Goes through the tree."""
        for quote in root.iter("blockquote"):
            first = quote[0] if len(quote) else None
            if first is None or first.tag != "p":
                continue
            found = _CALLOUT.match(first.text or "")
            if found is None or found["kind"].casefold() not in _KINDS:
                continue
            quote.tag = "aside"
            kind = found["kind"].casefold()
            first.text = (first.text or "")[found.end() :]
            if not first.text.strip() and not len(first):
                quote.remove(first)
            title = Element("p")
            if found["fold"]:
                quote.tag, title.tag = "details", "summary"
                if found["fold"] == "+":
                    quote.set("open", "")
            strong = SubElement(title, "strong")
            strong.text = found["title"].strip() or kind.capitalize()
            strong.set("class", f"callout-{kind}")
            quote.insert(0, title)


_MANY: Final = 50
_DEEP: Final = 8
_BRACKET: Final = "\ue012"
_ANGLE: Final = "\ue013"
_ROUND: Final = "\ue014"
_LINK = re.compile(r"\]\((?![^()\n]{0,1500}(?:\([^()\n]{0,300}\)[^()\n]{0,300}){0,3}\))")
_HEADS = re.compile(r"(?m)^(?=(?: {0,3}>){0,8} {0,3}#{1,6}\s)|^(?: {0,3}>){0,8} {0,3}(?:=+|-+|\*{3,}|_{3,}) *\n(?=.)")
_QUOTES = re.compile(r"(?m)^((?:[ ]{0,3}>[ ]?){12})([ >]*>)")


def tamed(text: str) -> str:
    """The text with signs for brackets that open nothing, and for quotations in too many quotations.

    The library looks for the end of each bracket anew: 20,000 open ones take it minutes. ``untamed`` puts them back.
    """
    text = text.replace(_BRACKET, "").replace(_ANGLE, "").replace(_ROUND, "")
    if ">" * 4 in text.replace(" ", ""):
        text = _QUOTES.sub(lambda found: found[1] + found[2].replace(">", _ANGLE), text)
    return "\n\n".join(_eased(block) for block in text.split("\n\n"))


def _eased(block: str) -> str:
    if block.count("[") > _MANY:
        block = _closed(block)
    if len(block) > _MANY and len(_HEADS.findall(block)) > _MANY:
        block = _HEADS.sub(lambda found: f"{found[0]}\n", block)  # the library reads the rest anew after each heading
    return block


def _closed(block: str) -> str:
    """A block in which every bracket is closed, and not too deep in others."""
    letters = list(block)
    opened: list[int] = []
    for place, letter in enumerate(letters):
        if letter == "[":
            opened.append(place)
        elif letter == "]" and opened:
            start = opened.pop()
            if len(opened) >= _DEEP:
                letters[start] = _BRACKET
    for place in opened:
        letters[place] = _BRACKET
    return _LINK.sub(f"]{_ROUND}", "".join(letters))


def untamed(made: str) -> str:
    """The HTML with what the signs stand for."""
    return made.replace(_BRACKET, "[").replace(_ROUND, "(").replace(_ANGLE, "&gt;")
