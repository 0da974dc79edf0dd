"""Lists as GitHub reads them, fences anywhere, callouts, footnotes; and hostile text within a second."""

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown
from tests.support.examples import examples

from studydesk.services.markdown import HtmlStyle, to_html
from studydesk.services.markdown_lists import GithubLists

STYLE = HtmlStyle("#000001", "#000002", "#000003", "#000004", "#000005", "#000006", "#000007", "#000008", "Mono")

# From CommonMark 0.31, sections 5.2 and 5.3 (without examples of indented code by tabs), and the issue's own three.
EXAMPLES = [
    ("para\n- a\n- b", "<p>para</p><ul><li>a</li><li>b</li></ul>"),
    ("- a\n  - b\n    - c\n- d", "<ul><li>a<ul><li>b<ul><li>c</li></ul></li></ul></li><li>d</li></ul>"),
    ("1. a\n   - b\n2. c", "<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>"),
    ("- one\n\n two", "<ul><li>one</li></ul><p>two</p>"),
    ("- one\n\n  two", "<ul><li><p>one</p><p>two</p></li></ul>"),
    ("-one\n\n2.two", "<p>-one</p><p>2.two</p>"),
    ("- foo\n\n\n  bar", "<ul><li><p>foo</p><p>bar</p></li></ul>"),
    ("123456789. ok", '<ol start="123456789"><li>ok</li></ol>'),
    ("1234567890. not ok", "<p>1234567890. not ok</p>"),
    ("0. ok", '<ol start="0"><li>ok</li></ol>'),
    ("003. ok", '<ol start="3"><li>ok</li></ol>'),
    ("-1. not ok", "<p>-1. not ok</p>"),
    ("-  foo\n\n   bar", "<ul><li><p>foo</p><p>bar</p></li></ul>"),
    ("- foo\n-\n- bar", "<ul><li>foo</li><li></li><li>bar</li></ul>"),
    ("1. foo\n2.\n3. bar", "<ol><li>foo</li><li></li><li>bar</li></ol>"),
    ("*", "<ul><li></li></ul>"),
    ("foo\n*\n\nfoo\n1.", "<p>foo*</p><p>foo1.</p>"),
    ("-\n\n  foo", "<ul><li></li></ul><p>foo</p>"),
    ("- foo\n  - bar\n    - baz\n      - boo",
     "<ul><li>foo<ul><li>bar<ul><li>baz<ul><li>boo</li></ul></li></ul></li></ul></li></ul>"),
    ("- foo\n - bar\n  - baz\n   - boo", "<ul><li>foo</li><li>bar</li><li>baz</li><li>boo</li></ul>"),
    ("10) foo\n    - bar", '<ol start="10"><li>foo<ul><li>bar</li></ul></li></ol>'),
    ("10) foo\n   - bar", '<ol start="10"><li>foo</li></ol><ul><li>bar</li></ul>'),
    ("- - foo", "<ul><li><ul><li>foo</li></ul></li></ul>"),
    ("1. - 2. foo", '<ol><li><ul><li><ol start="2"><li>foo</li></ol></li></ul></li></ol>'),
    ("- foo\n- bar\n+ baz", "<ul><li>foo</li><li>bar</li></ul><ul><li>baz</li></ul>"),
    ("1. foo\n2. bar\n3) baz", '<ol><li>foo</li><li>bar</li></ol><ol start="3"><li>baz</li></ol>'),
    ("The number is\n14.  The door", "<p>The number is14. The door</p>"),
    ("The number is\n1.  The door", "<p>The number is</p><ol><li>The door</li></ol>"),
    ("- foo\n\n- bar\n\n\n- baz", "<ul><li><p>foo</p></li><li><p>bar</p></li><li><p>baz</p></li></ul>"),
    ("- a\n - b\n  - c\n   - d\n  - e\n - f\n- g",
     "<ul><li>a</li><li>b</li><li>c</li><li>d</li><li>e</li><li>f</li><li>g</li></ul>"),
    ("1. a\n\n  2. b\n\n   3. c", "<ol><li><p>a</p></li><li><p>b</p></li><li><p>c</p></li></ol>"),
    ("- a\n- b\n\n- c", "<ul><li><p>a</p></li><li><p>b</p></li><li><p>c</p></li></ul>"),
    ("* a\n*\n\n* c", "<ul><li><p>a</p></li><li></li><li><p>c</p></li></ul>"),
    ("- a\n- b\n\n  c\n- d", "<ul><li><p>a</p></li><li><p>b</p><p>c</p></li><li><p>d</p></li></ul>"),
    ("- a\n  - b\n\n    c\n- d", "<ul><li>a<ul><li><p>b</p><p>c</p></li></ul></li><li>d</li></ul>"),
    ("* a\n  > b\n  >\n* c", "<ul><li>a<blockquote><p>b</p></blockquote></li><li>c</li></ul>"),
    ("- a", "<ul><li>a</li></ul>"),
    ("- a\n  - b", "<ul><li>a<ul><li>b</li></ul></li></ul>"),
    ("* foo\n  * bar\n\n  baz", "<ul><li><p>foo</p><ul><li>bar</li></ul><p>baz</p></li></ul>"),
    ("- a\n  - b\n  - c\n\n- d\n  - e\n  - f",
     "<ul><li><p>a</p><ul><li>b</li><li>c</li></ul></li><li><p>d</p><ul><li>e</li><li>f</li></ul></li></ul>"),
    ("> 1. one\n> 2. two", "<blockquote><ol><li>one</li><li>two</li></ol></blockquote>"),
    ("- a\nlazy\n- b", "<ul><li>alazy</li><li>b</li></ul>"),
    ("- Foo\n***\n- bar", "<ul><li>Foo</li></ul><hr/><ul><li>bar</li></ul>"),
    ("* Foo\n* * *\n* Bar", "<ul><li>Foo</li></ul><hr/><ul><li>Bar</li></ul>"),
    ("- # Foo\n- b", "<ul><li><h1>Foo</h1></li><li>b</li></ul>"),
]  # fmt: skip


def squeezed(made: str) -> str:
    return re.sub(r"\s*\n\s*", "", re.sub(r"(?<=>)\s+|\s+(?=<)", "", made.replace("<hr />", "<hr/>"))).replace(
        "  ", " "
    )


@pytest.mark.parametrize(("text", "wanted"), EXAMPLES, ids=range(len(EXAMPLES)))
def test_a_list_of_the_specification(text: str, wanted: str) -> None:
    assert squeezed(Markdown(extensions=[GithubLists()]).convert(text)) == wanted


def test_fences_stand_anywhere() -> None:
    made = to_html(
        "text\n```py\nx = 1\n```\nmore\n1. a\n   ```\n   <b>\n     in\n   ```\n2. b\n> ~~~\n> quoted\n> ~~~", STYLE
    )
    assert made.count("<pre") == 3
    assert "&lt;b&gt;\n  in</pre>" in made
    assert ">quoted</pre>" in made
    assert made.count("<ol>") == 1


def test_callouts_details_and_footnotes() -> None:
    folded = "<details><summary>S</summary>in</details>"
    made = to_html(f"> [!warning] Take *care*\n> here\n\n> [!other] x\n\n{folded}\n\na[^1]\n\n[^1]: b", STYLE)
    assert f'<strong style="color: {STYLE.warn};">Take <em>care</em></strong>' in made
    assert "[!other]" in made
    assert "<strong>S</strong>" in made
    assert '<a href="#fn-1">1</a>' in made
    assert 'id="fn-1"' in made
    assert "Ctrl</kbd>" in to_html("++ctrl+k++", STYLE)


HOSTILE = {
    "brackets": "[" * 50_000,
    "pictures": "![" * 30_000,
    "nested": "[" * 20_000 + "]" * 20_000,
    "half links": "[a](b " * 8_000,
    "round": "[a]((((" * 8_000,
    "stars": "*a **b " * 5_000,
    "quotations": "> " * 20_000,
    "lists": "- " * 8_000,
    "deep": "\n".join("  " * level + "- a" for level in range(200)),
    "ticks": "`" * 20_000,
    "references": "\n".join(f"[a{number}]: [a{number + 1}]" for number in range(2_000)),
    "pipes": "|" * 20_000 + "\n" + "|-" * 10_000,
    "angles": "<" * 20_000,
    "headings": "# a\n" * 5_000,
    "underlined": "a\n===\n" * 5_000,
    "headings in a quotation": "> # a\n" * 4_000,
    "rules": "***\n" * 5_000,
    "abbreviations": "\n".join(f"*[A{number}]: b" for number in range(2_000)) + "\n\nA1",
    "code": "```make\n" + "0" * 10_000 + "\n```",
    "blank code": "```python\n" + "\n " * 6_000 + "\n```",
    "perl": "```perl\n" + "m{{" * 4_000 + "\n```",
    "scripts": "<script>alert(1)</script>" * 2_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_is_harmless_and_soon_done(name: str) -> None:
    began = time.process_time()
    made = to_html(HOSTILE[name], STYLE)
    assert time.process_time() - began < 1
    assert "<script" not in made


def test_nothing_that_runs_or_loads_comes_through() -> None:
    made = to_html(
        "<img src=https://x.y/z onerror=a()> [j](javascript:a) [f](file:///etc/passwd) <p style='position:fixed'>x</p>"
        " <style>*{color:red}</style> <iframe src=x></iframe> <b onclick=a()>b</b> [ok](sd://video/a?t=1)",
        STYLE,
    )
    for word in ("img", "javascript", "file:", "position", "<style", "iframe", "onclick", "onerror"):
        assert word not in made.replace("[f](file:", "")
    assert 'href="sd://video/a?t=1"' in made


@given(
    st.lists(
        st.sampled_from(["- ", "1. ", "2) ", "  ", "    ", "a", "b\n", "\n", "\n\n", "> ", "```\n", "# ", "***\n"]),
        max_size=25,
    )
)
@settings(max_examples=examples(120), deadline=None)
def test_no_word_is_lost_whatever_the_lists(parts: list[str]) -> None:
    text = "".join(parts)
    made = re.sub(r"<[^>]*>", "", to_html(text, STYLE))
    assert sum(made.count(letter) for letter in "ab") >= text.count("a") + text.count("b") - 2 * text.count("```")
