"""Videos: how they are called, what their pages tell of them. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from studydesk.domain.downloads import FailureKind, VideoId

WATCH_URL: Final = "https://www.youtube.com/watch?v={id}"
"""The page of a video on YouTube."""

_YOUTUBE: Final = "youtube:"
_URL: Final = "url:"

WITHDRAWN: Final = {FailureKind.PRIVATE: "private", FailureKind.REMOVED: "removed", FailureKind.BLOCKED: "blocked"}
"""What the column ``withdrawn`` says after a failure that is for good."""


@dataclass(frozen=True, slots=True)
class VideoChapter:
    """A titled range of a video; ``end_ms`` None where it is not known.

    ``kind`` is '' for chapters of the video's own, else what somebody marked in it ('sponsor', 'selfpromo').
    """

    start_ms: int
    end_ms: int | None
    title: str
    kind: str = ""


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What a video's page told, as far as it is kept."""

    url: str
    title: str
    channel: str = ""
    channel_url: str = ""
    licence: str = ""
    description: str = ""
    published: str = ""
    duration_ms: int | None = None
    chapters: tuple[VideoChapter, ...] = ()


@dataclass(frozen=True, slots=True)
class Video:
    """A video that the profile knows. ``withdrawn`` is '', 'private', 'removed' or 'blocked'."""

    id: VideoId
    key: str
    facts: PageFacts
    withdrawn: str = ""
    seen_at_ms: int | None = None


def key_of(video_id: str | None, url: str) -> str:
    """The key of a course's video: by its id on YouTube, else by its address."""
    return f"{_YOUTUBE}{video_id}" if video_id else f"{_URL}{url}"


def page_of(key: str, watch_url: str = WATCH_URL) -> str:
    """The address of a video's page."""
    if key.startswith(_YOUTUBE):
        return watch_url.format(id=key.removeprefix(_YOUTUBE))
    return key.removeprefix(_URL)
