"""What one can do in the editor of cards, and on a picture with areas."""

from __future__ import annotations

from studydesk.settings import QT_TRANSLATE_NOOP
from studydesk.ui.command import Command


def _row(name: str, title: str, key: str, help_text: str, icon: str = "", more: tuple[str, ...] = ()) -> Command:
    return Command(name, title, key, name.split(".")[0], help_text, icon=icon, more_shortcuts=more, in_box=False)


COMMANDS: tuple[Command, ...] = (
    _row(
        "editor.done",
        QT_TRANSLATE_NOOP("Commands", "Add the card, or finish"),
        "Ctrl+Return",
        QT_TRANSLATE_NOOP("Commands", "Adds the card and begins another one; a card that was opened is finished."),
        "check",
        ("Ctrl+Enter",),
    ),
    _row(
        "editor.copy",
        QT_TRANSLATE_NOOP("Commands", "Another card from this one"),
        "Ctrl+Shift+D",
        QT_TRANSLATE_NOOP("Commands", "Begins a new card with what stands here: to split one that asks too much."),
        "plus",
    ),
    _row(
        "editor.gap",
        QT_TRANSLATE_NOOP("Commands", "Make a gap"),
        "Ctrl+Shift+C",
        QT_TRANSLATE_NOOP("Commands", "Makes a gap of the marked words, with a card of its own."),
        "square",
    ),
    _row(
        "editor.gap_same",
        QT_TRANSLATE_NOOP("Commands", "Add to the last gap"),
        "Ctrl+Alt+C",
        QT_TRANSLATE_NOOP("Commands", "Makes a gap of the marked words that is asked together with the last one."),
        "square",
    ),
    _row(
        "editor.picture",
        QT_TRANSLATE_NOOP("Commands", "Insert a picture or sound"),
        "Ctrl+Shift+P",
        QT_TRANSLATE_NOOP("Commands", "Asks for a file and puts it here; pictures can be pasted and dropped too."),
        "image",
    ),
    _row(
        "editor.preview",
        QT_TRANSLATE_NOOP("Commands", "Preview"),
        "Ctrl+P",
        QT_TRANSLATE_NOOP("Commands", "Shows or hides the card as it will be asked."),
        "eye",
    ),
    _row(
        "areas.rectangle",
        QT_TRANSLATE_NOOP("Commands", "Rectangle"),
        "R",
        QT_TRANSLATE_NOOP("Commands", "Draw rectangles: drag with the mouse, or N for one in the middle."),
        "square",
    ),
    _row(
        "areas.ellipse",
        QT_TRANSLATE_NOOP("Commands", "Ellipse"),
        "E",
        QT_TRANSLATE_NOOP("Commands", "Draw ellipses: drag with the mouse, or N for one in the middle."),
        "circle",
    ),
    _row(
        "areas.polygon",
        QT_TRANSLATE_NOOP("Commands", "Polygon"),
        "P",
        QT_TRANSLATE_NOOP("Commands", "Draw polygons: click the corners, double click or Enter closes."),
        "route",
    ),
    _row(
        "areas.new",
        QT_TRANSLATE_NOOP("Commands", "New area"),
        "N",
        QT_TRANSLATE_NOOP(
            "Commands", "Puts an area in the middle; arrows move it, with Shift they change its size, with Ctrl finely."
        ),
        "plus",
    ),
    _row(
        "areas.remove",
        QT_TRANSLATE_NOOP("Commands", "Remove the area"),
        "Del",
        QT_TRANSLATE_NOOP("Commands", "Removes the selected areas."),
        "trash-2",
        ("Backspace",),
    ),
    _row(
        "areas.together",
        QT_TRANSLATE_NOOP("Commands", "Ask together"),
        "G",
        QT_TRANSLATE_NOOP("Commands", "Lets one card ask all selected areas; pressed again, each gets its own."),
        "link",
    ),
    _row(
        "areas.hide",
        QT_TRANSLATE_NOOP("Commands", "Hide all areas, or one"),
        "H",
        QT_TRANSLATE_NOOP("Commands", "Says whether the other areas are hidden too while one is asked."),
        "eye",
    ),
    _row(
        "areas.next",
        QT_TRANSLATE_NOOP("Commands", "Next area"),
        "]",
        QT_TRANSLATE_NOOP("Commands", "Selects the next area."),
        "arrow-right",
    ),
)
