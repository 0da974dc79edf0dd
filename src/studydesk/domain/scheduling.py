"""When a card is asked again: the values that scheduling works with, and its entry points. Pure.

Memory (stability, difficulty) follows FSRS-6 and is updated with whole study days, as Anki does; recall shown anywhere
is ``recall`` with fractional days. No type of the FSRS library is seen here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import IntEnum
from functools import partial
from typing import Final

from studydesk.domain import fuzz
from studydesk.domain.memory_model import DEFAULT_DECAY, DEFAULT_PARAMETERS, Memory, memory_model
from studydesk.domain.study_day import DAY_MS, days_between

__all__ = [
    "DEFAULT_DECAY", "DEFAULT_PARAMETERS", "RECALL_SQL", "CardState", "Memory", "Policy", "Rating", "Schedule",
    "answer", "due_in_days", "forget", "is_due", "is_leech", "mend_future", "previews", "recall", "recall_now",
    "recall_parameters", "replay", "reschedule", "set_due",
]  # fmt: skip


class Rating(IntEnum):
    """How well a card was remembered; the numbers are stored."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


class CardState(IntEnum):
    """Where a card is in its life; the numbers are stored. Suspended and buried are flags beside it."""

    NEW = 0
    LEARNING = 1
    REVIEW = 2
    RELEARNING = 3


@dataclass(frozen=True, slots=True)
class Schedule:
    """A card's schedule: the columns of table ``card`` of the same names.

    ``due_day`` decides for REVIEW cards and for (re)learning steps that end on another day, ``due_at_ms`` for shorter
    steps (``due_day`` is None then). A NEW card has neither. ``due_at_ms`` of a card with a ``due_day`` is about the
    start of that day (good for sorting). ``interval_days`` of a RELEARNING card is what it gets when it is through.
    """

    state: CardState = CardState.NEW
    step: int | None = None
    stability: float | None = None
    difficulty: float | None = None
    due_at_ms: int | None = None
    due_day: int | None = None
    interval_days: int = 0
    last_review_at_ms: int | None = None
    last_review_day: int | None = None
    reps: int = 0
    lapses: int = 0


@dataclass(frozen=True, slots=True)
class Policy:
    """What the learner wants of scheduling. ``parameters`` empty: the defaults of FSRS-6 (else 21 numbers).

    ``easy_days``: the share of a usual load that Monday to Sunday may get, 0 (as little as can be) to 1. ``balance``:
    choose the least loaded of the days that fuzz allows; needs ``load``. Without ``fuzz`` there is nothing to choose.
    """

    parameters: tuple[float, ...] = ()
    desired_retention: float = 0.9
    learning_steps_ms: tuple[int, ...] = (60_000, 600_000)
    relearning_steps_ms: tuple[int, ...] = (600_000,)
    maximum_interval_days: int = 36_500
    leech_threshold: int = 8
    fuzz: bool = True
    balance: bool = True
    easy_days: tuple[float, ...] = (1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0)

    @property
    def decay(self) -> float:
        """How fast recall falls, a positive number."""
        return self.parameters[20] if self.parameters else DEFAULT_DECAY


def recall(stability: float, elapsed_days: float, decay: float = DEFAULT_DECAY) -> float:
    """The chance of remembering after so many (fractional) days, 0 to 1; 0.9 when they equal the stability."""
    factor = 0.9 ** (-1 / decay) - 1
    return float((1 + factor * max(0.0, elapsed_days) / stability) ** -decay)


RECALL_SQL: Final = (
    "pow(1.0 + :recall_factor * max(0, :now_ms - card.last_review_at_ms) / 86400000.0 / card.stability, :recall_power)"
)
"""``recall`` of a row of ``card`` at ``:now_ms``; NULL for a new card. The rest comes from ``recall_parameters``."""


def recall_parameters(policy: Policy) -> dict[str, float]:
    """What ``RECALL_SQL`` needs besides ``now_ms``."""
    return {"recall_factor": 0.9 ** (-1 / policy.decay) - 1, "recall_power": -policy.decay}


def recall_now(schedule: Schedule, at_ms: int, policy: Policy) -> float | None:
    """Recall of a card at an instant; None: it has no memory yet ('new')."""
    if schedule.stability is None or schedule.last_review_at_ms is None:
        return None
    return recall(schedule.stability, (at_ms - schedule.last_review_at_ms) / DAY_MS, policy.decay)


def answer(
    schedule: Schedule,
    rating: Rating,
    *,
    seed: int,
    at_ms: int,
    day: int,
    policy: Policy,
    load: Mapping[int, int] | None = None,
    day_ends_ms: int | None = None,
) -> Schedule:
    """The schedule after an answer at ``at_ms`` on study day ``day``.

    ``seed``: the card's id; with ``reps`` it makes the fuzz, so that the same card gives the same days until it is
    answered. ``load``: how many cards are due, by study day (some 100 days ahead are enough), to balance; None: not.
    ``day_ends_ms`` (``study_day.ends_at_ms``): a step that ends later is due by the day, as in Anki; None: 24 hours on.
    """
    return _Answering(schedule, policy, seed, at_ms, day, load, day_ends_ms).rated(rating)


def previews(
    schedule: Schedule,
    *,
    seed: int,
    at_ms: int,
    day: int,
    policy: Policy,
    load: Mapping[int, int] | None = None,
    day_ends_ms: int | None = None,
) -> dict[Rating, Schedule]:
    """What each rating would make of a card: what ``answer`` gives, the same on every call until it is answered."""
    answering = _Answering(schedule, policy, seed, at_ms, day, load, day_ends_ms)
    return {rating: answering.rated(rating) for rating in Rating}


class _Answering:
    """One card that is being answered: what all four ratings have in common, each worked out when it is asked for.

    The rules are those of Anki 26, and the tests compare the days with its own.
    """

    def __init__(
        self,
        schedule: Schedule,
        policy: Policy,
        seed: int,
        at_ms: int,
        day: int,
        load: Mapping[int, int] | None,
        day_ends_ms: int | None,
    ) -> None:
        self.schedule = schedule
        self.policy = policy
        self.at_ms = at_ms
        self.day = day
        self.day_ends_ms = at_ms + DAY_MS if day_ends_ms is None else max(day_ends_ms, at_ms + 1)
        self.model = memory_model(policy.parameters)
        self.chance = partial(fuzz.fraction, seed + schedule.reps)
        self.load = load if policy.balance else None
        self._memories: dict[Rating, Memory] = {}
        relearns = schedule.state in (CardState.REVIEW, CardState.RELEARNING)
        self.steps = policy.relearning_steps_ms if relearns else policy.learning_steps_ms
        self.step_state = CardState.RELEARNING if relearns else CardState.LEARNING

    def rated(self, rating: Rating) -> Schedule:
        """The schedule after this rating."""
        memory = self.memory(rating)
        old = self.schedule
        base = Schedule(  # all fields in order: this runs at every key, and ``replace`` takes four times as long
            old.state, old.step, memory.stability, memory.difficulty, old.due_at_ms, old.due_day, old.interval_days,
            self.at_ms, self.day, old.reps + 1, old.lapses,
        )  # fmt: skip
        if self.schedule.state is CardState.REVIEW:
            return self._lapsed(base) if rating is Rating.AGAIN else self._due_in(base, self._passed_days(rating))
        return self._stepped(base, rating)

    def memory(self, rating: Rating) -> Memory:
        """The memory after this rating."""
        known = self._memories.get(rating)
        if known is None:
            elapsed = days_between(self.schedule.last_review_day or 0, self.day)
            known = self._memories[rating] = self.model.after(_memory_of(self.schedule), rating, elapsed)
        return known

    def interval(self, rating: Rating) -> float:
        """Days until recall falls to what is wanted, as the memory has it."""
        return self.model.interval(self.memory(rating).stability, self.policy.desired_retention)

    # -- review cards

    def _passed_days(self, rating: Rating) -> int:
        """Hard, Good, Easy: each at least a day more than the one before, none shortened by fuzz alone."""
        days = 0
        for each in (Rating.HARD, Rating.GOOD, Rating.EASY):
            interval = self.interval(each)
            days = self._fuzzed(interval, max(self._least_days(interval), days + 1))
            if each is rating:
                break
        return days

    def _least_days(self, interval: float) -> int:
        previous = self.schedule.interval_days
        if fuzz.rounded(interval) > previous:
            return previous + 1
        return previous if previous <= fuzz.bounds(interval, 1, self.policy.maximum_interval_days)[1] else 0

    def _lapsed(self, base: Schedule) -> Schedule:
        interval = self.interval(Rating.AGAIN)
        days = min(max(1, fuzz.rounded(interval)), self.policy.maximum_interval_days)
        base = replace(base, lapses=base.lapses + 1, interval_days=days)
        if self.steps:
            return self._in_step(base, 0, self.steps[0])
        if self._stays_today(interval):
            return self._in_step(base, 0, int(interval * 86_400) * 1000)
        return self._due_in(base, days)

    # -- new, learning and relearning cards

    def _stepped(self, base: Schedule, rating: Rating) -> Schedule:
        at = min(self.schedule.step or 0, max(0, len(self.steps) - 1))
        delay: int | None = None
        if rating is Rating.AGAIN and self.steps:
            at, delay = 0, self.steps[0]
        elif rating is Rating.HARD and self.steps:
            delay = self._hard_delay(at)
        elif rating is Rating.GOOD and at + 1 < len(self.steps):
            at, delay = at + 1, self.steps[at + 1]
        if delay is not None:
            if rating is Rating.AGAIN and self.step_state is CardState.RELEARNING:
                base = replace(base, interval_days=self._failed_days())
            return self._in_step(base, at, delay)
        return self._graduated(base, rating)

    def _failed_days(self) -> int:
        return min(max(1, fuzz.rounded(self.interval(Rating.AGAIN))), self.policy.maximum_interval_days)

    def _hard_delay(self, at: int) -> int:
        """The step's own delay; for the first one between it and the next, or half as long again."""
        if at > 0:
            return self.steps[at]
        first = self.steps[0]
        delay = (first + self.steps[1]) // 2 if len(self.steps) > 1 else min(first * 3 // 2, first + DAY_MS)
        return fuzz.rounded(delay / DAY_MS) * DAY_MS if delay > DAY_MS else delay

    def _graduated(self, base: Schedule, rating: Rating) -> Schedule:
        if rating is Rating.EASY:
            good = self._fuzzed(self.interval(Rating.GOOD), 1)
            return self._due_in(base, self._fuzzed(max(1, fuzz.rounded(self.interval(rating))), good + 1))
        interval = self.interval(rating)
        if self._stays_today(interval):
            if self.step_state is CardState.RELEARNING:
                base = replace(base, interval_days=1)
            return self._in_step(base, 0, int(interval * 86_400) * 1000)
        return self._due_in(base, self._fuzzed(max(1, fuzz.rounded(interval)), 1))

    def _stays_today(self, interval: float) -> bool:
        """Without steps of its own a card that is soon forgotten is asked again within the day."""
        return not self.steps and interval < 0.5 and self.model.has_short_term

    # -- the results

    def _fuzzed(self, interval: float, minimum: int) -> int:
        policy, maximum = self.policy, self.policy.maximum_interval_days
        minimum = min(minimum, maximum)
        if not policy.fuzz:
            return min(max(fuzz.rounded(interval), minimum), maximum)
        if self.load is None and len(set(policy.easy_days)) == 1:
            return fuzz.fuzzed(interval, minimum, maximum, self.chance)
        load = {} if self.load is None else self.load
        return fuzz.balanced(
            interval, minimum, maximum, self.chance, day=self.day, load=load, easy_days=policy.easy_days
        )

    def _due_in(self, base: Schedule, days: int) -> Schedule:
        due_at_ms = self.day_ends_ms + (days - 1) * DAY_MS
        return Schedule(
            CardState.REVIEW, None, base.stability, base.difficulty, due_at_ms, self.day + days, days, self.at_ms,
            self.day, base.reps, base.lapses,
        )  # fmt: skip

    def _in_step(self, base: Schedule, step: int, delay_ms: int) -> Schedule:
        due_at_ms, due_day = self.at_ms + delay_ms, None
        if due_at_ms >= self.day_ends_ms:
            due_day = self.day + 1 + (due_at_ms - self.day_ends_ms) // DAY_MS
            due_at_ms = self.day_ends_ms + (due_day - self.day - 1) * DAY_MS
        return Schedule(
            self.step_state, step, base.stability, base.difficulty, due_at_ms, due_day, base.interval_days, self.at_ms,
            self.day, base.reps, base.lapses,
        )  # fmt: skip


def _memory_of(schedule: Schedule) -> Memory | None:
    """None for a card that was never answered, and for one that lost its memory (imported from another scheduler)."""
    if schedule.stability is None or schedule.difficulty is None:
        return None
    return Memory(schedule.stability, schedule.difficulty)


def is_leech(lapses: int, threshold: int) -> bool:
    """Whether a card that has just lapsed for the ``lapses``-th time is to be called a leech: at the threshold, then at
    every half of it (8, 12, 16, ...). Threshold 0: never."""
    if threshold <= 0 or lapses < threshold:
        return False
    return (lapses - threshold) % max(1, (threshold + 1) // 2) == 0


def replay(reviews: Iterable[tuple[Rating, int]], policy: Policy) -> Memory | None:
    """The memory that (rating, study day) of all answers, oldest first, leave; None without any."""
    model = memory_model(policy.parameters)
    memory: Memory | None = None
    last = 0
    for rating, day in reviews:
        memory = model.after(memory, rating, days_between(last, day))
        last = day
    return memory


def forget(schedule: Schedule, *, keep_counts: bool = False) -> Schedule:
    """The card as new again. ``keep_counts``: reps and lapses stay."""
    return Schedule(reps=schedule.reps, lapses=schedule.lapses) if keep_counts else Schedule()


def set_due(schedule: Schedule, due_day: int, *, day: int, at_ms: int, policy: Policy) -> Schedule:
    """The card as a review card that is due on a day of the learner's choice. A NEW card gets a memory that fits."""
    due_at_ms = at_ms + (due_day - day) * DAY_MS
    if schedule.stability is None or schedule.last_review_day is None:
        model = memory_model(policy.parameters)
        days = max(1, due_day - day)
        first = model.after(None, Rating.GOOD, 0)
        schedule = replace(
            schedule,
            stability=days / model.interval(1.0, policy.desired_retention),
            difficulty=first.difficulty,
            last_review_at_ms=at_ms,
            last_review_day=day,
        )
    days = max(1, due_day - (schedule.last_review_day or day))
    return replace(
        schedule, state=CardState.REVIEW, step=None, due_day=due_day, due_at_ms=due_at_ms, interval_days=days
    )


def reschedule(
    schedule: Schedule,
    *,
    seed: int,
    policy: Policy,
    day: int,
    at_ms: int,
    load: Mapping[int, int] | None = None,
    memory: Memory | None = None,
) -> Schedule:
    """A REVIEW card's due day anew, from its last review, by its memory (or ``memory``) and the desired retention.

    Never before ``day``. Cards of other states keep their due date and get ``memory`` only.
    """
    if memory is not None:
        schedule = replace(schedule, stability=memory.stability, difficulty=memory.difficulty)
    if schedule.state is not CardState.REVIEW or schedule.stability is None or schedule.last_review_day is None:
        return schedule
    before = replace(schedule, reps=max(0, schedule.reps - 1))  # the fuzz that its last answer had
    answering = _Answering(before, policy, seed, at_ms, schedule.last_review_day, load, None)
    interval = answering.model.interval(schedule.stability, policy.desired_retention)
    days = answering._fuzzed(interval, 1)
    due_day = max(day, schedule.last_review_day + days)
    return replace(schedule, due_day=due_day, due_at_ms=at_ms + (due_day - day) * DAY_MS, interval_days=days)


_CLOCK_SLACK_MS: Final = 3_600_000
_DAY_SLACK: Final = 1  # who flies west may live a day twice


def mend_future(schedule: Schedule, *, at_ms: int, day: int) -> Schedule:
    """A card that was answered at an instant that is yet to come (the clock was wrong, and is set back now), moved so
    that it was answered now; any other card as it is. It keeps its interval, so that no card is lost for years."""
    last_at_ms, last_day = schedule.last_review_at_ms, schedule.last_review_day
    if last_at_ms is None or last_day is None:
        return schedule
    if last_at_ms <= at_ms + _CLOCK_SLACK_MS and last_day <= day + _DAY_SLACK:
        return schedule
    back_ms, back_days = max(0, last_at_ms - at_ms), max(0, last_day - day)
    return replace(
        schedule,
        last_review_at_ms=last_at_ms - back_ms,
        last_review_day=last_day - back_days,
        due_at_ms=None if schedule.due_at_ms is None else schedule.due_at_ms - back_ms,
        due_day=None if schedule.due_day is None else schedule.due_day - back_days,
    )


def is_due(schedule: Schedule, *, at_ms: int, day: int) -> bool:
    """Whether a card that is not new waits now."""
    if schedule.due_day is not None:
        return schedule.due_day <= day
    return schedule.due_at_ms is not None and schedule.due_at_ms <= at_ms


def due_in_days(schedule: Schedule, day: int) -> int | None:
    """Study days until it is due, never negative; None: new, or due within the day."""
    return None if schedule.due_day is None else days_between(day, schedule.due_day)
