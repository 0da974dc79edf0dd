"""How the queue reaches a worker process: over QProcess in the window, over subprocess on the command line.

Whoever implements these calls back on the thread of the queue only, and never from inside of `start`, `send` or `kill`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from studydesk import WORKER_SWITCH
from studydesk.media.protocol import MOST_LINE_BYTES, Event, Order, decode_event, encode

__all__ = [
    "CallLater",
    "Event",
    "Later",
    "Lines",
    "Order",
    "Worker",
    "WorkerPort",
    "encode",
    "worker_command",
]

MOST_SAID = 2_000
"""Characters of a worker's last words that are kept."""


class Worker(Protocol):
    """One worker process."""

    def send(self, order: Order) -> None:
        """Gives it an order. To one that ended this is nothing; `on_end` tells."""

    def on_event(self, callback: Callable[[Event], object]) -> None:
        """Who hears its events; set once, right after the start."""

    def on_end(self, callback: Callable[[str], object]) -> None:
        """Who hears, once, that it ended or did not start, with the last of what it printed."""

    def kill(self) -> None:
        """Ends it at once; `on_end` follows."""

    @property
    def is_running(self) -> bool:
        """Whether it has not ended."""


class WorkerPort(Protocol):
    """Starts workers."""

    def start(self) -> Worker:
        """A new process. Never raises: one that cannot be started ends at once."""


class Later(Protocol):
    """Something that will be called."""

    def cancel(self) -> None:
        """It will not be called. Safe to call twice, and afterwards."""


CallLater = Callable[[int, Callable[[], object]], Later]
"""Calls a function after so many milliseconds on the queue's thread, never at once."""


def worker_command(executable: str, *, frozen: bool) -> list[str]:
    """What starts a worker: the program itself, or Python with it. ``executable`` is ``sys.executable``."""
    return [executable, WORKER_SWITCH] if frozen else [executable, "-P", "-m", "studydesk", WORKER_SWITCH]


class Lines:
    """Puts the bytes that a worker says together to events."""

    def __init__(self) -> None:
        self._rest = bytearray()

    def feed(self, data: bytes) -> list[Event] | None:
        """The events that are complete now; None when a line grows beyond all bounds, which ends the worker."""
        self._rest += data
        if b"\n" not in data:
            return [] if len(self._rest) <= MOST_LINE_BYTES else None
        *lines, rest = bytes(self._rest).split(b"\n")
        self._rest = bytearray(rest)
        return [event for event in map(decode_event, lines) if event is not None]
