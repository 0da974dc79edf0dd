"""The text of a note under the keyboard."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, QUrl
from PySide6.QtGui import QImage, QPaintEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.support.desks import Bench

from studydesk.ui.widgets.note_editor.documents import Documents
from studydesk.ui.widgets.note_editor.find_bar import FindBar
from studydesk.ui.widgets.note_editor.text_edit import NoteTextEdit


@pytest.fixture
def edit(bench: Bench) -> Iterator[NoteTextEdit]:
    made = NoteTextEdit(bench.desk)
    documents = Documents(bench.desk.theme, made)
    made.setDocument(documents.open(1, "", 0).document)
    made.show()
    yield made
    made.close()
    made.deleteLater()


def put(edit: NoteTextEdit, text: str, sign: str = "|") -> None:
    """Sets a text with the cursor at the sign."""
    edit.setPlainText(text.replace(sign, "", 1))
    cursor = edit.textCursor()
    cursor.setPosition(text.index(sign))
    edit.setTextCursor(cursor)


def shown(edit: NoteTextEdit) -> str:
    text, at = edit.text(), edit.textCursor().position()
    return f"{text[:at]}|{text[at:]}"


def press(edit: NoteTextEdit, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(edit, key, modifiers)


def test_lists_and_fences_continue(edit: NoteTextEdit) -> None:
    put(edit, "- one|")
    press(edit, Qt.Key.Key_Return)
    assert shown(edit) == "- one\n- |"
    press(edit, Qt.Key.Key_Return)
    assert shown(edit) == "- one\n|"
    put(edit, "```python|")
    press(edit, Qt.Key.Key_Return)
    assert shown(edit) == "```python\n|\n```"
    QTest.keyClicks(edit, "x = 1")
    press(edit, Qt.Key.Key_Up)
    press(edit, Qt.Key.Key_End)
    press(edit, Qt.Key.Key_Return)
    assert edit.text() == "```python\n\nx = 1\n```"


def test_brackets_pair_and_go_together(edit: NoteTextEdit) -> None:
    put(edit, "f|")
    QTest.keyClicks(edit, "(x")
    assert shown(edit) == "f(x|)"
    QTest.keyClicks(edit, ")")
    assert shown(edit) == "f(x)|"
    put(edit, "[|]")
    press(edit, Qt.Key.Key_Backspace)
    assert shown(edit) == "|"
    put(edit, "😀 w|")
    edit.moveCursor(QTextCursor.MoveOperation.End)
    edit.moveCursor(QTextCursor.MoveOperation.StartOfWord, QTextCursor.MoveMode.KeepAnchor)
    QTest.keyClicks(edit, "*")
    assert edit.text() == "😀 *w*"


def test_tab_walks_a_table_and_makes_rows(edit: NoteTextEdit) -> None:
    put(edit, "| a§ | b |", "§")
    press(edit, Qt.Key.Key_Tab)
    assert edit.textCursor().selectedText() == "b"
    press(edit, Qt.Key.Key_Tab)
    assert edit.text() == "| a | b |\n| --- | --- |\n|  |  |"
    QTest.keyClicks(edit, "1")
    press(edit, Qt.Key.Key_Tab)
    QTest.keyClicks(edit, "2")
    press(edit, Qt.Key.Key_Tab)
    assert edit.text().split("\n")[2:] == ["| 1 | 2|", "|  |  |"] or edit.text().count("\n") == 3
    press(edit, Qt.Key.Key_Backtab)
    assert edit.textCursor().selectedText() == "2"


def test_tab_indents_items_and_marked_lines(edit: NoteTextEdit) -> None:
    put(edit, "- a\n- b|")
    press(edit, Qt.Key.Key_Tab)
    assert edit.text() == "- a\n  - b"
    press(edit, Qt.Key.Key_Backtab)
    assert edit.text() == "- a\n- b"
    edit.selectAll()
    press(edit, Qt.Key.Key_Tab)
    assert edit.text() == "  - a\n  - b"
    edit.undo()
    assert edit.text() == "- a\n- b"


def test_a_text_from_elsewhere_touches_only_what_differs(edit: NoteTextEdit) -> None:
    put(edit, "one 😀\ntwo\nthree|")
    edit.replace_text("one 😀\nTWO\nthree")
    assert shown(edit) == "one 😀\nTWO\nthree|"
    edit.undo()
    assert edit.text() == "one 😀\ntwo\nthree"


def test_the_undo_of_a_note_survives_another_note(edit: NoteTextEdit, bench: Bench) -> None:
    documents = Documents(bench.desk.theme, edit)
    first = documents.open(1, "first", 0)
    edit.setDocument(first.document)
    edit.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClicks(edit, "!")
    edit.setDocument(documents.open(2, "second", 0).document)
    found = documents.get(1)
    assert found is first
    edit.setDocument(found.document)
    edit.undo()
    assert edit.text() == "first"


def test_pictures_and_links_are_pasted_as_markdown(edit: NoteTextEdit) -> None:
    image = QImage(4, 4, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    data = QMimeData()
    data.setImageData(image)
    edit.insertFromMimeData(data)
    assert edit.text().startswith("![](")
    assert edit.text().endswith(".png)")
    put(edit, "see |")
    link = QMimeData()
    link.setText("https://example.org/a_(b)")
    link.setHtml('<a href="https://example.org/a_(b)">A <b>good</b> page</a>')
    edit.insertFromMimeData(link)
    assert edit.text() == "see [A good page](https://example.org/a_%28b%29)"
    put(edit, "word|")
    edit.selectAll()
    plain = QMimeData()
    plain.setText("https://example.org/")
    edit.insertFromMimeData(plain)
    assert edit.text() == "[word](https://example.org/)"


def test_dropped_files_that_a_note_cannot_hold_are_named(edit: NoteTextEdit, bench: Bench) -> None:
    file = bench.desk.profile.database.parent / "program.exe"
    file.write_bytes(b"MZ")
    said: list[str] = []
    bench.desk.notices.said.connect(lambda text, *_: said.append(text))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    edit.insertFromMimeData(data)
    assert edit.text() == ""
    assert "program.exe" in said[0]


def test_find_and_replace(edit: NoteTextEdit, bench: Bench) -> None:
    bar = FindBar(bench.desk, edit)
    put(edit, "|Cat cat category\ncat")
    bar.find_line.setText("cat")
    bar.put_line.setText("dog")
    bar.begin(replacing=True)
    assert bar.words.text() == "4 places"
    bar.word_box.setChecked(True)
    assert bar.words.text() == "3 places"
    bar.case_box.setChecked(True)
    bar.replace_all()
    assert edit.text() == "Cat dog category\ndog"
    edit.undo()
    assert edit.text() == "Cat cat category\ncat"
    bar.word_box.setChecked(False)
    bar.pattern_box.setChecked(True)
    bar.find_line.setText(r"(c)(at)")
    bar.put_line.setText(r"\2-$1")
    bar.replace_all()
    assert edit.text() == "Cat at-c at-cegory\nat-c"
    bar.find_line.setText("(unclosed")
    bar.begin()
    assert bar.go() is False
    bar.find_line.setText("(a+)+$")
    put(edit, "|" + "a" * 5_000 + "b")
    bar.go()  # a pattern that others would never finish
    bar.deleteLater()


def test_long_notes_are_shown_in_part(bench: Bench, edit: NoteTextEdit) -> None:
    documents = Documents(bench.desk.theme, edit)
    for body in ("x" * 1_000_000, "line\n" * 600_000):
        found = documents.open(5, body, 0)
        assert found.is_too_long
        assert found.document.characterCount() < 200_000
        assert found.saved == body


class Painted(QObject):
    """How high the parts of a view were that were painted."""

    def __init__(self, edit: NoteTextEdit) -> None:
        super().__init__()
        self.heights: list[int] = []
        self._of = edit.viewport()
        self._of.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._of and isinstance(event, QPaintEvent):
            self.heights.append(event.rect().height())
        return False


def on_screen(edit: NoteTextEdit) -> QImage:
    for _ in range(6):
        QApplication.processEvents()
    screen = edit.screen()
    assert screen is not None
    return screen.grabWindow(edit.winId()).toImage()


@pytest.mark.parametrize(
    ("before", "typed"),
    [
        ("# Head\n\nA *word* and |\n\nthe rest", "more **of** it :: yes"),
        ("```python\nx = |\n```\nafter", 'f"{1}" # note'),
        ("|\nprint(1)\nlast", "```py"),
        ("```\nin code\n|\nno code any more", "```"),
        ("- item |", "w" * 160),
        ("\n" * 80 + "|", "at the end of a long text " * 8),
    ],
    ids=["text", "code", "fence opened", "fence closed", "line that breaks", "at the end"],
)
def test_typing_paints_the_line_alone_and_leaves_nothing_of_before(edit: NoteTextEdit, before: str, typed: str) -> None:
    edit.resize(500, 300)
    edit.setCursorWidth(0)
    put(edit, before)
    edit.ensureCursorVisible()
    on_screen(edit)
    for letter in typed:
        QTest.keyClicks(edit, letter)
        shown = on_screen(edit)
        edit.viewport().update()
        assert on_screen(edit) == shown, letter
        assert edit.viewport().rect().intersects(edit.cursorRect()), "the cursor stays in sight"


def test_a_letter_costs_one_line_of_painting(edit: NoteTextEdit) -> None:
    edit.resize(500, 300)
    put(edit, "one\n" * 5 + "x|\n" + "two\n" * 30)
    QTest.keyClicks(edit, "ab")
    on_screen(edit)
    painted = Painted(edit)
    QTest.keyClicks(edit, "c")
    on_screen(edit)
    assert painted.heights
    assert max(painted.heights) < 60
