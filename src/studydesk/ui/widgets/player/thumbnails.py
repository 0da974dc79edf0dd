"""Small pictures of a video's instants, by a second decoder that opens the file only when one is asked for."""

from __future__ import annotations

from collections import OrderedDict
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QSize, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QImage
from PySide6.QtMultimedia import QMediaPlayer, QVideoFrame, QVideoSink

_KEPT: Final = 240
_REST_MS: Final = 8_000
_PATIENCE_MS: Final = 600
_NEAR_MS: Final = 120
_PLACES: Final = 200
_LEAST_STEP_MS: Final = 1_000
_SIZE: Final = QSize(208, 117)
_READY: Final = (QMediaPlayer.MediaStatus.LoadedMedia, QMediaPlayer.MediaStatus.BufferedMedia)


class Thumbnails(QObject):
    """One picture at a time, the one asked for last; the file is let go when nothing was asked for a while.

    GUI thread; decoding has threads of Qt's own. There is no sound.
    """

    arrived = Signal(int)
    """The picture of this place (as ``place_of`` gives it) is there now."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file: Path | None = None
        self._step_ms = _LEAST_STEP_MS
        self._kept: OrderedDict[int, QImage] = OrderedDict()
        self._media: QMediaPlayer | None = None
        self._sink: QVideoSink | None = None
        self._asked: int | None = None
        self._made: int | None = None
        self._rest = QTimer(self, interval=_REST_MS, singleShot=True)
        self._rest.timeout.connect(self.let_go)
        self._last = QVideoFrame()
        self._patience = QTimer(self, interval=_PATIENCE_MS, singleShot=True)
        self._patience.timeout.connect(lambda: self._keep(self._last))

    def show_video(self, file: Path | None, length_ms: int) -> None:
        """Another video, or none; nothing is opened yet."""
        if file != self._file:
            self.let_go()
            self._kept.clear()
            self._file = file
        self._step_ms = max(_LEAST_STEP_MS, length_ms // _PLACES)

    def place_of(self, at_ms: int) -> int:
        """The instant whose picture stands for this one."""
        return round(at_ms / self._step_ms) * self._step_ms

    def picture(self, at_ms: int) -> QImage:
        """The picture for an instant; null until ``arrived``, or for ever where the file has none."""
        place = self.place_of(at_ms)
        found = self._kept.get(place)
        if found is not None:
            self._kept.move_to_end(place)
            self._asked = None
            return found
        if self._file is not None:
            self._asked = place if place != self._made else None
            self._rest.start()
            self._decode()
        return QImage()

    def let_go(self) -> None:
        """Closes the file; the pictures stay."""
        self._rest.stop()
        self._patience.stop()
        self._last = QVideoFrame()
        self._asked = self._made = None
        if self._media is not None:
            self._media.setSource(QUrl())

    def _decode(self) -> None:
        """Begins with what was asked for last, unless a picture is under way: then after it."""
        if self._made is not None:
            return
        if self._media is None:
            self._media, self._sink = QMediaPlayer(self), QVideoSink(self)
            self._media.setVideoSink(self._sink)
            self._media.mediaStatusChanged.connect(self._on_status)
            self._media.errorOccurred.connect(lambda _error, _text: self._give_up())
            self._sink.videoFrameChanged.connect(self._on_frame)
        if self._media.source().isEmpty():
            self._media.setSource(QUrl.fromLocalFile(str(self._file)))
        elif self._media.mediaStatus() in _READY:
            self._seek()

    def _seek(self) -> None:
        if self._media is not None and self._asked is not None:
            self._made, self._asked = self._asked, None
            length = self._media.duration()
            self._media.setPosition(min(self._made, max(0, length - 100)) if length else self._made)
            self._media.pause()

    def _on_status(self, status: QMediaPlayer.MediaStatus) -> None:
        if status in _READY and self._made is None:
            self._seek()

    def _on_frame(self, frame: QVideoFrame) -> None:
        place = self._made
        if place is None or not frame.isValid():
            return
        self._last = frame
        start, end = frame.startTime() / 1000, frame.endTime() / 1000
        target = min(place, max(0, self._length() - _NEAR_MS))
        if start < 0 or start - _NEAR_MS <= target <= max(start, end) + _NEAR_MS:
            self._keep(frame)
        else:  # of the place before, or the first of the file: the right one is on its way, or this is all there is
            self._patience.start()

    def _keep(self, frame: QVideoFrame) -> None:
        self._patience.stop()
        place, self._made = self._made, None
        if place is None:
            return
        smooth = Qt.TransformationMode.SmoothTransformation
        self._kept[place] = frame.toImage().scaled(_SIZE, Qt.AspectRatioMode.KeepAspectRatio, smooth)
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        self.arrived.emit(place)
        # Not from within the sink's own signal.
        QTimer.singleShot(0, self, self._seek)

    def _length(self) -> int:
        return self._media.duration() if self._media is not None else 0

    def _give_up(self) -> None:
        """The file cannot be read: no pictures, and no more tries."""
        self._file = None
        QTimer.singleShot(0, self, self.let_go)
