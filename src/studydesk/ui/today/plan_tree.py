"""The days of the plan and the lessons on them, as a tree whose lessons can be dragged to other days."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from studydesk.domain.study_day import date_of
from studydesk.ui.words import time_words

if TYPE_CHECKING:
    from studydesk.domain.plan import PlanDay, PlanPart
    from studydesk.services.plan import PlanFacts
    from studydesk.services.today import NextLesson
    from studydesk.ui.theme.theme import ThemeManager

_DAY, _KEY = int(Qt.ItemDataRole.UserRole), int(Qt.ItemDataRole.UserRole) + 1
_OPEN_DAYS = 14
_ALL_DAYS = 28
"""So far ahead days of rest are shown too; later only days that hold something."""
_SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)


class PlanTree(QTreeWidget):
    """GUI thread. Day items hold lesson items; the first column says what, the second how long."""

    moved = Signal(str, int)
    """This lesson (its key) shall be taken on this study day."""

    def __init__(self, theme: ThemeManager, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("planTree")
        self.setAccessibleName(self.tr("Lessons by day"))
        self.setHeaderLabels([self.tr("Day and lesson"), self.tr("Time")])
        self.setUniformRowHeights(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)

    # What it shows

    def show_plan(self, facts: PlanFacts, state_of: Callable[[NextLesson], str]) -> None:
        """Shows another plan; what was open, in hand and in sight stays so where it is still there."""
        closed = {day for item in self._days() if not item.isExpanded() and (day := self._day(item)) is not None}
        known = {self._day(item) for item in self._days()}
        hand, at = self.in_hand(), self.verticalScrollBar().value()
        self.setUpdatesEnabled(False)
        self.clear()
        for planned in facts.plan.days:
            ahead = planned.day - facts.today
            if not planned.parts and ahead >= _ALL_DAYS:
                continue
            item = self._day_item(planned, facts.today)
            for part in planned.parts:
                item.addChild(self._part_item(part, planned.day, facts.lessons[part.lesson.id], state_of))
            is_open = planned.day not in closed if planned.day in known else ahead < _OPEN_DAYS
            item.setExpanded(is_open)
        self._take_in_hand(hand)
        self.verticalScrollBar().setValue(at)
        self.setUpdatesEnabled(True)

    def _day_item(self, day: PlanDay, today: int) -> QTreeWidgetItem:
        item = QTreeWidgetItem(self, [self._date(date_of(day.day)), self._time(day)])
        if day.day == today:
            item.setText(0, self.tr("Today"))
        elif day.day == today + 1:
            item.setText(0, self.tr("Tomorrow"))
        item.setData(0, _DAY, day.day)
        item.setFlags(
            Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDropEnabled
        )  # a day itself is not dragged
        item.setFont(0, self._theme.font("body", strong=True))
        item.setData(0, _SPOKEN, f"{self._date(date_of(day.day))}: {self._time(day)}")
        return item

    def _part_item(
        self, part: PlanPart, day: int, lesson: NextLesson, state_of: Callable[[NextLesson], str]
    ) -> QTreeWidgetItem:
        title = lesson.lesson.title
        if part.parts > 1:
            title = self.tr("{title} (part {number} of {parts})").format(
                title=title, number=part.number, parts=part.parts
            )
        words = " · ".join(word for word in (title, lesson.course_title, state_of(lesson)) if word)
        if part.is_moved:
            words = self.tr("{lesson} · moved").format(lesson=words)
        length = self.tr("about {time}") if part.lesson.length_ms is None else "{time}"
        item = QTreeWidgetItem([words, length.format(time=time_words(part.length_ms))])
        item.setData(0, _DAY, day)
        item.setData(0, _KEY, part.lesson.key)
        item.setToolTip(0, f"{lesson.topic_title} · {words}")
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled)
        return item

    def _time(self, day: PlanDay) -> str:
        if not day.budget_ms and not day.parts:
            return self.tr("rest")
        lessons = self.tr("{time} of lessons").format(time=time_words(day.lessons_ms))
        if not day.reviews_ms:
            return lessons
        reviews = self.tr("{time} of review").format(time=time_words(day.reviews_ms))
        return f"{reviews} + {lessons}" if day.parts else reviews

    @staticmethod
    def _date(on: date) -> str:
        return QLocale().toString(QDate(on.year, on.month, on.day), QLocale.FormatType.LongFormat)

    # What is in hand

    def in_hand(self) -> tuple[int, str] | None:
        """(study day, key of the lesson or "" for the day itself) of the current row."""
        item = self.currentItem()
        if item is None:
            return None
        day = self._day(item)
        return None if day is None else (day, str(item.data(0, _KEY) or ""))

    def take_in_hand(self, key: str) -> None:
        """Puts the keyboard on a lesson, wherever it is now."""
        for day in self._days():
            lessons = (day.child(row) for row in range(day.childCount()))
            found = next((one for one in lessons if one is not None and one.data(0, _KEY) == key), None)
            if found is not None:
                day.setExpanded(True)
                self.setCurrentItem(found)
                self.scrollToItem(found)
                return

    def _take_in_hand(self, hand: tuple[int, str] | None) -> None:
        if hand is not None and hand[1]:
            self.take_in_hand(hand[1])
        if self.currentItem() is None or (hand is not None and not hand[1]):
            days = self._days()
            chosen = next((item for item in days if hand is not None and self._day(item) == hand[0]), None)
            if days:
                self.setCurrentItem(chosen or days[0])

    def _days(self) -> list[QTreeWidgetItem]:
        return [item for row in range(self.topLevelItemCount()) if (item := self.topLevelItem(row)) is not None]

    @staticmethod
    def _day(item: QTreeWidgetItem) -> int | None:
        day = item.data(0, _DAY)
        return day if isinstance(day, int) else None

    # Dragging

    def dropEvent(self, event: QDropEvent) -> None:
        """The rows stay where they are: the plan is made anew with the wish."""
        target, hand = self.itemAt(event.position().toPoint()), self.in_hand()
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        if target is None or hand is None or not hand[1]:
            return
        day = self._day(target)
        if day is not None and day != hand[0]:
            self.moved.emit(hand[1], day)
