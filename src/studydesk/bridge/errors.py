"""The one reporter of failures: slots, jobs and the interpreter's hooks all end here."""

from __future__ import annotations

import functools
import logging
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from studydesk.domain.clock import Clock
from studydesk.domain.errors import StudyDeskError
from studydesk.jobs import JobCancelledError

if TYPE_CHECKING:
    from sys import UnraisableHookArgs

_log = logging.getLogger(__name__)
Arguments = ParamSpec("Arguments")
Returned = TypeVar("Returned")


class ErrorReporter(QObject):
    """Sorts failures into those told in plain words and bugs. `report` may be called on any thread."""

    told = Signal(object)
    """A ``StudyDeskError`` for the message bar."""
    crashed = Signal(object)
    """A ``CrashReport`` for the crash window; the same bug is told once per run."""

    _arrived = Signal(object)

    def __init__(self, reports: Path, clock: Clock, parent: QObject | None = None) -> None:
        """``reports`` is the folder of crash reports, made on first use."""
        super().__init__(parent)
        self._reports = reports
        self._clock = clock
        self._seen: set[str] = set()
        self._arrived.connect(self._on_arrived, Qt.ConnectionType.AutoConnection)

    def report(self, error: BaseException) -> None:
        """Tells the learner about a failure, whatever it is."""
        self._arrived.emit(error)

    def guard(self, work: Callable[Arguments, Returned]) -> Callable[Arguments, Returned | None]:
        """The same function, but what it raises is reported and None is returned."""

        @functools.wraps(work)
        def guarded(*args: Arguments.args, **kwargs: Arguments.kwargs) -> Returned | None:
            try:
                return work(*args, **kwargs)
            except Exception as error:  # the reporter sorts it
                self.report(error)
                return None

        return guarded

    def install(self) -> None:
        """Takes over the interpreter's hooks: what escapes a slot or a thread is reported, and the program goes on."""
        sys.excepthook = self._on_exception
        threading.excepthook = lambda args: self.report(args.exc_value or args.exc_type())
        sys.unraisablehook = self._on_unraisable

    def uninstall(self) -> None:
        """Gives the hooks back."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        sys.unraisablehook = sys.__unraisablehook__

    def _on_exception(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, (KeyboardInterrupt, SystemExit)):
            sys.__excepthook__(kind, error, trace)
            return
        self.report(error.with_traceback(trace))

    def _on_unraisable(self, args: UnraisableHookArgs) -> None:
        # Raised in a destructor or a callback of C code: worth a line in the log, not a window.
        _log.error("ignored an error in %r", args.object, exc_info=args.exc_value)

    def _on_arrived(self, error: BaseException) -> None:
        if isinstance(error, JobCancelledError):
            return
        if isinstance(error, StudyDeskError):
            _log.info("told: %s: %s", error.code, error.message)
            self.told.emit(error)
            return
        self._crash(error)

    def _crash(self, error: BaseException) -> None:
        from studydesk.bridge.crash import write_report  # imported when there is a bug to report

        _log.error("bug: %r", error, exc_info=error)
        where = _place(error)
        if where in self._seen:
            return
        self._seen.add(where)
        self.crashed.emit(write_report(self._reports, error, self._clock()))


def _place(error: BaseException) -> str:
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    line = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace is not None else ""
    return f"{type(error).__name__} {line}"
