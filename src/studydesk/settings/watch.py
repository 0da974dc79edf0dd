"""The settings of the player."""

from __future__ import annotations

from typing import Final

from studydesk.settings.row import QT_TRANSLATE_NOOP, Choice, Scope, Section, Setting

WATCH_SETTINGS: Final[tuple[Setting, ...]] = (
    Setting(
        "captions_shown",
        True,
        Scope.PROFILE,
        Section.WATCH,
        QT_TRANSLATE_NOOP("Setting", "Captions on the picture"),
        QT_TRANSLATE_NOOP("Setting", "Shows what is said, where the video has captions."),
    ),
    Setting(
        "caption_size",
        100,
        Scope.DEVICE,
        Section.WATCH,
        QT_TRANSLATE_NOOP("Setting", "Size of captions"),
        QT_TRANSLATE_NOOP("Setting", "How large captions are, beside the picture."),
        minimum=50,
        maximum=250,
        unit="%",
    ),
    Setting(
        "caption_place",
        "bottom",
        Scope.PROFILE,
        Section.WATCH,
        QT_TRANSLATE_NOOP("Setting", "Place of captions"),
        QT_TRANSLATE_NOOP("Setting", "At the top they leave free what is written below in a lecture."),
        choices=(
            Choice("bottom", QT_TRANSLATE_NOOP("Setting", "At the bottom")),
            Choice("top", QT_TRANSLATE_NOOP("Setting", "At the top")),
        ),
    ),
    Setting(
        "resume_back",
        3,
        Scope.PROFILE,
        Section.WATCH,
        QT_TRANSLATE_NOOP("Setting", "Back when it goes on"),
        QT_TRANSLATE_NOOP("Setting", "A video that is opened again begins so much before the place where it was left."),
        minimum=0,
        maximum=30,
        unit="s",
    ),
    Setting(
        "autoplay_next",
        False,
        Scope.PROFILE,
        Section.WATCH,
        QT_TRANSLATE_NOOP("Setting", "Play the next lesson by itself"),
        QT_TRANSLATE_NOOP("Setting", "When a lesson ends the next one begins; otherwise it is offered."),
    ),
    Setting(
        "hardware_decoding",
        True,
        Scope.DEVICE,
        Section.WATCH,
        QT_TRANSLATE_NOOP("Setting", "Use the graphics chip"),
        QT_TRANSLATE_NOOP("Setting", "Saves power; switch it off where videos stay black or bring the program down."),
    ),
    Setting(
        "watch_volume",
        80,
        Scope.DEVICE,
        Section.WATCH,
        QT_TRANSLATE_NOOP("Setting", "Volume"),
        QT_TRANSLATE_NOOP("Setting", "How loud videos are."),
        minimum=0,
        maximum=100,
        unit="%",
        shown=False,
    ),
)
