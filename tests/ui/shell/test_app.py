"""The whole program as its users start it, in processes of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot
from tests.support.desks import NOW, Bench

from studydesk.app import Starter
from studydesk.domain.errors import EnvironmentFault
from studydesk.paths import Profile
from studydesk.services import backup
from studydesk.ui.start_fault import StartFault, WayOn

SOURCES = Path(__file__).parents[3] / "src"


def start(*arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(SOURCES)}
    command = [sys.executable, "-m", "studydesk", *arguments]
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=50, check=False)


def test_an_empty_profile_opens_and_closes_well(tmp_path: Path) -> None:
    ended = start("--profile", str(tmp_path / "p"), "--quit-after-start")
    assert ended.returncode == 0, ended.stderr
    assert "Traceback" not in ended.stderr
    assert (tmp_path / "p" / "studydesk.db").is_file()


def test_the_start_can_be_measured(tmp_path: Path) -> None:
    ended = start("--profile", str(tmp_path / "p"), "--measure-start")
    assert ended.returncode == 0, ended.stderr
    figures = json.loads(ended.stdout)
    assert set(figures) == {"import_qt_ms", "usable_ms", "rss_mb"}
    assert figures["usable_ms"] >= figures["import_qt_ms"] > 0


def test_a_picture_of_the_first_page_is_saved(tmp_path: Path) -> None:
    picture = tmp_path / "first.png"
    ended = start("--profile", str(tmp_path / "p"), "--screenshot", str(picture))
    assert ended.returncode == 0, ended.stderr
    assert QImage(str(picture)).width() > 600


def _break(file: Path) -> None:
    file.write_bytes(b"SQLite format 3\0" + b"\xff" * 8000)


def test_a_broken_database_is_told_in_plain_words(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    bench = Bench(qapp, tmp_path / "p")
    fault = EnvironmentFault("database.corrupt", "The file is damaged.", kept="It is untouched.", next_step="Go back.")
    dialog = StartFault(bench.theme, fault, "yesterday")
    qtbot.addWidget(dialog)
    dialog.show()
    assert "yesterday" in dialog.backup_button.text()
    dialog.backup_button.click()
    assert dialog.way is WayOn.BACKUP
    bench.close()


@pytest.mark.parametrize(("way", "opens"), [(WayOn.QUIT, False), (WayOn.BACKUP, True)])
def test_ways_on_from_a_broken_database(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, way: WayOn, opens: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench = Bench(qapp, tmp_path / "p")
    bench.desk.settings.set("weekly_hours", 11)
    backup.backup_now(bench.profile, NOW)
    bench.close()
    _break(bench.profile.database)
    for log in bench.profile.folder.glob("studydesk.db-*"):
        log.unlink()
    shown: list[str] = []

    def choose(dialog: QDialog) -> int:
        assert isinstance(dialog, StartFault)
        shown.append(dialog.windowTitle())
        assert dialog.backup_button.isVisibleTo(dialog)
        dialog.way = way
        return 1

    monkeypatch.setattr(StartFault, "exec", choose)  # the one modal dialog: nobody can click while it runs
    starter = Starter(qapp, bench.profile.folder)
    opened: list[int] = []

    def look(window: object) -> None:
        opened.append(window.desk.settings.number("weekly_hours"))
        window.close()

    starter.on_painted.append(look)
    status = starter.run()
    assert shown
    assert (status, opened) == ((0, [11]) if opens else (1, []))


def test_going_back_to_a_backup_opens_a_new_window_that_says_so(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    from functools import partial

    from studydesk.ui.transfer.backups import restore_from

    bench = Bench(qapp, tmp_path / "p")
    bench.desk.settings.set("weekly_hours", 11)
    made = backup.backup_now(bench.profile, NOW)
    bench.desk.settings.set("weekly_hours", 22)
    bench.close()
    starter = Starter(qapp, bench.profile.folder)
    seen: list[tuple[int, str]] = []

    def look(window: object) -> None:
        seen.append((window.desk.settings.number("weekly_hours"), window.messages.text.text()))
        if len(seen) == 1:
            window.desk.notices.restart_asked.emit(partial(restore_from, made.file, NOW))
        else:
            window.close()

    starter.on_painted.append(look)
    assert starter.run() == 0
    assert [hours for hours, _ in seen] == [22, 11]
    assert "as it was in the backup" in seen[1][1]


def test_a_second_start_brings_the_first_window_to_the_front(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    profile = Profile(tmp_path / "p")
    Bench(qapp, profile.folder).close()
    starter = Starter(qapp, profile.folder)
    raised: list[str] = []

    def look(window: object) -> None:
        from studydesk.services.profile import holder

        original = window.bring_to_front

        def bring_to_front() -> None:
            raised.append("raised")
            original()
            window.close()

        window.bring_to_front = bring_to_front
        second = subprocess.Popen  # started only once the first listens

        def try_second() -> None:
            present = holder(profile)
            assert present is not None
            if present.address:
                environment = {**os.environ, "PYTHONPATH": str(SOURCES)}
                processes.append(
                    second([sys.executable, "-m", "studydesk", "--profile", str(profile.folder)], env=environment)
                )
            else:
                QTimer.singleShot(50, try_second)

        QTimer.singleShot(50, try_second)

    from PySide6.QtCore import QTimer

    processes: list[subprocess.Popen[bytes]] = []
    starter.on_painted.append(look)
    assert starter.run() == 0
    assert processes[0].wait(20) == 0
    assert raised == ["raised"]
