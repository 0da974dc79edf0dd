"""The text of a note: plain Markdown, with lists that go on, brackets that pair, tables that Tab walks through."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QColor,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QTextBlock,
    QTextCursor,
    QTextFormat,
)
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from studydesk.domain import note_typing
from studydesk.domain.note_typing import Replaced
from studydesk.ui.widgets.note_editor.dropped import Dropped
from studydesk.ui.widgets.note_editor.one_line import repaints_its_line

if TYPE_CHECKING:
    from studydesk.ui.desk import Desk

_TO_FENCE_END: Final = 400
"""How many lines are looked at for the end of a block of code."""
_LINES_BEFORE: Final = 120
_KEEP = QTextCursor.MoveMode.KeepAnchor
_MOVE = QTextCursor.MoveMode.MoveAnchor


class NoteTextEdit(QPlainTextEdit):
    """Edits one document at a time; the document brings its own undo with it."""

    left = Signal()
    """The keyboard went elsewhere."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._dropped = Dropped(desk, self)
        self._hits: list[QTextEdit.ExtraSelection] = []
        self.setProperty("kind", "note")
        self.setAccessibleName(self.tr("Text of the note"))
        self.setCenterOnScroll(False)
        self.setAcceptDrops(True)
        self.setTabChangesFocus(False)
        self.setCursorWidth(2)
        # It fills its ground itself, so that for a letter Qt need not paint the dozen widgets that it lies on.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setPlaceholderText(self.tr("Write here. Lines like “Question :: Answer” can become cards."))
        self.cursorPositionChanged.connect(self._mark_line)
        desk.theme.follow(self, self._on_theme)

    def _on_theme(self) -> None:
        self._desk.theme.load_reading_fonts()
        self._ground = self._desk.theme.colour("sheet")
        self.setFont(self._desk.theme.font())
        self.setTabStopDistance(self.fontMetrics().horizontalAdvance("    "))
        self._mark_line()

    # Text

    def text(self) -> str:
        """All of it, with plain line ends."""
        return self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    def replace_text(self, text: str) -> None:
        """Another text in place of this one, as one step that Ctrl+Z takes back; only what differs is touched, so that
        cursor and scroll stay."""
        old = self.text()
        if old == text:
            return
        start = 0
        most = min(len(old), len(text))
        while start < most and old[start] == text[start]:
            start += 1
        end = 0
        while end < most - start and old[-1 - end] == text[-1 - end]:
            end += 1
        cursor = QTextCursor(self.document())
        cursor.setPosition(_units(old[:start]), _MOVE)
        cursor.setPosition(_units(old[: len(old) - end]), _KEEP)
        cursor.insertText(text[start : len(text) - end])

    def chosen_text(self) -> str:
        """What is marked, with plain line ends."""
        return self.textCursor().selectedText().replace("\u2029", "\n").replace("\u2028", "\n")

    def line_number(self) -> int:
        """The line of the cursor, from 0."""
        return self.textCursor().blockNumber()

    def go_to_line(self, line: int) -> None:
        """Puts the cursor at the beginning of a line and shows it."""
        block = self.document().findBlockByNumber(max(0, min(line, self.document().blockCount() - 1)))
        self.setTextCursor(QTextCursor(block))
        self.centerCursor()

    def top_line(self) -> int:
        """The first line in view, from 0."""
        return self.firstVisibleBlock().blockNumber()

    def part_in_view(self, letters: int | None) -> tuple[str, int, int]:
        """So many letters of the text around what is in view, and its first and last line; None: all of it. It begins
        at an empty line outside of code."""
        if letters is None:
            return self.text(), 0, self.document().blockCount()
        block = self.document().findBlockByNumber(max(0, self.top_line() - _LINES_BEFORE))
        while block.previous().isValid() and (block.text().strip() or block.userState() > 0):
            block = block.previous()
        first, lines, taken = block.blockNumber(), [], 0
        while block.isValid() and taken < letters:
            lines.append(block.text())
            taken += len(lines[-1]) + 1
            block = block.next()
        return "\n".join(lines), first, first + len(lines)

    def in_code(self, block: QTextBlock | None = None) -> bool:
        """Whether a line (the cursor's) lies within a block of code, its first and last line apart."""
        block = block or self.textCursor().block()
        return block.previous().isValid() and block.previous().userState() > 0 and block.userState() > 0

    # Keys

    def event(self, event: QEvent) -> bool:
        """The editor's own keys go before those of the page that it stands on."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and self._action_of(event):
            event.accept()
            return True
        return super().event(event)

    def _action_of(self, event: QKeyEvent) -> QAction | None:
        keys = QKeySequence(event.keyCombination())
        owner = self.parentWidget()
        actions = [*self.actions(), *(owner.actions() if owner is not None else [])]
        return next((action for action in actions if action.isEnabled() and keys in action.shortcuts()), None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = self._action_of(event)
        if action is not None:
            action.trigger()
        elif self.isReadOnly() or not self._own_key(event):
            if event.text().isprintable() and event.text() and not self.textCursor().hasSelection():
                with repaints_its_line(self):
                    super().keyPressEvent(event)
            else:
                super().keyPressEvent(event)

    def _own_key(self, event: QKeyEvent) -> bool:
        """Whether the key was one that is understood here, and dealt with."""
        key, modifiers = event.key(), event.modifiers()
        shift = modifiers == Qt.KeyboardModifier.ShiftModifier
        none = modifiers in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and none:
            return self._enter()
        if key == Qt.Key.Key_Tab and none:
            return self._tab(back=False)
        if key == Qt.Key.Key_Backtab or (key == Qt.Key.Key_Tab and shift):
            return self._tab(back=True)
        if key == Qt.Key.Key_Backspace and none:
            return self._backspace()
        return self._typed(event.text()) if none or shift else False

    def _enter(self) -> bool:
        cursor = self.textCursor()
        if cursor.hasSelection():
            return False
        block = cursor.block()
        fence = note_typing.fence_of(block.text())
        in_code = self.in_code(block)
        if fence is not None and not in_code and cursor.atBlockEnd() and not self._is_closed(block, fence):
            cursor.beginEditBlock()
            cursor.insertText(f"\n\n{fence.ticks}")
            cursor.movePosition(QTextCursor.MoveOperation.Up, _MOVE)
            cursor.endEditBlock()
            self.setTextCursor(cursor)
            return True
        line = block.text()
        made = note_typing.on_enter(line, _characters(cursor), in_code=in_code)
        if made is None:
            return False
        base = block.position()
        self._put(made, base + _units(line[: made.start]), base + _units(line[: made.end]))
        self.ensureCursorVisible()
        return True

    def _is_closed(self, block: QTextBlock, fence: note_typing.Fence) -> bool:
        """Whether the code that begins here has an end: then Enter must not make one."""
        for _ in range(_TO_FENCE_END):
            block = block.next()
            if not block.isValid():
                return False
            if fence.is_closed_by(block.text()):
                after = block.next()  # the end of this one, or the beginning of a block without a language?
                return not (after.isValid() and after.userState() > 0 and block.userState() > 0)
        return True

    def _tab(self, *, back: bool) -> bool:
        cursor = self.textCursor()
        block = cursor.block()
        if self._has_lines(cursor):
            self._shift_lines(cursor, back=back)
        elif note_typing.is_row(block.text()) and not self.in_code(block):
            self._walk_cells(cursor, back=back)
        elif self.in_code(block) or note_typing.is_item(block.text()):
            self._shift_lines(cursor, back=back)
        else:
            self.focusNextPrevChild(not back)  # so that the keyboard is never caught in here
        return True

    def _has_lines(self, cursor: QTextCursor) -> bool:
        return cursor.hasSelection() and "\u2029" in cursor.selectedText()

    def _shift_lines(self, cursor: QTextCursor, *, back: bool) -> None:
        document = self.document()
        first = document.findBlock(cursor.selectionStart())
        last = document.findBlock(max(cursor.selectionStart(), cursor.selectionEnd() - 1))
        edit = QTextCursor(document)
        edit.beginEditBlock()
        block = first
        while block.isValid() and block.blockNumber() <= last.blockNumber():
            text = block.text()
            if text.strip():
                self._set_indent(edit, block, note_typing.shifted(text, back=back, in_code=self.in_code(block)))
            block = block.next()
        edit.endEditBlock()

    def _set_indent(self, edit: QTextCursor, block: QTextBlock, text: str) -> None:
        more = len(text) - len(block.text())
        edit.setPosition(block.position())
        if more > 0:
            edit.insertText(text[:more])
        elif more < 0:
            edit.setPosition(block.position() - more, _KEEP)
            edit.removeSelectedText()

    def _walk_cells(self, cursor: QTextCursor, *, back: bool) -> None:
        block = cursor.block()
        column = cursor.selectionEnd() - block.position()
        cell = note_typing.next_cell(block.text(), column, back=back)
        while cell is None:
            other = block.previous() if back else block.next()
            if other.isValid() and note_typing.is_row(other.text()):
                block = other
                if note_typing.is_rule(block.text()):
                    continue
                found = note_typing.cells(block.text())
                cell = found[-1 if back else 0] if found else (0, 0)
            elif back:
                return
            else:
                block, cell = self._new_row(block)
        cursor = self.textCursor()
        cursor.setPosition(block.position() + cell[0])
        cursor.setPosition(block.position() + cell[1], _KEEP)
        self.setTextCursor(cursor)

    def _new_row(self, block: QTextBlock) -> tuple[QTextBlock, tuple[int, int]]:
        """A row below the last one; below the head of a new table also the line that makes it one."""
        above = block.previous()
        is_head = not (above.isValid() and note_typing.is_row(above.text())) and not note_typing.is_rule(block.text())
        text = block.text()
        row = note_typing.empty_row(text)
        cursor = QTextCursor(block)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        cursor.insertText(f"\n{note_typing.rule_row(text)}\n{row}" if is_head else f"\n{row}")
        return cursor.block(), note_typing.cells(row)[0]

    def _backspace(self) -> bool:
        cursor = self.textCursor()
        if cursor.hasSelection():
            return False
        text, at = cursor.block().text(), _characters(cursor)
        if not note_typing.is_empty_pair(text[:at], text[at:]):
            return False
        cursor.beginEditBlock()
        cursor.deletePreviousChar()
        cursor.deleteChar()
        cursor.endEditBlock()
        return True

    def _typed(self, typed: str) -> bool:
        if len(typed) != 1 or typed.isalnum() or not typed.isprintable() or typed == " ":
            return False
        cursor = self.textCursor()
        chosen = cursor.selectedText()
        if "\u2029" in chosen or len(chosen) > 10_000:
            return False
        text, at = cursor.block().text(), _characters(cursor)
        before = "" if chosen else text[:at]
        made = note_typing.on_typed(typed, before, "" if chosen else text[at:], chosen)
        if made is None:
            return False
        start = cursor.selectionStart()
        self._put(made, start, cursor.selectionEnd() if chosen else start + made.end)
        return True

    def _put(self, made: Replaced, start: int, end: int) -> None:
        cursor = self.textCursor()
        cursor.beginEditBlock()
        cursor.setPosition(start)
        cursor.setPosition(end, _KEEP)
        cursor.insertText(made.text)
        cursor.endEditBlock()
        end = start + _units(made.text[: made.cursor])
        cursor.setPosition(end if made.anchor is None else start + _units(made.text[: made.anchor]))
        cursor.setPosition(end, _KEEP)
        self.setTextCursor(cursor)

    # What the learner does by a key or button

    def wrap(self, sign: str) -> None:
        """Puts signs around what is marked, or takes them away; without a mark the cursor stands between them."""
        if self.isReadOnly():
            return
        cursor = self.textCursor()
        chosen = self.chosen_text()
        size = len(sign)
        cursor.beginEditBlock()
        if chosen.startswith(sign) and chosen.endswith(sign) and len(chosen) > 2 * size:
            cursor.insertText(chosen[size:-size])
        else:
            cursor.insertText(f"{sign}{chosen}{sign}")
        cursor.endEditBlock()
        if not chosen:
            cursor.movePosition(QTextCursor.MoveOperation.Left, _MOVE, size)
            self.setTextCursor(cursor)

    def toggle_task(self) -> None:
        """Ticks or unticks the task of the cursor's line; makes it one if it is none."""
        self.set_line(self.line_number(), note_typing.toggled_task(self.textCursor().block().text()))

    def set_line(self, line: int, text: str) -> None:
        """Another text in a line; the cursor stays in its place as far as that goes."""
        block = self.document().findBlockByNumber(line)
        if not block.isValid() or block.text() == text:
            return
        old = block.text()
        start = 0
        while start < min(len(old), len(text)) and old[start] == text[start]:
            start += 1
        end = 0
        while end < min(len(old), len(text)) - start and old[-1 - end] == text[-1 - end]:
            end += 1
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + _units(old[:start]))
        cursor.setPosition(block.position() + _units(old[: len(old) - end]), _KEEP)
        cursor.insertText(text[start : len(text) - end])

    def insert_block(self, text: str) -> None:
        """Puts text at the cursor, and the cursor behind it; a text of several lines gets lines of its own."""
        cursor = self.textCursor()
        cursor.beginEditBlock()
        if "\n" in text.strip("\n") and not cursor.atBlockStart() and cursor.block().text().strip():
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
            cursor.insertText("\n\n")
        cursor.insertText(text)
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    # What comes from elsewhere

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return self._dropped.can_take(source) or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        text = self._dropped.take(source, self.chosen_text())
        if text is not None:
            if text:
                self.textCursor().insertText(text)
            return
        if source.hasText():
            self.textCursor().insertText(source.text().replace("\r\n", "\n").replace("\0", ""))

    def insert_files(self, names: list[str]) -> None:
        """Puts pictures, sounds or texts of the disk at the cursor."""
        text = self._dropped.files([Path(name) for name in names])
        if text:
            self.insert_block(text)

    # Look

    def show_hits(self, hits: list[QTextCursor]) -> None:
        """Marks what a search found."""
        wash = QColor(self._desk.theme.theme.recall_mid)
        wash.setAlphaF(0.45)
        self._hits = []
        for cursor in hits:
            one = QTextEdit.ExtraSelection()
            one.format.setBackground(wash)
            one.cursor = cursor
            self._hits.append(one)
        self._mark_line()

    def _mark_line(self) -> None:
        one = QTextEdit.ExtraSelection()
        wash = QColor(self._desk.theme.theme.sunk)
        wash.setAlphaF(0.55)
        one.format.setBackground(wash)
        one.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
        cursor = self.textCursor()
        cursor.clearSelection()
        one.cursor = cursor
        self.setExtraSelections([one, *self._hits])

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._ground)
        painter.end()
        super().paintEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.left.emit()


def _units(text: str) -> int:
    """The length as Qt counts: letters beyond the first plane take two."""
    return len(text) + sum(1 for letter in text if ord(letter) > 0xFFFF) if not text.isascii() else len(text)


def _characters(cursor: QTextCursor) -> int:
    """The cursor's column as Python counts."""
    text = cursor.block().text()
    column = cursor.positionInBlock()
    if text.isascii():
        return column
    return len(text.encode("utf-16-le", "surrogatepass")[: column * 2].decode("utf-16-le", "replace"))
