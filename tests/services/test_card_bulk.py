"""Changing many cards at once: each is one step, and says what it would do before."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest
from tests.services.test_review import SETTINGS

from studydesk.domain.card_rows import Order
from studydesk.domain.cards import CardId, Draft, ItemKind, TextFormat
from studydesk.domain.errors import UserError
from studydesk.domain.scheduling import Rating
from studydesk.services import card_bulk, card_search, cards, review
from studydesk.services.card_bulk import Replacement
from studydesk.storage.store import Store

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
Bulk = Callable[[Store, list[CardId]], object]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with closing(Store.open(tmp_path / "studydesk.db", clock=lambda: NOW, random=Random(1))) as made:
        for number in range(12):
            kind = (ItemKind.BASIC, ItemKind.REVERSED)[number % 2]
            draft = Draft(kind, {"front": f"colour {number}", "back": f"Colour of *{number}*"}, tags=("paint",))
            cards.add_item(made, draft, now=NOW)
        for row in made.read_tuples("SELECT id FROM card ORDER BY id LIMIT 6"):
            review.answer(made, row[0], Rating.GOOD, now=NOW, taken_ms=900, settings=SETTINGS)
        yield made


def found(store: Store, query: str) -> list[CardId]:
    return [CardId(one) for one in card_search.find_cards(store, query, now=NOW, settings=SETTINGS, order=Order())]


def everything(store: Store) -> list[tuple[object, ...]]:
    columns = "id, topic_id, state, stability, due_day, interval_days, suspended, buried, flag, position"
    return [
        *store.read_tuples(f"SELECT {columns} FROM card ORDER BY id"),
        *store.read_tuples("SELECT id, topic_id, tags, fields FROM item ORDER BY id"),
        *store.read_tuples("SELECT id, plain FROM item_text ORDER BY id"),
    ]


_BULKS: list[tuple[str, Bulk, str, int]] = [
    ("tags", lambda s, ids: card_bulk.add_tags(s, ids, tags=("New",), now=NOW), "tag:new", 18),
    ("no tags", lambda s, ids: card_bulk.remove_tags(s, ids, tags=("PAINT",), now=NOW), "tag:paint", 0),
    ("suspend", lambda s, ids: card_bulk.suspend(s, ids, suspended=True), "is:suspended", 18),
    ("bury", lambda s, ids: card_bulk.bury(s, ids, now=NOW, settings=SETTINGS), "is:buried", 18),
    ("flag", lambda s, ids: card_bulk.set_flag(s, ids, flag=4), "flag:4", 18),
    ("forget", lambda s, ids: card_bulk.forget(s, ids, now=NOW, settings=SETTINGS), "is:new", 18),
    (
        "due",
        lambda s, ids: card_bulk.set_due(
            s, ids, first_days=3, last_days=5, set_interval=False, now=NOW, settings=SETTINGS
        ),
        "prop:due>=3 prop:due<=5",
        18,
    ),
    ("delete", lambda s, ids: card_bulk.delete(s, ids, now=NOW), "", 0),
    ("order", lambda s, ids: card_bulk.reposition(s, ids, shuffle=True), "is:new", 12),
    (
        "replace",
        lambda s, ids: card_bulk.replace_in_fields(s, ids, replacement=Replacement("colour", "hue"), now=NOW),
        "hue -colour",
        18,
    ),
]


@pytest.mark.parametrize(("name", "bulk", "query", "count"), _BULKS, ids=[row[0] for row in _BULKS])
def test_a_change_of_all_cards_is_one_step(store: Store, name: str, bulk: Bulk, query: str, count: int) -> None:
    before = everything(store)
    bulk(store, found(store, ""))
    assert len(found(store, query)) == count
    assert everything(store) != before
    store.undo()
    assert everything(store) == before
    store.redo()
    assert len(found(store, query)) == count


def test_what_a_replacement_would_change_is_told_and_nothing_is_changed(store: Store) -> None:
    before = everything(store)
    wish = Replacement(r"colour (\d+)$", r"\1. colour", is_regex=True, field="front")
    told = card_bulk.find_in_fields(store, found(store, ""), wish)
    assert [(one.field, one.before, one.after) for one in told[:2]] == [
        ("front", "colour 0", "0. colour"),
        ("front", "colour 1", "1. colour"),
    ]
    assert len(told) == 12
    assert everything(store) == before


def test_letter_case_is_kept_to_where_that_is_wished(store: Store) -> None:
    told = card_bulk.find_in_fields(store, found(store, ""), Replacement("Colour", "x", same_case=True))
    assert {one.field for one in told} == {"back"}


def test_a_backslash_is_a_backslash_where_no_expression_is_meant(store: Store) -> None:
    told = card_bulk.find_in_fields(store, found(store, "")[:1], Replacement("colour", r"\1\n", field="front"))
    assert told[0].after == r"\1\n 0"


def test_an_item_that_would_ask_nothing_any_more_is_left_alone(store: Store) -> None:
    card_bulk.replace_in_fields(store, found(store, ""), replacement=Replacement(".*", "", is_regex=True), now=NOW)
    assert len(found(store, "colour")) == 18


def test_a_schedule_outlives_a_replacement(store: Store) -> None:
    before = store.read_tuples("SELECT id, state, stability, due_day, reps FROM card ORDER BY id")
    card_bulk.replace_in_fields(store, found(store, ""), replacement=Replacement("colour", "hue"), now=NOW)
    assert store.read_tuples("SELECT id, state, stability, due_day, reps FROM card ORDER BY id") == before
    assert len(found(store, "hue")) == 18


@pytest.mark.parametrize(
    ("wish", "code"),
    [
        (Replacement("(", "", is_regex=True), "replace.regex"),
        (Replacement("c", r"\7", is_regex=True), "replace.regex"),
        (Replacement("(o|oo)+$", "", is_regex=True), "replace.slow"),
    ],
)
def test_a_bad_expression_is_told_and_nothing_is_changed(store: Store, wish: Replacement, code: str) -> None:
    draft = Draft(ItemKind.BASIC, {"front": "o" * 60 + "!", "back": "b"})
    cards.add_item(store, draft, now=NOW)
    before = everything(store)
    with pytest.raises(UserError) as raised:
        card_bulk.replace_in_fields(store, found(store, ""), replacement=wish, now=NOW)
    assert raised.value.code == code
    assert everything(store) == before


def test_a_cancelled_replacement_changes_nothing(store: Store) -> None:
    before = everything(store)

    def stop(_done: int, _total: int) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        card_bulk.replace_in_fields(
            store, found(store, ""), replacement=Replacement("colour", "hue"), now=NOW, progress=stop
        )
    assert everything(store) == before


def test_duplicates_are_found_whatever_their_markup(store: Store) -> None:
    for front, written in (("Colour  3", TextFormat.MARKDOWN), ("<b>COLOUR</b> 3", TextFormat.HTML)):
        cards.add_item(store, Draft(ItemKind.BASIC, {"front": front, "back": "b"}, format=written), now=NOW)
    (group,) = card_bulk.duplicates(store, "", None, now=NOW, settings=SETTINGS)
    assert group.item_ids == (4, 13, 14)
    assert card_bulk.duplicates(store, "nid:4,13", "front", now=NOW, settings=SETTINGS)[0].item_ids == (4, 13)
    assert [one.item_ids for one in card_bulk.duplicates(store, "", "back", now=NOW, settings=SETTINGS)] == [(13, 14)]
