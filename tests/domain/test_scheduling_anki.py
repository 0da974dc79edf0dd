"""The days, steps and memory of our scheduling beside those of Anki itself, on random cards."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from tests.domain.anki_oracle import AnkiOracle, day_start_ms

from studydesk.domain import fuzz
from studydesk.domain.memory_model import HIGHEST, LOWEST
from studydesk.domain.scheduling import DEFAULT_PARAMETERS, CardState, Policy, Rating, Schedule, is_leech, previews

pytestmark = pytest.mark.skipif(
    importlib.util.find_spec("anki") is None, reason="the package anki has no wheel for this system or this Python"
)

MINUTE = 60_000
DAY = 86_400_000


@pytest.fixture(scope="module")
def oracle(tmp_path_factory: pytest.TempPathFactory) -> Iterator[AnkiOracle]:
    made = AnkiOracle(Path(tmp_path_factory.mktemp("anki")))
    yield made
    made.close()


def some_parameters(random: Random) -> tuple[float, ...]:
    """The defaults, each moved by up to a third."""
    moved = (value * random.uniform(0.67, 1.5) for value in DEFAULT_PARAMETERS)
    kept = [round(min(max(value, low), high), 4) for value, low, high in zip(moved, LOWEST, HIGHEST, strict=True)]
    kept[:4] = sorted(kept[:4])
    return tuple(kept)


def policies(random: Random) -> Iterator[Policy]:
    steps = [(MINUTE, 10 * MINUTE), (10 * MINUTE,), (), (5 * MINUTE, 30 * MINUTE, 4 * DAY), (DAY, 3 * DAY), (3 * DAY,)]
    for number in range(24):
        yield Policy(
            parameters=some_parameters(random) if number % 2 else DEFAULT_PARAMETERS,
            desired_retention=round(random.uniform(0.7, 0.98), 2),
            learning_steps_ms=steps[number % 6],
            relearning_steps_ms=steps[(number + number // 6) % 6],
            maximum_interval_days=random.choice([36_500, 365, 7]),
        )


def some_schedule(random: Random, policy: Policy, oracle: AnkiOracle) -> Schedule:
    state = random.choice(list(CardState))
    reps = random.randrange(200)
    if state is CardState.NEW:
        return Schedule(reps=reps)
    steps = policy.relearning_steps_ms if state is CardState.RELEARNING else policy.learning_steps_ms
    interval = 0 if state is CardState.LEARNING else max(1, int(2 ** random.uniform(0, 9)))
    elapsed = 0 if random.random() < 0.2 else int(2 ** random.uniform(0, 9))
    return Schedule(
        state=state,
        step=None if state is CardState.REVIEW else random.randrange(max(1, len(steps))),
        stability=round(2 ** random.uniform(-4, 11), 4),
        difficulty=round(random.uniform(1, 10), 3),
        interval_days=interval,
        last_review_at_ms=day_start_ms(oracle, -elapsed),
        last_review_day=-elapsed,
        reps=reps,
        lapses=random.randrange(30),
    )


@pytest.mark.parametrize("seed", range(4))
def test_every_rating_gives_ankis_days_steps_and_memory(oracle: AnkiOracle, seed: int) -> None:
    random = Random(seed)
    at_ms = oracle.day_ends_ms - 30_000
    compared, others = 0, list[tuple[int, int]]()
    for policy in policies(random):
        oracle.use(policy)
        for _ in range(15):
            schedule = some_schedule(random, policy, oracle)
            ours = previews(
                schedule, seed=oracle.card_id, at_ms=at_ms, day=0, policy=policy, day_ends_ms=oracle.day_ends_ms
            )
            for rating, told in oracle.states(schedule, policy).items():
                mine, about = ours[rating], (rating, schedule, policy, told)
                assert mine.state is told.state, about
                assert mine.stability == pytest.approx(told.stability, rel=1e-4), about
                assert mine.difficulty == pytest.approx(told.difficulty, rel=1e-4), about
                if told.state is CardState.REVIEW:
                    # A card that lapses may pass the maximum in Anki; ours does not.
                    days = min(told.days, policy.maximum_interval_days) if rating is Rating.AGAIN else told.days
                    assert mine.interval_days == mine.due_day, about
                    if mine.interval_days != days:
                        others.append((mine.interval_days, days))
                    assert mine.step is None, about
                else:
                    check_step(mine, told.seconds, at_ms, oracle.day_ends_ms)
                    assert mine.step == told.step, about
                    if told.state is CardState.RELEARNING:
                        most = policy.maximum_interval_days
                        assert min(mine.interval_days, most) == min(told.days, most), about
                compared += 1
    assert compared == 24 * 15 * 4
    # Anki reckons with 32 bits: some 8 of 100,000 intervals then lie on the other side of a half.
    assert len(others) <= 2
    assert all(abs(mine - theirs) == 1 and theirs > 100 for mine, theirs in others), others


def check_step(mine: Schedule, seconds: int, at_ms: int, ends_ms: int) -> None:
    """A step that ends another day is due by the day, else at its end."""
    left = seconds - (ends_ms - at_ms) // 1000
    if left >= 0:
        assert mine.due_day == left // 86_400 + 1
    else:
        assert mine.due_day is None
        assert mine.due_at_ms == at_ms + seconds * 1000


def test_our_chance_is_ankis(oracle: AnkiOracle) -> None:
    """Anki tells by how much it would move a given interval of a card; ours moves it by the same."""
    oracle.use(Policy())
    for reps in range(1, 300):
        oracle.collection.db.execute("UPDATE cards SET reps = ?, data = ''", reps)  # type: ignore[union-attr]
        for interval in (1, 2, 3, 7, 30, 365, 9000):
            chance = fuzz.fraction(oracle.card_id + reps - 1)
            mine = fuzz.fuzzed(interval, 1, 36_500, lambda chance=chance: chance)  # type: ignore[misc]
            told = oracle.collection.fuzz_delta(oracle.card_id, interval)  # type: ignore[arg-type]
            assert mine - interval == told


@pytest.mark.parametrize("threshold", [1, 2, 3, 7, 8])
def test_leeches_are_those_of_anki(oracle: AnkiOracle, threshold: int) -> None:
    policy = Policy(leech_threshold=threshold)
    oracle.use(policy)
    for lapses in range(30):
        told = oracle.collection._backend.get_scheduling_states
        schedule = Schedule(
            CardState.REVIEW, None, 5.0, 5.0, None, None, 5, day_start_ms(oracle, -5), -5, reps=9, lapses=lapses
        )
        oracle.states(schedule, policy)
        again = told(oracle.card_id).again.normal
        leeched = again.relearning.review.leeched if again.WhichOneof("kind") == "relearning" else again.review.leeched
        assert is_leech(lapses + 1, threshold) == leeched
        assert previews(schedule, seed=1, at_ms=0, day=0, policy=policy)[Rating.AGAIN].lapses == lapses + 1
