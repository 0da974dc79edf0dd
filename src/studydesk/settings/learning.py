"""The settings of learning from videos: how notes and cards are made of a moment, and what is asked."""

from __future__ import annotations

from typing import Final

from studydesk.settings.row import QT_TRANSLATE_NOOP, Choice, Scope, Section, Setting

LEARN_SETTINGS: Final[tuple[Setting, ...]] = (
    Setting(
        "note_pauses",
        True,
        Scope.PROFILE,
        Section.WATCH,
        QT_TRANSLATE_NOOP("Setting", "Stop while I write"),
        QT_TRANSLATE_NOOP("Setting", "N stops the video until you leave the note; Shift+N never does."),
    ),
    Setting(
        "capture_template",
        "[{time}]({link}) ",
        Scope.PROFILE,
        Section.WATCH,
        QT_TRANSLATE_NOOP("Setting", "A time stamp in notes"),
        QT_TRANSLATE_NOOP("Setting", "What N writes; {time}, {link}, {words}, {lesson} and {course} are filled in."),
    ),
    Setting(
        "frame_template",
        "[{time}]({link}) ![{time}]({picture}) ",
        Scope.PROFILE,
        Section.WATCH,
        QT_TRANSLATE_NOOP("Setting", "A picture in notes"),
        QT_TRANSLATE_NOOP("Setting", "What S writes; {picture} is the picture of this second."),
    ),
    Setting(
        "questions_before",
        True,
        Scope.PROFILE,
        Section.WATCH,
        QT_TRANSLATE_NOOP("Setting", "Offer questions before and after"),
        QT_TRANSLATE_NOOP("Setting", "Before the first video of a topic and after the last; they can be skipped."),
    ),
    Setting(
        "own_words",
        "never",
        Scope.PROFILE,
        Section.WATCH,
        QT_TRANSLATE_NOOP("Setting", "Say it in your own words"),
        QT_TRANSLATE_NOOP("Setting", "Stops at the end of a part and asks what it said; the answer becomes a note."),
        choices=(
            Choice("never", QT_TRANSLATE_NOOP("Setting", "Only when I ask for it")),
            Choice("chapter", QT_TRANSLATE_NOOP("Setting", "After each chapter")),
        ),
    ),
    Setting(
        "speech_model",
        "",
        Scope.DEVICE,
        Section.WATCH,
        QT_TRANSLATE_NOOP("Setting", "Speech model"),
        QT_TRANSLATE_NOOP("Setting", "Folder (faster-whisper) or file (whisper-cpp) with a model that makes captions."),
    ),
)
