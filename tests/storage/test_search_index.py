"""The index of everything follows what is written, whoever writes it and wherever it is cut off."""

import contextlib
from pathlib import Path

import pytest
from tests.storage.support import NOON, open_store

from studydesk.domain.cues import Cue
from studydesk.domain.find_query import FindKind, match_text, parse
from studydesk.storage import captions, search_index, search_read
from studydesk.storage.opening import beside
from studydesk.storage.search_read import Limits
from studydesk.storage.store import Store

_ITEM = "INSERT INTO item (uid, kind, fields) VALUES (?, 'basic', '{}')"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    with open_store(tmp_path / "studydesk.db") as opened:
        yield opened


def put_card(store: Store, text: str) -> int:
    with store.write("Make") as tx:
        made = tx.execute(_ITEM, (store.new_uid(),)).lastrowid
        tx.execute("INSERT INTO item_text (id, plain) VALUES (?, ?)", (made, text))
    assert made is not None
    return made


def put_track(store: Store, words: list[str]) -> int:
    with store.write("Make", undoable=False) as tx:
        video = tx.execute(
            "INSERT INTO video (uid, key) VALUES (?, 'youtube:abcdefghijk')", (store.new_uid(),)
        ).lastrowid
    cues = [Cue(at * 1000, at * 1000 + 900, word) for at, word in enumerate(words)]
    changes = captions.write_tracks(store.file, video, [captions.NewTrack("en", "manual", True, cues)], 0)
    return next(iter(changes.ids("caption_track"))) if hasattr(changes, "ids") else 1


def index(store: Store) -> None:
    with contextlib.closing(beside(store.file)) as connection:
        for _ in search_index.catch_up(connection):
            pass
        assert search_index.pending(connection) == 0


def found(store: Store, kind: FindKind, text: str) -> list[int]:
    with contextlib.closing(beside(store.file)) as connection:
        return [one.ref for one in search_read.candidates(connection, kind, match_text(parse(text)), Limits(), 50)]


def test_what_is_written_changed_deleted_and_undone_is_followed(store: Store) -> None:
    card = put_card(store, "what is a café\nthe place")
    index(store)
    assert found(store, FindKind.CARD, "cafe ") == [card]
    with store.write("Change") as tx:
        tx.execute("UPDATE item_text SET plain = 'tea' WHERE id = ?", (card,))
        tx.execute('UPDATE item SET fields = \'{"front": "tea"}\' WHERE id = ?', (card,))
    index(store)
    assert (found(store, FindKind.CARD, "cafe "), found(store, FindKind.CARD, "tea ")) == ([], [card])
    store.undo()
    index(store)
    assert (found(store, FindKind.CARD, "cafe "), found(store, FindKind.CARD, "tea ")) == ([card], [])
    with store.write("Delete") as tx:
        tx.execute("DELETE FROM item WHERE id = ?", (card,))
    index(store)
    assert found(store, FindKind.CARD, "cafe ") == []


def test_a_transcript_is_found_across_its_windows_and_replaced(store: Store) -> None:
    words = [f"word number {at} of a long talk about servers and proxies" for at in range(1500)]
    put_track(store, words)
    index(store)
    with contextlib.closing(beside(store.file)) as connection:
        match = match_text(parse('"proxies word number 700"'))
        (one,) = search_read.candidates(connection, FindKind.TRANSCRIPT, match, Limits(), 5)[:1]
        assert "700" in " ".join(cue[2] for cue in search_read.cues_of(connection, one))


def test_a_slice_that_was_cut_off_is_done_again(store: Store) -> None:
    words = [f"alpha beta gamma delta epsilon zeta eta theta iota number {at}" for at in range(3000)]
    put_track(store, words)
    for _ in range(3):
        with contextlib.closing(beside(store.file)) as connection:
            next(search_index.catch_up(connection))  # and the connection goes, as after a crash
    index(store)
    with contextlib.closing(beside(store.file)) as connection:
        rows = connection.execute("SELECT start_at, end_at FROM search_doc ORDER BY start_at").fetchall()
    assert [row[0] for row in rows] == [0, *(row[1] for row in rows[:-1])]
    assert rows[-1][1] == 3000


def test_what_changes_while_it_is_indexed_is_indexed_again(store: Store) -> None:
    card = put_card(store, "first")
    with contextlib.closing(beside(store.file)) as connection:
        row = connection.execute("SELECT kind, ref, seq FROM search_dirty WHERE kind = 'item'").fetchone()
        docs = list(search_index.docs_of(connection, "item", card))
        with store.write("Change") as tx:
            tx.execute("UPDATE item_text SET plain = 'second' WHERE id = ?", (card,))
            tx.execute("UPDATE item SET fields = '{\"a\": 1}' WHERE id = ?", (card,))
        search_index._write(connection, [(search_index._Dirty(*row), docs)])
    index(store)
    assert (found(store, FindKind.CARD, "first "), found(store, FindKind.CARD, "second ")) == ([], [card])


def test_an_index_is_made_anew(store: Store) -> None:
    card = put_card(store, "what is a proxy")
    index(store)
    with contextlib.closing(beside(store.file)) as connection:
        search_index.rebuild(connection)
    assert found(store, FindKind.CARD, "proxy") == []
    index(store)
    assert found(store, FindKind.CARD, "prox") == [card]
    assert NOON is not None


def test_a_text_that_changes_often_does_not_let_the_index_grow_without_end(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    card = put_card(store, "x")
    monkeypatch.setattr(search_index, "_DEAD_LETTERS", 2_000)
    for at in range(60):
        with store.write("Change") as tx:
            tx.execute("UPDATE item_text SET plain = ? WHERE id = ?", (f"version {at} " + "filler " * 20, card))
            tx.execute("UPDATE item SET tags = ? WHERE id = ?", (f" t{at} ", card))
        index(store)
    with contextlib.closing(beside(store.file)) as connection:
        state = dict(connection.execute("SELECT key, value FROM search_state").fetchall())
    assert state["dead:search_card"] < 5_000
    assert found(store, FindKind.CARD, "version 59") == [card]
