"""Places, stretches, speeds, and lessons that become done by watching."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.storage.support import NOON, course, memory_store, pack, topic
from tests.support.examples import examples

from studydesk.domain.cards import Draft, ItemKind, Source
from studydesk.domain.moments import Moment
from studydesk.domain.path import LessonId, TopicId
from studydesk.domain.stretches import merged
from studydesk.services import cards, paths, watching
from studydesk.services.watching import Kept, Watchable
from studydesk.storage.library import NewFile, put_file
from studydesk.storage.store import Store
from studydesk.storage.videos import get_or_make

LIBRARY = Path("videos")
DAY = 20_000
MINUTE = 60_000
KEY = "youtube:zN8YNNHcaZc"
OTHER = "youtube:aaaaaaaaaaa"


@pytest.fixture
def store() -> Iterator[Store]:
    long = course(
        "long",
        {"c01": (0, 10 * MINUTE), "c02": (10 * MINUTE, 20 * MINUTE), "c03": (20 * MINUTE, None)},
        duration_ms=30 * MINUTE,
    )
    whole = replace(course("whole", {"c01": (0, None)}, duration_ms=8 * MINUTE), video_id="aaaaaaaaaaa")
    with memory_store() as made:
        paths.install_pack(made, pack(topic("one", long, whole)))
        yield made


def lessons(store: Store) -> list[LessonId]:
    (topic_id,) = [topic.id for topic in paths.topics(store, paths.installed_paths(store)[0].id)]
    return [one.id for each in paths.topic_detail(store, topic_id).courses for one in each.lessons]


def done(store: Store) -> list[bool]:
    detail = paths.topic_detail(store, TopicId(1))
    return [one.is_done for each in detail.courses for one in each.lessons]


def lesson(store: Store, number: int) -> Watchable:
    found = watching.of_lesson(store, lessons(store)[number], LIBRARY)
    assert found is not None
    return found


def keep(store: Store, what: Watchable, at_ms: int, *played: tuple[int, int], ended: bool = False) -> Kept:
    store.clock.move(seconds=5)  # type: ignore[attr-defined]  # the clock of these tests
    wall = sum(end - start for start, end in played)
    return watching.keep_place(store, what, at_ms, played, wall, now=NOON, day=DAY, ended=ended)


def bring(store: Store, key: str, duration_ms: int) -> None:
    with store.write("Bring", undoable=False) as tx:
        video = get_or_make(tx, key, "", "A video", duration_ms)
        put_file(store, tx, NewFile(video, "a/b.mp4", 9, 0, 720, "", "avc1", "mp4a", duration_ms, "played", "download"))


def test_a_chapter_is_played_in_its_range_and_the_last_ends_with_the_video(store: Store) -> None:
    second, last = lesson(store, 1), lesson(store, 2)
    assert (second.start_ms, second.end_ms, second.at_ms, second.is_range) == (600_000, 1_200_000, 600_000, True)
    assert [one.title for one in second.chapters] == ["long c01", "long c02", "long c03"]
    assert last.end_ms == last.duration_ms == 30 * MINUTE
    bring(store, KEY, 25 * MINUTE)
    last = lesson(store, 2)
    assert (last.end_ms, last.file, last.video_codec) == (25 * MINUTE, LIBRARY / "a/b.mp4", "avc1")


def test_a_whole_video_is_no_range(store: Store) -> None:
    whole = lesson(store, 3)
    assert (whole.video_key, whole.start_ms, whole.end_ms, whole.is_range) == (OTHER, 0, 8 * MINUTE, False)
    assert whole.file is None
    assert whole.page_url == "https://www.youtube.com/watch?v=aaaaaaaaaaa"


def test_a_lesson_goes_on_where_it_was_left(store: Store) -> None:
    keep(store, lesson(store, 0), 123_456)
    keep(store, lesson(store, 1), 700_000)
    assert (lesson(store, 0).at_ms, lesson(store, 1).at_ms) == (123_456, 700_000)
    last = watching.last_watched(store, LIBRARY)
    assert last is not None
    assert (last.lesson, last.at_ms) == (lesson(store, 1).lesson, 700_000)
    of_file = watching.watchable(store, Moment(KEY), LIBRARY)
    assert of_file is not None
    assert (of_file.at_ms, of_file.title) == (700_000, "long c02")


def test_what_was_played_to_its_end_begins_anew(store: Store) -> None:
    keep(store, lesson(store, 0), 600_000, ended=True)
    keep(store, lesson(store, 1), 1_199_000)
    assert (lesson(store, 0).at_ms, lesson(store, 1).at_ms) == (0, 600_000)


def test_a_moment_finds_the_lesson_in_which_it_lies(store: Store) -> None:
    found = watching.watchable(store, Moment(KEY, 11 * MINUTE), LIBRARY)
    assert found is not None
    assert (found.title, found.at_ms) == ("long c02", 11 * MINUTE)
    asked = watching.watchable(store, Moment(KEY, 11 * MINUTE, lessons(store)[0]), LIBRARY)
    assert asked is not None
    assert asked.at_ms == 0  # the second is not one of this lesson
    assert watching.watchable(store, Moment("youtube:bbbbbbbbbbb", 5), LIBRARY) is None


def test_a_video_of_no_course_can_be_played(store: Store) -> None:
    bring(store, "url:https://example.org/talk", 90_000)
    found = watching.watchable(store, Moment("url:https://example.org/talk", 5_000), LIBRARY)
    assert found is not None
    assert (found.course, found.end_ms, found.at_ms, found.title) == (None, 90_000, 5_000, "A video")
    assert keep(store, found, 6_000, (5_000, 6_000)) == Kept()
    assert watching.stretches(store, found.video_key) == [(5_000, 6_000)]


def test_ninety_percent_of_distinct_seconds_mark_a_lesson_done_and_that_can_be_undone(store: Store) -> None:
    what = lesson(store, 0)
    keep(store, what, 1, (0, 500_000), (0, 500_000))
    assert not done(store)[0]
    kept = keep(store, what, 1, (500_000, 540_000))
    assert kept.became_done == (lessons(store)[0],)
    assert done(store)[0]
    assert store.undo() == "Mark lessons"
    assert not done(store)[0]
    assert keep(store, what, 1, (540_000, 545_000)) == Kept()  # the learner's word stands
    assert not done(store)[0]
    assert watching.seen(store, what) == pytest.approx(545 / 600)


def test_playing_over_the_border_counts_for_both_lessons(store: Store) -> None:
    keep(store, lesson(store, 0), 1, (0, 1_100_000))
    assert done(store) == [True, False, False, False]
    keep(store, lesson(store, 0), 1, (1_100_000, 1_200_000))
    assert done(store) == [True, True, False, False]


def test_the_speed_belongs_to_the_course(store: Store) -> None:
    watching.keep_rate(store, lesson(store, 0), 1.5)
    assert (lesson(store, 2).rate, lesson(store, 3).rate) == (1.5, 1.0)


def test_time_is_summed_by_day(store: Store) -> None:
    keep(store, lesson(store, 0), 1, (0, 4_000))
    keep(store, lesson(store, 3), 1, (0, 3_000))
    assert watching.watched_by_day(store, DAY - 1, DAY + 1) == {DAY: 7_000}


def test_the_next_lesson_may_be_that_of_the_next_course(store: Store) -> None:
    ids = lessons(store)
    assert [watching.next_lesson(store, one) for one in ids] == [ids[1], ids[2], ids[3], None]


def test_a_course_goes_on_with_the_lesson_in_hand_or_the_first_that_is_not_done(store: Store) -> None:
    first = lesson(store, 0)
    assert first.course is not None
    started = watching.of_course(store, first.course.id, LIBRARY)
    assert started == first
    keep(store, first, 1, (0, 600_000))
    following = watching.of_course(store, first.course.id, LIBRARY)
    assert following is not None
    assert following.lesson == lesson(store, 1).lesson
    keep(store, lesson(store, 2), 1_205_000)
    going_on = watching.of_course(store, first.course.id, LIBRARY)
    assert going_on is not None
    assert going_on.at_ms == 1_205_000


def test_nothing_was_watched_at_first(store: Store) -> None:
    assert watching.last_watched(store, LIBRARY) is None


def test_an_update_of_the_path_takes_no_place_away(store: Store) -> None:
    keep(store, lesson(store, 1), 700_000, (650_000, 700_000))
    paths.install_pack(store, pack(topic("one")))
    left = watching.watchable(store, Moment(KEY), LIBRARY)
    assert left is None
    assert watching.stretches(store, KEY) == [(650_000, 700_000)]


@settings(max_examples=examples(12), deadline=None)
@given(st.lists(st.lists(st.tuples(st.integers(0, 90), st.integers(1, 30)), max_size=4), max_size=5))
def test_kept_stretches_are_those_played_merged(saves: list[list[tuple[int, int]]]) -> None:
    with memory_store(Random(1).randrange(9)) as store:
        bring(store, KEY, 1_000_000)
        what = watching.watchable(store, Moment(KEY), LIBRARY)
        assert what is not None
        every = []
        for played in saves:
            ranges = [(start * 1000, (start + length) * 1000) for start, length in played]
            every += ranges
            watching.keep_place(store, what, 0, ranges, now=NOON + timedelta(seconds=1), day=DAY)
        assert watching.stretches(store, KEY) == merged(every)


def test_the_cards_of_a_video_come_by_their_second(store: Store) -> None:
    sources = [Source("Late", "", "zN8YNNHcaZc", 9_000), Source("Early", "", "zN8YNNHcaZc", 2_000), Source("A book")]
    for number, source in enumerate(sources):
        cards.add_item(store, Draft(ItemKind.REVERSED, {"front": f"f{number}", "back": "b"}, source=source), now=NOON)
    talk = Source("Talk", "https://example.org/talk", None, 1_000)
    cards.add_item(store, Draft(ItemKind.BASIC, {"front": "f", "back": "b"}, source=talk), now=NOON)
    assert [view.item.source.title for view in watching.cards_of_video(store, KEY)] == ["Early", "Late"]
    assert [view.item.source for view in watching.cards_of_video(store, "url:https://example.org/talk")] == [talk]
