"""Bringing in what is on the disk already."""

import os
from pathlib import Path

import pytest
from tests.services.test_library import cannot_decode, mp4, run, take, video_row
from tests.storage.support import open_store

from studydesk.domain.errors import UserError
from studydesk.domain.library import INCOMING, Match, Wanted
from studydesk.jobs import CancelToken, JobCancelledError, JobContext
from studydesk.services import library
from studydesk.services.bring_in import fetch, find_videos
from studydesk.services.library import Taken
from studydesk.storage.captions import read_tracks

WANTED = Wanted("youtube:aaaaaaaaaaa", "Caches", 60_000)


def shelf(folder: Path) -> Path:
    (folder / "deep" / "er").mkdir(parents=True)
    (folder / "Caches [aaaaaaaaaaa].mp4").write_bytes(mp4())
    (folder / "Caches [aaaaaaaaaaa].de.srt").write_text("1\n00:00:01,000 --> 00:00:02,000\nHallo.\n", encoding="utf-8")
    (folder / "Caches [aaaaaaaaaaa].vtt").write_text("WEBVTT\n\n00:01.000 --> 00:02.000\nHello.\n", encoding="utf-8")
    (folder / "deep" / "er" / "broken.MKV").write_bytes(b"no video")
    (folder / ".hidden").mkdir()
    (folder / ".hidden" / "x.mp4").write_bytes(mp4())
    (folder / "notes.txt").write_text("x", encoding="utf-8")
    os.symlink(folder, folder / "deep" / "loop")
    return folder


def test_videos_are_found_with_their_length_and_without_going_in_circles(tmp_path: Path) -> None:
    found = find_videos(JobContext(), shelf(tmp_path / "shelf"))
    assert [(one.name, one.duration_ms) for one in found] == [
        ("Caches [aaaaaaaaaaa].mp4", 60_000),
        ("broken.MKV", None),
    ]


def test_a_search_can_be_cancelled_and_needs_a_folder(tmp_path: Path) -> None:
    token = CancelToken()
    token.cancel()
    with pytest.raises(JobCancelledError):
        find_videos(JobContext(token=token), shelf(tmp_path / "shelf"))
    with pytest.raises(UserError):
        find_videos(JobContext(), tmp_path / "nowhere")


@pytest.mark.parametrize("move", [True, False])
def test_a_found_video_is_taken_in_with_its_captions(tmp_path: Path, move: bool) -> None:
    place, source = tmp_path / "videos", shelf(tmp_path / "shelf")
    (place / INCOMING).mkdir(parents=True)
    with open_store(tmp_path / "studydesk.db") as store:
        video_id = video_row(store, WANTED.key)
        found = find_videos(JobContext(), source)[0]
        arrived = fetch(JobContext(), Match(found, WANTED, "id"), video_id, place, move=move)
        taken = take(store, place, arrived, cannot_decode)
        assert isinstance(taken, Taken)
        assert taken.path.read_bytes() == mp4()
        assert (source / "Caches [aaaaaaaaaaa].mp4").exists() is not move
        tracks = [(track.language, track.kind, track.original) for track in read_tracks(store, video_id)]
        assert tracks == [("und", "file", True), ("de", "file", False)]
        assert library.look(library.files(store), place).is_whole


def test_a_cancelled_copy_leaves_the_original_and_no_half(tmp_path: Path) -> None:
    place, source = tmp_path / "videos", shelf(tmp_path / "shelf")
    found = find_videos(JobContext(), source)[0]
    token = CancelToken()
    token.cancel()
    with open_store(tmp_path / "studydesk.db") as store, pytest.raises(JobCancelledError):
        fetch(JobContext(token=token), Match(found, WANTED, "id"), video_row(store, WANTED.key), place, move=False)
    assert (source / found.name).exists()


def test_everything_runs_inline_for_the_command_line() -> None:
    said: list[object] = []
    run(lambda _context: 1, said.append, said.append)
    assert said == [1]
