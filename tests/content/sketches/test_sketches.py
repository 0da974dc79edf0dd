"""Drawings and outlines read as paths: what becomes what, and what damaged or hostile files do."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.storage.support import sample_pack
from tests.support.examples import examples

from studydesk.content.pack import read_pack
from studydesk.content.pack.writer import pack_files
from studydesk.content.sketches import canvas, outline
from studydesk.content.sketches.reading import read_sketch
from studydesk.domain.errors import UserError
from studydesk.domain.pack import Pack
from studydesk.domain.sketch import Sketch, SketchTopic, sketch_pack


def read(tmp_path: Path, name: str, text: str) -> Pack:
    file = tmp_path / name
    file.write_text(text, encoding="utf-8")
    pack = sketch_pack(read_sketch(file))
    assert_reads(pack, tmp_path / "pack")
    return pack


def assert_reads(pack: Pack, folder: Path) -> None:
    """What a sketch makes is a pack without a fault."""
    shutil.rmtree(folder, ignore_errors=True)
    for name, text in pack_files(pack).items():
        place = folder / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8", newline="\n")
    assert read_pack(folder).faults == ()


def needs(pack: Pack) -> dict[str, list[str]]:
    titles = {topic.id: topic.title for topic in pack.topics}
    return {topic.title: sorted(titles[one] for one in topic.prerequisites) for topic in pack.topics}


CANVAS = {
    "nodes": [
        {"id": "a", "type": "text", "text": "# HTTP\nVerbs and [docs](https://example.org/http)", "x": 0, "y": 0},
        {"id": "b", "type": "text", "text": "SQL", "x": 400, "y": 0, "width": 250, "height": 60},
        {"id": "c", "type": "link", "url": "https://www.youtube.com/watch?v=zN8YNNHcaZc", "x": 0, "y": 300},
        {"id": "d", "type": "file", "file": "notes/Caching ideas.md", "x": 400, "y": 310},
        {"id": "e", "type": "text", "text": "  ", "x": 0, "y": 900},
        {"id": "g", "type": "group", "label": "Basics", "x": -50, "y": -50, "width": 900, "height": 200},
    ],
    "edges": [
        {"id": "1", "fromNode": "a", "toNode": "c"},
        {"id": "2", "fromNode": "c", "toNode": "b"},
        {"id": "3", "fromNode": "b", "toNode": "a"},
        {"id": "4", "fromNode": "d", "fromEnd": "arrow", "toNode": "a", "toEnd": "none"},
    ],
}


def test_cards_of_a_canvas_become_topics_and_arrows_what_they_need(tmp_path: Path) -> None:
    pack = read(tmp_path, "Drawing.canvas", json.dumps(CANVAS))
    assert [section.title for section in pack.sections] == ["Basics"]
    found = {topic.title: topic for topic in pack.topics}
    assert set(found) == {"HTTP", "SQL", "https://www.youtube.com/watch?v=zN8YNNHcaZc", "Caching ideas"}
    assert [link.url for link in found["HTTP"].links] == ["https://example.org/http"]
    assert found["https://www.youtube.com/watch?v=zN8YNNHcaZc"].courses[0].video_id == "zN8YNNHcaZc"
    assert found["Caching ideas"].prerequisites == ("http",), "an arrow that points back"
    assert sum(map(len, needs(pack).values())) == 3, "of a loop of three one arrow is left out"
    assert found["HTTP"].position[1] < found["Caching ideas"].position[1]
    assert len({topic.position for topic in pack.topics}) == 4


def test_a_canvas_without_words_in_a_card_says_so(tmp_path: Path) -> None:
    file = tmp_path / "x.canvas"
    file.write_text(json.dumps(CANVAS))
    assert read_sketch(file).left_out == (("card.empty", "e"),)


OPML = """<?xml version="1.0"?><opml version="2.0"><head><title>Back end &amp; more</title></head><body>
<outline text="Foundations"><outline text="HTTP" _note="How the web talks."><outline text="I can name the verbs"/>
<outline type="link" text="The standard" url="https://www.rfc-editor.org/rfc/rfc9110"/></outline>
<outline text="SQL"/></outline>
<outline text="Later"><outline text="Queues"><outline text="Try one"/></outline></outline>
</body></opml>"""


def test_an_opml_outline_becomes_sections_topics_and_checklists(tmp_path: Path) -> None:
    pack = read(tmp_path, "x.opml", OPML)
    assert pack.title == "Back end & more"
    assert [section.title for section in pack.sections] == ["Foundations", "Later"]
    http = next(topic for topic in pack.topics if topic.title == "HTTP")
    assert http.summary == "How the web talks."
    assert [goal.text for goal in http.goals] == ["I can name the verbs"]
    assert [link.title for link in http.links] == ["The standard"]


def test_a_markdown_outline_of_headings_and_lists(tmp_path: Path) -> None:
    text = (
        "---\nx: y\n---\n# My way\nWords.\n\n## Web\n\n### HTTP\nAbout it.\n- [ ] name the verbs\n\n## Data\n### SQL\n"
    )
    pack = read(tmp_path, "x.md", text + "```\n# no heading\n```\n")
    assert pack.title == "My way"
    assert [section.title for section in pack.sections] == ["Web", "Data"]
    assert [topic.title for topic in pack.topics] == ["HTTP", "SQL"]
    assert [goal.text for goal in pack.topics[0].goals] == ["name the verbs"]
    assert "# no heading" in pack.topics[1].overview_markdown


def test_a_bare_list_becomes_topics(tmp_path: Path) -> None:
    pack = read(tmp_path, "x.txt", "1. HTTP\n   - verbs\n2. SQL\n")
    assert [(topic.title, len(topic.goals)) for topic in pack.topics] == [("HTTP", 1), ("SQL", 0)]


ROADMAP = {
    "slug": "backend",
    "title": {"page": "Backend Developer"},
    "nodes": [
        {"id": "1", "type": "topic", "data": {"label": "Internet"}, "position": {"x": 0, "y": 0}},
        {"id": "2", "type": "subtopic", "data": {"label": "What is HTTP?"}, "position": {"x": 300, "y": 10}},
        {"id": "3", "type": "topic", "data": {"label": "Git"}, "position": {"x": 0, "y": 200}},
        {"id": "4", "type": "subtopic", "data": {"label": "GitHub"}, "position": {"x": -300, "y": 200}},
        {"id": "5", "type": "button", "data": {"label": "Click"}, "position": {"x": 0, "y": 400}},
    ],
    "edges": [{"source": "1", "target": "3"}, {"source": "2", "target": "1"}],
}


def test_a_roadmap_keeps_its_source_and_terms(tmp_path: Path) -> None:
    file = tmp_path / "backend.json"
    file.write_text(json.dumps(ROADMAP))
    sketch = read_sketch(file)
    pack = sketch_pack(sketch)
    assert_reads(pack, tmp_path / "pack")
    assert sketch.source == "https://roadmap.sh/backend"
    assert pack.origin.url == "https://roadmap.sh/backend"
    assert "own use" in pack.licence
    assert "https://roadmap.sh/backend" in pack.topics[0].overview_markdown
    assert needs(pack) == {"Internet": [], "What is HTTP?": ["Internet"], "Git": ["Internet"], "GitHub": ["Git"]}
    assert sketch.left_out == (("drawing", "button"),)


def test_the_older_roadmap_files(tmp_path: Path) -> None:
    def control(name: str, words: str, y: int) -> dict[str, object]:
        label = {"properties": {"text": words}}
        inner = {"controls": {"control": [label]}}
        return {"x": "10", "y": str(y), "properties": {"controlName": name}, "children": inner}

    controls = [
        control("100-internet", "Internet", 1),
        control("100-internet:http", "HTTP", 90),
        control("101-git", "Git", 200),
    ]
    pack = read(tmp_path, "backend.json", json.dumps({"mockup": {"controls": {"control": controls}}}))
    assert needs(pack) == {"Internet": [], "HTTP": ["Internet"], "Git": ["Internet"]}


@pytest.mark.parametrize("form", ["canvas", "opml", "md"])
def test_what_we_write_is_read_again(tmp_path: Path, form: str) -> None:
    pack = sample_pack()
    text = {"canvas": canvas.canvas_text, "opml": outline.opml_text, "md": outline.markdown_text}[form](pack)
    again = read(tmp_path, f"x.{form}", text)
    assert [topic.title for topic in again.topics] == [topic.title for topic in pack.topics]
    assert [section.title for section in again.sections] == [section.title for section in pack.sections]
    videos = [{course.video_id for course in topic.courses} for topic in pack.topics]
    assert [{course.video_id for course in topic.courses} for topic in again.topics] == videos
    if form == "canvas":
        assert needs(again) == needs(pack)


def test_the_same_file_makes_the_same_path_again(tmp_path: Path) -> None:
    first, second = read(tmp_path, "x.opml", OPML), read(tmp_path, "x.opml", OPML.replace("SQL", "Databases"))
    assert first.id == second.id


@pytest.mark.parametrize(
    ("name", "raw", "code"),
    [
        ("x.opml", b"<opml><body><outline", "sketch.damaged"),
        ("x.opml", b'<!DOCTYPE x [<!ENTITY a "b">]><opml><body/></opml>', "sketch.refused"),
        ("x.opml", b"<html></html>", "sketch.damaged"),
        ("x.canvas", b'{"nodes": [', "sketch.damaged"),
        ("x.canvas", b"[" * 100_000, "sketch.damaged"),
        ("x.json", b'{"nodes": [{"type": "spaceship"}]}', "sketch.unknown"),
        ("x.canvas", b'{"nodes": [], "edges": []}', "sketch.unknown"),
        ("x.md", b"", "sketch.empty"),
        ("x.md", b"\x00\x01\x02\xff", "sketch.unknown"),
        ("x.pdf", b"%PDF", "sketch.unknown"),
        ("x.md", b"# a\n" * 5_000, "sketch.large"),
    ],
)
def test_what_is_no_path_is_refused_in_plain_words(tmp_path: Path, name: str, raw: bytes, code: str) -> None:
    file = tmp_path / name
    file.write_bytes(raw)
    with pytest.raises(UserError) as caught:
        read_sketch(file)
    assert caught.value.code == code
    assert caught.value.kept


def test_a_file_of_more_than_16_mb_is_not_read(tmp_path: Path) -> None:
    file = tmp_path / "x.md"
    with file.open("wb") as stream:
        stream.truncate(17 * 1024 * 1024)
    with pytest.raises(UserError) as caught:
        read_sketch(file)
    assert caught.value.code == "sketch.large"


_KEYS = ["id", "type", "text", "x", "y", "label", "data", "position", "url", "nodes", "edges", "source", "target"]
JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text("a1 \n\u2028é", max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(_KEYS), inner, max_size=5),
    max_leaves=12,
)


@given(nodes=st.lists(st.dictionaries(st.sampled_from(_KEYS), JSON, max_size=6), max_size=4), edges=JSON)
@settings(max_examples=examples(15), deadline=None)
def test_odd_values_in_json_do_no_harm(nodes: list[dict[str, object]], edges: object) -> None:
    from studydesk.content.sketches import roadmap

    data = {"nodes": [{"type": "text", **node} for node in nodes], "edges": edges}
    assert_sound(canvas.read_canvas(data, "x"))
    tiles = {"nodes": [{"type": "topic", "data": {"label": "a"}, **node} for node in nodes], "edges": edges}
    assert_sound(roadmap.read_roadmap(tiles, "x"))


TOPICS = st.lists(
    st.builds(
        SketchTopic,
        st.sampled_from("abcdef"),
        st.text("aB -é\n", max_size=12),
        needs=st.lists(st.sampled_from("abcdef"), max_size=4).map(tuple),
        place=st.none() | st.tuples(st.floats(-1e6, 1e6), st.floats(-1e6, 1e6)),
    ),
    max_size=6,
    unique_by=lambda topic: topic.key,
)


@given(topics=TOPICS)
@settings(max_examples=examples(20), deadline=None)
def test_loops_are_opened_and_places_are_free(topics: list[SketchTopic]) -> None:
    assert_sound(Sketch("canvas", "x", tuple(topics)))


def assert_sound(sketch: Sketch) -> None:
    pack = sketch_pack(sketch)
    ids = [topic.id for topic in pack.topics]
    assert len(set(ids)) == len(ids)
    assert len({topic.position for topic in pack.topics}) == len(ids)
    before = {topic.id: set(topic.prerequisites) for topic in pack.topics}
    while before:
        free = [one for one, still in before.items() if not still & before.keys()]
        assert free, "no loop is left"
        for one in free:
            del before[one]
