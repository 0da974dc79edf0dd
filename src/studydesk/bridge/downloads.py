"""The queue of downloads in the window: made after the first picture, told of settings, ended with the window.

Importing this module loads nothing of the queue: that takes a while and has to wait until the window is painted.
"""

from __future__ import annotations

import contextlib
import importlib
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from studydesk.bridge.runner import JobRunner, Lane
from studydesk.domain.errors import StudyDeskError
from studydesk.paths import Profile, is_frozen

if TYPE_CHECKING:
    from studydesk.bridge.engine import VideoEngine
    from studydesk.bridge.worker_process import QtWorkers
    from studydesk.domain.download_rules import Hold, QueueOptions
    from studydesk.domain.downloads import DownloadId
    from studydesk.jobs import JobContext
    from studydesk.media.protocol import Engine, Progress
    from studydesk.services.download_queue import DownloadQueue
    from studydesk.services.library import Probe, Runs
    from studydesk.services.queue_ports import QueuePorts, Totals
    from studydesk.services.settings import DeviceSettings
    from studydesk.storage.store import Store

_LOADED_BESIDE = (
    "studydesk.services.download_queue",
    "studydesk.services.downloads",
    "studydesk.bridge.worker_process",
)
_OPTIONS = frozenset(
    {
        "downloads_at_once", "download_limit", "download_from_hour", "download_to_hour", "download_network",
        "download_not_metered", "disk_spare", "cookies_file", "sponsors",
    }
)  # fmt: skip


class Downloads(QObject):
    """Owns the queue. GUI thread. Until `start` nothing is fetched, and nothing is told."""

    progressed = Signal(int)
    """This download is further; see `progress`."""

    changed = Signal()
    """Why the queue waits, or how many are under way, is other than before."""

    engine_offered = Signal(str)
    """A newer video engine of this version was found by the daily look, which the learner switched on."""

    noticed = Signal(object)
    """A ``services.queue_ports.Notice``: a view says it in words."""

    def __init__(
        self,
        store: Store,
        runner: JobRunner,
        profile: Profile,
        device: DeviceSettings,
        report: Callable[[Exception], object],
        parent: QObject | None = None,
    ) -> None:
        """``report`` is told of what cannot be done at the start or the end."""
        super().__init__(parent)
        self._store = store
        self._runner = runner
        self._profile = profile
        self._device = device
        self._report = report
        self._ports: QueuePorts | None = None
        self._workers: QtWorkers | None = None
        self._queue: DownloadQueue | None = None
        self._engine: VideoEngine | None = None
        self._is_started = self._is_over = False
        device.on_changed(self._on_setting)

    # What views read

    @property
    def library(self) -> Path:
        """The folder of videos."""
        chosen = self._device.text("media_folder")
        return Path(chosen) if chosen else self._profile.media

    @property
    def engine_folder(self) -> Path:
        """Where newer video engines are."""
        return self._profile.engine

    @property
    def is_started(self) -> bool:
        """Whether the queue works."""
        return self._is_started

    @property
    def hold(self) -> Hold | None:
        """Why nothing is fetched although something is queued."""
        return self._queue.hold if self._queue is not None else None

    def progress(self, download_id: DownloadId) -> Progress | None:
        """How far a download is that is being fetched."""
        return self._queue.progress(download_id) if self._queue is not None else None

    def totals(self) -> Totals | None:
        """For the status line; None while nothing is under way."""
        return self._queue.totals() if self._queue is not None and self._queue.is_busy else None

    @property
    def queue(self) -> DownloadQueue:
        """The queue, made on first use."""
        if self._queue is None:
            from studydesk.services.download_queue import DownloadQueue

            ports = self._ports or self._made_ports()
            self._queue = DownloadQueue(self._store, ports, self.library, self.options())
            self._queue.on_progress(self._on_progress)
            self._queue.on_notice(self._on_notice)
        return self._queue

    @property
    def engine(self) -> VideoEngine:
        """The video engine, made on first use."""
        if self._engine is None:
            from studydesk.bridge.engine import VideoEngine

            self._engine = VideoEngine(self.engine_folder, self._runner, self)
            self._engine.replaced.connect(self._on_engine_replaced)
            self._engine.offered.connect(self.engine_offered)
        return self._engine

    def _on_engine_replaced(self) -> None:
        if self._queue is not None:
            self._queue.new_engine()

    def look_for_engine(self, now: datetime) -> None:
        """Asks for a newer engine, once a day, if the learner switched that on."""
        today = now.date().isoformat()
        if self._device.flag("engine_check") and self._device.text("engine_checked") != today:
            self._device.set("engine_checked", today)
            self.engine.check(now, daily=True)

    @property
    def runs(self) -> Runs:
        """Runs jobs beside the window for services."""
        return self._ports.run if self._ports is not None else self._made_ports().run

    @property
    def probe(self) -> Probe:
        """Decodes videos for services."""
        return self._ports.probe if self._ports is not None else self._made_ports().probe

    def _made_ports(self) -> QueuePorts:
        self._ports = self._make_ports()
        return self._ports

    # Beginning and end

    def use_ports(self, ports: QueuePorts) -> None:
        """Another world for the queue, before it is made."""
        self._ports = ports

    def start_soon(self) -> None:
        """Loads what the queue needs beside the window, then starts."""

        def load(_context: JobContext) -> None:
            for name in _LOADED_BESIDE:
                importlib.import_module(name)

        self._runner.start(load).finished.connect(self._on_loaded)

    def _on_loaded(self, _nothing: object) -> None:
        try:
            self.start()
        except StudyDeskError as error:
            self._report(error)

    def start(self) -> None:
        """Begins to work. Raises EnvironmentFault when the database cannot be written."""
        if self._is_over or self._is_started:
            return
        self._is_started = True
        self._empty_bin()  # of a window that could not close in peace
        self.queue.start()
        self.changed.emit()
        self.look_for_engine(self._store.clock())

    def close(self) -> None:
        """Ends all workers; what was deleted goes from the disk now. For the end of the window."""
        self._is_over = True
        if self._queue is not None:
            self._queue.stop()
        if self._workers is not None:
            self._workers.close()
        if self._is_started:
            self._empty_bin()
        self._is_started = False

    def _empty_bin(self) -> None:
        from studydesk.services.library import empty_bin

        with contextlib.suppress(StudyDeskError):  # it is emptied another time
            empty_bin(self._store, self.library)

    # Around a move of the library

    def rest(self) -> None:
        """Ends all workers until `go_on`: the library's files are about to be moved."""
        if self._queue is not None:
            self._queue.stop()

    def go_on(self) -> None:
        """Takes the library's folder as it is set now and works again."""
        if self._queue is not None:
            self._queue.stop()
            self._queue.set_library(self.library)
            if self._is_started and not self._is_over:
                self._queue.start()
        self.changed.emit()

    # What the learner set

    def options(self) -> QueueOptions:
        """The settings as the queue takes them."""
        from studydesk.services.download_options import options_of

        return options_of(self._device)

    def _on_setting(self, key: str) -> None:
        if self._queue is None or self._is_over:
            return
        if key in _OPTIONS:
            self._queue.set_options(self.options())
        elif key == "media_folder" and self._queue.library != self.library:
            self.go_on()
        elif key == "ffmpeg_path":
            self._queue.new_engine()

    # The queue's world

    def _make_ports(self) -> QueuePorts:
        from studydesk.bridge.network import QtNetworkPort
        from studydesk.bridge.video_check import probe_through
        from studydesk.bridge.worker_process import QtTimers, QtWorkers, RunnerRuns
        from studydesk.services.queue_ports import QueuePorts

        self._workers = QtWorkers(frozen=is_frozen(), parent=self)
        return QueuePorts(
            workers=self._workers,
            call_later=QtTimers(self).call_later,
            run=RunnerRuns(self._runner, Lane.NETWORK),
            probe=probe_through(self._runner, frozen=is_frozen()),
            engine=self._find_engine,
            local=lambda at: at.astimezone(),
            network=QtNetworkPort(self),
        )

    def _find_engine(self, _context: JobContext) -> Engine:
        from studydesk.services.download_options import engine_of

        return engine_of(self._device.text("ffmpeg_path"), self.engine_folder)

    def _on_progress(self, download_id: DownloadId, _progress: Progress) -> None:
        self.progressed.emit(download_id)

    def _on_notice(self, notice: object) -> None:
        self.changed.emit()
        self.noticed.emit(notice)
