"""The table of all cards in the real window on 100,000 cards: frames while scrolling, and no tick too long.

A frame goes from the turn of the wheel to the end of the painting. The longest tick is the longest time for which the
window does not look at its events while cards are searched for, sorted and selected.
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
from typing import Any, NamedTuple

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.bench.runner import Bench, application, percentile

FRAMES = 240
WHEEL_PX, FLING_PX = 48, 400
REST_MS = 900


class Measured(NamedTuple):
    """In ms each: frames of three ways to scroll, ticks while searching, from the search to painted rows."""

    wheel: tuple[float, ...]
    fling: tuple[float, ...]
    jumps: tuple[float, ...]
    ticks: tuple[float, ...]
    found: tuple[float, ...]


@functools.cache
def _measured() -> Measured:
    from tests.bench.big_cards import big_store
    from tests.support.desks import Bench as Desk

    from studydesk.domain.clock import system_clock

    app = application()
    store = big_store()
    with tempfile.TemporaryDirectory(prefix="studydesk-bench-") as folder:
        profile = Path(folder) / "profile"
        profile.mkdir()
        for file in store.file.parent.glob(f"{store.file.name}*"):
            shutil.copyfile(file, profile / file.name)
        desk = Desk(app, profile, clock=system_clock)
        window = desk.window
        window.resize(1280, 800)
        window.show()
        page: Any = window.show_page("cards")  # Any: a CardsPage, whose module loads late
        began = perf_counter()
        while len(page.model.ids) < 90_000:
            QTest.qWait(50)
            if perf_counter() - began > 20:
                raise RuntimeError("the cards are not there")
        QTest.qWait(2_000)
        gc.freeze()  # as the program does once its window is there
        wheel = _scroll(app, page, WHEEL_PX, rest=True)
        fling = _scroll(app, page, FLING_PX, rest=False)
        jumps = _scroll(app, page, page.view.verticalScrollBar().maximum() // 37, rest=False)
        ticks, found = _search(app, page)
        desk.close()
    return Measured(wheel, fling, jumps, ticks, found)


def _scroll(app: QApplication, page: Any, step: int, *, rest: bool) -> tuple[float, ...]:
    bar = page.view.verticalScrollBar()
    bar.setValue(0)
    QTest.qWait(200)
    taken = []
    for _ in range(FRAMES):
        began = perf_counter()
        bar.setValue((bar.value() + step) % max(1, bar.maximum()))
        app.processEvents()  # paints what came into sight
        taken.append((perf_counter() - began) * 1_000)
        if rest:
            QTest.qWait(2)  # the wheel turns on at the next picture of the screen
    return tuple(taken)


def _search(app: QApplication, page: Any) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """Searches, sorts and selects; (longest tick of each, time until the first search's rows were there)."""
    from studydesk.domain.card_rows import SortBy

    work: tuple[Callable[[], object], ...] = (
        lambda: page.line.put("is:due"),
        lambda: page.line.put("tag:t042"),
        lambda: page.line.put("prop:s>30"),
        lambda: page.line.put(""),
        lambda: page.sort_by(SortBy.QUESTION),
        lambda: page.sort_by(SortBy.DUE),
        page.view.selectAll,
        lambda: page.sort_by(SortBy.LAPSES),
        lambda: page.view.select_ids(page.model.ids[5_000:6_000]),
        lambda: page.sort_by(SortBy.DUE),
        page.find_again,
    )
    ticks, found = [], []
    for one in work:
        began = perf_counter()
        one()
        longest = perf_counter() - began
        over = 0.0
        while perf_counter() < began + REST_MS / 1_000:
            before = perf_counter()
            app.processEvents()
            longest = max(longest, perf_counter() - before)
            if not over and not page.finder.is_busy:
                over = perf_counter() - began
        ticks.append(longest * 1_000)
        found.append(over * 1_000)
    return tuple(ticks), tuple(found[:6])


def _of(which: int, percent: float) -> Callable[[], float]:
    return lambda: percentile(_measured()[which], percent)


BENCHES = (
    Bench("table of 100,000 cards: a frame while the wheel turns, median", None, "ms", _of(0, 50)),
    Bench("table of 100,000 cards: a frame while the wheel turns, p99", 16, "ms", _of(0, 99)),
    Bench("table of 100,000 cards: a frame of a fling, p99", 16, "ms", _of(1, 99)),
    Bench("table of 100,000 cards: a frame of a drag from end to end, p99", 16, "ms", _of(2, 99)),
    Bench("table of 100,000 cards: longest tick while searching, sorting and selecting", 16, "ms", _of(3, 100)),
    Bench("table of 100,000 cards: from a search to its rows on the screen, median", None, "ms", _of(4, 50)),
)

if __name__ == "__main__":
    sys.exit("run: python3 dev.py bench card_table")
