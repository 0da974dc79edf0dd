"""The commands of the page of notes."""

from __future__ import annotations

from studydesk.settings import QT_TRANSLATE_NOOP
from studydesk.ui.command import Command

COMMANDS: tuple[Command, ...] = (
    Command(
        "notes.new",
        QT_TRANSLATE_NOOP("Commands", "New note"),
        "Ctrl+N",
        "notes",
        QT_TRANSLATE_NOOP("Commands", "Begins an empty note, of the topic that the list is narrowed to."),
        icon="plus",
    ),
    Command(
        "notes.template",
        QT_TRANSLATE_NOOP("Commands", "New note from a template"),
        "Ctrl+Shift+T",
        "notes",
        QT_TRANSLATE_NOOP("Commands", "Begins a note with a text of your choice: a lesson, a summary, an error log."),
        icon="copy",
    ),
    Command(
        "notes.find",
        QT_TRANSLATE_NOOP("Commands", "Find a note"),
        "Ctrl+Shift+F",
        "notes",
        QT_TRANSLATE_NOOP("Commands", "Puts the keyboard into the search line above the list of notes."),
        icon="search",
    ),
    Command(
        "notes.rename",
        QT_TRANSLATE_NOOP("Commands", "Rename the note"),
        "F2",
        "notes",
        QT_TRANSLATE_NOOP("Commands", "Puts the keyboard into the title; links to the note follow its new name."),
        icon="pencil",
    ),
    Command(
        "notes.tags",
        QT_TRANSLATE_NOOP("Commands", "Tags of the note"),
        "Ctrl+Shift+G",
        "notes",
        QT_TRANSLATE_NOOP("Commands", "Puts the keyboard into the tags of the note."),
    ),
    Command(
        "notes.topic",
        QT_TRANSLATE_NOOP("Commands", "Topic of the note"),
        "Ctrl+Shift+L",
        "notes",
        QT_TRANSLATE_NOOP("Commands", "Chooses the topic that the note belongs to."),
        icon="map",
    ),
    Command(
        "notes.pin",
        QT_TRANSLATE_NOOP("Commands", "Pin the note"),
        "Ctrl+Shift+S",
        "notes",
        QT_TRANSLATE_NOOP("Commands", "Keeps the note at the top of the list, or no longer."),
        icon="star",
    ),
    Command(
        "notes.links",
        QT_TRANSLATE_NOOP("Commands", "What leads here"),
        "Ctrl+Shift+K",
        "notes",
        QT_TRANSLATE_NOOP("Commands", "Shows or hides the notes and cards that speak of this note."),
        icon="link",
    ),
    Command(
        "notes.delete",
        QT_TRANSLATE_NOOP("Commands", "Put the note into the bin"),
        "Ctrl+Shift+Del",
        "notes",
        QT_TRANSLATE_NOOP("Commands", "The note rests in the bin for 30 days; in the bin, deletes it for good."),
        icon="trash-2",
    ),
    Command(
        "notes.restore",
        QT_TRANSLATE_NOOP("Commands", "Take the note out of the bin"),
        "Ctrl+Shift+R",
        "notes",
        QT_TRANSLATE_NOOP("Commands", "Puts the note back among the others."),
        icon="rotate-ccw",
    ),
    Command(
        "notes.next_part",
        QT_TRANSLATE_NOOP("Commands", "List, text, preview"),
        "F6",
        "notes",
        QT_TRANSLATE_NOOP("Commands", "Puts the keyboard into the next part of the page."),
        in_box=False,
    ),
    Command(
        "notes.more",
        QT_TRANSLATE_NOOP("Commands", "More for this note"),
        "Shift+F10",
        "notes",
        QT_TRANSLATE_NOOP("Commands", "Opens the menu with everything that can be done with the note."),
        icon="ellipsis",
        in_box=False,
    ),
)
