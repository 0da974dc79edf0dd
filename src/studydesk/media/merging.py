"""Puts a picture and a sound stream together by copying, in a process of ffmpeg's that leaves nothing half done.

The result grows under a name of its own and takes its place when ffmpeg has ended well: a merge that was killed, even
one whose ffmpeg lives on for a moment, is simply done again.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from studydesk.domain.downloads import FailureKind
from studydesk.media import failures

LOOK_S = 0.1
"""How often a running merge looks whether it is to stop."""


class MergeError(Exception):
    """ffmpeg did not do it. ``kind`` is MERGE, or DISK_FULL when that was the reason."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        full = "no space left" in text.lower() or "disk quota" in text.lower()
        self.kind = FailureKind.DISK_FULL if full else FailureKind.MERGE


def merge(ffmpeg: str, streams: Sequence[Path], target: Path, check: Callable[[], None]) -> None:
    """Makes ``target`` of the first picture and first sound of the streams.

    ``check`` is called ten times a second and may raise, which ends ffmpeg. Raises `MergeError`, OSError and what
    ``check`` raises; the streams stay as they are.
    """
    growing = target.with_name(f"{target.stem}.merge-{os.getpid()}{target.suffix}")
    try:
        _run(_command(ffmpeg, streams, growing), check)
        if growing.stat().st_size == 0:
            raise MergeError("the result is empty")
        os.replace(growing, target)
    finally:
        growing.unlink(missing_ok=True)


def _command(ffmpeg: str, streams: Sequence[Path], target: Path) -> list[str]:
    inputs = [word for one in streams for word in ("-i", f"file:{one}")]
    quiet = ("-hide_banner", "-nostdin", "-loglevel", "error", "-y")
    return [ffmpeg, *quiet, *inputs, "-map", "0:v:0", "-map", "1:a:0", "-c", "copy", f"file:{target}"]


def _run(command: Sequence[str], check: Callable[[], None]) -> None:
    flags = getattr(subprocess, "CREATE_NO_WINDOW", 0) if sys.platform == "win32" else 0
    with tempfile.TemporaryFile() as said:  # a pipe that nobody reads while it runs could fill up
        try:
            process = subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=said, creationflags=flags
            )
        except OSError as error:
            raise MergeError(f"{command[0]}: {error.strerror or error}") from error
        try:
            _wait(process, check)
        except BaseException:
            process.kill()
            process.wait()
            raise
        if process.returncode != 0:
            said.seek(0)
            raise MergeError(_tail(said.read()) or f"ffmpeg ended with status {process.returncode}")


def _wait(process: subprocess.Popen[bytes], check: Callable[[], None]) -> None:
    while True:
        try:
            process.wait(LOOK_S)
            return
        except subprocess.TimeoutExpired:
            check()


def _tail(said: bytes) -> str:
    return said.decode("utf-8", "replace").strip()[-failures.MOST_TEXT :]
