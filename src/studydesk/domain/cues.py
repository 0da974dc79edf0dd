"""The lines of a transcript, and how rolling automatic captions become sentences. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

MOST_WORDS: Final = 30
"""A sentence without an end is cut after so many words: a line of a transcript should fit a glance."""
LONG_PAUSE_MS: Final = 1500
"""A silence that ends a sentence where the words carry no full stops."""
GROUP_MS: Final = 12_000
"""Without full stops and pauses a line spans at most this time."""

_END_OF_SENTENCE = re.compile(r"[.!?…。！？]['\"”’)\]]*$")
_SHORTENED = frozenset({"e.g.", "i.e.", "etc.", "mr.", "mrs.", "ms.", "dr.", "vs.", "st.", "no.", "a.m.", "p.m."})


@dataclass(frozen=True, slots=True)
class Cue:
    """One timed line of a transcript; ``0 <= start_ms <= end_ms``."""

    start_ms: int
    end_ms: int
    text: str


@dataclass(frozen=True, slots=True)
class Word:
    """One word and when it is said."""

    start_ms: int
    end_ms: int
    text: str


@dataclass(frozen=True, slots=True)
class TimedLine:
    """A line of a caption as the file has it; ``marks`` are (time in ms, index of the word that begins then)."""

    start_ms: int
    end_ms: int
    words: tuple[str, ...]
    marks: tuple[tuple[int, int], ...] = ()


def is_rolling(cues: Sequence[Sequence[TimedLine]]) -> bool:
    """Whether most cues repeat the last line of the one before, as captions that roll up do."""
    pairs = [(before, after) for before, after in pairwise(cues) if before and after]
    if len(pairs) < 3:
        return False
    repeats = sum(before[-1].words == after[0].words for before, after in pairs)
    return repeats * 2 > len(pairs)


def words_of(cues: Iterable[Sequence[TimedLine]]) -> Iterator[Word]:
    """The words of rolling captions in order, each once, with its own time where the file tells it.

    A cue repeats what is still on the screen and adds a line; only what the cue before did not show is new. A line
    that brings word times is new by itself, so that a speaker who says a thing twice is not cut short.
    """
    shown: tuple[tuple[str, ...], ...] = ()
    for cue in cues:
        fresh = _new_lines(cue, shown)
        for line in fresh:
            yield from _timed_words(line)
        if cue:
            shown = tuple(line.words for line in cue)


def _new_lines(cue: Sequence[TimedLine], shown: tuple[tuple[str, ...], ...]) -> Sequence[TimedLine]:
    for kept in range(min(len(cue), len(shown)), 0, -1):
        again = tuple(line.words for line in cue[:kept])
        if again == shown[-kept:] and not any(line.marks for line in cue[:kept]):
            return cue[kept:]
    return cue


def _timed_words(line: TimedLine) -> Iterator[Word]:
    """Word times: as marked, and in between spread evenly over the time to the next mark."""
    count = len(line.words)
    marks = {0: line.start_ms}
    for at_ms, index in line.marks:
        if 0 < index < count and at_ms >= max(marks.values()):
            marks[index] = min(at_ms, line.end_ms)
    known = sorted(marks)
    for position, index in enumerate(known):
        following = known[position + 1] if position + 1 < len(known) else count
        begin = marks[index]
        end = marks[following] if following in marks else max(line.end_ms, begin)
        step = (end - begin) / (following - index) if following > index else 0
        for number in range(index, following):
            start = begin + round(step * (number - index))
            yield Word(start, begin + round(step * (number - index + 1)), line.words[number])


def sentences(words: Iterable[Word]) -> list[Cue]:
    """Words as lines of a transcript: by full stops, where there are none by pauses, time and number of words."""
    made: list[Cue] = []
    group: list[Word] = []
    for word in words:
        if group and _breaks_before(group, word):
            made.append(_cue(group))
            group = []
        group.append(word)
        if _ends_sentence(word.text):
            made.append(_cue(group))
            group = []
    if group:
        made.append(_cue(group))
    return made


def _breaks_before(group: Sequence[Word], word: Word) -> bool:
    return (
        word.start_ms - group[-1].end_ms >= LONG_PAUSE_MS
        or len(group) >= MOST_WORDS
        or word.start_ms - group[0].start_ms >= GROUP_MS
    )


def _ends_sentence(text: str) -> bool:
    return _END_OF_SENTENCE.search(text) is not None and text.lower() not in _SHORTENED


def _cue(group: Sequence[Word]) -> Cue:
    start = group[0].start_ms
    return Cue(start, max(start, *(word.end_ms for word in group)), " ".join(word.text for word in group))


def without_repeats(cues: Iterable[Cue]) -> list[Cue]:
    """Cues in order of time; one that says the same as the one before and touches it makes that one longer."""
    made: list[Cue] = []
    for cue in sorted(cues, key=lambda cue: (cue.start_ms, cue.end_ms)):
        last = made[-1] if made else None
        if last is not None and last.text == cue.text and cue.start_ms <= last.end_ms:
            made[-1] = Cue(last.start_ms, max(last.end_ms, cue.end_ms), last.text)
        else:
            made.append(cue)
    return made
