"""A field of an item: plain text that grows with what is typed, takes pictures, and changes nothing by being shown."""

from __future__ import annotations

from math import ceil
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, Qt
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QImage, QImageWriter
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from studydesk.domain.cards import TextFormat
from studydesk.domain.cloze import next_number
from studydesk.domain.errors import StudyDeskError
from studydesk.services import media
from studydesk.ui.theme.theme import CODE_FAMILY

if TYPE_CHECKING:
    from studydesk.ui.desk import Desk


_LONGEST = 300_000
_LONGEST_LINE = 20_000
"""Characters; laying out more takes seconds."""


def image_bytes(image: QImage) -> bytes:
    """A picture as PNG."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


class FieldEdit(QPlainTextEdit):
    """Tab leaves it; Enter makes a line."""

    def __init__(
        self, desk: Desk, name: str, *, lines: int = 3, code: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self.name = name
        self._lines = lines
        self._original = ""
        self.is_too_long = False
        self.written = TextFormat.MARKDOWN
        self.setProperty("kind", "code" if code else "field")
        if code:
            desk.theme.load_reading_fonts()
            font = desk.theme.code_font()
            font.setFamily(CODE_FAMILY)
            self.setFont(font)
        self.setTabChangesFocus(True)
        self.setAcceptDrops(True)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        desk.theme.follow(self, self._fit)

    # Text

    def text(self) -> str:
        """What stands in it, letter by letter; untouched text comes back exactly as it was set."""
        if not self.document().isModified():
            return self._original
        return self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    def set_text(self, text: str) -> None:
        """Another text, not modified yet. One that would hold the window is shown in part and stays as it is."""
        self._original = text
        self.is_too_long = len(text) > _LONGEST or any(len(line) > _LONGEST_LINE for line in text.split("\n"))
        self.setPlainText(f"{text[:_LONGEST_LINE]}…" if self.is_too_long else text)
        self.setReadOnly(self.is_too_long)
        self.document().setModified(False)

    def insert(self, text: str) -> None:
        """Puts text at the cursor."""
        self.textCursor().insertText(text)

    def wrap_gap(self, *, same: bool) -> None:
        """Makes a gap of what is marked, with a number of its own or the last one."""
        number = next_number(self.text())
        if same and number > 1:
            number -= 1
        cursor = self.textCursor()
        chosen = cursor.selectedText().replace("\u2029", "\n")
        cursor.insertText(f"{{{{c{number}::{chosen}}}}}")
        if not chosen:
            cursor.movePosition(cursor.MoveOperation.Left, cursor.MoveMode.MoveAnchor, 2)
            self.setTextCursor(cursor)

    # Pictures

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasImage() or bool(self._files(source)) or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        files = self._files(source)
        if files:
            for file in files:
                self.insert_file(file)
        elif source.hasImage() and not source.hasText():
            image = QImage(source.imageData())
            if not image.isNull():
                self.insert_medium(image_bytes(image), ".png")
        else:
            self.insert(source.text())

    def _files(self, source: QMimeData) -> list[Path]:
        found = [Path(url.toLocalFile()) for url in source.urls() if url.isLocalFile()] if source.hasUrls() else []
        return [file for file in found if file.suffix.casefold() in media.KINDS]

    def insert_file(self, file: Path) -> None:
        """Keeps a picture or sound in the profile and speaks of it here."""
        try:
            data = file.read_bytes()
        except OSError:
            self._desk.notices.say(self.tr("This file cannot be read: {name}").format(name=file.name), "warn")
            return
        self.insert_medium(data, file.suffix)

    def insert_medium(self, data: bytes, suffix: str) -> None:
        """The same for contents in memory."""
        try:
            medium = media.add_medium(self._desk.store, media.media_folder(self._desk.store), data, suffix)
        except StudyDeskError as error:
            self._desk.errors.report(error)
            return
        if not medium.kind.startswith("image/"):
            self.insert(f"[sound:{medium.file_name}]")
        elif self.written is TextFormat.HTML:
            self.insert(f'<img src="{medium.file_name}">')
        else:
            self.insert(f"![]({medium.file_name})")

    # Size

    def _fit(self, *_: object) -> None:
        line = QFontMetricsF(self.font()).lineSpacing()
        blocks = min(12, max(self._lines, ceil(self.document().size().height())))
        self.setFixedHeight(ceil(line * blocks + self._desk.theme.px(24)))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.ensureCursorVisible()
