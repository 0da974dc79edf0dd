"""Long writes: on a thread, one undo step, nothing of the window lost meanwhile."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.support.desks import NOW, Bench

from studydesk.domain.errors import UserError
from studydesk.services import progress as marks
from studydesk.storage.store import Store
from studydesk.ui.work_bar import WorkBar

Progress = Callable[[int, int], None]


def _mark_all(store: Store) -> int:
    lessons = [row[0] for row in store.read_tuples("SELECT id FROM lesson")]
    marks.set_lessons_done(store, lessons, True, now=NOW)
    return len(lessons)


def _done(bench: Bench) -> int:
    return int(bench.store.read_tuples("SELECT count(*) FROM lesson_mark WHERE done_at_ms IS NOT NULL")[0][0])


def _run(bench: Bench, qtbot: QtBot, work: Callable[[Store, Progress], object]) -> None:
    with qtbot.waitSignal(bench.desk.long_writes.ended):
        bench.desk.long_writes.run("At work", work)


def test_the_work_is_done_on_another_thread_announced_here_and_undone_in_one_step(bench: Bench, qtbot: QtBot) -> None:
    threads: list[int] = []
    told: list[int] = []
    bench.store.on_changed(lambda changes, _origin: told.append(len(changes.of("lesson_mark"))))

    def work(store: Store, _progress: Progress) -> None:
        threads.append(threading.get_ident())
        told.append(-_mark_all(store))

    _run(bench, qtbot, work)
    count = _done(bench)
    assert count > 1_600
    assert threads != [threading.get_ident()]
    assert told == [-count, count]
    assert bench.store.undo() == "Mark lessons"
    assert _done(bench) == 0


def test_a_write_of_the_window_waits_until_the_work_is_over(bench: Bench, qtbot: QtBot) -> None:
    lesson = bench.store.read_tuples("SELECT id FROM lesson ORDER BY id")[0][0]
    begun, go_on = threading.Event(), threading.Event()

    def work(store: Store, _progress: Progress) -> None:
        with store.write("Elsewhere") as tx:
            begun.set()
            tx.execute("UPDATE lesson SET title = 'Elsewhere' WHERE id = ?", (lesson,))
            assert go_on.wait(20)

    bench.desk.long_writes.run("At work", work)
    qtbot.waitUntil(begun.is_set)
    QTimer.singleShot(20, go_on.set)  # runs in the loop in which the write below waits
    with bench.store.write("Here") as tx:
        tx.execute("UPDATE lesson SET title = title || ', then here' WHERE id = ?", (lesson,))
    assert bench.store.read_tuples("SELECT title FROM lesson WHERE id = ?", (lesson,)) == [("Elsewhere, then here",)]
    assert not bench.desk.long_writes.is_busy
    assert [bench.store.undo(), bench.store.undo()] == ["Here", "Elsewhere"]


def _bar() -> WorkBar | None:
    bars = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, WorkBar) and widget.isVisible()]
    return bars[0] if bars else None


@pytest.mark.parametrize("by_key", [True, False])
def test_a_cancel_takes_all_of_it_back(bench: Bench, qtbot: QtBot, by_key: bool) -> None:
    bench.window.show()
    pause = threading.Event()

    def work(store: Store, progress: Progress) -> None:
        with store.write("Half") as tx:
            tx.execute("UPDATE lesson SET title = 'half'")
            while not pause.wait(0.01):
                progress(1, 4)

    with qtbot.waitSignal(bench.desk.long_writes.ended):
        bench.desk.long_writes.run("At work", work)
        qtbot.waitUntil(lambda: (bar := _bar()) is not None and bar.bar.value() == 250)
        bar = _bar()
        assert bar is not None
        if by_key:
            QTest.keyClick(bar, Qt.Key.Key_Escape)
        else:
            QTest.mouseClick(bar.cancel_button, Qt.MouseButton.LeftButton)
    assert bench.store.read_tuples("SELECT count(*) FROM lesson WHERE title = 'half'") == [(0,)]
    assert bench.store.undo_label is None
    assert _bar() is None


def test_a_fault_is_reported_and_nothing_is_changed(bench: Bench, qtbot: QtBot) -> None:
    told: list[object] = []
    bench.errors.told.connect(told.append)

    def work(store: Store, _progress: Progress) -> None:
        with store.write("Half") as tx:
            tx.execute("UPDATE lesson SET title = 'half'")
            raise UserError("half.way", "It went wrong half way.")

    _run(bench, qtbot, work)
    assert [getattr(error, "code", "") for error in told] == ["half.way"]
    assert bench.store.read_tuples("SELECT count(*) FROM lesson WHERE title = 'half'") == [(0,)]
    with bench.store.write("Later") as tx:
        tx.execute("UPDATE lesson SET title = 'later'")


def test_a_long_step_is_taken_back_and_done_again_on_a_thread(bench: Bench, qtbot: QtBot) -> None:
    with bench.store.write("Much") as tx:
        tx.execute("UPDATE lesson SET title = title || '!'")
        tx.execute("UPDATE lesson SET start_ms = start_ms + 1")
    bench.window.show()
    for act, ending in ((bench.window.undo, 0), (bench.window.redo, 1_600), (bench.window.undo, 0)):
        with qtbot.waitSignal(bench.desk.long_writes.ended):
            act()
        assert bench.store.read_tuples("SELECT count(*) FROM lesson WHERE title LIKE '%!'")[0][0] >= ending
        assert (bench.store.undo_label is None) == (ending == 0)


def test_a_long_step_that_could_not_be_played_can_still_be_taken_back(bench: Bench, qtbot: QtBot) -> None:
    with bench.store.write("Much") as tx:
        tx.execute("UPDATE lesson SET title = title || '!'")
        tx.execute("UPDATE lesson SET start_ms = start_ms + 1")
    lent = bench.store.lend_step(redo=False)
    assert lent is not None

    def stop(_done: int, _total: int) -> None:
        raise InterruptedError

    with (
        Store.beside(bench.store.file, clock=bench.store.clock, random=bench.store.random) as other,
        pytest.raises(InterruptedError),
    ):
        other.play(lent, stop)
    bench.store.put_back(lent)
    assert bench.store.undo_label == "Much"
    assert bench.store.undo() == "Much"
