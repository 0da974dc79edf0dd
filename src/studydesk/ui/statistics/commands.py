"""What one can do on the Statistics page."""

from __future__ import annotations

from studydesk.settings import QT_TRANSLATE_NOOP
from studydesk.ui.command import Command

CONTEXT = "stats"

COMMANDS: tuple[Command, ...] = (
    Command(
        "stats.month",
        QT_TRANSLATE_NOOP("Commands", "Statistics of the last 30 days"),
        "Alt+1",
        CONTEXT,
        QT_TRANSLATE_NOOP("Commands", "All graphs show the last 30 days."),
        icon="calendar-days",
    ),
    Command(
        "stats.quarter",
        QT_TRANSLATE_NOOP("Commands", "Statistics of the last 3 months"),
        "Alt+2",
        CONTEXT,
        QT_TRANSLATE_NOOP("Commands", "All graphs show the last 13 weeks."),
        icon="calendar-days",
    ),
    Command(
        "stats.year",
        QT_TRANSLATE_NOOP("Commands", "Statistics of the last year"),
        "Alt+3",
        CONTEXT,
        QT_TRANSLATE_NOOP("Commands", "All graphs show the last 365 days."),
        icon="calendar-days",
    ),
    Command(
        "stats.all",
        QT_TRANSLATE_NOOP("Commands", "Statistics since the beginning"),
        "Alt+4",
        CONTEXT,
        QT_TRANSLATE_NOOP("Commands", "All graphs show everything."),
        icon="calendar-days",
    ),
    Command(
        "stats.table",
        QT_TRANSLATE_NOOP("Commands", "Graph or table"),
        "T",
        CONTEXT,
        QT_TRANSLATE_NOOP("Commands", "Shows the values of the graph in hand as a table, or the graph again."),
        icon="list",
    ),
    Command(
        "stats.save",
        QT_TRANSLATE_NOOP("Commands", "Save the graph"),
        "Ctrl+S",
        CONTEXT,
        QT_TRANSLATE_NOOP("Commands", "Writes the graph in hand to a file: PNG, SVG, or its numbers as CSV."),
        icon="save",
    ),
    Command(
        "stats.copy",
        QT_TRANSLATE_NOOP("Commands", "Copy the values of the graph"),
        "Ctrl+Shift+C",
        CONTEXT,
        QT_TRANSLATE_NOOP("Commands", "Copies the table of the graph in hand, for a spreadsheet."),
        icon="copy",
    ),
    Command(
        "stats.count",
        QT_TRANSLATE_NOOP("Commands", "Count everything anew"),
        "F5",
        CONTEXT,
        QT_TRANSLATE_NOOP("Commands", "Computes the sums behind the statistics from all answers and cards once more."),
        icon="rotate-cw",
    ),
)
