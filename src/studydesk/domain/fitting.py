"""FSRS-6 parameters fitted to the learner's own reviews.

As fsrs-rs does it: answers of card groups that are too rare to tell anything are left out, first stabilities come from
the first answers after a day, recent answers weigh more, and parameters are drawn towards the usual ones. Unlike it,
the loss of all answers is minimised at once (BFGS with bounds, exact gradients) instead of in batches. Runs seconds: in
a process.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import numpy as np

from studydesk.domain import fsrs_gradient
from studydesk.domain.fsrs_gradient import Answers, Floats
from studydesk.domain.memory_model import DEFAULT_PARAMETERS, HIGHEST, LOWEST, Memory, checked_parameters
from studydesk.domain.reckoned import Fit, History

Progress = Callable[[int, int], None]

LEAST_REVIEWS: Final = 64
"""With fewer answers (a day or more after the last one) nothing is fitted, as in fsrs-rs."""

_LONGEST: Final = 256
_SPREAD: Final = np.array(
    (6.43, 9.66, 17.58, 27.85, 0.57, 0.28, 0.6, 0.12, 0.39, 0.18, 0.33, 0.3, 0.09, 0.16, 0.57, 0.25, 1.03, 0.31, 0.32,
     0.14, 0.27)
)  # fmt: skip
"""How much each parameter differs from learner to learner (standard deviations that fsrs-rs publishes)."""

_MOST_STEPS: Final = 80
_ENOUGH: Final = 2e-6
_WORTH: Final = 1e-4


def fit(
    histories: Sequence[History],
    current: tuple[float, ...] = (),
    *,
    progress: Progress = lambda done, total: None,
) -> Fit:
    """Fits parameters. ``progress`` is called often with steps done and in all; what it raises ends the work."""
    current = checked_parameters(current)
    cards = _Cards.of(histories)
    everything = cards.arranged(weighted=False)
    if everything.counted < LEAST_REVIEWS:
        loss = fsrs_gradient.loss(np.array(current), everything) if everything.counted else 0.0
        return Fit(current, loss, loss, everything.counted, is_better=False)
    progress(0, _MOST_STEPS)
    before = fsrs_gradient.loss(np.array(current), everything)
    usual = cards.without_outliers()
    training = usual.arranged(weighted=True)
    start = np.array(DEFAULT_PARAMETERS)
    start[:4] = first_stabilities(usual.first_answers(), start[20])
    found = _minimised(training, start, progress) if training.counted else start
    parameters = tuple(round(float(value), 6) for value in found)
    after = fsrs_gradient.loss(np.array(parameters), everything)
    progress(_MOST_STEPS, _MOST_STEPS)
    return Fit(parameters, before, after, everything.counted, is_better=after < before * (1 - _WORTH))


def log_loss(histories: Sequence[History], parameters: tuple[float, ...]) -> float | None:
    """The mean log loss of parameters over all reviews; None where none counts."""
    answers = _Cards.of(histories).arranged(weighted=False)
    return fsrs_gradient.loss(np.array(checked_parameters(parameters)), answers) if answers.counted else None


def memories(histories: Sequence[History], parameters: tuple[float, ...]) -> list[Memory | None]:
    """What ``scheduling.replay`` makes of each history, for all at once; None for an empty one."""
    w = np.array(checked_parameters(parameters))
    order = sorted(range(len(histories)), key=lambda card: -len(histories[card]))
    long = np.array([-len(histories[card]) for card in order])
    stability, difficulty = np.zeros(len(order)), np.zeros(len(order))
    for step in range(-int(long[0]) if len(order) else 0):
        count = int(np.searchsorted(long, -step, side="left"))
        answers = [histories[card][step] for card in order[:count]]
        rating = np.array([rating for rating, _day in answers], dtype=np.float64)
        if step == 0:
            stability[:count], difficulty[:count] = fsrs_gradient.begun(w, rating)
            continue
        gaps = [day - histories[card][step - 1][1] for card, (_, day) in zip(order[:count], answers, strict=True)]
        days = np.maximum(0.0, np.array(gaps, dtype=np.float64))
        stability[:count], difficulty[:count] = fsrs_gradient.advanced(
            w, stability[:count], difficulty[:count], rating, days
        )
    found: list[Memory | None] = [None] * len(histories)
    for place, card in enumerate(order):
        if histories[card]:
            found[card] = Memory(float(stability[place]), float(difficulty[place]))
    return found


@dataclass(frozen=True, slots=True)
class _Cards:
    """Histories as ratings and gaps in days, with the day of each answer."""

    ratings: list[list[int]]
    gaps: list[list[int]]
    days: list[list[int]]

    @staticmethod
    def of(histories: Sequence[History]) -> _Cards:
        ratings, gaps, days = [], [], []
        for history in histories:
            if len(history) < 2:
                continue
            cut = history[:_LONGEST]
            on = [day for _rating, day in cut]
            ratings.append([int(rating) for rating, _day in cut])
            gaps.append([0, *(max(0, later - earlier) for earlier, later in pairwise(on))])
            days.append(on)
        return _Cards(ratings, gaps, days)

    def arranged(self, *, weighted: bool) -> Answers:
        """``weighted``: the newest answer counts 1, the oldest a quarter, by the cube of its place among all."""
        weights = self._recency() if weighted else [[1.0] * len(card) for card in self.ratings]
        return fsrs_gradient.arrange(self.ratings, self.gaps, weights)

    def _recency(self) -> list[list[float]]:
        lengths = [len(card) for card in self.days]
        on = np.array([day for card in self.days for day in card], dtype=np.float64)
        place = np.empty(on.size)
        place[np.argsort(on, kind="stable")] = np.arange(on.size) / max(1, on.size)
        weights = 0.25 + 0.75 * place**3
        ends = np.cumsum(lengths)
        return [list(weights[end - length : end]) for end, length in zip(ends, lengths, strict=True)]

    def _groups(self) -> list[tuple[int, int] | None]:
        """Each card's first rating and first gap of a day or more; None without one."""
        firsts = (next((gap for gap in gaps if gap > 0), 0) for gaps in self.gaps)
        return [(ratings[0], first) if first else None for ratings, first in zip(self.ratings, firsts, strict=True)]

    def without_outliers(self) -> _Cards:
        """Without the cards whose first gap is rare for their first rating: the rarest gaps that make up 5 % (and 20
        cards) of a rating, and of the others those with fewer than 6 cards or beyond 100 (after Easy 365) days."""
        groups = self._groups()
        counts = Counter(group for group in groups if group is not None)
        removed = set[tuple[int, int]]()
        for rating in (1, 2, 3, 4):
            own = sorted((count, -gap) for (first, gap), count in counts.items() if first == rating)
            limit, so_far = max(20, sum(count for count, _gap in own) // 20), 0
            for count, negative_gap in own:
                if so_far + count < limit:
                    so_far += count
                elif count >= 6 and -negative_gap <= (365 if rating == 4 else 100):
                    continue
                removed.add((rating, -negative_gap))
        kept = [place for place, group in enumerate(groups) if group is not None and group not in removed]
        return _Cards([self.ratings[at] for at in kept], [self.gaps[at] for at in kept], [self.days[at] for at in kept])

    def first_answers(self) -> Counter[tuple[int, int, bool]]:
        """(first rating, first gap of a day or more, remembered then) of all cards."""
        found: Counter[tuple[int, int, bool]] = Counter()
        for ratings, gaps in zip(self.ratings, self.gaps, strict=True):
            for rating, gap in zip(ratings, gaps, strict=True):
                if gap > 0:
                    found[ratings[0], gap, rating > 1] += 1
                    break
        return found


def first_stabilities(answers: Counter[tuple[int, int, bool]], decay: float) -> Floats:
    """Stability after a first Again, Hard, Good, Easy: what explains the first answers best, rising from one to the
    next; where a rating is missing, the usual one in proportion."""
    usual = np.array(DEFAULT_PARAMETERS[:4])
    total = sum(answers.values())
    mean = sum(count for (_rating, _gap, passed), count in answers.items() if passed) / total if total else 0.9
    best: dict[int, float] = {}
    weight: dict[int, int] = {}
    for rating in (1, 2, 3, 4):
        gaps = sorted({gap for first, gap, _passed in answers if first == rating})
        if gaps:
            passed = np.array([answers[rating, gap, True] for gap in gaps], dtype=np.float64)
            count = passed + np.array([answers[rating, gap, False] for gap in gaps], dtype=np.float64)
            share = (passed / count * count.sum() + mean) / (count.sum() + 1.0)
            best[rating] = _best_stability(np.array(gaps, dtype=np.float64), share, count, usual[rating - 1], decay)
            weight[rating] = int(count.sum())
    return _filled(best, weight, usual)


def _best_stability(gaps: Floats, share: Floats, count: Floats, usual: float, decay: float) -> float:
    """The stability with the least loss, by looking ever closer around the best of a grid."""
    factor = 0.9 ** (-1.0 / decay) - 1.0
    low, high = np.log(LOWEST[0]), np.log(HIGHEST[0])
    at = float(np.log(usual))
    for _ in range(6):
        grid = np.linspace(low, high, 61)
        recall = (1.0 + factor * gaps[:, None] / np.exp(grid)[None, :]) ** -decay
        recall = np.clip(recall, 1e-6, 1.0 - 1e-6)
        losses = -(share[:, None] * np.log(recall) + (1.0 - share[:, None]) * np.log(1.0 - recall))
        total = np.sqrt(count) @ losses + np.abs(np.exp(grid) - usual) / 16.0
        at = float(grid[int(np.argmin(total))])
        width = (high - low) / 15.0
        low, high = max(np.log(LOWEST[0]), at - width), min(np.log(HIGHEST[0]), at + width)
    return float(np.exp(at))


def _filled(best: dict[int, float], weight: dict[int, int], usual: Floats) -> Floats:
    known = sorted(best)
    for small, big in pairwise(known):
        if best[small] > best[big]:  # the rating with more answers is believed
            best[small] = best[big] = best[small] if weight[small] > weight[big] else best[big]
    values = np.array([best.get(rating, np.nan) for rating in (1, 2, 3, 4)])
    if known:
        places = np.array(known) - 1
        ratio = np.interp(np.arange(4), places, np.log(values[places] / usual[places]))
        values = np.where(np.isnan(values), usual * np.exp(ratio), values)
    else:
        values = usual.copy()
    return np.asarray(np.maximum.accumulate(np.clip(values, LOWEST[0], HIGHEST[0])))


def _minimised(answers: Answers, start: Floats, progress: Progress) -> Floats:
    """The parameters of least loss within bounds: BFGS over the free ones, each in units of its spread."""
    low, high = np.array(LOWEST) / _SPREAD, np.array(HIGHEST) / _SPREAD
    centre = start / _SPREAD
    x = np.clip(centre, low, high)

    def value_and_slope(at: Floats) -> tuple[float, Floats]:
        loss, gradient = fsrs_gradient.loss_and_gradient(at * _SPREAD, answers)
        away = at - centre
        return loss + float(away @ away) / answers.counted, gradient * _SPREAD + 2.0 * away / answers.counted

    value, slope = value_and_slope(x)
    inverse = np.eye(21)
    small = 0
    for step in range(_MOST_STEPS):
        progress(step, _MOST_STEPS)
        free = ~(((x <= low) & (slope > 0)) | ((x >= high) & (slope < 0)))
        moved = _step(x, value, slope, inverse, free, (low, high), value_and_slope)
        if moved is None:
            if np.array_equal(inverse, np.eye(21)):
                break
            inverse = np.eye(21)  # what was learned of the curve no longer fits: begin again from here
            continue
        new_x, new_value, new_slope = moved
        inverse = _updated(inverse, new_x - x, new_slope - slope)
        small = small + 1 if value - new_value < _ENOUGH * value else 0
        x, value, slope = new_x, new_value, new_slope
        if small == 3:
            break
    return np.asarray(x * _SPREAD)


def _step(
    x: Floats,
    value: float,
    slope: Floats,
    inverse: Floats,
    free: np.ndarray[tuple[int, ...], np.dtype[np.bool_]],
    limits: tuple[Floats, Floats],
    value_and_slope: Callable[[Floats], tuple[float, Floats]],
) -> tuple[Floats, float, Floats] | None:
    """One step that makes the value smaller, kept within limits; None: there is none in this direction."""
    direction = np.zeros(21)
    direction[free] = -(inverse[np.ix_(free, free)] @ slope[free])
    if float(direction @ slope) >= 0:
        direction = np.where(free, -slope, 0.0)
    length = min(1.0, 0.5 / max(float(np.abs(direction).max()), 1e-12))
    for _ in range(12):
        new_x = np.clip(x + length * direction, *limits)
        new_value, new_slope = value_and_slope(new_x)
        if new_value <= value + 1e-4 * float(slope @ (new_x - x)) and not np.array_equal(new_x, x):
            return new_x, new_value, new_slope
        length *= 0.4
    return None


def _updated(inverse: Floats, moved: Floats, turned: Floats) -> Floats:
    """The inverse of the curve after a step (BFGS)."""
    curve = float(moved @ turned)
    if curve <= 1e-12 * float(np.linalg.norm(moved) * np.linalg.norm(turned)):
        return inverse
    if np.array_equal(inverse, np.eye(21)):
        inverse = inverse * (curve / float(turned @ turned))
    left = np.eye(21) - np.outer(moved, turned) / curve
    return np.asarray(left @ inverse @ left.T + np.outer(moved, moved) / curve)
