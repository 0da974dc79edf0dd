"""What one can do on the Watch page besides playing: notes, cards, the transcript, questions."""

from __future__ import annotations

from studydesk.settings import QT_TRANSLATE_NOOP
from studydesk.ui.command import Command

CONTEXT = "watch"


def _row(name: str, title: str, key: str, help_text: str, icon: str = "") -> Command:
    return Command(f"watch.{name}", title, key, CONTEXT, help_text, icon=icon)


COMMANDS: tuple[Command, ...] = (
    _row(
        "make_card",
        QT_TRANSLATE_NOOP("Commands", "Card from this moment"),
        "X",
        QT_TRANSLATE_NOOP("Commands", "Begins a card with the picture, the time and the words said around it."),
        "layers",
    ),
    _row(
        "side",
        QT_TRANSLATE_NOOP("Commands", "Show or hide what stands beside the video"),
        "T",
        QT_TRANSLATE_NOOP("Commands", "Transcript, notes and cards of this video."),
        "panel-right",
    ),
    _row(
        "find",
        QT_TRANSLATE_NOOP("Commands", "Find in the transcript"),
        "Ctrl+F",
        QT_TRANSLATE_NOOP("Commands", "Puts the keyboard into the search line of the transcript."),
        "search",
    ),
    _row(
        "next_hit",
        QT_TRANSLATE_NOOP("Commands", "Next place found"),
        "F3",
        QT_TRANSLATE_NOOP("Commands", "Goes to the next line of the transcript with these words."),
    ),
    _row(
        "previous_hit",
        QT_TRANSLATE_NOOP("Commands", "Place found before"),
        "Shift+F3",
        QT_TRANSLATE_NOOP("Commands", "Goes to the line before with these words."),
    ),
    _row(
        "follow",
        QT_TRANSLATE_NOOP("Commands", "Follow the video in the transcript"),
        "Y",
        QT_TRANSLATE_NOOP("Commands", "Scrolls the transcript to what is said, and stays with it."),
        "locate",
    ),
    _row(
        "copy_words",
        QT_TRANSLATE_NOOP("Commands", "Copy the words with their time"),
        "Ctrl+C",
        QT_TRANSLATE_NOOP("Commands", "Copies the lines that are chosen in the transcript, or the one that is said."),
        "copy",
    ),
    _row(
        "words_to_card",
        QT_TRANSLATE_NOOP("Commands", "Make a card of the words"),
        "Shift+X",
        QT_TRANSLATE_NOOP("Commands", "Begins a card with the lines that are chosen in the transcript."),
        "layers",
    ),
    _row(
        "load_captions",
        QT_TRANSLATE_NOOP("Commands", "Load captions from a file"),
        "Ctrl+Shift+C",
        QT_TRANSLATE_NOOP("Commands", "Takes a .vtt or .srt file as the transcript of this video."),
        "file-text",
    ),
    _row(
        "hear_captions",
        QT_TRANSLATE_NOOP("Commands", "Make captions from the sound"),
        "Ctrl+Shift+H",
        QT_TRANSLATE_NOOP("Commands", "Lets a speech model on this computer write down what is said, or stops it."),
    ),
    _row(
        "questions",
        QT_TRANSLATE_NOOP("Commands", "Check questions of this topic"),
        "Q",
        QT_TRANSLATE_NOOP("Commands", "Asks what the video answers: before it, or after it."),
        "circle-question-mark",
    ),
    _row(
        "note",
        QT_TRANSLATE_NOOP("Commands", "Note at this second"),
        "N",
        QT_TRANSLATE_NOOP("Commands", "Opens the note of this lesson beside the video, with the time filled in."),
        "notebook-pen",
    ),
    _row(
        "note_playing",
        QT_TRANSLATE_NOOP("Commands", "Note without stopping"),
        "Shift+N",
        QT_TRANSLATE_NOOP("Commands", "The same, and the video plays on."),
    ),
    _row(
        "keep_frame",
        QT_TRANSLATE_NOOP("Commands", "Keep this picture"),
        "S",
        QT_TRANSLATE_NOOP("Commands", "Puts the picture of this second into the note of this lesson."),
        "image",
    ),
    _row(
        "words_to_note",
        QT_TRANSLATE_NOOP("Commands", "Put the words into the note"),
        "W",
        QT_TRANSLATE_NOOP("Commands", "Quotes the lines that are chosen in the transcript in the note of this lesson."),
        "notebook-pen",
    ),
    _row(
        "own_words",
        QT_TRANSLATE_NOOP("Commands", "Say it in your own words"),
        "Shift+W",
        QT_TRANSLATE_NOOP("Commands", "Stops, asks what this part said, and keeps the answer in your note."),
        "pencil",
    ),
)
