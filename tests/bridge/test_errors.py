"""One reporter for every failure."""

from __future__ import annotations

import sys
import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from studydesk.bridge.crash import KEPT_REPORTS, CrashReport, write_report
from studydesk.bridge.errors import ErrorReporter
from studydesk.bridge.hub import ChangeHub
from studydesk.domain.changes import Changes
from studydesk.domain.errors import UserError
from studydesk.jobs import JobCancelledError

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


@pytest.fixture
def reporter(tmp_path: Path) -> ErrorReporter:
    return ErrorReporter(tmp_path / "crash-reports", lambda: NOW)


def test_what_the_learner_can_mend_is_told(qtbot: QtBot, reporter: ErrorReporter) -> None:
    error = UserError("x", "No.")
    with qtbot.waitSignal(reporter.told) as told:
        reporter.report(error)
    assert told.args == [error]


def test_a_bug_becomes_one_report(qtbot: QtBot, reporter: ErrorReporter, caplog: pytest.LogCaptureFixture) -> None:
    crashes: list[CrashReport] = []
    reporter.crashed.connect(crashes.append)

    @reporter.guard
    def fail() -> int:
        return 1 // 0

    assert fail() is None
    assert fail() is None
    assert len(crashes) == 1
    assert "ZeroDivisionError" in crashes[0].text
    assert crashes[0].file is not None
    assert crashes[0].file.read_text(encoding="utf-8") == crashes[0].text
    assert "bug" in caplog.text


def test_a_failure_in_a_thread_is_told_on_the_gui_thread(qtbot: QtBot, reporter: ErrorReporter) -> None:
    with qtbot.waitSignal(reporter.told):
        thread = threading.Thread(target=lambda: reporter.report(UserError("x", "No.")))
        thread.start()
        thread.join()


def test_a_cancelled_job_is_no_failure(reporter: ErrorReporter, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(reporter.told), qtbot.assertNotEmitted(reporter.crashed):
        reporter.report(JobCancelledError())


def test_the_hooks_are_taken_and_given_back(reporter: ErrorReporter) -> None:
    before = sys.excepthook
    reporter.install()
    assert sys.excepthook != before
    reporter.uninstall()
    assert sys.excepthook is sys.__excepthook__
    assert threading.excepthook is threading.__excepthook__
    sys.excepthook = before


def test_an_error_that_escapes_a_slot_is_reported(qtbot: QtBot, reporter: ErrorReporter) -> None:
    class Sender(QObject):
        sent = Signal()

    def fail() -> None:
        raise UserError("slot", "From a slot.")

    sender = Sender()
    sender.sent.connect(fail)
    with qtbot.captureExceptions(), qtbot.waitSignal(reporter.told) as told:
        hook = sys.excepthook
        reporter.install()
        try:
            sender.sent.emit()
        finally:
            reporter.uninstall()
            sys.excepthook = hook
    assert told.args[0].code == "slot"


def test_the_home_folder_is_not_in_a_report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, home: Path) -> None:
    report = write_report(tmp_path, ValueError(str(home / "secret-name")), NOW)
    assert str(home) not in report.text
    assert "~" in report.text


def test_old_reports_are_deleted(tmp_path: Path) -> None:
    for number in range(KEPT_REPORTS + 5):
        write_report(tmp_path, ValueError("x"), NOW.replace(microsecond=number))
    assert len(list(tmp_path.glob("crash-*.txt"))) == KEPT_REPORTS


def test_a_report_that_cannot_be_written_is_still_shown(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    report = write_report(tmp_path / "file", ValueError("x"), NOW)
    assert report.file is None
    assert "ValueError" in report.text


def test_the_hub_passes_changes_on_with_their_origin(qtbot: QtBot) -> None:
    hub, origin = ChangeHub(), object()
    changes = Changes({"topic_mark": frozenset({1})})
    with qtbot.waitSignal(hub.changed) as told:
        hub.publish(changes, origin)
    assert told.args == [changes, origin]
    with qtbot.assertNotEmitted(hub.changed):
        hub.publish(Changes())
