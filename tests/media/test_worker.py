"""The worker process as the program uses it: real yt-dlp, a real server on this computer, real kills."""

from __future__ import annotations

import hashlib
import os
import random
import subprocess
import sys
import time
from collections import deque
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.media.lane import PLUGINS, Lane, WorkerProcess, files, lanes, until_grown

from studydesk.domain.downloads import FailureKind
from studydesk.media import names, protocol
from studydesk.media.protocol import (
    Cancel,
    Cancelled,
    Done,
    Engine,
    Failed,
    Fetch,
    Info,
    Inspect,
    Listing,
    ListVideos,
    Network,
    Progress,
    Ready,
)

BODY = random.Random(1).randbytes(1_500_000)
QUICK = Network(timeout_s=2.0)


@pytest.fixture
def lane() -> Iterator[Lane]:
    yield from lanes()


@pytest.fixture(scope="module")
def _shared() -> Iterator[list[WorkerProcess]]:
    kept: list[WorkerProcess] = []
    yield kept
    for one in kept:
        one.kill()


@pytest.fixture
def worker(_shared: list[WorkerProcess]) -> WorkerProcess:
    """A warm worker, shared by the tests that leave it well."""
    if not _shared or _shared[-1].process.poll() is not None:
        _shared.append(WorkerProcess())
    return _shared[-1]


@pytest.fixture
def own_worker() -> Iterator[WorkerProcess]:
    """A worker of this test's own."""
    one = WorkerProcess()
    yield one
    one.kill()


def stream(lane: Lane, path: str, body: bytes, format_id: str, **more: Any) -> dict[str, Any]:
    """A format whose address gives these bytes."""
    how = {
        key: more.pop(key) for key in list(more) if key in ("etag", "cut_every", "ranges", "stall_after", "rate_bps")
    }
    url = lane.put(path, body, **how)
    base = {"format_id": format_id, "url": url, "ext": "mp4", "vcodec": "avc1.4d401f", "acodec": "mp4a.40.2"}
    return {**base, "height": 360, "filesize": len(body), **more}


def fetch(worker: WorkerProcess, url: str, folder: Path, **more: Any) -> Fetch:
    return Fetch(worker.number(), url=url, folder=str(folder), **{"stem": "v1", "network": QUICK, **more})


def digest(file: str | Path) -> str:
    return hashlib.sha256(Path(file).read_bytes()).hexdigest()


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
    assert time.monotonic() - begin < 2.0
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
    assert own_worker.wait() == protocol.ENDS_AFTER_ANSWER
    assert time.monotonic() - begin < 2.0


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
    worker.wait()
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


def test_the_log_in_page_of_a_network_is_no_film(worker: WorkerProcess, lane: Lane, tmp_path: Path) -> None:
    url = lane.page("p", formats=[stream(lane, "/18", BODY, "18", rate_bps=2_000_000, etag='"a"')])
    order = fetch(worker, url, tmp_path)
    worker.send(order)
    worker.until(order.id, 300_000)
    worker.answer(Cancel(order.id), Cancelled)
    film = lane.contents["/18"]
    lane.put("/18", b"<h1>Welcome to the hotel</h1>", kind="text/html; charset=utf-8", ranges=False)
    assert worker.answer(fetch(worker, url, tmp_path), Failed).failure is FailureKind.OFFLINE
    film.rate_bps = 0
    lane.contents["/18"] = film
    done = worker.answer(fetch(worker, url, tmp_path), Done)
    assert Path(done.path).read_bytes() == BODY
    assert lane.ranges_of("/18")[-1].startswith("bytes=")


def test_a_server_without_ranges_is_begun_anew(worker: WorkerProcess, lane: Lane, tmp_path: Path) -> None:
    url = lane.put("/film.mp4", BODY, ranges=False, rate_bps=2_000_000)
    order = fetch(worker, url, tmp_path)
    worker.send(order)
    worker.until(order.id, 300_000)
    worker.answer(Cancel(order.id), Cancelled)
    lane.contents["/film.mp4"].rate_bps = 0
    done = worker.answer(fetch(worker, url, tmp_path), Done)
    assert digest(done.path) == hashlib.sha256(BODY).hexdigest()


@pytest.mark.parametrize(
    ("status", "wait", "kind"),
    [
        (403, None, FailureKind.EXPIRED),
        (404, None, FailureKind.EXPIRED),
        (429, 77, FailureKind.LIMITED),
        (503, 5, FailureKind.SERVER),
    ],
)
def test_a_refused_stream_says_why_and_until_when(
    worker: WorkerProcess, lane: Lane, tmp_path: Path, status: int, wait: int | None, kind: FailureKind
) -> None:
    url = lane.page("r", formats=[stream(lane, "/18", BODY, "18")])
    headers = {} if wait is None else {"Retry-After": str(wait)}
    lane.contents["/18"].statuses = deque([(status, headers)] * 20)
    failed = worker.answer(fetch(worker, url, tmp_path), Failed)
    assert (failed.failure, failed.retry_after_s) == (kind, wait)
    assert str(status) in failed.text


def test_a_server_that_recovers_is_waited_for(worker: WorkerProcess, lane: Lane, tmp_path: Path) -> None:
    url = lane.page("r", formats=[stream(lane, "/18", BODY, "18")])
    lane.contents["/18"].statuses = deque([(503, {}), (502, {})])
    done = worker.answer(fetch(worker, url, tmp_path), Done)
    assert Path(done.path).read_bytes() == BODY


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ({"error": "Private video. Sign in if you've been granted access to this video"}, FailureKind.PRIVATE),
        ({"error": "Sign in to confirm you’re not a bot. Use --cookies-from-browser"}, FailureKind.BOT_WALL),
        ({"error": "Video unavailable. This video has been removed by the uploader"}, FailureKind.REMOVED),
        (
            {"error": "Video unavailable. The uploader has not made this video available in your country"},
            FailureKind.BLOCKED,
        ),
        ({"error": "Join this channel to get access to members-only content"}, FailureKind.MEMBERS),
        ({"error": "This video is DRM protected"}, FailureKind.DRM),
        ({"error": "Unable to extract player response", "expected": False}, FailureKind.ENGINE),
        ({"bug": True}, FailureKind.ENGINE),
        ({"not_live": True}, FailureKind.LIVE),
        (
            {"is_live": True, "formats": [{"format_id": "1", "url": "http://127.0.0.1:9/x", "ext": "mp4"}]},
            FailureKind.LIVE,
        ),
        ({"formats": []}, FailureKind.NO_FORMAT),
        (
            {"formats": [{"format_id": "1", "url": "http://127.0.0.1:9/x", "ext": "mp4", "vcodec": "av01.0.05M"}]},
            FailureKind.NO_FORMAT,
        ),
    ],
)
def test_a_page_that_refuses_says_why(
    worker: WorkerProcess, lane: Lane, tmp_path: Path, said: dict[str, Any], kind: FailureKind
) -> None:
    failed = worker.answer(fetch(worker, lane.page("x", **said), tmp_path), Failed)
    assert failed.failure is kind, failed
    assert "--" not in failed.text
    assert "report this issue" not in failed.text


def test_nothing_at_an_address_is_told_from_a_computer_that_does_not_answer(worker: WorkerProcess, lane: Lane) -> None:
    gone = worker.answer(Inspect(worker.number(), url=lane.base + "/nothing"), Failed)
    assert gone.failure is FailureKind.REMOVED
    page = lane.put("/text", b"<p>words</p>", kind="text/html")
    assert worker.answer(Inspect(worker.number(), url=page), Failed).failure is FailureKind.UNSUPPORTED
    assert worker.answer(Inspect(worker.number(), url="http://127.0.0.1:9/"), Failed).failure is FailureKind.SERVER
    assert worker.answer(Inspect(worker.number(), url="file:///etc/passwd"), Failed).failure is FailureKind.UNSUPPORTED


def test_a_folder_that_is_missing_is_no_fault_of_the_video(worker: WorkerProcess, lane: Lane, tmp_path: Path) -> None:
    url = lane.put("/film.mp4", BODY)
    failed = worker.answer(fetch(worker, url, tmp_path / "gone"), Failed)
    assert failed.failure is FailureKind.FOLDER
    failed = worker.answer(fetch(worker, url, tmp_path, stem="../../etc"), Failed)
    assert failed.failure is FailureKind.UNKNOWN
    assert files(tmp_path) == {}


def test_a_trickle_is_broken_off(own_worker: WorkerProcess, lane: Lane, tmp_path: Path) -> None:
    url = lane.put("/film.mp4", BODY, rate_bps=4000)
    network = Network(timeout_s=20, trickle_bps=20_000, trickle_s=0.6)
    failed = own_worker.answer(fetch(own_worker, url, tmp_path, network=network), Failed)
    assert failed.failure is FailureKind.SERVER
    assert "slower" in failed.text


def test_a_limit_holds(worker: WorkerProcess, lane: Lane, tmp_path: Path) -> None:
    url = lane.put("/film.mp4", BODY[:300_000])
    begin = time.monotonic()
    network = Network(limit_bps=200_000, trickle_s=0.5, trickle_bps=1_000_000)
    done = worker.answer(fetch(worker, url, tmp_path, network=network), Done)
    assert time.monotonic() - begin > 1.0
    assert Path(done.path).read_bytes() == BODY[:300_000]


def test_captions_come_in_the_original_and_the_chosen_language_only(
    worker: WorkerProcess, lane: Lane, tmp_path: Path
) -> None:
    tracks = {
        key: lane.put(f"/{key}.vtt", f"WEBVTT\n\n00:00.000 --> 00:01.000\n{key}\n".encode())
        for key in ("en", "de", "fr")
    }
    url = lane.page(
        "cap",
        language="en",
        subtitles={key: [{"ext": "vtt", "url": at}] for key, at in tracks.items()},
        thumbnails=[{"url": lane.put("/t.jpg", b"\xff\xd8\xff" + b"x" * 99), "width": 640}],
        formats=[stream(lane, "/18", BODY, "18")],
    )
    done = worker.answer(fetch(worker, url, tmp_path, captions=("de", "xx")), Done)
    assert [(one.language, one.kind, one.original) for one in done.captions] == [
        ("en", "manual", True),
        ("de", "manual", False),
    ]
    assert "WEBVTT" in Path(done.captions[1].path).read_text()
    assert "/fr.vtt" not in [path for path, _ in lane.seen]
    assert done.caption_failures == ()
    assert Path(done.thumbnail).read_bytes().startswith(b"\xff\xd8")


def test_captions_that_fail_do_not_fail_the_video(worker: WorkerProcess, lane: Lane, tmp_path: Path) -> None:
    tracks = {key: lane.put(f"/{key}.vtt", b"") for key in ("en", "de", "fr")}
    for path in ("/en.vtt", "/de.vtt", "/fr.vtt"):
        lane.contents[path].status_for_good = 404 if path == "/en.vtt" else 429
    url = lane.page(
        "cap",
        language="en",
        subtitles={key: [{"ext": "vtt", "url": at}] for key, at in tracks.items()},
        thumbnails=[{"url": lane.base + "/none.jpg"}],
        formats=[stream(lane, "/18", BODY, "18")],
    )
    done = worker.answer(fetch(worker, url, tmp_path, captions=("de", "fr")), Done)
    assert Path(done.path).read_bytes() == BODY
    assert (done.captions, done.thumbnail) == ((), "")
    assert [one.partition(":")[0] for one in done.caption_failures] == ["en", "de", "fr"]
    assert len(lane.ranges_of("/fr.vtt")) == 0  # after "too many requests" nothing more is asked


def test_captions_that_failed_can_be_brought_later(worker: WorkerProcess, lane: Lane, tmp_path: Path) -> None:
    text = [{"ext": "vtt", "url": lane.put("/en.vtt", b"WEBVTT\n\n00:00.000 --> 00:01.000\nWords\n")}]
    formats = [stream(lane, "/18", BODY, "18")]
    url = lane.page("cap", language="en", subtitles={"en": text}, formats=formats)
    done = worker.answer(fetch(worker, url, tmp_path, captions_only=True), Done)
    assert (done.path, [one.language for one in done.captions]) == ("", ["en"])
    assert lane.ranges_of("/18") == []


@pytest.mark.skipif(
    sys.platform != "linux" or os.geteuid() != 0, reason="a small disk of its own needs Linux and its administrator"
)
def test_a_full_disk_is_said_and_gone_on_with(worker: WorkerProcess, lane: Lane, tmp_path: Path) -> None:
    small = tmp_path / "small"
    small.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", small], check=False).returncode:
        pytest.skip("this computer lets nobody mount a disk")
    try:
        url = lane.put("/film.mp4", BODY, etag='"a"')
        failed = worker.answer(fetch(worker, url, small), Failed)
        assert failed.failure is FailureKind.DISK_FULL
        subprocess.run(["mount", "-o", "remount,size=3m", small], check=True)
        done = worker.answer(fetch(worker, url, small), Done)
        assert digest(done.path) == hashlib.sha256(BODY).hexdigest()
        assert lane.ranges_of("/film.mp4")[-1].startswith("bytes=")
    finally:
        subprocess.run(["umount", "-l", small], check=False)


def test_names_of_formats_and_languages_stay_in_the_folder(worker: WorkerProcess, lane: Lane, tmp_path: Path) -> None:
    url = lane.page(
        "n",
        title="../../etc/passwd " + "x" * 300,
        subtitles={"../../en": [{"ext": "vtt", "url": lane.put("/x.vtt", b"WEBVTT")}]},
        formats=[stream(lane, "/18", BODY, "../../18 $HOME %(title)s ~")],
    )
    folder = tmp_path / "a $HOME %(id)s ~ folder"
    folder.mkdir()
    done = worker.answer(fetch(worker, url, folder), Done)
    assert Path(done.path).parent == folder
    assert Path(done.path).read_bytes() == BODY
    assert [one.name for one in tmp_path.iterdir()] == [folder.name]
    names.discard(folder, "v1")
    assert files(folder) == {}


def test_a_transfer_that_stands_still_is_told_to_have_no_speed(
    own_worker: WorkerProcess, lane: Lane, tmp_path: Path
) -> None:
    url = lane.page("p", formats=[stream(lane, "/18", BODY, "18", rate_bps=1_000_000)])
    order = fetch(own_worker, url, tmp_path, network=Network(timeout_s=60))
    own_worker.send(order)
    own_worker.until(order.id, 200_000)
    lane.contents["/18"].stands_still = True
    while (event := own_worker.next()) is not None:
        assert isinstance(event, Progress)
        if event.speed_bps == 0:
            break
    own_worker.answer(Cancel(order.id), Cancelled)


def test_a_silent_page_does_not_hold_up_a_cancellation(own_worker: WorkerProcess, lane: Lane) -> None:
    order = Inspect(own_worker.number(), url=lane.put("/page/silent", b"{}", stall_after=0))
    own_worker.send(order)
    lane.wait_for("/page/silent")
    begin = time.monotonic()
    own_worker.answer(Cancel(order.id), Cancelled)
    assert own_worker.wait() == protocol.ENDS_AFTER_ANSWER
    assert time.monotonic() - begin < 2.0


def test_only_plugins_that_were_named_are_loaded(home: Path) -> None:
    for place in (".config/yt-dlp/plugins/x", ".config/yt-dlp-plugins/x"):
        folder = home / place / "yt_dlp_plugins" / "extractor"
        folder.mkdir(parents=True)
        (folder / "stranger.py").write_text(f"open({str(home / 'loaded')!r}, 'w')")
    worker = WorkerProcess(Engine())
    worker.answer(Inspect(worker.number(), url="http://127.0.0.1:9/"), Failed)
    worker.end()
    assert not (home / "loaded").exists()


def test_cookies_come_from_the_file_that_was_picked_and_it_stays_as_it_was(
    worker: WorkerProcess, lane: Lane, tmp_path: Path
) -> None:
    file = tmp_path / "cookies.txt"
    text = "# Netscape HTTP Cookie File\n127.0.0.1\tFALSE\t/\tFALSE\t4000000000\tname\tvalue\n"
    file.write_text(text)
    url = lane.page("p", formats=[stream(lane, "/18", b"x", "18")])
    worker.answer(Inspect(worker.number(), url=url, network=Network(cookies=str(file))), Info)
    assert lane.cookies == ["name=value"]
    assert file.read_text() == text
    worker.answer(Inspect(worker.number(), url=url), Info)
    assert lane.cookies[-1] == ""
    gone = Inspect(worker.number(), url=url, network=Network(cookies=str(tmp_path / "gone")))
    assert worker.answer(gone, Failed).failure is FailureKind.UNKNOWN


def test_a_folder_for_engines_that_is_empty_leaves_the_built_in_one(tmp_path: Path, lane: Lane) -> None:
    worker = WorkerProcess(Engine(folder=str(tmp_path), plugins=PLUGINS))
    assert worker.ready.built_in
    worker.answer(Inspect(worker.number(), url=lane.page("p", formats=[stream(lane, "/18", b"x", "18")])), Info)
    worker.end()


def test_orders_wait_their_turn_and_can_be_cancelled_meanwhile(
    worker: WorkerProcess, lane: Lane, tmp_path: Path
) -> None:
    url = lane.put("/film.mp4", BODY, rate_bps=3_000_000)
    first = fetch(worker, url, tmp_path)
    second = Inspect(worker.number(), url=url)
    third = Inspect(worker.number(), url=url)
    for order in (first, second, third):
        worker.send(order)
    worker.until(first.id, 100_000)
    worker.send(Cancel(second.id))
    assert isinstance(worker.last(first.id), Done)
    assert isinstance(worker.last(second.id), Cancelled)
    assert isinstance(worker.last(third.id), Info)


def test_rubbish_and_unknown_orders_are_passed_over(worker: WorkerProcess) -> None:
    worker.say(b'\x00\xff{"order":"dance","id":3}\nnull\n{"order":"fetch"}\n')
    worker.answer(protocol.Start(worker.number(), Engine(plugins=PLUGINS)), Ready)


def test_an_order_before_the_start_is_refused() -> None:
    worker = WorkerProcess(start=False)
    worker.answer(Inspect(1, url="http://127.0.0.1:9/"), Failed)
    assert worker.end() == 0


def test_it_ends_when_its_input_closes_whatever_it_does(lane: Lane, tmp_path: Path) -> None:
    worker = WorkerProcess()
    url = lane.put("/film.mp4", BODY, stall_after=100_000)
    worker.send(fetch(worker, url, tmp_path, network=Network(timeout_s=60)))
    lane.wait_for("/film.mp4", 2)
    begin = time.monotonic()
    assert worker.end() == 0
    assert time.monotonic() - begin < 2.0


def test_what_the_engine_prints_goes_to_standard_error(own_worker: WorkerProcess, lane: Lane) -> None:
    url = lane.page("p", formats=[stream(lane, "/18", b"x", "18")])
    own_worker.answer(Inspect(own_worker.number(), url=url), Info)
    own_worker.end()
    assert any("must not reach the program" in line for line in own_worker.errors)
