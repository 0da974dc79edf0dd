"""The store with 20,000 cards and 200,000 reviews in it: opening, marking a lesson, reading a path of 2,000 topics."""

from __future__ import annotations

import functools
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from random import Random

from tests.bench.runner import Bench, percentile, times_ms
from tests.storage.support import course, pack, topic

from studydesk.domain.clock import system_clock
from studydesk.domain.path import LessonId
from studydesk.domain.progress import progress_of
from studydesk.services import demo, paths, progress
from studydesk.storage import integrity
from studydesk.storage.store import Store

SHIPPED = Path(__file__).parents[2] / "curriculum" / "backend"
CARDS, REVIEWS = 20_000, 200_000
TOPICS = 2_000
_FOLDER = tempfile.TemporaryDirectory(prefix="studydesk-bench-")


def _open(name: str) -> Store:
    return Store.open(Path(_FOLDER.name) / name / "studydesk.db", clock=system_clock, random=Random(1))


@functools.cache
def _full() -> Store:
    store = _open("full")
    paths.ensure_shipped_path(store, SHIPPED)
    demo.seed_demo(store, system_clock(), Random(3), cards=CARDS, reviews=REVIEWS)
    return store


@functools.cache
def _wide() -> Store:
    store = _open("wide")
    random = Random(7)
    topics = [
        topic(
            f"t{i}",
            course("a", 3),
            course("b", 1, official=False),
            needs=tuple(f"t{i - n}" for n in range(1, random.randint(1, 3)) if i >= n),
        )
        for i in range(TOPICS)
    ]
    paths.install_pack(store, pack(*topics))
    lessons = [LessonId(row[0]) for row in store.read("SELECT id FROM lesson")]
    progress.set_lessons_done(store, random.sample(lessons, 600), True, now=system_clock())
    return store


def _mark_p99() -> float:
    """Marking one lesson and reading again what the map shows of it; now and then after a checkpoint."""
    store, random = _full(), Random(5)
    path_id = paths.installed_paths(store)[0].id
    known = {topic.id: topic for topic in paths.topics(store, path_id)}
    lessons = [LessonId(row[0]) for row in store.read("SELECT id FROM lesson")]
    taken = []
    for number in range(1_000):
        lesson, done = random.choice(lessons), random.random() < 0.6
        began = time.perf_counter()
        changes = progress.set_lessons_done(store, [lesson], done, now=system_clock())
        for state in paths.topic_states(store, paths.topics_of(store, changes)):
            known[state.id] = state
        progress_of(known.values())
        taken.append((time.perf_counter() - began) * 1_000)
        if number % 50 == 49 and store._checkpointer is not None:
            store._checkpointer.wait_until(done=store._checkpointer.done + 1, timeout_s=2.0)
    return percentile(taken, 99)


def _undo_p99() -> float:
    store = _full()
    lesson = LessonId(store.read("SELECT id FROM lesson")[0][0])
    progress.set_lessons_done(store, [lesson], True, now=system_clock())
    progress.set_lessons_done(store, [lesson], False, now=system_clock())

    def there_and_back() -> None:
        store.undo()
        store.redo()

    return percentile(times_ms(there_and_back, rounds=300), 99) / 2


def _topics_ms() -> float:
    store = _wide()
    path_id = paths.installed_paths(store)[0].id
    return percentile(times_ms(lambda: paths.topics(store, path_id), rounds=40), 50)


def _detail_ms() -> float:
    store = _full()
    path_id = paths.installed_paths(store)[0].id
    largest = max(paths.topics(store, path_id), key=lambda topic: topic.progress.lessons_total)
    return percentile(times_ms(lambda: paths.topic_detail(store, largest.id), rounds=60), 50)


def _open_ms() -> float:
    file = _full().file

    def there_and_back() -> float:
        began = time.perf_counter()
        store = Store.open(file, clock=system_clock, random=Random(1))
        taken = time.perf_counter() - began
        store.close()
        return taken * 1_000

    return percentile([there_and_back() for _ in range(15)], 50)


def _import_ms() -> float:
    """What importing the store and the services of the first page costs a new process."""
    code = (
        "import dataclasses, enum, json, pathlib, random, datetime, time; began = time.perf_counter();"
        "import studydesk.storage.store, studydesk.services.paths, studydesk.services.progress;"
        "print((time.perf_counter() - began) * 1000)"
    )
    runs = [subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True) for _ in range(7)]
    return percentile([float(run.stdout) for run in runs], 50)


def _quick_check_ms() -> float:
    file = _full().file
    return percentile(times_ms(lambda: integrity.quick_check(file), rounds=3, warm_up=1), 50)


def _install_ms() -> float:
    from studydesk.content.pack import read_pack

    result = read_pack(SHIPPED)
    assert result.pack is not None
    store = _open("install")
    began = time.perf_counter()
    paths.install_pack(store, result.pack)
    taken = (time.perf_counter() - began) * 1_000
    store.close()
    return taken


BENCHES = (
    Bench("open the store with 200,000 reviews, median", 40, "ms", _open_ms),
    Bench("import the store and its services, median", 60, "ms", _import_ms),
    Bench("mark a lesson and read its topic again, p99", 8, "ms", _mark_p99),
    Bench("undo or redo a mark, p99", 8, "ms", _undo_p99),
    Bench("states of 2,000 topics, median", 16, "ms", _topics_ms),
    Bench("details of the largest topic, median", 8, "ms", _detail_ms),
    Bench("quick check after the first paint, median", None, "ms", _quick_check_ms),
    Bench("install the shipped path", None, "ms", _install_ms),
)
