"""Asks what a part said, in the learner's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from studydesk.ui.widgets.parts import button, label

if TYPE_CHECKING:
    from studydesk.ui.desk import Desk


class OwnWordsDialog(QDialog):
    """Ctrl+Enter keeps, Esc skips."""

    kept = Signal(str)
    """What was written."""

    def __init__(self, desk: Desk, part: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("In your own words"))
        theme = desk.theme
        column = QVBoxLayout(self)
        theme.space(column, 12, (24, 20, 24, 20))
        column.addWidget(label(part, "title", self, wrap=True))
        column.addWidget(
            label(
                self.tr("What did this part say? Two or three sentences from memory are enough."),
                "soft",
                self,
                wrap=True,
            )
        )
        self.edit = QPlainTextEdit(self)
        self.edit.setAccessibleName(self.tr("Your answer"))
        self.edit.setTabChangesFocus(True)
        column.addWidget(self.edit, 1)
        row = QHBoxLayout()
        theme.space(row, 8)
        self.skip_button = button(self.tr("Skip"), "quiet", self)
        self.skip_button.clicked.connect(self.reject)
        self.keep_button = button(self.tr("Keep in the note"), "primary", self)
        self.keep_button.clicked.connect(self._keep)
        row.addStretch(1)
        row.addWidget(self.skip_button)
        row.addWidget(self.keep_button)
        column.addLayout(row)
        QShortcut(QKeySequence("Ctrl+Return"), self, self._keep)
        theme.follow(self, lambda: self.resize(min(theme.px(520), 900), min(theme.px(340), 620)))
        self.edit.setFocus()

    def _keep(self) -> None:
        text = self.edit.toPlainText().strip()
        if text:
            self.kept.emit(text)
        self.accept()
