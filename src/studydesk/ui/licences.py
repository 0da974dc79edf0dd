"""About the program: its version, and every part of it with the words of its licence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from studydesk import __version__
from studydesk.bridge.runner import Lane
from studydesk.services import parts_list
from studydesk.ui.widgets.parts import button, label
from studydesk.ui.wording import not_affiliated, nothing_sent

if TYPE_CHECKING:
    from studydesk.services.parts_list import Part
    from studydesk.ui.desk import Desk


class AboutDialog(QDialog):
    """The list of parts is read beside the window; choosing one shows its licence."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.desk = desk
        self.setWindowTitle(self.tr("About StudyDesk"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        theme = desk.theme
        column = QVBoxLayout(self)
        theme.space(column, 8, (24, 20, 24, 20))
        column.addWidget(label(f"StudyDesk {__version__}", "title", self))
        column.addWidget(label(not_affiliated(), "soft", self, wrap=True))
        column.addWidget(label(nothing_sent(), "soft", self, wrap=True))
        column.addWidget(label(self.tr("Made of"), "heading", self))
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(theme.px(8))
        self.list = QListWidget(split)
        self.list.setAccessibleName(self.tr("Parts of the program"))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.currentRowChanged.connect(self._show)
        self.text = QPlainTextEdit(split)
        self.text.setProperty("kind", "code")
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Licence"))
        split.setStretchFactor(0, 2)
        split.setStretchFactor(1, 3)
        column.addWidget(split, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        close = button(self.tr("Close"), "primary", self)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        foot.addWidget(close)
        column.addLayout(foot)
        room = parent.window().size()
        self.resize(min(theme.px(860), room.width() - 32), min(theme.px(620), room.height() - 32))
        self.parts: list[Part] = []
        self._read()

    def _read(self) -> None:
        from studydesk.paths import licences_folder, resource

        resources, frozen = resource(""), licences_folder()
        handle = self.desk.runner.start(lambda _context: parts_list.parts(resources, frozen), Lane.READING)
        handle.finished.connect(self._fill)
        handle.failed.connect(self.desk.errors.report)

    def _fill(self, parts: list[Part]) -> None:
        if not shiboken6.isValid(self):
            return
        self.parts = parts
        for part in parts:
            words = f"{part.name} {part.version}".strip()
            item = QListWidgetItem(f"{words} · {part.licence}" if part.licence else words)
            item.setToolTip(item.text())
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.setFocus()

    def _show(self, row: int) -> None:
        part = self.parts[row] if 0 <= row < len(self.parts) else None
        if part is None:
            return
        words = parts_list.text_of(part) or self.tr("No text of this licence came with the part.")
        self.text.setPlainText(f"{part.name}: {part.licence}\n\n{words}")
