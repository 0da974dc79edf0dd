"""What a video's page tells, out of yt-dlp's dictionary and into ours. Pure; nothing in it is trusted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from studydesk.media.protocol import Chapter, Entry, VideoFacts

Info = Mapping[str, Any]
"""What yt-dlp tells of a video."""

MOST_CHAPTERS: Final = 2_000
MOST_DESCRIPTION: Final = 100_000
MOST_TITLE: Final = 1_000
_LANGUAGE: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,34}")
_ORIGINAL: Final = "-orig"
"""YouTube's ending of the language that was spoken, among all the translations it offers."""
_THUMBNAIL: Final = re.compile(r"\.(jpe?g|png)(?:[?#].*)?$", re.IGNORECASE)
_MOST_WIDTH: Final = 1280
_KIND: Final = re.compile(r"[a-z_]{1,30}")


@dataclass(frozen=True, slots=True)
class Track:
    """Captions on offer: ``key`` is yt-dlp's name, ``language`` the plain code, ``kind`` 'manual' or 'automatic'."""

    key: str
    language: str
    kind: str
    original: bool


def video_facts(info: Info, url: str) -> VideoFacts:
    """The facts that are kept; ``url`` stands in where the page names no address of its own."""
    duration = _seconds(info.get("duration"))
    return VideoFacts(
        url=_text(info, "webpage_url") or url,
        title=(_text(info, "title") or _text(info, "id"))[:MOST_TITLE],
        id=_text(info, "id"),
        channel=(_text(info, "channel") or _text(info, "uploader"))[:MOST_TITLE],
        channel_url=_text(info, "channel_url") or _text(info, "uploader_url"),
        licence=_text(info, "license")[:MOST_TITLE],
        description=_text(info, "description")[:MOST_DESCRIPTION],
        published=_published(_text(info, "release_date") or _text(info, "upload_date")),
        duration_ms=duration,
        language=_spoken(info),
        chapters=_chapters(info.get("chapters"), duration) + _marked(info.get("sponsorblock_chapters"), duration),
        captions=tuple((one.language, one.kind, one.original) for one in tracks(info)),
    )


def entry(info: Info) -> Entry | None:
    """One line of a list; None when it names no address."""
    url = _text(info, "url") or _text(info, "webpage_url")
    if not url.startswith(("http://", "https://")):
        return None
    title = (_text(info, "title") or _text(info, "id") or url)[:MOST_TITLE]
    return Entry(url, title, _text(info, "id"), _seconds(info.get("duration")))


def tracks(info: Info) -> list[Track]:
    """The captions worth offering: all that people wrote, and the automatic ones of the spoken language."""
    spoken = _spoken(info)
    manual = [Track(key, key, "manual", _same(key, spoken)) for key in _languages(info.get("subtitles"))]
    return manual + _automatic(info, spoken)


def wanted_tracks(info: Info, languages: Iterable[str]) -> list[Track]:
    """The original, and one for each language: written ones before automatic, translations by machine last."""
    offered = tracks(info)
    chosen = [one for one in offered if one.original][:1]
    for language in languages:
        track = next((one for one in offered if _same(one.language, language)), None) or _translation(info, language)
        if track is not None and track not in chosen:
            chosen.append(track)
    return chosen


def thumbnails(info: Info) -> list[str]:
    """Addresses of its pictures in JPEG or PNG, best first."""
    found = info.get("thumbnails")
    entries = [one for one in found if isinstance(one, Mapping)] if isinstance(found, Sequence) else []
    worth = [
        (_number(one, "preference"), min(_number(one, "width"), _MOST_WIDTH), place, _text(one, "url"))
        for place, one in enumerate(entries)
        if _number(one, "width") <= _MOST_WIDTH
    ]
    return [url for *_, url in sorted(worth, reverse=True) if _THUMBNAIL.search(url)]


def is_live(info: Info) -> bool:
    """Whether the video still runs, has not begun, or is being prepared after its end."""
    return bool(info.get("is_live")) or info.get("live_status") in ("is_live", "is_upcoming", "post_live")


def _automatic(info: Info, spoken: str) -> list[Track]:
    offered = _languages(info.get("automatic_captions"))
    marked = [key for key in offered if key.endswith(_ORIGINAL)]
    if marked:
        return [Track(key, key.removesuffix(_ORIGINAL), "automatic", True) for key in marked[:1]]
    return [Track(key, key, "automatic", True) for key in offered if spoken and key == spoken][:1]


def _translation(info: Info, language: str) -> Track | None:
    offered = _languages(info.get("automatic_captions"))
    key = next((one for one in offered if one == language), None)
    return None if key is None else Track(key, key, "automatic", False)


def _spoken(info: Info) -> str:
    """The language that is spoken: said, or marked among the captions, or that of the only written ones."""
    said = _text(info, "language")
    if _LANGUAGE.fullmatch(said):
        return said
    marked = [key for key in _languages(info.get("automatic_captions")) if key.endswith(_ORIGINAL)]
    if marked:
        return marked[0].removesuffix(_ORIGINAL)
    written = _languages(info.get("subtitles"))
    return written[0] if len(written) == 1 else next((key for key in written if _same(key, "en")), "")


def _same(key: str, language: str) -> bool:
    """Whether two codes mean the same language: ``en`` is ``en-GB``, but ``zh-Hans`` is not ``zh-Hant``."""
    if not key or not language:
        return False
    one, other = key.replace("_", "-").lower(), language.replace("_", "-").lower()
    return one == other or one.startswith(f"{other}-") or other.startswith(f"{one}-")


def _languages(captions: Any) -> list[str]:  # Any: what a page says may be of any type
    if not isinstance(captions, Mapping):
        return []
    return [key for key, files in captions.items() if isinstance(key, str) and _LANGUAGE.fullmatch(key) and files]


def _chapters(said: Any, duration_ms: int | None) -> tuple[Chapter, ...]:
    found = []
    for one in said[:MOST_CHAPTERS] if isinstance(said, list) else []:
        start = _seconds(one.get("start_time")) if isinstance(one, Mapping) else None
        if start is not None and (duration_ms is None or start < duration_ms):
            found.append(Chapter(start, _seconds(one.get("end_time")), _text(one, "title")[:MOST_TITLE]))
    return tuple(sorted(found, key=lambda chapter: chapter.start_ms))


def _marked(said: Any, duration_ms: int | None) -> tuple[Chapter, ...]:
    """What SponsorBlock's volunteers marked, after the chapters."""
    parts = [one for one in said if isinstance(one, Mapping)] if isinstance(said, list) else []
    kept = [one for one in parts if _KIND.fullmatch(_text(one, "category"))]
    found = ((_text(one, "category"), _chapters([one], duration_ms)) for one in kept[:MOST_CHAPTERS])
    return tuple(replace(chapter, kind=kind) for kind, chapters in found for chapter in chapters)


def _published(day: str) -> str:
    return f"{day[:4]}-{day[4:6]}-{day[6:]}" if re.fullmatch(r"\d{8}", day, re.ASCII) else ""


def _seconds(value: Any) -> int | None:
    """Milliseconds out of a number of seconds."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value < 1e9:
        return None
    return round(value * 1000)


def _number(one: Mapping[str, Any], key: str) -> float:
    value = one.get(key)
    return float(value) if isinstance(value, int | float) and abs(value) < 1e15 else 0.0


def _text(one: Mapping[str, Any], key: str) -> str:
    value = one.get(key)
    return value if isinstance(value, str) else ""
