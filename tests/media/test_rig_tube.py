"""The pages of the rig, and those in the shape of YouTube, as yt-dlp reads them."""

from __future__ import annotations

import html
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yt_dlp
from tests.support.rig import Rig, texts, tube
from tests.support.rig.asking import FILE, _ffmpeg, ask, first, ids, sha256

pytest_plugins = ["tests.support.rig.fixture", "tests.support.rig.asking_fixtures"]
pytestmark = pytest.mark.usefixtures("sockets_of_yt_dlp")


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
