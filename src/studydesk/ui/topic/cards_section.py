"""The cards of a topic in its panel: what waits, how well they are remembered, and what can be done with them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QWidget

from studydesk.domain.cards import Counts
from studydesk.domain.path import TopicId
from studydesk.ui.theme.theme import ThemeManager
from studydesk.ui.topic.flow import FlowLayout
from studydesk.ui.topic.parts import quiet_button, text_label
from studydesk.ui.topic.sections import Section


class CardsSection(Section):
    """Says what it was told; whoever serves the panel tells it, and does what it asks for."""

    study_asked = Signal()
    add_asked = Signal()
    all_asked = Signal()
    make_asked = Signal()
    settings_asked = Signal()
    memory_asked = Signal()

    def __init__(self, themes: ThemeManager, parent: QWidget | None = None) -> None:
        super().__init__(themes, parent=parent)
        self._heading.setText(self.tr("Cards"))
        self._heading.show()
        self.topic_id: TopicId | None = None
        self.serve: Callable[[TopicId], object] | None = None
        self.sentence = text_label("", "body", self)
        self.recall = text_label("", "label", self)
        self._layout.addWidget(self.sentence)
        self._layout.addWidget(self.recall)
        row = QWidget(self)
        flow = FlowLayout(row, gap=themes.px(8))
        self.study_button = quiet_button(themes, self.tr("Review now"), "play", "studyTopic", row)
        self.add_button = quiet_button(themes, self.tr("Add cards"), "plus", "addCards", row)
        self.make_button = quiet_button(themes, self.tr("Make a card"), "pencil", "makeCard", row)
        self.all_button = quiet_button(themes, self.tr("All cards"), "list", "allCards", row)
        self.settings_button = quiet_button(themes, self.tr("How to study …"), "sliders-horizontal", "topicStudy", row)
        self.memory_button = quiet_button(themes, self.tr("Memory …"), "gauge", "topicMemory", row)
        for one, signal in (
            (self.study_button, self.study_asked),
            (self.add_button, self.add_asked),
            (self.make_button, self.make_asked),
            (self.all_button, self.all_asked),
            (self.settings_button, self.settings_asked),
            (self.memory_button, self.memory_asked),
        ):
            flow.addWidget(one)
            one.clicked.connect(signal)
        self._layout.addWidget(row)
        self.hide()

    def show_topic(self, topic_id: TopicId) -> None:
        """Another topic, or the same again."""
        self.topic_id = topic_id
        if self.serve is not None:
            self.serve(topic_id)

    def show_counts(self, counts: Counts, recall: float | None, *, has_list: bool) -> None:
        """What is known of the topic's cards; ``recall`` None while none was learned."""
        self.show()
        locale = QLocale()
        if counts.total:
            parts = [self.tr("%n due", "", counts.due), self.tr("%n new", "", counts.new_total)]
            if counts.suspended:
                parts.append(self.tr("%n suspended", "", counts.suspended))
            parts.append(self.tr("%n in all", "", counts.total))
            self.sentence.setText(" · ".join(parts))
        elif counts.not_entered:
            self.sentence.setText(
                self.tr(
                    "%n card(s) come into study when you mark the topic as learning, or now.", "", counts.not_entered
                )
            )
        else:
            self.sentence.setText(self.tr("There are no cards on this topic yet."))
        self.recall.setVisible(bool(counts.total))
        if recall is None:
            self.recall.setText(self.tr("Recall: new, for nothing of it was reviewed yet"))
        else:
            percent = locale.toString(round(recall * 100))
            self.recall.setText(self.tr("Recall of what was learned: {n} %").format(n=percent))
        self.study_button.setVisible(bool(counts.total))
        self.study_button.setEnabled(bool(counts.waiting or counts.later))
        self.add_button.setVisible(bool(counts.not_entered))
        self.all_button.setVisible(bool(counts.total) and has_list)
        self.settings_button.setVisible(bool(counts.total))
