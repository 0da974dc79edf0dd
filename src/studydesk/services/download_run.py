"""One download at work: from the order to the worker until the video is in the library, or why it is not."""

from __future__ import annotations

import logging
from collections.abc import Callable
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from studydesk.domain.download_rules import HOLDS, HoldReason, attempts_now
from studydesk.domain.downloads import REMEDIES, Download, DownloadState, FailureKind, VideoId, delay_ms
from studydesk.domain.errors import StudyDeskError
from studydesk.domain.library import INCOMING
from studydesk.domain.videos import WITHDRAWN, PageFacts, VideoChapter
from studydesk.media.protocol import Done, Event, Failed, Fetch, Network, Progress
from studydesk.services.library import Arrived, Probe, ProbeAnswer, Runs, TakeIn, Taken, arrived
from studydesk.storage import downloads as rows
from studydesk.storage import videos

if TYPE_CHECKING:
    from studydesk.jobs import Job
    from studydesk.services.worker_pool import Ticket, WorkerPool
    from studydesk.storage.store import Store, Transaction

_S = DownloadState
Value = TypeVar("Value")
MOST_WAIT_MS: Final = 24 * 60 * 60_000
"""A server that asks for more is asked earlier."""
AFTER_FAULT_MS: Final = 60_000
_MOST_TEXT: Final = 1_000
_PICTURES: Final = {".png": "image/png", ".jpg": "image/jpeg"}

_log = logging.getLogger(__name__)


class RunHost:
    """What a run needs of the queue."""

    def __init__(self, store: Store, run_job: Runs, probe: Probe, library: Path) -> None:
        self.store = store
        self.run_job = run_job
        self.probe = probe
        self.library = library
        self.runs: dict[VideoId, Run] = {}

    @property
    def incoming(self) -> Path:
        """Where downloads grow."""
        return self.library / INCOMING

    def note_withdrawn(self, key: str, kind: FailureKind) -> None:
        """Remembers that a video is gone for good, if that is what the failure says."""
        if kind in WITHDRAWN:
            with self.store.write("Note a withdrawn video", undoable=False) as tx:
                videos.set_withdrawn(tx, videos.get_or_make(tx, key, "", ""), WITHDRAWN[kind])

    def run_progressed(self, run: Run, progress: Progress) -> None:
        """Bytes came."""
        raise NotImplementedError

    def run_ended(self, run: Run) -> None:
        """The run is over, however it ended."""
        raise NotImplementedError

    def run_succeeded(self, run: Run, text: str) -> None:
        """The video is in the library."""
        raise NotImplementedError

    def run_gave_up(self, run: Run, kind: FailureKind, text: str, *, withdrawn: bool) -> None:
        """It failed for good."""
        raise NotImplementedError

    def hold_back(self, reason: HoldReason, until_ms: int, text: str) -> None:
        """The whole queue is to wait."""
        raise NotImplementedError

    def discard(self, download: Download) -> None:
        """Deletes what has arrived of a download."""
        raise NotImplementedError


class _Phase(Enum):
    FETCHING = 1
    LEAVING = 2
    """The worker was asked to stop."""
    VERIFYING = 3
    OVER = 4


class Run:
    """A download at work. Used once."""

    def __init__(self, host: RunHost, download: Download, url: str, stem: str) -> None:
        self.download = download
        self.stem = stem
        self.progress: Progress | None = None
        self._host = host
        self._url = url
        self._phase = _Phase.FETCHING
        self._ticket: Ticket | None = None
        self._format = download.format
        self._gives_up = False

    @property
    def is_fetching(self) -> bool:
        """Whether a worker is at it and was not asked to stop."""
        return self._phase is _Phase.FETCHING

    @property
    def is_verifying(self) -> bool:
        """Whether it has arrived and is being checked."""
        return self._phase is _Phase.VERIFYING

    @property
    def is_leaving(self) -> bool:
        """Whether it was asked to stop."""
        return self._phase is _Phase.LEAVING

    def begin(self, pool: WorkerPool, network: Network) -> None:
        """Gives the order."""
        wanted, folder = self.download, str(self._host.incoming)

        def order(number: int) -> Fetch:
            return Fetch(
                number,
                url=self._url,
                folder=folder,
                stem=self.stem,
                height=wanted.height,
                format=self._format,
                captions=wanted.captions,
                network=network,
            )

        self._ticket = pool.submit(order, self._heard, self._lost)

    def leave(self, *, gives_up: bool) -> None:
        """Stops; what has arrived stays, unless the learner gave it up."""
        self._phase = _Phase.LEAVING
        self._gives_up = gives_up
        if self._ticket is not None:
            self._ticket.cancel()

    def verify(self, video: Arrived) -> None:
        """Takes a file in that has arrived; its row says so already."""
        self._phase = _Phase.VERIFYING
        host = self._host
        TakeIn(host.store, host.library, self._guarded_run, self._guarded_probe).start(
            video, self._taken, self._refused, also=self._write_done
        )

    def arrived_fields(self) -> dict[str, object]:
        """What is to be remembered of what has come so far."""
        if self.progress is None:
            return {}
        total = self.progress.total_bytes
        return {"done_bytes": self.progress.done_bytes, "total_bytes": total, "format": self._format}

    # The worker's events

    def _heard(self, event: Event) -> None:
        try:
            if self._phase is _Phase.LEAVING:
                self._left(event)
            elif isinstance(event, Progress):
                self._progressed(event)
            elif isinstance(event, Done):
                self._arrived(event)
            elif isinstance(event, Failed):
                self._fail(event.failure, event.text, event.retry_after_s)
            else:
                self._fail(FailureKind.WORKER, f"the worker answered {event.kind!r}")
        except StudyDeskError as error:
            self._stuck(error)

    def _lost(self, text: str) -> None:
        try:
            self._fail(FailureKind.WORKER, text or "the worker process ended")
        except StudyDeskError as error:
            self._stuck(error)

    def _left(self, event: Event) -> None:
        if isinstance(event, Progress):
            return
        if self._gives_up:
            self._host.discard(self.download)
        self._end()

    def _progressed(self, progress: Progress) -> None:
        if progress.format and progress.format != self._format:
            self._format = progress.format
            with self._host.store.write("Note the format", undoable=False, origin=self._host) as tx:
                rows.set_fields(tx, self.download.id, format=self._format, total_bytes=progress.total_bytes)
        self.progress = progress
        self._host.run_progressed(self, progress)

    def _arrived(self, done: Done) -> None:
        incoming = self._host.incoming
        if any(Path(path).parent != incoming for path in (done.path, *(file.path for file in done.captions))):
            self._fail(FailureKind.WORKER, "the worker named a file outside of the folder for downloads")
            return
        fields = {"done_bytes": done.size_bytes, "total_bytes": done.size_bytes, "format": done.quality.format}
        fields["failure_text"] = "\n".join(done.caption_failures)[:_MOST_TEXT]
        with self._host.store.write("Check a video", undoable=False, origin=self._host) as tx:
            is_wanted = rows.set_state(tx, self.download.id, _S.VERIFYING, **fields)
            videos.save_facts(tx, self.download.video_id, _facts(done, self.download.title))
            if picture := _picture(done, incoming):
                videos.save_thumbnail(tx, self.download.video_id, *picture)
        if is_wanted:
            self.verify(arrived(done, self.download.video_id, self.download.key, self.download.title))
        else:  # paused or removed at this very moment: all files lie there, and the next try finds them
            self._end()

    # Taking in

    def _write_done(self, tx: Transaction) -> None:
        fields = {"attempts": 0, "failure": "", "wait_until_at_ms": None, "ended_at_ms": tx.now_ms}
        rows.set_state(tx, self.download.id, _S.DONE, **fields)

    def _taken(self, taken: Taken) -> None:
        self._host.discard(self.download)
        self._end()
        self._host.run_succeeded(self, "\n".join(taken.notes))

    def _refused(self, kind: FailureKind, text: str) -> None:
        try:
            self._fail(kind, text)
        except StudyDeskError as error:
            self._stuck(error)

    def _guarded_run(
        self, job: Job[Value], finished: Callable[[Value], object], failed: Callable[[Exception], object]
    ) -> object:
        return self._host.run_job(job, self._guarded(finished), self._guarded(failed))

    def _guarded_probe(self, file: Path, answered: Callable[[ProbeAnswer], object]) -> object:
        return self._host.probe(file, self._guarded(answered))

    def _guarded(self, act: Callable[[Value], object]) -> Callable[[Value], None]:
        """A bug on the way in must be reported, and must not leave the download hanging."""

        def call(value: Value) -> None:
            try:
                act(value)
            except Exception as error:
                if self._phase is _Phase.VERIFYING:
                    self._refused(FailureKind.UNKNOWN, f"{type(error).__name__}: {error}")
                raise

        return call

    # Failing

    def _fail(self, kind: FailureKind, text: str, retry_after_s: float | None = None) -> None:
        """Writes what is done about a failure: another try later, or none; and the queue waits too where it must."""
        store, remedy = self._host.store, REMEDIES[kind]
        now = store.now_ms()
        done_bytes = self.progress.done_bytes if self.progress is not None else 0
        grew = self._phase is _Phase.FETCHING and done_bytes > self.download.done_bytes
        attempts = attempts_now(self.download.failure, self.download.attempts, kind, grew)
        delay = delay_ms(remedy, attempts)
        fields: dict[str, object] = {
            **self.arrived_fields(),
            "attempts": attempts,
            "failure": kind.value,
            "failure_text": videos.whole(text)[:_MOST_TEXT],
        }
        if remedy.fresh:
            fields |= {"format": "", "done_bytes": 0, "total_bytes": None}
        if delay is None:
            state, fields["ended_at_ms"] = _S.FAILED, now
            until = None
        else:
            asked = 0 if retry_after_s is None else int(min(max(retry_after_s, 0.0) * 1000, MOST_WAIT_MS))
            state, until = _S.WAITING, now + max(delay, asked)
        fields["wait_until_at_ms"] = until
        with store.write("Note a failure", undoable=False, origin=self._host) as tx:
            is_noted = rows.set_state(tx, self.download.id, state, **fields)
            if remedy.withdrawn:
                videos.set_withdrawn(tx, self.download.video_id, WITHDRAWN[kind])
        if until is not None and kind in HOLDS:
            self._host.hold_back(HOLDS[kind], until, text)
        if remedy.fresh:
            self._host.discard(self.download)
        self._end()
        if is_noted and until is None:
            self._host.run_gave_up(self, kind, text, withdrawn=remedy.withdrawn)

    def _stuck(self, error: StudyDeskError) -> None:
        """The row could not be written. Nothing is lost: it still says 'at work', and the queue sets it right later."""
        _log.info("the queue could not be written: %s", error.message)
        self._host.hold_back(HoldReason.DATABASE, self._host.store.now_ms() + AFTER_FAULT_MS, error.sentences())
        self._end()

    def _end(self) -> None:
        self._phase = _Phase.OVER
        self._host.run_ended(self)


def _facts(done: Done, title: str) -> PageFacts:
    facts = done.facts
    return PageFacts(
        facts.url,
        facts.title or title,
        facts.channel,
        facts.channel_url,
        facts.licence,
        facts.description,
        facts.published,
        facts.duration_ms,
        tuple(VideoChapter(one.start_ms, one.end_ms, one.title, one.kind) for one in facts.chapters),
    )


def _picture(done: Done, incoming: Path) -> tuple[str, bytes] | None:
    """MIME type and content of the picture that came along."""
    from studydesk.services.library import MOST_THUMBNAIL_BYTES

    file = Path(done.thumbnail)
    kind = _PICTURES.get(file.suffix.lower())
    if not done.thumbnail or kind is None or file.parent != incoming:
        return None
    try:
        data = file.read_bytes() if file.stat().st_size <= MOST_THUMBNAIL_BYTES else b""
    except OSError:
        return None
    return (kind, data) if data else None
