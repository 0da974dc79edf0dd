"""Fits memory to the learner's reviews by itself, when many new ones are there; says so in one line."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QTimer

from studydesk.paths import is_frozen

if TYPE_CHECKING:
    from studydesk.services.optimise import Optimised
    from studydesk.ui.desk import Desk

LOOK_MS = 5 * 60_000
"""Between two looks; the first comes so long after the start."""


class FitByItself(QObject):
    """Looks now and then. The reckoning is done in a process of its own. GUI thread."""

    def __init__(self, desk: Desk, is_reviewing: Callable[[], bool], parent: QObject | None = None) -> None:
        """``is_reviewing``: nothing is taken over while it says so."""
        super().__init__(parent)
        self._desk = desk
        self._is_reviewing = is_reviewing
        self._is_running = False
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> bool:
        """Begins a fit if one is due; whether it did."""
        from studydesk.services import optimise, reckoning

        desk = self._desk
        if self._is_running or self._is_reviewing() or not desk.settings.flag("fit_by_itself"):
            return False
        if not optimise.is_fit_due(desk.store, now=desk.study.now()):
            return False
        self._is_running = True
        file, settings = desk.store.file, desk.study.settings()
        command = reckoning.reckon_command(sys.executable, frozen=is_frozen())
        job = desk.runner.start(lambda context: reckoning.fit_job(context, command, file, settings))
        job.finished.connect(self._on_fitted)
        job.failed.connect(self._on_ended)
        job.cancelled.connect(self._on_ended)
        return True

    def _on_ended(self, _error: object = None) -> None:
        """It was not asked for, so a fault is not told either: the next look tries again, the button tells why."""
        self._is_running = False

    def _on_fitted(self, found: Optimised) -> None:
        from studydesk.services import optimise

        desk = self._desk
        self._is_running = False
        if self._is_reviewing():
            return
        now, settings = desk.study.now(), desk.study.settings()
        optimise.note_try(desk.store, now=now)
        if not found.fit.is_better:
            return
        desk.long_writes.run(
            self.tr("Working out how well you know each card…"),
            lambda store, progress: optimise.apply_fit(store, found, now=now, settings=settings, progress=progress),
            lambda: self._say(found),
        )

    def _say(self, found: Optimised) -> None:
        locale = QLocale()
        before, after = (locale.toString(loss, "f", 4) for loss in (found.fit.loss_before, found.fit.loss_after))
        words = self.tr("Cards follow your own memory better now: fitted to {n} reviews, log loss {before} to {after}.")
        sentence = words.format(n=locale.toString(found.fit.reviews), before=before, after=after)
        self._desk.notices.say(sentence, "good", undo=True)
