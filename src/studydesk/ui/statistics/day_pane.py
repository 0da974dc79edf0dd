"""What was done on a day: videos, lessons, cards and notes, each a way to itself."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from studydesk.domain.moments import Moment
from studydesk.services.statistics import DayItems
from studydesk.services.study_time import Sitting
from studydesk.ui.desk import Desk
from studydesk.ui.statistics.words import day_words, time_words
from studydesk.ui.widgets.parts import button, icon_button, label

_WORK = Qt.ItemDataRole.UserRole


class DayPane(QFrame):
    """A list below the year. Enter or a double click opens what a row names."""

    closed = Signal()

    walked = Signal(int)
    """-1 or 1: the day before or after is wanted."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.day: int | None = None
        self.setProperty("surface", "card")
        column = QVBoxLayout(self)
        desk.theme.space(column, 8, (20, 12, 12, 16))
        head = QHBoxLayout()
        self.title = label("", "title", self, wrap=True)
        head.addWidget(self.title, 1)
        for icon, name, step in (
            ("chevron-left", self.tr("The day before"), -1),
            ("chevron-right", self.tr("The day after"), 1),
        ):
            walk = icon_button(desk.theme, icon, name, self)
            walk.clicked.connect(lambda _checked=False, step=step: self.walked.emit(step))
            head.addWidget(walk)
        close = icon_button(desk.theme, "x", self.tr("Close the day"), self)
        close.clicked.connect(self.closed)
        head.addWidget(close)
        column.addLayout(head)
        self.summary = label("", "soft", self, wrap=True)
        column.addWidget(self.summary)
        self.list = _DayList(desk, self)
        self.list.setAccessibleName(self.tr("What was done on this day"))
        self.list.itemActivated.connect(self._open)
        column.addWidget(self.list)
        self.open_button = button(self.tr("Open"), "", self, small=True)
        self.open_button.clicked.connect(lambda: self._open(self.list.currentItem()))
        row = QHBoxLayout()
        row.addWidget(self.open_button)
        row.addStretch(1)
        column.addLayout(row)
        self.hide()

    def show_day(self, items: DayItems, sittings: list[Sitting]) -> None:
        """Shows a day."""
        self.day = items.day
        self.title.setText(day_words(items.day))
        self.summary.setText(self._summary(items, sittings))
        self.list.clear()
        notices = self.desk.notices
        for key, title, ms in items.videos:
            text = self.tr("Watched: {title} ({time})").format(title=title or key, time=time_words(ms))
            self._add(text, partial(notices.play_moment, Moment(key)))
        for _lesson, title, topic in items.lessons:
            text = self.tr("Lesson done: {title}").format(title=title)
            self._add(text, partial(notices.ask_for, "map", topic) if topic else None)
        for topic_id, title, count, forgotten, ms in items.reviews:
            text = self.tr("Answered %n card(s)", "", count) + " " + self._of(title, forgotten, ms)
            self._add(text, partial(notices.ask_for, "map", topic_id) if topic_id else None)
        for note_id, title in items.notes:
            text = self.tr("Last written on this day: {title}").format(title=title)
            self._add(text, partial(notices.ask_for, "notes", note_id))
        self.list.setVisible(self.list.count() > 0)
        self.open_button.setVisible(self.list.count() > 0)
        self.list.updateGeometry()
        self.show()

    def _of(self, title: str, forgotten: int, ms: int) -> str:
        of = self.tr("of {title}").format(title=title) if title else self.tr("without a topic")
        return f"{of} ({self.tr('%n forgotten', '', forgotten)}, {time_words(ms)})"

    def _summary(self, items: DayItems, sittings: list[Sitting]) -> str:
        if items.is_empty:
            return self.tr("Nothing was done on this day.")
        minutes = items.minutes
        kinds = (
            (self.tr("watching"), minutes.watch_ms),
            (self.tr("reviewing"), minutes.review_ms),
            (self.tr("writing"), minutes.write_ms),
        )
        parts = [f"{name} {time_words(ms)}" for name, ms in kinds if ms]
        if sittings:
            parts.append(self.tr("%n sitting(s)", "", len(sittings)))
        return self.tr("{time} of study").format(time=time_words(minutes.total_ms)) + (
            ": " + ", ".join(parts) if parts else ""
        )

    def _add(self, text: str, work: Callable[[], object] | None) -> None:
        item = QListWidgetItem(text)
        item.setData(_WORK, work)
        item.setToolTip(text)
        self.list.addItem(item)

    def _open(self, item: QListWidgetItem | None) -> None:
        work = item.data(_WORK) if item is not None else None
        if work is not None:
            work()


class _DayList(QListWidget):
    """As high as its rows, up to eight."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def sizeHint(self) -> QSize:
        row = self.sizeHintForRow(0) if self.count() else 0
        return QSize(self._desk.theme.px(300), row * min(max(self.count(), 1), 8) + self._desk.theme.px(8))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()
