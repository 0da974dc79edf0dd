"""Finds the programs that yt-dlp needs beside itself: ffmpeg to put streams together, deno to run YouTube's scripts.

Order for ffmpeg: the learner's own path, PATH, the bundled one, which can only copy. For deno: the bundled one, unless
a newer one is on PATH. Nothing is ever downloaded here.
"""

from __future__ import annotations

import importlib
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from studydesk.media.protocol import Engine

LEAST_DENO: Final = (2, 3, 0)
"""What yt-dlp 2026.10 asks for."""
_ANSWER_S: Final = 10.0
_FFMPEG: Final = re.compile(r"ffmpeg version (\S+)")
_DENO: Final = re.compile(r"deno (\d[\w.+-]*)")
_EXE: Final = ".exe" if sys.platform == "win32" else ""

LookUp = Callable[[str], str | None]
"""Where a program lies on PATH: `shutil.which`."""
Run = Callable[[Sequence[str]], str]
"""What a program prints; '' when it cannot be run."""


@dataclass(frozen=True, slots=True)
class Tool:
    """A program that was found. ``source`` is 'chosen', 'path' or 'bundled'."""

    path: str
    version: str
    source: str


@dataclass(frozen=True, slots=True)
class Tools:
    """What is there; None for what is not. ``passed_over`` are paths that do not do, with the reason's code.

    The codes: 'not_runnable' (or no such program), 'too_old'.
    """

    ffmpeg: Tool | None = None
    ffmpeg_full: bool = False
    javascript: Tool | None = None
    passed_over: tuple[tuple[str, str], ...] = field(default=())

    def engine(self, folder: str = "") -> Engine:
        """What a worker is to be started with; ``folder`` holds newer engines."""
        return Engine(
            folder=folder,
            ffmpeg=self.ffmpeg.path if self.ffmpeg else "",
            ffmpeg_full=self.ffmpeg_full,
            javascript=self.javascript.path if self.javascript else "",
        )


def find_tools(user_ffmpeg: str = "", path_lookup: LookUp = shutil.which, run: Run | None = None) -> Tools:
    """Looks for the programs and asks each for its version: some 0.1 s, so not in the window's thread."""
    ask = run or printed
    passed_over: list[tuple[str, str]] = []
    ffmpeg = _first_ffmpeg(user_ffmpeg, path_lookup, ask, passed_over)
    return Tools(
        ffmpeg=ffmpeg,
        ffmpeg_full=ffmpeg is not None and _is_full(ffmpeg, ask),
        javascript=_newest_deno(path_lookup, ask, passed_over),
        passed_over=tuple(passed_over),
    )


def bundled_ffmpeg() -> str:
    """The path of the muxer that comes with the program; '' when there is none."""
    try:
        return str(importlib.import_module("muxer_ffmpeg").find_ffmpeg())
    except (ImportError, OSError):
        return _beside_program("ffmpeg")


def bundled_deno() -> str:
    """The path of the deno that comes with the program; '' when there is none."""
    packed = _beside_program("deno")
    if packed:
        return packed
    try:
        return str(importlib.import_module("deno").find_deno_bin())
    except (ImportError, OSError, KeyError, TypeError):
        return ""


def printed(command: Sequence[str]) -> str:
    """What a program prints within some seconds; '' when it cannot be run or ends badly."""
    flags = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    try:
        done = subprocess.run(
            command, capture_output=True, stdin=subprocess.DEVNULL, timeout=_ANSWER_S, check=True, creationflags=flags
        )
    except (OSError, ValueError, subprocess.SubprocessError):
        return ""
    return done.stdout.decode("utf-8", "replace")


def _first_ffmpeg(chosen: str, path_lookup: LookUp, run: Run, passed_over: list[tuple[str, str]]) -> Tool | None:
    candidates = (("chosen", chosen), ("path", path_lookup("ffmpeg") or ""), ("bundled", bundled_ffmpeg()))
    for source, path in candidates:
        if not path:
            continue
        told = _FFMPEG.search(run([path, "-version"]))
        if told:
            return Tool(path, told[1], source)
        passed_over.append((path, "not_runnable"))
    return None


def _is_full(ffmpeg: Tool, run: Run) -> bool:
    """Whether it can decode AAC, which a download in HLS pieces needs (the bundled one only copies)."""
    if ffmpeg.source == "bundled":
        return False
    return re.search(r"^ A\S* aac\s", run([ffmpeg.path, "-hide_banner", "-decoders"]), re.MULTILINE) is not None


def _newest_deno(path_lookup: LookUp, run: Run, passed_over: list[tuple[str, str]]) -> Tool | None:
    found: list[Tool] = []
    for source, path in (("bundled", bundled_deno()), ("path", path_lookup("deno") or "")):
        if not path or any(one.path == path for one in found):
            continue
        told = _DENO.match(run([path, "--version"]))
        if told is None:
            passed_over.append((path, "not_runnable"))
        elif _numbers(told[1]) < LEAST_DENO:
            passed_over.append((path, "too_old"))
        else:
            found.append(Tool(path, told[1], source))
    return max(found, key=lambda one: _numbers(one.version), default=None)  # of equals the first, which is ours


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d+", version.partition("-")[0])[:4])


def _beside_program(name: str) -> str:
    """In the packaged program the tools lie where it was unpacked."""
    root = getattr(sys, "_MEIPASS", None)  # set by PyInstaller's starter only
    for folder in ("", "bin", "tools"):
        file = Path(root) / folder / f"{name}{_EXE}" if root else None
        if file is not None and file.is_file():
            return str(file)
    return ""
