"""Lets a speech model on this computer write down what is said in the video in hand."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from studydesk.bridge.runner import JobHandle, Lane
from studydesk.paths import is_frozen
from studydesk.services import speech
from studydesk.services.speech import Hearing

if TYPE_CHECKING:
    from studydesk.domain.changes import Changes
    from studydesk.services.watching import Watchable
    from studydesk.ui.desk import Desk
    from studydesk.ui.watch.transcript import TranscriptPane


class HearCaptions(QObject):
    """Binds its command to the page; the same command stops it, and the next time it goes on. GUI thread."""

    def __init__(self, desk: Desk, page: QWidget, pane: TranscriptPane, command: list[str] | None = None) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page
        self._pane = pane
        self._what: Watchable | None = None
        self._job: JobHandle | None = None
        self._command = command or speech.hear_command(sys.executable, frozen=is_frozen())
        self._is_given = command is not None
        desk.commands.bind("watch.hear_captions", self.begin_or_stop, page, enabled=self._can)
        pane.speech_button.clicked.connect(self.begin_or_stop)

    def _can(self) -> bool:
        return self._what is not None and self._what.file is not None

    def show_video(self, what: Watchable) -> None:
        """Another video is in hand; what is being heard is heard to its end."""
        self._what = what

    @property
    def is_hearing(self) -> bool:
        """Whether a model is at work."""
        return self._job is not None

    def begin_or_stop(self) -> None:
        """Begins, or stops what runs; what was heard so far is kept."""
        if self._job is not None:
            self._job.cancel()
        elif self._what is not None and self._what.file is not None:
            if not self._is_given and not speech.is_possible():
                self._desk.notices.say(
                    self.tr("This needs the extra package faster-whisper: install studydesk[speech]."), "warn"
                )
            elif (model := self._model()) is not None:
                self._begin(self._what.video_key, self._what.file, model)

    def _model(self) -> Path | None:
        """The model of the setting; asked for the first time."""
        chosen = self._desk.device.text("speech_model")
        if not chosen:
            chosen = QFileDialog.getExistingDirectory(self._page, self.tr("Folder of the speech model"))
            if chosen:
                self._desk.device.set("speech_model", chosen)
        return Path(chosen) if chosen else None

    def _begin(self, key: str, file: Path, model: Path) -> None:
        desk = self._desk
        wanted = Hearing(key, file, model, "")
        folder, database, clock, command = desk.profile.folder / "speech", desk.store.file, desk.clock, self._command
        job = desk.runner.start(
            lambda context: speech.hear_job(context, command, wanted, folder, database, clock), Lane.COMPUTE
        )
        job.progressed.connect(self._on_progress)
        job.finished.connect(self._on_heard)
        job.failed.connect(self._on_failed)
        job.cancelled.connect(self._on_cancelled)
        self._job = job
        self._pane.show_hearing(self.tr("The speech model is being loaded."))

    def _on_progress(self, done: int, total: int, _text: str) -> None:
        self._pane.show_hearing(self.tr("Writing down what is said: {n} %").format(n=100 * done // max(1, total)))

    def _on_heard(self, changes: Changes) -> None:
        self._end()
        self._desk.store.tell(changes)
        self._desk.notices.say(self.tr("The captions are made."), "good")

    def _on_failed(self, error: Exception) -> None:
        self._end()
        self._desk.errors.report(error)

    def _on_cancelled(self) -> None:
        self._end()
        self._desk.notices.say(self.tr("Stopped. The next time it goes on where it was."))

    def _end(self) -> None:
        self._job = None
        self._pane.show_hearing("")
