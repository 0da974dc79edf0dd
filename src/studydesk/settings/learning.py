"""The settings of learning from videos: how notes and cards are made of a moment, and what is asked."""

from __future__ import annotations

from typing import Final

from studydesk.settings.row import QT_TRANSLATE_NOOP, Scope, Section, Setting

LEARN_SETTINGS: Final[tuple[Setting, ...]] = (
    Setting(
        "questions_before",
        True,
        Scope.PROFILE,
        Section.WATCH,
        QT_TRANSLATE_NOOP("Setting", "Offer questions before and after"),
        QT_TRANSLATE_NOOP("Setting", "Before the first video of a topic and after the last; they can be skipped."),
    ),
)
