"""The Statistics page on a real profile: graphs, tables, days, files, and the clock of writing."""

from __future__ import annotations

import csv
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QImage
from pytestqt.qtbot import QtBot
from tests.support.desks import NOW, Bench
from tests.support.study_time_samples import fill_time

from studydesk.domain.clock import to_ms
from studydesk.services import notes, statistics
from studydesk.services.demo import seed_demo
from studydesk.ui.models.study_clock import StudyClock
from studydesk.ui.statistics.page import StatisticsPage
from studydesk.ui.widgets.graphs.data import GraphData, Series, csv_of, nice_axis, time_axis
from studydesk.ui.widgets.graphs.heat_map import level_edges, level_of

TODAY = to_ms(NOW) // 86_400_000


def opened(bench: Bench) -> StatisticsPage:
    bench.window.resize(1280, 800)
    bench.window.show()
    page = bench.window.show_page("stats")
    assert isinstance(page, StatisticsPage)
    return page


@pytest.fixture
def page(bench: Bench) -> StatisticsPage:
    fill_time(bench.store, NOW, Random(7), days=40)
    return opened(bench)


def test_an_empty_profile_is_taught_and_a_day_with_study_is_drawn(bench: Bench, qtbot: QtBot) -> None:
    page = opened(bench)
    assert page.stack.currentIndex() == 1
    fill_time(bench.store, NOW, Random(7), days=1)
    page.refresh()
    assert page.stack.currentIndex() == 0
    for card in page.cards.values():
        assert card.graph.data is not None
        assert not card.grab().isNull()


def test_the_year_shows_a_day_and_its_items(page: StatisticsPage, bench: Bench, qtbot: QtBot) -> None:
    year = page.cards["year"].graph
    year.setFocus()
    qtbot.keyClick(year, Qt.Key.Key_End)
    qtbot.keyClick(year, Qt.Key.Key_Return)
    assert page.day_pane.day == TODAY
    assert page.day_pane.list.count() >= 1
    assert year.data is not None
    assert year.data.told(year.current) == year.accessibleDescription()
    qtbot.keyClick(year, Qt.Key.Key_Left)
    assert year.data.keys[year.current] == TODAY - 7
    spot = year.spot(year.current).toPoint() - QPoint(3, 3)
    assert year.index_at(QPointF(spot)) == year.current
    qtbot.mouseClick(year, Qt.MouseButton.LeftButton, pos=spot)
    assert page.day_pane.day == TODAY - 7
    assert page.go_back()
    assert page.day_pane.day is None


def test_a_graph_says_its_values_as_table_clipboard_and_files(
    page: StatisticsPage, bench: Bench, tmp_path: Path
) -> None:
    card = page.cards["minutes"]
    assert page.numbers is not None
    page.choose_range("month")
    card.graph.setFocus()
    bench.desk.commands.run("stats.table")
    assert card.shows_table
    assert card.table is not None
    assert card.table.rowCount() == 30
    bench.desk.commands.run("stats.copy")
    assert len(QGuiApplication.clipboard().text().splitlines()) == 31
    for ending in ("png", "svg", "csv"):
        card.save_to(tmp_path / f"graph.{ending}")
    assert not QImage(str(tmp_path / "graph.png")).isNull()
    assert "<svg" in (tmp_path / "graph.svg").read_text(encoding="utf-8")
    rows = list(csv.reader((tmp_path / "graph.csv").read_text(encoding="utf-8-sig").splitlines()))
    total = sum(float(value) for row in rows[1:] for value in row[1:])
    expected = sum(one.total_ms for one in statistics.minutes_by_day(bench.store, TODAY - 29, TODAY).values())
    assert total == pytest.approx(expected / 60_000, abs=0.1)
    card.save_to(tmp_path / "nowhere" / "graph.csv")  # said in the window, nothing raised


def test_range_day_and_tables_come_back(page: StatisticsPage) -> None:
    page.choose_range("all")
    page.show_day(TODAY - 1)
    page.cards["forecast"].show_table(True)
    state = page.save_state()
    page.choose_range("month")
    page.close_day()
    page.restore_state(state)
    assert (page.range, page.day_pane.day) == ("all", TODAY - 1)
    page.restore_state({"range": 5, "day": "x", "tables": 3, "scroll": None})
    assert page.range == "quarter"


def test_counting_anew_mends_the_sums(bench: Bench, qtbot: QtBot) -> None:
    seed_demo(bench.store, NOW, Random(7), days=20)
    page = opened(bench)
    with bench.store.write("Spoil", undoable=False) as tx:
        tx.execute("DELETE FROM review_day")
    assert not statistics.sums_are_right(bench.store)
    bench.desk.commands.run("stats.count")
    qtbot.waitUntil(lambda: not bench.desk.long_writes.is_busy, timeout=10_000)
    assert statistics.sums_are_right(bench.store)
    assert page.numbers is not None
    assert page.numbers.reviews
    qtbot.waitUntil(lambda: page.evidence is not None, timeout=10_000)


def test_writing_a_note_counts_as_time(bench: Bench, qtbot: QtBot) -> None:
    note = notes.create_note(bench.store, "One", "")
    bench.window.show()
    ticks = iter((0, 30_000, 60_000))
    clock = StudyClock(bench.desk, bench.window, lambda: next(ticks))
    page = bench.window.show_page("notes")
    page.show_argument(note)
    edit = page.editor.edit
    edit.setFocus()
    clock.follow(None, edit)  # an offscreen window has no keyboard of its own
    for letter in "abc":
        edit.insertPlainText(letter)
    clock.follow(edit, None)
    assert statistics.minutes_by_day(bench.store, TODAY, TODAY)[TODAY].write_ms == 60_000


@pytest.mark.parametrize(
    ("most", "axis"), [(0, [0, 1]), (float("nan"), [0, 1]), (3, [0, 1, 2, 3]), (95, [0, 25, 50, 75, 100])]
)
def test_axes_are_round_and_reach_the_highest(most: float, axis: list[float]) -> None:
    assert nice_axis(most) == axis


def test_axes_of_time_are_at_minutes_and_hours() -> None:
    assert [value / 60_000 for value in time_axis(100 * 60_000)] == [0, 30, 60, 90, 120]
    assert time_axis(0) == [0, 60_000] or time_axis(0)[-1] > 0


def test_levels_of_the_year_part_days_evenly_whatever_the_longest_is() -> None:
    edges = level_edges([0, 1, 2, 3, 4, 5, 6, 7, 10**9])
    assert [level_of(value, edges) for value in (0, 1, 4, 7, 10**9)] == [0, 1, 2, 4, 4]
    assert level_edges([]) == []
    assert level_of(5, level_edges([5])) >= 1


def test_csv_has_numbers_and_intervals() -> None:
    series = Series("Recalled", "good", [0.5, None], is_line=True, low=[0.4, 0], high=[0.6, 1])
    data = GraphData("?", "!", "Hour", ["a", 'b "c"'], ["", ""], [series], str)
    assert csv_of(data).splitlines() == [
        "Hour,Recalled,Recalled (low),Recalled (high)", "a,0.5,0.4,0.6", '"b ""c""",,0,1',
    ]  # fmt: skip
