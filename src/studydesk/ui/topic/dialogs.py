"""Small windows that ask for a title, or a title and a link. They say at once what is missing."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from studydesk.domain.links import web_link
from studydesk.ui.theme.theme import ThemeManager

TITLE_LIMIT = 200
"""Characters; a title longer than that is no title."""


class AskDialog(QDialog):
    """Title, and on wish a link. Enter accepts, Esc leaves everything as it was."""

    answered = Signal(str, str)
    """(title, link), both trimmed; the link is empty when it was not asked for."""

    def __init__(
        self,
        themes: ThemeManager,
        heading: str,
        explanation: str,
        accept: str,
        *,
        title: str = "",
        asks_link: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self.setWindowTitle(heading)
        self.setModal(True)
        px = themes.px
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(24), px(20), px(24), px(20))
        layout.setSpacing(px(8))
        layout.addWidget(self._label(heading, "title"))
        layout.addWidget(self._label(explanation, "soft"))
        layout.addSpacing(px(8))
        self.title_edit = self._field(layout, self.tr("&Title"), title)
        self.title_edit.setMaxLength(TITLE_LIMIT)
        self.link_edit = self._field(layout, self.tr("&Link"), "") if asks_link else None
        if self.link_edit is not None:
            self.link_edit.setPlaceholderText("https://…")
        self._fault = self._label("", "bad")
        self._fault.setAccessibleName(self.tr("What is missing"))
        self._fault.hide()
        layout.addWidget(self._fault)
        layout.addSpacing(px(8))
        layout.addLayout(self._buttons(accept))
        self.setMinimumWidth(min(px(380), 640))
        self.title_edit.setFocus()

    def _label(self, text: str, role: str) -> QLabel:
        label = QLabel(text, self)
        label.setProperty("role", role)
        label.setWordWrap(True)
        return label

    def _field(self, layout: QVBoxLayout, name: str, value: str) -> QLineEdit:
        label = self._label(name, "label-strong")
        label.setWordWrap(False)
        edit = QLineEdit(value, self)
        edit.setAccessibleName(name.replace("&", ""))
        label.setBuddy(edit)
        layout.addWidget(label)
        layout.addWidget(edit)
        return edit

    def _buttons(self, accept: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addStretch(1)
        cancel = QPushButton(self.tr("Cancel"), self)
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self.accept_button = QPushButton(accept, self)
        self.accept_button.setProperty("kind", "primary")
        self.accept_button.setDefault(True)
        self.accept_button.clicked.connect(self._on_accept)
        for button in (cancel, self.accept_button):
            button.setAccessibleName(button.text())
            row.addWidget(button)
        return row

    def _on_accept(self) -> None:
        title = self.title_edit.text().strip()
        link = self.link_edit.text().strip() if self.link_edit is not None else ""
        if not title:
            self._complain(self.tr("Give it a title first."), self.title_edit)
        elif self.link_edit is not None and web_link(link) is None:
            self._complain(self.tr("Paste the whole link; it begins with https://"), self.link_edit)
        else:
            self.accept()
            self.answered.emit(title, link)

    def _fit(self) -> None:
        """As high as the wrapped sentences need; a dialog does not see to that itself."""
        layout = self.layout()
        if layout is not None and layout.hasHeightForWidth():
            layout.activate()
            self.setMinimumHeight(layout.totalHeightForWidth(self.width()))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _complain(self, sentence: str, field: QLineEdit) -> None:
        self._fault.setText(sentence)
        self._fault.show()
        self._fit()
        field.setFocus()
        field.selectAll()
