"""From the key until the page is painted anew, in the real window on 100,000 notes and 500,000 reviews.

The key goes to the window, as from the system. A round ends at the end of the painting in which the card's text, the
answer or the next question, stands on the screen.
"""

from __future__ import annotations

import functools
import gc
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.bench.bench_marking import PaintWatch
from tests.bench.runner import Bench, application, percentile

ROUNDS = 120
REST_MS = 40


@functools.cache
def _rounds_ms() -> tuple[tuple[float, ...], tuple[float, ...], tuple[float, ...]]:
    """(answer shown, next card shown, longest tick of the event loop after an answer)."""
    from tests.bench.big_cards import big_store
    from tests.support.desks import Bench as Desk

    from studydesk.domain.clock import system_clock
    from studydesk.domain.study import StudyChoice

    app = application()
    store = big_store()
    with tempfile.TemporaryDirectory(prefix="studydesk-bench-") as folder:
        profile = Path(folder) / "profile"
        profile.mkdir()
        for file in store.file.parent.glob(f"{store.file.name}*"):
            shutil.copyfile(file, profile / file.name)
        desk = Desk(app, profile, clock=system_clock)
        desk.desk.settings.set("reviews_a_day", 9_999)
        window = desk.window
        window.resize(1280, 800)
        window.show()
        page = window.show_page("review")
        window.activateWindow()
        window._begin_with_cards()
        page.begin(StudyChoice())
        QTest.qWait(600)
        gc.freeze()  # as the program does once its window is there
        watch = PaintWatch(window, (page.card.text.viewport(),))
        shown, moved, ticks = [], [], []
        for _ in range(ROUNDS):
            shown.append(_press(app, watch, window, Qt.Key.Key_Space))
            QTest.qWait(REST_MS)
            moved.append(_press(app, watch, window, Qt.Key.Key_3))
            ticks.append(_longest_tick(app, REST_MS))
        ticks.append(_longest_tick(app, 600))
        desk.close()
    return tuple(shown[10:]), tuple(moved[10:]), tuple(ticks[10:])


def _press(app: QApplication, watch: PaintWatch, window: object, key: Qt.Key) -> float:
    watch.forget()
    began = perf_counter()
    QTest.keyClick(window.windowHandle(), key)  # type: ignore[attr-defined]
    while not watch.painted_at:
        app.processEvents()
        if perf_counter() - began > 5:
            raise RuntimeError("nothing was painted")
    return (watch.painted_at - began) * 1_000


def _longest_tick(app: QApplication, rest_ms: int) -> float:
    end, longest = perf_counter() + rest_ms / 1_000, 0.0
    while (began := perf_counter()) < end:
        app.processEvents()
        longest = max(longest, perf_counter() - began)
    return longest * 1_000


def _of(which: int, percent: float) -> Callable[[], float]:
    return lambda: percentile(_rounds_ms()[which], percent)


BENCHES = (
    Bench("review, key to painted answer, median", None, "ms", _of(0, 50)),
    Bench("review, key to painted answer, p99", 16, "ms", _of(0, 99)),
    Bench("review, rating to painted next card, median", None, "ms", _of(1, 50)),
    Bench("review, rating to painted next card, p99", 16, "ms", _of(1, 99)),
    Bench("review, longest tick of the window after an answer, p99", 16, "ms", _of(2, 99)),
)

if __name__ == "__main__":
    sys.exit("run: python3 dev.py bench review")
