"""The preview's HTML: what is added to Markdown, and that nothing hostile comes through."""

from __future__ import annotations

from time import thread_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.examples import examples

from studydesk.services.formulas import Formulas
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


def test_formulas_are_pictures_and_prices_are_not() -> None:
    made = read("It costs $x^2$ or \\$7, $5 and $6, `$y$`.\n\n$$\n\\frac{a}{b}\n$$\n\n> $$\n> z\n> $$\n\nend $\\frac{$")
    assert set(made.formulas) == {"d0", "d1", "i2"}
    assert '<img src="sd-math:i2" style="vertical-align: middle;" alt="x^2">' in made.html
    assert "or &#36;7" in made.html or "or $7, $5 and $6" in made.html
    assert "<code>$y$</code>" in made.html
    assert '<img src="sd-math:d1" style="vertical-align: middle;" alt="z"></p>' in made.html
    assert "\\frac{</code>" in made.html
    assert made.has_pictures
    assert not made.is_unfinished


def test_lines_count_on_below_a_formula_of_many_lines() -> None:
    assert read("$$\nx\n$$\n\n- [ ] task").html.count("sd://toggle/4") == 1


def test_formulas_can_wait() -> None:
    formulas = Formulas()
    made = read_note("a $x$", STYLE, {}.get, formulas=formulas, is_waiting=True)
    assert made.is_unfinished
    assert "<code>x</code>" in made.html
    read_note("a $x$", STYLE, {}.get, formulas=formulas)
    made = read_note("a $x$", STYLE, {}.get, formulas=formulas, is_waiting=True)
    assert not made.is_unfinished
    assert set(made.formulas) == {"i0"}


FOLDED = """> [!tip]- Shut
> inside **one**

> [!note]+ Open
> inside two

<details>
<summary>More *of* it</summary>

inside three

<details open><summary>Nested</summary>

inside four

</details>
</details>

after"""


def test_what_is_folded_opens_by_its_name() -> None:
    made = read_note(FOLDED, STYLE, {}.get, turned=frozenset())
    assert [
        part for part in ("one", "two", "three", "four") if f"inside {part}" in made.html.replace("<strong>", "")
    ] == ["two"]
    assert "after" in made.html
    assert len(made.folds) == 4
    assert made.html.count("sd://fold/") == 3
    shut = next(name for name in made.folds if name.startswith("More of it"))
    again = read_note(FOLDED, STYLE, {}.get, turned=frozenset([shut]))
    assert "inside three" in again.html
    assert "inside four" in again.html
    assert again.html.index("inside four") < again.html.index("after")


def test_on_paper_nothing_is_folded() -> None:
    html = read(FOLDED).html.replace("<strong>", "")
    assert all(f"inside {part}" in html for part in ("one", "two", "three", "four"))
    assert "sd://fold" not in html
    assert "▸" not in html


@pytest.mark.parametrize(
    "text", ["<details>" * 3_000, "<details>\n" * 3_000, "</details>\n" * 50, "<summary>x", "$a" * 20_000]
)
def test_hostile_folds_and_formulas_end_soon(text: str) -> None:
    began = thread_time()
    made = read_note(text, STYLE, {}.get, turned=frozenset())
    assert thread_time() - began < 3
    assert "\ue015" not in made.html


def test_attachments_by_their_own_names() -> None:
    files = {"file:a b.png": NAME, "file:x.pdf": "d" * 64 + ".pdf"}
    made = read_note("![[a b.png]] ![alt](pics/a%20b.png) [x.pdf](<x.pdf>) ![[x.pdf]] [y](y.md)", STYLE, files.get)
    assert made.html.count(f'<img src="sd-media:{NAME}"') == 2
    assert made.html.count(f'<a href="sd-file:{"d" * 64}.pdf">x.pdf</a>') == 2
    assert ">y</a>" in made.html


def test_attachments_of_every_kind_are_shown_or_played() -> None:
    sound, film = "b" * 64 + ".mp3", "c" * 64 + ".mp4"
    made = read(f"![[{NAME}|300]] [sound:{sound}] ![[{sound}]] ![talk]({film}) ![[lost.png]] ![[Known]] ![[Known|w]]")
    assert f'<img src="sd-media:{NAME}" alt="">' in made.html
    assert made.html.count(f'<a href="sd-sound:{sound}">▶ Play sound</a>') == 2
    assert f'<a href="sd-film:{film}">▶ talk</a>' in made.html
    assert "<em>Missing: lost.png</em>" in made.html
    assert '<a href="sd://note/00">Known</a>' in made.html
    assert '<a href="sd://note/00">w</a>' in made.html
    assert "!" not in made.html
