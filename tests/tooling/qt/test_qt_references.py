"""PySide6 must not lose references to None and True.

6.12.0 loses one to None at each call that returns nothing, and one to True at each ``emit``; CPython 3.11 then ends the
process with "deallocating None" within seconds. From 3.12 on these objects cannot be deallocated and their count does
not move. When this fails, pin another PySide6; until it passes with 6.12 on Python 3.11, pyproject.toml excludes that.
"""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtGui import QColor, QImage, QPainter

CALLS = 2_000
TOLERATED = CALLS // 10  # other threads and caches move the count by a few


class _Emitter(QObject):
    happened = Signal(int)


def _lost(singleton: object, action: Callable[[], object]) -> int:
    action()  # what is made at the first call is not lost
    before = sys.getrefcount(singleton)
    for _ in range(CALLS):
        action()
    return before - sys.getrefcount(singleton)


@pytest.mark.parametrize("singleton", [None, True], ids=["None", "True"])
def test_drawing_keeps_references(singleton: object) -> None:
    image = QImage(32, 32, QImage.Format.Format_ARGB32_Premultiplied)
    colour, rectangle = QColor("white"), QRect(0, 0, 8, 8)
    painter = QPainter(image)

    def draw() -> None:
        painter.setPen(colour)
        painter.drawLine(0, 0, 8, 8)
        painter.fillRect(rectangle, colour)

    try:
        assert abs(_lost(singleton, draw)) < TOLERATED
    finally:
        painter.end()


@pytest.mark.parametrize("singleton", [None, True], ids=["None", "True"])
def test_signals_keep_references(singleton: object) -> None:
    emitter, seen = _Emitter(), list[int]()
    emitter.happened.connect(seen.append)

    assert abs(_lost(singleton, lambda: emitter.happened.emit(1))) < TOLERATED
    assert len(seen) == CALLS + 1
