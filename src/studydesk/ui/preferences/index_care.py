"""The index of everything, from the settings: how it is, and making it anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studydesk.bridge.runner import Lane
from studydesk.jobs import JobCancelledError
from studydesk.services import search
from studydesk.ui.widgets.parts import button, label
from studydesk.ui.words import size_words

if TYPE_CHECKING:
    from studydesk.jobs import JobContext
    from studydesk.services.search import IndexState
    from studydesk.ui.desk import Desk


class IndexCare(QWidget):
    """Words on the index, and a button that makes it anew."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        column = QVBoxLayout(self)
        desk.theme.space(column, 8)
        column.addWidget(label(self.tr("Index of the search"), "", self))
        self.words = label(
            self.tr("Everything that can be searched stands in an index, which follows what you write by itself."),
            "label",
            self,
            wrap=True,
        )
        column.addWidget(self.words)
        row = QHBoxLayout()
        desk.theme.space(row, 8)
        self.look_button = button(self.tr("Look at it"), "", self)
        self.look_button.setAccessibleName(self.tr("Look at the index of the search"))
        self.look_button.clicked.connect(self.look)
        self.anew_button = button(self.tr("Make it anew"), "", self)
        self.anew_button.setAccessibleName(self.tr("Make the index of the search anew"))
        self.anew_button.clicked.connect(self.make_anew)
        row.addWidget(self.look_button)
        row.addWidget(self.anew_button)
        row.addStretch(1)
        column.addLayout(row)
        desk.index.told.connect(self._on_told)

    def look(self) -> None:
        """Reads the index through, beside the window."""
        file, clock = self._desk.store.file, self._desk.clock

        def work(context: JobContext) -> IndexState:
            try:
                with search.Reader.open(file, clock=clock, is_over=lambda: context.token.is_cancelled) as reader:
                    return search.index_state(reader)
            except search.SearchStoppedError as error:  # the window closes
                raise JobCancelledError from error

        handle = self._desk.runner.start(work, Lane.READING)
        handle.finished.connect(self._on_looked)
        handle.failed.connect(self._desk.errors.report)

    def _on_looked(self, state: IndexState) -> None:
        number = QLocale().toString
        parts = [
            self.tr("{rows} entries, {size}, made of {text} of text.").format(
                rows=number(state.rows), size=size_words(state.bytes), text=size_words(state.letters)
            )
        ]
        if state.to_index:
            parts.append(self.tr("%n thing(s) are to be entered yet.", "", state.to_index))
        if not state.is_sound:
            parts.append(self.tr("Something is missing in it: make it anew."))
        self.words.setText(" ".join(parts))

    def make_anew(self) -> None:
        """Empties the index and fills it again; meanwhile not everything is found."""
        self.words.setText(self.tr("The index is being made anew. You can go on; not everything is found meanwhile."))
        self._desk.index.rebuild()

    def _on_told(self, left: int) -> None:
        if self.isVisible():
            if left < 0:
                self.words.setText(self.tr("The index cannot be written now; it is tried again soon."))
            else:
                self.look()
