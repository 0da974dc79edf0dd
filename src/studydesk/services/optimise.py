"""Fitting the memory model to the learner's own reviews: reads the log, takes over what is better."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from studydesk.domain.fitting import Fit, History

if TYPE_CHECKING:
    from studydesk.domain.changes import Changes
    from studydesk.storage.store import Store


def histories(store: Store) -> list[History]:
    """The answers of all cards, in the form that fitting takes. Reads only; any thread with a store of its own."""
    raise NotImplementedError


def apply_fit(store: Store, fit: Fit, *, now: datetime, reschedule: bool = False) -> Changes:
    """Takes over a fit's parameters and computes every card's memory anew, as one undo step. GUI thread.

    ``reschedule``: move due days too (may bring many cards at once). Raises UserError ``fit.not_better``.
    """
    raise NotImplementedError
