"""The player, by the numbers that the pictures of its films carry."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.support.barcode import FRAME_MS, film, number_of

from studydesk.ui.widgets.player.player import Player
from studydesk.ui.widgets.player.thumbnails import Thumbnails


@pytest.fixture
def player(qapp: QApplication) -> Iterator[Player]:
    made = Player()
    yield made
    made.close()


def shown_ms(player: Player) -> float:
    """The instant that is on the screen."""
    number = number_of(player.picture())
    return -1 if number is None else number * FRAME_MS


def shows(player: Player, at_ms: float) -> Callable[[], bool]:
    return lambda: abs(shown_ms(player) - at_ms) <= FRAME_MS


def loaded(qtbot: QtBot, player: Player, at_ms: int = 0) -> None:
    player.load(film(), at_ms)
    qtbot.waitUntil(shows(player, at_ms))


def test_a_film_opens_at_the_asked_instant_and_stands(qtbot: QtBot, player: Player) -> None:
    loaded(qtbot, player, 3_000)
    assert not player.is_playing
    assert player.position_ms == 3_000
    assert player.duration_ms == pytest.approx(8_000, abs=60)


@pytest.mark.parametrize("at_ms", [0, 40, 1_990, 5_020, 7_900])
def test_a_seek_shows_that_picture(qtbot: QtBot, player: Player, at_ms: int) -> None:
    loaded(qtbot, player, 4_400)
    player.seek(at_ms)
    qtbot.waitUntil(shows(player, at_ms))
    assert player.position_ms == at_ms


def test_steps_go_one_picture_on_and_back(qtbot: QtBot, player: Player) -> None:
    loaded(qtbot, player, 2_000)
    first = number_of(player.picture())
    assert first is not None
    for step, expected in ((1, 1), (1, 2), (-1, 1), (-1, 0)):
        player.step(step)
        qtbot.waitUntil(lambda wanted=first + expected: number_of(player.picture()) == wanted)


def test_playing_at_twice_the_speed_shows_later_pictures(qtbot: QtBot, player: Player) -> None:
    loaded(qtbot, player, 0)
    player.set_rate(3.0)
    player.play()
    qtbot.waitUntil(lambda: shown_ms(player) >= 1_500)
    assert player.is_playing
    player.pause()
    assert not player.is_playing


def test_a_range_ends_where_the_lesson_ends(qtbot: QtBot, player: Player) -> None:
    player.set_rate(3.0)
    with qtbot.waitSignal(player.ended):
        player.load(film(), 4_200, start_ms=4_000, end_ms=5_000, play=True)
    assert player.position_ms == 5_000
    assert not player.is_playing
    player.play()
    qtbot.waitUntil(lambda: 4_000 <= shown_ms(player) < 4_800)


def test_the_end_of_the_file_keeps_the_last_picture_and_play_begins_anew(qtbot: QtBot, player: Player) -> None:
    player.set_rate(3.0)
    with qtbot.waitSignal(player.ended):
        player.load(film(), 7_000, play=True)
    qtbot.wait(60)
    assert shown_ms(player) > 7_700
    player.play()
    qtbot.waitUntil(lambda: 0 <= shown_ms(player) < 2_000)


def test_a_loop_is_played_again_and_again(qtbot: QtBot, player: Player) -> None:
    loaded(qtbot, player, 2_000)
    player.set_loop((2_000, 2_400))
    turns: list[int] = []
    player.position_changed.connect(turns.append)
    player.play()
    qtbot.waitUntil(lambda: sum(now < before for before, now in itertools.pairwise(turns)) >= 2)
    assert max(turns) < 2_700
    player.set_loop(None)
    qtbot.waitUntil(lambda: shown_ms(player) > 2_700)


@pytest.mark.parametrize("play", [False, True])
def test_another_film_begins_at_its_own_place_while_one_plays(qtbot: QtBot, player: Player, play: bool) -> None:
    player.load(film(), 1_000, play=True)
    qtbot.waitUntil(lambda: shown_ms(player) > 1_100)
    player.load(film(4), 3_000, play=play)
    qtbot.waitUntil(lambda: 2_950 <= shown_ms(player) <= 3_900)
    assert player.duration_ms == pytest.approx(4_000, abs=60)
    assert player.is_playing is play


def test_a_mended_file_can_be_opened_under_the_same_name(qtbot: QtBot, player: Player, tmp_path: Path) -> None:
    file = tmp_path / "film.mp4"
    file.write_bytes(b"no film at all" * 999)
    with qtbot.waitSignal(player.faulted):
        player.load(file)
    file.write_bytes(film().read_bytes())
    player.load(file, 2_000)
    qtbot.waitUntil(shows(player, 2_000))


def test_a_file_that_is_gone_is_told(qtbot: QtBot, player: Player, tmp_path: Path) -> None:
    with qtbot.waitSignal(player.faulted) as told:
        player.load(tmp_path / "gone.mp4")
    assert told.args is not None
    assert told.args[0] == "gone"


def test_a_damaged_file_is_told(qtbot: QtBot, player: Player, tmp_path: Path) -> None:
    (tmp_path / "noise.mp4").write_bytes(b"no film at all" * 999)
    with qtbot.waitSignal(player.faulted) as told:
        player.load(tmp_path / "noise.mp4", play=True)
    assert told.args is not None
    assert told.args[0] in ("unreadable", "codec")
    assert not player.is_playing


def test_a_picture_without_a_decoder_is_told(qtbot: QtBot, player: Player) -> None:
    """AV1 has no decoder in software here: the clock runs, and nothing is seen."""
    with qtbot.waitSignal(player.faulted, timeout=8_000) as told:
        player.load(film(4, codec="libsvtav1"), play=True)
    assert told.args is not None
    assert told.args[0] in ("no_picture", "codec")


def test_small_pictures_are_those_of_their_places(qtbot: QtBot) -> None:
    small = Thumbnails()
    small.show_video(film(), 8_000)
    for at_ms in (5_100, 900, 7_950, 2_000):
        if small.picture(at_ms).isNull():
            with qtbot.waitSignal(small.arrived):
                pass
        number = number_of(small.picture(at_ms))
        assert number is not None
        assert abs(number * FRAME_MS - min(small.place_of(at_ms), 7_900)) <= 2 * FRAME_MS
    small.let_go()
    assert not small.picture(5_100).isNull()
