"""Searching as one types: each letter begins a search beside the window, and gives up the one before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from studydesk.bridge.runner import JobHandle, Lane
from studydesk.domain.find_query import FindKind
from studydesk.jobs import JobCancelledError
from studydesk.services import search
from studydesk.services.search import ALL, Found, Group

if TYPE_CHECKING:
    from collections.abc import Callable

    from studydesk.jobs import JobContext
    from studydesk.ui.desk import Desk

_REFRESH_MS = 400
_KEPT_MS = 30_000
"""So long after the last key connections stay open."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is looked for; ``most`` of a kind."""

    text: str
    most: int = 5
    kinds: tuple[FindKind, ...] = ALL
    watched: bool = False


@dataclass(frozen=True, slots=True)
class _Part:
    number: int
    name: str
    found: Found


class SearchModel(QObject):
    """The answer to the line in hand. It grows: texts first, transcripts then. GUI thread."""

    changed = Signal()
    """``groups``, ``forgiven``, ``is_busy`` or ``to_index`` may be others."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._number = 0
        self._fresh = True
        self._handles: list[JobHandle] = []
        self._parts: dict[str, Found] = {}
        self.asked = Asked("")
        self._refresh_later = QTimer(self, interval=_REFRESH_MS, singleShot=True)
        self._refresh_later.timeout.connect(self.refresh)
        self._readers = search.ReaderPool(desk.store.file, desk.clock)
        self._let_go = QTimer(self, interval=_KEPT_MS, singleShot=True)
        self._let_go.timeout.connect(self._readers.close)
        desk.runner.stopped.connect(self._readers.close)
        self.destroyed.connect(self._readers.close)
        desk.index.told.connect(self._on_index)

    @property
    def groups(self) -> list[Group]:
        """What was found so far, best groups first."""
        found = [group for part in self._parts.values() for group in part.groups]
        return sorted(found, key=lambda group: -max(hit.weight for hit in group.hits))

    @property
    def forgiven(self) -> tuple[tuple[str, str], ...]:
        """(typed, looked for instead)."""
        return next((part.forgiven for part in self._parts.values() if part.forgiven), ())

    @property
    def to_index(self) -> int:
        """So many things cannot be found yet."""
        return max((part.to_index for part in self._parts.values()), default=0)

    @property
    def is_busy(self) -> bool:
        """Whether more may come."""
        return bool(self._handles)

    def ask(self, asked: Asked) -> None:
        """Looks for something else from now on. What was found before stays until the first answer."""
        self.asked = asked
        self._number += 1
        self._give_up()
        self._refresh_later.stop()
        if not asked.text.strip():
            self._parts = {}
            self.changed.emit()
            return
        texts = [kind for kind in asked.kinds if kind is not FindKind.TRANSCRIPT]
        self._fresh = True
        if texts:
            self._start("texts", search.search, texts)
        if FindKind.TRANSCRIPT in asked.kinds:
            self._start("transcripts", search.search, [FindKind.TRANSCRIPT])
        if not self._handles:
            self._parts = {}
            self.changed.emit()

    def refresh(self) -> None:
        """The same once more, after something changed."""
        self.ask(self.asked)

    def stop(self) -> None:
        """Nothing is asked any more."""
        self.ask(Asked(""))

    def _give_up(self) -> None:
        for handle in self._handles:
            handle.cancel()
        self._handles = []

    def _start(self, name: str, how: Callable[..., Found], kinds: Sequence[FindKind]) -> None:
        asked, number, readers = self.asked, self._number, self._readers
        self._let_go.start()

        def work(context: JobContext) -> _Part:
            try:
                with readers.reader(lambda: context.token.is_cancelled) as reader:
                    found = how(reader, asked.text, most=asked.most, kinds=kinds, watched=asked.watched)
            except search.SearchStoppedError as error:
                raise JobCancelledError from error
            return _Part(number, name, found)

        handle = self._desk.runner.start(work, Lane.READING)
        handle.finished.connect(self._on_found)
        handle.failed.connect(self._on_failed)
        self._handles.append(handle)

    def _on_found(self, part: _Part) -> None:
        if part.number != self._number:
            return
        if self._fresh:
            self._parts, self._fresh = {}, False
        self._parts[part.name] = part.found
        self._handles = [one for one in self._handles if one is not self.sender()]
        if not self._handles and not self.groups and part.name != "forgiven":
            self._start("forgiven", search.search_forgiving, self.asked.kinds)
        self.changed.emit()

    def _on_failed(self, error: Exception) -> None:
        if self.sender() in self._handles:
            self._handles = [one for one in self._handles if one is not self.sender()]
            self._desk.errors.report(error)
            self.changed.emit()

    def _on_index(self, left: int) -> None:
        if self.asked.text.strip() and (self.to_index or not left) and not self.is_busy:
            self._refresh_later.start()


class FoundWords(QObject):
    """Counted words: only those of an object are collected with their plurals."""

    def waiting(self, count: int) -> str:
        """How much the index lacks yet."""
        return self.tr("%n thing(s) cannot be found yet: they are being indexed.", "", count)


def found_words(model: SearchModel) -> str:
    """What is to be said about an answer: what was read as what, and that the index is not whole; '' for nothing."""
    parts = []
    for typed, taken in model.forgiven:
        text = QCoreApplication.translate("Box", "Nothing has '{typed}'; shown is '{taken}'.")
        parts.append(text.format(typed=typed, taken=taken))
    if model.to_index and not model.is_busy:
        parts.append(FoundWords().waiting(model.to_index))
    return " ".join(parts)
