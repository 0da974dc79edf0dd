"""What the queue of downloads uses of the world, and what it tells."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from pathlib import Path
from typing import Protocol

from studydesk.domain.download_rules import QueueOptions
from studydesk.domain.downloads import Download, FailureKind
from studydesk.domain.videos import WATCH_URL
from studydesk.jobs import JobContext
from studydesk.media.protocol import Engine, Network
from studydesk.services.library import Probe, Runs, free_bytes
from studydesk.services.worker_port import CallLater, WorkerPort

SPONSORS_URL = "https://sponsor.ajay.app"
"""The server of SponsorBlock, which is asked only if the learner switched that on."""


class NetworkPort(Protocol):
    """What the platform tells of the network; None where it does not tell. Calls back on the queue's thread."""

    def is_online(self) -> bool | None:
        """Whether this computer has a network at all."""

    def is_metered(self) -> bool | None:
        """Whether its traffic costs."""

    def network_name(self) -> str | None:
        """The name of the (wireless) network."""

    def on_changed(self, callback: Callable[[], object]) -> None:
        """Who hears of a change."""


class UnknownNetwork:
    """A platform that tells nothing."""

    def is_online(self) -> bool | None:
        """Not known."""
        return None

    def is_metered(self) -> bool | None:
        """Not known."""
        return None

    def network_name(self) -> str | None:
        """Not known."""
        return None

    def on_changed(self, callback: Callable[[], object]) -> None:
        """Nothing ever changes."""
        del callback


@dataclass(frozen=True, slots=True)
class QueuePorts:
    """What the queue uses of the world. ``engine`` finds ffmpeg and the JavaScript engine: a job, since it takes time.

    ``local`` turns an instant into the learner's time of day.
    """

    workers: WorkerPort
    call_later: CallLater
    run: Runs
    probe: Probe
    engine: Callable[[JobContext], Engine]
    local: Callable[[datetime], datetime]
    network: NetworkPort
    free_bytes: Callable[[Path], int] = free_bytes
    watch_url: str = WATCH_URL


class NoticeKind(Enum):
    """What the queue tells beside progress."""

    DONE = "done"
    FAILED = "failed"
    """For good; ``Notice.failure`` says why."""
    WITHDRAWN = "withdrawn"
    HELD = "held"
    """The queue waits, see ``DownloadQueue.hold``."""
    GOES_ON = "goes_on"
    ENGINE = "engine"
    """``text``: what was passed over when the engine was loaded."""
    EMPTY = "empty"
    """Nothing is left to be done."""


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that happened."""

    kind: NoticeKind
    download: Download | None = None
    failure: FailureKind | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Totals:
    """For the status line: the ``number``-th of ``of`` since the queue was last empty."""

    running: int
    number: int
    of: int
    speed_bps: float
    left_ms: int | None


def network_of(options: QueueOptions, share: int) -> Network:
    """How a worker may use the network when so many share it."""
    limit = None if options.limit_bps is None else max(1, options.limit_bps // max(1, share))
    return Network(limit_bps=limit, cookies=options.cookies, sponsors=SPONSORS_URL if options.sponsors else "")
