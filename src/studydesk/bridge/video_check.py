"""The probe of videos as the library asks for it: a child process that decodes, and whose end is only an answer."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from studydesk import VIDEO_PROBE_SWITCH
from studydesk.bridge.processes import run_program
from studydesk.services.library import ProbeAnswer

if TYPE_CHECKING:
    from studydesk.bridge.runner import JobRunner
    from studydesk.jobs import JobContext

_LIMIT_S = 40.0


def probe_command(file: Path, *, frozen: bool) -> list[str]:
    """What starts the child process."""
    program = [sys.executable] if frozen else [sys.executable, "-P", "-m", "studydesk"]
    return [*program, VIDEO_PROBE_SWITCH, str(file)]


def probe_file(file: Path, *, frozen: bool) -> ProbeAnswer:
    """Asks and waits. Any thread but the window's.

    Where the child ends without an answer (no Qt, no way to draw, a driver that brings it down) ``plays`` is None: that
    says nothing about the file.
    """
    ended = run_program(probe_command(file, frozen=frozen), _LIMIT_S)
    try:
        said = json.loads(ended.output.strip().splitlines()[-1])
        duration = said["duration_ms"]
        length = int(duration) if duration else None
        return ProbeAnswer(bool(said["plays"]), str(said["why"]), length, bool(said["sound"]))
    except (ValueError, KeyError, IndexError, TypeError):
        return ProbeAnswer(None, "it could not be decoded here")


def probe_through(runner: JobRunner, *, frozen: bool) -> Callable[[Path, Callable[[ProbeAnswer], object]], object]:
    """The library's probe port over the window's job runner. GUI thread."""

    def probe(file: Path, answered: Callable[[ProbeAnswer], object]) -> None:
        def ask(_context: JobContext) -> ProbeAnswer:
            return probe_file(file, frozen=frozen)

        handle = runner.start(ask)
        handle.finished.connect(answered)
        handle.failed.connect(lambda error: answered(ProbeAnswer(None, str(error))))

    return probe
