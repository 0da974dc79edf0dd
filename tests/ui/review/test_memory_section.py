"""The section about memory in the settings."""

from __future__ import annotations

from datetime import timedelta
from random import Random

from pytestqt.qtbot import QtBot
from tests.support.desks import NOW, Bench
from tests.support.study_samples import begin_topics, reviewed_card

from studydesk.domain.reckoned import YearAt
from studydesk.services.demo import seed_demo
from studydesk.ui.preferences.memory import MemorySection


def _section(bench: Bench) -> MemorySection:
    page = bench.window.show_page("settings")
    return next(one for one in page.sections if isinstance(one, MemorySection))


def test_a_fit_to_few_reviews_says_so_and_changes_nothing(bench: Bench, qtbot: QtBot) -> None:
    reviewed_card(bench, begin_topics(bench, 1)[0])
    section = _section(bench)
    section.fit_button.click()
    assert section.fit_state.text() == "At work…"
    qtbot.waitUntil(lambda: section._job is None, timeout=30_000)
    assert not section.apply_button.isVisibleTo(section)
    assert bench.desk.settings.get("fsrs_parameters") == {}


def test_a_fit_can_be_cancelled(bench: Bench, qtbot: QtBot) -> None:
    section = _section(bench)
    section.fit_button.click()
    section.fit_cancel.click()
    qtbot.waitUntil(lambda: section._job is None, timeout=30_000)
    assert section.fit_button.isVisibleTo(section)


def test_a_better_fit_is_taken_over_by_its_button_and_undone_in_one_step(bench: Bench, qtbot: QtBot) -> None:
    seed_demo(bench.store, NOW, Random(5), cards=300, reviews=3_000)
    section = _section(bench)
    section.fit_button.click()
    qtbot.waitUntil(lambda: section._job is None, timeout=30_000)
    assert section.apply_button.isVisibleTo(section)
    assert "with the new parameters" in section.fit_state.text()

    def memories() -> list[tuple[object, ...]]:
        return bench.store.read_tuples("SELECT id, stability, difficulty, due_day FROM card ORDER BY id")

    before = memories()
    section.move_tick.setChecked(True)
    with qtbot.waitSignal(bench.desk.long_writes.ended):
        section.apply_button.click()
    assert len(bench.desk.settings.get("fsrs_parameters")["values"]) == 21
    assert sum(one != other for one, other in zip(before, memories(), strict=True)) > 100
    assert "your own" in section.fit_state.text()
    bench.window.undo()
    assert memories() == before
    assert bench.desk.settings.get("fsrs_parameters") == {}


def test_the_curve_lets_one_choose(bench: Bench) -> None:
    section = _section(bench)
    section.show_years([YearAt(percent / 100, percent / 2, percent, 1000.0) for percent in range(70, 100)])
    section.slider.setValue(85)
    assert "85 %: 42.5 minutes" in section.year_words.text()
    section.take_button.click()
    assert bench.desk.settings.number("desired_retention") == 85
    assert not section.curve.grab().isNull()


def test_easy_days_are_kept_and_shown(bench: Bench) -> None:
    section = _section(bench)
    box = section.days["sun"]
    box.setCurrentIndex(2)
    box.activated.emit(2)
    assert bench.desk.settings.get("easy_days") == {"sun": 0}
    assert bench.desk.study.settings().policy.easy_days[6] == 0.0
    bench.desk.settings.set("easy_days", {"mon": 50})
    section.refresh()
    assert (section.days["mon"].currentIndex(), box.currentIndex()) == (1, 0)


def test_a_pause_tells_what_it_costs_by_topic(bench: Bench) -> None:
    topic = begin_topics(bench, 1)[0]
    reviewed_card(bench, topic)
    section = _section(bench)
    section.pause_days.setValue(60)
    section.pause_button.click()
    title = bench.desk.paths.topic(topic).title
    assert title in section.pause_words.text()
    assert NOW + timedelta(days=1) > bench.desk.clock()
