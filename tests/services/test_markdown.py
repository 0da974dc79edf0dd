"""Markdown to safe HTML: what is shown, what is taken out, and what Python-Markdown would misread."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.examples import examples

from studydesk.services.markdown import HtmlStyle, highlighted, style_sheet, to_html

STYLE = HtmlStyle(
    ink="#111111",
    ink_soft="#222222",
    accent="#333333",
    sunk="#444444",
    line="#555555",
    good="#666666",
    warn="#777777",
    mark="#888888",
    mono_family="Mono",
)


def plain(text: str) -> str:
    return re.sub(r"\s+", " ", to_html(text, STYLE))


def test_paragraphs_emphasis_and_headings() -> None:
    shown = plain("# Big\n\nA *soft* and **strong** word.\n\n## Small")
    assert re.search("<h3><span[^>]*>Big</span></h3>", shown)
    assert re.search("<h3><span[^>]*>Small</span></h3>", shown)
    assert "<em>soft</em>" in shown
    assert "<strong>strong</strong>" in shown


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        "[x](javascript:alert(1))",
        '<img src="https://example.org/track.png" onerror="x()">',
        "![seen](https://example.org/track.png)",
        "![seen][pic]\n\n[pic]: https://example.org/track.png",
        "<iframe src='https://example.org'></iframe>",
        '<p style="background: url(https://example.org/a)">x</p>',
        '<a href="file:///etc/passwd">x</a>',
        "[x](data:text/html,hello)",
        '<link rel="stylesheet" href="https://example.org/a.css">',
    ],
)
def test_nothing_runs_loads_or_leads_elsewhere(hostile: str) -> None:
    shown = to_html(hostile, STYLE)
    for word in ("<script", "javascript:", "<img", "<iframe", "url(", "file:", "data:", "onerror", "<link"):
        assert word not in shown


def test_links_keep_https_and_sd_only() -> None:
    shown = plain("[a](https://example.org/x) [b](sd://topic/backend/caching) [c](http://example.org) [d](ftp://x.org)")
    assert 'href="https://example.org/x"' in shown
    assert 'href="sd://topic/backend/caching"' in shown
    assert "http://example.org" not in shown
    assert "ftp:" not in shown


def test_a_picture_becomes_its_description() -> None:
    assert "a queue of jobs" in plain("See ![a queue of jobs](https://example.org/q.png) here.")


def test_a_list_right_after_a_paragraph_is_a_list() -> None:
    shown = plain("You will meet:\n- one\n- two\n\nAfter.")
    assert shown.count("<li>") == 2
    assert "<p>You will meet:</p>" in shown
    assert "<p>After.</p>" in shown


def test_two_space_nesting_stays_nested() -> None:
    shown = plain("- a\n  - b\n    - c\n- d")
    assert shown.count("<ul>") == 3
    assert shown.count("<li>") == 4


def test_numbered_list_with_wrapped_lines_keeps_its_text_together() -> None:
    shown = plain("1. first line\n   goes on\n2. second\n")
    assert shown.count("<li>") == 2
    assert "first line goes on" in shown


def test_tasks_show_their_state() -> None:
    shown = plain("- [ ] open\n- [x] closed")
    assert "☐ open" in shown
    assert "☑ closed" in shown


def test_table_has_borders_and_alignment() -> None:
    shown = plain("| a | b |\n|---|--:|\n| 1 | 2 |")
    assert 'border="1"' in shown
    assert STYLE.line in shown
    assert '<td align="right">2</td>' in shown


def test_code_is_boxed_highlighted_and_kept_to_the_letter() -> None:
    shown = to_html("Look:\n```python\ndef f(a):\n    # - no list\n    return '<b>' + a[::2]\n```\nAfter.", STYLE)
    assert f'bgcolor="{STYLE.sunk}"' in shown
    box = shown[shown.index("<pre") : shown.index("</pre>")]
    text = re.sub(r"<[^>]+>", "", box)
    assert text == "def f(a):\n    # - no list\n    return '&lt;b&gt;' + a[::2]"
    assert f'color: {STYLE.accent}; font-weight: 600;">def' in box
    assert "After." in shown


def test_unknown_language_is_shown_plain() -> None:
    assert highlighted("a <b>", "no-such-language", STYLE) == "a &lt;b&gt;"


def test_an_unclosed_fence_does_not_swallow_the_sheet() -> None:
    assert "text" in to_html("```\ntext", STYLE)


def test_style_sheet_holds_colours_of_the_style_only() -> None:
    used = set(re.findall(r"#[0-9a-f]{6}", style_sheet(STYLE)))
    assert used <= {STYLE.ink, STYLE.ink_soft, STYLE.accent, STYLE.sunk}


@settings(max_examples=examples(60), deadline=None)
@given(st.text(alphabet="ab -*_#`~[]()!<>\"'/:\n1.|x&", max_size=120))
def test_any_text_gives_safe_html(text: str) -> None:
    shown = to_html(text, STYLE).lower()
    assert "<script" not in shown
    assert "<img" not in shown
