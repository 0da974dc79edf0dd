"""The preview's HTML: what is added to Markdown, and that nothing hostile comes through."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.examples import examples

from studydesk.services.markdown import HtmlStyle
from studydesk.ui.widgets.note_editor.rendering import Reading, read_note

GREY = "#101010"
STYLE = HtmlStyle(GREY, GREY, GREY, GREY, GREY, GREY, GREY, GREY, "mono", 15)
NAME = "a" * 64 + ".png"


def read(text: str, first_line: int = 0) -> Reading:
    return read_note(text, STYLE, {"Known": "sd://note/00"}.get, first_line)


def test_links_pictures_tasks_and_anchors() -> None:
    made = read(f"# Head\n\nSee [[Known]], [[New one|words]] and `[[code]]` ^abc123\n\n- [x] done\n\n![a]({NAME})")
    assert '<a href="sd://note/00">Known</a>' in made.html
    assert '<a href="sd://new/New%20one">words</a>' in made.html
    assert "<code>[[code]]</code>" in made.html
    assert "^abc123" not in made.html
    assert 'href="sd://toggle/4"' in made.html
    assert f'<img src="sd-media:{NAME}" alt="a">' in made.html
    assert made.has_pictures
    assert made.lines == (0, 2, 4, 6)
    assert made.anchor_of(3) == "l2"
    assert made.headings == ((1, "Head", 0),)


def test_a_part_of_a_note_counts_its_lines_on() -> None:
    made = read("text\n\n- [ ] task", first_line=100)
    assert 'href="sd://toggle/102"' in made.html
    assert made.lines == (100, 102)


@pytest.mark.parametrize("text", ["a\n\n---\n\nb", "x[^1]\n\n[^1]: foot", "> [!note] Title\n> words", "a\n\n***"])
def test_signs_for_lines_change_no_meaning(text: str) -> None:
    html = read(text).html
    assert "\ue000" not in html
    assert "[!note]" not in html
    assert "[^1]" not in html
    assert "---" not in html
    assert "***" not in html


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "[x](javascript:alert(1))",
        "![x](file:///etc/passwd)",
        "![x](https://example.org/a.png)",
        '<img src="https://example.org/a.png" onerror="x()">',
        '<p style="position:fixed;top:0">x</p>',
        f'![" onload="x]({NAME})',
        '[[x" onclick="y]]',
        "\ue000p0\ue001 \ue000t5\ue001",
        "[[" * 5_000,
        "`" * 20_000,
        "![" * 5_000,
        "> " * 2_000 + "x",
        "*a " * 5_000,
    ],
)
def test_hostile_text_is_harmless(text: str) -> None:
    html = read(text).html.casefold()
    for bad in ("<script", 'href="javascript', 'src="file', 'src="http', "position:", "\ue000"):
        assert bad not in html
    assert ' onerror="' not in html.replace("&quot;", "")
    assert '<img src="sd-media:' not in html or 'alt="&quot; onload=&quot;x"' in html


@settings(max_examples=examples(60), deadline=None)
@given(st.text(alphabet="a[]!()#->*`|\n ^x1.:~=", max_size=80))
def test_no_sign_is_left_over(text: str) -> None:
    made = read(text)
    assert "\ue000" not in made.html
    assert list(made.lines) == sorted(made.lines)
