"""Searches to choose from: the learner's kept ones, and some that are often useful."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListWidget, QListWidgetItem, QMenu, QWidget

from studydesk.domain.errors import StudyDeskError
from studydesk.services import card_search, cards
from studydesk.ui.cards.table.dialogs import AskDialog, NameDialog
from studydesk.ui.widgets.parts import button

if TYPE_CHECKING:
    from studydesk.ui.cards.table.page import CardsPage
    from studydesk.ui.desk import Desk

_ID = int(Qt.ItemDataRole.UserRole)


def useful_searches() -> list[tuple[str, str]]:
    """(name, query) of what is often looked for; they also show what the syntax can do."""
    return [
        (QCoreApplication.translate("Searches", "Due now"), "is:due"),
        (QCoreApplication.translate("Searches", "New"), "is:new"),
        (QCoreApplication.translate("Searches", "Suspended"), "is:suspended"),
        (QCoreApplication.translate("Searches", "Leeches"), "is:leech"),
        (QCoreApplication.translate("Searches", "Forgotten today"), "rated:1:1"),
        (QCoreApplication.translate("Searches", "Reviewed this week"), "rated:7"),
        (QCoreApplication.translate("Searches", "Added this week"), "added:7"),
        (QCoreApplication.translate("Searches", "Nearly forgotten"), "prop:r<0.7"),
        (QCoreApplication.translate("Searches", "Without tags"), "tag:none"),
    ]


class SavedSearches:
    """The menu of searches of a page. GUI thread."""

    def __init__(self, page: CardsPage) -> None:
        self._page = page
        self._desk = page.desk

    def show_menu(self) -> None:
        """Opens below the button."""
        menu = self.fill(QMenu(self._page))
        menu.aboutToHide.connect(menu.deleteLater)
        anchor = self._page.saved_button
        menu.popup(anchor.mapToGlobal(QPoint(0, anchor.height())))

    def fill(self, menu: QMenu) -> QMenu:
        """Puts all of it into a menu."""
        line = self._page.line
        kept = cards.saved_searches(self._desk.store)
        for search in kept:
            menu.addAction(_one_line(search.name), partial(line.put, search.query))
        if kept:
            menu.addSeparator()
        for name, query in useful_searches():
            menu.addAction(f"{name}\t{query}", partial(line.put, query))
        menu.addSeparator()
        menu.addAction(self._desk.commands.action("cards.save_search"))
        if kept:
            words = QCoreApplication.translate("Searches", "Rename or remove…")
            menu.addAction(words, lambda: SearchesDialog(self._desk, self._page).open())
        return menu

    def keep(self) -> None:
        """Asks for a name for what stands in the line."""
        query = self._page.line.text().strip()
        text = QCoreApplication.translate("Searches", "It stands in the list of searches under this name: {query}")
        names = {search.query: search.name for search in cards.saved_searches(self._desk.store)}
        dialog = NameDialog(self._desk, text.format(query=query[:200]), names.get(query, ""), self._page)
        dialog.chosen.connect(lambda name: self._keep(name, query))
        dialog.open()

    def _keep(self, name: str, query: str) -> None:
        try:
            cards.save_search(self._desk.store, name, query)
        except StudyDeskError as error:
            self._desk.errors.report(error)
            return
        self._desk.notices.say(QCoreApplication.translate("Searches", "The search is kept."), undo=True)


def _one_line(name: str) -> str:
    """As a menu shows it: its marks for keys are letters here."""
    return " ".join(name.split())[:60].replace("&", "&&")


class SearchesDialog(AskDialog):
    """The kept searches, to rename and remove. What is done here is done at once, and can be taken back."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk, "", parent)
        self.name_it(self.tr("Kept searches"), self.tr("Done"))
        self.text.setText(self.tr("Choose one to rename or remove it."))
        self.text.show()
        self.cancel_button.hide()
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Kept searches"))
        self.list.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed | QAbstractItemView.EditTrigger.DoubleClicked
        )
        desk.theme.follow(self.list, lambda: self.list.setMinimumHeight(desk.theme.px(160)))
        self.column.addWidget(self.list, 1)
        row = QHBoxLayout()
        desk.theme.space(row, 8)
        self.rename_button = button(self.tr("Rename"), "", self, small=True)
        self.rename_button.clicked.connect(self._rename)
        self.remove_button = button(self.tr("Remove"), "", self, small=True)
        self.remove_button.clicked.connect(self._remove)
        row.addWidget(self.rename_button)
        row.addWidget(self.remove_button)
        row.addStretch(1)
        self.column.addLayout(row)
        self._fill()
        self.list.itemChanged.connect(self._on_renamed)
        self.list.setFocus()

    def _fill(self) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        for search in cards.saved_searches(self._desk.store):
            item = QListWidgetItem(search.name, self.list)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
            item.setData(_ID, search.id)
            item.setToolTip(search.query)
        self.list.blockSignals(False)
        self.list.setCurrentRow(0)
        for one in (self.rename_button, self.remove_button):
            one.setEnabled(bool(self.list.count()))

    def _rename(self) -> None:
        if self.list.currentItem() is not None:
            self.list.editItem(self.list.currentItem())

    def _on_renamed(self, item: QListWidgetItem) -> None:
        if item.text().strip():
            card_search.rename_search(self._desk.store, item.data(_ID), item.text())
        self._fill()

    def _remove(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            cards.remove_search(self._desk.store, item.data(_ID))
            self._fill()
