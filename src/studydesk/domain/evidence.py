"""How sure a share is: the Wilson interval. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from typing import Final

ENOUGH: Final = 30
"""Fewer answers than this say nothing, and are not shown as a share."""
_Z: Final = 1.959963984540054
"""The 97.5 % point of the normal distribution: an interval that is right in 95 of 100 cases."""


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many."""

    hits: int
    n: int

    @property
    def value(self) -> float | None:
        """0 to 1; None of nothing."""
        return self.hits / self.n if self.n > 0 else None

    @property
    def is_enough(self) -> bool:
        """Whether there are enough to say something."""
        return self.n >= ENOUGH

    @property
    def interval(self) -> tuple[float, float]:
        """The Wilson 95 % interval, within 0 to 1; all of it for nothing (E. B. Wilson 1927, JASA 22)."""
        if self.n <= 0:
            return 0.0, 1.0
        p, n, z = self.hits / self.n, self.n, _Z
        middle = (p + z * z / (2 * n)) / (1 + z * z / n)
        half = z / (1 + z * z / n) * sqrt(p * (1 - p) / n + z * z / (4 * n * n))
        return max(0.0, middle - half), min(1.0, middle + half)


def differ(one: Share, other: Share) -> bool:
    """Whether two shares have enough behind them and intervals that do not touch."""
    if not (one.is_enough and other.is_enough):
        return False
    (low, high), (low_2, high_2) = one.interval, other.interval
    return high < low_2 or high_2 < low
