"""The window about the program."""

from __future__ import annotations

from pytestqt.qtbot import QtBot
from tests.support.desks import Bench

from studydesk import __version__
from studydesk.ui.licences import AboutDialog


def test_every_part_shows_its_licence(qtbot: QtBot, bench: Bench) -> None:
    bench.window.open_last_page()
    bench.window.show()
    bench.desk.commands.run("help.about")
    dialog = bench.window.findChild(AboutDialog)
    assert isinstance(dialog, AboutDialog)
    qtbot.waitUntil(lambda: dialog.list.count() > 10, timeout=10_000)
    assert dialog.list.item(0).text() == f"StudyDesk {__version__} · MIT"
    assert "MIT License" in dialog.text.toPlainText()
    dialog.list.setCurrentRow(next(row for row, part in enumerate(dialog.parts) if part.name == "Python"))
    assert "PSF-2.0" in dialog.text.toPlainText()
    dialog.accept()


def test_a_window_that_is_closed_at_once_is_not_filled(qtbot: QtBot, bench: Bench) -> None:
    bench.window.open_last_page()
    bench.desk.commands.run("help.about")
    dialog = bench.window.findChild(AboutDialog)
    assert isinstance(dialog, AboutDialog)
    dialog.accept()
    qtbot.waitUntil(lambda: not bench.desk.runner.is_busy, timeout=10_000)
