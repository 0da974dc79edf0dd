"""From the click on a lesson's box until tick and ring are painted anew, in the real window on a full profile.

20,000 cards and 200,000 reviews in the file; the topic shown is the one with the most lessons. A round ends when both
the list with the tick and the map with the tile's ring have been painted with the new state.
"""

from __future__ import annotations

import functools
import tempfile
from collections.abc import Sequence
from pathlib import Path
from random import Random
from time import perf_counter

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from tests.bench.runner import Bench, application, percentile

ROUNDS = 150
CARDS = 20_000
REVIEWS = 200_000


class PaintWatch(QObject):
    """Knows whether all of some widgets have been painted."""

    def __init__(self, widgets: Sequence[QWidget]) -> None:
        super().__init__()
        self._widgets = frozenset(widgets)
        self._seen: set[QObject] = set()
        for widget in widgets:
            widget.installEventFilter(self)

    @property
    def seen_all(self) -> bool:
        """Whether each was painted since ``forget``."""
        return self._seen == self._widgets

    def forget(self) -> None:
        """Begins anew."""
        self._seen.clear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            self._seen.add(watched)
        return False


@functools.cache
def _rounds_ms() -> tuple[float, ...]:
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
        watch = PaintWatch((rows.viewport(), page.map.viewport()))
        taken = []
        for turn in range(ROUNDS):
            place = rows.tick_point(turn % 5)
            watch.forget()
            began = perf_counter()
            QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
            while not watch.seen_all:
                app.processEvents()
            taken.append((perf_counter() - began) * 1_000)
            QTest.qWait(5)
        desk.close()
    return tuple(taken[10:])


BENCHES = (
    Bench("marking a lesson, click to painted ring and tick, median", None, "ms", lambda: percentile(_rounds_ms(), 50)),
    Bench("marking a lesson, click to painted ring and tick, p99", 8, "ms", lambda: percentile(_rounds_ms(), 99)),
)
