"""The line at the foot of the window: how far the path is, what is downloaded, and whether everything is safe."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studydesk.ui.theme.theme import ThemeManager
from studydesk.ui.widgets.parts import hairline, label


class StatusLine(QWidget):
    """Progress at the leading side, downloads, safety of the data at the other; each wraps in a narrow window."""

    def __init__(self, theme: ThemeManager, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusLine")
        self.setAccessibleName(self.tr("Status"))
        self.progress = label("", "small", self, wrap=True)
        self.downloads = label("", "small", self, wrap=True)
        self.downloads.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.downloads.hide()
        self.cards = label("", "small", self, wrap=True)
        self.cards.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.cards.hide()
        self.timer = label("", "small", self)
        self.timer.hide()
        self.safety = label("", "small", self, wrap=True)
        self.safety.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        outer = QVBoxLayout(self)
        outer.setSpacing(0)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(hairline(self))
        row = QHBoxLayout()
        theme.space(row, 16, (16, 5, 16, 5))
        row.addWidget(self.progress, 3)
        row.addWidget(self.downloads, 3)
        row.addWidget(self.cards, 1)
        row.addWidget(self.timer)
        row.addWidget(self.safety, 2)
        outer.addLayout(row)

    def tell_downloads(self, sentence: str) -> None:
        """What is downloaded, or why it waits; nothing hides the part."""
        self.downloads.setText(sentence)
        self.downloads.setVisible(bool(sentence))

    def tell_cards(self, sentence: str) -> None:
        """How many cards wait; nothing hides the part."""
        self.cards.setText(sentence)
        self.cards.setVisible(bool(sentence))

    def tell_timer(self, sentence: str) -> None:
        """What is left of study or rest; nothing hides the part."""
        self.timer.setText(sentence)
        self.timer.setVisible(bool(sentence))
