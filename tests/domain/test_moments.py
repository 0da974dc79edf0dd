"""Addresses of moments and places."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.examples import examples

from studydesk.domain.moments import (
    MOST_MS,
    Moment,
    clock_text,
    moment_link,
    moment_of,
    place_of,
    seconds_text,
    topic_link,
)


def test_a_moment_of_a_youtube_video_is_short() -> None:
    assert moment_link("youtube:tN6oJu2DqCM", 83_500) == "sd://video/tN6oJu2DqCM?t=83.5"
    assert moment_of("sd://video/tN6oJu2DqCM?t=83.5") == Moment("youtube:tN6oJu2DqCM", 83_500)
    assert moment_of("sd://video/youtube%3AtN6oJu2DqCM") == Moment("youtube:tN6oJu2DqCM")


@settings(max_examples=examples(40), deadline=None)
@given(key=st.text(min_size=1, max_size=20), at_ms=st.none() | st.integers(0, MOST_MS))
def test_what_an_address_is_made_of_comes_out_of_it(key: str, at_ms: int | None) -> None:
    key = "url:" + key.encode("utf-8", "replace").decode()
    assert moment_of(moment_link(key, at_ms)) == Moment(key, at_ms)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "sd://video/",
        "sd://video/a b?t=1",
        "sd://video/a?t=-1",
        "sd://video/a?t=1e9",
        "http://video/a",
        "sd://note/7",
    ],
)
def test_other_texts_are_no_moments(text: str) -> None:
    assert moment_of(text) is None


def test_a_time_beyond_all_videos_is_cut() -> None:
    assert moment_of("sd://video/url%3Aa?t=999999999") == Moment("url:a", MOST_MS)


def test_places_name_their_page() -> None:
    found = place_of("sd://note/0193aa#^a1b2c3")
    assert found is not None
    assert (found.page, found.what, found.block) == ("notes", "0193aa", "a1b2c3")
    topic = place_of(topic_link("backend/caching"))
    assert topic is not None
    assert (topic.page, topic.what) == ("map", "backend/caching")
    assert place_of("sd://video/abc") is None


def test_an_excerpt_lies_around_the_moment_and_never_before_the_video() -> None:
    assert Moment("url:a", 60_000).excerpt_range() == (50_000, 70_000)
    assert Moment("url:a", 4_000).excerpt_range() == (0, 20_000)


@pytest.mark.parametrize(("at_ms", "text"), [(0, "0:00"), (7_900, "0:07"), (754_000, "12:34"), (3_723_000, "1:02:03")])
def test_times_are_written_as_players_do(at_ms: int, text: str) -> None:
    assert clock_text(at_ms) == text


def test_seconds_have_no_needless_zeros() -> None:
    assert [seconds_text(at) for at in (83_000, 83_500, 83_050, -1)] == ["83", "83.5", "83.05", "0"]
