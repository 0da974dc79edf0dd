"""What one can do on the page of downloads."""

from __future__ import annotations

from studydesk.settings import QT_TRANSLATE_NOOP
from studydesk.ui.command import Command

CONTEXT = "downloads"


def _row(name: str, title: str, key: str, help_text: str, icon: str, more: tuple[str, ...] = ()) -> Command:
    return Command(f"downloads.{name}", title, key, CONTEXT, help_text, icon=icon, more_shortcuts=more)


CHOSEN: tuple[Command, ...] = (
    _row(
        "play",
        QT_TRANSLATE_NOOP("Commands", "Watch"),
        "W",
        QT_TRANSLATE_NOOP("Commands", "Plays the selected video on the Watch page, as soon as it has come."),
        "play",
        ("Return", "Enter"),
    ),
    _row(
        "pause",
        QT_TRANSLATE_NOOP("Commands", "Pause"),
        "P",
        QT_TRANSLATE_NOOP("Commands", "Pauses the selected downloads. What has arrived of them is kept."),
        "pause",
    ),
    _row(
        "resume",
        QT_TRANSLATE_NOOP("Commands", "Resume"),
        "R",
        QT_TRANSLATE_NOOP("Commands", "Goes on with the selected downloads, also with those that wait."),
        "play",
    ),
    _row(
        "retry",
        QT_TRANSLATE_NOOP("Commands", "Try again"),
        "T",
        QT_TRANSLATE_NOOP("Commands", "Begins the selected downloads anew that failed or were cancelled."),
        "rotate-ccw",
    ),
    _row(
        "cancel",
        QT_TRANSLATE_NOOP("Commands", "Cancel download"),
        "C",
        QT_TRANSLATE_NOOP("Commands", "Gives the selected downloads up and deletes what has arrived of them."),
        "circle-slash",
    ),
    _row(
        "up",
        QT_TRANSLATE_NOOP("Commands", "Earlier"),
        "Alt+Up",
        QT_TRANSLATE_NOOP("Commands", "Moves the selected downloads one place up in the queue."),
        "chevron-up",
    ),
    _row(
        "down",
        QT_TRANSLATE_NOOP("Commands", "Later"),
        "Alt+Down",
        QT_TRANSLATE_NOOP("Commands", "Moves the selected downloads one place down in the queue."),
        "chevron-down",
    ),
    _row(
        "remove",
        QT_TRANSLATE_NOOP("Commands", "Take out of the list"),
        "Del",
        QT_TRANSLATE_NOOP("Commands", "Takes the selected downloads out of the list. Videos on the disk stay."),
        "x",
        ("Backspace",),
    ),
)
"""What concerns the selected rows, in the order of the buttons."""

COMMANDS: tuple[Command, ...] = (
    _row(
        "link",
        QT_TRANSLATE_NOOP("Commands", "Paste a link to download"),
        "Ctrl+L",
        QT_TRANSLATE_NOOP("Commands", "Puts the keyboard into the field for links of videos and playlists."),
        "link",
    ),
    *CHOSEN,
    _row(
        "pause_all",
        QT_TRANSLATE_NOOP("Commands", "Pause all"),
        "Shift+P",
        QT_TRANSLATE_NOOP("Commands", "Pauses every download that is not over."),
        "pause",
    ),
    _row(
        "resume_all",
        QT_TRANSLATE_NOOP("Commands", "Resume all"),
        "Shift+R",
        QT_TRANSLATE_NOOP("Commands", "Goes on with every paused download, and does not wait any longer."),
        "play",
    ),
)
