"""Background work as plain functions: what a job is given, how it is cancelled, how to run it on the spot. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event
from typing import TypeVar

Result = TypeVar("Result")

OnProgress = Callable[[int, int, str], None]
"""Receives (done, total, what is at work); total is 0 while it is not known."""


class JobCancelledError(Exception):
    """Raised inside a job that was cancelled; never shown to anybody."""


class CancelToken:
    """Says to a job that its result is not wanted any more. Any thread."""

    def __init__(self) -> None:
        self._event = Event()

    def cancel(self) -> None:
        """Asks the job to stop at its next look."""
        self._event.set()

    @property
    def is_cancelled(self) -> bool:
        """Whether somebody asked."""
        return self._event.is_set()


class JobContext:
    """What a job may use besides its arguments."""

    def __init__(self, on_progress: OnProgress | None = None, token: CancelToken | None = None) -> None:
        self._on_progress = on_progress
        self.token = token or CancelToken()

    def progress(self, done: int, total: int, text: str = "") -> None:
        """Tells how far it is, and looks whether it was cancelled (then JobCancelledError leaves through the job)."""
        self.raise_if_cancelled()
        if self._on_progress is not None:
            self._on_progress(done, total, text)

    def raise_if_cancelled(self) -> None:
        """Ends a cancelled job; long loops call it often."""
        if self.token.is_cancelled:
            raise JobCancelledError


Job = Callable[[JobContext], Result]


def run_inline(job: Job[Result], on_progress: OnProgress | None = None) -> Result:
    """Runs a job on the calling thread, for the command line and tests. What it raises leaves through here."""
    return job(JobContext(on_progress))
