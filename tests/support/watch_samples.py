"""Videos on the disk with captions, for the Watch page in tests, walks and pictures."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QDeadlineTimer, QEventLoop
from PySide6.QtWidgets import QApplication, QWidget
from tests.services.clip import clip
from tests.support.desks import Bench

from studydesk.domain.cues import Cue
from studydesk.domain.moments import Moment
from studydesk.domain.path import Course
from studydesk.services import paths
from studydesk.storage import captions
from studydesk.storage.captions import NewTrack
from studydesk.storage.library import NewFile, put_file
from studydesk.storage.videos import get_or_make

_WORDS = (
    "so", "the", "server", "answers", "with", "a", "status", "and", "headers", "then", "body", "may", "be", "long",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sample:
    """A course of several lessons whose video is on the disk."""

    course: Course
    key: str


def courses(bench: Bench, *, several: bool = True) -> list[Course]:
    """Courses of the shipped path with a video, of more than three lessons or of one."""
    found = (
        course for topic in bench.desk.paths.topics for course in paths.topic_detail(bench.store, topic.id).courses
    )
    return [course for course in found if course.video_id and (len(course.lessons) > 3) is several]


def bring(bench: Bench, *, number: int = 0, seconds: int = 8, several: bool = True, cues: int = 40) -> Sample:
    """Puts a clip onto the disk as the video of a course, with captions in two languages."""
    course = courses(bench, several=several)[number]
    key = f"youtube:{course.video_id}"
    library = bench.desk.downloads.library
    library.mkdir(parents=True, exist_ok=True)
    name = f"{course.video_id}.mp4"
    (library / name).write_bytes(clip(seconds))
    with bench.store.write("Bring", undoable=False) as tx:
        video = get_or_make(tx, key, "", course.title)
        file = NewFile(video, name, 9, 0, 180, "", "avc1", "mp4a", None, "played", "download")
        put_file(bench.store, tx, file)
    tracks = [NewTrack("en", "manual", True, talk(cues)), NewTrack("de", "manual", False, talk(cues, "auf Deutsch "))]
    bench.store.tell(captions.write_tracks(bench.store.file, video, tracks if cues else [], 0))
    return Sample(course, key)


def talk(count: int, before: str = "") -> list[Cue]:
    """Lines of one second each, the same every time."""
    chance = random.Random(5)
    said = [" ".join(chance.choices(_WORDS, k=chance.randint(3, 14))).capitalize() for _ in range(count)]
    return [Cue(at * 1000, at * 1000 + 950, f"{before}{words}.") for at, words in enumerate(said)]


def watch(bench: Bench, at_ms: int = 3_100) -> QWidget:
    """The page with a video that stands still at an instant, its transcript read."""
    sample = bring(bench)
    page = bench.window.show_page("watch")
    page.show_argument(Moment(sample.key, at_ms, sample.course.lessons[0].id))
    page.player.pause()
    wait_for(lambda: not page.cues.is_loading and not page.player.picture().isNull())
    return bench.window


def absent(bench: Bench) -> QWidget:
    """The page with a video that is not on the disk."""
    course = courses(bench)[1]
    bench.window.show_page("watch").show_argument(Moment(f"youtube:{course.video_id}", 65_000, course.lessons[0].id))
    return bench.window


def faulty(bench: Bench) -> QWidget:
    """The page with a video whose picture is missing."""
    watch(bench)
    bench.window.page._on_fault("no_picture", "h264")
    return bench.window


def wait_for(ready: Callable[[], bool], milliseconds: int = 8_000) -> None:
    """Turns the event loop until it is so, or long enough."""
    deadline = QDeadlineTimer(milliseconds)
    while not ready() and not deadline.hasExpired():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
