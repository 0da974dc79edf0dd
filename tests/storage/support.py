"""Stores, a clock that stands still, and small packs for the tests of storage and services."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from studydesk.domain.pack import (
    Pack,
    PackCourse,
    PackGoal,
    PackLesson,
    PackOrigin,
    PackSection,
    PackTopic,
)
from studydesk.domain.path import DurationBasis
from studydesk.storage.store import Store

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


class FixedClock:
    """Gives the same instant until it is moved."""

    def __init__(self, now: datetime = NOON) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def move(self, **time: float) -> None:
        """Moves on (or back) by a timedelta's arguments."""
        self.now += timedelta(**time)


def memory_store(seed: int = 1) -> Store:
    """A store in memory."""
    return Store.in_memory(clock=FixedClock(), random=Random(seed))


def open_store(file: Path, *, read_only: bool = False, clock: FixedClock | None = None) -> Store:
    """The store in a file."""
    return Store.open(file, clock=clock or FixedClock(), random=Random(1), read_only=read_only)


def course(
    name: str,
    lessons: int | Mapping[str, tuple[int, int | None]] = 2,
    *,
    official: bool = True,
    basis: DurationBasis = DurationBasis.LISTED,
    duration_ms: int | None = None,
) -> PackCourse:
    """A course; ``lessons`` is a number of them, 10 minutes each, or id -> (start_ms, end_ms)."""
    if isinstance(lessons, int):
        lessons = {f"c{i + 1:02d}": (i * 600_000, (i + 1) * 600_000) for i in range(lessons)}
    ends = [end for _, end in lessons.values() if end is not None]
    return PackCourse(
        id=name,
        title=name.title(),
        video_id="zN8YNNHcaZc",
        url="",
        duration_ms=duration_ms if duration_ms is not None else max(ends, default=None),
        duration_basis=basis,
        official=official,
        instructor="Ada",
        published="2024",
        part="",
        lessons=tuple(PackLesson(key, f"{name} {key}", *span) for key, span in lessons.items()),
    )


def topic(
    name: str,
    *courses: PackCourse,
    needs: tuple[str, ...] = (),
    see_also: tuple[str, ...] = (),
    goals: int = 1,
    position: tuple[float, float] = (0, 0),
) -> PackTopic:
    """A topic with so many goals."""
    return PackTopic(
        id=name,
        title=name.title(),
        summary=f"About {name}.",
        prerequisites=needs,
        see_also=see_also,
        position=position,
        overview_markdown=f"# {name}",
        courses=courses,
        goals=tuple(PackGoal(f"g{i + 1}", f"I can {name} {i + 1}") for i in range(goals)),
    )


def pack(*topics: PackTopic, version: str = "1", aliases: Mapping[str, str] | None = None) -> Pack:
    """A path named 'web'; several targets of an alias are parted by spaces."""
    return Pack(
        id="web",
        version=version,
        title="Web",
        summary="",
        language="en",
        licence="MIT",
        origin=PackOrigin(),
        sections=(PackSection("Begin", 0),),
        topics=topics,
        aliases={old: tuple(new.split()) for old, new in (aliases or {}).items()},
    )


def sample_pack() -> Pack:
    """Three topics in a row: net -> http -> apis."""
    return pack(
        topic("net", course("basics", 3), course("deep", 2, official=False)),
        topic("http", course("verbs", 2), needs=("net",), see_also=("apis",), position=(0, 1)),
        topic("apis", course("rest", 4), needs=("http",), position=(0, 2)),
    )


def with_version(some: Pack, version: str) -> Pack:
    """The same pack under another version."""
    return replace(some, version=version)


def dump(store: Store, *, bookkeeping: bool = False) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table of the learner's data, without stamps."""
    tables = store.read("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' ORDER BY name")
    names = [row[0] for row in tables if not row[0].startswith("sqlite_")]
    hidden = {
        "clock",
        "outbox",
        "tombstone",
        "field_stamp",
        "backup_log",
        "topic_sum",
        "card_pile",
        "_sqlite_migrations",
        "note_mirror",
        "note_revision",
        "note_scan",
        "search_dirty",
        "search_doc",
        "search_state",
        "search_word",
        "review_day",
        "review_slot",
        "review_week",
        "card_shape",
    }
    found: dict[str, list[tuple[object, ...]]] = {}
    for name in names:
        if name in hidden and not (bookkeeping and name in ("outbox", "tombstone", "field_stamp")):
            continue
        columns = [row[1] for row in store.read(f"PRAGMA table_info({name})") if row[1] != "stamp"]
        found[name] = [tuple(row) for row in store.read(f"SELECT {', '.join(columns)} FROM {name} ORDER BY 1, 2")]
    return found
