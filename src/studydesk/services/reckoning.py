"""Fitting and simulating in a process of their own, so that the window never stutters and a cancel ends them at once.

The program starts itself with ``--reckon``, gives it one line of JSON that says what to do, and gets lines back:
``{"done", "total"}`` while it works, then ``{"part"}`` for each part of the result and ``{"parts"}`` with their number,
or ``{"code", "message"}``. The child only reads the profile.
"""

from __future__ import annotations

import contextlib
import json
import os
import queue
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from random import Random
from typing import IO, TYPE_CHECKING, Any, Final

from studydesk import RECKON_SWITCH
from studydesk.domain.clock import Clock, to_ms
from studydesk.domain.errors import EnvironmentFault, StudyDeskError
from studydesk.domain.reckoned import YearAt
from studydesk.domain.study_day import day_of
from studydesk.services import optimise, simulate

if TYPE_CHECKING:
    from studydesk.domain.study import StudySettings
    from studydesk.jobs import JobContext

_LOOK_S: Final = 0.1
_NO_WINDOW: Final = 0x08000000 if sys.platform == "win32" else 0
_Progress = Callable[[int, int], None]


def reckon_command(executable: str, *, frozen: bool) -> list[str]:
    """What starts the child: the program itself, or Python with it. ``executable`` is ``sys.executable``."""
    return [executable, RECKON_SWITCH] if frozen else [executable, "-P", "-m", "studydesk", RECKON_SWITCH]


# In the window's process


def fit_job(context: JobContext, command: Sequence[str], database: Path, settings: StudySettings) -> optimise.Optimised:
    """A job: the learner's parameters fitted anew. Raises what ``ask`` raises."""
    request = {"do": "fit", "database": str(database), "parameters": settings.policy.parameters}
    return optimise.from_lines(ask(context, command, request))


def simulate_job(
    context: JobContext, command: Sequence[str], database: Path, settings: StudySettings, *, now: datetime, seed: int
) -> list[YearAt]:
    """A job: the curve of retention against minutes over the next year. Raises what ``ask`` raises."""
    policy = settings.policy
    request = {
        "do": "simulate",
        "database": str(database),
        "parameters": policy.parameters,
        "seed": seed,
        "now_ms": to_ms(now),
        "day": day_of(to_ms(now), settings.zone, settings.rollover_hour),
        "new_a_day": settings.new_a_day,
        "reviews_a_day": settings.reviews_a_day,
        "maximum_interval_days": policy.maximum_interval_days,
    }
    return simulate.from_json(ask(context, command, request)[0])


def ask(context: JobContext, command: Sequence[str], request: dict[str, Any]) -> list[str]:
    """Runs the child to its end; the parts of its result as it wrote them. Any thread but the window's.

    Raises JobCancelledError (the child is ended), EnvironmentFault ``reckon.failed``, and what the child reports.
    """
    environment = {**os.environ, "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
    try:
        child = subprocess.Popen(
            list(command), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
            encoding="utf-8", env=environment, creationflags=_NO_WINDOW,
        )  # fmt: skip
    except OSError as error:
        raise _failed(str(error)) from error
    with child:
        try:
            return _listen(context, child, request)
        finally:
            child.kill()


def _listen(context: JobContext, child: subprocess.Popen[str], request: dict[str, Any]) -> list[str]:
    assert child.stdin is not None
    assert child.stdout is not None
    lines: queue.SimpleQueue[str] = queue.SimpleQueue()
    threading.Thread(target=_pass_on, args=(child.stdout, lines), daemon=True).start()
    with contextlib.suppress(OSError):  # a child that ended at once: its silence says so below
        child.stdin.write(json.dumps(request) + "\n")
        child.stdin.flush()
    parts: list[str] = []
    while True:
        context.raise_if_cancelled()
        try:
            line = lines.get(timeout=_LOOK_S)
        except queue.Empty:
            continue
        try:
            said = json.loads(line)
        except ValueError:
            raise _failed(line[:500]) from None
        if "total" in said:
            context.progress(int(said["done"]), int(said["total"]))
        elif "part" in said:
            parts.append(str(said["part"]))
        elif "parts" in said:
            return parts
        else:
            raise EnvironmentFault(str(said["code"]), str(said["message"]), kept="Nothing was changed.")


def _pass_on(output: IO[str], lines: queue.SimpleQueue[str]) -> None:
    with contextlib.suppress(OSError, ValueError):
        for line in output:
            lines.put(line)
    lines.put("")  # the end


def _failed(details: str) -> EnvironmentFault:
    return EnvironmentFault(
        "reckon.failed",
        "The calculation ended before it was done.",
        kept="Nothing was changed.",
        next_step="Try it again.",
        details=details,
    )


# In the child


def main(clock: Clock, source: IO[str], target: IO[str]) -> int:
    """Does what the one line of ``source`` says and writes to ``target``. Exit status 0, or 1 after an error."""

    def say(**what: object) -> None:
        target.write(json.dumps(what) + "\n")
        target.flush()

    try:
        request = json.loads(source.readline())
        parts = _DO[request["do"]](request, clock, lambda done, total: say(done=done, total=total))
    except StudyDeskError as error:
        say(code=error.code, message=error.message)
        return 1
    for part in parts:
        say(part=part)
    say(parts=len(parts))
    return 0


def _fit(request: dict[str, Any], clock: Clock, progress: _Progress) -> list[str]:
    from studydesk.storage.store import Store

    with Store.open(Path(request["database"]), clock=clock, random=Random(0), read_only=True) as store:
        return list(optimise.to_lines(optimise.optimise(store, tuple(request["parameters"]), progress=progress)))


def _simulate(request: dict[str, Any], clock: Clock, progress: _Progress) -> list[str]:
    from studydesk.domain.simulation import simulate as live_on
    from studydesk.storage.store import Store

    with Store.open(Path(request["database"]), clock=clock, random=Random(0), read_only=True) as store:
        deck = simulate.deck_at(
            store,
            now_ms=request["now_ms"],
            day=request["day"],
            new_a_day=request["new_a_day"],
            reviews_a_day=request["reviews_a_day"],
            maximum_interval_days=request["maximum_interval_days"],
        )
    return [simulate.to_json(live_on(deck, tuple(request["parameters"]), seed=request["seed"], progress=progress))]


_DO: Final = {"fit": _fit, "simulate": _simulate}
