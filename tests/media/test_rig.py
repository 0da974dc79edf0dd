"""The media of the rig and its plain addresses."""

from __future__ import annotations

import hashlib
import http.client
import json
import re
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from tests.support.rig import Rig, fixtures, texts, tube
from tests.support.rig.asking import CODECS, FILE, README, ROOT, Background, _ffmpeg, ask
from tests.support.rig.faults import AFTER, FAULTS
from tests.support.rig.pages import PAGES

pytest_plugins = ["tests.support.rig.fixture", "tests.support.rig.asking_fixtures"]
pytestmark = pytest.mark.usefixtures("sockets_of_yt_dlp")


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
