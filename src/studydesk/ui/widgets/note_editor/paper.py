"""A note on paper and as PDF, always in the light colours."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QMarginsF, QUrl
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter, QTextDocument
from PySide6.QtWidgets import QFileDialog

from studydesk.domain.media_names import OWN_NAME
from studydesk.services import media
from studydesk.services.formulas import Formulas
from studydesk.services.markdown import HtmlStyle, style_sheet
from studydesk.ui.theme.theme import CODE_FAMILY
from studydesk.ui.theme.tokens import LIGHT
from studydesk.ui.widgets.card_text import read_picture
from studydesk.ui.widgets.note_editor.preview import picture_of
from studydesk.ui.widgets.note_editor.rendering import Reading, read_note

if TYPE_CHECKING:
    from PySide6.QtGui import QPagedPaintDevice

    from studydesk.ui.desk import Desk
    from studydesk.ui.widgets.note_editor.editor import NoteEditor

_FORBIDDEN = re.compile(r'[\\/:*?"<>|\x00-\x1f]')
_BODY_PX = 14
_MOST_ROUNDS = 10


class _Paper(QTextDocument):
    """Shows pictures of the profile, nothing else."""

    def __init__(self, folder: Path, made: Reading) -> None:
        super().__init__()
        self._folder = folder
        self._made = made

    def loadResource(self, kind: int, name: QUrl | str) -> Any:  # Any: Qt takes any variant
        del kind
        url = QUrl(name)
        file_name = url.path().lstrip("/")
        if url.scheme() == "sd-math":
            formula = self._made.formula(file_name)
            return picture_of(formula, 640, 4.0) if formula is not None else None
        if url.scheme() != "sd-media" or OWN_NAME.fullmatch(file_name) is None:
            return None
        return read_picture(self._folder / file_name, 640, 900)


def paper_style() -> HtmlStyle:
    """Dark on white, whatever the theme."""
    return HtmlStyle(
        ink=LIGHT.ink,
        ink_soft=LIGHT.ink_soft,
        accent=LIGHT.accent,
        sunk=LIGHT.sunk,
        line=LIGHT.line,
        good=LIGHT.good,
        warn=LIGHT.warn,
        mark=LIGHT.accent_wash,
        mono_family=CODE_FAMILY,
        body_px=_BODY_PX,
    )


def document_of(desk: Desk, editor: NoteEditor) -> QTextDocument:
    """The note in hand with its title, ready for paper."""
    style = paper_style()
    title = editor.note.title if editor.note is not None else ""
    text = editor.edit.text()
    formulas = Formulas()
    made = read_note(text, style, editor.notes.resolver(text, editor.note_id), formulas=formulas)
    for _round in range(_MOST_ROUNDS):
        if not made.is_unfinished:
            break
        made = read_note(text, style, editor.notes.resolver(text, editor.note_id), formulas=formulas)
    document = _Paper(media.media_folder(desk.store), made)
    font = desk.theme.font()
    font.setPixelSize(_BODY_PX)
    document.setDefaultFont(font)
    document.setDefaultStyleSheet(style_sheet(style))
    head = title.replace("&", "&amp;").replace("<", "&lt;")
    document.setHtml(f'<p style="font-size: 22px; font-weight: 600; color: {style.ink};">{head}</p>{made.html}')
    return document


def write_pdf(desk: Desk, editor: NoteEditor, file: Path) -> None:
    """Writes the note into a file. Raises OSError if it cannot be written."""
    with file.open("wb"):
        pass  # QPdfWriter says nothing when it cannot
    writer = QPdfWriter(str(file))
    writer.setTitle(editor.note.title if editor.note is not None else "")
    writer.setResolution(96)
    _lay_out(writer)
    document_of(desk, editor).print_(writer)


def _lay_out(device: QPagedPaintDevice) -> None:
    device.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    device.setPageMargins(QMarginsF(18, 18, 18, 18), QPageLayout.Unit.Millimeter)


def save_pdf(desk: Desk, editor: NoteEditor) -> None:
    """Asks for a file name and writes the PDF."""
    if editor.note is None:
        return
    editor.flush()
    name = (_FORBIDDEN.sub("_", editor.note.title).strip(" .") or "note")[:100]
    dialog = QFileDialog(editor, QCoreApplication.translate("Notes", "Save the note as PDF"))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("pdf")
    dialog.setNameFilter(QCoreApplication.translate("Notes", "PDF (*.pdf)"))
    dialog.selectFile(f"{name}.pdf")

    def write(file: str) -> None:
        try:
            write_pdf(desk, editor, Path(file))
        except OSError as error:
            words = QCoreApplication.translate("Notes", "The PDF could not be written: {why}")
            desk.notices.say(words.format(why=error.strerror or str(error)), "bad")
        else:
            desk.notices.say(
                QCoreApplication.translate("Notes", "Written: {name}").format(name=Path(file).name), "good"
            )

    dialog.fileSelected.connect(write)
    dialog.open()


def print_note(desk: Desk, editor: NoteEditor) -> None:
    """Asks for a printer and prints."""
    if editor.note is None:
        return
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    editor.flush()
    printer = QPrinter()
    printer.setDocName(editor.note.title)
    dialog = QPrintDialog(printer, editor)
    if dialog.exec() == QPrintDialog.DialogCode.Accepted:  # the system's own window on most systems
        document_of(desk, editor).print_(printer)
