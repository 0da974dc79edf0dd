"""Plays sounds of cards, one after the other."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtMultimedia import QAudioOutput, QMediaPlayer


class SoundPlayer(QObject):
    """A queue of files; a new one takes the place of what plays."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._output = QAudioOutput(self)
        self._player = QMediaPlayer(self)
        self._player.setAudioOutput(self._output)
        self._player.mediaStatusChanged.connect(self._on_status)
        self._rest: list[Path] = []

    def play(self, files: Iterable[Path]) -> None:
        """Plays these files, without those that are missing."""
        self._rest = [file for file in files if file.is_file()]
        self._next()

    def _next(self) -> None:
        if self._rest:
            self._player.setSource(QUrl.fromLocalFile(str(self._rest.pop(0))))
            self._player.play()

    def _on_status(self, status: QMediaPlayer.MediaStatus) -> None:
        if status in (QMediaPlayer.MediaStatus.EndOfMedia, QMediaPlayer.MediaStatus.InvalidMedia):
            self._next()
