"""Undo and redo: exact, column by column, for any history."""

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.storage.support import dump, memory_store
from tests.support.examples import examples

from studydesk.domain.errors import UserError
from studydesk.storage.store import Store
from studydesk.storage.undo import MOST_STEPS

TEXTS = st.text(max_size=6) | st.sampled_from(["a\0b", "\0", "'", '"', "--", ";", "é\u202e😀", "%", "x" * 300])
REALS = st.floats(allow_nan=False, allow_infinity=False) | st.none()


@pytest.fixture
def store() -> Iterator[Store]:
    with memory_store() as opened:
        yield opened


def add_item(store: Store, front: str, *, undoable: bool = True) -> int:
    with store.write(f"Add {front}", undoable=undoable) as tx:
        row = tx.execute("INSERT INTO item (uid, kind, fields) VALUES (?, 'basic', ?)", (store.new_uid(), front))
    return row.lastrowid or 0


def change(store: Store, column: str, value: object, row_id: int, *, undoable: bool = True) -> None:
    with store.write(f"Change {column}", undoable=undoable) as tx:
        tx.execute(f"UPDATE item SET {column} = ? WHERE id = ?", (value, row_id))


def fail_after(_done: object) -> None:
    raise ZeroDivisionError


def value(store: Store, column: str, row_id: int) -> object:
    return store.read(f"SELECT {column} FROM item WHERE id = ?", (row_id,))[0][0]


def test_an_autosave_stays_when_an_older_step_is_undone(store: Store) -> None:
    item = add_item(store, "front")
    change(store, "tags", " one ", item)
    change(store, "fields", "typed meanwhile", item, undoable=False)
    assert store.undo() == "Change tags"
    assert (value(store, "tags", item), value(store, "fields", item)) == ("", "typed meanwhile")
    assert store.redo() == "Change tags"
    assert (value(store, "tags", item), value(store, "fields", item)) == (" one ", "typed meanwhile")


def test_undoing_an_insert_and_doing_it_again_keeps_what_an_autosave_wrote_to_it(store: Store) -> None:
    item = add_item(store, "front")
    change(store, "fields", "typed meanwhile", item, undoable=False)
    store.undo()
    assert store.read("SELECT * FROM item") == []
    store.redo()
    assert value(store, "fields", item) == "typed meanwhile"


def test_labels_and_the_end_of_the_stacks(store: Store) -> None:
    assert (store.undo(), store.redo(), store.undo_label, store.redo_label) == (None, None, None, None)
    add_item(store, "one")
    add_item(store, "two")
    assert (store.undo(), store.undo_label, store.redo_label) == ("Add two", "Add one", "Add two")
    add_item(store, "three")
    assert store.redo_label is None  # a new step ends the line of redo
    add_item(store, "silent", undoable=False)
    assert store.undo_label == "Add three"


def test_the_oldest_step_is_given_up_after_fifty(store: Store) -> None:
    for number in range(MOST_STEPS + 5):
        add_item(store, str(number))
    undone = 0
    while store.undo():
        undone += 1
    assert undone == MOST_STEPS
    assert len(store.read("SELECT * FROM item")) == 5


def test_a_step_that_became_impossible_is_told_and_given_up(store: Store) -> None:
    with store.write("Put") as tx:
        tx.execute("INSERT INTO setting (uid, key, value) VALUES (?, 'a', '1')", (store.new_uid(),))
    with store.write("Delete") as tx:
        tx.execute("DELETE FROM setting")
    with store.write("Same key", undoable=False) as tx:
        tx.execute("INSERT INTO setting (uid, key, value) VALUES (?, 'a', '2')", (store.new_uid(),))
    with pytest.raises(UserError) as caught:
        store.undo()
    assert caught.value.code == "undo.stale"
    assert [row[0] for row in store.read("SELECT value FROM setting")] == ["2"]
    assert store.undo_label == "Put"


def test_what_stays_outside_of_a_step_is_not_undone(store: Store) -> None:
    item = add_item(store, "front")
    with store.write("Both") as tx:
        with tx.without_undo():
            tx.execute("UPDATE item SET extra = 'kept' WHERE id = ?", (item,))
        tx.execute("UPDATE item SET tags = ' gone ' WHERE id = ?", (item,))
    store.undo()
    assert (value(store, "extra", item), value(store, "tags", item)) == ("kept", "")


def test_a_rollback_inside_does_not_disturb_the_recording(store: Store) -> None:
    add_item(store, "silent", undoable=False)
    with pytest.raises(ZeroDivisionError), store.write("Fails") as tx, tx.without_undo():
        fail_after(tx.execute("DELETE FROM item"))
    add_item(store, "second")
    assert store.undo() == "Add second"
    assert len(store.read("SELECT * FROM item")) == 1


@given(data=st.data(), texts=st.lists(TEXTS, min_size=2, max_size=2), reals=st.lists(REALS, min_size=2, max_size=2))
@settings(max_examples=examples(40))
def test_every_value_comes_back_exactly(data: st.DataObject, texts: list[str], reals: list[float | None]) -> None:
    blob = data.draw(st.binary(min_size=16, max_size=20))
    with memory_store() as store:
        item = add_item(store, "x")
        with store.write("Card") as tx:
            tx.execute(
                "INSERT INTO card (uid, item_id, stability, extra) VALUES (?, ?, ?, ?)",
                (store.new_uid(), item, reals[0], texts[0]),
            )
        change(store, "note_uid", blob, item)
        before = dump(store)
        with store.write("Change") as tx:
            tx.execute("UPDATE card SET stability = ?, extra = ?", (reals[1], texts[1]))
            tx.execute("UPDATE item SET note_uid = NULL")
        after = dump(store)
        with store.write("Delete") as tx:
            tx.execute("DELETE FROM item")
        for wanted in (after, before):
            store.undo()
            assert dump(store) == wanted
        store.redo()
        assert dump(store) == after


OPERATIONS = st.lists(
    st.tuples(
        st.sampled_from(["add", "card", "review", "edit", "delete", "replace", "undo", "redo", "undo"]),
        st.integers(0, 5),
        TEXTS,
    ),
    max_size=25,
)


def operate(store: Store, name: str, number: int, text: str) -> None:
    items = [row[0] for row in store.read("SELECT id FROM item ORDER BY id")]
    item = items[number % len(items)] if items else None
    with store.write(name) as tx:
        if name == "add" or item is None:
            tx.execute("INSERT INTO item (uid, kind, fields) VALUES (?, 'basic', ?)", (store.new_uid(), text))
        elif name == "card":
            last = tx.execute("SELECT coalesce(max(ordinal), 0) FROM card").fetchone()[0]
            sql = "INSERT INTO card (uid, item_id, extra, ordinal) VALUES (?, ?, ?, ?)"
            tx.execute(sql, (store.new_uid(), item, text, last + 1))
        elif name == "review":
            for card in tx.execute("SELECT id FROM card WHERE item_id = ?", (item,)).fetchall():
                sql = "INSERT INTO review (uid, card_id, at_ms, study_day, rating) VALUES (?, ?, ?, 1, 3)"
                tx.execute(sql, (store.new_uid(), card[0], number))
                tx.execute("UPDATE card SET reps = reps + 1, due_at_ms = ? WHERE id = ?", (number, card[0]))
        elif name == "edit":
            tx.execute("UPDATE item SET fields = ?, tags = ? WHERE id = ?", (text, text[::-1], item))
        elif name == "delete":
            tx.execute("DELETE FROM item WHERE id = ?", (item,))
        elif name == "replace":
            tx.execute(
                "REPLACE INTO item (id, uid, kind, fields) VALUES (?, ?, 'cloze', ?)", (item, store.new_uid(), text)
            )


@given(operations=OPERATIONS)
@settings(max_examples=examples(25))
def test_any_history_of_writes_undo_and_redo_restores_exactly(operations: list[tuple[str, int, str]]) -> None:
    with memory_store() as store:
        past, future = [dump(store)], []
        for name, number, text in operations:
            if name == "undo":
                assert (store.undo() is not None) == (len(past) > 1)
                if len(past) > 1:
                    future.append(past.pop())
            elif name == "redo":
                assert (store.redo() is not None) == bool(future)
                if future:
                    past.append(future.pop())
            else:
                operate(store, name, number, text)
                state = dump(store)
                if state != past[-1]:
                    past.append(state)
                    future.clear()
            assert dump(store) == past[-1]
            assert store.read("PRAGMA foreign_key_check") == []
        while len(past) > 1:
            store.undo()
            past.pop()
            assert dump(store) == past[-1]


def test_steps_that_are_kept_are_never_dropped_for_others(store: Store) -> None:
    for number in range(120):
        with store.write(f"Kept {number}", kept=True) as tx:
            tx.execute("INSERT INTO setting (uid, key, value) VALUES (?, ?, '1')", (store.new_uid(), f"k{number}"))
        if number % 2:
            add_item(store, f"{number}")
    labels = []
    while (label := store.undo()) is not None:
        labels.append(label)
    assert sum(label.startswith("Kept") for label in labels) == 120
    assert len(labels) == 170
    while store.redo() is not None:
        pass
    assert store.read("SELECT count(*) FROM setting")[0][0] == 120
    assert store.undo_label == "Add 119"
