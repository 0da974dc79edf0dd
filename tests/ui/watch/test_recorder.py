"""What is played is kept, every five seconds and at each stop; without a video, in a window of its own clock."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot
from tests.support.desks import Bench
from tests.support.watch_samples import courses

from studydesk.domain.moments import Moment
from studydesk.domain.path import LessonId
from studydesk.services import watching
from studydesk.services.watching import Watchable
from studydesk.ui.watch.recorder import SAVE_MS, WatchRecorder


@pytest.fixture
def what(bench: Bench) -> Watchable:
    course = courses(bench)[0]
    moment = Moment(f"youtube:{course.video_id}", None, course.lessons[0].id)
    found = watching.watchable(bench.store, moment, bench.desk.downloads.library)
    assert found is not None
    return found


def play(recorder: WatchRecorder, start: int, end: int, rate: float = 1.0) -> None:
    for at_ms in range(start, end + 1, 500):
        recorder.tell(at_ms, rate)


def test_the_place_is_kept_every_five_seconds_and_at_each_stop(bench: Bench, what: Watchable, qtbot: QtBot) -> None:
    recorder = WatchRecorder(bench.desk)
    recorder.begin(what)
    play(recorder, 1_000, 3_000)
    assert watching.last_watched(bench.store, bench.desk.downloads.library) is None
    assert SAVE_MS == 5_000
    with qtbot.waitSignal(recorder.stretches_changed):
        recorder._timer.timeout.emit()  # five seconds later
    last = watching.last_watched(bench.store, bench.desk.downloads.library)
    assert last is not None
    assert last.at_ms == 3_000
    play(recorder, 3_500, 4_000)
    recorder.stop()
    assert watching.stretches(bench.store, what.video_key) == [(1_000, 4_000)]
    assert recorder.stretches == [(1_000, 4_000)]


def test_a_jump_is_kept_with_the_next_save_and_counts_for_nothing(bench: Bench, what: Watchable) -> None:
    recorder = WatchRecorder(bench.desk)
    recorder.begin(what)
    play(recorder, 0, 1_000)
    recorder.jump(60_000)
    play(recorder, 60_000, 61_000)
    recorder.end()
    assert watching.stretches(bench.store, what.video_key) == [(0, 1_000), (60_000, 61_000)]
    recorder.tell(99_000, 1.0)
    recorder.stop(99_000)
    last = watching.last_watched(bench.store, bench.desk.downloads.library)
    assert last is not None
    assert last.at_ms == 61_000


def test_what_was_watched_becomes_done_and_can_be_taken_back(bench: Bench, what: Watchable, qtbot: QtBot) -> None:
    assert what.lesson is not None
    assert what.end_ms is not None
    watching.keep_place(
        bench.store, what, 0, [(what.start_ms, what.end_ms * 88 // 100)], now=bench.desk.clock(), day=20_000
    )
    recorder, done = WatchRecorder(bench.desk), list[list[LessonId]]()
    recorder.became_done.connect(done.append)
    recorder.begin(what)
    first = what.end_ms * 88 // 100
    play(recorder, first, first + what.end_ms * 4 // 100)
    recorder.stop()
    assert done == [[what.lesson.id]]
    assert bench.store.undo() == "Mark lessons"
    play(recorder, first, first + 2_000)
    recorder.stop()
    assert len(done) == 1


def test_the_speed_is_kept_for_the_course(bench: Bench, what: Watchable) -> None:
    recorder = WatchRecorder(bench.desk)
    recorder.begin(what)
    recorder.choose_rate(1.75)
    again = watching.watchable(bench.store, Moment(what.video_key), bench.desk.downloads.library)
    assert again is not None
    assert again.rate == 1.75
