"""Markdown to the small, safe HTML that Qt's rich text can show. No Qt in here; colours and fonts are arguments.

The order matters: Markdown first, then nh3 takes out everything that could run, load or track, and only then is the
result dressed for the display (code in a shaded box, tables with borders), so that the dressing needs no allowance.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

import markdown
import nh3
from pygments import lex
from pygments.token import Token, _TokenType

from studydesk.services.code_languages import lexer_of
from studydesk.services.markdown_blocks import Callouts, Fences, tamed, untamed
from studydesk.services.markdown_folds import Folds, folded, signed, unsigned
from studydesk.services.markdown_lists import GithubLists

_TAG_NAMES = (
    "a abbr aside b blockquote br caption code dd del details dl dt em h1 h2 h3 h4 h5 h6 hr i ins kbd li mark ol p pre"
    " s strong sub summary sup table tbody td th thead tr u ul"
)
_TAGS = frozenset(_TAG_NAMES.split())
_ATTRIBUTES = {
    "a": {"href", "title"},
    "code": {"class"},
    "details": {"open"},
    "li": {"class", "id"},
    "ol": {"start"},
    "td": {"style"},
    "th": {"style"},
    "abbr": {"title"},
    "sup": {"id"},
    "strong": {"class"},
}
_SCHEMES = {"https", "sd"}
_EXTENSIONS = (
    "tables", "def_list", "abbr", "footnotes", "pymdownx.tilde", "pymdownx.mark", "pymdownx.caret", "pymdownx.keys"
)  # fmt: skip
_CODE_BLOCK = re.compile(r'<pre><code(?: class="([^"]*)")?>(.*?)</code></pre>', re.DOTALL)
_IMAGE = re.compile(r"!\[([^\[\]\n]*)\]\([^()\n]*\)|!\[([^\[\]\n]*)\]\[[^\[\]\n]*\]")
_TASK = re.compile(r"<li>(\s*(?:<p>)?)\[([ xX])\] ")
_ALIGN = re.compile(r'<(t[dh])(?=[ >])(?: style="text-align: ?(left|right|center);?")?[^>]*>')
_CALLOUT_TITLE = re.compile(r'<strong class="callout-([\w-]+)">')
_VOICES = dict.fromkeys(
    ("warning", "caution", "attention", "failure", "danger", "error", "bug"), "warn"
) | dict.fromkeys(("tip", "hint", "success", "check", "done"), "good")
_HEADING = re.compile(r"<(/?)h[1-6]>")
_ABBREVIATION = re.compile(r"(?m)^ {0,3}\*\[")
_MOST_ABBREVIATIONS = 100
_MOST_CODE = 12_000
"""Letters of code that are coloured: the square root of the sum of the squares of all blocks, for some lexers take time
in proportion to the square of what they read."""


@dataclass(frozen=True, slots=True)
class HtmlStyle:
    """What the HTML needs of the theme: colours as ``#rrggbb``, sizes in pixels, families as CSS names."""

    ink: str
    ink_soft: str
    accent: str
    sunk: str
    line: str
    good: str
    warn: str
    mark: str
    mono_family: str
    body_px: int = 15


def style_sheet(style: HtmlStyle) -> str:
    """The sheet for ``QTextDocument.setDefaultStyleSheet``: only what Qt's rich text understands."""
    gap = round(style.body_px * 0.7)
    return (
        f"body, p, li, td, th, dd, dt {{ color: {style.ink}; }}"
        f"p, ul, ol, dl {{ margin-top: 0px; margin-bottom: {gap}px; }}"
        f"li {{ margin-bottom: {round(style.body_px * 0.3)}px; }}"
        f"h3 {{ color: {style.ink}; margin-top: {gap}px; margin-bottom: {round(gap / 2)}px; }}"
        f"a {{ color: {style.accent}; text-decoration: underline; }}"
        f"code, kbd {{ font-family: '{style.mono_family}'; font-size: {round(style.body_px * 0.9)}px; }}"
        f"code, kbd {{ background-color: {style.sunk}; }}"
        f"pre {{ font-family: '{style.mono_family}'; white-space: pre-wrap; margin: 0px; }}"
        f"blockquote {{ color: {style.ink_soft}; margin-left: {gap}px; margin-right: 0px; }}"
    )


def to_html(text: str, style: HtmlStyle, folds: Folds | None = None) -> str:
    """Markdown as a safe HTML fragment.

    Links survive with the schemes ``https`` and ``sd`` only; pictures become their description, so that nothing is
    ever fetched; raw HTML is stripped to a list of harmless tags. Headings all become one size below a panel's title.
    With ``folds``, what can be folded is, with a link at its head; without it all is open.
    """
    has_many = len(_ABBREVIATION.findall(text)) > _MOST_ABBREVIATIONS  # the library takes 12 s for 3,000
    converter = markdown.Markdown(
        extensions=[*(name for name in _EXTENSIONS if name != "abbr" or not has_many), GithubLists(), Callouts()],
        extension_configs={"footnotes": {"BACKLINK_TEXT": "↩", "SEPARATOR": "-"}},
        output_format="html",
    )
    fences = Fences()
    raw = fences.put(untamed(unsigned(converter.convert(_normalised(text, fences)))))
    clean = nh3.clean(
        raw,
        tags=set(_TAGS),
        attributes={k: set(v) for k, v in _ATTRIBUTES.items()},
        url_schemes=_SCHEMES,
        link_rel=None,
    )
    return _dressed(clean, style, folds)


_MORE_TAGS = frozenset(
    ["big", "center", "div", "font", "ins", "q", "section", "small", "span", "strike", "tfoot", "tt", "var", "wbr"]
)
_STYLES = {"font-style", "font-weight", "text-align", "text-decoration", "vertical-align"}
_STYLED = ("div", "p", "span", "td", "th", "li", "b", "i", "u")


def html_to_html(text: str, style: HtmlStyle) -> str:
    """HTML that somebody else wrote (imported cards) as a safe fragment, as ``to_html`` gives it.

    Colours, sizes and fonts of the author go, for they would be unreadable in one theme or the other.
    """
    attributes = {k: set(v) for k, v in _ATTRIBUTES.items()}
    for tag in _STYLED:
        attributes.setdefault(tag, set()).add("style")
    clean = nh3.clean(
        text,
        tags=set(_TAGS | _MORE_TAGS),
        attributes=attributes,
        url_schemes=_SCHEMES,
        link_rel=None,
        filter_style_properties=_STYLES,
    )
    return _dressed(clean, style)


def _normalised(text: str, fences: Fences) -> str:
    """The text without its blocks of code, and with words in the place of pictures."""
    text = fences.taken(text.replace("\r\n", "\n").replace("\x00", "\ufffd").expandtabs(4))
    return tamed(signed(_IMAGE.sub(lambda m: m[1] or m[2] or "", text) if "![" in text else text))


def _dressed(clean: str, style: HtmlStyle, folds: Folds | None = None) -> str:
    """What Qt's rich text cannot do by style sheet: boxes, borders, check marks."""
    heading = f"font-size: {style.body_px}px; font-weight: 600;"  # Qt enlarges headings whatever the sheet says
    left = _MOST_CODE**2

    def box(found: re.Match[str]) -> str:
        nonlocal left
        code = html.unescape(found[2])
        left -= len(code) ** 2
        return _code_box(code, (found[1] or "") if left >= 0 else "", style)

    clean = _CODE_BLOCK.sub(box, clean)
    clean = _TASK.sub(lambda m: f"<li>{m[1]}{'☐' if m[2] == ' ' else '☑'} ", clean)
    clean = _HEADING.sub(lambda m: "</span></h3>" if m[1] else f'<h3><span style="{heading}">', clean)
    clean = clean.replace("<mark>", f'<span style="background-color: {style.mark};">').replace("</mark>", "</span>")
    if "<td" in clean or "<th" in clean:
        clean = _bordered(clean, style)
    return _boxed(clean, style, folds) if "<aside>" in clean or "<details" in clean else clean


def _boxed(clean: str, style: HtmlStyle, folds: Folds | None) -> str:
    """Callouts, and what was folded, as boxes with a bar at their side. (They are made last: a table in them has its
    borders by now.)"""
    gap = round(style.body_px * 0.7)

    def title(found: re.Match[str]) -> str:
        colour = {"warn": style.warn, "good": style.good}.get(_VOICES.get(found[1], ""), style.accent)
        return f'<strong style="color: {colour};">'

    begin = (
        f'<table width="100%" cellspacing="0" cellpadding="{gap}" bgcolor="{style.sunk}"'
        f' style="margin-top: {gap}px; margin-bottom: {gap}px;"><tr><td class="sd-box">'
    )
    clean = _CALLOUT_TITLE.sub(title, clean)
    end = "</td></tr></table>"
    if "<details" in clean:
        clean = folded(clean, folds, begin, end, style.ink)
    return clean.replace("<aside>", begin).replace("</aside>", end)


def _bordered(clean: str, style: HtmlStyle) -> str:
    table = (
        f'<table cellspacing="0" cellpadding="6" border="1" style="border-collapse: collapse; border-style: solid;'
        f' border-color: {style.line}; margin-bottom: {round(style.body_px * 0.7)}px;">'
    )
    clean = clean.replace("<table>", table)
    return _ALIGN.sub(lambda m: m[0] if "sd-box" in m[0] else f'<{m[1]} align="{m[2] or "left"}">', clean)


def _code_box(code: str, css_class: str, style: HtmlStyle) -> str:
    language = css_class.removeprefix("language-").split(" ")[0]
    body = highlighted(code.rstrip("\n"), language, style)
    return (
        f'<table width="100%" cellspacing="0" cellpadding="10" bgcolor="{style.sunk}"'
        f' style="margin-top: {round(style.body_px * 0.4)}px; margin-bottom: {round(style.body_px * 0.7)}px;">'
        '<tr><td class="sd-box">'
        f'<pre style="color: {style.ink}; font-size: {round(style.body_px * 0.87)}px;">{body}</pre></td></tr></table>'
    )


def highlighted(code: str, language: str, style: HtmlStyle) -> str:
    """Code as HTML with coloured spans; plain for an unknown language, or where it is odd. Line ends stay."""
    parts: list[str] = []
    for token, text in lex(code, lexer_of(language, code)):
        escaped = html.escape(text, quote=False)
        css = _css_of(token, style)
        parts.append(f'<span style="{css}">{escaped}</span>' if css and text.strip() else escaped)
    return "".join(parts).rstrip("\n")


def _css_of(token: _TokenType, style: HtmlStyle) -> str:
    """Five voices are enough to read code by: keyword, text, number, comment, name that is defined."""
    rules = (
        (Token.Comment, f"color: {style.ink_soft}; font-style: italic;"),
        (Token.Keyword, f"color: {style.accent}; font-weight: 600;"),
        (Token.Operator.Word, f"color: {style.accent}; font-weight: 600;"),
        (Token.Literal.String, f"color: {style.good};"),
        (Token.Literal.Number, f"color: {style.warn};"),
        (Token.Name.Function, "font-weight: 600;"),
        (Token.Name.Class, "font-weight: 600;"),
        (Token.Name.Tag, f"color: {style.accent};"),
    )
    return next((css for kind, css in rules if token in kind), "")
