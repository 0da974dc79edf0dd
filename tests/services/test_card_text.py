"""What is shown of cards: safe whatever stands in them, and complete."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.examples import examples

from studydesk.domain.cards import (
    Buried,
    Card,
    CardId,
    CardView,
    Item,
    ItemId,
    ItemKind,
    MediaId,
    Medium,
    Source,
    Template,
    TextFormat,
)
from studydesk.domain.occlusion import Area, Hide, Occlusion, Shape, write_occlusion
from studydesk.domain.path import Origin
from studydesk.domain.scheduling import Schedule
from studydesk.domain.typed import compare
from studydesk.services.card_text import Cover, Shown, Side, accepted_answers, first_line, shown
from studydesk.services.markdown import HtmlStyle

STYLE = HtmlStyle(
    ink="#111111", ink_soft="#222222", accent="#333333", sunk="#444444", line="#555555", good="#666666",
    warn="#777777", mark="#888888", mono_family="Mono",
)  # fmt: skip
PICTURE = Medium(MediaId(1), "a" * 64 + ".png", "image/png", 3)
SOUND = Medium(MediaId(2), "b" * 64 + ".mp3", "audio/mpeg", 3)


def view(
    kind: ItemKind,
    fields: dict[str, str],
    *,
    ordinal: int = 0,
    written: TextFormat = TextFormat.MARKDOWN,
    template: Template | None = None,
) -> CardView:
    item = Item(ItemId(1), None, None, kind, written, fields, (), Source(), Origin.OWN, 0, 0)
    card = Card(CardId(1), ItemId(1), None, ordinal, Schedule(), 0, False, Buried.NO, None, 0, False, None, 0)
    return CardView(card, item, "", template=template)


def find(reference: str) -> Medium | None:
    return {"x.png": PICTURE, "a b.png": PICTURE, "a%20b.png": PICTURE, "y.mp3": SOUND}.get(reference)


def look(made: CardView, side: Side = Side.QUESTION) -> Shown:
    return shown(made, side, STYLE, find=find)


def words(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", "", re.sub(r"<(?:p|hr|li|pre|/p)\b[^>]*>", " ", html))).strip()


def test_the_answer_stands_below_the_question() -> None:
    made = view(ItemKind.BASIC, {"front": "one", "back": "two"})
    assert words(look(made).html) == "one"
    assert words(look(made, Side.ANSWER).html) == "one two"


def test_the_second_card_of_a_reversed_item_asks_the_other_way() -> None:
    made = view(ItemKind.REVERSED, {"front": "one", "back": "two"}, ordinal=1)
    assert words(look(made).html) == "two"


def test_a_gap_is_hidden_and_then_opened_others_are_plain() -> None:
    made = view(ItemKind.CLOZE, {"text": "{{c1::one::hint}} and {{c2::two}}"})
    assert words(look(made).html) == "[hint] and two"
    assert words(look(made, Side.ANSWER).html) == "one and two"
    other = view(ItemKind.CLOZE, {"text": "{{c1::one::hint}} and {{c2::two}}"}, ordinal=1)
    assert words(look(other).html) == "one and [...]"


def test_a_marked_text_is_a_gap_and_the_gaps_of_code_too() -> None:
    made = view(ItemKind.CLOZE, {"text": "a ==b== c\n\n```python\nx = {{c1::1}}\n```"})
    assert words(look(made).html) == "a b c x = [...]"
    assert words(look(view(made.item.kind, dict(made.item.fields), ordinal=1)).html).startswith("a [...] c")


def test_a_gap_over_paragraphs_nests_as_it_must() -> None:
    html = look(view(ItemKind.CLOZE, {"text": "{{c1::one\n\n- **two**\n- three}}"}), Side.ANSWER).html
    assert html.count("<span") == html.count("</span>")
    assert words(html) == "one two three"


def test_unclosed_gaps_stand_as_they_are_written() -> None:
    assert "{{c1::one" in look(view(ItemKind.CLOZE, {"text": "{{c1::one"})).html


def test_code_is_in_a_box_and_nothing_in_it_closes_the_box() -> None:
    made = look(view(ItemKind.CODE, {"front": "?", "code": "a = '```'\n# b", "language": "python", "back": "c"}))
    assert made.html.count('class="sd-box"') == 1
    assert "```" in words(made.html)


def test_pictures_of_the_profile_are_named_by_hash_however_their_name_is_written() -> None:
    for text in ("![a](x.png)", '<img src="x.png">', "![](a%20b.png)", "![](<a b.png>)"):
        made = look(view(ItemKind.BASIC, {"front": text, "back": ""}))
        assert f'<img src="sd-media:{PICTURE.file_name}">' in made.html
        assert made.missing == ()


def test_a_missing_picture_is_told_and_the_rest_is_shown() -> None:
    made = look(view(ItemKind.BASIC, {"front": "see ![](gone.png) here", "back": ""}))
    assert made.missing == ("gone.png",)
    assert words(made.html) == "see [Missing: gone.png] here"


def test_sounds_are_played_on_their_own_side() -> None:
    made = view(ItemKind.BASIC, {"front": "[sound:y.mp3]", "back": "quiet"})
    assert look(made).sounds == (SOUND.file_name,)
    assert look(made, Side.ANSWER).sounds == ()


HOSTILE = (
    "<script>alert(1)</script>",
    '<img src="https://example.org/x.png">',
    '<img src="file:///etc/passwd">',
    '<img src=x onerror="alert(1)">',
    "![](https://example.org/x.png)",
    "![](../../etc/passwd)",
    '<a href="javascript:alert(1)">x</a>',
    "[x](javascript:alert(1))",
    '<iframe src="https://example.org"></iframe>',
    '<div style="background-image: url(https://example.org/x.png)">x</div>',
    '<link rel="stylesheet" href="https://example.org/x.css">',
    "<style>body { background: url(x.png) }</style>",
    "\ue0040\ue005 \ue000\ue001 \ue0049999\ue005",
    "[sound:../../x.mp3]",
    "<object data='file:///etc/passwd'></object>",
    "\x00\ud800\u202e",
)


@pytest.mark.parametrize("hostile", HOSTILE)
@pytest.mark.parametrize("written", list(TextFormat))
@pytest.mark.parametrize("kind", [ItemKind.BASIC, ItemKind.CLOZE, ItemKind.TYPE_IN, ItemKind.CODE, ItemKind.OCCLUSION])
def test_nothing_of_a_card_runs_loads_or_leaves_the_profile(kind: ItemKind, written: TextFormat, hostile: str) -> None:
    fields = dict.fromkeys(("front", "back", "text", "header", "answer", "code"), f"{{{{c1::{hostile}}}}} {hostile}")
    made = view(kind, fields | {"picture": hostile, "areas": hostile, "language": hostile}, written=written)
    for side in Side:
        html = look(made, side).html
        tags = re.findall(r"<[^>]*>", html)
        for tag in tags:
            assert not re.match(r"<(script|iframe|object|link|style|video|audio)\b", tag)
            assert not re.search(r"\son\w+\s*=|javascript:|url\(|file:", tag, re.IGNORECASE)
            if tag.startswith("<img"):
                assert re.fullmatch(r'<img src="sd-(media|picture):[0-9a-f]{64}\.png">', tag)
        html.encode()
        assert not re.search("[\ue000-\ue005\x00]", html)


@given(st.text(max_size=300), st.sampled_from(list(ItemKind)), st.sampled_from(list(TextFormat)))
@settings(max_examples=examples(150), deadline=None)
def test_no_text_breaks_a_card(text: str, kind: ItemKind, written: TextFormat) -> None:
    names = ("front", "back", "text", "answer", "accept", "code", "language", "picture", "areas", "header")
    made = view(kind, dict.fromkeys(names, text), written=written)
    for side in Side:
        look(made, side).html.encode()
    first_line(made.item).encode("utf-8", "surrogatepass")


@pytest.mark.parametrize(
    "text", ["x" * 1_000_000, "{{c1::" * 150_000, "# a\n\n- b\n" * 100_000, "![](a.png)" * 100_000]
)
def test_a_field_of_a_megabyte_is_shown_at_once_in_plain_words(text: str) -> None:
    began = time.process_time()
    made = look(view(ItemKind.CLOZE, {"text": text, "back": text}), Side.ANSWER)
    assert time.process_time() - began < 5  # not a measurement: Markdown of this length would take minutes
    assert "all of it is in the editor" in made.html


def test_what_was_typed_is_compared_letter_by_letter_with_signs_beside_colours() -> None:
    made = view(ItemKind.TYPE_IN, {"front": "?", "answer": "SELECT", "accept": "select *\nTABLE"})
    assert accepted_answers(made.item) == ("SELECT", "select *", "TABLE")
    typed = compare("SELCT", accepted_answers(made.item))
    html = shown(made, Side.ANSWER, STYLE, find=find, typed=typed).html
    assert "underline" in html
    assert "Also right: select *, TABLE" in words(html)
    right = shown(made, Side.ANSWER, STYLE, find=find, typed=compare("select", accepted_answers(made.item))).html
    assert "✓" in right


def test_areas_are_covered_as_the_learner_chose() -> None:
    areas = [Area(at, Shape.RECTANGLE, ((0.1 * at, 0.1), (0.1 * at + 0.05, 0.2))) for at in (1, 2, 3)]
    fields = {
        "picture": "x.png",
        "areas": write_occlusion(Occlusion(Hide.ALL, tuple(areas))),
        "header": "h",
        "back": "",
    }
    made = view(ItemKind.OCCLUSION, fields, ordinal=1)
    assert [cover for _, cover in look(made).picture.areas] == [Cover.HIDDEN, Cover.ASKED, Cover.HIDDEN]
    assert [cover for _, cover in look(made, Side.ANSWER).picture.areas] == [Cover.HIDDEN, Cover.SHOWN, Cover.HIDDEN]
    fields["areas"] = write_occlusion(Occlusion(Hide.ONE, tuple(areas)))
    assert [cover for _, cover in look(view(ItemKind.OCCLUSION, fields, ordinal=1)).picture.areas] == [Cover.ASKED]


def test_imported_templates_are_filled_and_cleaned() -> None:
    sides = (
        (
            "Card 1",
            "{{#Front}}<b>{{Front}}</b>{{/Front}}{{^Front}}none{{/Front}}",
            "{{FrontSide}}<hr id=answer>{{Back}}",
        ),
    )
    template = Template(1, "Basic", False, ("Front", "Back"), sides, ".card { color: red }")
    fields = {"Front": "one<script>x</script>", "Back": "two"}
    made = view(ItemKind.TEMPLATE, fields, written=TextFormat.HTML, template=template)
    assert words(look(made).html) == "one"
    assert words(look(made, Side.ANSWER).html) == "one two"
    gaps = Template(2, "Cloze", True, ("Text",), (("Cloze", "{{cloze:Text}}", "{{cloze:Text}}"),), "")
    made = view(ItemKind.TEMPLATE, {"Text": "a {{c2::b}}"}, ordinal=1, written=TextFormat.HTML, template=gaps)
    assert words(look(made).html) == "a [...]"
    assert words(look(made, Side.ANSWER).html) == "a b"


def test_one_line_for_lists() -> None:
    assert first_line(view(ItemKind.CLOZE, {"text": "a {{c1::b}}\n\n**c**"}).item) == "a b c"
    assert first_line(view(ItemKind.BASIC, {"front": "word " * 100, "back": ""}).item, 20).endswith("…")
