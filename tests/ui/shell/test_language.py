"""Another language takes effect at once."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot
from tests.support import pseudo
from tests.support.desks import Bench

from studydesk.app import Starter
from studydesk.ui import language
from studydesk.ui.language import translation_file
from studydesk.ui.main_window import MainWindow


class System:
    """A computer whose language is the one that nobody speaks."""

    def __init__(self, _language: str = "") -> None:
        pass

    @classmethod
    def system(cls) -> type[System]:
        return cls

    @staticmethod
    def name() -> str:
        return "pseudo_XX"

    @staticmethod
    def setDefault(_locale: object) -> None:
        pass


@pytest.fixture
def pseudo_system(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    made = pseudo.make(tmp_path)
    monkeypatch.setattr(language, "QLocale", System)
    monkeypatch.setattr(language, "translation_file", lambda code: made if code == "pseudo" else translation_file(code))


def choose_language(window: MainWindow, value: str) -> None:
    row = next(row for section in window.page.sections for row in section.rows if row.key == "language")
    assert isinstance(row.focus, QComboBox)
    at = row.focus.findData(value)
    row.focus.setCurrentIndex(at)
    row.focus.activated.emit(at)


@pytest.mark.usefixtures("pseudo_system")
def test_another_language_opens_the_window_anew_on_the_same_page(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    Bench(qapp, tmp_path / "p").close()
    starter = Starter(qapp, tmp_path / "p")
    seen: list[tuple[str, str]] = []

    def look(window: MainWindow) -> None:
        if not seen:
            window.show_page("settings")
        seen.append((window.page.page_id, window.page.sections[0].title))
        if len(seen) == 1:
            window.page.line.setText("⟦")
            choose_language(window, "en")
        elif len(seen) == 2:
            seen.append((window.page.line.text(), str(window.desk.device.text("language"))))
            choose_language(window, "system")
        else:
            window.close()

    starter.on_painted.append(look)
    try:
        assert starter.run() == 0
    finally:
        language.use_language(qapp, "en")
    pages, titles = zip(*seen, strict=True)
    assert pages == ("settings", "settings", "⟦", "settings")
    assert titles[0].startswith(pseudo.OPEN)
    assert titles[1:3] == ("Appearance", "en")
    assert titles[3] == titles[0]


def test_a_choice_that_means_the_same_language_changes_nothing(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    Bench(qapp, tmp_path / "p").close()
    starter = Starter(qapp, tmp_path / "p")
    windows: list[MainWindow] = []

    def look(window: MainWindow) -> None:
        from PySide6.QtCore import QTimer

        windows.append(window)
        window.show_page("settings")
        choose_language(window, "en")
        QTimer.singleShot(100, window, window.close)

    starter.on_painted.append(look)
    assert starter.run() == 0
    assert len(windows) == 1


def test_words_of_an_earlier_language_do_not_stay(qapp: QApplication, tmp_path: Path, pseudo_system: None) -> None:
    try:
        assert language.use_language(qapp, "system") == "pseudo"
        assert qapp.translate("WorkWindow", "Cancel").startswith(pseudo.OPEN)
        assert language.use_language(qapp, "en") == "en"
        assert qapp.translate("WorkWindow", "Cancel") == "Cancel"
    finally:
        language.use_language(qapp, "en")
