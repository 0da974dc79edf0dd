"""What stands before the window while much is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QProgressBar, QVBoxLayout

from studydesk.ui.widgets.parts import button, label

if TYPE_CHECKING:
    from studydesk.bridge.runner import JobHandle
    from studydesk.ui.theme.theme import ThemeManager

_SHOWN_AFTER_MS = 300
_STEPS = 1_000


class WorkBar(QDialog):
    """Comes after 0.3 s, and keeps the window from being used. Esc, Cancel and closing it ask the work to stop."""

    def __init__(self, theme: ThemeManager, words: str, handle: JobHandle) -> None:
        super().__init__(QApplication.activeWindow())
        self.setWindowTitle("StudyDesk")
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self._handle = handle
        column = QVBoxLayout(self)
        theme.space(column, 12, (28, 24, 28, 24))
        self.sentence = label(words, "", self, wrap=True)
        self.sentence.setMinimumWidth(theme.px(420))
        self.bar = QProgressBar(self)
        self.bar.setAccessibleName(self.tr("How far it is"))
        self.bar.setRange(0, 0)
        self.cancel_button = button(self.tr("Cancel"), "", self)
        self.cancel_button.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.cancel_button)
        column.addWidget(self.sentence)
        column.addWidget(self.bar)
        column.addLayout(row)
        handle.progressed.connect(self._on_progress)
        self._appearing = QTimer(self, interval=_SHOWN_AFTER_MS, singleShot=True)
        self._appearing.timeout.connect(self.show)
        self._appearing.start()

    def _on_progress(self, done: int, total: int, _text: str) -> None:
        if total:
            self.bar.setRange(0, _STEPS)
            self.bar.setValue(done * _STEPS // total)

    def reject(self) -> None:
        """Asks the work to stop; the bar goes when it did."""
        self.sentence.setText(self.tr("Taking back what was done so far…"))
        self.cancel_button.setEnabled(False)
        self._handle.cancel()

    def go(self) -> None:
        """The work is over."""
        self._appearing.stop()
        self.hide()
        self.deleteLater()

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        self.reject()
