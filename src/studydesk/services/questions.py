"""Questions to a worker: what a video's page tells, which videos a list holds, and with what workers are started."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from typing import Final

from studydesk.domain.downloads import FailureKind
from studydesk.domain.errors import StudyDeskError
from studydesk.domain.links import video_id_of
from studydesk.domain.videos import key_of, page_of
from studydesk.media.protocol import Cancelled, Engine, Event, Failed, Info, Inspect, Listing, ListVideos, Network
from studydesk.services.queue_ports import QueuePorts
from studydesk.services.worker_pool import MakeOrder, Ticket, WorkerPool

INSPECT_SILENCE_MS: Final = 3 * 60_000
OnFailure = Callable[[FailureKind, str], object]


class Asked:
    """A question that was asked of a worker."""

    def __init__(self) -> None:
        self.is_cancelled = False
        self.ticket: Ticket | None = None

    def cancel(self) -> None:
        """The answer is not wanted any more; neither function is called."""
        self.is_cancelled = True
        if self.ticket is not None:
            self.ticket.cancel()


class Questions:
    """Asks. The pool is given anew after each stop of the queue."""

    def __init__(
        self, ports: QueuePorts, pool: WorkerPool, note_withdrawn: Callable[[str, FailureKind], object]
    ) -> None:
        self._ports = ports
        self._note_withdrawn = note_withdrawn
        self._engine: Engine | None = None
        self._waiting: list[Callable[[], object]] = []
        self.pool = pool

    @property
    def knows_engine(self) -> bool:
        """Whether workers can be started at once."""
        return self._engine is not None

    def use_pool(self, pool: WorkerPool) -> None:
        """Asks through another pool from now on."""
        self.pool = pool
        if self._engine is not None:
            pool.use(self._engine)

    def forget_engine(self) -> None:
        """What workers run with is to be looked for again."""
        self._engine = None

    def with_engine(self, act: Callable[[], object]) -> None:
        """Acts once it is known what workers run with."""
        if self._engine is not None:
            act()
            return
        self._waiting.append(act)
        if len(self._waiting) == 1:
            self._ports.run(self._ports.engine, self._found, lambda _error: self._found(Engine()))

    def _found(self, engine: Engine) -> None:
        self._engine = engine
        self.pool.use(engine)
        waiting, self._waiting = self._waiting, []
        for act in waiting:
            act()

    def inspect(self, what: str, network: Network, on_result: Callable[[Info], object], on_failure: OnFailure) -> Asked:
        """Reads a video's page. ``what`` is a video's key or a link."""
        key = what if what.startswith(("youtube:", "url:")) else key_of(video_id_of(what), what)
        url = page_of(key, self._ports.watch_url)
        asked = Asked()

        def heard(event: Event) -> None:
            if asked.is_cancelled:
                return
            if isinstance(event, Info):
                on_result(event)
            elif isinstance(event, Failed):
                with contextlib.suppress(StudyDeskError):
                    self._note_withdrawn(key, event.failure)
                on_failure(event.failure, event.text)

        return self.ask(asked, lambda number: Inspect(number, url, network), heard, on_failure)

    def list_videos(
        self, url: str, network: Network, on_result: Callable[[Listing], object], on_failure: OnFailure
    ) -> Asked:
        """Reads which videos are behind a link."""
        asked = Asked()

        def heard(event: Event) -> None:
            if asked.is_cancelled:
                return
            if isinstance(event, Listing):
                on_result(event)
            elif isinstance(event, Failed):
                on_failure(event.failure, event.text)

        return self.ask(asked, lambda number: ListVideos(number, url, network), heard, on_failure)

    def ask(
        self,
        asked: Asked,
        make: MakeOrder,
        heard: Callable[[Event], None],
        on_failure: OnFailure,
    ) -> Asked:
        """Gives an order to a worker as soon as one can be started."""

        def lost(text: str) -> None:
            if not asked.is_cancelled:
                on_failure(FailureKind.WORKER, text)

        def begin() -> None:
            if asked.is_cancelled:
                heard(Cancelled(0))
            else:
                asked.ticket = self.pool.submit(make, heard, lost, silence_ms=INSPECT_SILENCE_MS)

        self.with_engine(begin)
        return asked
