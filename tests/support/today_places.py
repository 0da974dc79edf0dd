"""The Today page and the plan, for walks and pictures."""

from __future__ import annotations

from random import Random

from PySide6.QtCore import QDeadlineTimer
from PySide6.QtWidgets import QApplication, QWidget
from tests.support.desks import Bench

from studydesk.services.demo import seed_demo


def studied(bench: Bench) -> Bench:
    """A profile after 90 days of study."""
    seed_demo(bench.store, bench.desk.clock(), Random(7))
    return bench


def today(bench: Bench) -> QWidget:
    """The day, once it is gathered."""
    page = bench.window.show_page("today")
    end = QDeadlineTimer(10_000)
    while getattr(page, "facts", None) is None and not end.hasExpired():
        QApplication.processEvents()
    return bench.window


def plan(bench: Bench) -> QWidget:
    """The plan, once it is made."""
    window = today(bench)
    bench.desk.commands.run("today.plan")
    end = QDeadlineTimer(10_000)
    while not bench.window.show_page("today").plan.is_settled and not end.hasExpired():  # type: ignore[attr-defined]
        QApplication.processEvents()
    return window
