"""Entering one answer, and what of a topic bears on it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from studydesk.domain.cards import Card, CardId, ReviewKind
from studydesk.domain.clock import to_ms
from studydesk.domain.errors import UserError
from studydesk.domain.scheduling import CardState, Policy, Rating, Schedule, is_leech
from studydesk.domain.scheduling import answer as scheduled
from studydesk.domain.scheduling import previews as schedules_after
from studydesk.domain.study import Lapse, StudySettings
from studydesk.domain.study_day import day_of, ends_at_ms
from studydesk.domain.study_queue import Waiting
from studydesk.storage import reviews as rows

if TYPE_CHECKING:
    from studydesk.domain.changes import Changes
    from studydesk.storage.store import Store, Transaction

LOAD_DAYS = 110
"""How far ahead the load of days is known; longer intervals are not balanced."""

_KINDS = {
    CardState.NEW: ReviewKind.LEARN,
    CardState.LEARNING: ReviewKind.LEARN,
    CardState.REVIEW: ReviewKind.REVIEW,
    CardState.RELEARNING: ReviewKind.RELEARN,
}

Load = Mapping[int, int]


def study_day(settings: StudySettings, now: datetime) -> int:
    """The number of the learner's day: days since 1970-01-01 in the zone, from rollover hour to rollover hour."""
    return day_of(to_ms(now), settings.zone, settings.rollover_hour)


def policy_of(card: Card, settings: StudySettings) -> Policy:
    """The policy with the desired retention of the card, else its topic, else the profile."""
    wanted = card.desired_retention
    if wanted is None and card.topic_id is not None:
        wanted = settings.topic_retention.get(card.topic_id)
    if wanted is None or wanted == settings.policy.desired_retention:
        return settings.policy
    return replace(settings.policy, desired_retention=wanted)


def load_of(store: Store, settings: StudySettings, day: int) -> dict[int, int] | None:
    """The review cards due on the coming days; None where it plays no part."""
    return rows.read_load(store, day, day + LOAD_DAYS) if settings.policy.balance else None


def waiting_reviews(store: Store, settings: StudySettings, now: datetime) -> list[Waiting]:
    """Every review card that waits, with its recall."""
    given = {"day": study_day(settings, now), "now_ms": to_ms(now)}
    where = f"state = 2 AND due_day <= :day AND {rows.STUDIED}"
    found = rows.read_waiting(store, where, given, order="card.due_day", most=-1, policy=settings.policy)
    return [card for card, _ in found]


def preview(card: Card, settings: StudySettings, now: datetime, load: Load | None) -> dict[Rating, Schedule]:
    """What each rating would do to a card."""
    at_ms = to_ms(now)
    day = day_of(at_ms, settings.zone, settings.rollover_hour)
    return schedules_after(
        card.schedule, seed=card.id, at_ms=at_ms, day=day, policy=policy_of(card, settings), load=load,
        day_ends_ms=ends_at_ms(day, settings.zone, settings.rollover_hour),
    )  # fmt: skip


def enter(
    store: Store,
    card_id: CardId,
    rating: Rating,
    *,
    now: datetime,
    taken_ms: int,
    settings: StudySettings,
    load: Load | None,
    schedules: bool = True,
    origin: object | None = None,
) -> tuple[Changes, Schedule, Lapse]:
    """Enters an answer; the new schedule and what came with it. Raises UserError ``card.gone``."""
    at_ms = to_ms(now)
    day = day_of(at_ms, settings.zone, settings.rollover_hour)
    taken_ms = min(max(taken_ms, 0), settings.longest_answer_ms)
    with store.write("Answer card", kept=True, origin=origin) as tx:
        card = rows.card_in(tx, card_id)
        if card is None:
            raise UserError("card.gone", "This card was deleted.")
        before = after = card.schedule
        kind, lapse = ReviewKind.CRAM, Lapse()
        if schedules:
            kind = _KINDS[before.state]
            after = scheduled(
                before, rating, seed=card_id, at_ms=at_ms, day=day, policy=policy_of(card, settings), load=load,
                day_ends_ms=ends_at_ms(day, settings.zone, settings.rollover_hour),
            )  # fmt: skip
            rows.write_schedules(tx, ((card_id, after),))
            lapse = _note_leech(tx, card, after, settings)
            if settings.bury_siblings:
                rows.bury_siblings(tx, card.item_id, card_id, day)
            if card.buried:
                rows.set_flags(tx, (card_id,), buried=0, buried_day=None)
        rows.insert_review(
            tx, card_id, before, after, at_ms=at_ms, day=day, kind=kind, rating=rating, taken_ms=taken_ms,
            random=store.random,
        )  # fmt: skip
    return tx.changes, after, lapse


def _note_leech(tx: Transaction, card: Card, after: Schedule, settings: StudySettings) -> Lapse:
    """A card that was forgotten too often is marked, and suspended if the learner wants that."""
    if after.lapses == card.schedule.lapses or not is_leech(after.lapses, settings.policy.leech_threshold):
        return Lapse()
    rows.set_flags(tx, (card.id,), leech=1, suspended=int(settings.suspend_leeches or card.suspended))
    return Lapse(leech=True, suspended=settings.suspend_leeches, item_id=card.item_id)
