"""Colours Markdown while it is typed, the code of fences too."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer
from PySide6.QtGui import QColor, QFont, QSyntaxHighlighter, QTextBlock, QTextCharFormat, QTextDocument

from studydesk.domain.note_typing import Fence, fence_of
from studydesk.ui.theme.theme import CODE_FAMILY

if TYPE_CHECKING:
    from pygments.lexer import Lexer

    from studydesk.ui.theme.theme import ThemeManager

_LONGEST: Final = 2_000
"""A longer line stays plain."""
_BUDGET_S: Final = 0.004
"""How long code is looked at in one turn of the event loop; what is left waits for the next ones."""
_REST_MS: Final = 12
"""Between two such turns, so that keys come first."""

_INLINE = re.compile(
    r"(?P<code>(?P<ticks>`+)(?!`).+?(?<!`)(?P=ticks)(?!`))"
    r"|(?P<math>\$\$[^$]+\$\$|\$(?![\s\d])[^$\n]*[^\s$]\$(?!\d))"
    r"|(?P<wiki>!?\[\[[^\]\n]+\]\])"
    r"|(?P<link>!?\[[^\]\n]*\]\([^)\n]*\))"
    r"|(?P<url>(?:https?|sd)://[^\s<>)\]]+)"
    r"|(?P<strong>\*\*(?=\S)[^*\n]+\*\*|(?<!\w)__(?=\S)[^_\n]+__(?!\w))"
    r"|(?P<mark>==(?=\S)[^=\n]+==)"
    r"|(?P<strike>~~(?=\S)[^~\n]+~~)"
    r"|(?P<em>\*(?=[^\s*])[^*\n]+\*|(?<!\w)_(?=[^\s_])[^_\n]+_(?!\w))"
    r"|(?P<cloze>\{\{c\d+::.*?\}\})"
    r"|(?P<card>:::?(?=\s|$))"
    r"|(?P<tag>(?<![\w#/&])#[^\W\d][\w/-]*)"
    r"|(?P<block>(?<=\s)\^[A-Za-z0-9-]{3,}$)"
)
_HEAD = re.compile(r" {0,3}#{1,6}(?=\s|$)")
_LEAD = re.compile(r"\s*(?:>\s?)*\s*(?P<mark>[-*+]|\d{1,9}[.)])?(?P<box>\s+\[[ xX]\])?(?=\s|$)")
_QUOTE = re.compile(r"\s{0,3}>")
_CARD_LINE = re.compile(r"\s*\?{1,2}\s*$")


Looks = Callable[[], dict[str, QTextCharFormat]]
"""How each kind of text looks now; one table for all texts."""


class Highlighter(QSyntaxHighlighter):
    """One for each document. The state of a block is 0 outside code, else which fence it lies in, plus 1."""

    def __init__(self, document: QTextDocument, themes: ThemeManager, looks: Looks) -> None:
        super().__init__(document)
        self._looks = looks
        self._fences: list[Fence] = []
        self._lexers: dict[str, Lexer | None] = {}
        self._formats: dict[str, QTextCharFormat] = {}
        self._later: dict[int, QTextBlock] = {}
        self._spent_s = 0.0
        self._turn = QTimer(self, interval=_REST_MS, singleShot=True)
        self._turn.timeout.connect(self._go_on)
        self._is_new = True
        self.coloured = 0
        """How many lines were looked at so far."""
        themes.follow(self, self._on_theme)

    def _on_theme(self) -> None:
        self._formats = self._looks()
        if self._is_new:
            self._is_new = False  # Qt looks at a new document by itself
        else:
            self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        self.coloured += 1
        state = max(0, self.previousBlockState())
        if state:
            fence = self._fences[state - 1]
            if fence.is_closed_by(text):
                self.setFormat(0, len(text), self._formats["faint"])
                state = 0
            else:
                self._colour_code(text, fence.language)
            self.setCurrentBlockState(state)
            return
        opened = fence_of(text) if text.lstrip()[:1] in ("`", "~") else None
        if opened is not None:
            self.setFormat(0, len(text), self._formats["faint"])
            self.setCurrentBlockState(self._state_of(opened))
            return
        self.setCurrentBlockState(0)
        if len(text) <= _LONGEST:
            self._colour_text(text)

    def _state_of(self, fence: Fence) -> int:
        if fence not in self._fences:
            self._fences.append(fence)
        return self._fences.index(fence) + 1

    def _colour_text(self, text: str) -> None:
        formats = self._formats
        head = _HEAD.match(text)
        if head is not None:
            self.setFormat(0, len(text), formats["head"])
            self.setFormat(0, head.end(), formats["head_mark"])
        elif _QUOTE.match(text) is not None:
            self.setFormat(0, len(text), formats["quote"])
        elif _CARD_LINE.fullmatch(text) is not None:
            self.setFormat(0, len(text), formats["card"])
            return
        lead = _LEAD.match(text)
        if lead is not None and lead["mark"]:
            self.setFormat(lead.start("mark"), lead.end() - lead.start("mark"), formats["lead"])
        for found in _INLINE.finditer(text):
            kind = found.lastgroup
            if kind == "ticks":
                kind = "code"
            if kind is not None:
                made = QTextCharFormat(self.format(found.start()))
                made.merge(formats[kind])
                self.setFormat(found.start(), found.end() - found.start(), made)

    # Code

    def _colour_code(self, text: str, language: str) -> None:
        self.setFormat(0, len(text), self._formats["plain_code"])
        lexer = self._lexer(language) if language and text.strip() and len(text) <= _LONGEST else None
        if lexer is None:
            return
        if self._spent_s > _BUDGET_S:
            block = self.currentBlock()
            self._later[block.position()] = block
            if not self._turn.isActive():
                self._turn.start()
            return
        began = time.perf_counter()
        for start, token, value in lexer.get_tokens_unprocessed(text):
            kind = _voice(token)
            if kind:
                self.setFormat(start, len(value), self._formats[kind])
        self._spent_s += time.perf_counter() - began
        if not self._turn.isActive():
            self._turn.start()

    def _go_on(self) -> None:
        """The next turn: time to look at more code."""
        self._spent_s = 0.0
        end = time.perf_counter() + _BUDGET_S
        while self._later and time.perf_counter() < end:
            block = self._later.pop(next(iter(self._later)))
            if block.isValid() and block.document() is self.document():
                self.rehighlightBlock(block)
        if self._later:
            self._turn.start()

    def _lexer(self, language: str) -> Lexer | None:
        if language not in self._lexers:
            from pygments.lexers.special import TextLexer

            from studydesk.services.code_languages import lexer_of

            found = lexer_of(language, "")
            self._lexers[language] = None if isinstance(found, TextLexer) else found
        return self._lexers[language]


def _voice(token: object) -> str:
    """Which of the five voices of code a token of Pygments has."""
    name = str(token)
    if name.startswith("Token.Comment"):
        return "comment"
    if name.startswith(("Token.Keyword", "Token.Operator.Word", "Token.Name.Tag")):
        return "keyword"
    if name.startswith("Token.Literal.String"):
        return "string"
    if name.startswith("Token.Literal.Number"):
        return "number"
    return "name" if name.startswith(("Token.Name.Function", "Token.Name.Class")) else ""


def formats(themes: ThemeManager) -> dict[str, QTextCharFormat]:
    """How each kind of text looks, by the theme in force."""
    colour = themes.theme.colour

    def made(role: str = "", *, strong: bool = False, slant: bool = False, wash: str = "") -> QTextCharFormat:
        style = QTextCharFormat()
        if role:
            style.setForeground(QColor(colour(role)))
        if strong:
            style.setFontWeight(QFont.Weight.DemiBold)
        if slant:
            style.setFontItalic(True)
        if wash:
            style.setBackground(QColor(colour(wash)))
        return style

    strike = made("ink_soft")
    strike.setFontStrikeOut(True)
    link = made("accent")
    made_formats = {
        "head": made("ink", strong=True),
        "head_mark": made("accent", strong=True),
        "quote": made("ink_soft"),
        "lead": made("accent", strong=True),
        "code": made("ink", wash="sunk"),
        "math": made("warn"),
        "wiki": link,
        "link": link,
        "url": link,
        "strong": made(strong=True),
        "em": made(slant=True),
        "strike": strike,
        "mark": made(wash="accent_wash"),
        "cloze": made(wash="accent_wash"),
        "card": made("good", strong=True),
        "tag": made("good"),
        "block": made("ink_soft"),
        "faint": made("ink_soft"),
        "plain_code": made("ink"),
        "comment": made("ink_soft", slant=True),
        "keyword": made("accent", strong=True),
        "string": made("good"),
        "number": made("warn"),
        "name": made("ink", strong=True),
    }
    for kind in ("code", "faint", "plain_code", "comment", "keyword", "string", "number", "name", "block"):
        made_formats[kind].setFontFamilies([CODE_FAMILY])
    return made_formats
