"""The files of the library: what is on the disk, and what may go to make room. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, NewType

from studydesk.domain.downloads import VideoId
from studydesk.domain.path import CourseId, TopicId

FileId = NewType("FileId", int)

INCOMING: Final = ".incoming"
"""Folder below the library in which downloads grow."""
VIDEO_SUFFIXES: Final = frozenset({".mp4", ".m4v", ".mkv", ".webm", ".mov"})

MOST_STEM_BYTES: Final = 150
"""Of a file's name before its suffix: file systems allow 255, and copies, backups and other systems want room."""

_RESERVED: Final = frozenset(
    {"con", "prn", "aux", "nul", *(f"com{n}" for n in range(10)), *(f"lpt{n}" for n in range(10))}
)
_FORBIDDEN = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*]')
_BLANKS = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class VideoFile:
    """A video on the disk; ``path`` is relative to the library folder, with ``/``."""

    id: FileId
    video_id: VideoId
    video_key: str
    title: str
    path: str
    size_bytes: int
    height: int | None
    duration_ms: int | None
    verified: str
    kept: bool
    added_at_ms: int
    trashed: bool


@dataclass(frozen=True, slots=True)
class KnownVideo:
    """A video that the database knows."""

    id: VideoId
    key: str
    title: str
    duration_ms: int | None


@dataclass(frozen=True, slots=True)
class Usage:
    """What a course takes on the disk. ``done`` says that all its lessons are done."""

    topic_id: TopicId
    course_id: CourseId
    file_id: FileId
    size_bytes: int
    done: bool
    kept: bool
    added_at_ms: int


def safe_name(title: str, most_bytes: int = MOST_STEM_BYTES) -> str:
    """A text as a file's name that every system accepts, without suffix; 'video' where nothing is left of it.

    Letters that steer the direction of writing go, since they can hide a file's true ending.
    """
    text = unicodedata.normalize("NFC", title)
    text = "".join(letter for letter in text if unicodedata.category(letter) not in ("Cf", "Cs", "Co", "Cn"))
    text = _BLANKS.sub(" ", _FORBIDDEN.sub(" ", text)).strip(" .")
    text = text.encode("utf-8")[:most_bytes].decode("utf-8", "ignore").strip(" .")
    if text.split(".")[0].strip().lower() in _RESERVED:
        text = f"_{text}"
    return text or "video"


def file_path(folder: str, title: str, key: str, suffix: str) -> str:
    """Where below the library a video belongs: ``Folder/Title [id].mp4``. The id makes it the only one."""
    return f"{safe_name(folder, 80)}/{safe_name(title)} [{name_of_key(key)}]{suffix}"


def name_of_key(key: str) -> str:
    """What stands in brackets in a file's name: YouTube's id, or twelve digits that stand for an address."""
    if key.startswith("youtube:"):
        return key.removeprefix("youtube:")
    import hashlib  # loads OpenSSL

    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:12]


def first_to_go(files: Iterable[Usage], wanted_bytes: int) -> list[Usage]:
    """Which files to delete to gain so many bytes: done first, of these the oldest; never what is kept.

    May fall short of the bytes; then it is all that may go among the done. What is not done never goes by itself.
    """
    chosen: list[Usage] = []
    gained = 0
    seen: set[FileId] = set()
    for usage in sorted(files, key=lambda usage: (usage.added_at_ms, usage.file_id)):
        if gained >= wanted_bytes:
            break
        if usage.done and not usage.kept and usage.file_id not in seen:
            seen.add(usage.file_id)
            chosen.append(usage)
            gained += usage.size_bytes
    return chosen


@dataclass(frozen=True, slots=True)
class Wanted:
    """A video that a found file may be: what is known of it."""

    key: str
    title: str
    duration_ms: int | None


@dataclass(frozen=True, slots=True)
class Found:
    """A video file that lies somewhere on the disk."""

    path: str
    name: str
    size_bytes: int
    duration_ms: int | None


@dataclass(frozen=True, slots=True)
class Match:
    """A found file and the video that it seems to be; ``by`` is 'id', 'title', 'duration' or '' for none."""

    found: Found
    wanted: Wanted | None
    by: str = ""

    @property
    def is_sure(self) -> bool:
        """Whether it may be taken in without being asked about."""
        return self.by == "id"


_ID = re.compile(r"(?<![A-Za-z0-9_-])([A-Za-z0-9_-]{11})(?![A-Za-z0-9_-])")
_ID_AT_END = re.compile(r"-([A-Za-z0-9_-]{11})$")
_WORD = re.compile(r"[^\W_]+")
_EMPTY_WORDS: Final = frozenset(
    {"the", "a", "an", "for", "to", "of", "in", "and", "with", "full", "course", "tutorial", "mp4"}
)
_CLOSE_MS: Final = 2_000
_LIKE: Final = 0.75


def match_files(found: Iterable[Found], wanted: Sequence[Wanted]) -> list[Match]:
    """Which video each file is: by the id in its name, else by title (lengths must not contradict), else by length.

    A length alone counts only when it fits one video and one file. Each video is given away once, to the best fit.
    """
    by_id = {video.key.removeprefix("youtube:"): video for video in wanted if video.key.startswith("youtube:")}
    matches = [_best(file, by_id, wanted) for file in found]
    lengths = [match.found.duration_ms for match in matches if match.by == "duration"]
    once: dict[str, Match] = {}
    rank = {"id": 0, "title": 1, "duration": 2}
    for match in sorted((m for m in matches if m.wanted), key=lambda m: (rank[m.by], m.found.name)):
        if match.by == "duration" and lengths.count(match.found.duration_ms) > 1:
            continue
        if match.wanted is not None:
            once.setdefault(match.wanted.key, match)
    given = {id(match) for match in once.values()}
    return [match if id(match) in given else Match(match.found, None) for match in matches]


def _best(file: Found, by_id: dict[str, Wanted], wanted: Sequence[Wanted]) -> Match:
    stem = file.name.rpartition(".")[0] or file.name
    for found in [*_ID.findall(stem), *_ID_AT_END.findall(stem)]:
        if found in by_id:
            return Match(file, by_id[found], "id")
    words = _words(stem)
    fitting = [video for video in wanted if not _contradicts(file.duration_ms, video.duration_ms)]
    alike = max(fitting, key=lambda video: _likeness(words, _words(video.title)), default=None)
    if alike is not None and _likeness(words, _words(alike.title)) >= _LIKE:
        return Match(file, alike, "title")
    same = [video for video in wanted if _same(file.duration_ms, video.duration_ms)]
    return Match(file, same[0], "duration") if len(same) == 1 else Match(file, None)


def _words(text: str) -> frozenset[str]:
    folded = unicodedata.normalize("NFKD", text.casefold())
    return frozenset(_WORD.findall(folded)) - _EMPTY_WORDS


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """Sørensen-Dice coefficient of two sets of words, 0 to 1."""
    total = len(one) + len(other)
    return 2 * len(one & other) / total if total else 0.0


def _same(one: int | None, other: int | None) -> bool:
    return one is not None and other is not None and one > 0 and abs(one - other) <= _CLOSE_MS


def _contradicts(one: int | None, other: int | None) -> bool:
    return one is not None and other is not None and abs(one - other) > max(5_000, other // 20)
