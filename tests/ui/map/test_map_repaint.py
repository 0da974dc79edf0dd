"""What is painted after a mark, in a part of a tile, is what painting everything anew gives."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.support.desks import Bench

from studydesk.domain.path import TopicStatus
from studydesk.ui.map.camera import View
from studydesk.ui.map.page import MapPage


def on_screen(bench: Bench) -> QImage:
    window = bench.window
    screen = window.screen()
    assert screen is not None
    return screen.grabWindow(window.winId()).toImage()


def settle() -> None:
    for _ in range(6):
        QApplication.processEvents()


@pytest.mark.parametrize("zoom", [2.0, 1.0, 0.8, 0.6, 0.45, 0.3])
def test_a_mark_leaves_nothing_of_before_on_the_map(bench: Bench, qtbot: QtBot, zoom: float) -> None:
    window = bench.window
    window.resize(1280, 800)
    with qtbot.waitExposed(window):
        window.show()
    page = window.show_page("map")
    assert isinstance(page, MapPage)
    topic = bench.desk.paths.topics[1]
    rect = page.controller.model.rect(topic.id)
    page.map.set_view(View(rect.cx, rect.cy, zoom))
    lessons = [lesson.id for course in bench.desk.paths.detail(topic.id).courses for lesson in course.lessons]
    qtbot.waitUntil(lambda: page.recall.is_settled, timeout=30_000)  # the memory comes after the first picture
    settle()
    pictures = [on_screen(bench)]
    for done in (1, len(lessons) // 2, len(lessons)):
        bench.desk.paths.set_lessons_done(lessons[:done], True)
        window.messages.leave()
        qtbot.waitUntil(lambda: not window.messages.isVisible())
        settle()
        pictures.append(on_screen(bench))
        page.map.viewport().update()
        settle()
        assert on_screen(bench) == pictures[-1]
    bench.desk.paths.set_status([topic.id], TopicStatus.DONE)
    window.messages.leave()
    settle()
    marked = on_screen(bench)
    page.map.viewport().update()
    settle()
    assert on_screen(bench) == marked
    assert zoom < 0.4 or any(picture != pictures[0] for picture in pictures[1:])
