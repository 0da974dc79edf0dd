"""What Today says of the rhythm, the timer of study and rest, and the reminder, in the real window."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from random import Random

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from tests.support.desks import NOW, Bench

from studydesk.domain.evidence import Share
from studydesk.domain.focus import Phase
from studydesk.domain.rhythm import Milestone, Streak
from studydesk.services import notes
from studydesk.services.demo import seed_demo
from studydesk.services.rhythm import Rhythm, WeekReview
from studydesk.services.statistics import DayMinutes
from studydesk.ui.models.focus_clock import FocusClock
from studydesk.ui.reminder import Reminder
from studydesk.ui.today.page import TodayPage
from studydesk.ui.today.rhythm import RhythmView

_MINUTES = DayMinutes(3_600_000, 1_200_000, 0)
_MARKS = (Milestone("lessons", 1_000), Milestone("hours", 50))
WEEK = WeekReview(20_773, _MINUTES, 4, 12, 5_400_000, 80, Share(9, 10), _MARKS)
RHYTHM = Rhythm(Streak(12, 20_700, 1, True), WEEK)


def shown(bench: Bench, qtbot: QtBot, rhythm: Rhythm = RHYTHM) -> RhythmView:
    bench.window.show()
    page = bench.window.show_page("today")
    assert isinstance(page, TodayPage)
    qtbot.waitUntil(lambda: page.facts is not None, timeout=10_000)
    page.rhythm.show_rhythm(rhythm)
    return page.rhythm


def test_the_week_is_told_and_kept_as_a_note(bench: Bench, qtbot: QtBot) -> None:
    view = shown(bench, qtbot)
    assert view.streak.text().startswith("You have studied on 12 days since")
    assert view.streak.text().endswith("1 day of rest left this week.")
    assert view.text.text().split("\n") == [
        "4 days of study, 1 h 20 min in all.",
        "12 lessons done, 1 h 30 min of the path.",
        "80 cards answered, 90 % of what you knew was still there.",
        "Passed: 1000 lessons.",
        "Passed: 50 hours of study.",
    ]
    with qtbot.waitSignal(bench.desk.notices.asked_for) as asked:
        qtbot.mouseClick(view.keep, Qt.MouseButton.LeftButton)
    page, note_id = asked.args
    assert page == "notes"
    kept = notes.note(bench.store, note_id)
    assert kept.title.startswith("Week from")
    assert "- 12 lessons done" in kept.body


def test_each_part_can_be_switched_off(bench: Bench, qtbot: QtBot) -> None:
    for key in ("show_streak", "show_milestones"):
        bench.desk.settings.set(key, False)
    view = shown(bench, qtbot)
    assert not view.streak.isVisibleTo(view)
    assert "Passed" not in view.text.text()
    bench.desk.settings.set("show_week_review", False)
    view.show_rhythm(RHYTHM)
    assert view.isHidden()


def test_nothing_is_said_where_nothing_was(bench: Bench, qtbot: QtBot) -> None:
    quiet = WEEK._replace(minutes=DayMinutes(), lessons=0, reviews=0)
    assert shown(bench, qtbot, Rhythm(Streak(1, 20_780, 2, True), quiet)).isHidden()


class Hours:
    """A clock that is put forward by hand."""

    def __init__(self) -> None:
        self.ms = 0

    def __call__(self) -> int:
        return self.ms


def test_the_timer_runs_rests_and_waits(bench: Bench, qtbot: QtBot) -> None:
    hours, told = Hours(), list[str]()
    clock = FocusClock(bench.desk, bench.window, hours)
    clock.told.connect(told.append)
    bench.desk.settings.set("focus_minutes", 20)
    clock.press()
    assert told[-1] == "Study: 20:00"
    hours.ms = 5 * 60_000
    clock.press()
    assert told[-1] == "Timer stands at 15:00"
    clock.press()
    hours.ms = 20 * 60_000
    with qtbot.waitSignal(bench.desk.notices.said) as said:
        clock.look()
    assert "20 minutes of study are over" in said.args[0]
    assert told[-1] == "Rest: 5:00"
    hours.ms = 26 * 60_000
    with qtbot.waitSignal(bench.desk.notices.offered) as offered:
        clock.look()
    assert told[-1] == ""
    offered.args[3]()
    assert clock.spell.phase is Phase.FOCUS
    clock.stop()
    assert told[-1] == ""


def test_the_timer_stands_in_the_status_line_of_every_page(bench: Bench, qtbot: QtBot) -> None:
    bench.window.show()
    bench.desk.commands.run("focus.press")
    assert bench.window.status.timer.text() == "Study: 25:00"
    bench.window.show_page("map")
    assert bench.window.status.timer.isVisible()
    bench.desk.commands.run("focus.stop")
    assert not bench.window.status.timer.isVisible()


def reminder(bench: Bench, shown: list[tuple[str, str]], *, can_show: bool = True) -> Reminder:
    def show(title: str, text: str, _on_click: Callable[[], object]) -> bool:
        shown.append((title, text))
        return can_show

    return Reminder(bench.desk, lambda: bench.window.show_page("review"), bench.window, show)


def test_the_reminder_comes_once_a_day_and_only_when_it_was_switched_on(bench: Bench, qtbot: QtBot) -> None:
    seed_demo(bench.store, NOW, Random(3))
    said: list[tuple[str, str]] = []
    made = reminder(bench, said)
    assert not made.look(), "off by default"
    bench.desk.device.set("remind", True)
    here = bench.desk.study.now().astimezone(bench.desk.study.settings().zone).hour
    bench.desk.device.set("remind_hour", min(23, here + 1))
    assert not made.look(), "not yet"
    bench.desk.device.set("remind_hour", here)
    assert made.look()
    assert "due" in said[0][1]
    assert not made.look(), "once a day"
    bench.desk.device.set("reminded_day", bench.desk.study.today() - 1)
    bench.desk.study.stop()
    assert not made.look(), "the profile is closed"


def test_without_a_tray_the_window_says_it(bench: Bench, qtbot: QtBot) -> None:
    seed_demo(bench.store, NOW - timedelta(days=1), Random(3))
    made = reminder(bench, [], can_show=False)
    bench.desk.device.set("remind", True)
    bench.desk.device.set("remind_hour", bench.desk.settings.number("day_rollover_hour"))
    with qtbot.waitSignal(bench.desk.notices.offered) as offered:
        assert made.look()
    bench.window.show()
    offered.args[3]()
    assert bench.window.page_is("review")
