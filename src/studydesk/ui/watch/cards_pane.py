"""The cards that were made of the video in hand, by their second."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from studydesk.domain.moments import clock_text
from studydesk.domain.study import StudyChoice, StudyKind
from studydesk.services import watching
from studydesk.services.card_text import first_line
from studydesk.ui.painted import Soon
from studydesk.ui.widgets.parts import button, label

if TYPE_CHECKING:
    from studydesk.domain.cards import CardView
    from studydesk.domain.changes import Changes
    from studydesk.ui.desk import Desk

_TABLES = ("card", "item")


class CardsPane(QWidget):
    """Click or Enter plays the moment of a card."""

    seek_asked = Signal(int)
    """Play from this instant (ms)."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._key = ""
        self._views: list[CardView] = []
        self._soon = Soon(self._read, self)
        column = QVBoxLayout(self)
        desk.theme.space(column, 8, (12, 8, 8, 8))
        self.words = label("", "soft", self, wrap=True)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Cards of this video"))
        self.list.setWordWrap(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.itemActivated.connect(self._on_activated)
        self.list.itemClicked.connect(self._on_activated)
        column.addWidget(self.words)
        column.addWidget(self.list, 1)
        self.room = QWidget(self)
        column.addWidget(self.room, 1)
        column.addLayout(self._buttons())
        desk.hub.changed.connect(self._on_changed)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self._desk.theme.space(row, 4)
        self.make_button = button(self.tr("Card from this moment"), "quiet", self, small=True)
        self.make_button.setToolTip(self._desk.commands.help("watch.make_card"))
        self.make_button.clicked.connect(lambda: self._desk.commands.run("watch.make_card"))
        self.study_button = button(self.tr("Review these"), "quiet", self, small=True)
        self.study_button.clicked.connect(self.study)
        row.addWidget(self.make_button)
        row.addWidget(self.study_button)
        row.addStretch(1)
        return row

    def show_video(self, video_key: str) -> None:
        """Another video."""
        self._key = video_key
        self._read()

    def _on_changed(self, changes: Changes, _origin: object) -> None:
        if self._key and (changes.everything or any(changes.touches(table) for table in _TABLES)):
            self._soon.ask()

    def _read(self) -> None:
        self._views = watching.cards_of_video(self._desk.store, self._key) if self._key else []
        row = self.list.currentRow()
        self.list.clear()
        for view in self._views:
            at_ms = view.item.source.at_ms
            time = clock_text(at_ms) if at_ms is not None else ""
            made = QListWidgetItem(f"{time}  {first_line(view.item) or self.tr('(no question yet)')}".strip())
            made.setData(Qt.ItemDataRole.UserRole, at_ms)
            self.list.addItem(made)
        if self._views:
            self.list.setCurrentRow(max(0, min(row, len(self._views) - 1)))
        self.words.setText(
            self.tr("%n card(s) of this video", "", len(self._views))
            if self._views
            else self.tr("No card was made of this video yet. Press X at a moment that is worth keeping.")
        )
        self.list.setVisible(bool(self._views))
        self.room.setVisible(not self._views)
        self.study_button.setVisible(bool(self._views))

    def _on_activated(self, row: QListWidgetItem) -> None:
        at_ms = row.data(Qt.ItemDataRole.UserRole)
        if at_ms is not None:
            self.seek_asked.emit(int(at_ms))

    def study(self) -> None:
        """Begins a review of these cards."""
        ids = tuple(view.card.id for view in self._views)
        self._desk.notices.ask_for("review", StudyChoice(StudyKind.CARDS, cards=ids))
