"""What one can do on the map, as rows for keys, menus, help and the Ctrl+K box."""

from __future__ import annotations

from studydesk.settings import QT_TRANSLATE_NOOP
from studydesk.ui.command import Command

CONTEXT = "map"


def _row(
    name: str, title: str, key: str, help_text: str, icon: str = "", more: tuple[str, ...] = (), in_box: bool = True
) -> Command:
    return Command(f"map.{name}", title, key, CONTEXT, help_text, icon=icon, more_shortcuts=more, in_box=in_box)


_STATE_HELP = QT_TRANSLATE_NOOP("Commands", "Marks the selected topics of the map.")
_WALK_HELP = QT_TRANSLATE_NOOP("Commands", "Goes to the topic on that side.")
_EXTEND_HELP = QT_TRANSLATE_NOOP("Commands", "Goes to the topic on that side and selects it too.")

_STATES = (
    _row("not_started", QT_TRANSLATE_NOOP("Commands", "Mark as not started"), "R", _STATE_HELP, "circle"),
    _row("learning", QT_TRANSLATE_NOOP("Commands", "Mark as learning"), "L", _STATE_HELP, "circle-dot"),
    _row("done", QT_TRANSLATE_NOOP("Commands", "Mark as done"), "D", _STATE_HELP, "circle-check"),
    _row("skipped", QT_TRANSLATE_NOOP("Commands", "Mark as skipped"), "S", _STATE_HELP, "circle-slash"),
)

_WALKING = (
    _row("left", QT_TRANSLATE_NOOP("Commands", "Topic on the left"), "Left", _WALK_HELP, in_box=False),
    _row("right", QT_TRANSLATE_NOOP("Commands", "Topic on the right"), "Right", _WALK_HELP, in_box=False),
    _row("up", QT_TRANSLATE_NOOP("Commands", "Topic above"), "Up", _WALK_HELP, in_box=False),
    _row("down", QT_TRANSLATE_NOOP("Commands", "Topic below"), "Down", _WALK_HELP, in_box=False),
    _row("extend_left", QT_TRANSLATE_NOOP("Commands", "Select to the left"), "Shift+Left", _EXTEND_HELP, in_box=False),
    _row(
        "extend_right", QT_TRANSLATE_NOOP("Commands", "Select to the right"), "Shift+Right", _EXTEND_HELP, in_box=False
    ),
    _row("extend_up", QT_TRANSLATE_NOOP("Commands", "Select upwards"), "Shift+Up", _EXTEND_HELP, in_box=False),
    _row("extend_down", QT_TRANSLATE_NOOP("Commands", "Select downwards"), "Shift+Down", _EXTEND_HELP, in_box=False),
    _row(
        "next",
        QT_TRANSLATE_NOOP("Commands", "Next topic"),
        "]",
        QT_TRANSLATE_NOOP("Commands", "Goes on in the order of the path, as Tab does."),
        in_box=False,
    ),
    _row(
        "previous",
        QT_TRANSLATE_NOOP("Commands", "Previous topic"),
        "[",
        QT_TRANSLATE_NOOP("Commands", "Goes back in the order of the path, as Shift+Tab does."),
        in_box=False,
    ),
)

_SEEING = (
    _row(
        "fit",
        QT_TRANSLATE_NOOP("Commands", "Show the whole map"),
        "Home",
        QT_TRANSLATE_NOOP("Commands", "Moves and zooms so that every topic is in sight."),
        "maximize",
    ),
    _row(
        "full_size",
        QT_TRANSLATE_NOOP("Commands", "Zoom to 100 %"),
        "1",
        QT_TRANSLATE_NOOP("Commands", "Shows the map at the size of reading."),
        "search",
    ),
    _row(
        "fit_selection",
        QT_TRANSLATE_NOOP("Commands", "Zoom to the selection"),
        "2",
        QT_TRANSLATE_NOOP("Commands", "Shows the selected topics as large as they can be read well."),
        "locate",
    ),
    _row(
        "zoom_in",
        QT_TRANSLATE_NOOP("Commands", "Zoom in"),
        "+",
        QT_TRANSLATE_NOOP("Commands", "Comes nearer. Close up, the courses appear inside the topics."),
        "zoom-in",
        ("=",),
    ),
    _row(
        "zoom_out",
        QT_TRANSLATE_NOOP("Commands", "Zoom out"),
        "-",
        QT_TRANSLATE_NOOP("Commands", "Goes further away."),
        "zoom-out",
    ),
    _row(
        "find",
        QT_TRANSLATE_NOOP("Commands", "Go to a topic by typing"),
        "/",
        QT_TRANSLATE_NOOP(
            "Commands", "Opens a box; the map flies to the title that you type. A capital letter opens it too."
        ),
        "search",
    ),
    _row(
        "route",
        QT_TRANSLATE_NOOP("Commands", "Highlight what is needed before"),
        "P",
        QT_TRANSLATE_NOOP("Commands", "Shows the way to the selected topic, or the map without it."),
        "route",
    ),
    _row(
        "lens",
        QT_TRANSLATE_NOOP("Commands", "Look through the next lens"),
        "F8",
        QT_TRANSLATE_NOOP("Commands", "Shows progress, memory today, memory to come, or what is on the disk."),
        "layers",
    ),
    _row(
        "later",
        QT_TRANSLATE_NOOP("Commands", "Memory a week later"),
        ".",
        QT_TRANSLATE_NOOP("Commands", "Moves the map of memory a week on, up to 90 days."),
        in_box=False,
    ),
    _row(
        "sooner",
        QT_TRANSLATE_NOOP("Commands", "Memory a week sooner"),
        ",",
        QT_TRANSLATE_NOOP("Commands", "Moves the map of memory a week back."),
        in_box=False,
    ),
    _row(
        "plan",
        QT_TRANSLATE_NOOP("Commands", "Nothing reviewed, or the plan followed"),
        "F9",
        QT_TRANSLATE_NOOP("Commands", "Shows the memory to come with or without the reviews of the days until then."),
    ),
    _row(
        "memory",
        QT_TRANSLATE_NOOP("Commands", "Memory of the topic"),
        "F6",
        QT_TRANSLATE_NOOP(
            "Commands",
            "What is known, what a week off costs, the fewest reviews that keep it, and what was never noted.",
        ),
        "gauge",
    ),
    _row(
        "overview",
        QT_TRANSLATE_NOOP("Commands", "Overview"),
        "M",
        QT_TRANSLATE_NOOP("Commands", "Shows or hides the small map in the corner."),
        "map",
    ),
    _row(
        "legend",
        QT_TRANSLATE_NOOP("Commands", "Legend"),
        "G",
        QT_TRANSLATE_NOOP("Commands", "Shows or hides what the signs on the map mean."),
        "info",
    ),
)

COMMANDS: tuple[Command, ...] = (
    _row(
        "open",
        QT_TRANSLATE_NOOP("Commands", "Open the topic"),
        "Return",
        QT_TRANSLATE_NOOP("Commands", "Opens the topic in the panel at the side."),
        "panel-right",
        ("Enter",),
        in_box=False,
    ),
    *_STATES,
    *_SEEING,
    *_WALKING,
    _row(
        "select_all",
        QT_TRANSLATE_NOOP("Commands", "Select all topics"),
        "Ctrl+A",
        QT_TRANSLATE_NOOP("Commands", "Selects every topic that passes the filter."),
        "square-check-big",
    ),
    _row(
        "menu",
        QT_TRANSLATE_NOOP("Commands", "Menu of the topic"),
        "Shift+F10",
        QT_TRANSLATE_NOOP("Commands", "Opens the menu of the selected topics, as a right click does."),
        "ellipsis",
        in_box=False,
    ),
    _row(
        "add_topic",
        QT_TRANSLATE_NOOP("Commands", "Add a topic of your own"),
        "Ctrl+N",
        QT_TRANSLATE_NOOP("Commands", "Adds a topic after the one in hand. Updates of the path leave it."),
        "plus",
    ),
    _row(
        "filter",
        QT_TRANSLATE_NOOP("Commands", "Filter the topics"),
        "Ctrl+F",
        QT_TRANSLATE_NOOP("Commands", "Puts the keyboard into the filter line."),
        "filter",
    ),
    _row(
        "outline",
        QT_TRANSLATE_NOOP("Commands", "Switch between map and outline"),
        "O",
        QT_TRANSLATE_NOOP("Commands", "Shows the path as a list with the same actions, or as a map again."),
        "list-tree",
    ),
    _row(
        "download",
        QT_TRANSLATE_NOOP("Commands", "Download the videos of the topic"),
        "V",
        QT_TRANSLATE_NOOP("Commands", "Shows what the videos of the selected topics take, and downloads them."),
        "download",
    ),
    _row(
        "download_path",
        QT_TRANSLATE_NOOP("Commands", "Download all videos of the path"),
        "Ctrl+Shift+V",
        QT_TRANSLATE_NOOP("Commands", "Shows what all videos of the learning path take, and downloads them."),
        "download",
    ),
    _row(
        "export",
        QT_TRANSLATE_NOOP("Commands", "Export the map"),
        "Ctrl+E",
        QT_TRANSLATE_NOOP("Commands", "Saves the whole map as PNG, SVG or PDF."),
        "image",
    ),
)
