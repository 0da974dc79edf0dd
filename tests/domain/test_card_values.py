"""The small rules of cards: plain words, areas of pictures, a pack's cards under an update."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studydesk.domain.card_making import ordinals
from studydesk.domain.cards import ItemKind, Source, TextFormat
from studydesk.domain.occlusion import Area, Hide, Occlusion, Shape, next_number, read_occlusion, write_occlusion
from studydesk.domain.pack_items import Content, updated
from studydesk.domain.plain_text import first_sum, first_words, folded, plain, search_text

POINT = st.tuples(st.floats(0, 1).map(lambda x: round(x, 5)), st.floats(0, 1).map(lambda x: round(x, 5)))
AREAS = st.one_of(
    st.builds(Area, st.integers(1, 500), st.sampled_from((Shape.RECTANGLE, Shape.ELLIPSE)), st.tuples(POINT, POINT)),
    st.builds(Area, st.integers(1, 500), st.just(Shape.POLYGON), st.lists(POINT, min_size=3, max_size=9).map(tuple)),
)
JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(st.builds(Occlusion, st.sampled_from(Hide), st.lists(AREAS, max_size=20).map(tuple)))
def test_areas_come_back_as_they_were_written(occlusion: Occlusion) -> None:
    assert read_occlusion(write_occlusion(occlusion)) == occlusion
    assert occlusion.ordinals() == tuple(sorted({area.number - 1 for area in occlusion.areas}))
    assert next_number(occlusion.areas) > max((area.number for area in occlusion.areas), default=0)


@given(JSON | st.lists(st.fixed_dictionaries({"n": JSON, "shape": st.sampled_from(["rect", "x"]), "points": JSON})))
def test_whatever_stands_in_the_field_of_areas_is_read(value: object) -> None:
    for text in (json.dumps(value), json.dumps({"areas": value, "hide": value}), str(value)):
        assert isinstance(read_occlusion(text), Occlusion)


def test_a_field_of_brackets_has_no_areas() -> None:
    assert read_occlusion("[" * 100_000) == Occlusion()


@pytest.mark.parametrize(
    ("text", "written", "words"),
    [
        ("A **bold** `word` ==here==", TextFormat.MARKDOWN, "A bold word here"),
        ("a == b", TextFormat.MARKDOWN, "a == b"),
        ("{{c1::no-store::hint}} it", TextFormat.MARKDOWN, "no-store hint it"),
        ("<b>A</b> &amp; <br>B<script>x()</script>", TextFormat.HTML, "A & \nB"),
        ("<div>one</div><div>two</div>[sound:a.mp3]", TextFormat.HTML, "one\n\ntwo"),
        ("if a < b and b > c: <tag>", TextFormat.MARKDOWN, "if a < b and b > c: <tag>"),
    ],
)
def test_the_words_of_a_text_are_found(text: str, written: TextFormat, words: str) -> None:
    assert plain(text, written) == words


@given(st.text(), st.sampled_from(TextFormat))
def test_any_text_has_words(text: str, written: TextFormat) -> None:
    fields = {"front": text, "back": text}
    assert "\x00" not in search_text(ItemKind.BASIC, fields, written)
    words = first_words(ItemKind.BASIC, fields, written)
    assert (first_sum(words) is None) == (words == "")
    assert folded(folded(text)) == folded(text)


def test_the_areas_of_a_picture_are_no_words() -> None:
    fields = {"picture": "p.png", "areas": '{"areas": []}', "header": "The heart", "back": ""}
    assert search_text(ItemKind.OCCLUSION, fields, TextFormat.MARKDOWN) == "the heart"
    assert ordinals(ItemKind.OCCLUSION, fields, TextFormat.MARKDOWN) == ()


FIELDS = st.dictionaries(st.sampled_from("abc"), st.sampled_from("xyz"), max_size=3)
CONTENTS = st.builds(
    Content,
    st.sampled_from((ItemKind.BASIC, ItemKind.CLOZE)),
    FIELDS,
    st.lists(st.sampled_from(("t", "u", "v")), unique=True).map(tuple),
    st.sampled_from((Source(), Source("a"))),
    st.sampled_from(("one", "two")),
)


@given(CONTENTS, CONTENTS)
def test_what_was_not_edited_is_the_authors_after_an_update(before: Content, now: Content) -> None:
    assert updated(before, before, now) == now


@given(CONTENTS, CONTENTS, CONTENTS)
def test_what_was_edited_stays_the_learners(mine: Content, before: Content, now: Content) -> None:
    after = updated(mine, before, now)
    for name, text in mine.fields.items():
        if text != before.fields.get(name, "") and after.kind is mine.kind:
            assert after.fields[name] == text
    assert {tag for tag in mine.tags if tag not in before.tags} <= set(after.tags)
    assert updated(after, now, now) == after
