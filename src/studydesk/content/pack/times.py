"""Times in a video as people write them (``1:02:03``, ``2:03``), and lines of lessons."""

from __future__ import annotations

import re
from dataclasses import dataclass

_TIME = re.compile(r"(?:(\d{1,3}):)?(\d{1,3}):(\d{2})", re.ASCII)
_LESSON = re.compile(r"(?P<id>\S+)\s+(?P<time>\d[\d:]*)(?:\s+(?P<title>\S.*))?", re.ASCII)


def parse_time(text: str) -> int | None:
    """Milliseconds of ``h:mm:ss`` or ``m:ss``; None if it is no such time."""
    match = _TIME.fullmatch(text)
    if not match:
        return None
    hours, minutes, seconds = (int(part or 0) for part in match.groups())
    if seconds > 59 or (match.group(1) and (minutes > 59 or len(match.group(2)) != 2)):
        return None
    return ((hours * 60 + minutes) * 60 + seconds) * 1000


def format_time(milliseconds: int) -> str:
    """``h:mm:ss``, the form of the format."""
    seconds = milliseconds // 1000
    return f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"


@dataclass(frozen=True, slots=True)
class LessonLine:
    """One line ``id  time  title``; ``offset`` counts lines from the start of the text, from 0."""

    offset: int
    id: str
    time: str
    title: str


def lesson_lines(text: str) -> list[LessonLine | int]:
    """The lessons of a ``lessons`` text, blank lines left out; a bare offset stands for a line that is no lesson."""
    lines: list[LessonLine | int] = []
    for offset, raw in enumerate(text.split("\n")):
        line = raw.strip()
        if not line:
            continue
        match = _LESSON.fullmatch(line)
        if match and match["title"] and ":" not in match["id"]:
            lines.append(LessonLine(offset, match["id"], match["time"], match["title"].strip()))
        else:
            lines.append(offset)
    return lines
