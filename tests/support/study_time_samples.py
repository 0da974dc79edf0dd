"""Time of study for pictures and tests: videos watched and notes written on most evenings."""

from __future__ import annotations

from datetime import datetime
from random import Random
from typing import TYPE_CHECKING, Protocol

from studydesk.domain.clock import to_ms
from studydesk.services.study_time import add_watched
from studydesk.storage.store import Store
from studydesk.storage.study_time import add_span
from studydesk.storage.watching import add_day

if TYPE_CHECKING:
    from tests.support.desks import Bench

DAY_MS = 86_400_000


class Camera(Protocol):
    """What takes the pictures."""

    def settle(self, milliseconds: int = ...) -> None:
        """Lets everything come to rest."""

    def take(self, name: str) -> None:
        """Saves a picture of the window."""


def fill_time(store: Store, now: datetime, random: Random, *, days: int = 90) -> None:
    """Some sittings on three of four days, the last one today; at speeds that differ from video to video."""
    videos = [
        f"youtube:{row[0]}"
        for row in store.read("SELECT DISTINCT video_id FROM course WHERE video_id IS NOT NULL ORDER BY id LIMIT 12")
    ] or ["youtube:zN8YNNHcaZc"]
    today = to_ms(now) // DAY_MS
    with store.write("Fill", undoable=False) as tx:
        for back in range(days):
            if back and random.random() < 0.25:
                continue
            day = today - back
            for _ in range(random.randint(1, 3)):
                at = random.randrange(len(videos))
                wall = random.randrange(3, 55) * 60_000
                end = day * DAY_MS + random.randrange(16, 21) * 3_600_000
                add_day(store, tx, day, videos[at], wall)
                add_watched(store, tx, videos[at], day, end, wall, round(wall * (1.0, 1.25, 1.75)[at % 3]))
            if random.random() < 0.5:
                add_span(store, tx, "write", "note", day, day * DAY_MS + 64_800_000, random.randrange(2, 25) * 60_000)


def shoot(camera: Camera, bench: Bench) -> None:
    """The Statistics page: the year with a day open, the graphs, a table, own evidence."""
    fill_time(bench.store, bench.desk.clock(), Random(7))
    page = bench.window.show_page("stats")
    camera.settle(600)
    camera.take("statistics")
    page.show_day(page.numbers.day - 1)
    camera.take("statistics-day")
    page.close_day()
    page.cards["retention"].show_table(True)
    for name in ("forecast", "buttons", "questions"):
        page.show_argument(name)
        camera.take(f"statistics-{name}")
