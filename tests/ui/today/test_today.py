"""The Today page in the real window: what it proposes, and that each proposal does what it says."""

from __future__ import annotations

from random import Random

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from tests.support.desks import NOW, Bench

from studydesk.domain.cards import Draft, ItemKind
from studydesk.domain.moments import Moment
from studydesk.domain.path import TopicStatus
from studydesk.domain.study import StudyChoice, StudyKind
from studydesk.services import cards, watching
from studydesk.services.demo import seed_demo
from studydesk.services.session import Session
from studydesk.ui.today.page import TodayPage


def opened(bench: Bench, qtbot: QtBot) -> TodayPage:
    bench.window.show()
    page = bench.window.show_page("today")
    assert isinstance(page, TodayPage)
    qtbot.waitUntil(lambda: page.facts is not None, timeout=10_000)
    return page


def titles(page: TodayPage) -> list[str]:
    return [line.title.text() for line in page.lines]


def test_an_empty_profile_is_told_how_to_begin(bench: Bench, qtbot: QtBot) -> None:
    page = opened(bench, qtbot)
    assert titles(page) == ["Begin with a topic", "Next: Back End Developer Roadmap"]
    assert "two of the last four weeks" in page.finish_words.text()
    with qtbot.waitSignal(bench.desk.notices.asked_for) as asked:
        qtbot.mouseClick(page.lines[1].action, Qt.MouseButton.LeftButton)
    where, moment = asked.args
    assert where == "watch"
    assert isinstance(moment, Moment)
    assert moment.lesson_id is not None


def test_cards_that_are_due_come_before_lessons_and_fit_the_minutes(bench: Bench, qtbot: QtBot) -> None:
    topic = bench.desk.paths.topics[0]
    bench.desk.paths.set_status([topic.id], TopicStatus.LEARNING)
    for number in range(3):
        draft = Draft(ItemKind.BASIC, {"front": f"q{number}", "back": "a"}, topic_id=topic.id)
        cards.add_item(bench.store, draft, now=bench.desk.clock())
    bench.desk.study.refresh()
    page = opened(bench, qtbot)
    due = bench.desk.study.total.new
    assert due >= 3
    qtbot.waitUntil(lambda: titles(page)[:1] == [f"Due now: {due} cards"])
    page.minutes.setValue(1)
    shown = titles(page)[0]
    assert shown == f"Due now: {min(due, 7)} cards"
    with qtbot.waitSignal(bench.desk.notices.asked_for) as asked:
        page.do_first()
    assert asked.args[0] == "review"
    assert isinstance(asked.args[1], StudyChoice)
    now, settings = bench.desk.study.now(), bench.desk.study.settings()
    begun = Session(bench.store, asked.args[1], settings, now=now, random=Random(1))
    assert begun.counts(now).new == min(due, 7)


def test_it_continues_at_the_second_where_a_lesson_was_left(bench: Bench, qtbot: QtBot) -> None:
    page = opened(bench, qtbot)
    assert page.facts is not None
    one = page.facts.lessons[0]
    what = watching.of_lesson(bench.store, one.lesson.id, bench.desk.downloads.library)
    assert what is not None
    watching.keep_place(bench.store, what, 61_000, [(0, 61_000)], now=bench.desk.clock(), day=bench.desk.study.today())
    qtbot.waitUntil(lambda: titles(page)[:1] == [f"Continue: {what.title}"], timeout=10_000)
    assert "1:01" in page.lines[0].words.text()
    with qtbot.waitSignal(bench.desk.notices.asked_for) as asked:
        qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert asked.args[1].at_ms == 61_000


@pytest.fixture
def studied(bench: Bench) -> Bench:
    seed_demo(bench.store, NOW, Random(3), cards=300, reviews=3_000)
    return bench


def test_after_weeks_of_study_it_knows_pace_and_what_fades(studied: Bench, qtbot: QtBot) -> None:
    page = opened(studied, qtbot)
    assert "is finished between" in page.finish_words.text()
    assert page.facts is not None
    assert page.facts.finish is not None
    assert page.facts.finish.early <= page.facts.finish.late
    fading = [line for line in page.lines if line.title.text().startswith("Fading: ")]
    assert len(fading) == min(3, len(page.facts.fading)) > 0
    with qtbot.waitSignal(studied.desk.notices.asked_for) as asked:
        fading[0].action.click()
    assert asked.args[1].kind is StudyKind.CARDS
    assert asked.args[1].cards == page.facts.fading[0].card_ids


def test_less_shows_less_and_is_remembered(studied: Bench, qtbot: QtBot) -> None:
    page = opened(studied, qtbot)
    before = len(page.lines)
    qtbot.keyClick(page, Qt.Key.Key_L)
    assert page.is_less
    assert 0 < len(page.lines) < before
    day = studied.desk.study.today()
    assert page.save_state() == {"less": day}
    page.restore_state({"less": day - 1})
    assert not page.is_less
    page.restore_state({"less": day})
    assert page.is_less
    qtbot.mouseClick(page.less, Qt.MouseButton.LeftButton)
    assert len(page.lines) == before


def test_a_new_day_opens_with_it(bench: Bench, qtbot: QtBot) -> None:
    bench.window.show()
    bench.window.open_last_page()
    assert bench.window.page_is("map")
    bench.window.state.save()
    bench.window.state.record["day"] -= 1
    bench.window.open_last_page()
    assert bench.window.page_is("today")
