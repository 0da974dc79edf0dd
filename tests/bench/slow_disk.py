"""Answering while every fsync takes 50 ms longer: a process of its own, with a small library loaded before the others.

Needs a C compiler and Linux; ``python -m tests.bench.slow_disk`` prints the longest answer in milliseconds.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from datetime import UTC, timedelta
from pathlib import Path
from random import Random

from tests.storage.support import pack, topic

from studydesk.domain.clock import system_clock, to_ms
from studydesk.domain.path import TopicId
from studydesk.domain.scheduling import Policy, Rating
from studydesk.domain.study import StudyChoice, StudySettings
from studydesk.services import paths, review
from studydesk.storage.bulk import NewCard, insert_cards
from studydesk.storage.store import Store

CARDS, ROUNDS = 2_000, 400
_SHIM = r"""
#define _GNU_SOURCE
#include <dlfcn.h>
#include <unistd.h>
static int slow(const char *name, int fd) {
    int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, name);
    usleep(50000);
    return real(fd);
}
int fsync(int fd) { return slow("fsync", fd); }
int fdatasync(int fd) { return slow("fdatasync", fd); }
"""


def longest_answer_ms() -> float:
    """Runs the child. Raises RuntimeError where no compiler is, or the system has no LD_PRELOAD."""
    compiler = shutil.which("cc") or shutil.which("gcc")
    if compiler is None or sys.platform != "linux":
        raise RuntimeError("needs Linux and a C compiler")
    with tempfile.TemporaryDirectory() as folder:
        source, library = Path(folder) / "slow.c", Path(folder) / "slow.so"
        source.write_text(_SHIM, encoding="utf-8")
        subprocess.run([compiler, "-shared", "-fPIC", "-o", str(library), str(source), "-ldl"], check=True)
        environment = {**os.environ, "LD_PRELOAD": str(library)}
        command = [sys.executable, "-m", "tests.bench.slow_disk"]
        done = subprocess.run(command, check=True, capture_output=True, text=True, env=environment)
    return float(done.stdout)


def main() -> None:
    """The child: answers with pauses, so that the background brings commits to the disk meanwhile."""
    with tempfile.TemporaryDirectory() as folder:
        store = Store.open(Path(folder) / "studydesk.db", clock=system_clock, random=Random(1))
        paths.install_pack(store, pack(topic("one")))
        one = TopicId(store.read("SELECT id FROM topic")[0][0])
        now = system_clock()
        with store.write("Fill", undoable=False) as tx:
            insert_cards(tx, (NewCard(one, f"Front {n}", "Back", to_ms(now), ()) for n in range(CARDS)), Random(2))
        settings = StudySettings(Policy(), UTC, new_a_day=9_999)
        sitting = review.Session(store, StudyChoice(), settings, now=now, random=Random(3))
        began = time.perf_counter()
        os.fsync(os.open(folder, os.O_RDONLY))
        if time.perf_counter() - began < 0.05:
            raise RuntimeError("fsync is not slow")
        longest = 0.0
        sitting.card(now)
        for number in range(ROUNDS):
            now += timedelta(seconds=7)
            began = time.perf_counter()
            sitting.answer(Rating.EASY, now=now, taken_ms=4_000)
            sitting.card(now)
            if number > 5:  # the first loads the memory model
                longest = max(longest, (time.perf_counter() - began) * 1_000)
            time.sleep(0.02)
        store.close()
    print(longest)


if __name__ == "__main__":
    main()
