"""Videos on the disk with captions, for the Watch page in tests, walks and pictures."""

from __future__ import annotations

import random
from dataclasses import dataclass

from tests.services.clip import clip
from tests.support.desks import Bench

from studydesk.domain.cues import Cue
from studydesk.domain.path import Course
from studydesk.services import paths
from studydesk.storage import captions
from studydesk.storage.captions import NewTrack
from studydesk.storage.library import NewFile, put_file
from studydesk.storage.videos import get_or_make

_WORDS = [
    "so",
    "the",
    "server",
    "answers",
    "with",
    "a",
    "status",
    "and",
    "headers",
    "and",
    "then",
    "the",
    "body",
    "which",
    "may",
    "be",
    "long",
]


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
