"""The settings of looking for new versions of the program."""

from __future__ import annotations

from typing import Final

from studydesk.settings.row import QT_TRANSLATE_NOOP, Scope, Section, Setting

VERSION_SETTINGS: Final[tuple[Setting, ...]] = (
    Setting(
        "version_check",
        False,
        Scope.DEVICE,
        Section.ADVANCED,
        QT_TRANSLATE_NOOP("Setting", "Look for new versions of StudyDesk"),
        QT_TRANSLATE_NOOP(
            "Setting", "Asks the page of releases once a day, says if there is a newer one, and downloads nothing."
        ),
    ),
    Setting(
        "version_checked",
        "",
        Scope.DEVICE,
        Section.ADVANCED,
        QT_TRANSLATE_NOOP("Setting", "Last look for a new version"),
        QT_TRANSLATE_NOOP("Setting", "The day on which the page was last asked."),
        shown=False,
    ),
)
