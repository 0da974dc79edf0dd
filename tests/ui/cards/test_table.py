"""The page of all cards through the real window: searching, selecting, changing many, and coming back."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot
from tests.support.desks import NOW, Bench
from tests.support.study_samples import reviewed_card

from studydesk.domain.card_rows import SortBy
from studydesk.domain.cards import CardId, Draft, ItemKind
from studydesk.domain.clock import to_ms
from studydesk.domain.study import StudyChoice
from studydesk.services import card_actions, cards, paths
from studydesk.storage.bulk import NewCard, insert_cards
from studydesk.ui.cards.table.columns import USUAL
from studydesk.ui.cards.table.dialogs import DueDialog, NameDialog, OrderDialog, TagsDialog, TopicDialog
from studydesk.ui.cards.table.duplicates import DuplicatesDialog
from studydesk.ui.cards.table.page import CardsPage
from studydesk.ui.cards.table.replace import ReplaceDialog
from studydesk.ui.cards.table.saved import SavedSearches, SearchesDialog
from studydesk.ui.review.page import ReviewPage
from studydesk.ui.widgets.card_history import HistoryDialog

CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
FRONTS = (
    "What is a cache?",
    "What is a queue?",
    "Which port has HTTPS?",
    "What does DNS do?",
    "Why are indexes quick?",
)


def fill(bench: Bench) -> list[CardId]:
    """Five cards, the last one the newest."""
    made = []
    for at, front in enumerate(FRONTS):
        topic = bench.desk.paths.topics[at % 2].id
        draft = Draft(ItemKind.BASIC, {"front": front, "back": f"Answer {at}"}, topic, tags=(f"t{at}",))
        item = cards.add_item(bench.store, draft, now=NOW - timedelta(days=9 - at))
        made += cards.cards_of_item(bench.store, item)
    return made


@pytest.fixture
def ids(bench: Bench) -> list[CardId]:
    return fill(bench)


@pytest.fixture
def page(bench: Bench, ids: list[CardId], qtbot: QtBot) -> CardsPage:
    return open_page(bench, qtbot)


def open_page(bench: Bench, qtbot: QtBot) -> CardsPage:
    window = bench.window
    window.resize(1280, 800)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    page = window.show_page("cards")
    assert isinstance(page, CardsPage)
    settle(page, qtbot)
    return page


def settle(page: CardsPage, qtbot: QtBot) -> None:
    """Until the newest search is over and nothing waits for another."""
    qtbot.waitUntil(
        lambda: not (page.finder.is_busy or page._again.isActive() or page.line._pause.isActive() or page._is_stale)
    )
    QApplication.processEvents()


def questions(page: CardsPage) -> list[str]:
    return [page.model.text_at(row, 0) for row in range(page.model.rowCount())]


def find(page: CardsPage, qtbot: QtBot, query: str) -> list[str]:
    page.show_query(query)
    settle(page, qtbot)
    return questions(page)


def dialog_of(page: CardsPage, kind: type) -> object:
    found = [one for one in page.findChildren(kind) if one.isVisible()]
    assert len(found) == 1
    return found[0]


def test_all_cards_stand_in_the_table_the_newest_first(page: CardsPage) -> None:
    assert questions(page) == list(reversed(FRONTS))
    assert page.view.hasFocus()
    assert page.view.currentIndex().row() == 0
    assert page.summary.text().startswith("5 card")
    spoken = page.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Question: Why are indexes quick?"


def test_typing_searches_and_a_fault_is_named_and_keeps_the_cards(page: CardsPage, qtbot: QtBot) -> None:
    qtbot.keyClick(page.view, Qt.Key.Key_F, CTRL)
    assert page.line.hasFocus()
    qtbot.keyClicks(page.line, "cache")
    qtbot.waitUntil(lambda: questions(page) == ["What is a cache?"])
    page.line._popup.hide()
    qtbot.keyClick(page.line, Qt.Key.Key_Down)
    assert page.view.hasFocus()
    page.line.setText("(is:new")
    assert page.fault.isVisible()
    assert page.line.fault is not None
    settle(page, qtbot)
    assert questions(page) == ["What is a cache?"]
    page.line.setText("is:new")
    assert not page.fault.isVisible()


def test_nothing_found_offers_the_way_back(page: CardsPage, qtbot: QtBot) -> None:
    assert find(page, qtbot, "nothinglikethis") == []
    assert page.stack.currentIndex() == 1
    assert page.line.hasFocus()
    page.empty.all_button.click()
    settle(page, qtbot)
    assert len(questions(page)) == 5


def test_an_empty_profile_says_what_to_do(bench: Bench, qtbot: QtBot) -> None:
    page = open_page(bench, qtbot)
    assert page.empty.nothing.text() == "There are no cards yet."
    assert page.empty.add_button.isVisible()
    assert not page.tools.isVisible()


def test_what_can_stand_in_a_search_is_offered_and_taken_by_keys(page: CardsPage, qtbot: QtBot) -> None:
    page.focus_line()
    qtbot.keyClicks(page.line, "is:su")
    popup = page.line._popup
    qtbot.waitUntil(popup.isVisible)
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert page.line.text().strip() == "is:suspended"


def test_a_heading_sorts_and_once_more_turns_round(page: CardsPage, qtbot: QtBot) -> None:
    qtbot.keyClick(page.view, Qt.Key.Key_S)
    settle(page, qtbot)
    assert questions(page) == sorted(FRONTS)
    page.view.sort_asked.emit(0)
    settle(page, qtbot)
    assert questions(page) == sorted(FRONTS, reverse=True)
    assert page.view.current_id() is not None


def test_columns_are_chosen_and_moved_by_keys(page: CardsPage, qtbot: QtBot) -> None:
    assert page.view.shown_columns() == list(USUAL)
    page.menus.set_column(SortBy.KIND, True)
    page.menus.set_column(SortBy.DUE, False)
    qtbot.keyClick(page.view, Qt.Key.Key_Right, CTRL | SHIFT)
    shown = page.view.shown_columns()
    assert shown[:2] == [SortBy.TOPIC, SortBy.QUESTION]
    assert shown[-1] is SortBy.KIND
    assert SortBy.DUE not in shown
    page.view.show_columns(())
    assert page.view.shown_columns() == list(USUAL)


def test_flag_suspend_and_bury_many_are_one_step_each(page: CardsPage, bench: Bench, qtbot: QtBot) -> None:
    page.view.selectAll()
    qtbot.keyClick(page.view, Qt.Key.Key_3, ALT)
    qtbot.keyClicks(page.view, "@")
    qtbot.keyClicks(page.view, "-")
    settle(page, qtbot)
    rows = [page.model.row_at(at) for at in range(5)]
    assert {(row.flag, row.suspended, row.buried) for row in rows if row} == {(3, True, True)}
    assert page.view.selected_count() == 5
    bar = bench.window.messages
    bar.act.click()
    settle(page, qtbot)
    assert all(row is not None and row.suspended and not row.buried for row in map(page.model.row_at, range(5)))
    bench.store.undo()
    bench.store.undo()
    settle(page, qtbot)
    assert all(row is not None and not row.suspended and not row.flag for row in map(page.model.row_at, range(5)))
    assert page.view.selected_count() == 5


def test_the_same_keys_take_it_back(page: CardsPage, qtbot: QtBot) -> None:
    for key, is_so in (("@", "suspended"), ("-", "buried")):
        qtbot.keyClicks(page.view, key)
        settle(page, qtbot)
        assert getattr(page.model.row_at(0), is_so)
        qtbot.keyClicks(page.view, key)
        settle(page, qtbot)
        assert not getattr(page.model.row_at(0), is_so)


def test_topic_and_tags_of_many(page: CardsPage, bench: Bench, qtbot: QtBot, ids: list[CardId]) -> None:
    page.view.select_ids(ids[:3], ids[0])
    qtbot.keyClick(page.view, Qt.Key.Key_T)
    dialog = dialog_of(page, TopicDialog)
    wanted = bench.desk.paths.topics[5]
    qtbot.keyClicks(dialog.line, wanted.title)
    qtbot.keyClick(dialog.line, Qt.Key.Key_Return)
    assert {cards.card_view(bench.store, one).card.topic_id for one in ids[:3]} == {wanted.id}
    qtbot.keyClick(page.view, Qt.Key.Key_A)
    dialog = dialog_of(page, TagsDialog)
    qtbot.keyClicks(dialog.line, "new tags")
    dialog.do_button.click()
    assert "new" in cards.card_view(bench.store, ids[2]).item.tags
    page.view.setFocus()
    qtbot.keyClick(page.view, Qt.Key.Key_A, SHIFT)
    dialog = dialog_of(page, TagsDialog)
    qtbot.keyClicks(dialog.line, "TAGS t0")
    dialog.do_button.click()
    assert cards.card_view(bench.store, ids[0]).item.tags == ("new",)
    settle(page, qtbot)
    assert set(page.view.selected_ids()) == set(ids[:3])


def test_due_forget_and_order(page: CardsPage, bench: Bench, qtbot: QtBot, ids: list[CardId]) -> None:
    page.view.selectAll()
    qtbot.keyClick(page.view, Qt.Key.Key_D, SHIFT)
    dialog = dialog_of(page, DueDialog)
    dialog.first.setValue(5)
    assert dialog.last.value() == 5
    dialog.interval.setChecked(True)
    dialog.do_button.click()
    settle(page, qtbot)
    assert [page.model.row_at(at).due_in_days for at in range(5)] == [5] * 5
    page.desk.commands.run("cards.reschedule")
    page.desk.commands.run("cards.forget")
    settle(page, qtbot)
    assert [page.model.row_at(at).due_in_days for at in range(5)] == [None] * 5
    page.view.select_ids([ids[4]], ids[4])
    page.desk.commands.run("cards.reposition")
    dialog_of(page, OrderDialog).do_button.click()
    first = bench.store.read_tuples("SELECT id FROM card WHERE state = 0 ORDER BY position LIMIT 1")
    assert first == [(ids[4],)]


def test_deleting_can_be_taken_back_and_the_next_card_is_in_hand(page: CardsPage, bench: Bench, qtbot: QtBot) -> None:
    page.view.go(1)
    page.toggle_preview()
    qtbot.keyClick(page.view, Qt.Key.Key_Delete)
    settle(page, qtbot)
    assert questions(page) == [FRONTS[4], *reversed(FRONTS[:3])]
    assert page.view.currentIndex().row() == 1
    bench.window.undo()
    settle(page, qtbot)
    assert len(questions(page)) == 5


def test_the_card_in_hand_stands_beside_and_follows(page: CardsPage, qtbot: QtBot) -> None:
    qtbot.keyClick(page.view, Qt.Key.Key_P)
    assert page.side.isVisible()
    assert "indexes" in page.side.text.toPlainText()
    qtbot.keyClick(page.view, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: "DNS" in page.side.text.toPlainText())
    qtbot.keyClick(page.view, Qt.Key.Key_Escape)
    assert not page.side.isVisible()


def test_editing_beside_the_table_is_one_step_a_card(page: CardsPage, bench: Bench, qtbot: QtBot) -> None:
    qtbot.keyClick(page.view, Qt.Key.Key_Return)
    form = page.side.form
    assert form is not None
    qtbot.keyClicks(form.sheet.edit_of("front"), "So: ")
    page.view.go(1)
    settle(page, qtbot)
    qtbot.waitUntil(lambda: form.draft().fields["front"] == "What does DNS do?")
    assert questions(page)[0] == "So: Why are indexes quick?"
    bench.window.undo()
    settle(page, qtbot)
    assert questions(page)[0] == "Why are indexes quick?"
    bench.window.go_back()
    assert page.view.hasFocus()


def test_an_undo_shows_in_the_open_editor(page: CardsPage, bench: Bench, ids: list[CardId]) -> None:
    item = cards.card_view(bench.store, ids[4]).item
    page.edit()
    cards.edit_item(bench.store, item.id, Draft(item.kind, {"front": "other", "back": "b"}), now=NOW)
    assert page.side.form.draft().fields["front"] == "other"
    bench.store.undo()
    assert page.side.form.draft().fields["front"] == FRONTS[4]


def test_history_and_review_of_the_selected(page: CardsPage, bench: Bench, qtbot: QtBot, ids: list[CardId]) -> None:
    reviewed_card(bench, bench.desk.paths.topics[0].id)
    qtbot.keyClick(page.view, Qt.Key.Key_I)
    dialog_of(page, HistoryDialog).close()
    page.view.select_ids(ids[1:3], ids[1])
    qtbot.keyClick(page.view, Qt.Key.Key_Return, CTRL)
    shown = bench.window.page
    assert isinstance(shown, ReviewPage)
    assert shown.reviewing is not None
    assert shown.reviewing.choice == StudyChoice(shown.reviewing.choice.kind, cards=(ids[2], ids[1]))


def test_searches_are_kept_named_and_forgotten(page: CardsPage, bench: Bench, qtbot: QtBot) -> None:
    find(page, qtbot, "cache")
    qtbot.keyClick(page.view, Qt.Key.Key_S, CTRL)
    dialog = dialog_of(page, NameDialog)
    qtbot.keyClicks(dialog.line, "About caches")
    dialog.do_button.click()
    find(page, qtbot, "")
    menu = SavedSearches(page).fill(QMenu(page))
    assert menu.actions()[0].text() == "About caches"
    menu.actions()[0].trigger()
    settle(page, qtbot)
    assert questions(page) == ["What is a cache?"]
    manage = SearchesDialog(page.desk, page)
    manage.list.item(0).setText("Caches")
    assert [one.name for one in cards.saved_searches(bench.store)] == ["Caches"]
    manage.remove_button.click()
    assert cards.saved_searches(bench.store) == []
    bench.store.undo()
    assert [one.query for one in cards.saved_searches(bench.store)] == ["cache"]


def test_replacing_shows_first_what_changes(page: CardsPage, bench: Bench, qtbot: QtBot) -> None:
    qtbot.keyClick(page.view, Qt.Key.Key_H, CTRL)
    dialog = dialog_of(page, ReplaceDialog)
    assert not dialog.do_button.isEnabled()
    qtbot.keyClicks(dialog.find_line, "what is")
    qtbot.keyClicks(dialog.put_line, "Explain")
    qtbot.waitUntil(dialog.do_button.isEnabled)
    assert "Explain a cache?" in dialog.shown.toPlainText()
    dialog.do_button.click()
    settle(page, qtbot)
    assert sorted(questions(page))[:2] == ["Explain a cache?", "Explain a queue?"]
    bench.store.undo()
    settle(page, qtbot)
    assert questions(page) == list(reversed(FRONTS))


def test_a_broken_pattern_is_told(page: CardsPage, qtbot: QtBot) -> None:
    page.desk.commands.run("cards.replace")
    dialog = dialog_of(page, ReplaceDialog)
    dialog.is_pattern.setChecked(True)
    dialog.find_line.setText("(a")
    qtbot.waitUntil(lambda: dialog._handle is None and not dialog._pause.isActive())
    assert not dialog.do_button.isEnabled()
    assert dialog.state.text()
    dialog.close()


def test_duplicates_are_listed_and_shown_together(page: CardsPage, bench: Bench, qtbot: QtBot) -> None:
    cards.add_item(bench.store, Draft(ItemKind.BASIC, {"front": "what is a CACHE?", "back": "x"}), now=NOW)
    settle(page, qtbot)
    qtbot.keyClick(page.view, Qt.Key.Key_U, CTRL)
    dialog = dialog_of(page, DuplicatesDialog)
    qtbot.waitUntil(dialog.do_button.isEnabled)
    assert dialog.list.count() == 1
    dialog.do_button.click()
    settle(page, qtbot)
    assert len(questions(page)) == 2


def test_changes_elsewhere_come_in_without_losing_place_or_selection(
    page: CardsPage, bench: Bench, qtbot: QtBot, ids: list[CardId]
) -> None:
    page.view.select_ids([ids[0], ids[2]], ids[2])
    cards.add_item(bench.store, Draft(ItemKind.BASIC, {"front": "a newer one", "back": "x"}), now=NOW)
    settle(page, qtbot)
    assert questions(page)[0] == "a newer one"
    assert set(page.view.selected_ids()) == {ids[0], ids[2]}
    assert page.view.current_id() == ids[2]
    card_actions.set_flag(bench.store, [ids[2]], 4)
    settle(page, qtbot)
    row = page.model.row_at(page.view.currentIndex().row())
    assert row is not None
    assert row.flag == 4


def test_another_page_asks_for_a_search(bench: Bench, ids: list[CardId], qtbot: QtBot) -> None:
    page = open_page(bench, qtbot)
    bench.window.show_page("map")
    title = bench.desk.paths.topics[0].title
    bench.desk.notices.ask_for("cards", f'"topic:{title}"')
    settle(page, qtbot)
    assert questions(page) == [FRONTS[4], FRONTS[2], FRONTS[0]]


def test_all_of_it_is_there_again_after_a_restart(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    bench = Bench(qapp, tmp_path / "profile")
    bench.device.set("reduce_motion", True)
    wanted = fill(bench)[1]
    page = open_page(bench, qtbot)
    find(page, qtbot, "what")
    page.sort_by(SortBy.QUESTION)
    page.menus.set_column(SortBy.EDITED, True)
    page.view.set_column_widths({SortBy.TAGS: 222.0})
    settle(page, qtbot)
    page.view.select_ids([wanted], wanted)
    page.toggle_preview()
    bench.close()
    again = Bench(qapp, tmp_path / "profile")
    page = open_page(again, qtbot)
    assert page.line.text() == "what"
    assert questions(page) == ["What does DNS do?", "What is a cache?", "What is a queue?"]
    assert page.view.current_id() == wanted
    assert page.view.shown_columns()[-1] is SortBy.EDITED
    assert page.view.column_widths() == {SortBy.TAGS: 222.0}
    assert page.side.isVisible()
    again.close()


def test_on_a_narrow_page_the_card_takes_the_place_of_the_table(page: CardsPage, bench: Bench) -> None:
    bench.window.resize(800, 600)
    QApplication.processEvents()
    page.edit()
    assert not page.list_side.isVisible()
    assert page.side.isVisible()
    bench.window.go_back()
    assert page.list_side.isVisible()


@pytest.mark.parametrize(
    "state", [{}, {"order": ["x", 1], "columns": ["x", 3], "widths": [], "card": "a", "query": "("}]
)
def test_a_strange_state_does_no_harm(page: CardsPage, state: dict[str, object], qtbot: QtBot) -> None:
    page.restore_state(state)
    page.find_again()
    settle(page, qtbot)
    assert page.view.shown_columns() == list(USUAL)


def test_more_than_a_thousand_cards_change_beside_the_window_in_one_step(
    page: CardsPage, bench: Bench, qtbot: QtBot
) -> None:
    count = 1_200
    with bench.store.write("Fill", undoable=False) as tx:
        made = [NewCard(None, f"number {at}", "b", to_ms(NOW), ()) for at in range(count)]
        insert_cards(tx, made, Random(1))
    settle(page, qtbot)
    assert len(page.model.ids) == count + len(FRONTS)
    page.view.selectAll()
    qtbot.keyClicks(page.view, "@")
    suspended, all_cards = "SELECT count(*) FROM card WHERE suspended", [(count + len(FRONTS),)]
    qtbot.waitUntil(lambda: bench.store.read_tuples(suspended) == all_cards, timeout=20_000)
    qtbot.waitUntil(lambda: not bench.desk.long_writes.is_busy, timeout=20_000)
    settle(page, qtbot)
    assert page.view.selected_count() == count + len(FRONTS)
    bench.window.undo()
    qtbot.waitUntil(lambda: bench.store.read_tuples(suspended) == [(0,)], timeout=20_000)
    qtbot.waitUntil(lambda: not bench.desk.long_writes.is_busy, timeout=20_000)


def test_ten_thousand_tags_and_a_topic_that_is_gone(page: CardsPage, bench: Bench, qtbot: QtBot) -> None:
    topic = paths.add_own_topic(bench.store, bench.desk.paths.path.id, "Mine", after=None)
    tags = tuple(f"tag{at}" for at in range(10_000))
    item = cards.add_item(bench.store, Draft(ItemKind.BASIC, {"front": "many", "back": "b"}, topic, tags=tags), now=NOW)
    paths.remove_own(bench.store, topic=topic)
    settle(page, qtbot)
    page.toggle_preview()
    assert page.model.text_at(0, 0) == "many"
    assert len(page.model.text_at(0, 3)) < 1_000
    assert len(cards.item(bench.store, item).tags) == 10_000
    assert not page.grab().isNull()


def test_hostile_texts_are_one_quiet_line_each(page: CardsPage, bench: Bench, qtbot: QtBot) -> None:
    for text in (
        "x" * 1_000_000,
        "\u05e9\u05dc\u05d5\u05dd {{c1::",
        "<script>alert(1)</script>",
        "a\x00b",
        "line\nbreak",
    ):
        cards.add_item(bench.store, Draft(ItemKind.BASIC, {"front": text, "back": "b"}), now=NOW)
    settle(page, qtbot)
    shown = questions(page)
    assert len(shown) == 10
    assert all(len(text) < 2_000 and "\n" not in text for text in shown)
    hints = [str(page.model.index(row, 0).data(Qt.ItemDataRole.ToolTipRole)) for row in range(10)]
    assert not any("<script" in hint for hint in hints)
    assert not page.grab().isNull()
