"""Exercises, check questions and links: installed with the pack, marked by the learner, never lost by an update."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from tests.storage.support import memory_store, sample_pack

from studydesk.domain.pack import (
    LinkKind,
    Pack,
    PackLink,
    PackOption,
    PackPractice,
    PackQuestion,
    PackTopic,
    QuestionTime,
)
from studydesk.domain.practice import CheckTime, TopicPractice, is_right
from studydesk.services import paths, practice
from studydesk.storage.store import Store

OPTIONS = (PackOption("404", True, "Nothing is there."), PackOption("500", False, "That is the server's own fault."))


def with_practice(pack: Pack, *, exercises: int = 2, topic: int = 0) -> Pack:
    extra = {
        "practice": tuple(
            PackPractice(f"e{number}", f"Exercise {number}", 20 * number, ("Python",), "1. Do it", "It works")
            for number in range(1, exercises + 1)
        ),
        "questions": (
            PackQuestion("q1", QuestionTime.BEFORE, "Not found?", OPTIONS),
            PackQuestion("q2", QuestionTime.AFTER, "Which two?", (*OPTIONS, PackOption("410", True, "Gone."))),
        ),
        "links": (PackLink("mdn", "MDN", "https://developer.mozilla.org/", LinkKind.DOCUMENTATION, "The reference."),),
    }
    topics = list(pack.topics)
    topics[topic] = replace(topics[topic], **extra)  # type: ignore[arg-type]
    return replace(pack, topics=tuple(topics))


@pytest.fixture
def store() -> Iterator[Store]:
    with memory_store() as made:
        paths.install_pack(made, with_practice(sample_pack()))
        yield made


def first(store: Store) -> tuple[PackTopic, TopicPractice]:
    pack = with_practice(sample_pack())
    key = f"{pack.id}/{pack.topics[0].id}"
    topic = next(
        topic for info in paths.installed_paths(store) for topic in paths.topics(store, info.id) if topic.key == key
    )
    return pack.topics[0], practice.practice_of(store, topic.id)


def offered(store: Store) -> TopicPractice:
    return first(store)[1]


def test_what_the_pack_has_is_offered(store: Store) -> None:
    found = offered(store)
    assert [(one.title, one.minutes, one.needs, one.done_at_ms) for one in found.exercises] == [
        ("Exercise 1", 20, ("Python",), None),
        ("Exercise 2", 40, ("Python",), None),
    ]
    assert [one.time for one in found.questions] == [CheckTime.BEFORE, CheckTime.AFTER]
    assert [one.has_several for one in found.questions] == [False, True]
    assert [(one.title, one.kind, one.opened_at_ms) for one in found.links] == [("MDN", "documentation", None)]


def test_an_exercise_is_ticked_dated_noted_and_undone(store: Store) -> None:
    now = store.clock()
    exercise = offered(store).exercises[0]
    practice.set_exercise_done(store, exercise.id, True, now=now)
    practice.note_exercise(store, exercise.id, "Took an hour\0")
    practice.set_exercise_date(store, exercise.id, now - timedelta(days=3))
    done = offered(store).exercises[0]
    assert done.note == "Took an hour�"
    assert done.done_at_ms == int((now - timedelta(days=3)).timestamp() * 1000)
    assert store.undo() == "Date exercise"
    assert store.undo() == "Tick exercise"
    undone = offered(store).exercises[0]
    assert (undone.done_at_ms, undone.note) == (None, "Took an hour�")


def test_answers_are_kept_and_the_last_one_counts(store: Store) -> None:
    single, several = offered(store).questions
    assert not practice.answer_question(store, single, {1})
    assert practice.answer_question(store, single, {0})
    assert not practice.answer_question(store, several, {0})
    assert practice.answer_question(store, several, {0, 2})
    assert [one.last_right for one in offered(store).questions] == [True, True]
    assert store.read("SELECT count(*) FROM question_answer")[0][0] == 4
    assert store.undo_label is None


@pytest.mark.parametrize(("chosen", "right"), [(set(), False), ({0}, False), ({0, 2}, True), ({0, 1, 2}, False)])
def test_exactly_the_right_ones(store: Store, chosen: set[int], right: bool) -> None:
    assert is_right(offered(store).questions[1].options, chosen) is right


def test_a_link_is_opened_and_ticked(store: Store) -> None:
    link = offered(store).links[0]
    practice.link_opened(store, link.id, now=store.clock())
    practice.set_link_done(store, link.id, True, now=store.clock())
    found = offered(store).links[0]
    assert found.opened_at_ms is not None
    assert found.done_at_ms is not None
    assert store.undo() == "Tick link"
    assert offered(store).links[0].done_at_ms is None
    assert offered(store).links[0].opened_at_ms is not None


def test_changes_tell_which_topic_they_concern(store: Store) -> None:
    told: list[set[object]] = []
    store.on_changed(lambda changes, _origin: told.append(set(practice.topics_touched(store, changes))))
    found = offered(store)
    practice.set_exercise_done(store, found.exercises[0].id, True, now=store.clock())
    practice.answer_question(store, found.questions[0], {0})
    practice.link_opened(store, found.links[0].id, now=store.clock())
    (topic,) = {topic for topics in told for topic in topics}
    assert [topic in topics for topics in told] == [True, True, True]


def test_an_update_loses_no_mark_and_brings_back_what_it_shelved(store: Store) -> None:
    found = offered(store)
    for exercise in found.exercises:
        practice.set_exercise_done(store, exercise.id, True, now=store.clock())
    practice.answer_question(store, found.questions[0], {0})
    fewer = replace(with_practice(sample_pack(), exercises=1), version="2")
    paths.install_pack(store, fewer)
    assert [one.done_at_ms is not None for one in offered(store).exercises] == [True]
    paths.install_pack(store, replace(with_practice(sample_pack()), version="3"))
    assert [one.done_at_ms is not None for one in offered(store).exercises] == [True, True]
    assert offered(store).questions[0].last_right is True


def test_marks_follow_a_topic_that_is_renamed(store: Store) -> None:
    found = offered(store)
    practice.set_exercise_done(store, found.exercises[0].id, True, now=store.clock())
    practice.note_exercise(store, found.exercises[0].id, "Mine")
    practice.answer_question(store, found.questions[0], {0})
    practice.link_opened(store, found.links[0].id, now=store.clock())
    pack = with_practice(sample_pack())
    old = pack.topics[0]
    renamed = replace(old, id="renamed")
    others = tuple(
        replace(
            topic,
            prerequisites=tuple("renamed" if one == old.id else one for one in topic.prerequisites),
            see_also=tuple("renamed" if one == old.id else one for one in topic.see_also),
        )
        for topic in pack.topics[1:]
    )
    paths.install_pack(store, replace(pack, version="2", topics=(renamed, *others), aliases={old.id: ("renamed",)}))
    (info,) = paths.installed_paths(store)
    topic = next(topic for topic in paths.topics(store, info.id) if topic.key.endswith("/renamed"))
    now = practice.practice_of(store, topic.id)
    assert (now.exercises[0].done_at_ms is not None, now.exercises[0].note) == (True, "Mine")
    assert now.questions[0].last_right is True
    assert now.links[0].opened_at_ms is not None
