"""The transcript of the video in hand, loaded beside the window; for captions, the pane and captures."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from studydesk.bridge.runner import JobHandle, Lane
from studydesk.domain.cues import Cue
from studydesk.services import transcripts
from studydesk.services.transcripts import Reading

if TYPE_CHECKING:
    from pathlib import Path

    from studydesk.domain.changes import Changes
    from studydesk.ui.desk import Desk


class CuesModel(QObject):
    """Holds a ``Reading``. GUI thread."""

    loaded = Signal()
    """``reading`` is another one: after ``load``, ``choose``, or when captions arrived."""

    taken = Signal()
    """A caption file was taken in."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._job: JobHandle | None = None
        self._key = ""
        self._chosen: tuple[int | None, int | None] = (None, None)
        self.reading = Reading()
        desk.hub.changed.connect(self._on_changed)

    @property
    def video_key(self) -> str:
        """The video whose transcript is shown or on its way; '' for none."""
        return self._key

    @property
    def cues(self) -> tuple[Cue, ...]:
        """The cues in hand, in order."""
        return self.reading.cues

    @property
    def is_loading(self) -> bool:
        """Whether a transcript is on its way."""
        return self._job is not None

    def text_at(self, at_ms: int) -> str:
        """What is said at an instant, for the captions; '' in a pause."""
        return self.reading.text_at(at_ms)

    def load(self, video_key: str) -> None:
        """Another video; the one in hand goes on as it is."""
        if video_key == self._key:
            return
        self._key, self._chosen = video_key, (None, None)
        self.reading = Reading(video_key)
        self.loaded.emit()
        self._read()

    def choose(self, first: int | None, second: int | None) -> None:
        """Other languages: ids of transcripts."""
        self._chosen = (first, second)
        self._read()

    def _read(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None
        if not self._key:
            return
        desk, key, (first, second) = self._desk, self._key, self._chosen
        database, clock = desk.store.file, desk.clock
        job = desk.runner.start(
            lambda context: transcripts.load(context, database, key, first, second, clock), Lane.READING
        )
        job.finished.connect(partial(self._on_read, job))
        job.failed.connect(partial(self._on_failed, job))
        self._job = job

    def _on_read(self, job: JobHandle, reading: Reading) -> None:
        if job is self._job:
            self._job = None
            self.reading = reading
            self.loaded.emit()

    def _on_failed(self, job: JobHandle, error: Exception) -> None:
        if job is self._job:
            self._job = None
            self.loaded.emit()
            self._desk.errors.report(error)

    def _on_changed(self, changes: Changes, _origin: object) -> None:
        if self._key and (changes.everything or changes.touches("caption_track")):
            self._read()

    def take_file(self, file: Path, language: str) -> JobHandle:
        """Takes in a caption file of the learner's."""
        desk, key = self._desk, self._key
        database, clock = desk.store.file, desk.clock
        job = desk.runner.start(
            lambda _context: transcripts.take_file(database, key, file, language, clock), Lane.READING
        )
        job.finished.connect(self._on_taken)
        job.failed.connect(desk.errors.report)
        return job

    def _on_taken(self, changes: Changes) -> None:
        self._desk.store.tell(changes)
        self.taken.emit()
