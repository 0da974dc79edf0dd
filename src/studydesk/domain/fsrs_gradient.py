"""FSRS-6 over many cards at once, and how its log loss changes with each of its 21 parameters: exact, in NumPy.

Cards are columns, answers are steps; cards are sorted by length, so that each step works on the first so many of them.
Forward through the steps, then backward with the chain rule. The formulas are those of the package ``fsrs``
(https://github.com/open-spaced-repetition/py-fsrs), which a test compares.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from studydesk.domain.memory_model import STABILITY_MAX, STABILITY_MIN

Floats = NDArray[np.float64]
Places = NDArray[np.intp]

_LN_NINE_TENTHS: Final = float(np.log(0.9))
_SURE: Final = 1e-6  # a prediction is never taken to be surer than this


@dataclass(frozen=True, slots=True)
class Step:
    """The answers of one step, of the first ``count`` cards: ratings 1 to 4, days since the answer before; places of
    the answers of the same day, of the remembered and of the forgotten; weight of each answer in the loss."""

    count: int
    rating: Floats
    days: Floats
    same_day: Places
    passed: Places
    failed: Places
    weight: Floats


@dataclass(frozen=True, slots=True)
class Answers:
    """All answers, by step; ``total`` is the sum of weights, ``counted`` how many answers have one."""

    steps: tuple[Step, ...]
    total: float
    counted: int


def arrange(
    ratings: Sequence[Sequence[int]], gaps: Sequence[Sequence[int]], weights: Sequence[Sequence[float]]
) -> Answers:
    """Cards' answers as steps. The first answer of a card and those of the same day count nothing in the loss."""
    order = sorted(range(len(ratings)), key=lambda card: -len(ratings[card]))
    lengths = np.array([len(ratings[card]) for card in order], dtype=np.intp)
    steps = []
    for step in range(int(lengths[0]) if len(order) else 0):
        count = int(np.searchsorted(-lengths, -step, side="left"))
        rating = np.array([ratings[card][step] for card in order[:count]], dtype=np.float64)
        days = np.array([gaps[card][step] for card in order[:count]], dtype=np.float64)
        weight = np.array([weights[card][step] for card in order[:count]], dtype=np.float64)
        later = days > 0
        weight[~later] = 0.0
        if step == 0:
            weight[:] = 0.0
        passed, failed = later & (rating > 1), later & (rating == 1)
        places = (np.flatnonzero(~later), np.flatnonzero(passed), np.flatnonzero(failed))
        steps.append(Step(count, rating, days, places[0], places[1], places[2], weight))
    total = float(sum(step.weight.sum() for step in steps))
    return Answers(tuple(steps), total, int(sum(np.count_nonzero(step.weight) for step in steps)))


@dataclass(slots=True)
class _Trace:
    """What backward needs of one step: memory before it, recall, memory after it before it was kept in bounds."""

    stability: Floats
    difficulty: Floats
    recall: Floats
    base: Floats  # 1 + factor * days / stability
    free_stability: Floats
    free_difficulty: Floats


def loss(parameters: Floats, answers: Answers) -> float:
    """The weighted mean log loss."""
    value, _traces = _forward(parameters, answers, keep=False)
    return value


def loss_and_gradient(parameters: Floats, answers: Answers) -> tuple[float, Floats]:
    """The weighted mean log loss and its derivatives by the 21 parameters."""
    value, traces = _forward(parameters, answers, keep=True)
    return value, _backward(parameters, answers, traces)


def _factor(w: Floats) -> float:
    return float(np.exp(-_LN_NINE_TENTHS / w[20]) - 1.0)


def _forward(w: Floats, answers: Answers, *, keep: bool) -> tuple[float, list[_Trace]]:
    factor, total = _factor(w), 0.0
    stability = difficulty = np.empty(0)
    traces: list[_Trace] = []
    for number, step in enumerate(answers.steps):
        if number == 0:
            stability, difficulty = _first(w, step.rating)
            continue
        before, hard = stability[: step.count], difficulty[: step.count]
        base = 1.0 + factor * step.days / before
        recall = base ** -w[20]
        total += _step_loss(step, recall)
        free_stability = _next_stability(w, step, before, hard, recall)
        free_difficulty = _next_difficulty(w, step.rating, hard)
        if keep:
            traces.append(_Trace(before, hard, recall, base, free_stability, free_difficulty))
        stability = np.clip(free_stability, STABILITY_MIN, STABILITY_MAX)
        difficulty = np.clip(free_difficulty, 1.0, 10.0)
    return total / answers.total, traces


def _step_loss(step: Step, recall: Floats) -> float:
    sure = np.clip(recall, _SURE, 1.0 - _SURE)
    return -float(np.dot(step.weight, np.log(np.where(step.rating > 1, sure, 1.0 - sure))))


def begun(parameters: Floats, rating: Floats) -> tuple[Floats, Floats]:
    """Stability and difficulty after first answers."""
    return _first(parameters, rating)


def advanced(
    parameters: Floats, stability: Floats, difficulty: Floats, rating: Floats, days: Floats
) -> tuple[Floats, Floats]:
    """Stability and difficulty after further answers, ``days`` after those before."""
    later = days > 0
    passed, failed = later & (rating > 1), later & (rating == 1)
    places = (np.flatnonzero(~later), np.flatnonzero(passed), np.flatnonzero(failed))
    step = Step(len(rating), rating, days, places[0], places[1], places[2], days)
    recall = recalled(parameters, stability, days)
    free = _next_stability(parameters, step, stability, difficulty, recall)
    harder = _next_difficulty(parameters, rating, difficulty)
    return np.clip(free, STABILITY_MIN, STABILITY_MAX), np.clip(harder, 1.0, 10.0)


def recalled(parameters: Floats, stability: Floats, days: Floats) -> Floats:
    """The chance of remembering, ``days`` after the last answer."""
    return np.asarray((1.0 + _factor(parameters) * days / stability) ** -parameters[20])


def waits(parameters: Floats, stability: Floats, desired_retention: Floats) -> Floats:
    """Days until recall falls to the desired retention."""
    return np.asarray(stability / _factor(parameters) * (desired_retention ** (-1.0 / parameters[20]) - 1.0))


def _first(w: Floats, rating: Floats) -> tuple[Floats, Floats]:
    stability = w[rating.astype(np.intp) - 1]
    difficulty = w[4] - np.exp(w[5] * (rating - 1.0)) + 1.0
    return np.clip(stability, STABILITY_MIN, STABILITY_MAX), np.clip(difficulty, 1.0, 10.0)


def _next_difficulty(w: Floats, rating: Floats, hard: Floats) -> Floats:
    easiest = w[4] - np.exp(3.0 * w[5]) + 1.0
    moved = hard - w[6] * (rating - 3.0) * (10.0 - hard) / 9.0
    return np.asarray(w[7] * easiest + (1.0 - w[7]) * moved)


def _next_stability(w: Floats, step: Step, s: Floats, d: Floats, r: Floats) -> Floats:
    result = np.empty_like(s)
    if (at := step.same_day).size:
        growth = np.exp(w[17] * (step.rating[at] - 3.0 + w[18])) * s[at] ** -w[19]
        result[at] = s[at] * np.where(step.rating[at] > 1, np.maximum(growth, 1.0), growth)
    if (at := step.passed).size:
        growth = np.exp(w[8]) * (11.0 - d[at]) * s[at] ** -w[9] * np.expm1((1.0 - r[at]) * w[10])
        result[at] = s[at] * (1.0 + growth * _bonus(w, step.rating[at]))
    if (at := step.failed).size:
        long = w[11] * d[at] ** -w[12] * ((s[at] + 1.0) ** w[13] - 1.0) * np.exp((1.0 - r[at]) * w[14])
        result[at] = np.minimum(long, s[at] * np.exp(-w[17] * w[18]))
    return result


def _bonus(w: Floats, rating: Floats) -> Floats:
    return np.where(rating == 2.0, w[15], np.where(rating == 4.0, w[16], 1.0))


def _backward(w: Floats, answers: Answers, traces: list[_Trace]) -> Floats:
    """From the last step to the first: ``by_s`` and ``by_d`` are the loss by stability and difficulty after a step."""
    gradient = np.zeros(21)
    width = answers.steps[0].count if answers.steps else 0
    by_s, by_d = np.zeros(width), np.zeros(width)
    factor = _factor(w)
    by_decay_of_factor = (factor + 1.0) * _LN_NINE_TENTHS / w[20] ** 2
    for step, trace in zip(reversed(answers.steps[1:]), reversed(traces), strict=True):
        n = step.count
        after_s, after_d = by_s[:n], by_d[:n]
        after_s[(trace.free_stability < STABILITY_MIN) | (trace.free_stability > STABILITY_MAX)] = 0.0
        after_d[(trace.free_difficulty < 1.0) | (trace.free_difficulty > 10.0)] = 0.0
        into_s, into_d, by_r = _through_stability(w, step, trace, after_s, gradient)
        by_r += _loss_by_recall(step, trace.recall)
        into_d += _through_difficulty(w, step, trace, after_d, gradient)
        slope = -w[20] * trace.recall / trace.base  # recall by its base
        into_s += by_r * slope * (-factor * step.days / trace.stability**2)
        through_factor = slope * step.days / trace.stability * by_decay_of_factor
        gradient[20] += float(np.dot(by_r, through_factor - trace.recall * np.log(trace.base)))
        by_s[:n], by_d[:n] = into_s, into_d
    if answers.steps:
        _through_first(w, answers.steps[0].rating, by_s, by_d, gradient)
    return np.asarray(gradient / answers.total)


def _loss_by_recall(step: Step, recall: Floats) -> Floats:
    open_ = (recall > _SURE) & (recall < 1.0 - _SURE)
    sure = np.clip(recall, _SURE, 1.0 - _SURE)
    return np.asarray(np.where(open_, step.weight * np.where(step.rating > 1, -1.0 / sure, 1.0 / (1.0 - sure)), 0.0))


def _through_difficulty(w: Floats, step: Step, trace: _Trace, after: Floats, gradient: Floats) -> Floats:
    rating, hard = step.rating, trace.difficulty
    easiest = w[4] - np.exp(3.0 * w[5]) + 1.0
    damped = (rating - 3.0) * (10.0 - hard) / 9.0
    gradient[7] += float(np.dot(after, easiest - (hard - w[6] * damped)))
    gradient[6] -= float(np.dot(after, damped)) * (1.0 - w[7])
    whole = float(after.sum()) * w[7]
    gradient[4] += whole
    gradient[5] -= whole * 3.0 * np.exp(3.0 * w[5])
    return np.asarray(after * (1.0 - w[7]) * (1.0 + w[6] * (rating - 3.0) / 9.0))


def _through_stability(
    w: Floats, step: Step, trace: _Trace, after: Floats, gradient: Floats
) -> tuple[Floats, Floats, Floats]:
    into_s, into_d, by_r = np.zeros(step.count), np.zeros(step.count), np.zeros(step.count)
    if step.same_day.size:
        _through_same_day(w, step, trace, after, gradient, into_s)
    if step.passed.size:
        _through_passed(w, step, trace, after, gradient, (into_s, into_d, by_r))
    if step.failed.size:
        _through_failed(w, step, trace, after, gradient, (into_s, into_d, by_r))
    return into_s, into_d, by_r


def _through_same_day(w: Floats, step: Step, trace: _Trace, after: Floats, gradient: Floats, into_s: Floats) -> None:
    at = step.same_day
    s, rating, g = trace.stability[at], step.rating[at], after[at]
    growth = np.exp(w[17] * (rating - 3.0 + w[18])) * s ** -w[19]
    flat = (rating > 1) & (growth < 1.0)
    into_s[at] = g * np.where(flat, 1.0, growth * (1.0 - w[19]))
    moved = np.where(flat, 0.0, g * s * growth)
    gradient[17] += float(np.dot(moved, rating - 3.0 + w[18]))
    gradient[18] += float(moved.sum()) * w[17]
    gradient[19] -= float(np.dot(moved, np.log(s)))


def _through_passed(
    w: Floats, step: Step, trace: _Trace, after: Floats, gradient: Floats, into: tuple[Floats, Floats, Floats]
) -> None:
    at = step.passed
    s, d, r, rating, g = trace.stability[at], trace.difficulty[at], trace.recall[at], step.rating[at], after[at]
    scale = np.exp(w[8]) * (11.0 - d) * s ** -w[9]
    bonus = _bonus(w, rating)
    lack = np.expm1((1.0 - r) * w[10])
    growth = scale * lack * bonus
    by_lack = g * s * scale * (lack + 1.0) * bonus  # the loss by (1 - r) * w10
    into[0][at] = g * (1.0 + growth * (1.0 - w[9]))
    into[1][at] = -g * s * growth / (11.0 - d)
    into[2][at] = -by_lack * w[10]
    moved = g * s * growth
    gradient[8] += float(moved.sum())
    gradient[9] -= float(np.dot(moved, np.log(s)))
    gradient[10] += float(np.dot(by_lack, 1.0 - r))
    plain = g * s * scale * lack
    gradient[15] += float(plain[rating == 2.0].sum())
    gradient[16] += float(plain[rating == 4.0].sum())


def _through_failed(
    w: Floats, step: Step, trace: _Trace, after: Floats, gradient: Floats, into: tuple[Floats, Floats, Floats]
) -> None:
    at = step.failed
    s, d, r, g = trace.stability[at], trace.difficulty[at], trace.recall[at], after[at]
    power = (s + 1.0) ** w[13]
    scale = w[11] * d ** -w[12] * np.exp((1.0 - r) * w[14])
    long, short = scale * (power - 1.0), s * np.exp(-w[17] * w[18])
    is_long = long <= short
    by_long, by_short = np.where(is_long, g, 0.0), np.where(is_long, 0.0, g)
    into[0][at] = by_long * scale * w[13] * power / (s + 1.0) + by_short * short / s
    into[1][at] = -by_long * long * w[12] / d
    into[2][at] = -by_long * long * w[14]
    gradient[11] += float(np.dot(by_long, long)) / w[11]
    gradient[12] -= float(np.dot(by_long, long * np.log(d)))
    gradient[13] += float(np.dot(by_long, scale * power * np.log(s + 1.0)))
    gradient[14] += float(np.dot(by_long, long * (1.0 - r)))
    gradient[17] -= float(np.dot(by_short, short)) * w[18]
    gradient[18] -= float(np.dot(by_short, short)) * w[17]


def _through_first(w: Floats, rating: Floats, by_s: Floats, by_d: Floats, gradient: Floats) -> None:
    for first in (1, 2, 3, 4):
        which = rating == first
        free = w[4] - np.exp(w[5] * (first - 1.0)) + 1.0
        gradient[first - 1] += float(by_s[which].sum())
        if 1.0 <= free <= 10.0:
            whole = float(by_d[which].sum())
            gradient[4] += whole
            gradient[5] -= whole * (first - 1.0) * np.exp(w[5] * (first - 1.0))
