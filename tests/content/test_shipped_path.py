"""The path that comes with the program: no faults, and the figures of its sources hold."""

from __future__ import annotations

import re
import unicodedata

import pytest
from tests.content.sample import SHIPPED

from studydesk.content.pack import read_pack, read_pack_header
from studydesk.domain.pack import Pack, PackCourse
from studydesk.domain.path import DurationBasis

HOUR_MS = 3_600_000


@pytest.fixture(scope="module")
def pack() -> Pack:
    result = read_pack(SHIPPED)
    assert result.faults == ()
    assert result.pack is not None
    return result.pack


def courses(pack: Pack) -> list[PackCourse]:
    return [course for topic in pack.topics for course in topic.courses]


def hours(found: list[PackCourse]) -> float:
    return sum(course.duration_ms or 0 for course in found) / HOUR_MS


def by_video(pack: Pack, video_id: str) -> PackCourse:
    return next(course for course in courses(pack) if course.video_id == video_id)


def test_counts_of_topics_courses_and_lessons(pack: Pack) -> None:
    assert len(pack.topics) == 18
    assert len(courses(pack)) == 62
    # 1,680 chapter marks, less one beyond the end, and one lesson each for three videos without chapters.
    assert sum(len(course.lessons) for course in courses(pack)) == 1680 - 1 + 3
    assert len({course.video_id for course in courses(pack)}) == 62
    assert len({course.id for course in courses(pack)}) == 62


def test_hours_official_and_in_all(pack: Pack) -> None:
    assert pack.intro is not None
    official = [course for course in courses(pack) if course.official]
    assert len(official) == 17
    assert round(hours(official), 1) == 71.4
    assert round(hours([pack.intro, *official]), 1) == 71.6 == pack.origin.hours  # the playlist holds the intro too
    assert round(hours(courses(pack))) == 248
    assert round(hours([pack.intro, *courses(pack)])) == 248


def test_the_intro_is_the_first_video_of_the_playlist(pack: Pack) -> None:
    assert pack.intro is not None
    assert (pack.intro.id, pack.intro.video_id, pack.intro.duration_ms) == ("welcome", "tN6oJu2DqCM", 630_000)
    assert pack.intro.official
    assert [lesson.id for lesson in pack.intro.lessons] == ["c01"]


def test_quirks_of_the_sources(pack: Pack) -> None:
    assert by_video(pack, "hmkF77F9TLw").lessons[-1].start_ms < 18_251_000
    late = [course for course in courses(pack) if course.lessons[0].start_ms]
    assert len(late) == 7
    whole = {course.video_id for course in courses(pack) if len(course.lessons) == 1}
    assert whole == {"OK_JCtrrv-c", "ed8SzALpx1Q", "KOutPbKc9UM"}
    assert by_video(pack, "Oe421EPjeBE").lessons[0].title == "Introduction"


def test_the_end_is_unknown_only_where_the_duration_is_a_lower_bound(pack: Pack) -> None:
    for course in courses(pack):
        assert course.duration_ms
        open_end = course.duration_basis is DurationBasis.AT_LEAST
        assert (course.lessons[-1].end_ms is None) == open_end
        assert all(lesson.end_ms is not None and lesson.end_ms > lesson.start_ms for lesson in course.lessons[:-1])
    bases = [course.duration_basis for course in courses(pack)]
    assert bases.count(DurationBasis.AT_LEAST) == 35
    assert bases.count(DurationBasis.APPROX) == 10


def test_lesson_ids_and_titles_are_clean(pack: Pack) -> None:
    for course in courses(pack):
        assert [lesson.id for lesson in course.lessons] == [f"c{n:02}" for n in range(1, len(course.lessons) + 1)]
        for lesson in course.lessons:
            assert not any(unicodedata.category(c) in ("Cf", "Cc") for c in lesson.title), lesson.title
            assert re.match(r"[\w\"'(<\[#@.`$*]", lesson.title), lesson.title


def test_every_topic_has_overview_and_goals(pack: Pack) -> None:
    for topic in pack.topics:
        assert len(topic.overview_markdown.split()) >= 150, topic.id
        assert 4 <= len(topic.goals) <= 8, topic.id
        assert topic.courses


def test_prerequisites_stand_above_and_sections_begin_at_a_row_of_topics(pack: Pack) -> None:
    rows = {topic.id: topic.position[1] for topic in pack.topics}
    for topic in pack.topics:
        assert all(rows[need] < rows[topic.id] for need in topic.prerequisites), topic.id
        assert 0 <= topic.position[0] <= 3
    assert {section.row for section in pack.sections} <= set(rows.values())
    assert pack.topics[0].id == "internet-basics"
    assert pack.topics[-1].id == "continual-learning"


def test_the_header_alone_tells_id_and_version(pack: Pack) -> None:
    assert read_pack_header(SHIPPED) == (pack.id, pack.version)
