"""The simulator's input from the learner's own cards."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from studydesk.domain.simulation import Deck

if TYPE_CHECKING:
    from studydesk.domain.study import StudySettings
    from studydesk.storage.store import Store


def deck_of(store: Store, *, now: datetime, settings: StudySettings) -> Deck:
    """The learner's cards as the simulator takes them; how long answers take comes from the log. Reads only."""
    raise NotImplementedError
