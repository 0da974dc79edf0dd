"""Which line of a TOML file a value stands on; ``tomllib`` does not tell.

One pass over the text that knows comments, strings, brackets and table headers, and nothing of values. It runs before
``tomllib`` because it also refuses what would make that slow or exhaust its recursion: long dotted keys, deep nesting.
It never raises on bad syntax: naming that is left to ``tomllib``. It takes as long as reading does, so where nothing is
involved (``weight`` tells) it runs only when a fault asks for a line.
"""

from __future__ import annotations

import contextlib
import re

from studydesk.content.pack.limits import MAX_KEY_PARTS, MAX_KEYS, MAX_LINE_LENGTH, MAX_NESTING

KeyPath = tuple[str | int, ...]
"""Where a value stands: table names and, in arrays, indexes: ``("questions", 2, "options", 0, "text")``."""

# Atomic groups, since a repeat of alternatives with *+ misses matches in Python 3.11.0 to 3.11.4.
_KEY_PART = re.compile(r"""[ \t]*(?:([A-Za-z0-9_-]++)|"((?>(?:[^"\\\n]|\\.)*))"|'([^'\n]*+)')[ \t]*""")
_BLANK = re.compile(r"(?:[ \t\r\n]|#[^\n]*)+")
_REST_OF_LINE = re.compile(r"[^\n]*")
_VALUE_TOKEN = re.compile(
    r'''(?P<string>"""(?>(?:[^"\\]++|\\[\s\S]|"{1,2}(?!"))*)"""|\'\'\'(?>(?:[^']++|'{1,2}(?!'))*)\'\'\''''
    r"""|"(?>(?:[^"\\\n]|\\.)*)"|'[^'\n]*+')"""
    r"""|(?P<comment>\#[^\n]*)|(?P<open>[\[{])|(?P<close>[\]}])|(?P<separator>[,=])|(?P<newline>\n)|(?P<dot>\.)"""
    r"""|(?P<blank>[ \t\r]+)|(?P<other>[^"'\#\[\]{},=\n.\s]+|.)""",
    re.VERBOSE,
)


class TooComplexError(Exception):
    """The file is built so that reading it could take very long; ``args`` are the line number and the reason."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(line, reason)
        self.line = line
        self.reason = reason


class LineMap:
    """Line numbers, counted from 1, by key path, of a text that is looked through only when the first is asked for.

    ``noted`` counts keys, headers and list entries.
    """

    def __init__(self, text: str = "") -> None:
        self._unread = text
        self._lines: dict[KeyPath, int] = {}
        self._content: dict[KeyPath, int] = {}
        self.noted = 0

    def _look(self) -> None:
        if self._unread:
            text, self._unread = self._unread, ""
            with contextlib.suppress(TooComplexError):  # then later lines are not known
                _Scanner(text, self).run()

    def note(self, path: KeyPath, line: int) -> None:
        """Remembers where something begins; the first mention counts."""
        self._lines.setdefault(path, line)
        self.noted += 1
        if self.noted > MAX_KEYS:
            raise TooComplexError(line, f"the file has more than {MAX_KEYS:,} keys")

    def note_content(self, path: KeyPath, line: int) -> None:
        """Remembers where the text of a string begins (the line after an opening triple quote)."""
        self._content.setdefault(path, line)

    def line(self, path: KeyPath) -> int:
        """The line of this value or of the nearest table around it; 0 if none is known."""
        self._look()
        while path:
            if path in self._lines:
                return self._lines[path]
            path = path[:-1]
        return 0

    def content_line(self, path: KeyPath) -> int:
        """The line of the first line of text of a string value."""
        self._look()
        return self._content.get(path) or self.line(path)


def locate(text: str) -> LineMap:
    """Maps the keys of a TOML text (line ends already ``\\n``) to lines; raises TooComplexError."""
    return _Scanner(text, LineMap()).run()


class _Scanner:
    def __init__(self, text: str, lines: LineMap) -> None:
        self._text = text
        self._at = 0
        self._line = 1
        self._map = lines
        self._table: KeyPath = ()
        self._counts: dict[KeyPath, int] = {}

    def run(self) -> LineMap:
        for number, line in enumerate(self._text.split("\n"), 1):
            if len(line) > MAX_LINE_LENGTH:
                raise TooComplexError(number, f"the line is longer than {MAX_LINE_LENGTH:,} characters")
        while self._at < len(self._text):
            self._take(_BLANK)
            if self._text.startswith("[[", self._at):
                self._header(2)
            elif self._text.startswith("[", self._at):
                self._header(1)
            elif self._at < len(self._text):
                self._statement()
        return self._map

    def _take(self, pattern: re.Pattern[str]) -> str:
        match = pattern.match(self._text, self._at)
        taken = match.group() if match else ""
        self._at += len(taken)
        self._line += taken.count("\n")
        return taken

    def _key(self) -> tuple[str, ...]:
        parts: list[str] = []
        while match := _KEY_PART.match(self._text, self._at):
            parts.append(match.group(1) or match.group(2) or match.group(3) or "")
            if len(parts) > MAX_KEY_PARTS:
                raise TooComplexError(self._line, f"a key has more than {MAX_KEY_PARTS} parts")
            self._at = match.end()
            if not self._text.startswith(".", self._at):
                break
            self._at += 1
        return tuple(parts)

    def _header(self, brackets: int) -> None:
        self._at += brackets
        key = self._key()
        path: KeyPath = ()
        for part in key[:-1]:
            path = (*path, part)
            if path in self._counts:
                path = (*path, self._counts[path] - 1)
        path = (*path, *key[-1:])
        if brackets == 2:
            index = self._counts.get(path, 0)
            self._counts[path] = index + 1
            self._map.note(path, self._line)
            path = (*path, index)
        self._table = path
        self._map.note(path, self._line)
        self._take(_REST_OF_LINE)

    def _statement(self) -> None:
        line = self._line
        key = self._key()
        if not key or not self._text.startswith("=", self._at):
            self._take(_REST_OF_LINE)
            return
        self._at += 1
        path = (*self._table, *key)
        for length in range(len(self._table) + 1, len(path) + 1):
            self._map.note(path[:length], line)
        self._value(path)

    def _value(self, path: KeyPath) -> None:
        depth = dots = index = 0
        fresh = True
        while match := _VALUE_TOKEN.match(self._text, self._at):
            kind = match.lastgroup or "other"
            if kind == "newline" and depth == 0:
                return
            if kind not in ("blank", "comment", "newline", "close", "separator"):
                self._begin_element(path, match, depth, index, fresh)
                fresh = False
            if kind == "separator" and match.group() == "," and depth == 1:
                index += 1
                fresh = True
            depth += {"open": 1, "close": -1}.get(kind, 0)
            fresh = fresh or (kind == "open" and depth == 1)
            dots = dots + 1 if kind == "dot" else (0 if kind in ("open", "close", "separator") else dots)
            self._refuse_complex(depth, dots)
            self._at = match.end()
            self._line += match.group().count("\n")

    def _begin_element(self, path: KeyPath, match: re.Match[str], depth: int, index: int, fresh: bool) -> None:
        if not fresh:
            return
        here = (*path, index) if depth == 1 else path
        if depth == 1:
            self._map.note(here, self._line)
        quoted = match.group()
        opens_below = quoted[:3] in ('"""', "'''") and quoted[3:4] == "\n"
        if match.lastgroup == "string":
            self._map.note_content(here, self._line + opens_below)

    def _refuse_complex(self, depth: int, dots: int) -> None:
        if depth > MAX_NESTING:
            raise TooComplexError(self._line, f"brackets are nested more than {MAX_NESTING} deep")
        if dots >= MAX_KEY_PARTS:
            raise TooComplexError(self._line, f"a key has more than {MAX_KEY_PARTS} parts")
