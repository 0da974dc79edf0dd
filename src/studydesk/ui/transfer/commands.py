"""What one can bring in and take out."""

from __future__ import annotations

from studydesk.settings import QT_TRANSLATE_NOOP
from studydesk.ui.command import GLOBAL, Command


def _row(name: str, title: str, key: str, help_text: str, icon: str) -> Command:
    return Command(f"transfer.{name}", title, key, GLOBAL, help_text, icon=icon)


COMMANDS: tuple[Command, ...] = (
    _row(
        "anki_in",
        QT_TRANSLATE_NOOP("Commands", "Bring cards in from Anki"),
        "Ctrl+Alt+A",
        QT_TRANSLATE_NOOP(
            "Commands", "Brings in an Anki package (.apkg, .colpkg) with schedule, answers, pictures and sounds."
        ),
        "download",
    ),
    _row(
        "table_in",
        QT_TRANSLATE_NOOP("Commands", "Bring a table of cards in"),
        "Ctrl+Alt+T",
        QT_TRANSLATE_NOOP("Commands", "Makes cards of a CSV file, a Markdown table, or text from Quizlet and others."),
        "download",
    ),
    _row(
        "anki_out",
        QT_TRANSLATE_NOOP("Commands", "Take cards out"),
        "Ctrl+Alt+X",
        QT_TRANSLATE_NOOP("Commands", "Writes cards as a package for Anki, with schedule and answers, or as text."),
        "upload",
    ),
    _row(
        "notes_in",
        QT_TRANSLATE_NOOP("Commands", "Bring notes in"),
        "Ctrl+Alt+N",
        QT_TRANSLATE_NOOP("Commands", "Brings in notes of Obsidian, Joplin, or any folder of Markdown files."),
        "download",
    ),
    _row(
        "path_in",
        QT_TRANSLATE_NOOP("Commands", "Bring a learning path in"),
        "Ctrl+Alt+P",
        QT_TRANSLATE_NOOP(
            "Commands", "Adds a path from a folder, ZIP, JSON Canvas, OPML, Markdown or roadmap.sh file."
        ),
        "download",
    ),
    _row(
        "notes_out",
        QT_TRANSLATE_NOOP("Commands", "Take notes out"),
        "Ctrl+Alt+M",
        QT_TRANSLATE_NOOP(
            "Commands", "Writes your notes as Markdown files with their pictures, for Obsidian and others."
        ),
        "upload",
    ),
    _row(
        "path_out",
        QT_TRANSLATE_NOOP("Commands", "Hand a learning path on"),
        "Ctrl+Alt+O",
        QT_TRANSLATE_NOOP(
            "Commands", "Writes a path with your additions as a folder, ZIP, JSON Canvas, OPML or Markdown."
        ),
        "upload",
    ),
    _row(
        "everything",
        QT_TRANSLATE_NOOP("Commands", "Take everything out"),
        "Ctrl+Alt+E",
        QT_TRANSLATE_NOOP("Commands", "Writes all your data as open files that any program can read."),
        "upload",
    ),
    _row(
        "sync_now",
        QT_TRANSLATE_NOOP("Commands", "Bring my computers into step"),
        "Ctrl+Alt+Y",
        QT_TRANSLATE_NOOP("Commands", "Exchanges what is new with your other computers through the shared folder."),
        "repeat",
    ),
    _row(
        "kept_texts",
        QT_TRANSLATE_NOOP("Commands", "Show texts changed on two computers"),
        "Ctrl+Alt+K",
        QT_TRANSLATE_NOOP("Commands", "Lists the texts that gave way to a later one, to copy or to keep as a note."),
        "copy",
    ),
    _row(
        "backup_to",
        QT_TRANSLATE_NOOP("Commands", "Back up to a folder"),
        "Ctrl+Alt+B",
        QT_TRANSLATE_NOOP(
            "Commands", "Makes a backup in a folder of your choice, with pictures and sounds if you want."
        ),
        "archive",
    ),
    _row(
        "restore_file",
        QT_TRANSLATE_NOOP("Commands", "Go back to a backup file"),
        "Ctrl+Alt+R",
        QT_TRANSLATE_NOOP(
            "Commands", "Shows what a backup holds and what would be lost, and goes back to it if you want."
        ),
        "history",
    ),
)
