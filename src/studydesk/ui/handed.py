"""Files that macOS hands to the program: at its start, and while it runs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication


class HandedFiles(QApplication):
    """An application that keeps files until there is a window to bring them in. A class of its own rather than a
    filter, which Qt would ask about every event of every widget."""

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        self._waiting: list[Path] = []
        self._open: Callable[[Path], object] | None = None

    def open_with(self, open_file: Callable[[Path], object] | None) -> None:
        """From now on files go there, those that wait first. None: they wait."""
        self._open = open_file
        if open_file is not None:
            waiting, self._waiting = self._waiting, []
            for file in waiting:
                open_file(file)

    def event(self, event: QEvent) -> bool:
        """Takes what is handed over, and passes on all else."""
        if isinstance(event, QFileOpenEvent) and event.file():
            self.take(Path(event.file()))
            return True
        return super().event(event)

    def take(self, file: Path) -> None:
        """Brings a file in, or keeps it until that can be done."""
        if self._open is None:
            self._waiting.append(file)
        else:
            self._open(file)
