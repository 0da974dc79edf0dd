"""What stands beside the video: transcript, note and cards."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from studydesk.ui.watch.cards_pane import CardsPane
from studydesk.ui.watch.note_pane import NotePane
from studydesk.ui.watch.transcript import TranscriptPane
from studydesk.ui.widgets.parts import button

if TYPE_CHECKING:
    from studydesk.services.watching import Watchable
    from studydesk.ui.desk import Desk
    from studydesk.ui.models.cues_model import CuesModel

TABS: Final = ("transcript", "note", "cards")


class SidePane(QWidget):
    """Views that share the place, one at a time; the page decides how wide."""

    seek_asked = Signal(int)
    """Play from this instant (ms)."""

    hits_changed = Signal(object)
    """The instants (ms) that the search in the transcript found: a list."""

    tab_changed = Signal(str)
    """'transcript', 'note' or 'cards' is shown now."""

    def __init__(self, desk: Desk, cues: CuesModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.transcript = TranscriptPane(desk, cues, self)
        self.note = NotePane(desk, self)
        self.cards = CardsPane(desk, self)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self.stack = QStackedWidget(self)
        column = QVBoxLayout(self)
        column.setSpacing(0)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._tabs())
        column.addWidget(self.stack, 1)
        for part in (self.transcript, self.note, self.cards):
            self.stack.addWidget(part)
        self.transcript.seek_asked.connect(self.seek_asked)
        self.transcript.hits_changed.connect(self.hits_changed)
        self.cards.seek_asked.connect(self.seek_asked)
        self._group.idClicked.connect(self._on_tab)

    def _tabs(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self._desk.theme.space(row, 4, (8, 8, 8, 0))
        names = (self.tr("Transcript"), self.tr("Note"), self.tr("Cards"))
        for number, name in enumerate(names):
            made = button(name, "quiet", self, small=True)
            made.setCheckable(True)
            made.setChecked(number == 0)
            self._group.addButton(made, number)
            row.addWidget(made)
        row.addStretch(1)
        return row

    @property
    def tab(self) -> str:
        """Which is shown."""
        return TABS[self.stack.currentIndex()]

    def show_tab(self, name: str) -> None:
        """Shows 'transcript', 'note' or 'cards'; anything else is the first."""
        number = TABS.index(name) if name in TABS else 0
        self._group.button(number).setChecked(True)
        self._on_tab(number)

    def _on_tab(self, number: int) -> None:
        if number != self.stack.currentIndex():
            self.stack.setCurrentIndex(number)
            self.tab_changed.emit(TABS[number])

    def show_video(self, what: Watchable) -> None:
        """Another video or lesson."""
        self.note.show_video(what)
        self.cards.show_video(what.video_key)

    def set_position(self, at_ms: int) -> None:
        """Where the video is."""
        self.transcript.set_position(at_ms)

    def flush(self) -> None:
        """Keeps what was typed; before leaving."""
        self.note.flush()
