"""What StudyDesk is and is not, said once for the first start and for About."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def not_affiliated() -> str:
    """Whose the courses are."""
    return QCoreApplication.translate(
        "Wording",
        "StudyDesk is made independently and is not affiliated with freeCodeCamp or YouTube. The courses belong to the "
        "people who made them: watch them, follow them, and support them where you can.",
    )


def nothing_sent() -> str:
    """What stays on the computer."""
    return QCoreApplication.translate(
        "Wording",
        "There is no account and no telemetry. What you mark, write and learn stays in one folder on this computer, in "
        "open formats, and nobody is told. Nothing is downloaded until you ask for it.",
    )
