"""What is shown when the learner's data cannot be opened: what happened, what was kept, and the ways on."""

from __future__ import annotations

from enum import Enum

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from studydesk.domain.errors import StudyDeskError
from studydesk.ui.theme.theme import ThemeManager
from studydesk.ui.widgets.parts import button, label, selectable
from studydesk.ui.words import error_sentences


class WayOn(Enum):
    """What the learner chose."""

    QUIT = "quit"
    AGAIN = "again"
    BACKUP = "backup"
    OTHER_FOLDER = "other_folder"


class StartFault(QDialog):
    """Shown instead of the window. ``way`` holds the choice after exec; closing the dialog means to quit."""

    def __init__(
        self, theme: ThemeManager, error: StudyDeskError, backup_words: str, parent: QWidget | None = None
    ) -> None:
        """``backup_words`` names the newest good backup; empty when there is none to go back to."""
        super().__init__(parent)
        self.way = WayOn.QUIT
        self.setWindowTitle("StudyDesk")
        column = QVBoxLayout(self)
        theme.space(column, 12, (28, 24, 28, 24))
        head = label(self.tr("Your data could not be opened"), "title", self, wrap=True)
        head.setMinimumWidth(theme.px(464))  # on the dialog itself it would take the layout's own least width away
        column.addWidget(head)
        column.addWidget(selectable(label(error_sentences(error), "", self, wrap=True)))
        if error.details:
            column.addWidget(selectable(label(error.details, "label", self, wrap=True)))
        column.addSpacing(theme.px(8))
        self.backup_button = button(
            self.tr("Go back to the backup of {time}").format(time=backup_words), "primary", self
        )
        self.backup_button.setVisible(bool(backup_words))
        self.again_button = button(self.tr("Try again"), "", self)
        self.other_button = button(self.tr("Open another folder…"), "", self)
        self.quit_button = button(self.tr("Quit"), "", self)
        row = QHBoxLayout()
        theme.space(row, 8)
        for one, way in (
            (self.again_button, WayOn.AGAIN),
            (self.other_button, WayOn.OTHER_FOLDER),
            (self.quit_button, WayOn.QUIT),
        ):
            one.clicked.connect(lambda _checked=False, way=way: self._choose(way))
            row.addWidget(one)
        self.backup_button.clicked.connect(lambda: self._choose(WayOn.BACKUP))
        if backup_words:
            kept = self.tr("What is there now is put aside first, so that nothing is thrown away.")
            column.addWidget(self.backup_button)
            column.addWidget(label(kept, "label", self, wrap=True))
        column.addLayout(row)

    def _choose(self, way: WayOn) -> None:
        self.way = way
        self.accept()
