"""The Statistics page: questions about one's study, each with a graph, a table and a sentence that answers it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from studydesk.services import statistics
from studydesk.services.study_time import sittings
from studydesk.ui.pages import Page, PageState
from studydesk.ui.statistics.card import GraphCard
from studydesk.ui.statistics.day_pane import DayPane
from studydesk.ui.statistics.figures import Figures
from studydesk.ui.topic.flow import FlowLayout
from studydesk.ui.widgets.graphs.bars import BarGraph, RowGraph
from studydesk.ui.widgets.graphs.graph import Graph
from studydesk.ui.widgets.graphs.heat_map import HeatMap
from studydesk.ui.widgets.parts import button, label

if TYPE_CHECKING:
    from studydesk.domain.changes import Changes
    from studydesk.services.statistics import Evidence, Statistics
    from studydesk.ui.desk import Desk

RANGES: Final = {"month": 30, "quarter": 91, "year": 365, "all": 0}
_SETTLE_MS: Final = 700
_TWO_COLUMNS: Final = 900
_TABLES: Final = frozenset(
    {"review", "card", "watch_day", "study_span", "lesson_mark", "topic", "setting", "item", "note", "question_answer"}
)
_KINDS: Final = {
    "minutes": BarGraph, "retention": BarGraph, "forecast": BarGraph, "pace": BarGraph, "topics": RowGraph,
    "intervals": BarGraph, "stabilities": BarGraph, "difficulties": BarGraph, "buttons": BarGraph,
}  # fmt: skip
_EVIDENCE: Final = ("hours", "speeds", "questions")


class StatisticsPage(Page):
    """Reads its numbers when it is shown and when something changed while it is."""

    page_id = "stats"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.range = "quarter"
        self.numbers: Statistics | None = None
        self.evidence: Evidence | None = None
        self.figures = Figures(self)
        self.cards: dict[str, GraphCard] = {}
        self._is_stale = True
        self._is_asking = False
        self._columns = 0
        self._build()
        self._later = QTimer(self, interval=_SETTLE_MS, singleShot=True)
        self._later.timeout.connect(self._refresh_if_shown)
        desk.hub.changed.connect(self._on_changed)
        self._bind()

    # Building

    def _build(self) -> None:
        theme = self.desk.theme
        column = QVBoxLayout(self)
        theme.space(column, 12, (32, 24, 32, 0))
        head = QWidget(self)
        flow = FlowLayout(head, gap=theme.px(8))
        flow.addWidget(label(self.tr("Statistics"), "display", head))
        self.ranges = QButtonGroup(self)
        words = {
            "month": self.tr("30 days"),
            "quarter": self.tr("3 months"),
            "year": self.tr("A year"),
            "all": self.tr("Everything"),
        }
        self.range_buttons = {}
        for name, text in words.items():
            made = button(text, "quiet", head)
            made.setCheckable(True)
            made.setChecked(name == self.range)
            made.clicked.connect(lambda _checked=False, name=name: self.choose_range(name))
            self.ranges.addButton(made)
            flow.addWidget(made)
            self.range_buttons[name] = made
        column.addWidget(head)
        self.warning = label("", "warn", self, wrap=True)
        self.warning.hide()
        column.addWidget(self.warning)
        self.stack = QStackedWidget(self)
        self.stack.addWidget(self._make_graphs())
        self.stack.addWidget(self._make_empty())
        column.addWidget(self.stack, 1)

    def _make_graphs(self) -> QScrollArea:
        theme = self.desk.theme
        self.area = QScrollArea(self)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget(self.area)
        whole = QVBoxLayout(inner)
        theme.space(whole, 16, (0, 0, 12, 24))
        self._add("year", HeatMap(theme, inner), inner)
        whole.addWidget(self.cards["year"])
        self.day_pane = DayPane(self.desk, inner)
        self.day_pane.closed.connect(self.close_day)
        self.day_pane.walked.connect(self.walk_day)
        whole.addWidget(self.day_pane)
        self.grid = QGridLayout()
        theme.space(self.grid, 16)
        for name, kind in _KINDS.items():
            self._add(name, kind(theme, inner), inner)
        whole.addLayout(self.grid)
        self.own_title = label(self.tr("What your own answers say"), "display", inner, wrap=True)
        whole.addWidget(self.own_title)
        self.own_text = label(
            self.tr(
                "Shares of cards that you recalled, each with the range in which the true share lies in 95 of 100 "
                "cases. Groups that overlap may be alike. Nothing here was an experiment: you chose when and how."
            ),
            "soft",
            inner,
            wrap=True,
        )
        whole.addWidget(self.own_text)
        for name in _EVIDENCE:
            self._add(name, RowGraph(theme, inner), inner)
            whole.addWidget(self.cards[name])
        whole.addStretch(1)
        self.area.setWidget(inner)
        return self.area

    def _add(self, name: str, graph: Graph, parent: QWidget) -> None:
        card = GraphCard(self.desk, name, graph, parent)
        card.chosen.connect(lambda index, name=name: self._on_chosen(name, index))
        self.cards[name] = card

    def _make_empty(self) -> QWidget:
        holder = QWidget(self)
        column = QVBoxLayout(holder)
        self.desk.theme.space(column, 12)
        column.addStretch(1)
        column.addWidget(label(self.tr("Nothing to count yet."), "title", holder, wrap=True))
        column.addWidget(
            label(
                self.tr(
                    "Watch a lesson, answer a card or write a note, and this page shows how much, when, and how well "
                    "it stays. Time counts while something plays or you work; pauses of over two minutes do not."
                ),
                "soft",
                holder,
                wrap=True,
            )
        )
        row = QHBoxLayout()
        self.begin_button = button(self.tr("Go to the map"), "primary", holder)
        self.begin_button.clicked.connect(lambda: self.desk.notices.ask_for("map"))
        row.addWidget(self.begin_button)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(2)
        return holder

    def _bind(self) -> None:
        bind = self.desk.commands.bind
        for name in RANGES:
            bind(f"stats.{name}", partial(self.choose_range, name), self)
        bind("stats.table", lambda: self._with_card(lambda card: card.show_table(not card.shows_table)), self)
        bind("stats.save", lambda: self._with_card(GraphCard.ask_file), self)
        bind("stats.copy", lambda: self._with_card(GraphCard.copy), self)
        bind("stats.count", self.count_anew, self)

    # Numbers

    def refresh(self) -> None:
        """Reads all numbers and draws them."""
        desk = self.desk
        is_news, self._is_stale = self._is_stale, False
        settings = desk.study.settings()
        numbers = statistics.read(desk.store, desk.clock(), settings, days=RANGES[self.range])
        self.numbers = numbers
        self.warning.setText(
            self.tr("%n answer(s) lie in the future, since a clock was wrong once; no graph counts them.", "",
                    numbers.future_reviews)
        )  # fmt: skip
        self.warning.setVisible(numbers.future_reviews > 0)
        self.stack.setCurrentIndex(1 if numbers.is_empty else 0)
        for made in self.range_buttons.values():
            made.setEnabled(not numbers.is_empty)
        self.cards["year"].show_data(self.figures.year(numbers))
        for name in _KINDS:
            self.cards[name].show_data(getattr(self.figures, name)(numbers))
        if self.day_pane.day is not None:
            self.show_day(self.day_pane.day)
        self._show_evidence()
        if is_news and not self._is_asking:
            self._ask_evidence()

    def _show_evidence(self) -> None:
        from studydesk.domain.evidence import Share

        none = [Share(0, 0)]
        found = self.evidence or statistics.Evidence(none * 24, none * 3, none * 2)
        for name in _EVIDENCE:
            self.cards[name].show_data(getattr(self.figures, name)(found))
            if self.evidence is None:
                self.cards[name].answer.setText(self.tr("Your answers are being counted…"))

    def _ask_evidence(self) -> None:
        from studydesk.bridge.runner import Lane
        from studydesk.services.reading import read_beside

        desk = self.desk
        file, clock, settings = desk.store.file, desk.clock, desk.study.settings()
        self._is_asking = True

        def done(found: Evidence) -> None:
            self._is_asking = False
            self.evidence = found
            self._show_evidence()

        def failed(error: Exception) -> None:
            self._is_asking = False
            desk.errors.report(error)

        job = desk.runner.start(
            lambda _context: read_beside(
                file, clock, lambda store: statistics.evidence(store, clock(), settings)
            ),
            Lane.READING,
        )  # fmt: skip
        job.finished.connect(done)
        job.failed.connect(failed)

    def _on_changed(self, changes: Changes, _origin: object) -> None:
        if changes.touches(*_TABLES):
            self._is_stale = True
            if not self._later.isActive():
                self._later.start()

    def _refresh_if_shown(self) -> None:
        if self.isVisible() and self._is_stale:
            self.refresh()

    def count_anew(self) -> None:
        """Computes the sums once more, beside the window."""
        self.desk.long_writes.run(
            self.tr("Counting everything anew…"),
            lambda store, _progress: statistics.make_sums_anew(store),
            self._counted,
        )

    def _counted(self) -> None:
        self.desk.notices.say(self.tr("Everything is counted anew."), "good")
        self._is_stale = True
        self.refresh()

    # What one chooses

    def choose_range(self, name: str) -> None:
        """Another time for all graphs."""
        self.range = name if name in RANGES else "quarter"
        self.range_buttons[self.range].setChecked(True)
        self.refresh()
        self.state_changed.emit()

    def _on_chosen(self, name: str, index: int) -> None:
        data = self.cards[name].graph.data
        if data is None or not 0 <= index < len(data.keys):
            return
        key = data.keys[index]
        if name == "topics":
            if key:
                self.desk.notices.ask_for("map", key)
        elif name in ("year", "minutes", "retention") and self.numbers is not None:
            days = data.keys[index + 1] - key if index + 1 < len(data.keys) else self.numbers.day - key + 1
            self.show_day(key if days == 1 else self._busiest(key, key + days))
            QTimer.singleShot(0, self, lambda: self.area.ensureWidgetVisible(self.day_pane))

    def _busiest(self, first: int, end: int) -> int:
        assert self.numbers is not None
        minutes = self.numbers.minutes
        return max(range(first, end), key=lambda day: minutes[day].total_ms if day in minutes else 0)

    def show_day(self, day: int) -> None:
        """What was done on a study day, below the year."""
        settings = self.desk.study.settings()
        items = statistics.day_items(self.desk.store, day, settings)
        self.day_pane.show_day(items, sittings(self.desk.store, day))
        year = self.cards["year"].graph
        if year.data is not None and day in year.data.keys:
            year.take(year.data.keys.index(day))
        self.state_changed.emit()

    def walk_day(self, step: int) -> None:
        """The day before or after, not beyond today."""
        if self.day_pane.day is not None and self.numbers is not None:
            self.show_day(min(self.day_pane.day + step, self.numbers.day))

    def close_day(self) -> None:
        """Closes the list of a day."""
        self.day_pane.day = None
        self.day_pane.hide()
        self.state_changed.emit()

    def card_in_hand(self) -> GraphCard:
        """The graph with the keyboard, else the first one."""
        at: QWidget | None = QApplication.focusWidget()
        while at is not None:
            if isinstance(at, GraphCard):
                return at
            at = at.parentWidget()
        return self.cards["year"]

    def _with_card(self, work: Callable[[GraphCard], object]) -> None:
        work(self.card_in_hand())

    # Page

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two columns where there is room."""
        super().resizeEvent(event)
        columns = 2 if self.width() >= self.desk.theme.px(_TWO_COLUMNS) else 1
        if columns == self._columns:
            return
        self._columns = columns
        for index, name in enumerate(_KINDS):
            self.grid.addWidget(self.cards[name], index // columns, index % columns)
        for column in range(2):
            self.grid.setColumnStretch(column, 1 if column < columns else 0)

    def shown(self) -> None:
        """The present numbers."""
        if self._is_stale or self.numbers is None or self.numbers.day != self.desk.study.today():
            self.refresh()

    def save_state(self) -> PageState:
        """The range, the day, the tables, the place."""
        return {
            "range": self.range,
            "day": self.day_pane.day,
            "tables": [name for name, card in self.cards.items() if card.shows_table],
            "scroll": self.area.verticalScrollBar().value(),
        }

    def restore_state(self, state: PageState) -> None:
        """As saved."""
        wanted = state.get("range")
        self.range = wanted if isinstance(wanted, str) and wanted in RANGES else "quarter"
        self.range_buttons[self.range].setChecked(True)
        self.refresh()
        tables = state.get("tables")
        for name in tables if isinstance(tables, list) else ():
            if name in self.cards:
                self.cards[name].show_table(True)
        day = state.get("day")
        if isinstance(day, int) and self.numbers is not None and abs(day) < 200_000 and day <= self.numbers.day:
            self.show_day(day)
        place = state.get("scroll")
        if isinstance(place, int):
            QTimer.singleShot(0, self, lambda: self.area.verticalScrollBar().setValue(place))

    def go_back(self) -> bool:
        """Closes the day."""
        if self.day_pane.day is None:
            return False
        self.close_day()
        return True

    def show_argument(self, argument: object) -> None:
        """A study day (a whole number), or the name of a graph."""
        if isinstance(argument, int):
            self.show_day(argument)
        elif isinstance(argument, str) and argument in self.cards:
            card = self.cards[argument]
            self.area.ensureWidgetVisible(card)
            card.graph.setFocus()

    def focus_first(self) -> None:
        """The year."""
        self.cards["year"].graph.setFocus(Qt.FocusReason.OtherFocusReason)
