"""Code in a note is coloured in less than a second, whatever it is."""

from __future__ import annotations

from collections.abc import Iterable
from time import thread_time

import pytest
from pygments import lex
from pygments.lexers.special import TextLexer

from studydesk.services.code_languages import MOST_QUICK, MOST_SLOW, QUICK, SLOW, lexer_of

SIGNS = (
    "a", "(", '"', "'", "/", "<", "\\", "{", "[", " ", "#", "/*", '"\\', "$", "@", "a ", "a(", "a.", "<!", "${", "`",
    "=", "-", "a:", "a=", "(a", "<a ", "{{", "{%", "<?", "%", "&", "!", "~", "^", "1", "1.", "::", "->", "--", "'''",
    "a<",
    "@a", "#{", "$(", "\\x", "a-", "a;", "def ", "if ", ".", "?a", "a?", "_", "<<a", "**", "a+", "%w", "a = ", "a, ",
    "|",
)  # fmt: skip
WORST = (
    ("java", "a "), ("c#", "a "), ("hcl", "-"), ("apache", "<"), ("make", "a"),
    ("ts", "a."), ("sql", ";"), ("java", "a b, "), ("c#", "a.b("),
)  # fmt: skip


def hostile(sign: str, language: str) -> Iterable[str]:
    """As much as is coloured, in short and in long rows."""
    most = MOST_QUICK if language in QUICK else MOST_SLOW
    for width in (40, 350):
        row = (sign * width)[:width]
        yield "\n".join([row] * min(most // (len(row) + 1), 699_000 // len(row) ** 2))


def seconds(language: str, signs: Iterable[str]) -> tuple[float, str]:
    worst = (0.0, "")
    for sign in signs:
        for code in hostile(sign, language):
            began = thread_time()
            for _ in lex(code, lexer_of(language, code)):
                pass
            worst = max(worst, (thread_time() - began, sign))
    return worst


@pytest.mark.parametrize(("language", "sign"), WORST)
def test_the_worst_that_is_known_takes_less_than_a_second(language: str, sign: str) -> None:
    assert seconds(language, [sign])[0] < 1


@pytest.mark.long
@pytest.mark.parametrize("language", sorted(QUICK | SLOW))
def test_no_language_takes_a_second(language: str) -> None:
    took, sign = seconds(language, SIGNS)
    assert took < 1, sign


def test_known_languages_are_coloured_and_others_plain() -> None:
    code = "def f(): return 1\n" * 100
    assert not isinstance(lexer_of("python", code), TextLexer)
    assert not isinstance(lexer_of("JavaScript", code), TextLexer)
    assert isinstance(lexer_of("perl", code), TextLexer)
    assert isinstance(lexer_of("", code), TextLexer)
    assert isinstance(lexer_of("python", code * 100), TextLexer)
    assert isinstance(lexer_of("python", "x" * 600), TextLexer)


def test_every_name_is_one_that_the_library_knows() -> None:
    assert {name for name in QUICK | SLOW if isinstance(lexer_of(name, "a"), TextLexer)} <= {"text"}
