"""Reviewing: the settings of study, what waits, sessions, answers, the history of a card. GUI thread.

``now`` is aware and UTC; the learner's days are made from it with ``StudySettings.zone`` and ``rollover_hour``.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, tzinfo
from random import Random
from typing import TYPE_CHECKING

from studydesk.domain.cards import CardId, CardView, Counts, ReviewRow
from studydesk.domain.changes import Changes
from studydesk.domain.path import TopicId
from studydesk.domain.study import Lapse, SessionSummary, StudyChoice, StudySettings

if TYPE_CHECKING:
    from studydesk.domain.scheduling import Rating, Schedule
    from studydesk.storage.store import Store


def study_settings(store: Store, zone: tzinfo) -> StudySettings:
    """The learner's settings of study. ``zone``: where the learner is now, DST included (``zoneinfo``)."""
    raise NotImplementedError


def study_day(settings: StudySettings, now: datetime) -> int:
    """The number of the learner's day: days since 1970-01-01 in the zone, from rollover hour to rollover hour."""
    raise NotImplementedError


def counts(store: Store, *, now: datetime, settings: StudySettings) -> dict[TopicId | None, Counts]:
    """What waits in each topic that has cards, in one query; None: cards without a topic.

    ``Counts.new`` and ``.review`` of a topic respect its own limits and what was done today.
    """
    raise NotImplementedError


def counts_of(store: Store, topic_ids: tuple[TopicId, ...], *, now: datetime, settings: StudySettings) -> Counts:
    """The sum for some topics (empty: all cards), with the limits of topics and profile: what a session would ask."""
    raise NotImplementedError


def topic_recall(store: Store, topic_id: TopicId, *, now: datetime, settings: StudySettings) -> float | None:
    """Mean recall now of the topic's seen cards, 0 to 1; None while it has none."""
    raise NotImplementedError


def history(store: Store, card_id: CardId) -> list[ReviewRow]:
    """All reviews of a card, oldest first."""
    raise NotImplementedError


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
    raise NotImplementedError


class Session:
    """One sitting. Holds the order of the cards in memory; everything else is read when it is needed, so that edits,
    undo, deletions and another device's changes in between do no harm. A restart begins a new one without loss."""

    def __init__(
        self, store: Store, choice: StudyChoice, settings: StudySettings, *, now: datetime, random: Random
    ) -> None:
        self.store = store
        self.choice = choice
        self.settings = settings

    def card(self, now: datetime) -> CardView | None:
        """The card to show now; the same until it is answered or put aside. None: none waits (see ``wakes_at_ms``)."""
        raise NotImplementedError

    def upcoming(self, now: datetime) -> CardView | None:
        """The card that will probably come after this one, to be drawn ahead."""
        raise NotImplementedError

    @property
    def wakes_at_ms(self) -> int | None:
        """When the next learning card's step runs out, if one does today; None: the session is over."""
        raise NotImplementedError

    def previews(self, now: datetime) -> Mapping[Rating, Schedule]:
        """What each rating would do to the card in hand; the same numbers as ``answer`` then gives."""
        raise NotImplementedError

    def answer(self, rating: Rating, *, now: datetime, taken_ms: int) -> Changes:
        """Answers the card in hand."""
        raise NotImplementedError

    @property
    def lapse(self) -> Lapse:
        """What the latest answer brought besides: leech, suspended."""
        raise NotImplementedError

    def skip(self, now: datetime) -> None:
        """Leaves the card in hand; the next one comes. A card that was buried or deleted leaves by itself."""
        raise NotImplementedError

    def undo(self, now: datetime) -> str | None:
        """Takes back the newest step of the store (an answer, a burying, an edit); its label, None: nothing to undo.

        An answer's card is in hand again. As often as there are steps; answers are kept without limit.
        """
        raise NotImplementedError

    def counts(self, now: datetime) -> Counts:
        """What is left of this session: learning, review, new; the kind of the card in hand included."""
        raise NotImplementedError

    def summary(self, now: datetime) -> SessionSummary:
        """What was done since the session began, undone answers not counted."""
        raise NotImplementedError
