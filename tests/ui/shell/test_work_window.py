"""The bar for work between two windows."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.support.desks import Bench

from studydesk.domain.errors import UserError
from studydesk.jobs import JobCancelledError
from studydesk.ui.work_window import Progress, WorkWindow


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[WorkWindow]:
    bench = Bench(qapp, tmp_path / "profile")
    made = WorkWindow(bench.desk.theme)
    qtbot.addWidget(made)
    yield made
    bench.close()


def test_quick_work_shows_nothing_and_gives_its_result(window: WorkWindow) -> None:
    assert window.run(lambda _progress: 7) == 7
    assert not window.isVisible()


def test_what_goes_wrong_comes_out_again(window: WorkWindow) -> None:
    def fail(_progress: Progress) -> None:
        raise UserError("move.nested", "No.")

    with pytest.raises(UserError):
        window.run(fail)


@pytest.mark.parametrize("by_key", [True, False])
def test_long_work_shows_how_far_it_is_and_can_be_cancelled(window: WorkWindow, by_key: bool) -> None:
    seen: list[tuple[int, int]] = []
    cancelled = Event()

    def work(progress: Progress) -> None:
        while not cancelled.wait(0.01):
            progress(30, 60)

    def cancel_once_shown() -> None:
        if not (window.isVisible() and window.cancel_button.isEnabled()):
            QTimer.singleShot(10, window, cancel_once_shown)
            return
        seen.append((window.bar.value(), window.bar.maximum()))
        if by_key:
            QTest.keyClick(window, Qt.Key.Key_Escape)
        else:
            QTest.mouseClick(window.cancel_button, Qt.MouseButton.LeftButton)

    QTimer.singleShot(10, window, cancel_once_shown)
    with pytest.raises(JobCancelledError):
        window.run(work)
    assert seen == [(500, 1000)]
    assert not window.isVisible()
