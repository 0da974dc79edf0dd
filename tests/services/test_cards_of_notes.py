"""Cards of lines of notes keep their schedules wherever the lines go."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest

from studydesk.domain.errors import UserError
from studydesk.domain.notes import Note, NoteId
from studydesk.services import cards, note_cards, notes
from studydesk.storage import note_cards as rows
from studydesk.storage.store import Store

NOW = datetime(2026, 11, 23, 18, 0, tzinfo=UTC)
BODY = "Start\n\nQ :: A\n\nThe ==sky== is blue\n"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "studydesk.db", clock=lambda: NOW, random=Random(1)) as made:
        yield made


def the(store: Store, note_id: NoteId) -> Note:
    found = notes.note(store, note_id)
    assert found is not None
    return found


def made(store: Store, body: str = BODY) -> Note:
    note = the(store, notes.create_note(store, "Sky", body, tags=("blue",)))
    offered = note_cards.offered(note.body, note_cards.known_blocks(store, note))
    assert note_cards.make_cards(store, note, offered) == len(offered)
    return the(store, note.id)


def write(store: Store, note_id: NoteId, body: str) -> note_cards.Followed:
    notes.save_body(store, note_id, body, the(store, note_id).version)
    return note_cards.follow(store, note_id)


def test_cards_are_made_once_and_undone_as_one_step(store: Store) -> None:
    note = made(store)
    assert note.body.count(" ^") == 2
    assert note_cards.offered(note.body, note_cards.known_blocks(store, note)) == ()
    of_note = rows.read_of_note(store, note.id)
    assert len(of_note) == 2
    item = cards.item(store, of_note[0].item_id)
    assert item.fields["front"] == "Q"
    assert (item.tags, item.source.title, item.source.url) == (("blue",), "Sky", note.link)
    store.undo()
    assert the(store, note.id).body == BODY
    assert rows.read_of_note(store, note.id) == []


def test_an_edited_line_changes_its_card_and_keeps_it(store: Store) -> None:
    note = made(store)
    before = {one.item_id: cards.cards_of_item(store, one.item_id) for one in rows.read_of_note(store, note.id)}
    assert write(store, note.id, note.body.replace("Q :: A", "Question :: Answer")) == note_cards.Followed(1, 0)
    after = {one.item_id: cards.cards_of_item(store, one.item_id) for one in rows.read_of_note(store, note.id)}
    assert after == before
    assert {cards.item(store, one).fields.get("front") for one in after} == {"Question", None}


def test_a_line_that_moves_to_another_note_takes_its_card_along(store: Store) -> None:
    note = made(store)
    lines = note.body.split("\n")
    other = notes.create_note(store, "Other", "")
    assert write(store, note.id, "\n".join(line for line in lines if "Q :: A" not in line)).lost == 1
    write(store, other, lines[2])
    (card,) = rows.read_of_note(store, other)
    assert card.lost_at_ms is None
    assert cards.item(store, card.item_id).fields["front"] == "Q"


def test_a_line_that_comes_back_is_known(store: Store) -> None:
    note = made(store)
    assert write(store, note.id, "").lost == 2
    assert {one.lost_at_ms is None for one in rows.read_of_note(store, note.id)} == {False}
    write(store, note.id, note.body)
    assert {one.lost_at_ms is None for one in rows.read_of_note(store, note.id)} == {True}


def test_a_half_typed_line_leaves_the_card_as_it_was(store: Store) -> None:
    note = made(store)
    write(store, note.id, note.body.replace("==sky==", "=="))
    texts = [cards.item(store, one.item_id).fields.get("text") for one in rows.read_of_note(store, note.id)]
    assert "The ==sky== is blue" in texts


def test_a_note_that_changed_meanwhile_is_looked_at_again(store: Store) -> None:
    note = the(store, notes.create_note(store, "Sky", BODY))
    offered = note_cards.offered(note.body, frozenset())
    notes.save_body(store, note.id, "other", note.version)
    with pytest.raises(UserError):
        note_cards.make_cards(store, note, offered)
