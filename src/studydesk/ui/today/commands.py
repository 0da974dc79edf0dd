"""What one can do on the Today page."""

from __future__ import annotations

from studydesk.settings import QT_TRANSLATE_NOOP
from studydesk.ui.command import Command

CONTEXT = "today"

COMMANDS: tuple[Command, ...] = (
    Command(
        "today.continue",
        QT_TRANSLATE_NOOP("Commands", "Continue"),
        "Ctrl+Return",
        CONTEXT,
        QT_TRANSLATE_NOOP("Commands", "Does the first thing that the Today page proposes."),
        icon="play",
    ),
    Command(
        "today.review",
        QT_TRANSLATE_NOOP("Commands", "Review what is due"),
        "R",
        CONTEXT,
        QT_TRANSLATE_NOOP("Commands", "Begins with the cards that are due, or with as many as fit into your time."),
        icon="layers",
    ),
    Command(
        "today.less",
        QT_TRANSLATE_NOOP("Commands", "Less today"),
        "L",
        CONTEXT,
        QT_TRANSLATE_NOOP("Commands", "Shows only what matters most today; the same key shows all of it again."),
        icon="minus",
    ),
    Command(
        "today.minutes",
        QT_TRANSLATE_NOOP("Commands", "I have some minutes"),
        "M",
        CONTEXT,
        QT_TRANSLATE_NOOP("Commands", "Puts the keyboard where you say how many minutes you have."),
        icon="clock",
    ),
)
