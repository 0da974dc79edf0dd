"""What a check says of a path that has no faults, and the figures of a path."""

from __future__ import annotations

import time
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest
from tests.content.sample import SHIPPED

from studydesk.content.pack import read_pack
from studydesk.content.pack.advice import advise, changed_ids, misspelt
from studydesk.content.pack.advising import advise_on
from studydesk.content.pack.similar import alike_pairs
from studydesk.content.pack.stats import path_figures
from studydesk.domain.pack import CardKind, Pack, PackCard, PackSource

SOURCE = PackSource("A book", "2", "", True)


@pytest.fixture(scope="module")
def shipped() -> Pack:
    pack = read_pack(SHIPPED).pack
    assert pack is not None
    return pack


def card(name: str, front: str, back: str = "Because.", code: str = "") -> PackCard:
    kind = CardKind.CODE if code else CardKind.BASIC
    return PackCard(name, kind, (), SOURCE, front=front, back=back, code=code)


def codes(pack: Pack, *cards: PackCard) -> set[str]:
    """The codes of advice on cards beside those of the path."""
    first = replace(pack.topics[0], cards=(*pack.topics[0].cards, *cards))
    changed = replace(pack, topics=(first, *pack.topics[1:]))
    return {one.code for one in advise(changed, lambda *_: 1)}


def test_the_shipped_path_needs_no_advice(shipped: Pack) -> None:
    assert advise_on(SHIPPED, shipped) == ()


@pytest.mark.parametrize(
    ("odd", "code"),
    [
        (card("odd", "Which lighthouse is tall?", "word " * 41), "card.long_answer"),
        (card("odd", "lighthouse " * 46), "card.long_front"),
        (replace(card("odd", "Which lighthouse?"), source=None), "card.no_source"),
        (card("odd", "Why does a lighthouse shine?", "Lighthouse"), "card.given_away"),
    ],
)
def test_each_rule_finds_its_card(shipped: Pack, odd: PackCard, code: str) -> None:
    assert codes(shipped, odd) == {code}


def test_code_does_not_count_as_words_of_an_answer(shipped: Pack) -> None:
    assert codes(shipped, card("long", "Which lighthouse is tall?", "Run:\n```sh\n" + "word " * 60 + "\n```")) == set()


def test_cards_that_ask_the_same_in_the_whole_path_are_found(shipped: Pack) -> None:
    other = shipped.topics[5].cards[0]
    assert "card.alike" in codes(shipped, replace(other, id="again"))


def test_code_cards_are_the_same_only_with_the_same_code() -> None:
    first, second = (
        card("a", "What does this print?", code="print(1)"),
        card("b", "What does this print?", code="print(2)"),
    )
    assert list(alike_pairs([first, second])) == []
    assert list(alike_pairs([first, second, replace(first, id="c")])) == [(2, 0)]


def test_too_few_cards_and_kinds(shipped: Pack) -> None:
    poor = replace(shipped, topics=(replace(shipped.topics[0], cards=(card("one", "Which lighthouse is tall?"),)),))
    assert {one.code for one in advise(poor, lambda *_: 0)} == {"cards.few", "cards.kinds"}


def test_lost_and_reused_ids_are_named_and_aliases_followed(shipped: Pack) -> None:
    first = shipped.topics[0]
    assert list(changed_ids(shipped, shipped)) == []
    fewer = replace(first, cards=first.cards[1:], courses=first.courses[1:])
    new = replace(shipped, topics=(fewer, *shipped.topics[1:]))
    gone = f"{first.id}/{first.courses[0].id}"
    messages = [one.message for one in changed_ids(shipped, new)]
    assert any(f"'{gone}'" in message for message in messages)
    moved = replace(new, aliases={gone: (f"{first.id}/{first.courses[1].id}",)})
    assert [one.code for one in changed_ids(shipped, moved)] == ["id.gone"]  # the card
    other = replace(first.cards[0], front="Zebra lighthouse", text="")
    again = replace(shipped, topics=(replace(first, cards=(other, *first.cards[1:])), *shipped.topics[1:]))
    assert [one.code for one in changed_ids(shipped, again)] == ["id.reused"]


def test_spelling_is_looked_up_in_a_list_and_code_left_out(shipped: Pack) -> None:
    topic = replace(shipped.topics[0], overview_markdown="good wrod `cdoe` here", goals=(), practice=(), questions=())
    pack = replace(shipped, topics=(replace(topic, cards=()),))
    assert [one.message for one in misspelt(pack, {"good", "here"})] == ["'wrod' is not in the word list."]


def test_many_cards_with_the_same_words_take_no_square_of_time() -> None:
    names = ["".join(letters) for letters in product("abcdefgh", repeat=4)]
    cards = [card(name, f"What is a {name} of the same kind?") for name in names]
    began = time.process_time()
    list(alike_pairs(cards))
    assert time.process_time() - began < 10  # 4,096 cards; every pair would be 8 million comparisons


def test_figures_of_a_path_add_up(shipped: Pack, tmp_path: Path) -> None:
    figures = path_figures(shipped)
    topics, totals = figures["topics"], figures["totals"]
    assert isinstance(topics, list)
    assert isinstance(totals, dict)
    assert totals["cards"] == sum(row["cards"] for row in topics) == sum(totals["cards_by_kind"].values())
    assert totals["cards"] >= 720
    assert round(totals["hours_official"] + totals["hours_added"]) == 248
