"""The plan: which lessons come on which day, and the ways to change it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid

from studydesk.bridge.runner import Lane
from studydesk.domain.plan import PlanDay
from studydesk.domain.study_day import date_of
from studydesk.services.plan import MOST_MINUTES, SETTING, PlanWishes, read_wishes
from studydesk.ui.today.plan_tree import PlanTree
from studydesk.ui.topic.flow import FlowLayout
from studydesk.ui.widgets.parts import button, label, spin_box
from studydesk.ui.words import time_words

if TYPE_CHECKING:
    from studydesk.domain.changes import Changes
    from studydesk.domain.forecast import Followed
    from studydesk.jobs import JobContext
    from studydesk.services.plan import PlanFacts
    from studydesk.services.today import NextLesson
    from studydesk.ui.desk import Desk

_LATER_MS = 300
_MINUTE_MS = 60_000
_FAR = 400
"""Days to look for one with time for study, forwards and backwards."""


class PlanView(QWidget):
    """GUI thread; the plan is made by a job."""

    closed = Signal()
    """The learner wants to go back to the day."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self.facts: PlanFacts | None = None
        self._followed: Followed | None = None
        self._wanted: tuple[str, int, PlanWishes] | None = None
        self._is_making = False
        self._again = QTimer(self, interval=_LATER_MS, singleShot=True)
        self._again.timeout.connect(self.make)
        self._build()
        desk.hub.changed.connect(self._on_changed)
        desk.study.changed.connect(self._on_study_changed)
        desk.theme.changed.connect(lambda *_: self._show())

    # Parts

    def _build(self) -> None:
        theme = self._desk.theme
        whole = QVBoxLayout(self)
        theme.space(whole, 0)
        area = QScrollArea(self)  # in a low window with large type the tree keeps some rows
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole.addWidget(area)
        inner = QWidget(area)
        area.setWidget(inner)
        column = QVBoxLayout(inner)
        theme.space(column, 12, (32, 24, 32, 24))
        head = QHBoxLayout()
        theme.space(head, 8)
        self.head = label(self.tr("Plan"), "display", self)
        self.back = button(self.tr("Back to the day"), "", self)
        self.back.clicked.connect(self.closed)
        head.addWidget(self.head, 1)
        head.addWidget(self.back)
        column.addLayout(head)
        self.words = label("", "soft", self, wrap=True)
        column.addWidget(self.words)
        column.addWidget(self._make_days())
        self.tree = PlanTree(theme, self)
        self.tree.moved.connect(self.move_lesson)
        theme.follow(self.tree, lambda: self.tree.setMinimumHeight(theme.px(220)))
        self.tree.currentItemChanged.connect(lambda *_: self._show_hand())
        column.addWidget(self.tree, 1)
        column.addWidget(self._make_tools())

    def _make_days(self) -> QWidget:
        holder = QWidget(self)
        flow = FlowLayout(holder, gap=self._desk.theme.px(8))
        name = label(self.tr("Days of study"), "label", holder)
        flow.addWidget(name)
        self._desk.theme.follow(name, lambda: name.setMinimumHeight(self.back.sizeHint().height()))
        self.days = []
        for day in range(7):
            spoken = QLocale().standaloneDayName(day + 1, QLocale.FormatType.LongFormat)
            one = button(QLocale().standaloneDayName(day + 1, QLocale.FormatType.ShortFormat), "", holder, small=True)
            one.setCheckable(True)
            one.setAccessibleName(self.tr("Study on {day}").format(day=spoken))
            one.setToolTip(spoken)
            one.clicked.connect(self._on_days)
            flow.addWidget(one)
            self.days.append(one)
        return holder

    def _make_tools(self) -> QWidget:
        holder = QWidget(self)
        flow = FlowLayout(holder, gap=self._desk.theme.px(8))
        self.sooner = button(self.tr("Sooner"), "", holder, small=True)
        self.sooner.clicked.connect(lambda: self.move_by(-1))
        self.later = button(self.tr("Later"), "", holder, small=True)
        self.later.clicked.connect(lambda: self.move_by(1))
        self.let_go = button(self.tr("As planned"), "", holder, small=True)
        self.let_go.setToolTip(self.tr("Forgets where this was moved to."))
        self.let_go.clicked.connect(self.forget_move)
        self.minutes = spin_box(self._desk.theme, 0, MOST_MINUTES, 0, self.tr("Minutes of study on this day"), holder)
        self.minutes.setSingleStep(5)
        self.minutes.setPrefix(self.tr("This day: "))
        self.minutes.setSuffix(self.tr(" minutes"))
        self.minutes.setSpecialValueText(self.tr("This day: rest"))
        self.minutes.setKeyboardTracking(False)
        self.minutes.valueChanged.connect(self._on_minutes)
        self.calendar = button(self.tr("For the calendar…"), "", holder, small=True)
        self.calendar.clicked.connect(self.ask_calendar)
        for one in (self.sooner, self.later, self.let_go, self.minutes, self.calendar):
            flow.addWidget(one)
        return holder

    # What there is

    def _on_changed(self, _changes: Changes, _origin: object) -> None:
        if self.isVisible():
            self._again.start()

    def _on_study_changed(self) -> None:
        self._followed = None

    @property
    def is_settled(self) -> bool:
        """Whether the plan that is shown is the one that was asked for last."""
        return not self._is_making and not self._again.isActive()

    def make(self) -> None:
        """Makes the plan anew beside the window."""
        if self._desk.study.is_stopped:
            return
        if self._is_making:
            self._again.start()
            return
        from studydesk.services import plan
        from studydesk.services.reading import read_beside

        desk, topics, followed = self._desk, self._desk.paths.topics, self._followed
        now, settings, file = desk.study.now(), desk.study.settings(), desk.store.file
        hours, record = desk.settings.number("weekly_hours"), desk.settings.record(SETTING)

        def work(_context: JobContext) -> PlanFacts:
            return read_beside(
                file,
                desk.clock,
                lambda store: plan.gather(
                    store, topics, hours=hours, record=record, now=now, settings=settings, followed=followed
                ),
            )

        self._is_making = True
        handle = desk.runner.start(work, Lane.READING)
        handle.finished.connect(self._on_made)
        handle.failed.connect(self._on_failed)

    def _on_made(self, facts: PlanFacts) -> None:
        if not isValid(self) or self._desk.study.is_stopped:
            return
        self._is_making = False
        self.facts, self._followed = facts, facts.followed
        self._show()
        self._tell_move()

    def _on_failed(self, error: Exception) -> None:
        if isValid(self):
            self._is_making = False
            self._desk.errors.report(error)

    # What is shown

    def _show(self) -> None:
        facts = self.facts
        if facts is None:
            return
        for day, one in enumerate(self.days):
            one.setChecked(day in facts.wishes.days)
        self.words.setText(self._sentence(facts))
        self.tree.show_plan(facts, self._state)
        self._show_hand()

    def _sentence(self, facts: PlanFacts) -> str:
        plan, hours = facts.plan, self._desk.settings.number("weekly_hours")
        if not plan.days and not plan.left_over:
            return self.tr("Every lesson of the path is done.")
        if plan.left_over:
            return self.tr(
                "%n lesson(s) find no place: reviews take all the time, or no day has any. Choose more days here, or "
                "more hours a week in the settings.",
                "",
                len(plan.left_over),
            )
        last = plan.last_day
        date = "" if last is None else self._date(last)
        sentence = self.tr("With {hours} hours a week the last lesson comes on {date}. A missed day is not owed.")
        return sentence.format(hours=hours, date=date)

    def _state(self, lesson: NextLesson) -> str:
        return self.tr("on the disk") if lesson.on_disk else ""

    def _day_in_hand(self) -> PlanDay | None:
        hand, facts = self.tree.in_hand(), self.facts
        if hand is None or facts is None:
            return None
        return next((day for day in facts.plan.days if day.day == hand[0]), None)

    def _show_hand(self) -> None:
        hand, day, facts = self.tree.in_hand(), self._day_in_hand(), self.facts
        has_lesson = hand is not None and bool(hand[1])
        for one in (self.sooner, self.later):
            one.setEnabled(has_lesson)
        self.let_go.setEnabled(facts is not None and hand is not None and hand[1] in facts.wishes.moved)
        self.minutes.setEnabled(day is not None)
        if day is None or facts is None:
            return
        hours = self._desk.settings.number("weekly_hours")
        self.minutes.blockSignals(True)
        self.minutes.setValue(round(facts.wishes.wishes(hours).of(day.day) / _MINUTE_MS))
        self.minutes.blockSignals(False)
        self.minutes.setToolTip(time_words(day.lessons_ms))

    @staticmethod
    def _date(day: int) -> str:
        on = date_of(day)
        return QLocale().toString(QDate(on.year, on.month, on.day), QLocale.FormatType.LongFormat)

    # What the learner does

    def _wishes(self) -> PlanWishes:
        return read_wishes(self._desk.settings.record(SETTING))

    def _keep(self, wishes: PlanWishes) -> None:
        self._desk.settings.set(SETTING, wishes.to_record(self._desk.study.today()))
        self._again.stop()
        self.make()

    def _on_days(self) -> None:
        chosen = tuple(day for day, one in enumerate(self.days) if one.isChecked())
        if not chosen:
            self._show()
            self._desk.notices.say(self.tr("At least one day of the week is for study."))
            return
        self._keep(self._wishes()._replace(days=chosen))

    def _on_minutes(self, minutes: int) -> None:
        day = self._day_in_hand()
        if day is not None and self.facts is not None:
            usual = self._wishes()._replace(minutes={}).wishes(self._desk.settings.number("weekly_hours"))
            is_usual = round(usual.of(day.day) / _MINUTE_MS) == minutes
            self._keep(self._wishes().with_minutes(day.day, None if is_usual else minutes))

    def move_lesson(self, key: str, day: int) -> None:
        """A lesson is to be taken on another day; the chapters behind it follow."""
        before = self._wishes()
        self._wanted = (key, day, before)
        self._keep(before.with_lesson(key, day))

    def move_by(self, step: int) -> None:
        """The lesson in hand to the day of study before (-1) or after (1)."""
        hand, facts = self.tree.in_hand(), self.facts
        if hand is None or facts is None or not hand[1]:
            return
        wishes = facts.wishes.wishes(self._desk.settings.number("weekly_hours"))
        days = range(hand[0] + step, hand[0] + step * _FAR, step)
        day = next((one for one in days if one >= facts.today and wishes.of(one) > 0), None)
        if day is not None:
            self.move_lesson(hand[1], day)

    def forget_move(self) -> None:
        """The lesson in hand comes where the plan puts it."""
        hand, wishes = self.tree.in_hand(), self._wishes()
        if hand is not None and hand[1] in wishes.moved:
            others: Mapping[str, int] = {key: day for key, day in wishes.moved.items() if key != hand[1]}
            self._keep(wishes._replace(moved=others))

    def _tell_move(self) -> None:
        """Says where a moved lesson came to stand, when that is another day than the one wished for."""
        wanted, self._wanted = self._wanted, None
        if wanted is None or self.facts is None:
            return
        key, day, before = wanted
        self.tree.take_in_hand(key)
        at = self.facts.plan.day_of(key)
        if at is None:
            return
        if at == day:
            words = self.tr("Moved to {date}")
        else:
            words = self.tr("Moved: it comes on {date}, after what it needs and when there is time")
        self._desk.notices.offer(words.format(date=self._date(at)), self.tr("Undo"), lambda: self._keep(before))

    # The calendar

    def ask_calendar(self) -> None:
        """Writes the plan as a file that calendars open."""
        from studydesk.ui.transfer.sheet import ask_new

        if self.facts is None:
            return
        file = ask_new(self, self.tr("Write the plan for a calendar"), "studydesk.ics", "iCalendar (*.ics)", ".ics")
        if file is not None:
            self.write_calendar(str(file))

    def write_calendar(self, file: str) -> None:
        """Writes it to this file, whole or not at all."""
        from pathlib import Path

        from studydesk.domain.errors import StudyDeskError
        from studydesk.services.plan import CalendarDay, write_calendar

        if self.facts is None:
            return
        entries = [
            CalendarDay(f"plan-{date_of(day.day):%Y-%m-%d}@studydesk", date_of(day.day), *self._entry(day))
            for day in self.facts.plan.days
            if day.parts
        ]
        try:
            write_calendar(Path(file), entries, now=self._desk.clock(), name=self.tr("StudyDesk plan"))
        except StudyDeskError as error:
            self._desk.errors.report(error)
            return
        self._desk.notices.say(self.tr("%n day(s) written for the calendar", "", len(entries)), "good")

    def _entry(self, day: PlanDay) -> tuple[str, str]:
        """Title and text of a day in the calendar."""
        assert self.facts is not None
        title = self.tr("StudyDesk: %n lesson(s), {time}", "", len(day.parts))
        lines = [self.tr("{time} of review").format(time=time_words(day.reviews_ms))] if day.reviews_ms else []
        for part in day.parts:
            lesson = self.facts.lessons[part.lesson.id]
            lines.append(f"{lesson.course_title}: {lesson.lesson.title} ({time_words(part.length_ms)})")
        return title.format(time=time_words(day.reviews_ms + day.lessons_ms)), "\n".join(lines)

    def focus_first(self) -> None:
        """The tree."""
        self.tree.setFocus(Qt.FocusReason.OtherFocusReason)
