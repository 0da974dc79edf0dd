"""The box that finds everything: a line to type in, and answers under it."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from studydesk.ui.box.entries import Answer, Entry, find
from studydesk.ui.theme.theme import ThemeManager
from studydesk.ui.widgets.parts import hairline, label

_AnyIndex = QModelIndex | QPersistentModelIndex
_WIDTH, _TOP, _ROW, _ROWS = 640, 72, 40, 9


class AnswersModel(QAbstractListModel):
    """The answers, with a spoken name for each."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.answers: list[Answer] = []

    def show(self, answers: list[Answer]) -> None:
        """Takes new answers."""
        self.beginResetModel()
        self.answers = answers
        self.endResetModel()

    def rowCount(self, parent: _AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.answers)

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self.answers[index.row()].entry
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (entry.title, entry.kind.word, entry.beside) if part)
        return None


class _AnswerDelegate(QStyledItemDelegate):
    """Draws picture, title with the answering letters strong, what stands beside, and the kind."""

    def __init__(self, theme: ThemeManager, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _AnyIndex) -> QSize:
        return QSize(0, self._theme.px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _AnyIndex) -> None:
        model = index.model()
        assert isinstance(model, AnswersModel)
        answer = model.answers[index.row()]
        theme, px = self._theme, self._theme.px
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent_wash"))
            painter.drawRoundedRect(area.adjusted(px(4), 1, -px(4), -1), px(6), px(6))
        size = px(18)
        picture = theme.icon(answer.entry.kind.icon, "ink_soft", 18).pixmap(size, size)
        inner = area.adjusted(px(16), 0, -px(16), 0)
        left_to_right = option.direction == Qt.LayoutDirection.LeftToRight
        at = inner.left() if left_to_right else inner.right() - size
        painter.drawPixmap(at, inner.center().y() - size // 2, picture)
        inner.adjust(px(30) if left_to_right else 0, 0, 0 if left_to_right else -px(30), 0)
        inner = self._draw_aside(painter, inner, answer.entry, left_to_right)
        self._draw_title(painter, inner, answer, left_to_right)
        painter.restore()

    def _draw_aside(self, painter: QPainter, area: QRect, entry: Entry, left_to_right: bool) -> QRect:
        """Draws what stands at the far side and returns the room that is left for the title."""
        words = " · ".join(part for part in (entry.beside, entry.kind.word) if part)
        font = self._theme.font("small")
        metrics = QFontMetrics(font)
        words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, area.width() * 2 // 5)
        painter.setFont(font)
        painter.setPen(self._theme.colour("ink_soft"))
        aligned = Qt.AlignmentFlag.AlignRight if left_to_right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(area, aligned | Qt.AlignmentFlag.AlignVCenter, words)
        taken = metrics.horizontalAdvance(words) + self._theme.px(16)
        return area.adjusted(0, 0, -taken, 0) if left_to_right else area.adjusted(taken, 0, 0, 0)

    def _draw_title(self, painter: QPainter, area: QRect, answer: Answer, left_to_right: bool) -> None:
        plain, strong = self._theme.font("body"), self._theme.font("body", strong=True)
        title = QFontMetrics(strong).elidedText(answer.entry.title, Qt.TextElideMode.ElideRight, area.width())
        painter.setPen(self._theme.colour("ink"))
        if not left_to_right or not answer.places:
            painter.setFont(plain)
            aligned = Qt.AlignmentFlag.AlignLeft if left_to_right else Qt.AlignmentFlag.AlignRight
            painter.drawText(area, aligned | Qt.AlignmentFlag.AlignVCenter, title)
            return
        x = float(area.left())
        for text, is_strong in _runs(title, set(answer.places)):
            font = strong if is_strong else plain
            metrics = QFontMetrics(font)
            painter.setFont(font)
            baseline = area.center().y() + (metrics.ascent() - metrics.descent()) // 2
            painter.drawText(int(x), baseline, text)
            x += metrics.horizontalAdvance(text)


def _runs(text: str, places: set[int]) -> list[tuple[str, bool]]:
    """The text in pieces that are strong or not."""
    runs: list[tuple[str, bool]] = []
    for at, letter in enumerate(text):
        is_strong = at in places
        if runs and runs[-1][1] == is_strong:
            runs[-1] = (runs[-1][0] + letter, is_strong)
        else:
            runs.append((letter, is_strong))
    return runs


class FindBox(QWidget):
    """Covers the window with a thin veil and shows the box on it. Up, Down and Enter work while one types."""

    chosen = Signal(object)
    """The ``Entry`` that the learner took; the box is closed by then."""
    closed = Signal()

    def __init__(self, theme: ThemeManager, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._host = parent
        self._entries: list[Entry] = []
        self._sheet = QFrame(self)
        self._sheet.setProperty("surface", "float")
        self.line = QLineEdit(self._sheet)
        self.line.setProperty("kind", "bare")
        self.line.setPlaceholderText(self.tr("Find a topic, course, command or setting"))
        self.line.setAccessibleName(self.tr("Find anything"))
        self.line.textChanged.connect(self._search)
        self.line.installEventFilter(self)
        self.model = AnswersModel(self)
        self.list = QListView(self._sheet)
        self.list.setProperty("kind", "bare")
        self.list.setAccessibleName(self.tr("Answers"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(_AnswerDelegate(theme, self.list))
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
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
        outer.addSpacing(self._theme.px(6))
        outer.addWidget(self.list, 1)
        outer.addWidget(self.nothing, 1)

    def open(self, entries: list[Entry], query: str = "") -> None:
        """Shows the box over the window with an empty line."""
        self._entries = entries
        self.line.setText(query)
        self._search()
        self._place()
        self.show()
        self.raise_()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave(self) -> bool:
        """Closes the box; False when it was not open."""
        if self.isHidden():
            return False
        self.hide()
        self.closed.emit()
        return True

    def _search(self) -> None:
        self.model.show(find(self.line.text(), self._entries))
        has_any = bool(self.model.answers)
        self.list.setVisible(has_any)
        self.nothing.setVisible(not has_any)
        self.nothing.setText(self.tr("Nothing is called like that. Try fewer letters, or another word."))
        if has_any:
            self.list.setCurrentIndex(self.model.index(0, 0))
            self.list.scrollToTop()

    def _take(self, index: QModelIndex) -> None:
        if index.isValid():
            entry = self.model.answers[index.row()].entry
            self.leave()
            self.chosen.emit(entry)

    def _walk(self, steps: int) -> None:
        count = self.model.rowCount()
        if count:
            row = (self.list.currentIndex().row() + steps) % count
            self.list.setCurrentIndex(self.model.index(row, 0))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The line keeps the keyboard while arrows walk through the answers."""
        if watched is self.line and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
            if event.key() in steps:
                self._walk(steps[Qt.Key(event.key())])
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
        height = min(px(_ROW * _ROWS + 72), self.height() - 2 * top)
        self._sheet.setGeometry((self.width() - width) // 2, top, width, height)


def _pixmap(theme: ThemeManager, name: str, size: int = 20) -> QPixmap:
    return theme.icon(name, "ink_soft", size).pixmap(theme.px(size), theme.px(size))
