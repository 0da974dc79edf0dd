"""Choosing what to review besides what is due: by tag, forgotten today, ahead, or a check without effect."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from studydesk.domain.study import StudyChoice, StudyKind
from studydesk.services import cards
from studydesk.ui.widgets.parts import button, label, spin_box

if TYPE_CHECKING:
    from studydesk.domain.path import TopicId
    from studydesk.ui.desk import Desk


class CustomDialog(QDialog):
    """One question: what. ``chosen`` brings a ``StudyChoice``."""

    chosen = Signal(object)

    def __init__(self, desk: Desk, topic_id: TopicId | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._topics: tuple[TopicId, ...] = () if topic_id is None else (topic_id,)
        self.setWindowTitle(self.tr("Choose what to review"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        theme = desk.theme
        column = QVBoxLayout(self)
        theme.space(column, 10, (24, 20, 24, 20))
        column.addWidget(label(self.tr("Choose what to review"), "title", self))
        self.group = QButtonGroup(self)
        self._kinds: list[StudyKind] = []
        self._more = self._add(column, StudyKind.DUE, self.tr("More than today's limits"), self._more_help())
        self._add(column, StudyKind.FORGOTTEN, self.tr("Forgotten today"), self.tr("What you answered with Again."))
        self._add(column, StudyKind.AHEAD, self.tr("Ahead"), self.tr("What becomes due in the next days."))
        self.days = spin_box(desk.theme, 1, 365, 1, self.tr("Days ahead"), self)
        self.days.valueChanged.connect(lambda: self._check(StudyKind.AHEAD))
        self._beside(column, self.tr("days ahead"), self.days)
        self._add(column, StudyKind.TAG, self.tr("With a tag"), self.tr("What waits of the cards with a tag."))
        self.tag = QComboBox(self)
        self.tag.setEditable(False)
        self.tag.addItems(cards.all_tags(desk.store))
        self.tag.setAccessibleName(self.tr("Tag"))
        self.tag.activated.connect(lambda: self._check(StudyKind.TAG))
        self._beside(column, self.tr("tag"), self.tag)
        check_help = self.tr("A sample of what you have learned. Nothing changes when cards come again.")
        self._add(column, StudyKind.CHECK, self.tr("Random check"), check_help)
        self.most = spin_box(desk.theme, 1, 500, 20, self.tr("Cards of the check"), self)
        self.most.valueChanged.connect(lambda: self._check(StudyKind.CHECK))
        self._beside(column, self.tr("cards"), self.most)
        column.addStretch(1)
        column.addLayout(self._buttons())
        self.group.buttons()[0].setChecked(True)
        self.group.buttons()[0].setFocus()

    def _more_help(self) -> str:
        return self.tr("All that is due and all new cards, whatever the limits of the day.")

    def _add(self, column: QVBoxLayout, kind: StudyKind, title: str, text: str) -> QRadioButton:
        one = QRadioButton(title, self)
        one.setAccessibleDescription(text)
        self.group.addButton(one, len(self._kinds))
        self._kinds.append(kind)
        column.addWidget(one)
        row = QHBoxLayout()
        self._desk.theme.space(row, 0, (32, 0, 0, 0))
        row.addWidget(label(text, "label", self, wrap=True), 1)
        column.addLayout(row)
        return one

    def _beside(self, column: QVBoxLayout, word: str, widget: QWidget) -> None:
        row = QHBoxLayout()
        self._desk.theme.space(row, 8, (32, 0, 0, 0))
        row.addWidget(widget)
        row.addWidget(label(word, "label", self))
        row.addStretch(1)
        column.addLayout(row)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self._desk.theme.space(row, 8, (0, 8, 0, 0))
        row.addStretch(1)
        cancel = button(self.tr("Cancel"), "", self)
        cancel.clicked.connect(self.reject)
        self.begin_button = button(self.tr("Begin"), "primary", self)
        self.begin_button.setDefault(True)
        self.begin_button.clicked.connect(self._on_begin)
        row.addWidget(cancel)
        row.addWidget(self.begin_button)
        return row

    def _check(self, kind: StudyKind) -> None:
        self.group.button(self._kinds.index(kind)).setChecked(True)

    def choose(self, kind: StudyKind) -> None:
        """Ticks a kind."""
        self._check(kind)

    def _on_begin(self) -> None:
        kind = self._kinds[self.group.checkedId()]
        choice = StudyChoice(
            kind,
            topics=self._topics,
            tag=self.tag.currentText() if kind is StudyKind.TAG else "",
            days=self.days.value(),
            most=self.most.value() if kind is StudyKind.CHECK else 0,
            beyond_limits=kind is StudyKind.DUE,
        )
        self.accept()
        self.chosen.emit(choice)


class DaysDialog(QDialog):
    """Asks for a number of days; ``answered`` brings it."""

    answered = Signal(int)

    def __init__(self, desk: Desk, title: str, text: str, days: int, parent: QWidget, *, least: int = 0) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        theme = desk.theme
        column = QVBoxLayout(self)
        theme.space(column, 12, (24, 20, 24, 20))
        head = label(title, "title", self, wrap=True)
        theme.follow(head, lambda: head.setMinimumWidth(min(theme.px(380), 600)))
        column.addWidget(head)
        column.addWidget(label(text, "", self, wrap=True))
        row = QHBoxLayout()
        theme.space(row, 8)
        self.days = spin_box(theme, least, 36_500, days, self.tr("Days"), self)
        row.addWidget(self.days)
        row.addWidget(label(self.tr("days"), "label", self))
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)
        last = QHBoxLayout()
        theme.space(last, 8)
        last.addStretch(1)
        cancel = button(self.tr("Cancel"), "", self)
        cancel.clicked.connect(self.reject)
        self.do_button = button(self.tr("Set"), "primary", self)
        self.do_button.setDefault(True)
        self.do_button.clicked.connect(self.accept)
        last.addWidget(cancel)
        last.addWidget(self.do_button)
        column.addLayout(last)
        self.accepted.connect(lambda: self.answered.emit(self.days.value()))
        self.days.setFocus()
        self.days.selectAll()
