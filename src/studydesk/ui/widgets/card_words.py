"""Sentences about cards, their states and times."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QObject

from studydesk.domain.cards import Counts
from studydesk.domain.scheduling import CardState, Rating, Schedule

if TYPE_CHECKING:
    from studydesk.domain.cards import CardView

_MINUTE_MS, _HOUR_MS, _DAY_MS = 60_000, 3_600_000, 86_400_000


class ReviewWords(QObject):
    """Counted words: only ``tr`` of an object is collected with its plurals."""

    def due(self, count: int) -> str:
        """Cards that wait."""
        return self.tr("%n due", "", count)

    def new(self, count: int) -> str:
        """Cards never seen."""
        return self.tr("%n new", "", count)

    def later(self, count: int) -> str:
        """Learning cards whose step runs out later."""
        return self.tr("%n later today", "", count)

    def cards_due(self, count: int) -> str:
        """For the status line."""
        return self.tr("%n card(s) due", "", count)

    def seconds(self, count: int) -> str:
        """A short time."""
        return self.tr("%n second(s)", "", count)

    def minutes(self, count: int) -> str:
        """A time."""
        return self.tr("%n minute(s)", "", count)


def rating_word(rating: Rating) -> str:
    """The word of a rating."""
    return {
        Rating.AGAIN: QCoreApplication.translate("Review", "Again"),
        Rating.HARD: QCoreApplication.translate("Review", "Hard"),
        Rating.GOOD: QCoreApplication.translate("Review", "Good"),
        Rating.EASY: QCoreApplication.translate("Review", "Easy"),
    }[rating]


def state_word(state: CardState) -> str:
    """The word of a card's state."""
    return {
        CardState.NEW: QCoreApplication.translate("Review", "new"),
        CardState.LEARNING: QCoreApplication.translate("Review", "learning"),
        CardState.REVIEW: QCoreApplication.translate("Review", "review"),
        CardState.RELEARNING: QCoreApplication.translate("Review", "relearning"),
    }[state]


def length_words(length_ms: float) -> str:
    """A length for people, short: 10 min, 3 d, 2.4 mo."""
    locale = QLocale()
    if length_ms < _MINUTE_MS:
        return QCoreApplication.translate("Review", "< 1 min")
    if length_ms < _HOUR_MS:
        return QCoreApplication.translate("Review", "{n} min").format(n=round(length_ms / _MINUTE_MS))
    if length_ms < _DAY_MS:
        return QCoreApplication.translate("Review", "{n} h").format(n=round(length_ms / _HOUR_MS))
    days = length_ms / _DAY_MS
    if days < 31:
        return QCoreApplication.translate("Review", "{n} d").format(n=round(days))
    if days < 365:
        return QCoreApplication.translate("Review", "{n} mo").format(n=locale.toString(days / 30.44, "f", 1))
    return QCoreApplication.translate("Review", "{n} y").format(n=locale.toString(days / 365.25, "f", 1))


def next_words(schedule: Schedule, now_ms: int) -> str:
    """When a card comes again under a schedule."""
    if schedule.state is CardState.REVIEW or schedule.due_day is not None:
        if schedule.state is CardState.REVIEW:
            return length_words(schedule.interval_days * _DAY_MS)
        return QCoreApplication.translate("Review", "tomorrow")
    return length_words(max(0, (schedule.due_at_ms or now_ms) - now_ms))


def counts_words(counts: Counts) -> str:
    """What waits: '12 due · 5 new'."""
    parts = []
    if counts.due:
        parts.append(ReviewWords().due(counts.due))
    if counts.new:
        parts.append(ReviewWords().new(counts.new))
    if not parts and counts.later:
        parts.append(ReviewWords().later(counts.later))
    return " · ".join(parts) or QCoreApplication.translate("Review", "nothing waits")


def status_words(counts: Counts) -> str:
    """The part of the status line; empty for nothing."""
    if counts.waiting == 0:
        return ""
    return ReviewWords().cards_due(counts.waiting)


def place_words(view: CardView) -> str:
    """Where a card belongs: its topic and tags."""
    topic = view.topic_title or QCoreApplication.translate("Review", "No topic")
    tags = [tag for tag in view.item.tags if tag not in ("marked", "leech")]
    shown = " ".join(f"#{tag}" for tag in tags[:6])
    return f"{topic} · {shown}" if shown else topic


def minutes_words(taken_ms: int) -> str:
    """Time spent, in whole minutes from one minute up."""
    if taken_ms < _MINUTE_MS:
        return ReviewWords().seconds(round(taken_ms / 1000))
    return ReviewWords().minutes(round(taken_ms / _MINUTE_MS))


def percent_words(share: float) -> str:
    """A share as a whole percentage."""
    return QCoreApplication.translate("Review", "{n} %").format(n=round(share * 100))
