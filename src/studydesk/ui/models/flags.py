"""What the learner calls the seven flags."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from collections.abc import Mapping

    from studydesk.services.settings import ProfileSettings

FLAGS = range(1, 8)
LONGEST_NAME = 40


def flag_name(settings: ProfileSettings, number: int) -> str:
    """The learner's name of a flag (1 to 7), or its number in words."""
    given = settings.record("flag_names").get(str(number))
    if isinstance(given, str) and given.strip():
        return given[:LONGEST_NAME]
    return QCoreApplication.translate("Flags", "Flag {n}").format(n=number)


def name_flags(settings: ProfileSettings, names: Mapping[int, str]) -> None:
    """Keeps the learner's names; an empty one is the number again."""
    kept = {str(number): name.strip()[:LONGEST_NAME] for number, name in names.items() if name.strip()}
    settings.set("flag_names", kept)
