"""Lays what is typed and not saved yet into a file, so that a killed program loses half a second of it."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from studydesk.bridge.runner import Lane
from studydesk.services import note_drafts
from studydesk.services.note_drafts import DraftFile, NoteDraft

if TYPE_CHECKING:
    from studydesk.jobs import JobContext
    from studydesk.ui.desk import Desk

_AFTER_MS: Final = 500


class Unsaved(QObject):
    """Asks for the text half a second after the first key, and writes it beside the window. GUI thread."""

    def __init__(self, desk: Desk, text: Callable[[], tuple[str, int, str] | None], parent: QObject) -> None:
        """``text`` gives (the note's uid in hex, version that it stands on, text), or None where all is saved."""
        super().__init__(parent)
        self._desk = desk
        self._text = text
        self._file = DraftFile(note_drafts.folder_of(desk.store))
        self._timer = QTimer(self, interval=_AFTER_MS, singleShot=True)
        self._timer.timeout.connect(self._keep)

    def typed(self) -> None:
        """A key was typed."""
        if not self._timer.isActive():
            self._timer.start()

    def forget(self) -> None:
        """The text is saved."""
        self._timer.stop()
        self._file.forget()

    def _keep(self) -> None:
        found = self._text()
        if found is None:
            return
        uid, version, text = found
        write = self._file.writer(NoteDraft(uid, version, int(self._desk.clock().timestamp() * 1_000), text))

        def job(context: JobContext) -> None:
            del context
            with contextlib.suppress(OSError):  # the next save says what is wrong with the disk
                write()

        self._desk.runner.start(job, Lane.READING)
