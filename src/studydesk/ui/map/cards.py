"""Serves the cards of a topic in the panel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from studydesk.domain.errors import StudyDeskError
from studydesk.domain.path import TopicId
from studydesk.ui.pages import PAGES
from studydesk.ui.painted import Soon

if TYPE_CHECKING:
    from studydesk.ui.map.page import MapPage
    from studydesk.ui.topic.panel import TopicPanel

_LIST_PAGE = "cards"


class MapCards(QObject):
    """Counts after the panel was painted. GUI thread."""

    def __init__(self, page: MapPage) -> None:
        super().__init__(page)
        self._desk = page.desk
        self._panel: TopicPanel | None = None
        self._soon = Soon(self._tell, self)
        self._desk.study.changed.connect(self._soon.ask)

    def adopt(self, panel: TopicPanel) -> None:
        """Serves a panel."""
        self._panel = panel
        section, commands = panel.cards, self._desk.commands
        section.serve = self._soon.ask
        section.study_asked.connect(self.study)
        section.add_asked.connect(self.add)
        section.make_asked.connect(lambda: commands.run("card.add"))
        section.all_asked.connect(self.show_all)
        section.settings_asked.connect(self.ask_settings)
        for name, work in (
            ("study", self.study),
            ("add_cards", self.add),
            ("all_cards", self.show_all),
            ("topic_study", self.ask_settings),
        ):
            commands.bind(f"panel.{name}", work, panel, enabled=lambda: self._topic_id is not None)
        self._soon.ask()

    @property
    def _topic_id(self) -> TopicId | None:
        return self._panel.topic_id if self._panel is not None else None

    def _tell(self) -> None:
        topic_id, panel = self._topic_id, self._panel
        if topic_id is None or panel is None or not panel.isVisible():
            return
        from studydesk.domain.cards import Counts
        from studydesk.services import review

        desk = self._desk
        counts = desk.study.counts.get(topic_id, Counts())
        recall = None
        if counts.total:
            recall = review.topic_recall(desk.store, topic_id, now=desk.study.now(), settings=desk.study.settings())
        has_list = any(page.id == _LIST_PAGE for page in PAGES)
        panel.cards.show_counts(counts, recall, has_list=has_list)

    # What the learner does

    def study(self) -> None:
        """Reviews what waits of the topic."""
        from studydesk.domain.study import StudyChoice

        if self._topic_id is not None:
            self._desk.notices.ask_for("review", StudyChoice(topics=(self._topic_id,)))

    def add(self) -> None:
        """Lets the path's cards of the topic enter study."""
        from studydesk.services import pack_cards

        if self._topic_id is None:
            return
        try:
            pack_cards.add_cards(self._desk.store, self._topic_id, now=self._desk.clock())
        except StudyDeskError as error:
            self._desk.errors.report(error)
            return
        self._desk.notices.say(self.tr("The cards of the topic are in study now."), undo=True)

    def show_all(self) -> None:
        """All cards of the topic in the table."""
        topic = self._desk.paths.topic(self._topic_id) if self._topic_id is not None else None
        if topic is not None and any(page.id == _LIST_PAGE for page in PAGES):
            quoted = topic.title.replace("\\", "\\\\").replace('"', '\\"')
            self._desk.notices.ask_for(_LIST_PAGE, f'"topic:{quoted}"')

    def ask_settings(self) -> None:
        """Retention and limits of this topic."""
        from studydesk.ui.map.topic_study import TopicStudyDialog

        if self._topic_id is not None and self._panel is not None:
            TopicStudyDialog(self._desk, self._topic_id, self._panel.window()).open()
