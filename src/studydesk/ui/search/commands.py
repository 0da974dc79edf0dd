"""What one can do on the Search page."""

from __future__ import annotations

from studydesk.settings import QT_TRANSLATE_NOOP
from studydesk.ui.command import Command

CONTEXT = "search"

COMMANDS: tuple[Command, ...] = (
    Command(
        "search.find",
        QT_TRANSLATE_NOOP("Commands", "Search for something else"),
        "Ctrl+F",
        CONTEXT,
        QT_TRANSLATE_NOOP("Commands", "Puts the keyboard into the line of the Search page."),
        icon="search",
    ),
    Command(
        "search.keep",
        QT_TRANSLATE_NOOP("Commands", "Keep this search"),
        "Ctrl+S",
        CONTEXT,
        QT_TRANSLATE_NOOP("Commands", "Keeps what you look for, with its filters, in the list of kept searches."),
        icon="save",
    ),
    Command(
        "search.forget",
        QT_TRANSLATE_NOOP("Commands", "Forget a kept search"),
        "Ctrl+Shift+Del",
        CONTEXT,
        QT_TRANSLATE_NOOP("Commands", "Takes the chosen search out of the list of kept searches."),
        icon="trash-2",
    ),
    Command(
        "search.everything",
        QT_TRANSLATE_NOOP("Commands", "Search everything"),
        "Alt+A",
        CONTEXT,
        QT_TRANSLATE_NOOP("Commands", "Takes all filters of the Search page away."),
        icon="filter",
    ),
    Command(
        "search.watched",
        QT_TRANSLATE_NOOP("Commands", "Only what I have watched"),
        "Alt+W",
        CONTEXT,
        QT_TRANSLATE_NOOP("Commands", "Of lessons and transcripts, finds only what you have played."),
        icon="play",
    ),
)
