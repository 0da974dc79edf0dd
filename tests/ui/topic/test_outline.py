"""The outline: the same path, marks and selection as the map, by keyboard."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from studydesk.domain.path import TopicId, TopicStatus
from studydesk.storage.store import Store
from studydesk.ui.models.path_model import PathModel
from studydesk.ui.models.selection import TopicFilter, TopicSelection
from studydesk.ui.theme.theme import ThemeManager
from studydesk.ui.topic.outline import OutlineView
from studydesk.ui.topic.outline_model import Column

Ids = dict[str, TopicId]


def text(index: QModelIndex, column: Column = Column.TITLE) -> str:
    return str(index.siblingAtColumn(column).data()).replace("\u00a0", " ")


def test_sections_topics_courses_and_lessons(outline: OutlineView, ids: Ids) -> None:
    model = outline.model
    assert [text(model.index(row, 0)) for row in range(model.rowCount())] == ["First steps", "Then"]
    basics = model.index_of_topic(ids["basics"])
    assert [text(basics, column) for column in Column] == ["Basics", "Not started", "0 of 8 lessons", "about 16 min"]
    assert model.rowCount(basics) == 0
    outline.tree.expand(basics)
    assert [text(model.index(row, 0, basics)) for row in (0, 1)] == ["Course one", "Course two"]
    course = model.index(0, 0, basics)
    assert model.rowCount(course) == 5
    assert model.parent(model.index(0, 0, course)) == course


def test_the_model_keeps_qts_rules(outline: OutlineView, ids: Ids, model: PathModel, qtmodeltester: object) -> None:
    basics = outline.model.index_of_topic(ids["basics"])
    outline.tree.expand(basics)
    qtmodeltester.check(outline.model)  # type: ignore[attr-defined]  # a fixture of pytest-qt without types


def test_space_ticks_a_lesson_and_the_row_above_counts(qtbot: QtBot, outline: OutlineView, ids: Ids) -> None:
    basics = outline.model.index_of_topic(ids["basics"])
    outline.tree.expand(basics)
    course = outline.model.index(0, 0, basics)
    outline.tree.expand(course)
    outline.tree.setCurrentIndex(outline.model.index(1, 0, course))
    outline.tick_current()
    basics = outline.model.index_of_topic(ids["basics"])
    course = outline.model.index(0, 0, basics)
    assert text(course, Column.PROGRESS) == "1 of 5 lessons"
    assert text(basics, Column.STATUS) == "Learning"
    assert outline.tree.isExpanded(course)
    lesson = outline.model.index(1, 0, course)
    assert Qt.CheckState(lesson.data(Qt.ItemDataRole.CheckStateRole)) is Qt.CheckState.Checked


def test_a_click_on_the_box_ticks(qtbot: QtBot, outline: OutlineView, ids: Ids, model: PathModel) -> None:
    basics = outline.model.index_of_topic(ids["basics"])
    outline.tree.expand(basics)
    course = outline.model.index(0, 0, basics)
    outline.tree.expand(course)
    box = outline.tree.box_rect(outline.model.index(0, 0, course))
    qtbot.mouseClick(outline.tree.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, box.center())
    topic = model.topic(ids["basics"])
    assert topic is not None
    assert topic.progress.lessons_done == 1


def test_status_of_all_selected_topics(
    outline: OutlineView, ids: Ids, selection: TopicSelection, model: PathModel
) -> None:
    selection.select([ids["basics"], ids["bare"]])
    assert len(outline.tree.selectionModel().selectedRows()) == 2
    outline.mark(TopicStatus.SKIPPED)
    marked = [model.topic(ids[name]) for name in ("basics", "data", "bare")]
    assert [topic.status for topic in marked if topic] == [
        TopicStatus.SKIPPED,
        TopicStatus.NOT_STARTED,
        TopicStatus.SKIPPED,
    ]


def test_selection_goes_both_ways(qtbot: QtBot, outline: OutlineView, ids: Ids, selection: TopicSelection) -> None:
    selection.set_current(ids["data"])
    assert outline.current_topic() == ids["data"]
    qtbot.keyClick(outline.tree, Qt.Key.Key_Up)
    assert selection.current == ids["basics"]
    qtbot.keyClick(outline.tree, Qt.Key.Key_Right)
    qtbot.keyClick(outline.tree, Qt.Key.Key_Down)
    assert text(outline.tree.currentIndex()) == "Course one"
    assert selection.current == ids["basics"]


def test_enter_opens_topic_and_lesson(
    qtbot: QtBot, outline: OutlineView, ids: Ids, selection: TopicSelection, opened: list[str]
) -> None:
    selection.set_current(ids["basics"])
    with qtbot.waitSignal(outline.topic_opened) as asked:
        outline.open_current()
    assert asked.args == [ids["basics"]]
    basics = outline.model.index_of_topic(ids["basics"])
    outline.tree.expand(basics)
    outline.tree.setCurrentIndex(outline.model.index(2, 0, outline.model.index(0, 0, basics)))
    outline.open_current()
    assert opened == ["https://www.youtube.com/watch?v=onexxxxxxxx&t=240s"]


def test_typing_finds_a_topic(qtbot: QtBot, outline: OutlineView, selection: TopicSelection, ids: Ids) -> None:
    selection.set_current(ids["basics"])
    qtbot.keyClicks(outline.tree, "bar")
    assert selection.current == ids["bare"]


def test_the_shared_filter_holds_back(outline: OutlineView, shown: TopicFilter, ids: Ids) -> None:
    shown.set_text("marathon")
    assert outline.model.rowCount() == 1
    assert outline.model.index_of_topic(ids["long"]).isValid()
    assert not outline.model.index_of_topic(ids["basics"]).isValid()
    shown.set_text("nothing like it")
    assert not outline.tree.isVisible()
    assert "No topic matches" in outline.empty.text()
    outline.clear_button.click()
    assert outline.tree.isVisible()
    assert outline.model.index_of_topic(ids["basics"]).isValid()


def test_open_rows_survive_filter_and_restart(outline: OutlineView, shown: TopicFilter, ids: Ids) -> None:
    outline.tree.expand(outline.model.index_of_topic(ids["data"]))
    shown.set_text("long")
    shown.reset()
    assert outline.tree.isExpanded(outline.model.index_of_topic(ids["data"]))
    state = outline.save_state()
    outline.tree.collapse(outline.model.index_of_topic(ids["data"]))
    outline.restore_state(state)
    assert outline.tree.isExpanded(outline.model.index_of_topic(ids["data"]))


def test_an_own_topic_appears_and_undo_takes_it_back(outline: OutlineView, model: PathModel, store: Store) -> None:
    made = model.add_own_topic("My own")
    assert made is not None
    assert outline.model.index_of_topic(made).isValid()
    store.undo()
    assert not outline.model.index_of_topic(made).isValid()


def test_a_screen_reader_hears_state_and_time_left(outline: OutlineView, ids: Ids) -> None:
    basics = outline.model.index_of_topic(ids["basics"])
    spoken = str(basics.data(Qt.ItemDataRole.AccessibleTextRole)).replace("\u00a0", " ")
    assert spoken == "Basics, Not started, 0 of 8 lessons, about 16 min left"
    view = QAccessible.queryAccessibleInterface(outline.tree)
    assert view.text(QAccessible.Text.Name) == "Outline of the path"
    assert view.childCount() > 4


def test_columns_give_way_where_there_is_no_room(qtbot: QtBot, outline: OutlineView, themes: ThemeManager) -> None:
    themes.choose(percent=200)
    outline.resize(700, 600)
    qtbot.waitUntil(lambda: outline.tree.isColumnHidden(Column.PROGRESS))
    outline.resize(2000, 600)
    qtbot.waitUntil(lambda: not outline.tree.isColumnHidden(Column.PROGRESS))
    assert not outline.tree.isColumnHidden(Column.STATUS)
