"""The search line: marks the faulty place while one types, and completes what can stand there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QAbstractItemView, QApplication, QCompleter, QLineEdit, QWidget

from studydesk.services import card_search
from studydesk.ui.cards.table.words import query_words

if TYPE_CHECKING:
    from studydesk.bridge.runner import JobHandle
    from studydesk.domain.search_query import QueryError
    from studydesk.services.card_search import Completions
    from studydesk.storage.store import Store
    from studydesk.ui.cards.table.finder import CardFinder
    from studydesk.ui.desk import Desk

_PAUSE_MS = 200
_LONGEST = 10_000


class SearchLine(QLineEdit):
    """``asked`` brings a search that can be made; ``judged`` the fault in the line, or None."""

    asked = Signal(str)
    judged = Signal(object)

    left = Signal()
    """The learner wants to go on to what was found."""

    def __init__(self, desk: Desk, finder: CardFinder, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._finder = finder
        self._asking: JobHandle | None = None
        self._asked = ""
        self._marking = False
        self._fault: QueryError | None = None
        self.setPlaceholderText(self.tr("Search, as in: topic:redis is:due -tag:easy"))
        self.setAccessibleName(self.tr("Search the cards"))
        self.setClearButtonEnabled(True)
        self.setMaxLength(_LONGEST)
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self.ask)
        self._words = QStringListModel(self)
        self._completer = QCompleter(self._words, self)
        self._completer.setWidget(self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(10)
        # The stubs of PySide know no overloads of signals.
        self._completer.activated[str].connect(self._take)  # type: ignore[index]
        self._replaces = (0, 0)
        self._popup.setAccessibleName(self.tr("What can stand here"))
        self.textEdited.connect(self._on_edited)
        self.textChanged.connect(self._on_changed)
        self.returnPressed.connect(self.ask)
        desk.theme.follow(self, self._mark)

    @property
    def _popup(self) -> QAbstractItemView:
        popup = self._completer.popup()
        assert popup is not None
        return popup

    @property
    def fault(self) -> QueryError | None:
        """What is wrong with the line."""
        return self._fault

    def put(self, query: str) -> None:
        """Another search, which is asked for at once."""
        self.setText(query)
        self._popup.hide()
        self.ask()

    def ask(self) -> None:
        """Asks for what stands in the line, if it can be."""
        self._pause.stop()
        if self._fault is None:
            self._asked = self.text()
            self.asked.emit(self._asked)

    # While typing

    def _on_changed(self, text: str) -> None:
        self._fault = card_search.check(text)
        self.judged.emit(self._fault)
        self._mark()
        if self._fault is None and text != self._asked:
            self._pause.start()

    def _on_edited(self, _text: str) -> None:
        self._offer()

    def _offer(self) -> None:
        """Looks beside the window for what can stand at the cursor."""
        text, position = self.text(), self.cursorPosition()
        if self._asking is not None:
            self._asking.cancel()

        def work(store: Store) -> Completions:
            return card_search.complete(store, text, position)

        self._asking = self._finder.read(
            self, work, lambda offered: self._on_offered(text, offered), self._desk.errors.report
        )

    def _on_offered(self, text: str, offered: Completions) -> None:
        if text != self.text():
            return
        written = text[offered.start : offered.end]
        if not self.hasFocus() or not written or not offered.words or offered.words == (written,):
            self._popup.hide()
            return
        self._replaces = (offered.start, offered.end)
        self._words.setStringList(list(offered.words))
        place = self.cursorRect()
        place.setWidth(self._desk.theme.px(280))
        self._completer.complete(place)

    def _take(self, word: str) -> None:
        start, end = self._replaces
        text = self.text()
        self.setText(f"{text[:start]}{word}{text[end:]}")
        self.setCursorPosition(start + len(word))
        if word.endswith(":"):
            QTimer.singleShot(0, self, self._offer)

    def _mark(self) -> None:
        """Underlines the faulty place. (A line has no formats of its own but those of an input method.)"""
        if self._marking:
            return
        attributes = []
        if self._fault is not None and self.text():
            wrong = QTextCharFormat()
            wrong.setForeground(self._desk.theme.colour("bad"))
            wrong.setFontUnderline(True)
            wrong.setUnderlineColor(self._desk.theme.colour("bad"))
            wrong.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
            start = min(self._fault.start, len(self.text()) - 1)
            length = max(1, self._fault.end - start)
            kind = QInputMethodEvent.AttributeType.TextFormat
            attributes.append(QInputMethodEvent.Attribute(kind, start - self.cursorPosition(), length, wrong))
        self._marking = True
        QApplication.sendEvent(self, QInputMethodEvent("", attributes))
        self._marking = False

    def fault_place(self) -> QPoint:
        """Where the fault begins, in the line's own pixels; for what points at it."""
        if self._fault is None:
            return QPoint(0, self.height())
        before = self.fontMetrics().horizontalAdvance(self.text()[: self._fault.start])
        return QPoint(self.textMargins().left() + before, self.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Space offers; Down goes to the table when nothing is offered."""
        if event.key() == Qt.Key.Key_Space and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._offer()
            return
        popup = self._popup
        if popup.isVisible() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab):
            if popup.currentIndex().isValid():
                event.ignore()  # the completer takes it
                return
            popup.hide()
        if event.key() == Qt.Key.Key_Down and not popup.isVisible():
            self.left.emit()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What was typed is asked for at once."""
        super().focusOutEvent(event)
        if self._pause.isActive():
            self.ask()

    def fault_words(self) -> str:
        """What is wrong, in plain words; empty when nothing is."""
        return "" if self._fault is None else query_words(self._fault)
