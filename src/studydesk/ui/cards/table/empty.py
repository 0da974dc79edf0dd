"""What stands in the place of the table while it has no rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studydesk.ui.widgets.parts import button, label

if TYPE_CHECKING:
    from studydesk.ui.desk import Desk


class EmptyTable(QWidget):
    """Says why it is empty, and what to do."""

    all_asked = Signal()
    """All cards shall be shown."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        desk.theme.space(column, 12, (0, 16, 0, 0))
        self.nothing = label("", "title", self, wrap=True)
        self.advice = label("", "soft", self, wrap=True)
        column.addWidget(self.nothing)
        column.addWidget(self.advice)
        row = QHBoxLayout()
        desk.theme.space(row, 8)
        self.all_button = button(self.tr("Show all cards"), "", self)
        self.all_button.clicked.connect(self.all_asked)
        self.add_button = button(self.tr("Make a card"), "", self)
        self.add_button.clicked.connect(lambda: desk.commands.run("card.add"))
        self.map_button = button(self.tr("Go to the map"), "", self)
        self.map_button.clicked.connect(lambda: desk.commands.run("page.map"))
        for one in (self.all_button, self.add_button, self.map_button):
            row.addWidget(one)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)

    def tell(self, *, has_query: bool) -> None:
        """Nothing is found, or there is nothing at all."""
        self.all_button.setVisible(has_query)
        self.map_button.setVisible(not has_query)
        if has_query:
            self.nothing.setText(self.tr("No card is found."))
            self.advice.setText(
                self.tr("Try fewer words, or part of a word. Searches shows what else one can look for.")
            )
        else:
            self.nothing.setText(self.tr("There are no cards yet."))
            self.advice.setText(
                self.tr(
                    "Mark a topic as learning and its cards come by themselves. Or make a card of your own, here or "
                    "on any page."
                )
            )
