"""Plays a film through the program's own player, to whatever sound device there is; started by test_sound.py."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from studydesk.ui.widgets.player.player import Player


def main() -> int:
    """``sound_player.py FILE RATE SECONDS``; says 'plays' when it does. Status 3: Qt sees no sound device."""
    file, rate, seconds = Path(sys.argv[1]), float(sys.argv[2]), float(sys.argv[3])
    application = QApplication(sys.argv[:1])
    player = Player()
    if not player.has_sound_device:
        return 3
    player.set_volume(1.0)
    player.set_rate(rate)
    player.frame_changed.connect(lambda: print("plays", flush=True))
    player.load(file, play=True)
    QTimer.singleShot(round(seconds * 1000), application.quit)
    application.exec()
    player.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
