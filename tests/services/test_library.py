"""The library with real files: taking in, deleting, looking, and what a kill in between leaves."""

import os
import struct
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.storage.support import open_store

from studydesk.domain.cues import Cue
from studydesk.domain.downloads import FailureKind, VideoId
from studydesk.domain.errors import EnvironmentFault
from studydesk.domain.library import INCOMING, Found, Usage, Wanted, file_path, first_to_go, match_files, safe_name
from studydesk.domain.uid import uid_of
from studydesk.jobs import Job, run_inline
from studydesk.media.protocol import CaptionFile
from studydesk.services import library
from studydesk.services.library import Arrived, ProbeAnswer, TakeIn, Taken
from studydesk.storage.captions import read_cues, read_tracks
from studydesk.storage.store import Store

Result = TypeVar("Result")
KEY = "youtube:aaaaaaaaaaa"


def box(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I4s", 8 + len(content), kind) + content


def mp4(seconds: int = 60, size: int = 500) -> bytes:
    header = box(b"mvhd", struct.pack(">IIIII", 0, 0, 0, 1000, seconds * 1000) + bytes(80))
    return box(b"ftyp", b"isom\0\0\0\0") + box(b"moov", header) + box(b"mdat", bytes(size))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path / "studydesk.db") as opened:
        yield opened


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "videos"
    (place / INCOMING).mkdir(parents=True)
    return place


def video_row(store: Store, key: str = KEY) -> VideoId:
    with store.write("Know a video") as tx:
        row = tx.execute("INSERT INTO video (uid, key, title) VALUES (?, ?, 'A talk')", (uid_of("video", key), key))
    return VideoId(row.lastrowid or 0)


def run(job: Job[Result], finished: Callable[[Result], object], failed: Callable[[Exception], object]) -> None:
    try:
        result = run_inline(job)
    except Exception as error:  # as the runner beside the window does
        failed(error)
    else:
        finished(result)


def cannot_decode(_file: Path, answered: Callable[[ProbeAnswer], object]) -> None:
    answered(ProbeAnswer(None))


def arrived(store: Store, folder: Path, content: bytes, **more: object) -> Arrived:
    file = folder / INCOMING / "stem.18.mp4"
    file.write_bytes(content)
    known = {row[0]: row[1] for row in store.read("SELECT key, id FROM video")}
    key = str(more.pop("key", KEY))
    values = {"title": "Caches: why?", "folder": "A channel", **more}
    return Arrived(known[key] if key in known else video_row(store, key), file, key=key, **values)  # type: ignore[arg-type]


def take(store: Store, folder: Path, video: Arrived, probe: library.Probe = cannot_decode) -> Taken | tuple[str, str]:
    ended: list[Taken | tuple[str, str]] = []
    TakeIn(store, folder, run, probe).start(video, ended.append, lambda kind, text: ended.append((kind.value, text)))
    (only,) = ended
    return only


def test_a_video_gets_its_place_its_row_and_its_transcript(store: Store, folder: Path) -> None:
    captions = folder / INCOMING / "stem.en.vtt"
    captions.write_text("WEBVTT\n\n00:01.000 --> 00:02.000\nHello.\n", encoding="utf-8")
    torn = folder / INCOMING / "stem.de.vtt"
    torn.write_text("<html>429</html>", encoding="utf-8")
    files = (CaptionFile(str(captions), "en", "manual", True), CaptionFile(str(torn), "de", "automatic", False))
    told: list[object] = []
    store.on_changed(lambda changes, _origin: told.append(changes))
    taken = take(store, folder, arrived(store, folder, mp4(), captions=files, announced_ms=61_000))
    assert isinstance(taken, Taken)
    assert taken.path == folder / "A channel" / "Caches why [aaaaaaaaaaa].mp4"
    assert taken.path.read_bytes() == mp4()
    assert taken.verified == "structure"
    assert ["stem.de.vtt" in note for note in taken.notes] == [True]
    (file,) = library.files(store)
    assert (file.path, file.duration_ms) == ("A channel/Caches why [aaaaaaaaaaa].mp4", 60_000)
    (track,) = read_tracks(store, file.video_id)
    assert read_cues(store, track.id) == [Cue(1000, 2000, "Hello.")]
    assert any(changes.touches("caption_track") for changes in told)  # type: ignore[attr-defined]
    assert library.look(library.files(store), folder).is_whole


def test_a_damaged_video_stays_out_and_says_why(store: Store, folder: Path) -> None:
    kind, text = take(store, folder, arrived(store, folder, mp4()[:-3]))  # type: ignore[misc]
    assert kind == "damaged"
    assert "ends in the middle" in text
    kind, text = take(  # type: ignore[misc]
        store, folder, arrived(store, folder, mp4()), lambda _file, said: said(ProbeAnswer(False, "no picture came"))
    )
    assert (kind, text) == ("damaged", "Caches: why?: no picture came.")
    assert library.files(store) == []
    assert (folder / INCOMING / "stem.18.mp4").exists()


def test_another_quality_takes_the_place_of_the_first(store: Store, folder: Path) -> None:
    first = take(store, folder, arrived(store, folder, mp4(), height=360))
    second = take(store, folder, arrived(store, folder, mp4(size=900), height=720, title="Renamed meanwhile"))
    assert isinstance(first, Taken)
    assert isinstance(second, Taken)
    assert first.file_id == second.file_id
    assert not first.path.exists()
    (file,) = library.files(store)
    assert (file.height, file.size_bytes) == (720, len(mp4(size=900)))


def test_where_the_place_cannot_be_written_the_video_is_kept(store: Store, folder: Path) -> None:
    (folder / "A channel").write_text("a file where a folder should be", encoding="utf-8")
    kind, text = take(store, folder, arrived(store, folder, mp4()))  # type: ignore[misc]
    assert kind == FailureKind.FOLDER.value
    assert "still in the library" in text
    assert (folder / INCOMING / "stem.18.mp4").exists()


def test_a_kill_between_file_and_row_is_mended_by_taking_it_in_again(store: Store, folder: Path) -> None:
    video = arrived(store, folder, mp4())
    place = folder / file_path("A channel", "Caches: why?", KEY, ".mp4")
    place.parent.mkdir()
    os.replace(video.path, place)  # and here the light went out
    (found,) = library.lost_arrivals(store, folder)
    taken = take(store, folder, found)
    assert isinstance(taken, Taken)
    assert taken.path.read_bytes() == mp4()
    assert library.lost_arrivals(store, folder) == []
    assert library.look(library.files(store), folder).is_whole


def test_deleting_can_be_undone_until_the_bin_is_emptied(store: Store, folder: Path) -> None:
    taken = take(store, folder, arrived(store, folder, mp4()))
    assert isinstance(taken, Taken)
    library.delete(store, [taken.file_id])
    assert library.files(store)[0].trashed
    store.undo()
    assert library.empty_bin(store, folder) == 0
    assert taken.path.exists()
    library.delete(store, [taken.file_id])
    assert library.empty_bin(store, folder) == len(mp4())
    assert not taken.path.exists()
    assert library.files(store) == []
    library.delete(store, [taken.file_id])  # what is gone stays gone
    assert library.empty_bin(store, folder) == 0


def test_a_look_names_what_is_missing_changed_and_strange(store: Store, folder: Path) -> None:
    keys = [f"youtube:{letter * 11}" for letter in "abc"]
    taken = [take(store, folder, arrived(store, folder, mp4(), key=key, title=key[-1])) for key in keys]
    assert all(isinstance(one, Taken) for one in taken)
    taken[0].path.unlink()  # type: ignore[union-attr]
    taken[1].path.write_bytes(b"shorter")  # type: ignore[union-attr]
    (folder / "copied by hand.mp4").write_bytes(mp4())
    (folder / INCOMING / "half.part").write_bytes(b"12345")
    seen = library.look(library.files(store), folder)
    assert [file.title for file in seen.missing] == ["A talk"]
    assert [file.path[-6:] for file in seen.changed] == ["b].mp4"]
    assert seen.strangers == ("copied by hand.mp4",)
    assert seen.left_over_bytes == 5
    assert not seen.is_whole
    library.forget(store, [file.id for file in seen.missing])
    assert len(library.files(store)) == 2


def test_a_library_on_an_unplugged_disk_is_not_made_anew(store: Store, folder: Path, tmp_path: Path) -> None:
    library.require_library(tmp_path / "first", store)
    assert (tmp_path / "first" / INCOMING).is_dir()
    take(store, folder, arrived(store, folder, mp4()))
    folder.rename(tmp_path / "unplugged")
    assert not library.look(library.files(store), folder).is_there
    with pytest.raises(EnvironmentFault) as caught:
        library.require_library(folder, store)
    assert caught.value.code == "library.missing"
    assert library.free_bytes(folder) > 0


def test_only_done_and_not_kept_files_go_and_the_oldest_first() -> None:
    def one(number: int, *, done: bool = True, kept: bool = False) -> Usage:
        return Usage(1, number, number, 100, done, kept, number)  # type: ignore[arg-type]

    files = [one(4), one(1, kept=True), one(2), one(3, done=False), one(2)]
    assert [usage.file_id for usage in first_to_go(files, 150)] == [2, 4]
    assert [usage.file_id for usage in first_to_go(files, 10_000)] == [2, 4]
    assert first_to_go(files, 0) == []


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("../../etc/passwd", "etc passwd"),
        ("..", "video"),
        ("CON", "_CON"),
        ("nul.mp4", "_nul.mp4"),
        ("Node.js: a tour. ", "Node.js a tour"),
        ("a\0b\nc\x1b[2J", "a b c [2J"),
        ("\u202egpj.exe", "gpj.exe"),
        ("x" * 300, "x" * 150),
        ("ж" * 300, "ж" * 75),
        ("", "video"),
    ],
)
def test_names_are_safe(title: str, name: str) -> None:
    assert safe_name(title) == name


@given(st.text(), st.text(), st.text())
def test_no_text_leads_out_of_the_library(folder: str, title: str, key: str) -> None:
    parts = file_path(folder, title, f"url:{key}", ".mp4").split("/")
    assert len(parts) == 2
    for part in parts:
        assert part not in ("", ".", "..")
        assert len(part.encode("utf-8")) <= 200
        assert part == part.strip(" .")
        assert not set(part) & set('\\<>:"|?*\0')


def test_files_are_matched_by_id_then_title_then_length() -> None:
    wanted = [
        Wanted("youtube:dQw4w9WgXcQ", "Git and GitHub Crash Course", 3_600_000),
        Wanted("youtube:-bcdefghij_", "Redis for Beginners", 1_800_000),
        Wanted("youtube:ccccccccccc", "Caching Explained in Depth", 900_000),
        Wanted("url:https://example.org/x", "Something Else Entirely", 5_000_000),
    ]

    def found(name: str, ms: int | None = None) -> Found:
        return Found(f"/somewhere/{name}", name, 1, ms)

    names = {
        found("whatever [dQw4w9WgXcQ].mp4"): ("youtube:dQw4w9WgXcQ", "id"),
        found("Redis--bcdefghij_.webm"): ("youtube:-bcdefghij_", "id"),
        found("caching explained, in depth.mkv", 901_000): ("youtube:ccccccccccc", "title"),
        found("VID_0001.mp4", 5_000_500): ("url:https://example.org/x", "duration"),
        found("holiday.mp4", 20_000): (None, ""),
        found("Caching Explained in Depth (2).mp4", 60_000): (None, ""),
    }
    for match in match_files(names, wanted):
        key = match.wanted.key if match.wanted else None
        assert (key, match.by) == names[match.found], match.found.name
