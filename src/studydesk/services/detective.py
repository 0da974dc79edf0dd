"""Where misses come from: the topic before it whose recall has sunk, with the few cards that repair it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Final, NamedTuple

from studydesk.domain.cards import CardId
from studydesk.domain.clock import to_ms
from studydesk.domain.path import TopicId
from studydesk.services import forecast
from studydesk.services.answering import study_day
from studydesk.storage import forecast as rows

if TYPE_CHECKING:
    from studydesk.domain.study import StudySettings
    from studydesk.storage.store import Store

LOOK_BACK_DAYS: Final = 14
LEAST_MISSES: Final = 3
REPAIR_MINUTES: Final = 5
_KEEP_DAYS: Final = 7
_NEAR: Final = 0.02
"""So much recall a step further back must be lower to be the likelier cause."""


class Finding(NamedTuple):
    """In ``topic_id``, ``missed`` of ``answered`` reviews failed in two weeks, and ``cause``, ``steps`` before it, has
    sunk to ``recall``. ``card_ids`` repair it in ``minutes``."""

    topic_id: TopicId
    missed: int
    answered: int
    cause: TopicId
    steps: int
    recall: float
    minutes: int
    card_ids: tuple[CardId, ...]


def ancestors(links: Mapping[TopicId, Sequence[TopicId]], topic_id: TopicId) -> dict[TopicId, int]:
    """All topics needed before one, with how many steps before; circles do no harm."""
    found: dict[TopicId, int] = {}
    ring, steps = [topic_id], 0
    while ring:
        steps += 1
        ring = list(dict.fromkeys(o for one in ring for o in links.get(one, ()) if o not in found and o != topic_id))
        found |= dict.fromkeys(ring, steps)
    return found


def findings(
    store: Store, *, now: datetime, settings: StudySettings, topic_id: TopicId | None = None, most: int = 5
) -> list[Finding]:
    """Topics with more misses than wished whose reason may lie before them; most misses first. Some 10 ms.

    ``topic_id``: that topic alone.
    """
    misses = rows.read_misses(store, study_day(settings, now) - LOOK_BACK_DAYS)
    if topic_id is not None:
        misses = {topic_id: misses[topic_id]} if topic_id in misses else {}
    wish = settings.policy.desired_retention
    suspects = {
        one: (missed, answered)
        for one, (missed, answered) in misses.items()
        if missed >= LEAST_MISSES and missed / answered > 1 - settings.topic_retention.get(one, wish)
    }
    if not suspects:
        return []
    links = rows.read_links(store)
    before = {one: ancestors(links, one) for one in suspects}
    wanted = {other for some in before.values() for other in some}
    known = rows.read_memory(store, to_ms(now), settings.policy, wanted)
    recalls = {one: memory.recall for one, memory in known.items() if memory.recall is not None}
    found: list[Finding] = []
    for one, (missed, answered) in sorted(suspects.items(), key=lambda pair: (-pair[1][0], pair[0])):
        cause = _cause(before[one], recalls, settings)
        if cause is not None and len(found) < most:
            saved = forecast.rescue(
                store,
                cause,
                now=now,
                settings=settings,
                wanted=settings.topic_retention.get(cause, wish),
                days=_KEEP_DAYS,
                most_minutes=REPAIR_MINUTES,
            )
            given = (before[one][cause], recalls[cause], saved.minutes, saved.chosen.card_ids)
            found.append(Finding(one, missed, answered, cause, *given))
    return found


def _cause(before: Mapping[TopicId, int], recalls: Mapping[TopicId, float], settings: StudySettings) -> TopicId | None:
    """The topic before that has sunk most below its wish; of two that are alike the nearer one."""
    wish = settings.policy.desired_retention
    sunk = [
        (recalls[one] + _NEAR * steps, steps, one)
        for one, steps in before.items()
        if one in recalls and recalls[one] < settings.topic_retention.get(one, wish)
    ]
    return min(sunk)[2] if sunk else None
