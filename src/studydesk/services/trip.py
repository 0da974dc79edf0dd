"""Packing for a trip: what to take, how far it is here, and whether everything opens without a network.

What was packed stands in the setting ``trip``: keys of lessons and of videos. Whether it is here is looked up.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from studydesk.domain.clock import to_ms
from studydesk.domain.downloads import Wish, about_bytes
from studydesk.domain.errors import StudyDeskError
from studydesk.domain.path import Topic
from studydesk.domain.trip import Trip, TripLesson, choose
from studydesk.jobs import JobContext
from studydesk.media.structure import check_video
from studydesk.services import downloads, media
from studydesk.services.answering import study_day
from studydesk.services.today import NextLesson, next_lessons
from studydesk.storage import media as media_rows
from studydesk.storage.library import read_files

if TYPE_CHECKING:
    from studydesk.domain.study import StudySettings
    from studydesk.storage.store import Store

SETTING: Final = "trip"
_ALL_LESSONS: Final = 1_000_000
_UNKNOWN_BYTES: Final = 500_000_000
"""Set aside for a video whose length is not known; some hours at 480 lines."""
_DAYS: Final = 7
"""Cards that come due within so many days are looked at too."""


class Packed(NamedTuple):
    """The setting ``trip``, read: what was packed."""

    lessons: tuple[str, ...] = ()
    videos: tuple[str, ...] = ()
    length_ms: int = 0

    def to_record(self) -> dict[str, object]:
        """For the setting."""
        return {"lessons": list(self.lessons), "videos": list(self.videos), "length_ms": self.length_ms}


def read_packed(record: Mapping[str, object]) -> Packed | None:
    """What the setting says; None for no trip, and for what it does not allow."""
    lessons, videos, length = record.get("lessons"), record.get("videos"), record.get("length_ms")
    if not (isinstance(lessons, list) and isinstance(videos, list) and isinstance(length, int)) or not videos:
        return None
    return Packed(tuple(map(str, lessons)), tuple(map(str, videos)), max(0, length))


class TripPlan(NamedTuple):
    """What would be taken. ``wishes``: the videos to fetch; ``videos``: all that the lessons need, also those that are
    here; ``guessed``: so many of the wishes have a size that is not known at all; ``cards``: due within a week."""

    trip: Trip
    lessons: tuple[NextLesson, ...]
    wishes: tuple[Wish, ...]
    videos: tuple[str, ...]
    guessed: int
    cards: int
    left_out: tuple[str, ...]

    @property
    def packed(self) -> Packed:
        """For the setting."""
        return Packed(tuple(one.lesson.key for one in self.lessons), self.videos, self.trip.length_ms)


def plan_trip(
    store: Store,
    topics: Sequence[Topic],
    *,
    hours: float,
    most_bytes: int,
    height: int,
    now: datetime,
    settings: StudySettings,
) -> TripPlan:
    """The next lessons that fill the hours and fit the space. Reads only; for a job: some 100 ms. Asks no server."""
    ahead = next_lessons(store, topics, most=_ALL_LESSONS)
    here = {file.video_key for file in read_files(store) if not file.trashed}
    wishes = {
        wish.key: wish for wish in downloads.wishes_of_topics(store, dict.fromkeys(one.topic_id for one in ahead))
    }
    gone = downloads.withdrawn_videos(store)
    about = {key: about_bytes(wish.duration_ms, height) for key, wish in wishes.items()}
    sizes = {
        key: 0 if key in here else about[key] or _UNKNOWN_BYTES
        for key in wishes
        if key in here or key not in gone  # what its page took down cannot be had
    }
    found = choose(
        [TripLesson(one.video_key, one.lesson.duration_ms) for one in ahead],
        sizes,
        round(hours * 3_600_000),
        most_bytes,
    )
    lessons = tuple(ahead[number] for number in found.lessons)
    return TripPlan(
        trip=found,
        lessons=lessons,
        wishes=tuple(wishes[key] for key in found.videos),
        videos=tuple(dict.fromkeys(one.video_key for one in lessons if one.video_key is not None)),
        guessed=sum(about[key] is None for key in found.videos),
        cards=_cards_due(store, now, settings),
        left_out=tuple(wishes[key].title for key in found.left_out),
    )


def _cards_due(store: Store, now: datetime, settings: StudySettings) -> int:
    until = now + timedelta(days=_DAYS)
    return media_rows.count_due(store, to_ms(until), study_day(settings, until))


def missing_videos(store: Store, packed: Packed) -> list[str]:
    """Those of the trip that are not on the disk yet."""
    here = {file.video_key for file in read_files(store) if not file.trashed}
    return [key for key in packed.videos if key not in here]


class FlightCheck(NamedTuple):
    """``faults``: (what, why) of all that would not open; ``videos`` and ``media``: so many were looked at."""

    videos: int
    media: int
    faults: tuple[tuple[str, str], ...]

    @property
    def is_ready(self) -> bool:
        """Nothing would be missed without a network."""
        return not self.faults


def check_flight(
    context: JobContext,
    store: Store,
    packed: Packed,
    library: Path,
    *,
    now: datetime,
    settings: StudySettings,
    opens: Callable[[Path], str] | None = None,
) -> FlightCheck:
    """Opens every video of the trip, and every picture and sound of cards that come due within a week.

    ``opens`` plays the beginning of a file and says why that failed, "" if it did not. For a job: some seconds.
    """
    files = {file.video_key: file for file in read_files(store) if not file.trashed}
    until = now + timedelta(days=_DAYS)
    due = media_rows.read_media_of_due(store, to_ms(until), study_day(settings, until))
    total, faults = len(packed.videos) + len(due), list[tuple[str, str]]()
    for number, key in enumerate(packed.videos):
        context.progress(number, total)
        context.raise_if_cancelled()
        if key not in files:
            faults.append((key, "it is not on the disk"))
            continue
        file = files[key]
        why = _why_not(library / file.path, file.size_bytes, opens)
        if why:
            faults.append((file.title or file.path, why))
    folder = media.media_folder(store)
    for number, medium in enumerate(due, len(packed.videos)):
        context.progress(number, total)
        context.raise_if_cancelled()
        if not media.verify(folder, medium):
            faults.append((medium.file_name, "this picture or sound of a card is missing or damaged"))
    context.progress(total, total)
    return FlightCheck(len(packed.videos), len(due), tuple(faults))


def _why_not(file: Path, size_bytes: int, opens: Callable[[Path], str] | None) -> str:
    try:
        check_video(file, announced_bytes=size_bytes, announced_ms=None)
    except StudyDeskError as error:
        return error.message
    except OSError as error:
        return str(error.strerror or error)
    return opens(file) if opens is not None else ""
