"""A second of a video, and the addresses by which notes and cards speak of places: ``sd://video/<key>?t=<seconds>``,
``sd://topic/<key>``, ``sd://note/<uid>#^block``, ``sd://card/<id>``. Pure.

A video of YouTube is written with its eleven characters alone; other keys are percent-encoded. Seconds may have up to
three decimals.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote, unquote

from studydesk.domain.path import LessonId

SCHEME: Final = "sd://"
MOST_MS: Final = 1_000 * 3600 * 1000
"""No video is longer than a thousand hours; later times in an address are cut to this."""
EXCERPT_MS: Final = 20_000
"""How much is played around a moment that a card or note came from."""
BEFORE_EXCERPT_MS: Final = 10_000

_YOUTUBE: Final = "youtube:"
_ELEVEN = re.compile(r"[A-Za-z0-9_-]{11}", re.ASCII)
_VIDEO = re.compile(r"sd://video/(?P<key>[^?#\s]+)(?:\?t=(?P<t>[0-9]{1,9}(?:\.[0-9]{1,6})?))?", re.ASCII)
_OTHER = re.compile(r"sd://(?P<kind>topic|note|card)/(?P<what>[^?#\s]+)(?:#\^(?P<block>[A-Za-z0-9-]+))?", re.ASCII)
_PAGES: Final = {"topic": "map", "note": "notes", "card": "cards"}


@dataclass(frozen=True, slots=True)
class Moment:
    """A place in a video. ``lesson_id`` None: whichever lesson of the video the second lies in.

    ``at_ms`` None: where the learner was. ``excerpt``: only some seconds around it are asked for.
    """

    video_key: str
    at_ms: int | None = None
    lesson_id: LessonId | None = None
    excerpt: bool = False

    def excerpt_range(self) -> tuple[int, int]:
        """The stretch to play around it, in ms."""
        start = max(0, (self.at_ms or 0) - BEFORE_EXCERPT_MS)
        return start, start + EXCERPT_MS


@dataclass(frozen=True, slots=True)
class Place:
    """An address of something that is no video: ``kind`` 'topic', 'note' or 'card', and what it is called there."""

    kind: str
    what: str
    block: str = ""

    @property
    def page(self) -> str:
        """The id of the page that shows it."""
        return _PAGES[self.kind]


def moment_link(video_key: str, at_ms: int | None = None) -> str:
    """The address of a second of a video."""
    short = video_key.removeprefix(_YOUTUBE)
    name = short if video_key.startswith(_YOUTUBE) and _ELEVEN.fullmatch(short) else quote(video_key, safe="")
    return f"{SCHEME}video/{name}" + ("" if at_ms is None else f"?t={seconds_text(at_ms)}")


def seconds_text(at_ms: int) -> str:
    """Milliseconds as seconds, without needless zeros: '83', '83.5'."""
    whole, rest = divmod(max(0, at_ms), 1000)
    return f"{whole}.{rest:03d}".rstrip("0") if rest else str(whole)


def moment_of(link: str) -> Moment | None:
    """The moment that an address names, None for any other text."""
    found = _VIDEO.fullmatch(link.strip())
    if found is None:
        return None
    name = unquote(found["key"])
    key = f"{_YOUTUBE}{name}" if _ELEVEN.fullmatch(name) else name
    at_ms = None if found["t"] is None else min(round(float(found["t"]) * 1000), MOST_MS)
    return Moment(key, at_ms)


def place_of(link: str) -> Place | None:
    """The topic, note or card that an address names, None for any other text."""
    found = _OTHER.fullmatch(link.strip())
    return None if found is None else Place(found["kind"], unquote(found["what"]), found["block"] or "")


def topic_link(key: str) -> str:
    """The address of a topic."""
    return f"{SCHEME}topic/{quote(key, safe='/')}"


def clock_text(at_ms: int) -> str:
    """A time in a video as it is written everywhere: '0:07', '12:34', '1:02:03'."""
    seconds = max(0, at_ms) // 1000
    minutes, second = divmod(seconds, 60)
    hours, minute = divmod(minutes, 60)
    return f"{hours}:{minute:02d}:{second:02d}" if hours else f"{minute}:{second:02d}"
