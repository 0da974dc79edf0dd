"""The one place from which views learn what changed."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from studydesk.domain.changes import Changes


class ChangeHub(QObject):
    """Passes on what each transaction wrote. Lives on the GUI thread, where all writing happens."""

    changed = Signal(object, object)
    """``(Changes, origin)``; ``origin`` is what the writer handed in, so that it can ignore its own change."""

    def publish(self, changes: Changes, origin: object | None = None) -> None:
        """Tells all views; an empty change is not told. Given to ``Store.on_changed``."""
        if changes:
            self.changed.emit(changes, origin)
