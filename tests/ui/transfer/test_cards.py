"""Cards in and out in the window: packages of Anki and tables."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.support.anki_hostile import add_note, database, package
from tests.support.desks import Bench

from studydesk.domain.anki import Target, Wanted
from studydesk.domain.table_in import Role
from studydesk.ui.transfer.anki_in import AnkiInDialog, AnkiReportDialog, look_at
from studydesk.ui.transfer.anki_out import AnkiOutDialog
from studydesk.ui.transfer.drops import FileDrops
from studydesk.ui.transfer.table_in import TableInDialog


def visible(qtbot: QtBot, bench: Bench, kind: type[Any]) -> Any:  # Any: the kind that is asked for
    """The dialog of this kind, once it is there."""
    qtbot.waitUntil(lambda: any(one.isVisible() for one in bench.window.findChildren(kind)))
    return next(one for one in bench.window.findChildren(kind) if one.isVisible())


def shown(bench: Bench) -> None:
    bench.window.open_last_page()
    bench.window.show()


def sample(folder: Path) -> Path:
    decks = {"1": {"id": 1, "name": "Default"}, "2": {"id": 2, "name": "All::Caching"}}

    def change(db: object) -> None:
        add_note(db, 8, "two\x1ffields\x1fand one")  # type: ignore[arg-type]  # a connection
        db.execute("UPDATE cards SET did = 2 WHERE due < 3")  # type: ignore[attr-defined]

    return package(folder / "deck.apkg", database(change, decks=decks))


def test_a_package_shows_what_is_inside_comes_in_and_goes_back(qtbot: QtBot, bench: Bench, tmp_path: Path) -> None:
    shown(bench)
    before = bench.store.read_tuples("SELECT count(*) FROM item")
    look_at(bench.desk, bench.window, sample(tmp_path))
    dialog = visible(qtbot, bench, AnkiInDialog)
    rows = [dialog.tree.topLevelItem(at) for at in range(dialog.tree.topLevelItemCount())]
    assert [row.text(0) for row in rows if row] == ["All::Caching", "Default"]
    assert "Caching" in rows[0].text(2)  # guessed
    dialog.send([1], Target(Wanted.NEW_TOPIC))
    assert "Default" in rows[1].text(2)
    dialog.do_button.click()
    report = visible(qtbot, bench, AnkiReportDialog)
    assert "two fields" in report.lines.toPlainText() or "two" in report.lines.toPlainText()
    titles = bench.store.read_tuples(
        "SELECT t.title, count(*) FROM card c JOIN topic t ON t.id = c.topic_id JOIN item i ON i.id = c.item_id"
        " WHERE i.guid IS NOT NULL GROUP BY 1 ORDER BY 1"
    )
    assert titles == [("Caching", 2), ("Default", 2)]
    report.undo_button.click()
    qtbot.waitUntil(lambda: bench.store.read_tuples("SELECT count(*) FROM item") == before)


def test_a_package_that_is_damaged_is_told_and_nothing_opens(qtbot: QtBot, bench: Bench, tmp_path: Path) -> None:
    shown(bench)
    (tmp_path / "x.apkg").write_bytes(b"no package")
    look_at(bench.desk, bench.window, tmp_path / "x.apkg")
    qtbot.waitUntil(bench.window.messages.isVisible)
    assert not bench.window.findChildren(AnkiInDialog)


def test_a_table_shows_its_rows_and_comes_in(qtbot: QtBot, bench: Bench) -> None:
    shown(bench)
    bench.desk.commands.run("transfer.table_in")
    dialog = visible(qtbot, bench, TableInDialog)
    dialog.paste.setPlainText("meaning;word\nx;one\ny;two\nz;one")
    qtbot.waitUntil(lambda: bool(dialog.table.rows))
    assert dialog.names.isChecked()
    assert [box.currentData() for box in dialog.roles] == [Role.BACK, Role.FRONT]
    states = [dialog.grid.item(row, 2).text() for row in (1, 2, 3)]
    assert states == ["new", "new", "there twice"]
    dialog.do_button.click()
    qtbot.waitUntil(lambda: bench.store.undo_label == "Import table")
    found = bench.store.read_tuples("SELECT fields FROM item WHERE origin = 'own' ORDER BY id")
    assert found == [('{"front": "one", "back": "x"}',), ('{"front": "two", "back": "y"}',)]


def test_cards_of_a_search_go_out(qtbot: QtBot, bench: Bench, tmp_path: Path) -> None:
    shown(bench)
    bench.desk.commands.run("transfer.anki_out")
    dialog = visible(qtbot, bench, AnkiOutDialog)
    dialog.which.setCurrentIndex(1)
    dialog.search.setText("nothing:like ((")
    dialog.write(tmp_path / "a.apkg")
    assert dialog.isVisible()
    dialog.which.setCurrentIndex(0)
    dialog.write(tmp_path / "a.apkg")
    qtbot.waitUntil((tmp_path / "a.apkg").exists) if _has_cards(bench) else None


def _has_cards(bench: Bench) -> bool:
    return bool(bench.store.read_tuples("SELECT count(*) FROM card")[0][0])


def test_a_package_dropped_on_the_window_opens_the_dialog(qtbot: QtBot, bench: Bench, tmp_path: Path) -> None:
    shown(bench)
    FileDrops(bench.desk, bench.window)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(sample(tmp_path)))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPointF(50, 50).toPoint(), Qt.DropAction.CopyAction, data, buttons, keys)
    QApplication.sendEvent(bench.window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(bench.window, QDropEvent(QPointF(50, 50), Qt.DropAction.CopyAction, data, buttons, keys))
    visible(qtbot, bench, AnkiInDialog).reject()
