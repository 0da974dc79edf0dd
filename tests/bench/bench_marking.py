"""From the click on a lesson's box until tick and ring are painted anew, in the real window on a full profile.

20,000 cards and 200,000 reviews in the file; the topic shown is the one with the most lessons. The click goes to the
window, as from the system, where the pointer has come to rest before. A round ends at the end of the painting in which
both the list with the tick and the map with the tile's ring got their new state.
"""

from __future__ import annotations

import functools
import gc
import tempfile
from collections.abc import Sequence
from pathlib import Path
from random import Random
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from tests.bench.runner import Bench, application, percentile

if TYPE_CHECKING:
    from studydesk.ui.topic.lesson_list import LessonList
    from studydesk.ui.topic.panel import TopicPanel

ROUNDS = 300
ROWS = 5
REST_MS = 60
"""Between two clicks: longer than all that follows a click takes, shorter than anybody's second click."""
CARDS = 20_000
REVIEWS = 200_000


class PaintWatch(QObject):
    """Knows when all of some widgets of a window have been painted: the instant at which the picture was complete."""

    def __init__(self, window: QWidget, widgets: Sequence[QWidget]) -> None:
        super().__init__()
        self._window = window
        self._widgets = frozenset(widgets)
        self._seen: set[QObject] = set()
        self.painted_at = 0.0
        for widget in (window, *widgets):
            widget.installEventFilter(self)

    def forget(self) -> None:
        """Begins anew."""
        self._seen.clear()
        self.painted_at = 0.0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() is QEvent.Type.UpdateRequest:
            self._window.event(event)  # paints everything that is due, and hands it to the system
            if self._seen == self._widgets and not self.painted_at:
                self.painted_at = perf_counter()
            return True
        if event.type() is QEvent.Type.Paint and watched in self._widgets:
            self._seen.add(watched)
        return False


def _bring_to_top(panel: TopicPanel, rows: LessonList) -> None:
    """Scrolls until the first lessons are well in sight: nothing floats over them there."""
    panel.focus_first()  # so that the panel does not follow the keyboard through the list meanwhile
    top = rows.mapTo(panel.scroll_area.widget(), QPoint(0, 0)).y()
    panel.scroll_area.verticalScrollBar().setValue(top - 60)
    QTest.qWait(REST_MS)


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
        gc.freeze()  # as the program does once its window is there
        panel = page.panel
        rows = next(block for block in panel.courses.blocks if block.is_open).lesson_list
        _bring_to_top(panel, rows)
        watch = PaintWatch(window, (rows.viewport(), page.map.viewport()))
        taken = []
        for turn in range(ROUNDS):
            place = rows.viewport().mapTo(window, rows.tick_point(turn % ROWS))
            assert window.childAt(place) is rows.viewport(), "the box that is clicked must be in sight"
            QTest.mouseMove(window.windowHandle(), place)
            QTest.qWait(REST_MS)
            watch.forget()
            began = perf_counter()
            QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
            while not watch.painted_at:
                app.processEvents()
            taken.append((watch.painted_at - began) * 1_000)
        desk.close()
    return tuple(taken[10:])


BENCHES = (
    Bench("marking a lesson, click to painted ring and tick, median", None, "ms", lambda: percentile(_rounds_ms(), 50)),
    Bench("marking a lesson, click to painted ring and tick, p99", 8, "ms", lambda: percentile(_rounds_ms(), 99)),
)
