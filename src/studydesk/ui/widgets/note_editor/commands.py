"""The commands of the editor of notes, wherever it stands."""

from __future__ import annotations

from studydesk.settings import QT_TRANSLATE_NOOP
from studydesk.ui.command import Command

COMMANDS: tuple[Command, ...] = (
    Command(
        "note.view",
        QT_TRANSLATE_NOOP("Commands", "Write, both, or read"),
        "Ctrl+E",
        "note",
        QT_TRANSLATE_NOOP("Commands", "Shows the text, the text and how it reads, or only how it reads."),
        icon="eye",
    ),
    Command(
        "note.find",
        QT_TRANSLATE_NOOP("Commands", "Find in the note"),
        "Ctrl+F",
        "note",
        QT_TRANSLATE_NOOP("Commands", "Finds words in the note; F3 goes on."),
        icon="search",
    ),
    Command(
        "note.replace",
        QT_TRANSLATE_NOOP("Commands", "Find and replace in the note"),
        "Ctrl+H",
        "note",
        QT_TRANSLATE_NOOP("Commands", "Finds words in the note and puts others in their place."),
        icon="repeat",
    ),
    Command(
        "note.find_next",
        QT_TRANSLATE_NOOP("Commands", "Next place"),
        "F3",
        "note",
        QT_TRANSLATE_NOOP("Commands", "Goes to the next place that was found in the note."),
        in_box=False,
    ),
    Command(
        "note.find_previous",
        QT_TRANSLATE_NOOP("Commands", "Previous place"),
        "Shift+F3",
        "note",
        QT_TRANSLATE_NOOP("Commands", "Goes to the place before that was found in the note."),
        in_box=False,
    ),
    Command(
        "note.strong",
        QT_TRANSLATE_NOOP("Commands", "Bold"),
        "Ctrl+D",
        "note",
        QT_TRANSLATE_NOOP("Commands", "Makes what is marked bold."),
    ),
    Command(
        "note.slanted",
        QT_TRANSLATE_NOOP("Commands", "Italic"),
        "Ctrl+I",
        "note",
        QT_TRANSLATE_NOOP("Commands", "Makes what is marked italic."),
    ),
    Command(
        "note.code",
        QT_TRANSLATE_NOOP("Commands", "Code"),
        "Ctrl+J",
        "note",
        QT_TRANSLATE_NOOP("Commands", "Makes what is marked code."),
    ),
    Command(
        "note.gap",
        QT_TRANSLATE_NOOP("Commands", "Mark as a gap"),
        "Ctrl+M",
        "note",
        QT_TRANSLATE_NOOP("Commands", "Marks words ==so==: they stand out, and can be the gap of a card."),
    ),
    Command(
        "note.task",
        QT_TRANSLATE_NOOP("Commands", "Tick the task"),
        "Ctrl+T",
        "note",
        QT_TRANSLATE_NOOP("Commands", "Ticks the task of the line, or makes the line a task."),
        icon="square-check-big",
    ),
    Command(
        "note.follow",
        QT_TRANSLATE_NOOP("Commands", "Follow the link"),
        "Ctrl+Return",
        "note",
        QT_TRANSLATE_NOOP(
            "Commands", "Opens what the link under the cursor leads to: a note, a topic, a second of a video."
        ),
        icon="link",
    ),
    Command(
        "note.excerpt",
        QT_TRANSLATE_NOOP("Commands", "Play twenty seconds"),
        "Ctrl+Shift+Return",
        "note",
        QT_TRANSLATE_NOOP(
            "Commands", "Plays twenty seconds around the time stamp in the line, without leaving the note."
        ),
        icon="play",
    ),
    Command(
        "note.cards",
        QT_TRANSLATE_NOOP("Commands", "Make cards of this note"),
        "Ctrl+Shift+C",
        "note",
        QT_TRANSLATE_NOOP(
            "Commands", "Shows the lines of the note that can become cards, and makes those that you choose."
        ),
        icon="layers",
    ),
    Command(
        "note.picture",
        QT_TRANSLATE_NOOP("Commands", "Put a picture into the note"),
        "Ctrl+Shift+I",
        "note",
        QT_TRANSLATE_NOOP("Commands", "Asks for a picture or sound and puts it at the cursor."),
        icon="image",
    ),
    Command(
        "note.past",
        QT_TRANSLATE_NOOP("Commands", "The note's past"),
        "Ctrl+Shift+H",
        "note",
        QT_TRANSLATE_NOOP("Commands", "Shows how the note read earlier, and what has changed since."),
        icon="history",
    ),
    Command(
        "note.print",
        QT_TRANSLATE_NOOP("Commands", "Print the note"),
        "Ctrl+P",
        "note",
        QT_TRANSLATE_NOOP("Commands", "Prints the note as it reads."),
    ),
    Command(
        "note.pdf",
        QT_TRANSLATE_NOOP("Commands", "Save the note as PDF"),
        "Ctrl+Shift+P",
        "note",
        QT_TRANSLATE_NOOP("Commands", "Writes the note as it reads into a PDF file."),
        icon="file-text",
    ),
)
