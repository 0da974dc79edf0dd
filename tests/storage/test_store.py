"""Transactions, what they announce, and stamps."""

import sqlite3
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.storage.support import FixedClock, memory_store, open_store

from studydesk.domain.changes import Changes
from studydesk.domain.errors import EnvironmentFault
from studydesk.domain.hybrid_clock import parse_stamp
from studydesk.domain.uid import uid_of
from studydesk.storage.checkpoint import Checkpointer
from studydesk.storage.store import Store, Transaction

PUT = (
    "INSERT INTO setting (uid, key, value) VALUES (?, ?, ?)"
    " ON CONFLICT (key) DO UPDATE SET value = excluded.value WHERE value IS NOT excluded.value"
)


def put(tx: Transaction, key: str, value: str) -> None:
    tx.execute(PUT, (uid_of("setting", key), key, value))


def fail_after(_done: object) -> None:
    raise ZeroDivisionError


def settings(store: Store) -> dict[str, str]:
    return {row[0]: row[1] for row in store.read("SELECT key, value FROM setting")}


@pytest.fixture
def store() -> Iterator[Store]:
    with memory_store() as opened:
        yield opened


def test_a_write_is_there_after_the_file_was_closed(tmp_path: Path) -> None:
    with open_store(tmp_path / "studydesk.db") as store, store.write("Put") as tx:
        put(tx, "a", "1")
    with open_store(tmp_path / "studydesk.db") as store:
        assert settings(store) == {"a": "1"}
    assert [file.name for file in tmp_path.iterdir()] == ["studydesk.db"]


def test_an_error_takes_the_whole_block_back(store: Store) -> None:
    heard: list[Changes] = []
    store.on_changed(lambda changes, origin: heard.append(changes))
    with pytest.raises(ZeroDivisionError), store.write("Put") as tx:
        fail_after(put(tx, "a", "1"))
    assert settings(store) == {}
    assert heard == []
    assert store.undo_label is None
    with store.write("Put") as tx:  # and the store goes on working
        put(tx, "b", "1")
    assert store.undo() == "Put"
    assert settings(store) == {}


def test_changes_name_what_was_written_and_nothing_else(store: Store) -> None:
    heard: list[tuple[Changes, object]] = []
    store.on_changed(lambda changes, origin: heard.append((changes, origin)))
    me = object()
    with store.write("Put", origin=me) as tx:
        put(tx, "a", "1")
    with store.write("Put again") as tx:
        put(tx, "a", "1")
    assert heard == [(Changes({"setting": frozenset({1})}), me)]
    assert store.undo_label == "Put"  # what changed nothing is no step


def test_rows_that_a_foreign_key_deletes_are_announced(store: Store) -> None:
    with store.write("Path") as tx:
        tx.execute("INSERT INTO path (uid, key, title) VALUES (?, 'p', 'P')", (uid_of("path", "p"),))
        tx.execute("INSERT INTO topic (uid, path_id, key, title) VALUES (?, 1, 'p/t', 'T')", (uid_of("topic", "p/t"),))
    with store.write("Delete") as tx:
        tx.execute("DELETE FROM path")
    assert tx.changes == Changes({"path": frozenset({1}), "topic": frozenset({1})})
    store.undo()
    assert len(store.read("SELECT * FROM topic JOIN path ON path.id = path_id")) == 1


def test_rows_that_replace_deletes_are_logged_too(store: Store) -> None:
    with store.write("Put") as tx:
        put(tx, "a", "1")
    with store.write("Replace") as tx:
        tx.execute("REPLACE INTO setting (uid, key, value) VALUES (?, 'a', '2')", (uid_of("setting", "a"),))
    assert tx.changes.of("setting") == {1, 2}
    store.undo()
    assert [tuple(row) for row in store.read("SELECT id, value FROM setting")] == [(1, "1")]


def test_sqlite_utils_joins_the_transaction(store: Store) -> None:
    with pytest.raises(ZeroDivisionError), store.write("Put") as tx:
        fail_after(tx.db["setting"].insert({"uid": uid_of("setting", "a"), "key": "a", "value": "1"}))
    assert settings(store) == {}
    with store.write("Put") as tx:
        tx.db["setting"].insert({"uid": uid_of("setting", "a"), "key": "a", "value": "1"})
    assert settings(store) == {"a": "1"}
    assert tx.changes.touches("setting")


def test_writes_cannot_be_nested_but_a_listener_may_write(store: Store) -> None:
    with pytest.raises(RuntimeError), store.write("Outer"), store.write("Inner"):
        pass
    answered: list[str] = []

    def answer(changes: Changes, origin: object | None) -> None:
        if not answered:
            answered.append("yes")
            with store.write("Answer") as tx:
                put(tx, "b", "2")

    store.on_changed(answer)
    with store.write("Ask") as tx:
        put(tx, "a", "1")
    assert settings(store) == {"a": "1", "b": "2"}


def test_a_read_only_store_reads_beside_the_writer_and_cannot_write(tmp_path: Path) -> None:
    with open_store(tmp_path / "studydesk.db") as store:
        with store.write("Put") as tx:
            put(tx, "a", "1")
        with open_store(tmp_path / "studydesk.db", read_only=True) as reader:
            assert settings(reader) == {"a": "1"}
            with pytest.raises(RuntimeError), reader.write("No"):
                pass
            with pytest.raises(EnvironmentFault), store.write("Outer"):
                reader.read("DELETE FROM setting")


def test_another_thread_cannot_use_the_connection(store: Store) -> None:
    raised: list[BaseException] = []

    def use() -> None:
        try:
            store.read("SELECT 1")
        except sqlite3.ProgrammingError as error:
            raised.append(error)

    thread = threading.Thread(target=use)
    thread.start()
    thread.join()
    assert len(raised) == 1


# Stamps, outbox, tombstones


def stamps(store: Store) -> tuple[str, str]:
    return store.read("SELECT stamp FROM clock")[0][0], store.read("SELECT stamp FROM setting")[0][0]


def test_each_write_has_a_later_stamp_even_when_the_clock_goes_back(tmp_path: Path) -> None:
    clock = FixedClock()
    seen = []
    for _ in range(2):
        with open_store(tmp_path / "studydesk.db", clock=clock) as store:
            for hours in (1, -48, 0, 24 * 365):
                clock.move(hours=hours)
                with store.write("Put") as tx:
                    put(tx, "a", str(len(seen)))
                seen.append(tx.stamp)
    assert seen == sorted(set(seen))
    assert len({parse_stamp(stamp).node for stamp in seen}) == 1


def test_outbox_field_stamps_and_tombstones_follow_what_happens(store: Store) -> None:
    with store.write("Make") as tx:
        put(tx, "a", "1")
    made = tx.stamp
    with store.write("Change") as tx:
        put(tx, "a", "2")
    uid = uid_of("setting", "a")
    assert [tuple(row) for row in store.read("SELECT * FROM outbox")] == [("setting", uid, tx.stamp)]
    assert [tuple(row) for row in store.read("SELECT * FROM field_stamp")] == [("setting", uid, "value", tx.stamp)]
    assert store.read("SELECT stamp FROM setting")[0][0] == made
    with store.write("Delete") as tx:
        tx.execute("DELETE FROM setting")
    assert [tuple(row) for row in store.read("SELECT * FROM tombstone")] == [("setting", uid, tx.stamp)]
    assert store.read("SELECT * FROM field_stamp") == []
    store.undo()
    again, of_row = stamps(store)
    assert again == of_row > tx.stamp  # it lives again, later than its death
    assert store.read("SELECT * FROM tombstone") == []
    assert settings(store) == {"a": "2"}


def test_an_undone_insert_leaves_a_tombstone(store: Store) -> None:
    with store.write("Make") as tx:
        put(tx, "a", "1")
    store.undo()
    assert [row[0] for row in store.read("SELECT uid FROM tombstone")] == [uid_of("setting", "a")]


def test_two_computers_agree_on_the_uid_of_a_key() -> None:
    assert uid_of("setting", "a").hex() == uid_of("setting", "a").hex() != uid_of("topic_mark", "a").hex()


# Checkpoints


def salts(file: Path) -> bytes:
    """The part of the log's header that is new each time the log is begun anew."""
    return file.with_name(file.name + "-wal").read_bytes()[16:24]


def test_commits_reach_the_file_within_a_second_and_the_log_is_not_begun_anew(tmp_path: Path) -> None:
    file = tmp_path / "studydesk.db"
    with open_store(file) as store:
        checkpointer = store._checkpointer
        assert checkpointer is not None
        assert checkpointer.wait_until(emptied=1)
        begun = salts(file)
        for number in range(3):
            done = checkpointer.done
            with store.write("Put") as tx:
                put(tx, f"key {number}", f"value-of-{number}")
            assert salts(file) == begun  # else this commit would have waited for the disk
            assert checkpointer.wait_until(done=done + 1)
            assert f"value-of-{number}".encode() in file.read_bytes()
    assert not file.with_name("studydesk.db-wal").exists()


def test_a_long_log_is_begun_anew_when_nobody_writes(tmp_path: Path) -> None:
    file = tmp_path / "studydesk.db"
    with open_store(file) as store:
        assert store._checkpointer is not None
        store._checkpointer.stop()
        store._checkpointer = Checkpointer(file, delay_s=0.01, idle_s=0.05)
        assert store._checkpointer.wait_until(emptied=1)
        begun = salts(file)
        with store.write("Much") as tx:
            put(tx, "long", "x" * 6_000_000)
        assert store._checkpointer.wait_until(done=1, emptied=2)
        assert salts(file) != begun
        with store.write("Put") as tx:
            put(tx, "a", "1")
    with open_store(file) as store:
        assert settings(store)["a"] == "1"
