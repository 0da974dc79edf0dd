"""Decodes the first and the last second of a video file, in a process of its own: ``--probe-video FILE``.

A broken file or driver can end such a process without a word, and that must never be the window's. It answers with one
line of JSON on its standard output and ends.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, QUrl
from PySide6.QtGui import QGuiApplication  # noqa: TID251 - this process has no widgets, and nobody looks
from PySide6.QtMultimedia import QAudioOutput, QMediaPlayer, QVideoFrame, QVideoSink  # noqa: TID251 - see above

_FRAMES: Final = 3
_LOAD_MS: Final = 8_000
_PART_MS: Final = 8_000
_LAST_MS: Final = 1_000


class VideoProbe(QObject):
    """Loads, waits for frames at the beginning, goes to the last second, waits for frames there."""

    def __init__(self, file: Path) -> None:
        super().__init__()
        self.answer: dict[str, object] = {
            "plays": False,
            "why": "it did not begin",
            "duration_ms": None,
            "sound": False,
        }
        self._frames = 0
        self._part = "first"
        self._sink = QVideoSink(self)
        self._sink.videoFrameChanged.connect(self._on_frame)
        self._sound = QAudioOutput(self)
        self._sound.setMuted(True)
        self._player = QMediaPlayer(self)
        self._player.setVideoSink(self._sink)
        self._player.setAudioOutput(self._sound)
        self._player.mediaStatusChanged.connect(self._on_status)
        self._player.errorOccurred.connect(self._on_error)
        self._limit = QTimer(self, singleShot=True)
        self._limit.timeout.connect(self._on_too_late)
        self._limit.start(_LOAD_MS)
        self._player.setSource(QUrl.fromLocalFile(str(file)))

    def _on_status(self, status: QMediaPlayer.MediaStatus) -> None:
        if status is QMediaPlayer.MediaStatus.LoadedMedia:
            self.answer["duration_ms"] = self._player.duration()
            self.answer["sound"] = self._player.hasAudio()
            if not self._player.hasVideo():
                self._end("it has no picture")
                return
            self._limit.start(_PART_MS)
            self._player.play()
        elif status is QMediaPlayer.MediaStatus.InvalidMedia:
            self._end("it is not a video")
        elif status is QMediaPlayer.MediaStatus.EndOfMedia and self._part == "last" and self._frames:
            self._end("")

    def _on_frame(self, frame: QVideoFrame) -> None:
        if not frame.isValid():
            return
        near_end = self._player.duration() - _LAST_MS
        if self._part == "last" and self._player.position() < near_end - _LAST_MS:
            return  # still one of the beginning
        self._frames += 1
        if self._frames < _FRAMES:
            return
        if self._part == "last" or near_end <= _LAST_MS:
            self._end("")
            return
        self._part, self._frames = "last", 0
        self._limit.start(_PART_MS)
        self._player.setPosition(near_end)

    def _on_error(self, _error: QMediaPlayer.Error, text: str) -> None:
        self._end(text or "it cannot be decoded")

    def _on_too_late(self) -> None:
        self._end("no picture came" if self._part == "first" else "no picture came from its last second")

    def _end(self, why: str) -> None:
        self.answer["plays"] = not why
        self.answer["why"] = why
        self._limit.stop()
        QTimer.singleShot(0, QGuiApplication.quit)


def main(file: Path) -> int:
    """Prints the answer: ``{"plays", "why", "duration_ms", "sound"}``; exit status 0 whatever it is."""
    application = QGuiApplication([sys.argv[0], "-platform", "offscreen"])
    probe = VideoProbe(file)
    application.exec()
    print(json.dumps(probe.answer), flush=True)  # noqa: T201 - its output is its answer
    return 0
