"""What a pasted link becomes besides a download: nothing, courses of a topic, or a path of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QRadioButton, QVBoxLayout, QWidget

from studydesk.domain.path import TopicId
from studydesk.ui.widgets.parts import label

if TYPE_CHECKING:
    from studydesk.media.protocol import Entry
    from studydesk.ui.desk import Desk


@dataclass(frozen=True, slots=True)
class Placement:
    """Where videos are put: into a topic, into a new path, or with neither only on the disk."""

    topic_id: TopicId | None = None
    as_path: bool = False


class Destination(QWidget):
    """Three ways to choose from, and the topic for the second."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        column = QVBoxLayout(self)
        desk.theme.space(column, 4)
        column.addWidget(label(self.tr("Where it belongs"), "label-strong", self))
        self.only = QRadioButton(self.tr("Only on the disk"), self)
        self.into_topic = QRadioButton(self.tr("A course of this topic:"), self)
        self.topics = QComboBox(self)
        self.topics.setAccessibleName(self.tr("Topic"))
        self.topics.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for topic in desk.paths.topics:
            self.topics.addItem(topic.title, topic.id)
        self.as_path = QRadioButton(self.tr("A learning path of its own"), self)
        self.only.setChecked(True)
        self.topics.activated.connect(lambda _index: self.into_topic.setChecked(True))
        for widget in (self.only, self.into_topic, self.topics, self.as_path):
            column.addWidget(widget)
        self.offer(is_list=False)

    def offer(self, *, is_list: bool) -> None:
        """A path is offered for lists only."""
        self.as_path.setVisible(is_list)
        self.into_topic.setVisible(self.topics.count() > 0)
        self.topics.setVisible(self.topics.count() > 0)
        self.into_topic.setText(self.tr("Courses of this topic:") if is_list else self.tr("A course of this topic:"))

    def chosen(self) -> Placement:
        """What was chosen."""
        if self.into_topic.isChecked() and self.topics.count():
            return Placement(topic_id=TopicId(self.topics.currentData()))
        return Placement(as_path=self.as_path.isChecked())

    def put(self, placement: Placement, title: str, entries: Sequence[Entry]) -> None:
        """Makes the courses or the path. Raises UserError."""
        from studydesk.services import pasted

        if placement.topic_id is not None:
            pasted.add_courses(self._desk.store, placement.topic_id, entries)
        elif placement.as_path:
            pasted.add_path(self._desk.store, title, entries)
