"""Jobs beside the window."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from studydesk.bridge.runner import JobRunner, Lane
from studydesk.jobs import CancelToken, JobCancelledError, JobContext, run_inline


def test_a_job_runs_elsewhere_and_its_result_arrives_here(qtbot: QtBot) -> None:
    runner = JobRunner()
    arrived: list[bool] = []
    handle = runner.start(lambda _context: threading.get_ident())
    handle.finished.connect(lambda _value: arrived.append(QThread.currentThread().isMainThread()))
    with qtbot.waitSignal(handle.finished) as finished:
        pass
    assert finished.args[0] != threading.get_ident()
    assert arrived == [True]
    assert not runner.is_busy


def test_a_failure_arrives_as_what_it_was(qtbot: QtBot) -> None:
    def fail(_context: JobContext) -> None:
        raise ValueError("no")

    handle = JobRunner().start(fail, Lane.NETWORK)
    with qtbot.waitSignal(handle.failed) as failed:
        pass
    assert isinstance(failed.args[0], ValueError)


def test_progress_is_told_and_its_end_never_left_out(qtbot: QtBot) -> None:
    told: list[tuple[int, int, str]] = []

    def count(context: JobContext) -> None:
        for number in range(1, 1001):
            context.progress(number, 1000, "counting")

    handle = JobRunner().start(count)
    handle.progressed.connect(lambda *figures: told.append(figures))
    with qtbot.waitSignal(handle.finished):
        pass
    assert told[-1] == (1000, 1000, "counting")
    assert len(told) < 100


def test_what_a_job_tells_before_its_starter_has_connected_is_not_lost(qtbot: QtBot) -> None:
    told: list[int] = []
    ended = threading.Event()

    def count(context: JobContext) -> None:
        context.progress(1, 1, "counting")
        ended.set()

    handle = JobRunner().start(count)
    assert ended.wait(5)
    handle.progressed.connect(lambda done, _total, _text: told.append(done))
    with qtbot.waitSignal(handle.finished):
        pass
    assert told == [1]


def test_a_cancelled_job_ends_without_a_result(qtbot: QtBot) -> None:
    began = threading.Event()

    def wait(context: JobContext) -> None:
        began.set()
        while True:
            context.raise_if_cancelled()

    runner = JobRunner()
    handle = runner.start(wait)
    with qtbot.waitSignal(handle.cancelled):
        began.wait(5)
        handle.cancel()
    assert not runner.is_busy


def test_stopping_the_runner_ends_what_runs() -> None:
    runner = JobRunner()

    def wait(context: JobContext) -> None:
        while True:
            context.raise_if_cancelled()

    runner.start(wait)
    runner.stop()
    assert all(pool.activeThreadCount() == 0 for pool in runner._pools.values())


def test_inline_a_job_is_just_a_call() -> None:
    told: list[int] = []

    def job(context: JobContext) -> str:
        context.progress(1, 2)
        return "done"

    assert run_inline(job, lambda done, _total, _text: told.append(done)) == "done"
    assert told == [1]


def test_a_cancelled_context_raises() -> None:
    token = CancelToken()
    token.cancel()
    with pytest.raises(JobCancelledError):
        JobContext(token=token).progress(1, 2)
