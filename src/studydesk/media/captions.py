"""Reads caption files (WebVTT, SRT, SBV) into the cues of a transcript. Any thread.

The files come from the network or from the learner's disk: size, number of cues and length of texts are bounded, and
whatever cannot be read raises UserError, never anything else.
"""

from __future__ import annotations

import html
import io
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

from studydesk.domain.cues import Cue, TimedLine, is_rolling, sentences, without_repeats, words_of
from studydesk.domain.errors import UserError

MOST_BYTES: Final = 32 * 1024 * 1024
MOST_CUES: Final = 200_000
MOST_CUE_LETTERS: Final = 2_000
MOST_MS: Final = 1000 * 3_600_000
"""A thousand hours: a later time is a fault of the file."""

_FORMATS: Final = {".vtt": "vtt", ".srt": "srt", ".sbv": "sbv"}
SUFFIXES: Final = tuple(_FORMATS)

_TIME = re.compile(r"<(?:(\d{1,4}):)?(\d{2}):(\d{2})\.(\d{3})>")
_TAG = re.compile(r"</?[A-Za-z][^<>]*>|<\d[\d:.]*>")
_STYLE = re.compile(r"\{\\[^{}]*\}")
_BLANKS = re.compile(r"\s+")


def read_captions(file: Path) -> list[Cue]:
    """The cues of a caption file in order of time, without mark-up, repeats and empty lines.

    Raises UserError ``captions.unreadable`` (with what was wrong) and lets OSError through.
    """
    kind = _FORMATS.get(file.suffix.lower())
    if kind is None:
        raise _unreadable(file.name, f"StudyDesk reads {', '.join(SUFFIXES)}")
    with file.open("rb") as stream:
        data = stream.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise _unreadable(file.name, "the file is too large")
    return parse_captions(_text(data), kind, file.name)


def parse_captions(text: str, kind: str, name: str = "the captions") -> list[Cue]:
    """As ``read_captions``, of a text; ``kind`` is ``vtt``, ``srt`` or ``sbv``."""
    cues = [lines for lines in _cues(text, kind, name) if lines]
    if is_rolling(cues):
        return sentences(words_of(cues))
    return without_repeats(cue for lines in cues if (cue := _joined(lines)) is not None)


def _text(data: bytes) -> str:
    for encoding in ("utf-8-sig", "utf-16") if data[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig",):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("cp1252", "replace")  # what old SRT files are written in


def _cues(text: str, kind: str, name: str) -> Iterable[list[TimedLine]]:
    import webvtt  # 20 ms, and only where captions arrive
    from webvtt.errors import MalformedCaptionError, MalformedFileError

    try:
        captions = webvtt.from_buffer(io.StringIO(text.replace("\0", "")), format=kind).captions
    except (MalformedFileError, MalformedCaptionError, ValueError, IndexError) as error:
        raise _unreadable(name, str(error) or "it is not what its name says") from error
    if len(captions) > MOST_CUES:
        raise _unreadable(name, f"it has more than {MOST_CUES} lines")
    for caption in captions:
        start, end = _ms(caption.start), _ms(caption.end)
        if start is not None and end is not None:
            yield [line for raw in caption.lines if (line := _line(raw, start, max(start, end))).words]


def _ms(stamp: str) -> int | None:
    """Milliseconds of ``hh:mm:ss.mmm``; None for what lies beyond any video."""
    hours, minutes, seconds = stamp.split(":")
    whole, _, part = seconds.partition(".")
    value = (int(hours) * 3600 + int(minutes) * 60 + int(whole)) * 1000 + int(part or 0)
    return value if value <= MOST_MS else None


def _line(raw: str, start_ms: int, end_ms: int) -> TimedLine:
    words: list[str] = []
    marks: list[tuple[int, int]] = []
    position = 0
    raw = raw[: MOST_CUE_LETTERS * 8]
    for found in _TIME.finditer(raw):
        words += _plain(raw[position : found.start()]).split()
        position = found.end()
        hours, minutes, seconds, part = (int(value or 0) for value in found.groups())
        marks.append((((hours * 60 + minutes) * 60 + seconds) * 1000 + part, len(words)))
    words += _plain(raw[position:]).split()
    return TimedLine(start_ms, end_ms, tuple(words), tuple(marks))


def _plain(text: str) -> str:
    bare = html.unescape(_STYLE.sub("", _TAG.sub("", text)))
    return _BLANKS.sub(" ", "".join(letter for letter in bare if letter.isprintable() or letter.isspace()))


def _joined(lines: Sequence[TimedLine]) -> Cue | None:
    text = " ".join(" ".join(line.words) for line in lines)[:MOST_CUE_LETTERS].strip()
    return Cue(lines[0].start_ms, lines[0].end_ms, text) if text else None


def _unreadable(name: str, why: str) -> UserError:
    return UserError(
        "captions.unreadable",
        f"The captions in {name} could not be read: {why}.",
        kept="The video itself is not touched.",
        next_step="Choose another file, or download the captions again.",
    )
