"""The text view: full height, nothing loaded, folding at a line's end."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QFont, QTextDocument
from pytestqt.qtbot import QtBot

from studydesk.ui.widgets.rich_text import RichText

GROUND = "#ffffff"
LINES = "".join(f"<p>Line {n}</p>" for n in range(20))


def shown(qtbot: QtBot, body: str) -> RichText:
    view = RichText()
    qtbot.addWidget(view)
    view.resize(300, 10)
    view.show()
    view.show_html(body, "", QFont("Inter", 11), GROUND)
    return view


def test_as_high_as_its_text(qtbot: QtBot) -> None:
    view = shown(qtbot, LINES)
    assert view.height() >= view.document().size().height()
    assert not view.verticalScrollBar().maximum()


def test_loads_nothing_whatever_is_asked(qtbot: QtBot) -> None:
    body = '<p>a<img src="https://example.org/x.png"><img src="file:///etc/hostname">b</p>'
    view = shown(qtbot, body)
    for address in ("https://example.org/x.png", "file:///etc/hostname", "qrc:/x"):
        assert view.loadResource(QTextDocument.ResourceType.ImageResource, QUrl(address)) is None


def test_folds_to_whole_lines_and_back(qtbot: QtBot) -> None:
    view = shown(qtbot, LINES)
    full = view.height()
    view.fold_to(8)
    assert view.hides_lines
    assert view.height() < full / 2
    view.fold_to(None)
    assert view.height() == full


def test_two_lines_more_are_not_worth_a_fold(qtbot: QtBot) -> None:
    view = shown(qtbot, "".join(f"<p>Line {n}</p>" for n in range(10)))
    view.fold_to(8)
    assert not view.hides_lines
    assert not view.is_long


def test_reaching_into_the_fold_unfolds(qtbot: QtBot) -> None:
    view = shown(qtbot, LINES)
    view.fold_to(8)
    view.verticalScrollBar().setValue(40)
    assert not view.hides_lines
    assert view.verticalScrollBar().value() == 0
