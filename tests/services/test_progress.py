"""Marks and percentages."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from tests.storage.support import NOON, course, memory_store, pack, sample_pack, topic

from studydesk.domain.changes import ALL_CHANGED
from studydesk.domain.clock import to_ms
from studydesk.domain.path import GoalId, LessonId, PathId, TopicId, TopicStatus
from studydesk.services import paths, progress
from studydesk.storage.store import Store

LATER = NOON + timedelta(hours=1)


@pytest.fixture
def store() -> Iterator[Store]:
    with memory_store() as opened:
        paths.install_pack(opened, sample_pack())
        yield opened


def web(store: Store) -> PathId:
    return paths.installed_paths(store)[0].id


def lessons_of(store: Store, topic_id: int) -> list[LessonId]:
    detail = paths.topic_detail(store, TopicId(topic_id))
    return [lesson.id for each in detail.courses for lesson in each.lessons]


def state(store: Store, topic_id: int) -> tuple[TopicStatus, int]:
    (found,) = paths.topic_states(store, [TopicId(topic_id)])
    return found.status, found.progress.lessons_done


def test_the_first_lesson_begins_its_topic_in_the_same_step(store: Store) -> None:
    progress.set_lessons_done(store, lessons_of(store, 1)[:2], True, now=NOON)
    assert state(store, 1) == (TopicStatus.LEARNING, 2)
    assert store.undo() == "Mark lessons"
    assert state(store, 1) == (TopicStatus.NOT_STARTED, 0)
    store.redo()
    assert state(store, 1) == (TopicStatus.LEARNING, 2)


@pytest.mark.parametrize("status", [TopicStatus.DONE, TopicStatus.SKIPPED, TopicStatus.LEARNING])
def test_a_mark_of_the_learners_own_is_not_overruled_by_a_lesson(store: Store, status: TopicStatus) -> None:
    progress.set_topic_status(store, TopicId(1), status, now=NOON)
    progress.set_lessons_done(store, lessons_of(store, 1), True, now=NOON)
    assert state(store, 1)[0] is status


def test_unmarking_leaves_the_topics_state(store: Store) -> None:
    ids = lessons_of(store, 1)
    progress.set_lessons_done(store, ids, True, now=NOON)
    progress.set_lessons_done(store, ids, False, now=LATER)
    assert state(store, 1) == (TopicStatus.LEARNING, 0)


def test_what_is_done_already_keeps_its_time(store: Store) -> None:
    ids = lessons_of(store, 1)
    progress.set_lessons_done(store, ids[:1], True, now=NOON)
    changes = progress.set_lessons_done(store, ids[:2], True, now=LATER)
    done = paths.topic_detail(store, TopicId(1)).courses[0].lessons
    assert [lesson.done_at_ms for lesson in done] == [to_ms(NOON), to_ms(LATER), None]
    assert len(changes.of("lesson_mark")) == 1


def test_marking_again_what_is_marked_is_no_step(store: Store) -> None:
    progress.set_topic_status(store, TopicId(1), TopicStatus.DONE, now=NOON)
    assert not progress.set_topic_status(store, TopicId(1), TopicStatus.DONE, now=LATER)
    assert not progress.set_lessons_done(store, [], True, now=NOON)
    store.undo()
    assert store.undo_label is None


def test_changes_name_the_lessons_marked_and_when(store: Store) -> None:
    first, second, *_ = lessons_of(store, 1)
    at_ms = to_ms(NOON)
    ticked = progress.set_lessons_done(store, [first, second], True, now=NOON)
    assert progress.lessons_marked(store, ticked) == {first: at_ms, second: at_ms}
    taken_back = progress.set_lessons_done(store, [second], False, now=LATER)
    assert progress.lessons_marked(store, taken_back) == {second: None}
    assert (
        progress.lessons_marked(store, progress.set_topic_status(store, TopicId(1), TopicStatus.DONE, now=NOON)) == {}
    )
    assert progress.lessons_marked(store, ALL_CHANGED) == {}


def test_several_topics_are_one_step(store: Store) -> None:
    progress.set_topics_status(store, [TopicId(1), TopicId(2)], TopicStatus.SKIPPED, now=NOON)
    store.undo()
    assert [state(store, i)[0] for i in (1, 2)] == [TopicStatus.NOT_STARTED] * 2


def test_goals(store: Store) -> None:
    progress.set_goal_met(store, GoalId(1), True, now=NOON)
    assert paths.topic_detail(store, TopicId(1)).goals[0].is_met
    store.undo()
    assert not paths.topic_detail(store, TopicId(1)).goals[0].is_met


def test_unknown_ids_change_nothing(store: Store) -> None:
    assert not progress.set_topic_status(store, TopicId(99), TopicStatus.DONE, now=NOON)
    assert not progress.set_lessons_done(store, [LessonId(99)], True, now=NOON)
    assert not progress.set_goal_met(store, GoalId(99), True, now=NOON)


def test_the_origin_reaches_the_listeners(store: Store) -> None:
    heard: list[object] = []
    store.on_changed(lambda changes, origin: heard.append(origin))
    progress.set_topic_status(store, TopicId(1), TopicStatus.DONE, now=NOON, origin="panel")
    progress.set_lessons_done(store, lessons_of(store, 1), True, now=NOON, origin="map")
    store.undo()
    assert heard == ["panel", "map", None]


def test_a_path_reaches_exactly_100_percent_by_any_mixture_of_marks(store: Store) -> None:
    progress.set_lessons_done(store, lessons_of(store, 1), True, now=NOON)
    progress.set_topic_status(store, TopicId(2), TopicStatus.DONE, now=NOON)
    assert progress.path_progress(store, web(store)).percent < 100
    progress.set_topic_status(store, TopicId(3), TopicStatus.SKIPPED, now=NOON)
    reached = progress.path_progress(store, web(store))
    assert (reached.fraction, reached.percent) == (1.0, 100)
    assert (reached.left_ms, reached.topics_done, reached.topics_total) == (0, 1, 2)


def test_a_topic_without_lessons_counts_as_one(store: Store) -> None:
    own = paths.add_own_topic(store, web(store), "Mine")
    for topic_id in (1, 2, 3):
        progress.set_lessons_done(store, lessons_of(store, topic_id), True, now=NOON)
    assert progress.path_progress(store, web(store)).percent == 91
    progress.set_topic_status(store, own, TopicStatus.DONE, now=NOON)
    assert progress.path_progress(store, web(store)).percent == 100


def test_the_last_lesson_of_very_many_is_still_missing() -> None:
    with memory_store() as store:
        paths.install_pack(store, pack(topic("long", course("long", 1_500))))
        ids = lessons_of(store, 1)
        progress.set_lessons_done(store, ids[:1], True, now=NOON)
        assert progress.path_progress(store, web(store)).percent == 1
        progress.set_lessons_done(store, ids[:-1], True, now=NOON)
        assert progress.path_progress(store, web(store)).percent == 99
        progress.set_lessons_done(store, ids[-1:], True, now=NOON)
        assert progress.path_progress(store, web(store)).percent == 100
