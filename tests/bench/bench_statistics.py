"""Statistics drawn from five years: 100,000 cards, 2,000,000 reviews, 5,000 sittings before videos."""

from __future__ import annotations

import functools
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from tests.bench.five_years import NOW, copied
from tests.bench.runner import Bench, percentile
from tests.support.desks import Bench as Desk


@functools.cache
def _figures() -> dict[str, float]:
    from PySide6.QtWidgets import QApplication

    from studydesk.services import statistics
    from studydesk.storage import rollups

    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    figures: dict[str, float] = {}
    with tempfile.TemporaryDirectory(prefix="studydesk-bench-statistics-") as folder:
        copied(Path(folder) / "p")
        desk = Desk(app, Path(folder) / "p", clock=lambda: NOW)
        window = desk.window
        window.resize(1280, 800)
        window.show()
        for name in ("today", "stats"):
            if any(info == name for info in _pages()):
                figures[f"first {name}"] = _took(lambda name=name: (window.show_page(name), window.repaint()))
        page = window.show_page("stats")
        settings = desk.desk.study.settings()
        for days, name in ((91, "3 months"), (0, "everything")):
            figures[f"read {name}"] = _median(lambda days=days: statistics.read(desk.store, NOW, settings, days=days))
        for name in ("quarter", "all"):
            figures[f"drawn {name}"] = _median(lambda name=name: (page.choose_range(name), window.repaint()))
        figures |= _today(desk)
        figures["evidence"] = _took(lambda: statistics.evidence(desk.store, NOW, settings))
        figures["check"] = _took(lambda: rollups.count_faults(desk.store))
        while desk.desk.runner.is_busy:
            app.processEvents()
            time.sleep(0.01)
        figures["anew"] = _took(lambda: statistics.make_sums_anew(desk.store))
        desk.close()
    return figures


def _today(desk: Desk) -> dict[str, float]:
    """What Today reads beside the window, and what it then costs to show it; and the plan."""
    from studydesk.domain.progress import progress_of
    from studydesk.services import plan, rhythm, today

    window, topics, settings = desk.window, desk.desk.paths.topics, desk.desk.study.settings()
    page = window.show_page("today")
    left_ms, library = progress_of(topics).left_ms, desk.desk.downloads.library
    facts = today.gather(desk.store, topics, left_ms, library, now=NOW, settings=settings)
    days = rhythm.gather(desk.store, now=NOW, settings=settings)
    made = plan.gather(desk.store, topics, hours=6, record={}, now=NOW, settings=settings)
    return {
        "today read": _median(lambda: today.gather(desk.store, topics, left_ms, library, now=NOW, settings=settings)),
        "today rhythm": _median(lambda: rhythm.gather(desk.store, now=NOW, settings=settings)),
        "today drawn": _median(lambda: (page._on_gathered((facts, days)), window.repaint())),
        "plan again": _median(
            lambda: plan.gather(
                desk.store, topics, hours=6, record={}, now=NOW, settings=settings, followed=made.followed
            )
        ),
    }


def _pages() -> tuple[str, ...]:
    from studydesk.ui.pages import PAGES

    return tuple(info.id for info in PAGES)


def _took(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1_000


def _median(work: Callable[[], object]) -> float:
    return percentile(sorted(_took(work) for _ in range(5)), 50)


def _of(name: str) -> Callable[[], float]:
    return lambda: _figures()[name]


BENCHES = (
    Bench("today of five years, numbers (beside the window), median", None, "ms", _of("today read")),
    Bench("today of five years, rhythm (beside the window), median", None, "ms", _of("today rhythm")),
    Bench("today of five years, drawn, median", 100, "ms", _of("today drawn")),
    Bench("plan of five years, made again after a change, median", None, "ms", _of("plan again")),
    Bench("statistics of five years, numbers of 3 months, median", None, "ms", _of("read 3 months")),
    Bench("statistics of five years, numbers of everything, median", None, "ms", _of("read everything")),
    Bench("statistics of five years, 3 months drawn, median", 100, "ms", _of("drawn quarter")),
    Bench("statistics of five years, everything drawn, median", 100, "ms", _of("drawn all")),
    Bench("statistics of five years, the page made and drawn first", None, "ms", _of("first stats")),
    Bench("statistics of five years, own evidence (beside the window)", None, "ms", _of("evidence")),
    Bench("statistics of five years, sums compared with all answers", None, "ms", _of("check")),
    Bench("statistics of five years, sums made anew", None, "ms", _of("anew")),
)

if __name__ == "__main__":
    sys.exit("run: python3 dev.py bench statistics")
