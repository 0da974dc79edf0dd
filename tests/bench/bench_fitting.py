"""Fitting parameters to 50,000 and 450,000 reviews, in a process, beside Anki's optimiser on the same log."""

from __future__ import annotations

import functools
import sys
import tempfile
import time
from pathlib import Path
from random import Random

from PySide6.QtCore import QElapsedTimer, QEventLoop, Qt, QTimer
from tests.bench.runner import Bench, application
from tests.support.learner import histories, learner_parameters

from studydesk.bridge.runner import JobRunner
from studydesk.domain.clock import system_clock
from studydesk.domain.fitting import log_loss
from studydesk.domain.memory_model import DEFAULT_PARAMETERS
from studydesk.domain.reckoned import History
from studydesk.domain.study import StudySettings
from studydesk.domain.study_day import DAY_MS
from studydesk.jobs import JobContext
from studydesk.services import reckoning
from studydesk.services.optimise import Optimised
from studydesk.services.review import study_settings
from studydesk.storage.bulk import NewCard, insert_cards
from studydesk.storage.store import Store

FIRST_DAY = 20_000
_FOLDER = tempfile.TemporaryDirectory(prefix="studydesk-bench-fit-")
_COMMAND = reckoning.reckon_command(sys.executable, frozen=False)


@functools.cache
def _logs(reviews: int) -> list[list[tuple[int, int]]]:
    """Logs of somebody until there are as many answers as asked for."""
    random = Random(reviews)
    somebody = learner_parameters(random, 0.25)
    logs: list[list[tuple[int, int]]] = []
    while sum(map(len, logs)) < reviews:
        logs += histories(random, max(100, reviews // 100), somebody, days=700)
    return logs


def _instants(log: History) -> list[int]:
    return [(FIRST_DAY + day) * DAY_MS + 36_000_000 + place * 60_000 for place, (_, day) in enumerate(log)]


@functools.cache
def _profile(reviews: int) -> Path:
    file = Path(_FOLDER.name) / str(reviews) / "studydesk.db"
    made = [
        NewCard(None, f"{number}", "", at[0], [(at_ms, int(log[place][0]), 9) for place, at_ms in enumerate(at)])
        for number, log in enumerate(_logs(reviews))
        for at in [_instants(log)]
    ]
    with (
        Store.open(file, clock=system_clock, random=Random(1)) as store,
        store.write("Fill", undoable=False) as tx,
    ):
        insert_cards(tx, made, Random(2))
    return file


@functools.cache
def _ours(reviews: int) -> tuple[float, Optimised]:
    """Seconds from the request to the answer, the process's start and the reading of the log included."""
    file = _profile(reviews)
    with Store.open(file, clock=system_clock, random=Random(1), read_only=True) as store:
        settings = study_settings(store, system_clock().tzinfo)  # type: ignore[arg-type]  # never None
    began = time.perf_counter()
    found = reckoning.fit_job(JobContext(), _COMMAND, file, settings)
    return time.perf_counter() - began, found


@functools.cache
def _ankis(reviews: int) -> tuple[float, tuple[float, ...]]:
    """Seconds that Anki takes for the same log from its collection, and its parameters."""
    from anki.collection import Collection

    folder = Path(_FOLDER.name) / f"anki{reviews}"
    folder.mkdir()
    collection = Collection(str(folder / "collection.anki2"))
    database = collection.db
    assert database is not None
    rows, used, card = [], set[int](), 0
    for log in _logs(reviews):
        card += 1
        for place, at_ms in enumerate(_instants(log)):
            while at_ms in used:
                at_ms += 1
            used.add(at_ms)
            rows.append((at_ms, card, -1, int(log[place][0]), 9, 9, 500, 5000, 1 if place else 0))
    database.executemany("INSERT INTO revlog VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)
    cards = ((number, number, 1, 0, 0, -1, 2, 2, 9, 9, 2500, 5, 0, 0, 0, 0, 0, "") for number in range(1, card + 1))
    database.executemany(f"INSERT INTO cards VALUES ({', '.join('?' * 18)})", list(cards))
    began = time.perf_counter()
    found = collection._backend.compute_fsrs_params(
        search="deck:*", ignore_revlogs_before_ms=0, current_params=[], num_of_relearning_steps=1, health_check=False
    )
    taken = time.perf_counter() - began
    collection.close()
    return taken, tuple(found.params)


def _loss_against_ankis(reviews: int) -> float:
    """How much more log loss than with Anki's parameters, in percent; below 0: less."""
    mine = log_loss(_logs(reviews), _ours(reviews)[1].fit.parameters)
    theirs = log_loss(_logs(reviews), _ankis(reviews)[1] or DEFAULT_PARAMETERS)
    assert mine is not None
    assert theirs is not None
    return (mine / theirs - 1) * 100


def _latest_tick() -> float:
    """The latest tick of a timer of 5 ms while a fit runs; of three runs the best, for others use this computer too."""
    application()
    file, runner = _profile(50_000), JobRunner()
    with Store.open(file, clock=system_clock, random=Random(1), read_only=True) as store:
        settings = study_settings(store, system_clock().tzinfo)  # type: ignore[arg-type]  # never None
    return min(_latest_tick_of(runner, file, settings) for _ in range(3))


def _latest_tick_of(runner: JobRunner, file: Path, settings: StudySettings) -> float:
    loop, clock, gaps = QEventLoop(), QElapsedTimer(), list[float]()
    ticks = QTimer(timerType=Qt.TimerType.PreciseTimer, interval=5)
    ticks.timeout.connect(lambda: gaps.append(clock.nsecsElapsed() / 1e6 - 5) or clock.restart())
    handle = runner.start(lambda context: reckoning.fit_job(context, _COMMAND, file, settings))
    handle.finished.connect(loop.quit)
    handle.failed.connect(loop.quit)
    clock.start()
    ticks.start()
    loop.exec()
    return max(gaps)


BENCHES = (
    Bench("fit 50,000 reviews, all included", 10, "s", lambda: _ours(50_000)[0]),
    Bench("the same in Anki", None, "s", lambda: _ankis(50_000)[0]),
    Bench("log loss above that of Anki's fit", 0.1, "%", lambda: _loss_against_ankis(50_000)),
    Bench("latest tick of the window while it fits", 16, "ms", _latest_tick),
    Bench("fit 450,000 reviews, all included", 60, "s", lambda: _ours(450_000)[0]),
    Bench("the same in Anki, 450,000", None, "s", lambda: _ankis(450_000)[0]),
    Bench("log loss above that of Anki's fit, 450,000", 0.1, "%", lambda: _loss_against_ankis(450_000)),
)
