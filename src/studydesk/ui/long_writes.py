"""Writes that take longer than a blink: on a thread of their own, with a bar and a Cancel, as one undo step.

The thread has a store of its own on the same file, with the same triggers; the window's store adopts the step and the
changes when it is done. What else the window would write meanwhile (a pause in typing, a download that ends) waits in
its place, in an event loop, so that nothing freezes, is refused or is lost. A cancel or a fault rolls all of it back.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEventLoop, QObject, Signal

from studydesk.bridge.runner import JobRunner

if TYPE_CHECKING:
    from studydesk.bridge.errors import ErrorReporter
    from studydesk.jobs import Job
    from studydesk.services.long_writes import Work
    from studydesk.storage.store import HandOver, Played, Store
    from studydesk.ui.desk import Notices
    from studydesk.ui.theme.theme import ThemeManager
    from studydesk.ui.work_bar import WorkBar


class LongWrites(QObject):
    """At most one long write at a time; a second one waits. GUI thread."""

    ended = Signal()
    """A long write is over, however it ended; the store takes writes of the window again."""

    def __init__(self, store: Store, theme: ThemeManager, errors: ErrorReporter, notices: Notices) -> None:
        super().__init__()
        self._store = store
        self._theme = theme
        self._errors = errors
        self._notices = notices
        self._runner = JobRunner(self)
        self._bar: WorkBar | None = None
        self.is_busy = False

    def run(self, words: str, work: Work, done: Callable[[], object] = lambda: None) -> None:
        """Does ``work(store, progress)``, which may call services with that store and touch nothing of the window.

        ``words`` say what is at work. ``done`` is called on the GUI thread once everything was taken over. A fault is
        reported; after it, and after a cancel, nothing was changed.
        """
        from studydesk.services.long_writes import Beside

        def over(written: HandOver) -> None:
            self._store.adopt(written)
            done()

        self._start(words, partial(Beside.of(self._store).write, work), over)

    def play(self, *, redo: bool, done: Callable[[str], object]) -> bool:
        """Undoes or does again on a thread if the step is a long one, else returns False; ``done`` gets its label."""
        from studydesk.services.long_writes import LONG_UNDO, Beside

        store = self._store
        if (store.redo_size if redo else store.undo_size) < LONG_UNDO:
            return False
        lent = store.lend_step(redo=redo)
        assert lent is not None

        def over(played: Played) -> None:
            store.adopt_played(lent, played)
            done(lent.step.label)

        words = self.tr("Doing it again…") if redo else self.tr("Taking it back…")
        self._start(words, partial(Beside.of(store).play, lent), over, lambda: store.put_back(lent))
        return True

    def _start(
        self,
        words: str,
        job: Job[Any],  # a HandOver or a Played, as ``over`` takes it
        over: Callable[[Any], object],
        given_up: Callable[[], object] = lambda: None,
    ) -> None:
        from studydesk.ui.work_bar import WorkBar

        self._wait()
        self.is_busy = True
        self._store.hold(self._wait)
        handle = self._runner.start(job)
        self._bar = WorkBar(self._theme, words, handle)
        handle.finished.connect(lambda value: self._end(partial(over, value)))
        handle.failed.connect(lambda error: self._end(given_up, partial(self._errors.report, error)))
        handle.cancelled.connect(lambda: self._end(given_up, self._say_cancelled))

    def _wait(self) -> None:
        """Until the long write is over; the window lives on meanwhile."""
        while self.is_busy:
            loop = QEventLoop()
            self.ended.connect(loop.quit)
            loop.exec()

    def _end(self, *work: Callable[[], object]) -> None:
        if self._bar is not None:
            self._bar.go()
            self._bar = None
        self._store.hold(None)
        self.is_busy = False
        try:
            for one in work:
                one()
        finally:
            self.ended.emit()

    def _say_cancelled(self) -> None:
        self._notices.say(self.tr("Cancelled. Nothing was changed."))

    def stop(self) -> None:
        """For the end of the program: cancels, and waits until the file is let go."""
        self._runner.stop(wait_ms=-1)
