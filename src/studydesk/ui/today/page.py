"""Today: what to do now, one line a thing, each with its one action; the week; and when the path would be finished."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from studydesk.bridge.runner import Lane
from studydesk.domain.moments import Moment, clock_text
from studydesk.domain.pace import portion
from studydesk.domain.progress import progress_of
from studydesk.domain.study import StudyChoice, StudyKind
from studydesk.domain.study_day import date_of
from studydesk.ui.pages import Page, PageState
from studydesk.ui.today.lines import Line
from studydesk.ui.today.rhythm import RhythmView
from studydesk.ui.today.week import WeekGraph
from studydesk.ui.widgets.parts import button, label, spin_box
from studydesk.ui.words import time_words

if TYPE_CHECKING:
    from studydesk.domain.changes import Changes
    from studydesk.jobs import JobContext
    from studydesk.services.rhythm import Rhythm
    from studydesk.services.today import NextLesson, TodayFacts
    from studydesk.services.watching import Watchable
    from studydesk.storage.store import Store
    from studydesk.ui.desk import Desk
    from studydesk.ui.today.plan_view import PlanView

_WIDEST = 760
_LESSONS, _FEW_LESSONS = 3, 1
_FADING = 3
_LATER_MS = 400
_LESS_CARDS = 20


class TodayPage(Page):
    """GUI thread; what it shows is gathered by a job."""

    page_id = "today"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.facts: TodayFacts | None = None
        self.is_less = False
        self._wants_focus = False
        self.plan: PlanView | None = None
        self.lines: list[Line] = []
        self._again = QTimer(self, interval=_LATER_MS, singleShot=True)
        self._again.timeout.connect(self._gather)
        self._is_gathering = False
        self._build()
        self._bind()
        desk.hub.changed.connect(self._on_changed)
        desk.study.changed.connect(self._show)

    # Parts

    def _build(self) -> None:
        theme = self._desk.theme
        whole = QVBoxLayout(self)
        theme.space(whole, 0)
        self.stack = QStackedWidget(self)
        whole.addWidget(self.stack)
        self.scroll_area = QScrollArea(self.stack)
        self.scroll_area.setWidgetResizable(True)
        self.scroll_area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.scroll_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.stack.addWidget(self.scroll_area)
        inner = QWidget(self.scroll_area)
        self.scroll_area.setWidget(inner)
        row = QHBoxLayout(inner)
        theme.space(row, 0, (32, 24, 32, 24))
        holder = QWidget(inner)
        row.addWidget(holder, 100)
        row.addStretch(1)
        theme.follow(holder, lambda: holder.setMaximumWidth(theme.px(_WIDEST)))
        self.column = QVBoxLayout(holder)
        theme.space(self.column, 16)
        self.head = label(self.tr("Today"), "display", holder)
        self.date = label("", "soft", holder)
        self.column.addWidget(self.head)
        self.column.addWidget(self.date)
        self.column.addLayout(self._make_tools(holder))
        self.place = QVBoxLayout()
        theme.space(self.place, 8)
        self.column.addLayout(self.place)
        self.week_words = label("", "heading", holder, wrap=True)
        self.column.addWidget(self.week_words)
        self.week = WeekGraph(theme, holder)
        self.column.addWidget(self.week)
        self.finish_words = label("", "soft", holder, wrap=True)
        self.column.addWidget(self.finish_words)
        self.rhythm = RhythmView(self._desk, holder)
        self.column.addWidget(self.rhythm)
        self.column.addStretch(1)
        self._show()

    def _make_tools(self, holder: QWidget) -> QHBoxLayout:
        theme, tools = self._desk.theme, QHBoxLayout()
        theme.space(tools, 8)
        self.minutes_label = label(self.tr("I have"), "label", holder)
        self.minutes = spin_box(theme, 0, 600, 0, self.tr("Minutes that you have"), holder)
        self.minutes.setSingleStep(5)
        self.minutes.setSuffix(self.tr(" minutes"))
        self.minutes.setSpecialValueText(self.tr("all the time I need"))
        self.minutes.valueChanged.connect(lambda _value: self._show())
        self.less = button(self.tr("Less today"), "", holder)
        self.less.setCheckable(True)
        self.less.clicked.connect(lambda: self.set_less(not self.is_less))
        self.plan_button = button(self.tr("Plan"), "", holder)
        self.plan_button.setToolTip(self.tr("Which lessons come on which day"))
        self.plan_button.clicked.connect(self.show_plan)
        for one in (self.minutes_label, self.minutes, self.less):
            tools.addWidget(one)
        tools.addStretch(1)
        self.trip_button = button(self.tr("Pack for a trip…"), "", holder)
        self.trip_button.clicked.connect(self.pack_for_trip)
        tools.addWidget(self.trip_button)
        tools.addWidget(self.plan_button)
        return tools

    def _bind(self) -> None:
        commands = self._desk.commands
        commands.bind("today.continue", self.do_first, self)
        commands.bind("today.review", self.review, self)
        commands.bind("today.less", lambda: self.set_less(not self.is_less), self)
        commands.bind("today.minutes", self._to_minutes, self)
        commands.bind("today.plan", self._switch_plan, self)
        commands.bind("today.trip", self.pack_for_trip, self)
        slots: tuple[tuple[str, Callable[[PlanView], object]], ...] = (
            ("sooner", lambda plan: plan.move_by(-1)),
            ("later", lambda plan: plan.move_by(1)),
            ("as_planned", lambda plan: plan.forget_move()),
            ("calendar", lambda plan: plan.ask_calendar()),
        )
        for name, slot in slots:
            commands.bind(f"today.{name}", partial(self._in_plan, slot), self, enabled=self._shows_plan)

    # The plan

    def _shows_plan(self) -> bool:
        return self.plan is not None and self.stack.currentWidget() is self.plan

    def _in_plan(self, work: Callable[[PlanView], object]) -> None:
        if self.plan is not None and self._shows_plan():
            work(self.plan)

    def _switch_plan(self) -> None:
        if self._shows_plan():
            self.show_day()
        else:
            self.show_plan()

    def show_plan(self) -> None:
        """Which lessons come on which day."""
        from studydesk.ui.today.plan_view import PlanView

        if self.plan is None:
            self.plan = PlanView(self._desk, self.stack)
            self.plan.closed.connect(self.show_day)
            self.stack.addWidget(self.plan)
        self.stack.setCurrentWidget(self.plan)
        self._desk.commands.refresh()
        self.plan.make()
        self.plan.focus_first()

    def pack_for_trip(self) -> None:
        """So many hours and gigabytes of what comes next."""
        from studydesk.ui.today.trip import TripDialog

        dialog = TripDialog(self._desk, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def show_day(self) -> None:
        """What to do now."""
        self.stack.setCurrentWidget(self.scroll_area)
        self._desk.commands.refresh()
        self._gather()
        self.focus_first()

    def _to_minutes(self) -> None:
        self.minutes.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.minutes.selectAll()

    # What there is

    def shown(self) -> None:
        """What was done on other pages counts."""
        self._gather()
        if self.plan is not None and self._shows_plan():
            self.plan.make()

    def _on_changed(self, _changes: Changes, _origin: object) -> None:
        if self.isVisible():
            self._again.start()

    def _gather(self) -> None:
        if self._desk.study.is_stopped:
            return
        if self._is_gathering:
            self._again.start()
            return
        from studydesk.services import plan, rhythm, today
        from studydesk.services.reading import read_beside

        desk, topics = self._desk, self._desk.paths.topics
        now, settings, library = desk.study.now(), desk.study.settings(), desk.downloads.library
        left_ms, file = progress_of(topics).left_ms, desk.store.file
        moved = plan.read_wishes(desk.settings.record(plan.SETTING)).moved

        def gather(store: Store) -> tuple[TodayFacts, Rhythm]:
            facts = today.gather(store, topics, left_ms, library, now=now, settings=settings, moved=moved)
            return facts, rhythm.gather(store, now=now, settings=settings)

        def work(_context: JobContext) -> tuple[TodayFacts, Rhythm]:
            return read_beside(file, desk.clock, gather)

        self._is_gathering = True
        handle = desk.runner.start(work, Lane.READING)
        handle.finished.connect(self._on_gathered)
        handle.failed.connect(self._on_failed)

    def _on_gathered(self, found: tuple[TodayFacts, Rhythm]) -> None:
        if not isValid(self) or self._desk.study.is_stopped:
            return
        self._is_gathering = False
        self.facts, rhythm = found
        self.rhythm.show_rhythm(rhythm)
        self._show()

    def _on_failed(self, error: Exception) -> None:
        if not isValid(self):
            return
        self._is_gathering = False
        self._desk.errors.report(error)

    # What is shown

    def set_less(self, less: bool) -> None:
        """Only what matters most, or all of it."""
        self.is_less = less
        self.less.setChecked(less)
        self._show()
        self.state_changed.emit()

    def _show(self) -> None:
        desk, facts = self._desk, self.facts
        self.date.setText(self._date(date_of(desk.study.today())))
        focused = next((at for at, line in enumerate(self.lines) if line.action.hasFocus()), None)
        for line in self.lines:
            self.place.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = []
        for known in (self.week_words, self.week, self.finish_words):
            known.setVisible(facts is not None)
        if facts is None:
            return
        for title, words, word, work in self._proposals(facts):
            self._add(title, words, word, work)
        if self._wants_focus and self.lines and self.minutes.hasFocus():
            focused = 0  # the keyboard waited for the first line
        self._wants_focus = self._wants_focus and not self.lines
        if focused is not None and self.lines:
            self.lines[min(focused, len(self.lines) - 1)].action.setFocus()
        self._show_week(facts)

    def _add(self, title: str, words: str, word: str, work: Callable[[], object]) -> None:
        line = Line(self._desk.theme, title, words, word, is_first=not self.lines, parent=self.column.parentWidget())
        line.action.clicked.connect(lambda _checked=False: work())
        self.place.addWidget(line)
        self.lines.append(line)

    def _proposals(self, facts: TodayFacts) -> list[tuple[str, str, str, Callable[[], object]]]:
        """(title, words, word of the action, the action) of every line, what comes first first."""
        if facts.is_fresh and not self._due():
            return [*self._welcome(), *self._lessons(facts, 1)]
        minutes = self.minutes.value()
        if minutes:
            return self._for_minutes(facts, minutes)
        found = self._resume(facts)
        due = self._proposed_cards()
        if due:
            found.append(self._cards(facts, due))
        if self.is_less:
            return found or self._lessons(facts, _FEW_LESSONS)
        found += self._lessons(facts, _LESSONS - bool(found and facts.resume))
        found += self._fading(facts)
        if not found:
            found.append(
                (
                    self.tr("Nothing is left to do"),
                    self.tr("No card is due and no lesson is open. Enjoy the rest, or look ahead on the map."),
                    self.tr("Open the map"),
                    lambda: self._desk.commands.run("page.map"),
                )
            )
        return found

    def _welcome(self) -> list[tuple[str, str, str, Callable[[], object]]]:
        return [
            (
                self.tr("Begin with a topic"),
                self.tr(
                    "The map shows the whole path. Open its first topic and mark it as learning: its cards come by "
                    "themselves, and this page shows every day what is next."
                ),
                self.tr("Open the map"),
                lambda: self._desk.commands.run("page.map"),
            )
        ]

    def _due(self) -> int:
        total = self._desk.study.total
        return total.learning + total.review + total.new

    def _resume(self, facts: TodayFacts) -> list[tuple[str, str, str, Callable[[], object]]]:
        what = facts.resume
        if what is None:
            return []
        words = self.tr("{topic} · at {time}").format(topic=what.topic_title, time=clock_text(what.at_ms))
        lesson = what.lesson.id if what.lesson is not None else None
        moment = Moment(what.video_key, what.at_ms, lesson)
        title = self.tr("Continue: {title}").format(title=what.title)
        return [(title, words, self.tr("Continue"), lambda: self._desk.notices.ask_for("watch", moment))]

    def _cards(self, facts: TodayFacts, number: int) -> tuple[str, str, str, Callable[[], object]]:
        words = self.tr("About {time} of review").format(time=time_words(max(60_000, number * facts.card_ms)))
        title = self.tr("Due now: %n card(s)", "", number)
        choice = StudyChoice() if number >= self._due() else StudyChoice(most=number)
        return title, words, self.tr("Review"), lambda: self._desk.notices.ask_for("review", choice)

    def _lessons(self, facts: TodayFacts, most: int) -> list[tuple[str, str, str, Callable[[], object]]]:
        return [self._lesson(one) for one in facts.lessons[: max(0, most)]]

    def _lesson(self, one: NextLesson) -> tuple[str, str, str, Callable[[], object]]:
        time = time_words(one.lesson.duration_ms) if one.lesson.duration_ms else self.tr("length not known")
        where = self.tr("on the disk") if one.on_disk else self.tr("not downloaded")
        words = f"{one.topic_title} · {time} · {where}"
        title = self.tr("Next: {title}").format(title=one.lesson.title)
        notices = self._desk.notices
        if one.video_key is None:
            return title, words, self.tr("Open the topic"), lambda: notices.ask_for("map", one.topic_id)
        moment = Moment(one.video_key, None, one.lesson.id)
        return title, words, self.tr("Watch"), lambda: notices.ask_for("watch", moment)

    def _fading(self, facts: TodayFacts) -> list[tuple[str, str, str, Callable[[], object]]]:
        found: list[tuple[str, str, str, Callable[[], object]]] = []
        for one in facts.fading[:_FADING]:
            title = self.tr("Fading: {topic}").format(topic=facts.titles.get(one.topic_id, ""))
            words = self.tr("{percent} % would be recalled now; %n minute(s) would save it", "", one.minutes)
            choice = StudyChoice(StudyKind.CARDS, cards=one.card_ids)
            found.append(
                (
                    title,
                    words.format(percent=round(one.recall * 100)),
                    self.tr("Refresh"),
                    lambda choice=choice: self._desk.notices.ask_for("review", choice),  # type: ignore[misc]
                )
            )
        return found

    def _for_minutes(self, facts: TodayFacts, minutes: int) -> list[tuple[str, str, str, Callable[[], object]]]:
        left = [self._left_of(facts.resume)] if facts.resume is not None else []
        lengths = [*left, *(one.lesson.duration_ms for one in facts.lessons)]
        part = portion(minutes, self._due(), facts.card_ms, lengths)
        found = [self._cards(facts, part.cards)] if part.cards else []
        proposals = [*self._resume(facts), *self._lessons(facts, len(facts.lessons))]
        return found + [proposals[at] for at in part.lessons]

    @staticmethod
    def _left_of(what: Watchable) -> int | None:
        end = what.end_ms if what.end_ms is not None else what.duration_ms
        return None if end is None else max(0, end - what.at_ms)

    def _show_week(self, facts: TodayFacts) -> None:
        wish_ms = self._desk.settings.number("weekly_hours") * 3_600_000
        self.week.show_week(facts.week, wish_ms / 7, facts.day)
        words = self.tr("This week: {done} of {wish}")
        self.week_words.setText(words.format(done=time_words(facts.studied_ms), wish=time_words(wish_ms)))
        self.finish_words.setText(self._finish(facts))

    def _finish(self, facts: TodayFacts) -> str:
        if facts.left_ms <= 0:
            return self.tr("Every lesson of the path is done.")
        if facts.finish is None:
            return self.tr(
                "When the path will be finished is shown once you have done lessons in two of the last four weeks."
            )
        today = date_of(facts.day)
        early, late = (self._date(today + timedelta(days=days)) for days in facts.finish)
        sentence = self.tr("At the pace of the last four weeks the path is finished between {early} and {late}.")
        return sentence.format(early=early, late=late)

    @staticmethod
    def _date(on: date) -> str:
        return QLocale().toString(QDate(on.year, on.month, on.day), QLocale.FormatType.LongFormat)

    # Commands

    def do_first(self) -> None:
        """What the first line proposes."""
        if self.lines:
            self.lines[0].action.click()

    def review(self) -> None:
        """The cards that are due, as many as the page proposes."""
        number = self._proposed_cards()
        if self.facts is None or not number:
            self._desk.notices.say(self.tr("No card is due."))
            return
        self._cards(self.facts, number)[3]()

    def _proposed_cards(self) -> int:
        due, minutes = self._due(), self.minutes.value()
        if minutes and self.facts is not None:
            return portion(minutes, due, self.facts.card_ms, ()).cards
        return min(due, _LESS_CARDS) if self.is_less else due

    # Page

    def focus_first(self) -> None:
        """The first line, or the plan."""
        if self.plan is not None and self._shows_plan():
            self.plan.focus_first()
            return
        self._wants_focus = not self.lines
        (self.lines[0].action if self.lines else self.minutes).setFocus()

    def save_state(self) -> PageState:
        return {"less": self._desk.study.today() if self.is_less and not self._desk.study.is_stopped else None}

    def restore_state(self, state: PageState) -> None:
        self.set_less(state.get("less") == self._desk.study.today())
