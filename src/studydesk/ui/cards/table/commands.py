"""What one can do on the page of all cards."""

from __future__ import annotations

from studydesk.settings import QT_TRANSLATE_NOOP
from studydesk.ui.command import Command

CONTEXT = "cards"


def _row(
    name: str, title: str, key: str, help_text: str, icon: str = "", more: tuple[str, ...] = (), *, in_box: bool = True
) -> Command:
    return Command(f"cards.{name}", title, key, CONTEXT, help_text, icon=icon, more_shortcuts=more, in_box=in_box)


SEARCHING: tuple[Command, ...] = (
    _row(
        "find",
        QT_TRANSLATE_NOOP("Commands", "Search the cards"),
        "Ctrl+F",
        QT_TRANSLATE_NOOP("Commands", "Puts the keyboard into the search line of the cards."),
        "search",
        ("/",),
    ),
    _row(
        "saved",
        QT_TRANSLATE_NOOP("Commands", "Searches"),
        "Ctrl+L",
        QT_TRANSLATE_NOOP("Commands", "Lists your kept searches and some useful ones, to choose from."),
        "bookmark",
    ),
    _row(
        "save_search",
        QT_TRANSLATE_NOOP("Commands", "Keep this search"),
        "Ctrl+S",
        QT_TRANSLATE_NOOP("Commands", "Keeps what stands in the search line under a name."),
        "save",
    ),
    _row(
        "columns",
        QT_TRANSLATE_NOOP("Commands", "Columns"),
        "Ctrl+Shift+C",
        QT_TRANSLATE_NOOP("Commands", "Chooses which columns the table of cards shows."),
        "sliders-horizontal",
    ),
    _row(
        "sort",
        QT_TRANSLATE_NOOP("Commands", "Sort by this column"),
        "S",
        QT_TRANSLATE_NOOP("Commands", "Sorts by the column in which the keyboard is; once more turns the order round."),
        "list",
    ),
    _row(
        "column_left",
        QT_TRANSLATE_NOOP("Commands", "Move the column left"),
        "Ctrl+Shift+Left",
        QT_TRANSLATE_NOOP("Commands", "Moves the column in which the keyboard is one place to the left."),
        in_box=False,
    ),
    _row(
        "column_right",
        QT_TRANSLATE_NOOP("Commands", "Move the column right"),
        "Ctrl+Shift+Right",
        QT_TRANSLATE_NOOP("Commands", "Moves the column in which the keyboard is one place to the right."),
        in_box=False,
    ),
    _row(
        "duplicates",
        QT_TRANSLATE_NOOP("Commands", "Find duplicates"),
        "Ctrl+U",
        QT_TRANSLATE_NOOP("Commands", "Lists cards of this search that have the same text in a field."),
        "copy",
    ),
)
"""What concerns the table as a whole."""

ONE: tuple[Command, ...] = (
    _row(
        "preview",
        QT_TRANSLATE_NOOP("Commands", "Preview"),
        "P",
        QT_TRANSLATE_NOOP("Commands", "Shows the card beside the table as it is asked, or hides it."),
        "eye",
    ),
    _row(
        "edit",
        QT_TRANSLATE_NOOP("Commands", "Edit the card"),
        "E",
        QT_TRANSLATE_NOOP("Commands", "Opens the card in hand beside the table."),
        "pencil",
        ("F2",),
    ),
    _row(
        "history",
        QT_TRANSLATE_NOOP("Commands", "History of the card"),
        "I",
        QT_TRANSLATE_NOOP("Commands", "Shows reviews, numbers and forgetting curve."),
        "history",
    ),
)
"""What concerns the card in hand."""

BULK: tuple[Command, ...] = (
    _row(
        "study",
        QT_TRANSLATE_NOOP("Commands", "Review these"),
        "Ctrl+Return",
        QT_TRANSLATE_NOOP("Commands", "Reviews the selected cards now, or all that were found; due or not."),
        "play",
    ),
    _row(
        "topic",
        QT_TRANSLATE_NOOP("Commands", "Change the topic"),
        "T",
        QT_TRANSLATE_NOOP("Commands", "Moves the selected cards to another topic, or to none."),
        "folder",
    ),
    _row(
        "add_tags",
        QT_TRANSLATE_NOOP("Commands", "Add tags"),
        "A",
        QT_TRANSLATE_NOOP("Commands", "Adds tags to the selected cards."),
        "plus",
    ),
    _row(
        "remove_tags",
        QT_TRANSLATE_NOOP("Commands", "Remove tags"),
        "Shift+A",
        QT_TRANSLATE_NOOP("Commands", "Takes tags from the selected cards."),
        "minus",
    ),
    _row(
        "suspend",
        QT_TRANSLATE_NOOP("Commands", "Suspend"),
        "@",
        QT_TRANSLATE_NOOP(
            "Commands", "Suspends the selected cards; when all of them are suspended, takes them back into study."
        ),
        "pause",
    ),
    _row(
        "bury",
        QT_TRANSLATE_NOOP("Commands", "Bury until tomorrow"),
        "-",
        QT_TRANSLATE_NOOP(
            "Commands", "Puts the selected cards out of sight until tomorrow; brings them back when all are buried."
        ),
        "skip-forward",
    ),
    _row(
        "due",
        QT_TRANSLATE_NOOP("Commands", "Set the due date"),
        "Shift+D",
        QT_TRANSLATE_NOOP("Commands", "Chooses in how many days the selected cards come."),
        "calendar-days",
    ),
    _row(
        "reschedule",
        QT_TRANSLATE_NOOP("Commands", "Reschedule"),
        "Shift+R",
        QT_TRANSLATE_NOOP("Commands", "Computes anew from their reviews when the selected cards come."),
        "clock",
    ),
    _row(
        "forget",
        QT_TRANSLATE_NOOP("Commands", "Forget"),
        "Shift+F",
        QT_TRANSLATE_NOOP("Commands", "Makes the selected cards new again; their history stays."),
        "rotate-ccw",
    ),
    _row(
        "reposition",
        QT_TRANSLATE_NOOP("Commands", "Order of new cards"),
        "O",
        QT_TRANSLATE_NOOP("Commands", "Puts the selected new cards first, in the order shown or shuffled."),
        "list-tree",
    ),
    _row(
        "replace",
        QT_TRANSLATE_NOOP("Commands", "Find and replace"),
        "Ctrl+H",
        QT_TRANSLATE_NOOP(
            "Commands", "Replaces a text in the selected cards, or in all found. First shows what changes."
        ),
        "search",
    ),
    _row(
        "delete",
        QT_TRANSLATE_NOOP("Commands", "Delete"),
        "Del",
        QT_TRANSLATE_NOOP("Commands", "Deletes the selected cards with their reviews; it can be taken back."),
        "trash-2",
        ("Ctrl+Del",),
    ),
)
"""What is done with the selected cards, in the order of the buttons."""

_FLAG_HELP = QT_TRANSLATE_NOOP("Commands", "Gives the selected cards this flag, or takes it away when all have it.")
_FLAGS = (
    QT_TRANSLATE_NOOP("Commands", "Flag 1"),
    QT_TRANSLATE_NOOP("Commands", "Flag 2"),
    QT_TRANSLATE_NOOP("Commands", "Flag 3"),
    QT_TRANSLATE_NOOP("Commands", "Flag 4"),
    QT_TRANSLATE_NOOP("Commands", "Flag 5"),
    QT_TRANSLATE_NOOP("Commands", "Flag 6"),
    QT_TRANSLATE_NOOP("Commands", "Flag 7"),
)
FLAGS: tuple[Command, ...] = (
    *(_row(f"flag_{number}", title, f"Alt+{number}", _FLAG_HELP, "flag") for number, title in enumerate(_FLAGS, 1)),
    _row(
        "flag_0",
        QT_TRANSLATE_NOOP("Commands", "No flag"),
        "Alt+0",
        QT_TRANSLATE_NOOP("Commands", "Takes the flags of the selected cards away."),
        "flag",
    ),
)

COMMANDS: tuple[Command, ...] = (*SEARCHING, *ONE, *BULK, *FLAGS)
