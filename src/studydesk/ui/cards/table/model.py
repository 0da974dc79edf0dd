"""The found cards as a table model: it holds ids, and reads a page of rows when one of them is looked at."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Iterable, Mapping
from html import escape
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from studydesk.domain.card_rows import CardRow
from studydesk.domain.cards import CardId
from studydesk.services import card_search
from studydesk.ui.cards.table.columns import COLUMNS, NUMBERS, CellWords, title

if TYPE_CHECKING:
    from studydesk.ui.desk import Desk

Index = QModelIndex | QPersistentModelIndex
PAGE = 16
"""So many rows are read at once: a millisecond or two."""
_MOST_PAGES = 256
_NOWHERE = QModelIndex()
_ROLE = Qt.ItemDataRole
_DISPLAY, _SPOKEN, _HINT, _ALIGN = (
    int(role) for role in (_ROLE.DisplayRole, _ROLE.AccessibleTextRole, _ROLE.ToolTipRole, _ROLE.TextAlignmentRole)
)
_FAR = int(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)


def page_of(ids: array[int], number: int) -> list[CardId]:
    """The cards of a page."""
    return [CardId(card_id) for card_id in ids[number * PAGE : (number + 1) * PAGE]]


class _Line:
    """A row, and the texts of those cells that were looked at."""

    __slots__ = ("_texts", "row")

    def __init__(self, row: CardRow) -> None:
        self.row = row
        self._texts: dict[int, str] = {}

    def text(self, column: int, words: CellWords) -> str:
        """What stands in a cell."""
        found = self._texts.get(column)
        if found is None:
            found = self._texts[column] = words.of(self.row, COLUMNS[column])
        return found


class CardsModel(QAbstractTableModel):
    """Ids in their order, and the rows around what is shown. GUI thread."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.words = CellWords(desk.settings, self)
        self.ids: array[int] = array("q")
        self._places: Mapping[int, int] = {}
        self._pages: OrderedDict[int, list[_Line | None]] = OrderedDict()

    # What it holds

    def put(self, ids: array[int], places: Mapping[int, int], pages: Mapping[int, list[CardRow]] | None = None) -> None:
        """Other cards, or the same in another order; ``places`` are their rows, ``pages`` what is known of them."""
        self.beginResetModel()
        self.ids, self._places = ids, places
        self._pages.clear()
        self._keep(pages or {})
        self.endResetModel()

    def refresh(self, pages: Mapping[int, list[CardRow]]) -> None:
        """The cards are the same; what is known of them may be other than before."""
        self.forget_rows()
        self._keep(pages)

    def _keep(self, pages: Mapping[int, list[CardRow]]) -> None:
        for number, read in pages.items():
            known = {row.card_id: _Line(row) for row in read}
            self._pages[number] = [known.get(card_id) for card_id in page_of(self.ids, number)]

    def forget_rows(self) -> None:
        """What was read may be out of date: it is read anew when it is looked at."""
        self._pages.clear()
        if self.ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.ids) - 1, len(COLUMNS) - 1))

    def id_at(self, row: int) -> CardId | None:
        """The card of a row; None beyond the last."""
        return CardId(self.ids[row]) if 0 <= row < len(self.ids) else None

    def place_of(self, card_id: int) -> int:
        """The row of a card, -1 when it is not among the found ones."""
        return self._places.get(card_id, -1)

    def spans(self, card_ids: Iterable[int]) -> list[tuple[int, int]]:
        """The rows of these cards as (first, last) of neighbours, from top to bottom."""
        places = self._places
        rows = sorted(places[card_id] for card_id in card_ids if card_id in places)
        found: list[tuple[int, int]] = []
        first = last = -2
        for row in rows:
            if row > last + 1:
                if last >= 0:
                    found.append((first, last))
                first = row
            last = row
        if last >= 0:
            found.append((first, last))
        return found

    def row_at(self, row: int) -> CardRow | None:
        """What is known of the card of a row; None when it has just been deleted."""
        made = self._made(row)
        return None if made is None else made.row

    def text_at(self, row: int, column: int) -> str:
        """What stands in a cell."""
        made = self._made(row)
        return "" if made is None else made.text(column, self.words)

    def cell(self, row: int, column: int) -> tuple[CardRow | None, str]:
        """Both at once, for painting."""
        made = self._made(row)
        return (None, "") if made is None else (made.row, made.text(column, self.words))

    def knows(self, row: int) -> bool:
        """Whether a row can be looked at without reading."""
        return row // PAGE in self._pages

    def read_around(self, first: int, last: int) -> bool:
        """Reads one page of what will be looked at next; False when all of it is there."""
        for at in range(max(0, first // PAGE), min(last, len(self.ids) - 1) // PAGE + 1):
            if at not in self._pages:
                self._read(at)
                return True
        return False

    def _made(self, row: int) -> _Line | None:
        if not 0 <= row < len(self.ids):
            return None
        page = self._pages.get(row // PAGE)
        if page is None:
            page = self._read(row // PAGE)
        return page[row % PAGE]

    def _read(self, at: int) -> list[_Line | None]:
        study = self._desk.study
        ids = page_of(self.ids, at)
        read = card_search.rows(self._desk.store, ids, now=study.now(), settings=study.settings())
        self._keep({at: read})
        page = self._pages[at]
        while len(self._pages) > _MOST_PAGES:
            self._pages.popitem(last=False)
        return page

    # As Qt asks

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.ids)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:  # Any: a variant
        if role == _DISPLAY:
            return self.text_at(index.row(), index.column())
        if role == _SPOKEN:
            text = self.text_at(index.row(), index.column())
            return f"{title(COLUMNS[index.column()])}: {text or self.tr('nothing')}"
        if role == _HINT:
            text = self.text_at(index.row(), index.column())
            return f"<p>{escape(text)}</p>" if text else None  # a hint that looks like HTML would be taken for it
        if role == _ALIGN and COLUMNS[index.column()] in NUMBERS:
            return _FAR
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:  # Any: a variant
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(COLUMNS):
            return None
        if role == _DISPLAY:
            return title(COLUMNS[section])
        if role == _ALIGN:
            near = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
            return _FAR if COLUMNS[section] in NUMBERS else int(near)
        return None
