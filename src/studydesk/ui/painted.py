"""What happens after a picture: after the first of a window, after the next one, and when the window is gone."""

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


class Soon(QObject):
    """Work that waits for the picture which is due: the answer to a click is seen before all that follows from it.

    However often it is asked for, it is done once. (A single shot of 0 ms would be a posted event, and those come
    before painting does.)
    """

    def __init__(self, work: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, interval=0, singleShot=True)
        self._timer.timeout.connect(work)

    def ask(self, *_: object) -> None:
        """It is to be done; takes and ignores what a signal brings."""
        if not self._timer.isActive():
            self._timer.start()

    def drop(self) -> None:
        """It need not be done any more: somebody has just done it."""
        self._timer.stop()


def destroy_now(window: QWidget) -> None:
    """Deletes a window with all its timers before the event loop turns again, so that none of them finds a closed
    database."""
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete.value)


def when_painted(window: QWidget, work: Callable[[], object]) -> None:
    """Calls ``work`` once, after everything in the window was painted for the first time."""
    _FirstPaint(window, work)
