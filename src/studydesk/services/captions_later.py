"""Captions of a video that is on the disk already: brought on their own, since they never fail a video."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from studydesk.domain.changes import Changes
from studydesk.domain.downloads import Download, FailureKind
from studydesk.domain.errors import StudyDeskError
from studydesk.domain.library import name_of_key
from studydesk.jobs import JobContext
from studydesk.media.protocol import Done, Event, Failed, Fetch, Network, Progress
from studydesk.services.download_run import RunHost
from studydesk.services.library import store_captions
from studydesk.services.questions import OnFailure
from studydesk.services.worker_pool import MakeOrder
from studydesk.storage import downloads as rows

_MOST_TEXT = 1_000


class CaptionsLater:
    """One such order. ``over`` is called once, however it ends."""

    def __init__(
        self,
        host: RunHost,
        row: Download,
        on_done: Callable[[tuple[str, ...]], object],
        on_failure: OnFailure,
        over: Callable[[], object],
    ) -> None:
        self._host = host
        self._row = row
        self._on_done = on_done
        self._on_failure = on_failure
        self._over = over

    def order(self, url: str, languages: tuple[str, ...], network: Network) -> MakeOrder:
        """What the worker is asked for."""
        row, folder = self._row, str(self._host.incoming)

        def make(number: int) -> Fetch:
            return Fetch(
                number,
                url=url,
                folder=folder,
                stem=name_of_key(row.key),
                height=row.height,
                captions=languages,
                network=network,
                captions_only=True,
            )

        return make

    def heard(self, event: Event) -> None:
        """What the worker says."""
        if isinstance(event, Progress):
            return
        if isinstance(event, Done):
            self._arrived(event)
            return
        self._over()
        if isinstance(event, Failed):
            self._on_failure(event.failure, event.text)

    def lost(self, kind: FailureKind, text: str) -> None:
        """The worker is gone."""
        self._over()
        self._on_failure(kind, text)

    def _arrived(self, done: Done) -> None:
        store = self._host.store
        files = [file for file in done.captions if Path(file.path).parent == self._host.incoming]
        video_id, database, at_ms = self._row.video_id, store.file, store.now_ms()

        def read(_context: JobContext) -> tuple[Changes | None, tuple[str, ...]]:
            return store_captions(files, video_id, database, at_ms)

        def stored(result: tuple[Changes | None, tuple[str, ...]]) -> None:
            changes, notes = result
            self._over()
            if changes is not None:
                store.tell(changes)
            missed = (*done.caption_failures, *notes)
            with store.write("Note captions", undoable=False) as tx:
                rows.set_fields(tx, self._row.id, failure_text="\n".join(missed)[:_MOST_TEXT])
            self._on_done(missed)

        self._host.run_job(read, stored, self._failed)

    def _failed(self, error: Exception) -> None:
        self._over()
        if not isinstance(error, StudyDeskError):
            raise error
        self._on_failure(FailureKind.FOLDER, error.sentences())
