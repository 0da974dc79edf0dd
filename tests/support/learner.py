"""Made-up learners: histories of answers drawn from a memory model with known parameters, and Anki-like habits."""

from __future__ import annotations

import math
from random import Random

from studydesk.domain.memory_model import DEFAULT_PARAMETERS, HIGHEST, LOWEST, memory_model


def learner_parameters(random: Random, spread: float = 0.35) -> tuple[float, ...]:
    """Parameters of somebody: the usual ones, each off by a factor."""
    moved = [value * math.exp(random.gauss(0, spread)) for value in DEFAULT_PARAMETERS]
    kept = [min(max(value, low), high) for value, low, high in zip(moved, LOWEST, HIGHEST, strict=True)]
    kept[:4] = sorted(kept[:4])
    return tuple(kept)


def histories(
    random: Random, cards: int, parameters: tuple[float, ...], *, days: int = 400, retention: float = 0.9
) -> list[list[tuple[int, int]]]:
    """(rating, study day) of each card's answers over ``days``, each card begun on a day of its own."""
    model = memory_model(parameters)
    made = []
    for _ in range(cards):
        day = random.randrange(days)
        rating = random.choices((1, 2, 3, 4), (20, 10, 60, 10))[0]
        history, memory = [(rating, day)], model.after(None, rating, 0)
        while True:
            if rating == 1:
                rating = random.choices((1, 3), (10, 90))[0]
                history.append((rating, day))
                memory = model.after(memory, rating, 0)
                continue
            wait = model.interval(memory.stability, retention) * random.uniform(0.85, 1.15) + random.choice(
                (0, 0, 1, 3)
            )
            wait = max(1, round(wait))
            day += wait
            if day >= days:
                break
            factor = 0.9 ** (-1 / parameters[20]) - 1
            recall = (1 + factor * wait / memory.stability) ** -parameters[20]
            passed = random.choices((2, 3, 4), (12, 78, 10))[0]
            rating = passed if random.random() < recall else 1
            history.append((rating, day))
            memory = model.after(memory, rating, wait)
        made.append(history)
    return made
