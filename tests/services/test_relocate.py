"""Moving a profile's folder."""

import json
import os
import signal
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest

from studydesk.domain.errors import UserError
from studydesk.jobs import JobCancelledError
from studydesk.paths import MOVE_MARKER, Profile, resolve_profile
from studydesk.services.relocate import GOAL, finish_move, move_profile
from studydesk.services.settings import ProfileSettings
from studydesk.storage.store import Store

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The platform's data folder with a profile of some files."""
    folder = tmp_path / "data"
    profile = resolve(folder)
    with closing(Store.open(profile.database, clock=lambda: NOW, random=Random(1))) as store:
        ProfileSettings(store).set("weekly_hours", 17)
    for name in ("settings.json", "media/a/film.mp4", "logs/studydesk.log", "studydesk.lock"):
        file = profile.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(name)
    return folder


def resolve(data: Path) -> Profile:
    return resolve_profile(None, program=None, data=lambda: data)


def hours_in(profile: Profile) -> int:
    with closing(Store.open(profile.database, clock=lambda: NOW, random=Random(1))) as store:
        return ProfileSettings(store).number("weekly_hours")


class PulledPlugError(Exception):
    """Ends a move in the middle."""


def test_everything_is_in_the_new_place_and_nothing_in_the_old(data: Path, tmp_path: Path) -> None:
    old, target, seen = resolve(data), tmp_path / "new" / "desk", list[tuple[int, int]]()
    moved = move_profile(old, target, lambda done, total: seen.append((done, total)))
    assert resolve(data) == moved
    assert moved.folder == target
    assert hours_in(moved) == 17
    assert (target / "media/a/film.mp4").read_text() == "media/a/film.mp4"
    assert not old.folder.exists()
    assert not (target / MOVE_MARKER).exists()
    assert seen[-1][0] == seen[-1][1]


def test_a_move_that_is_cut_short_leaves_the_old_place_whole_and_can_go_on(data: Path, tmp_path: Path) -> None:
    target = tmp_path / "new"

    def pull_plug(done: int, total: int) -> None:
        raise PulledPlugError

    with pytest.raises(PulledPlugError):
        move_profile(resolve(data), target, pull_plug)
    assert resolve(data).folder == data / "profile"
    assert hours_in(resolve(data)) == 17
    move_profile(resolve(data), target)
    assert hours_in(resolve(data)) == 17
    assert resolve(data).folder == target


def test_a_half_copied_folder_that_is_opened_by_hand_deletes_nothing(data: Path, tmp_path: Path) -> None:
    target = tmp_path / "new"
    target.mkdir()
    (target / MOVE_MARKER).write_text(json.dumps({"from": str(data / "profile")}))
    (target / "settings.json").write_text("half")
    finish_move(Profile(target))
    finish_move(Profile(target, "moved", data / "location.json"))
    assert (data / "profile" / "settings.json").read_text() == "settings.json"


def test_what_a_move_could_not_delete_is_deleted_later(data: Path, tmp_path: Path) -> None:
    old = resolve(data).folder
    moved = move_profile(resolve(data), tmp_path / "new")
    (moved.folder / MOVE_MARKER).write_text(json.dumps({"from": str(old)}))
    old.mkdir()
    (old / "settings.json").write_text("settings.json")
    (old / "mine.txt").write_text("not in the new place")
    finish_move(moved)
    assert [file.name for file in old.iterdir()] == ["mine.txt"]
    assert not (moved.folder / MOVE_MARKER).exists()


def test_a_folder_with_other_things_is_refused(data: Path, tmp_path: Path) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "x").touch()
    for target in (tmp_path / "full", tmp_path / "full" / "x"):
        with pytest.raises(UserError) as error:
            move_profile(resolve(data), target)
        assert error.value.code == "move.not_empty"


@pytest.mark.parametrize("target", ["data/profile", "data/profile/inside", "data"])
def test_a_profile_is_not_moved_into_itself(data: Path, tmp_path: Path, target: str) -> None:
    with pytest.raises(UserError) as error:
        move_profile(resolve(data), tmp_path / target)
    assert error.value.code == "move.nested"


def test_a_profile_chosen_by_an_option_is_moved_by_hand(data: Path, tmp_path: Path) -> None:
    with pytest.raises(UserError) as error:
        move_profile(Profile(data / "profile"), tmp_path / "new")
    assert error.value.code == "move.fixed"
    assert not (tmp_path / "new").exists()


def test_a_cancelled_move_leaves_the_old_place_in_use_and_nothing_in_the_new(data: Path, tmp_path: Path) -> None:
    (tmp_path / "new").mkdir()
    before = {file.name for file in resolve(data).folder.rglob("*")}
    for stop_at in range(8):
        seen = 0

        def cancel(_done: int, _total: int, stop_at: int = stop_at) -> None:
            nonlocal seen
            seen += 1
            if seen > stop_at:
                raise JobCancelledError

        try:
            move_profile(resolve(data), tmp_path / "new", cancel)
        except JobCancelledError:
            assert list((tmp_path / "new").iterdir()) == []
            assert {file.name for file in resolve(data).folder.rglob("*")} == before - {
                "studydesk.db-wal",
                "studydesk.db-shm",
            }
            assert hours_in(resolve(data)) == 17
        else:
            assert stop_at > 5
            break


def test_cancelling_is_possible_while_the_database_is_copied(data: Path, tmp_path: Path) -> None:
    seen: list[int] = []
    size = resolve(data).database.stat().st_size

    def cancel(done: int, _total: int) -> None:
        seen.append(done)
        if len(seen) > 1 and done - seen[0] >= size:
            raise JobCancelledError

    with pytest.raises(JobCancelledError):
        move_profile(resolve(data), tmp_path / "new", cancel)
    assert not (tmp_path / "new").exists()
    assert hours_in(resolve(data)) == 17


def test_a_half_copy_is_deleted_when_the_next_move_goes_elsewhere(data: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    command = [sys.executable, "-c", KILLED, str(data), str(first), "4"]
    ended = subprocess.run(command, check=False, env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)})
    assert ended.returncode
    assert len(list(first.iterdir())) > 1
    (first / "mine.txt").write_text("not a copy", encoding="utf-8")
    moved = move_profile(resolve(data), second)
    assert hours_in(moved) == 17
    assert [file.name for file in first.iterdir()] == ["mine.txt"]
    assert GOAL not in {file.name for file in second.iterdir()}


KILLED = """
import os, sys
from pathlib import Path
from studydesk.paths import resolve_profile
from studydesk.services.relocate import move_profile
left = int(sys.argv[3])
def pull(done, total):
    global left
    left -= 1
    if left < 0:
        os.kill(os.getpid(), 9)
profile = resolve_profile(None, program=None, data=lambda: Path(sys.argv[1]))
move_profile(profile, Path(sys.argv[2]), pull)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no kill -9")
@pytest.mark.parametrize("left", range(5))
def test_a_move_killed_anywhere_can_be_done_again(data: Path, tmp_path: Path, left: int) -> None:
    target = tmp_path / "new"
    command = [sys.executable, "-c", KILLED, str(data), str(target), str(left)]
    ended = subprocess.run(command, check=False, env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)})
    if ended.returncode:
        assert ended.returncode == -signal.SIGKILL
        assert hours_in(resolve(data)) == 17
        assert resolve(data).folder != target
        moved = move_profile(resolve(data), target)
    else:
        moved = resolve(data)
    assert moved.folder == target
    assert hours_in(moved) == 17
    assert (target / "media/a/film.mp4").read_text() == "media/a/film.mp4"
    assert not list(target.rglob("*.part"))
