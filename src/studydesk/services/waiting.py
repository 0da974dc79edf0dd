"""The settings of study, and what waits under them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, tzinfo
from enum import Enum
from typing import TYPE_CHECKING, TypeVar

from studydesk.domain.cards import Counts, TopicStudy
from studydesk.domain.clock import to_ms
from studydesk.domain.errors import UserError
from studydesk.domain.path import TopicId
from studydesk.domain.scheduling import Policy
from studydesk.domain.study import NewMix, ReviewOrder, StudySettings, parse_steps
from studydesk.services.answering import study_day
from studydesk.services.settings import ProfileSettings
from studydesk.storage import reviews as rows

if TYPE_CHECKING:
    from studydesk.storage.store import Store

_T = TypeVar("_T")
_E = TypeVar("_E", bound=Enum)
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_PARAMETERS = 21


def study_settings(store: Store, zone: tzinfo) -> StudySettings:
    """The learner's settings of study. ``zone``: where the learner is now, DST included (``zoneinfo``)."""
    kept = _Kept(ProfileSettings(store))
    studies = rows.read_topic_studies(store)
    defaults = Policy()
    policy = Policy(
        parameters=_parameters(kept.get("fsrs_parameters", {})),
        desired_retention=kept.get("desired_retention", 90) / 100,
        learning_steps_ms=_steps(kept.get("learning_steps", "1m 10m"), defaults.learning_steps_ms),
        relearning_steps_ms=_steps(kept.get("relearning_steps", "10m"), defaults.relearning_steps_ms),
        maximum_interval_days=kept.get("maximum_interval", defaults.maximum_interval_days),
        leech_threshold=kept.get("leech_threshold", defaults.leech_threshold),
        balance=kept.get("balance_load", True),
        easy_days=_easy_days(kept.get("easy_days", {})),
    )
    return StudySettings(
        policy=policy,
        zone=zone,
        rollover_hour=kept.get("day_rollover_hour", 4),
        new_a_day=kept.get("new_a_day", 20),
        reviews_a_day=kept.get("reviews_a_day", 200),
        order=_choice(ReviewOrder, kept.get("review_order", ""), ReviewOrder.DUE_THEN_RANDOM),
        new_mix=_choice(NewMix, kept.get("new_mix", ""), NewMix.MIXED),
        interleave=kept.get("interleave", True),
        bury_siblings=kept.get("bury_siblings", True),
        learn_ahead_ms=kept.get("learn_ahead", 20) * 60_000,
        longest_answer_ms=kept.get("longest_answer", 60) * 1_000,
        suspend_leeches=kept.get("leech_suspends", False),
        two_buttons=kept.get("two_buttons", False),
        longest_day_ms=kept.get("minutes_a_day", 0) * 60_000,
        topic_retention={
            topic_id: study.desired_retention
            for topic_id, study in studies.items()
            if study.desired_retention is not None
        },
    )


class _Kept:
    """The profile's settings; the default for what the table of settings does not have."""

    def __init__(self, settings: ProfileSettings) -> None:
        self._settings = settings

    def get(self, key: str, default: _T) -> _T:
        try:
            value = self._settings.get(key)
        except UserError:
            return default
        return value if isinstance(value, type(default)) else default


def _steps(text: str, default: tuple[int, ...]) -> tuple[int, ...]:
    try:
        return parse_steps(text)
    except ValueError:
        return default


def _choice(kind: type[_E], value: str, default: _E) -> _E:
    return next((one for one in kind if one.value == value), default)


def _parameters(stored: Mapping[str, object]) -> tuple[float, ...]:
    values = stored.get("values")
    if not isinstance(values, list) or len(values) != _PARAMETERS:
        return ()
    return tuple(float(value) for value in values) if all(isinstance(v, int | float) for v in values) else ()


def _easy_days(stored: Mapping[str, object]) -> tuple[float, ...]:
    shares = (stored.get(name, 100) for name in _WEEKDAYS)
    return tuple(min(max(share / 100, 0.0), 1.0) if isinstance(share, int | float) else 1.0 for share in shares)


# Counting


def counts(store: Store, *, now: datetime, settings: StudySettings) -> dict[TopicId | None, Counts]:
    """What waits in each topic that has cards, in one query; None: cards without a topic.

    ``Counts.new`` and ``.review`` of a topic respect its own limits and what was done today, and the profile's.
    """
    return Waitings(store, now, settings).by_topic()


def counts_of(store: Store, topic_ids: Iterable[TopicId], *, now: datetime, settings: StudySettings) -> Counts:
    """The sum for some topics (empty: all cards; 0: those without a topic): what a session would ask today."""
    return Waitings(store, now, settings).total(topic_ids)


class Waitings:
    """What waits at one instant, and how much of it today's limits let in."""

    def __init__(self, store: Store, now: datetime, settings: StudySettings) -> None:
        self.day = study_day(settings, now)
        self._rows = {row[0]: row for row in rows.read_counts(store, self.day, to_ms(now))}
        self._studies = rows.read_topic_studies(store)
        self.new_left = max(0, settings.new_a_day - sum(row[8] for row in self._rows.values()))
        self.reviews_left = max(0, settings.reviews_a_day - sum(row[9] for row in self._rows.values()))

    def study(self, topic_id: int) -> TopicStudy:
        """What the learner chose for a topic (0: none)."""
        return self._studies.get(TopicId(topic_id), TopicStudy())

    def is_skipped(self, topic_id: int) -> bool:
        """Whether the learner skips the topic today."""
        until = self.study(topic_id).skip_until_day
        return until is not None and self.day < until

    def skipped(self) -> list[TopicId]:
        """All topics that are skipped today."""
        return [topic_id for topic_id in self._studies if self.is_skipped(topic_id)]

    def topic_limits(self) -> tuple[dict[TopicId | None, int], dict[TopicId | None, int]]:
        """(new, reviews) that topics with limits of their own let in today still."""
        new: dict[TopicId | None, int] = {}
        reviews: dict[TopicId | None, int] = {}
        for topic_id, study in self._studies.items():
            row = self._rows.get(topic_id)
            if study.new_a_day is not None:
                new[topic_id] = max(0, study.new_a_day - (row[8] if row else 0))
            if study.reviews_a_day is not None:
                reviews[topic_id] = max(0, study.reviews_a_day - (row[9] if row else 0))
        return new, reviews

    def by_topic(self) -> dict[TopicId | None, Counts]:
        """The counts of each topic."""
        found = {topic_id: self._counts(topic_id) for topic_id in self._rows}
        return {TopicId(i) if i else None: counts for i, counts in found.items() if counts.total or counts.not_entered}

    def _counts(self, topic_id: int) -> Counts:
        _, learning, review, new, later, total, suspended, buried, new_done, review_done, not_entered = self._rows[
            topic_id
        ]
        study, new_all = self.study(topic_id), max(new, 0)
        new_now, review_now = min(new_all, self.new_left), min(max(review, 0), self.reviews_left)
        if study.new_a_day is not None:
            new_now = min(new_now, max(0, study.new_a_day - new_done))
        if study.reviews_a_day is not None:
            review_now = min(review_now, max(0, study.reviews_a_day - review_done))
        if self.is_skipped(topic_id):
            learning = review_now = new_now = later = 0
        return Counts(
            max(learning, 0), review_now, new_now, new_all, max(later, 0), total, suspended, buried, not_entered,
        )  # fmt: skip

    def total(self, topic_ids: Iterable[TopicId] = ()) -> Counts:
        """The sum for some topics (empty: all)."""
        chosen = set(topic_ids)
        whole = sum((self._counts(i) for i in self._rows if not chosen or i in chosen), Counts())
        return Counts(
            whole.learning, min(whole.review, self.reviews_left), min(whole.new, self.new_left), whole.new_total,
            whole.later, whole.total, whole.suspended, whole.buried, whole.not_entered,
        )  # fmt: skip
