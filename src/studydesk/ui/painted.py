"""The two ends of a window's life: its first picture, and that it is really gone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget


class _FirstPaint(QObject):
    def __init__(self, window: QWidget, work: Callable[[], object]) -> None:
        super().__init__(window)
        self._window = window
        self._work = work
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            # The children are painted right after their window, before the event loop turns again.
            QTimer.singleShot(0, self, self._work)
        return False


def destroy_now(window: QWidget) -> None:
    """Deletes a window with all its timers before the event loop turns again, so that none of them finds a closed
    database."""
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete.value)


def when_painted(window: QWidget, work: Callable[[], object]) -> None:
    """Calls ``work`` once, after everything in the window was painted for the first time."""
    _FirstPaint(window, work)
