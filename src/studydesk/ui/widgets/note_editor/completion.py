"""Completion of ``[[links]]``, ``#tags`` and ``sd://`` addresses while one types."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from studydesk.ui.models.notes_model import Asked, Suggestion

if TYPE_CHECKING:
    from studydesk.ui.desk import Desk
    from studydesk.ui.widgets.note_editor.text_edit import NoteTextEdit

_OPEN = re.compile(
    r"(?P<embed>!)?\[\[(?P<name>[^\]\[|#\n]{0,80})$|(?<![\w#/&])#(?P<tag>[^\W\d][\w/-]{0,40})?$|(?P<address>sd://[^\s)\]]{0,80})$"
)
_MOST: Final = 50


def asked_before(before: str) -> Asked | None:
    """What could be completed at the end of this beginning of a line."""
    found = _OPEN.search(before[-200:])
    if found is None:
        return None
    if found["address"] is not None:
        return Asked("address", found["address"])
    if found["name"] is not None:
        return Asked("link", found["name"])
    return Asked("tag", found["tag"] or "") if found["tag"] else None


class Completion(QObject):
    """A list under the cursor. Up and Down choose, Enter or Tab takes, Esc closes."""

    def __init__(self, desk: Desk, edit: NoteTextEdit, suggest: Callable[[Asked, int], Sequence[Suggestion]]) -> None:
        super().__init__(edit)
        self._desk = desk
        self._edit = edit
        self._suggest = suggest
        self._asked: Asked | None = None
        self.list = QListWidget(edit)
        self.list.setWindowFlags(Qt.WindowType.ToolTip)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName(self.tr("Suggestions"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemClicked.connect(lambda _row: self.take())
        self.list.hide()
        self._soon = QTimer(self, interval=60, singleShot=True)
        self._soon.timeout.connect(self.look)
        edit.installEventFilter(self)
        edit.document().contentsChanged.connect(self._on_text)
        edit.cursorPositionChanged.connect(self._on_cursor)
        edit.verticalScrollBar().valueChanged.connect(self.close)
        edit.left.connect(self.close)

    def watch_document(self) -> None:
        """The edit got another document."""
        self.close()
        self._edit.document().contentsChanged.connect(self._on_text, Qt.ConnectionType.UniqueConnection)

    def _on_text(self) -> None:
        if self._edit.hasFocus() and not self._edit.isReadOnly():
            self._soon.start()

    def _on_cursor(self) -> None:
        if self.list.isVisible():
            self._soon.start()

    def _before(self) -> str:
        cursor = self._edit.textCursor()
        return cursor.block().text()[: cursor.positionInBlock()]

    def look(self) -> None:
        """Shows what fits the letters before the cursor, or nothing."""
        asked = None if self._edit.in_code() else asked_before(self._before())
        found = list(self._suggest(asked, _MOST)) if asked is not None else []
        self._asked = asked
        if not found or (len(found) == 1 and asked is not None and found[0].text == asked.letters):
            self.close()
            return
        self.list.clear()
        for one in found:
            row = QListWidgetItem(f"{one.words}   {one.kind}" if one.kind else one.words)
            row.setData(Qt.ItemDataRole.UserRole, one.text)
            self.list.addItem(row)
        self.list.setCurrentRow(0)
        self._place()

    def _place(self) -> None:
        theme = self._desk.theme
        rows = min(8, self.list.count())
        height = rows * max(self.list.sizeHintForRow(0), theme.px(24)) + theme.px(10)
        width = min(max(self.list.sizeHintForColumn(0) + theme.px(40), theme.px(240)), theme.px(480))
        self.list.resize(width, height)
        box = self._edit.cursorRect()
        at = self._edit.viewport().mapToGlobal(QPoint(box.left(), box.bottom() + theme.px(4)))
        screen = self._edit.screen().availableGeometry()
        if at.y() + height > screen.bottom():
            at = self._edit.viewport().mapToGlobal(QPoint(box.left(), box.top() - height - theme.px(4)))
        at.setX(max(screen.left(), min(at.x(), screen.right() - width)))
        self.list.move(at)
        self.list.show()

    def close(self, *_: object) -> None:
        """Closes the list."""
        self._soon.stop()
        self.list.hide()

    def take(self) -> None:
        """Writes what is chosen."""
        row, asked = self.list.currentItem(), self._asked
        self.close()
        if row is None or asked is None:
            return
        cursor = self._edit.textCursor()
        text = str(row.data(Qt.ItemDataRole.UserRole))
        after = cursor.block().text()[cursor.positionInBlock() :]
        cursor.beginEditBlock()
        size = len(asked.letters.encode("utf-16-le")) // 2
        cursor.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, size)
        cursor.insertText(text)
        if asked.kind == "link":
            if after.startswith("]]"):
                cursor.movePosition(QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.MoveAnchor, 2)
            elif after.startswith("]"):
                cursor.insertText("]")
                cursor.movePosition(QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.MoveAnchor, 1)
            else:
                cursor.insertText("]]")
        cursor.endEditBlock()
        self._edit.setTextCursor(cursor)
        self.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or not self.list.isVisible():
            return False
        key = event.key()
        mine = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Escape)
        if key not in mine or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() != QEvent.Type.KeyPress:
            return False
        if key == Qt.Key.Key_Escape:
            self.close()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            step = 1 if key == Qt.Key.Key_Down else -1
            self.list.setCurrentRow((self.list.currentRow() + step) % self.list.count())
        else:
            self.take()
        return True
