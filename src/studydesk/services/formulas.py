"""Formulas in LaTeX as SVG, through ziamath. Any thread; the library is loaded with the first formula.

The library draws a part inside a part twice, so its time doubles with each level: what is too deep or too long is left
as it was written, and what could take long is given up at a deadline.
"""

from __future__ import annotations

import re
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Lock
from time import perf_counter
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from types import FrameType

MOST_LETTERS: Final = 600
"""A longer formula is not drawn."""
_MOST_KEPT: Final = 600
_MOST_COST: Final = 1_500
_QUICK: Final = 60
"""Below this cost no deadline is needed. (Watching for one doubles the time.)"""
_DEADLINE_S: Final = 0.5
_WIDEST: Final = 6_000
_AXIS: Final = 0.13
"""Where Qt puts the middle of a picture among words, above their base line, in ems."""
_PART = re.compile(r"\\(?:begin|end|left|right)(?![A-Za-z])|\\[A-Za-z]+|\\.|[{}]|\S")
_OPENS: Final = frozenset(["{", r"\left", r"\begin"])
_CLOSES: Final = frozenset(["}", r"\right", r"\end"])
_REFUSED = re.compile(
    r"\\(?:def|let|gdef|edef|newcommand|renewcommand|providecommand|hspace|href|url|includegraphics)\b"
)
_HEAD = re.compile(r'<svg [^>]*?viewBox="(-?[\d.]+) (-?[\d.]+) (-?[\d.]+) (-?[\d.]+)"[^>]*>')


class Wish(NamedTuple):
    """A formula, how it stands (in a line, or on its own), its colour as ``#rrggbb`` and its size in pixels."""

    latex: str
    is_display: bool
    ink: str
    px: int


@dataclass(frozen=True, slots=True)
class Formula:
    """A drawn formula; ``width`` and ``height`` in pixels. Its middle is where Qt puts the middle of a picture."""

    svg: str
    width: float
    height: float


class Formulas:
    """The formulas that were drawn lately."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._kept: dict[Wish, Formula | None] = {}

    def known(self, wish: Wish) -> tuple[bool, Formula | None]:
        """Whether it was tried, and what came of it; None: it cannot be drawn."""
        with self._lock:
            return wish in self._kept, self._kept.get(wish)

    def drawn(self, wish: Wish) -> Formula | None:
        """The formula; None where it cannot be drawn. Takes 3 to 100 ms for a new one."""
        is_known, found = self.known(wish)
        if is_known:
            return found
        with self._lock:  # the library keeps its fonts for all threads
            made = _draw(wish)
            while len(self._kept) >= _MOST_KEPT:
                self._kept.pop(next(iter(self._kept)))
            self._kept[wish] = made
        return made


def cost_of(latex: str) -> int:
    """How long the library will take: every sign counts, and twice as much with each level it stands in."""
    cost, depth = 0, 0
    for part in _PART.findall(latex):
        if part in _OPENS:
            depth += 1
        elif part in _CLOSES:
            depth -= 1
        else:
            cost += 1 << min(max(depth, 0), 20)
    return cost


def _draw(wish: Wish) -> Formula | None:
    latex = wish.latex.strip()
    if not latex or len(latex) > MOST_LETTERS or _REFUSED.search(latex) is not None:
        return None
    cost = cost_of(latex)
    if cost > _MOST_COST:
        return None
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it finds its font in a way that Python 3.11 calls old
        from ziamath.config import config
        from ziamath.zmath import Math

    config.svg2 = False  # QtSvg knows no <symbol>
    try:
        with _until(perf_counter() + _DEADLINE_S if cost > _QUICK else None):
            made = Math.fromlatex(latex, size=wish.px * 1.1, color=wish.ink, inline=not wish.is_display)
            svg: str = made.svg()
    except Exception:  # whatever is wrong with what somebody typed; the library knows a dozen kinds
        return None
    return _placed(svg, wish.px)


class _TooLong(Exception):
    """The deadline of a formula has passed."""


@contextmanager
def _until(deadline: float | None) -> Iterator[None]:
    """Ends what runs in this thread at a time of ``perf_counter``."""
    if deadline is None:
        yield
        return

    def look(_frame: FrameType, _event: str, _arg: object) -> None:
        if perf_counter() > deadline:
            raise _TooLong

    before = sys.gettrace()
    sys.settrace(look)
    try:
        yield
    finally:
        sys.settrace(before)


def _placed(svg: str, px: int) -> Formula | None:
    """The picture made taller at one end, so that its middle is at the axis; None where something is odd."""
    head = _HEAD.search(svg)
    if head is None or "<image" in svg or "<script" in svg or "<a " in svg:
        return None
    left, top, width, height = (float(number) for number in head.groups())
    axis = -_AXIS * px
    half = max(axis - top, top + height - axis, 1.0)
    if not 0 < width <= _WIDEST or half > _WIDEST:
        return None
    begin = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:.2f}" height="{2 * half:.2f}"'
        f' viewBox="{left:.3f} {axis - half:.3f} {width:.3f} {2 * half:.3f}">'
    )
    return Formula(begin + svg[head.end() :], width, 2 * half)
