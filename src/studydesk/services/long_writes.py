"""Jobs that write: services called with a store of the job's own, beside the window's. Any thread but the window's."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from studydesk.domain.errors import StudyDeskError
from studydesk.paths import Profile
from studydesk.services.backup import backup_before_change
from studydesk.storage.store import Store

if TYPE_CHECKING:
    from studydesk.domain.clock import Clock
    from studydesk.jobs import JobContext
    from studydesk.storage.store import HandOver, LentStep, Played

Progress = Callable[[int, int], None]
"""Takes (done, total); raises JobCancelledError when the learner cancelled."""

Work = Callable[[Store, Progress], object]
"""Calls services with the store it is given; must touch nothing of the window."""

LONG_UNDO = 2_000
"""Rows from which on an undo step is played by a job: a thousand take some 50 ms."""


@dataclass(frozen=True, slots=True)
class Beside:
    """What a job needs to open the store of its own. ``seed`` is drawn from the window's random source."""

    file: Path
    clock: Clock
    seed: int

    @classmethod
    def of(cls, store: Store) -> Beside:
        """Beside this store, on whose thread this is called."""
        return cls(store.file, store.clock, store.random.getrandbits(64))

    def write(self, work: Work, context: JobContext) -> HandOver:
        """Does the work, after a backup; for ``Store.adopt``. Raises what the work raises; then nothing is saved.

        Where no backup can be made (a full disk) the work is done all the same: it can be undone.
        """
        try:
            backup_before_change(Profile(self.file.parent), self.clock())
        except StudyDeskError as error:
            logging.getLogger(__name__).warning("no backup before a long write: %s", error)
        with Store.beside(self.file, clock=self.clock, random=Random(self.seed)) as store:
            return store.written(lambda beside: work(beside, context.progress))

    def play(self, lent: LentStep, context: JobContext) -> Played:
        """Plays an undo step; for ``Store.adopt_played``."""
        with Store.beside(self.file, clock=self.clock, random=Random(self.seed)) as store:
            return store.play(lent, context.progress)
