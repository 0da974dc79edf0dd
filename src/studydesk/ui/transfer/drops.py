"""Files that are dropped on the window, or given to the program: each opens the dialog that brings it in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from studydesk.ui.desk import Desk

PACKAGES = (".apkg", ".colpkg")
TABLES = (".csv", ".tsv")
PATHS = (".studypath", ".canvas", ".opml")
VAULTS = (".jex",)


def opens(file: Path) -> bool:
    """Whether a file of this name can be brought in so."""
    return file.suffix.casefold() in (*PACKAGES, *TABLES, *PATHS, *VAULTS)


def open_file(desk: Desk, window: QWidget, file: Path) -> None:
    """Shows what is inside, and asks."""
    if file.suffix.casefold() in PACKAGES:
        from studydesk.ui.transfer.anki_in import look_at

        look_at(desk, window, file)
    elif file.suffix.casefold() in PATHS:
        from studydesk.ui.transfer.path_in import PathInDialog

        drawing = PathInDialog(desk, window)
        drawing.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        drawing.open()
        drawing.look_at(file)
    elif file.suffix.casefold() in VAULTS:
        from studydesk.ui.transfer.notes_in import NotesInDialog

        vault = NotesInDialog(desk, window)
        vault.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        vault.open()
        vault.look_at(file)
    else:
        from studydesk.ui.transfer.table_in import open_dialog

        open_dialog(desk, window, file)


class FileDrops(QObject):
    """Lets the window take files from the file manager. Editors, which take pictures, come first."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Looks at drags over the window."""
        if isinstance(event, QDragEnterEvent):
            if self._file_of(event) is None:
                return False
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            return True
        if event.type() == QEvent.Type.Drop and isinstance(event, QDropEvent):
            file = self._file_of(event)
            if file is None or QApplication.activeModalWidget() is not None:
                return False
            event.acceptProposedAction()
            open_file(self._desk, self._window, file)
            return True
        return super().eventFilter(watched, event)

    def _file_of(self, event: QDropEvent) -> Path | None:
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        return next((file for file in files if opens(file)), None)
