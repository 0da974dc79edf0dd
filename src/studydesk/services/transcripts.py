"""Transcripts for reading along: loaded whole for a pane, searched, and taken in from files. Functions for jobs."""

from __future__ import annotations

import time
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Final, TypeVar

from studydesk.domain.clock import Clock, to_ms
from studydesk.domain.cues import Cue
from studydesk.domain.errors import UserError
from studydesk.domain.plain_text import folded
from studydesk.jobs import JobContext
from studydesk.services.watching import Transcript, transcripts
from studydesk.storage import captions
from studydesk.storage.store import Store
from studydesk.storage.videos import read_video

if TYPE_CHECKING:
    from studydesk.domain.changes import Changes

MOST_HITS: Final = 5_000
_PART: Final = 200
_TURN_S: Final = 0.0002

_Given = TypeVar("_Given")
_Made = TypeVar("_Made")


@dataclass(frozen=True, slots=True)
class Reading:
    """A transcript in hand. ``cues`` in order of ``starts``; ``beside`` has the words of a second language for each of
    them ('' where nothing is said), or is empty; ``words`` is what a search reads, a line each, which begin at
    ``offsets``."""

    video_key: str = ""
    transcripts: tuple[Transcript, ...] = ()
    first: Transcript | None = None
    second: Transcript | None = None
    cues: tuple[Cue, ...] = ()
    starts: tuple[int, ...] = ()
    beside: tuple[str, ...] = ()
    words: str = ""
    offsets: tuple[int, ...] = ()

    def index_at(self, at_ms: int) -> int:
        """The cue that is said at an instant, or was said last; -1 before the first."""
        return bisect_right(self.starts, at_ms) - 1

    def text_at(self, at_ms: int) -> str:
        """What is said at an instant, the second language on a line of its own; '' in a pause."""
        index = self.index_at(at_ms)
        if index < 0 or at_ms >= self.cues[index].end_ms:
            return ""
        beside = self.beside[index] if self.beside else ""
        return f"{self.cues[index].text}\n{beside}" if beside else self.cues[index].text

    def hits(self, query: str) -> list[int]:
        """The cues that hold all words of a search in this order, letter case aside; at most 5,000."""
        wanted = " ".join(folded(query).split())
        found: list[int] = []
        at = self.words.find(wanted) if wanted else -1
        while at >= 0 and len(found) < MOST_HITS:
            line = bisect_right(self.offsets, at) - 1
            found.append(line)
            if line + 1 >= len(self.offsets):
                break
            at = self.words.find(wanted, self.offsets[line + 1])
        return found


def load(
    context: JobContext, database: Path, video_key: str, first: int | None, second: int | None, clock: Clock
) -> Reading:
    """The transcript of a video; ``first`` and ``second`` are ids, None: the best one, and no second. Any thread."""
    with Store.open(database, clock=clock, random=Random(0), read_only=True) as store:
        found = tuple(transcripts(store, video_key))
        chosen = next((one for one in found if one.id == first), next(iter(found), None))
        other = next((one for one in found if one.id == second and one != chosen), None)
        if chosen is None:
            return Reading(video_key)
        lines = _cues(context, store, chosen.id)
        more = _cues(context, store, other.id) if other is not None else []
    lines.sort(key=lambda cue: cue.start_ms)
    beside = _side_by_side(context, lines, more) if other is not None else []
    said = [cue.text for cue in lines]
    if beside:
        said = [f"{one} {two}" for one, two in zip(said, beside, strict=True)]
    words = _in_parts(context, said, lambda text: " ".join(folded(text).split()))
    offsets = tuple(accumulate((len(line) + 1 for line in words[:-1]), initial=0))
    starts = tuple(cue.start_ms for cue in lines)
    text = "\n".join(words)
    return Reading(video_key, found, chosen, other, tuple(lines), starts, tuple(beside), text, offsets)


def _cues(context: JobContext, store: Store, transcript_id: int) -> list[Cue]:
    return _in_parts(context, captions.read_rows(store, transcript_id), lambda row: Cue(*row))


def _in_parts(context: JobContext, given: Sequence[_Given], make: Callable[[_Given], _Made]) -> list[_Made]:
    """Makes a thing of each, and lets the window's thread have its turn between every few hundred: Python would make
    it wait 5 ms each time that it wants to go on."""
    made: list[_Made] = []
    for start in range(0, len(given), _PART):
        made.extend(map(make, given[start : start + _PART]))
        context.raise_if_cancelled()
        time.sleep(_TURN_S)
    return made


def side_by_side(lines: Sequence[Cue], others: Sequence[Cue]) -> list[str]:
    """For each line what the other transcript says from its beginning to that of the next, by the others' middles."""
    return _side_by_side(JobContext(), lines, others)


def _side_by_side(context: JobContext, lines: Sequence[Cue], others: Sequence[Cue]) -> list[str]:
    starts = [line.start_ms for line in lines]
    found: list[list[str]] = [[] for _ in lines]

    def put(other: Cue) -> None:
        index = max(0, bisect_right(starts, (other.start_ms + other.end_ms) // 2) - 1)
        if found:
            found[index].append(other.text)

    _in_parts(context, others, put)
    return _in_parts(context, found, " ".join)


def take_file(database: Path, video_key: str, file: Path, language: str, clock: Clock) -> Changes:
    """Stores a caption file of the learner's as a transcript, in the place of an earlier one of this language. Any
    thread but the window's; the result is for ``Store.tell``.

    Raises UserError ``captions.unreadable``, ``captions.empty``, EnvironmentFault, and lets OSError through.
    """
    from studydesk.media.captions import read_captions

    found = read_captions(file)
    if not found:
        raise UserError(
            "captions.empty",
            f"There are no lines in {file.name}.",
            kept="Nothing was changed.",
            next_step="Choose another file.",
        )
    return take_cues(database, video_key, found, language, "file", clock)


def take_cues(database: Path, video_key: str, found: Sequence[Cue], language: str, kind: str, clock: Clock) -> Changes:
    """As ``take_file``, of cues. Raises UserError ``video.unknown``."""
    with Store.open(database, clock=clock, random=Random(0), read_only=True) as store:
        video = read_video(store, video_key)
        if video is None:
            raise UserError("video.unknown", "This video is not known yet.", next_step="Download it first.")
        is_first = not transcripts(store, video_key)
    track = captions.NewTrack(language, kind, is_first, found)
    return captions.write_tracks(database, video.id, [track], to_ms(clock()))


def language_of_name(file: Path) -> str:
    """The language that a caption file's name tells ('talk.de.vtt'), '' for none."""
    parts = file.stem.rsplit(".", 1)
    tail = parts[1] if len(parts) == 2 else ""
    base = tail.split("-")[0]
    return tail if 2 <= len(base) <= 3 and base.isascii() and base.isalpha() and len(tail) <= 11 else ""
