"""Asking once before something that undo cannot bring back."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from studydesk.ui.theme.theme import ThemeManager
from studydesk.ui.widgets.parts import button, label


class AskOnce(QDialog):
    """A heading, what will happen, and two buttons; the safe one has the keyboard. `accepted` means: do it."""

    def __init__(
        self, theme: ThemeManager, title: str, text: str, do_it: str, parent: QWidget, *, danger: bool = True
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        column = QVBoxLayout(self)
        theme.space(column, 12, (24, 20, 24, 20))
        head = label(title, "title", self, wrap=True)
        head.setMinimumWidth(min(theme.px(412), parent.window().width() - theme.px(80)))
        column.addWidget(head)
        column.addWidget(label(text, "", self, wrap=True))
        column.addStretch(1)
        row = QHBoxLayout()
        theme.space(row, 8)
        row.addStretch(1)
        self.cancel_button = button(self.tr("Cancel"), "", self)
        self.cancel_button.clicked.connect(self.reject)
        self.do_button = button(do_it, "danger" if danger else "primary", self)
        self.do_button.clicked.connect(self.accept)
        row.addWidget(self.cancel_button)
        row.addWidget(self.do_button)
        column.addLayout(row)
        self.cancel_button.setFocus()
