"""A layout that puts widgets side by side and goes on in a new row where the width ends; mirrors itself."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


def rows_of(widths: Sequence[int], gap: int, available: int) -> int:
    """How many rows widgets of these widths take in a ``FlowLayout`` of an available width."""
    rows, left = 0, 0
    for width in widths:
        fits = min(width, available)
        if rows == 0 or left + fits > available:
            rows, left = rows + 1, 0
        left += fits + gap
    return rows


class FlowLayout(QLayout):
    """Rows of widgets in their preferred size; one wider than the layout is narrowed to it."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = 8) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setSpacing(gap)
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, area: QRect) -> None:
        super().setGeometry(area)
        self._arrange(area, move=True)

    def sizeHint(self) -> QSize:
        shown = [item.sizeHint() for item in self._items if not item.isEmpty()]
        width = sum(size.width() for size in shown) + self.spacing() * max(0, len(shown) - 1)
        return QSize(width, max((size.height() for size in shown), default=0))

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _arrange(self, area: QRect, *, move: bool) -> int:
        left, top, row_height = 0, 0, 0
        parent = self.parentWidget()
        mirrored = parent is not None and parent.isRightToLeft()
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint().boundedTo(QSize(max(1, area.width()), 100_000))
            if left and left + size.width() > area.width():
                left, top, row_height = 0, top + row_height + self.spacing(), 0
            if move:
                x = area.right() + 1 - left - size.width() if mirrored else area.left() + left
                item.setGeometry(QRect(QPoint(x, area.top() + top), size))
            left += size.width() + self.spacing()
            row_height = max(row_height, size.height())
        return top + row_height
