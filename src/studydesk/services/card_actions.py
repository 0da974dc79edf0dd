"""What can be done to cards besides answering and editing them: one card or thousands, each call one undo step."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from random import Random
from typing import TYPE_CHECKING, Final

from studydesk.domain import scheduling, study_queue
from studydesk.domain.cards import MARKED_TAG, Card, CardId, ItemId, ReviewKind, TopicStudy
from studydesk.domain.changes import Changes
from studydesk.domain.clock import to_ms
from studydesk.domain.errors import UserError
from studydesk.domain.path import TopicId
from studydesk.domain.scheduling import CardState, Schedule
from studydesk.services.answering import load_of, policy_of, study_day, waiting_reviews
from studydesk.storage import reviews as rows
from studydesk.storage import tagging, topic_studies
from studydesk.storage.items import next_position

if TYPE_CHECKING:
    from studydesk.domain.study import StudySettings
    from studydesk.storage.store import Store, Transaction

MOST_FLAGS: Final = 7
MOST_A_DAY: Final = 9_999


def suspend(store: Store, card_ids: Iterable[CardId], suspended: bool, *, origin: object | None = None) -> Changes:
    """Suspends cards or takes them back into study; the leech mark goes when a leech is taken back."""
    label = "Suspend cards" if suspended else "Unsuspend cards"
    with store.write(label, origin=origin) as tx:
        if suspended:
            rows.set_flags(tx, card_ids, suspended=1)
        else:
            rows.set_flags(tx, card_ids, suspended=0, leech=0)
    return tx.changes


def bury(
    store: Store, card_ids: Iterable[CardId], *, now: datetime, settings: StudySettings, origin: object | None = None
) -> Changes:
    """Puts cards out of sight until the next study day."""
    with store.write("Bury cards", origin=origin) as tx:
        rows.bury(tx, card_ids, study_day(settings, now))
    return tx.changes


def unbury(store: Store, card_ids: Iterable[CardId], *, origin: object | None = None) -> Changes:
    """Brings buried cards back today."""
    with store.write("Unbury cards", origin=origin) as tx:
        rows.set_flags(tx, card_ids, buried=0, buried_day=None)
    return tx.changes


def set_flag(store: Store, card_ids: Iterable[CardId], flag: int, *, origin: object | None = None) -> Changes:
    """Sets flag 1-7; 0 takes it away."""
    if not 0 <= flag <= MOST_FLAGS:
        raise ValueError(flag)
    with store.write("Flag cards", origin=origin) as tx:
        rows.set_flags(tx, card_ids, flag=flag)
    return tx.changes


def set_marked(
    store: Store, item_ids: Iterable[ItemId], marked: bool, *, now: datetime, origin: object | None = None
) -> Changes:
    """Marks items (the tag 'marked', as in Anki) or takes the mark away."""
    change = tagging.add_tags if marked else tagging.remove_tags
    with store.write("Mark cards" if marked else "Unmark cards", origin=origin) as tx:
        change(tx, item_ids, (MARKED_TAG,), to_ms(now))
    return tx.changes


def forget(
    store: Store, card_ids: Iterable[CardId], *, now: datetime, settings: StudySettings, origin: object | None = None
) -> Changes:
    """Makes cards new again; their history stays."""
    with store.write("Forget cards", origin=origin) as tx:
        position = next_position(tx)
        changes = [
            (card, scheduling.forget(card.schedule))
            for card in rows.cards_in(tx, card_ids)
            if card.schedule.state is not CardState.NEW
        ]
        _enter_by_hand(store, tx, changes, ReviewKind.BY_HAND, now, settings)
        tx.executemany(
            "UPDATE card SET position = ?, buried = 0, buried_day = NULL, leech = 0 WHERE id = ?",
            [(position + place, card.id) for place, (card, _) in enumerate(changes)],
        )
    return tx.changes


def set_due(
    store: Store,
    card_ids: Iterable[CardId],
    first_days: int,
    last_days: int,
    *,
    now: datetime,
    settings: StudySettings,
    random: Random,
    set_interval: bool = False,
    origin: object | None = None,
) -> Changes:
    """Makes cards due in ``first_days`` to ``last_days`` days (0: today), spread at random.

    New cards become review cards. ``set_interval`` also makes the interval that long.
    """
    day, at_ms = study_day(settings, now), to_ms(now)
    low, high = sorted((max(first_days, 0), max(last_days, 0)))
    with store.write("Set due date", origin=origin) as tx:
        changes = []
        for card in rows.cards_in(tx, card_ids):
            due_day = day + random.randint(low, high)
            after = scheduling.set_due(card.schedule, due_day, day=day, at_ms=at_ms, policy=policy_of(card, settings))
            if set_interval:
                after = replace(after, interval_days=max(due_day - day, 1))
            changes.append((card, after))
        _enter_by_hand(store, tx, changes, ReviewKind.BY_HAND, now, settings)
        rows.set_flags(tx, [card.id for card, _ in changes], buried=0, buried_day=None)
    return tx.changes


def reschedule(
    store: Store, card_ids: Iterable[CardId], *, now: datetime, settings: StudySettings, origin: object | None = None
) -> Changes:
    """Computes memory and due day of seen cards anew from their reviews, with the present parameters and retention."""
    day, at_ms = study_day(settings, now), to_ms(now)
    load = load_of(store, settings, day)
    with store.write("Reschedule cards", origin=origin) as tx:
        cards = [card for card in rows.cards_in(tx, card_ids) if card.schedule.state is not CardState.NEW]
        answers = rows.reviews_in(tx, [card.id for card in cards])
        changes = []
        for card in cards:
            policy = policy_of(card, settings)
            memory = scheduling.replay(answers.get(card.id, ()), policy)
            after = scheduling.reschedule(
                card.schedule, seed=card.id, policy=policy, day=day, at_ms=at_ms, load=load, memory=memory
            )
            if after != card.schedule:
                changes.append((card, after))
        _enter_by_hand(store, tx, changes, ReviewKind.RESCHEDULED, now, settings)
    return tx.changes


def catch_up(
    store: Store, days: int, *, now: datetime, settings: StudySettings, origin: object | None = None
) -> Changes:
    """Spreads the reviews that wait over so many days, today the first; one undo step. Intervals stay as they are."""
    day = study_day(settings, now)
    backlog = waiting_reviews(store, settings, now)
    spread = study_queue.catch_up(backlog, max(days, 1), day=day)
    with store.write("Spread reviews", origin=origin) as tx:
        tx.executemany(
            "UPDATE card SET due_at_ms = due_at_ms + (?1 - due_day) * 86400000, due_day = ?1"
            " WHERE id = ?2 AND state = 2",
            [(due_day, card_id) for card_id, due_day in spread.items() if due_day != day],
        )
    return tx.changes


def reposition(
    store: Store, card_ids: Iterable[CardId], *, random: Random | None = None, origin: object | None = None
) -> Changes:
    """Puts these new cards first, in this order, or shuffled among themselves with ``random``."""
    chosen = list(card_ids)
    if random is not None:
        random.shuffle(chosen)
    with store.write("Order new cards", origin=origin) as tx:
        first = tx.execute("SELECT coalesce(min(position), 1) FROM card WHERE state = 0").fetchone()[0] - len(chosen)
        tx.executemany(
            "UPDATE card SET position = ? WHERE id = ? AND state = 0",
            [(first + place, card_id) for place, card_id in enumerate(chosen)],
        )
    return tx.changes


def topic_study(store: Store, topic_id: TopicId) -> TopicStudy:
    """What the learner chose for a topic."""
    return rows.read_topic_studies(store).get(topic_id, TopicStudy())


def set_topic_study(store: Store, topic_id: TopicId, chosen: TopicStudy, *, origin: object | None = None) -> Changes:
    """Keeps it. Raises UserError ``study.retention`` (0.70 to 0.99) and ``study.limit`` (0 to 9,999)."""
    if chosen.desired_retention is not None and not 0.7 <= chosen.desired_retention <= 0.99:
        raise UserError("study.retention", "The share to remember must be 70 to 99 %.", kept="Nothing was changed.")
    if any(limit is not None and not 0 <= limit <= MOST_A_DAY for limit in (chosen.new_a_day, chosen.reviews_a_day)):
        raise UserError("study.limit", "A limit must be 0 to 9,999 cards a day.", kept="Nothing was changed.")
    with store.write("Change how a topic is studied", origin=origin) as tx:
        topic_studies.write(tx, topic_id, chosen)
    return tx.changes


def _enter_by_hand(
    store: Store,
    tx: Transaction,
    changes: Iterable[tuple[Card, Schedule]],
    kind: ReviewKind,
    now: datetime,
    settings: StudySettings,
) -> None:
    """New schedules that no answer made, with a line each in the log."""
    at_ms, day, made = to_ms(now), study_day(settings, now), list(changes)
    rows.write_schedules(tx, ((card.id, after) for card, after in made))
    for card, after in made:
        rows.insert_review(
            tx, card.id, card.schedule, after, at_ms=at_ms, day=day, kind=kind, rating=None, taken_ms=0,
            random=store.random,
        )  # fmt: skip
