"""Items and their cards: what is made, edited, deleted and found, and that no schedule is lost on the way."""

from dataclasses import replace

import pytest
from tests.storage.support import NOON, memory_store, sample_pack

from studydesk.domain.cards import Card, CardId, Draft, ItemId, ItemKind, Source, TextFormat, clean_tags
from studydesk.domain.errors import UserError
from studydesk.domain.path import TopicId
from studydesk.services import cards, paths
from studydesk.storage.store import Store


@pytest.fixture
def store() -> Store:
    made = memory_store()
    paths.install_pack(made, sample_pack())
    return made


def basic(front: str = "What is it?", back: str = "That", **more: object) -> Draft:
    return replace(Draft(ItemKind.BASIC, {"front": front, "back": back}), **more)


def cloze(text: str) -> Draft:
    return Draft(ItemKind.CLOZE, {"text": text, "back": ""})


def of(store: Store, item_id: ItemId) -> dict[int, Card]:
    rows = store.read("SELECT id FROM card WHERE item_id = ? ORDER BY ordinal", (item_id,))
    views = cards.card_views(store, [CardId(row[0]) for row in rows])
    return {view.card.ordinal: view.card for view in views}


def see(store: Store, card_id: int) -> None:
    with store.write("See") as tx:
        tx.execute("UPDATE card SET state = 2, reps = 3, stability = 9.5, due_day = 20000 WHERE id = ?", (card_id,))


@pytest.mark.parametrize(
    ("draft", "ordinals"),
    [
        (basic(), [0]),
        (replace(basic(), kind=ItemKind.REVERSED), [0, 1]),
        (cloze("{{c1::a}} {{c3::b}} ==c=="), [0, 1, 2]),
        (Draft(ItemKind.CLOZE, {"text": "{{c2::a}} ==b=="}, format=TextFormat.HTML), [1]),
        (Draft(ItemKind.TYPE_IN, {"front": "a", "answer": "b"}), [0]),
        (Draft(ItemKind.CODE, {"front": "a", "code": "x = 1", "language": "python", "back": "1"}), [0]),
        (
            Draft(
                ItemKind.OCCLUSION,
                {
                    "picture": "p.png",
                    "areas": '{"areas": [{"n": 2, "shape": "rect", "points": [[0, 0], [1, 1]]}, {"n": 1}]}',
                },
            ),
            [1],
        ),
    ],
)
def test_each_kind_makes_its_cards(store: Store, draft: Draft, ordinals: list[int]) -> None:
    item_id = cards.add_item(store, draft, now=NOON)
    assert list(of(store, item_id)) == ordinals
    assert cards.item(store, item_id).draft() == replace(draft, fields=dict(draft.fields))
    assert store.undo() == "Add card"
    assert store.read("SELECT 1 FROM card") == []


@pytest.mark.parametrize(
    ("draft", "code"),
    [
        (basic(front="  "), "item.empty"),
        (replace(basic(back=""), kind=ItemKind.REVERSED), "item.empty"),
        (cloze("no gap"), "item.no_cards"),
        (cloze("{{c1::not closed"), "item.no_cards"),
        (Draft(ItemKind.OCCLUSION, {"picture": "p.png", "areas": "nonsense"}), "item.no_cards"),
        (basic(front="x" * 4_000_001), "item.long"),
    ],
)
def test_what_asks_nothing_is_not_saved(store: Store, draft: Draft, code: str) -> None:
    with pytest.raises(UserError) as caught:
        cards.add_item(store, draft, now=NOON)
    assert caught.value.code == code
    assert store.read("SELECT 1 FROM item") == []


def test_editing_keeps_the_schedule_of_the_cards_that_remain(store: Store) -> None:
    item_id = cards.add_item(store, cloze("{{c1::a}} {{c2::b}} {{c3::c}}"), now=NOON)
    before = of(store, item_id)
    see(store, before[0].id)
    see(store, before[1].id)
    seen = of(store, item_id)
    cards.edit_item(store, item_id, cloze("{{c1::A}} and {{c4::d}}"), now=NOON)
    after = of(store, item_id)
    assert (after[0], list(after)) == (seen[0], [0, 1, 3])
    assert (after[1].shelved, after[1].schedule) == (True, seen[1].schedule)
    assert cards.cards_of_item(store, item_id) == [after[0].id, after[3].id]
    cards.edit_item(store, item_id, cloze("{{c1::A}} {{c2::again}}"), now=NOON)
    assert of(store, item_id) == {0: seen[0], 1: seen[1]}
    store.undo()
    store.undo()
    assert of(store, item_id) == {**seen, 2: before[2]}


def test_duplicates_are_noticed_whatever_the_letter_case_and_markup(store: Store) -> None:
    item_id = cards.add_item(store, basic("What is a **cache**?"), now=NOON)
    assert [one.item_id for one in cards.duplicates(store, ItemKind.BASIC, " what is  a CACHE? ")] == [item_id]
    assert [one.item_id for one in cards.duplicates(store, ItemKind.CODE, "What is a `cache`?")] == [item_id]
    html = cards.duplicates(store, ItemKind.BASIC, "<b>What</b> is a cache?", written=TextFormat.HTML)
    assert [one.item_id for one in html] == [item_id]
    assert cards.duplicates(store, ItemKind.BASIC, "what is a cache", besides=item_id) == []
    assert cards.duplicates(store, ItemKind.BASIC, "") == []
    cards.edit_item(store, item_id, basic("Another"), now=NOON)
    assert cards.duplicates(store, ItemKind.BASIC, "What is a cache?") == []


def test_deleting_is_one_step_that_brings_everything_back(store: Store) -> None:
    ids = [cards.add_item(store, basic(f"Front {i}"), now=NOON) for i in range(5)]
    see(store, next(iter(of(store, ids[0]).values())).id)
    before = [of(store, one) for one in ids]
    cards.delete_items(store, ids, now=NOON)
    assert store.read("SELECT 1 FROM card UNION SELECT 1 FROM item UNION SELECT 1 FROM item_text") == []
    with pytest.raises(UserError, match="deleted"):
        cards.item(store, ids[0])
    assert store.undo() == "Delete cards"
    assert [of(store, one) for one in ids] == before
    assert [row[0] for row in store.read("SELECT rowid FROM item_fts WHERE plain LIKE '%front 3%'")] == [ids[3]]


def test_tags_and_topics_change_in_one_step_each(store: Store) -> None:
    ids = [cards.add_item(store, basic(f"{i}", tags=("Cache", "two words")), now=NOON) for i in range(3)]
    cards.add_tags(store, ids, ["cache", "new"], now=NOON)
    assert cards.item(store, ids[1]).tags == ("Cache", "two_words", "new")
    cards.remove_tags(store, ids, ["CACHE"], now=NOON)
    assert cards.all_tags(store) == ["new", "two_words"]
    topic = TopicId(store.read("SELECT id FROM topic")[0][0])
    cards.set_topic(store, ids, topic, now=NOON)
    assert cards.cards_of_topic(store, topic) == [card.id for one in ids for card in of(store, one).values()]
    assert cards.card_view(store, cards.cards_of_topic(store, topic)[0]).topic_title == "Net"
    assert [store.undo() for _ in range(3)] == ["Change topic", "Remove tags", "Add tags"]
    assert cards.item(store, ids[0]).tags == ("Cache", "two_words")


def test_a_card_whose_topic_is_removed_stays_without_one(store: Store) -> None:
    path_id = paths.installed_paths(store)[0].id
    topic = paths.add_own_topic(store, path_id, "Mine", after=None)
    item_id = cards.add_item(store, basic(topic_id=topic), now=NOON)
    paths.remove_own(store, topic=topic)
    (card,) = of(store, item_id).values()
    assert (card.topic_id, cards.card_view(store, card.id).topic_title) == (None, "")
    store.undo()
    assert of(store, item_id)[0].topic_id == topic


@pytest.mark.parametrize(
    "text", ["x" * 1_000_000, "שלום مرحبا", "👩‍💻🇩🇪", "a\x00b", "\ud800 half", "<script>alert(1)</script>", "{{c1::a"]
)
def test_whatever_is_typed_is_kept(store: Store, text: str) -> None:
    item_id = cards.add_item(store, basic(text, tags=tuple(f"t{i}" for i in range(10_000))), now=NOON)
    kept = cards.item(store, item_id)
    assert kept.fields["front"] == text.encode("utf-8", "replace").decode()
    assert len(kept.tags) == 10_000
    cards.edit_item(store, item_id, basic("other", source=Source("Title", "https://example.org")), now=NOON)
    store.undo()
    assert cards.item(store, item_id) == kept


def test_tags_have_no_spaces_and_stand_once() -> None:
    assert clean_tags(["a b", "A_B", "", "\x00", "c::d"]) == ("a_b", "c::d")


def test_searches_are_kept_under_their_names(store: Store) -> None:
    cards.save_search(store, "Hard", "prop:d>7")
    cards.save_search(store, "New", "is:new")
    cards.save_search(store, " Hard ", "prop:d>8")
    kept = cards.saved_searches(store)
    assert [(one.name, one.query) for one in kept] == [("Hard", "prop:d>8"), ("New", "is:new")]
    cards.remove_search(store, kept[0].id)
    store.undo()
    assert cards.saved_searches(store) == kept
