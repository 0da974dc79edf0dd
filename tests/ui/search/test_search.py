"""The box and the Search page on a real profile: what is written is found, and opens."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from tests.support.desks import Bench

from studydesk.domain.cards import Draft, ItemKind
from studydesk.domain.cues import Cue
from studydesk.domain.moments import Moment
from studydesk.services import cards, notes, search
from studydesk.storage import captions
from studydesk.ui.models.finds import Kind
from studydesk.ui.preferences.index_care import IndexCare
from studydesk.ui.search.page import SearchPage


def filled(bench: Bench, qtbot: QtBot) -> None:
    """A card, a note and a transcript, all indexed."""
    store = bench.store
    draft = Draft(ItemKind.BASIC, {"front": "What does a zebracrossing do?", "back": "It stops cars"})
    cards.add_item(store, draft, now=bench.desk.clock())
    notes.create_note(store, "Roads", "first line\n\nthe zebracrossing is painted ^abc123")
    with store.write("Make", undoable=False) as tx:
        video = tx.execute(
            "INSERT INTO video (uid, key, title) VALUES (?, 'youtube:abcdefghijk', 'Driving')", (store.new_uid(),)
        ).lastrowid
    cues = [Cue(at * 1000, at * 1000 + 900, "we talk about cars") for at in range(90)]
    cues[70] = Cue(70_000, 70_900, "and stop at the zebracrossing")
    store.tell(captions.write_tracks(store.file, video, [captions.NewTrack("en", "manual", True, cues)], 0))
    with qtbot.waitSignal(bench.desk.index.told, timeout=20_000):
        bench.desk.index.keep()


@pytest.fixture
def page(bench: Bench, qtbot: QtBot) -> SearchPage:
    filled(bench, qtbot)
    bench.window.show()
    made = bench.window.show_page("search")
    assert isinstance(made, SearchPage)
    return made


def kinds(page: SearchPage) -> list[Kind]:
    return [answer.entry.kind for answer in page.list.answers.answers]


def ask(page: SearchPage, qtbot: QtBot, text: str) -> None:
    page.line.setText(text)
    qtbot.waitUntil(lambda: not page.search.is_busy, timeout=10_000)


def test_everything_that_has_a_word_is_found_and_filtered(page: SearchPage, qtbot: QtBot) -> None:
    ask(page, qtbot, "zebracros")
    assert set(kinds(page)) == {Kind.CARD, Kind.NOTE, Kind.TRANSCRIPT}
    said = next(one.entry for one in page.list.answers.answers if one.entry.kind is Kind.TRANSCRIPT)
    assert said.target == Moment("youtube:abcdefghijk", 70_000)
    ask(page, qtbot, "zebracrossing in:notes")
    assert kinds(page) == [Kind.NOTE]
    assert page.list.answers.answers[0].entry.target.block == "abc123"
    ask(page, qtbot, "zebracrossing -painted ")
    assert set(kinds(page)) == {Kind.CARD, Kind.TRANSCRIPT}
    page.filters.boxes[next(kind for kind in page.filters.boxes if kind.value == "cards")].setChecked(False)
    qtbot.waitUntil(lambda: kinds(page) == [Kind.TRANSCRIPT])


def test_only_what_was_watched(page: SearchPage, bench: Bench, qtbot: QtBot) -> None:
    ask(page, qtbot, "zebracrossing in:transcripts")
    assert kinds(page) == [Kind.TRANSCRIPT]
    qtbot.keyClick(page, Qt.Key.Key_W, Qt.KeyboardModifier.AltModifier)
    assert page.filters.watched.isChecked()
    qtbot.waitUntil(lambda: kinds(page) == [] and not page.search.is_busy)
    with bench.store.write("Watch", undoable=False) as tx:
        tx.execute(
            "INSERT INTO watch_stretch (uid, video_key, start_ms, end_ms)"
            " VALUES (?, 'youtube:abcdefghijk', 69000, 80000)",
            (bench.store.new_uid(),),
        )
    ask(page, qtbot, "zebracrossing in:transcripts ")
    assert kinds(page) == [Kind.TRANSCRIPT]


def test_a_typing_error_is_forgiven_and_told(page: SearchPage, qtbot: QtBot) -> None:
    ask(page, qtbot, "zebarcrossing ")
    qtbot.waitUntil(lambda: len(kinds(page)) == 3)
    assert "zebracrossing" in page.summary.text()


def test_a_search_is_kept_found_again_and_forgotten(page: SearchPage, bench: Bench, qtbot: QtBot) -> None:
    ask(page, qtbot, "zebracrossing")
    qtbot.keyClick(page, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert [page.filters.kept.item(row).text() for row in range(page.filters.kept.count())] == ["zebracrossing"]
    assert cards.saved_searches(bench.store) == []
    ask(page, qtbot, "other")
    page.filters.kept.itemActivated.emit(page.filters.kept.item(0))
    assert page.line.text() == "zebracrossing"
    page.filters.kept.setCurrentRow(0)
    page.forget()
    assert page.filters.kept.count() == 0
    bench.store.undo()
    assert page.filters.kept.count() == 1


def test_the_page_is_as_it_was_after_a_restart(page: SearchPage, qtbot: QtBot) -> None:
    ask(page, qtbot, "zebracrossing")
    page.filters.watched.setChecked(True)
    state = page.save_state()
    page.filters.reset()
    page.line.clear()
    page.restore_state(state)
    assert (page.line.text(), page.filters.watched.isChecked()) == ("zebracrossing", True)


def test_the_box_finds_what_was_said_and_hands_over_to_the_page(page: SearchPage, bench: Bench, qtbot: QtBot) -> None:
    window = bench.window
    window.open_box()
    box = window._box
    qtbot.keyClicks(box.line, "zebracros")
    qtbot.waitUntil(lambda: not box.search.is_busy and len(box.model.answers) == 4, timeout=10_000)
    assert box.model.answers[-1].entry.kind is Kind.SEARCH
    qtbot.keyClick(box.line, Qt.Key.Key_Up)
    qtbot.keyClick(box.line, Qt.Key.Key_Return)
    assert page.line.text() == "zebracros"
    assert window.page is page


def test_strange_lines_do_no_harm(page: SearchPage, qtbot: QtBot) -> None:
    for text in (
        '"',
        '""',
        "in:",
        "-",
        "* * *",
        "(a OR b) NEAR/3 c",
        "title:x",
        'a"b',
        "\x00",
        "'; DROP TABLE note",
        "é" * 999,
    ):
        ask(page, qtbot, text)


def test_the_end_of_the_program_while_the_index_is_looked_through_is_no_fault(
    bench: Bench, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    began = threading.Event()

    def without_end(reader: search.Reader) -> object:
        began.set()
        sql = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"
        return reader.connection.execute(sql).fetchone()

    monkeypatch.setattr(search, "index_state", without_end)
    faults: list[BaseException] = []
    monkeypatch.setattr(bench.desk.errors, "report", faults.append)
    care = IndexCare(bench.desk, bench.window)
    care.look()
    assert began.wait(20)
    bench.desk.runner.stop(20_000)
    qtbot.waitUntil(lambda: not bench.desk.runner.is_busy, timeout=20_000)
    assert faults == []
