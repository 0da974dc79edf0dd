"""Which formats are chosen: never AV1, at or below the wished height, what can be put together with what is there."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studydesk.domain.downloads import HEIGHTS
from studydesk.media import formats
from studydesk.media.formats import Means

MUXER = Means(merges=True)
FULL = Means(merges=True, full=True)
NOTHING = Means(merges=False)


def one(format_id: str, vcodec: str, acodec: str, height: int | None = None, **more: Any) -> dict[str, Any]:
    extension = "mp4" if vcodec != "none" else "m4a"
    base = {"format_id": format_id, "vcodec": vcodec, "acodec": acodec, "height": height, "ext": extension}
    return {**base, "protocol": "https", "url": f"https://x/{format_id}", **more}


SOUND = one("140", "none", "mp4a.40.2", filesize=10)
OPUS = one("251", "none", "opus", ext="webm", filesize=11)
YOUTUBE = [
    OPUS,
    SOUND,
    one("18", "avc1.42001E", "mp4a.40.2", 360, filesize=100),
    one("243", "vp9", "none", 360, ext="webm", filesize=90),
    one("134", "avc1.4d401e", "none", 360, filesize=95),
    one("397", "av01.0.04M.08", "none", 480, filesize=50),
    one("244", "vp9", "none", 480, ext="webm", filesize=120),
    one("135", "avc1.4d401f", "none", 480, filesize=150),
    one("95", "avc1.4d401f", "mp4a.40.2", 720, protocol="m3u8_native", filesize_approx=300),
    one("136", "avc1.4d401f", "none", 720, filesize=300, fps=30),
    one("298", "avc1.4d4020", "none", 720, filesize=500, fps=60),
    one("335", "vp9.2", "none", 1080, ext="webm", dynamic_range="HDR10"),
    one("248", "vp9", "none", 1080, ext="webm", filesize=700),
    one("399", "av01.0.08M.08", "none", 1080, filesize=400),
]


@pytest.mark.parametrize(
    ("height", "means", "name", "extension"),
    [
        (360, MUXER, "18", "mp4"),
        (480, MUXER, "135+140", "mp4"),
        (720, MUXER, "136+140", "mp4"),
        (1080, MUXER, "248+251", "webm"),
        (240, MUXER, "18", "mp4"),
        (1080, NOTHING, "18", "mp4"),
        (720, FULL, "136+140", "mp4"),
    ],
)
def test_the_usual_ladder(height: int, means: Means, name: str, extension: str) -> None:
    choice = formats.choose(YOUTUBE, height, means)
    assert choice is not None
    assert (choice.name, choice.extension) == (name, extension)


def test_sizes_are_summed_and_named_once() -> None:
    offered = formats.qualities(YOUTUBE, MUXER, 600)
    assert [(one.height, one.format, one.size_bytes, one.about, one.merges) for one in offered] == [
        (360, "18", 100, False, False),
        (480, "135+140", 160, False, True),
        (720, "136+140", 310, False, True),
        (1080, "248+251", 711, False, True),
    ]


def test_pieces_of_hls_need_a_full_ffmpeg() -> None:
    pieces = [one("95", "avc1.4d401f", "mp4a.40.2", 720, protocol="m3u8_native", tbr=800)]
    assert formats.choose(pieces, 720, MUXER) is None
    choice = formats.choose(pieces, 720, FULL)
    assert choice is not None
    assert choice.quality(10).size_bytes == 1_000_000
    assert choice.quality(10).about
    assert choice.quality(None).size_bytes is None


def test_a_plain_file_of_unknown_codecs_is_taken_when_there_is_nothing_better() -> None:
    plain = {"format_id": "0", "url": "http://x/film.mp4", "protocol": "http", "ext": "mp4"}
    choice = formats.choose([plain], 480, NOTHING)
    assert choice is not None
    assert choice.height == 0
    assert formats.choose([plain, *YOUTUBE], 480, MUXER) == formats.choose(YOUTUBE, 480, MUXER)


def test_a_film_without_sound_is_taken_only_if_none_has_any() -> None:
    silent = one("1", "avc1", "none", 480)
    assert formats.choose([silent], 480, NOTHING) is not None
    assert formats.choose([silent, SOUND], 480, NOTHING) is None


def test_streams_that_fit_no_container_go_into_matroska() -> None:
    choice = formats.choose([one("135", "avc1", "none", 480), OPUS], 480, MUXER)
    assert choice is not None
    assert choice.extension == "mkv"


def test_the_original_language_is_heard() -> None:
    dubbed = one("140-1", "none", "mp4a.40.2", language_preference=-1)
    original = one("140-0", "none", "mp4a.40.2", language_preference=10)
    described = one("140-2", "none", "mp4a.40.2", language_preference=-10)
    choice = formats.choose([original, dubbed, described, one("135", "avc1", "none", 480)], 480, MUXER)
    assert choice is not None
    assert choice.name == "135+140-0"


def test_what_was_begun_is_found_by_its_name() -> None:
    choice = formats.named(YOUTUBE, "244+251", MUXER)
    assert choice is not None
    assert [part["format_id"] for part in choice.parts] == ["244", "251"]
    assert formats.named(YOUTUBE, "397+140", MUXER) is None
    assert formats.named(YOUTUBE, "", MUXER) is None


values = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8) | st.lists(st.integers())
keys = ("format_id", "vcodec", "acodec", "height", "ext", "protocol", "url", "filesize", "tbr", "fps", "has_drm")
strange = st.dictionaries(st.sampled_from(keys), values)
likely = st.fixed_dictionaries(
    {
        "format_id": st.text(min_size=1, max_size=4),
        "url": st.just("https://x/"),
        "protocol": st.sampled_from(["https", "http", "m3u8_native", "rtmp", "http_dash_segments"]),
        "vcodec": st.sampled_from(["none", "avc1.4d", "vp9", "av01.0.1", "vp09.02.1", "hev1", ""]),
        "acodec": st.sampled_from(["none", "mp4a.40.2", "opus", ""]),
        "ext": st.sampled_from(["mp4", "webm", "m4a", "mhtml"]),
        "height": st.none() | st.integers(0, 4000),
    }
)


@given(st.lists(strange | likely, max_size=12), st.sampled_from(HEIGHTS), st.sampled_from([MUXER, FULL, NOTHING]))
def test_whatever_a_page_offers_the_choice_can_be_played(
    offered: list[dict[str, Any]], height: int, means: Means
) -> None:
    choice = formats.choose(offered, height, means)
    formats.qualities(offered, means, 10.0)
    if choice is None:
        return
    assert all(not str(part.get("vcodec", "")).startswith("av01") for part in choice.parts)
    assert means.merges or len(choice.parts) == 1
    assert means.full or all("m3u8" not in str(part["protocol"]) for part in choice.parts)
    below = [one for one in formats.choices(offered, means) if 0 < one.height <= height]
    assert not below or choice.height <= height
    assert formats.named(offered, choice.name, means) is not None
