"""The languages whose code is coloured, and how much of it.

Pygments reads with regular expressions, which take seconds for crafted text in many of its 500 languages and let no
other thread run meanwhile. So only languages that were tried with hostile text are coloured, and only up to a length
that takes them less than a second at worst (``tests/services/test_code_languages.py``).
"""

from __future__ import annotations

import re
from typing import Final

from pygments.lexer import Lexer
from pygments.lexers import get_lexer_by_name
from pygments.lexers.special import TextLexer
from pygments.util import ClassNotFound

_QUICK_NAMES = (
    "asm awk bash bat batch clojure cmake console css cypher dart diff django docker dockerfile dot ebnf erlang "
    "fortran fsharp go graphql graphviz groovy handlebars haskell http ini javascript jinja js json jsonnet jsx "
    "julia kotlin latex less lisp lua markdown matlab md mysql nasm nginx nim nix ocaml octave php plpgsql "
    "postgresql powershell promql properties protobuf ps1 puppet pycon pytb r rst rust sass scheme scss sh shell "
    "solidity sql sqlite3 swift tex text toml vim vue yaml zig zsh"
)
QUICK: Final = frozenset(_QUICK_NAMES.split())
"""By the names that Pygments knows; up to ``MOST_QUICK`` letters."""
_SLOW_NAMES = (
    "apache c c# c++ cpp csharp delphi elixir hcl html java llvm make makefile objc objective-c pascal python "
    "python3 rb ruby scala terraform ts tsx typescript xml"
)
SLOW: Final = frozenset(_SLOW_NAMES.split())
"""Up to ``MOST_SLOW`` letters."""
MOST_QUICK: Final = 12_000
MOST_SLOW: Final = 7_000
_LONGEST_ROW: Final = 500
_SQUARES: Final = 700_000
"""Some lexers take time in proportion to the square of a line, or more: the sum of these squares, 400,000 for a file of
300 usual lines."""
_MOST_BLANK: Final = 300
_RUN = re.compile(r"[\w\s.\[\]]{400}")
"""Words without any sign between them: the lexers of Java and C# try all ways to read them as a declaration."""


def lexer_of(language: str, code: str) -> Lexer:
    """The lexer for a block of code; that of plain text where its language is not coloured, or where it is odd."""
    name = language.casefold()
    most = MOST_QUICK if name in QUICK else MOST_SLOW if name in SLOW else 0
    if len(code) <= most and not _is_odd(code) and (name in QUICK or _RUN.search(code) is None):
        try:
            return get_lexer_by_name(name, stripnl=False)
        except ClassNotFound:
            pass
    return TextLexer(stripnl=False)


def _is_odd(code: str) -> bool:
    rows = code.split("\n")
    return (
        max(map(len, rows)) > _LONGEST_ROW
        or sum(len(row) ** 2 for row in rows) > _SQUARES
        or sum(not row.strip() for row in rows) > _MOST_BLANK
    )
