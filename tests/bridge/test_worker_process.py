"""Real worker processes over QProcess: asked, killed, not there at all; and the queue's timers."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from studydesk.bridge.network import QtNetworkPort
from studydesk.bridge.runner import JobRunner
from studydesk.bridge.worker_process import QtTimers, QtWorker, QtWorkers, RunnerRuns
from studydesk.media.protocol import Engine, Event, Ready, Start
from studydesk.services.worker_port import Lines

PATIENCE_MS = 30_000


@pytest.fixture
def workers(qtbot: QtBot) -> Iterator[QtWorkers]:
    del qtbot
    one = QtWorkers(frozen=False)
    yield one
    one.close()


def test_a_worker_is_asked_and_killed(workers: QtWorkers, qtbot: QtBot) -> None:
    heard: list[Event] = []
    ended: list[str] = []
    worker = workers.start()
    worker.on_event(heard.append)
    worker.on_end(ended.append)
    worker.send(Start(1, Engine()))
    qtbot.waitUntil(lambda: bool(heard), timeout=PATIENCE_MS)
    assert isinstance(heard[0], Ready)
    assert worker.is_running
    worker.kill()
    assert ended == []
    qtbot.waitUntil(lambda: bool(ended), timeout=PATIENCE_MS)
    assert len(ended) == 1


def test_a_program_that_is_not_there_ends_at_once(qtbot: QtBot) -> None:
    ended: list[str] = []
    worker = QtWorker(["/no/such/program"])
    worker.on_end(ended.append)
    worker.send(Start(1))
    worker.kill()
    assert ended == []
    qtbot.waitUntil(lambda: bool(ended), timeout=PATIENCE_MS)
    assert ended[0]


def test_last_words_and_rubbish_are_heard(qtbot: QtBot) -> None:
    heard: list[Event] = []
    ended: list[str] = []
    program = "import sys; print('no event'); print(sys.argv[1]); sys.stderr.write('ouch'); sys.exit(4)"
    worker = QtWorker([sys.executable, "-c", program, '{"event": "ready", "id": 1}'])
    worker.on_event(heard.append)
    worker.on_end(ended.append)
    qtbot.waitUntil(lambda: bool(ended), timeout=PATIENCE_MS)
    assert (heard, ended) == ([Ready(1)], ["ouch"])


def test_a_line_without_end_ends_the_worker(qtbot: QtBot) -> None:
    ended: list[str] = []
    worker = QtWorker([sys.executable, "-c", "import sys\nwhile True: sys.stdout.write('x' * 1_000_000)"])
    worker.on_end(ended.append)
    qtbot.waitUntil(lambda: bool(ended), timeout=PATIENCE_MS)


def test_closing_ends_all_workers(workers: QtWorkers, qtbot: QtBot) -> None:
    del qtbot
    one, other = workers.start(), workers.start()
    workers.close()
    assert not one.is_running
    assert not other.is_running


def test_timers_fire_once_and_can_be_taken_back(qtbot: QtBot) -> None:
    timers, fired = QtTimers(), list[str]()
    later = timers.call_later(0, lambda: fired.append("kept"))
    timers.call_later(0, lambda: fired.append("cancelled")).cancel()
    assert fired == []
    qtbot.waitUntil(lambda: bool(fired), timeout=PATIENCE_MS)
    later.cancel()
    assert fired == ["kept"]


def test_jobs_run_through_the_runner(qtbot: QtBot) -> None:
    runner, heard = JobRunner(), list[object]()
    run = RunnerRuns(runner)
    run(lambda _context: 7, heard.append, heard.append)
    run(lambda _context: 1 // 0, heard.append, heard.append)
    qtbot.waitUntil(lambda: len(heard) == 2, timeout=PATIENCE_MS)
    assert 7 in heard
    assert any(isinstance(one, ZeroDivisionError) for one in heard)
    runner.stop()


def test_the_network_is_told_or_not_known(qtbot: QtBot) -> None:
    del qtbot
    network = QtNetworkPort()
    network.on_changed(lambda: None)
    assert network.is_online() in (True, False, None)
    assert network.is_metered() in (True, False, None)
    assert network.network_name() in (None, "ethernet", "wifi", "cellular", "bluetooth")


def test_bytes_become_events_however_they_are_cut() -> None:
    whole = b'rubbish\n{"event": "ready", "id": 1}\n\n{"event": "ready", "id": 2}\n'
    for size in (1, 3, 1000):
        lines, events = Lines(), list[Event]()
        for at in range(0, len(whole), size):
            events += lines.feed(whole[at : at + size]) or []
        assert [event.id for event in events] == [1, 2]
