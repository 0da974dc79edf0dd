"""How one topic is studied: retention, limits, and a pause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QGridLayout, QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from studydesk.domain.cards import TopicStudy
from studydesk.domain.errors import StudyDeskError
from studydesk.domain.path import TopicId
from studydesk.services import card_actions
from studydesk.ui.widgets.parts import button, label, spin_box

if TYPE_CHECKING:
    from studydesk.ui.desk import Desk


class TopicStudyDialog(QDialog):
    """A tick and a number for each; without the tick the topic is as all others."""

    def __init__(self, desk: Desk, topic_id: TopicId, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._topic_id = topic_id
        self.setWindowTitle(self.tr("How to study this topic"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        theme = desk.theme
        column = QVBoxLayout(self)
        theme.space(column, 12, (24, 20, 24, 20))
        topic = desk.paths.topic(topic_id)
        column.addWidget(label(topic.title if topic is not None else "", "title", self, wrap=True))
        column.addWidget(label(self.tr("What is not ticked is as for all other topics."), "soft", self, wrap=True))
        self._grid = QGridLayout()
        theme.space(self._grid, 10)
        chosen, settings = card_actions.topic_study(desk.store, topic_id), desk.study.settings()
        today = desk.study.today()
        wish = chosen.desired_retention
        usual = round(settings.policy.desired_retention * 100)
        left = max(0, (chosen.skip_until_day or today) - today)
        self.retention = self._row(
            self.tr("Desired retention (%)"), None if wish is None else round(wish * 100), usual, 70, 99
        )
        self.new = self._row(self.tr("New cards a day"), chosen.new_a_day, settings.new_a_day, 0, 9999)
        self.reviews = self._row(self.tr("Reviews a day"), chosen.reviews_a_day, settings.reviews_a_day, 0, 9999)
        self.pause = self._row(self.tr("Pause for so many days"), left or None, 7, 1, 365)
        column.addLayout(self._grid)
        column.addStretch(1)
        row = QHBoxLayout()
        theme.space(row, 8)
        row.addStretch(1)
        cancel = button(self.tr("Cancel"), "", self)
        cancel.clicked.connect(self.reject)
        self.done_button = button(self.tr("Set"), "primary", self)
        self.done_button.setDefault(True)
        self.done_button.clicked.connect(self._on_done)
        row.addWidget(cancel)
        row.addWidget(self.done_button)
        column.addLayout(row)

    def _row(self, text: str, value: int | None, usual: int, least: int, most: int) -> tuple[QCheckBox, QSpinBox]:
        tick = QCheckBox(text, self)
        box = spin_box(self._desk.theme, least, most, usual if value is None else value, text, self)
        tick.setChecked(value is not None)
        box.setEnabled(value is not None)
        tick.toggled.connect(box.setEnabled)
        line = self._grid.rowCount()
        self._grid.addWidget(tick, line, 0)
        self._grid.addWidget(box, line, 1)
        self._grid.setColumnStretch(0, 1)
        return tick, box

    def _on_done(self) -> None:
        def value(row: tuple[QCheckBox, QSpinBox]) -> int | None:
            return row[1].value() if row[0].isChecked() else None

        wish, pause = value(self.retention), value(self.pause)
        chosen = TopicStudy(
            desired_retention=None if wish is None else wish / 100,
            new_a_day=value(self.new),
            reviews_a_day=value(self.reviews),
            skip_until_day=None if pause is None else self._desk.study.today() + pause,
        )
        try:
            card_actions.set_topic_study(self._desk.store, self._topic_id, chosen)
        except StudyDeskError as error:
            self._desk.errors.report(error)
            return
        self.accept()
