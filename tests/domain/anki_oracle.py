"""Anki itself, asked what it would make of a card: a real collection whose one card is given any state."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from studydesk.domain.scheduling import CardState, Policy, Rating, Schedule
from studydesk.domain.study_day import DAY_MS

_TYPES = {CardState.NEW: (0, 0), CardState.LEARNING: (1, 1), CardState.REVIEW: (2, 2), CardState.RELEARNING: (3, 1)}


@dataclass(frozen=True)
class Told:
    """What Anki would do for one rating: the days or seconds until the card comes again, and what it remembers."""

    state: CardState
    days: int
    seconds: int
    step: int
    stability: float
    difficulty: float


class AnkiOracle:
    """One collection in a folder of the test's. ``card_id`` is the seed of its fuzz."""

    def __init__(self, folder: Path) -> None:
        from anki.collection import Collection

        self.collection = Collection(str(folder / "oracle.anki2"))
        self.collection.set_config("fsrs", True)
        self.collection.set_config("loadBalancerEnabled", False)
        kind = self.collection.models.by_name("Basic")
        assert kind is not None
        note = self.collection.new_note(kind)
        note["Front"] = "front"
        self.collection.add_note(note, 1)  # type: ignore[arg-type]
        self.card_id = int(note.cards()[0].id)

    def close(self) -> None:
        self.collection.close()

    @property
    def day_ends_ms(self) -> int:
        return self.collection.sched.day_cutoff * 1000

    def use(self, policy: Policy) -> None:
        """The same settings as ours."""
        config: dict[str, Any] = dict(self.collection.decks.config_dict_for_deck_id(1))  # type: ignore[arg-type]
        config["new"] = {**config["new"], "delays": [ms / 60_000 for ms in policy.learning_steps_ms]}
        config["lapse"] = {
            **config["lapse"],
            "delays": [ms / 60_000 for ms in policy.relearning_steps_ms],
            "leechFails": policy.leech_threshold,
        }
        config["rev"] = {**config["rev"], "maxIvl": policy.maximum_interval_days}
        config["desiredRetention"] = policy.desired_retention
        config["fsrsParams6"] = list(policy.parameters)
        self.collection.decks.update_config(config)

    def states(self, schedule: Schedule, policy: Policy) -> dict[Rating, Told]:
        """What each rating would make of a card that was last answered ``last_review_day`` days before today (0)."""
        steps = policy.relearning_steps_ms if schedule.state is CardState.RELEARNING else policy.learning_steps_ms
        kind, queue = _TYPES[schedule.state]
        data: dict[str, float] = {}
        if schedule.stability is not None and schedule.difficulty is not None:
            data = {"s": schedule.stability, "d": schedule.difficulty}
            assert schedule.last_review_at_ms is not None
            data["lrt"] = schedule.last_review_at_ms // 1000
        due = 0 if schedule.state in (CardState.REVIEW, CardState.NEW) else self.day_ends_ms // 1000 - 10
        self.collection.db.execute(  # type: ignore[union-attr]
            "UPDATE cards SET type = ?, queue = ?, due = ?, ivl = ?, reps = ?, lapses = ?, left = ?, data = ?",
            kind, queue, due, schedule.interval_days, schedule.reps, schedule.lapses,
            max(0, len(steps) - (schedule.step or 0)), json.dumps(data),
        )  # fmt: skip
        told = self.collection._backend.get_scheduling_states(self.card_id)
        names = {Rating.AGAIN: told.again, Rating.HARD: told.hard, Rating.GOOD: told.good, Rating.EASY: told.easy}
        return {rating: _read(one.normal, policy) for rating, one in names.items()}


def _read(state: Any, policy: Policy) -> Told:
    which = state.WhichOneof("kind")
    if which == "review":
        memory = state.review.memory_state
        return Told(CardState.REVIEW, state.review.scheduled_days, 0, 0, memory.stability, memory.difficulty)
    relearns = which == "relearning"
    learning = state.relearning.learning if relearns else state.learning
    steps = policy.relearning_steps_ms if relearns else policy.learning_steps_ms
    days = state.relearning.review.scheduled_days if relearns else 0
    return Told(
        CardState.RELEARNING if relearns else CardState.LEARNING,
        days,
        learning.scheduled_secs,
        max(0, len(steps) - learning.remaining_steps),
        learning.memory_state.stability,
        learning.memory_state.difficulty,
    )


def day_start_ms(oracle: AnkiOracle, day: int) -> int:
    """An instant in the study day ``day`` (0 is today) as the oracle counts days."""
    return oracle.day_ends_ms + (day - 1) * DAY_MS + 1000
