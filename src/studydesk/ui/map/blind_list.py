"""Words of watched parts of a topic that were never noted, each with a card to make of it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from studydesk.domain.moments import Moment, clock_text
from studydesk.domain.path import TopicId
from studydesk.paths import resource
from studydesk.services import blind_spots, watching
from studydesk.services.blind_spots import BlindSpot
from studydesk.ui.widgets.parts import button, label

if TYPE_CHECKING:
    from studydesk.jobs import JobContext
    from studydesk.ui.desk import Desk


class BlindList(QWidget):
    """Reads beside the window; until it is there it says so. GUI thread."""

    def __init__(self, desk: Desk, topic_id: TopicId, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._topic_id = topic_id
        self.setObjectName("blindSpots")
        self._column = QVBoxLayout(self)
        desk.theme.space(self._column, 8)
        self.sentence = label(self.tr("Looking through what you watched …"), "soft", self, wrap=True)
        self._column.addWidget(self.sentence)
        self.spots: list[BlindSpot] | None = None
        """None while they are looked for."""

    def begin(self) -> None:
        """Looks for them."""
        from studydesk.bridge.runner import Lane
        from studydesk.services.reading import read_beside

        file, clock, topic_id = self._desk.store.file, self._desk.clock, self._topic_id
        words = resource("words/english.txt")

        def job(context: JobContext) -> list[BlindSpot]:
            context.raise_if_cancelled()
            ranks = blind_spots.read_ranks(words)
            return read_beside(file, clock, lambda store: blind_spots.blind_spots(store, topic_id, ranks))

        handle = self._desk.runner.start(job, Lane.READING)
        handle.finished.connect(lambda found: self.show_spots(found) if isValid(self) else None)
        handle.failed.connect(lambda error: self._desk.errors.report(error) if isValid(self) else None)

    def show_spots(self, found: list[BlindSpot]) -> None:
        """Shows what was found."""
        self.spots = found
        if not found:
            text = self.tr("No words to show: either nothing with an English transcript was watched, or all is noted.")
            self.sentence.setText(text)
            return
        self.sentence.setText(
            self.tr("Said in what you watched, and in none of your notes and cards. A card begins with what was said.")
        )
        for spot in found:
            self._column.addWidget(self._row(spot))

    def _row(self, spot: BlindSpot) -> QWidget:
        made = QWidget(self)
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        words = QVBoxLayout()
        words.addWidget(label(self.tr("{word} · %n time(s)", "", spot.times).format(word=spot.word), "strong", made))
        words.addWidget(label(spot.said, "soft", made, wrap=True))
        row.addLayout(words, 1)
        play = button(clock_text(spot.at_ms), "", made, small=True)
        play.setAccessibleName(self.tr("Play where “{word}” is said").format(word=spot.word))
        play.clicked.connect(partial(self._play, spot))
        card = button(self.tr("Make a card"), "", made, small=True)
        card.setAccessibleName(self.tr("Make a card of “{word}”").format(word=spot.word))
        card.clicked.connect(partial(self._make, spot))
        row.addWidget(play)
        row.addWidget(card)
        return made

    def _play(self, spot: BlindSpot) -> None:
        self._desk.notices.ask_for("watch", Moment(spot.video_key, spot.at_ms, None))
        window = self.window()
        window.close()

    def _make(self, spot: BlindSpot) -> None:
        desk = self._desk
        what = watching.watchable(desk.store, Moment(spot.video_key, spot.at_ms, None), desk.downloads.library)
        if what is None:
            return
        question = self.tr("What is “{word}”?").format(word=spot.word)
        desk.notices.draft_card(blind_spots.draft_of(spot, what, question))
