"""The review before videos are brought in: each file, the course that it seems to be, and why."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QRadioButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from studydesk.domain.library import Match
from studydesk.ui.desk import Desk
from studydesk.ui.widgets.parts import button, label
from studydesk.ui.words import size_words

_WIDE, _HIGH = 760, 520
_CHECK = Qt.CheckState


class BringInDialog(QDialog):
    """Sure guesses are ticked; the learner ticks what else is right."""

    chosen = Signal(list, bool)
    """(matches, whether the files are to be moved instead of copied)"""

    def __init__(self, desk: Desk, matches: Sequence[Match], parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._matches = [match for match in matches if match.wanted is not None]
        unknown = len(matches) - len(self._matches)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Bring videos in"))
        theme = desk.theme
        column = QVBoxLayout(self)
        theme.space(column, 12, (24, 20, 24, 20))
        column.addWidget(label(self.tr("Are these guesses right?"), "title", self, wrap=True))
        text = self.tr("%n file(s) seem to be courses of your paths.", "", len(self._matches))
        if unknown:
            text += " " + self.tr("%n could not be matched and stay where they are.", "", unknown)
        column.addWidget(label(text, "soft", self, wrap=True))
        self.tree = self._tree()
        column.addWidget(self.tree, 1)
        self.copy = QRadioButton(self.tr("Copy them; the files stay where they are too"), self)
        self.move_files = QRadioButton(self.tr("Move them; that takes no room twice"), self)
        self.copy.setChecked(True)
        column.addWidget(self.copy)
        column.addWidget(self.move_files)
        column.addLayout(self._buttons())
        room = parent.window().size()
        self.resize(
            min(theme.px(_WIDE), room.width() - theme.px(48)), min(theme.px(_HIGH), room.height() - theme.px(48))
        )
        self._count()

    def _tree(self) -> QTreeWidget:
        tree = QTreeWidget(self)
        tree.setRootIsDecorated(False)
        tree.setUniformRowHeights(True)
        tree.setAccessibleName(self.tr("Files and the courses that they seem to be"))
        tree.setHeaderLabels([self.tr("File"), self.tr("Course"), self.tr("Guessed by"), self.tr("Size")])
        tree.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        for match in self._matches:
            assert match.wanted is not None
            words = [match.found.name, match.wanted.title, self._why(match.by), size_words(match.found.size_bytes)]
            item = QTreeWidgetItem(words)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(0, _CHECK.Checked if match.by in ("id", "title") else _CHECK.Unchecked)
            item.setToolTip(0, match.found.path)
            item.setToolTip(1, match.wanted.title)
            tree.addTopLevelItem(item)
        px = self._desk.theme.px
        for at, width in enumerate((220, 230, 150)):
            tree.setColumnWidth(at, px(width))
        tree.itemChanged.connect(lambda *_: self._count())
        return tree

    def _why(self, by: str) -> str:
        return {
            "id": self.tr("id in the name"),
            "title": self.tr("title"),
            "duration": self.tr("length only"),
        }.get(by, "")

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self._desk.theme.space(row, 8)
        row.addStretch(1)
        self.cancel_button = button(self.tr("Cancel"), "", self)
        self.cancel_button.clicked.connect(self.reject)
        self.do_button = button(self.tr("Bring in"), "primary", self)
        self.do_button.setDefault(True)
        self.do_button.clicked.connect(self._on_accept)
        row.addWidget(self.cancel_button)
        row.addWidget(self.do_button)
        return row

    def ticked(self) -> list[Match]:
        """What the learner agreed to."""
        rows = ((self.tree.topLevelItem(at), match) for at, match in enumerate(self._matches))
        return [match for item, match in rows if item is not None and item.checkState(0) is _CHECK.Checked]

    def _count(self) -> None:
        if hasattr(self, "do_button"):
            self.do_button.setEnabled(bool(self.ticked()))

    def _on_accept(self) -> None:
        matches = self.ticked()
        self.accept()
        self.chosen.emit(matches, self.move_files.isChecked())
