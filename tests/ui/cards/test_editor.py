"""The editor of cards: made from anywhere, kept while typing, in one step."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.support.desks import NOW, Bench
from tests.support.study_samples import occlusion_draft, picture

from studydesk.domain.cards import Draft, ItemKind
from studydesk.domain.occlusion import Hide, Shape, read_occlusion
from studydesk.domain.scheduling import Rating
from studydesk.services import cards, media, review
from studydesk.ui.cards.editor import drafts
from studydesk.ui.cards.editor.window import EditorWindow


@pytest.fixture
def editor(bench: Bench, qtbot: QtBot) -> EditorWindow:
    window = bench.window
    window.show()
    window.open_last_page()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_F4)
    made = window._editor
    qtbot.waitUntil(made.isActiveWindow)
    return made


def _press(qtbot: QtBot, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.keyClick(QApplication.focusWidget(), key, modifiers)


def _type(qtbot: QtBot, text: str) -> None:
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    qtbot.keyClicks(QApplication.focusWidget(), text)


def _items(bench: Bench) -> list[tuple[str, str]]:
    return [
        tuple(row) for row in bench.store.read_tuples("SELECT kind, fields FROM item WHERE key IS NULL ORDER BY id")
    ]


CTRL = Qt.KeyboardModifier.ControlModifier


def test_a_card_is_made_by_keys_alone(bench: Bench, editor: EditorWindow, qtbot: QtBot) -> None:
    _type(qtbot, "What?")
    _press(qtbot, Qt.Key.Key_Tab)
    _type(qtbot, "That.")
    _press(qtbot, Qt.Key.Key_Return, CTRL)
    assert [kind for kind, _ in _items(bench)] == ["basic"]
    assert '"That."' in _items(bench)[0][1]
    assert editor.form.draft().fields == {"front": "", "back": ""}
    assert QApplication.focusWidget() is editor.form.sheet.edit_of("front")


def test_the_topic_in_hand_is_filled_in(bench: Bench, qtbot: QtBot) -> None:
    topic = bench.desk.paths.topics[4].id
    bench.window.show()
    bench.window.show_page("map").show_argument(topic)
    bench.window.make_card()
    assert bench.window._editor.form.head.topic_id == topic


def test_what_is_half_typed_is_there_again_after_a_restart(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    bench = Bench(qapp, tmp_path / "profile")
    bench.window.show()
    bench.window.show_page("map")
    bench.window.make_card()
    _type(qtbot, "half a thought")
    bench.close()
    again = Bench(qapp, tmp_path / "profile")
    again.window.show()
    again.window.show_page("map")
    again.window.make_card()
    assert again.window._editor.form.draft().fields["front"] == "half a thought"
    again.close()


def test_an_edit_that_a_kill_cut_short_is_finished_at_the_next_start(bench: Bench) -> None:
    item = cards.add_item(bench.store, Draft(ItemKind.BASIC, {"front": "a", "back": "b"}), now=NOW)
    drafts.keep(bench.desk, Draft(ItemKind.BASIC, {"front": "a much better question", "back": "b"}), item)
    bench.window._begin_with_cards()
    assert cards.item(bench.store, item).fields["front"] == "a much better question"
    assert drafts.kept(bench.desk) is None


def test_editing_is_one_step_and_untouched_fields_stay_letter_by_letter(bench: Bench, qtbot: QtBot) -> None:
    strange = "a\u00a0b \u2028 c\r\nd \u202e\U0001f600"
    item = cards.add_item(bench.store, Draft(ItemKind.BASIC, {"front": "q", "back": strange}), now=NOW)
    window = EditorWindow(bench.desk, bench.window)
    window.edit(item)
    window.form.sheet.edit_of("front").insert("new ")
    window.form.close_form()
    assert dict(cards.item(bench.store, item).fields) == {"front": "new q", "back": strange}
    bench.store.undo()
    assert cards.item(bench.store, item).fields["front"] == "q"
    window.close()


def test_an_empty_question_is_told_once_and_the_card_stays(bench: Bench, qtbot: QtBot) -> None:
    item = cards.add_item(bench.store, Draft(ItemKind.BASIC, {"front": "q", "back": "b"}), now=NOW)
    window = EditorWindow(bench.desk, bench.window)
    window.edit(item)
    window.form.sheet.edit_of("front").selectAll()
    window.form.sheet.edit_of("front").insert(" ")
    window.form.close_form()
    assert window.form.trouble.isVisible()
    window.form.close_form()
    assert not window.isVisible()
    assert cards.item(bench.store, item).fields["front"] == "q"


def test_a_duplicate_is_noticed_while_typing(bench: Bench, editor: EditorWindow, qtbot: QtBot) -> None:
    cards.add_item(bench.store, Draft(ItemKind.BASIC, {"front": "What is a cache?", "back": "b"}), now=NOW)
    _type(qtbot, "what is a CACHE?")
    qtbot.waitUntil(editor.form.duplicates.isVisible)


def test_marked_words_become_gaps_with_numbers_of_their_own(bench: Bench, editor: EditorWindow, qtbot: QtBot) -> None:
    form = editor.form
    form.head.kinds.setCurrentIndex(form.head.kinds.findData("cloze"))
    field = form.sheet.edit_of("text")
    field.setFocus()
    _type(qtbot, "one")
    _press(qtbot, Qt.Key.Key_A, CTRL)
    _press(qtbot, Qt.Key.Key_C, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert field.text() == "{{c1::one}}"
    _type(qtbot, " ")
    _press(qtbot, Qt.Key.Key_C, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert field.text() == "{{c1::one}} {{c2::}}"


def test_another_kind_takes_the_question_along(bench: Bench, editor: EditorWindow, qtbot: QtBot) -> None:
    _type(qtbot, "some words")
    head = editor.form.head
    head.kinds.setCurrentIndex(head.kinds.findData("cloze"))
    assert editor.form.draft().fields["text"] == "some words"
    head.kinds.setCurrentIndex(head.kinds.findData("type-in"))
    assert editor.form.draft().fields["front"] == "some words"


def test_a_pasted_picture_is_kept_in_the_profile(bench: Bench, editor: EditorWindow) -> None:
    data = QMimeData()
    data.setImageData(QImage.fromData(picture()))
    QGuiApplication.clipboard().setMimeData(data)
    field = editor.form.sheet.edit_of("front")
    field.paste()
    assert field.text().startswith("![](")
    name = field.text()[4:-1]
    assert (media.media_folder(bench.store) / name).is_file()


def test_areas_are_drawn_by_mouse_and_by_keys(bench: Bench, editor: EditorWindow, qtbot: QtBot) -> None:
    form = editor.form
    form.head.kinds.setCurrentIndex(form.head.kinds.findData("occlusion"))
    form.sheet.take_picture(picture(), ".png")
    areas = form.sheet.areas
    areas.setFocus()
    viewport = areas.viewport()
    middle = viewport.rect().center()
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=middle)
    qtbot.mouseMove(viewport, middle + QPoint(20, 20))
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=middle + QPoint(60, 40))
    qtbot.keyClick(areas, Qt.Key.Key_E)
    qtbot.keyClick(areas, Qt.Key.Key_N)
    qtbot.keyClick(areas, Qt.Key.Key_Left)
    shapes = [area.shape for area in areas.occlusion().areas]
    assert shapes == [Shape.RECTANGLE, Shape.ELLIPSE]
    qtbot.keyClick(areas, Qt.Key.Key_H)
    form.finish()
    kept = read_occlusion(cards.item(bench.store, _last_item(bench)).fields["areas"])
    assert (kept.hide, len(kept.areas)) == (Hide.ALL, 2)
    assert len(cards.cards_of_item(bench.store, _last_item(bench))) == 2


def test_areas_can_be_asked_together_removed_and_taken_back(bench: Bench, qtbot: QtBot) -> None:
    window = EditorWindow(bench.desk, bench.window)
    window.make(None, occlusion_draft(bench))
    areas = window.form.sheet.areas
    for item in areas._items[:2]:
        item.setSelected(True)
    areas.together()
    assert {area.number for area in areas.occlusion().areas} == {1, 3}
    areas.remove_chosen()
    assert len(areas.occlusion().areas) == 1
    qtbot.keyClick(areas, Qt.Key.Key_Z, CTRL)
    assert len(areas.occlusion().areas) == 3
    window.close()


def test_hostile_texts_are_edited_as_they_are(bench: Bench, qtbot: QtBot) -> None:
    window = EditorWindow(bench.desk, bench.window)
    for text in ("x" * 1_000_000, "\u05e9\u05dc\u05d5\u05dd {{c1::", "<script>alert(1)</script>", "a\x00b"):
        item = cards.add_item(bench.store, Draft(ItemKind.BASIC, {"front": text, "back": "b"}), now=NOW)
        window.edit(item)
        window.form.show_preview()
        window.form.close_form()
        assert cards.item(bench.store, item).fields["front"] == text
    window.close()


def _last_item(bench: Bench) -> int:
    return bench.store.read_tuples("SELECT max(id) FROM item")[0][0]


def test_the_other_way_is_a_tick_that_leaves_the_first_card_alone(
    bench: Bench, editor: EditorWindow, qtbot: QtBot
) -> None:
    item_id = cards.add_item(bench.store, Draft(ItemKind.BASIC, {"front": "port of HTTPS", "back": "443"}), now=NOW)
    (first,) = cards.cards_of_item(bench.store, item_id)
    review.answer(bench.store, first, Rating.EASY, now=NOW, taken_ms=1, settings=bench.desk.study.settings())
    before = cards.card_view(bench.store, first).card.schedule
    form = editor.form
    form.edit_item(item_id)
    assert not form.head.both_ways.isChecked()
    form.head.both_ways.click()
    assert form.flush()
    assert len(cards.cards_of_item(bench.store, item_id)) == 2
    assert cards.card_view(bench.store, first).card.schedule == before
    form.edit_item(item_id)
    assert form.head.both_ways.isChecked()
    form.head.kinds.setCurrentIndex(form.head.kinds.findData("cloze"))
    assert not form.head.both_ways.isVisibleTo(form)
    form.head.kinds.setCurrentIndex(form.head.kinds.findData("basic"))
    form.head.both_ways.click()
    assert form.flush()
    assert cards.cards_of_item(bench.store, item_id) == [first]


def test_a_card_that_asks_too_much_is_split_by_a_copy(bench: Bench, editor: EditorWindow, qtbot: QtBot) -> None:
    item_id = cards.add_item(bench.store, Draft(ItemKind.BASIC, {"front": "two things", "back": "a, b"}), now=NOW)
    form = editor.form
    form.edit_item(item_id)
    form.focus_first()
    _press(qtbot, Qt.Key.Key_A, CTRL)
    _type(qtbot, "the first thing")
    _press(qtbot, Qt.Key.Key_D, CTRL | Qt.KeyboardModifier.ShiftModifier)
    _press(qtbot, Qt.Key.Key_A, CTRL)
    _type(qtbot, "the second thing")
    _press(qtbot, Qt.Key.Key_Return, CTRL)
    fronts = [fields for _, fields in _items(bench)]
    assert any("the first thing" in one for one in fronts)
    assert any("the second thing" in one for one in fronts)
