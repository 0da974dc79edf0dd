"""What a review says besides the cards: time that is up, leeches, Hard for forgotten, flags with names, own fits."""

from __future__ import annotations

from datetime import timedelta
from random import Random

import pytest
from pytestqt.qtbot import QtBot
from tests.support.desks import NOW, Bench
from tests.support.study_samples import begin_topics, reviewed_card

from studydesk.domain.cards import Draft, ItemKind
from studydesk.domain.scheduling import Rating
from studydesk.domain.study import StudyChoice
from studydesk.services import cards
from studydesk.services.demo import seed_demo
from studydesk.ui.models.fit_by_itself import FitByItself
from studydesk.ui.models.flags import flag_name
from studydesk.ui.review.flag_names import FlagNamesDialog
from studydesk.ui.review.page import ReviewPage


@pytest.fixture
def page(bench: Bench) -> ReviewPage:
    for number in range(6):
        draft = Draft(ItemKind.BASIC, {"front": f"question {number}", "back": "answer"})
        cards.add_item(bench.store, draft, now=NOW)
    bench.window.show()
    shown = bench.window.show_page("review")
    assert isinstance(shown, ReviewPage)
    return shown


def _answer(page: ReviewPage, rating: Rating) -> None:
    page.show_answer()
    page.rate(rating)


def _spend(bench: Bench, seconds: int) -> None:
    """Time that was spent on answers before."""
    with bench.store.write("Spend") as tx:
        tx.execute("UPDATE review SET taken_ms = ? WHERE id = (SELECT max(id) FROM review)", (seconds * 1_000,))


def test_when_the_minutes_of_the_day_are_over_the_review_ends_and_offers_to_go_on(
    bench: Bench, page: ReviewPage
) -> None:
    bench.desk.settings.set("minutes_a_day", 2)
    page.begin(StudyChoice())
    _answer(page, Rating.EASY)
    assert page.has_card
    _spend(bench, 119)
    page.begin(StudyChoice())
    assert page.has_card
    _spend(bench, 120)
    page.begin(StudyChoice())
    assert page.stack.currentWidget() is page.end
    assert page.end.title.text() == "Your 2 minutes for today are over"
    assert page.end.on_button.isVisible()
    page.end.on_button.click()
    assert page.has_card
    _answer(page, Rating.EASY)
    assert page.has_card


def test_without_a_limit_of_time_nothing_ends(bench: Bench, page: ReviewPage) -> None:
    page.begin(StudyChoice())
    _answer(page, Rating.EASY)
    _spend(bench, 3_600)
    page.begin(StudyChoice())
    assert page.has_card


def test_who_presses_hard_for_forgotten_is_told_so(bench: Bench, page: ReviewPage) -> None:
    topic = begin_topics(bench, 1)[0]
    reviewed_card(bench, topic)
    page.begin(StudyChoice())
    _answer(page, Rating.EASY)
    with bench.store.write("Press hard") as tx:
        for number in range(80):
            tx.execute(
                "INSERT INTO review (uid, card_id, at_ms, study_day, kind, rating, taken_ms, state_before,"
                " interval_before_days, state_after, interval_after_days)"
                " SELECT randomblob(16), card_id, at_ms, study_day, 1, ?, 1000, 2, 1, 2, 1 FROM review LIMIT 1",
                (2 if number % 2 else 3,),
            )
    page._show_end(page.reviewing)
    assert page.end.advice.isVisible()
    assert "Hard means that you knew it" in page.end.advice.text()


def test_a_leech_is_told_with_a_button_that_rewrites_it(bench: Bench, page: ReviewPage) -> None:
    bench.desk.settings.set("leech_threshold", 2)
    bench.desk.settings.set("new_a_day", 0)
    with bench.store.write("Nearly") as tx:
        tx.execute(
            "UPDATE card SET state = 2, stability = 5, difficulty = 5, lapses = 1, reps = 4, interval_days = 5,"
            " due_day = 20000, due_at_ms = 1, last_review_day = 19995, last_review_at_ms = 1 WHERE id ="
            " (SELECT min(id) FROM card)"
        )
    page.begin(StudyChoice())
    view = page.reviewing.view
    assert view.card.schedule.lapses == 1
    _answer(page, Rating.AGAIN)
    messages = bench.window.messages
    assert "a leech" in messages.text.text()
    messages.act.click()
    assert not page.form_is_closed
    assert page.form.item_id == view.item.id
    page.form.close_form()
    assert page.has_card


def test_flags_have_names_of_ones_own(bench: Bench, page: ReviewPage) -> None:
    page.begin(StudyChoice())
    page.actions_.toggle_flag(3)
    assert page.card.signs.text() == "Flag 3"
    page.actions_.name_flags()
    dialog = page.findChild(FlagNamesDialog)
    assert dialog is not None
    dialog.lines[3].setText("  ask a friend ")
    dialog.accept()
    assert page.card.signs.text() == "ask a friend"
    assert flag_name(bench.desk.settings, 4) == "Flag 4"


def test_memory_is_fitted_by_itself_when_many_reviews_are_there_and_not_again_at_once(
    bench: Bench, qtbot: QtBot
) -> None:
    reviewing = [True]
    own = FitByItself(bench.desk, lambda: reviewing[0])
    reviewing[0] = False
    assert not own.look()  # no reviews
    seed_demo(bench.store, NOW, Random(5), cards=300, reviews=3_000)
    reviewing[0] = True
    assert not own.look()
    reviewing[0] = False
    bench.desk.settings.set("fit_by_itself", False)
    assert not own.look()
    bench.desk.settings.set("fit_by_itself", True)
    said: list[str] = []
    bench.desk.notices.said.connect(lambda sentence, _kind, _undo: said.append(sentence))
    with qtbot.waitSignal(bench.desk.long_writes.ended, timeout=30_000):
        assert own.look()
        assert not own.look()  # one at a time
    assert len(bench.desk.settings.record("fsrs_parameters")["values"]) == 21
    assert "fitted to" in said[-1]
    assert not own.look()
    assert bench.desk.settings.record("fit_tried")["reviews"] == 3_000
    assert NOW + timedelta(days=1) > bench.desk.clock()
