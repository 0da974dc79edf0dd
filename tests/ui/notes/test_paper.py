"""A note on paper."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPdf import QPdfDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from tests.support.desks import Bench

from studydesk.ui.notes.page import NotesPage
from studydesk.ui.widgets.note_editor.paper import write_pdf

TEXT = "# Ports\n\nA **port** is a number, $2^{16}$ of them.\n\n- [ ] try `nc`\n\n" + "word " * 4_000


def page_with_note(bench: Bench) -> NotesPage:
    bench.window.show()
    page = bench.window.show_page("notes")
    assert isinstance(page, NotesPage)
    page.open_note(page.notes.make("Ports <and> sockets", TEXT))
    return page


def test_a_note_of_some_pages_becomes_a_pdf_that_can_be_read(bench: Bench, tmp_path: Path) -> None:
    page = page_with_note(bench)
    file = tmp_path / "note.pdf"
    write_pdf(bench.desk, page.editor, file)
    document = QPdfDocument()
    assert document.load(str(file)) is QPdfDocument.Error.None_
    assert document.pageCount() > 2
    words = document.getAllText(0).text()
    assert "Ports <and> sockets" in words
    assert "A port is a number" in words
    assert "try nc" in words


def test_a_file_that_cannot_be_written_is_said(bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    edit = page_with_note(bench).editor.edit
    QTest.qWaitForWindowActive(bench.window)
    edit.setFocus()
    said: list[str] = []
    bench.desk.notices.said.connect(lambda sentence, _kind, _undo: said.append(sentence))
    monkeypatch.setattr(
        QFileDialog, "open", lambda dialog: dialog.fileSelected.emit(str(tmp_path / "nowhere" / "note.pdf"))
    )
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(edit, Qt.Key.Key_P, both)
    assert said
    assert said[-1].startswith("The PDF could not be written")
