"""Sentences that several screens say alike."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from studydesk.domain.errors import StudyDeskError

_MS_PER_HOUR = 3_600_000


def error_sentences(error: StudyDeskError) -> str:
    """What happened, what was kept and what to do next, in the learner's language where it is translated by code."""
    translated = QCoreApplication.translate("Error", error.code)
    return error.sentences() if translated == error.code else translated


def cancelled_sentence() -> str:
    """After work on the closed data was cancelled."""
    return QCoreApplication.translate("Words", "Cancelled. Your data is as it was, and where it was.")


def step_label(label: str) -> str:
    """The label of a step for undo, translated."""
    return QCoreApplication.translate("Steps", label)


def hours_left(left_ms: int) -> str:
    """How much is left of a path, in whole hours from ten hours up."""
    if left_ms <= 0:
        return QCoreApplication.translate("Words", "nothing left")
    hours = left_ms / _MS_PER_HOUR
    shown = QLocale().toString(hours, "f", 0 if hours >= 10 else 1)
    return QCoreApplication.translate("Words", "about {hours} h left").format(hours=shown)


def whole_hours(length_ms: int) -> str:
    """A length in whole hours, as a number."""
    return QLocale().toString(round(length_ms / _MS_PER_HOUR))


def time_words(length_ms: float) -> str:
    """A length of study: 25 min, 3 h 20 min, 7 h."""
    minutes = max(0, round(length_ms / (_MS_PER_HOUR / 60)))
    if minutes < 60:
        return QCoreApplication.translate("Words", "{n} min").format(n=minutes)
    hours, rest = divmod(minutes, 60)
    if rest == 0:
        return QCoreApplication.translate("Words", "{n} h").format(n=QLocale().toString(hours))
    return QCoreApplication.translate("Words", "{h} h {m} min").format(h=QLocale().toString(hours), m=rest)


def size_words(size_bytes: int) -> str:
    """A size for people: 1.2 MB."""
    return QLocale().formattedDataSize(size_bytes, 1, QLocale.DataSizeFormat.DataSizeSIFormat)
