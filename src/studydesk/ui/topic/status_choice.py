"""The learner's own mark on a topic: four words side by side, as many in a row as fit."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget

from studydesk.domain.path import TopicStatus
from studydesk.ui.theme.theme import ThemeManager
from studydesk.ui.topic import words
from studydesk.ui.topic.painting import paint_focus, paint_wash

KEYS = {
    TopicStatus.NOT_STARTED: "R",
    TopicStatus.LEARNING: "L",
    TopicStatus.DONE: "D",
    TopicStatus.SKIPPED: "S",
}
"""The key that sets the state, the same in panel, outline and map."""


class _Segment(QAbstractButton):
    """One of the four: picture and word on a wash when it is the one."""

    def __init__(self, status: TopicStatus, themes: ThemeManager, parent: QWidget) -> None:
        super().__init__(parent)
        self.status = status
        self._themes = themes
        self.setCheckable(True)
        self.setAutoExclusive(True)  # also what makes a screen reader say 'radio button'
        self.setText(words.status_word(status))
        self.setAccessibleName(words.status_word(status))
        self.setToolTip(self.tr("{state} (key {key})").format(state=words.status_word(status), key=KEYS[status]))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setObjectName(f"status_{status.value}")

    def sizeHint(self) -> QSize:
        px = self._themes.px
        metrics = QFontMetrics(self._themes.font("label", strong=True))
        width = px(16) + px(6) + metrics.horizontalAdvance(self.text()) + px(12)
        return QSize(width, max(metrics.height(), px(16)) + px(14))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, px = self._themes.theme, self._themes.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inner = self.rect().adjusted(px(2), px(2), -px(2), -px(2))
        if self.isChecked():
            paint_wash(painter, inner, theme.accent_wash, px(6))
        elif self.underMouse():
            paint_wash(painter, inner, theme.sheet, px(6))
        font = self._themes.font("label", strong=self.isChecked())
        painter.setFont(font)
        side, gap = px(16), px(6)
        text = painter.fontMetrics().horizontalAdvance(self.text())
        left = (self.width() - side - gap - text) // 2
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        picture = QRect(left + text + gap if mirrored else left, (self.height() - side) // 2, side, side)
        role = words.STATUS_ROLES[self.status] if self.isChecked() else "ink_soft"
        self._themes.icon(words.STATUS_ICONS[self.status], role, 16).paint(painter, picture)
        painter.setPen(QPen(self._themes.colour("ink" if self.isChecked() else "ink_soft")))
        area = QRect(left if mirrored else left + side + gap, 0, text + 1, self.height())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        if self.hasFocus():
            paint_focus(painter, self.rect(), theme, px(7))
        painter.end()


class StatusChoice(QWidget):
    """Four states, one in force. Arrow keys and clicks choose; one row, or two by two, or one below the other."""

    chosen = Signal(object)
    """The learner chose this ``TopicStatus``."""

    def __init__(self, themes: ThemeManager, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._shown: TopicStatus | None = None
        self._group = QButtonGroup(self)
        self._segments = [_Segment(status, themes, self) for status in TopicStatus]
        for number, segment in enumerate(self._segments):
            self._group.addButton(segment, number)
            segment.clicked.connect(self._on_clicked)
            segment.installEventFilter(self)
        self.setAccessibleName(self.tr("Status of the topic"))
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        themes.changed.connect(self._on_theme_changed)

    @property
    def status(self) -> TopicStatus | None:
        """The state shown as in force."""
        button = self._group.checkedButton()
        return button.status if isinstance(button, _Segment) else None

    def show_status(self, status: TopicStatus) -> None:
        """Shows a state without announcing a choice; it is also where Tab comes in."""
        if status is self._shown and status is self.status:
            return
        self._shown = status
        for segment in self._segments:
            segment.setChecked(segment.status is status)
            is_way_in = segment.status is status
            segment.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_way_in else Qt.FocusPolicy.ClickFocus)

    def segment(self, status: TopicStatus) -> QAbstractButton:
        """The button of a state."""
        return self._segments[list(TopicStatus).index(status)]

    def _on_clicked(self) -> None:
        if self.status is not None:
            self.chosen.emit(self.status)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and isinstance(watched, _Segment):
            step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}.get(
                Qt.Key(event.key())
            )
            if step is not None:
                if self.layoutDirection() is Qt.LayoutDirection.RightToLeft and event.key() in (
                    Qt.Key.Key_Left,
                    Qt.Key.Key_Right,
                ):
                    step = -step
                here = self._segments.index(watched)
                there = self._segments[min(len(self._segments) - 1, max(0, here + step))]
                there.setFocus(Qt.FocusReason.TabFocusReason)
                there.click()
                return True
        return False

    # Layout

    def _columns(self, width: int) -> int:
        widest = max(segment.sizeHint().width() for segment in self._segments)
        if sum(segment.sizeHint().width() for segment in self._segments) <= width:
            return 4
        return 2 if 2 * widest <= width else 1

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        rows = len(self._segments) // self._columns(width)
        return rows * self._segments[0].sizeHint().height()

    def sizeHint(self) -> QSize:
        width = self.width() if self.width() > 0 else 300
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        widest = max(segment.sizeHint().width() for segment in self._segments)
        return QSize(widest, self._segments[0].sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        columns = self._columns(self.width())
        height = self._segments[0].sizeHint().height()
        hints = [segment.sizeHint().width() for segment in self._segments]
        spare = (self.width() - sum(hints)) / 4
        left = 0.0
        for number, segment in enumerate(self._segments):
            if columns == 4:
                area = QRect(round(left), 0, round(left + hints[number] + spare) - round(left), height)
                left += hints[number] + spare
            else:
                row, column = divmod(number, columns)
                width = self.width() // columns
                area = QRect(column * width, row * height, width, height)
            if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
                area.moveRight(self.width() - 1 - area.left())
            segment.setGeometry(area)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LayoutDirectionChange, QEvent.Type.FontChange):
            self._arrange()

    def _on_theme_changed(self, *_: object) -> None:
        self.updateGeometry()
        self._arrange()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_wash(painter, self.rect(), self._themes.theme.sunk, self._themes.px(8))
        painter.end()
