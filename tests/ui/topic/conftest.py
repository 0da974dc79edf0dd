"""A real store with a small path, and the views on it."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.ui.topic.sample_path import sample_pack

from studydesk.bridge.hub import ChangeHub
from studydesk.domain.path import TopicId
from studydesk.services import paths as path_service
from studydesk.storage.store import Store
from studydesk.ui.models.path_model import PathModel
from studydesk.ui.models.selection import TopicFilter, TopicSelection
from studydesk.ui.theme.theme import ThemeChoice, ThemeManager
from studydesk.ui.topic.outline import OutlineView
from studydesk.ui.topic.panel import TopicPanel

NOW = datetime(2026, 11, 2, 18, 0, tzinfo=UTC)


@pytest.fixture
def themes(qapp: QApplication) -> ThemeManager:
    manager = ThemeManager(qapp)
    manager.choose(ThemeChoice.LIGHT, percent=100, reduce_motion=True)
    return manager


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store.open(tmp_path / "studydesk.db", clock=lambda: NOW, random=random.Random(1))
    path_service.install_pack(opened, sample_pack())
    yield opened
    opened.close()


@pytest.fixture
def model(qapp: QApplication, store: Store) -> PathModel:
    hub = ChangeHub()
    store.on_changed(hub.publish)
    made = PathModel(store, hub, lambda: NOW)
    hub.setParent(made)
    return made


@pytest.fixture
def ids(model: PathModel) -> dict[str, TopicId]:
    return {topic.key.rsplit("/", 1)[-1]: topic.id for topic in model.topics}


@pytest.fixture
def opened() -> list[str]:
    return []


@pytest.fixture
def opener(opened: list[str]) -> Callable[[QUrl], None]:
    return lambda url: opened.append(url.toString())


@pytest.fixture
def panel(qtbot: QtBot, model: PathModel, themes: ThemeManager, opener: Callable[[QUrl], None]) -> TopicPanel:
    made = TopicPanel(model, themes, opener=opener)
    qtbot.addWidget(made)
    made.resize(420, 900)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def selection() -> TopicSelection:
    return TopicSelection()


@pytest.fixture
def shown() -> TopicFilter:
    return TopicFilter()


@pytest.fixture
def outline(
    qtbot: QtBot,
    model: PathModel,
    selection: TopicSelection,
    shown: TopicFilter,
    themes: ThemeManager,
    opener: Callable[[QUrl], None],
) -> OutlineView:
    made = OutlineView(model, selection, shown, themes, opener=opener)
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.tree.setFocus()
    return made
