"""How a row of the outline looks: titles over as many lines as they need, everything else in soft ink."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QIcon, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from studydesk.ui.theme.theme import ThemeManager
from studydesk.ui.topic.painting import WrappedText, mirrored, paint_tick_box, paint_wash

Index = QModelIndex | QPersistentModelIndex


class OutlineDelegate(QStyledItemDelegate):
    """Paints cells itself, because a style sheet neither wraps nor keeps the model's colours."""

    def __init__(self, themes: ThemeManager, tree: QTreeView) -> None:
        super().__init__(tree)
        self._themes = themes
        self._tree = tree

    def _lead(self, index: Index) -> int:
        """Room before the text for a tick box or picture, in px."""
        has_glyph = self._is_tickable(index) or isinstance(index.data(Qt.ItemDataRole.DecorationRole), QIcon)
        return self._themes.px(18) + self._themes.px(10) if has_glyph else 0

    @staticmethod
    def _is_tickable(index: Index) -> bool:
        return index.data(Qt.ItemDataRole.CheckStateRole) is not None

    def _text(self, index: Index, width: int) -> WrappedText:
        font = index.data(Qt.ItemDataRole.FontRole)
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        chosen = font if isinstance(font, QFont) else self._themes.font("body")
        return WrappedText(text, chosen, width, self._tree.layoutDirection())

    def _room(self, index: Index) -> int:
        """Width of the cell's text in px, from the column's width and how deep the row stands."""
        if index.column() == 0 and self._tree.isFirstColumnSpanned(index.row(), index.parent()):
            width = self._tree.viewport().width()
        else:
            width = self._tree.columnWidth(index.column())
        if index.column() == 0:
            above = index.parent()
            width -= self._tree.indentation()
            while above.isValid():
                width -= self._tree.indentation()
                above = above.parent()
        return width - self._lead(index) - 2 * self._themes.px(8)

    def glyph_rect(self, cell: QRect, index: Index) -> QRect:
        """The tick box or picture in a cell (view coordinates); empty where there is none."""
        if not self._lead(index):
            return QRect()
        px, side = self._themes.px, self._themes.px(18)
        line = self._text(index, 10_000).height
        area = QRect(cell.left() + px(8), cell.top() + self._pad(index) + (line - side) // 2, side, side)
        return mirrored(self._tree.layoutDirection(), cell, area)

    def _pad(self, index: Index) -> int:
        return self._themes.px(6 if self._is_tickable(index.sibling(index.row(), 0)) else 8)

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(10, self._text(index, self._room(index)).height + 2 * self._pad(index))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, cell, px = self._themes.theme, option.rect, self._themes.px
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(cell, self._themes.colour("accent_wash"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(cell, self._themes.colour("ground"))
        glyph = self.glyph_rect(cell, index)
        if self._is_tickable(index):
            checked = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) is Qt.CheckState.Checked
            paint_tick_box(painter, glyph, checked, theme)
        elif not glyph.isEmpty():
            index.data(Qt.ItemDataRole.DecorationRole).paint(painter, glyph)
        lead = px(8) + self._lead(index)
        inside = QRect(cell.left() + lead, cell.top(), cell.width() - lead - px(8), cell.height())
        area = mirrored(self._tree.layoutDirection(), cell, inside)
        text = self._text(index, area.width())
        text.paint(
            painter, area.left(), area.top() + self._pad(index), index.data(Qt.ItemDataRole.ForegroundRole).name()
        )
        if self._tree.hasFocus() and self._tree.currentIndex().siblingAtColumn(0) == index:
            width = px(3)
            bar = mirrored(self._tree.layoutDirection(), cell, QRect(cell.left(), cell.top(), width, cell.height()))
            paint_wash(painter, bar, theme.accent, width / 2)
