"""Moving the data in the whole program: between two windows, with a bar, and cancelled by a key."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.support.desks import Bench

from studydesk.app import Starter
from studydesk.paths import Profile, resolve_profile
from studydesk.ui.main_window import MainWindow
from studydesk.ui.preferences import data as data_section
from studydesk.ui.work_window import Progress, WorkWindow


@pytest.fixture
def platform_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> Path:
    folder = tmp_path / "platform"
    monkeypatch.setattr("studydesk.paths.platform_data_folder", lambda: folder)
    monkeypatch.setattr("studydesk.paths.program_folder", lambda: None)
    Bench(qapp, resolve(folder).folder).close()
    return folder


def resolve(platform: Path) -> Profile:
    return resolve_profile(None, program=None, data=lambda: platform)


def run(starter: Starter, work: object) -> list[tuple[Path, str]]:
    """Runs the program: the first window asks for the work, the second closes. What each showed."""
    seen: list[tuple[Path, str]] = []

    def look(window: MainWindow) -> None:
        seen.append((window.desk.profile.folder, window.messages.text.text()))
        if len(seen) == 1:
            window.desk.notices.restart_asked.emit(work)
        else:
            window.close()

    starter.on_painted.append(look)
    assert starter.run() == 0
    return seen


def test_the_next_window_opens_in_the_new_place(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, platform_folder: Path
) -> None:
    old = resolve(platform_folder).folder
    (old / "media").mkdir()
    (old / "media" / "film.mp4").write_bytes(b"film")
    seen = run(Starter(qapp, None), partial(data_section._move, tmp_path / "new"))
    assert [folder for folder, _ in seen] == [old, tmp_path / "new"]
    assert str(tmp_path / "new") in seen[1][1]
    assert (tmp_path / "new" / "media" / "film.mp4").read_bytes() == b"film"
    assert not (old / "studydesk.db").exists()


def test_escape_takes_the_move_back_and_opens_the_old_place(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, platform_folder: Path
) -> None:
    old = resolve(platform_folder).folder
    half = Event()
    names: list[str] = []

    def stop_half_way(profile: Profile, progress: Progress) -> tuple[Profile, str]:
        def slowly(done: int, total: int) -> None:
            progress(done, total)
            while done:  # until it is cancelled, which ``progress`` raises
                half.wait(0.01)
                progress(done, total)

        return data_section._move(tmp_path / "new", profile, slowly)

    def press_escape() -> None:
        shown = [one for one in qapp.topLevelWidgets() if isinstance(one, WorkWindow) and one.isVisible()]
        if shown and shown[0].cancel_button.isEnabled() and shown[0].bar.maximum() > 0:
            names.extend((shown[0].bar.accessibleName(), shown[0].cancel_button.text()))
            QTest.keyClick(shown[0], Qt.Key.Key_Escape)
            timer.stop()

    timer = QTimer(interval=10)
    timer.timeout.connect(press_escape)
    timer.start()
    seen = run(Starter(qapp, None), stop_half_way)
    assert all(names)
    assert len(names) == 2
    assert [folder for folder, _ in seen] == [old, old]
    assert "Cancelled" in seen[1][1]
    assert not (tmp_path / "new").exists()
