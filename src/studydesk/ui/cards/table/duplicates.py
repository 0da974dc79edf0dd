"""Cards of a search with the same text in a field, to be shown together in the table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QHBoxLayout, QListWidget, QListWidgetItem, QWidget

from studydesk.domain.errors import StudyDeskError
from studydesk.services import card_bulk, card_search
from studydesk.ui.cards.editor.sheet import field_word
from studydesk.ui.cards.table.dialogs import AskDialog
from studydesk.ui.cards.table.words import query_words
from studydesk.ui.widgets.parts import label

if TYPE_CHECKING:
    from studydesk.bridge.runner import JobHandle
    from studydesk.services.card_bulk import DuplicateGroup
    from studydesk.storage.store import Store
    from studydesk.ui.cards.table.finder import CardFinder
    from studydesk.ui.desk import Desk

_QUERY = int(Qt.ItemDataRole.UserRole)
_MOST_SHOWN = 1_000
_MOST_IN_QUERY = 400
_LONGEST = 120


class DuplicatesDialog(AskDialog):
    """``chosen`` brings the search that shows the cards of a group."""

    chosen = Signal(str)

    def __init__(self, desk: Desk, finder: CardFinder, query: str, parent: QWidget) -> None:
        super().__init__(desk, "", parent)
        self.name_it(self.tr("Find duplicates"), self.tr("Show them"))
        self._finder = finder
        self._query = query
        self._handle: JobHandle | None = None
        row = QHBoxLayout()
        desk.theme.space(row, 8)
        self.field = QComboBox(self)
        self.field.setAccessibleName(self.tr("Field to compare"))
        self.field.addItem(self.tr("The question"), None)
        self._finder.read(self, card_search.field_names, self._offer_fields, self._desk.errors.report)
        heading = label(self.tr("Compare"), "label", self)
        heading.setBuddy(self.field)
        row.addWidget(heading)
        row.addWidget(self.field, 1)
        self.column.addLayout(row)
        self.state = label("", "label", self, wrap=True)
        self.column.addWidget(self.state)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Texts that stand on several cards"))
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.itemActivated.connect(lambda _item: self.finish())
        desk.theme.follow(self.list, lambda: self.list.setMinimumHeight(desk.theme.px(180)))
        self.column.addWidget(self.list, 1)
        self.field.currentIndexChanged.connect(self.look)
        self.accepted.connect(self._tell)
        self.finished.connect(self._drop)
        self.look()
        self.field.setFocus()

    def look(self, *_: object) -> None:
        """Compares beside the window."""
        self._drop()
        self.list.clear()
        self.do_button.setEnabled(False)
        self.state.setText(self.tr("Looking…"))
        query, field, study = self._query, self.field.currentData(), self._desk.study
        now, settings = study.now(), study.settings()

        def work(store: Store) -> list[DuplicateGroup]:
            return card_bulk.duplicates(store, query, field, now=now, settings=settings)

        self._handle = self._finder.read(self, work, self._on_found, self._on_failed)

    def _offer_fields(self, names: list[str]) -> None:
        for name in names:
            self.field.addItem(field_word(name), name)

    def _drop(self, *_: object) -> None:
        if self._handle is not None:
            self._handle.cancel()
            self._handle = None

    def _on_found(self, groups: list[DuplicateGroup]) -> None:
        self._handle = None
        for group in groups[:_MOST_SHOWN]:
            count = self.tr("%n times", "", len(group.item_ids))
            item = QListWidgetItem(f"{' '.join(group.text[:_LONGEST].split())} · {count}", self.list)
            item.setData(_QUERY, "nid:" + ",".join(str(one) for one in group.item_ids[:_MOST_IN_QUERY]))
        if groups:
            self.state.setText(self.tr("%n text(s) stand on several cards.", "", len(groups)))
            self.list.setCurrentRow(0)
            self.list.setFocus()
        else:
            self.state.setText(self.tr("No text stands on several cards."))
        self.do_button.setEnabled(bool(groups))

    def _on_failed(self, error: Exception) -> None:
        self._handle = None
        if isinstance(error, StudyDeskError):
            self.state.setText(query_words(error))
        else:
            self._desk.errors.report(error)

    def _tell(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.chosen.emit(item.data(_QUERY))
