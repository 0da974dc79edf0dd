"""A real worker process against a server with faults: refusals, captions, silence, and its own end."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import time
from collections import deque
from pathlib import Path
from typing import Any

import pytest
from tests.media.lane import PLUGINS, PROMPT_S, Lane, WorkerProcess, files
from tests.media.worker_rig import BODY, digest, fetch, stream

from studydesk.domain.downloads import FailureKind
from studydesk.media import names, protocol
from studydesk.media.protocol import (
    Cancel,
    Cancelled,
    Done,
    Engine,
    Failed,
    Info,
    Inspect,
    Network,
    Progress,
    Ready,
)

pytest_plugins = ["tests.media.worker_rig_fixtures"]


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
    assert time.monotonic() - begin < PROMPT_S


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
    assert time.monotonic() - begin < PROMPT_S


def test_what_the_engine_prints_goes_to_standard_error(own_worker: WorkerProcess, lane: Lane) -> None:
    url = lane.page("p", formats=[stream(lane, "/18", b"x", "18")])
    own_worker.answer(Inspect(own_worker.number(), url=url), Info)
    own_worker.end()
    assert any("must not reach the program" in line for line in own_worker.errors)
