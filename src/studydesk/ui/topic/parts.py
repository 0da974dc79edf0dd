"""Small widgets that the sections of the panel are made of."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton, QWidget

from studydesk.ui.theme.theme import ThemeManager


def text_label(text: str, role: str, parent: QWidget | None = None) -> QLabel:
    """A label that wraps and can be copied from."""
    label = QLabel(text, parent)
    label.setProperty("role", role)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setMinimumWidth(1)
    return label


def link_button(text: str, name: str, parent: QWidget | None = None) -> QPushButton:
    """A button that looks like a link."""
    button = QPushButton(text, parent)
    button.setObjectName(name)
    button.setProperty("kind", "link")
    button.setAccessibleName(text)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    return button


def quiet_button(themes: ThemeManager, text: str, icon: str, name: str, parent: QWidget | None = None) -> QToolButton:
    """A small button with picture and words that stays in the background."""
    button = QToolButton(parent)
    button.setObjectName(name)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.setText(text)
    button.setAccessibleName(text)
    themes.set_icon(button, icon, "ink_soft", 16)
    return button
