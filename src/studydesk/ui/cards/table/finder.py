"""Searches beside the window: one at a time, on a connection of its own; a newer search drops the older."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from studydesk.bridge.runner import JobHandle, JobRunner, Lane
from studydesk.domain.card_rows import CardRow, Order
from studydesk.services import card_search
from studydesk.services.reading import read_beside
from studydesk.ui.cards.table.model import PAGE, page_of

if TYPE_CHECKING:
    from array import array

    from studydesk.domain.cards import CardId
    from studydesk.jobs import JobContext
    from studydesk.storage.store import Store
    from studydesk.ui.desk import Desk

_Result = TypeVar("_Result")
_PART = 4_000


class Found(NamedTuple):
    """The cards of a search in their order."""

    query: str
    order: Order
    ids: array[int]
    places: Mapping[int, int]
    """The row of each card."""
    pages: Mapping[int, list[CardRow]]
    """Some pages of rows, by number: those that will be looked at first."""


def places_of(ids: array[int]) -> dict[int, int]:
    """The row of each card; made in parts, between which the window gets its turn."""
    places: dict[int, int] = {}
    for start in range(0, len(ids), _PART):
        part = ids[start : start + _PART]
        places.update(zip(part, range(start, start + len(part)), strict=True))
    return places


class CardFinder(QObject):
    """Asks for cards, and hands over what was found on the GUI thread."""

    found = Signal(object)
    """The ``Found`` of the newest search."""

    failed = Signal(object)
    """What the newest search raised."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._runner = JobRunner(self)
        self._newest: JobHandle | None = None

    @property
    def is_busy(self) -> bool:
        """Whether the newest search is not over."""
        return self._newest is not None

    def find(self, query: str, order: Order, current: CardId | None = None) -> None:
        """Begins a search; the one before is dropped. ``current`` will be in sight if it is found."""
        study = self._desk.study
        now, settings = study.now(), study.settings()

        def search(store: Store) -> Found:
            ids = card_search.find_cards(store, query, now=now, settings=settings, order=order)
            places = places_of(ids)
            middle = places.get(current or 0, 0) // PAGE
            numbers = {0, 1, *range(max(0, middle - 2), middle + 3)}
            pages = {
                number: card_search.rows(store, page, now=now, settings=settings)
                for number in numbers
                if (page := page_of(ids, number))
            }
            return Found(query, order, ids, places, pages)

        if self._newest is not None:
            self._newest.cancel()
        self._newest = handle = self._start(search, Lane.COMPUTE)
        handle.finished.connect(lambda found: self._end(handle, found=found))
        handle.failed.connect(lambda error: self._end(handle, error=error))

    def read(
        self,
        owner: QObject,
        work: Callable[[Store], _Result],
        done: Callable[[_Result], object],
        failed: Callable[[Exception], object],
    ) -> JobHandle:
        """Runs what only reads, with a store of its own, while searches go on; ``work`` touches nothing of the window.

        ``done`` or ``failed`` is called on the GUI thread if the owner still lives then and nobody cancelled.
        """
        handle = self._start(work, Lane.READING)

        def tell(slot: Callable[[Any], object], value: object) -> None:
            if isValid(owner) and not handle.token.is_cancelled:
                slot(value)

        handle.finished.connect(lambda value: tell(done, value))
        handle.failed.connect(lambda error: tell(failed, error))
        return handle

    def _start(self, work: Callable[[Store], _Result], lane: Lane) -> JobHandle:
        file, clock = self._desk.store.file, self._desk.clock

        def job(context: JobContext) -> _Result:
            context.raise_if_cancelled()
            return read_beside(file, clock, work)

        return self._runner.start(job, lane)

    def _end(self, handle: JobHandle, *, found: Found | None = None, error: Exception | None = None) -> None:
        if handle is not self._newest or not isValid(self):
            return
        self._newest = None
        if found is not None:
            self.found.emit(found)
        else:
            self.failed.emit(error)
