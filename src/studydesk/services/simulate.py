"""The simulator's input from the learner's own cards."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from studydesk.domain.clock import to_ms
from studydesk.domain.reckoned import Deck, YearAt
from studydesk.domain.scheduling import CardState
from studydesk.services.answering import study_day
from studydesk.storage import memory as rows

if TYPE_CHECKING:
    from studydesk.domain.study import StudySettings
    from studydesk.storage.store import Store

_ENOUGH: Final = 100
"""So many answers of a kind are believed more than the usual figures."""


def deck_of(store: Store, *, now: datetime, settings: StudySettings) -> Deck:
    """The learner's cards as the simulator takes them; how long answers take comes from the log. Reads only."""
    return deck_at(
        store,
        now_ms=to_ms(now),
        day=study_day(settings, now),
        new_a_day=settings.new_a_day,
        reviews_a_day=settings.reviews_a_day,
        maximum_interval_days=settings.policy.maximum_interval_days,
    )


def deck_at(
    store: Store, *, now_ms: int, day: int, new_a_day: int, reviews_a_day: int, maximum_interval_days: int
) -> Deck:
    """The same from plain numbers, for another process."""
    habits = rows.read_habits(store)
    counts = {(state, rating): count for state, rating, count, _mean in habits}
    seconds = {(state, rating): mean / 1000 for state, rating, _count, mean in habits}
    usual = Deck((), 0)
    first = tuple(counts.get((CardState.NEW, rating), 0) for rating in (1, 2, 3, 4))
    passed = tuple(counts.get((CardState.REVIEW, rating), 0) for rating in (2, 3, 4))
    return Deck(
        cards=rows.read_seen(store, now_ms, day),
        new_cards=rows.count_new(store),
        new_a_day=new_a_day,
        reviews_a_day=reviews_a_day,
        maximum_interval_days=maximum_interval_days,
        new_seconds=_new_seconds(counts, seconds, usual.new_seconds),
        rating_seconds=_rating_seconds(counts, seconds, usual.rating_seconds),
        first_ratings=_four(first, usual.first_ratings),
        passed_ratings=(passed[0], passed[1], passed[2]) if sum(passed) >= _ENOUGH else usual.passed_ratings,
    )


def _four(own: tuple[int, ...], usual: tuple[float, float, float, float]) -> tuple[float, float, float, float]:
    return (own[0], own[1], own[2], own[3]) if sum(own) >= _ENOUGH else usual


def _new_seconds(
    counts: Mapping[tuple[int, int], int], seconds: Mapping[tuple[int, int], float], usual: float
) -> float:
    """A new card with all its learning steps."""
    begun = sum(count for (state, _), count in counts.items() if state == CardState.NEW)
    if begun < _ENOUGH:
        return usual
    learning = (CardState.NEW, CardState.LEARNING)
    return sum(count * seconds[key] for key, count in counts.items() if key[0] in learning) / begun


def _rating_seconds(
    counts: Mapping[tuple[int, int], int],
    seconds: Mapping[tuple[int, int], float],
    usual: tuple[float, float, float, float],
) -> tuple[float, float, float, float]:
    def of(rating: int) -> float:
        key = (int(CardState.REVIEW), rating)
        return seconds[key] if counts.get(key, 0) >= _ENOUGH else usual[rating - 1]

    return of(1), of(2), of(3), of(4)


def to_json(years: list[YearAt]) -> str:
    """One line, for the way between processes."""
    return json.dumps([asdict(year) for year in years])


def from_json(line: str) -> list[YearAt]:
    """The opposite of ``to_json``."""
    given: list[dict[str, Any]] = json.loads(line)  # Any: the fields of YearAt, all numbers
    return [YearAt(**year) for year in given]
