"""Schedules and answers of Anki as ours, and back: days, states, memories. Pure.

Anki counts days from the collection's beginning; ours are days of the calendar. Cards that Anki scheduled without FSRS
get the memory that FSRS itself would assume for such a card (``memory_state_from_sm2`` of fsrs-rs).
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from studydesk.domain.anki import CardRow
from studydesk.domain.memory_model import DEFAULT_PARAMETERS, STABILITY_MAX, STABILITY_MIN
from studydesk.domain.scheduling import CardState, Schedule
from studydesk.domain.study import StudySettings
from studydesk.domain.study_day import DAY_MS, starts_at_ms

NEW, LEARN, REVIEW, RELEARN = 0, 1, 2, 3
SUSPENDED, SIBLING_BURIED, LEARNER_BURIED = -1, -2, -3
MOST_DAYS: Final = 36_500
_LAST_S: Final = 4_000_000_000
_SECONDS: Final = 100_000_000
"""A due above this is an instant, not a day."""


@dataclass(slots=True)
class Days:
    """Study days of instants; the beginning of each day is reckoned once."""

    settings: StudySettings
    _starts: dict[int, int] = field(default_factory=dict)

    def of(self, at_ms: int) -> int:
        """The study day of an instant."""
        day = (at_ms - self.settings.rollover_hour * 3_600_000) // DAY_MS
        while self.start(day) > at_ms:
            day -= 1
        while self.start(day + 1) <= at_ms:
            day += 1
        return day

    def start(self, day: int) -> int:
        """The first instant of a study day."""
        at_ms = self._starts.get(day)
        if at_ms is None:
            at_ms = starts_at_ms(day, self.settings.zone, self.settings.rollover_hour)
            self._starts[day] = at_ms
        return at_ms


@dataclass(frozen=True, slots=True)
class Placed:
    """A card's schedule with what is beside it."""

    schedule: Schedule
    suspended: bool
    buried: int


def first_day(created_s: int, days: Days) -> int:
    """The study day that is day 0 of a collection."""
    return days.of(min(max(created_s, 0), 4_000_000_000) * 1_000)


def placed(card: CardRow, data: Mapping[str, object], last_at_ms: int | None, day_zero: int, days: Days) -> Placed:
    """Where a card stands. ``data``: its column of that name; ``last_at_ms``: its last answer."""
    buried = {SIBLING_BURIED: 2, LEARNER_BURIED: 1}.get(card.queue, 0)
    schedule = _schedule(card, data, last_at_ms, day_zero, days)
    return Placed(schedule, card.queue == SUSPENDED, buried)


def _schedule(card: CardRow, data: Mapping[str, object], last_at_ms: int | None, day_zero: int, days: Days) -> Schedule:
    reps, lapses = min(max(card.reps, 0), 1_000_000), min(max(card.lapses, 0), 1_000_000)
    if card.type not in (LEARN, REVIEW, RELEARN):
        return Schedule(reps=reps, lapses=lapses)
    interval = min(max(card.interval, 0), MOST_DAYS)
    due = card.original_due if card.original_deck and card.original_due else card.due
    due_day: int | None = None
    due_at_ms: int | None = None
    if card.type == REVIEW or abs(due) < _SECONDS:
        due_day = day_zero + min(max(due, -MOST_DAYS), 2 * MOST_DAYS)
        due_at_ms = days.start(due_day)
    else:
        due_at_ms = min(max(due, 0), _LAST_S) * 1_000
    if last_at_ms is None:
        last_at_ms = (due_at_ms or 0) - interval * 86_400_000
    stability, difficulty = memory_in(data)
    if (stability is None or difficulty is None) and card.type in (REVIEW, RELEARN):
        stability, difficulty = memory_of_sm2(card.factor, interval)
    return Schedule(
        CardState(card.type), _step(card, days.settings) if card.type != REVIEW else None, stability, difficulty,
        due_at_ms, due_day, interval, last_at_ms, days.of(last_at_ms), reps, lapses,
    )  # fmt: skip


def _step(card: CardRow, settings: StudySettings) -> int:
    policy = settings.policy
    steps = policy.learning_steps_ms if card.type == LEARN else policy.relearning_steps_ms
    return min(max(0, len(steps) - max(card.left, 0) % 1_000), max(0, len(steps) - 1))


def read_data(data: str) -> dict[str, object]:
    """The column ``data`` of a card; empty where it is none."""
    if not 2 < len(data) <= 1_000:
        return {}
    try:
        parsed = json.loads(data)
    except (ValueError, RecursionError):
        return {}
    return parsed if isinstance(parsed, dict) else {}


def memory_in(data: Mapping[str, object]) -> tuple[float | None, float | None]:
    """Stability and difficulty that Anki keeps with a card; (None, None) without, or if they are none."""
    stability, difficulty = data.get("s"), data.get("d")
    if not isinstance(stability, int | float) or not isinstance(difficulty, int | float):
        return None, None
    if not (0 < stability < 1e6 and 1 <= difficulty <= 10):
        return None, None
    return min(max(float(stability), STABILITY_MIN), STABILITY_MAX), float(difficulty)


def memory_of_sm2(factor: int, interval: int) -> tuple[float, float]:
    """The memory of a card that Anki scheduled by ease, at a retention of 0.9."""
    stability = float(min(max(interval, 1), MOST_DAYS))
    ease = factor / 1_000 if 1_000 <= factor <= 20_000 else 2.5
    weights = DEFAULT_PARAMETERS
    gain = math.exp(weights[8]) * stability ** -weights[9] * (math.exp(0.1 * weights[10]) - 1)
    return stability, min(max(11 - (ease - 1) / gain, 1.0), 10.0)


def data_of(stability: float | None, difficulty: float | None, more: Mapping[str, object] | None = None) -> str:
    """The column ``data`` of a card for Anki."""
    made: dict[str, object] = dict(more or {})
    if stability is not None and difficulty is not None:
        made |= {"s": round(stability, 4), "d": round(difficulty, 3)}
    return json.dumps(made, separators=(",", ":")) if made else ""
