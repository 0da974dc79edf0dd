"""Playlists that become courses, a topic, or a path."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.storage.support import memory_store, sample_pack

from studydesk.domain.errors import UserError
from studydesk.media.protocol import Entry
from studydesk.services import downloads, pasted, paths
from studydesk.storage.store import Store

ENTRIES = [
    Entry("https://www.youtube.com/watch?v=aaaaaaaaaaa", "One"),
    Entry("https://example.org/two", "Two"),
    Entry("https://www.youtube.com/watch?v=aaaaaaaaaaa", "One again"),
    Entry("ftp://example.org/three", "Three"),
    Entry("https://example.org/four", ""),
]
KEYS = ["youtube:aaaaaaaaaaa", "url:https://example.org/two", "url:https://example.org/four"]


@pytest.fixture
def store() -> Store:
    one = memory_store()
    paths.install_pack(one, sample_pack())
    return one


def test_a_list_becomes_courses_of_a_topic_in_one_step(store: Store) -> None:
    path = paths.installed_paths(store)[0].id
    topic = paths.topics(store, path)[1].id
    before = len(paths.topic_detail(store, topic).courses)
    courses = pasted.add_courses(store, topic, ENTRIES)
    assert [one.key for one in downloads.wishes_of_courses(store, courses)] == KEYS
    assert [one.title for one in paths.topic_detail(store, topic).courses][-3:] == [
        "One",
        "Two",
        "https://example.org/four",
    ]
    assert store.undo() == "Add playlist"
    assert len(paths.topic_detail(store, topic).courses) == before


def test_a_list_becomes_a_topic_below_all_others(store: Store) -> None:
    path = paths.installed_paths(store)[0].id
    topic = pasted.add_topic(store, path, "My list", ENTRIES)
    added = next(one for one in paths.topics(store, path) if one.id == topic)
    assert (added.title, added.position) == ("My list", (0.0, 3.0))
    assert added.progress.lessons_total == 3
    store.undo()
    assert len(paths.topics(store, path)) == 3


def test_a_list_becomes_a_path(store: Store) -> None:
    path = pasted.add_path(store, "My list", [Entry(f"https://example.org/{n}", f"Talk {n}") for n in range(9)])
    assert [info.title for info in paths.installed_paths(store)] == ["Web", "My list"]
    topics = paths.topics(store, path)
    assert [topic.title for topic in topics] == [f"Talk {n}" for n in range(9)]
    assert len({topic.position for topic in topics}) == 9
    assert [topic.prerequisites for topic in topics[1:]] == [(topic.id,) for topic in topics[:-1]]
    assert len(downloads.wishes_of_path(store, path)) == 9
    assert store.undo() == "Add path"
    assert len(paths.installed_paths(store)) == 1


def test_what_cannot_be_a_path_is_said(store: Store) -> None:
    with pytest.raises(UserError) as caught:
        pasted.add_path(store, "x", [Entry("javascript:alert(1)", "x")])
    assert caught.value.code == "list.empty"
    with pytest.raises(UserError) as caught:
        pasted.add_path(store, "x", [Entry(f"https://example.org/{n}", "x") for n in range(501)])
    assert caught.value.code == "list.long"


@given(
    st.text(), st.lists(st.builds(Entry, url=st.text() | st.just("https://example.org/x"), title=st.text()), max_size=3)
)
def test_no_text_of_a_list_is_too_strange(title: str, entries: list[Entry]) -> None:
    with memory_store() as store:
        whole = [*entries, Entry("https://example.org/y", title)]
        path = pasted.add_path(store, title, whole)
        assert paths.installed_paths(store)[0].id == path
