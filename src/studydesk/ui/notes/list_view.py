"""The list of notes: titles, first words, when and of what topic."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QDateTime, QLocale, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

if TYPE_CHECKING:
    from studydesk.domain.notes import NoteId, NoteRow
    from studydesk.ui.theme.theme import ThemeManager

Index = QModelIndex | QPersistentModelIndex
ROW = int(Qt.ItemDataRole.UserRole)


class NoteListModel(QAbstractListModel):
    """The rows in hand."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: list[NoteRow] = []

    def set_rows(self, rows: Sequence[NoteRow]) -> None:
        """Other rows; where ids and order are the same only what is shown is told to be new."""
        if [row.id for row in rows] == [row.id for row in self.rows]:
            self.rows = list(rows)
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def index_of(self, note_id: NoteId) -> QModelIndex:
        """Where a note stands; an invalid index if it is not in the list."""
        at = next((number for number, row in enumerate(self.rows) if row.id == note_id), -1)
        return self.index(at) if at >= 0 else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # Any: Qt takes any variant
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = [row.title, self.tr("pinned") if row.pinned else "", row.topic_title, when(row), row.excerpt[:100]]
            return ", ".join(filter(None, parts))
        return None


def when(row: NoteRow) -> str:
    """The day on which a note was written last, or the time if that is today."""
    at = QDateTime.fromMSecsSinceEpoch(row.deleted_at_ms or row.updated_at_ms)
    locale = QLocale()
    if at.date() == QDateTime.currentDateTime().date():
        return locale.toString(at.time(), QLocale.FormatType.ShortFormat)
    return locale.toString(at.date(), QLocale.FormatType.ShortFormat)


class _Delegate(QStyledItemDelegate):
    def __init__(self, themes: ThemeManager, parent: QWidget) -> None:
        super().__init__(parent)
        self._themes = themes

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option, index
        px, font = self._themes.px, self._themes.font
        body, small = QFontMetrics(font("body")).height(), QFontMetrics(font("label")).height()
        return QSize(px(160), body + 2 * small + px(22))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: NoteRow | None = index.data(ROW)
        if row is None:
            return
        themes, px = self._themes, self._themes.px
        painter.save()
        box: QRect = option.rect
        state = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.fillRect(box, themes.colour("accent_wash"))
            painter.fillRect(QRect(box.left(), box.top(), px(3), box.height()), themes.colour("accent"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, themes.colour("sunk"))
        inner = box.adjusted(px(16), px(8), -px(12), -px(8))
        self._lines(painter, inner, row)
        painter.setPen(themes.colour("line"))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(themes.colour("accent"))
            painter.drawRect(box.adjusted(1, 1, -2, -2))
        painter.restore()

    def _lines(self, painter: QPainter, inner: QRect, row: NoteRow) -> None:
        themes, px = self._themes, self._themes.px
        ink, soft = themes.colour("ink"), themes.colour("ink_soft")
        strong, label = themes.font("body", strong=True), themes.font("label")
        height, step = QFontMetrics(strong).height(), QFontMetrics(label).height()
        left = inner.left()
        if row.pinned:
            size = px(14)
            themes.icon("star", "accent", 14).paint(painter, left, inner.top() + (height - size) // 2, size, size)
            left += size + px(6)
        line = QRect(left, inner.top(), inner.right() - left, height)
        self._text(painter, line, row.title, strong, ink)
        line = QRect(inner.left(), inner.top() + height + px(3), inner.width(), step)
        self._text(painter, line, row.excerpt or self.tr("Empty"), label, soft)
        line.translate(0, step + px(3))
        self._text(painter, line, " · ".join(filter(None, (when(row), row.topic_title))), label, soft)

    def _text(self, painter: QPainter, box: QRect, text: str, font: Any, colour: QColor) -> None:  # Any: QFont
        painter.setFont(font)
        painter.setPen(colour)
        elided = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, elided)


class NoteList(QListView):
    """One note at a time is in hand."""

    def __init__(self, themes: ThemeManager, parent: QWidget) -> None:
        super().__init__(parent)
        self.notes = NoteListModel(self)
        self.setModel(self.notes)
        self.setItemDelegate(_Delegate(themes, self))
        self.setUniformItemSizes(True)
        self.setProperty("kind", "notes")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Notes"))
        themes.follow(self, self.scheduleDelayedItemsLayout)
