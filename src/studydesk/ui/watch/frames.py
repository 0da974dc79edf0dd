"""Encodes a frame beside the window: 40 ms for a picture of 720 lines are too many for it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageWriter

from studydesk.bridge.runner import Lane

if TYPE_CHECKING:
    from studydesk.ui.desk import Desk

_QUALITY: Final = 82
_WIDEST: Final = 1920


def encoded(image: QImage) -> bytes:
    """The picture as WebP, as PNG where Qt cannot write WebP; at most 1920 px wide. Any thread."""
    if image.width() > _WIDEST:
        image = image.scaledToWidth(_WIDEST)
    for kind, quality in ((b"webp", _QUALITY), (b"png", -1)):
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QImageWriter(buffer, QByteArray(kind))
        writer.setQuality(quality)
        if writer.write(image):
            return bytes(buffer.data().data())
    return b""


def keep(desk: Desk, image: QImage, done: Callable[[str], object]) -> None:
    """Keeps a frame among the profile's pictures and tells its file name; '' for no picture. GUI thread."""
    if image.isNull():
        done("")
        return
    job = desk.runner.start(lambda _context: encoded(image), Lane.READING)

    def kept(data: bytes) -> None:
        from studydesk.domain.errors import StudyDeskError
        from studydesk.services import capture

        try:
            name = capture.keep_frame(desk.store, data).file_name
        except StudyDeskError as error:
            desk.errors.report(error)
            name = ""
        done(name)

    job.finished.connect(kept)
    job.failed.connect(desk.errors.report)
