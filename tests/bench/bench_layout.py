"""Time to lay out a path that nobody placed by hand: 10 ms for 500 topics."""

from __future__ import annotations

from functools import partial
from random import Random

from tests.bench.runner import Bench, percentile, times_ms

from studydesk.domain.layout import layered_positions

ROUNDS = 20


def sample(topics: int, random: Random) -> dict[str, list[str]]:
    """Topics that need up to three of the 40 before them."""
    needs: dict[str, list[str]] = {}
    for number in range(topics):
        nearest = range(max(0, number - 40), number)
        needs[f"t{number}"] = [f"t{other}" for other in random.sample(nearest, min(len(nearest), random.randint(0, 3)))]
    return needs


def _median_ms(topics: int) -> float:
    needs = sample(topics, Random(topics))
    return percentile(times_ms(lambda: layered_positions(needs), rounds=ROUNDS), 50)


BENCHES = (
    Bench("layout of 50 topics", None, "ms", partial(_median_ms, 50)),
    Bench("layout of 500 topics", 10, "ms", partial(_median_ms, 500)),
    Bench("layout of 2,000 topics", None, "ms", partial(_median_ms, 2_000)),
)
