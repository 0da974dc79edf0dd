"""Settings of the learner's rhythm: what Today says of days and weeks, the timer, and reminders."""

from __future__ import annotations

from typing import Final

from studydesk.settings.row import QT_TRANSLATE_NOOP, Scope, Section, Setting

RHYTHM_SETTINGS: Final[tuple[Setting, ...]] = (
    Setting(
        "show_streak",
        True,
        Scope.PROFILE,
        Section.STUDY,
        QT_TRANSLATE_NOOP("Setting", "Days in a row"),
        QT_TRANSLATE_NOOP("Setting", "Today says on how many days you have studied; two days of a week may be missed."),
    ),
    Setting(
        "show_week_review",
        True,
        Scope.PROFILE,
        Section.STUDY,
        QT_TRANSLATE_NOOP("Setting", "The week that was"),
        QT_TRANSLATE_NOOP("Setting", "Today says in a few lines what the week before brought."),
    ),
    Setting(
        "show_milestones",
        True,
        Scope.PROFILE,
        Section.STUDY,
        QT_TRANSLATE_NOOP("Setting", "Milestones"),
        QT_TRANSLATE_NOOP("Setting", "The week that was names round numbers of hours, lessons and reviews."),
    ),
    Setting(
        "focus_minutes",
        25,
        Scope.PROFILE,
        Section.STUDY,
        QT_TRANSLATE_NOOP("Setting", "Timer: study"),
        QT_TRANSLATE_NOOP("Setting", "How long a spell of study is when you use the timer."),
        minimum=1,
        maximum=180,
        unit="min",
    ),
    Setting(
        "rest_minutes",
        5,
        Scope.PROFILE,
        Section.STUDY,
        QT_TRANSLATE_NOOP("Setting", "Timer: rest"),
        QT_TRANSLATE_NOOP("Setting", "How long the rest after it is; after four spells it is three times as long."),
        minimum=0,
        maximum=60,
        unit="min",
    ),
    Setting(
        "remind",
        False,
        Scope.DEVICE,
        Section.STUDY,
        QT_TRANSLATE_NOOP("Setting", "Remind me"),
        QT_TRANSLATE_NOOP("Setting", "Once a day the desktop says what is due, while StudyDesk is open."),
    ),
    Setting(
        "remind_hour",
        19,
        Scope.DEVICE,
        Section.STUDY,
        QT_TRANSLATE_NOOP("Setting", "Remind me at"),
        QT_TRANSLATE_NOOP("Setting", "The hour from which the reminder comes, once on each day of study."),
        minimum=0,
        maximum=23,
        unit=":00",
    ),
    Setting(
        "reminded_day",
        0,
        Scope.DEVICE,
        Section.STUDY,
        QT_TRANSLATE_NOOP("Setting", "Last reminder"),
        QT_TRANSLATE_NOOP("Setting", "The day of study on which the reminder came last."),
        minimum=0,
        maximum=10_000_000,
        shown=False,
    ),
)
