"""A path's cards: they enter when the learner begins, and no update takes away an edit, a schedule or a card."""

from dataclasses import replace
from pathlib import Path

import pytest
from tests.storage.support import NOON, course, memory_store, pack, topic

from studydesk.content.pack import read_pack
from studydesk.domain.cards import CardId, Draft, ItemId, ItemKind
from studydesk.domain.pack import CardKind, Pack, PackCard, PackSource
from studydesk.domain.path import LessonId, TopicId, TopicStatus
from studydesk.services import cards, pack_cards, paths, progress
from studydesk.storage.store import Store

SHIPPED = Path(__file__).parents[2] / "curriculum" / "backend"
SOURCE = PackSource("RFC 9110", "15.2", "https://www.rfc-editor.org/rfc/rfc9110", True)


def card(name: str, front: str = "", back: str = "b", **more: object) -> PackCard:
    return replace(PackCard(name, CardKind.BASIC, ("http",), SOURCE, front=front or f"{name}?", back=back), **more)


def web(*of_net: PackCard, version: str = "1", name: str = "net", aliases: dict[str, str] | None = None) -> Pack:
    net = replace(topic(name, course("basics", 2)), cards=of_net)
    http = replace(topic("http", needs=(name,)), cards=(card("verb"), card("code")))
    return pack(net, http, version=version, aliases=aliases)


@pytest.fixture
def store() -> Store:
    made = memory_store()
    paths.install_pack(
        made, web(card("one"), card("two"), PackCard("gap", CardKind.CLOZE, (), None, text="{{c1::a}} {{c2::b}}"))
    )
    return made


def topic_id(store: Store, key: str) -> TopicId:
    return TopicId(store.read("SELECT id FROM topic WHERE key = ?", (key,))[0][0])


def item_id(store: Store, key: str) -> ItemId:
    return ItemId(store.read("SELECT id FROM item WHERE key = ?", (key,))[0][0])


def fronts(store: Store) -> list[str]:
    """Of all cards that can be studied, in the order of new ones."""
    rows = store.read("SELECT id FROM card WHERE NOT shelved ORDER BY position, ordinal")
    views = cards.card_views(store, [CardId(row[0]) for row in rows])
    return [next(iter(view.item.fields.values())) for view in views]


def begin(store: Store, key: str = "web/net") -> None:
    progress.set_topic_status(store, topic_id(store, key), TopicStatus.LEARNING, now=NOON)


def test_cards_enter_when_their_topic_is_begun_in_the_order_of_the_pack(store: Store) -> None:
    assert fronts(store) == []
    assert pack_cards.waiting_items(store, topic_id(store, "web/net")) == 3
    begin(store)
    assert fronts(store) == ["one?", "two?", "{{c1::a}} {{c2::b}}", "{{c1::a}} {{c2::b}}"]
    assert pack_cards.waiting_items(store, topic_id(store, "web/net")) == 0
    store.undo()
    assert fronts(store) == []


def test_the_first_lesson_of_a_topic_brings_its_cards_too(store: Store) -> None:
    lesson = LessonId(store.read("SELECT id FROM lesson WHERE key = 'web/net/basics/c01'")[0][0])
    progress.set_lessons_done(store, [lesson], True, now=NOON)
    assert len(fronts(store)) == 4
    store.undo()
    assert fronts(store) == []


def test_cards_enter_on_demand_behind_those_that_are_there(store: Store) -> None:
    begin(store)
    pack_cards.add_cards(store, topic_id(store, "web/http"), now=NOON)
    assert fronts(store)[-2:] == ["verb?", "code?"]
    assert pack_cards.add_cards(store, topic_id(store, "web/http"), now=NOON).of("card") == frozenset()


def test_an_update_changes_only_what_the_learner_has_not_edited(store: Store) -> None:
    begin(store)
    one = item_id(store, "web/net/cards/one")
    mine = cards.item(store, one)
    cards.edit_item(
        store, one, replace(mine.draft(), fields={"front": "one?", "back": "MINE"}, tags=("http", "own")), now=NOON
    )
    assert cards.item(store, one).edited_fields == frozenset({"back"})
    with store.write("See") as tx:
        tx.execute("UPDATE card SET state = 2, reps = 5, stability = 12.5, due_day = 20000 WHERE item_id = ?", (one,))
    before = cards.card_view(store, cards.cards_of_item(store, one)[0]).card
    new = web(card("one", "ONE?", "theirs", tags=("http", "new")), card("two", "TWO?"), card("three"), version="2")
    paths.install_pack(store, new)
    after = cards.item(store, one)
    assert (dict(after.fields), after.tags) == ({"front": "ONE?", "back": "MINE"}, ("http", "new", "own"))
    assert cards.card_view(store, before.id).card == before
    assert fronts(store) == ["ONE?", "TWO?", "three?"]
    assert [row[0] for row in store.read("SELECT plain FROM item_text WHERE id = ?", (one,))] == ["one?\nmine"]


def test_a_card_that_was_removed_goes_to_the_shelf_and_comes_back_with_its_schedule(store: Store) -> None:
    begin(store)
    two = item_id(store, "web/net/cards/two")
    with store.write("See") as tx:
        tx.execute("UPDATE card SET state = 2, reps = 5, due_day = 20000 WHERE item_id = ?", (two,))
    (seen,) = cards.card_views(store, cards.cards_of_item(store, two))
    paths.install_pack(store, web(card("one"), version="2"))
    assert fronts(store) == ["one?"]
    assert cards.item(store, two).shelved
    paths.install_pack(store, web(card("two"), card("one"), version="3"))
    (back,) = cards.card_views(store, cards.cards_of_item(store, two))
    assert back.card.schedule == seen.card.schedule
    assert set(fronts(store)) == {"one?", "two?"}


def test_a_deleted_card_stays_away_until_it_is_wanted_again(store: Store) -> None:
    begin(store)
    cards.delete_items(store, [item_id(store, "web/net/cards/two")], now=NOON)
    paths.install_pack(store, web(card("one"), card("two", "NEW?"), version="2"))
    assert fronts(store) == ["one?"]
    net = topic_id(store, "web/net")
    assert (pack_cards.deleted_items(store, net), pack_cards.waiting_items(store, net)) == (1, 0)
    pack_cards.add_again(store, net, now=NOON)
    assert fronts(store) == ["one?", "NEW?"]
    store.undo()
    assert fronts(store) == ["one?"]


def test_a_renamed_topic_keeps_its_cards_and_their_choices(store: Store) -> None:
    begin(store)
    one, uid = store.read("SELECT id, uid FROM item WHERE key = 'web/net/cards/one'")[0]
    paths.install_pack(store, web(card("one"), version="2", name="network", aliases={"net": "network"}))
    assert tuple(store.read("SELECT id, uid FROM item WHERE key = 'web/network/cards/one'")[0]) == (one, uid)
    (view,) = cards.card_views(store, cards.cards_of_item(store, ItemId(one)))
    assert view.topic_title == "Network"


def test_a_card_that_the_learner_moved_to_another_topic_stays_there(store: Store) -> None:
    begin(store)
    http = topic_id(store, "web/http")
    cards.set_topic(store, [item_id(store, "web/net/cards/one")], http, now=NOON)
    paths.install_pack(store, web(card("one", "ONE?"), version="2"))
    assert cards.item(store, item_id(store, "web/net/cards/one")).topic_id == http


def test_a_kind_that_changed_is_the_authors_unless_the_learner_edited(store: Store) -> None:
    begin(store)
    one, two = item_id(store, "web/net/cards/one"), item_id(store, "web/net/cards/two")
    cards.edit_item(store, two, Draft(ItemKind.BASIC, {"front": "two?", "back": "MINE"}), now=NOON)
    gaps = [PackCard(name, CardKind.CLOZE, (), None, text="{{c1::x}} {{c2::y}}") for name in ("one", "two")]
    paths.install_pack(store, web(*gaps, version="2"))
    assert (cards.item(store, one).kind, len(cards.cards_of_item(store, one))) == (ItemKind.CLOZE, 2)
    assert (cards.item(store, two).kind, len(cards.cards_of_item(store, two))) == (ItemKind.BASIC, 1)


def test_installing_the_same_again_writes_nothing(store: Store) -> None:
    begin(store)
    before = store.read("SELECT id, stamp, fields, pack_fields, edited_at_ms FROM item")
    paths.install_pack(
        store, web(card("one"), card("two"), PackCard("gap", CardKind.CLOZE, (), None, text="{{c1::a}} {{c2::b}}"))
    )
    assert [tuple(row) for row in store.read("SELECT id, stamp, fields, pack_fields, edited_at_ms FROM item")] == [
        tuple(row) for row in before
    ]


def test_every_card_of_the_shipped_path_makes_cards() -> None:
    made = memory_store()
    result = read_pack(SHIPPED)
    assert result.pack is not None
    paths.install_pack(made, result.pack)
    for row in made.read("SELECT id FROM topic"):
        pack_cards.add_cards(made, TopicId(row[0]), now=NOON)
    items = sum(len(one.cards) for one in result.pack.topics)
    assert made.read("SELECT count(DISTINCT item_id) FROM card")[0][0] == items
