"""FSRS-6 parameters fitted to the learner's own reviews."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

History = Sequence[tuple[int, int]]
"""One card's answers, oldest first: (rating 1 to 4, study day)."""


@dataclass(frozen=True, slots=True)
class Fit:
    """A fit. ``loss_before`` and ``loss_after`` are mean log losses over the same reviews: of the parameters in use and
    of the new ones. ``reviews`` is how many reviews counted; ``is_better``: worth being applied."""

    parameters: tuple[float, ...]
    loss_before: float
    loss_after: float
    reviews: int
    is_better: bool


def fit(
    histories: Sequence[History],
    current: tuple[float, ...] = (),
    *,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> Fit:
    """Fits parameters. ``progress`` is called often with steps done and in all; what it raises ends the work."""
    raise NotImplementedError
