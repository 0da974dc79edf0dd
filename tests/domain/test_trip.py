"""Packing: hours, space, what is here already, and that a video is counted once."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.examples import examples

from studydesk.domain.plan import USUAL_LESSON_MS
from studydesk.domain.trip import Trip, TripLesson, choose

HOUR = 3_600_000


def test_a_video_is_fetched_once_for_all_its_lessons() -> None:
    lessons = [TripLesson("a", HOUR), TripLesson("a", HOUR), TripLesson("b", HOUR), TripLesson("b", HOUR)]
    assert choose(lessons, {"a": 10, "b": 20}, 3 * HOUR, 100) == Trip((0, 1, 2), ("a", "b"), 30, 3 * HOUR)


def test_what_does_not_fit_is_left_out_whole_and_a_smaller_one_comes() -> None:
    lessons = [TripLesson("a", HOUR), TripLesson("big", HOUR), TripLesson("big", HOUR), TripLesson("c", HOUR)]
    trip = choose(lessons, {"a": 10, "big": 200, "c": 20}, 9 * HOUR, 30)
    assert trip == Trip((0, 3), ("a", "c"), 30, 2 * HOUR, ("big",))


def test_what_is_here_takes_no_space_and_what_cannot_be_had_is_not_taken() -> None:
    lessons = [TripLesson("here", None), TripLesson(None, HOUR), TripLesson("gone", HOUR)]
    assert choose(lessons, {"here": 0}, 9 * HOUR, 0) == Trip((0,), (), 0, USUAL_LESSON_MS)


@settings(max_examples=examples(300))
@given(
    st.lists(st.tuples(st.sampled_from("abcde"), st.one_of(st.none(), st.integers(0, 5 * HOUR))), max_size=30),
    st.dictionaries(st.sampled_from("abcde"), st.integers(0, 100)),
    st.integers(0, 20 * HOUR),
    st.integers(0, 300),
)
def test_no_trip_is_too_large_or_much_too_long(
    made: list[tuple[str, int | None]], sizes: dict[str, int], hours_ms: int, most: int
) -> None:
    lessons = [TripLesson(*one) for one in made]
    trip = choose(lessons, sizes, hours_ms, most)
    assert trip.bytes == sum(sizes[key] for key in trip.videos) <= most
    assert list(trip.lessons) == sorted(set(trip.lessons))
    keys = {lessons[number].video_key for number in trip.lessons}
    assert keys - set(trip.videos) <= {key for key, size in sizes.items() if size == 0}
    assert not keys & set(trip.left_out)
    if trip.lessons:
        last = lessons[trip.lessons[-1]].length_ms
        assert trip.length_ms - (USUAL_LESSON_MS if last is None else last) < max(hours_ms, 1)
    if trip.length_ms < hours_ms:
        rest = [one for number, one in enumerate(lessons) if number not in trip.lessons]
        assert all(one.video_key not in sizes or one.video_key in trip.left_out for one in rest)
