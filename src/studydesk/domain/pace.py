"""When a path would be finished, and what fits into so many minutes. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import Final, NamedTuple, TypeVar

SPANS: Final = (0.2, 0.8)
"""The range that is shown leaves out the luckiest and the unluckiest fifth of the simulated courses of study."""
_RUNS: Final = 400
_MOST_WEEKS: Final = 52 * 20
_LEAST_WEEKS: Final = 2

Item = TypeVar("Item")


class FinishRange(NamedTuple):
    """In how many days the path is finished: between ``early`` and ``late``."""

    early: int
    late: int


def finish_range(left_ms: int, weeks_ms: Sequence[int], seed: int = 1) -> FinishRange | None:
    """Draws week after week from those that were (with their order forgotten) until nothing is left, 400 times.

    ``weeks_ms``: the length of lessons finished in each of the last weeks; None: less than two weeks had any, or at
    this pace it takes more than twenty years. A path without anything left takes no day.
    """
    if left_ms <= 0:
        return FinishRange(0, 0)
    known = [max(0, week) for week in weeks_ms]
    if sum(week > 0 for week in known) < _LEAST_WEEKS:
        return None
    random, ends = Random(seed), []
    for _ in range(_RUNS):
        left, days = float(left_ms), 0.0
        for _week in range(_MOST_WEEKS):
            done = random.choice(known)
            if done >= left:
                days += 7 * left / done
                break
            left -= done
            days += 7
        else:
            return None
        ends.append(days)
    ends.sort()
    early, late = (ends[min(_RUNS - 1, int(share * _RUNS))] for share in SPANS)
    return FinishRange(max(1, round(early)), max(1, round(late)))


class Portion(NamedTuple):
    """What fits: so many cards, and these lessons (as numbers of the list that was given)."""

    cards: int
    lessons: tuple[int, ...]
    minutes: int


def portion(minutes: int, cards: int, card_ms: int, lessons_ms: Sequence[int | None]) -> Portion:
    """Cards first, for what is due fades; then lessons in their order. The last one may be longer than what is left if
    more than half of it fits, or if nothing else was chosen; one of unknown length is the last, and counts nothing."""
    left_ms = max(0, minutes) * 60_000
    some = min(cards, left_ms // max(1, card_ms))
    left_ms -= some * card_ms
    chosen: list[int] = []
    for number, length in enumerate(lessons_ms):
        is_first = not some and not chosen
        if left_ms <= 0 or (length is not None and length > 2 * left_ms and not is_first):
            break
        chosen.append(number)
        if length is None:
            break
        left_ms -= length
    used_ms = max(0, minutes) * 60_000 - left_ms
    return Portion(some, tuple(chosen), round(used_ms / 60_000))
