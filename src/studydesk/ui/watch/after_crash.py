"""What is said at the start when the program went down while a video was playing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from studydesk.ui.widgets.player.player import use_hardware

if TYPE_CHECKING:
    from studydesk.ui.desk import Desk


def offer_after_crash(desk: Desk) -> None:
    """Suggests to decode without the graphics chip, where that is in use."""
    if not desk.device.flag("hardware_decoding"):
        return
    sentence = QCoreApplication.translate(
        "AfterCrash",
        "StudyDesk ended while a video was playing. If it happens again, the graphics chip may be the cause.",
    )

    def switch_off() -> None:
        desk.device.set("hardware_decoding", False)
        use_hardware(False)
        words = QCoreApplication.translate(
            "AfterCrash", "Videos do without the graphics chip now; those opened already from the next start on."
        )
        desk.notices.say(words)

    desk.notices.offer(sentence, QCoreApplication.translate("AfterCrash", "Do without it"), switch_off, "warn")
