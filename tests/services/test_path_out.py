"""Paths handed on and brought in again."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC
from pathlib import Path

import pytest
from tests.storage.support import NOON, memory_store
from tests.support.sample_profiles import sample_store

from studydesk.content.pack import read_pack
from studydesk.domain.cards import Draft, ItemKind
from studydesk.domain.errors import UserError
from studydesk.domain.pack import Pack
from studydesk.domain.path import PathId, TopicStatus
from studydesk.paths import curriculum_folder
from studydesk.services import cards, notes, path_in, path_out, paths, progress
from studydesk.services.path_out import PathChoice
from studydesk.storage.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with closing(sample_store(tmp_path / "p")) as made:
        yield made


def first(store: Store) -> PathId:
    return paths.installed_paths(store)[0].id


def without_sources(pack: Pack) -> Pack:
    """A profile keeps of a card's source only title and address."""
    topics = tuple(
        replace(topic, cards=tuple(replace(card, source=None) for card in topic.cards)) for topic in pack.topics
    )
    return replace(pack, topics=topics, aliases={})


def test_the_shipped_path_comes_out_as_it_went_in(tmp_path: Path) -> None:
    pack = read_pack(curriculum_folder() / "backend").pack
    assert pack is not None
    with closing(memory_store()) as store:
        report = paths.install_pack(store, pack)
        out = path_out.path_pack(store, report.path_id)
        assert without_sources(out) == without_sources(pack)
        path_out.write_path(store, report.path_id, tmp_path / "x.zip", "zip", PathChoice())
    found = path_in.look_at(tmp_path / "x.zip")
    assert (found.kind, found.faults) == ("pack", ())
    assert found.pack == out


def test_own_topics_courses_and_cards_go_along_under_an_id_of_their_own(store: Store, tmp_path: Path) -> None:
    path_id = first(store)
    net = paths.topics(store, path_id)[0].id
    own = paths.add_own_topic(store, path_id, "My: topic\u2028", after=net)
    paths.add_own_course(store, own, "A talk", "https://example.org/talk")
    paths.add_own_course(store, own, "A video", "https://youtu.be/zN8YNNHcaZc")
    draft = Draft(ItemKind.CLOZE, {"text": "{{c1::a}} b", "back": ""}, own, ("My Tag",))
    cards.add_item(store, draft, now=NOON)
    cards.add_item(store, Draft(ItemKind.BASIC, {"front": "only a front", "back": ""}, own), now=NOON)
    path_out.write_path(store, path_id, tmp_path / "out", "folder", PathChoice())
    found = path_in.look_at(tmp_path / "out")
    assert found.faults == ()
    assert found.pack is not None
    assert found.pack.id == "web-mine"
    topic = next(one for one in found.pack.topics if one.title.startswith("My"))
    assert topic.prerequisites == ("net",)
    assert [(course.title, course.video_id) for course in topic.courses] == [
        ("A talk", None),
        ("A video", "zN8YNNHcaZc"),
    ]
    assert [(card.text, card.tags) for card in topic.cards] == [("{{c1::a}} b", ("my-tag",))]
    path_in.add_found(store, found)
    assert [info.key for info in paths.installed_paths(store)] == ["web", "web-mine"]
    store.undo()
    assert [info.key for info in paths.installed_paths(store)] == ["web"]


def test_without_own_cards_none_go_along(store: Store) -> None:
    topic = paths.topics(store, first(store))[0].id
    cards.add_item(store, Draft(ItemKind.BASIC, {"front": "a", "back": "b"}, topic), now=NOON)
    with_cards = path_out.path_pack(store, first(store))
    without = path_out.path_pack(store, first(store), PathChoice(own_cards=False))
    assert (sum(len(one.cards) for one in with_cards.topics), with_cards.id) == (1, "web-mine")
    assert (sum(len(one.cards) for one in without.topics), without.id) == (0, "web")


def test_progress_and_notes_stay_here_unless_chosen(store: Store, tmp_path: Path) -> None:
    path_id = first(store)
    topic = paths.topics(store, path_id)[0]
    progress.set_topic_status(store, topic.id, TopicStatus.DONE, now=NOON.astimezone(UTC))
    notes.create_note(store, "Private", "words", topic_key=topic.key)
    path_out.write_path(store, path_id, tmp_path / "plain", "folder", PathChoice())
    assert not (tmp_path / "plain/.studydesk").exists()
    assert "Private" not in "".join(str(file) for file in (tmp_path / "plain").rglob("*"))
    path_out.write_path(store, path_id, tmp_path / "all", "folder", PathChoice(progress=True, notes=True))
    said = json.loads((tmp_path / "all/.studydesk/progress.json").read_text())
    assert said["marks"][0]["key"] == "net"
    assert (tmp_path / "all/.studydesk/notes/Net/Private.md").read_text().endswith("words")
    assert read_pack(tmp_path / "all").faults == ()


@pytest.mark.parametrize("how", ["zip", "folder"])
def test_progress_that_comes_along_can_be_taken_over(store: Store, tmp_path: Path, how: str) -> None:
    path_id = first(store)
    net, http = paths.topics(store, path_id)[:2]
    progress.set_topic_status(store, net.id, TopicStatus.DONE, now=NOON)
    lesson = paths.topic_detail(store, net.id).courses[0].lessons[0].id
    progress.set_lessons_done(store, [lesson], True, now=NOON)
    target = path_out.write_path(store, path_id, tmp_path / f"x.{how}", how, PathChoice(progress=True))
    found = path_in.look_at(target)
    assert len(found.marks) == 2
    with closing(sample_store(tmp_path / "other")) as other:
        mine = paths.topics(other, first(other))
        progress.set_topic_status(other, mine[1].id, TopicStatus.SKIPPED, now=NOON)
        path_in.add_found(other, found)
        assert paths.topics(other, first(other))[0].status is TopicStatus.NOT_STARTED
        path_in.add_found(other, found, with_progress=True)
        after = paths.topics(other, first(other))
        assert [one.status for one in after[:2]] == [TopicStatus.DONE, TopicStatus.SKIPPED]
        assert after[0].progress.lessons_done == 1
        other.undo()
        assert paths.topics(other, first(other))[0].status is TopicStatus.NOT_STARTED
    assert http.key == "web/http"


def test_odd_progress_counts_for_nothing(store: Store, tmp_path: Path) -> None:
    target = path_out.write_path(store, first(store), tmp_path / "x", "folder", PathChoice(progress=True))
    for text in (
        "[" * 99_999,
        '{"marks": 5}',
        '{"marks": [1, {"kind": "topic", "key": "net", "value": "x", "at_ms": 1}]}',
    ):
        (target / path_in.PROGRESS).write_text(text)
        assert path_in.look_at(target).marks == ()


@pytest.mark.parametrize("how", ["canvas", "opml", "markdown"])
def test_a_path_as_one_text_comes_in_again(store: Store, tmp_path: Path, how: str) -> None:
    target = tmp_path / f"x{path_out.FORMATS[how]}"
    path_out.write_path(store, first(store), target, how, PathChoice())
    found = path_in.look_at(target).titled("Another")
    path_in.add_found(store, found)
    info = paths.installed_paths(store)[-1]
    assert info.title == "Another"
    assert [topic.title for topic in paths.topics(store, info.id)] == ["Net", "Http", "Apis"]


def test_bringing_the_same_drawing_in_again_keeps_marks(store: Store, tmp_path: Path) -> None:
    file = tmp_path / "x.md"
    file.write_text("- HTTP\n- SQL\n")
    report = path_in.add_found(store, path_in.look_at(file))
    topic = paths.topics(store, report.path_id)[0]
    progress.set_topic_status(store, topic.id, TopicStatus.DONE, now=NOON)
    file.write_text("- HTTP\n  - verbs\n- SQL\n- Queues\n")
    again = path_in.add_found(store, path_in.look_at(file))
    assert again.path_id == report.path_id
    found = paths.topics(store, report.path_id)
    assert (found[0].title, found[0].status) == ("HTTP", TopicStatus.DONE)
    assert len(found) == 3


def test_an_empty_path_and_a_folder_that_is_taken_are_refused(store: Store, tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    (tmp_path / "there/file").write_text("x")
    with pytest.raises(UserError) as caught:
        path_out.write_path(store, first(store), tmp_path / "there", "folder", PathChoice())
    assert caught.value.code == "folder.taken"
    with pytest.raises(UserError) as caught:
        path_out.path_pack(store, PathId(999))
    assert caught.value.code == "path.unknown"
