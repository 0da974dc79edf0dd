"""Looking cards and pictures through."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest
from tests.services.test_review import SETTINGS

from studydesk.domain.cards import Draft, ItemKind
from studydesk.domain.scheduling import Rating
from studydesk.domain.study import StudyChoice
from studydesk.services import card_check, cards, media, review
from studydesk.storage.store import Store

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with closing(Store.open(tmp_path / "studydesk.db", clock=lambda: NOW, random=Random(1))) as made:
        for number in range(8):
            cards.add_item(made, Draft(ItemKind.BASIC, {"front": f"question {number}", "back": "a"}), now=NOW)
        for row in made.read_tuples("SELECT id FROM card WHERE id <= 4"):
            review.answer(made, row[0], Rating.EASY, now=NOW, taken_ms=900, settings=SETTINGS)
        yield made


def _break(store: Store, *statements: str) -> None:
    """As a fault outside of the program would: without its triggers."""
    with closing(sqlite3.connect(store.file)) as connection:
        (trigger,) = connection.execute("SELECT sql FROM sqlite_master WHERE name = 'card_pile_changed'").fetchone()
        connection.execute("DROP TRIGGER card_pile_changed")
        for statement in statements:
            connection.execute(statement)
        connection.execute(trigger)
        connection.commit()


def test_sound_cards_are_sound(store: Store) -> None:
    found = card_check.check_cards(store)
    assert found.is_sound
    assert (found.items, found.cards) == (8, 8)
    assert card_check.mend_cards(store, now=NOW, settings=SETTINGS) == 0
    assert store.undo_label == "Answer card"


def test_wrong_sums_lost_words_and_impossible_schedules_are_found_and_mended(store: Store) -> None:
    before = review.counts_of(store, (), now=NOW, settings=SETTINGS)
    _break(
        store,
        "UPDATE card_pile SET cards = cards + 3 WHERE pile = 0",
        "INSERT INTO card_pile (topic_id, pile, due_day, cards) VALUES (999, 2, 5, 1)",
        "DELETE FROM item_text WHERE id <= 2",
        "UPDATE card SET due_day = NULL WHERE id = 1",
        "UPDATE card SET stability = 9e99, difficulty = -4 WHERE id = 2",
        "UPDATE card SET last_review_at_ms = NULL, last_review_day = NULL WHERE id = 3",
    )
    found = card_check.check_cards(store)
    assert (bool(found.sums), found.words, found.schedules) == (True, 2, 3)
    assert card_check.mend_cards(store, now=NOW, settings=SETTINGS) == 3
    assert card_check.check_cards(store).is_sound
    sitting = review.Session(store, StudyChoice(), SETTINGS, now=NOW, random=Random(1))
    assert sitting.card(NOW) is not None
    assert review.counts_of(store, (), now=NOW, settings=SETTINGS).new == before.new
    assert store.read_tuples("SELECT count(*) FROM review") == [(4,)]
    assert store.undo() == "Mend cards"


def test_pictures_that_are_gone_and_names_that_lead_nowhere_are_told(store: Store) -> None:
    folder = media.media_folder(store)
    medium = media.add_medium(store, folder, b"\x89PNG\r\n\x1a\n", ".png")
    fields = {"front": f"![]({medium.file_name})", "back": "![](gone.png)"}
    cards.add_item(store, Draft(ItemKind.BASIC, fields), now=NOW)
    (folder / medium.file_name).unlink()
    (folder / "stray.png").write_bytes(b"x")
    found = card_check.check_cards(store)
    assert not found.is_sound
    assert not found.can_be_mended
    assert [one.file_name for one in found.media.missing] == [medium.file_name]
    assert [name for _item, name in found.media.unknown] == ["gone.png"]
    assert found.media.strays == ("stray.png",)
