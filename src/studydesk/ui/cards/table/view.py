"""The table of cards: draws a screenful quickly, keeps selection and place over a new reading."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableView,
    QWidget,
)

from studydesk.domain.card_rows import CardRow, Order, SortBy
from studydesk.domain.cards import CardId
from studydesk.ui.cards.table.columns import COLUMNS, NUMBER_WIDTH, USUAL, WIDTHS
from studydesk.ui.cards.table.model import CardsModel
from studydesk.ui.cards.table.painting import RowPainter, row_height

if TYPE_CHECKING:
    from studydesk.ui.theme.theme import ThemeManager

MOST_SPANS = 2_000
"""A selection in more pieces than this is not given back: looking for a row in it would make scrolling slow."""

_AHEAD_ROWS = 96
_PICTURE_MS = 16
"""Of a screen that shows 60 pictures a second: what can wait begins with the next one."""


class CardTable(QTableView):
    """Rows are cards. GUI thread."""

    card_changed = Signal()
    """Another card is in hand."""

    picked = Signal()
    """Other cards are selected."""

    opened = Signal()
    """Enter or a double click on a card."""

    sort_asked = Signal(int)
    """A heading was clicked: the number of its column."""

    columns_changed = Signal()
    """Columns were moved, widened, shown or hidden."""

    def __init__(self, cards: CardsModel, theme: ThemeManager, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards = cards
        self._theme = theme
        self._widths: dict[SortBy, float] = {}
        self._settling = False
        self.setObjectName("cardTable")
        self.setAccessibleName(self.tr("Cards"))
        self.setModel(cards)
        self._rows = RowPainter(theme, self)
        self._set_up()
        self._set_up_header()
        self._ahead = QTimer(self, interval=_PICTURE_MS, singleShot=True)
        self._unread = QTimer(self, interval=_PICTURE_MS, singleShot=True)
        self._unread.timeout.connect(self.viewport().update)
        self._ahead.timeout.connect(self._read_ahead)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self._ahead.start())
        self.show_columns(USUAL)
        theme.follow(self, self._dress)

    def _set_up(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        # What is opaque is moved when it is scrolled, and only what comes into sight is painted.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        # A header asks of every row whether its column is selected; it has an empty selection of its own instead.
        self.horizontalHeader().setSelectionModel(QItemSelectionModel(self.cards, self))
        rows.setSelectionModel(QItemSelectionModel(self.cards, self))
        self.selectionModel().currentRowChanged.connect(lambda *_: self._tell(self.card_changed))
        self.selectionModel().selectionChanged.connect(lambda *_: self._tell(self.picked))
        self.doubleClicked.connect(lambda _index: self.opened.emit())

    def _set_up_header(self) -> None:
        header = self.horizontalHeader()
        header.setSectionsMovable(True)
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setHighlightSections(False)
        header.setStretchLastSection(False)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.sectionClicked.connect(self.sort_asked)
        header.sectionResized.connect(self._on_resized)
        header.sectionMoved.connect(lambda *_: self._tell(self.columns_changed))

    def _tell(self, signal: object) -> None:
        if not self._settling:
            signal.emit()  # type: ignore[attr-defined]  # a bound signal, whose type PySide does not name

    def _dress(self) -> None:
        theme = self._theme
        self._rows.dress()
        height = row_height(theme)
        self.verticalHeader().setMinimumSectionSize(height)
        self.verticalHeader().setDefaultSectionSize(height)
        header = self.horizontalHeader()
        header.setMinimumSectionSize(theme.px(48))
        header.setFixedHeight(QFontMetrics(theme.font("label")).height() + theme.px(14))
        self._fit_columns()
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Rows come into sight, or read otherwise."""
        painter = QPainter(self.viewport())
        for area in event.region():  # type: ignore[attr-defined]  # the stubs of PySide leave it out
            if not self._rows.paint(painter, area):
                self._unread.start()
        painter.end()

    def is_row_selected(self, row: int) -> bool:
        """Whether the card of a row is selected."""
        return self.selectionModel().isSelected(self.cards.createIndex(row, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the card in hand; letters are commands, not a search."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.opened.emit()
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, _search: str) -> None:
        """Would read all 100,000 rows."""

    # Columns

    def shown_columns(self) -> list[SortBy]:
        """From the first to the last."""
        header = self.horizontalHeader()
        order = (header.logicalIndex(place) for place in range(header.count()))
        return [COLUMNS[at] for at in order if not header.isSectionHidden(at)]

    def show_columns(self, wanted: Iterable[SortBy]) -> None:
        """Shows these, in this order; without any the usual ones."""
        chosen = list(dict.fromkeys(wanted)) or list(USUAL)
        header = self.horizontalHeader()
        self._settling = True
        for place, column in enumerate([*chosen, *(one for one in COLUMNS if one not in chosen)]):
            at = COLUMNS.index(column)
            header.moveSection(header.visualIndex(at), place)
            header.setSectionHidden(at, column not in chosen)
        self._settling = False
        self._fit_columns()
        self.columns_changed.emit()

    def column_widths(self) -> dict[SortBy, float]:
        """What the learner drew wider or narrower, in px at 100 %."""
        return dict(self._widths)

    def set_column_widths(self, widths: dict[SortBy, float]) -> None:
        """As ``column_widths`` gave them."""
        self._widths = {column: min(2_000.0, max(48.0, width)) for column, width in widths.items()}
        self._fit_columns()

    def move_column(self, by: int) -> None:
        """Moves the column in hand by so many places."""
        header, at = self.horizontalHeader(), self.column_in_hand()
        place = header.visualIndex(COLUMNS.index(at))
        target = place + by
        if 0 <= target < len(self.shown_columns()):
            header.moveSection(place, target)

    def column_in_hand(self) -> SortBy:
        """The column where the keyboard is."""
        index = self.currentIndex()
        at = COLUMNS[index.column()] if index.isValid() else SortBy.QUESTION
        shown = self.shown_columns()
        return at if at in shown else shown[0]

    def show_order(self, order: Order) -> None:
        """The arrow in the heading."""
        direction = Qt.SortOrder.DescendingOrder if order.descending else Qt.SortOrder.AscendingOrder
        self.horizontalHeader().setSortIndicator(COLUMNS.index(order.by), direction)

    def _fit_columns(self) -> None:
        self._settling = True
        header = self.horizontalHeader()
        for at, column in enumerate(COLUMNS):
            header.resizeSection(at, self._theme.px(self._width_of(column)))
        if SortBy.QUESTION not in self._widths:  # it takes what is left
            at = COLUMNS.index(SortBy.QUESTION)
            left = self.viewport().width() - (header.length() - header.sectionSize(at))
            header.resizeSection(at, max(left, self._theme.px(WIDTHS[SortBy.QUESTION])))
        self._settling = False

    def _width_of(self, column: SortBy) -> float:
        return self._widths.get(column, WIDTHS.get(column, NUMBER_WIDTH))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The question takes what the other columns leave."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit_columns()

    def _on_resized(self, at: int, _before: int, width: int) -> None:
        if not self._settling and width:
            self._widths[COLUMNS[at]] = width / self._theme.scale
            self.columns_changed.emit()

    # Selection and place

    def current_id(self) -> CardId | None:
        """The card in hand."""
        return self.cards.id_at(self.currentIndex().row())

    def selected_count(self) -> int:
        """How many rows are selected; quick whatever their number."""
        return sum(bottom - top + 1 for top, bottom in self._ranges())

    def selected_ids(self) -> list[CardId]:
        """The selected cards from top to bottom."""
        ids = self.cards.ids
        return [CardId(card) for top, bottom in self._ranges() for card in ids[top : bottom + 1]]

    def _ranges(self) -> list[tuple[int, int]]:
        """The selected rows as (first, last), each once."""
        chosen = self.selectionModel().selection()
        return sorted({(one.top(), one.bottom()) for one in map(chosen.at, range(chosen.count()))})

    def select_ids(self, ids: Iterable[int], current: int | None = None) -> None:
        """Selects these cards alone, and takes one in hand."""
        flags = QItemSelectionModel.SelectionFlag
        last = len(COLUMNS) - 1
        chosen = QItemSelection()
        pieces = self.cards.spans(ids)
        if len(pieces) <= MOST_SPANS:
            for top, bottom in pieces:
                # index() asks how many rows and columns there are, each time; the model knows these.
                chosen.select(self.cards.createIndex(top, 0), self.cards.createIndex(bottom, last))
        selection = self.selectionModel()
        row = self.cards.place_of(current) if current is not None else -1
        if row >= 0:
            column = max(0, self.currentIndex().column()) if self.currentIndex().isValid() else 0
            selection.setCurrentIndex(self.cards.index(row, column), flags.NoUpdate)
        selection.select(chosen, flags.ClearAndSelect)

    def put(
        self,
        ids: array[int],
        places: Mapping[int, int],
        pages: Mapping[int, list[CardRow]] | None = None,
        *,
        keep: bool,
    ) -> None:
        """Shows other cards. ``keep``: the selection stays as far as its cards are still there, and the card in hand
        stays where it is on the screen; else the first card is taken in hand, unless the old one is still there."""
        current, count = self.current_id(), len(self.cards.ids)
        everything = keep and 1 < count == len(ids) == self.selected_count()
        kept = self.selected_ids() if keep and not everything else []
        column = max(0, self.currentIndex().column())
        at, offset = self.currentIndex().row(), self._offset()
        self._settling = True
        self.cards.put(ids, places, pages)
        row = self.cards.place_of(current) if current is not None else -1
        if row < 0:
            row = min(max(at, 0), len(ids) - 1) if keep else 0
        if ids:
            flags = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(self.cards.index(row, column), flags.NoUpdate)
            if everything:
                self.selectAll()
            elif len(kept) > 1:
                self.select_ids(kept, self.cards.ids[row])
            if not self.selectionModel().hasSelection():
                self.selectionModel().select(self.cards.index(row, column), flags.ClearAndSelect | flags.Rows)
            self._scroll_to(row, offset if keep else None)
        self._settling = False
        self.card_changed.emit()
        self.picked.emit()
        self._ahead.start()

    def _offset(self) -> int | None:
        """How far below the upper edge the row in hand is; None when it is out of sight."""
        index = self.currentIndex()
        top = self.rowViewportPosition(index.row()) if index.isValid() else -1
        return top if 0 <= top < self.viewport().height() else None

    def _scroll_to(self, row: int, offset: int | None) -> None:
        if offset is None:
            self.scrollTo(self.cards.index(row, 0), QAbstractItemView.ScrollHint.EnsureVisible)
        else:
            self.verticalScrollBar().setValue(row * self.verticalHeader().defaultSectionSize() - offset)

    def top_row(self) -> int:
        """The row at the upper edge."""
        return max(0, self.rowAt(0))

    def go(self, by: int) -> None:
        """Takes the card so many rows further in hand."""
        row = min(max(self.currentIndex().row() + by, 0), len(self.cards.ids) - 1)
        if row >= 0:
            flags = QItemSelectionModel.SelectionFlag
            index = self.cards.index(row, max(0, self.currentIndex().column()))
            self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)

    def menu_place(self) -> QPoint:
        """Where a menu asked for by key opens."""
        index: QModelIndex = self.currentIndex()
        place = self.visualRect(index).bottomLeft() if index.isValid() else QPoint(0, 0)
        return place if self.viewport().rect().contains(place) else QPoint(0, 0)

    def _read_ahead(self) -> None:
        """What the next turn of the wheel will show, a page at a time, between the pictures."""
        first = self.top_row()
        last = first + self.viewport().height() // max(1, self.verticalHeader().defaultSectionSize())
        if self.cards.read_around(first - _AHEAD_ROWS, last + _AHEAD_ROWS):
            self._ahead.start()
