"""What to take on a trip: so many hours of lessons whose videos fit into so much space. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from studydesk.domain.plan import USUAL_LESSON_MS


class TripLesson(NamedTuple):
    """An open lesson: its video (None: it has none to take along) and its length, None while that is not known."""

    video_key: str | None
    length_ms: int | None


class Trip(NamedTuple):
    """What is taken: numbers of the lessons given, videos to fetch in their order, their bytes, the length of the
    lessons, and the videos that were left out because they do not fit."""

    lessons: tuple[int, ...] = ()
    videos: tuple[str, ...] = ()
    bytes: int = 0
    length_ms: int = 0
    left_out: tuple[str, ...] = ()


def choose(lessons: Sequence[TripLesson], sizes: Mapping[str, int], hours_ms: int, most_bytes: int) -> Trip:
    """The next lessons, in their order, until the hours are full.

    ``sizes``: bytes that a video would still take, 0 where it is on the disk; one that is not named cannot be had. A
    video that does not fit is left out with all its lessons, and the next one is tried: a smaller one may.
    """
    taken: list[int] = []
    fetched: dict[str, int] = {}
    left_out: dict[str, None] = {}
    used, length = 0, 0
    for number, lesson in enumerate(lessons):
        if length >= hours_ms:
            break
        key = lesson.video_key
        if key is None or key not in sizes or key in left_out:
            continue
        more = 0 if key in fetched else sizes[key]
        if used + more > most_bytes:
            left_out[key] = None
            continue
        if more:
            fetched[key] = more
            used += more
        taken.append(number)
        length += USUAL_LESSON_MS if lesson.length_ms is None else max(0, lesson.length_ms)
    return Trip(tuple(taken), tuple(fetched), used, length, tuple(left_out))
