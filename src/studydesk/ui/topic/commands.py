"""Commands of the topic panel and of the outline."""

from __future__ import annotations

from studydesk.settings import QT_TRANSLATE_NOOP
from studydesk.ui.command import Command

_STATES = (
    ("not_started", QT_TRANSLATE_NOOP("Commands", "Mark as not started"), "R", "circle"),
    ("learning", QT_TRANSLATE_NOOP("Commands", "Mark as learning"), "L", "circle-dot"),
    ("done", QT_TRANSLATE_NOOP("Commands", "Mark as done"), "D", "circle-check"),
    ("skipped", QT_TRANSLATE_NOOP("Commands", "Mark as skipped"), "S", "circle-slash"),
)

_STATE_HELP = {
    "panel": QT_TRANSLATE_NOOP("Commands", "Marks the topic that the panel shows."),
    "outline": QT_TRANSLATE_NOOP("Commands", "Marks the selected topics of the outline."),
}


def _states(context: str) -> tuple[Command, ...]:
    return tuple(
        Command(f"{context}.{name}", title, key, context, _STATE_HELP[context], icon=icon)
        for name, title, key, icon in _STATES
    )


COMMANDS: tuple[Command, ...] = (
    *_states("panel"),
    Command(
        "panel.finish_course",
        QT_TRANSLATE_NOOP("Commands", "Mark the course as done"),
        "Shift+D",
        "panel",
        QT_TRANSLATE_NOOP("Commands", "Marks every lesson of the course in hand as done."),
        icon="square-check-big",
    ),
    Command(
        "panel.watch",
        QT_TRANSLATE_NOOP("Commands", "Watch the course"),
        "W",
        "panel",
        QT_TRANSLATE_NOOP("Commands", "Goes on with the course in hand on the Watch page."),
        icon="play",
    ),
    Command(
        "panel.download",
        QT_TRANSLATE_NOOP("Commands", "Download the videos of the topic"),
        "V",
        "panel",
        QT_TRANSLATE_NOOP("Commands", "Shows what the videos of the topic take, and downloads them."),
        icon="download",
    ),
    Command(
        "panel.download_course",
        QT_TRANSLATE_NOOP("Commands", "Download the course"),
        "Shift+V",
        "panel",
        QT_TRANSLATE_NOOP("Commands", "Shows what the video of the course in hand takes, and downloads it."),
        icon="download",
    ),
    Command(
        "panel.check",
        QT_TRANSLATE_NOOP("Commands", "Check yourself"),
        "Q",
        "panel",
        QT_TRANSLATE_NOOP(
            "Commands", "Asks the questions of the topic: those before the first video, later those after."
        ),
        icon="circle-question-mark",
    ),
    Command(
        "panel.overview",
        QT_TRANSLATE_NOOP("Commands", "Show all of the overview, or fold it"),
        "O",
        "panel",
        QT_TRANSLATE_NOOP("Commands", "Opens the overview of the topic in full length, or folds it."),
        icon="file-text",
    ),
    Command(
        "panel.notes",
        QT_TRANSLATE_NOOP("Commands", "Notes of the topic"),
        "Shift+N",
        "panel",
        QT_TRANSLATE_NOOP("Commands", "Shows the notes of the topic on their page."),
        icon="notebook-pen",
    ),
    Command(
        "panel.add_course",
        QT_TRANSLATE_NOOP("Commands", "Add a course or link"),
        "A",
        "panel",
        QT_TRANSLATE_NOOP("Commands", "Adds a course or link of your own to the topic. Updates of the path leave it."),
        icon="plus",
    ),
    *_states("outline"),
    Command(
        "outline.open",
        QT_TRANSLATE_NOOP("Commands", "Open the topic"),
        "Return",
        "outline",
        QT_TRANSLATE_NOOP(
            "Commands", "Opens the topic in the panel at the side; on a lesson, opens it in the browser."
        ),
        icon="panel-right",
        more_shortcuts=("Enter",),
        in_box=False,
    ),
    Command(
        "outline.tick",
        QT_TRANSLATE_NOOP("Commands", "Tick the lesson or course"),
        "Space",
        "outline",
        QT_TRANSLATE_NOOP("Commands", "Marks the lesson, or all lessons of the course, as done or not done."),
        icon="square-check-big",
        in_box=False,
    ),
    Command(
        "outline.add_topic",
        QT_TRANSLATE_NOOP("Commands", "Add a topic of your own"),
        "Ctrl+N",
        "outline",
        QT_TRANSLATE_NOOP("Commands", "Adds a topic after the one in hand. Updates of the path leave it."),
        icon="plus",
    ),
)
