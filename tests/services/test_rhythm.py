"""The week that was and the run of days, from real answers, lessons and seconds played."""

from __future__ import annotations

from datetime import UTC, timedelta

import pytest
from tests.storage.support import NOON, course, memory_store, pack, topic

from studydesk.domain.cards import Draft, ItemKind
from studydesk.domain.evidence import Share
from studydesk.domain.path import LessonId, TopicId
from studydesk.domain.rhythm import Milestone
from studydesk.domain.scheduling import Policy, Rating
from studydesk.domain.study import StudySettings
from studydesk.domain.study_day import weekday_of
from studydesk.services import cards, paths, progress, review
from studydesk.services.answering import study_day
from studydesk.services.rhythm import gather
from studydesk.storage.store import Store

SETTINGS = StudySettings(Policy(), UTC)
TODAY = study_day(SETTINGS, NOON)
MONDAY = TODAY - weekday_of(TODAY)


@pytest.fixture
def store() -> Store:
    made = memory_store()
    paths.install_pack(made, pack(topic("first", course("a", 12))))
    return made


def at(day: int) -> timedelta:
    return timedelta(days=day - TODAY)


def answered(store: Store, *days: int) -> None:
    topic_id = TopicId(store.read("SELECT id FROM topic")[0][0])
    draft = Draft(ItemKind.BASIC, {"front": "Question", "back": "Answer"}, topic_id)
    cards.add_item(store, draft, now=NOON - timedelta(days=400))
    (card_id,) = store.read("SELECT max(id) FROM card")[0]
    for day in days:
        review.answer(store, card_id, Rating.EASY, now=NOON + at(day), taken_ms=60_000, settings=SETTINGS)


def test_an_empty_profile_has_nothing_to_tell(store: Store) -> None:
    rhythm = gather(store, now=NOON, settings=SETTINGS)
    assert rhythm.last_week.is_empty
    assert rhythm.streak.days == 0


def test_the_week_before_this_one_is_told(store: Store) -> None:
    answered(store, MONDAY - 40, MONDAY - 7, MONDAY - 4, MONDAY - 1, MONDAY, TODAY)
    lessons = [LessonId(row[0]) for row in store.read("SELECT id FROM lesson ORDER BY id")]
    progress.set_lessons_done(store, lessons[:8], True, now=NOON + at(MONDAY - 20))
    progress.set_lessons_done(store, lessons[8:11], True, now=NOON + at(MONDAY - 5))
    progress.set_lessons_done(store, lessons[11:], True, now=NOON + at(MONDAY))
    week = gather(store, now=NOON, settings=SETTINGS).last_week
    assert (week.first_day, week.days, week.reviews, week.lessons) == (MONDAY - 7, 3, 3, 3)
    assert week.minutes.review_ms == 180_000
    assert week.lessons_ms == 3 * 600_000
    assert week.kept == Share(3, 3)
    assert week.milestones == (Milestone("lessons", 10),)


def test_a_clock_that_ran_ahead_does_not_count(store: Store) -> None:
    answered(store, TODAY, TODAY + 3)
    rhythm = gather(store, now=NOON, settings=SETTINGS)
    assert rhythm.streak.days == 1
    assert rhythm.streak.first_day == TODAY
