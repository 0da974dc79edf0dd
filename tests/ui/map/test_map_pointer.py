"""The map with the mouse, the wheel and the touchpad."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot
from tests.ui.map.conftest import LEFT, NONE, Hands

from studydesk.domain.path import TopicStatus

# The offscreen platform has no window manager, and says so each time.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def wheel(hands: Hands, at: QPoint, notches: int, modifiers: Qt.KeyboardModifier = NONE) -> None:
    viewport = hands.map.viewport()
    event = QWheelEvent(
        QPointF(at),
        QPointF(viewport.mapToGlobal(at)),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(viewport, event)


def test_a_click_opens_the_topic_in_the_panel(hands: Hands) -> None:
    hands.click("apis")
    assert hands.current == "apis"
    assert hands.page.panel is not None
    assert hands.page.panel.isVisible()
    assert hands.page.panel.topic_id == hands.id("apis")


def test_the_map_keeps_its_place_when_the_panel_opens_and_the_topic_stays_in_sight(hands: Hands) -> None:
    hands.click("caching")
    QApplication.processEvents()
    rect = hands.controller.model.rect(hands.id("caching"))
    assert hands.map.visible_region().contains(rect.cx, rect.cy)


def test_control_click_collects_and_shift_click_takes_the_range(hands: Hands) -> None:
    hands.click("internet-basics")
    hands.click("apis", CONTROL)
    assert hands.selected == {"internet-basics", "apis"}
    hands.click("apis", CONTROL)
    assert hands.selected == {"internet-basics"}
    order = [hands.controller.model.topics[i].key.rpartition("/")[2] for i in hands.controller.model.order]
    hands.click(order[3], SHIFT)
    assert hands.selected == set(order[:4])


def test_a_click_on_the_ground_lets_go(hands: Hands) -> None:
    hands.controller.selection.set_current(hands.id("apis"))
    QTest.mouseClick(hands.map.viewport(), LEFT, NONE, hands.ground())
    assert hands.selected == set()


@pytest.mark.parametrize("button", [Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton])
def test_dragging_moves_the_map_under_the_hand_and_opens_nothing(hands: Hands, button: Qt.MouseButton) -> None:
    start = hands.place("programming-languages")
    under = hands.map.map_point(QPointF(start))
    end = start + QPoint(60, 80)
    hands.drag(start, end, button)
    assert hands.map.map_point(QPointF(end)) == pytest.approx(under, abs=3.0)
    assert hands.page.panel is None


def test_space_and_drag_moves_the_map_too(hands: Hands) -> None:
    start = hands.place("programming-languages")
    QTest.keyPress(hands.map, Qt.Key.Key_Space)
    assert hands.map.viewport().cursor().shape() is Qt.CursorShape.OpenHandCursor
    before = hands.map.view
    hands.drag(start, start + QPoint(50, 0))
    QTest.mouseClick(hands.map.viewport(), LEFT, NONE, start)
    QTest.keyRelease(hands.map, Qt.Key.Key_Space)
    assert hands.map.view != before
    assert hands.page.panel is None


@pytest.mark.parametrize("notches", [3, -3])
def test_the_wheel_zooms_about_the_pointer(hands: Hands, notches: int) -> None:
    at = hands.place("programming-languages") + QPoint(40, 20)
    under = hands.map.map_point(QPointF(at))
    before = hands.map.zoom
    wheel(hands, at, notches)
    assert (hands.map.zoom > before) == (notches > 0)
    assert hands.map.map_point(QPointF(at)) == pytest.approx(under, abs=3.0)


def test_zoom_has_limits(hands: Hands) -> None:
    at = hands.map.viewport().rect().center()
    wheel(hands, at, 60)
    assert hands.map.zoom == pytest.approx(3.0)
    wheel(hands, at, -120)
    assert hands.map.zoom == pytest.approx(0.05)


def test_shift_and_wheel_go_sideways(hands: Hands) -> None:
    hands.map.full_size()
    before = hands.map.view
    wheel(hands, hands.map.viewport().rect().center(), -1, SHIFT)
    assert hands.map.view.x > before.x
    assert hands.map.zoom == before.zoom


def test_a_pinch_on_the_touchpad_zooms_about_its_place(hands: Hands) -> None:
    viewport = hands.map.viewport()
    at = QPointF(viewport.rect().center() + QPoint(100, 50))
    under = hands.map.map_point(at)
    before = hands.map.zoom
    event = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture,
        QPointingDevice.primaryPointingDevice(),
        2,
        at,
        at,
        QPointF(viewport.mapToGlobal(at)),
        0.25,
        QPointF(),
    )
    QApplication.sendEvent(viewport, event)
    assert hands.map.zoom == pytest.approx(before * 1.25)
    assert hands.map.map_point(at) == pytest.approx(under, abs=3.0)


def test_a_double_click_on_the_ground_comes_nearer(hands: Hands) -> None:
    before = hands.map.zoom
    QTest.mouseDClick(hands.map.viewport(), LEFT, NONE, hands.ground())
    assert hands.map.zoom > before


def test_the_pointer_over_a_tile_marks_it(hands: Hands) -> None:
    QTest.mouseMove(hands.map.viewport(), hands.place("apis"))
    assert hands.controller.model.showing.hovered == hands.id("apis")
    QTest.mouseMove(hands.map.viewport(), hands.ground())
    assert hands.controller.model.showing.hovered is None


def test_the_menu_marks_all_selected_topics(qtbot: QtBot, hands: Hands) -> None:
    hands.click("internet-basics")
    hands.click("programming-languages", CONTROL)
    menu = hands.page.actions_.menu()
    hands.map.menu_requested.emit(QPoint(10, 10))
    qtbot.waitUntil(menu.isVisible)
    action = hands.page.desk.commands.action("map.done")
    QTest.mouseClick(menu, LEFT, NONE, menu.actionGeometry(action).center())
    assert {hands.topic(name).status for name in hands.selected} == {TopicStatus.DONE}
    assert not menu.isVisible()


def test_a_click_in_the_overview_goes_there(hands: Hands) -> None:
    hands.map.full_size()
    minimap = hands.page.floats.minimap
    QTest.mouseClick(minimap, LEFT, NONE, QPoint(minimap.width() // 2, minimap.height() - 12))
    low = hands.map.view.y
    QTest.mouseClick(minimap, LEFT, NONE, QPoint(minimap.width() // 2, 12))
    assert hands.map.view.y < low
    assert minimap.frame().intersects(minimap.rect().toRectF())


def test_filter_widgets_hold_topics_back_and_clear_lets_them_through(hands: Hands) -> None:
    bar = hands.page.bar
    QTest.keyClicks(bar.text, "redis")
    held_back = hands.controller.model.showing.held_back
    assert hands.id("redis") not in held_back
    assert hands.id("testing") in held_back
    assert bar.clear.isVisible()
    QTest.mouseClick(bar.clear, LEFT)
    assert not hands.controller.model.showing.held_back
    bar.official.click()
    assert not hands.controller.model.showing.held_back & {hands.id("apis")}
    bar.length.setCurrentIndex(1)
    bar.length.activated.emit(1)
    assert hands.controller.filter.longest_ms == 3_600_000


def test_a_narrow_bar_folds_its_filter_and_its_buttons(qtbot: QtBot, hands: Hands) -> None:
    bar = hands.page.bar
    row = bar.buttons["fit"].height()
    assert not bar.is_folded
    assert not bar.filter_button.isVisible()
    hands.page.window().resize(440, 700)
    qtbot.waitUntil(lambda: bar.is_folded)
    qtbot.waitUntil(lambda: bar.height() < 2 * row)
    assert not bar.buttons["fit"].isVisible()
    QTest.mouseClick(bar.filter_button, LEFT)
    assert bar.popup.isVisible()
    assert bar.text.hasFocus()
    QTest.keyClicks(bar.text, "redis")
    assert hands.id("testing") in hands.controller.model.showing.held_back
    assert "1" in bar.filter_button.text()
    QTest.keyClick(bar.popup, Qt.Key.Key_Escape)
    assert not bar.popup.isVisible()
    QTest.mouseClick(bar.more_button, LEFT)
    menu = bar.findChild(QMenu)
    assert next(action.text() for action in menu.actions()) == "Show the whole map"
    route = next(action for action in menu.actions() if action.isChecked())
    route.trigger()
    assert not hands.controller.shows_route
    menu.close()
    hands.page.window().resize(1280, 700)
    qtbot.waitUntil(lambda: not bar.is_folded)
    assert bar.text.isVisible()
    assert bar.text.text() == "redis"
    assert bar.clear.isVisible()
    assert bar.buttons["export"].isVisible()


def test_a_filter_that_nothing_passes_says_so_with_a_way_out(hands: Hands) -> None:
    QTest.keyClicks(hands.page.bar.text, "xyzzy")
    empty = hands.page.floats.empty
    assert empty.isVisible()
    QTest.mouseClick(empty.button, LEFT)
    assert not empty.isVisible()
    assert not hands.controller.filter.is_active
