"""The queue in simulated time, with workers whose words the tests choose."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.services.queue_rig import S, World
from tests.services.queue_shared import MINUTE, K, mp4_cut

from studydesk.domain.clock import to_ms
from studydesk.domain.download_rules import HoldReason, QueueOptions
from studydesk.domain.downloads import FailureKind
from studydesk.media.protocol import Cancelled
from studydesk.services import downloads
from studydesk.storage import downloads as rows

pytest_plugins = ["tests.services.queue_shared_fixtures"]


def test_videos_are_fetched_one_after_the_other_and_stored(world: World) -> None:
    world.ask("a", "b")
    world.progress(300)
    assert world.states() == {"a": "fetching", "b": "queued"}
    assert [(one, said.done_bytes) for one, said in world.told] == [(1, 300)]
    totals = world.queue.totals()
    assert (totals.running, totals.number, totals.of, totals.speed_bps, totals.left_ms) == (1, 1, 2, 50.0, 1000)
    world.finish("a")
    world.finish("b")
    assert world.states() == {"a": "done", "b": "done"}
    assert len(world.videos()) == 2
    assert world.incoming() == []
    assert world.kinds() == ["done", "done", "empty"]
    assert len(world.port.workers) == 1  # the warm one did both
    video = downloads.video(world.store, "url:http://rig/a")
    assert video is not None
    assert (video.facts.channel, video.facts.duration_ms) == ("A channel", 60_000)


def test_nothing_is_called_while_there_is_nothing_to_do(world: World) -> None:
    world.ask("a")
    world.finish()
    world.time.advance(5 * MINUTE)  # the warm worker is sent away meanwhile
    assert world.port.running == []
    assert world.time.pending == 0


def test_concurrency_and_its_share_of_the_limit(world: World) -> None:
    world.ask("a", "b", "c")
    world.queue.set_options(QueueOptions(concurrency=2, limit_bps=1000))
    world.time.advance(20)
    assert sorted((order.url[-1], order.network.limit_bps) for _, order in world.port.fetching()) == [
        ("a", 500),
        ("b", 500),
    ]
    world.finish("a")
    assert sorted(order.url[-1] for _, order in world.port.fetching()) == ["b", "c"]


def test_the_order_of_the_queue_is_that_of_the_learner(world: World) -> None:
    _, second, third = world.ask("a", "b", "c")
    downloads.move(world.store, [third], second)
    world.finish("a")
    world.at_work("c")


def test_pausing_stops_the_worker_and_resuming_goes_on_with_the_same_format(world: World) -> None:
    first, _ = world.ask("a", "b")
    world.progress(300)
    downloads.pause(world.store, [first])
    world.time.advance(20)
    world.at_work("b")
    assert world.row(first).format == "18"
    downloads.resume(world.store, [first])
    world.finish("b")
    _, order = world.at_work("a")
    assert order.format == "18"


def test_pausing_and_resuming_at_once_never_lets_two_write_the_same_file(world: World) -> None:
    (only,) = world.ask("a")
    world.port.workers[0].answers_cancel = False
    for _ in range(3):
        downloads.pause(world.store, [only])
        world.time.advance(1)
        downloads.resume(world.store, [only])
        world.time.advance(1)
        assert len(world.port.fetching()) == 1
    world.time.advance(2_000)
    assert world.port.workers[0].was_killed
    assert len(world.port.fetching()) == 1


def test_a_cancelled_one_is_gone_from_the_disk_within_two_seconds(world: World) -> None:
    (only,) = world.ask("a")
    worker, order = world.at_work()
    worker.answers_cancel = False
    Path(order.folder, f"{order.stem}.18.mp4.part").write_bytes(b"some")
    downloads.cancel(world.store, [only])
    world.time.advance(2_000)
    assert not worker.is_running
    assert world.incoming() == []
    assert world.states() == {"a": "cancelled"}
    downloads.retry(world.store, [only])
    world.time.advance(10)
    world.finish()
    assert world.states() == {"a": "done"}


def test_cancelling_what_does_not_run_deletes_its_files_too(world: World) -> None:
    _, second = world.ask("a", "b")
    world.finish("a")
    _, order = world.at_work("b")
    Path(order.folder, f"{order.stem}.18.mp4.part").write_bytes(b"some")
    downloads.pause(world.store, [second])
    world.time.advance(20)
    assert len(world.incoming()) == 1
    downloads.cancel(world.store, [second])
    world.time.advance(20)
    assert world.incoming() == []


def test_removing_is_undone_with_what_had_arrived(world: World) -> None:
    (only,) = world.ask("a")
    _, order = world.at_work()
    Path(order.folder, f"{order.stem}.18.mp4.part").write_bytes(b"some")
    downloads.remove(world.store, [only])
    world.time.advance(20)
    assert world.port.fetching() == []
    assert world.incoming() != []
    world.store.undo()
    world.time.advance(20)
    world.at_work("a")
    downloads.remove(world.store, [only])
    world.time.advance(20)
    world.queue.stop()
    assert world.incoming() == []


@pytest.mark.parametrize(
    ("kind", "waits_ms"),
    [
        (K.SERVER, [10_000, MINUTE, 5 * MINUTE, 30 * MINUTE, 30 * MINUTE]),
        (K.EXPIRED, [0, 10_000, MINUTE, 5 * MINUTE, 5 * MINUTE]),
        (K.UNKNOWN, [10_000, MINUTE]),
        (K.MERGE, [0, MINUTE]),
        (K.WORKER, [0, 10_000, MINUTE, MINUTE]),
        (K.ENGINE, [MINUTE]),
        (K.OFFLINE, [10_000, 30_000, MINUTE, MINUTE]),
        (K.LIMITED, [15 * MINUTE, 30 * MINUTE, 60 * MINUTE, 60 * MINUTE]),
        (K.BOT_WALL, [30 * MINUTE, 60 * MINUTE, 60 * MINUTE]),
        (K.DISK_FULL, [MINUTE, MINUTE]),
        (K.FOLDER, [MINUTE, MINUTE]),
        (K.PRIVATE, []),
        (K.MEMBERS, []),
    ],
)
def test_each_failure_waits_as_its_remedy_says(world: World, kind: FailureKind, waits_ms: list[int]) -> None:
    (only,) = world.ask("a")
    for wait in waits_ms:
        world.fail(kind)
        if wait > 50:
            world.time.advance(wait - 20)
            assert world.port.fetching() == [], wait
        world.time.advance(70)
        world.at_work()
    world.fail(kind)
    row = world.row(only)
    assert (row.failure, row.failure_text, row.attempts) == (kind, "it said no", len(waits_ms) + 1)
    gives_up = kind in (K.EXPIRED, K.UNKNOWN, K.MERGE, K.WORKER, K.ENGINE, K.PRIVATE, K.MEMBERS)
    assert row.state is (S.FAILED if gives_up else S.WAITING)


def test_bytes_between_two_failures_begin_the_count_anew(world: World) -> None:
    (only,) = world.ask("a")
    for number in range(1, 20):
        world.progress(number)
        world.fail(K.SERVER)
        assert world.row(only).attempts == 1
        world.time.advance(10_050)
    assert world.row(only).done_bytes == 19


def test_429_pauses_the_whole_queue_and_says_until_when(world: World) -> None:
    world.ask("a", "b")
    world.fail(K.LIMITED, retry_after_s=3600)
    hold = world.queue.hold
    assert hold is not None
    assert (hold.reason, hold.until_ms) == (HoldReason.LIMITED, to_ms(world.time.clock()) + 3_600_000)
    world.time.advance(59 * MINUTE)
    assert world.port.fetching() == []
    world.time.advance(MINUTE + 50)
    world.at_work("a")
    assert world.queue.hold is None
    assert world.kinds() == ["held", "goes_on"]


def test_the_pause_outlasts_a_restart_and_the_learner_can_end_it(world: World) -> None:
    world.ask("a", "b")
    world.fail(K.BOT_WALL)
    world.again()
    world.time.advance(10 * MINUTE)
    assert world.port.fetching() == []
    assert world.queue.hold is not None
    world.queue.go_on()
    world.time.advance(50)
    world.at_work("a")


def test_a_withdrawn_video_is_remembered(world: World) -> None:
    world.ask("a", "b")
    world.fail(K.REMOVED)
    assert downloads.withdrawn_videos(world.store) == {"url:http://rig/a": "removed"}
    assert world.kinds() == ["withdrawn"]
    world.time.advance(20)
    world.finish("b")
    downloads.retry(world.store, [rows.read_queue(world.store)[-1].id])
    downloads.enqueue(world.store, [])
    world.ask("a")
    world.finish("a")
    assert downloads.withdrawn_videos(world.store) == {}


def test_a_damaged_file_is_fetched_anew_from_nothing(world: World) -> None:
    (only,) = world.ask("a")
    world.finish(content=mp4_cut())
    assert world.row(only).failure is K.DAMAGED
    assert world.incoming() == []
    _, order = world.at_work()
    assert order.format == ""
    world.plays = False
    world.finish()
    world.time.advance(MINUTE + 50)
    world.plays = True
    world.finish()
    assert world.row(only).state is S.DONE


def test_a_worker_that_dies_costs_one_try(world: World) -> None:
    (only,) = world.ask("a")
    world.progress(10)
    world.at_work()[0].end("Segmentation fault")
    assert (world.row(only).failure, world.row(only).failure_text) == (K.WORKER, "Segmentation fault")
    world.time.advance(20)
    world.finish()
    assert world.row(only).state is S.DONE


def test_an_order_given_to_a_worker_on_its_way_out_goes_to_another(world: World) -> None:
    (only,) = world.ask("a")
    world.at_work()[0].end("")
    world.time.advance(5)
    world.finish()
    assert (world.row(only).state, world.row(only).attempts) == (S.DONE, 0)


def test_a_worker_that_falls_silent_is_ended(world: World) -> None:
    world.ask("a")
    world.progress(10)
    silent, _ = world.at_work()
    world.time.advance(21 * MINUTE)
    assert silent.was_killed
    world.finish()
    assert world.states() == {"a": "done"}


def test_what_a_worker_says_after_the_end_or_of_others_is_nothing(world: World) -> None:
    world.ask("a", "b")
    worker, order = world.at_work("a")
    done = world.done_event(order)
    worker.tell(done)
    worker.tell(done)
    worker.tell(Cancelled(order.id))
    worker.tell(Cancelled(9999))
    world.time.advance(20)
    world.finish("b")
    worker.tell(done)
    assert world.states() == {"a": "done", "b": "done"}


def test_a_file_outside_of_the_folder_is_not_taken(world: World, tmp_path: Path) -> None:
    (only,) = world.ask("a")
    worker, order = world.at_work()
    from dataclasses import replace

    secret = tmp_path / "secret.mp4"
    secret.write_bytes(b"mine")
    worker.tell(replace(world.done_event(order), path=str(secret)))
    world.time.advance()
    assert world.row(only).failure is K.WORKER
    assert secret.exists()
