"""The living map: a day of the slider, what is fading and where misses come from, with 10,000 cards in 300 topics."""

from __future__ import annotations

import functools
import tempfile
from pathlib import Path
from random import Random

from tests.bench.runner import Bench, percentile, times_ms
from tests.storage.support import NOON, FixedClock, pack, topic

from studydesk.domain.clock import to_ms
from studydesk.domain.path import TopicId
from studydesk.domain.scheduling import Policy
from studydesk.domain.study import StudySettings
from studydesk.services import detective, forecast, paths
from studydesk.storage.bulk import DAY_MS, NewCard, insert_cards
from studydesk.storage.store import Store

CARDS, TOPICS = 10_000, 300
_FOLDER = tempfile.TemporaryDirectory(prefix="studydesk-bench-forecast-")


def _settings() -> StudySettings:
    return StudySettings(Policy(), NOON.tzinfo)


@functools.cache
def _store() -> Store:
    store = Store.open(Path(_FOLDER.name) / "studydesk.db", clock=FixedClock(), random=Random(1))
    names = [f"t{number}" for number in range(TOPICS)]
    paths.install_pack(
        store, pack(*(topic(name, needs=(names[at - 1],) if at else ()) for at, name in enumerate(names)))
    )
    ids = [TopicId(row[0]) for row in store.read("SELECT id FROM topic ORDER BY id")]
    random, now_ms = Random(2), to_ms(NOON)
    made = []
    for number in range(CARDS):
        first = now_ms - random.randrange(20, 200) * DAY_MS
        later = first + random.randrange(3, 15) * DAY_MS
        answers = [
            (first, 3, 4),
            (min(later, now_ms - DAY_MS), random.choice((1, 3, 3, 3, 4)), random.randrange(2, 40)),
        ]
        made.append(NewCard(ids[number % TOPICS], f"Front {number}", "Back", first - DAY_MS, answers))
    with store.write("Fill", undoable=False) as tx:
        insert_cards(tx, made, Random(4))
    return store


def slider() -> float:
    """One day of the slider, nothing reviewed until then."""
    store, settings, days = _store(), _settings(), iter(range(1, 91))
    taken = times_ms(
        lambda: forecast.memory(store, now=NOON, settings=settings, days=next(days), with_unmade=False), rounds=60
    )
    return percentile(taken, 50)


def plan() -> float:
    """One day of the slider, the plan followed until then (simulated once, beside the window)."""
    followed = forecast.followed(_store(), now=NOON, settings=_settings())
    days = iter(range(1, 91))
    return percentile(times_ms(lambda: followed.at(next(days)), rounds=60), 50)


def fading() -> float:
    """What is fading, as Today shows it."""
    store, settings = _store(), _settings()
    return percentile(times_ms(lambda: forecast.fading(store, NOON, settings=settings), rounds=9), 50)


def findings() -> float:
    """Where the misses of two weeks come from."""
    store, settings = _store(), _settings()
    return percentile(times_ms(lambda: detective.findings(store, now=NOON, settings=settings), rounds=9), 50)


BENCHES: tuple[Bench, ...] = (
    Bench("memory of 10,000 cards in 300 topics: a day of the slider", 16.0, "ms", slider),
    Bench("memory of 10,000 cards: a day of the slider, plan followed", 16.0, "ms", plan),
    Bench("memory of 10,000 cards: what is fading", 50.0, "ms", fading),
    Bench("memory of 10,000 cards: where misses come from", None, "ms", findings),
)
