"""The map with the keyboard alone: walking, marking, zooming, typing to fly."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from tests.ui.map.conftest import Hands

from studydesk.domain.path import TopicStatus
from studydesk.ui.map.commands import COMMANDS
from studydesk.ui.map.model import Level, level_at

# The offscreen platform has no window manager, and says so each time.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def test_arrow_keys_walk_to_the_neighbour_and_keep_it_in_sight(hands: Hands) -> None:
    hands.press(Key.Key_Down)
    first = hands.current
    assert first == "internet-basics"
    for _ in range(6):
        hands.press(Key.Key_Down)
        rect = hands.controller.model.rect(hands.id(hands.current or ""))
        assert hands.map.visible_region().contains(rect.cx, rect.cy)
    assert hands.current != first
    below = hands.controller.model.rect(hands.id(hands.current or ""))
    assert below.y > hands.controller.model.rect(hands.id("internet-basics")).y


def test_tab_goes_through_the_topics_in_path_order_and_out_at_the_end(hands: Hands) -> None:
    order = hands.controller.model.order
    for topic_id in order:
        hands.press(Key.Key_Tab)
        assert hands.controller.current == topic_id
    hands.press(Key.Key_Tab)
    assert not hands.map.hasFocus()
    hands.map.setFocus()
    hands.press(Key.Key_Backtab)
    assert hands.controller.current == order[-2]


@pytest.mark.parametrize(
    ("key", "status"),
    [
        (Key.Key_D, TopicStatus.DONE),
        (Key.Key_L, TopicStatus.LEARNING),
        (Key.Key_S, TopicStatus.SKIPPED),
    ],
)
def test_a_letter_marks_the_topic_in_hand_and_r_resets_it(hands: Hands, key: Key, status: TopicStatus) -> None:
    hands.press(Key.Key_Down)
    hands.press(key)
    assert hands.topic("internet-basics").status is status
    hands.press(Key.Key_R)
    assert hands.topic("internet-basics").status is TopicStatus.NOT_STARTED


def test_a_mark_can_be_undone(hands: Hands) -> None:
    hands.press(Key.Key_Down)
    hands.press(Key.Key_D)
    hands.page.desk.store.undo()
    assert hands.topic("internet-basics").status is TopicStatus.NOT_STARTED


def test_shift_and_arrows_select_several_and_one_letter_marks_them_all(hands: Hands) -> None:
    hands.press(Key.Key_Down)
    hands.press(Key.Key_Down, SHIFT)
    assert len(hands.selected) == 2
    hands.press(Key.Key_D)
    assert all(hands.topic(name).status is TopicStatus.DONE for name in hands.selected)


def test_home_fits_one_is_full_size_plus_and_minus_zoom(hands: Hands) -> None:
    hands.press(Key.Key_1)
    assert hands.map.zoom == pytest.approx(1.0)
    hands.press(Key.Key_Plus)
    assert hands.map.zoom > 1.0
    for _ in range(12):
        hands.press(Key.Key_Minus)
    assert hands.map.zoom < 0.2
    assert level_at(hands.map.zoom) is Level.FAR
    hands.press(Key.Key_Home)
    region, bounds = hands.map.visible_region(), hands.controller.model.bounds
    assert region.grown(1).contains(bounds.x, bounds.y)
    assert region.grown(1).contains(bounds.right, bounds.bottom)


def test_two_zooms_to_the_selection(hands: Hands) -> None:
    hands.press(Key.Key_Down)
    hands.press(Key.Key_2)
    assert hands.map.zoom > 1.0
    rect = hands.controller.model.rect(hands.id("internet-basics"))
    assert hands.map.view.x == pytest.approx(rect.cx)


def test_typing_flies_to_the_match_and_enter_opens_it(hands: Hands) -> None:
    finder = hands.page.floats.finder
    hands.press(Key.Key_Slash)
    assert finder.isVisible()
    for letter in "docker":
        hands.press(letter)
    assert hands.current == "containerization"
    rect = hands.controller.model.rect(hands.id("containerization"))
    assert hands.map.visible_region().contains(rect.cx, rect.cy)
    hands.press(Key.Key_Return)
    assert not finder.isVisible()
    assert hands.map.hasFocus()
    hands.press(Key.Key_Return)
    assert hands.page.panel is not None
    assert hands.page.panel.topic_id == hands.id("containerization")


def test_a_letter_that_is_no_command_begins_the_search_with_itself(hands: Hands) -> None:
    hands.press("c")
    assert hands.page.floats.finder.edit.text() == "c"
    hands.press("a")
    assert hands.current == "caching"


def test_escape_leaves_the_search_where_it_began(hands: Hands) -> None:
    hands.press(Key.Key_Down)
    hands.press("t")
    hands.press("e")
    assert hands.current == "testing"
    hands.press(Key.Key_Escape)
    assert hands.current == "internet-basics"
    assert hands.map.hasFocus()


def test_down_in_the_search_goes_to_the_next_match(hands: Hands) -> None:
    hands.press(Key.Key_Slash)
    for letter in "api":
        hands.press(letter)
    first = hands.current
    hands.press(Key.Key_Down)
    assert {first, hands.current} == {"apis", "api-security"}


def test_a_search_without_a_match_says_so_and_stays(hands: Hands) -> None:
    hands.press(Key.Key_Down)
    hands.press(Key.Key_Slash)
    hands.page.floats.finder.begin("no such topic")
    assert hands.page.floats.finder.count.text() == "no match"
    assert hands.current == "internet-basics"


def test_p_highlights_the_way_and_takes_it_away(hands: Hands) -> None:
    hands.controller.selection.set_current(hands.id("apis"))
    showing = hands.controller.model.showing
    assert {hands.id("internet-basics"), hands.id("apis")} <= showing.route
    assert showing.is_toned(hands.id("redis"))
    hands.press(Key.Key_P)
    assert hands.controller.model.showing.route == frozenset()
    assert not hands.page.bar.buttons["route"].isChecked()
    hands.press(Key.Key_P)
    assert hands.controller.model.showing.route


def test_m_and_g_show_and_hide_overview_and_legend(hands: Hands) -> None:
    floats = hands.page.floats
    assert floats.minimap.isVisible()
    hands.press(Key.Key_M)
    assert not floats.minimap.isVisible()
    hands.press(Key.Key_G)
    assert floats.legend.isVisible()


def test_o_swaps_map_and_outline_with_the_same_topic_in_hand(hands: Hands) -> None:
    hands.controller.selection.set_current(hands.id("caching"))
    hands.press(Key.Key_O)
    assert hands.page.outline is not None
    assert hands.page.outline.current_topic() == hands.id("caching")
    assert hands.page.outline.tree.hasFocus()
    hands.press(Key.Key_O)
    assert hands.map.hasFocus()
    assert hands.current == "caching"


def test_control_a_selects_what_passes_the_filter(hands: Hands) -> None:
    hands.controller.filter.set_text("api")
    hands.press(Key.Key_A, CONTROL)
    assert hands.selected
    assert not hands.controller.model.showing.held_back & hands.controller.selection.selected
    hands.page.go_back()
    hands.page.go_back()
    assert not hands.controller.filter.is_active


def test_control_f_goes_to_the_filter_line(hands: Hands) -> None:
    hands.press(Key.Key_F, CONTROL)
    assert hands.page.bar.text.hasFocus()
    hands.press("g")
    assert hands.controller.filter.text == "g"


def test_the_overview_moves_the_map_with_arrow_keys(hands: Hands) -> None:
    hands.press(Key.Key_1)
    hands.page.floats.minimap.setFocus()
    before = hands.map.view
    hands.press(Key.Key_Down)
    assert hands.map.view.y > before.y
    assert hands.controller.current is None


def test_every_key_of_the_map_is_there_once_and_has_help() -> None:
    keys = [key for row in COMMANDS for key in (row.shortcut, *row.more_shortcuts)]
    assert len(keys) == len(set(keys))
    assert all(row.help and row.title for row in COMMANDS)


def test_nothing_breaks_on_a_map_without_topics(hands: Hands) -> None:
    hands.page.desk.paths.switch_path(hands.page.desk.paths.paths[0].id)
    for info in hands.page.desk.paths.paths:
        from studydesk.services.paths import remove_path

        remove_path(hands.page.desk.store, info.id)
    QApplication.processEvents()
    assert hands.controller.model.is_empty
    assert hands.page.floats.empty.isVisible()
    hands.map.setFocus()
    for key in (Key.Key_Down, Key.Key_Home, Key.Key_1, Key.Key_2, Key.Key_Plus, Key.Key_D, Key.Key_P, Key.Key_Return):
        hands.press(key)
    hands.page.grab()
    assert hands.page.save_state()["current"] is None
