"""The plan in the real window: shown, dragged, moved by keys, its days changed, written for a calendar."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QTreeWidgetItem
from pytestqt.qtbot import QtBot
from tests.content.test_calendar import read
from tests.support.desks import Bench

from studydesk.services.plan import SETTING, read_wishes
from studydesk.ui.today.page import TodayPage
from studydesk.ui.today.plan_view import PlanView


def opened(bench: Bench, qtbot: QtBot) -> PlanView:
    bench.window.show()
    page = bench.window.show_page("today")
    assert isinstance(page, TodayPage)
    bench.desk.commands.run("today.plan")
    assert page.plan is not None
    plan = page.plan
    qtbot.waitUntil(lambda: plan.facts is not None and plan.is_settled, timeout=20_000)
    return plan


def rows(item: QTreeWidgetItem | None) -> list[str]:
    assert item is not None
    return [child.text(0).split(" · ")[0] for row in range(item.childCount()) if (child := item.child(row))]


def remade(plan: PlanView, qtbot: QtBot, change: object) -> None:
    before = plan.facts
    assert callable(change)
    change()
    qtbot.waitUntil(lambda: plan.facts is not before and plan.is_settled, timeout=20_000)


def drop(plan: PlanView, on: QTreeWidgetItem | None) -> None:
    """What Qt sends when a row that is in hand is let go over another."""
    assert on is not None
    at = QPointF(plan.tree.visualItemRect(on).center())
    nothing = Qt.KeyboardModifier.NoModifier
    plan.tree.dropEvent(QDropEvent(at, Qt.DropAction.MoveAction, QMimeData(), Qt.MouseButton.LeftButton, nothing))


def test_lessons_stand_on_days_and_the_end_is_said(bench: Bench, qtbot: QtBot) -> None:
    plan = opened(bench, qtbot)
    tree = plan.tree
    first, second = tree.topLevelItem(0), tree.topLevelItem(1)
    assert first is not None
    assert second is not None
    assert [first.text(0), second.text(0)] == ["Today", "Tomorrow"]
    assert rows(first)[0] == "Back End Developer Roadmap"
    assert "With 6 hours a week the last lesson comes on" in plan.words.text()
    assert plan.facts is not None
    assert plan.facts.plan.last_day is not None


def test_dragging_moves_a_lesson_and_undo_takes_it_back(bench: Bench, qtbot: QtBot) -> None:
    plan = opened(bench, qtbot)
    tree = plan.tree
    first = tree.topLevelItem(0)
    assert first is not None
    moved = rows(first)[0]
    tree.setCurrentItem(first.child(0))
    remade(plan, qtbot, lambda: drop(plan, tree.topLevelItem(3)))
    assert moved in rows(tree.topLevelItem(3))
    assert tree.currentItem().text(0).startswith(moved)
    assert tree.currentItem().text(0).endswith("moved")
    assert bench.window.messages.text.text().startswith("Moved to")
    remade(plan, qtbot, bench.window.messages.act.click)
    assert rows(tree.topLevelItem(0))[0] == moved
    drop(plan, first := tree.topLevelItem(0))
    assert read_wishes(bench.desk.settings.record(SETTING)).moved == {}, "on its own day nothing is moved"
    assert first is not None


def test_keys_move_a_lesson_and_bring_it_back(bench: Bench, qtbot: QtBot) -> None:
    plan = opened(bench, qtbot)
    first = plan.tree.topLevelItem(0)
    assert first is not None
    moved = rows(first)[0]
    plan.tree.setCurrentItem(first.child(0))
    remade(plan, qtbot, lambda: bench.desk.commands.run("today.later"))
    assert moved in rows(plan.tree.topLevelItem(1))
    remade(plan, qtbot, lambda: bench.desk.commands.run("today.later"))
    assert moved in rows(plan.tree.topLevelItem(2))
    remade(plan, qtbot, lambda: bench.desk.commands.run("today.sooner"))
    assert moved in rows(plan.tree.topLevelItem(1))
    remade(plan, qtbot, lambda: bench.desk.commands.run("today.as_planned"))
    assert rows(plan.tree.topLevelItem(0))[0] == moved


def test_days_of_rest_and_another_time_for_one_day(bench: Bench, qtbot: QtBot) -> None:
    plan = opened(bench, qtbot)
    today = bench.desk.study.today()
    tomorrow = (today + 4) % 7  # the weekday of the day after: day 0 was a Thursday
    remade(plan, qtbot, plan.days[tomorrow].click)
    second = plan.tree.topLevelItem(1)
    assert second is not None
    assert second.text(1) == "rest"
    plan.tree.setCurrentItem(plan.tree.topLevelItem(0))
    remade(plan, qtbot, lambda: plan.minutes.setValue(0))
    assert rows(plan.tree.topLevelItem(0)) == []
    remade(plan, qtbot, lambda: plan.minutes.setValue(60))
    wishes = read_wishes(bench.desk.settings.record(SETTING))
    assert wishes.minutes == {}, "sixty is what six hours on six days give"
    assert len(wishes.days) == 6


def test_one_day_of_study_stays(bench: Bench, qtbot: QtBot) -> None:
    plan = opened(bench, qtbot)
    bench.desk.settings.set(SETTING, {"days": [2]})
    remade(plan, qtbot, plan.make)
    assert [one.isChecked() for one in plan.days] == [day == 2 for day in range(7)]
    plan.days[2].click()
    assert plan.days[2].isChecked()
    assert "one day of the week" in bench.window.messages.text.text()


def test_a_calendar_opens_the_plan(bench: Bench, qtbot: QtBot, tmp_path: Path) -> None:
    plan = opened(bench, qtbot)
    plan.write_calendar(str(tmp_path / "plan.ics"))
    entries = read((tmp_path / "plan.ics").read_bytes())
    assert plan.facts is not None
    days = [day for day in plan.facts.plan.days if day.parts]
    assert len(entries) == len(days)
    assert entries[0]["SUMMARY"].startswith(f"StudyDesk: {len(days[0].parts)} lesson")
    assert "Back End Developer Roadmap" in entries[0]["DESCRIPTION"]
    assert len({entry["UID"] for entry in entries}) == len(entries)
    plan.write_calendar(str(tmp_path / "plan.ics" / "within.ics"))
    assert (tmp_path / "plan.ics").is_file()


def test_the_way_back_to_the_day(bench: Bench, qtbot: QtBot) -> None:
    plan = opened(bench, qtbot)
    page = bench.window.show_page("today")
    assert isinstance(page, TodayPage)
    qtbot.mouseClick(plan.back, Qt.MouseButton.LeftButton)
    assert page.stack.currentWidget() is page.scroll_area
