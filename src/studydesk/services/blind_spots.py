"""Blind spots: words of what was watched that stand in no note and no card, as drafts of cards.

No statistics of a language are reckoned here: a word is worth noting when it is far more frequent in the watched parts
than in general English (``resources/words/english.txt``, whose head names source and licence).
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from studydesk.domain.path import TopicId
from studydesk.storage import blind_spots as rows

if TYPE_CHECKING:
    from studydesk.domain.cards import Draft
    from studydesk.services.watching import Watchable
    from studydesk.storage.store import Store

COMMON: Final = 250
"""Words among so many of the most frequent are never a blind spot."""
_TIMES_USUAL: Final = 6.0
"""A blind spot is so many times more frequent in what was watched than in general."""
_UNKNOWN_RANK: Final = 40_000
_LEAST_TIMES: Final = 2
_TRIED: Final = 120
_WORD: Final = re.compile(r"[^\W\d_]{3,}(?:-[^\W\d_]+)*")
_SENTENCE: Final = 240


class BlindSpot(NamedTuple):
    """A word said ``times`` times in watched parts, with where it is said first and what is said there."""

    word: str
    times: int
    video_key: str
    at_ms: int
    said: str


def read_ranks(file: Path) -> dict[str, int]:
    """General English words by rank, 1 for the most frequent; from a list with a head of lines with '#'.

    Empty where the file cannot be read: then rare and common words count alike.
    """
    try:
        lines = file.read_text("utf-8").splitlines()
    except OSError:
        return {}
    words = [line for line in lines if line and not line.startswith("#")]
    return {word: rank for rank, word in enumerate(words, 1)}


def blind_spots(store: Store, topic_id: TopicId, ranks: Mapping[str, int], *, most: int = 12) -> list[BlindSpot]:
    """The most telling words first. For a job: ten hours of talk take some 0.3 s."""
    spoken = rows.read_watched(store, topic_id)
    if not spoken:
        return []
    times: Counter[str] = Counter()
    first: dict[str, int] = {}
    for number, (_, _, text) in enumerate(spoken):
        for word in words_of(text):
            times[word] += 1
            first.setdefault(word, number)
    joined = _without_plurals(times)
    found: list[BlindSpot] = []
    for word in ranked(joined, ranks)[:_TRIED]:
        if len(found) >= most:
            break
        if not rows.is_noted(store, _forms(word)):
            key, at_ms, said = spoken[first.get(word, first.get(f"{word}s", 0))]
            found.append(BlindSpot(word, joined[word], key, at_ms, " ".join(said.split())[:_SENTENCE]))
    return found


def words_of(text: str) -> list[str]:
    """The words of a text that may mean something: three letters or more, folded."""
    return [found.casefold() for found in _WORD.findall(text)]


def ranked(times: Mapping[str, int], ranks: Mapping[str, int]) -> list[str]:
    """Words said at least twice that are far more frequent here than in general, most telling first.

    The measure is the word's part of the log likelihood: times · log(share here / share in general), where the share in
    general follows from the rank (Zipf).
    """
    total = sum(times.values())
    scored = []
    for word, count in times.items():
        rank = ranks.get(word, ranks.get(word.removesuffix("s"), _UNKNOWN_RANK))
        if count >= _LEAST_TIMES and rank > COMMON:
            ratio = count / total * rank * math.log(_UNKNOWN_RANK)
            if ratio >= _TIMES_USUAL:
                scored.append((-count * math.log(ratio), word))
    return [word for _, word in sorted(scored)]


def _without_plurals(times: Counter[str]) -> Counter[str]:
    """'tokens' counts as 'token' where both are said."""
    joined: Counter[str] = Counter()
    for word, count in times.items():
        single = word[:-1]
        joined[single if word.endswith("s") and single in times else word] += count
    return joined


def _forms(word: str) -> Iterable[str]:
    return dict.fromkeys((word, f"{word}s", f"{word}es", word.removesuffix("s")))


def draft_of(spot: BlindSpot, what: Watchable, question: str) -> Draft:
    """A card that asks ``question`` and answers with what was said there and a link to it."""
    from studydesk.services import capture

    taken = capture.Capture(what, spot.at_ms, spot.said)
    draft = capture.draft_of(taken)
    return replace(draft, fields={**draft.fields, "front": question})
