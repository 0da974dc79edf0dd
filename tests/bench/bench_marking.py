"""From the click on a lesson's box until the rings are painted anew, in the real window on a full profile.

20,000 cards and 200,000 reviews in the file; the topic shown is the one with the most lessons. A round ends when both
rings, that of the panel and that of the map's tile, have been painted with the new state.
"""

from __future__ import annotations

import functools
import tempfile
from pathlib import Path
from random import Random
from time import perf_counter

from tests.bench.runner import Bench, application, percentile

ROUNDS = 150
CARDS = 20_000
REVIEWS = 200_000


@functools.cache
def _rounds_ms() -> tuple[float, ...]:
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from tests.support.desks import NOW
    from tests.support.desks import Bench as Desk

    from studydesk.services.demo import seed_demo

    app = application()
    with tempfile.TemporaryDirectory(prefix="studydesk-bench-") as folder:
        desk = Desk(app, Path(folder) / "profile")
        seed_demo(desk.store, NOW, Random(3), cards=CARDS, reviews=REVIEWS)
        window = desk.window
        window.resize(1280, 800)
        window.show()
        page = window.show_page("map")
        topic = max(desk.desk.paths.topics, key=lambda topic: topic.progress.lessons_total)
        page.show_argument(topic.id)
        QTest.qWait(400)
        panel = page.panel
        rows = next(block for block in panel.courses.blocks if block.is_open).lesson_list
        taken = []
        for turn in range(ROUNDS):
            place = rows.tick_point(turn % 5)
            began = perf_counter()
            QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
            app.processEvents()
            taken.append((perf_counter() - began) * 1_000)
            QTest.qWait(5)
        desk.close()
    return tuple(taken[10:])


BENCHES = (
    Bench("marking a lesson, click to painted rings, median", None, "ms", lambda: percentile(_rounds_ms(), 50)),
    Bench("marking a lesson, click to painted rings, p99", 8, "ms", lambda: percentile(_rounds_ms(), 99)),
)
