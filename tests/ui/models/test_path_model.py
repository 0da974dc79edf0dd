"""The path model: one copy of the path, refreshed only where something changed; and the shared selection and filter."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.ui.topic.sample_path import sample_pack

from studydesk.bridge.hub import ChangeHub
from studydesk.domain.path import PathId, TopicId, TopicStatus
from studydesk.services import paths as path_service
from studydesk.storage.store import Store
from studydesk.ui.models.path_model import PathModel
from studydesk.ui.models.selection import TopicFilter, TopicSelection

NOW = datetime(2026, 11, 2, 18, 0, tzinfo=UTC)


@pytest.fixture
def store() -> Iterator[Store]:
    with Store.in_memory(clock=lambda: NOW, random=random.Random(1)) as opened:
        path_service.install_pack(opened, sample_pack())
        yield opened


@pytest.fixture
def hub(qapp: QApplication, store: Store) -> ChangeHub:
    made = ChangeHub()
    store.on_changed(made.publish)
    return made


@pytest.fixture
def model(store: Store, hub: ChangeHub) -> PathModel:
    return PathModel(store, hub, lambda: NOW)


def id_of(model: PathModel, title: str) -> TopicId:
    return next(topic.id for topic in model.topics if topic.title == title)


def test_topics_links_and_path_order(model: PathModel) -> None:
    assert [topic.title for topic in model.topics] == ["Basics", "Data", "Long", "Bare"]
    basics, data, long, bare = model.order
    assert model.prerequisites(data) == (basics,)
    assert model.dependents(data) == (long, bare)
    assert model.neighbours(data) == (basics, long, bare)
    assert model.topic(TopicId(999)) is None
    assert model.path is not None
    assert model.path.key == "sample"


def test_a_mark_refreshes_only_its_topic(qtbot: QtBot, model: PathModel) -> None:
    basics, others = model.order[0], model.topics[1:]
    resets: list[int] = []
    model.reset.connect(lambda: resets.append(1))
    lesson = model.detail(basics).courses[0].lessons[0]
    with qtbot.waitSignal(model.topics_changed) as told:
        model.set_lessons_done([lesson.id], True)
    assert told.args == [{basics}]
    topic = model.topic(basics)
    assert topic is not None
    assert topic.progress.lessons_done == 1
    assert all(before is after for before, after in zip(others, model.topics[1:], strict=True))
    assert resets == []


def test_several_topics_are_one_step(model: PathModel, store: Store) -> None:
    said: list[str] = []
    model.acted.connect(said.append)
    model.set_status(model.order, TopicStatus.DONE)
    assert {topic.status for topic in model.topics} == {TopicStatus.DONE}
    assert len(said) == 1
    store.undo()
    assert {topic.status for topic in model.topics} == {TopicStatus.NOT_STARTED}


def test_marking_what_is_marked_already_is_no_step(model: PathModel, store: Store) -> None:
    model.set_status(model.order[:1], TopicStatus.NOT_STARTED)
    model.set_lessons_done([], True)
    assert store.undo_label is None


def test_own_topic_resets_rename_does_not(qtbot: QtBot, model: PathModel, store: Store) -> None:
    with qtbot.waitSignal(model.reset):
        made = model.add_own_topic("Mine", model.order[0])
    assert made is not None
    with qtbot.waitSignal(model.topics_changed) as told:
        model.rename_topic(made, "Still mine")
    assert made in told.args[0]
    topic = model.topic(made)
    assert topic is not None
    assert topic.title == "Still mine"
    with qtbot.waitSignal(model.reset):
        model.remove_topic(made, "Still mine")
    assert model.topic(made) is None
    with qtbot.waitSignal(model.reset):
        store.undo()
    assert model.topic(made) is not None


def test_switching_between_paths(qtbot: QtBot, model: PathModel, store: Store) -> None:
    with qtbot.waitSignal(model.paths_changed):
        path_service.install_pack(store, replace(sample_pack(), id="other", title="Other path"))
    assert [info.title for info in model.paths] == ["Sample path", "Other path"]
    assert model.path is not None
    assert model.path.title == "Sample path"
    with qtbot.waitSignal(model.reset):
        model.switch_path(model.paths[1].id)
    assert model.path.title == "Other path"
    model.switch_path(PathId(999))
    assert model.path.title == "Other path"
    path_service.remove_path(store, model.paths[1].id)
    assert model.path is not None
    assert model.path.title == "Sample path"
    assert id_of(model, "Basics") in model.order


def test_no_path_at_all(qapp: QApplication) -> None:
    with Store.in_memory(clock=lambda: NOW, random=random.Random(1)) as empty:
        model = PathModel(empty, ChangeHub(), lambda: NOW)
        assert model.path is None
        assert model.topics == ()
        assert model.add_own_topic("x") is None


def test_selection_tells_each_real_change_once(qapp: QApplication) -> None:
    selection, told = TopicSelection(), list[object]()
    selection.changed.connect(told.append)
    one, two = TopicId(1), TopicId(2)
    selection.set_current(one, "map")
    selection.set_current(one, "map")
    selection.toggle(two)
    assert selection.targets() == (one, two)
    assert selection.current == two
    selection.toggle(two)
    assert (selection.current, selection.targets()) == (one, (one,))
    selection.retain([two])
    assert selection.current is None
    assert selection.targets() == ()
    assert told == ["map", None, None, None]


def test_filter_asks_all_words_and_states(model: PathModel) -> None:
    shown = TopicFilter()
    basics, data = model.topics[:2]
    assert shown.matches(basics)
    shown.set_text("  COURSE two ")
    assert shown.matches(basics)
    assert not shown.matches(data)
    shown.set_text("")
    shown.set_statuses({TopicStatus.DONE})
    assert not shown.matches(basics)
    assert shown.is_active
    shown.reset()
    assert not shown.is_active
    assert shown.matches(data)
