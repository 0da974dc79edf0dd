"""The list of downloads: painted rows of one height, several selected at a time, ordered by dragging."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from studydesk.domain.downloads import DownloadId, DownloadState
from studydesk.ui.downloads.queue_model import PART, STATE, WORDS, QueueModel
from studydesk.ui.theme.theme import ThemeManager

Index = QModelIndex | QPersistentModelIndex
_S = DownloadState
_PICTURES = {
    _S.QUEUED: ("clock", "ink_soft"),
    _S.FETCHING: ("download", "accent"),
    _S.VERIFYING: ("badge-check", "accent"),
    _S.WAITING: ("history", "warn"),
    _S.PAUSED: ("pause", "ink_soft"),
    _S.DONE: ("circle-check", "good"),
    _S.FAILED: ("circle-alert", "bad"),
    _S.CANCELLED: ("circle-slash", "ink_soft"),
}
_WITH_BAR = frozenset({_S.FETCHING, _S.VERIFYING, _S.PAUSED, _S.WAITING})


class RowDelegate(QStyledItemDelegate):
    """Picture of the state, title, and under it all that is to be said, with a thin bar of how far it is."""

    def __init__(self, theme: ThemeManager, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(10, self.height())

    def height(self) -> int:
        """Of every row, in px."""
        px = self._theme.px
        lines = self._view.fontMetrics().height() + px(20)
        return lines + px(26)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, cell, px = self._theme, option.rect, self._theme.px
        state = index.data(STATE)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.fillRect(cell, theme.colour("accent_wash"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(cell, theme.colour("ground"))
        picture, role = _PICTURES[state]
        side = px(20)
        place = QRect(cell.left() + px(12), cell.top() + px(12), side, side)
        theme.icon(picture, role, 20).paint(painter, self._mirrored(cell, place))
        left = px(12) + side + px(12)
        self._texts(painter, cell, QRect(cell.left() + left, cell.top(), cell.width() - left - px(16), 0), index)
        painter.fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), theme.colour("line"))
        if self._view.hasFocus() and self._view.currentIndex() == index:
            bar = QRect(cell.left(), cell.top(), px(3), cell.height())
            painter.fillRect(self._mirrored(cell, bar), theme.colour("accent"))

    def _mirrored(self, cell: QRect, logical: QRect) -> QRect:
        return QStyle.visualRect(self._view.layoutDirection(), cell, logical)

    def _texts(self, painter: QPainter, cell: QRect, room: QRect, index: Index) -> None:
        theme, px = self._theme, self._theme.px
        direction = self._view.layoutDirection()
        align = QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignVCenter
        top = cell.top() + px(9)
        state = index.data(STATE)
        words_role = {_S.FAILED: "bad", _S.WAITING: "warn"}.get(state, "ink_soft")
        for text, font, role in (
            (index.data(), theme.font("body"), "ink"),
            (index.data(WORDS), theme.font("label"), words_role),
        ):
            painter.setFont(font)
            painter.setPen(theme.colour(role))
            metrics = painter.fontMetrics()
            line = QRect(room.left(), top, room.width(), metrics.height())
            shown = metrics.elidedText(str(text), Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(self._mirrored(cell, line), int(align), shown)
            top += metrics.height() + px(3)
        part = float(index.data(PART))
        if state in _WITH_BAR and part > 0:
            track = QRect(room.left(), top + px(1), room.width(), px(4))
            self._bar(painter, cell, track, part)

    def _bar(self, painter: QPainter, cell: QRect, track: QRect, part: float) -> None:
        radius = track.height() / 2
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        done = QRect(track.left(), track.top(), max(track.height(), round(track.width() * part)), track.height())
        for area, role in ((track, "sunk"), (done, "accent")):
            painter.setBrush(QColor(self._theme.colour(role)))
            painter.drawRoundedRect(self._mirrored(cell, area), radius, radius)
        painter.restore()


class QueueView(QListView):
    """Keeps selection and place over a new reading of all rows."""

    def __init__(self, model: QueueModel, theme: ThemeManager, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._kept: tuple[list[DownloadId], DownloadId | None] = ([], None)
        self.setObjectName("downloadList")
        self.setAccessibleName(self.tr("Downloads"))
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDragDropOverwriteMode(False)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setItemDelegate(RowDelegate(theme, self))
        model.modelAboutToBeReset.connect(self._keep)
        self.setModel(model)
        model.modelReset.connect(self._give_back)  # after the view's own slot, which forgets the selection
        theme.follow(self, self.scheduleDelayedItemsLayout)

    def selected_ids(self) -> list[DownloadId]:
        """The selected downloads from top to bottom."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return [self._model.rows[row].id for row in rows if row < len(self._model.rows)]

    def select(self, ids: Iterable[DownloadId], current: DownloadId | None = None) -> None:
        """Selects these downloads alone."""
        flags = QItemSelectionModel.SelectionFlag
        selection = self.selectionModel()
        selection.clearSelection()
        for one in ids:
            index = self._model.index_of(one)
            if index.isValid():
                selection.select(index, flags.Select)
                current = current if current is not None else one
        if current is not None and (index := self._model.index_of(current)).isValid():
            selection.setCurrentIndex(index, flags.NoUpdate)
            self.scrollTo(index)

    def _keep(self) -> None:
        current = self._model.download_at(self.currentIndex())
        self._kept = self.selected_ids(), current.id if current is not None else None

    def _give_back(self) -> None:
        ids, current = self._kept
        if ids or current is not None:
            self.select(ids, current)
