"""Reviewing: the settings of study, what waits, sessions, answers, the history of a card. GUI thread.

``now`` is aware and UTC; the learner's days are made from it with ``StudySettings.zone`` and ``rollover_hour``.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from studydesk.domain import study_queue
from studydesk.domain.cards import CardId, ReviewRow
from studydesk.domain.clock import to_ms
from studydesk.domain.path import TopicId
from studydesk.domain.study import StudySettings
from studydesk.domain.study_queue import PauseCost
from studydesk.services.answering import enter, load_of, policy_of, study_day
from studydesk.services.session import Session, mend_clock
from studydesk.services.waiting import counts, counts_of, study_settings
from studydesk.storage import reviews as rows

if TYPE_CHECKING:
    from studydesk.domain.changes import Changes
    from studydesk.domain.scheduling import Rating
    from studydesk.storage.store import Store

__all__ = [
    "Session",
    "answer",
    "count_leeches",
    "counts",
    "counts_of",
    "history",
    "mend_clock",
    "pause_cost",
    "policy_of",
    "study_day",
    "study_settings",
    "time_spent",
    "topic_recall",
]


def topic_recall(store: Store, topic_id: TopicId, *, now: datetime, settings: StudySettings) -> float | None:
    """Mean recall now of the topic's seen cards, 0 to 1; None while it has none."""
    return rows.read_recall(store, topic_id, to_ms(now), settings.policy)


def pause_cost(store: Store, days: int, *, now: datetime, settings: StudySettings) -> dict[TopicId | None, PauseCost]:
    """What so many days without study would cost, by topic. Some 0.3 s for 100,000 cards: for a job, or on demand."""
    seen = rows.read_seen(store, study_day(settings, now), to_ms(now))
    return study_queue.cost_of_pause(seen, days, settings.policy.decay)


def time_spent(store: Store, *, now: datetime, settings: StudySettings) -> int:
    """Milliseconds of review on the learner's day so far."""
    return rows.read_time_spent(store, study_day(settings, now))


def count_leeches(store: Store) -> int:
    """Cards that are leeches, suspended ones too."""
    return rows.count_leeches(store)


def history(store: Store, card_id: CardId) -> list[ReviewRow]:
    """All reviews of a card, oldest first."""
    return rows.read_history(store, (card_id,))


def answer(
    store: Store,
    card_id: CardId,
    rating: Rating,
    *,
    now: datetime,
    taken_ms: int,
    settings: StudySettings,
    schedules: bool = True,
    origin: object | None = None,
) -> Changes:
    """Enters one answer: schedule, review row, siblings buried, leech marked. One undo step without limit of number.

    Raises UserError ``card.gone``.
    """
    changes, _, _ = enter(
        store, card_id, rating, now=now, taken_ms=taken_ms, settings=settings,
        load=load_of(store, settings, study_day(settings, now)), schedules=schedules, origin=origin,
    )  # fmt: skip
    return changes
