"""The words of items and the piles of cards agree with the rows, whatever is done and undone."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.services.test_review import SETTINGS, assert_piles_are_right
from tests.storage.support import NOON, memory_store, sample_pack
from tests.support.examples import examples

from studydesk.domain.cards import CardId, Draft, ItemId, ItemKind
from studydesk.domain.errors import EnvironmentFault
from studydesk.domain.path import TopicId
from studydesk.domain.scheduling import Rating
from studydesk.services import card_actions, cards, paths, review
from studydesk.storage.store import Store, Transaction

STEPS = ("add", "edit", "delete", "answer", "suspend", "bury", "move", "forget", "undo", "redo", "fail")


def break_off(tx: Transaction) -> None:
    tx.execute("UPDATE item_text SET plain = 'lost'")
    tx.execute("UPDATE card SET suspended = 1")
    raise ZeroDivisionError


def do(store: Store, step: str, random: Random) -> None:
    items = [ItemId(row[0]) for row in store.read("SELECT id FROM item")]
    ids = [CardId(row[0]) for row in store.read("SELECT id FROM card WHERE NOT shelved")]
    topic = TopicId(random.choice([row[0] for row in store.read("SELECT id FROM topic")]))
    text = " ".join(random.choices(("{{c1::one}}", "{{c2::two}}", "three", "ÄÖ", "{{c3::x}}"), k=4)) + " {{c1::always}}"
    draft = Draft(ItemKind.CLOZE, {"text": text, "back": ""}, random.choice((topic, None)))
    if step == "add":
        cards.add_item(store, draft, now=NOON)
    elif step == "undo":
        store.undo()
    elif step == "redo":
        store.redo()
    elif step == "fail":
        with pytest.raises(ZeroDivisionError), store.write("Fails") as tx:
            break_off(tx)
    elif items and ids:
        item, card = random.choice(items), random.choice(ids)
        {
            "edit": lambda: cards.edit_item(store, item, draft, now=NOON),
            "delete": lambda: cards.delete_items(store, [item], now=NOON),
            "answer": lambda: review.answer(
                store, card, random.choice(list(Rating)), now=NOON, taken_ms=1, settings=SETTINGS
            ),
            "suspend": lambda: card_actions.suspend(store, [card], random.random() < 0.7),
            "bury": lambda: card_actions.bury(store, [card], now=NOON, settings=SETTINGS),
            "move": lambda: cards.set_topic(store, [item], random.choice((topic, None)), now=NOON),
            "forget": lambda: card_actions.forget(store, [card], now=NOON, settings=SETTINGS),
        }[step]()


@given(st.lists(st.sampled_from(STEPS), min_size=5, max_size=40), st.integers(0, 2**32))
@settings(max_examples=examples(40))
def test_words_and_piles_are_right_after_any_history(steps: list[str], seed: int) -> None:
    random = Random(seed)
    with memory_store() as store:
        paths.install_pack(store, sample_pack())
        for step in ("add", *steps):
            do(store, step, random)
        assert_piles_are_right(store)
        assert_words_are_right(store)


def assert_words_are_right(store: Store) -> None:
    """Each item has its words, and the index has exactly these; raises sqlite3.DatabaseError if not."""
    without = "SELECT 1 FROM item LEFT JOIN item_text x ON x.id = item.id WHERE x.id IS NULL"
    assert store.read(without) == []
    with store.write("Check", undoable=False) as tx:
        tx.execute("INSERT INTO item_fts (item_fts, rank) VALUES ('integrity-check', 1)")


def test_an_index_that_is_wrong_is_noticed() -> None:
    with memory_store() as store:
        cards.add_item(store, Draft(ItemKind.BASIC, {"front": "words", "back": "b"}), now=NOON)
        with store.write("Spoil", undoable=False) as tx:
            tx.execute("INSERT INTO item_fts (item_fts, rowid, plain) VALUES ('delete', 1, 'words\nb')")
        with pytest.raises(EnvironmentFault):
            assert_words_are_right(store)
