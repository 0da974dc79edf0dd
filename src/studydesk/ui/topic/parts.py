"""Small widgets that the sections of the panel are made of."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLayout, QPushButton, QToolButton, QWidget

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


def tab_stops(layout: QLayout) -> Iterator[QWidget]:
    """The widgets of a layout that take the keyboard, in reading order; what has no layout tells in child order."""
    for number in range(layout.count()):
        item = layout.itemAt(number)
        if item is None:
            continue
        inner, widget = item.layout(), item.widget()
        if inner is not None:
            yield from tab_stops(inner)
        elif widget is not None:
            below = widget.layout()
            if below is not None:
                yield from tab_stops(below)
            elif _takes_keys(widget):
                yield widget
            else:
                yield from (child for child in widget.children() if isinstance(child, QWidget) and _takes_keys(child))


def _takes_keys(widget: QWidget) -> bool:
    return widget.focusPolicy() is not Qt.FocusPolicy.NoFocus


def order_tabs(layout: QLayout) -> None:
    """Lets Tab go through a layout as one reads it, also after parts of it were built anew."""
    stops = list(tab_stops(layout))
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)
