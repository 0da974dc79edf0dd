"""The page of reviews, used as a learner uses it: by keys."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot
from tests.support.desks import NOW, Bench

from studydesk.domain.cards import Draft, ItemKind, Source
from studydesk.domain.path import TopicId, TopicStatus
from studydesk.domain.scheduling import CardState, Rating
from studydesk.domain.study import StudyChoice, StudyKind
from studydesk.services import cards, progress, review
from studydesk.services.card_text import Side
from studydesk.ui.review.page import ReviewPage

KEYS = {Rating.AGAIN: Qt.Key.Key_1, Rating.HARD: Qt.Key.Key_2, Rating.GOOD: Qt.Key.Key_3, Rating.EASY: Qt.Key.Key_4}


class Hand:
    """The learner's hand on the keyboard."""

    def __init__(self, bench: Bench, qtbot: QtBot) -> None:
        self.bench, self.qtbot = bench, qtbot
        bench.window.show()
        qtbot.waitExposed(bench.window)
        bench.window.activateWindow()
        qtbot.waitUntil(bench.window.isActiveWindow)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        target = QApplication.focusWidget() or self.bench.window
        self.qtbot.keyClick(target, key, modifiers)

    def type(self, text: str) -> None:
        self.qtbot.keyClicks(QApplication.focusWidget(), text)

    @property
    def page(self) -> ReviewPage:
        page = self.bench.window.page
        assert isinstance(page, ReviewPage)
        return page

    def open(self) -> None:
        self.press(Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)

    def front(self) -> str:
        view = self.page.reviewing.view
        return "" if view is None else next(iter(view.item.fields.values()))


@pytest.fixture
def topic(bench: Bench) -> TopicId:
    """A topic without cards of the path in study."""
    return bench.desk.paths.topics[0].id


@pytest.fixture
def forty(bench: Bench, topic: TopicId) -> TopicId:
    """Forty cards of the learner's own."""
    for number in range(40):
        draft = Draft(ItemKind.BASIC, {"front": f"question {number}", "back": f"answer {number}"}, topic)
        cards.add_item(bench.store, draft, now=NOW)
    bench.desk.settings.set("new_a_day", 40)
    return topic


@pytest.fixture
def hand(bench: Bench, qtbot: QtBot) -> Iterator[Hand]:
    made = Hand(bench, qtbot)
    made.open()
    return made


def _answers(bench: Bench) -> int:
    return int(bench.store.read("SELECT count(*) FROM review")[0][0])


def test_twenty_cards_by_keys_alone_five_taken_back_one_edited_and_all_of_it_there_after_a_restart(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    bench = Bench(qapp, tmp_path / "profile")
    for number in range(40):
        cards.add_item(bench.store, Draft(ItemKind.BASIC, {"front": f"question {number}", "back": "b"}), now=NOW)
    bench.desk.settings.set("new_a_day", 40)
    hand = Hand(bench, qtbot)
    hand.open()
    hand.press(Qt.Key.Key_Space)
    ratings = list(Rating)
    seen = []
    for number in range(20):
        seen.append(hand.page.reviewing.view.card.id)
        hand.press(Qt.Key.Key_Space)
        hand.press(KEYS[ratings[number % 4]])
    assert _answers(bench) == 20
    for _ in range(5):
        hand.press(Qt.Key.Key_Z)
    assert _answers(bench) == 15
    assert hand.page.reviewing.view.card.id == seen[15]
    hand.press(Qt.Key.Key_E)
    hand.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    hand.type("another question")
    hand.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert hand.front() == "another question"
    edited = hand.page.reviewing.view
    states = bench.store.read("SELECT id, state, stability, due_at_ms, due_day, reps FROM card ORDER BY id")
    stored = [tuple(row) for row in states]
    bench.close()

    again = Bench(qapp, tmp_path / "profile")
    states = again.store.read("SELECT id, state, stability, due_at_ms, due_day, reps FROM card ORDER BY id")
    assert [tuple(row) for row in states] == stored
    assert _answers(again) == 15
    assert cards.item(again.store, edited.item.id).fields["front"] == "another question"
    again.window.open_last_page()
    page = again.window.page
    assert isinstance(page, ReviewPage)
    assert page.reviewing is not None
    again.close()


def test_a_rating_before_the_answer_does_nothing(forty: TopicId, hand: Hand) -> None:
    hand.press(Qt.Key.Key_Space)
    before = hand.front()
    hand.press(Qt.Key.Key_3)
    assert hand.front() == before
    assert _answers(hand.bench) == 0


def test_the_buttons_say_what_an_answer_then_does(forty: TopicId, hand: Hand) -> None:
    hand.press(Qt.Key.Key_Space)
    hand.press(Qt.Key.Key_Space)
    reviewing = hand.page.reviewing
    card = reviewing.view.card
    told = reviewing.session.previews(NOW)[Rating.EASY]
    assert "\n" in hand.page.card.buttons[Rating.EASY].text()
    hand.press(Qt.Key.Key_4)
    assert cards.card_view(hand.bench.store, card.id).card.schedule == told


def test_a_typed_answer_is_compared_and_digits_are_letters_while_typing(hand: Hand, topic: TopicId) -> None:
    bench = hand.bench
    fields = {"front": "2 + 2", "answer": "4", "accept": "four"}
    cards.add_item(bench.store, Draft(ItemKind.TYPE_IN, fields, topic), now=NOW)
    bench.desk.study.refresh()
    hand.press(Qt.Key.Key_Space)
    hand.type("4")
    assert hand.page.card.line.text() == "4"
    hand.press(Qt.Key.Key_Return)
    assert hand.page.reviewing.side is Side.ANSWER
    assert hand.page.reviewing.typed.is_right
    assert _answers(bench) == 0


def test_two_buttons_leave_hard_and_easy_out(forty: TopicId, hand: Hand) -> None:
    hand.bench.desk.settings.set("two_buttons", True)
    hand.page.begin(StudyChoice())
    hand.press(Qt.Key.Key_Space)
    shown = [rating for rating, one in hand.page.card.buttons.items() if one.isVisible()]
    assert shown == [Rating.AGAIN, Rating.GOOD]
    hand.press(Qt.Key.Key_4)
    assert _answers(hand.bench) == 0
    hand.press(Qt.Key.Key_1)
    assert _answers(hand.bench) == 1


def test_bury_suspend_flag_and_mark_by_key_each_can_be_taken_back(forty: TopicId, hand: Hand) -> None:
    bench = hand.bench
    bench.desk.study.refresh()
    hand.press(Qt.Key.Key_Space)
    first = hand.page.reviewing.view.card.id
    hand.press(Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    assert hand.page.reviewing.view.card.flag == 3
    bench.desk.commands.run("review.mark")
    assert hand.page.reviewing.view.marked
    hand.press(Qt.Key.Key_Minus)
    assert hand.page.reviewing.view.card.id != first
    hand.press(Qt.Key.Key_Z)
    assert cards.card_view(bench.store, first).card.buried == 0
    hand.press(Qt.Key.Key_Z)
    hand.press(Qt.Key.Key_Z)
    found = cards.card_view(bench.store, first)
    assert (found.card.flag, found.marked) == (0, False)
    bench.desk.commands.run("review.suspend")
    assert bench.store.read("SELECT count(*) FROM card WHERE suspended")[0][0] == 1


def test_the_windows_undo_takes_back_an_answer_too(forty: TopicId, hand: Hand) -> None:
    hand.press(Qt.Key.Key_Space)
    first = hand.page.reviewing.view.card.id
    hand.press(Qt.Key.Key_Space)
    hand.press(Qt.Key.Key_Space)
    assert _answers(hand.bench) == 1
    hand.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert _answers(hand.bench) == 0
    assert hand.page.reviewing.view.card.id == first


def test_the_end_says_what_was_done_and_goes_back(hand: Hand, topic: TopicId) -> None:
    bench = hand.bench
    cards.add_item(bench.store, Draft(ItemKind.BASIC, {"front": "a", "back": "b"}, topic), now=NOW)
    bench.desk.study.refresh()
    hand.press(Qt.Key.Key_Space)
    hand.press(Qt.Key.Key_Space)
    hand.press(Qt.Key.Key_4)
    page = hand.page
    assert page.stack.currentWidget() is page.end
    assert "1" in page.end.done.text()
    hand.press(Qt.Key.Key_Space)
    assert page.stack.currentWidget() is page.start


def test_a_card_deleted_elsewhere_leaves_the_screen(forty: TopicId, hand: Hand, qtbot: QtBot) -> None:
    bench = hand.bench
    bench.desk.study.refresh()
    hand.press(Qt.Key.Key_Space)
    gone = hand.page.reviewing.view.item.id
    cards.delete_items(bench.store, [gone], now=NOW)
    qtbot.waitUntil(lambda: hand.page.reviewing.view.item.id != gone)


def test_a_check_changes_no_schedule(forty: TopicId, hand: Hand) -> None:
    bench = hand.bench
    settings = bench.desk.study.settings()
    for card_id in cards.cards_of_topic(bench.store, forty)[:5]:
        review.answer(bench.store, card_id, Rating.EASY, now=NOW, taken_ms=1, settings=settings)
    before = [tuple(row) for row in bench.store.read("SELECT id, state, due_day, stability FROM card ORDER BY id")]
    hand.page.begin(StudyChoice(StudyKind.CHECK, most=3))
    for _ in range(3):
        hand.press(Qt.Key.Key_Space)
        hand.press(Qt.Key.Key_1)
    after = [tuple(row) for row in bench.store.read("SELECT id, state, due_day, stability FROM card ORDER BY id")]
    assert after == before


def test_the_history_tells_every_review(forty: TopicId, hand: Hand, qtbot: QtBot) -> None:
    from studydesk.ui.widgets.card_history import HistoryDialog

    bench = hand.bench
    card_id = cards.cards_of_topic(bench.store, forty)[0]
    for days, rating in enumerate((Rating.GOOD, Rating.EASY, Rating.AGAIN)):
        now = NOW + timedelta(days=days * 3)
        review.answer(bench.store, card_id, rating, now=now, taken_ms=4000, settings=bench.desk.study.settings())
    dialog = HistoryDialog(bench.desk, cards.card_view(bench.store, card_id), bench.window)
    dialog.show()
    assert dialog.table.model().rowCount() == 3
    assert not dialog.curve.grab().isNull()
    assert any("12" in one.text() for one in dialog.findChildren(QLabel))
    dialog.close()


def test_a_topic_that_is_begun_shows_its_cards_in_the_panel_and_in_the_status_line(bench: Bench, qtbot: QtBot) -> None:
    window, topic = bench.window, bench.desk.paths.topics[3].id
    window.show()
    page = window.show_page("map")
    page.show_argument(topic)
    qtbot.waitUntil(page.panel.cards.isVisible)
    assert page.panel.cards.add_button.isVisible()
    progress.set_topic_status(bench.store, topic, TopicStatus.LEARNING, now=NOW)
    qtbot.waitUntil(page.panel.cards.study_button.isVisible)
    assert not page.panel.cards.add_button.isVisible()
    window.tell_cards_soon()
    qtbot.waitUntil(window.status.cards.isVisible)
    assert "20" in window.status.cards.text()
    page.panel.cards.study_button.click()
    assert isinstance(window.page, ReviewPage)
    assert window.page.reviewing.view.card.topic_id == topic


def test_the_source_of_a_card_is_a_second_of_its_video() -> None:
    from studydesk.ui.review.actions import source_url

    video = Source("Course", "", "youtube:abcdefghijk", 61_500)
    assert source_url(video) == "https://www.youtube.com/watch?v=abcdefghijk&t=61s"
    assert source_url(replace(video, video_id=None)) is None
    assert source_url(Source("x", "file:///etc/passwd")) is None


def test_new_cards_have_no_history(forty: TopicId, hand: Hand) -> None:
    hand.press(Qt.Key.Key_Space)
    assert hand.page.reviewing.view.card.schedule.state is CardState.NEW
    hand.press(Qt.Key.Key_I)
    QApplication.processEvents()
