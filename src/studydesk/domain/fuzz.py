"""A little chance in intervals, so that cards learned together part: Anki's bounds and Anki's numbers, and a choice
among the days within the bounds by how much is due on them and how much the learner wants on them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from struct import Struct
from typing import Final

from studydesk.domain.study_day import weekday_of

_RANGES: Final = ((2.5, 7.0, 0.15), (7.0, 20.0, 0.1), (20.0, float("inf"), 0.05))
_FLOAT32: Final = Struct("f")
_WORD: Final = 0xFFFFFFFF
_U64: Final = 0xFFFFFFFFFFFFFFFF
_LANES: Final = _WORD | _WORD << 64 | _WORD << 128 | _WORD << 192
_ROW: Final = (1 << 256) - 1
_CHACHA: Final = 0x61707865 | 0x3320646E << 64 | 0x79622D32 << 128 | 0x6B206574 << 192
_DOUBLE_ROUNDS: Final = 6
_LOAD_POWER: Final = 2.15
_LEAST_SHARE: Final = 0.01


@lru_cache(maxsize=256)
def fraction(seed: int) -> float:
    """A number from 0 to below 1 that the seed alone decides: what Anki draws for it.

    That is ``StdRng::seed_from_u64(seed).random_range(0.0..1.0)`` of the Rust crate rand 0.9 for 32-bit floats: the
    first word of ChaCha12 with a key from PCG32 (https://docs.rs/rand_chacha, https://docs.rs/rand_core).
    """
    return (_chacha12_word(*_key_rows(seed & _U64)) >> 9) / (1 << 23)


def rounded(value: float) -> int:
    """The nearest whole number, halves up (intervals are positive)."""
    return int(value + 0.5)


def bounds(interval: float, minimum: int, maximum: int) -> tuple[int, int]:
    """The fewest and most days that fuzz may make of an interval; the same when it may do nothing."""
    minimum = min(minimum, maximum)
    interval = min(max(interval, minimum), maximum)
    low, high = _free_bounds(interval)
    low, high = min(max(low, minimum), maximum), min(max(high, minimum), maximum)
    if low == high and 2 < high < maximum:
        high += 1
    return low, high


def _free_bounds(interval: float) -> tuple[int, int]:
    delta = 0.0
    if interval >= 2.5:
        delta = 1.0 + sum(factor * max(0.0, min(interval, end) - start) for start, end, factor in _RANGES)
    return rounded(max(0.0, interval - delta)), rounded(interval + delta)


def fuzzed(interval: float, minimum: int, maximum: int, chance: Callable[[], float]) -> int:
    """Days for an interval; ``chance`` is called only when there is something to choose."""
    low, high = bounds(interval, minimum, maximum)
    if low == high:
        return low
    return int(_single(low + _single(chance() * (1 + high - low))))  # Anki reckons with 32 bits


def _single(value: float) -> float:
    return float(_FLOAT32.unpack(_FLOAT32.pack(value))[0])


def balanced(
    interval: float,
    minimum: int,
    maximum: int,
    chance: Callable[[], float],
    *,
    day: int,
    load: Mapping[int, int],
    easy_days: tuple[float, ...],
) -> int:
    """The same, with days that have less to do the likelier. ``load`` and ``easy_days`` as in ``scheduling``."""
    low, high = bounds(interval, minimum, maximum)
    if low == high:
        return low
    weights = [
        (max(easy_days[weekday_of(day + days)], _LEAST_SHARE) / (1 + load.get(day + days, 0))) ** _LOAD_POWER
        for days in range(low, high + 1)
    ]
    left = chance() * sum(weights)
    for days, weight in enumerate(weights, low):
        left -= weight
        if left < 0:
            return days
    return high


def _key_rows(state: int) -> tuple[int, int]:
    """The seed spread over 256 bits: two rows of four words, each word in a lane of 64 bits."""
    words = []
    for _ in range(8):
        state = (state * 6364136223846793005 + 11634580027462260723) & _U64
        mixed = (((state >> 18) ^ state) >> 27) & _WORD
        turn = state >> 59
        words.append((mixed >> turn | mixed << (32 - turn)) & _WORD)
    return (
        words[0] | words[1] << 64 | words[2] << 128 | words[3] << 192,
        words[4] | words[5] << 64 | words[6] << 128 | words[7] << 192,
    )


def _chacha12_word(b: int, c: int) -> int:
    """The first word of the first block (counter and stream 0). Four columns are worked on at once, as one integer."""
    a, d = _CHACHA, 0
    for _ in range(_DOUBLE_ROUNDS):
        a, b, c, d = _quarters(a, b, c, d)
        b, c, d = _turned(b, 64), _turned(c, 128), _turned(d, 192)
        a, b, c, d = _quarters(a, b, c, d)
        b, c, d = _turned(b, 192), _turned(c, 128), _turned(d, 64)
    return (a + _CHACHA) & _WORD


def _turned(row: int, bits: int) -> int:
    return (row >> bits | row << (256 - bits)) & _ROW


def _quarters(a: int, b: int, c: int, d: int) -> tuple[int, int, int, int]:
    lanes = _LANES
    a = (a + b) & lanes
    d ^= a
    d = (d << 16 | d >> 16) & lanes
    c = (c + d) & lanes
    b ^= c
    b = (b << 12 | b >> 20) & lanes
    a = (a + b) & lanes
    d ^= a
    d = (d << 8 | d >> 24) & lanes
    c = (c + d) & lanes
    b ^= c
    b = (b << 7 | b >> 25) & lanes
    return a, b, c, d
