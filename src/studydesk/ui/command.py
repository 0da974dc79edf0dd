"""One row of the table of commands. Screens declare their rows with it; see ``ui/commands.py`` for what they become."""

from __future__ import annotations

from typing import NamedTuple

GLOBAL = "global"
CONTEXTS = (
    GLOBAL,
    "today",
    "map",
    "outline",
    "panel",
    "watch",
    "review",
    "cards",
    "editor",
    "areas",
    "notes",
    "search",
    "note",
    "stats",
    "downloads",
    "settings",
)
"""Where a key works: anywhere in the window, or while the keyboard is within that part of it."""


class Command(NamedTuple):
    """A thing the learner can do.

    ``title`` and ``help`` are English, marked with ``QT_TRANSLATE_NOOP("Commands", ...)`` and translated where they
    are shown. ``shortcut`` is Qt's portable text ("Ctrl+K"), empty for none; ``more_shortcuts`` are further keys that
    do the same and cannot be rebound. ``in_box`` is False for what only makes sense as a key (walking about).
    """

    id: str
    title: str
    shortcut: str
    context: str
    help: str
    icon: str = ""
    more_shortcuts: tuple[str, ...] = ()
    in_box: bool = True
