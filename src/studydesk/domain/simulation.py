"""What a desired retention costs: a simulated year of study for each.

All retentions live through the same year at once, card by card with the same luck, so that the curve is smooth. A card
is answered on its day (or when the daily limit lets it), and remembered with the chance that the memory model gives;
what was forgotten or new is answered once more on the same day.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from studydesk.domain import fsrs_gradient
from studydesk.domain.fsrs_gradient import Floats
from studydesk.domain.memory_model import checked_parameters
from studydesk.domain.reckoned import RETENTIONS, Deck, YearAt

_NEVER: Final = 1e9
_MOST_CARDS: Final = 10_000
_GOOD: Final = 3.0


def simulate(
    deck: Deck,
    parameters: tuple[float, ...] = (),
    *,
    seed: int,
    days: int = 365,
    retentions: Sequence[float] = RETENTIONS,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> list[YearAt]:
    """The curve of retention against minutes. The same seed gives the same curve. Runs seconds: in a process.

    A large deck is simulated by a sample of its cards, with limits in proportion.
    """
    year = _Year(deck, np.array(checked_parameters(parameters)), np.array(retentions), seed)
    for day in range(days):
        progress(day, days)
        year.live(day)
    progress(days, days)
    known = year.remembered(days)
    return [
        YearAt(
            float(wanted),
            float(seconds / 60 / days * year.scale),
            float(count / days * year.scale),
            float(cards * year.scale),
        )
        for wanted, seconds, count, cards in zip(retentions, year.seconds, year.reviews, known, strict=True)
    ]


class _Year:
    """Cards are columns, retentions rows; a card that is yet to be learned is due never."""

    def __init__(self, deck: Deck, parameters: Floats, retentions: Floats, seed: int) -> None:
        self.deck, self.w, self.wanted = deck, parameters, retentions
        self.random = np.random.default_rng(seed)
        self.scale = max(1.0, (len(deck.cards) + deck.new_cards) / _MOST_CARDS)
        rows, seen, new = len(retentions), int(len(deck.cards) / self.scale), int(deck.new_cards / self.scale)
        given = np.array(deck.cards, dtype=np.float64).reshape(len(deck.cards), 4)
        given = given[self.random.permutation(len(given))[:seen]]  # a limit must not favour cards that come first
        unseen = np.ones((new, 4)) * (1.0, 5.0, 0.0, _NEVER)
        stability, difficulty, elapsed, due = np.vstack((given, unseen)).T
        self.width = seen + new
        self.stability = np.tile(stability, (rows, 1))
        self.difficulty = np.tile(difficulty, (rows, 1))
        self.last = np.tile(-elapsed, (rows, 1))
        self.due = np.tile(np.ceil(due), (rows, 1))
        self.next_new = seen
        self.seconds = np.zeros(rows)
        self.reviews = np.zeros(rows)

    def live(self, day: int) -> None:
        """One day: reviews that are due within the limit, then new cards."""
        luck = self.random.random((2, self.width))  # one for each card, whatever the retention
        rows, cards = np.nonzero(self.due <= day)
        place = np.arange(rows.size) - np.searchsorted(rows, rows)  # of each card among those of its row
        within = place < round(self.deck.reviews_a_day / self.scale)
        self._review(day, rows[within], cards[within], luck)
        self._begin(day, luck)

    def remembered(self, day: int) -> Floats:
        """Expected number of cards known, for each retention."""
        recall = fsrs_gradient.recalled(self.w, self.stability, np.maximum(0.0, day - self.last))
        return np.asarray(np.where(self.due < _NEVER, recall, 0.0).sum(axis=1))

    def _review(self, day: int, rows: NDArray[np.intp], cards: NDArray[np.intp], luck: Floats) -> None:
        if not rows.size:
            return
        before, hard = self.stability[rows, cards], self.difficulty[rows, cards]
        days = np.maximum(1.0, np.floor(day - self.last[rows, cards]))
        passed = luck[0, cards] < fsrs_gradient.recalled(self.w, before, days)
        rating = np.where(passed, _drawn(luck[1, cards], self.deck.passed_ratings) + 2.0, 1.0)
        after, harder = fsrs_gradient.advanced(self.w, before, hard, rating, days)
        self._count(rows, np.array(self.deck.rating_seconds)[rating.astype(np.intp) - 1])
        self._settle(day, rows, cards, rating, after, harder)

    def _begin(self, day: int, luck: Floats) -> None:
        a_day = self.deck.new_a_day / self.scale
        number = min(int((day + 1) * a_day) - int(day * a_day), self.width - self.next_new)
        if number <= 0:
            return
        rows, cards = np.indices((len(self.wanted), number)).reshape(2, -1)
        cards = cards + self.next_new
        self.next_new += number
        rating = _drawn(luck[1, cards], self.deck.first_ratings) + 1.0
        stability, difficulty = fsrs_gradient.begun(self.w, rating)
        np.add.at(self.seconds, rows, self.deck.new_seconds)
        self._settle(day, rows, cards, np.where(rating == 4.0, rating, 1.0), stability, difficulty, is_new=True)

    def _settle(
        self,
        day: int,
        rows: NDArray[np.intp],
        cards: NDArray[np.intp],
        rating: Floats,
        stability: Floats,
        difficulty: Floats,
        *,
        is_new: bool = False,
    ) -> None:
        """What must be answered once more today is; then each card waits as long as its row wants."""
        again = np.flatnonzero(rating == 1.0)
        if again.size:
            good = np.full(again.size, _GOOD)
            stability[again], difficulty[again] = fsrs_gradient.advanced(
                self.w, stability[again], difficulty[again], good, np.zeros(again.size)
            )
            if not is_new:
                self._count(rows[again], np.full(again.size, self.deck.rating_seconds[2]), answers=0)
        wait = np.round(fsrs_gradient.waits(self.w, stability, self.wanted[rows]))
        self.stability[rows, cards], self.difficulty[rows, cards] = stability, difficulty
        self.last[rows, cards] = day
        self.due[rows, cards] = day + np.clip(wait, 1, self.deck.maximum_interval_days)

    def _count(self, rows: NDArray[np.intp], seconds: Floats, answers: int = 1) -> None:
        np.add.at(self.seconds, rows, seconds)
        np.add.at(self.reviews, rows, answers)


def _drawn(luck: Floats, shares: Sequence[float]) -> Floats:
    """The place in ``shares`` that each number from 0 to 1 falls on."""
    steps = np.cumsum(shares) / np.sum(shares)
    return np.asarray(np.minimum(np.searchsorted(steps, luck, side="right"), len(shares) - 1), dtype=np.float64)
