"""Finding anything over 10,000 notes, 100,000 cards and 1,000 hours of transcript (600,000 cues)."""

from __future__ import annotations

import contextlib
import functools
import itertools
import json
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random
from time import perf_counter
from typing import NamedTuple

from tests.bench.runner import Bench, percentile

NOTES, CARDS, TRACKS, CUES = 10_000, 100_000, 300, 2_000
"""1,000 hours are 300 videos of 3 h 20, with a cue every 6 s."""
VOCABULARY = 40_000
QUERIES = 300


class Measured(NamedTuple):
    """``first`` and ``all``: ms of each query; ``share``: of the index in the text; ``build``: s; ``slices``: ms."""

    first: tuple[float, ...]
    whole: tuple[float, ...]
    forgiven: tuple[float, ...]
    share: float
    build: float
    slices: tuple[float, ...]


def _vocabulary(random: Random) -> list[str]:
    parts = ["".join(two) for two in itertools.product("bcdfghklmnprstvw", "aeiou")]
    words: dict[str, None] = {}
    while len(words) < VOCABULARY:
        words["".join(random.choices(parts, k=random.choice((1, 2, 2, 3, 3, 4)))) + random.choice("nrst ").strip()] = (
            None
        )
    return list(words)


class _Talk:
    """Words as often as in real texts: the second most frequent half as often as the first."""

    def __init__(self) -> None:
        self.random = Random(7)
        self.words = _vocabulary(self.random)
        self._weights = list(itertools.accumulate(1 / (place + 3) for place in range(len(self.words))))
        self._pool: list[str] = []
        self._at = 0

    def say(self, count: int) -> str:
        if self._at + count > len(self._pool):
            self._pool, self._at = self.random.choices(self.words, cum_weights=self._weights, k=200_000), 0
        self._at += count
        return " ".join(self._pool[self._at - count : self._at])


def _fill(file: Path, talk: _Talk) -> int:
    """Writes the rows without the services, which would take minutes; returns the bytes of all text."""
    from studydesk.domain.clock import system_clock
    from studydesk.domain.uid import uid_of
    from studydesk.storage.opening import beside
    from studydesk.storage.store import Store

    Store.open(file, clock=system_clock, random=Random(1)).close()
    letters = 0
    with contextlib.closing(beside(file)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        for at in range(NOTES):
            body = "\n\n".join(talk.say(40) for _ in range(4))
            letters += len(body)
            connection.execute(
                "INSERT INTO note (uid, title, body, created_at_ms, updated_at_ms) VALUES (?, ?, ?, 0, 0)",
                (uid_of("note", str(at)), talk.say(3), body),
            )
        for at in range(CARDS):
            front, back = talk.say(10), talk.say(12)
            letters += len(front) + len(back)
            fields = json.dumps({"front": front, "back": back})
            made = connection.execute(
                "INSERT INTO item (uid, kind, fields) VALUES (?, 'basic', ?)", (uid_of("item", str(at)), fields)
            ).lastrowid
            connection.execute("INSERT INTO item_text (id, plain) VALUES (?, ?)", (made, f"{front}\n{back}"))
        for track in range(TRACKS):
            letters += _talk_of(connection, talk, track)
        connection.execute("COMMIT")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return letters


def _talk_of(connection: object, talk: _Talk, track: int) -> int:
    from studydesk.domain.uid import uid_of

    execute = connection.execute  # type: ignore[attr-defined]  # a sqlite3.Connection, which only storage may name
    video = execute(
        "INSERT INTO video (uid, key, title) VALUES (?, ?, ?)",
        (uid_of("video", str(track)), f"youtube:{track:011d}", talk.say(4)),
    ).lastrowid
    made = execute(
        "INSERT INTO caption_track (uid, video_id, language, kind, added_at_ms) VALUES (?, ?, 'en', 'manual', 0)",
        (uid_of("caption_track", str(track)), video),
    ).lastrowid
    cues = [(made, at, at * 6_000, at * 6_000 + 5_500, talk.say(8)) for at in range(CUES)]
    connection.executemany(  # type: ignore[attr-defined]  # as above
        "INSERT INTO cue (track_id, position, start_ms, end_ms, text) VALUES (?, ?, ?, ?, ?)", cues
    )
    return sum(len(cue[4]) for cue in cues)


def _queries(talk: _Talk) -> list[str]:
    """What is typed: beginnings from three letters on, whole words, several words; half of them frequent words."""
    random = Random(3)

    def word() -> str:
        return talk.say(1) if random.random() < 0.5 else random.choice(talk.words)

    made = []
    while len(made) < QUERIES:
        text = " ".join(word() for _ in range(random.choice((1, 1, 2, 3))))
        cut = text[: random.randint(3, max(3, len(text)))].strip()
        if len(cut) >= 3:
            made.append(cut)
    return made


@functools.cache
def _measured() -> Measured:
    from studydesk.domain.clock import system_clock
    from studydesk.domain.find_query import FindKind
    from studydesk.services import search
    from studydesk.storage.opening import beside
    from studydesk.storage.search_index import catch_up

    with tempfile.TemporaryDirectory(prefix="studydesk-bench-") as folder:
        file = Path(folder) / "studydesk.db"
        talk = _Talk()
        letters = _fill(file, talk)
        began = perf_counter()
        slices = []
        with contextlib.closing(beside(file)) as connection:
            last = perf_counter()
            for _ in catch_up(connection):
                now = perf_counter()
                slices.append((now - last) * 1_000)
                last = now
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        build = perf_counter() - began

        readers = search.ReaderPool(file, system_clock)

        def ask(text: str, kinds: Sequence[FindKind], how: Callable[..., object] = search.search) -> float:
            start = perf_counter()
            with readers.reader() as reader:
                how(reader, text, kinds=kinds)
            return (perf_counter() - start) * 1_000

        with search.Reader.open(file, clock=system_clock) as reader:
            share = search.index_state(reader).bytes / letters
        queries = _queries(talk)
        first = tuple(ask(text, search.TEXTS) for text in queries)
        whole = tuple(one + ask(text, (FindKind.TRANSCRIPT,)) for one, text in zip(first, queries, strict=True))
        wrong = [word[:3] + word[4] + word[3] + word[5:] for word in talk.words if len(word) > 6][:100]
        forgiven = tuple(ask(text, search.ALL, search.search_forgiving) for text in wrong)
        readers.close()
    return Measured(first, whole, forgiven, share, build, tuple(slices))


BENCHES = (
    Bench("find anything: first results, median", None, "ms", lambda: percentile(_measured().first, 50)),
    Bench("find anything: first results, p99", 30, "ms", lambda: percentile(_measured().first, 99)),
    Bench("find anything: with transcripts, p99", 60, "ms", lambda: percentile(_measured().whole, 99)),
    Bench("find anything: a typing error forgiven, p99", 100, "ms", lambda: percentile(_measured().forgiven, 99)),
    Bench("find anything: index in the size of the text", 80, "%", lambda: _measured().share * 100),
    Bench("find anything: making the index", None, "s", lambda: _measured().build),
    Bench("find anything: a slice of making the index, p99", 30, "ms", lambda: percentile(_measured().slices, 99)),
)

if __name__ == "__main__":
    sys.exit("run: python3 dev.py bench search")
