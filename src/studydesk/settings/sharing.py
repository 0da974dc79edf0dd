"""The settings of keeping several computers in step."""

from __future__ import annotations

from typing import Final

from studydesk.settings.row import QT_TRANSLATE_NOOP, Scope, Section, Setting

SHARING_SETTINGS: Final[tuple[Setting, ...]] = (
    Setting(
        "sync_folder",
        "",
        Scope.DEVICE,
        Section.DATA,
        QT_TRANSLATE_NOOP("Setting", "Shared folder"),
        QT_TRANSLATE_NOOP("Setting", "The folder that keeps your computers in step; empty means none."),
        shown=False,
    ),
    Setting(
        "computer_name",
        "",
        Scope.DEVICE,
        Section.DATA,
        QT_TRANSLATE_NOOP("Setting", "Name of this computer"),
        QT_TRANSLATE_NOOP("Setting", "How your other computers call this one; empty means the system's name for it."),
        shown=False,
    ),
)
