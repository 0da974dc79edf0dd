"""The queue with real workers against the rig's faults: everything arrives, byte for byte, once."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest
from tests.support.rig import Rig

from studydesk.cli.loop import Loop
from studydesk.domain.download_rules import QueueOptions
from studydesk.domain.downloads import DownloadId, DownloadState, Wish
from studydesk.jobs import JobContext
from studydesk.media.protocol import Engine
from studydesk.media.tools import find_tools
from studydesk.services import downloads, library
from studydesk.services.download_queue import DownloadQueue
from studydesk.services.library import ProbeAnswer
from studydesk.services.queue_ports import QueuePorts, UnknownNetwork
from studydesk.storage.store import Store

pytest_plugins = ["tests.support.rig.fixture"]
PATIENCE_S = 50.0


class Desk:
    """A queue with real workers. Where only waiting is left to do, the time is put on."""

    def __init__(self, folder: Path, rig: Rig, options: QueueOptions | None = None) -> None:
        self.skipped_s = 0.0
        self.began = time.monotonic()
        self.loop = Loop(lambda: time.monotonic() + self.skipped_s)
        self.store = Store.open(folder / "studydesk.db", clock=self.now, random=Random(1))
        self.library = folder / "videos"
        self.plugins = (str(rig.plugin),)
        ports = QueuePorts(
            workers=self.loop,
            call_later=self.loop.call_later,
            run=self.loop.run,
            probe=lambda _file, answered: self.loop.call(lambda: answered(ProbeAnswer(None))),
            engine=self.engine,
            local=lambda at: at,
            network=UnknownNetwork(),
        )
        self.queue = DownloadQueue(self.store, ports, self.library, options or QueueOptions(least_free_bytes=0))
        self.queue.start()

    def now(self) -> datetime:
        return datetime.now(UTC) + timedelta(seconds=self.skipped_s)

    def engine(self, _context: JobContext) -> Engine:
        tools = find_tools().engine()
        return Engine(ffmpeg=tools.ffmpeg, ffmpeg_full=tools.ffmpeg_full, plugins=self.plugins)

    def fetch(self, *urls: str, patience_s: float = PATIENCE_S) -> list[DownloadId]:
        """Until all of them are over."""
        ids = downloads.enqueue(self.store, [Wish(f"url:{url}", url, "") for url in urls])
        end = time.monotonic() + patience_s

        def is_over() -> bool:
            assert time.monotonic() < end, [
                (one.state, one.failure, one.failure_text) for one in downloads.queue(self.store)
            ]
            self.skip()
            return all(not one.is_open for one in downloads.queue(self.store))

        self.loop.run_until(is_over)
        return ids

    def skip(self) -> None:
        """Puts the time on to when the first that waits may go on, if nothing else is to be done."""
        rows = downloads.queue(self.store)
        if self.queue.is_busy or (any(one.state is DownloadState.QUEUED for one in rows) and self.queue.hold is None):
            return
        moments = [one.wait_until_at_ms for one in rows if one.state is DownloadState.WAITING]
        hold = self.queue.hold
        if hold is not None:
            moments.append(hold.until_ms)
        known = [moment for moment in moments if moment is not None]
        if known:
            self.skipped_s += max(0.0, min(known) / 1000 - self.now().timestamp())

    def files(self) -> dict[str, bytes]:
        """What is in the library, by the video's address."""
        return {
            file.video_key.removeprefix("url:"): (self.library / file.path).read_bytes()
            for file in library.files(self.store)
        }

    def close(self) -> None:
        self.queue.stop()
        self.loop.close()
        self.store.close()


@pytest.fixture
def desk(tmp_path: Path, rig: Rig) -> Iterator[Desk]:
    one = Desk(tmp_path, rig, QueueOptions(least_free_bytes=0, concurrency=2))
    yield one
    one.close()


FAULTS = (
    "ok",
    "drop:60000",
    "drop:20000:5",
    "drop:60000,code:503:1",
    "norange",
    "norange,drop:300000:2",
    "noetag",
    "noetag,drop:100000:2",
    "code:403:1",
    "code:403:2",
    "code:429:1",
    "code:429:1:30",
    "code:503:1",
    "code:503:3",
    "code:503:2:5",
    "code:500:2",
    "code:502:1",
    "reset:1",
    "reset:3",
    "code:503:1,norange",
    "after:1,drop:50000:3",
    "after:1,code:403:1",
    "after:1,code:429:1",
    "after:1,reset:2",
    "slow:50000",
)


def short(fault: str) -> str:
    return fault.replace(":", "_").replace(",", "-")


@pytest.mark.long
@pytest.mark.timeout(900)
def test_fifty_faults_lose_and_double_nothing(rig: Rig, desk: Desk) -> None:
    single = [rig.watch(f"single-{number}", fault=fault) for number, fault in enumerate(FAULTS)]
    merged = [rig.watch(f"normal-{number}", fault=fault) for number, fault in enumerate(FAULTS)]
    desk.fetch(*single, *merged, patience_s=400)
    rows = downloads.queue(desk.store)
    assert {(one.state.value, one.failure) for one in rows} == {("done", None)}, [
        (one.key, one.failure, one.failure_text) for one in rows if one.state is not DownloadState.DONE
    ]
    files = desk.files()
    assert len(rows) == len(files) == 50
    whole = rig.body("/media/18.mp4")
    different = [url for url in single if files[url] != whole]
    assert different == []
    digests = {hashlib.sha256(files[url]).hexdigest() for url in merged}
    assert len(digests) == 1, "what was put together differs from fault to fault"
    names = [one.name for one in (desk.library / ".incoming").iterdir() if one.name != "studydesk.lock"]
    assert names == []


def test_what_breaks_off_goes_on_and_is_whole(rig: Rig, desk: Desk) -> None:
    faults = ("drop:60000", "code:503:3", "after:1,code:429:1", "code:403:1")
    urls = [rig.watch(f"single-{number}", fault=fault) for number, fault in enumerate(faults)]
    desk.fetch(*urls)
    assert [desk.files().get(url) == rig.body("/media/18.mp4") for url in urls] == [True] * 4


def test_facts_chapters_captions_and_picture_come_along(rig: Rig, desk: Desk) -> None:
    url = rig.watch("normal")
    desk.fetch(url)
    video = downloads.video(desk.store, f"url:{url}")
    assert video is not None
    assert video.facts.chapters != ()
    assert video.facts.channel != ""
    assert downloads.thumbnail(desk.store, video.id) is not None
    assert desk.store.read("SELECT count(*) FROM cue")[0][0] > 0


def test_refusals_are_for_good_and_said(rig: Rig, desk: Desk) -> None:
    urls = {name: rig.watch(name) for name in ("private", "removed", "geo", "members", "drm", "live")}
    desk.fetch(*urls.values())
    found = {one.key.removeprefix("url:"): one.failure for one in downloads.queue(desk.store)}
    assert {name: found[url] and found[url].value for name, url in urls.items()} == {  # type: ignore[union-attr]
        "private": "private",
        "removed": "removed",
        "geo": "blocked",
        "members": "members",
        "drm": "drm",
        "live": "live",
    }
    assert len(downloads.withdrawn_videos(desk.store)) == 3


def test_hostile_titles_stay_in_the_library(rig: Rig, desk: Desk) -> None:
    titles = ("climb", "long", "nul", "dots", "rtl", "reserved", "newline", "emoji", "empty")
    desk.fetch(*(rig.watch(f"title-{title}") for title in titles))
    files = library.files(desk.store)
    assert len(files) == len(titles), [(one.key, one.failure_text) for one in downloads.queue(desk.store)]
    for file in files:
        place = (desk.library / file.path).resolve()
        assert place.is_relative_to(desk.library.resolve())
        assert place.stat().st_size == file.size_bytes


def test_an_hour_at_a_kilobyte_a_second_is_a_trickle_and_begins_anew(rig: Rig, desk: Desk) -> None:
    """Real trickles are noticed after a minute; here the server stands still, which is noticed after the time-out."""
    url = rig.watch("single", fault="code:503:6")
    (only,) = desk.fetch(url)
    assert desk.skipped_s > 0
    assert only == 1
