"""What is known of each topic now and in so many days, what is fading, and the fewest reviews that keep a topic.

Everything is read when it is asked for; nothing is kept. Reads only: GUI thread or a job.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final, NamedTuple

from studydesk.domain import forecast
from studydesk.domain.cards import CardId
from studydesk.domain.clock import to_ms
from studydesk.domain.forecast import Followed, ReviewSet, TopicMemory
from studydesk.domain.path import TopicId
from studydesk.domain.study_queue import Remembered, cost_of_pause
from studydesk.services.answering import study_day
from studydesk.services.waiting import study_settings
from studydesk.storage import forecast as rows

if TYPE_CHECKING:
    from studydesk.domain.study import StudySettings
    from studydesk.storage.store import Store

DAY_MS: Final = 86_400_000
USUAL_ANSWER_MS: Final = 8_000
"""Time of an answer until the learner's own is known."""
_MOST_FADING: Final = 5
_CANDIDATES: Final = 20
_KEEP_DAYS: Final = 7
_MOST_MINUTES: Final = 5
_TRIED_FOR_ONE: Final = 4
"""So many cards are tried for each that is taken, where only a few minutes are asked for."""


class Fading(NamedTuple):
    """A topic whose mean recall is below its wish. ``minutes`` of review (at least 1) of ``card_ids`` would bring it
    back for a week, or as far as five minutes go."""

    topic_id: TopicId
    recall: float
    minutes: int
    card_ids: tuple[CardId, ...]


class Rescue(NamedTuple):
    """The smallest set of reviews that keeps a topic, and how long it takes."""

    chosen: ReviewSet
    minutes: int


def memory(
    store: Store, *, now: datetime, settings: StudySettings, days: float = 0.0, with_unmade: bool = True
) -> dict[TopicId, TopicMemory]:
    """Every topic that has cards, ``days`` from now if nothing is reviewed until then. Topics without cards are
    missing: nothing is known of them. Some 6 ms for 10,000 cards."""
    found = rows.read_memory(store, to_ms(now) + round(days * DAY_MS), settings.policy)
    return with_items(found, rows.read_unmade(store)) if with_unmade else found


def with_items(found: Mapping[TopicId, TopicMemory], unmade: Mapping[TopicId, int]) -> dict[TopicId, TopicMemory]:
    """The same with the path's cards that are not added yet, which are not learned."""
    whole = dict(found)
    for topic_id, count in unmade.items():
        one = whole.get(topic_id, TopicMemory(None, 0, 0))
        whole[topic_id] = one._replace(cards=one.cards + count)
    return whole


def unmade(store: Store) -> dict[TopicId, int]:
    """How many cards of the path are not added yet, by topic."""
    return rows.read_unmade(store)


def followed(store: Store, *, now: datetime, settings: StudySettings, days: int = forecast.MOST_DAYS) -> Followed:
    """The coming days if every day's reviews and new cards are done. For a job: a second for 10,000 cards."""
    known = rows.read_known(store, to_ms(now), study_day(settings, now), of_no_topic=True)  # they take time too
    new = rows.read_new(store, settings.new_a_day * (days + 1))
    cards = {topic_id: one.cards for topic_id, one in memory(store, now=now, settings=settings).items()}
    return forecast.follow(
        known,
        new,
        cards,
        policy=settings.policy,
        new_a_day=settings.new_a_day,
        reviews_a_day=settings.reviews_a_day,
        retention=settings.topic_retention,
        days=days,
    )


def rescue(
    store: Store,
    topic_id: TopicId,
    *,
    now: datetime,
    settings: StudySettings,
    wanted: float,
    days: int,
    most_minutes: int | None = None,
) -> Rescue:
    """The fewest reviews now that keep a topic's mean recall at ``wanted`` or above until ``days`` from now.

    ``most_minutes``: stop there, the most useful cards first.
    """
    known = rows.read_known(store, to_ms(now), study_day(settings, now), (topic_id,))
    answer_ms = _answer_ms(store)
    most = None if most_minutes is None else max(1, int(most_minutes * 60_000 / answer_ms))
    tried = None if most is None else most * _TRIED_FOR_ONE
    chosen = forecast.smallest_set(forecast.gains(known, days, settings.policy, tried), wanted, most)
    return Rescue(chosen, minutes_of(len(chosen.card_ids), answer_ms))


def minutes_of(cards: int, answer_ms: float) -> int:
    """Whole minutes that so many answers take: at least 1 for any, 0 for none."""
    return max(1, round(cards * answer_ms / 60_000)) if cards else 0


def _answer_ms(store: Store) -> float:
    own = rows.read_answer_ms(store)
    return min(60_000.0, max(1_000.0, own)) if own else float(USUAL_ANSWER_MS)


def fading(
    store: Store, now: datetime, *, settings: StudySettings | None = None, most: int = _MOST_FADING
) -> list[Fading]:
    """Topics whose recall is below the wish, lowest first, with the few minutes that would bring them back.

    Only topics with overdue reviews are looked at (the counts are kept by triggers), so that it stays quick with many
    cards: some milliseconds.
    """
    chosen = settings or study_settings(store, UTC)
    candidates = rows.read_overdue_topics(store, study_day(chosen, now), _CANDIDATES)
    if not candidates:
        return []
    found = rows.read_memory(store, to_ms(now), chosen.policy, candidates)
    sunk = sorted(
        (one.recall, topic_id)
        for topic_id, one in found.items()
        if one.recall is not None and one.recall < _wish(chosen, topic_id)
    )
    listed = []
    for recall, topic_id in sunk[:most]:
        wanted = _wish(chosen, topic_id)
        saved = rescue(
            store, topic_id, now=now, settings=chosen, wanted=wanted, days=_KEEP_DAYS, most_minutes=_MOST_MINUTES
        )
        if saved.chosen.card_ids:
            listed.append(Fading(topic_id, recall, saved.minutes, saved.chosen.card_ids))
    return listed


def _wish(settings: StudySettings, topic_id: TopicId) -> float:
    return settings.topic_retention.get(topic_id, settings.policy.desired_retention)


class Skipped(NamedTuple):
    """What days without study cost a topic: ``due`` cards in it, ``forgotten`` more than on their day, ``minutes``."""

    due: int
    forgotten: float
    minutes: int


def skipped(store: Store, topic_id: TopicId, days: int, *, now: datetime, settings: StudySettings) -> Skipped:
    """'Skip a week' for one topic; the same reckoning as ``review.pause_cost``."""
    known = rows.read_known(store, to_ms(now), study_day(settings, now), (topic_id,))
    cards = [Remembered(topic_id, one.stability, one.elapsed_days, one.due_in_days) for one in known]
    cost = cost_of_pause(cards, days, settings.policy.decay).get(topic_id)
    if cost is None:
        return Skipped(0, 0.0, 0)
    return Skipped(cost.due, cost.forgotten, minutes_of(cost.due, _answer_ms(store)))
