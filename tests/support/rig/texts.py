"""Captions, chapters and titles of the rig: all text is ours, and none of it needs ffmpeg."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

DURATION_S: Final = 12


@dataclass(frozen=True, slots=True)
class Line:
    """One caption: start and end in milliseconds."""

    start_ms: int
    end_ms: int
    text: str


ENGLISH: Final = (
    Line(0, 2400, "A queue keeps work in the order in which it came."),
    Line(2400, 4800, "Whoever takes from it takes the oldest entry."),
    Line(4800, 7200, "<i>Nothing</i> is lost when the worker stops:"),
    Line(7200, 9600, "what was not done is still in the queue,"),
    Line(9600, 11900, "and 3 < 5 & 5 > 3 stays as it is."),
)
GERMAN: Final = (
    Line(0, 2400, "Eine Warteschlange hält Aufträge in der Reihenfolge, in der sie kamen."),
    Line(2400, 4800, "Wer daraus nimmt, nimmt den ältesten Eintrag."),
    Line(4800, 7200, "<i>Nichts</i> geht verloren, wenn der Arbeiter aufhört:"),
    Line(7200, 9600, "was nicht getan ist, steht noch in der Schlange,"),
    Line(9600, 11900, "und 3 < 5 & 5 > 3 bleibt, wie es ist."),
)
SPOKEN: Final = (
    "a queue keeps work in the order",
    "in which it came and whoever takes",
    "from it takes the oldest entry",
    "nothing is lost when the worker stops",
    "what was not done is still in there",
)
"""The lines of the automatic captions, one after the other: the text that cleaning them should give."""
GESPROCHEN: Final = (
    "eine schlange hält aufträge in der",
    "reihenfolge in der sie kamen und wer",
    "daraus nimmt nimmt den ältesten",
    "nichts geht verloren wenn einer aufhört",
    "was nicht getan ist steht noch darin",
)

CHAPTERS: Final = ((0.0, 4.0, "What a queue is"), (4.0, 8.0, "Taking from it"), (8.0, 12.0, "When the worker stops"))

TITLES: Final[Mapping[str, str]] = {
    "climb": "../../etc/passwd",
    "long": "Back end " + "very " * 58 + "long!",
    "nul": "A title\x00with a NUL",
    "dots": "Node.js ... .",
    "rtl": "\u202egnp.exe \u05e9\u05dc\u05d5\u05dd abc",
    "reserved": 'CON: a/b\\c|d?e*f"g<h>i',
    "newline": "First line\nsecond\r\nthird\tline",
    "emoji": "Queues \U0001f469\u200d\U0001f4bb e\u0301 \ufb01",
    "empty": "",
}


def _time(ms: int, mark: str = ".") -> str:
    seconds, rest = divmod(ms, 1000)
    return f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}{mark}{rest:03d}"


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace(" < ", " &lt; ").replace(" > ", " &gt; ")


def vtt(lines: Sequence[Line], language: str) -> bytes:
    """A file as people's captions come from YouTube."""
    head = f"WEBVTT\nKind: captions\nLanguage: {language}\n"
    blocks = (f"\n{_time(one.start_ms)} --> {_time(one.end_ms)}\n{_escaped(one.text)}\n" for one in lines)
    return (head + "".join(blocks)).encode()


def srt(lines: Sequence[Line]) -> bytes:
    """The same as SRT, with a mark of byte order and Windows line ends, as many have."""
    blocks = (
        f"{number}\r\n{_time(one.start_ms, ',')} --> {_time(one.end_ms, ',')}\r\n{one.text}\r\n\r\n"
        for number, one in enumerate(lines, 1)
    )
    return b"\xef\xbb\xbf" + "".join(blocks).encode()


def json3(lines: Sequence[Line]) -> bytes:
    """The same in YouTube's own format."""
    events = [
        {"tStartMs": one.start_ms, "dDurationMs": one.end_ms - one.start_ms, "segs": [{"utf8": one.text}]}
        for one in lines
    ]
    return json.dumps({"wireMagic": "pb3", "events": events}).encode()


def rolling(lines: Sequence[str], language: str) -> bytes:
    """Automatic captions as YouTube gives them: each line arrives word by word below the line before, then stands."""
    each = DURATION_S * 1000 // len(lines)
    blocks, before = [f"WEBVTT\nKind: captions\nLanguage: {language}\n"], " "
    for place, line in enumerate(lines):
        start, end = place * each + 160, (place + 1) * each
        blocks.append(
            f"{_time(start)} --> {_time(end - 10)} align:start position:0%\n{before}\n{_timed(line, start, end)}\n"
        )
        blocks.append(f"{_time(end - 10)} --> {_time(end)} align:start position:0%\n{line}\n \n")
        before = line
    return "\n".join(blocks).encode()


def _timed(line: str, start: int, end: int) -> str:
    first, *others = line.split()
    step = (end - start) // (len(others) + 2)
    return first + "".join(f"<{_time(start + step * n)}><c> {word}</c>" for n, word in enumerate(others, 1))


FILES: Final[Mapping[str, Callable[[], bytes]]] = {
    "en.vtt": lambda: vtt(ENGLISH, "en"),
    "de.vtt": lambda: vtt(GERMAN, "de"),
    "en.srt": lambda: srt(ENGLISH),
    "de.srt": lambda: srt(GERMAN),
    "en.json3": lambda: json3(ENGLISH),
    "rolling.vtt": lambda: rolling(SPOKEN, "en"),
    "rolling-de.vtt": lambda: rolling(GESPROCHEN, "de"),
}
"""Name below ``/media/`` to bytes."""
