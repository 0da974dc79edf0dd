"""Which of a video's formats to download. Pure; the formats are dictionaries of yt-dlp, from worst to best.

The rules, measured with yt-dlp 2026.10: never AV1 (QtMultimedia shows no picture), H.264 with AAC before VP9 with Opus,
never above the wished height if anything is at or below it, one file rather than two to put together where both are as
good. The bundled muxer can copy streams only, which an HLS download cannot do without: then only plain HTTP formats.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from studydesk.domain.downloads import HEIGHTS
from studydesk.media.protocol import Quality

Format = Mapping[str, Any]
"""A format as yt-dlp tells it; its values may be of any type or missing."""

_HTTP: Final = ("http", "https", "http_dash_segments")
_HLS: Final = ("m3u8_native", "m3u8")
_AVC: Final = re.compile(r"avc[13]|h264", re.IGNORECASE)
_VP9: Final = re.compile(r"vp0?9", re.IGNORECASE)
_NO_PICTURE: Final = re.compile(r"av0?1|vp0?9\.?0?2|dvh|vvc", re.IGNORECASE)
"""AV1; VP9 with 10 bits and Dolby Vision (colours of HDR look washed out); VVC."""
_AAC: Final = re.compile(r"mp4a|aac", re.IGNORECASE)
_OPUS: Final = re.compile(r"opus|vorbis", re.IGNORECASE)
_MOST_FRAMES: Final = 31
"""A second; more doubles size and load, and a lecture gains nothing."""


@dataclass(frozen=True, slots=True)
class Means:
    """What is there to put streams together: nothing, a copying muxer, or a full ffmpeg."""

    merges: bool
    full: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """What to download: one format with picture and sound, or two to put together into ``extension``."""

    parts: tuple[Format, ...]
    extension: str
    height: int

    @property
    def name(self) -> str:
        """Such as ``18`` or ``136+140``."""
        return "+".join(_text(part, "format_id") for part in self.parts)

    def quality(self, duration_s: float | None) -> Quality:
        """The same for the learner's eyes."""
        sizes = [size_of(part, duration_s) for part in self.parts]
        total = None if any(size is None for size, _ in sizes) else sum(size or 0 for size, _ in sizes)
        sound = self.parts[-1]
        return Quality(
            height=self.height,
            format=self.name,
            size_bytes=total,
            about=any(about for _, about in sizes),
            video_codec=_codec(self.parts[0], "vcodec"),
            audio_codec=_codec(sound, "acodec"),
            merges=len(self.parts) > 1,
        )


def choices(formats: Sequence[Format], means: Means) -> list[Choice]:
    """All that could be downloaded and played, from best to worst within a height, highest first."""
    usable = [one for one in formats if _is_usable(one, means)]
    sounds = [one for one in usable if _is_sound(one)]
    silent_film = all(_is_silent(one) for one in formats)
    found: list[tuple[tuple[int, ...], Choice]] = []
    for place, one in enumerate(usable):
        if _is_sound(one):
            continue
        choice = _alone(one) if silent_film or not _is_silent(one) else _with_sound(one, sounds, means)
        if choice is not None:
            found.append((_worth(choice, place), choice))
    found.sort(key=lambda pair: pair[0], reverse=True)
    return [choice for _, choice in found]


def choose(formats: Sequence[Format], height: int, means: Means) -> Choice | None:
    """The best at or below the height, else the lowest above it, else one of unknown height; None if none plays."""
    offered = choices(formats, means)
    below = [one for one in offered if 0 < one.height <= height]
    if below:
        return below[0]
    above = [one for one in offered if one.height > height]
    if above:
        lowest = min(one.height for one in above)
        return next(one for one in above if one.height == lowest)
    return offered[0] if offered else None


def named(formats: Sequence[Format], name: str, means: Means) -> Choice | None:
    """The choice of an earlier try, if it is still offered."""
    return next((one for one in choices(formats, means) if one.name == name), None) if name else None


def qualities(formats: Sequence[Format], means: Means, duration_s: float | None) -> tuple[Quality, ...]:
    """What each of the heights on offer would bring, without doubles, lowest first."""
    found = {
        choice.name: choice.quality(duration_s)
        for choice in (choose(formats, height, means) for height in HEIGHTS)
        if choice is not None
    }
    return tuple(found.values())


def size_of(one: Format, duration_s: float | None) -> tuple[int | None, bool]:
    """Bytes of a format (None if not even guessed) and whether that is only about right."""
    exact = _number(one, "filesize")
    if exact:
        return int(exact), False
    about = _number(one, "filesize_approx")
    if about:
        return int(about), True
    rate = _number(one, "tbr") or sum(_number(one, key) or 0 for key in ("vbr", "abr"))
    return (int(rate * 125 * duration_s), True) if rate and duration_s else (None, True)


def _is_usable(one: Format, means: Means) -> bool:
    protocols = _HTTP + _HLS if means.full else _HTTP
    if _text(one, "protocol") not in protocols or not _text(one, "url"):
        return False
    if one.get("has_drm") or _text(one, "ext") == "mhtml" or not _text(one, "format_id"):
        return False
    hdr = _text(one, "dynamic_range") not in ("", "SDR")
    return not hdr and not _NO_PICTURE.match(_text(one, "vcodec")) and not _has_neither(one)


def _has_neither(one: Format) -> bool:
    return _text(one, "vcodec") == "none" and _text(one, "acodec") == "none"


def _is_sound(one: Format) -> bool:
    return _text(one, "vcodec") == "none"


def _is_silent(one: Format) -> bool:
    return _text(one, "acodec") == "none"


def _alone(picture: Format) -> Choice:
    return Choice((picture,), _text(picture, "ext") or "mp4", int(_number(picture, "height") or 0))


def _with_sound(picture: Format, sounds: Sequence[Format], means: Means) -> Choice | None:
    height = int(_number(picture, "height") or 0)
    if not means.merges or not sounds:
        return None
    for fits, extension in _containers(picture):
        fitting = [one for one in sounds if fits.match(_text(one, "acodec"))]
        if fitting:
            return Choice((picture, _best_sound(fitting)), extension, height)
    return Choice((picture, _best_sound(sounds)), "mkv", height)


def _containers(picture: Format) -> Iterator[tuple[re.Pattern[str], str]]:
    if _text(picture, "ext") == "mp4" and not _VP9.match(_text(picture, "vcodec")):
        yield _AAC, "mp4"
    if _text(picture, "ext") == "webm":
        yield _OPUS, "webm"


def _best_sound(sounds: Sequence[Format]) -> Format:
    """The original language first; then, as yt-dlp sorts them, the last."""
    best = max(map(_preference, sounds))
    return [one for one in sounds if _preference(one) == best][-1]


def _preference(one: Format) -> int:
    """How much its language is to be preferred: 10 for the original, -1 where nothing is said, -10 for descriptions."""
    value = one.get("language_preference")
    return value if isinstance(value, int) else -1


def _worth(choice: Choice, place: int) -> tuple[int, ...]:
    picture = choice.parts[0]
    codec = _text(picture, "vcodec")
    kind = 3 if _AVC.match(codec) else 2 if _VP9.match(codec) else 1 if codec else 0
    return (
        choice.height,
        _preference(choice.parts[-1]),
        kind if choice.extension != "mkv" else 0,
        int((_number(picture, "fps") or 0) <= _MOST_FRAMES),
        int(_text(picture, "protocol") in _HTTP),
        int(len(choice.parts) == 1),
        place,
    )


def _codec(one: Format, key: str) -> str:
    codec = _text(one, key)
    return "" if codec == "none" else codec


def _text(one: Format, key: str) -> str:
    value = one.get(key)
    return value if isinstance(value, str) else ""


def _number(one: Format, key: str) -> float | None:
    value = one.get(key)
    return float(value) if isinstance(value, int | float) and 0 < value < 1e15 else None
