"""The queue with scripted workers in simulated time: order, failures, pauses, restarts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from tests.services.queue_rig import S, World
from tests.storage.support import NOON

from studydesk.domain.clock import to_ms
from studydesk.domain.download_rules import HoldReason, QueueOptions
from studydesk.domain.downloads import FailureKind
from studydesk.media.protocol import Cancelled, CaptionFile, Chapter, Done, Info, Inspect, Listing, ListVideos, Ready
from studydesk.services import downloads
from studydesk.services.download_queue import DownloadQueue
from studydesk.storage import downloads as rows

K = FailureKind
MINUTE = 60_000


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    one = World(tmp_path / "videos")
    one.start()
    yield one
    one.queue.stop()
    one.store.close()


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


def mp4_cut() -> bytes:
    from tests.services.queue_rig import mp4

    return mp4()[:-5]


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


def test_hours_of_the_day(world: World) -> None:
    world.queue.set_options(QueueOptions(hours=(22, 6)))
    world.ask("a")  # at noon
    assert world.port.fetching() == []
    hold = world.queue.hold
    assert hold is not None
    assert (hold.reason, hold.until_ms) == (HoldReason.HOURS, to_ms(NOON + timedelta(hours=10)))
    world.time.advance(10 * 60 * MINUTE + 100)
    world.progress(5)
    world.time.advance(60 * MINUTE)
    world.progress(6)
    for _ in range(7 * 12):
        if world.port.fetching():
            world.progress(7)
        world.time.advance(5 * MINUTE)
    assert world.port.fetching() == []
    assert world.states() == {"a": "queued"}
    world.queue.set_options(QueueOptions())
    world.time.advance(10)
    world.finish()
    assert world.kinds() == ["held", "goes_on", "held", "goes_on", "done", "empty"]


def test_networks(world: World) -> None:
    world.ask("a", "b")
    world.progress(5)
    world.network.change(online=False)
    world.time.advance(20)
    assert world.queue.hold is not None
    assert world.queue.hold.reason is HoldReason.OFFLINE
    world.fail(K.OFFLINE)
    assert world.states() == {"a": "waiting", "b": "queued"}
    world.network.change(online=True)
    world.time.advance(20)
    world.at_work("a")
    world.queue.set_options(QueueOptions(only_network="library"))
    world.time.advance(20)
    assert world.port.fetching() == []
    assert world.queue.hold.reason is HoldReason.NETWORK
    world.network.change(name="library")
    world.time.advance(20)
    world.at_work("a")
    world.queue.set_options(QueueOptions(not_metered=True))
    world.network.change(metered=True)
    world.time.advance(20)
    assert world.port.fetching() == []
    world.network.change(metered=None)
    world.time.advance(20)
    world.at_work("a")


def test_little_room_on_the_disk_holds_the_queue_until_there_is_more(world: World) -> None:
    world.free = 100
    world.ask("a")
    assert world.queue.hold is not None
    assert world.queue.hold.reason is HoldReason.DISK_FULL
    world.free = 10**10
    world.time.advance(2 * MINUTE)
    world.at_work("a")


def test_another_program_in_the_same_library(world: World, tmp_path: Path) -> None:
    world.ask("a")
    other = World(tmp_path / "videos")
    other.start()
    other.ask("a")
    assert other.queue.hold is not None
    assert other.queue.hold.reason is HoldReason.ELSEWHERE
    world.finish()
    world.queue.stop()
    other.time.advance(2 * MINUTE)
    other.at_work("a")
    other.queue.stop()
    other.store.close()


def test_what_another_program_fetches_is_not_swept(world: World, tmp_path: Path) -> None:
    world.ask("a")
    _, order = world.at_work()
    Path(order.folder, f"{order.stem}.18.mp4.part").write_bytes(b"some")
    other = World(tmp_path / "videos")
    other.queue.start()
    (only,) = other.ask("a")
    downloads.cancel(other.store, [only])
    other.time.advance(50)
    other.again()
    other.queue.stop()
    assert len(world.incoming()) == 1
    other.store.close()


def test_an_unplugged_library_holds_the_queue(world: World) -> None:
    world.ask("a")
    world.finish()
    world.queue.stop()
    away = world.library.rename(world.library.with_name("away"))
    world.queue.start()
    world.time.advance(10)
    world.ask("b")
    assert world.queue.hold is not None
    assert world.queue.hold.reason is HoldReason.FOLDER
    away.rename(world.library)
    world.time.advance(2 * MINUTE)
    world.at_work("b")


def test_after_a_kill_everything_goes_on(world: World) -> None:
    first, second = world.ask("a", "b")
    world.progress(300)
    world.again()
    world.time.advance(10)
    _, order = world.at_work("a")
    assert order.format == "18"
    worker, order = world.at_work("a")
    worker.tell(world.done_event(order))
    assert world.row(first).state is S.VERIFYING
    world.again()  # before the check was over
    world.time.advance(10)
    world.finish("a")
    world.finish("b")
    assert world.row(second).state is S.DONE
    assert len(world.videos()) == 2


def test_a_kill_between_the_move_and_the_row_fetches_nothing_again(world: World) -> None:
    (only,) = world.ask("a")
    worker, order = world.at_work()
    worker.tell(world.done_event(order))
    assert world.row(only).state is S.VERIFYING
    from studydesk.domain.library import file_path

    place = world.library / file_path("A channel", "a", "url:http://rig/a", ".mp4")
    place.parent.mkdir(parents=True)
    (world.library / ".incoming" / f"{order.stem}.18.mp4").rename(place)
    world.again()
    world.time.advance(50)
    assert world.row(only).state is S.DONE
    assert world.port.fetching() == []
    assert len(world.videos()) == 1


def test_left_overs_of_this_profile_are_swept_and_those_of_others_stay(world: World) -> None:
    (only,) = world.ask("a")
    _, order = world.at_work()
    folder = Path(order.folder)
    downloads.cancel(world.store, [only])
    world.time.advance(50)
    (folder / f"{order.stem}.18.mp4.part").write_bytes(b"left")
    (folder / "of-another-profile.18.mp4.part").write_bytes(b"theirs")
    world.again()
    world.time.advance(10)
    assert world.incoming() == ["of-another-profile.18.mp4.part"]


def test_stopping_puts_everything_back_and_ends_the_workers(world: World) -> None:
    (only,) = world.ask("a")
    world.progress(300)
    world.queue.stop()
    world.time.advance(10)
    assert world.port.running == []
    assert (world.row(only).state, world.row(only).done_bytes) == (S.QUEUED, 300)
    world.queue.start()
    world.time.advance(20)
    world.finish()
    assert world.row(only).state is S.DONE


def test_only_what_a_command_asked_for(world: World) -> None:
    world.queue.stop()
    _, second = world.ask("a", "b")
    queue = DownloadQueue(world.store, world.ports, world.library, only=frozenset({second}))
    queue.start()
    world.time.advance(20)
    world.finish("b")
    assert world.port.fetching() == []
    assert world.states() == {"a": "queued", "b": "done"}
    queue.stop()


def test_a_full_disk_of_the_database_loses_nothing(tmp_path: Path) -> None:
    world = World(tmp_path / "videos", file=tmp_path / "studydesk.db")
    world.start()
    world.ask("a")
    import sqlite3

    with sqlite3.connect(tmp_path / "studydesk.db", isolation_level=None) as other:
        world.store._connection.execute("PRAGMA busy_timeout = 1")
        other.execute("BEGIN IMMEDIATE")
        worker, order = world.at_work()
        worker.tell(world.done_event(order))
        world.time.advance(50)
        assert world.queue.hold is not None
        assert world.queue.hold.reason is HoldReason.DATABASE
        other.execute("ROLLBACK")
    other.close()
    world.time.advance(2 * MINUTE)
    world.finish()
    assert world.states() == {"a": "done"}
    world.queue.stop()
    world.store.close()


def test_asking_for_sizes_and_lists(world: World) -> None:
    heard: list[object] = []
    world.queue.warm_up()
    world.time.advance(10)
    (worker,) = world.port.workers
    world.queue.inspect("youtube:aaaaaaaaaaa", heard.append, lambda kind, text: heard.append((kind, text)))
    asked = worker.orders[-1]
    assert isinstance(asked, Inspect)
    assert asked.url == "https://www.youtube.com/watch?v=aaaaaaaaaaa"
    worker.tell(Info(asked.id))
    world.queue.list_videos("https://example.org/list", heard.append, lambda kind, text: heard.append((kind, text)))
    listed = worker.orders[-1]
    assert isinstance(listed, ListVideos)
    worker.tell(Listing(listed.id, "A list", True))
    assert [type(one) for one in heard] == [Info, Listing]
    gone = world.queue.inspect(
        "https://youtu.be/aaaaaaaaaaa", heard.append, lambda kind, text: heard.append((kind, text))
    )
    from studydesk.media.protocol import Failed

    worker.tell(Failed(worker.orders[-1].id, K.PRIVATE, "Private video"))
    assert heard[-1] == (K.PRIVATE, "Private video")
    assert downloads.withdrawn_videos(world.store) == {"youtube:aaaaaaaaaaa": "private"}
    gone.cancel()
    unwanted = world.queue.inspect("https://example.org/x", heard.append, lambda kind, text: heard.append((kind, text)))
    unwanted.cancel()
    world.time.advance(50)
    assert len(heard) == 3
    world.time.advance(5 * MINUTE)
    assert world.port.running == []


def test_an_inspect_never_waits_for_the_downloads(world: World) -> None:
    world.ask("a")
    heard: list[object] = []
    world.queue.inspect("https://example.org/x", heard.append, lambda kind, text: heard.append((kind, text)))
    world.time.advance(10)
    other = world.port.workers[1]
    other.tell(Info(other.orders[-1].id))
    assert len(heard) == 1
    world.finish()
    assert len(world.port.running) == 1  # one is kept warm, the other was sent away


def test_what_was_passed_over_when_the_engine_was_loaded_is_told(world: World) -> None:
    world.queue.warm_up()
    world.time.advance(10)
    (worker,) = world.port.workers
    worker.tell(Ready(worker.orders[0].id, notes=("the newer engine is damaged",)))
    assert world.notices[-1].text == "the newer engine is damaged"


def test_chapters_are_kept(world: World) -> None:
    from dataclasses import replace

    world.ask("a")
    worker, order = world.at_work()
    done = world.done_event(order)
    facts = replace(done.facts, chapters=(Chapter(0, 5000, "Hello"), Chapter(5000, None, "\ud800 half")))
    picture = Path(order.folder) / f"{order.stem}.thumbnail.jpg"
    picture.write_bytes(b"\xff\xd8\xff picture")
    worker.tell(replace(done, facts=facts, thumbnail=str(picture), caption_failures=("de: 429",)))
    world.time.advance(20)
    video = downloads.video(world.store, "url:http://rig/a")
    assert video is not None
    assert [one.title for one in video.facts.chapters] == ["Hello", "\ud800 half"]
    assert downloads.thumbnail(world.store, video.id) == ("image/jpeg", b"\xff\xd8\xff picture")
    assert downloads.queue(world.store)[0].failure_text == "de: 429"
    assert world.incoming() == []


def test_ten_thousand_in_the_queue_cost_one_look(world: World) -> None:
    world.queue.stop()
    world.ask(*(str(number) for number in range(10_000)))
    world.queue.start()
    world.time.advance(20)
    before = world.time.calls
    world.time.advance(60 * MINUTE)
    assert world.time.calls - before < 200


def test_captions_that_failed_are_brought_later(tmp_path: Path) -> None:
    world = World(tmp_path / "videos", file=tmp_path / "studydesk.db")
    world.start()
    (only,) = world.ask("a", captions=("de",))
    heard: list[object] = []
    world.queue.fetch_captions(only, heard.append, lambda kind, text: heard.append(kind))
    assert heard == [K.UNKNOWN]  # not downloaded yet
    world.finish()
    world.queue.fetch_captions(only, heard.append, lambda kind, text: heard.append(kind))
    world.time.advance(10)
    worker, order = world.at_work()
    assert (order.captions_only, order.captions) == (True, ("de",))
    file = Path(order.folder) / f"{order.stem}.caption-manual.de.vtt"
    file.write_text("WEBVTT\n\n00:01.000 --> 00:02.000\nHallo.\n", encoding="utf-8")
    captions = (CaptionFile(str(file), "de", "manual", False),)
    worker.tell(Done(order.id, captions=captions, caption_failures=("en: 429",)))
    world.time.advance(50)
    assert heard[1:] == [("en: 429",)]
    assert world.store.read("SELECT text FROM cue")[0][0] == "Hallo."
    assert world.row(only).failure_text == "en: 429"
    assert world.incoming() == []
    world.queue.fetch_captions(only, heard.append, lambda kind, text: heard.append(kind), languages=())
    world.time.advance(10)
    world.fail(K.LIMITED)
    assert heard[-1] is K.LIMITED
    world.queue.stop()
    world.store.close()
