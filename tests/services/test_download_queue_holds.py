"""What holds the queue of downloads, what ends it, and what it does after a kill."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from tests.services.queue_rig import S, World
from tests.services.queue_shared import MINUTE, K
from tests.storage.support import NOON

from studydesk.domain.clock import to_ms
from studydesk.domain.download_rules import HoldReason, QueueOptions
from studydesk.media.protocol import CaptionFile, Chapter, Done, Info, Inspect, Listing, ListVideos, Ready
from studydesk.services import downloads
from studydesk.services.download_queue import DownloadQueue

pytest_plugins = ["tests.services.queue_shared_fixtures"]


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
