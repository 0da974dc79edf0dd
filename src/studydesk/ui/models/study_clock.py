"""Counts the time of writing: while something is written into a note, a card or an exercise, wherever its editor is."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QElapsedTimer, QObject, QTimer
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from studydesk.domain.errors import StudyDeskError
from studydesk.services.study_time import Written, keep_written

if TYPE_CHECKING:
    from studydesk.ui.desk import Desk

SAVE_MS: Final = 20_000
_EDITORS: Final = {"NoteTextEdit": "note", "FieldEdit": "card"}
"""What is written in which kind of editor; named by their classes, so that none is loaded for this."""


class StudyClock(QObject):
    """Hears every change of the text in the editor that has the keyboard. GUI thread."""

    def __init__(self, desk: Desk, window: QWidget, elapsed: Callable[[], int] | None = None) -> None:
        """``elapsed``: ms by a clock that never goes back; None: the computer's."""
        super().__init__(window)
        self._desk = desk
        self._written: dict[str, Written] = {}
        self._editor: QPlainTextEdit | None = None
        clock = QElapsedTimer()
        clock.start()
        self._elapsed = elapsed or clock.elapsed
        self._timer = QTimer(self, interval=SAVE_MS)
        self._timer.timeout.connect(self.save)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self.follow)
        self.follow(None, application.focusWidget())

    def follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        """The keyboard went to another widget, None for out of the program; what was written before is kept."""
        if now is self._editor:
            return
        if self._editor is not None:
            self._let_go()
        if isinstance(now, QPlainTextEdit) and type(now).__name__ in _EDITORS:
            self._editor = now
            now.textChanged.connect(self._on_text)
            now.destroyed.connect(self._on_destroyed)

    def _let_go(self) -> None:
        import shiboken6

        editor, self._editor = self._editor, None
        if editor is not None and shiboken6.isValid(editor):
            editor.textChanged.disconnect(self._on_text)
            editor.destroyed.disconnect(self._on_destroyed)
        self.save()

    def _on_destroyed(self) -> None:
        self._editor = None

    def _on_text(self) -> None:
        if self._editor is None:
            return
        subject = _EDITORS[type(self._editor).__name__]
        self._written.setdefault(subject, Written()).tell(self._elapsed())
        if not self._timer.isActive():
            self._timer.start()

    def save(self) -> None:
        """Keeps what was counted; stops looking while nothing is written."""
        desk, wrote = self._desk, False
        for subject, written in self._written.items():
            taken_ms = written.take()
            if not taken_ms:
                continue
            wrote = True
            try:
                keep_written(desk.store, subject, taken_ms, now=desk.clock(), day=desk.study.today(), origin=self)
            except StudyDeskError as error:
                desk.errors.report(error)
        if not wrote:
            self._timer.stop()
