"""Time to lay out a path that nobody placed by hand: 10 ms for 500 topics."""

from __future__ import annotations

import statistics
import time
from random import Random

from studydesk.domain.layout import layered_positions

ROUNDS = 20


def sample(topics: int, random: Random) -> dict[str, list[str]]:
    """Topics that need up to three of the 40 before them."""
    needs: dict[str, list[str]] = {}
    for number in range(topics):
        nearest = range(max(0, number - 40), number)
        needs[f"t{number}"] = [f"t{other}" for other in random.sample(nearest, min(len(nearest), random.randint(0, 3)))]
    return needs


def run() -> dict[str, float]:
    """Median milliseconds by name of the figure."""
    figures: dict[str, float] = {}
    for topics in (50, 500, 2_000):
        needs = sample(topics, Random(topics))
        taken = []
        for _ in range(ROUNDS):
            start = time.perf_counter()
            layered_positions(needs)
            taken.append((time.perf_counter() - start) * 1000)
        figures[f"layout of {topics} topics, ms"] = statistics.median(taken)
    return figures


if __name__ == "__main__":
    for name, figure in run().items():
        print(f"{name:32} {figure:8.2f}")
