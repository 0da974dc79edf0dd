"""Whatever happens in whatever order, the queue keeps its promises, and ends well once the world is well."""

from __future__ import annotations

import contextlib
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.services.queue_rig import S, World, mp4
from tests.support.examples import examples

from studydesk.domain.changes import Changes
from studydesk.domain.download_rules import QueueOptions
from studydesk.domain.downloads import DownloadId, DownloadState, FailureKind, may_follow
from studydesk.domain.errors import UserError
from studydesk.services import downloads

NAMES = "abcd"
KINDS = list(FailureKind)


class Watcher:
    """Looks at every commit: a state may only be followed by what the table allows."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.before: dict[int, DownloadState] = {}
        self.undoing = False
        world.store.on_changed(self.changed)

    def changed(self, _changes: Changes, _origin: object) -> None:
        now = {int(row[0]): DownloadState(row[1]) for row in self.world.store.read("SELECT id, state FROM download")}
        for one, state in now.items():
            before = self.before.get(one, state)
            assert before is state or self.undoing or may_follow(before, state), (before, state)
        self.before = now

    def look(self) -> None:
        fetching = self.world.port.fetching()
        stems = [order.stem for _, order in fetching]
        assert len(stems) == len(set(stems)), "two workers write the same files"
        assert len(fetching) <= self.world.queue.options.concurrency
        videos = self.world.videos()
        rows = downloads.queue(self.world.store)
        assert len(videos) <= len(NAMES)
        assert len(videos) == len(self.world.store.read("SELECT 1 FROM video_file"))
        assert len({one.key for one in rows if one.is_open}) == sum(one.is_open for one in rows)


def _ids(world: World, picks: list[int]) -> list[DownloadId]:
    rows = downloads.queue(world.store)
    return [rows[pick % len(rows)].id for pick in picks] if rows else []


def _undo(world: World, watcher: Watcher) -> None:
    watcher.undoing = True
    with contextlib.suppress(UserError):  # undo.stale: it was asked for again meanwhile
        world.store.undo()
    watcher.undoing = False


def _first(world: World, act: Callable[[Any, Any], None]) -> None:
    for worker, order in world.port.fetching()[:1]:
        act(worker, order)


ACTS: dict[str, Callable[[World, Watcher, list[int]], object]] = {
    "ask": lambda world, _w, picks: world.ask(*(NAMES[pick % 4] for pick in picks)),
    "again": lambda world, _w, picks: world.ask(NAMES[picks[0] % 4], again=True, height=(360, 720)[picks[0] % 2]),
    "pause": lambda world, _w, picks: downloads.pause(world.store, _ids(world, picks)),
    "resume": lambda world, _w, picks: downloads.resume(world.store, _ids(world, picks)),
    "cancel": lambda world, _w, picks: downloads.cancel(world.store, _ids(world, picks)),
    "retry": lambda world, _w, picks: downloads.retry(world.store, _ids(world, picks)),
    "remove": lambda world, _w, picks: downloads.remove(world.store, _ids(world, picks)),
    "move": lambda world, _w, picks: downloads.move(world.store, list(dict.fromkeys(_ids(world, picks))), None),
    "undo": lambda world, watcher, _p: _undo(world, watcher),
    "progress": lambda world, _w, picks: _first(world, lambda *_: world.progress(picks[0] * 10, title=_title(world))),
    "fail": lambda world, _w, picks: _first(
        world, lambda *_: world.fail(KINDS[picks[0] % len(KINDS)], title=_title(world), retry_after_s=picks[0])
    ),
    "done": lambda world, _w, picks: _first(
        world,
        lambda worker, order: worker.tell(world.done_event(order, mp4()[:-5] if picks[0] % 4 == 0 else mp4())),
    ),
    "crash": lambda world, _w, _p: _first(world, lambda worker, _order: worker.end("crash")),
    "deaf": lambda world, _w, _p: _first(world, lambda worker, _order: setattr(worker, "answers_cancel", False)),
    "wait": lambda world, _w, picks: world.time.advance((1, 50, 3_000, 70_000, 3_600_000)[picks[0] % 5]),
    "network": lambda world, _w, picks: world.network.change(online=(True, False, None)[picks[0] % 3]),
    "disk": lambda world, _w, picks: setattr(world, "free", (10**12, 5)[picks[0] % 2]),
    "options": lambda world, _w, picks: world.queue.set_options(
        QueueOptions(concurrency=2, hours=(None, (22, 6))[picks[0] % 2], limit_bps=picks[0] or None)
    ),
    "stop": lambda world, _w, _p: world.queue.stop(),
    "start": lambda world, _w, _p: world.queue.start(),
    "kill": lambda world, _w, _p: world.again(),
    "go_on": lambda world, _w, _p: world.queue.go_on(),
}


def _title(world: World) -> str:
    return world.port.fetching()[0][1].url.rpartition("/")[2]


def _end_well(world: World) -> None:
    """The network is there, the disk is empty, the learner patient: everything that is wanted arrives."""
    world.queue.start()
    world.free = 10**12
    world.network.change(online=True)
    world.queue.set_options(QueueOptions(concurrency=2))
    rows = downloads.queue(world.store)
    downloads.resume(world.store, [one.id for one in rows])
    downloads.retry(world.store, [one.id for one in rows])
    for _ in range(40):
        world.time.advance(300_000)
        for worker, order in world.port.fetching():
            worker.tell(world.done_event(order))
        world.time.advance(5_000)
    assert {one.state for one in downloads.queue(world.store)} <= {S.DONE}, world.states()
    wanted = {one.key for one in downloads.queue(world.store)}
    present = {row[0] for row in world.store.read("SELECT v.key FROM video v JOIN video_file f ON f.video_id = v.id")}
    assert wanted <= present


STEPS = st.lists(
    st.tuples(st.sampled_from(sorted(ACTS)), st.lists(st.integers(0, 40), min_size=1, max_size=3)), max_size=40
)


@pytest.mark.timeout(240)  # many examples, on a busy machine
@settings(max_examples=examples(150))
@given(STEPS)
def test_any_history_keeps_the_promises_and_ends_well(steps: list[tuple[str, list[int]]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        world = World(Path(folder))
        watcher = Watcher(world)
        try:
            world.start()
            world.ask("a", "b")
            for name, picks in steps:
                ACTS[name](world, watcher, picks)
                watcher.look()
                world.time.advance(20)
                watcher.look()
            _end_well(world)
            watcher.look()
        finally:
            world.queue.stop()
            world.store.close()
        assert world.incoming() == []
