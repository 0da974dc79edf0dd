"""The settings of notes."""

from __future__ import annotations

from typing import Final

from studydesk.settings.row import QT_TRANSLATE_NOOP, Scope, Section, Setting

NOTE_SETTINGS: Final[tuple[Setting, ...]] = (
    Setting(
        "notes_mirror",
        False,
        Scope.DEVICE,
        Section.DATA,
        QT_TRANSLATE_NOOP("Setting", "Keep notes as files too"),
        QT_TRANSLATE_NOOP("Setting", "A folder of Markdown files is kept in step with the notes, both ways."),
    ),
    Setting(
        "notes_folder",
        "",
        Scope.DEVICE,
        Section.DATA,
        QT_TRANSLATE_NOOP("Setting", "Folder for notes"),
        QT_TRANSLATE_NOOP("Setting", "Where these files are; empty means 'notes' inside the data folder."),
    ),
)
