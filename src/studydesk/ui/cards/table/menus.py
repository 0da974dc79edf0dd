"""The menus of the page of all cards: its columns, and what can be done with the selected cards."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu, QWidget

from studydesk.ui.cards.table import columns
from studydesk.ui.cards.table.columns import COLUMNS
from studydesk.ui.cards.table.commands import BULK, FLAGS, ONE
from studydesk.ui.models.flags import FLAGS as FLAG_NUMBERS
from studydesk.ui.models.flags import flag_name

if TYPE_CHECKING:
    from studydesk.domain.card_rows import SortBy
    from studydesk.ui.cards.table.page import CardsPage


class TableMenus(QObject):
    """Fills them when they open. GUI thread."""

    def __init__(self, page: CardsPage) -> None:
        super().__init__(page)
        self._page = page
        self._desk = page.desk

    def show_columns(self) -> None:
        """All columns to tick."""
        menu = QMenu(self._page)
        shown = self._page.view.shown_columns()
        for column in COLUMNS:
            action = menu.addAction(columns.title(column))
            action.setCheckable(True)
            action.setChecked(column in shown)
            action.toggled.connect(partial(self.set_column, column))
        menu.addSeparator()
        menu.addAction(self.tr("As at first"), lambda: self._page.view.show_columns(()))
        self._open(menu, self._page.columns_button)

    def set_column(self, column: SortBy, shown: bool) -> None:
        """Shows a column as the last one, or hides it."""
        now = self._page.view.shown_columns()
        self._page.view.show_columns([*now, column] if shown else [one for one in now if one is not column])

    def show_at(self, place: QPoint) -> None:
        """The commands for the selected cards, at a place of the table."""
        view = self._page.view
        if view.current_id() is not None:
            self.fill().popup(view.viewport().mapToGlobal(place))

    def show_more(self) -> None:
        """The same below their button."""
        self._open(self.fill(), self._page.more_button)

    def fill(self) -> QMenu:
        """What can be done with the selected cards."""
        commands = self._desk.commands
        commands.refresh()
        menu = QMenu(self._page)
        for row in (*ONE, *BULK):
            menu.addAction(commands.action(row.id))
            if row is ONE[-1]:
                menu.addSeparator()
        flags = menu.addMenu(self.tr("Flag"))
        for row, number in zip(FLAGS, (*FLAG_NUMBERS, 0), strict=True):
            action = commands.action(row.id)
            if number:
                action.setText(flag_name(self._desk.settings, number))
            flags.addAction(action)
        menu.addSeparator()
        menu.addAction(commands.action("cards.duplicates"))
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _open(self, menu: QMenu, anchor: QWidget) -> None:
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(anchor.mapToGlobal(QPoint(0, anchor.height())))
