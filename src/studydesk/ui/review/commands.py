"""What one can do while reviewing."""

from __future__ import annotations

from studydesk.settings import QT_TRANSLATE_NOOP
from studydesk.ui.command import Command

CONTEXT = "review"


def _row(name: str, title: str, key: str, help_text: str, icon: str = "", more: tuple[str, ...] = ()) -> Command:
    return Command(f"review.{name}", title, key, CONTEXT, help_text, icon=icon, more_shortcuts=more)


_FLAG = QT_TRANSLATE_NOOP("Commands", "Gives the card this flag, or takes it away again.")
_FLAGS = (
    QT_TRANSLATE_NOOP("Commands", "Flag 1"),
    QT_TRANSLATE_NOOP("Commands", "Flag 2"),
    QT_TRANSLATE_NOOP("Commands", "Flag 3"),
    QT_TRANSLATE_NOOP("Commands", "Flag 4"),
    QT_TRANSLATE_NOOP("Commands", "Flag 5"),
    QT_TRANSLATE_NOOP("Commands", "Flag 6"),
    QT_TRANSLATE_NOOP("Commands", "Flag 7"),
)

_PANEL: tuple[Command, ...] = (
    Command(
        "panel.study",
        QT_TRANSLATE_NOOP("Commands", "Review the cards of the topic"),
        "T",
        "panel",
        QT_TRANSLATE_NOOP("Commands", "Begins a review of what waits of this topic."),
        icon="layers",
    ),
    Command(
        "panel.add_cards",
        QT_TRANSLATE_NOOP("Commands", "Add the cards of the topic"),
        "Shift+T",
        "panel",
        QT_TRANSLATE_NOOP("Commands", "Lets the cards that came with the path enter study now."),
        icon="plus",
    ),
    Command(
        "panel.all_cards",
        QT_TRANSLATE_NOOP("Commands", "All cards of the topic"),
        "Shift+C",
        "panel",
        QT_TRANSLATE_NOOP("Commands", "Shows the cards of this topic in the table of all cards."),
        icon="list",
    ),
    Command(
        "panel.topic_study",
        QT_TRANSLATE_NOOP("Commands", "How to study the topic"),
        "Shift+H",
        "panel",
        QT_TRANSLATE_NOOP("Commands", "Retention, daily limits and a pause for this topic alone."),
        icon="sliders-horizontal",
    ),
)

COMMANDS: tuple[Command, ...] = (
    *_PANEL,
    _row(
        "show",
        QT_TRANSLATE_NOOP("Commands", "Begin, show the answer, then Good"),
        "Space",
        QT_TRANSLATE_NOOP("Commands", "Begins the review; shows the answer; pressed again, it rates Good."),
        "eye",
        ("Return", "Enter"),
    ),
    _row(
        "again",
        QT_TRANSLATE_NOOP("Commands", "Again"),
        "1",
        QT_TRANSLATE_NOOP("Commands", "You did not remember it."),
        "rotate-ccw",
    ),
    _row(
        "hard",
        QT_TRANSLATE_NOOP("Commands", "Hard"),
        "2",
        QT_TRANSLATE_NOOP("Commands", "You remembered it, with effort. Not for what you forgot: that is Again."),
    ),
    _row("good", QT_TRANSLATE_NOOP("Commands", "Good"), "3", QT_TRANSLATE_NOOP("Commands", "You remembered it.")),
    _row(
        "easy",
        QT_TRANSLATE_NOOP("Commands", "Easy"),
        "4",
        QT_TRANSLATE_NOOP("Commands", "You remembered it at once."),
    ),
    _row(
        "undo",
        QT_TRANSLATE_NOOP("Commands", "Take back"),
        "Z",
        QT_TRANSLATE_NOOP("Commands", "Takes back the last answer, as often as you like."),
        "undo-2",
    ),
    _row(
        "edit",
        QT_TRANSLATE_NOOP("Commands", "Edit the card"),
        "E",
        QT_TRANSLATE_NOOP("Commands", "Opens the card here to be changed; its schedule stays."),
        "pencil",
    ),
    _row(
        "bury",
        QT_TRANSLATE_NOOP("Commands", "Bury the card"),
        "-",
        QT_TRANSLATE_NOOP("Commands", "Puts the card out of sight until tomorrow."),
        "clock",
    ),
    _row(
        "bury_item",
        QT_TRANSLATE_NOOP("Commands", "Bury all cards of the item"),
        "=",
        QT_TRANSLATE_NOOP("Commands", "Puts the card and its siblings out of sight until tomorrow."),
        "clock",
    ),
    _row(
        "suspend",
        QT_TRANSLATE_NOOP("Commands", "Suspend the card"),
        "@",
        QT_TRANSLATE_NOOP("Commands", "Takes the card out of study until you take it back in."),
        "pause",
    ),
    _row(
        "suspend_item",
        QT_TRANSLATE_NOOP("Commands", "Suspend all cards of the item"),
        "!",
        QT_TRANSLATE_NOOP("Commands", "Takes the card and its siblings out of study until you take them back in."),
        "pause",
    ),
    _row(
        "info",
        QT_TRANSLATE_NOOP("Commands", "History of the card"),
        "I",
        QT_TRANSLATE_NOOP("Commands", "Shows every review of the card and how its memory fades."),
        "history",
    ),
    _row(
        "video",
        QT_TRANSLATE_NOOP("Commands", "Open the source"),
        "V",
        QT_TRANSLATE_NOOP("Commands", "Opens what the card came from: the second of the video, or the page."),
        "external-link",
    ),
    _row(
        "replay",
        QT_TRANSLATE_NOOP("Commands", "Play the sounds again"),
        "R",
        QT_TRANSLATE_NOOP("Commands", "Plays the sounds of this side from the beginning."),
        "play",
    ),
    _row(
        "mark",
        QT_TRANSLATE_NOOP("Commands", "Mark"),
        "*",
        QT_TRANSLATE_NOOP("Commands", "Marks the item with the tag 'marked', or takes the mark away."),
        "star",
    ),
    *(_row(f"flag_{number}", title, f"Alt+{number}", _FLAG, "flag") for number, title in enumerate(_FLAGS, start=1)),
    _row(
        "forget",
        QT_TRANSLATE_NOOP("Commands", "Forget the card"),
        "Shift+F",
        QT_TRANSLATE_NOOP("Commands", "Makes the card new again; its history stays."),
        "rotate-ccw",
    ),
    _row(
        "due",
        QT_TRANSLATE_NOOP("Commands", "Set the due date"),
        "Shift+D",
        QT_TRANSLATE_NOOP("Commands", "Asks in how many days the card shall come again."),
        "calendar-days",
    ),
    _row(
        "delete",
        QT_TRANSLATE_NOOP("Commands", "Delete the item"),
        "Ctrl+Del",
        QT_TRANSLATE_NOOP("Commands", "Deletes the item with all its cards; can be taken back."),
        "trash-2",
        ("Ctrl+Backspace",),
    ),
    _row(
        "more",
        QT_TRANSLATE_NOOP("Commands", "More for this card"),
        "M",
        QT_TRANSLATE_NOOP("Commands", "Opens the menu of all that can be done with the card."),
        "ellipsis",
    ),
    _row(
        "custom",
        QT_TRANSLATE_NOOP("Commands", "Choose what to review"),
        "C",
        QT_TRANSLATE_NOOP("Commands", "By tag, forgotten today, ahead, or a random check without effect."),
        "filter",
    ),
    _row(
        "catch_up",
        QT_TRANSLATE_NOOP("Commands", "Catch up"),
        "U",
        QT_TRANSLATE_NOOP("Commands", "Spreads what has piled up over some days, nearly forgotten cards first."),
        "calendar-days",
    ),
)

FOR_CARD: tuple[str, ...] = (
    "edit", "mark", "bury", "bury_item", "suspend", "suspend_item", "info", "video", "replay", "due", "forget",
    "delete",
)  # fmt: skip
"""What the menu of a card offers."""
