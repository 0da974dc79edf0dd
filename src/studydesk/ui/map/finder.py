"""The small box in which a title is typed; the map flies to the best match with every letter."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit

from studydesk.domain.path import TopicId
from studydesk.ui.map.view import MapView
from studydesk.ui.theme.theme import ThemeManager


class Finder(QFrame):
    """Typing goes to the match, Up and Down to the other matches, Enter stays there, Esc goes back."""

    finished = Signal()
    """The box is gone; the keyboard belongs to the map again."""

    def __init__(self, view: MapView, themes: ThemeManager) -> None:
        super().__init__(view)
        self._map = view
        self._themes = themes
        self._matches: list[TopicId] = []
        self._place = 0
        self._before: TopicId | None = None
        self.setObjectName("finder")
        self.setProperty("surface", "float")
        self.edit = QLineEdit(self)
        self.edit.setAccessibleName(self.tr("Go to a topic"))
        self.edit.setPlaceholderText(self.tr("Go to a topic …"))
        self.count = QLabel(self)
        self.count.setProperty("role", "small")
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.edit, 1)
        self._row.addWidget(self.count)
        self.edit.textEdited.connect(self._on_text)
        self.edit.installEventFilter(self)
        themes.changed.connect(self._space)
        self._space()
        self.hide()

    def _space(self, *_: object) -> None:
        px = self._themes.px
        self._row.setContentsMargins(px(8), px(8), px(12), px(8))
        self.setMinimumWidth(px(260))
        self.adjustSize()

    def begin(self, text: str = "") -> None:
        """Shows the box with the first letter typed already."""
        if not self.isVisible():
            self._before = self._map.controller.current
        self.show()
        self.raise_()
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.edit.setText(text)
        self._on_text(text)

    def _on_text(self, text: str) -> None:
        showing = self._map.controller.model.showing
        among = [i for i in self._map.controller.model.order if i not in showing.held_back]
        self._matches = self._map.controller.model.match(text, among)
        self._place = 0
        self._tell(text)
        self._go()

    def _tell(self, text: str) -> None:
        if not text.strip():
            self.count.setText("")
        elif not self._matches:
            self.count.setText(self.tr("no match"))
        else:
            words = self.tr("{number} of {count}")
            self.count.setText(words.format(number=self._place + 1, count=len(self._matches)))
        self.edit.setAccessibleDescription(self.count.text())

    def _go(self) -> None:
        if self._matches:
            topic_id = self._matches[self._place]
            self._map.controller.selection.set_current(topic_id)
            self._map.fly_to(topic_id)

    def _step(self, by: int) -> None:
        if self._matches:
            self._place = (self._place + by) % len(self._matches)
            self._tell(self.edit.text())
            self._go()

    def finish(self) -> None:
        """Leaves the box; the match stays in hand."""
        if self.isVisible():
            self.finished.emit()
            self.hide()

    def cancel(self) -> None:
        """Leaves the box and goes back to the topic that was in hand before."""
        if self.isVisible():
            if self._before is not None:
                self._map.controller.selection.set_current(self._before)
                self._map.fly_to(self._before)
            self.finish()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.key() in _KEYS:
            if event.type() is QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() is QEvent.Type.KeyPress:
                self._on_key(event.key())
                return True
        if isinstance(event, QFocusEvent) and event.type() is QEvent.Type.FocusOut:
            other_window = event.reason() in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
            if not other_window and self.isVisible():
                self.hide()
        return False

    def _on_key(self, key: int) -> None:
        if key == Qt.Key.Key_Escape:
            self.cancel()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finish()
        else:
            self._step(-1 if key == Qt.Key.Key_Up else 1)


_KEYS = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Up, Qt.Key.Key_Down)
