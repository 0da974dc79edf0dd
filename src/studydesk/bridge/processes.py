"""Runs another program to its end, for checks that ask a child process. Any thread but the GUI's."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence

from studydesk.services.doctor import ProgramResult

# A console program must not flash a window on Windows.
_NO_WINDOW = 0x08000000 if sys.platform == "win32" else 0


def run_program(command: Sequence[str], seconds: float) -> ProgramResult:
    """Runs a command (no shell) and returns how it ended; status None when it did not start or took too long."""
    try:
        ended = subprocess.run(
            list(command),
            capture_output=True,
            timeout=seconds,
            text=True,
            errors="replace",
            stdin=subprocess.DEVNULL,
            creationflags=_NO_WINDOW,
            check=False,
        )
    except (OSError, subprocess.SubprocessError) as error:
        return ProgramResult(None, "", str(error))
    return ProgramResult(ended.returncode, ended.stdout, ended.stderr)
