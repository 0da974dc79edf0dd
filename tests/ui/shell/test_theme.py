"""Colours, type and scale."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from studydesk.paths import resource
from studydesk.ui.theme.theme import ThemeChoice, ThemeManager
from studydesk.ui.theme.tokens import DARK, EDGE_PAIRS, LIGHT, ROLES, TEXT_PAIRS, Theme, blend, contrast

THEMES = (LIGHT, DARK)


@pytest.fixture
def themes(qapp: QApplication) -> ThemeManager:
    return ThemeManager(qapp)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
@pytest.mark.parametrize(("text", "ground"), TEXT_PAIRS)
def test_text_stands_out_from_its_ground(theme: Theme, text: str, ground: str) -> None:
    assert contrast(theme.colour(text), theme.colour(ground)) >= 4.5


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
@pytest.mark.parametrize(("edge", "ground"), EDGE_PAIRS)
def test_borders_that_mean_something_can_be_seen(theme: Theme, edge: str, ground: str) -> None:
    assert contrast(theme.colour(edge), theme.colour(ground)) >= 3


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_every_pair_of_the_style_sheet_is_checked_for_contrast() -> None:
    """A rule that sets both colours uses a pair that the contrast test knows."""
    text = resource("themes/studydesk.qss").read_text(encoding="utf-8")
    known = set(TEXT_PAIRS)
    for body in re.findall(r"\{([^}]*)\}", text):
        ink = re.search(r"(?<![-\w])color: \$(\w+)", body)
        ground = re.search(r"(?<![-\w])background: \$(\w+)", body)
        if ink and ground:
            assert (ink[1], ground[1]) in known


def test_the_style_sheet_names_only_roles_that_exist_and_no_colours() -> None:
    text = resource("themes/studydesk.qss").read_text(encoding="utf-8")
    assert not re.search(r"#[0-9A-Fa-f]{3,8}\b", text)
    named = set(re.findall(r"\$(?!icon-)([a-z_]+)", text))
    assert named <= ROLES


def test_recall_goes_over_its_three_stops() -> None:
    assert LIGHT.recall(0) == LIGHT.recall_low
    assert LIGHT.recall(0.5) == LIGHT.recall_mid
    assert LIGHT.recall(1) == LIGHT.recall_high
    assert LIGHT.recall(7) == LIGHT.recall_high
    assert blend("#000000", "#FFFFFF", 0.5) == "#808080"


def test_the_theme_switches_live(qtbot: QtBot, themes: ThemeManager, qapp: QApplication) -> None:
    themes.choose(ThemeChoice.LIGHT)
    with qtbot.waitSignal(themes.changed) as told:
        themes.choose(ThemeChoice.DARK)
    assert told.args == [DARK]
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == DARK.ground


def test_as_the_system_follows_the_system(qapp: QApplication) -> None:
    system = {"dark": False}
    themes = ThemeManager(qapp, system_is_dark=lambda: system["dark"])
    themes.choose(ThemeChoice.SYSTEM)
    assert themes.theme is LIGHT
    system["dark"] = True
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert themes.theme is DARK
    themes.choose(ThemeChoice.LIGHT)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert themes.theme is LIGHT


@pytest.mark.parametrize(("asked", "got"), [(50, 80), (80, 80), (125, 125), (200, 200), (900, 200)])
def test_the_scale_stays_between_80_and_200_percent(themes: ThemeManager, asked: int, got: int) -> None:
    themes.choose(percent=asked)
    assert themes.scale == got / 100
    assert themes.font("body").pixelSize() == round(15 * got / 100)
    assert themes.px(0) == 0
    assert themes.px(0.2) == 1


def test_reduced_motion_takes_no_time(themes: ThemeManager) -> None:
    themes.choose(reduce_motion=True)
    assert themes.duration(200) == 0
    themes.choose(reduce_motion=False)
    assert themes.duration(200) == 200


def test_pictures_follow_the_theme(qtbot: QtBot, themes: ThemeManager) -> None:
    button = QPushButton()
    qtbot.addWidget(button)
    themes.choose(ThemeChoice.LIGHT)
    themes.set_icon(button, "check", "ink", 20)
    light = button.icon().pixmap(20, 20).toImage()
    themes.choose(ThemeChoice.DARK)
    assert button.icon().pixmap(20, 20).toImage() != light


def test_what_follows_the_theme_may_die(themes: ThemeManager) -> None:
    button = QPushButton()
    calls: list[int] = []
    themes.follow(button, lambda: calls.append(1))
    themes.set_icon(button, "x")
    button.deleteLater()
    QApplication.sendPostedEvents(button, 52)  # DeferredDelete
    themes.choose(percent=120)
    assert calls == [1]


def test_every_bundled_picture_can_be_drawn(themes: ThemeManager) -> None:
    names = sorted(file.stem for file in resource("icons").glob("*.svg"))
    assert len(names) > 50
    for name in names:
        assert not themes.icon(name).pixmap(20, 20).isNull()


def test_the_bundled_types_are_used(themes: ThemeManager) -> None:
    from PySide6.QtGui import QFontInfo

    assert QFontInfo(themes.font()).family() == "Inter"
    assert QFontInfo(themes.code_font()).family() == "JetBrains Mono"
    for licence in ("fonts/LICENSE-OFL.txt", "icons/LICENSE-ISC.txt"):
        assert resource(licence).is_file()
