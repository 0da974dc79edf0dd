"""The panel's exercises, questions and links, worked by mouse and keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QDate, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.support.desks import Bench

from studydesk.domain.practice import CheckTime
from studydesk.ui.map.page import MapPage
from studydesk.ui.topic.panel import TopicPanel
from studydesk.ui.topic.quiz import QuizDialog, in_line

TOPIC = "backend/continual-learning"


@pytest.fixture
def panel(bench: Bench, qtbot: QtBot) -> TopicPanel:
    window = bench.window
    window.resize(1280, 800)
    window.show()
    page = window.show_page("map")
    assert isinstance(page, MapPage)
    topic = next(topic for topic in bench.desk.paths.topics if topic.key == TOPIC)
    page.show_argument(topic.id)
    assert page.panel is not None
    return page.panel


def quiz() -> QuizDialog:
    (found,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, QuizDialog) and one.isVisible()]
    return found


def test_an_exercise_is_ticked_dated_and_noted_and_found_again(bench: Bench, panel: TopicPanel, qtbot: QtBot) -> None:
    block = panel.practice.exercises.blocks[0]
    assert not block.dated.isVisible()
    QTest.mouseClick(block.tick, Qt.MouseButton.LeftButton)
    assert block.exercise.done_at_ms is not None
    assert block.dated.isVisible()
    block.day.setDate(QDate(2026, 11, 3))
    QTest.mouseClick(block.fold, Qt.MouseButton.LeftButton)
    assert block.body is not None
    assert "steps" in block.fold.text()
    QTest.keyClicks(block.body.note, "Took an hour")
    qtbot.waitUntil(lambda: block.exercise.note == "Took an hour", timeout=5000)
    offered = panel.practice._model.of(panel.topic_id)  # type: ignore[arg-type]
    assert offered.exercises[0].note == "Took an hour"
    bench.desk.store.undo()
    bench.desk.store.undo()
    assert not panel.practice.exercises.blocks[0].tick.isChecked()
    assert panel.practice.exercises.blocks[0].exercise.note == "Took an hour"


def test_a_note_is_kept_when_the_learner_leaves_at_once(bench: Bench, panel: TopicPanel) -> None:
    block = panel.practice.exercises.blocks[1]
    block.toggle()
    assert block.body is not None
    block.body.note.setPlainText("Half a thought")
    other = next(topic for topic in bench.desk.paths.topics if topic.key == "backend/apis")
    panel.show_topic(other.id)
    assert bench.store.read("SELECT note FROM practice_mark WHERE note != ''")[0][0] == "Half a thought"


def test_nothing_of_the_topic_before_stays_in_sight(bench: Bench, panel: TopicPanel) -> None:
    before = [*panel.practice.exercises.blocks, *panel.practice.links.rows]
    assert all(widget.isVisible() for widget in before)
    other = next(topic for topic in bench.desk.paths.topics if topic.key == "backend/apis")
    panel.show_topic(other.id)
    assert not any(widget.isVisible() for widget in before)


def test_questions_by_keys_alone(bench: Bench, panel: TopicPanel, qtbot: QtBot) -> None:
    panel.setFocus()
    bench.desk.commands.run("panel.check")
    dialog = quiz()
    assert "1 of 3" in dialog.count.text()
    for number, question in enumerate(dialog._questions):
        right = next(place for place, option in enumerate(question.options) if option.is_right)
        chosen = right if number == 0 else (right + 1) % len(question.options)
        QTest.keyClick(dialog, getattr(Qt.Key, f"Key_{chosen + 1}"))
        QTest.keyClick(dialog, Qt.Key.Key_Return)
        assert dialog.is_answered
        assert all(row.reason.isVisible() and row.reason.text() for row in dialog.rows)
        assert dialog.verdict.text().startswith("✓" if number == 0 else "✗")
        QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.is_over
    assert dialog.question.text() == "1 of 3 right"
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert panel.practice.checks.results[CheckTime.BEFORE].text() == "Last time: 1 of 3 right"
    bench.desk.commands.run("panel.check")
    assert "1 of 8" in quiz().count.text()
    QTest.keyClick(quiz(), Qt.Key.Key_N)
    assert "2 of 8" in quiz().count.text()
    QTest.keyClick(quiz(), Qt.Key.Key_Escape)
    assert bench.store.read("SELECT count(*) FROM question_answer")[0][0] == 3


def test_a_click_on_the_words_chooses(panel: TopicPanel) -> None:
    panel.practice.checks.buttons[CheckTime.AFTER].click()
    dialog = quiz()
    assert not dialog.do_button.isEnabled()
    QTest.mouseClick(dialog.rows[1].text, Qt.MouseButton.LeftButton)
    assert dialog.rows[1].choice.isChecked()
    assert dialog.do_button.isEnabled()
    dialog.reject()


def test_a_link_opens_in_the_browser_and_says_so(bench: Bench, panel: TopicPanel) -> None:
    opened: list[QUrl] = []
    section = panel.practice.links
    row = section.rows[0]
    row._opener = opened.append
    assert "Not opened yet" in row.text.text()
    row.open_button.setFocus()
    QTest.keyClick(row.open_button, Qt.Key.Key_Return)
    assert opened == [QUrl("https://forum.freecodecamp.org/")]
    assert "Opened on" in section.rows[0].text.text()
    QTest.mouseClick(section.rows[0].done, Qt.MouseButton.LeftButton, pos=section.rows[0].done.rect().center())
    assert section.rows[0].link.done_at_ms is not None
    bench.desk.store.undo()
    assert not section.rows[0].done.isChecked()


def test_code_in_a_question_is_shown_as_code_and_nothing_else_as_markup() -> None:
    assert "<script>" not in in_line("<script>`a<b`")
    assert in_line("one ` alone") == "one ` alone"
    assert "a&lt;b</span>" in in_line("`a<b`")
