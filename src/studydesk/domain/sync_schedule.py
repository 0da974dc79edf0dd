"""A card's schedule computed anew from all its reviews, those of other computers included. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from studydesk.domain import scheduling
from studydesk.domain.cards import ReviewKind
from studydesk.domain.scheduling import CardState, Memory, Policy, Rating, Schedule

_DAY_MS: Final = 86_400_000


class Answered(NamedTuple):
    """One row of the review log, as far as a schedule is made of it. ``rating`` 0: none was given."""

    at_ms: int
    study_day: int
    kind: int
    rating: int
    state_after: int
    stability_after: float | None
    difficulty_after: float | None
    due_after_at_ms: int | None
    interval_after_days: int


def from_reviews(log: Sequence[Answered], base: Schedule, policy: Policy, seed: int) -> Schedule:
    """The schedule that the whole log (oldest first) leaves; the same on every computer that has the same log.

    Memory is that of all answers in order (``scheduling.replay``); the interval follows from it, with the fuzz of
    ``seed`` and without a look at how full the days are, which differs between computers. Where the log begins in the
    middle (an import) the last answer's own numbers are taken. ``base`` gives the counts of what is not in the log.
    """
    answers = [one for one in log if one.rating and one.kind != ReviewKind.CRAM]
    reps = max(base.reps, len(answers))
    lapses = max(base.lapses, sum(one.rating == Rating.AGAIN and one.kind == ReviewKind.REVIEW for one in answers))
    recent = _since_new([one for one in log if one.kind != ReviewKind.CRAM])
    if not recent:
        return Schedule(reps=reps, lapses=lapses)
    last = recent[-1]
    rated = [one for one in recent if one.rating]
    memory = _memory(rated, last, policy)
    schedule = _as_left(last, rated, memory, replace(base, reps=reps, lapses=lapses))
    if schedule.state is not CardState.REVIEW or not last.rating:
        return schedule
    return scheduling.reschedule(schedule, seed=seed, policy=policy, day=last.study_day, at_ms=last.at_ms)


def _since_new(log: Sequence[Answered]) -> Sequence[Answered]:
    """What came after the card was last made new by hand."""
    for place in range(len(log) - 1, -1, -1):
        if log[place].kind == ReviewKind.BY_HAND and log[place].state_after == CardState.NEW:
            return log[place + 1 :]
    return log


def _memory(rated: Sequence[Answered], last: Answered, policy: Policy) -> Memory | None:
    if rated and rated[0].kind == ReviewKind.LEARN:
        return scheduling.replay([(Rating(one.rating), one.study_day) for one in rated], policy)
    if last.stability_after is None or last.difficulty_after is None:
        return None
    return Memory(last.stability_after, last.difficulty_after)


def _as_left(last: Answered, rated: Sequence[Answered], memory: Memory | None, base: Schedule) -> Schedule:
    state = CardState(last.state_after)
    seen = rated[-1] if rated else last
    due_day = None
    if state is CardState.REVIEW:
        ahead_ms = (last.due_after_at_ms or last.at_ms) - last.at_ms
        due_day = last.study_day + round(ahead_ms / _DAY_MS)
    return replace(
        base,
        state=state,
        step=0 if state in (CardState.LEARNING, CardState.RELEARNING) else None,
        stability=memory.stability if memory else None,
        difficulty=memory.difficulty if memory else None,
        due_at_ms=last.due_after_at_ms,
        due_day=due_day,
        interval_days=last.interval_after_days,
        last_review_at_ms=seen.at_ms,
        last_review_day=seen.study_day,
    )
