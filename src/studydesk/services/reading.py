"""Reading beside the window: a store of a job's own that cannot write. Any thread; the store stays on it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, TypeVar

from studydesk.storage.store import Store

if TYPE_CHECKING:
    from studydesk.domain.clock import Clock

Result = TypeVar("Result")


def read_beside(file: Path, clock: Clock, work: Callable[[Store], Result]) -> Result:
    """Opens the database to read, hands the store to ``work``, and closes it. Raises as ``Store.open`` and ``work``."""
    with Store.open(file, clock=clock, random=Random(0), read_only=True) as store:
        return work(store)
