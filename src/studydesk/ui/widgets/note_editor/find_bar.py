"""Find and replace within a note. Patterns are Qt's, whose engine gives up on those that would never end."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QRegularExpression, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QTextBlock, QTextCursor
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QHBoxLayout, QLineEdit, QWidget

from studydesk.ui.widgets.parts import button, icon_button, label

if TYPE_CHECKING:
    from studydesk.ui.desk import Desk
    from studydesk.ui.widgets.note_editor.text_edit import NoteTextEdit

_MOST_MARKED: Final = 1_000
_MOST_FOUND: Final = 100_000
_GROUP = re.compile(r"\\(\d)|\$(\d)|\\(.)", re.DOTALL)


class FindBar(QFrame):
    """Stands below the text while one searches. Enter goes on, Shift+Enter back, Esc closes."""

    opened = Signal(bool)
    """The bar is shown, or no longer."""

    def __init__(self, desk: Desk, edit: NoteTextEdit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._edit = edit
        self._soon = QTimer(self, interval=120, singleShot=True)
        self._soon.timeout.connect(self._look)
        self.setProperty("surface", "bar")
        self.find_line = self._line(self.tr("Find"))
        self.put_line = self._line(self.tr("Replace with"))
        self.case_box = QCheckBox(self.tr("Same case"), self)
        self.word_box = QCheckBox(self.tr("Whole words"), self)
        self.pattern_box = QCheckBox(self.tr("Pattern"), self)
        self.pattern_box.setToolTip(
            self.tr("The text is a regular expression; \\1 in the replacement is its first group.")
        )
        self.words = label("", "small", self, wrap=True)
        grid = QGridLayout(self)
        desk.theme.space(grid, 8, (12, 8, 12, 8))
        grid.addWidget(self.find_line, 0, 0)
        grid.addLayout(self._find_row(), 0, 1)
        grid.addWidget(self.put_line, 1, 0)
        grid.addLayout(self._put_row(), 1, 1)
        grid.addWidget(self._choices(), 2, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        for box in (self.case_box, self.word_box, self.pattern_box):
            box.toggled.connect(self._look)
        self.find_line.textChanged.connect(lambda _text: self._soon.start())
        self.hide()

    def _line(self, name: str) -> QLineEdit:
        made = QLineEdit(self)
        made.setPlaceholderText(name)
        made.setAccessibleName(name)
        made.installEventFilter(self)
        return made

    def _find_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self._desk.theme.space(row, 4)
        theme = self._desk.theme
        self.back_button = icon_button(theme, "chevron-up", self.tr("Previous place"), self)
        self.next_button = icon_button(theme, "chevron-down", self.tr("Next place"), self)
        self.close_button = icon_button(theme, "x", self.tr("Close"), self)
        self.back_button.clicked.connect(lambda: self.go(back=True))
        self.next_button.clicked.connect(lambda _on: self.go())
        self.close_button.clicked.connect(self.leave)
        for made in (self.back_button, self.next_button, self.close_button):
            row.addWidget(made)
        return row

    def _put_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self._desk.theme.space(row, 4)
        self.put_button = button(self.tr("Replace"), "quiet", self, small=True)
        self.all_button = button(self.tr("Replace all"), "quiet", self, small=True)
        self.put_button.clicked.connect(self.replace)
        self.all_button.clicked.connect(self.replace_all)
        row.addWidget(self.put_button)
        row.addWidget(self.all_button)
        return row

    def _choices(self) -> QWidget:
        holder = QWidget(self)
        grid = QGridLayout(holder)
        self._desk.theme.space(grid, 8)
        grid.addWidget(self.case_box, 0, 0)
        grid.addWidget(self.word_box, 0, 1)
        grid.addWidget(self.pattern_box, 1, 0)
        grid.addWidget(self.words, 1, 1)
        grid.setColumnStretch(2, 1)
        return holder

    # Opening and closing

    def begin(self, *, replacing: bool = False) -> None:
        """Opens the bar with what is marked in the text."""
        chosen = self._edit.chosen_text()
        if chosen and "\n" not in chosen:
            self.find_line.setText(chosen)
        for part in (self.put_line, self.put_button, self.all_button):
            part.setVisible(replacing and not self._edit.isReadOnly())
        self.show()
        self.opened.emit(True)
        self.find_line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.find_line.selectAll()
        self._look()

    def leave(self) -> None:
        """Closes the bar; the keyboard goes back into the text."""
        self.hide()
        self.opened.emit(False)
        self._edit.show_hits([])
        self._edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        if event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if watched is self.put_line:
                self.replace()
            else:
                self.go(back=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        else:
            return False
        return True

    # Searching

    def _pattern(self) -> QRegularExpression:
        text = self.find_line.text()
        if not self.pattern_box.isChecked():
            text = QRegularExpression.escape(text)
        if self.word_box.isChecked():
            text = rf"\b(?:{text})\b"
        options = QRegularExpression.PatternOption.UseUnicodePropertiesOption
        if not self.case_box.isChecked():
            options |= QRegularExpression.PatternOption.CaseInsensitiveOption
        return QRegularExpression(text, options)

    def _found(self) -> list[tuple[int, int]]:
        """(position, length) of each place."""
        pattern = self._pattern()
        if not self.find_line.text() or not pattern.isValid():
            return []
        places: list[tuple[int, int]] = []
        block: QTextBlock = self._edit.document().begin()
        while block.isValid() and len(places) < _MOST_FOUND:
            matches = pattern.globalMatch(block.text())
            while matches.hasNext():
                match = matches.next()
                if match.capturedLength() > 0:
                    places.append((block.position() + match.capturedStart(), match.capturedLength()))
            block = block.next()
        return places

    def _look(self) -> None:
        self._soon.stop()
        if self.isHidden():
            return
        places = self._found()
        self._edit.show_hits([self._cursor(*place) for place in places[:_MOST_MARKED]])
        self._say(len(places))

    def _say(self, count: int) -> None:
        if not self.find_line.text():
            text = ""
        elif not self._pattern().isValid():
            text = self.tr("This pattern is not complete: {why}").format(why=self._pattern().errorString())
        else:
            text = self.tr("%n place(s)", "", count)
        self.words.setText(text)

    def _cursor(self, start: int, length: int) -> QTextCursor:
        cursor = QTextCursor(self._edit.document())
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def go(self, *, back: bool = False) -> bool:
        """Marks the next (or previous) place, from the other end again when there is none left."""
        places = self._found()
        self._say(len(places))
        if not places:
            return False
        cursor = self._edit.textCursor()
        if back:
            before = [place for place in places if place[0] < cursor.selectionStart()]
            chosen = before[-1] if before else places[-1]
        else:
            here = cursor.selectionEnd() if cursor.hasSelection() else cursor.position()
            chosen = next((place for place in places if place[0] >= here), places[0])
        self._edit.setTextCursor(self._cursor(*chosen))
        self._edit.centerCursor()
        return True

    # Replacing

    def replace(self) -> None:
        """Replaces the place that is marked, and goes to the next."""
        cursor = self._edit.textCursor()
        here = (cursor.selectionStart(), cursor.selectionEnd() - cursor.selectionStart())
        if self._edit.isReadOnly():
            return
        if here in self._found():
            cursor.insertText(self._put(cursor.selectedText(), cursor))
        self.go()
        self._look()

    def replace_all(self) -> None:
        """Replaces every place as one step."""
        if self._edit.isReadOnly():
            return
        places = self._found()
        edit = QTextCursor(self._edit.document())
        edit.beginEditBlock()
        for start, length in reversed(places):
            edit.setPosition(start)
            edit.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
            edit.insertText(self._put(edit.selectedText(), edit))
        edit.endEditBlock()
        self._look()
        self.words.setText(self.tr("%n place(s) replaced", "", len(places)))

    def _put(self, found: str, cursor: QTextCursor) -> str:
        """What stands in place of a text that was found; groups of a pattern are filled in."""
        text = self.put_line.text()
        if not self.pattern_box.isChecked():
            return text
        block = cursor.document().findBlock(cursor.selectionStart())
        at = cursor.selectionStart() - block.position()
        match = self._pattern().match(block.text(), at)
        if not match.hasMatch() or match.captured(0) != found:
            return text

        def filled(part: re.Match[str]) -> str:
            number = part[1] or part[2]
            if number is not None:
                return match.captured(int(number))
            return {"n": "\n", "t": "\t"}.get(part[3], part[3])

        return _GROUP.sub(filled, text)
