"""The topic panel: what it shows, and that a click or key marks, shows at once, and can be undone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QPaintEvent, QRegion
from PySide6.QtWidgets import QAbstractButton, QAbstractSlider, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from studydesk.domain.path import TopicId, TopicStatus
from studydesk.storage.store import Store
from studydesk.ui.models.path_model import PathModel
from studydesk.ui.theme.theme import ThemeChoice, ThemeManager
from studydesk.ui.topic.dialogs import AskDialog
from studydesk.ui.topic.lesson_list import LessonList
from studydesk.ui.topic.panel import TopicPanel

LEFT = Qt.MouseButton.LeftButton
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier
Ids = dict[str, TopicId]


def lessons(panel: TopicPanel, number: int = 0) -> LessonList:
    block = panel.open_block(number)
    assert block is not None
    block.set_open(True)
    assert block.lesson_list is not None
    QApplication.processEvents()
    return block.lesson_list


def done(panel: TopicPanel, number: int = 0) -> list[bool]:
    return [lesson.is_done for lesson in lessons(panel, number).lessons]


class Painted(QObject):
    """Collects which part of a widget is painted while it watches."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self._widget = widget
        self.region = QRegion()

    def __enter__(self) -> Painted:
        self._widget.installEventFilter(self)
        return self

    def __exit__(self, *_error: object) -> None:
        self._widget.removeEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.region = self.region.united(event.region())
        return False


def click_box(qtbot: QtBot, view: LessonList, row: int, modifier: Qt.KeyboardModifier = NONE) -> None:
    qtbot.mouseClick(view.viewport(), LEFT, modifier, view.tick_point(row))


def test_shows_title_standing_overview_goals_and_courses(panel: TopicPanel, ids: Ids) -> None:
    panel.show_topic(ids["basics"])
    assert panel.title.text() == "Basics"
    assert panel.standing.sentence.text().replace("\u00a0", " ") == "0 of 8 lessons, about 16 min left"
    assert panel.standing.hours.text().replace("\u00a0", " ") == "10 min official, 6 min added"
    assert "what this is about" in panel.overview.text.toPlainText()
    assert next(line.text() for line in panel.goals.lines) == "I can do thing 1 of Basics."
    assert [block.course.title for block in panel.courses.blocks] == ["Course one", "Course two"]
    assert [block.head.badge() for block in panel.courses.blocks] == ["Official", "Added"]
    assert "about 6" in panel.courses.blocks[1].head.accessibleName()
    assert "about" not in panel.courses.blocks[0].head.accessibleName()


def test_first_unfinished_course_is_open_at_first(panel: TopicPanel, ids: Ids) -> None:
    panel.show_topic(ids["basics"])
    assert [block.is_open for block in panel.courses.blocks] == [True, False]


def test_a_click_on_the_box_marks_and_moves_the_ring(qtbot: QtBot, panel: TopicPanel, ids: Ids) -> None:
    panel.show_topic(ids["basics"])
    with qtbot.waitSignal(panel._model.acted) as said:
        click_box(qtbot, lessons(panel), 1)
    assert done(panel) == [False, True, False, False, False]
    assert panel.standing.ring.percent == 12
    assert panel.standing.sentence.text().startswith("1 of 8")
    assert panel.standing.status.status is TopicStatus.LEARNING
    assert said.args
    assert "1" in said.args[0]


def test_undo_brings_back_marks_ring_and_status(qtbot: QtBot, panel: TopicPanel, ids: Ids, store: Store) -> None:
    panel.show_topic(ids["basics"])
    click_box(qtbot, lessons(panel), 0)
    store.undo()
    assert done(panel) == [False] * 5
    assert panel.standing.ring.percent == 0
    assert panel.standing.status.status is TopicStatus.NOT_STARTED
    store.redo()
    assert done(panel)[0]


def test_shift_click_marks_a_run_in_one_step(qtbot: QtBot, panel: TopicPanel, ids: Ids, store: Store) -> None:
    panel.show_topic(ids["basics"])
    click_box(qtbot, lessons(panel), 1)
    click_box(qtbot, lessons(panel), 4, SHIFT)
    assert done(panel) == [False, True, True, True, True]
    store.undo()
    assert done(panel) == [False, True, False, False, False]


def test_keys_walk_tick_and_open(qtbot: QtBot, panel: TopicPanel, ids: Ids, opened: list[str]) -> None:
    panel.show_topic(ids["basics"])
    view = lessons(panel)
    view.setFocus()
    view.select_rows(0, 0)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert done(panel) == [False, True, False, False, False]
    qtbot.keyClick(view, Qt.Key.Key_Down, SHIFT)
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert done(panel) == [False, True, True, False, False]
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert opened == ["https://www.youtube.com/watch?v=onexxxxxxxx&t=240s"]


def test_double_click_opens_at_the_second(qtbot: QtBot, panel: TopicPanel, ids: Ids, opened: list[str]) -> None:
    panel.show_topic(ids["basics"])
    view = lessons(panel)
    row = view.visualRect(view.model().index(3, 0))
    qtbot.mouseDClick(view.viewport(), LEFT, NONE, row.center())
    assert opened == ["https://www.youtube.com/watch?v=onexxxxxxxx&t=360s"]
    assert done(panel) == [False] * 5


def test_a_whole_course_is_marked_and_unmarked(qtbot: QtBot, panel: TopicPanel, ids: Ids) -> None:
    panel.show_topic(ids["basics"])
    button = panel.courses.blocks[0].findChild(QAbstractButton, "finishCourse")
    qtbot.mouseClick(button, LEFT)
    assert done(panel) == [True] * 5
    assert "not done" in button.text()
    qtbot.mouseClick(button, LEFT)
    assert done(panel) == [False] * 5


def test_everything_done_reads_100_percent(qtbot: QtBot, panel: TopicPanel, ids: Ids) -> None:
    panel.show_topic(ids["basics"])
    for block in panel.courses.blocks:
        block.finish()
    assert panel.standing.ring.percent == 100
    assert panel.standing.ring.accessibleName() == "100 %"
    qtbot.waitUntil(lambda: "all watched" in panel.standing.sentence.text())


def test_status_by_click_and_arrow_keys(qtbot: QtBot, panel: TopicPanel, ids: Ids, model: PathModel) -> None:
    panel.show_topic(ids["data"])
    choice = panel.standing.status
    qtbot.mouseClick(choice.segment(TopicStatus.LEARNING), LEFT)
    assert model.topic(ids["data"]).status is TopicStatus.LEARNING  # type: ignore[union-attr]
    qtbot.keyClick(choice.segment(TopicStatus.LEARNING), Qt.Key.Key_Right)
    assert model.topic(ids["data"]).status is TopicStatus.DONE  # type: ignore[union-attr]
    assert choice.segment(TopicStatus.DONE).hasFocus()


def test_goals_are_ticked_by_mouse_and_key(qtbot: QtBot, panel: TopicPanel, ids: Ids) -> None:
    panel.show_topic(ids["basics"])
    qtbot.mouseClick(panel.goals.lines[0], LEFT)
    qtbot.keyClick(panel.goals.lines[1], Qt.Key.Key_Return)
    assert [line.isChecked() for line in panel.goals.lines] == [True, True, False]
    qtbot.waitUntil(lambda: panel.detail is not None and [g.is_met for g in panel.detail.goals] == [True, True, False])
    assert [line.isChecked() for line in panel.goals.lines] == [True, True, False]


def test_links_before_and_after_ask_for_their_topic(qtbot: QtBot, panel: TopicPanel, ids: Ids) -> None:
    panel.show_topic(ids["data"])
    assert [link.text() for link in panel.before.links] == ["Basics"]
    assert [link.text() for link in panel.after.links] == ["Long", "Bare"]
    with qtbot.waitSignal(panel.topic_requested) as asked:
        qtbot.mouseClick(panel.after.links[0], LEFT)
    assert asked.args == [ids["long"]]


def test_links_in_the_overview(qtbot: QtBot, panel: TopicPanel, ids: Ids, opened: list[str]) -> None:
    panel.show_topic(ids["basics"])
    with qtbot.waitSignal(panel.topic_requested) as asked:
        panel.overview.text.anchorClicked.emit("sd://topic/sample/data")
    assert asked.args == [ids["data"]]
    panel.overview.text.anchorClicked.emit("https://example.org/page")
    assert opened == ["https://example.org/page"]


def test_overview_folds_and_unfolds(qtbot: QtBot, panel: TopicPanel, ids: Ids) -> None:
    panel.show_topic(ids["basics"])
    folded = panel.overview.text.height()
    assert panel.overview.button.text() == "Show all"
    qtbot.mouseClick(panel.overview.button, LEFT)
    assert panel.overview.text.height() > folded
    assert panel.overview.button.text() == "Show less"


def test_a_long_course_is_one_list_and_no_widgets(panel: TopicPanel, ids: Ids) -> None:
    panel.show_topic(ids["long"])
    view = lessons(panel)
    assert view.model().rowCount() == 157
    assert len(view.findChildren(QWidget)) < 12
    assert view.visualRect(view.model().index(156, 0)).bottom() <= view.height()


def test_the_page_follows_the_keyboard_through_a_long_list(qtbot: QtBot, panel: TopicPanel, ids: Ids) -> None:
    panel.show_topic(ids["long"])
    view = lessons(panel)
    view.setFocus()
    view.select_rows(0, 0)
    qtbot.waitUntil(lambda: panel.scroll_area.verticalScrollBar().maximum() > 5000)
    qtbot.keyClick(view, Qt.Key.Key_End)
    row = view.visualRect(view.model().index(156, 0))
    seen = view.mapTo(panel.scroll_area.viewport(), row.center())
    assert panel.scroll_area.viewport().rect().contains(seen)


def test_returns_to_scroll_and_open_courses(qtbot: QtBot, panel: TopicPanel, ids: Ids) -> None:
    panel.show_topic(ids["basics"])
    lessons(panel, 1)
    bar = panel.scroll_area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 100)
    bar.triggerAction(QAbstractSlider.SliderAction.SliderPageStepAdd)
    place = bar.value()
    assert place > 100
    panel.show_topic(ids["data"])
    qtbot.waitUntil(lambda: bar.value() == 0)
    panel.show_topic(ids["basics"])
    assert [block.is_open for block in panel.courses.blocks] == [True, True]
    qtbot.waitUntil(lambda: bar.value() == place)


def test_state_survives_a_restart(
    qtbot: QtBot, panel: TopicPanel, ids: Ids, model: PathModel, themes: ThemeManager
) -> None:
    panel.show_topic(ids["basics"])
    panel.courses.blocks[0].set_open(False)
    panel.overview.toggle()
    state = panel.save_state()
    again = TopicPanel(model, themes)
    qtbot.addWidget(again)
    assert again.restore_state(state) == ids["basics"]
    assert [block.is_open for block in again.courses.blocks] == [False, False]
    assert again.overview.is_open


@pytest.mark.parametrize("state", [{}, {"topic": 3, "topics": []}, {"topic": "gone", "topics": {"x": 1}}])
def test_odd_states_are_ignored(panel: TopicPanel, state: dict[str, object]) -> None:
    assert panel.restore_state(state) is None
    assert panel.topic_id is None
    assert "Choose a topic" in panel.message.text()


def test_an_own_link_is_added_opened_renamed_and_removed(
    qtbot: QtBot, panel: TopicPanel, ids: Ids, opened: list[str], store: Store
) -> None:
    panel.show_topic(ids["bare"])
    assert panel.no_courses.isVisible()
    qtbot.mouseClick(panel.add_button, LEFT)
    dialog = panel.findChild(AskDialog)
    assert dialog.link_edit is not None
    qtbot.keyClicks(dialog.title_edit, "An article")
    qtbot.keyClicks(dialog.link_edit, "https://example.org/a")
    qtbot.keyClick(dialog.link_edit, Qt.Key.Key_Return)
    assert [block.course.title for block in panel.courses.blocks] == ["An article"]
    assert panel.courses.blocks[0].head.badge() == "Your own"
    panel.courses.blocks[0].set_open(True)
    qtbot.mouseClick(panel.courses.blocks[0].findChild(QAbstractButton, "openCourse"), LEFT)
    assert opened == ["https://example.org/a"]
    qtbot.mouseClick(panel.courses.blocks[0].findChild(QAbstractButton, "renameCourse"), LEFT)
    rename = next(found for found in panel.findChildren(AskDialog) if found.isVisible())
    rename.title_edit.setText("A better name")
    qtbot.keyClick(rename.title_edit, Qt.Key.Key_Return)
    assert panel.courses.blocks[0].course.title == "A better name"
    qtbot.mouseClick(panel.courses.blocks[0].findChild(QAbstractButton, "removeCourse"), LEFT)
    assert panel.courses.blocks == []
    store.undo()
    assert [block.course.title for block in panel.courses.blocks] == ["A better name"]


def test_the_dialog_says_what_is_missing(qtbot: QtBot, panel: TopicPanel, ids: Ids) -> None:
    panel.show_topic(ids["bare"])
    panel.ask_course()
    dialog = panel.findChild(AskDialog)
    qtbot.mouseClick(dialog.accept_button, LEFT)
    assert dialog.isVisible()
    assert "title" in dialog._fault.text()
    qtbot.keyClicks(dialog.title_edit, "x")
    qtbot.mouseClick(dialog.accept_button, LEFT)
    assert "https://" in dialog._fault.text()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert panel.courses.blocks == []


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_nothing_is_cut_at_the_least_width(
    qtbot: QtBot, panel: TopicPanel, ids: Ids, themes: ThemeManager, percent: int, direction: Qt.LayoutDirection
) -> None:
    themes.choose(percent=percent)
    panel.setLayoutDirection(direction)
    panel.resize(480 if percent == 200 else 360, 700)
    panel.show_topic(ids["basics"])
    qtbot.waitUntil(lambda: cut_parts(panel) == [])


def cut_parts(panel: TopicPanel) -> list[str]:
    """Names of the labels and buttons that are narrower or lower than their text, or stick out."""
    port = panel.scroll_area.viewport().width()
    found = [] if panel._body.width() <= port else ["body"]
    for child in panel._body.findChildren(QWidget):
        if child.isVisibleTo(panel._body) and isinstance(child, QLabel | QAbstractButton):
            left = child.mapTo(panel._body, QPoint(0, 0)).x()
            needed = child.heightForWidth(child.width()) if child.hasHeightForWidth() else child.sizeHint().height()
            if left < 0 or left + child.width() > port or child.height() < needed:
                found.append(f"{child.objectName()} {child.text()[:30]} {child.size().toTuple()} needs {needed}")
    return found


def test_every_interactive_widget_has_a_name_and_takes_the_keyboard(panel: TopicPanel, ids: Ids) -> None:
    panel.show_topic(ids["basics"])
    for child in panel.findChildren(QWidget):
        if isinstance(child, QAbstractButton | LessonList) and child.isVisible():
            assert child.accessibleName() or getattr(child, "text", lambda: "")(), child
            assert child.focusPolicy() is not Qt.FocusPolicy.NoFocus, child.accessibleName()


def test_tab_walks_through_the_whole_panel(qtbot: QtBot, panel: TopicPanel, ids: Ids) -> None:
    panel.show_topic(ids["basics"])
    qtbot.waitUntil(panel.goals.lines[0].isVisible)
    panel.focus_first()
    seen: list[str] = []
    for _ in range(60):
        inside = QApplication.focusWidget()
        seen.append(inside.objectName() or type(inside).__name__)
        qtbot.keyClick(inside, Qt.Key.Key_Tab)
        if QApplication.focusWidget() is panel.standing.status.segment(TopicStatus.NOT_STARTED):
            break
    for name in (
        "status_not_started",
        "overviewFold",
        "goalLine",
        "courseHead",
        "finishCourse",
        "lessonList",
        "addCourse",
    ):
        assert name in seen, (name, seen)
    assert seen.index("goalLine") < seen.index("courseHead") < seen.index("lessonList") < seen.index("topicLink")


def test_a_tick_paints_its_row_alone(qtbot: QtBot, panel: TopicPanel, ids: Ids) -> None:
    panel.show_topic(ids["basics"])
    view = lessons(panel)
    panel.scroll_area.ensureWidgetVisible(view)
    click_box(qtbot, view, 1)
    # What follows from the first click has to be over: the keyboard goes there, the course's head counts anew.
    qtbot.waitUntil(lambda: panel.standing.sentence.text().startswith("1 of 8"))
    QApplication.processEvents()
    with Painted(view.viewport()) as painted:
        click_box(qtbot, view, 1)
        qtbot.waitUntil(lambda: not painted.region.isEmpty())
    assert painted.region.boundingRect() == view.visualRect(view.model().index(1))


def test_the_list_of_lessons_has_the_ground_of_its_card(panel: TopicPanel, ids: Ids, themes: ThemeManager) -> None:
    panel.show_topic(ids["basics"])
    for choice in (ThemeChoice.DARK, ThemeChoice.LIGHT):
        themes.choose(choice)
        view = lessons(panel)
        picture = panel.grab().toImage()
        corner = view.mapTo(panel, view.rect().topRight() - QPoint(1, -1))
        assert picture.pixelColor(corner).name() == themes.theme.sheet.lower()


def test_light_and_dark_at_once(panel: TopicPanel, ids: Ids, themes: ThemeManager) -> None:
    panel.show_topic(ids["basics"])
    QApplication.processEvents()
    light = panel.grab().toImage().pixelColor(4, 4)
    themes.choose(ThemeChoice.DARK)
    QApplication.processEvents()
    dark = panel.grab().toImage().pixelColor(4, 4)
    assert light.lightness() > 200 > 80 > dark.lightness()


def test_marks_are_found_after_the_file_is_opened_again(
    qtbot: QtBot, panel: TopicPanel, ids: Ids, tmp_path: Path
) -> None:
    panel.show_topic(ids["basics"])
    click_box(qtbot, lessons(panel), 2)
    panel.show_topic(ids["data"])
    panel.show_topic(ids["basics"])
    assert done(panel) == [False, False, True, False, False]
