"""Stands in the place of the picture when it cannot be played, and says what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from studydesk.settings import QT_TRANSLATE_NOOP
from studydesk.ui.topic.flow import FlowLayout
from studydesk.ui.widgets.parts import button, label

if TYPE_CHECKING:
    from studydesk.ui.desk import Desk

_WORDS = {
    "gone": (
        QT_TRANSLATE_NOOP("WatchFault", "The file of this video is gone."),
        QT_TRANSLATE_NOOP(
            "WatchFault", "It was moved or deleted outside of StudyDesk. Fetch it again, or bring it in."
        ),
        ("fetch", "browser"),
    ),
    "unreadable": (
        QT_TRANSLATE_NOOP("WatchFault", "This file cannot be read."),
        QT_TRANSLATE_NOOP(
            "WatchFault", "It may be damaged, or still be written. Fetch it again, or try another player."
        ),
        ("again", "fetch", "external"),
    ),
    "codec": (
        QT_TRANSLATE_NOOP("WatchFault", "The picture of this file cannot be decoded here."),
        QT_TRANSLATE_NOOP(
            "WatchFault", "Fetch it again as H.264, which plays everywhere, or open it in another player."
        ),
        ("fetch", "external"),
    ),
    "no_picture": (
        QT_TRANSLATE_NOOP("WatchFault", "There is sound, but no picture."),
        QT_TRANSLATE_NOOP("WatchFault", "Switching the graphics chip off for videos often helps; so does H.264."),
        ("hardware", "fetch", "external"),
    ),
}


class FaultPanel(QWidget):
    """A title, a sentence, the next steps."""

    step_asked = Signal(str)
    """'again', 'fetch', 'external', 'browser' or 'hardware'."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.code = ""
        self.title = label("", "title", self, wrap=True)
        self.words = label("", "soft", self, wrap=True)
        self.details = label("", "small", self, wrap=True)
        self.buttons: dict[str, QPushButton] = {}
        row = FlowLayout(gap=desk.theme.px(8))
        for name, words in (
            ("hardware", self.tr("Switch the graphics chip off")),
            ("again", self.tr("Try again")),
            ("fetch", self.tr("Fetch it again …")),
            ("external", self.tr("Open in another player")),
            ("browser", self.tr("Open in the browser")),
        ):
            made = button(words, "", self)
            made.clicked.connect(lambda _checked=False, step=name: self.step_asked.emit(step))
            self.buttons[name] = made
            row.addWidget(made)
        inner = QWidget(self)
        column = QVBoxLayout(inner)
        desk.theme.space(column, 12, (24, 16, 24, 16))
        column.addStretch(1)
        for part in (self.title, self.words):
            column.addWidget(part)
        column.addLayout(row)
        column.addWidget(self.details)
        column.addStretch(2)
        scroll = QScrollArea(self)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidgetResizable(True)
        scroll.setWidget(inner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)

    def show_fault(self, code: str, details: str) -> None:
        """What is wrong: 'gone', 'unreadable', 'codec' or 'no_picture'."""
        self.code = code
        title, words, steps = _WORDS.get(code, _WORDS["unreadable"])
        self.title.setText(QCoreApplication.translate("WatchFault", title))
        self.words.setText(QCoreApplication.translate("WatchFault", words))
        self.details.setText(details)
        self.details.setVisible(bool(details))
        for name, made in self.buttons.items():
            made.setVisible(name in steps)
