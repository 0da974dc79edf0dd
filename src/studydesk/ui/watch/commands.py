"""What one can do with the player."""

from __future__ import annotations

from studydesk.settings import QT_TRANSLATE_NOOP
from studydesk.ui.command import Command
from studydesk.ui.watch.learn_commands import COMMANDS as LEARN_COMMANDS

CONTEXT = "watch"


def _row(name: str, title: str, key: str, help_text: str, icon: str = "", more: tuple[str, ...] = ()) -> Command:
    return Command(f"watch.{name}", title, key, CONTEXT, help_text, icon=icon, more_shortcuts=more)


_BACK = QT_TRANSLATE_NOOP("Commands", "Goes back in the video.")
_ON = QT_TRANSLATE_NOOP("Commands", "Goes on in the video.")
_STEP = QT_TRANSLATE_NOOP("Commands", "Stops, and goes one picture on or back.")
_SPEED = QT_TRANSLATE_NOOP("Commands", "Changes the speed; the pitch of voices stays. Kept for the course.")
_LOUD = QT_TRANSLATE_NOOP("Commands", "Changes how loud it is.")

COMMANDS: tuple[Command, ...] = (
    _row(
        "play",
        QT_TRANSLATE_NOOP("Commands", "Play or pause"),
        "Space",
        QT_TRANSLATE_NOOP("Commands", "Plays the video, or stops it where it is."),
        "play",
        ("K", "Media Play", "Media Pause", "Toggle Media Play/Pause"),
    ),
    _row("back_5", QT_TRANSLATE_NOOP("Commands", "5 seconds back"), "Left", _BACK),
    _row("on_5", QT_TRANSLATE_NOOP("Commands", "5 seconds on"), "Right", _ON),
    _row("back_10", QT_TRANSLATE_NOOP("Commands", "10 seconds back"), "J", _BACK, "rotate-ccw"),
    _row("on_10", QT_TRANSLATE_NOOP("Commands", "10 seconds on"), "L", _ON, "rotate-cw"),
    _row("back_30", QT_TRANSLATE_NOOP("Commands", "30 seconds back"), "Ctrl+Left", _BACK),
    _row("on_30", QT_TRANSLATE_NOOP("Commands", "30 seconds on"), "Ctrl+Right", _ON),
    _row("frame_back", QT_TRANSLATE_NOOP("Commands", "One picture back"), ",", _STEP),
    _row("frame_on", QT_TRANSLATE_NOOP("Commands", "One picture on"), ".", _STEP),
    _row("begin", QT_TRANSLATE_NOOP("Commands", "To the beginning"), "Home", _BACK),
    _row(
        "next_chapter",
        QT_TRANSLATE_NOOP("Commands", "Next chapter"),
        "PgDown",
        QT_TRANSLATE_NOOP("Commands", "Goes to the beginning of the next chapter."),
        "skip-forward",
    ),
    _row(
        "previous_chapter",
        QT_TRANSLATE_NOOP("Commands", "Chapter before"),
        "PgUp",
        QT_TRANSLATE_NOOP("Commands", "Goes to the beginning of this chapter, or of the one before."),
        "skip-back",
    ),
    _row(
        "next_lesson",
        QT_TRANSLATE_NOOP("Commands", "Next lesson"),
        "Shift+PgDown",
        QT_TRANSLATE_NOOP("Commands", "Plays the next lesson of the course, or of the topic's next course."),
        "arrow-right",
        ("Media Next",),
    ),
    _row("slower", QT_TRANSLATE_NOOP("Commands", "Slower"), "<", _SPEED, more=("Shift+,",)),
    _row("faster", QT_TRANSLATE_NOOP("Commands", "Faster"), ">", _SPEED, more=("Shift+.",)),
    _row("usual_speed", QT_TRANSLATE_NOOP("Commands", "Usual speed"), "=", _SPEED, "gauge"),
    _row(
        "mute",
        QT_TRANSLATE_NOOP("Commands", "Sound on or off"),
        "M",
        QT_TRANSLATE_NOOP("Commands", "Switches the sound of the video off or on."),
        "volume-2",
    ),
    _row("louder", QT_TRANSLATE_NOOP("Commands", "Louder"), "Ctrl+Up", _LOUD),
    _row("quieter", QT_TRANSLATE_NOOP("Commands", "Quieter"), "Ctrl+Down", _LOUD),
    _row(
        "captions",
        QT_TRANSLATE_NOOP("Commands", "Captions on or off"),
        "C",
        QT_TRANSLATE_NOOP("Commands", "Shows what is said on the picture."),
        "captions",
    ),
    _row(
        "loop",
        QT_TRANSLATE_NOOP("Commands", "Repeat from A to B"),
        "A",
        QT_TRANSLATE_NOOP("Commands", "First A, then B, then it plays between them; once more, and it goes on."),
        "repeat",
    ),
    _row(
        "full_screen",
        QT_TRANSLATE_NOOP("Commands", "Full screen"),
        "F",
        QT_TRANSLATE_NOOP("Commands", "The video in full size, or in the window again."),
        "maximize",
        ("F11",),
    ),
    _row(
        "on_top",
        QT_TRANSLATE_NOOP("Commands", "Small picture above all windows"),
        "P",
        QT_TRANSLATE_NOOP("Commands", "A small window with picture and captions that stays above the others."),
        "picture-in-picture-2",
    ),
    _row(
        "sleep",
        QT_TRANSLATE_NOOP("Commands", "Stop after a while"),
        "Z",
        QT_TRANSLATE_NOOP("Commands", "Stops in 15, 30 or 60 minutes; once more, and it does not."),
        "moon",
    ),
    _row(
        "external",
        QT_TRANSLATE_NOOP("Commands", "Open in another player"),
        "E",
        QT_TRANSLATE_NOOP("Commands", "Opens the file with the player of the system."),
        "external-link",
    ),
    _row(
        "browser",
        QT_TRANSLATE_NOOP("Commands", "Open in the browser at this second"),
        "B",
        QT_TRANSLATE_NOOP("Commands", "Opens the page of the video at this second."),
        "external-link",
    ),
    *LEARN_COMMANDS,
)
