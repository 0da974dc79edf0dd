"""Killed at any moment, nothing that was saved is lost, and the next start is an ordinary one."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest
from tests.storage.support import open_store

from studydesk.storage import integrity

ROOT = Path(__file__).parents[2]

WRITER = """
import sys
from pathlib import Path
from random import Random
from studydesk.domain.clock import system_clock
from studydesk.domain.path import LessonId, TopicId, TopicStatus
from studydesk.services import paths, progress
from studydesk.storage.store import Store
from tests.storage.support import sample_pack

store = Store.open(Path(sys.argv[1]), clock=system_clock, random=Random())
paths.install_pack(store, sample_pack())
lessons = [row[0] for row in store.read("SELECT id FROM lesson ORDER BY id")]
number = store.read("SELECT count(*) FROM item")[0][0]
# Killed before its undo, the last run left DONE: marking it again would be no step, and undo would take back the item.
progress.set_topic_status(store, TopicId(1), TopicStatus.LEARNING, now=system_clock())
print("ready", flush=True)
while True:
    with store.write("Add") as tx:
        row = (store.new_uid(), "x" * (number % 5000))
        tx.execute("INSERT INTO item (uid, kind, fields) VALUES (?, 'basic', ?)", row)
    number += 1
    lesson = lessons[number % len(lessons)]
    progress.set_lessons_done(store, [LessonId(lesson)], number // len(lessons) % 2 == 0, now=system_clock())
    progress.set_topic_status(store, TopicId(1), TopicStatus.DONE, now=system_clock())
    store.undo()
    print(number, flush=True)
"""


def run_and_kill(file: Path, random: Random) -> int | None:
    """Lets a program write until it is killed; the number of the last write that it reported, None for none."""
    env = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)])}
    process = subprocess.Popen([sys.executable, "-c", WRITER, str(file)], stdout=subprocess.PIPE, text=True, env=env)
    assert process.stdout is not None
    if random.random() < 0.2:  # at any moment of the start
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(random.uniform(0.0, 0.5))
        process.kill()
    else:  # at any moment of the work: after so many reports, somewhere in the next write
        for _ in range(random.randrange(1, 60)):
            assert process.stdout.readline()
        process.kill()
    reported = [line.strip() for line in process.stdout.read().splitlines()]
    process.stdout.close()
    process.wait()
    numbers = [int(line) for line in reported if line.isdecimal()]
    return numbers[-1] if numbers else None


def check_rounds(file: Path, rounds: int, seed: int) -> None:
    random = Random(seed)
    kept = 0
    for _ in range(rounds):
        reported = run_and_kill(file, random)
        with open_store(file) as store:
            there = store.read("SELECT count(*) FROM item")[0][0]
            assert there >= max(kept, reported or 0)
            assert store.read("PRAGMA foreign_key_check") == []
            statuses = {row[0] for row in store.read("SELECT status FROM topic_mark WHERE key = 'web/net'")}
            assert statuses <= {"learning", "not_started", "done"}
            kept = there
        leftovers = {entry.name for entry in file.parent.iterdir()}
        assert leftovers == {file.name}
        assert integrity.full_check(file) == []
    assert kept > 0


def test_five_kills(tmp_path: Path) -> None:
    check_rounds(tmp_path / "studydesk.db", 5, seed=11)


@pytest.mark.long
@pytest.mark.timeout(600)
def test_fifty_kills(tmp_path: Path) -> None:
    check_rounds(tmp_path / "studydesk.db", 50, seed=50)
