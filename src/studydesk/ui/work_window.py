"""Work that must be done while no window is open on the profile, with a bar and, where it can be stopped, a Cancel."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QProgressBar, QVBoxLayout

from studydesk.bridge.runner import JobRunner
from studydesk.jobs import JobCancelledError, JobContext
from studydesk.ui.theme.theme import ThemeManager
from studydesk.ui.widgets.parts import button, label

Result = TypeVar("Result")
Progress = Callable[[int, int], None]
"""Takes (done, total) in bytes; raises JobCancelledError when the learner cancelled."""

_SHOWN_AFTER_MS = 300
_STEPS = 1000


class WorkWindow(QDialog):
    """Shown when the work takes longer than 0.3 s. Closing it, Esc and Cancel ask the work to stop, once it can."""

    def __init__(self, theme: ThemeManager) -> None:
        super().__init__(None)
        self.setWindowTitle("StudyDesk")
        column = QVBoxLayout(self)
        theme.space(column, 12, (28, 24, 28, 24))
        self.sentence = label(self.tr("One moment: your data is being worked on."), "", self, wrap=True)
        self.sentence.setMinimumWidth(theme.px(420))
        self.bar = QProgressBar(self)
        self.bar.setAccessibleName(self.tr("How far it is"))
        self.bar.setRange(0, 0)
        self.cancel_button = button(self.tr("Cancel"), "", self)
        self.cancel_button.setEnabled(False)
        self.cancel_button.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.cancel_button)
        column.addWidget(self.sentence)
        column.addWidget(self.bar)
        column.addLayout(row)
        self._cancel: Callable[[], object] = lambda: None

    def run(self, work: Callable[[Progress], Result]) -> Result:
        """Does the work on another thread and returns what it returned; what it raised is raised here.

        Raises JobCancelledError when the learner cancelled. To be called where no event loop runs: between two windows
        Qt lets none be begun but the application's own.
        """
        runner = JobRunner()
        ended: list[tuple[str, object]] = []

        def job(context: JobContext) -> Result:
            return work(context.progress)

        def end(how: str, value: object) -> None:
            ended.append((how, value))
            QApplication.exit()

        handle = runner.start(job)
        handle.progressed.connect(lambda done, total, _text: self._show(done, total))
        handle.finished.connect(lambda value: end("finished", value))
        handle.failed.connect(lambda error: end("failed", error))
        handle.cancelled.connect(lambda: end("cancelled", None))
        self._cancel = handle.cancel
        appearing = QTimer(self, interval=_SHOWN_AFTER_MS, singleShot=True)
        appearing.timeout.connect(self.show)
        appearing.start()
        if not ended:
            QApplication.exec()
        appearing.stop()
        self.hide()
        how, value = ended[0]
        if how == "cancelled":
            raise JobCancelledError
        if how == "failed":
            assert isinstance(value, Exception)
            raise value
        return value  # type: ignore[return-value]  # what the job, a Job[Result], returned

    def _show(self, done: int, total: int) -> None:
        """Work that tells how far it is can also be cancelled."""
        self.cancel_button.setEnabled(True)
        if total:
            self.bar.setRange(0, _STEPS)
            self.bar.setValue(done * _STEPS // total)

    def reject(self) -> None:
        """Asks the work to stop; the window goes when it did."""
        if self.cancel_button.isEnabled():
            self.sentence.setText(self.tr("Taking back what was done so far…"))
            self.cancel_button.setEnabled(False)
            self.setCursor(Qt.CursorShape.WaitCursor)
            self._cancel()

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        self.reject()
