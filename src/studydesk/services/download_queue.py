"""Works the queue of downloads off: when and what is fetched, and what is done when something goes wrong.

One `DownloadQueue` a program, on the thread of its store. It listens to the store: a row that is paused, cancelled,
moved, removed or brought back by an undo is acted upon whoever wrote it. It knows no Qt and no clock of its own: all
waiting goes through ``call_later``, so that tests let an hour pass at once.
"""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from studydesk.domain.download_rules import Hold, HoldReason, QueueOptions
from studydesk.domain.downloads import Download, DownloadId, DownloadState, FailureKind, VideoId
from studydesk.domain.errors import StudyDeskError
from studydesk.domain.library import name_of_key
from studydesk.domain.videos import page_of
from studydesk.media import names
from studydesk.media.protocol import Info, Listing, Progress, Ready
from studydesk.services.captions_later import CaptionsLater
from studydesk.services.download_run import Run, RunHost
from studydesk.services.library import lost_arrivals
from studydesk.services.questions import Asked, OnFailure, Questions
from studydesk.services.queue_holds import Holds
from studydesk.services.queue_ports import Notice, NoticeKind, QueuePorts, Totals, network_of
from studydesk.services.worker_pool import WorkerPool
from studydesk.services.worker_port import Later
from studydesk.storage import downloads as rows
from studydesk.storage import videos

if TYPE_CHECKING:
    from studydesk.domain.changes import Changes
    from studydesk.storage.store import Store

_S = DownloadState
LOOK_MS: Final = 60_000
"""While something waits, the queue looks at least so often: timers stand still while a computer sleeps."""
_PLACE = frozenset({HoldReason.HOURS, HoldReason.NETWORK, HoldReason.METERED})
"""What stops running downloads too."""


class DownloadQueue(RunHost):
    """The queue at work. ``only`` restricts it to some downloads (a command fetches what it was asked for)."""

    def __init__(
        self,
        store: Store,
        ports: QueuePorts,
        library: Path,
        options: QueueOptions | None = None,
        *,
        only: frozenset[DownloadId] | None = None,
    ) -> None:
        super().__init__(store, ports.run, ports.probe, library)
        self._ports = ports
        self._options = options or QueueOptions()
        self._only = only
        self._pool = self._new_pool()
        self._questions = Questions(ports, self._pool, self.note_withdrawn)
        self._holds = Holds(store, ports)
        self._on_progress: list[Callable[[DownloadId, Progress], object]] = []
        self._on_notice: list[Callable[[Notice], object]] = []
        self._is_started = self._is_swept = self._is_listening = self._has_work = False
        self._hold: Hold | None = None
        self._touched: set[int] = set()
        self._discarding: set[VideoId] = set()
        self._soon: Later | None = None
        self._timer: Later | None = None
        self._done = self._open = 0

    # What views read

    def progress(self, download_id: DownloadId) -> Progress | None:
        """How far a download is that is being fetched."""
        run = next((run for run in self.runs.values() if run.download.id == download_id), None)
        return run.progress if run is not None else None

    @property
    def hold(self) -> Hold | None:
        """Why nothing is fetched although something is queued; None while all is well, or nothing is queued."""
        return self._hold

    @property
    def options(self) -> QueueOptions:
        """What is in force."""
        return self._options

    @property
    def is_busy(self) -> bool:
        """Whether anything is being fetched or checked at this moment."""
        return bool(self.runs)

    def totals(self) -> Totals:
        """For the status line. Asks nothing of the database."""
        told = [run.progress for run in self.runs.values() if run.progress is not None]
        left = [one.left_ms for one in told if one.left_ms is not None]
        running = len(self.runs)
        return Totals(
            running,
            self._done + min(1, self._open),
            self._done + self._open,
            sum(one.speed_bps or 0.0 for one in told),
            max(left, default=None),
        )

    def on_progress(self, listener: Callable[[DownloadId, Progress], object]) -> None:
        """Who hears of progress, at most ten times a second for each running download."""
        self._on_progress.append(listener)

    def on_notice(self, listener: Callable[[Notice], object]) -> None:
        """Who hears of notices."""
        self._on_notice.append(listener)

    # Starting and stopping

    def start(self) -> None:
        """Begins to work: what was under way when the program ended goes on."""
        if self._is_started:
            return
        self._is_started, self._is_swept = True, False
        if not self._is_listening:
            self._is_listening = True
            self.store.on_changed(self._on_changed)
            self._ports.network.on_changed(self._on_network)
        self._holds.restore()
        sweep = self._what_to_sweep()

        def swept(_nothing: object) -> None:
            self._is_swept = True
            with contextlib.suppress(StudyDeskError):
                self._take_in_lost()
            self.look_soon()

        self._ports.run(lambda _context: sweep(), swept, swept)

    def stop(self) -> None:
        """Ends all workers at once; what has arrived is kept. For the end of the program, or before a move."""
        if not self._is_started:
            return
        self._is_started = False
        self._pool.close()
        self._pool = self._new_pool()
        self._questions.use_pool(self._pool)
        for timer in (self._soon, self._timer):
            if timer is not None:
                timer.cancel()
        self._soon = self._timer = None
        with contextlib.suppress(StudyDeskError):
            self._put_back(self._fetching())
        self._discarding.clear()
        self.runs = {video_id: run for video_id, run in self.runs.items() if run.is_verifying}
        with contextlib.suppress(StudyDeskError):
            self._what_to_sweep()()  # of those that were removed, which nobody can undo any more
        self._holds.release_folder()

    def set_library(self, library: Path) -> None:
        """Another folder for videos. Call `stop` before."""
        assert not self._is_started
        self.library = library
        self._holds.drop(HoldReason.FOLDER, HoldReason.DISK_FULL)

    def set_options(self, options: QueueOptions) -> None:
        """What the learner set; running downloads are begun anew where it concerns them."""
        before, self._options = self._options, options
        if network_of(before, before.concurrency) != network_of(options, options.concurrency):
            self._put_back(self._fetching())
        self._holds.drop(HoldReason.DISK_FULL)
        self.look_soon()

    def new_engine(self) -> None:
        """Another video engine or ffmpeg is to be used from the next order on."""
        self._questions.forget_engine()
        self.look_soon()

    def go_on(self) -> None:
        """The learner does not want to wait for the end of a pause that the queue made."""
        self._holds.drop()
        self._wake_up(everything=True)
        self.look_soon()

    # Questions

    def warm_up(self) -> None:
        """Makes a worker ready, when something will be asked soon (a dialog opens)."""
        self._questions.with_engine(self._warm_up)

    def _warm_up(self) -> None:
        self._pool.warm_up()  # the pool of now, which may be another than when it was asked for

    def inspect(self, what: str, on_result: Callable[[Info], object], on_failure: OnFailure) -> Asked:
        """Reads a video's page: its sizes, chapters, captions. ``what`` is a video's key or a link."""
        return self._questions.inspect(what, network_of(self._options, 1), on_result, on_failure)

    def list_videos(self, url: str, on_result: Callable[[Listing], object], on_failure: OnFailure) -> Asked:
        """Reads which videos are behind a link: a playlist's, or the one."""
        return self._questions.list_videos(url, network_of(self._options, 1), on_result, on_failure)

    def fetch_captions(
        self,
        download_id: DownloadId,
        on_done: Callable[[tuple[str, ...]], object],
        on_failure: OnFailure,
        *,
        languages: Sequence[str] | None = None,
    ) -> Asked:
        """Brings the captions of a video that is on the disk, when they failed before or others are wanted.

        ``on_done`` gets sentences about those that failed again. ``languages``: besides the original; None: as before.
        """
        asked = Asked()
        rows_ = rows.read_downloads(self.store, [download_id])
        if not rows_ or rows_[0].state is not _S.DONE or rows_[0].video_id in self._discarding:
            on_failure(FailureKind.UNKNOWN, "The video is not downloaded, or is being worked on.")
            return asked
        row, wanted = rows_[0], rows_[0].captions if languages is None else tuple(languages)
        url = page_of(row.key, self._ports.watch_url)
        self._discarding.add(row.video_id)  # nothing else may work with files of this name meanwhile

        def over() -> None:
            self._discarding.discard(row.video_id)
            self.discard(row)

        later = CaptionsLater(self, row, on_done, on_failure, over)
        order = later.order(url, wanted, network_of(self._options, 1))
        self._questions.ask(asked, order, later.heard, later.lost)
        return asked

    def _new_pool(self) -> WorkerPool:
        return WorkerPool(self._ports.workers, self._ports.call_later, self._on_ready)

    def _on_ready(self, ready: Ready) -> None:
        for note in ready.notes:
            self.tell(Notice(NoticeKind.ENGINE, text=note))

    # Looking

    def look_soon(self) -> None:
        """Looks what is to be done, once, when the present work is over."""
        if self._is_started and self._soon is None:
            self._soon = self._ports.call_later(0, self._look)

    def _on_changed(self, changes: Changes, origin: object | None) -> None:
        if origin is self or not self._is_started:
            return
        if changes.everything or changes.touches("download"):
            self._touched |= changes.rows.get("download", frozenset())
            self.look_soon()

    def _on_network(self) -> None:
        if self._is_started and self._ports.network.is_online() is not False:
            self._holds.drop(HoldReason.OFFLINE)
            with contextlib.suppress(StudyDeskError):
                self._wake_up(FailureKind.OFFLINE)
        self.look_soon()

    def _look(self) -> None:
        if self._soon is not None:
            self._soon.cancel()
            self._soon = None
        if not self._is_started or not self._is_swept:
            return
        hold: Hold | None = None
        try:
            self._tidy()
            self._stop_unwanted()
            self._wake_up()
            first = next(iter(self._next(1)), None)
            if first is not None or any(not run.is_verifying for run in self.runs.values()):
                hold = self._holds.why_not(self._options, self.library, first)
            if hold is None:
                self._begin_more()
            elif hold.reason in _PLACE:
                self._put_back(self._fetching())
                self._stop_unwanted()
            self._count()
        except StudyDeskError as error:  # the database: full, locked, gone
            hold = Hold(HoldReason.DATABASE, self.store.now_ms() + LOOK_MS, error.sentences())
        self._show(hold or (self._holds.present() if self._open else None))
        self._set_timer()

    def _fetching(self) -> list[Run]:
        return [run for run in self.runs.values() if run.is_fetching]

    def _tidy(self) -> None:
        """Rows that say that they are at work and are not (an undo, a write that failed); files nobody wants."""
        at_work = {run.download.id for run in self.runs.values() if not run.is_leaving}
        stray = [
            one.id
            for one in rows.read_of_states(self.store, (_S.FETCHING, _S.VERIFYING))
            if one.id not in at_work and one.video_id not in self.runs
        ]
        if stray:
            with self.store.write("Queue again", undoable=False, origin=self) as tx:
                for download_id in stray:
                    rows.set_state(tx, download_id, _S.QUEUED)
        touched, self._touched = self._touched, set()
        for one in rows.read_downloads(self.store, [DownloadId(number) for number in touched]):
            if one.state is _S.CANCELLED and one.video_id not in self.runs:
                self.discard(one)

    def _stop_unwanted(self) -> None:
        """Ends the work on rows that were paused, cancelled or removed."""
        fetching = self._fetching()
        if not fetching:
            return
        present = {one.id: one for one in rows.read_downloads(self.store, [run.download.id for run in fetching])}
        for run in fetching:
            row = present.get(run.download.id)
            if row is None or row.state is not _S.FETCHING:
                run.leave(gives_up=row is not None and row.state is _S.CANCELLED)

    def _put_back(self, runs: list[Run]) -> None:
        """Running downloads go back into the queue, at their places."""
        if not runs:
            return
        with self.store.write("Queue again", undoable=False, origin=self) as tx:
            for run in runs:
                rows.set_state(tx, run.download.id, _S.QUEUED, **run.arrived_fields())
        self.look_soon()

    def _wake_up(self, *over: FailureKind, everything: bool = False) -> None:
        """Those that have waited long enough are queued again, and those that wait for what is ``over``."""
        now = sys.maxsize if everything else self.store.now_ms()
        due = rows.read_due(self.store, now, over)
        if due:
            with self.store.write("Queue again", undoable=False, origin=self) as tx:
                for download_id in due:
                    rows.set_state(tx, download_id, _S.QUEUED, wait_until_at_ms=None)

    def _next(self, most: int) -> list[Download]:
        blocked = self.runs.keys() | self._discarding
        if self._only is not None:
            chosen = rows.read_downloads(self.store, self._only)
            found = [one for one in chosen if one.state is _S.QUEUED]
        else:
            found = rows.read_of_states(self.store, (_S.QUEUED,), most + len(blocked))
        return [one for one in found if one.video_id not in blocked][:most]

    def _begin_more(self) -> None:
        room = self._options.concurrency - len([run for run in self.runs.values() if not run.is_verifying])
        chosen = self._next(room) if room > 0 else []
        if chosen and not self._questions.knows_engine:
            self._questions.with_engine(self.look_soon)
            return
        for row in chosen:
            self._begin(row)

    def _begin(self, row: Download) -> None:
        run = Run(self, row, page_of(row.key, self._ports.watch_url), name_of_key(row.key))
        with self.store.write("Fetch", undoable=False, origin=self) as tx:
            if not rows.set_state(tx, row.id, _S.FETCHING, wait_until_at_ms=None):
                return
        self.runs[row.video_id] = run
        run.begin(self._pool, network_of(self._options, self._options.concurrency))

    def _show(self, hold: Hold | None) -> None:
        before, self._hold = self._hold, hold
        if hold is not None and (before is None or before.reason is not hold.reason):
            self.tell(Notice(NoticeKind.HELD, text=hold.text))
        elif hold is None and before is not None:
            self.tell(Notice(NoticeKind.GOES_ON))

    def _count(self) -> None:
        numbers = rows.count_states(self.store)
        self._open = sum(numbers.get(state, 0) for state in (_S.QUEUED, _S.FETCHING, _S.VERIFYING, _S.WAITING))
        if self._open:
            self._has_work = True
        elif self._has_work and not self.runs:
            self._has_work = False
            self._done = 0
            self.tell(Notice(NoticeKind.EMPTY))

    def _set_timer(self) -> None:
        """When to look again; never, while nothing is queued, runs or waits."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if not self._is_started or (not self._open and self._hold is None):
            if not self.runs and not self._discarding:
                self._holds.release_folder()
            return
        self._timer = self._ports.call_later(self._next_look_ms(), self._look)

    def _next_look_ms(self) -> int:
        now = self.store.now_ms()
        if self._hold is not None and self._hold.reason is HoldReason.DATABASE:
            return LOOK_MS
        moments = [LOOK_MS]
        with contextlib.suppress(StudyDeskError):
            if (wake := rows.next_wake_ms(self.store)) is not None:
                moments.append(wake - now)
        if self._hold is not None and self._hold.until_ms is not None:
            moments.append(self._hold.until_ms - now)
        if (closes := self._holds.closes_in_ms(self._options)) is not None:
            moments.append(closes)
        return max(1, min(moments))

    # What a run tells

    def run_progressed(self, run: Run, progress: Progress) -> None:
        """Passes progress on."""
        for listener in self._on_progress:
            listener(run.download.id, progress)

    def hold_back(self, reason: HoldReason, until_ms: int, text: str) -> None:
        """The whole queue waits."""
        self._holds.add(reason, until_ms, text)

    def run_ended(self, run: Run) -> None:
        """A run is over, however it ended."""
        if self.runs.get(run.download.video_id) is run:
            del self.runs[run.download.video_id]
        self.look_soon()

    def run_succeeded(self, run: Run, text: str) -> None:
        """A video is in the library."""
        self._done += 1
        self.tell(Notice(NoticeKind.DONE, run.download, text=text))

    def run_gave_up(self, run: Run, kind: FailureKind, text: str, *, withdrawn: bool) -> None:
        """A download failed for good."""
        told = NoticeKind.WITHDRAWN if withdrawn else NoticeKind.FAILED
        self.tell(Notice(told, run.download, kind, text))

    def tell(self, notice: Notice) -> None:
        """Passes a notice on."""
        for listener in self._on_notice:
            listener(notice)

    # Files

    def _take_in_lost(self) -> None:
        """Videos that had been moved to their places when the program was killed, before their rows were written."""
        verifying = {one.video_id: one for one in rows.read_of_states(self.store, (_S.VERIFYING,))}
        for video in lost_arrivals(self.store, self.library) if verifying else []:
            row = verifying.get(video.video_id)
            if row is not None and video.video_id not in self.runs:
                run = Run(self, row, page_of(row.key, self._ports.watch_url), name_of_key(row.key))
                self.runs[row.video_id] = run
                run.verify(video)

    def discard(self, download: Download) -> None:
        """Deletes what has arrived of a download; it is not begun again before that is over."""
        video_id, folder, stem = download.video_id, self.incoming, name_of_key(download.key)
        if not self._owns_incoming():
            return
        self._discarding.add(video_id)

        def over(_nothing: object) -> None:
            self._discarding.discard(video_id)
            self.look_soon()

        self._ports.run(lambda _context: names.discard(folder, stem), over, over)

    def _owns_incoming(self) -> bool:
        """Whether there is a folder of arrivals, and no other program works in it."""
        try:
            return self.incoming.is_dir() and self._holds.take_folder(self.library)
        except StudyDeskError:  # it cannot be written: the next look says so
            return False

    def _what_to_sweep(self) -> Callable[[], None]:
        """Deletes what is left in the incoming folder of videos of this profile that nobody waits for any more."""
        if not self._owns_incoming():
            return _nothing
        states = (_S.QUEUED, _S.FETCHING, _S.VERIFYING, _S.WAITING, _S.PAUSED, _S.FAILED)
        kept_keys = {one.key for one in rows.read_of_states(self.store, states)}
        all_keys = set(videos.read_keys(self.store))
        folder = self.incoming

        def sweep() -> None:
            unwanted = {name_of_key(key) for key in all_keys - kept_keys}
            with contextlib.suppress(OSError):
                for file in list(folder.iterdir()):
                    if file.name.partition(".")[0] in unwanted:
                        file.unlink(missing_ok=True)

        return sweep


def _nothing() -> None:
    """Nothing is to be swept."""
