"""The small parts that every screen is made of, in the variants that the style sheet knows."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QSpinBox, QToolButton, QWidget

from studydesk.ui.theme.theme import ThemeManager


class WrappedLabel(QLabel):
    """A text of several lines that is never cut: it asks for the height that its lines take at its present width."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._has_width = False
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def minimumSizeHint(self) -> QSize:
        """The height of all lines; QLabel itself would let a layout cut the last ones."""
        hint = super().minimumSizeHint()
        if not self._has_width:
            return hint
        return QSize(hint.width(), max(0, self.heightForWidth(self.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may need another height."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width() or not self._has_width:
            self._has_width = True
            self.updateGeometry()


def label(text: str, role: str = "", parent: QWidget | None = None, *, wrap: bool = False) -> QLabel:
    """A text; ``role`` is display, title, heading, soft, label, small, good, warn, bad, key or badge."""
    made = WrappedLabel(text, parent) if wrap else QLabel(text, parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        made.setProperty("role", role)
    return made


def selectable(made: QLabel) -> QLabel:
    """Lets the text of a label be marked and copied, by mouse and keyboard."""
    made.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return made


def button(text: str, kind: str = "", parent: QWidget | None = None, *, small: bool = False) -> QPushButton:
    """A push button; ``kind`` is primary, danger, quiet or link."""
    made = QPushButton(text, parent)
    if kind:
        made.setProperty("kind", kind)
    if small:
        made.setProperty("size", "small")
    made.setAutoDefault(False)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    return made


def icon_button(theme: ThemeManager, icon: str, name: str, parent: QWidget | None = None) -> QToolButton:
    """A button of a picture whose meaning stands in its tooltip and accessible name."""
    made = QToolButton(parent)
    theme.set_icon(made, icon, "ink_soft", 18)
    made.setToolTip(name)
    made.setAccessibleName(name)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return made


def spin_box(
    theme: ThemeManager, least: int, most: int, value: int, name: str, parent: QWidget | None = None
) -> QSpinBox:
    """A field for a whole number; ``name`` is what a screen reader says."""
    made = QSpinBox(parent)
    made.setRange(least, most)
    made.setValue(value)
    made.setAccessibleName(name)
    # The style sheet's padding does not reach the line inside.
    theme.follow(made, lambda: made.lineEdit().setTextMargins(theme.px(8), 0, 0, 0))
    return made


def hairline(parent: QWidget | None = None) -> QFrame:
    """A thin line between two things."""
    made = QFrame(parent)
    made.setProperty("role", "hairline")
    return made


def restyle(widget: QWidget, name: str, value: object) -> None:
    """Sets a property that the style sheet looks at, and lets the style look again."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
