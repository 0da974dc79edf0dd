"""Each fault of the rig does what its name says, to yt-dlp too."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest
import yt_dlp
from tests.support.rig import FreePace, RealPace, Rig, SteppedPace
from tests.support.rig.asking import FILE, Background, ask, sha256

pytest_plugins = ["tests.support.rig.fixture", "tests.support.rig.asking_fixtures"]
pytestmark = pytest.mark.usefixtures("sockets_of_yt_dlp")


# ------------------------------------------------------------------------------------------------------------ faults
@pytest.mark.parametrize(
    ("written", "retries"),
    [
        ("ok", 0),
        ("drop:120000", 4),
        ("after:1,drop:300000:1,norange", 1),
        ("after:1,code:503:2", 2),
        ("after:1,code:500:1,drop:300000", 2),
        ("after:1,reset:2", 2),
        ("slow:50000", 0),
        ("noetag", 0),
        ("norange", 0),
        ("expire:2", 0),
    ],
)
def test_yt_dlp_gets_over_it_with_identical_bytes(
    rig: Rig, fetch: Callable[..., Path], written: str, retries: int
) -> None:
    file = fetch(rig.url(FILE, written), retries=retries)
    assert sha256(file) == rig.sha256(FILE)
    if retries:
        with pytest.raises(yt_dlp.utils.DownloadError):
            fetch(rig.url(f"{FILE}?again", written), retries=retries - 1, outtmpl="again.%(ext)s")


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("after:1,code:403:1", "HTTP Error 403"),
        ("after:1,code:429:1:120", "HTTP Error 429"),
        ("after:1,code:503", "HTTP Error 503"),
        ("truncate:300000", "bytes read, 252951 more expected"),
        ("after:1,expire:0:410", "HTTP Error 410"),
        ("code:404", "HTTP Error 404"),
        ("reset", "closed connection|Connection aborted"),
        ("length:500", "more expected"),
        ("portal", "Unsupported URL"),
    ],
)
def test_yt_dlp_does_not_get_over_it(rig: Rig, fetch: Callable[..., Path], written: str, message: str) -> None:
    with pytest.raises(yt_dlp.utils.DownloadError, match=message):
        fetch(rig.url(FILE, written))


def test_faults_can_be_written_behind_the_path_too(rig: Rig) -> None:
    assert ask(f"{rig.base}{FILE}?fault=code:503:1,drop:10").status == 503
    assert ask(f"{rig.base}{FILE}?fault=code:503:1,drop:10").body == rig.body(FILE)[:10]


def test_each_address_counts_for_itself(rig: Rig) -> None:
    urls = [rig.url(f"{FILE}?n={number}", "code:503:1:30") for number in (1, 2)]
    answers = [ask(url) for url in (*urls, *urls)]
    assert [one.status for one in answers] == [503, 503, 200, 200]
    assert answers[0].headers["retry-after"] == "30"


def test_dropped_answers_break_where_they_should(rig: Rig) -> None:
    url = rig.url(FILE, "drop:1000:2")
    first, second, third = ask(url), ask(url, "bytes=1000-"), ask(url, "bytes=2000-")
    right = rig.body(FILE)
    assert (first.whole, second.whole, third.whole) == (False, False, True)
    assert first.headers["content-length"] == str(len(right))
    assert first.body + second.body + third.body == right


def test_a_truncated_file_never_goes_on_and_a_short_one_claims_to_be_whole(rig: Rig) -> None:
    assert len(ask(rig.url(FILE, "truncate:1000"), "bytes=400-").body) == 600
    assert ask(rig.url(FILE, "truncate:1000"), "bytes=1000-").body == b""
    short = ask(rig.url(FILE, "short:1000"))
    assert (short.headers["content-length"], short.body, short.whole) == ("1000", rig.body(FILE)[:1000], True)


def test_a_server_without_ranges_begins_anew(rig: Rig) -> None:
    answer = ask(rig.url(FILE, "norange"), "bytes=1000-")
    assert (answer.status, answer.body) == (200, rig.body(FILE))
    assert "accept-ranges" not in answer.headers


def test_lengths_can_be_wrong_both_ways(rig: Rig) -> None:
    size = len(rig.body(FILE))
    more = ask(rig.url(FILE, "length:500"))
    assert (more.headers["content-length"], len(more.body), more.whole) == (str(size + 500), size, False)
    less = ask(rig.url(FILE, "length:-500"))
    assert (less.headers["content-length"], less.body, less.whole) == (str(size - 500), rig.body(FILE)[:-500], True)
    part = ask(rig.url(FILE, "length:-500"), "bytes=1000-")
    assert part.headers["content-range"] == f"bytes 1000-{size - 1}/{size - 500}"


@pytest.mark.parametrize("how", ["etag", "silent", "same"])
def test_content_changes_between_two_requests(rig: Rig, how: str) -> None:
    url = rig.url(FILE, f"change:{how}:1,drop:1000")
    first, second = ask(url), ask(url, "bytes=1000-")
    assert first.body == rig.body(FILE)[:1000]
    assert second.body == rig.body(FILE, changed=True)[1000:2000]
    assert rig.body(FILE)[1000] != rig.body(FILE, changed=True)[1000]
    told = [(one.headers.get("etag"), one.headers.get("last-modified")) for one in (first, second)]
    assert (told[0] == told[1]) == (how != "etag")
    assert (told[0] == (None, None)) == (how == "silent")


def test_content_changes_to_that_of_another_file(rig: Rig) -> None:
    url = rig.url(FILE, "change:etag:0:136.mp4")
    assert ask(url).body == rig.body("/media/136.mp4")


def test_yt_dlp_mixes_changed_content(rig: Rig, fetch: Callable[..., Path]) -> None:
    """The trap that the program has to see: yt-dlp calls this a success."""
    url = rig.watch("single", fault="change:etag:1,drop:300000")
    right, changed = rig.body(FILE), rig.body(FILE, changed=True)
    assert fetch(url).read_bytes() == right[:300000] + changed[300000:]


@pytest.mark.parametrize("written", ["stall:300000", "stall:300000:1", "mute", "mute:1"])
def test_what_stands_still_goes_on_when_released(rig: Rig, fetch: Callable[..., Path], written: str) -> None:
    work = Background(lambda: fetch(rig.watch("single", fault=written), socket_timeout=50))
    rig.wait_stalled()
    assert not work.is_done
    assert rig.given(FILE) == (300_000 if "stall" in written else 0)
    rig.release()
    assert sha256(work.result()) == rig.sha256(FILE)


def test_slowness_costs_no_time_unless_wanted() -> None:
    pace = FreePace()
    with Rig(pace=pace) as rig:
        assert ask(rig.url("/big?size=3600000", "slow:1000")).body == rig.body("/big?size=3600000")
    assert pace.seconds == pytest.approx(3600, rel=1e-6)


def test_slow_bytes_come_when_the_test_says_so() -> None:
    with Rig(pace=SteppedPace()) as rig:
        work = Background(lambda: ask(rig.url("/big?size=10000", "slow:1000")))
        rig.wait_for("/big")
        rig.pace.advance(4)
        rig.wait_given("/big", 4000)
        assert (rig.given("/big"), work.is_done) == (4000, False)
        rig.pace.advance(6)
        assert work.result().body == rig.body("/big?size=10000")


def test_slow_bytes_can_really_be_slow() -> None:
    with Rig(pace=RealPace()) as rig:
        began = time.monotonic()
        assert ask(rig.url("/big?size=2000", "slow:40000")).whole
        assert time.monotonic() - began >= 0.05


def test_the_end_comes_for_slow_answers_too() -> None:
    with Rig(pace=SteppedPace()) as rig:
        work = Background(lambda: ask(rig.url("/big?size=10000", "slow:1000")))
        rig.wait_for("/big")
    assert work.result().body == b""


def test_an_empty_file_is_empty(rig: Rig, fetch: Callable[..., Path]) -> None:
    answer = ask(rig.url(FILE, "empty"))
    assert (answer.status, answer.headers["content-length"], answer.body) == (200, "0", b"")
    for written, message in (("empty", "HTTP Error 416"), ("empty,norange", "Did not get any data blocks")):
        with pytest.raises(yt_dlp.utils.DownloadError, match=message):
            fetch(rig.watch("single", fault=written))


def test_a_captive_portal_is_downloaded_for_a_film(rig: Rig, fetch: Callable[..., Path]) -> None:
    assert b"Hotel Net" in fetch(rig.watch("single", fault="portal")).read_bytes()
    answer = ask(rig.url(FILE, "portal:1"), "bytes=5-")
    assert (answer.status, answer.headers["content-type"]) == (200, "text/html; charset=utf-8")
