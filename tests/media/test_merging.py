"""Putting picture and sound together: with real streams, with an ffmpeg that fails, hangs, or is killed."""

from __future__ import annotations

import json
import os
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.media import clips
from tests.media.lane import PLUGINS, PROMPT_S, Lane, WorkerProcess, files, lanes, until_grown

from studydesk.domain.downloads import FailureKind
from studydesk.media import merging, names
from studydesk.media.protocol import Cancel, Cancelled, Done, Engine, Failed, Fetch, Network, Progress
from studydesk.media.tools import bundled_ffmpeg

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the ffmpegs that misbehave are scripts with a #! line")

REAL = Engine(ffmpeg=bundled_ffmpeg(), plugins=PLUGINS)


@pytest.fixture
def lane() -> Iterator[Lane]:
    yield from lanes()


@pytest.fixture(scope="module")
def streams(tmp_path_factory: pytest.TempPathFactory) -> tuple[bytes, bytes]:
    return clips.picture_and_sound(tmp_path_factory.mktemp("clips"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "incoming"
    place.mkdir()
    return place


def page(lane: Lane, streams: tuple[bytes, bytes], **more: Any) -> str:
    picture = lane.put("/135", streams[0], etag='"p"')
    sound = lane.put("/140", streams[1], etag='"s"')
    text = lane.put("/en.vtt", b"WEBVTT\n\n00:00.000 --> 00:01.000\nWords\n")
    return lane.page(
        "m",
        title="Both",
        language="en",
        subtitles={"en": [{"ext": "vtt", "url": text}]},
        formats=[
            {"format_id": "135", "url": picture, "ext": "mp4", "vcodec": "avc1", "acodec": "none", "height": 480},
            {"format_id": "140", "url": sound, "ext": "m4a", "vcodec": "none", "acodec": "mp4a.40.2"},
        ],
        **more,
    )


def ffmpeg(folder: Path, body: str) -> Engine:
    """An engine whose ffmpeg is this script; ``target`` is the file it is to make."""
    script = folder / "ffmpeg"
    head = f"#!{sys.executable}\nimport os, sys, time\ntarget = sys.argv[-1].removeprefix('file:')\n"
    script.write_text(head + body, encoding="utf-8")
    script.chmod(0o755)
    return Engine(ffmpeg=str(script), plugins=PLUGINS)


def order(worker: WorkerProcess, url: str, folder: Path) -> Fetch:
    return Fetch(worker.number(), url=url, folder=str(folder), stem="v1", network=Network(timeout_s=5))


def test_two_streams_become_one_file(lane: Lane, streams: tuple[bytes, bytes], folder: Path) -> None:
    worker = WorkerProcess(REAL)
    asked = order(worker, page(lane, streams), folder)
    done = worker.answer(asked, Done)
    worker.end()
    assert clips.kinds_of(Path(done.path)) == ["Audio", "Video"]
    assert Path(done.path).name == "v1.135+140.mp4"
    assert done.quality.format == "135+140"
    assert done.announced_bytes == len(streams[0]) + len(streams[1])
    assert sorted(files(folder)) == ["v1.135+140.mp4", "v1.caption-manual.en.vtt", "v1.plan.json"]
    stages = [one.stage for one in worker.heard if isinstance(one, Progress)]
    assert [stage for at, stage in enumerate(stages) if stages[at - 1 : at] != [stage]] == [
        "reading",
        "video",
        "audio",
        "captions",
        "merging",
    ]


def test_a_merge_that_failed_is_done_again_without_a_new_download(
    lane: Lane, streams: tuple[bytes, bytes], folder: Path, tmp_path: Path
) -> None:
    url = page(lane, streams)
    worker = WorkerProcess(ffmpeg(tmp_path, "print('Invalid data found', file=sys.stderr)\nsys.exit(1)\n"))
    failed = worker.answer(order(worker, url, folder), Failed)
    worker.end()
    assert (failed.failure, failed.text) == (FailureKind.MERGE, "Invalid data found")
    asked = list(lane.seen)
    worker = WorkerProcess(REAL)
    done = worker.answer(order(worker, url, folder), Done)
    worker.end()
    assert lane.seen == asked
    assert clips.kinds_of(Path(done.path)) == ["Audio", "Video"]
    assert [one.language for one in done.captions] == ["en"]


def test_a_full_disk_while_merging_is_told_from_a_fault(
    lane: Lane, streams: tuple[bytes, bytes], folder: Path, tmp_path: Path
) -> None:
    worker = WorkerProcess(ffmpeg(tmp_path, "print('x: No space left on device', file=sys.stderr)\nsys.exit(1)\n"))
    failed = worker.answer(order(worker, page(lane, streams), folder), Failed)
    worker.end()
    assert failed.failure is FailureKind.DISK_FULL


def test_a_worker_killed_while_merging_leaves_nothing_half_done(
    lane: Lane, streams: tuple[bytes, bytes], folder: Path, tmp_path: Path
) -> None:
    url = page(lane, streams)
    hangs = f"open(target, 'wb').write(b'half')\nopen({str(tmp_path / 'pid')!r}, 'w').write(f'{{os.getpid():10}}')\n"
    worker = WorkerProcess(ffmpeg(tmp_path, hangs + "time.sleep(60)\n"))
    worker.send(order(worker, url, folder))
    until_grown(tmp_path / "pid", 10)
    worker.kill()
    os.kill(int((tmp_path / "pid").read_text()), 9)  # it would have ended by itself, later than this test
    asked = list(lane.seen)
    worker = WorkerProcess(REAL)
    done = worker.answer(order(worker, url, folder), Done)
    worker.end()
    assert lane.seen == asked
    assert clips.kinds_of(Path(done.path)) == ["Audio", "Video"]
    assert not [name for name in files(folder) if "merge" in name]


def test_a_merge_can_be_cancelled(lane: Lane, streams: tuple[bytes, bytes], folder: Path, tmp_path: Path) -> None:
    worker = WorkerProcess(ffmpeg(tmp_path, f"open({str(tmp_path / 'on')!r}, 'w').write('x')\ntime.sleep(60)\n"))
    asked = order(worker, page(lane, streams), folder)
    worker.send(asked)
    until_grown(tmp_path / "on", 1)
    begin = time.monotonic()
    worker.answer(Cancel(asked.id), Cancelled)
    assert time.monotonic() - begin < PROMPT_S
    assert worker.end() == 0
    assert {"v1.135.mp4", "v1.140.m4a"} <= set(files(folder))


def test_a_sound_that_fails_keeps_the_picture(lane: Lane, streams: tuple[bytes, bytes], folder: Path) -> None:
    url = page(lane, streams)
    lane.contents["/140"].status_for_good = 403
    worker = WorkerProcess(REAL)
    assert worker.answer(order(worker, url, folder), Failed).failure is FailureKind.EXPIRED
    lane.contents["/140"].status_for_good = 0
    before = len(lane.ranges_of("/135"))
    worker.answer(order(worker, url, folder), Done)
    worker.end()
    assert len(lane.ranges_of("/135")) == before


def test_without_an_ffmpeg_two_streams_are_no_choice(lane: Lane, streams: tuple[bytes, bytes], folder: Path) -> None:
    worker = WorkerProcess(Engine(plugins=PLUGINS))
    failed = worker.answer(order(worker, page(lane, streams), folder), Failed)
    worker.end()
    assert failed.failure is FailureKind.NO_FORMAT


def test_a_program_that_is_missing_is_a_fault_of_the_merge(tmp_path: Path) -> None:
    with pytest.raises(merging.MergeError) as caught:
        merging.merge(str(tmp_path / "gone"), [tmp_path / "a", tmp_path / "b"], tmp_path / "c.mp4", lambda: None)
    assert caught.value.kind is FailureKind.MERGE
    assert files(tmp_path) == {}


def test_a_damaged_plan_is_no_plan(lane: Lane, streams: tuple[bytes, bytes], folder: Path) -> None:
    url = page(lane, streams)
    worker = WorkerProcess(REAL)
    for damage in (b"", b"[]", json.dumps({"url": url, "height": 480, "parts": [["../../x", 1]]}).encode()):
        (folder / names.plan("v1")).write_bytes(damage)
        done = worker.answer(order(worker, url, folder), Done)
        assert clips.kinds_of(Path(done.path)) == ["Audio", "Video"]
        names.discard(folder, "v1")
        assert threading.active_count() < 50
    worker.end()
