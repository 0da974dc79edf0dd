"""The queue's rows: asking for videos, pausing, cancelling, ordering, undoing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.storage.support import course, memory_store, pack, topic

from studydesk.domain.downloads import DownloadId, DownloadState, Wish, about_bytes
from studydesk.domain.errors import UserError
from studydesk.domain.path import LessonId
from studydesk.domain.videos import page_of
from studydesk.services import downloads, paths
from studydesk.storage import downloads as rows
from studydesk.storage.store import Store

S = DownloadState


@pytest.fixture
def store() -> Store:
    return memory_store()


def wish(name: str, **more: object) -> Wish:
    return Wish(f"url:http://rig/{name}", f"http://rig/{name}", name, **more)  # type: ignore[arg-type]


def ask(store: Store, *names: str) -> list[DownloadId]:
    return downloads.enqueue(store, [wish(name) for name in names])


def force(store: Store, download_id: DownloadId, *states: DownloadState) -> None:
    with store.write("Go on", undoable=False) as tx:
        for state in states:
            assert rows.set_state(tx, download_id, state)


def titles(store: Store) -> list[str]:
    return [one.title for one in downloads.queue(store)]


def state_of(store: Store, download_id: DownloadId) -> DownloadState:
    return rows.read_downloads(store, [download_id])[0].state


def test_videos_are_queued_in_the_order_asked_for_and_each_once(store: Store) -> None:
    first = ask(store, "a", "b")
    assert ask(store, "b", "c", "c") == [first[1], first[1] + 1]
    assert titles(store) == ["a", "b", "c"]
    assert all(one.state is S.QUEUED and one.height == 480 for one in downloads.queue(store))


def test_asking_again_resumes_what_is_paused_and_begins_what_failed_anew(store: Store) -> None:
    paused, failed, done = ask(store, "a", "b", "c")
    downloads.pause(store, [paused])
    force(store, failed, S.FETCHING, S.FAILED)
    force(store, done, S.FETCHING, S.VERIFYING, S.DONE)
    assert ask(store, "c", "a", "b") == [done, paused, failed]
    assert [(one.title, one.state) for one in downloads.queue(store)] == [
        ("a", S.QUEUED),
        ("c", S.QUEUED),
        ("b", S.QUEUED),
    ]


def test_another_quality_begins_from_nothing(store: Store) -> None:
    (only,) = ask(store, "a")
    with store.write("Some arrived", undoable=False) as tx:
        rows.set_fields(tx, only, format="18", done_bytes=7)
    assert downloads.enqueue(store, [wish("a", height=720)]) == [only]
    (row,) = downloads.queue(store)
    assert (row.height, row.format, row.done_bytes) == (720, "", 0)


def test_what_is_on_the_disk_is_left_out(store: Store) -> None:
    ask(store, "a")
    with store.write("There it is", undoable=False) as tx:
        tx.execute(
            "INSERT INTO video_file (uid, video_id, path, size_bytes, added_at_ms) VALUES (?, 1, 'a', 1, 0)",
            (bytes(16),),
        )
    assert ask(store, "a", "b") == [2]
    assert downloads.enqueue(store, [wish("a", again=True)]) == [1]


def test_courses_of_topics_lessons_and_paths_become_wishes(store: Store) -> None:
    paths.install_pack(store, pack(topic("net", course("basics", 3)), topic("http", course("verbs", 2))))
    path = paths.installed_paths(store)[0].id
    of_path = downloads.wishes_of_path(store, path, height=720, captions=("de",))
    assert [(one.key, one.height, one.captions) for one in of_path] == [("youtube:zN8YNNHcaZc", 720, ("de",))]
    assert of_path[0].title == "Basics"
    assert of_path[0].duration_ms == 1_800_000
    lessons = [LessonId(row[0]) for row in store.read("SELECT id FROM lesson ORDER BY id")]
    assert downloads.wishes_of_lessons(store, lessons[:2], height=720, captions=("de",)) == of_path
    assert downloads.wishes_of_topics(store, [topic.id for topic in paths.topics(store, path)]) != []
    assert downloads.wishes_of_key(store, "web/net/basics/c02")[0].key == "youtube:zN8YNNHcaZc"
    assert downloads.wishes_of_key(store, "web/nothing") == []
    downloads.enqueue(store, of_path)
    assert downloads.states_of_videos(store, path) == {"youtube:zN8YNNHcaZc": S.QUEUED}
    assert len(downloads.courses_of_videos(store, [row.video_id for row in downloads.queue(store)])) == 2


def test_links_become_wishes() -> None:
    assert downloads.wish_of_link("youtu.be/zN8YNNHcaZc?t=3").key == "youtube:zN8YNNHcaZc"
    assert downloads.wish_of_link("https://example.org/talk").key == "url:https://example.org/talk"
    assert page_of("youtube:zN8YNNHcaZc", "http://rig/watch?v={id}") == "http://rig/watch?v=zN8YNNHcaZc"
    with pytest.raises(UserError, match="not a web address"):
        downloads.wish_of_link("javascript:alert(1)")


@given(st.text())
def test_no_text_is_too_strange_to_be_pasted(text: str) -> None:
    store = memory_store()
    with store:
        try:
            wished = downloads.wish_of_link(text, title=text)
        except UserError:
            wished = Wish("url:https://example.org", "https://example.org", text)
        downloads.enqueue(store, [wished])
        assert len(downloads.queue(store)) == 1


def test_pausing_resuming_cancelling_and_trying_again(store: Store) -> None:
    queued, fetching, verifying, done = ask(store, "a", "b", "c", "d")
    force(store, fetching, S.FETCHING)
    force(store, verifying, S.FETCHING, S.VERIFYING)
    force(store, done, S.FETCHING, S.VERIFYING, S.DONE)
    everything = [queued, fetching, verifying, done]
    assert downloads.pause(store, everything) == [queued, fetching]
    assert downloads.resume(store, everything) == [queued, fetching]
    assert downloads.cancel(store, everything) == [queued, fetching]
    assert state_of(store, fetching) is S.CANCELLED
    assert downloads.retry(store, everything) == [queued, fetching]
    assert downloads.counts(store) == {S.QUEUED: 2, S.VERIFYING: 1, S.DONE: 1}


def test_removing_is_undone_to_a_row_that_waits_its_turn(store: Store) -> None:
    fetching, failed, verifying = ask(store, "a", "b", "c")
    force(store, fetching, S.FETCHING)
    force(store, failed, S.FETCHING, S.FAILED)
    force(store, verifying, S.FETCHING, S.VERIFYING)
    assert downloads.remove(store, [fetching, failed, verifying]) == [fetching, failed]
    assert titles(store) == ["c"]
    assert store.undo() == "Remove downloads"
    assert [(one.title, one.state) for one in downloads.queue(store)] == [
        ("a", S.QUEUED),
        ("c", S.VERIFYING),
        ("b", S.FAILED),
    ]


def test_a_removed_one_that_is_asked_for_again_cannot_come_back_twice(store: Store) -> None:
    (only,) = ask(store, "a")
    downloads.remove(store, [only])
    ask(store, "a")
    with pytest.raises(UserError) as caught:
        store.undo()
    assert caught.value.code == "undo.stale"
    assert titles(store) == ["a"]


@given(st.lists(st.tuples(st.lists(st.integers(0, 5), min_size=1, unique=True), st.integers(0, 6)), max_size=12))
def test_moving_gives_the_order_that_was_asked_for(moves: list[tuple[list[int], int]]) -> None:
    with memory_store() as store:
        ids = ask(store, *"abcdef")
        expected = list(ids)
        for chosen, target in moves:
            moved = [ids[index] for index in chosen]
            before = ids[target] if target < len(ids) and ids[target] not in moved else None
            expected = [one for one in expected if one not in moved]
            at = expected.index(before) if before is not None else len(expected)
            expected[at:at] = moved
            downloads.move(store, moved, before)
            assert [one.id for one in downloads.queue(store)] == expected


def test_moving_to_the_same_gap_a_thousand_times_keeps_the_order(store: Store) -> None:
    ids = ask(store, *"abc")
    for _ in range(300):
        downloads.move(store, [ids[2]], ids[1])
        downloads.move(store, [ids[1]], ids[2])
    assert [one.id for one in downloads.queue(store)] == ids
    assert store.undo() == "Move downloads"


def test_sizes_are_guessed_without_asking() -> None:
    assert about_bytes(None, 480) is None
    assert about_bytes(3_600_000, 480) == 234_000_000
    assert about_bytes(1000, 144) == about_bytes(1000, 360)
    assert downloads.about_sum([wish("a", duration_ms=1000), wish("b")]) == (65_000, 1)
