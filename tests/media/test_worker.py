"""A real worker process against a server with faults: what arrives, and what it tells."""

from __future__ import annotations

import hashlib
import json
import random
import time
from collections import deque
from pathlib import Path

import pytest
from tests.media.lane import PROMPT_S, Lane, WorkerProcess, files, until_grown
from tests.media.worker_rig import BODY, digest, fetch, stream

from studydesk.domain.downloads import FailureKind
from studydesk.media import protocol
from studydesk.media.protocol import (
    Cancel,
    Cancelled,
    Done,
    Failed,
    Info,
    Inspect,
    Listing,
    ListVideos,
    Network,
    Progress,
    Ready,
)

pytest_plugins = ["tests.media.worker_rig_fixtures"]


def test_it_says_what_it_runs_with(worker: WorkerProcess) -> None:
    assert isinstance(worker.ready, Ready)
    assert worker.ready.built_in
    assert worker.ready.engine >= "2026"
    assert worker.ready.scripts


def test_a_plain_file_arrives_as_it_is(worker: WorkerProcess, lane: Lane, tmp_path: Path) -> None:
    url = lane.put("/film.mp4", BODY)
    done = worker.answer(fetch(worker, url, tmp_path), Done)
    assert Path(done.path).read_bytes() == BODY
    assert (done.size_bytes, done.announced_bytes) == (len(BODY), len(BODY))
    assert Path(done.path).name.startswith("v1.")


def test_inspecting_tells_sizes_chapters_and_captions(worker: WorkerProcess, lane: Lane) -> None:
    url = lane.page(
        "lesson",
        title="Node.js: the / course",
        channel="A school",
        license="Creative Commons",
        description="Of it all",
        upload_date="20240131",
        duration=600,
        language="en",
        chapters=[{"start_time": 0, "end_time": 60, "title": "Begin"}, {"start_time": 60, "title": "End"}],
        subtitles={"de": [{"ext": "vtt", "url": lane.base + "/de.vtt"}]},
        automatic_captions={
            key: [{"ext": "vtt", "url": f"{lane.base}/{key}.vtt"}] for key in ("en-orig", "en", "fr", "de")
        },
        formats=[
            stream(lane, "/18", b"x" * 10, "18"),
            stream(lane, "/136", b"x" * 20, "136", height=720, acodec="none"),
            stream(lane, "/140", b"x" * 5, "140", height=None, vcodec="none", ext="m4a"),
        ],
    )
    info = worker.answer(Inspect(worker.number(), url=url), Info)
    assert info.facts.title == "Node.js: the / course"
    assert (info.facts.channel, info.facts.licence, info.facts.published) == (
        "A school",
        "Creative Commons",
        "2024-01-31",
    )
    assert info.facts.duration_ms == 600_000
    assert [(one.start_ms, one.end_ms, one.title) for one in info.facts.chapters] == [
        (0, 60_000, "Begin"),
        (60_000, 600_000, "End"),
    ]
    assert info.facts.captions == (("de", "manual", False), ("en", "automatic", True))
    # This worker was given no ffmpeg: what would have to be put together is not on offer.
    assert [(one.height, one.format, one.size_bytes, one.about) for one in info.qualities] == [(360, "18", 10, False)]


def test_a_list_is_read_without_touching_its_videos(worker: WorkerProcess, lane: Lane) -> None:
    entries = [{"_type": "url", "url": f"{lane.base}/page/{n}", "id": str(n), "title": f"Part {n}"} for n in range(9)]
    url = lane.page("list", _type="playlist", title="A course", entries=entries)
    listing = worker.answer(ListVideos(worker.number(), url=url, most=7), Listing)
    assert (listing.title, listing.is_list, len(listing.entries)) == ("A course", True, 7)
    assert listing.entries[2] == protocol.Entry(f"{lane.base}/page/2", "Part 2", "2", None)
    assert [path for path, _ in lane.seen] == ["/page/list"]


def test_a_single_video_is_a_list_of_itself(worker: WorkerProcess, lane: Lane) -> None:
    url = lane.page("one", title="Only", duration=5, formats=[stream(lane, "/18", b"x", "18")])
    listing = worker.answer(ListVideos(worker.number(), url=url), Listing)
    assert not listing.is_list
    assert listing.entries == (protocol.Entry(url, "Only", "one", 5000),)


def test_a_connection_that_breaks_all_the_time_is_gone_on_with(
    worker: WorkerProcess, lane: Lane, tmp_path: Path
) -> None:
    url = lane.put("/film.mp4", BODY, cut_every=60_000, etag='"a"')
    order = fetch(worker, url, tmp_path)
    done = worker.answer(order, Done)
    assert digest(done.path) == hashlib.sha256(BODY).hexdigest()
    assert len(lane.ranges_of("/film.mp4")) >= len(BODY) // 60_000


def test_progress_grows_and_names_the_format(worker: WorkerProcess, lane: Lane, tmp_path: Path) -> None:
    url = lane.page("p", formats=[stream(lane, "/18", BODY, "18", rate_bps=3_000_000)])
    order = fetch(worker, url, tmp_path)
    begin = time.monotonic()
    worker.answer(order, Done)
    took = time.monotonic() - begin
    told = [one for one in worker.heard if isinstance(one, Progress) and one.id == order.id]
    counts = [one.done_bytes for one in told]
    assert counts == sorted(counts)
    assert {one.format for one in told if one.stage == "video"} == {"18"}
    assert all(one.total_bytes in (None, len(BODY)) for one in told)
    assert any(one.speed_bps for one in told)
    assert len(told) <= took * 10 + 5


def test_a_cancelled_download_goes_on_where_it_was(worker: WorkerProcess, lane: Lane, tmp_path: Path) -> None:
    url = lane.page("c", formats=[stream(lane, "/18", BODY, "18", rate_bps=2_000_000, etag='"a"')])
    order = fetch(worker, url, tmp_path)
    worker.send(order)
    worker.until(order.id, 300_000)
    begin = time.monotonic()
    assert worker.answer(Cancel(order.id), Cancelled).id == order.id
    assert time.monotonic() - begin < PROMPT_S
    part = tmp_path / "v1.18.mp4.part"
    arrived = part.stat().st_size
    assert arrived >= 300_000
    assert part.read_bytes() == BODY[:arrived]
    lane.contents["/18"].rate_bps = 0
    done = worker.answer(fetch(worker, url, tmp_path, format="18"), Done)
    assert digest(done.path) == hashlib.sha256(BODY).hexdigest()
    assert lane.ranges_of("/18")[-1] == f"bytes={arrived}-"


def test_a_silent_server_does_not_hold_up_a_cancellation(own_worker: WorkerProcess, lane: Lane, tmp_path: Path) -> None:
    url = lane.put("/film.mp4", BODY, stall_after=400_000)
    order = fetch(own_worker, url, tmp_path, network=Network(timeout_s=60.0))
    own_worker.send(order)
    lane.wait_for("/film.mp4", 2)
    until_grown(tmp_path / "v1.mp4.mp4.part", 200_000)
    begin = time.monotonic()
    assert own_worker.answer(Cancel(order.id), Cancelled)
    assert time.monotonic() - begin < PROMPT_S


def test_a_killed_worker_leaves_bytes_that_another_goes_on_with(lane: Lane, tmp_path: Path) -> None:
    url = lane.page("k", formats=[stream(lane, "/18", BODY, "18", rate_bps=2_500_000, etag='"a"')])
    for share in (0.2, 0.5, 0.8):
        worker = WorkerProcess()
        worker.send(fetch(worker, url, tmp_path))
        until_grown(tmp_path / "v1.18.mp4.part", int(len(BODY) * share))
        worker.kill()
        assert BODY.startswith((tmp_path / "v1.18.mp4.part").read_bytes())
    worker = WorkerProcess()
    done = worker.answer(fetch(worker, url, tmp_path, format="18"), Done)
    worker.end()
    assert digest(done.path) == hashlib.sha256(BODY).hexdigest()
    assert all(one for one in lane.ranges_of("/18")[1:])


def test_another_format_is_never_a_continuation(own_worker: WorkerProcess, lane: Lane, tmp_path: Path) -> None:
    worker = own_worker
    other = random.Random(2).randbytes(1_200_000)
    low = stream(lane, "/18", BODY, "18", stall_after=700_000)
    high = stream(lane, "/22", other, "22", height=480)
    url = lane.page("f", formats=[low])
    order = fetch(worker, url, tmp_path, network=Network(timeout_s=60.0))
    worker.send(order)
    until_grown(tmp_path / "v1.18.mp4.part", 500_000)
    worker.answer(Cancel(order.id), Cancelled)
    worker.end()
    fresh = WorkerProcess()
    lane.page("f", formats=[low, high])
    done = fresh.answer(fetch(fresh, url, tmp_path), Done)
    fresh.end()
    assert Path(done.path).name == "v1.22.mp4"
    assert Path(done.path).read_bytes() == other
    assert not (tmp_path / "v1.18.mp4.part").exists()


def test_what_was_begun_in_a_format_ends_in_it(worker: WorkerProcess, lane: Lane, tmp_path: Path) -> None:
    low = stream(lane, "/18", BODY, "18")
    high = stream(lane, "/22", b"high" * 1000, "22", height=480)
    url = lane.page("f", formats=[low, high])
    done = worker.answer(fetch(worker, url, tmp_path, format="18"), Done)
    assert done.quality.format == "18"
    assert Path(done.path).read_bytes() == BODY


@pytest.mark.parametrize("known", ["etag", "modified", "length"])
def test_content_that_changed_meanwhile_is_begun_anew(
    own_worker: WorkerProcess, lane: Lane, tmp_path: Path, known: str
) -> None:
    worker = own_worker
    changed = random.Random(3).randbytes(len(BODY) + (17 if known == "length" else 0))
    url = lane.put("/film.mp4", BODY, rate_bps=2_000_000)
    content = lane.contents["/film.mp4"]
    if known != "length":
        setattr(content, known, '"one"' if known == "etag" else "Mon, 01 Jan 2024 00:00:00 GMT")
    order = fetch(worker, url, tmp_path)
    worker.send(order)
    worker.until(order.id, 300_000)
    worker.answer(Cancel(order.id), Cancelled)
    content.body, content.rate_bps = changed, 0
    if known != "length":
        setattr(content, known, '"two"' if known == "etag" else "Tue, 02 Jan 2024 00:00:00 GMT")
    done = worker.answer(fetch(worker, url, tmp_path, format="mp4"), Done)
    assert digest(done.path) == hashlib.sha256(changed).hexdigest()


def test_a_stream_that_was_complete_but_not_named_so_is_not_brought_again(
    worker: WorkerProcess, lane: Lane, tmp_path: Path
) -> None:
    url = lane.page("p", formats=[stream(lane, "/18", BODY, "18", etag='"a"')])
    done = Path(worker.answer(fetch(worker, url, tmp_path), Done).path)
    done.rename(done.with_name(f"{done.name}.part"))
    worker.answer(fetch(worker, url, tmp_path), Done)
    assert done.read_bytes() == BODY
    assert lane.ranges_of("/18") == [""]
    assert set(files(tmp_path)) == {"v1.18.mp4", "v1.18.mp4.origin.json", "v1.plan.json"}


def test_a_stream_that_is_asked_for_in_ranges_as_youtube_wants_it_is_gone_on_with(
    worker: WorkerProcess, lane: Lane, tmp_path: Path
) -> None:
    ranges = {"http_chunk_size": 200_000}
    url = lane.page(
        "p", formats=[stream(lane, "/18", BODY, "18", rate_bps=2_000_000, etag='"a"', downloader_options=ranges)]
    )
    order = fetch(worker, url, tmp_path)
    worker.send(order)
    worker.until(order.id, 500_000)
    worker.answer(Cancel(order.id), Cancelled)
    arrived = (tmp_path / "v1.18.mp4.part").stat().st_size
    lane.contents["/18"].rate_bps = 0
    before = len(lane.ranges_of("/18"))
    done = worker.answer(fetch(worker, url, tmp_path), Done)
    assert Path(done.path).read_bytes() == BODY
    assert lane.ranges_of("/18")[before].startswith(f"bytes={arrived}-")
    assert len(lane.ranges_of("/18")) > 6


def test_a_half_stream_that_is_longer_than_the_whole_is_begun_anew(
    worker: WorkerProcess, lane: Lane, tmp_path: Path
) -> None:
    url = lane.page("p", formats=[stream(lane, "/18", BODY, "18", etag='"a"')])
    done = Path(worker.answer(fetch(worker, url, tmp_path), Done).path)
    done.unlink()
    done.with_name(f"{done.name}.part").write_bytes(BODY + b"more")
    worker.answer(fetch(worker, url, tmp_path), Done)
    assert done.read_bytes() == BODY


@pytest.mark.parametrize("more", [50, 5000])
def test_a_file_that_is_shorter_than_announced_is_no_download(
    worker: WorkerProcess, lane: Lane, tmp_path: Path, more: int
) -> None:
    url = lane.put("/film.mp4", BODY, wrong_length=more)
    failed = worker.answer(fetch(worker, url, tmp_path), Failed)
    assert failed.failure is FailureKind.SERVER


@pytest.mark.parametrize("seed", range(12))
def test_any_row_of_faults_ends_with_the_same_bytes(
    worker: WorkerProcess, lane: Lane, tmp_path: Path, seed: int
) -> None:
    chance = random.Random(seed)
    body = chance.randbytes(chance.randrange(1, 600_000))
    url = lane.page("p", formats=[stream(lane, "/18", body, "18", etag='"a"')])
    for _ in range(4):
        content = lane.contents["/18"]
        content.cut_every = chance.choice([0, 0, chance.randrange(5_000, 200_000)])
        content.ranges = chance.random() < 0.9 or bool(content.cut_every)
        content.statuses = deque((chance.choice([500, 502, 503, 403, 429]), {}) for _ in range(chance.randrange(4)))
        order = fetch(worker, url, tmp_path, format=chance.choice(["", "18"]))
        worker.send(order)
        if chance.random() < 0.3:
            worker.send(Cancel(order.id))
        assert isinstance(worker.last(order.id), Done | Failed | Cancelled)
        if worker.process.poll() is not None:
            break
    content.cut_every, content.ranges, content.statuses = 0, True, deque()
    done = worker.answer(fetch(worker, url, tmp_path), Done)
    assert Path(done.path).read_bytes() == body


def test_advertising_is_marked_where_the_learner_wants_it_and_fails_nothing(worker: WorkerProcess, lane: Lane) -> None:
    url = lane.page(
        "advert",
        id="abc",
        title="With advertising",
        duration=600,
        extractor_key="Youtube",
        chapters=[{"start_time": 0, "title": "Begin"}],
        formats=[
            {"format_id": "18", "url": lane.put("/a.mp4", BODY), "ext": "mp4", "vcodec": "avc1", "acodec": "mp4a"}
        ],
    )
    parts = [
        {"segment": [10.0, 20.0], "category": "sponsor", "actionType": "skip", "videoDuration": 600, "description": ""}
    ]
    hashed = hashlib.sha256(b"abc").hexdigest()[:4]
    for body, kinds in ((json.dumps([{"videoID": "abc", "segments": parts}]).encode(), ["", "sponsor"]), (b"no", [""])):
        lane.put(f"/sponsors/api/skipSegments/{hashed}", body, kind="application/json")
        network = Network(sponsors=lane.base + "/sponsors")
        info = worker.answer(Inspect(worker.number(), url=url, network=network), Info)
        assert [one.kind for one in info.facts.chapters] == kinds
    assert (info.facts.chapters[0].start_ms, info.facts.title) == (0, "With advertising")
    before = len(lane.seen)
    worker.answer(Inspect(worker.number(), url=url), Info)
    assert not any("/sponsors/" in path for path, _ in lane.seen[before:])
