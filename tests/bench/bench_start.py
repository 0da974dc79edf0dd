"""From the start of the process until the map can be used, on a profile that has been opened once before.

The program itself says when it is there (``--measure-start`` prints one line of JSON and quits); the clock is ours and
starts before the process does. The files are warm in the system's cache and the modules compiled, as after any earlier
start that day. Qt's part is the time for its modules and the classes that every start makes of them, on this start.
"""

from __future__ import annotations

import functools
import json
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass

from tests.bench.runner import Bench, percentile

ROUNDS = 9


@dataclass(frozen=True, slots=True)
class Start:
    """One start: milliseconds until usable, of which importing Qt, and megabytes resident at that moment."""

    usable_ms: float
    qt_ms: float
    resident_mb: float


def _start(home: str) -> Start:
    command = [sys.executable, "-P", "-m", "studydesk", "--measure-start"]
    began = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=_environment(home)) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        usable_ms = (time.perf_counter() - began) * 1_000
        process.stdout.read()
        status = process.wait(timeout=60)
    if status != 0 or not line.startswith("{"):
        raise RuntimeError(f"the program ended with status {status} and said {line!r}")
    said = json.loads(line)
    return Start(usable_ms, float(said["import_qt_ms"]), float(said["rss_mb"]))


def _environment(home: str) -> dict[str, str]:
    """A home of its own, so that the start is the plain one, without options; compiled modules may be written."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    places = ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "APPDATA", "LOCALAPPDATA", "USERPROFILE")
    return kept | dict.fromkeys(places, home)


def _say_the_first_steps_are_done(home: str) -> None:
    command = [sys.executable, "-P", "-m", "studydesk", "settings", "set", "welcome_done", "true"]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=_environment(home))


@functools.cache
def _starts() -> tuple[Start, ...]:
    with tempfile.TemporaryDirectory(prefix="studydesk-bench-") as folder:
        _start(folder)  # installs the shipped path
        _say_the_first_steps_are_done(folder)
        _start(folder)
        return tuple(_start(folder) for _ in range(ROUNDS))


@functools.cache
def _first_start() -> Start:
    with tempfile.TemporaryDirectory(prefix="studydesk-bench-") as folder:
        return _start(folder)


def _usable_ms() -> float:
    return percentile([start.usable_ms for start in _starts()], 50)


def _own_ms() -> float:
    return percentile([start.usable_ms - start.qt_ms for start in _starts()], 50)


def _resident_mb() -> float:
    return percentile([start.resident_mb for start in _starts()], 50)


BENCHES = (
    Bench("start to a usable map, median", 1_200, "ms", _usable_ms),
    Bench("start, what is not the import of Qt, median", 250, "ms", _own_ms),
    Bench("memory resident when the map is usable", 150, "MB", _resident_mb),
    Bench("very first start, which installs the path", None, "ms", lambda: _first_start().usable_ms),
)
