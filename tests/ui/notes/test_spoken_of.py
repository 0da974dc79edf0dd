"""Topics, videos and cards tell which notes speak of them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from tests.support.desks import Bench

from studydesk.domain.cards import Draft, ItemKind
from studydesk.domain.notes import LinkKind
from studydesk.services import cards, notes
from studydesk.ui.widgets.spoken_of import SpokenOf


@pytest.fixture
def bench(qapp: QApplication, tmp_path: Path) -> Bench:
    return Bench(qapp, tmp_path / "profile")


def test_the_notes_that_speak_of_a_thing_are_counted_and_opened(bench: Bench) -> None:
    store = bench.store
    item = cards.add_item(store, Draft(ItemKind.BASIC, {"front": "Q", "back": "A"}), now=bench.desk.clock())
    body = f"[at](sd://video/youtube:zN8YNNHcaZc?t=754)\n\n[card](sd://card/{int(item)})\n\nsee sd://topic/web/net"
    note = notes.create_note(store, "Speaks", body)
    holder = QWidget()
    line = SpokenOf(bench.desk, holder, name="line")
    line.show(LinkKind.VIDEO, "youtube:zN8YNNHcaZc")
    assert line.button.isVisibleTo(holder)
    assert line.button.text().startswith("1 ")
    line.show(LinkKind.CARD, str(int(item)))
    assert line.button.isVisibleTo(holder)
    asked: list[object] = []
    bench.desk.notices.asked_for.connect(lambda page, argument: asked.append((page, argument)))
    line.open_menu()
    menu = line.button.findChild(QMenu)
    assert isinstance(menu, QMenu)
    assert "Speaks" in menu.actions()[0].text()
    menu.actions()[0].trigger()
    menu.close()
    assert asked == [("notes", note)]
    line.show(LinkKind.TOPIC, "web/net", without=frozenset([int(note)]))
    assert not line.button.isVisibleTo(holder)
    line.show(None)
    assert not line.button.isVisibleTo(holder)
    bench.close()
