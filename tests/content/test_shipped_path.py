"""The path that comes with the program: no faults, and the figures of its sources hold."""

from __future__ import annotations

import gzip
import json
import re
import unicodedata
from collections import Counter
from pathlib import Path

import pytest
import spellchecker
from tests.content.sample import SHIPPED

from studydesk.content.pack import read_pack, read_pack_header
from studydesk.content.pack.advising import advise_on
from studydesk.domain.pack import CardKind, Pack, PackCourse, QuestionTime
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


def test_every_topic_can_be_learned_from_before_a_video_is_there(pack: Pack) -> None:
    for topic in pack.topics:
        assert 250 <= len(topic.overview_markdown.split()) <= 450, topic.id
        assert 5 <= len(topic.goals) <= 8, topic.id
        assert all(goal.text.startswith("I can ") for goal in topic.goals), topic.id
        assert 3 <= len(topic.practice) <= 5, topic.id
        minutes = [exercise.minutes for exercise in topic.practice]
        assert minutes[0] == min(minutes) <= 60, topic.id
        assert minutes[-1] == max(minutes), topic.id
        times = Counter(question.when for question in topic.questions)
        assert (times[QuestionTime.BEFORE], times[QuestionTime.AFTER]) == (3, 8), topic.id
        assert all(option.reason for question in topic.questions for option in question.options), topic.id
        assert topic.courses


def test_every_topic_has_forty_cards_of_all_kinds_with_sources(pack: Pack) -> None:
    assert sum(len(topic.cards) for topic in pack.topics) >= 720
    for topic in pack.topics:
        assert len(topic.cards) >= 40, topic.id
        assert {card.kind for card in topic.cards} == set(CardKind), topic.id
        assert all(card.source is not None and card.source.title for card in topic.cards), topic.id
        assert all(card.tags for card in topic.cards), topic.id


def test_nothing_is_advised_and_every_word_is_known(pack: Pack) -> None:
    """The list knows no terms of the trade; those that are right stand in words.txt."""
    listed = gzip.decompress((Path(spellchecker.__file__).parent / "resources" / "en.json.gz").read_bytes())
    trade = (Path(__file__).parent / "words.txt").read_text(encoding="utf-8").split()
    known = frozenset(json.loads(listed)) | frozenset(trade)
    assert [f"{one.file}:{one.line} {one.message}" for one in advise_on(SHIPPED, pack, words=known)] == []


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
