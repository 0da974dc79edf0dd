"""The note as it reads. Pictures of the profile are shown, nothing is ever fetched."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

import shiboken6
from PySide6.QtCore import QByteArray, QRectF, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QImage, QPainter, QResizeEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from studydesk.bridge.runner import JobHandle, Lane
from studydesk.domain.media_names import OWN_NAME
from studydesk.services import media
from studydesk.services.formulas import Formula, Formulas
from studydesk.services.markdown import HtmlStyle, style_sheet
from studydesk.ui.widgets.card_text import html_style, read_picture
from studydesk.ui.widgets.note_editor.rendering import Reading, Resolve, Words, kind_of, read_note

if TYPE_CHECKING:
    from studydesk.jobs import JobContext
    from studydesk.ui.desk import Desk

_MOST_PICTURES: Final = 40
_AT_ONCE: Final = 4_000
"""Characters that are rendered on the spot; longer texts are rendered beside the window."""
_KIND_OF: Final = {"sd-sound": "audio", "sd-film": "video", "sd-file": ""}
_DOCUMENTS: Final = frozenset(
    [
        ".pdf",
        ".txt",
        ".md",
        ".csv",
        ".json",
        ".docx",
        ".xlsx",
        ".pptx",
        ".odt",
        ".ods",
        ".odp",
        ".epub",
    ]  # none of these can run
)
_FOLD = re.compile(r"sd://fold/(\d+)")
_TOGGLE = re.compile(r"sd://toggle/(\d+)")


def picture_of(formula: Formula, most_wide: float, ratio: float) -> QImage:
    """A formula as a picture, smaller where it would be too wide; ``ratio`` is dots to a pixel."""
    scale = min(1.0, most_wide / formula.width) * ratio
    wide, high = max(1, round(formula.width * scale)), max(1, round(formula.height * scale))
    picture = QImage(wide, high, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(0)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(formula.svg.encode())).render(painter, QRectF(picture.rect()))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


class NotePreview(QTextBrowser):
    """Renders the newest text that it was given; what was asked meanwhile is left out."""

    link_asked = Signal(str)
    """An address that was clicked: ``sd://...`` or a web page."""
    task_ticked = Signal(int)
    """The task box of this line of the Markdown (from 0) was clicked."""
    rendered = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, body_px: float = 15) -> None:
        super().__init__(parent)
        self._desk = desk
        self._body_px = body_px
        self._text = ""
        self._first_line = 0
        self._made: Reading | None = None
        self._keeps_place = True
        self._running: JobHandle | None = None
        self._is_stale = False
        self._images: dict[tuple[str, int], QImage] = {}
        self._formulas = Formulas()
        self._turned: frozenset[str] = frozenset()
        self._words = Words(self.tr("Play sound"), self.tr("Play video"), self.tr("Missing: {name}"))
        self._folder = media.media_folder(desk.store)
        self.resolve: Resolve = lambda _name: None
        self.setProperty("kind", "note")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setAccessibleName(self.tr("Preview of the note"))
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.anchorClicked.connect(self._on_link)
        self._resized = QTimer(self, interval=150, singleShot=True)
        self._resized.timeout.connect(self._lay_out)
        desk.theme.load_reading_fonts()
        desk.theme.follow(self, self.refresh)

    # Rendering

    def show_text(self, text: str, *, first_line: int = 0, from_top: bool = False) -> None:
        """Another Markdown text; ``from_top`` for another note, else the place in view is kept. ``first_line``: where
        the text begins in the note, of which it is a part."""
        if text == self._text and self._made is not None and not from_top:
            return
        self._text = text
        self._first_line = first_line
        self._keeps_place = not from_top
        if from_top:
            self._turned = frozenset()
        self.refresh()

    def refresh(self) -> None:
        """Renders the same text again: the theme changed, or what its links mean."""
        if len(self._text) <= _AT_ONCE:
            style, formulas = self._style(), self._formulas
            made = read_note(
                self._text,
                style,
                self.resolve,
                self._first_line,
                formulas,
                is_waiting=True,
                turned=self._turned,
                words=self._words,
            )
            if not made.is_unfinished:
                self._drop_job()
                self._take(made)
                return
            if self._made is None or not self._keeps_place:
                self._take(made)  # another note: its words at once, its formulas a moment later
        if self._running is not None:
            self._is_stale = True
        else:
            self._start()

    def _style(self) -> HtmlStyle:
        return html_style(self._desk.theme, self._body_px)

    def _start(self) -> None:
        text, style, resolve, first = self._text, self._style(), self.resolve, self._first_line
        formulas, turned, words = self._formulas, self._turned, self._words

        def job(context: JobContext) -> Reading:
            del context
            return read_note(text, style, resolve, first, formulas, turned=turned, words=words)

        self._is_stale = False
        handle = self._desk.runner.start(job, Lane.READING)
        self._running = handle
        handle.finished.connect(lambda made: self._on_rendered(handle, made))
        handle.failed.connect(lambda error: self._on_failed(handle, error))

    def _drop_job(self) -> None:
        if self._running is not None:
            self._running.cancel()
            self._running = None

    def _on_rendered(self, handle: JobHandle, made: object) -> None:
        if not shiboken6.isValid(self) or handle is not self._running:
            return
        self._running = None
        if isinstance(made, Reading):
            self._take(made)
        if self._is_stale or (isinstance(made, Reading) and made.is_unfinished):
            self._start()

    def _on_failed(self, handle: JobHandle, error: object) -> None:
        if shiboken6.isValid(self) and handle is self._running:
            self._running = None
            if isinstance(error, BaseException):
                self._desk.errors.report(error)

    def _take(self, made: Reading) -> None:
        self._made = made
        self._lay_out()
        self.rendered.emit()

    def _lay_out(self) -> None:
        if self._made is None:
            return
        bar = self.verticalScrollBar()
        place = bar.value() if self._keeps_place else 0
        style = self._style()
        font = self._desk.theme.font()
        font.setPixelSize(style.body_px)
        document = self.document()
        document.setDefaultFont(font)
        document.setDefaultStyleSheet(style_sheet(style))
        self.setHtml(self._made.html)
        document.setDocumentMargin(self._desk.theme.px(16))
        bar.setValue(min(place, bar.maximum()))
        self._keeps_place = True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Pictures take the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width() and self._made is not None and self._made.has_pictures:
            self._resized.start()

    # Scrolling with the editor

    def show_line(self, line: int) -> None:
        """Scrolls to what was made of a line of the Markdown."""
        if self._made is None:
            return
        name = self._made.anchor_of(line)
        if name:
            self.scrollToAnchor(name)
        elif line <= 0:
            self.verticalScrollBar().setValue(0)

    # Links and pictures

    def _on_link(self, url: QUrl) -> None:
        address = url.toString(QUrl.ComponentFormattingOption.FullyEncoded)
        ticked = _TOGGLE.fullmatch(address)
        if ticked is not None:
            self.task_ticked.emit(int(ticked[1]))
        elif (fold := _FOLD.fullmatch(address)) is not None:
            self._turn(int(fold[1]))
        elif url.scheme() in ("sd-sound", "sd-film", "sd-file"):
            self._play(url.scheme(), url.path())
        elif address.startswith("#"):
            self.scrollToAnchor(url.fragment())
        elif url.scheme() == "sd":
            self.link_asked.emit(address)
        elif url.scheme() == "https":
            QDesktopServices.openUrl(url)

    def _play(self, scheme: str, name: str) -> None:
        """A sound is played here, videos and documents are opened by the system; of other files the folder is shown."""
        file = self._folder / name
        if OWN_NAME.fullmatch(name) is None or kind_of(name) != _KIND_OF[scheme]:
            return
        if not file.is_file():
            self._desk.notices.say(self._words.missing.format(name=name), "warn")
        elif scheme == "sd-file" and file.suffix not in _DOCUMENTS:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))
        elif scheme != "sd-sound":
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))
        else:
            from studydesk.ui.widgets.sound import SoundPlayer

            found = self.findChild(SoundPlayer)
            (SoundPlayer(self) if found is None else found).play([file])

    def _turn(self, number: int) -> None:
        """Folds what is open, and opens what is folded. The keyboard stays at it."""
        if self._made is None or number >= len(self._made.folds):
            return
        name = self._made.folds[number]
        self._turned ^= {name}
        self.refresh()

    def loadResource(self, kind: int, name: QUrl | str) -> Any:  # Any: Qt takes any variant
        """A picture of the profile by its hash or one that was made of a formula: no file, no network."""
        del kind
        url = QUrl(name)
        if url.scheme() == "sd-math":
            return self._formula(url)
        file_name = url.path().lstrip("/")
        if url.scheme() != "sd-media" or OWN_NAME.fullmatch(file_name) is None:
            return None
        width = max(120, self.viewport().width() - self._desk.theme.px(48))
        key = (file_name, width)
        if key not in self._images:
            while len(self._images) >= _MOST_PICTURES:
                self._images.pop(next(iter(self._images)))
            self._images[key] = read_picture(self._folder / file_name, width, 2_000)
        return self._images[key]

    def _formula(self, url: QUrl) -> QImage | None:
        formula = self._made.formula(url.path().lstrip("/")) if self._made is not None else None
        if formula is None:
            return None
        width = max(120, self.viewport().width() - self._desk.theme.px(48))
        return picture_of(formula, width, self.devicePixelRatioF())
