"""The map page on a real profile with the shipped path, and hands to use it with."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.support.desks import Bench

from studydesk.domain.path import Topic, TopicId
from studydesk.ui.map.page import MapPage

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


class Hands:
    """Mouse and keys on a page that is shown in a window of its own."""

    def __init__(self, page: MapPage) -> None:
        self.page = page
        self.map = page.map
        self.controller = page.controller
        self.ids = {topic.key.rpartition("/")[2]: topic.id for topic in page.controller.model.topics.values()}

    def id(self, name: str) -> TopicId:
        return self.ids[name]

    def topic(self, name: str) -> Topic:
        return self.controller.model.topics[self.ids[name]]

    @property
    def current(self) -> str | None:
        here = self.controller.current
        return next((name for name, topic_id in self.ids.items() if topic_id == here), None)

    @property
    def selected(self) -> set[str]:
        return {name for name, topic_id in self.ids.items() if topic_id in self.controller.selection.selected}

    def place(self, name: str) -> QPoint:
        """The middle of a tile in the viewport; the tile is brought into sight first."""
        self.map.reveal(self.ids[name])
        return self.map.screen_rect(self.controller.model.rect(self.ids[name])).center().toPoint()

    def click(self, name: str, modifiers: Qt.KeyboardModifier = NONE) -> None:
        QTest.mouseClick(self.map.viewport(), LEFT, modifiers, self.place(name))

    def press(self, key: Qt.Key | str, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """A key to whatever has the keyboard."""
        target = QApplication.focusWidget()
        assert target is not None, "nothing has the keyboard"
        QTest.keyClick(target, key, modifiers)

    def drag(self, start: QPoint, end: QPoint, button: Qt.MouseButton = LEFT) -> None:
        viewport = self.map.viewport()
        QTest.mousePress(viewport, button, NONE, start)
        QTest.mouseMove(viewport, (start + end) / 2)
        QTest.mouseMove(viewport, end)
        QTest.mouseRelease(viewport, button, NONE, end)

    def ground(self) -> QPoint:
        """A place in the viewport without a tile."""
        size = self.map.viewport().size()
        for x in range(10, size.width() - 10, 12):
            for y in range(10, size.height() - 10, 12):
                if self.map.tile_at(QPointF(x, y)) is None and self.map.childAt(x, y) is self.map.viewport():
                    return QPoint(x, y)
        raise AssertionError("there is a tile everywhere")


@pytest.fixture
def bench(qapp: QApplication, tmp_path: Path) -> Iterator[Bench]:
    made = Bench(qapp, tmp_path / "profile")
    made.device.set("reduce_motion", True)
    yield made
    made.close()


@pytest.fixture
def hands(qtbot: QtBot, bench: Bench) -> Hands:
    return show_page(qtbot, bench)


def show_page(qtbot: QtBot, bench: Bench, width: int = 1200, height: int = 760) -> Hands:
    page = MapPage(bench.desk)
    qtbot.addWidget(page)
    page.resize(width, height)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    QApplication.processEvents()
    page.focus_first()
    return Hands(page)
