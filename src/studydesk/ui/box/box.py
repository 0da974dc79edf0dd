"""The box that finds everything: a line to type in, and answers under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from studydesk.ui.box.entries import find, together
from studydesk.ui.models.finds import Entry, Kind
from studydesk.ui.models.search_model import Asked, SearchModel, found_words
from studydesk.ui.theme.theme import ThemeManager
from studydesk.ui.widgets.answers import ROW, AnswersView
from studydesk.ui.widgets.parts import hairline, label

if TYPE_CHECKING:
    from studydesk.ui.desk import Desk

_WIDTH, _TOP, _ROWS = 720, 72, 11
_OF_A_KIND = 4


class FindBox(QWidget):
    """Covers the window with a thin veil and shows the box on it. Up, Down and Enter work while one types."""

    chosen = Signal(object)
    """The ``Entry`` that the learner took; the box is closed by then."""
    closed = Signal()

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        theme = desk.theme
        self._desk = desk
        self._theme = theme
        self.search = SearchModel(desk, self)
        self.search.changed.connect(self._show)
        self._host = parent
        self._entries: list[Entry] = []
        self._opening = False
        self._sheet = QFrame(self)
        self._sheet.setProperty("surface", "float")
        self.line = QLineEdit(self._sheet)
        self.line.setProperty("kind", "bare")
        self.line.setPlaceholderText(self.tr("Find anything: topics, notes, cards, what was said, commands…"))
        self.line.setAccessibleName(self.tr("Find anything"))
        self.line.textChanged.connect(self._search)
        self.line.installEventFilter(self)
        self.list = AnswersView(theme, self._sheet)
        self.list.setAccessibleName(self.tr("Answers"))
        self.model = self.list.answers
        self.list.clicked.connect(self._take)
        self.list.activated.connect(self._take)
        self.nothing = label("", "soft", self._sheet, wrap=True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._lay_out()
        self.hide()
        parent.installEventFilter(self)

    def _lay_out(self) -> None:
        glass = QLabel(self._sheet)
        self._theme.follow(glass, lambda: glass.setPixmap(_pixmap(self._theme, "search")))
        row = QHBoxLayout()
        self._theme.space(row, 10, (16, 8, 16, 8))
        row.addWidget(glass)
        row.addWidget(self.line, 1)
        outer = QVBoxLayout(self._sheet)
        self._theme.space(outer, 0, (1, 1, 1, 6))
        outer.addLayout(row)
        outer.addWidget(hairline(self._sheet))
        self.hint = label("", "label", self._sheet, wrap=True)
        self.hint.setContentsMargins(self._theme.px(16), self._theme.px(6), self._theme.px(16), 0)
        outer.addWidget(self.hint)
        outer.addSpacing(self._theme.px(6))
        outer.addWidget(self.list, 1)
        outer.addWidget(self.nothing, 1)

    def open(self, entries: list[Entry], query: str = "") -> None:
        """Shows the box over the window with an empty line."""
        self._entries = entries
        self._desk.index.keep()
        self._opening = True
        self.line.setText(query)
        self._search()
        self._opening = False
        self._place()
        self.show()
        self.raise_()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave(self) -> bool:
        """Closes the box; False when it was not open."""
        if self.isHidden():
            return False
        self.hide()
        self.search.stop()
        self.closed.emit()
        return True

    def _search(self) -> None:
        self.search.ask(Asked(self.line.text(), _OF_A_KIND))
        self._show()

    def _show(self) -> None:
        if self.isHidden() and not self._opening:
            return
        text = self.line.text()
        answers = together(text, find(text, self._entries), self.search.groups)
        has_any = any(answer.entry.kind is not Kind.SEARCH for answer in answers) or self.search.is_busy
        self.list.show_answers(answers)
        self.list.setVisible(has_any)
        self.nothing.setVisible(not has_any)
        self.nothing.setText(self.tr("Nothing was found. Try fewer letters, or another word."))
        self.hint.setText(found_words(self.search))
        self.hint.setVisible(bool(self.hint.text()))

    def _take(self, index: QModelIndex) -> None:
        entry = self.list.entry(index)
        if entry is not None:
            self.leave()
            self.chosen.emit(entry)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The line keeps the keyboard while arrows walk through the answers."""
        if watched is self.line and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
            if event.key() in steps:
                self.list.walk(steps[Qt.Key(event.key())])
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take(self.list.currentIndex())
                return True
        if watched is self._host and event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        return super().eventFilter(watched, event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes round inside the box while it is open."""
        (self.list if self.line.hasFocus() else self.line).setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the box closes it."""
        if not self._sheet.geometry().contains(event.position().toPoint()):
            self.leave()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The veil."""
        veil = QColor(self._theme.theme.shadow)
        veil.setAlpha(120 if self._theme.theme.is_dark else 60)
        QPainter(self).fillRect(self.rect(), veil)

    def _place(self) -> None:
        parent, px = self._host, self._theme.px
        self.setGeometry(parent.rect())
        width = min(px(_WIDTH), self.width() - px(32))
        top = min(px(_TOP), self.height() // 8)
        height = min(px(ROW * _ROWS + 72), self.height() - 2 * top)
        self._sheet.setGeometry((self.width() - width) // 2, top, width, height)


def _pixmap(theme: ThemeManager, name: str, size: int = 20) -> QPixmap:
    return theme.icon(name, "ink_soft", size).pixmap(theme.px(size), theme.px(size))
