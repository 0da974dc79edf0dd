"""The page of all cards: a search, the table of what it finds, and the card in hand beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from studydesk.domain.card_rows import Order, SortBy
from studydesk.domain.errors import StudyDeskError
from studydesk.ui.cards.table.bulk import BulkActions
from studydesk.ui.cards.table.columns import COLUMNS
from studydesk.ui.cards.table.empty import EmptyTable
from studydesk.ui.cards.table.finder import CardFinder, Found
from studydesk.ui.cards.table.menus import TableMenus
from studydesk.ui.cards.table.model import CardsModel
from studydesk.ui.cards.table.saved import SavedSearches
from studydesk.ui.cards.table.search_line import SearchLine
from studydesk.ui.cards.table.side import EDIT, MODES, PREVIEW, CardSide
from studydesk.ui.cards.table.view import CardTable
from studydesk.ui.cards.table.words import TableWords, query_words
from studydesk.ui.pages import Page, PageState
from studydesk.ui.painted import Soon
from studydesk.ui.topic.flow import FlowLayout
from studydesk.ui.widgets.parts import button, icon_button, label

if TYPE_CHECKING:
    from studydesk.domain.changes import Changes
    from studydesk.domain.path import TopicId
    from studydesk.ui.desk import Desk

_TABLES = ("card", "item", "review", "topic", "path", "setting", "topic_study")
_AGAIN_MS = 250
_BUSY_MS = 300
_MINUTE_MS = 60_000
_NARROW = 860
"""Where the page is narrower than this (px at 100 %), the card in hand stands in the place of the table."""

_LOW = 460
"""Where it is lower than this, most tools stand in the menu alone."""

_TOOLS = ("study", "edit", "preview", "topic", "add_tags", "suspend", "delete")
_TOOLS_OF_LOW = frozenset({"cards.study.button", "cards.edit.button", "cards.more.button"})
_NUMBERS_FIRST = frozenset({SortBy.ADDED, SortBy.EDITED, SortBy.LAPSES, SortBy.REPS, SortBy.FLAG})
"""Columns whose greatest come first when they are clicked."""


class CardsPage(Page):
    """All cards of the profile."""

    page_id = "cards"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.query = ""
        self.order = Order(SortBy.ADDED, descending=True)
        self._is_stale = True
        self._wanted: int | None = None
        self._shown_query: str | None = None
        self._search_fault = ""
        self._day = 0
        self.model = CardsModel(desk, self)
        self.finder = CardFinder(desk, self)
        self._build()
        self.menus = TableMenus(self)
        self.bulk = BulkActions(self)
        self._bind()
        self._connect()
        self._add_tools()
        self._tell()

    # Building

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setChildrenCollapsible(False)
        outer.addWidget(self.splitter)
        self.list_side = QWidget(self)
        self.side = CardSide(self.desk, self)
        self.splitter.addWidget(self.list_side)
        self.splitter.addWidget(self.side)
        self.splitter.setStretchFactor(0, 3)
        self.splitter.setStretchFactor(1, 2)
        column = QVBoxLayout(self.list_side)
        self.desk.theme.space(column, 8, (32, 24, 24, 16))
        column.addLayout(self._head())
        self.fault = label("", "bad", self.list_side, wrap=True)
        self.fault.hide()
        column.addWidget(self.fault)
        self.summary = label("", "soft", self.list_side, wrap=True)
        column.addWidget(self.summary)
        self.tools = QWidget(self.list_side)
        self._flow = FlowLayout(self.tools, gap=self.desk.theme.px(4))
        column.addWidget(self.tools)
        self.view = CardTable(self.model, self.desk.theme, self.list_side)
        self.stack = QStackedWidget(self.list_side)
        self.stack.addWidget(self.view)
        self.empty = EmptyTable(self.desk, self.list_side)
        self.empty.all_asked.connect(lambda: self.show_query(""))
        self.stack.addWidget(self.empty)
        column.addWidget(self.stack, 1)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.desk.theme.space(row, 12)
        row.addWidget(label(self.tr("Cards"), "display", self.list_side))
        self.line = SearchLine(self.desk, self.finder, self.list_side)
        row.addWidget(self.line, 1)
        self.saved_button = button(self.tr("Searches"), "", self.list_side)
        self.saved_button.clicked.connect(lambda: self.desk.commands.run("cards.saved"))
        row.addWidget(self.saved_button)
        self.columns_button = icon_button(
            self.desk.theme, "sliders-horizontal", self.desk.commands.title("cards.columns"), self.list_side
        )
        self.columns_button.clicked.connect(lambda: self.desk.commands.run("cards.columns"))
        row.addWidget(self.columns_button)
        return row

    def _bind(self) -> None:
        saved = SavedSearches(self)
        in_table = self._has_card
        rows: tuple[tuple[str, Any, Any], ...] = (  # Any: slots and conditions of several kinds
            ("find", self.focus_line, None),
            ("saved", saved.show_menu, None),
            ("save_search", saved.keep, lambda: bool(self.line.text().strip()) and self.line.fault is None),
            ("columns", self.menus.show_columns, None),
            ("sort", lambda: self.sort_by(self.view.column_in_hand()), in_table),
            ("column_left", lambda: self.view.move_column(-1), in_table),
            ("column_right", lambda: self.view.move_column(1), in_table),
            ("preview", self.toggle_preview, in_table),
            ("edit", self.edit, in_table),
            ("history", self.show_history, in_table),
        )
        for name, slot, enabled in rows:
            self.desk.commands.bind(f"cards.{name}", slot, self.list_side, enabled=enabled)
        for name, slot in (("preview", self.toggle_preview), ("edit", self.edit), ("history", self.show_history)):
            self.desk.commands.attach(f"cards.{name}", slot, self.side.preview)

    def _connect(self) -> None:
        self.line.asked.connect(self._on_asked)
        self.line.left.connect(self.focus_first)
        self.line.judged.connect(lambda _fault: self._tell_fault())
        self.finder.found.connect(self._on_found)
        self.finder.failed.connect(self._on_failed)
        self.view.card_changed.connect(self._on_card)
        self.view.opened.connect(self.edit)
        self.view.sort_asked.connect(lambda at: self.sort_by(COLUMNS[at]))
        self.view.columns_changed.connect(self.state_changed)
        self.view.customContextMenuRequested.connect(self.menus.show_at)
        self.view.horizontalHeader().customContextMenuRequested.connect(lambda _place: self.menus.show_columns())
        self._picked = Soon(self._on_picked, self)
        self.view.picked.connect(self._picked.ask)
        self.side.closed.connect(self._on_side_closed)
        self.splitter.splitterMoved.connect(lambda *_: self.state_changed.emit())
        self._again = QTimer(self, interval=_AGAIN_MS, singleShot=True)
        self._again.timeout.connect(self.find_again)
        self._busy = QTimer(self, interval=_BUSY_MS, singleShot=True)
        self._busy.timeout.connect(self._tell)
        self._minutes = QTimer(self, interval=_MINUTE_MS)
        self._minutes.timeout.connect(self._on_minute)
        self.desk.hub.changed.connect(self._on_changed)

    def _add_tools(self) -> None:
        """A button for what is done most, with its word, and one for all the rest."""
        commands = self.desk.commands
        for name in _TOOLS:
            one = QToolButton(self.tools)
            one.setDefaultAction(commands.action(f"cards.{name}"))
            one.setAccessibleName(commands.title(f"cards.{name}"))
            self._add_tool(one, f"cards.{name}.button")
        self.more_button = QToolButton(self.tools)
        self.more_button.setText(self.tr("More"))
        self.desk.theme.set_icon(self.more_button, "ellipsis", "ink_soft", 18)
        self.more_button.clicked.connect(self.menus.show_more)
        self._add_tool(self.more_button, "cards.more.button")
        self.desk.theme.follow(self.tools, self._size_icons)

    def _add_tool(self, one: QToolButton, name: str) -> None:
        one.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        one.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        one.setObjectName(name)
        self._flow.addWidget(one)

    def _size_icons(self) -> None:
        side = self.desk.theme.px(18)
        for one in self.tools.findChildren(QToolButton):
            one.setIconSize(QSize(side, side))

    # Searching

    def show_query(self, query: str) -> None:
        """Another search, with the keyboard in the table when it is there."""
        self.line.put(query)
        self.focus_first()

    def _on_asked(self, query: str) -> None:
        if query != self.query or self._is_stale:
            self.query = query
            self.find_again()
            self.state_changed.emit()

    def find_again(self) -> None:
        """Searches anew, as things are now."""
        self._again.stop()
        if not self.isVisible():
            self._is_stale = True
            return
        self._is_stale = False
        self._day = self.desk.study.today()
        self._busy.start()
        self.finder.find(self.query, self.order, self.view.current_id())

    def _on_found(self, found: Found) -> None:
        self._busy.stop()
        had_keyboard = self.view.hasFocus()
        if found.ids == self.model.ids:
            self.model.refresh(found.pages)
        else:
            is_same = self._shown_query == found.query
            self.view.put(found.ids, found.places, found.pages, keep=is_same)
        self._shown_query = found.query
        self.view.show_order(found.order)
        if self._wanted is not None and self.model.place_of(self._wanted) >= 0:
            self.view.select_ids([self._wanted], self._wanted)
            self.view.scrollTo(self.view.currentIndex())
        self._wanted = None
        self._search_fault = ""
        self._tell()
        self._tell_fault()
        if had_keyboard and not found.ids:
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_failed(self, error: Exception) -> None:
        self._busy.stop()
        if isinstance(error, StudyDeskError):
            self._search_fault = query_words(error)
            self._tell_fault()
            self._tell()
        else:
            self.desk.errors.report(error)

    def _on_changed(self, changes: Changes, _origin: object) -> None:
        if not changes.touches(*_TABLES):
            return
        self._is_stale = True
        if self.isVisible():
            self.model.forget_rows()
            self._again.start()
            self.side.look_again(changes)

    def _on_minute(self) -> None:
        """A new day of study: other cards are due."""
        if self.isVisible() and self.desk.study.today() != self._day:
            self.find_again()

    def sort_by(self, column: SortBy) -> None:
        """Sorts by a column; by the same one once more the other way round."""
        if column is self.order.by:
            self.order = Order(column, not self.order.descending)
        else:
            self.order = Order(column, column in _NUMBERS_FIRST)
        self.find_again()
        self.state_changed.emit()

    # What it shows

    def _tell(self) -> None:
        count, is_new = len(self.model.ids), self._shown_query is None
        self.stack.setCurrentIndex(0 if count or is_new else 1)
        self.tools.setVisible(bool(count))
        words = TableWords()
        chosen = self.view.selected_count() if count else 0
        parts = [words.cards(count)] if count else []
        parts += [words.selected(chosen)] if chosen > 1 else []
        parts += [self.tr("Searching…")] if self.finder.is_busy and (is_new or not self._busy.isActive()) else []
        self.summary.setText(" · ".join(parts))
        self.summary.setVisible(bool(parts))
        self.empty.tell(has_query=bool(self.query.strip()))

    def _tell_fault(self) -> None:
        words = self.line.fault_words() or self._search_fault
        self.fault.setText(words)
        self.fault.setVisible(bool(words))

    def _has_card(self) -> bool:
        return self.view.current_id() is not None

    def _on_card(self) -> None:
        self.side.show_card(self.view.current_id())
        self.state_changed.emit()

    def _on_picked(self) -> None:
        self._tell()
        self.desk.commands.refresh()

    # What the learner does

    def focus_line(self) -> None:
        """Puts the keyboard into the search line."""
        self._show_list()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    def toggle_preview(self) -> None:
        """Shows the card in hand, or hides it."""
        if self.side.mode == PREVIEW:
            self.side.leave()
        else:
            self._open_side(PREVIEW)

    def edit(self) -> None:
        """Opens the card in hand beside the table."""
        if self._has_card():
            self._open_side(EDIT)
            self.side.focus_form()

    def _open_side(self, mode: str) -> None:
        self.side.card_id = self.view.current_id()
        self.side.open(mode)
        self._fit()
        if not self.list_side.isVisible():
            self.side.edit_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.state_changed.emit()

    def _on_side_closed(self) -> None:
        self._fit()
        self.focus_first()
        self.state_changed.emit()

    def _show_list(self) -> None:
        if not self.list_side.isVisibleTo(self):
            self.side.leave()

    def _fit(self) -> None:
        """On a narrow page the card takes the place of the table; on a low one fewer tools leave room for it."""
        is_narrow = self.width() < self.desk.theme.px(_NARROW)
        self.list_side.setVisible(not (is_narrow and self.side.mode))
        is_low = self.height() < self.desk.theme.px(_LOW)
        for one in self.tools.findChildren(QToolButton):
            one.setVisible(not is_low or one.objectName() in _TOOLS_OF_LOW)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may have room for both, or not."""
        super().resizeEvent(event)
        self._fit()

    def show_history(self) -> None:
        """Reviews and forgetting curve of the card in hand."""
        from studydesk.services import cards
        from studydesk.ui.widgets.card_history import HistoryDialog

        card_id = self.view.current_id()
        if card_id is None:
            return
        try:
            view = cards.card_view(self.desk.store, card_id)
        except StudyDeskError as error:
            self.desk.errors.report(error)
            return
        HistoryDialog(self.desk, view, self).open()

    # Page

    def contexts(self) -> tuple[str, ...]:
        """The editor's first while it is open."""
        return ("editor", "cards") if self.side.mode == EDIT else ("cards",)

    def topic_in_hand(self) -> TopicId | None:
        """That of the card in hand."""
        row = self.model.row_at(self.view.currentIndex().row())
        return None if row is None else row.topic_id

    def go_back(self) -> bool:
        """The card beside the table, the search line, the selection."""
        if self.side.mode:
            self.side.leave()
        elif self.line.hasFocus() and self.model.ids:
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.view.selected_count() > 1 and (current := self.view.current_id()) is not None:
            self.view.select_ids([current], current)
        else:
            return False
        return True

    def shown(self) -> None:
        """What changed meanwhile is found now."""
        self._minutes.start()
        if self._is_stale or self.desk.study.today() != self._day:
            QTimer.singleShot(0, self, self.find_again)

    def show_argument(self, argument: object) -> None:
        """A search that another page asked for."""
        if isinstance(argument, str):
            self._show_list()
            self.show_query(argument)

    def focus_first(self) -> None:
        """The table, or the search line while nothing is found."""
        if self.side.mode == EDIT and not self.list_side.isVisibleTo(self):
            self.side.focus_form()
        elif self.model.ids or self._shown_query is None:
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def save_state(self) -> PageState:
        """Search, order, columns, the card in hand, and what stands beside it."""
        return {
            "query": self.line.text(),
            "order": [self.order.by.value, self.order.descending],
            "columns": [column.value for column in self.view.shown_columns()],
            "widths": {column.value: round(width, 1) for column, width in self.view.column_widths().items()},
            "card": self.view.current_id() if self._wanted is None else self._wanted,
            "side": self.side.mode,
            "sizes": self.splitter.sizes(),
        }

    def restore_state(self, state: PageState) -> None:
        """As saved; the cards are found when the page is shown."""
        order, card, sizes = state.get("order"), state.get("card"), state.get("sizes")
        if isinstance(order, list) and len(order) == 2 and (by := _column(order[0])) is not None:
            self.order = Order(by, bool(order[1]))
        shown = state.get("columns")
        self.view.show_columns([one for one in map(_column, shown) if one] if isinstance(shown, list) else ())
        widths = state.get("widths")
        if isinstance(widths, dict):
            known = {_column(name): width for name, width in widths.items() if isinstance(width, (int, float))}
            self.view.set_column_widths({column: float(width) for column, width in known.items() if column})
        self.view.show_order(self.order)
        self._wanted = card if isinstance(card, int) else None
        query = str(state.get("query", ""))
        self.line.setText(query)
        if self.line.fault is None:
            self.query = query
        if state.get("side") in MODES and self._wanted is not None:
            self.side.open(str(state["side"]))
        if isinstance(sizes, list) and len(sizes) == 2 and all(isinstance(size, int) for size in sizes):
            self.splitter.setSizes(sizes)


def _column(name: object) -> SortBy | None:
    try:
        return SortBy(name)
    except ValueError:
        return None
