"""The verb that downloads, as a process of its own: real yt-dlp, a real server on this computer, real kills."""

from __future__ import annotations

import contextlib
import functools
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest
from tests.media.lane import PATIENCE_S, Lane, lanes
from tests.services.clip import clip
from tests.storage.support import memory_store, sample_pack

from studydesk.domain.clock import system_clock
from studydesk.domain.errors import UserError
from studydesk.paths import Profile
from studydesk.services import downloads, paths
from studydesk.services.download_wishes import add
from studydesk.services.settings import DeviceSettings
from studydesk.storage.store import Store

SOURCE = Path(__file__).parents[2] / "src"
ROUNDS = 30


@pytest.fixture
def lane() -> Iterator[Lane]:
    yield from lanes()


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    return Profile(tmp_path / "profile")


def start(profile: Profile, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "studydesk", "download", *arguments, "--json", "--profile", str(profile.folder)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(SOURCE)},
    )


def run(profile: Profile, *arguments: str) -> tuple[int, Any, str]:
    with start(profile, *arguments) as process:
        out, err = process.communicate(timeout=PATIENCE_S)
    return process.returncode, json.loads(out) if out else None, err


def wait_until(is_so: Callable[[], bool]) -> None:
    """Looks at what nobody tells: processes and files."""
    end = time.monotonic() + PATIENCE_S
    while not is_so():
        assert time.monotonic() < end
        time.sleep(0.01)


def children(pid: int) -> list[int]:
    """The processes that a process started (Linux)."""
    found: list[int] = []
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        with contextlib.suppress(OSError):
            found += [int(child) for child in task.read_text().split()]
    return found


def is_alive(pid: int) -> bool:
    try:
        return "\nState:\tZ" not in Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return False


def are_gone(pids: list[int]) -> bool:
    return not any(is_alive(pid) for pid in pids)


def is_fetching(pid: int, folder: Path) -> bool:
    return bool(children(pid)) and any(one.name.endswith(".part") for one in folder.glob("*"))


def test_a_link_becomes_a_checked_file_in_the_library(lane: Lane, profile: Profile) -> None:
    url = lane.put("/talk.mp4", clip())
    status, said, err = run(profile, url, "--quality", "360", "--captions", "de")
    assert (status, err) == (0, "")
    (row,) = said["downloads"]
    assert (row["state"], row["title"], row["height"]) == ("done", "talk", 360)
    assert Path(row["file"]).read_bytes() == clip()
    assert Path(row["file"]).is_relative_to(profile.media)
    status, said, _ = run(profile, url)
    assert (status, said["downloads"], said["present"]) == (0, [], [url])


def test_what_cannot_be_had_is_said(lane: Lane, profile: Profile) -> None:
    lane.put("/gone.mp4", b"", status_for_good=404)
    good = lane.put("/talk.mp4", clip())
    page = lane.put("/page.html", b"<title>Nothing here</title>", kind="text/html")
    status, said, _ = run(profile, good, page)
    assert status == 1
    assert [(row["state"], row["failure"]) for row in said["downloads"]] == [("done", ""), ("failed", "unsupported")]


def test_wrong_use_is_said(profile: Profile) -> None:
    status, said, err = run(profile, "caching")
    assert (status, said["error"]["code"]) == (2, "download.unknown")
    assert "no web address" in err
    with start(profile, "https://example.org", "--quality", "481") as process:
        assert "481" in process.communicate()[1]
    assert process.returncode == 2


def test_what_a_window_is_asked_for() -> None:
    with memory_store() as store:
        paths.install_pack(store, sample_pack())
        said = add(
            store, {"what": ["web/net/basics/c02", "https://example.org/talk"], "height": 720, "captions": ["de"]}
        )
        assert [(row["key"], row["height"]) for row in said["downloads"]] == [  # type: ignore[attr-defined]
            ("youtube:zN8YNNHcaZc", 720),
            ("url:https://example.org/talk", 720),
        ]
        assert len(downloads.queue(store)) == 2
        assert add(store, {"what": ["web/http"]})["downloads"] != []
        for wrong in ({}, {"what": "x"}, {"what": [1]}, {"what": ["https://a.bc"], "height": 3}):
            with pytest.raises(UserError):
                add(store, wrong)


@pytest.mark.skipif(sys.platform != "linux", reason="looks for processes in /proc")
def test_interrupted_and_killed_it_leaves_no_worker_and_goes_on_later(lane: Lane, profile: Profile) -> None:
    body = clip(kbit=4000)
    url = lane.put("/talk.mp4", body, rate_bps=600_000, etag='"1"')
    for how in (signal.SIGINT, signal.SIGKILL):
        with start(profile, url) as process:
            arrived = profile.media / ".incoming"
            wait_until(functools.partial(is_fetching, process.pid, arrived))
            workers = children(process.pid)
            process.send_signal(how)
            process.communicate(timeout=PATIENCE_S)
            began = time.monotonic()
            wait_until(functools.partial(are_gone, workers))
            assert time.monotonic() - began < 2
        assert process.returncode == (130 if how is signal.SIGINT else -9)
    lane.contents["/talk.mp4"].rate_bps = 0
    status, said, _ = run(profile, url)
    assert status == 0
    assert Path(said["downloads"][0]["file"]).read_bytes() == body
    assert any(span and not span.startswith("bytes=0-") for span in lane.ranges_of("/talk.mp4"))


@pytest.mark.skipif(sys.platform != "linux", reason="looks for processes in /proc")
def test_a_killed_worker_costs_nothing(lane: Lane, profile: Profile) -> None:
    body = clip(kbit=4000)
    url = lane.put("/talk.mp4", body, rate_bps=1_500_000)
    with start(profile, url) as process:
        arrived = profile.media / ".incoming"
        wait_until(functools.partial(is_fetching, process.pid, arrived))
        for worker in children(process.pid):
            os.kill(worker, signal.SIGKILL)
        out, _ = process.communicate(timeout=PATIENCE_S)
    assert process.returncode == 0
    assert Path(json.loads(out)["downloads"][0]["file"]).read_bytes() == body


@pytest.mark.long
@pytest.mark.timeout(1200)
@pytest.mark.skipif(sys.platform != "linux", reason="looks for processes in /proc")
def test_thirty_kills_at_random_moments_lose_and_double_nothing(lane: Lane, profile: Profile) -> None:
    random = Random(7)
    bodies = {f"/talk-{number}.mp4": clip(kbit=3000) + bytes([0, 0, 0, 9, *b"free", number]) for number in range(3)}
    urls = [lane.put(path, body, rate_bps=900_000, etag=f'"{path}"') for path, body in bodies.items()]
    for number in range(ROUNDS):
        with start(profile, *urls) as process:
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(random.uniform(0.2, 5.0))
            victims = children(process.pid) if number % 2 else [process.pid]
            for victim in victims or [process.pid]:
                with contextlib.suppress(ProcessLookupError):
                    os.kill(victim, signal.SIGKILL)
            if number % 2:
                with contextlib.suppress(subprocess.TimeoutExpired):
                    process.wait(random.uniform(0.0, 2.0))
                process.kill()
            process.communicate(timeout=PATIENCE_S)
    for content in lane.contents.values():
        content.rate_bps = 0
    status, _, err = run(profile, *urls)
    assert status == 0, err
    found = sorted(file.read_bytes() for file in profile.media.rglob("*.mp4") if ".incoming" not in file.parts)
    assert found == sorted(bodies.values())
    with Store.open(profile.database, clock=system_clock, random=random) as store:
        assert {one.state.value for one in downloads.queue(store)} == {"done"}
        assert len(store.read("SELECT 1 FROM video_file")) == len(urls)
    assert [one.name for one in (profile.media / ".incoming").iterdir() if one.name != "studydesk.lock"] == []


def test_a_full_disk_is_said_and_waited_for(lane: Lane, profile: Profile, small_disk: Path) -> None:
    """The queue itself: what a command does while it waits would take a minute."""
    profile.folder.mkdir()
    DeviceSettings(profile.device_settings, system_clock()).set("media_folder", str(small_disk / "videos"))
    url = lane.put("/talk.mp4", clip(kbit=6000))
    with start(profile, url) as process:
        assert process.stderr is not None
        line = process.stderr.readline()
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=PATIENCE_S)
    assert "the disk is nearly full" in line
