"""A newcomer's first evening in the real window: first steps, a topic, some lessons, close, open again, all is there.

Every step is a mouse click or a key. A restart builds every object anew on the same folder, as a new process does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from studydesk.app import Session
from studydesk.domain.path import TopicId, TopicStatus
from studydesk.paths import Profile
from studydesk.services.profile import take_or_raise
from studydesk.ui.main_window import MainWindow
from studydesk.ui.map.page import MapPage
from studydesk.ui.theme.theme import ThemeManager
from studydesk.ui.topic.lesson_list import LessonList
from studydesk.ui.topic.panel import TopicPanel

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Evening:
    """One sitting at the window: opened on a profile, closed at the end."""

    def __init__(self, qtbot: QtBot, application: QApplication, folder: Path) -> None:
        self.bot = qtbot
        self._ending = ExitStack()
        self._is_over = False
        profile = Profile(folder)
        guard = take_or_raise(profile)
        assert guard is not None
        self._ending.enter_context(guard)
        self._session = Session(application, ThemeManager(application), profile, guard, self._ending)
        self._session.device.set("reduce_motion", True)
        self.window: MainWindow = self._session.window
        with qtbot.waitExposed(self.window):
            self._session.show("", [])
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)

    def close(self) -> None:
        """Ends it as the program ends: what is waiting runs, then everything is taken down. Safe to call twice."""
        if self._is_over:
            return
        self._is_over = True
        self.window.close()
        QApplication.processEvents()
        self._ending.close()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    @property
    def page(self) -> MapPage:
        page = self.window.page
        assert isinstance(page, MapPage)
        return page

    @property
    def panel(self) -> TopicPanel:
        panel = self.page.panel
        assert panel is not None
        return panel

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        target = QApplication.focusWidget()
        assert target is not None
        self.bot.keyClick(target, key, modifiers)

    def click(self, widget: QWidget, modifiers: Qt.KeyboardModifier = NONE, at: QPoint | None = None) -> None:
        """A click where the learner sees the widget: scrolled into sight first."""
        self.bot.waitUntil(widget.isVisible)
        if self.panel_holds(widget):
            self.bring_into_sight(widget, at)
        self.bot.mouseClick(widget, LEFT, modifiers, widget.rect().center() if at is None else at)

    def panel_holds(self, widget: QWidget) -> bool:
        return self.page.panel is not None and self.page.panel.isAncestorOf(widget)

    def bring_into_sight(self, widget: QWidget, at: QPoint | None) -> None:
        area = self.panel.scroll_area
        inside = area.widget()
        if inside.isAncestorOf(widget):
            place = widget.mapTo(inside, widget.rect().center() if at is None else at)
            area.ensureVisible(place.x(), place.y(), 0, 60)
            spot = widget.mapTo(area.viewport(), widget.rect().center() if at is None else at)
            assert area.viewport().rect().contains(spot)

    def click_tile(self, title: str) -> None:
        """A click on the topic's tile on the map."""
        view = self.page.map

        def spot() -> QPoint:
            rect = view.screen_rect(self.page.controller.model.rect(self.topic_id(title)))
            return rect.center().toPoint()

        self.bot.waitUntil(lambda: view.isVisible() and view.viewport().rect().contains(spot()))
        self.bot.mouseClick(view.viewport(), LEFT, NONE, spot())

    def topic_id(self, title: str) -> TopicId:
        return next(topic.id for topic in self.window.desk.paths.topics if topic.title == title)

    def lessons(self, course: int = 0) -> LessonList:
        block = self.panel.open_block(course)
        assert block is not None
        assert block.lesson_list is not None
        return block.lesson_list

    def tick(self, row: int, modifiers: Qt.KeyboardModifier = NONE) -> None:
        view = self.lessons()
        self.click(view.viewport(), modifiers, view.tick_point(row))

    def done(self) -> list[bool]:
        return [lesson.is_done for lesson in self.lessons().lessons]


@pytest.fixture
def sit_down(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Callable[[], Evening]]:
    evenings: list[Evening] = []

    def begin() -> Evening:
        evenings.append(Evening(qtbot, qapp, tmp_path / "profile"))
        return evenings[-1]

    yield begin
    for evening in evenings:
        evening.close()


def pass_first_steps(evening: Evening) -> None:
    """One step by Enter, one skipped with the mouse, one answered."""
    window = evening.window
    evening.bot.waitUntil(lambda: window.is_welcoming)
    evening.key(Qt.Key.Key_Return)
    welcome = window.root.currentWidget()
    evening.bot.mouseClick(welcome.skip_button, LEFT)  # type: ignore[attr-defined]  # the page of the first steps
    evening.bot.mouseClick(welcome.next_button, LEFT)  # type: ignore[attr-defined]  # as above
    evening.bot.waitUntil(lambda: not window.is_welcoming)


def test_first_evening_and_the_next(sit_down: Callable[[], Evening]) -> None:
    first = sit_down()
    pass_first_steps(first)
    assert len(first.window.desk.paths.topics) == 18
    first.click_tile("Internet Basics")
    first.bot.waitUntil(first.panel.isVisible)
    first.bot.waitUntil(lambda: first.panel.title.text() == "Internet Basics")
    first.bot.waitUntil(lambda: first.panel.scroll_area.verticalScrollBar().maximum() > 0)

    first.click(first.panel.courses.blocks[1].head)
    first.click(first.panel.goals.lines[0])
    first.bot.waitUntil(first.panel.goals.lines[0].isChecked)
    view = first.panel.courses.blocks[1].lesson_list
    assert view is not None
    first.bot.waitUntil(lambda: view.isVisible() and view.height() > 100)
    first.click(view.viewport(), NONE, view.tick_point(0))
    first.click(view.viewport(), SHIFT, view.tick_point(2))
    assert [lesson.is_done for lesson in view.lessons][:4] == [True, True, True, False]
    assert first.panel.standing.status.status is TopicStatus.LEARNING
    percent = first.panel.standing.ring.percent
    assert percent > 0
    tile = first.window.desk.paths.topic(first.topic_id("Internet Basics"))
    assert tile is not None
    assert tile.progress.lessons_done == 3
    first.close()

    second = sit_down()
    assert not second.window.is_welcoming
    second.bot.waitUntil(lambda: second.page.panel_is_open)
    assert second.panel.title.text() == "Internet Basics"
    assert second.panel.standing.status.status is TopicStatus.LEARNING
    assert second.panel.standing.ring.percent == percent
    assert [block.is_open for block in second.panel.courses.blocks][:2] == [True, True]
    again = second.panel.courses.blocks[1].lesson_list
    assert again is not None
    assert [lesson.is_done for lesson in again.lessons][:4] == [True, True, True, False]
    assert second.panel.goals.lines[0].isChecked()


def test_an_evening_by_keyboard_alone(sit_down: Callable[[], Evening]) -> None:
    evening = sit_down()
    bot, window = evening.bot, evening.window
    bot.waitUntil(lambda: window.is_welcoming)
    for _ in range(3):
        evening.key(Qt.Key.Key_Return)
    bot.waitUntil(lambda: not window.is_welcoming)
    evening.key(Qt.Key.Key_Home)
    evening.key(Qt.Key.Key_Down)
    chosen = evening.page.controller.current
    assert chosen is not None
    evening.key(Qt.Key.Key_Return)
    bot.waitUntil(lambda: evening.page.panel_is_open)
    assert evening.panel.topic_id == chosen
    evening.key(Qt.Key.Key_D)
    topic = window.desk.paths.topic(chosen)
    assert topic is not None
    assert topic.status is TopicStatus.DONE
    evening.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    topic = window.desk.paths.topic(chosen)
    assert topic is not None
    assert topic.status is TopicStatus.NOT_STARTED
    bot.waitUntil(lambda: bool(evening.panel.goals.lines) and evening.panel.goals.lines[0].isVisible())
    for _ in range(60):
        if isinstance(QApplication.focusWidget(), LessonList):
            break
        evening.key(Qt.Key.Key_Tab)
    assert isinstance(QApplication.focusWidget(), LessonList)
    evening.key(Qt.Key.Key_Space)
    assert sum(evening.done()) == 1
    evening.key(Qt.Key.Key_Escape)
    bot.waitUntil(lambda: not evening.page.panel_is_open)


def test_the_outline_is_one_key_away_and_marks_alike(sit_down: Callable[[], Evening]) -> None:
    evening = sit_down()
    pass_first_steps(evening)
    bot = evening.bot
    evening.key(Qt.Key.Key_O)
    bot.waitUntil(lambda: evening.page.shows_outline)
    outline = evening.page.outline
    assert outline is not None
    bot.waitUntil(outline.tree.hasFocus)
    evening.key(Qt.Key.Key_Home)
    evening.key(Qt.Key.Key_Down)
    chosen = outline.current_topic()
    assert chosen is not None
    assert evening.page.controller.current == chosen
    evening.key(Qt.Key.Key_S)
    topic = evening.window.desk.paths.topic(chosen)
    assert topic is not None
    assert topic.status is TopicStatus.SKIPPED
    evening.key(Qt.Key.Key_Return)
    bot.waitUntil(lambda: evening.page.panel_is_open)
    assert evening.panel.topic_id == chosen
    bot.waitUntil(evening.window.messages.isVisible)
    undo = next(b for b in evening.window.messages.findChildren(QAbstractButton) if b.text() == "Undo")
    bot.mouseClick(undo, LEFT)
    topic = evening.window.desk.paths.topic(chosen)
    assert topic is not None
    assert topic.status is TopicStatus.NOT_STARTED
