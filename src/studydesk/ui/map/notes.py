"""Serves the notes of a topic in the panel."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from studydesk.domain.errors import StudyDeskError
from studydesk.ui.painted import Soon

if TYPE_CHECKING:
    from studydesk.domain.changes import Changes
    from studydesk.domain.notes import NoteId
    from studydesk.ui.map.page import MapPage
    from studydesk.ui.topic.panel import TopicPanel


class MapNotes(QObject):
    """Reads after the panel was painted. GUI thread."""

    def __init__(self, page: MapPage) -> None:
        super().__init__(page)
        self._desk = page.desk
        self._panel: TopicPanel | None = None
        self._soon = Soon(self._tell, self)
        self._desk.hub.changed.connect(self._on_changed)

    def adopt(self, panel: TopicPanel) -> None:
        """Serves a panel."""
        from studydesk.ui.widgets.spoken_of import SpokenOf

        self._panel = panel
        section = panel.notes
        section.serve = self._soon.ask
        section.opened.connect(lambda note: self._desk.notices.ask_for("notes", note))
        section.new_asked.connect(lambda: self._ask("new:"))
        section.template_asked.connect(lambda: self._ask("template:"))
        section.all_asked.connect(self.show_all)
        section.pin_asked.connect(self._pin)
        section.part_asked.connect(self._part)
        section.bin_asked.connect(self._to_bin)
        self._desk.commands.bind("panel.notes", self.show_all, panel, enabled=lambda: bool(self._topic_key))
        self._spoken = SpokenOf(self._desk, section, name="spokenOf")
        section.add_foot(self._spoken.button)
        self._soon.ask()

    @property
    def _topic_key(self) -> str:
        topic_id = self._panel.topic_id if self._panel is not None else None
        topic = self._desk.paths.topic(topic_id) if topic_id is not None else None
        return topic.key if topic is not None else ""

    def _on_changed(self, changes: Changes, _origin: object) -> None:
        if self._panel is not None and (changes.everything or changes.touches("note")):
            self._soon.ask()

    def _tell(self) -> None:
        panel, key = self._panel, self._topic_key
        if panel is not None and key and panel.isVisible():
            from studydesk.domain.notes import LinkKind, NoteFilter
            from studydesk.services import notes

            rows = notes.notes(self._desk.store, NoteFilter(topic_key=key))
            panel.notes.show_notes(rows)
            self._spoken.show(LinkKind.TOPIC, key, without=frozenset(int(row.id) for row in rows))

    # What the learner does

    def _ask(self, kind: str) -> None:
        self._desk.notices.ask_for("notes", f"{kind}{self._topic_key}")

    def show_all(self) -> None:
        """The topic's notes on their page."""
        self._desk.notices.ask_for("notes", self._topic_key)

    def _pin(self, note: NoteId, pinned: bool) -> None:
        from studydesk.services import notes

        self._do(lambda: notes.set_pinned(self._desk.store, [note], pinned))

    def _part(self, note: NoteId) -> None:
        from studydesk.services import notes

        self._do(lambda: notes.set_topic(self._desk.store, [note], ""))

    def _to_bin(self, note: NoteId) -> None:
        from studydesk.services import notes

        if self._do(lambda: notes.move_to_bin(self._desk.store, [note])):
            self._desk.notices.say(self.tr("The note is in the bin."), undo=True)

    def _do(self, work: Callable[[], object]) -> bool:
        try:
            work()
        except StudyDeskError as error:
            self._desk.errors.report(error)
            return False
        return True
