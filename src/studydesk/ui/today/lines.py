"""A line of the Today page: a thing to do, in words, and its one action."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from studydesk.ui.theme.theme import ThemeManager
from studydesk.ui.widgets.parts import button, label


class Line(QFrame):
    """``is_first``: its button is the one that stands out."""

    def __init__(
        self, theme: ThemeManager, title: str, words: str, action: str, *, is_first: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("surface", "card")
        row = QHBoxLayout(self)
        theme.space(row, 16, (20, 14, 20, 14))
        texts = QVBoxLayout()
        theme.space(texts, 2)
        self.title = label(title, "heading", self, wrap=True)
        self.words = label(words, "soft", self, wrap=True)
        texts.addWidget(self.title)
        texts.addWidget(self.words)
        row.addLayout(texts, 1)
        self.action = button(action, "primary" if is_first else "", self)
        self.action.setAccessibleName(f"{action}: {title}")
        self.action.setAccessibleDescription(words)
        row.addWidget(self.action)
