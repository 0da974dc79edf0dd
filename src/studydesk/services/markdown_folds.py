"""What can be folded: ``<details>`` with Markdown in it, as code hosts read it, and callouts with ``-`` or ``+``.

Python-Markdown takes all between the tags for HTML; here the tags become signs before it reads the text, each a
paragraph of its own, and tags again afterwards.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

_SIGNS: Final = {"details": "\ue015", "/details": "\ue016", "summary": "\ue017", "/summary": "\ue018", "open": "\ue019"}
_ANY: Final = "".join(_SIGNS.values())
_LINE = re.compile(r"(?mi)^ {0,3}</?(?:details|summary)[\s>][^\n]*$|^ {0,3}</?(?:details|summary)>$")
_TAG = re.compile(
    r"<(?P<name>/?(?:details|summary))(?P<open>\s{1,20}open(?:=\"[^\"<>]{0,20}\")?)?\s{0,20}>", re.IGNORECASE
)
_MADE = re.compile(f"<p>\\s*([{_SIGNS['details']}{_SIGNS['/details']}{_SIGNS['open']}])\\s*</p>")
_HEAD = re.compile(f"<p>\\s*{_SIGNS['summary']}((?:(?!</?p>|[{_ANY}]).)*){_SIGNS['/summary']}\\s*</p>", re.DOTALL)
_PART = re.compile(r"(<details(?: open=\"[^\"]*\")?>|</details>|<summary>|</summary>)")
_MARKUP = re.compile(r"<[^>]*>|[\ue000-\ue0ff][a-z]\d*[\ue000-\ue0ff]")
_QUOTES = re.compile(r"(?m)^( {0,3}>[^\n]*)\n(?:[ \t]*\n)+(?= {0,3}>)")
_NAME: Final = 80
MOST: Final = 500


@dataclass(slots=True)
class Folds:
    """``turned``: names of those that are not as the text says. ``names`` are filled in while a text is rendered; the
    link ``sd://fold/N`` at each means the Nth."""

    turned: frozenset[str] = frozenset()
    names: list[str] = field(default_factory=list)

    def number(self, words: str) -> int:
        """The number of another one with these words at its head."""
        name = " ".join(_MARKUP.sub("", words).split())[:_NAME]
        same = sum(known.rpartition("\n")[0] == name for known in self.names)
        self.names.append(f"{name}\n{same}")
        return len(self.names) - 1


def signed(text: str) -> str:
    """The text with signs for the tags, and with quotations apart that have an empty line between them."""
    if ">" not in text:
        return text
    text = _QUOTES.sub(r"\1\n\n<!-- -->\n\n", text)
    if "details" not in text and "DETAILS" not in text:
        return text
    text = re.sub(f"[{_ANY}]", "", text)
    return _LINE.sub(lambda line: _TAG.sub(_sign, line[0].strip()), text)


def _sign(found: re.Match[str]) -> str:
    name = found["name"].casefold()
    if name == "details" and found["open"] is not None:
        name = "open"
    sign = _SIGNS[name]
    return {"summary": f"\n\n{sign}", "/summary": f"{sign}\n\n"}.get(name, f"\n\n{sign}\n\n")


def unsigned(made: str) -> str:
    """The HTML with the tags again."""
    if _SIGNS["details"] not in made and _SIGNS["open"] not in made and _SIGNS["/details"] not in made:
        return made
    tags = {_SIGNS["details"]: "<details>", _SIGNS["open"]: '<details open="">', _SIGNS["/details"]: "</details>"}
    made = _HEAD.sub(r"<summary>\1</summary>", made)
    made = _MADE.sub(lambda found: tags[found[1]], made)
    return re.sub(f"[{_ANY}]", "", made)


@dataclass(slots=True)
class _Open:
    """One that the scan is in: what is made of it, and whether its inside is shown."""

    is_open: bool
    head: list[str] = field(default_factory=list)
    inside: list[str] = field(default_factory=list)


def folded(clean: str, folds: Folds | None, begin: str, end: str, colour: str) -> str:
    """Safe HTML in which each ``<details>`` is a box between ``begin`` and ``end``, folded or not, with a link at its
    head that turns it. None: all open, without links."""
    whole: list[str] = []
    stack: list[_Open] = []
    is_head = False
    for part in _PART.split(clean):
        if part.startswith("<details") and len(stack) < MOST:
            stack.append(_Open("open" in part))
        elif part == "</details>":
            if stack:
                box = _box(stack.pop(), folds, begin, end, colour)
                (stack[-1].inside if stack else whole).append(box)
        elif part in ("<summary>", "</summary>"):
            is_head = part == "<summary>" and bool(stack)
        elif stack:
            (stack[-1].head if is_head else stack[-1].inside).append(part)
        else:
            whole.append(part)
    for left in reversed(stack):
        whole += [*left.head, *left.inside]
    return "".join(whole)


def _box(made: _Open, folds: Folds | None, begin: str, end: str, colour: str) -> str:
    head = "".join(made.head).strip() or "…"
    inside = "".join(made.inside)
    if folds is None:
        return f"{begin}<p><strong>{head}</strong></p>{inside}{end}"
    number = folds.number(head)
    is_open = made.is_open != (folds.names[number] in folds.turned)
    link = f'<a href="sd://fold/{number}" style="text-decoration: none; color: {colour};">'
    arrow = "▾" if is_open else "▸"
    title = f"{link}{arrow}</a> {head}" if "<a " in head else f"{link}{arrow} {head}</a>"
    return f"{begin}<p><strong>{title}</strong></p>{inside if is_open else ''}{end}"
