"""What the page keeps, what it writes into files, what it tells screen readers, and how it looks in numbers."""

from __future__ import annotations

import gc
import json
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QImage, QImageReader
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot
from tests.support.desks import Bench
from tests.ui.map.conftest import Hands, show_page

from studydesk.domain.map_geometry import Direction
from studydesk.domain.path import TopicStatus
from studydesk.ui.map.actions import with_ending
from studydesk.ui.map.camera import View, fitted, showing_rect, zoomed_at
from studydesk.ui.map.export import ExportFailedError, export_map, page_size
from studydesk.ui.map.model import MapModel
from studydesk.ui.map.page import MapPage
from studydesk.ui.map.style import MapStyle
from studydesk.ui.theme.theme import TEXT_FAMILY, ThemeChoice
from studydesk.ui.theme.tokens import DARK, LIGHT, contrast

# The offscreen platform has no window manager, and says so each time.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def test_place_selection_filter_and_panel_are_there_again_after_a_restart(qtbot: QtBot, bench: Bench) -> None:
    first = show_page(qtbot, bench)
    first.click("caching")
    first.map.set_view(View(300, 700, 0.9))
    first.controller.filter.set_official_only(True)
    first.controller.set_shows_route(False)
    first.page.floats.set_wants(legend=True)
    state = json.loads(json.dumps(first.page.save_state()))
    first.page.close()
    second_bench = Bench(QApplication.instance(), bench.profile.folder)  # type: ignore[arg-type]  # it is one
    second = show_page(qtbot, second_bench)
    second.page.restore_state(state)
    assert second.current == "caching"
    assert second.map.view == View(300, 700, 0.9)
    assert second.page.panel is not None
    assert second.page.panel.topic_id == second.id("caching")
    assert second.controller.filter.official_only
    assert not second.controller.shows_route
    assert second.page.floats.wants_legend
    second.page.close()
    second_bench.close()


def test_the_outline_is_there_again_when_it_was_shown(qtbot: QtBot, hands: Hands) -> None:
    hands.page.set_shows_outline(True)
    state = hands.page.save_state()
    hands.page.set_shows_outline(False)
    hands.page.restore_state(state)
    assert hands.page.shows_outline


@pytest.mark.parametrize(
    "state",
    [
        {},
        {"view": "x", "filter": [], "selected": 3, "current": 5, "path": "backend"},
        {"view": [1, 2], "path": "backend", "open": "gone", "panel_width": -4, "filter": {"statuses": ["odd"]}},
        {"view": [0, 0, 0], "path": "backend", "panel": [], "outline": "x"},
    ],
)
def test_a_state_of_another_version_does_no_harm(hands: Hands, state: dict[str, object]) -> None:
    hands.page.restore_state(state)
    assert hands.map.zoom > 0


def test_escape_goes_one_step_back_at_a_time(hands: Hands) -> None:
    hands.click("apis")
    hands.controller.filter.set_text("a")
    assert hands.page.go_back()
    assert not hands.page.panel_is_open
    assert hands.map.hasFocus()
    assert hands.page.go_back()
    assert not hands.controller.filter.is_active
    assert hands.page.go_back()
    assert hands.selected == set()
    assert not hands.page.go_back()


def test_another_page_can_ask_for_a_topic(hands: Hands) -> None:
    hands.page.show_argument(hands.id("redis"))
    assert hands.current == "redis"
    assert hands.page.panel_is_open
    hands.page.show_argument("no topic")


def test_a_mark_from_elsewhere_reaches_map_and_ring(hands: Hands) -> None:
    detail = hands.page.desk.paths.detail(hands.id("apis"))
    lesson = detail.courses[0].lessons[0]
    hands.page.desk.paths.set_lessons_done([lesson.id], True)
    assert hands.topic("apis").progress.lessons_done == 1
    assert hands.topic("apis").status is TopicStatus.LEARNING


# Files


def test_the_map_is_saved_as_png_svg_and_pdf(hands: Hands, tmp_path: Path) -> None:
    model = hands.controller.model
    hands.controller.selection.set_current(hands.id("redis"))
    for ending in ("png", "svg", "pdf"):
        export_map(model, "Back End", tmp_path / f"map.{ending}")
    width, height = page_size(model)
    assert QImageReader(str(tmp_path / "map.png")).size() == QSize(round(width * 2), round(height * 2))
    drawing = QSvgRenderer(str(tmp_path / "map.svg"))
    assert drawing.isValid()
    assert drawing.viewBoxF().size().toTuple() == pytest.approx((width, height), abs=1)
    assert (tmp_path / "map.pdf").read_bytes().startswith(b"%PDF")
    assert sorted(file.name for file in tmp_path.iterdir() if file.is_file()) == ["map.pdf", "map.png", "map.svg"]


def test_an_export_is_light_and_whole_whatever_is_in_hand(hands: Hands, bench: Bench, tmp_path: Path) -> None:
    plain, busy = tmp_path / "plain.png", tmp_path / "busy.png"
    export_map(hands.controller.model, "T", plain)
    bench.theme.choose(ThemeChoice.DARK)
    hands.controller.selection.set_current(hands.id("redis"))
    hands.controller.filter.set_text("git")
    export_map(hands.controller.model, "T", busy)
    bench.theme.choose(ThemeChoice.LIGHT)
    assert QImage(str(plain)) == QImage(str(busy))
    assert QImage(str(plain)).pixelColor(3, 3) == QColor(LIGHT.ground)


def test_a_file_that_cannot_be_written_is_reported_and_leaves_the_old_one(hands: Hands, tmp_path: Path) -> None:
    with pytest.raises(ExportFailedError):
        export_map(hands.controller.model, "T", tmp_path / "no such folder" / "map.png")
    said: list[tuple[str, str]] = []
    hands.page.desk.notices.said.connect(lambda text, kind, _undo: said.append((text, kind)))
    hands.page.actions_.export_to(tmp_path / "no such folder" / "map.svg")
    hands.page.actions_.export_to(tmp_path / "map.svg")
    assert [kind for _, kind in said] == ["bad", "good"]


def test_the_ending_follows_the_kind_that_was_chosen() -> None:
    assert with_ending(Path("a/map"), "Drawing (*.svg)") == Path("a/map.svg")
    assert with_ending(Path("a/map.PDF"), "Picture (*.png)") == Path("a/map.PDF")
    assert with_ending(Path("a/v1.2"), "Picture (*.png)") == Path("a/v1.2.png")


# Screen readers


def test_the_accessible_tree_stands_repeated_walks(hands: Hands) -> None:
    hands.controller.selection.set_current(hands.id("caching"))
    for _ in range(6):
        tree = QAccessible.queryAccessibleInterface(hands.map)
        names = []
        for number in range(tree.childCount()):
            child = tree.child(number)
            names.append(child.text(QAccessible.Text.Name))
            assert child.parent() is not None
            if number < len(hands.ids):
                assert child.role() is QAccessible.Role.Button
                assert tree.indexOfChild(child) == number
                assert child.rect().isValid()
        gc.collect()
        assert len(names) >= len(hands.ids)
        assert all(names)
    assert any(name.startswith("Caching, not started, 0 of ") and name.endswith("left") for name in names)


def test_a_tile_can_be_pressed_and_focused_by_a_screen_reader(hands: Hands) -> None:
    tree = QAccessible.queryAccessibleInterface(hands.map)
    tile = tree.child(list(hands.controller.model.order).index(hands.id("apis")))
    actions = tile.actionInterface()
    actions.doAction(actions.setFocusAction())
    assert hands.current == "apis"
    assert tile.state().focused
    assert tree.focusChild() is not None
    actions.doAction(actions.pressAction())
    assert hands.page.panel_is_open


def test_the_tree_follows_a_change_of_the_path(hands: Hands) -> None:
    tree = QAccessible.queryAccessibleInterface(hands.map)
    before = tree.childCount()
    hands.page.desk.paths.add_own_topic("My own topic", hands.id("apis"))
    assert tree.childCount() == before + 1
    names = [tree.child(n).text(QAccessible.Text.Name) for n in range(tree.childCount())]
    assert any(name.startswith("My own topic") and "added by you" in name for name in names)


# Looks


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_text_and_lines_can_be_seen_on_bands_and_toned_tiles(theme: object) -> None:
    assert theme in (LIGHT, DARK)
    tokens = LIGHT if theme is LIGHT else DARK
    style = MapStyle(tokens, TEXT_FAMILY)
    band, toned = style.band.name(), style.toned.name()
    assert contrast(tokens.ink, band) >= 4.5
    assert contrast(tokens.ink_soft, band) >= 4.5
    assert contrast(tokens.ink_soft, toned) >= 4.5
    assert contrast(tokens.edge, band) >= 3.0
    assert contrast(tokens.edge, tokens.ground) >= 3.0
    assert contrast(tokens.accent, band) >= 3.0


def test_titles_are_never_cut_only_shortened_with_dots(qapp: QApplication) -> None:
    style = MapStyle(LIGHT, TEXT_FAMILY)
    words = ("Internet Basics", "Software Design and Architecture", "Donaudampfschifffahrtsgesellschaft", "a " * 60)
    for text in words:
        for lines in (1, 2):
            fitted_lines = style.fitted(text.strip(), 16, 150, lines, strong=True)
            assert len(fitted_lines) <= lines
            assert all(style.metrics(16, True).horizontalAdvance(line) <= 150.5 for line in fitted_lines)


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_the_map_is_not_mirrored(qtbot: QtBot, hands: Hands, direction: Qt.LayoutDirection) -> None:
    hands.page.setLayoutDirection(direction)
    QApplication.processEvents()
    hands.map.fit()
    left, right = (
        hands.map.screen_rect(hands.controller.model.rect(hands.id(name))).center().x()
        for name in sorted(hands.ids, key=lambda name: hands.controller.model.rect(hands.id(name)).x)[
            :: len(hands.ids) - 1
        ]
    )
    assert left < right
    assert hands.map.tile_at(hands.map.screen_rect(hands.controller.model.rect(hands.id("apis"))).center()) is not None


def test_at_twice_the_size_the_map_is_looked_at_the_same_way(qtbot: QtBot, bench: Bench) -> None:
    bench.theme.choose(percent=200)
    hands = show_page(qtbot, bench, 1366, 768)
    hands.map.full_size()
    rect = hands.map.screen_rect(hands.controller.model.rect(hands.id("apis")))
    assert rect.width() == pytest.approx(2 * hands.controller.model.rect(hands.id("apis")).width)
    bench.theme.choose(percent=100)


def test_an_empty_model_has_nothing_but_bounds() -> None:
    model = MapModel.of(())
    assert model.is_empty
    assert model.tile_at(0, 0) is None
    assert model.step(None, Direction.DOWN) is None


def test_zooming_keeps_the_point_and_fitting_keeps_the_middle() -> None:
    bounds = MapModel.of(()).bounds.grown(2000)
    view = fitted(bounds, 800, 600)
    nearer = zoomed_at(view, 2.0, 100, 50, bounds)
    assert nearer.x + 100 / nearer.zoom == pytest.approx(view.x + 100 / view.zoom)
    assert showing_rect(view, bounds.grown(-1500), 800, 600) == view


def test_a_map_made_in_a_hidden_page_is_placed_when_it_is_first_seen(qtbot: QtBot, bench: Bench) -> None:
    holder = QStackedWidget()
    qtbot.addWidget(holder)
    holder.addWidget(QWidget())
    page = MapPage(bench.desk)
    holder.addWidget(page)
    holder.resize(1200, 760)
    holder.show()
    page.resize(1200, 760)
    page.map.resize(1100, 700)
    assert page.save_state()["view"] is None
    holder.setCurrentWidget(page)
    qtbot.waitUntil(lambda: page.map.is_placed)
    shown = page.map.visible_region()
    assert shown.intersects(page.controller.model.rect(page.controller.model.order[0]))
    assert page.save_state()["view"] is not None
