"""The map of memory: lenses, days to come, the outline, and what is done for one topic."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from tests.support.desks import NOW, Bench
from tests.ui.map.conftest import Hands

from studydesk.domain.path import TopicId, TopicStatus
from studydesk.domain.scheduling import Rating
from studydesk.domain.study import StudyChoice, StudyKind
from studydesk.services import blind_spots, cards, progress, review
from studydesk.ui.map import lens_words
from studydesk.ui.map.memory_dialog import MemoryDialog
from studydesk.ui.map.page import MapPage
from studydesk.ui.map.style import MapStyle
from studydesk.ui.theme.theme import TEXT_FAMILY
from studydesk.ui.theme.tokens import DARK, LIGHT, Theme, contrast
from studydesk.ui.topic.outline_model import Column


@pytest.fixture
def learned(bench: Bench) -> TopicId:
    """A topic of which ten cards were learned two months ago."""
    topic_id = bench.desk.paths.topics[1].id
    progress.set_topic_status(bench.store, topic_id, TopicStatus.LEARNING, now=NOW)
    settings = bench.desk.study.settings()
    for card_id in cards.cards_of_topic(bench.store, topic_id)[:10]:
        now = NOW - timedelta(days=60)
        review.answer(bench.store, card_id, Rating.EASY, now=now, taken_ms=6_000, settings=settings)
    return topic_id


@pytest.fixture
def page(bench: Bench, learned: TopicId, qtbot: QtBot) -> Iterator[MapPage]:
    window = bench.window
    window.resize(1280, 800)
    with qtbot.waitExposed(window):
        window.show()
    shown = window.show_page("map")
    assert isinstance(shown, MapPage)
    qtbot.waitUntil(lambda: bool(shown.controller.model.memory) and shown.recall.is_settled, timeout=30_000)
    return shown


def test_what_is_remembered_stands_on_the_map_and_sinks_with_the_days(page: MapPage, learned: TopicId) -> None:
    commands, model = page.desk.commands, page.controller.model
    today = model.memory[learned]
    assert (today.seen, today.recall is not None) == (10, True)
    assert lens_words.percent(today.recall) in page.accessibility.announcement(learned)
    assert not commands.is_enabled("map.later")
    commands.run("map.lens")
    assert page.recall.lens == page.bar.lens.currentData() == "memory"
    commands.run("map.lens")
    assert page.recall.lens == "later"
    slider = page.floats.slider
    assert slider.isVisible()
    assert slider.days == 30
    sooner = model.memory[learned].recall
    commands.run("map.later")
    assert slider.days == 37
    assert today.recall > sooner > model.memory[learned].recall
    slider.slider.setValue(90)
    assert page.recall.days == 90
    commands.run("map.lens")
    commands.run("map.lens")
    assert page.recall.lens == "progress"
    assert not slider.isVisible()


def test_the_plan_followed_keeps_what_an_idle_one_loses(page: MapPage, learned: TopicId, qtbot: QtBot) -> None:
    page.recall.set_lens("later")
    idle = page.controller.model.memory[learned].recall
    page.desk.commands.run("map.plan")
    assert page.recall.follows_plan
    qtbot.waitUntil(lambda: page.controller.model.memory[learned].recall > idle, timeout=30_000)
    kept = page.save_state()
    assert (kept["lens"], kept["days"], kept["plan"]) == ("later", 30, True)
    page.recall.set_lens("progress")
    page.restore_state(kept)
    assert page.recall.lens == "later"


def test_the_outline_says_the_same(page: MapPage, learned: TopicId) -> None:
    page.recall.set_lens("memory")
    page.set_shows_outline(True)
    outline = page.outline
    assert outline is not None
    index = outline.model.index_of_topic(learned).siblingAtColumn(Column.PROGRESS)
    assert index.data() == lens_words.full(page.controller.model.memory[learned], page.controller.model.topics[learned])
    page.recall.set_lens("progress")
    assert "recall" not in index.data()


def test_the_fewest_reviews_are_opened_as_a_session(page: MapPage, learned: TopicId, qtbot: QtBot) -> None:
    asked: list[tuple[str, object]] = []
    page.desk.notices.asked_for.connect(lambda name, argument: asked.append((name, argument)))
    page.controller.selection.set_current(learned)
    page.map.setFocus()
    Hands(page).press(Qt.Key.Key_F6)
    (dialog,) = page.window().findChildren(MemoryDialog)
    dialog.wanted.setValue(80)
    dialog.days.setValue(20)
    dialog.reckon()
    assert dialog.keep_button.isVisible()
    qtbot.waitUntil(lambda: dialog.blind.spots is not None, timeout=30_000)
    dialog.keep_button.click()
    ((name, choice),) = asked
    assert name == "review"
    assert isinstance(choice, StudyChoice)
    assert choice.kind is StudyKind.CARDS
    assert 0 < len(choice.cards) <= 10


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_words_on_a_tile_can_be_read_on_every_colour_of_memory(theme: Theme) -> None:
    style = MapStyle(theme, TEXT_FAMILY)
    grounds = [style.recall_wash(step / 20) for step in range(21)] + [style.disk_wash(step / 4) for step in range(5)]
    for ground in grounds:
        for role in (theme.ink, theme.ink_soft, theme.good, theme.accent):
            assert contrast(role, ground.name().upper()) >= 4.5


def test_blind_spots_become_drafts(page: MapPage, learned: TopicId, qtbot: QtBot) -> None:
    dialog = MemoryDialog(page.desk, learned, page.window())
    qtbot.waitUntil(lambda: dialog.blind.spots is not None, timeout=30_000)
    course = next(one for one in page.desk.paths.detail(learned).courses if one.video_id)
    spot = blind_spots.BlindSpot("idempotent", 3, f"youtube:{course.video_id}", 4_000, "It is idempotent.")
    dialog.blind.show_spots([spot])
    drafts: list[object] = []
    page.desk.notices.card_drafted.connect(drafts.append)
    buttons = {one.accessibleName(): one for one in dialog.blind.findChildren(type(dialog.keep_button))}
    buttons["Make a card of “idempotent”"].click()
    (draft,) = drafts
    assert draft.fields["front"] == "What is “idempotent”?"
    assert "It is idempotent." in draft.fields["back"]
    dialog.close()
