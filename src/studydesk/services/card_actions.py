"""What can be done to cards besides answering and editing them: one card or thousands, each call one undo step."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from random import Random
from typing import TYPE_CHECKING

from studydesk.domain.cards import CardId, ItemId, TopicStudy
from studydesk.domain.changes import Changes
from studydesk.domain.path import TopicId

if TYPE_CHECKING:
    from studydesk.domain.study import StudySettings
    from studydesk.storage.store import Store


def suspend(store: Store, card_ids: Iterable[CardId], suspended: bool, *, origin: object | None = None) -> Changes:
    """Suspends cards or takes them back into study; the leech mark goes when a leech is taken back."""
    raise NotImplementedError


def bury(
    store: Store, card_ids: Iterable[CardId], *, now: datetime, settings: StudySettings, origin: object | None = None
) -> Changes:
    """Puts cards out of sight until the next study day."""
    raise NotImplementedError


def unbury(store: Store, card_ids: Iterable[CardId], *, origin: object | None = None) -> Changes:
    """Brings buried cards back today."""
    raise NotImplementedError


def set_flag(store: Store, card_ids: Iterable[CardId], flag: int, *, origin: object | None = None) -> Changes:
    """Sets flag 1-7; 0 takes it away."""
    raise NotImplementedError


def set_marked(store: Store, item_ids: Iterable[ItemId], marked: bool, *, now: datetime) -> Changes:
    """Marks items (the tag 'marked', as in Anki) or takes the mark away."""
    raise NotImplementedError


def forget(
    store: Store, card_ids: Iterable[CardId], *, now: datetime, settings: StudySettings, origin: object | None = None
) -> Changes:
    """Makes cards new again; their history stays."""
    raise NotImplementedError


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
    raise NotImplementedError


def reschedule(
    store: Store, card_ids: Iterable[CardId], *, now: datetime, settings: StudySettings, origin: object | None = None
) -> Changes:
    """Computes memory and due day of seen cards anew from their reviews, with the present parameters and retention."""
    raise NotImplementedError


def reposition(
    store: Store, card_ids: Iterable[CardId], *, random: Random | None = None, origin: object | None = None
) -> Changes:
    """Puts these new cards first, in this order, or shuffled among themselves with ``random``."""
    raise NotImplementedError


def topic_study(store: Store, topic_id: TopicId) -> TopicStudy:
    """What the learner chose for a topic."""
    raise NotImplementedError


def set_topic_study(store: Store, topic_id: TopicId, chosen: TopicStudy, *, origin: object | None = None) -> Changes:
    """Keeps it. Raises UserError ``study.retention`` (0.70 to 0.99) and ``study.limit`` (0 to 9,999)."""
    raise NotImplementedError
