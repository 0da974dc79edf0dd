"""The dialog that names the flags."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from studydesk.ui.models.flags import FLAGS, LONGEST_NAME, name_flags
from studydesk.ui.widgets.parts import label

if TYPE_CHECKING:
    from studydesk.ui.desk import Desk


class FlagNamesDialog(QDialog):
    """Seven lines, one a flag."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setWindowTitle(self.tr("Name the flags"))
        column = QVBoxLayout(self)
        desk.theme.space(column, 12, (24, 20, 24, 20))
        column.addWidget(label(self.tr("An empty line keeps the number."), "label", self, wrap=True))
        form = QFormLayout()
        given = desk.settings.record("flag_names")
        self.lines: dict[int, QLineEdit] = {}
        for number in FLAGS:
            line = QLineEdit(str(given.get(str(number), "")), self)
            line.setMaxLength(LONGEST_NAME)
            self.lines[number] = line
            form.addRow(self.tr("Flag {n} (Alt+{n})").format(n=number), line)
        column.addLayout(form)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, parent=self
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)

    def accept(self) -> None:
        """Keeps the names."""
        name_flags(self._desk.settings, {number: line.text() for number, line in self.lines.items()})
        super().accept()
