"""Pictures, files and links that are pasted into a note or dropped on it, as Markdown."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QObject
from PySide6.QtGui import QImage, QImageWriter, QTextDocument

from studydesk.domain.errors import StudyDeskError
from studydesk.domain.links import video_id_of
from studydesk.domain.moments import Moment, moment_of
from studydesk.services import media
from studydesk.services.watching import watchable

if TYPE_CHECKING:
    from studydesk.ui.desk import Desk

_LINK = re.compile(r"(?:https?|sd)://\S+", re.ASCII)
_TITLED = re.compile(r"""<a\s[^>]*href\s*=\s*["']([^"']+)["'][^>]*>(.*?)</a>""", re.IGNORECASE | re.DOTALL)
_TAGS = re.compile(r"<[^>]*>")
_MARKUP = re.compile(r"([\\\[\]])")
_TEXTS: Final = frozenset({".md", ".markdown", ".txt"})
_LARGEST_TEXT: Final = 1_000_000
_LONGEST_HTML: Final = 20_000


class Dropped(QObject):
    """Keeps pictures and sounds in the profile, and writes how a note speaks of them. GUI thread."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def can_take(self, source: QMimeData) -> bool:
        """Whether there is more than plain text."""
        return source.hasImage() or bool(self._files(source))

    def take(self, source: QMimeData, chosen: str) -> str | None:
        """What to write in place of what is marked; None: it is plain text, to be put in as it is."""
        files = self._files(source)
        if files:
            return self.files(files)
        if source.hasImage() and not source.hasText():
            image = QImage(source.imageData())
            return "" if image.isNull() else self.medium(image_bytes(image), ".png")
        return self._link(source, chosen)

    def files(self, files: list[Path]) -> str:
        """What to write for files of the disk, one a line."""
        return "\n".join(filter(None, (self._file(file) for file in files)))

    def _files(self, source: QMimeData) -> list[Path]:
        return [Path(url.toLocalFile()) for url in source.urls() if url.isLocalFile()] if source.hasUrls() else []

    def _file(self, file: Path) -> str:
        suffix = file.suffix.casefold()
        if suffix not in _TEXTS and suffix not in media.KINDS:
            self._say(self.tr("A note holds pictures, sounds and text files; this is none: {name}"), file)
            return ""
        try:
            if suffix in _TEXTS:
                if file.stat().st_size > _LARGEST_TEXT:
                    self._say(self.tr("This file is too large to be put into a note: {name}"), file)
                    return ""
                return file.read_text(encoding="utf-8-sig", errors="replace").replace("\0", "")
            data = file.read_bytes()
        except OSError:
            self._say(self.tr("This file cannot be read: {name}"), file)
            return ""
        return self.medium(data, suffix, file.stem)

    def _say(self, sentence: str, file: Path) -> None:
        self._desk.notices.say(sentence.format(name=file.name), "warn")

    def medium(self, data: bytes, suffix: str, name: str = "") -> str:
        """Keeps the contents of a file; how the note speaks of it, '' if it could not be kept (that is reported)."""
        try:
            kept = media.add_medium(self._desk.store, media.media_folder(self._desk.store), data, suffix)
        except StudyDeskError as error:
            self._desk.errors.report(error)
            return ""
        if kept.kind.startswith("image/"):
            return f"![{_escaped(name)}]({kept.file_name})"
        return f"[sound:{kept.file_name}]"

    def _link(self, source: QMimeData, chosen: str) -> str | None:
        """A pasted address: with what was marked as its words, else with its title where that is known."""
        address = source.text().strip() if source.hasText() else ""
        if _LINK.fullmatch(address) is None or len(address) > 2_000:
            return None
        address = address.replace("(", "%28").replace(")", "%29")
        words = chosen.strip() if "\n" not in chosen else ""
        title = words or self._title(source, source.text().strip())
        return f"[{_escaped(title)}]({address})" if title else None

    def _title(self, source: QMimeData, address: str) -> str:
        if source.hasFormat("text/x-moz-url"):
            lines = bytes(source.data("text/x-moz-url").data()).decode("utf-16", "replace").split("\n")
            if len(lines) > 1 and lines[1].strip("\0 ") != address:
                return lines[1].strip("\0 ")
        if source.hasHtml():
            found = _TITLED.search(source.html()[:_LONGEST_HTML])
            if found is not None:
                document = QTextDocument()
                document.setHtml(_TAGS.sub("", found[2]))
                words = " ".join(document.toPlainText().split())
                return "" if words == address else words
        return self._known_title(address)

    def _known_title(self, address: str) -> str:
        """The name of a course of the path that lies at this address: nothing is fetched."""
        moment = moment_of(address)
        video_id = video_id_of(address) if moment is None else None
        if video_id is not None:
            moment = Moment(f"youtube:{video_id}")
        found = watchable(self._desk.store, moment, self._desk.downloads.library) if moment is not None else None
        return found.title if found is not None else ""


def image_bytes(image: QImage) -> bytes:
    """A picture as PNG."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


def _escaped(words: str) -> str:
    return _MARKUP.sub(r"\\\1", words)
