"""Typing repaints the line that is typed on, not the whole view.

A highlighter marks the line as changed while Qt takes the letter in, and QPlainTextDocumentLayout (6.11) adds the
letters before and after the change up: it takes the line for several and asks for the whole view, some 30 lines of
coloured text for one letter. So its requests are kept back while a letter is typed, and the line alone is asked for if
it really is the only one that changed.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtGui import QTextBlock
from PySide6.QtWidgets import QPlainTextDocumentLayout, QPlainTextEdit

from studydesk.ui.widgets.note_editor.highlighter import Highlighter


@contextmanager
def repaints_its_line(edit: QPlainTextEdit) -> Iterator[None]:
    """For typing a letter without a line end. GUI thread."""
    document = edit.document()
    layout, highlighter = document.documentLayout(), document.findChild(Highlighter)
    if not isinstance(layout, QPlainTextDocumentLayout) or not isinstance(highlighter, Highlighter):
        yield
        return
    block, lines, coloured = edit.textCursor().block(), document.blockCount(), highlighter.coloured
    before = _height(layout, block)
    layout.blockSignals(True)
    try:
        yield
    finally:
        layout.blockSignals(False)
    now = edit.textCursor().block()
    is_one = now == block and document.blockCount() == lines and highlighter.coloured - coloured <= 1
    if is_one and _height(layout, block) == before:
        layout.updateBlock.emit(block)
    else:
        layout.documentSizeChanged.emit(layout.documentSize())
        edit.viewport().update()
        edit.ensureCursorVisible()


def _height(layout: QPlainTextDocumentLayout, block: QTextBlock) -> float:
    return layout.blockBoundingRect(block).height()
