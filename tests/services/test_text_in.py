"""Cards out of tables: duplicates, kinds, one step."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest
from tests.storage.support import dump

from studydesk.domain.cards import Draft, ItemKind
from studydesk.domain.table_in import Role, read
from studydesk.services import cards, text_in, text_out
from studydesk.storage.store import Store

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
ROLES = (Role.FRONT, Role.BACK, Role.TAGS)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with closing(Store.open(tmp_path / "studydesk.db", clock=lambda: NOW, random=Random(1))) as made:
        yield made


def bring(store: Store, text: str, plan: text_in.Plan) -> text_in.TableReport:
    return text_in.bring_in(store, read(text), plan, now=NOW, progress=lambda done, total: None)


def test_what_is_there_already_and_what_is_twice_is_told(store: Store) -> None:
    cards.add_item(store, Draft(ItemKind.BASIC, {"front": "**TCP**", "back": "x"}), now=NOW)
    text = "tcp\told\t\nUDP\tnew\tnet two words\nudp\tagain\t\n\tno question\t\nIP\tnumber\t"
    report = bring(store, text, text_in.Plan(ROLES, tags=("all",)))
    assert report.new == 2
    assert sorted(one.code for one in report.remarks) == ["row.no_cards", "row.same", "row.twice"]
    tags = [row[0] for row in store.read_tuples("SELECT tags FROM item ORDER BY id")]
    assert tags == ["", " all net two words ", " all "]
    assert bring(store, text, text_in.Plan(ROLES, keep_duplicates=True)).new == 4


@pytest.mark.parametrize(
    ("kind", "text", "count"),
    [
        (ItemKind.REVERSED, "a\tb", 2),
        (ItemKind.CLOZE, "{{c1::a}} {{c2::b}}\tmore", 2),
        (ItemKind.TYPE_IN, "q\ta", 1),
        (ItemKind.BASIC, "{{c1::a}} gap\t", 1),
    ],
)
def test_rows_become_cards_of_the_kind_that_was_chosen(store: Store, kind: ItemKind, text: str, count: int) -> None:
    bring(store, text, text_in.Plan(ROLES, kind))
    assert store.read_tuples("SELECT count(*) FROM card") == [(count,)]


def test_many_rows_are_one_step_too(store: Store) -> None:
    cards.add_item(store, Draft(ItemKind.BASIC, {"front": "mine", "back": "x"}), now=NOW)
    before = dump(store)
    assert bring(store, "\n".join(f"word {n}\tmeaning {n}" for n in range(700)), text_in.Plan(ROLES)).new == 700
    assert store.read_tuples("SELECT count(*) FROM item_fts WHERE item_fts MATCH 'mea'") == [(700,)]
    assert store.read_tuples("SELECT sum(cards) FROM card_pile") == [(701,)]
    assert store.undo() == "Import table"
    assert dump(store) == before


def test_text_that_went_out_comes_in_again(store: Store, tmp_path: Path) -> None:
    cards.add_item(store, Draft(ItemKind.BASIC, {"front": "a, <b>", "back": 'say "x"\nline'}, tags=("t",)), now=NOW)
    file = tmp_path / "cards.csv"
    assert text_out.take_out(store, file, None, separator="comma", progress=lambda done, total: None) == 1
    with closing(Store.in_memory(clock=lambda: NOW, random=Random(2))) as other:
        table = text_in.read_file(file)
        text_in.bring_in(
            other, table, text_in.Plan(table.roles, is_html=table.is_html), now=NOW, progress=lambda done, total: None
        )
        assert other.read_tuples("SELECT format, tags FROM item") == [("html", " t ")]
