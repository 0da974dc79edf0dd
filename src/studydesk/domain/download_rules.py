"""When the queue may work: hours of the day, networks, and why it does not. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from typing import Final

from studydesk.domain.downloads import FailureKind


class HoldReason(Enum):
    """Why nothing is fetched although something is queued."""

    HOURS = "hours"
    """Outside the hours of the day that the learner allows."""
    NETWORK = "network"
    """On another network than the one that is allowed."""
    METERED = "metered"
    OFFLINE = "offline"
    LIMITED = "limited"
    """The server asked for peace (429)."""
    BOT_WALL = "bot_wall"
    DISK_FULL = "disk_full"
    FOLDER = "folder"
    """The library's folder is missing or cannot be written."""
    ELSEWHERE = "elsewhere"
    """Another program downloads into the same library."""
    DATABASE = "database"
    """The queue's rows could not be written."""


@dataclass(frozen=True, slots=True)
class Hold:
    """Why the queue waits, and until when (None: until the reason is gone). ``text`` is what was said, if anything."""

    reason: HoldReason
    until_ms: int | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class QueueOptions:
    """What the learner set. ``hours`` are whole hours of the local day, from and to; (22, 6) goes over midnight.

    ``only_network`` names the one network to download on ('' for any). ``least_free_bytes`` stay free on the disk.
    ``sponsors`` asks the SponsorBlock server, a third party, which parts are advertising.
    """

    concurrency: int = 1
    limit_bps: int | None = None
    hours: tuple[int, int] | None = None
    only_network: str = ""
    not_metered: bool = False
    least_free_bytes: int = 200_000_000
    cookies: str = ""
    sponsors: bool = False


HOLDS: Final[Mapping[FailureKind, HoldReason]] = {
    FailureKind.OFFLINE: HoldReason.OFFLINE,
    FailureKind.LIMITED: HoldReason.LIMITED,
    FailureKind.BOT_WALL: HoldReason.BOT_WALL,
    FailureKind.DISK_FULL: HoldReason.DISK_FULL,
    FailureKind.FOLDER: HoldReason.FOLDER,
}
"""Which failures hold the whole queue, and how that is called."""

STEADY: Final = frozenset(
    {FailureKind.SERVER, FailureKind.EXPIRED, FailureKind.OFFLINE, FailureKind.WORKER, FailureKind.LIMITED}
)
"""Failures that are counted anew when the try before them brought something."""

_DAY: Final = timedelta(days=1)


def opens_in(hours: tuple[int, int] | None, local: datetime) -> timedelta:
    """How long until the queue may work, by the local time; nothing while it may."""
    if hours is None or _is_within(hours, local):
        return timedelta()
    return _until(hours[0], local)


def closes_in(hours: tuple[int, int] | None, local: datetime) -> timedelta | None:
    """How long the queue may still work; None for no end."""
    if hours is None or hours[0] == hours[1] or not _is_within(hours, local):
        return None
    return _until(hours[1], local)


def _is_within(hours: tuple[int, int], local: datetime) -> bool:
    begin, end = hours
    if begin == end:
        return True
    return begin <= local.hour < end if begin < end else local.hour >= begin or local.hour < end


def _until(hour: int, local: datetime) -> timedelta:
    there = local.replace(hour=hour % 24, minute=0, second=0, microsecond=0)
    return there - local if there > local else there + _DAY - local


def attempts_now(before: FailureKind | None, attempts: int, kind: FailureKind, brought_something: bool) -> int:
    """Which failed try of its kind in a row this is, from 1."""
    if kind is not before or (brought_something and kind in STEADY):
        return 1
    return attempts + 1
