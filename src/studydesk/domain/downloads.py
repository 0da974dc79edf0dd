"""Downloads: their states, what may follow what, what went wrong and what is done about it. Pure.

Byte counts end in ``_bytes``, instants in ``_at_ms`` (milliseconds since 1970 UTC), speeds in ``_bps`` (bytes a
second).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Final, NamedTuple, NewType

DownloadId = NewType("DownloadId", int)
VideoId = NewType("VideoId", int)
"""Row of the table ``video``; the id that YouTube gives is part of the video's key."""

MINUTE_MS: Final = 60_000
HEIGHTS: Final = (360, 480, 720, 1080)
"""The qualities a learner can choose, in lines of the picture."""
USUAL_HEIGHT: Final = 480


class DownloadState(Enum):
    """Where a download stands. The values are stored."""

    QUEUED = "queued"
    FETCHING = "fetching"
    VERIFYING = "verifying"
    WAITING = "waiting"
    """Goes on by itself at ``wait_until_at_ms``, or when its reason (disk, hours, network) is gone."""
    PAUSED = "paused"
    """Goes on when the learner says so."""
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


class FailureKind(Enum):
    """What went wrong, as far as it decides what is done next. The values are stored and travel from the worker."""

    EXPIRED = "expired"
    """403 on the media: its address is too old; read the page again and go on."""
    SERVER = "server"
    """5xx, a broken or stalled connection, a time-out, a trickle."""
    OFFLINE = "offline"
    """No name could be resolved, no route: this computer has no network."""
    LIMITED = "limited"
    """429."""
    BOT_WALL = "bot_wall"
    """'Confirm you are not a bot'."""
    ENGINE = "engine"
    """The page could not be understood: a newer video engine would likely mend it."""
    NO_FORMAT = "no_format"
    """Nothing to download in a form that StudyDesk plays (or that it could put together)."""
    PRIVATE = "private"
    REMOVED = "removed"
    BLOCKED = "blocked"
    """Not in this country."""
    MEMBERS = "members"
    """Members, payment, age or sign-in asked: StudyDesk passes no such gate."""
    DRM = "drm"
    LIVE = "live"
    """Still running or not begun."""
    UNSUPPORTED = "unsupported"
    """No video at this address."""
    DISK_FULL = "disk_full"
    FOLDER = "folder"
    """The library's folder is missing or read-only."""
    MERGE = "merge"
    """Both files are there, but could not be put together."""
    DAMAGED = "damaged"
    """Arrived, but did not pass the check."""
    WORKER = "worker"
    """The worker process died."""
    UNKNOWN = "unknown"


class AfterFailure(Enum):
    """What is done about a failure."""

    RETRY = "retry"
    """This download waits, the others go on."""
    PAUSE_QUEUE = "pause_queue"
    """The whole queue waits until a time."""
    HOLD_QUEUE = "hold_queue"
    """The whole queue waits until the reason is gone (disk, network, folder)."""
    GIVE_UP = "give_up"


@dataclass(frozen=True, slots=True)
class Remedy:
    """What is done about a kind of failure: delays by attempt (the last one repeats), and after how many it gives up.

    ``most`` None: never gives up. ``fresh`` says that what has arrived so far must not be used again, ``withdrawn``
    that the video itself is gone for good, ``engine`` that a newer video engine would likely mend it.
    """

    then: AfterFailure
    delays_ms: tuple[int, ...] = ()
    most: int | None = None
    fresh: bool = False
    withdrawn: bool = False
    engine: bool = False


_BACK_OFF_MS: Final = (10_000, MINUTE_MS, 5 * MINUTE_MS, 30 * MINUTE_MS)
_GIVE_UP: Final = Remedy(AfterFailure.GIVE_UP)
_GONE: Final = Remedy(AfterFailure.GIVE_UP, withdrawn=True)

REMEDIES: Final[Mapping[FailureKind, Remedy]] = {
    FailureKind.EXPIRED: Remedy(AfterFailure.RETRY, (0, 10_000, MINUTE_MS, 5 * MINUTE_MS), most=6, engine=True),
    FailureKind.SERVER: Remedy(AfterFailure.RETRY, _BACK_OFF_MS),
    FailureKind.OFFLINE: Remedy(AfterFailure.HOLD_QUEUE, (10_000, 30_000, MINUTE_MS)),
    FailureKind.LIMITED: Remedy(AfterFailure.PAUSE_QUEUE, (15 * MINUTE_MS, 30 * MINUTE_MS, 60 * MINUTE_MS)),
    FailureKind.BOT_WALL: Remedy(AfterFailure.PAUSE_QUEUE, (30 * MINUTE_MS, 60 * MINUTE_MS), engine=True),
    FailureKind.ENGINE: Remedy(AfterFailure.RETRY, (MINUTE_MS,), most=2, engine=True),
    FailureKind.NO_FORMAT: Remedy(AfterFailure.RETRY, (MINUTE_MS,), most=2, engine=True),
    FailureKind.PRIVATE: _GONE,
    FailureKind.REMOVED: _GONE,
    FailureKind.BLOCKED: _GONE,
    FailureKind.MEMBERS: _GIVE_UP,
    FailureKind.DRM: _GIVE_UP,
    FailureKind.LIVE: _GIVE_UP,
    FailureKind.UNSUPPORTED: _GIVE_UP,
    FailureKind.DISK_FULL: Remedy(AfterFailure.HOLD_QUEUE, (MINUTE_MS,)),
    FailureKind.FOLDER: Remedy(AfterFailure.HOLD_QUEUE, (MINUTE_MS,)),
    FailureKind.MERGE: Remedy(AfterFailure.RETRY, (0, MINUTE_MS), most=3),
    FailureKind.DAMAGED: Remedy(AfterFailure.RETRY, (0, MINUTE_MS), most=3, fresh=True),
    FailureKind.WORKER: Remedy(AfterFailure.RETRY, (0, 10_000, MINUTE_MS), most=5),
    FailureKind.UNKNOWN: Remedy(AfterFailure.RETRY, _BACK_OFF_MS[:3], most=3, engine=True),
}
"""Delays as recommended for YouTube's habits: a 403 wants a fresh page, 429 and the bot wall want peace."""

_S = DownloadState
TRANSITIONS: Final[Mapping[DownloadState, frozenset[DownloadState]]] = {
    _S.QUEUED: frozenset({_S.FETCHING, _S.WAITING, _S.PAUSED, _S.CANCELLED}),
    _S.FETCHING: frozenset({_S.VERIFYING, _S.QUEUED, _S.WAITING, _S.PAUSED, _S.FAILED, _S.CANCELLED}),
    _S.VERIFYING: frozenset({_S.DONE, _S.QUEUED, _S.WAITING, _S.PAUSED, _S.FAILED, _S.CANCELLED}),
    _S.WAITING: frozenset({_S.QUEUED, _S.PAUSED, _S.CANCELLED}),
    _S.PAUSED: frozenset({_S.QUEUED, _S.CANCELLED}),
    _S.DONE: frozenset({_S.QUEUED}),
    _S.FAILED: frozenset({_S.QUEUED, _S.CANCELLED}),
    _S.CANCELLED: frozenset({_S.QUEUED}),
}
"""What may follow what; everything else is a bug."""

OPEN_STATES: Final = frozenset({_S.QUEUED, _S.FETCHING, _S.VERIFYING, _S.WAITING, _S.PAUSED})
"""Those that are not over."""


def may_follow(before: DownloadState, after: DownloadState) -> bool:
    """Whether a download in one state may go to the other."""
    return after in TRANSITIONS[before]


def delay_ms(remedy: Remedy, attempts: int) -> int | None:
    """How long to wait before the next try after ``attempts`` failed ones of this kind (from 1); None: give up."""
    if remedy.then is AfterFailure.GIVE_UP or (remedy.most is not None and attempts >= remedy.most):
        return None
    return remedy.delays_ms[min(attempts, len(remedy.delays_ms)) - 1] if remedy.delays_ms else 0


@dataclass(frozen=True, slots=True)
class Wish:
    """A video to download. ``key`` as in the table ``video``; ``captions``: languages besides the original.

    ``again`` asks for it although it is on the disk already (in another quality).
    """

    key: str
    url: str
    title: str
    height: int = USUAL_HEIGHT
    captions: tuple[str, ...] = ()
    duration_ms: int | None = None
    again: bool = False


class Download(NamedTuple):
    """A row of the queue. ``attempts`` are the failed tries of the kind ``failure`` in a row.

    A named tuple, since there may be thousands: making one takes a third of the time of a frozen dataclass.
    """

    id: DownloadId
    video_id: VideoId
    key: str
    title: str
    state: DownloadState
    position: float
    height: int
    captions: tuple[str, ...]
    format: str
    done_bytes: int
    total_bytes: int | None
    attempts: int
    failure: FailureKind | None
    failure_text: str
    wait_until_at_ms: int | None
    added_at_ms: int
    ended_at_ms: int | None
    duration_ms: int | None

    @property
    def is_open(self) -> bool:
        """Whether it is not over."""
        return self.state in OPEN_STATES


_ABOUT_BPS: Final[Mapping[int, int]] = {360: 45_000, 480: 65_000, 720: 125_000, 1080: 260_000}
"""Bytes a second of lectures in H.264 with sound, as YouTube offers them; a rough middle, for sums before the click."""


def about_bytes(duration_ms: int | None, height: int) -> int | None:
    """About how large a lecture of this length will be; None for an unknown length. Nothing is asked of a server."""
    if duration_ms is None:
        return None
    fitting = [rate for lines, rate in _ABOUT_BPS.items() if lines <= height] or [_ABOUT_BPS[HEIGHTS[0]]]
    return duration_ms * fitting[-1] // 1000
