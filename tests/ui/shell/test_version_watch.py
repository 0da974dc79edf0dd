"""New versions: off until switched on, once a day, and at once when asked."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot
from tests.services.test_version_check import GOOD, Page
from tests.support.desks import Bench

from studydesk.ui.models.version_watch import VersionWatch


@pytest.fixture
def page() -> Iterator[Page]:
    running = Page()
    yield running
    running.close()


def test_off_until_switched_on_and_then_once_a_day(qtbot: QtBot, bench: Bench, page: Page) -> None:
    watch = VersionWatch(bench.desk, bench.window, page.address)
    assert not watch.look_by_itself()
    bench.device.set("version_check", True)
    with qtbot.waitSignal(bench.desk.notices.offered, timeout=20_000) as offered:
        assert watch.look_by_itself()
    assert offered.args is not None
    assert offered.args[0] == "StudyDesk 0.10.1 is there."
    assert not watch.look_by_itself()
    assert page.asked == 1


def test_by_itself_a_fault_is_quiet_and_asked_for_it_is_said(
    qtbot: QtBot, bench: Bench, page: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.answer = (500, b"")
    bench.device.set("version_check", True)
    faults: list[Exception] = []
    monkeypatch.setattr(bench.desk.errors, "report", faults.append)
    watch = VersionWatch(bench.desk, bench.window, page.address)
    assert watch.look_by_itself()
    qtbot.waitUntil(lambda: not watch.is_running, timeout=20_000)
    assert faults == []
    bench.desk.commands.run("help.version")
    qtbot.waitUntil(lambda: bool(faults), timeout=20_000)
    assert "500" in str(faults[0])
    page.answer = (200, json.dumps({**GOOD, "tag_name": "v0.0.1"}).encode())
    with qtbot.waitSignal(bench.desk.notices.said, timeout=20_000) as said:
        bench.desk.commands.run("help.version")
    assert said.args is not None
    assert said.args[0] == "This is the newest StudyDesk."
