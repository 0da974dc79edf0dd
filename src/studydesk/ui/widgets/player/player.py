"""Plays a file, or a range of it, and says where it is. QtMultimedia with its FFmpeg back end behind one small class.

Facts measured with 6.11: a position is only taken up once the media is loaded; ``setPosition`` is called on acts of the
learner alone, or sound stutters; chapters and captions in files of their own are not read by Qt.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, QUrl, Signal
from PySide6.QtGui import QImage
from PySide6.QtMultimedia import QAudioOutput, QMediaDevices, QMediaMetaData, QMediaPlayer, QVideoFrame, QVideoSink

NO_HARDWARE: Final = {"QT_FFMPEG_DECODING_HW_DEVICE_TYPES": ","}
"""Set before the first file is opened, this keeps decoding on the processor."""

_PICTURE_MS: Final = 2_000
_USUAL_FRAME_MS: Final = 40.0
_TELL_MS: Final = 90
_STATUS = QMediaPlayer.MediaStatus


def use_hardware(wanted: bool) -> None:
    """Whether the graphics chip may decode. Qt asks once, at the first file; after that it is for the next start."""
    if wanted:
        for name, value in NO_HARDWARE.items():
            if os.environ.get(name) == value:
                del os.environ[name]
    else:
        os.environ.update(NO_HARDWARE)


class Player(QObject):
    """One video at a time. GUI thread; decoding has threads of Qt's own."""

    position_changed = Signal(int)
    """Where it is (ms): while it plays, after each seek, when a range begins."""

    state_changed = Signal()
    """It plays now, or not; or speed, sound or length changed."""

    frame_changed = Signal()
    """Another picture is to be shown."""

    ended = Signal()
    """The end of the range (or of the file) was reached while playing."""

    faulted = Signal(str, str)
    """(code, details): 'gone', 'unreadable', 'codec', 'no_picture'."""

    def __init__(self, parent: QObject | None = None, *, hardware: bool = True) -> None:
        super().__init__(parent)
        use_hardware(hardware)
        self._media = QMediaPlayer(self)
        self._sink = QVideoSink(self)
        self._media.setVideoSink(self._sink)
        self._sound: QAudioOutput | None = None
        self._volume = 1.0
        self._devices = QMediaDevices(self)
        self._take_sound()
        self.frame = QVideoFrame()
        self._file: Path | None = None
        self._range: tuple[int, int | None] = (0, None)
        self._loop: tuple[int, int] | None = None
        self._at_ms = 0
        self._wanted_ms: int | None = None
        self._plays_when_ready = False
        self._is_over = False
        self._told_ms = -1
        self._watch = QTimer(self, interval=_PICTURE_MS)
        self._watch.timeout.connect(self._look_for_picture)
        self._frames_seen = 0
        self._connect()

    def _connect(self) -> None:
        media = self._media
        media.positionChanged.connect(self._on_position)
        media.playbackStateChanged.connect(self._on_state)
        media.mediaStatusChanged.connect(self._on_status)
        media.errorOccurred.connect(self._on_error)
        media.durationChanged.connect(self._tell)
        self._sink.videoFrameChanged.connect(self._on_frame)
        self._devices.audioOutputsChanged.connect(self._take_sound)

    def _take_sound(self) -> None:
        """Gives it a sound device when there is one, also one that comes later or takes the place of another."""
        found = QMediaDevices.audioOutputs()
        if self._sound is None and found:
            self._sound = QAudioOutput(self)
            self._sound.setVolume(self._volume)
            self._media.setAudioOutput(self._sound)
        elif self._sound is not None and found and self._sound.device() not in found:
            self._sound.setDevice(QMediaDevices.defaultAudioOutput())
        self.state_changed.emit()

    # What it plays

    def load(
        self, file: Path, at_ms: int = 0, *, start_ms: int = 0, end_ms: int | None = None, play: bool = False
    ) -> None:
        """Opens a file at an instant; ``start_ms`` to ``end_ms`` is what belongs to the lesson. The same file again is
        only moved in."""
        self._range, self._loop, self._is_over = (start_ms, end_ms), None, False
        self._plays_when_ready = play
        if not file.is_file():
            self.close()
            self.faulted.emit("gone", str(file))
            return
        if file == self._file and self.is_loaded:
            self.seek(at_ms)
            self._begin()
            return
        # The file of before is let go first: its end would tell 'loaded' once more, and the same address is not opened
        # again after a fault.
        self._file = self._wanted_ms = None
        self._media.setSource(QUrl())
        self._file, self._wanted_ms, self._at_ms = file, at_ms, at_ms
        self.frame, self._frames_seen = QVideoFrame(), 0
        self._media.setSource(QUrl.fromLocalFile(str(file)))

    def close(self) -> None:
        """Plays nothing, and lets the file go."""
        self._watch.stop()
        self._file = None
        self._media.stop()
        self._media.setSource(QUrl())
        self.frame = QVideoFrame()
        self.frame_changed.emit()

    @property
    def file(self) -> Path | None:
        """What is open."""
        return self._file

    @property
    def is_loaded(self) -> bool:
        """Whether a file is open and can be moved in."""
        return self._file is not None and self._media.mediaStatus() not in (
            _STATUS.NoMedia, _STATUS.LoadingMedia, _STATUS.InvalidMedia,
        )  # fmt: skip

    # How it plays

    @property
    def is_playing(self) -> bool:
        """Whether it plays, or will as soon as it is loaded."""
        if self._wanted_ms is not None:
            return self._plays_when_ready
        return self._media.playbackState() is QMediaPlayer.PlaybackState.PlayingState

    @property
    def position_ms(self) -> int:
        """Where it is, in the file's time."""
        return self._at_ms

    @property
    def duration_ms(self) -> int:
        """How long the file is, 0 while that is not known."""
        return self._media.duration()

    @property
    def has_picture(self) -> bool:
        """Whether the file has one."""
        return self._media.hasVideo()

    @property
    def has_sound_device(self) -> bool:
        """Whether there is something to hear it with."""
        return self._sound is not None and bool(QMediaDevices.audioOutputs())

    def play(self) -> None:
        """Goes on; at the end of its range from the beginning."""
        if self._wanted_ms is not None or not self.is_loaded:
            self._plays_when_ready = True
            self.state_changed.emit()
            return
        if self._is_over or self._at_ms >= self.end_ms - 50 > self._range[0]:
            self.seek(self._range[0])
        self._is_over = False
        self._media.play()

    def pause(self) -> None:
        """Stops where it is."""
        self._plays_when_ready = False
        if self.is_loaded:
            self._media.pause()
        self.state_changed.emit()

    def toggle(self) -> None:
        """Plays or pauses."""
        if self.is_playing:
            self.pause()
        else:
            self.play()

    @property
    def end_ms(self) -> int:
        """The end of the range."""
        end = self._range[1]
        return end if end is not None else self.duration_ms

    def seek(self, at_ms: int) -> None:
        """Goes to an instant of the file."""
        last = max(0, self.duration_ms - 40) if self.duration_ms else at_ms
        self._at_ms = max(0, min(at_ms, last))
        self._is_over = False
        if self._wanted_ms is not None or not self.is_loaded:
            self._wanted_ms = self._at_ms
        else:
            self._media.setPosition(self._at_ms)
        self.position_changed.emit(self._at_ms)

    def step(self, frames: int) -> None:
        """Stops, and goes so many pictures on or back: to the middle of that picture's time, since on its very
        beginning the one before is still shown."""
        self.pause()
        long = self.frame_ms
        shown = self.frame.startTime() / 1000 if self.frame.isValid() else -1.0
        if shown < 0 or abs(self._at_ms - shown) > 1.5 * long:  # the picture of the last step is still on its way
            shown = self._at_ms // long * long
        self.seek(round(shown + (frames + 0.5) * long))

    @property
    def frame_ms(self) -> float:
        """How long one picture stands."""
        rate = self._media.metaData().value(QMediaMetaData.Key.VideoFrameRate)
        return 1000 / rate if isinstance(rate, (int, float)) and rate > 0 else _USUAL_FRAME_MS

    @property
    def rate(self) -> float:
        """The speed; the pitch is kept."""
        return self._media.playbackRate()

    def set_rate(self, rate: float) -> None:
        """Another speed, 0.25 to 4."""
        self._media.setPlaybackRate(max(0.25, min(4.0, rate)))
        self.state_changed.emit()

    @property
    def volume(self) -> float:
        """0 to 1."""
        return self._volume

    def set_volume(self, volume: float) -> None:
        """How loud, 0 to 1."""
        self._volume = max(0.0, min(1.0, volume))
        if self._sound is not None:
            self._sound.setVolume(self._volume)
        self.state_changed.emit()

    @property
    def is_muted(self) -> bool:
        """Whether sound is off."""
        return self._sound is not None and self._sound.isMuted()

    def set_muted(self, muted: bool) -> None:
        """Sound off or on."""
        if self._sound is not None:
            self._sound.setMuted(muted)
            self.state_changed.emit()

    @property
    def loop(self) -> tuple[int, int] | None:
        """The stretch that is played again and again."""
        return self._loop

    def set_loop(self, loop: tuple[int, int] | None) -> None:
        """Plays a stretch again and again, or (None) goes on as usual."""
        self._loop = loop if loop is None or loop[1] > loop[0] else None
        if self._loop is not None and not self._loop[0] <= self._at_ms < self._loop[1]:
            self.seek(self._loop[0])
        self.state_changed.emit()

    def picture(self) -> QImage:
        """The picture that is shown, null where there is none."""
        return self.frame.toImage() if self.frame.isValid() else QImage()

    # What Qt tells

    def _on_status(self, status: QMediaPlayer.MediaStatus) -> None:
        if status in (_STATUS.LoadedMedia, _STATUS.BufferedMedia) and self._wanted_ms is not None:
            at_ms, self._wanted_ms = self._wanted_ms, None
            self._media.setPosition(at_ms)
            self._begin()
            self.position_changed.emit(self._at_ms)
        elif status is _STATUS.EndOfMedia:
            self._finish()

    def _begin(self) -> None:
        if self._plays_when_ready:
            self._media.play()
        else:
            self._media.pause()  # shows the picture of this instant

    def _on_position(self, at_ms: int) -> None:
        if self._wanted_ms is not None or self._file is None:
            return
        self._at_ms = at_ms
        if self._loop is not None and self.is_playing and at_ms >= self._loop[1]:
            self.seek(self._loop[0])
            return
        end = self._range[1]
        if end is not None and self.is_playing and at_ms >= end:
            self._finish()
            return
        # Qt tells it twenty times a second and more; a transcript and a bar need half of that.
        if not 0 <= at_ms - self._told_ms < _TELL_MS * self.rate or not self.is_playing:
            self._told_ms = at_ms
            self.position_changed.emit(at_ms)

    def _finish(self) -> None:
        if self._loop is not None:
            self.seek(self._loop[0])
            self._media.play()
            return
        if self._frames_seen == 0 and self.has_picture:
            self._look_for_picture()
            return
        self._is_over = True
        self._at_ms = self.end_ms
        if self._media.mediaStatus() is not _STATUS.EndOfMedia:
            self._media.pause()  # at the end of a file this would go to its beginning
        self.position_changed.emit(self._at_ms)
        self.ended.emit()

    def _on_state(self) -> None:
        if self._media.playbackState() is QMediaPlayer.PlaybackState.PlayingState:
            self._watch.start()
        else:
            self._watch.stop()
        self.state_changed.emit()

    def _tell(self) -> None:
        self.state_changed.emit()

    def _on_frame(self, frame: QVideoFrame) -> None:
        if frame.isValid() and self._file is not None and self._wanted_ms is None:
            self.frame = frame
            self._frames_seen += 1
            self.frame_changed.emit()

    def _look_for_picture(self) -> None:
        """Sound that runs without a picture is told after two seconds. Pictures that come seldom are no fault: a
        recorded screen may stand still for minutes."""
        self._watch.stop()
        if self._frames_seen == 0 and self.has_picture:
            self.faulted.emit("no_picture", self._codec())

    def _codec(self) -> str:
        return self._media.metaData().stringValue(QMediaMetaData.Key.VideoCodec)

    def _on_error(self, error: QMediaPlayer.Error, text: str) -> None:
        code = "codec" if error is QMediaPlayer.Error.FormatError else "unreadable"
        if self._file is not None and not self._file.is_file():
            code = "gone"
        self._wanted_ms = None
        self.faulted.emit(code, text)
