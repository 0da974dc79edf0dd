"""Fitting the memory model to the learner's own reviews: reads the log, fits, takes over what is better.

Reading and fitting take seconds, so the window has them done by ``services.reckoning`` in a process of its own.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Final

from studydesk.domain import scheduling
from studydesk.domain.cards import CardId, ReviewKind
from studydesk.domain.clock import to_ms
from studydesk.domain.errors import UserError
from studydesk.domain.memory_model import Memory
from studydesk.domain.reckoned import Fit
from studydesk.domain.scheduling import Policy
from studydesk.services.answering import policy_of, study_day
from studydesk.storage import memory as rows
from studydesk.storage import reviews as review_rows
from studydesk.storage.settings import read_setting_rows, write_setting_in

if TYPE_CHECKING:
    from studydesk.domain.changes import Changes
    from studydesk.domain.study import StudySettings
    from studydesk.storage.store import Store, Transaction

PARAMETERS_KEY: Final = "fsrs_parameters"
TRIED_KEY: Final = "fit_tried"
_LABEL: Final = "Optimise memory"
_PART: Final = 1_000
"""Cards between two words about how far it is, and in a line of the way between processes."""


@dataclass(frozen=True, slots=True)
class Optimised:
    """A fit, and what each card's memory is by it: (card, instant of its last review in ms, memory)."""

    fit: Fit
    memories: tuple[tuple[CardId, int, Memory], ...]


def optimise(
    store: Store, current: tuple[float, ...], *, progress: Callable[[int, int], None] = lambda done, total: None
) -> Optimised:
    """Fits to all reviews of a store, and works out the memories. Reads only; the thread or process that has the store.

    ``current``: the parameters in use. Takes seconds. What ``progress`` raises ends it.
    """
    from studydesk.domain import fitting  # loads NumPy

    answers = rows.read_answers(store)
    fit = fitting.fit(list(answers.values()), current, progress=progress)
    if not fit.is_better:
        return Optimised(fit, ())
    last = rows.read_last_reviews(store)
    found = zip(answers, fitting.memories(list(answers.values()), fit.parameters), strict=True)
    return Optimised(fit, tuple((card, last[card], memory) for card, memory in found if memory and card in last))


def apply_fit(
    store: Store,
    optimised: Optimised,
    *,
    now: datetime,
    settings: StudySettings,
    reschedule: bool = False,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> Changes:
    """Takes over a fit's parameters and every card's memory by it, as one undo step. The thread that has the store.

    Cards that were answered since the fit are worked out here. ``reschedule``: move due days too (may bring many cards
    at once). ``progress`` gets (cards, of all); what it raises takes everything back. Raises UserError
    ``fit.not_better``. 83,000 cards take some 3 s, with ``reschedule`` 30 s.
    """
    fit = optimised.fit
    if not fit.is_better:
        raise UserError(
            "fit.not_better",
            "These parameters explain your reviews no better than those in use.",
            kept="Nothing was changed.",
            next_step="Review some more weeks, then try again.",
        )
    policy = replace(settings.policy, parameters=fit.parameters)
    with store.write(_LABEL) as tx:
        kept = {"values": list(fit.parameters), "at_ms": to_ms(now), "reviews": fit.reviews}
        write_setting_in(tx, PARAMETERS_KEY, kept)
        rounds = len(optimised.memories) * (2 if reschedule else 1)
        for start in range(0, len(optimised.memories), _PART):
            progress(start, rounds)
            rows.write_memories(tx, optimised.memories[start : start + _PART])
        late = rows.answered_since(tx, ((card, at_ms) for card, at_ms, _memory in optimised.memories))
        rows.write_memories(tx, _worked_out(tx, late, policy))
        if reschedule:
            _reschedule(store, tx, now, replace(settings, policy=policy), progress)
    return tx.changes


def _worked_out(tx: Transaction, cards: Iterable[CardId], policy: Policy) -> list[tuple[CardId, int, Memory]]:
    """Memories of cards by their log; those whose log does not begin with learning keep what they have."""
    chosen = list(cards)
    answers = rows.answers_in(tx, chosen)
    found = []
    for card in review_rows.cards_in(tx, answers):
        memory = scheduling.replay(answers[card.id], policy)
        if memory is not None and card.schedule.last_review_at_ms is not None:
            found.append((card.id, card.schedule.last_review_at_ms, memory))
    return found


def _reschedule(
    store: Store,
    tx: Transaction,
    now: datetime,
    settings: StudySettings,
    progress: Callable[[int, int], None],
) -> None:
    """Moves the due days; ``progress`` gets the second half of all there is to do."""
    day, at_ms = study_day(settings, now), to_ms(now)
    moved = []
    cards = review_rows.cards_in(tx, rows.review_cards(tx))
    for place, card in enumerate(cards):
        if place % _PART == 0:
            progress(len(cards) + place, 2 * len(cards))
        after = scheduling.reschedule(
            card.schedule, seed=card.id, policy=policy_of(card, settings), day=day, at_ms=at_ms
        )
        if after.due_day != card.schedule.due_day:
            moved.append((card, after))
    review_rows.write_schedules(tx, ((card.id, after) for card, after in moved))
    for card, after in moved:
        review_rows.insert_review(
            tx, card.id, card.schedule, after, at_ms=at_ms, day=day, kind=ReviewKind.RESCHEDULED, rating=None,
            taken_ms=0, random=store.random,
        )  # fmt: skip


def optimised_when(store: Store) -> tuple[int, int] | None:
    """When parameters were last fitted (ms) and to how many reviews; None: those in use are the usual ones."""
    kept = read_setting_rows(store).get(PARAMETERS_KEY)
    if not isinstance(kept, dict) or not isinstance(kept.get("at_ms"), int) or not isinstance(kept.get("reviews"), int):
        return None
    return kept["at_ms"], kept["reviews"]


_LEAST_REVIEWS: Final = 400
_GROWTH: Final = 1.25
_REST_MS: Final = 7 * 86_400_000


def is_fit_due(store: Store, *, now: datetime) -> bool:
    """Whether so many reviews have come since memory was fitted last that another fit is worth while.

    At least 400 answers, a quarter more than at the last try, a week after it. Counting takes a few milliseconds.
    """
    kept = read_setting_rows(store)
    tried = max((_tried(kept.get(key)) for key in (TRIED_KEY, PARAMETERS_KEY)), default=(0, 0))
    since_ms = to_ms(now) - tried[0]
    if tried[0] and 0 <= since_ms < _REST_MS:
        return False
    return rows.count_answers(store) >= max(_LEAST_REVIEWS, tried[1] * _GROWTH)


def _tried(value: object) -> tuple[int, int]:
    if not isinstance(value, dict):
        return 0, 0
    at_ms, reviews = value.get("at_ms"), value.get("reviews")
    return (at_ms, reviews) if isinstance(at_ms, int) and isinstance(reviews, int) else (0, 0)


def note_try(store: Store, *, now: datetime) -> None:
    """Remembers that memory was fitted now, whatever came of it."""
    with store.write("Fit memory", undoable=False) as tx:
        write_setting_in(tx, TRIED_KEY, {"at_ms": to_ms(now), "reviews": rows.count_answers(store)})


def forget_fit(store: Store) -> Changes:
    """Goes back to the usual parameters, as one undo step; memories follow at each card's next answer. GUI thread."""
    with store.write("Usual memory parameters") as tx:
        write_setting_in(tx, PARAMETERS_KEY, {})
    return tx.changes


def to_lines(optimised: Optimised) -> Iterator[str]:
    """JSON for the way between processes: the fit, then the cards in parts, which are small enough for a thread to read
    beside the window's."""
    fit = optimised.fit
    yield json.dumps([fit.parameters, fit.loss_before, fit.loss_after, fit.reviews, fit.is_better])
    for start in range(0, len(optimised.memories), _PART):
        part = optimised.memories[start : start + _PART]
        yield json.dumps([(card, at_ms, memory.stability, memory.difficulty) for card, at_ms, memory in part])


def from_lines(lines: Iterable[str]) -> Optimised:
    """The opposite of ``to_lines``."""
    head, *parts = lines
    parameters, before, after, reviews, is_better = json.loads(head)
    fit = Fit(tuple(parameters), before, after, reviews, is_better)
    cards = (entry for part in parts for entry in json.loads(part))
    return Optimised(fit, tuple((CardId(card), at_ms, Memory(s, d)) for card, at_ms, s, d in cards))
