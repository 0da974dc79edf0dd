"""The bar that reports what was done or what went wrong, with the way back or the next step beside it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor, QEnterEvent
from PySide6.QtWidgets import QApplication, QFrame, QGraphicsDropShadowEffect, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from studydesk.ui.theme.theme import ThemeManager
from studydesk.ui.widgets.parts import button, icon_button, label, selectable

SHOWN_MS = 8000
_ICONS = {
    "info": ("info", "accent"),
    "good": ("circle-check", "good"),
    "warn": ("triangle-alert", "warn"),
    "bad": ("circle-alert", "bad"),
}
_GAP, _WIDEST = 16, 680


class MessageBar(QFrame):
    """Floats at the lower edge of its parent. Good news leaves by itself; trouble stays until it is closed."""

    def __init__(self, theme: ThemeManager, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._host = parent
        self._action: Callable[[], object] | None = None
        self.setObjectName("messageBar")
        self.setProperty("surface", "float")
        self.setAccessibleName(self.tr("Message"))
        self._picture = QLabel(self)
        self.text = selectable(label("", "", self, wrap=True))
        self.text.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.details = selectable(label("", "label", self, wrap=True))
        self.details.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.more = button(self.tr("Details"), "quiet", self, small=True)
        self.more.setCheckable(True)
        self.more.toggled.connect(self._on_more)
        self.act = button("", "", self, small=True)
        self.act.clicked.connect(self._on_act)
        self.close_button = icon_button(theme, "x", self.tr("Close the message"), self)
        self.close_button.clicked.connect(self.leave)
        self._lay_out()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_MS)
        self._timer.timeout.connect(self.leave)
        self._shadow = QGraphicsDropShadowEffect(self)
        self.setGraphicsEffect(self._shadow)
        self._kind = "info"
        self.hide()
        parent.installEventFilter(self)
        theme.follow(self, self._dress)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        self._theme.space(row, 12)
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        self._theme.space(words, 4)
        words.addWidget(self.text)
        words.addWidget(self.details)
        row.addLayout(words, 1)
        for widget in (self.more, self.act, self.close_button):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        outer = QVBoxLayout(self)
        self._theme.space(outer, 0, (16, 10, 10, 10))
        outer.addLayout(row)

    def say(
        self,
        sentence: str,
        kind: str = "info",
        *,
        details: str = "",
        action: str = "",
        work: Callable[[], object] | None = None,
    ) -> None:
        """Shows a sentence; ``action`` is the word on a button that does ``work`` and closes the bar."""
        self._kind = kind
        self._action = work
        self.text.setText(sentence)
        self.details.setText(details)
        self.details.hide()
        self.more.setChecked(False)
        self.more.setVisible(bool(details))
        self.act.setText(action)
        self.act.setVisible(bool(action))
        self._dress()
        self.show()
        self.raise_()
        self._place()
        self._timer.stop()
        if kind in ("info", "good"):
            self._timer.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def leave(self) -> bool:
        """Hides the bar; False when it was not shown."""
        if self.isHidden():
            return False
        self._timer.stop()
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            self._host.setFocus()
        self.hide()
        return True

    def _on_act(self) -> None:
        work = self._action
        self.leave()
        if work is not None:
            work()

    def _on_more(self, shown: bool) -> None:
        self.details.setVisible(shown)
        self._timer.stop()
        self._place()

    def _dress(self) -> None:
        name, role = _ICONS[self._kind]
        size = self._theme.px(20)
        self._picture.setPixmap(self._theme.icon(name, role, 20).pixmap(size, size))
        colour = QColor(self._theme.theme.shadow)
        colour.setAlpha(110 if self._theme.theme.is_dark else 50)
        self._shadow.setColor(colour)
        self._shadow.setBlurRadius(self._theme.px(24))
        self._shadow.setOffset(0, self._theme.px(6))
        self._place()

    def _place(self) -> None:
        parent = self._host
        gap = self._theme.px(_GAP)
        width = min(self._theme.px(_WIDEST), parent.width() - 2 * gap)
        layout = self.layout()
        assert layout is not None
        layout.activate()
        height = min(layout.totalHeightForWidth(width), parent.height() - 2 * gap)
        self.setGeometry((parent.width() - width) // 2, parent.height() - height - gap, width, height)

    def event(self, event: QEvent) -> bool:
        """Takes the height that its text asks for."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and not self.isHidden():
            self._place()
        return done

    def enterEvent(self, event: QEnterEvent) -> None:
        """Whoever reads it gets all the time they want."""
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """The time starts anew when the pointer leaves."""
        if self._kind in ("info", "good") and not self.more.isChecked():
            self._timer.start()
        super().leaveEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keeps its place when the window changes its size."""
        if watched is self._host and event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        return super().eventFilter(watched, event)
