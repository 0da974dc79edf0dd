"""Moving the library: nothing is deleted before it is somewhere else, whenever the move ends."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from tests.support.examples import examples

from studydesk.domain.downloads import VideoId
from studydesk.domain.errors import EnvironmentFault, UserError
from studydesk.domain.library import INCOMING, FileId, VideoFile
from studydesk.jobs import CancelToken, JobCancelledError, JobContext
from studydesk.services.library_move import Move, copy_library, delete_old, plan_move

CONTENT = {"A/one [x].mp4": b"1" * 5000, "B/two [y].mp4": b"2" * 7000, f"{INCOMING}/half.part": b"3" * 100}


def library(folder: Path) -> list[VideoFile]:
    for path, content in CONTENT.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    (folder / "B" / "the learner's own.txt").write_text("mine", encoding="utf-8")
    return [row(number, path) for number, path in enumerate(CONTENT) if not path.startswith(INCOMING)]


def row(number: int, path: str) -> VideoFile:
    size = len(CONTENT[path])
    return VideoFile(FileId(number), VideoId(number), "k", "t", path, size, 480, 1000, "played", False, 0, False)


def held(folder: Path) -> dict[str, bytes]:
    return {path: (folder / path).read_bytes() for path in CONTENT if (folder / path).exists()}


def test_a_move_takes_everything_along_and_leaves_what_is_not_ours(tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new" / "videos"
    move = plan_move(library(old), old, new)
    told: list[tuple[int, int]] = []
    copy_library(JobContext(lambda done, total, _text: told.append((done, total))), move)
    assert held(new) == CONTENT
    assert held(old) == CONTENT
    assert told[-1] == (12_100, 12_100)
    assert delete_old(JobContext(), move) == []
    assert held(old) == {}
    assert [entry.name for entry in old.rglob("*") if entry.is_file()] == ["the learner's own.txt"]
    assert not list(new.rglob("*.copying"))


@given(st.integers(0, 12))
@hypothesis_settings(max_examples=examples(13))
def test_a_move_that_was_broken_off_anywhere_goes_on(tmp_path_factory: pytest.TempPathFactory, steps: int) -> None:
    folder = tmp_path_factory.mktemp("move")
    old, new = folder / "old", folder / "new"
    move = plan_move(library(old), old, new)
    token = CancelToken()
    seen = 0

    def count(_done: int, _total: int, _text: str) -> None:
        nonlocal seen
        seen += 1
        if seen > steps:
            token.cancel()

    try:
        copy_library(JobContext(count, token), move)
    except JobCancelledError:
        assert held(old) == CONTENT
    copy_library(JobContext(), plan_move(library(old), old, new))
    assert held(new) == CONTENT


def test_what_the_target_does_not_hold_is_never_deleted(tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    move = plan_move(library(old), old, new)
    copy_library(JobContext(), move)
    (new / "A/one [x].mp4").write_bytes(b"torn")
    assert delete_old(JobContext(), move) == ["A/one [x].mp4"]
    assert list(held(old)) == ["A/one [x].mp4"]


def test_a_copy_of_the_same_size_with_other_bytes_is_made_anew(tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    move = plan_move(library(old), old, new)
    (new / "A").mkdir(parents=True)
    (new / "A/one [x].mp4").write_bytes(b"x" * 5000)
    copy_library(JobContext(), move)
    assert held(new) == CONTENT


@pytest.mark.parametrize("target", ["old", "old/inside", "."])
def test_folders_inside_each_other_are_refused(tmp_path: Path, target: str) -> None:
    old = tmp_path / "old"
    with pytest.raises(UserError) as caught:
        plan_move(library(old), old, tmp_path / target)
    assert caught.value.code == "library.target"


def test_a_target_that_cannot_be_written_leaves_all_as_it_was(tmp_path: Path) -> None:
    old = tmp_path / "old"
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    with pytest.raises(EnvironmentFault) as caught:
        copy_library(JobContext(), plan_move(library(old), old, tmp_path / "file" / "new"))
    assert "where they were" in caught.value.kept
    assert held(old) == CONTENT


def test_a_disk_without_room_is_said_before_anything_is_copied(small_disk: Path, tmp_path: Path) -> None:
    old = tmp_path / "old"
    files = library(old)
    (old / "A/one [x].mp4").write_bytes(bytes(8_000_000))
    with pytest.raises(EnvironmentFault) as caught:
        copy_library(JobContext(), Move(old, small_disk / "new", tuple(file.path for file in files)))
    assert caught.value.code == "disk.full"
    assert not list(small_disk.rglob("*.mp4"))
