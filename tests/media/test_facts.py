"""What a page tells becomes facts of ours, whatever the page says."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from studydesk.media import facts, protocol
from studydesk.media.facts import Track

FILE = [{"ext": "vtt", "url": "https://x/"}]


def captions(*keys: str) -> dict[str, Any]:
    return dict.fromkeys(keys, FILE)


def test_written_captions_come_before_those_of_a_machine() -> None:
    info = {
        "language": "en",
        "subtitles": captions("en-GB", "de"),
        "automatic_captions": captions("en-orig", "en", "de", "fr"),
    }
    assert facts.wanted_tracks(info, ["de"]) == [
        Track("en-GB", "en-GB", "manual", True),
        Track("de", "de", "manual", False),
    ]


def test_only_the_spoken_language_is_taken_from_a_machine_unless_another_is_asked_for() -> None:
    info = {"automatic_captions": captions("ab", "en", "en-orig", "de", "fr")}
    assert facts.wanted_tracks(info, []) == [Track("en-orig", "en", "automatic", True)]
    assert facts.wanted_tracks(info, ["fr", "en"]) == [
        Track("en-orig", "en", "automatic", True),
        Track("fr", "fr", "automatic", False),
    ]
    assert facts.wanted_tracks(info, ["xx"]) == [Track("en-orig", "en", "automatic", True)]


def test_chat_and_odd_languages_are_no_captions() -> None:
    info = {"subtitles": {**captions("en"), "../../x": FILE, "": FILE, "fr": []}}
    assert [one.key for one in facts.tracks(info)] == ["en"]
    assert facts.tracks(info)[0].original


def test_scripts_of_chinese_are_told_apart() -> None:
    info = {"language": "zh-Hans", "subtitles": captions("zh-Hant", "zh-Hans")}
    assert [(one.key, one.original) for one in facts.tracks(info)] == [("zh-Hant", False), ("zh-Hans", True)]


def test_pictures_in_jpeg_and_png_the_best_that_is_not_too_large() -> None:
    pictures = [
        {"url": "https://x/small.jpg", "width": 120},
        {"url": "https://x/huge.jpg", "width": 4000},
        {"url": "https://x/best.webp", "width": 1280},
        {"url": "https://x/good.jpg?a=1", "width": 1280},
    ]
    assert facts.thumbnails({"thumbnails": pictures}) == ["https://x/good.jpg?a=1", "https://x/small.jpg"]


def test_chapters_beyond_the_end_are_none() -> None:
    chapters = [
        {"start_time": 50, "end_time": 70, "title": "B"},
        {"start_time": 0, "title": "A"},
        {"start_time": 900, "title": "beyond"},
        {"title": "nowhere"},
        "rubbish",
    ]
    told = facts.video_facts({"id": "x", "duration": 100, "chapters": chapters}, "u").chapters
    assert told == (protocol.Chapter(0, None, "A"), protocol.Chapter(50_000, 70_000, "B"))


values: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)
keys = (
    *("id", "title", "duration", "language", "channel", "webpage_url", "upload_date", "chapters", "subtitles"),
    *("automatic_captions", "thumbnails", "live_status", "is_live", "url", "description", "license"),
)


@given(st.dictionaries(st.sampled_from(keys), values), st.lists(st.text(max_size=5), max_size=3))
def test_whatever_a_page_says_can_be_told(info: dict[str, Any], languages: list[str]) -> None:
    told = facts.video_facts(info, "https://x/")
    assert protocol.decode_event(protocol.encode(protocol.Info(1, facts=told))) == protocol.Info(1, facts=told)
    assert told.duration_ms is None or told.duration_ms >= 0
    facts.wanted_tracks(info, languages)
    facts.thumbnails(info)
    facts.entry(info)
    facts.is_live(info)
