"""The window in which cards are made, from anywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from studydesk.ui.cards.editor.form import ItemForm

if TYPE_CHECKING:
    from studydesk.domain.cards import Draft, ItemId
    from studydesk.domain.path import TopicId
    from studydesk.ui.desk import Desk


class EditorWindow(QDialog):
    """Stands beside the main window and blocks nothing. Closing keeps what was typed."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Card"))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.form = ItemForm(desk, self)
        self.form.closed.connect(self.hide)
        column.addWidget(self.form)
        room = parent.window().size()
        self.resize(min(desk.theme.px(640), room.width()), min(desk.theme.px(680), room.height()))

    def make(self, topic_id: TopicId | None, draft: Draft | None = None) -> None:
        """Shows the editor for a new card, half-typed as it was left."""
        if not (self.isVisible() and self.form.item_id is None and draft is None):
            self.form.new_item(topic_id, draft)
        self._come()

    def edit(self, item_id: ItemId) -> None:
        """Shows an item."""
        self.form.edit_item(item_id)
        self._come()

    def _come(self) -> None:
        self.show()
        self.raise_()
        self.activateWindow()
        self.form.focus_first()

    def reject(self) -> None:
        """Esc."""
        self.form.close_form()

    def closeEvent(self, event: QCloseEvent) -> None:
        """The window's own close button."""
        event.ignore()
        self.form.close_form()
