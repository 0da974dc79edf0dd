"""What keys and buttons of the player do, in the real window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot
from tests.support.barcode import film
from tests.support.desks import Bench
from tests.support.watch_samples import Sample, bring

from studydesk.domain.moments import Moment
from studydesk.services import playing_mark, watching
from studydesk.ui.watch.after_crash import offer_after_crash
from studydesk.ui.watch.page import WatchPage
from studydesk.ui.watch.windows import VideoWindow


@pytest.fixture
def sample(bench: Bench) -> Sample:
    made = bring(bench)
    (bench.desk.downloads.library / f"{made.course.video_id}.mp4").write_bytes(film().read_bytes())
    return made


@pytest.fixture
def page(bench: Bench, sample: Sample, qtbot: QtBot) -> WatchPage:
    """The page with a film that stands at two seconds."""
    bench.window.resize(1280, 800)
    bench.window.show()
    page = bench.window.show_page("watch")
    assert isinstance(page, WatchPage)
    page.show_argument(Moment(sample.key, 2_000, sample.course.lessons[0].id))
    qtbot.waitUntil(lambda: page.player.is_loaded and not page.player.picture().isNull())
    page.player.pause()
    qtbot.waitUntil(lambda: not page.cues.is_loading)
    page.player.seek(2_000)
    return page


def windows(page: WatchPage) -> list[VideoWindow]:
    return [one for one in page.findChildren(VideoWindow) if one.isVisible()]


def press(page: WatchPage, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    page.setFocus()
    QTest.keyClick(page, key, modifier)


@pytest.mark.parametrize(
    ("key", "modifier", "to_ms"),
    [
        (Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier, 7_000),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier, 0),
        (Qt.Key.Key_J, Qt.KeyboardModifier.NoModifier, 0),
        (Qt.Key.Key_Home, Qt.KeyboardModifier.NoModifier, 0),
    ],
)
def test_keys_skip(page: WatchPage, key: Qt.Key, modifier: Qt.KeyboardModifier, to_ms: int) -> None:
    press(page, key, modifier)
    assert page.player.position_ms == to_ms


def test_space_and_k_play_and_pause(page: WatchPage, qtbot: QtBot) -> None:
    press(page, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: page.player.is_playing)
    press(page, Qt.Key.Key_K)
    qtbot.waitUntil(lambda: not page.player.is_playing)


def test_a_and_a_again_repeat_between_two_places(page: WatchPage) -> None:
    press(page, Qt.Key.Key_A)
    page.player.seek(3_000)
    press(page, Qt.Key.Key_A)
    assert page.player.loop == (2_000, 3_000)
    assert page.transport.buttons["loop"].isChecked()
    press(page, Qt.Key.Key_A)
    assert page.player.loop is None
    assert not page.transport.buttons["loop"].isChecked()


def test_the_speed_is_kept_for_the_course(bench: Bench, page: WatchPage, sample: Sample) -> None:
    bench.desk.commands.run("watch.faster")
    assert page.player.rate == 1.25
    found = watching.of_lesson(bench.store, sample.course.lessons[1].id, bench.desk.downloads.library)
    assert found is not None
    assert found.rate == 1.25
    assert page.transport.rate.currentData() == 1.25


def test_full_screen_and_small_picture_open_and_close(page: WatchPage) -> None:
    press(page, Qt.Key.Key_F)
    press(page, Qt.Key.Key_P)
    full, small = windows(page)
    assert full.is_full
    assert not small.is_full
    assert small.windowFlags() & Qt.WindowType.WindowStaysOnTopHint
    QTest.keyClick(full, Qt.Key.Key_Escape)
    QTest.keyClick(small, Qt.Key.Key_Escape)
    assert not windows(page)


def test_the_small_picture_goes_with_the_window(bench: Bench, page: WatchPage, qtbot: QtBot) -> None:
    press(page, Qt.Key.Key_P)
    page.play()
    qtbot.waitUntil(lambda: page.player.is_playing)
    bench.window.close()
    assert not page.player.is_playing
    assert not windows(page)
    assert not playing_mark.was_left_playing(bench.profile)


def test_every_function_has_a_button_or_stands_in_the_menu(bench: Bench, page: WatchPage) -> None:
    menu = page.transport.menu()
    learning = menu.actions()[0].menu()
    assert isinstance(learning, QMenu)
    said = {action.text().split("\t")[0] for action in (*menu.actions(), *learning.actions())}
    from studydesk.ui.watch.commands import COMMANDS

    for command in COMMANDS:
        name = command.id.removeprefix("watch.")
        assert name in page.transport.buttons or bench.desk.commands.title(command.id) in said, name


def test_the_pointer_over_the_bar_shows_picture_chapter_and_time(page: WatchPage, qtbot: QtBot) -> None:
    bar, preview = page.transport.bar, page.transport.preview
    QTest.mouseMove(bar, QPoint(bar.width() // 3, bar.height() // 2))
    bar.hovered.emit(bar.at(bar.width() / 3), bar.width() // 3)
    qtbot.waitUntil(lambda: not preview.picture.isNull())
    assert preview.isVisible()
    assert len(preview.words) == 2
    bar.hovered.emit(-1, 0)
    assert not preview.isVisible()


def test_the_next_start_knows_that_a_video_was_playing(bench: Bench, page: WatchPage, qtbot: QtBot) -> None:
    page.play()
    qtbot.waitUntil(lambda: page.player.is_playing)
    assert playing_mark.was_left_playing(bench.profile)
    assert not playing_mark.was_left_playing(bench.profile)
    with qtbot.waitSignal(bench.desk.notices.offered) as told:
        offer_after_crash(bench.desk)
    assert told.args is not None
    page.player.pause()


def test_the_screen_is_kept_awake_only_while_it_plays(page: WatchPage, qtbot: QtBot) -> None:
    awake = page.control._awake
    page.play()
    qtbot.waitUntil(lambda: page.player.is_playing)
    assert awake.is_on
    page.player.pause()
    assert not awake.is_on


def test_it_goes_on_three_seconds_before_its_place(bench: Bench, page: WatchPage, sample: Sample) -> None:
    page.player.seek(6_000)
    page.recorder.stop(6_000)
    found = watching.watchable(bench.store, Moment(sample.key), bench.desk.downloads.library)
    assert found is not None
    page.show_video(found, play=True, resumes=True)
    assert page.player.position_ms == 3_000
