"""When an order is to stop, how far it is, what its files are called and where its bytes came from."""

from __future__ import annotations

import string
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studydesk.media import names, origin
from studydesk.media.meter import Meter
from studydesk.media.origin import ContentChanged, Origin, Stream
from studydesk.media.protocol import Progress
from studydesk.media.watch import Interrupted, Trickle, Watch

MONDAY, TUESDAY = "Mon, 01 Jan 2024 00:00:00 GMT", "Tue, 02 Jan 2024 00:00:00 GMT"


class Clock:
    """Seconds that go on when they are told to."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def test_an_hour_of_one_kilobyte_a_second_is_not_borne() -> None:
    clock = Clock()
    watch = Watch(clock)
    watch.begin_transfer(20_000, 60)
    for _ in range(59):
        clock.now += 1
        watch.arrived(1000)
        watch.check()
    clock.now += 1
    with pytest.raises(Trickle):
        watch.check()


def test_a_short_pause_is_borne() -> None:
    clock = Clock()
    watch = Watch(clock)
    watch.begin_transfer(20_000, 60)
    for second in range(3600):
        clock.now += 1
        watch.arrived(0 if second % 60 < 30 else 50_000)
        watch.check()


def test_a_blocked_read_is_seen_from_outside() -> None:
    clock = Clock()
    watch = Watch(clock)
    assert not watch.is_trickling()
    watch.begin_transfer(1, 60)
    clock.now += 61
    assert watch.is_trickling()
    assert not watch.is_trickling(grace_s=2)
    clock.now += 2
    assert watch.is_trickling(grace_s=2)
    watch.end_transfer()
    assert not watch.is_trickling()


def test_a_cancellation_is_heard_once_and_for_all() -> None:
    clock = Clock()
    watch = Watch(clock)
    watch.check()
    assert watch.cancelled_for_s() == 0
    watch.cancel()
    clock.now += 1
    watch.cancel()
    assert watch.cancelled_for_s() == 1
    with pytest.raises(Interrupted):
        watch.check()


def test_progress_is_told_ten_times_a_second_and_sums_the_streams() -> None:
    clock, told = Clock(), list[Progress]()
    meter = Meter(7, clock, told.append)
    meter.stage("reading")
    meter.read("136+140", [100_000, None])
    meter.stage("video", 0)
    for step in range(100):
        clock.now += 0.01
        meter.arrived((step + 1) * 1000, 100_000)
    meter.stage("audio", 1)
    clock.now += 1
    meter.arrived(5_000, 10_000)
    meter.stage("merging")
    assert len(told) <= 15
    assert {one.id for one in told} == {7}
    assert told[0].total_bytes is None
    assert (told[-1].done_bytes, told[-1].total_bytes) == (105_000, 110_000)
    speeds = [one.speed_bps for one in told if one.stage == "video" and one.speed_bps is not None]
    assert all(90_000 <= speed <= 110_000 for speed in speeds)
    assert told[-1].speed_bps is None


@given(st.lists(st.tuples(st.floats(0, 100), st.integers(0, 10**12), st.none() | st.integers(0, 10**12)), max_size=20))
def test_no_progress_is_ever_beyond_its_total(steps: list[tuple[float, int, int | None]]) -> None:
    clock, told = Clock(), list[Progress]()
    meter = Meter(1, clock, told.append)
    meter.read("18", [None])
    meter.stage("video", 0)
    for passed, done, total in steps:
        clock.now += passed
        meter.arrived(done, total)
    for one in told:
        assert one.total_bytes is None or one.done_bytes <= one.total_bytes
        assert one.left_ms is None or one.left_ms >= 0


@given(st.text(max_size=300))
def test_any_format_makes_a_name_on_every_system(text: str) -> None:
    name = names.video("v1", text, "mp4")
    assert name.startswith("v1.")
    assert len(name) < 100
    assert not set(name) - set(string.ascii_letters + string.digits + "_+-.")


@given(st.text(max_size=90), st.text(max_size=90))
def test_two_formats_never_share_a_name(one: str, other: str) -> None:
    assert one == other or names.safe(one) != names.safe(other)


@pytest.mark.parametrize("stem", ["", ".", "..", "../x", "a/b", "a\\b", "a.b", " a", "a ", "a" * 200, "ü", "a\n"])
def test_what_cannot_begin_a_name(stem: str) -> None:
    assert not names.is_stem(stem)


def test_files_of_one_download_are_told_from_anothers(tmp_path: Path) -> None:
    for name in ("a.18.mp4", "a.plan.json", "ab.18.mp4", "a"):
        (tmp_path / name).write_bytes(b"x")
    assert [file.name for file in names.files_of(tmp_path, "a")] == ["a.18.mp4", "a.plan.json"]
    names.discard(tmp_path, "a", keep=[tmp_path / "a.plan.json"])
    assert sorted(file.name for file in tmp_path.iterdir()) == ["a", "a.plan.json", "ab.18.mp4"]
    assert names.files_of(tmp_path / "gone", "a") == []


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        (Origin(), Origin(), False),
        (Origin(total_bytes=5), Origin(total_bytes=6), True),
        (Origin(total_bytes=5), Origin(), False),
        (Origin(etag="a", total_bytes=5), Origin(etag="a", total_bytes=6), True),
        (Origin(etag="a"), Origin(etag="b"), True),
        (Origin(etag="a", modified=MONDAY), Origin(etag="b", modified=MONDAY), False),
        (Origin(etag="a", modified=MONDAY), Origin(etag="b", modified=TUESDAY), True),
        (Origin(etag="a", modified=MONDAY), Origin(etag="a", modified=TUESDAY), False),
        (Origin(modified=MONDAY), Origin(modified=TUESDAY), True),
        (Origin(modified=MONDAY), Origin(), False),
    ],
)
def test_when_content_surely_differs(one: Origin, other: Origin, differ: bool) -> None:
    assert origin.differ(one, other) is differ
    assert origin.differ(other, one) is differ


def test_what_is_announced_counts_as_far_as_both_say_it() -> None:
    same = origin.same_announcement
    assert same("5/1/mp4", "5//mp4")
    assert not same("5/1/mp4", "5/2/mp4")
    assert not same("5/1/mp4", "6/1/mp4")
    assert not same("5//mp4", "5//webm")
    assert not same("", "5//mp4")
    url = "https://x/videoplayback?itag=18&lmt=1700000000&expire=1"
    assert origin.announced({"url": url, "filesize": 7, "ext": "mp4"}) == "7/1700000000/mp4"


def test_bytes_without_a_note_are_not_gone_on_with(tmp_path: Path) -> None:
    stream = Stream(tmp_path / "v.18.mp4", {"url": "http://x/", "ext": "mp4", "protocol": "http"})
    stream.growing.write_bytes(b"of something")
    stream.prepare()
    assert stream.bytes_here == 0
    stream.answered(200, {"Content-Length": "7", "ETag": "a"})
    stream.growing.write_bytes(b"abc")
    again = Stream(stream.file, {"url": "http://y/", "ext": "mp4", "protocol": "http"})
    again.prepare()
    assert (again.bytes_here, again.total_bytes) == (3, 7)
    again.answered(206, {"Content-Range": "bytes 3-6/7", "ETag": "a"})
    with pytest.raises(ContentChanged):
        again.answered(206, {"Content-Range": "bytes 3-7/8", "ETag": "a"})


@given(st.binary(max_size=60))
def test_a_damaged_note_is_none(said: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        note = Path(folder) / "note"
        note.write_bytes(said)
        assert origin.read(note) is None
