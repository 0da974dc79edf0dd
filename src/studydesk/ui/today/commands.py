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
    Command(
        "today.plan",
        QT_TRANSLATE_NOOP("Commands", "Plan"),
        "P",
        CONTEXT,
        QT_TRANSLATE_NOOP("Commands", "Shows which lessons come on which day; the same key goes back to the day."),
        icon="calendar-days",
    ),
    Command(
        "today.sooner",
        QT_TRANSLATE_NOOP("Commands", "Lesson sooner"),
        "Alt+Up",
        CONTEXT,
        QT_TRANSLATE_NOOP("Commands", "Moves the lesson in hand to the day of study before."),
    ),
    Command(
        "today.later",
        QT_TRANSLATE_NOOP("Commands", "Lesson later"),
        "Alt+Down",
        CONTEXT,
        QT_TRANSLATE_NOOP("Commands", "Moves the lesson in hand to the next day of study."),
    ),
    Command(
        "today.as_planned",
        QT_TRANSLATE_NOOP("Commands", "Lesson as planned"),
        "Alt+Backspace",
        CONTEXT,
        QT_TRANSLATE_NOOP("Commands", "Forgets where the lesson in hand was moved to."),
    ),
    Command(
        "today.calendar",
        QT_TRANSLATE_NOOP("Commands", "Plan for the calendar"),
        "Ctrl+Shift+E",
        CONTEXT,
        QT_TRANSLATE_NOOP("Commands", "Writes the plan as an .ics file that calendars open."),
    ),
    Command(
        "today.trip",
        QT_TRANSLATE_NOOP("Commands", "Pack for a trip"),
        "T",
        CONTEXT,
        QT_TRANSLATE_NOOP("Commands", "Chooses the next lessons for so many hours and gigabytes, and downloads them."),
        icon="download",
    ),
)
