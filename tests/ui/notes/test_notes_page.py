"""The page of notes, as one uses it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.support.desks import Bench

from studydesk.domain.moments import Moment, Place
from studydesk.domain.notes import NoteFilter
from studydesk.services import cards, notes
from studydesk.storage import note_cards
from studydesk.ui.notes.page import NotesPage
from studydesk.ui.widgets.note_editor import following
from studydesk.ui.widgets.note_editor.editor import BOTH, READ, WRITE
from studydesk.ui.widgets.note_editor.past import PastDialog


@pytest.fixture
def page(bench: Bench) -> NotesPage:
    bench.window.resize(1300, 800)
    bench.window.show()
    bench.desk.commands.run("page.notes")
    found = bench.window.page
    assert isinstance(found, NotesPage)
    return found


def settle() -> None:
    for _ in range(5):
        QApplication.processEvents()


def titles(page: NotesPage) -> list[str]:
    settle()
    return [row.title for row in page.list.list.notes.rows]


def type_into(page: NotesPage, text: str) -> None:
    page.editor.edit.setFocus()
    QTest.keyClicks(page.editor.edit, text)


def test_a_note_is_made_titled_written_and_saved(bench: Bench, page: NotesPage) -> None:
    bench.desk.commands.run("notes.new")
    QTest.keyClicks(page.editor.title, "Sockets")
    QTest.keyClick(page.editor.title, Qt.Key.Key_Return)
    assert page.editor.edit.hasFocus(), "the title leads on to the text"
    type_into(page, "A socket is an end point")
    assert page.editor.is_unsaved
    page.editor.flush()
    assert not page.editor.is_unsaved
    (row,) = notes.notes(bench.store, NoteFilter())
    found = notes.note(bench.store, row.id)
    assert found is not None
    assert (found.title, found.body) == ("Sockets", "A socket is an end point")
    assert titles(page) == ["Sockets"]
    assert page.editor.words.text() == "6 words"


def test_the_timer_saves_and_leaving_saves(bench: Bench, page: NotesPage) -> None:
    first = page.notes.make("One", "1")
    second = page.notes.make("Two", "2")
    page.open_note(first)
    type_into(page, "a")
    page.open_note(second)
    assert notes.note(bench.store, first).body == "a1"  # type: ignore[union-attr]
    type_into(page, "b")
    bench.desk.commands.run("page.map")
    assert notes.note(bench.store, second).body == "b2"  # type: ignore[union-attr]


def test_undo_survives_another_note(bench: Bench, page: NotesPage) -> None:
    first = page.notes.make("One", "1")
    second = page.notes.make("Two", "2")
    page.open_note(first)
    type_into(page, "abc ")
    page.open_note(second)
    page.open_note(first)
    page.editor.edit.undo()
    page.editor.flush()
    assert notes.note(bench.store, first).body == "1"  # type: ignore[union-attr]


def test_a_change_from_elsewhere_is_shown_and_merged(bench: Bench, page: NotesPage) -> None:
    note_id = page.notes.make("One", "first\n\nsecond\n\nthird")
    page.open_note(note_id)
    present = notes.note(bench.store, note_id)
    assert present is not None
    notes.save_body(bench.store, note_id, "FIRST\n\nsecond\n\nthird", present.version)
    assert page.editor.edit.text().startswith("FIRST")
    type_into(page, "x")
    notes.save_body(bench.store, note_id, "FIRST\n\nsecond\n\nTHIRD", present.version + 1)
    page.editor.flush()
    body = notes.note(bench.store, note_id).body  # type: ignore[union-attr]
    assert body.endswith("THIRD")
    assert "x" in body
    assert page.editor.edit.text() == body


def test_links_complete_lead_on_and_are_counted(bench: Bench, page: NotesPage) -> None:
    target = page.notes.make("Target note", "here")
    note_id = page.notes.make("Source", "")
    page.open_note(note_id)
    type_into(page, "see [[Targ")
    page.editor.completion.look()
    assert page.editor.completion.list.count() >= 1
    QTest.keyClick(page.editor.edit, Qt.Key.Key_Return)
    assert page.editor.edit.text() == "see [[Target note]]"
    page.editor.flush()
    page.editor.edit.moveCursor(page.editor.edit.textCursor().MoveOperation.Left)
    page.editor.links.follow()
    assert page.editor.note_id == target
    assert page.back_links.button.text().startswith("1 ")
    bench.desk.commands.run("notes.links")
    page.back_links.list.itemActivated.emit(page.back_links.list.item(0))
    assert page.editor.note_id == note_id


def test_a_rename_keeps_links(bench: Bench, page: NotesPage) -> None:
    target = page.notes.make("Old name", "")
    source = page.notes.make("Source", "see [[Old name]]")
    page.open_note(target)
    bench.desk.commands.run("notes.rename")
    page.editor.title.setText("New name")
    QTest.keyClick(page.editor.title, Qt.Key.Key_Return)
    assert notes.note(bench.store, source).body == "see [[New name]]"  # type: ignore[union-attr]


def test_links_to_videos_and_topics_ask_for_their_pages(bench: Bench) -> None:
    asked: list[tuple[str, object]] = []
    said: list[str] = []
    bench.desk.notices.asked_for.connect(lambda *pair: asked.append(pair))
    bench.desk.notices.said.connect(lambda text, *_: said.append(text))
    topic = bench.desk.paths.topics[0]
    for address in ("sd://video/abcdefghijk?t=12", f"sd://topic/{topic.key}", "sd://topic/none", "javascript:alert(1)"):
        following.open_address(bench.desk, address)
    assert asked == [("watch", Moment("youtube:abcdefghijk", 12_000)), ("map", topic.id)]
    assert len(said) == 2


def test_the_bin(bench: Bench, page: NotesPage) -> None:
    note_id = page.notes.make("Waste", "text")
    page.open_note(note_id)
    bench.desk.commands.run("notes.delete")
    assert titles(page) == []
    page.list.narrow("bin")
    assert titles(page) == ["Waste"]
    page.open_note(note_id)
    assert page.editor.edit.isReadOnly()
    bench.desk.commands.run("notes.restore")
    page.list.show_all()
    assert titles(page) == ["Waste"]
    bench.store.undo()
    bench.store.undo()
    assert titles(page) == ["Waste"]


def test_tags_topic_and_pin(bench: Bench, page: NotesPage) -> None:
    note_id = page.notes.make("Tagged", "#written")
    page.notes.make("Other", "")
    page.open_note(note_id)
    page.about.tags.setText("one #two")
    page.about.tags.editingFinished.emit()
    topic = bench.desk.paths.topics[0]
    page.set_topic(topic.key)
    bench.desk.commands.run("notes.pin")
    found = notes.note(bench.store, note_id)
    assert found is not None
    assert set(found.tags) == {"one", "two", "written"}
    assert (found.topic_key, found.pinned) == (topic.key, True)
    assert page.topic_in_hand() == topic.id
    page.list.fill_choices()
    page.list.narrow_to_tag("written")
    assert titles(page) == ["Tagged"]
    page.list.show_all()
    page.list.line.setText("othe")
    page.list.refresh()
    assert titles(page) == ["Other"]


def test_views_and_tasks(bench: Bench, page: NotesPage) -> None:
    note_id = page.notes.make("Tasks", "- [ ] one\n- [x] two")
    page.open_note(note_id)
    for view in (WRITE, BOTH, READ):
        page.editor.set_view(view)
        assert page.editor.edit.isVisible() is (view != READ)
        assert page.editor.preview.isVisible() is (view != WRITE)
    page.editor.tick(0)
    page.editor.tick(1)
    page.editor.flush()
    assert notes.note(bench.store, note_id).body == "- [x] one\n- [ ] two"  # type: ignore[union-attr]


def test_another_note_is_read_from_its_beginning_at_once(bench: Bench, page: NotesPage, qtbot: QtBot) -> None:
    page.open_note(page.notes.make("Long", "old words\n\n" * 30))
    page.editor.set_view("write")
    page.open_note(page.notes.make("Other", "sum $x^2$ and\n\n> [!tip]- Head\n> inside"))
    page.editor.set_view("read")
    assert page.editor.preview.toPlainText().startswith("sum x^2 and")
    shown = page.editor.preview.toPlainText
    assert "inside" not in shown()
    page.editor.preview.anchorClicked.emit(QUrl("sd://fold/0"))
    qtbot.waitUntil(lambda: "inside" in shown() and "x^2" not in shown(), timeout=20_000)


def test_the_past_can_be_looked_at_and_taken(bench: Bench, page: NotesPage) -> None:
    note_id = page.notes.make("Past", "long " * 200)
    page.open_note(note_id)
    page.editor.edit.selectAll()
    type_into(page, "short")
    page.editor.flush()
    note = notes.note(bench.store, note_id)
    assert note is not None
    dialog = PastDialog(bench.desk, page.notes, note, page)
    assert dialog.slider.maximum() == 1
    assert "− long" in dialog.text.toPlainText()
    assert "+ short" in dialog.text.toPlainText()
    dialog.take_button.click()
    assert page.editor.edit.text() == "long " * 200
    dialog.deleteLater()


def test_a_capture_lands_at_the_cursor(bench: Bench, page: NotesPage) -> None:
    note_id = page.notes.make("Capture", "before after")
    page.open_note(note_id)
    cursor = page.editor.edit.textCursor()
    cursor.setPosition(7)
    page.editor.edit.setTextCursor(cursor)
    assert page.editor.insert_capture("[0:12](sd://video/abcdefghijk?t=12) ")
    assert notes.note(bench.store, note_id).body.startswith("before [0:12](")  # type: ignore[union-attr]
    page.editor.show_note(None)
    assert not page.editor.insert_capture("x")


def test_a_note_is_made_from_anywhere(bench: Bench, page: NotesPage) -> None:
    topic = bench.desk.paths.topics[1]
    bench.desk.notices.ask_for("map", topic.id)
    bench.desk.commands.run("note.add")
    assert page.isVisible()
    assert page.note is not None
    assert page.note.topic_key == topic.key


def test_the_page_comes_back_as_it_was(bench: Bench, page: NotesPage) -> None:
    note_id = page.notes.make("Kept", "\n".join(map(str, range(400))))
    page.open_note(note_id, line=300)
    page.editor.set_view(WRITE)
    state = page.save_state()
    page.editor.show_note(None)
    page.editor.set_view(BOTH)
    page.restore_state(state)
    assert page.editor.note_id == note_id
    assert page.editor.edit.line_number() == 300
    assert page.editor.view == WRITE
    page.restore_state({"note": "x", "sizes": [1], "view": 5, "order": 1, "list": "tag:gone"})


def test_an_address_opens_the_note_at_its_block(bench: Bench, page: NotesPage) -> None:
    note_id = page.notes.make("Blocks", "one\n\ntwo ^abc123\n")
    note = notes.note(bench.store, note_id)
    assert note is not None
    bench.desk.notices.ask_for("notes", Place("note", note.uid.hex(), "abc123"))
    assert page.editor.note_id == note_id
    assert page.editor.edit.line_number() == 2
    said: list[str] = []
    bench.desk.notices.said.connect(lambda text, *_: said.append(text))
    bench.desk.notices.ask_for("notes", Place("note", "00" * 16))
    assert said


def test_f6_goes_round(bench: Bench, page: NotesPage) -> None:
    page.open_note(page.notes.make("Parts", "text"))
    settle()
    page.list.list.setFocus()
    seen = []
    for _ in range(3):
        page.next_part()
        seen.append(page.focusWidget())
    assert seen == [page.editor.edit, page.editor.preview, page.list.list]


def test_the_topic_panel_lists_the_notes_of_the_topic(bench: Bench, page: NotesPage) -> None:
    topic = bench.desk.paths.topics[3]
    note_id = page.notes.make("Of the topic", "text", topic_key=topic.key)
    bench.desk.notices.ask_for("map", topic.id)
    settle()
    section = bench.window.page.panel.notes  # type: ignore[union-attr]
    assert len(section.lines) == 1
    section.pin_asked.emit(note_id, True)
    assert notes.note(bench.store, note_id).pinned  # type: ignore[union-attr]
    section.new_asked.emit()
    assert page.note is not None
    assert page.note.topic_key == topic.key
    bench.desk.notices.ask_for("map", topic.id)
    settle()
    assert len(section.lines) == 2
    section.bin_asked.emit(note_id)
    section.opened.emit(note_id)
    assert page.editor.note_id == note_id
    section.all_asked.emit()
    assert titles(page) == ["New note"]


def test_cards_are_offered_and_made_when_asked(bench: Bench, page: NotesPage, qtbot: QtBot) -> None:
    note_id = page.notes.make("Cards", "Q :: A\n\nThe ==sky== is blue")
    page.open_note(note_id)
    qtbot.waitUntil(page.editor.offer.isVisible)
    assert page.editor.offer.words.text() == "2 lines can become cards"
    assert note_cards.read_of_note(bench.store, note_id) == []
    page.editor.offer_cards()
    page.editor.offer.list.item(1).setCheckState(Qt.CheckState.Unchecked)
    page.editor.offer.make_button.click()
    assert len(note_cards.read_of_note(bench.store, note_id)) == 1
    assert page.editor.edit.text().split("\n")[0].startswith("Q :: A ^")
    page.editor.edit.moveCursor(QTextCursor.MoveOperation.Start)
    type_into(page, "My ")
    page.editor.flush()
    (card,) = note_cards.read_of_note(bench.store, note_id)
    assert cards.item(bench.store, card.item_id).fields["front"] == "My Q"
