"""The download rig does what its README says, as yt-dlp itself sees it."""

from __future__ import annotations

import gc
import hashlib
import html
import http.client
import importlib.util
import json
import re
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import yt_dlp
from tests.support.rig import FreePace, RealPace, Rig, SteppedPace, fixtures, texts, tube
from tests.support.rig.faults import AFTER, FAULTS
from tests.support.rig.pages import PAGES
from yt_dlp.extractor.generic import GenericIE
from yt_dlp.extractor.genericembeds import HTML5MediaEmbedIE

pytest_plugins = ["tests.support.rig.fixture"]
pytestmark = pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning")

ROOT = Path(__file__).resolve().parents[2]
README = ROOT / "tests" / "support" / "rig" / "README.md"
FILE = "/media/18.mp4"


class Words:
    """Keeps what yt-dlp says instead of printing it."""

    def __init__(self) -> None:
        self.said: list[str] = []

    def debug(self, text: str) -> None:
        self.said.append(text)

    warning = error = debug


@pytest.fixture(scope="module")
def rigtube() -> Iterator[list[Any]]:
    """The plugin's extractors, loaded without touching what yt-dlp keeps for the whole process."""
    file = Rig.plugin / "yt_dlp_plugins" / "extractor" / "rigtube.py"
    spec = importlib.util.spec_from_file_location("rigtube_in_process", file)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    yield [module.RigTubeIE, module.RigTubeListIE]
    gc.collect()  # yt-dlp forgets connections over an error; here that is forgiven, in a later test it would not be


@pytest.fixture
def engine(tmp_path: Path, rigtube: list[Any]) -> Iterator[Callable[..., Any]]:
    """Opens yt-dlp in this process, with the plugin; files go to ``tmp_path`` and are named by id and format."""
    opened: list[Any] = []

    def one(**params: Any) -> Any:
        usual = {
            "logger": Words(),
            "cachedir": False,
            "noprogress": True,
            "retries": 3,
            "fixup": "never",
            "nocheckcertificate": True,  # reading the list of authorities takes longer than most of these downloads
            # yt-dlp drops a block that did not arrive whole; the faults here break off between two.
            "buffersize": 20_000,
            "noresizebuffer": True,
            "paths": {"home": str(tmp_path)},
            "outtmpl": "%(id)s.%(format_id)s.%(ext)s",
        }
        ydl = yt_dlp.YoutubeDL({**usual, **params}, auto_init=False)
        for extractor in (*rigtube, GenericIE, HTML5MediaEmbedIE):  # all 1,800 would take their time
            ydl.add_info_extractor(extractor(ydl))
        opened.append(ydl)
        return ydl

    yield one
    for ydl in opened:
        ydl.close()


def first(info: dict[str, Any]) -> dict[str, Any]:
    """A video, or the first one of a list."""
    found: dict[str, Any] = (info.get("entries") or [info])[0]
    return found


@pytest.fixture
def fetch(engine: Callable[..., Any]) -> Callable[..., Path]:
    """Downloads an address; the file. Raises `DownloadError`."""

    def one(url: str, format_: str = "18/b", **params: Any) -> Path:
        info = first(engine(format=format_, **params).extract_info(url))
        return Path(info["requested_downloads"][0]["filepath"])

    return one


@pytest.fixture
def look(engine: Callable[..., Any]) -> Callable[..., dict[str, Any]]:
    """What yt-dlp makes of a page."""

    def one(url: str, **params: Any) -> dict[str, Any]:
        info: dict[str, Any] = engine(**params).extract_info(url, download=False)
        return info

    return one


def sha256(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


@dataclass
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes
    whole: bool


def ask(url: str, span: str = "", method: str = "GET") -> Answer:
    """One request without yt-dlp. ``whole``: the body was as long as announced."""
    parts = urlsplit(url)
    connection = http.client.HTTPConnection(parts.netloc)
    try:
        path = f"{parts.path}?{parts.query}" if parts.query else parts.path
        connection.request(method, path, headers={"Range": span} if span else {})
        response = connection.getresponse()
        headers = {name.lower(): value for name, value in response.getheaders()}
        try:
            return Answer(response.status, headers, response.read(), True)
        except http.client.IncompleteRead as error:
            return Answer(response.status, headers, error.partial, False)
    finally:
        connection.close()


@dataclass
class Background:
    """Something at work in a thread; ``result`` waits for it and raises what it raised."""

    work: Callable[[], Any]

    def __post_init__(self) -> None:
        self._ended: list[tuple[Any, BaseException | None]] = []
        self._thread = threading.Thread(target=self._run)
        self._thread.start()

    def _run(self) -> None:
        try:
            self._ended.append((self.work(), None))
        except BaseException as error:
            self._ended.append((None, error))

    @property
    def is_done(self) -> bool:
        return bool(self._ended)

    def result(self) -> Any:
        self._thread.join()
        value, error = self._ended[0]
        if error is not None:
            raise error
        return value


# ------------------------------------------------------------------------------------------------------------- media
CODECS = {
    "18.mp4": {"h264", "aac"},
    "134.mp4": {"h264"},
    "135.mp4": {"h264"},
    "136.mp4": {"h264"},
    "140.m4a": {"aac"},
    "247.webm": {"vp9"},
    "251.webm": {"opus"},
    "page.webm": {"vp9", "opus"},
    "chapters.mp4": {"h264", "aac"},
    "hls/480.m3u8": {"h264", "aac"},
}


def _ffmpeg(*words: str | Path) -> tuple[bytes, str]:
    done = subprocess.run(["ffmpeg", "-hide_banner", "-nostdin", *words], capture_output=True, check=False)
    return done.stdout, done.stderr.decode("utf-8", "replace")


@pytest.mark.parametrize("name", sorted(CODECS))
def test_a_media_file_has_the_codecs_and_length_it_should(media: Path, name: str) -> None:
    _, said = _ffmpeg("-i", media / name)
    assert set(re.findall(r"Stream #0.*?: (?:Video|Audio): (\w+)", said)) == CODECS[name]
    seconds = re.search(r"Duration: 00:00:(\d\d\.\d\d)", said)
    assert seconds is not None
    assert float(seconds[1]) == pytest.approx(texts.DURATION_S, abs=0.1)


def test_there_is_av1_where_ffmpeg_can_make_it(media: Path) -> None:
    if not fixtures.has_av1():
        pytest.skip("this ffmpeg has no encoder for AV1")
    assert "Video: av1" in _ffmpeg("-i", media / "398.mp4")[1]


def test_the_file_with_chapters_has_them(media: Path) -> None:
    _, said = _ffmpeg("-i", media / "chapters.mp4")
    assert all(title in said for _, _, title in texts.CHAPTERS)


@pytest.mark.parametrize(
    ("name", "width", "height"), [("18.mp4", 640, 360), ("136.mp4", 1280, 720), ("247.webm", 1280, 720)]
)
def test_each_frame_carries_its_number(media: Path, name: str, width: int, height: int) -> None:
    wanted = [0, 1, 149, fixtures.FRAMES - 1]
    chosen = "+".join(f"eq(n\\,{number})" for number in wanted)
    raw, _ = _ffmpeg(
        "-i",
        media / name,
        "-vf",
        f"select={chosen}",
        "-fps_mode",
        "passthrough",
        "-f",
        "rawvideo",
        "-pix_fmt",
        "gray",
        "-",
    )
    size = width * height
    assert len(raw) == len(wanted) * size
    frames = [raw[at : at + size] for at in range(0, len(raw), size)]
    assert [fixtures.frame_number(frame, width, height) for frame in frames] == wanted


def test_all_media_together_are_small(media: Path) -> None:
    assert sum(file.stat().st_size for file in media.rglob("*") if file.is_file()) < 15_000_000


def test_one_of_many_processes_makes_the_media(tmp_path: Path) -> None:
    script = """
import sys
from pathlib import Path
from tests.support.rig.fixtures import once

def make(half):
    with open(Path(sys.argv[1]) / "made", "a") as file:
        file.write("x")
    (half / "one").write_text("1")
    (half / "two").write_text("2")

sys.stdin.readline()
folder = once(Path(sys.argv[1]) / "media", make)
print(sorted(file.name for file in folder.iterdir()))
"""
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", script, str(tmp_path)],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for _ in range(3)
    ]
    said = [process.communicate("go\n")[0] for process in processes]
    assert said == ["['one', 'two']\n"] * 3
    assert (tmp_path / "made").read_text() == "x"
    assert {file.name for file in tmp_path.iterdir()} == {"made", "media", "lock"}


def test_what_a_killed_process_left_is_taken_away(tmp_path: Path) -> None:
    (tmp_path / "half-x").mkdir()
    (tmp_path / "half-x" / "one").write_text("1")
    fixtures.once(tmp_path / "media", lambda half: None)
    assert {file.name for file in tmp_path.iterdir()} == {"media", "lock"}


def test_media_that_cannot_be_made_are_not_there_by_halves(tmp_path: Path) -> None:
    def fail(half: Path) -> None:
        (half / "one").write_text("1")
        raise OSError("no more")

    with pytest.raises(OSError, match="no more"):
        fixtures.once(tmp_path / "media", fail)
    assert [file.name for file in tmp_path.iterdir()] == ["lock"]


def test_captions_need_no_ffmpeg_and_hold_our_text() -> None:
    with Rig() as rig:
        assert b"What was not done" not in rig.body("/media/en.vtt")
        assert "was nicht getan ist" in rig.body("/media/de.srt").decode("utf-8-sig")
        assert json.loads(rig.body("/media/en.json3"))["events"][0]["segs"][0]["utf8"] == texts.ENGLISH[0].text
        rolling = rig.body("/media/rolling.vtt").decode()
    assert "<c> queue</c>" in rolling
    assert rolling.count(f"\n{texts.SPOKEN[0]}\n") == 2  # once standing, once above the next line
    assert re.search(r"in<00:00:0\d\.\d{3}><c> which</c>", rolling)


# ------------------------------------------------------------------------------------------------------------ server
def test_ranges_are_answered(rig: Rig) -> None:
    right = rig.body(FILE)
    size = len(right)
    url = rig.url(FILE)
    whole = ask(url)
    assert (whole.status, whole.body, whole.headers["accept-ranges"]) == (200, right, "bytes")
    assert whole.headers["etag"]
    assert whole.headers["last-modified"]
    for span, start, end in (("bytes=10-19", 10, 20), ("bytes=500-", 500, size), ("bytes=-7", size - 7, size)):
        part = ask(url, span)
        assert (part.status, part.body) == (206, right[start:end])
        assert part.headers["content-range"] == f"bytes {start}-{end - 1}/{size}"
    behind = ask(url, f"bytes={size}-")
    assert (behind.status, behind.headers["content-range"]) == (416, f"bytes */{size}")
    assert ask(url, method="HEAD").headers["content-length"] == str(size)
    assert ask(rig.url("/media/nothing.mp4")).status == 404
    assert ask(rig.url("/media/../fixtures.py")).status == 404


def test_requests_are_kept() -> None:
    moments = iter([5.0, 7.5])
    with Rig(clock=lambda: next(moments)) as rig:
        ask(rig.url("/big?size=1000"))
        ask(rig.url("/big?size=1000"), "bytes=900-")
        rig.wait_for("/big", times=2)
        assert [(one.path, one.span, one.at_s, one.status) for one in rig.requests] == [
            ("/big?size=1000", "", 5.0, 200),
            ("/big?size=1000", "bytes=900-", 7.5, 206),
        ]
    assert rig.given("/big") == 1100


def test_a_huge_file_is_computed() -> None:
    with Rig() as rig:
        url = rig.url("/big?size=50000000000000&seed=a")
        far = ask(url, "bytes=40000000000000-40000000000999")
        assert far.headers["content-range"] == "bytes 40000000000000-40000000000999/50000000000000"
        assert (len(far.body), far.whole) == (1000, True)
        assert far.body == ask(url, "bytes=39999999999999-40000000000999").body[1:]
        assert rig.body("/big?size=3000000")[:1000] != rig.body("/big?size=3000000&seed=a")[:1000]
        assert rig.body("/big?size=3000000")[:100] != rig.body("/big?size=3000000")[1 << 20 :][:100]
        assert hashlib.sha256(rig.body("/big?size=3000000")).hexdigest() == rig.sha256("/big?size=3000000")


def test_the_end_comes_also_with_open_and_silent_connections() -> None:
    with Rig() as rig:
        idle = http.client.HTTPConnection(f"127.0.0.1:{rig.port}")
        idle.request("GET", "/big?size=10")
        idle.getresponse().read()
        waiting = Background(lambda: ask(rig.url("/big?size=1000", "stall:100")))
        rig.wait_stalled()
    waiting.result()
    idle.close()
    assert not [thread for thread in threading.enumerate() if thread.name == "rig"]


def test_a_mistake_in_a_test_is_told() -> None:
    rig = Rig()
    with pytest.raises(ValueError, match="knows no fault 'dorp'"):
        rig.url(FILE, "dorp:5")
    with pytest.raises(AssertionError, match="no video 'nomral'"), rig:
        assert ask(rig.watch("nomral")).status == 500


def test_the_readme_names_everything() -> None:
    told = README.read_text(encoding="utf-8")
    names = [*FAULTS, AFTER, *tube.KINDS, *texts.TITLES, *tube.LISTS]
    assert [name for name in names if not re.search(rf"`(title-)?{name}[`\[:-]", told)] == []
    assert [name for name in PAGES if f"/page/{name}" not in told] == []
    assert [name for name in texts.FILES if name not in told] == []


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


# ------------------------------------------------------------------------------------------------------------- pages
def test_an_html5_page_has_films_and_captions(rig: Rig, look: Callable[..., Any], fetch: Callable[..., Path]) -> None:
    info = first(look(rig.url("/page/video")))
    assert {one["ext"] for one in info["formats"]} == {"mp4", "webm"}
    assert set(info["subtitles"]) == {"en", "de"}
    file = fetch(rig.url("/page/video"), "b[ext=mp4]", writesubtitles=True, subtitleslangs=["de"])
    assert sha256(file) == rig.sha256(FILE)
    (captions,) = file.parent.glob("*.de.vtt")
    assert captions.read_bytes() == rig.body("/media/de.vtt")


def test_a_page_hands_its_faults_on_to_its_media(rig: Rig, fetch: Callable[..., Path]) -> None:
    file = fetch(rig.url("/page/video", "drop:120000"), "b[ext=mp4]", retries=5)
    assert sha256(file) == rig.sha256(FILE)
    assert len(rig.seen(f"/~drop:120000{FILE}")) == 5


@pytest.mark.parametrize("key", sorted(texts.TITLES))
def test_hostile_titles_arrive_as_they_are(rig: Rig, look: Callable[..., Any], key: str) -> None:
    assert look(rig.watch(f"title-{key}"))["title"] == (texts.TITLES[key] or f"rigtube video #title-{key}")
    page = ask(rig.url(f"/page/title?t={key}")).body.decode()
    assert texts.TITLES[key] in html.unescape(page)
    assert first(look(rig.url(f"/page/title?t={key}")))["formats"]


def test_a_title_is_long_enough_and_one_is_not_decent() -> None:
    assert len(texts.TITLES["long"]) >= 300
    assert "\x00" in texts.TITLES["nul"]


@pytest.mark.parametrize("path", ["/media/hls/master.m3u8", "/page/hls"])
def test_hls_has_three_qualities(rig: Rig, look: Callable[..., Any], path: str) -> None:
    info = first(look(rig.url(path)))
    assert [one["height"] for one in info["formats"]] == [360, 480, 720]


def test_hls_has_captions_and_its_pieces_make_a_film(
    rig: Rig, look: Callable[..., Any], fetch: Callable[..., Path]
) -> None:
    url = rig.url("/media/hls/master.m3u8")
    assert set(look(url)["subtitles"]) == {"en", "de"}
    file = fetch(url, "b[height=360]", writesubtitles=True, subtitleslangs=["en"])
    pieces = b"".join(rig.body(f"/media/hls/360-{number}.ts") for number in range(6))
    assert file.read_bytes() == pieces
    (captions,) = file.parent.glob("*.en.vtt")
    assert texts.ENGLISH[0].text in captions.read_text(encoding="utf-8")


def test_pieces_can_be_faulty(rig: Rig, fetch: Callable[..., Path]) -> None:
    file = fetch(rig.watch("hls", fault="after:1,reset:1"), "93", fragment_retries=2)
    assert file.stat().st_size == sum(len(rig.body(f"/media/hls/360-{number}.ts")) for number in range(6))


@pytest.mark.parametrize("path", ["/media/dash/manifest.mpd", "/page/dash"])
def test_dash_has_three_pictures_and_a_sound(
    rig: Rig, look: Callable[..., Any], fetch: Callable[..., Path], path: str
) -> None:
    info = first(look(rig.url(path)))
    assert sorted(one.get("height") or 0 for one in info["formats"]) == [0, 240, 480, 720]
    sound = fetch(rig.url(path), "ba")
    parts = ["init-stream3.m4s", *(f"chunk-stream3-0000{number}.m4s" for number in (1, 2, 3))]
    assert sound.read_bytes() == b"".join(rig.body(f"/media/dash/{part}") for part in parts)


def test_a_heavy_page_is_heavy(rig: Rig, look: Callable[..., Any]) -> None:
    assert len(ask(rig.url("/page/heavy?size=300000")).body) == pytest.approx(300_000, rel=0.01)
    assert first(look(rig.url("/page/heavy?size=20000")))["formats"]
    assert len(ask(rig.watch("heavy")).body) == pytest.approx(4_000_000, rel=0.01)
    assert look(rig.watch("heavy-200000"))["id"] == "heavy-200000"


# ---------------------------------------------------------------------------------------------- YouTube's shape
def ids(info: dict[str, Any]) -> set[str]:
    return {one["format_id"] for one in info["formats"]} - {"sb0"}


def test_a_normal_video_has_everything(rig: Rig, look: Callable[..., Any]) -> None:
    info = look(rig.watch("normal"))
    assert ids(info) == {"18", "134", "135", "136", "140", "247", "251", "398", "399", "95"}
    assert [one["title"] for one in info["chapters"]] == [title for _, _, title in texts.CHAPTERS]
    assert set(info["subtitles"]) == {"en"}
    assert list(info["automatic_captions"]) == ["en-orig", "en", "de"]
    assert (info["channel"], info["duration"], info["upload_date"]) == ("Rig Lectures", 12, "20260203")
    assert info["license"].startswith("Creative Commons")
    assert info["description"] == tube.DESCRIPTION
    assert info["webpage_url"] == rig.watch("normal")
    assert info["live_status"] == "not_live"


def test_announced_sizes_codecs_and_heights_are_true(rig: Rig, look: Callable[..., Any]) -> None:
    formats = {one["format_id"]: one for one in look(rig.watch("normal"))["formats"]}
    for name, file in (
        ("18", "18.mp4"),
        ("136", "136.mp4"),
        ("140", "140.m4a"),
        ("247", "247.webm"),
        ("251", "251.webm"),
    ):
        assert formats[name]["filesize"] == len(rig.body(f"/media/{file}"))
    assert (formats["136"]["vcodec"][:4], formats["136"]["acodec"]) == ("avc1", "none")
    assert (formats["140"]["vcodec"], formats["140"]["acodec"][:4]) == ("none", "mp4a")
    assert (formats["18"]["vcodec"][:4], formats["18"]["acodec"][:4]) == ("avc1", "mp4a")
    assert formats["399"]["vcodec"].startswith("av01")
    assert [formats[name]["height"] for name in ("134", "18", "135", "136", "399")] == [240, 360, 480, 720, 1080]


@pytest.mark.parametrize("format_", ["18", "135", "136", "140", "247", "251"])
def test_streams_arrive_with_identical_bytes(rig: Rig, fetch: Callable[..., Path], format_: str) -> None:
    file = fetch(rig.watch("normal"), format_)
    assert sha256(file) == rig.sha256(f"/media/{tube.STREAMS[format_].file}")


def test_two_streams_can_be_put_together(rig: Rig, fetch: Callable[..., Path]) -> None:
    file = fetch(rig.watch("normal"), "135+140", outtmpl="merged.%(ext)s")
    _, said = _ffmpeg("-i", file)
    assert ": Video: h264" in said
    assert ": Audio: aac" in said


@pytest.mark.parametrize(
    ("video", "wanted"),
    [
        ("single", {"18"}),
        ("split", {"134", "135", "136", "140", "247", "251", "398", "399"}),
        ("hls", {"93", "94", "95"}),
        ("av1", {"398", "399", "140"}),
        ("silent", {"134", "135", "136"}),
        ("dubbed", {"135", "140-0", "140-1"}),
        ("live", {"93", "94", "95"}),
    ],
)
def test_some_videos_have_only_some_formats(rig: Rig, look: Callable[..., Any], video: str, wanted: set[str]) -> None:
    assert ids(look(rig.watch(video))) == wanted


def test_a_dubbed_video_says_which_sound_is_the_original(rig: Rig, look: Callable[..., Any]) -> None:
    sounds = [one for one in look(rig.watch("dubbed"))["formats"] if one["format_id"].startswith("140")]
    assert sorted((one["language"], one["language_preference"]) for one in sounds) == [("de", -1), ("en", 10)]


def test_sizes_may_be_unknown(rig: Rig, look: Callable[..., Any]) -> None:
    for video, about in (("sizeless", False), ("approx", True)):
        formats = [one for one in look(rig.watch(video))["formats"] if one["format_id"] == "18"]
        assert [bool(one.get("filesize")) for one in formats] == [False]
        assert [bool(one.get("filesize_approx")) for one in formats] == [about]


def test_a_bare_video_says_nothing_of_itself(rig: Rig, look: Callable[..., Any]) -> None:
    info = look(rig.watch("bare"))
    assert not any(
        info.get(key) for key in ("chapters", "subtitles", "license", "description", "thumbnails", "channel")
    )


def test_the_small_kinds(rig: Rig, look: Callable[..., Any]) -> None:
    assert look(rig.watch("liar"))["duration"] == tube.LIAR_S
    assert not look(rig.watch("auto"))["subtitles"]
    assert look(rig.watch("live"))["live_status"] == "is_live"
    assert look(rig.watch("processing"))["live_status"] == "post_live"
    assert all(one.get("available_at") for one in look(rig.watch("waiting", seconds=9))["formats"])


def test_a_video_can_be_as_big_as_one_likes(rig: Rig, look: Callable[..., Any], fetch: Callable[..., Path]) -> None:
    assert look(rig.watch("big", size=3_000_000_000))["formats"][-1]["filesize"] == 3_000_000_000
    file = fetch(rig.watch("big-3000000", fault="drop:2000000:1"))
    assert sha256(file) == rig.sha256("/big?size=3000000")


@pytest.mark.parametrize(
    ("video", "message"),
    [
        ("private", r"Private video\. Sign in if you've been granted access to this video"),
        ("removed", r"Video unavailable\. This video has been removed by the uploader"),
        ("terminated", r"YouTube account associated with this video has been terminated"),
        ("geo", r"The uploader has not made this video available in your country\s+This video is available in Germany"),
        ("age", r"Sign in to confirm your age\. .*Use --cookies"),
        ("members", r"Join this channel to get access to members-only content"),
        ("bot", r"Sign in to confirm you.re not a bot\. Use --cookies"),
        ("limited", r"This content isn't available, try again later\. The current session has been rate-limited"),
        ("captcha", r"YouTube is requiring a captcha challenge before playback"),
        ("upcoming", r"This live event will begin in 3 hours\."),
        ("premiere", r"Premieres in 5 hours"),
        ("drm", r"This video is DRM protected"),
        ("noformats", r"No video formats found!"),
        ("code404", r"HTTP Error 404: Not Found"),
        ("code429", r"HTTP Error 429: Too Many Requests"),
        ("code500", r"HTTP Error 500: Internal Server Error"),
    ],
)
def test_a_video_is_refused_in_the_known_words(rig: Rig, look: Callable[..., Any], video: str, message: str) -> None:
    with pytest.raises(yt_dlp.utils.DownloadError, match=message):
        look(rig.watch(video), geo_bypass=False)


def test_the_words_for_limits_and_captchas_are_those_of_the_real_extractor() -> None:
    source = Path(yt_dlp.__file__).parent / "extractor" / "youtube" / "_video.py"
    real = source.read_text(encoding="utf-8")
    for words in (
        "has been rate-limited by YouTube for up to an hour.",
        "YouTube is requiring a captcha challenge before playback",
        "The uploader has not made this video available in your country",
        "This content isn't available, try again later",
        "This helps protect our community. Learn more",
    ):
        assert words in real


def test_every_kind_is_refused_or_readable(rig: Rig, look: Callable[..., Any]) -> None:
    for name, kind in tube.KINDS.items():
        if kind.status == "OK" and kind.page_status == 200 and name not in {"noformats", "drm", "title"}:
            assert look(rig.watch(f"{name}-2"))["id"] == f"{name}-2"


def test_the_page_itself_can_be_faulty(rig: Rig, look: Callable[..., Any]) -> None:
    with pytest.raises(yt_dlp.utils.DownloadError, match="HTTP Error 429"):
        look(rig.url("/watch?v=normal", "code:429:1"))
    assert look(rig.url("/watch?v=normal", "code:429:1"))["id"] == "normal"
    with pytest.raises(yt_dlp.utils.DownloadError, match="Unable to extract"):
        look(rig.url("/watch?v=normal", "portal"))


def test_faults_can_be_for_one_part_only(rig: Rig, fetch: Callable[..., Path]) -> None:
    url = rig.watch("normal", audio="code:403", captions="code:429", thumbnail="code:500")
    assert sha256(fetch(url, "135")) == rig.sha256("/media/135.mp4")
    with pytest.raises(yt_dlp.utils.DownloadError, match="HTTP Error 403"):
        fetch(url, "140")
    for code, language in ((429, "en"), (500, "de")):
        with pytest.raises(
            yt_dlp.utils.DownloadError, match=f"Unable to download video subtitles for '{language}'.*{code}"
        ):
            fetch(
                rig.watch("normal", captions=f"code:{code}"),
                "135",
                skip_download=True,
                writesubtitles=True,
                writeautomaticsub=True,
                subtitleslangs=[language],
            )


def test_faults_can_be_in_the_id_where_the_pages_own_address_keeps_them(
    rig: Rig, look: Callable[..., Any], fetch: Callable[..., Path]
) -> None:
    url = look(rig.watch("normal-3~drop:300000"))["webpage_url"]
    assert sha256(fetch(url, "18", outtmpl="one.%(ext)s")) == rig.sha256(FILE)
    assert [one.span.split("-")[0] for one in rig.seen(FILE)] == ["bytes=0", "bytes=300000"]


def test_captions_are_served_by_language(rig: Rig, engine: Callable[..., Any], tmp_path: Path) -> None:
    asked = {"skip_download": True, "writesubtitles": True, "subtitlesformat": "vtt", "outtmpl": "c.%(ext)s"}
    engine(**asked, writeautomaticsub=True, subtitleslangs=["en", "en-orig", "de"]).extract_info(rig.watch("normal"))
    assert (tmp_path / "c.en.vtt").read_bytes() == rig.body("/media/en.vtt")
    assert (tmp_path / "c.en-orig.vtt").read_bytes() == rig.body("/media/rolling.vtt")
    assert (tmp_path / "c.de.vtt").read_bytes() == rig.body("/media/rolling-de.vtt")


def test_expired_addresses_are_fresh_after_the_page_was_read_again(rig: Rig, fetch: Callable[..., Path]) -> None:
    url = rig.watch("expiring", uses=1, fault="drop:300000")
    with pytest.raises(yt_dlp.utils.DownloadError, match="HTTP Error 403"):
        fetch(url)
    assert sha256(fetch(url)) == rig.sha256(FILE)
    assert rig.given(FILE) == pytest.approx(len(rig.body(FILE)), abs=1000)  # and the words of the refusal


def test_some_thumbnails_are_not_there(rig: Rig, look: Callable[..., Any]) -> None:
    found = [(ask(one["url"]).status, one["preference"]) for one in look(rig.watch("normal"))["thumbnails"]]
    assert sorted(found) == [(200, -3), (404, -1), (404, 0)]


@pytest.mark.parametrize(("name", "count"), [("course", 3), ("mixed", 4), ("double", 3), ("empty", 0), ("long", 200)])
def test_lists_name_their_videos_without_reading_them(
    rig: Rig, look: Callable[..., Any], name: str, count: int
) -> None:
    info = look(rig.playlist(name), extract_flat="in_playlist")
    assert (info["title"], len(info["entries"])) == (f"Lectures: {name}", count)
    assert len(rig.requests) == 1
    assert all(one["url"].startswith(rig.watch("")) for one in info["entries"])


def test_lists_that_are_long_hidden_or_partly_withdrawn(rig: Rig, look: Callable[..., Any]) -> None:
    assert len(look(rig.playlist("long", n=777), extract_flat="in_playlist")["entries"]) == 777
    with pytest.raises(yt_dlp.utils.DownloadError, match="The playlist does not exist"):
        look(rig.playlist("hidden"))
    entries = look(rig.playlist("mixed"), ignoreerrors="only_download", extract_flat=False)["entries"]
    assert [one and one["id"] for one in entries] == ["normal-1", None, "single-1", None]


def test_a_video_in_a_list_is_either(rig: Rig, look: Callable[..., Any]) -> None:
    url = rig.watch("normal", list="course")
    assert look(url, extract_flat="in_playlist")["_type"] == "playlist"
    assert look(url, noplaylist=True)["id"] == "normal"


def test_yt_dlp_finds_the_plugin_in_its_folder(rig: Rig) -> None:
    words = ["--ignore-config", "--plugin-dirs", str(Rig.plugin.parent), "--no-cache-dir", "--dump-json"]
    done = subprocess.run(
        [sys.executable, "-m", "yt_dlp", *words, rig.watch("single")], capture_output=True, check=False, text=True
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["extractor"] == "rigtube"
