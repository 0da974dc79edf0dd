"""What a graph shows, as plain values: the same are drawn, written into its table, and exported. No widgets."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import floor, isfinite, log10
from typing import Final

Words = Callable[[float], str]

WHOLE: Final = 100_000
"""Numbers beyond this are drawn in thousands."""


@dataclass(frozen=True, slots=True)
class Series:
    """One row of values, None where there is none. ``role``: colour. ``is_line``: drawn on the axis of shares, 0 to 1.

    ``low``/``high``: the ends of intervals about the values, empty for none.
    """

    name: str
    role: str
    values: Sequence[float | None]
    is_line: bool = False
    low: Sequence[float] = ()
    high: Sequence[float] = ()


@dataclass(frozen=True, slots=True)
class GraphData:
    """A graph. ``question`` stands above it, ``answer`` says in a sentence what it shows.

    ``places``: the name of each bar in full; ``ticks``: the short names below the axis ('' for none). ``words`` makes
    text of a value, ``share_words`` of a value of a line. ``keys``: what a place stands for (a study day).
    ``scale``: what a value is divided by in exported numbers (ms to minutes); ``unit`` names the result.
    """

    question: str
    answer: str
    head: str
    places: Sequence[str]
    ticks: Sequence[str]
    series: Sequence[Series]
    words: Words
    share_words: Words = lambda value: f"{value * 100:.0f} %"
    keys: Sequence[int] = ()
    scale: float = 1.0
    unit: str = ""
    axis: Sequence[float] = ()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to draw."""
        return not any(value for one in self.series for value in one.values if value is not None)

    def text(self, series: Series, index: int) -> str:
        """A value in words, '' for none."""
        value = series.values[index]
        if value is None:
            return ""
        return (self.share_words if series.is_line else self.words)(value)

    def told(self, index: int) -> str:
        """All values of a place, for a tooltip and a screen reader."""
        parts = [f"{one.name}: {self.text(one, index)}" for one in self.series if self.text(one, index)]
        return "\n".join([self.places[index], *parts])


def table_of(data: GraphData) -> tuple[list[str], list[list[str]]]:
    """(heads, rows) in words."""
    heads = [data.head, *(one.name for one in data.series)]
    rows = [[place, *(data.text(one, i) for one in data.series)] for i, place in enumerate(data.places)]
    return heads, rows


def csv_of(data: GraphData) -> str:
    """The plain numbers, with intervals where there are any; dates and names as in the table."""
    heads = [data.head]
    for one in data.series:
        heads.append(one.name if one.is_line or not data.unit else f"{one.name} ({data.unit})")
        if one.low:
            heads += [f"{one.name} (low)", f"{one.name} (high)"]
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(heads)
    for index, place in enumerate(data.places):
        row: list[object] = [place]
        for one in data.series:
            value = one.values[index]
            row.append("" if value is None else _number(value / (1.0 if one.is_line else data.scale)))
            if one.low:
                row += [_number(one.low[index]), _number(one.high[index])]
        writer.writerow(row)
    return stream.getvalue()


def _number(value: float) -> str:
    return f"{value:.4f}".rstrip("0").rstrip(".")


def nice_axis(most: float, *, steps: int = 4) -> list[float]:
    """Round values from 0 to at least ``most``, some ``steps`` of them; [0, 1] for nothing and for no number."""
    if not isfinite(most) or most <= 0:
        return [0.0, 1.0]
    raw = most / steps
    power: float = 10.0 ** floor(log10(raw))
    step = next(factor * power for factor in (1.0, 2.0, 2.5, 5.0, 10.0) if factor * power >= raw * 0.999)
    if most <= steps and step < 1:
        step = 1.0
    count = max(1, int(-(-most // step)))
    return [step * part for part in range(count + 1)]


_MINUTE: Final = 60_000.0
_TIME_STEPS: Final = (1, 2, 5, 10, 15, 30, 60, 120, 180, 300, 600, 1_200, 1_800, 3_000, 6_000, 12_000, 30_000)


def time_axis(most_ms: float, *, steps: int = 4) -> list[float]:
    """The same for milliseconds, at round minutes and hours."""
    raw = max(0.0, most_ms) / _MINUTE / steps
    step = next((one for one in _TIME_STEPS if one >= raw), None)
    if step is None:
        return nice_axis(most_ms, steps=steps)
    count = max(1, int(-(-most_ms // (step * _MINUTE))))
    return [step * _MINUTE * part for part in range(count + 1)]


def stacked_most(data: GraphData) -> float:
    """The highest stack of bars."""
    bars = [one.values for one in data.series if not one.is_line]
    return max((sum(value or 0.0 for value in stack) for stack in zip(*bars, strict=True)), default=0.0)
