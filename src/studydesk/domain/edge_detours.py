"""A right-angled way round tiles by search, for the few lines that the plain routing cannot place."""

from __future__ import annotations

import itertools
from collections.abc import Collection, Sequence
from heapq import heappop, heappush

from studydesk.domain.map_geometry import GridIndex, Rect

Point = tuple[float, float]

_CLEARANCE = 12.0
_REACH = 700.0
"""How far round the two tiles the search looks."""
_BEND = 80.0
_MAX_LINES = 120


def is_clear(points: Sequence[Point], index: GridIndex[object], own: Collection[object]) -> bool:
    """Whether the line touches no tile or heading but its own, and those only at its ends."""
    last = len(points) - 2
    for number, (a, b) in enumerate(itertools.pairwise(points)):
        for key in index.within(_span(a, b).grown(1.0)):
            rect = index.rect(key)
            if key not in own:
                return False
            if number not in (0, last) and rect.intersects(_span(a, b).grown(1.0)):
                return False
    return True


def detour(start: Rect, end: Rect, index: GridIndex[object], own: Collection[object]) -> tuple[Point, ...] | None:
    """The cheapest way (length, and a price for each bend) from the lower side to the upper side; None without one."""
    region = start.united(end).grown(_REACH)
    obstacles = [index.rect(key) for key in index.within(region)]
    begin = (start.cx, start.bottom + _CLEARANCE)
    goal = (end.cx, end.y - _CLEARANCE * 1.5)
    xs = _lines([begin[0], goal[0]], [(r.x, r.right) for r in obstacles])
    ys = _lines([begin[1], goal[1]], [(r.y, r.bottom) for r in obstacles])
    found = _search(begin, goal, xs, ys, obstacles)
    return None if found is None else ((start.cx, start.bottom), *found, (end.cx, end.y))


def _lines(must: Sequence[float], spans: Sequence[tuple[float, float]]) -> list[float]:
    wanted = sorted({edge for low, high in spans for edge in (low - _CLEARANCE - 4, high + _CLEARANCE + 4)})
    near = sorted(wanted, key=lambda value: min(abs(value - m) for m in must))[:_MAX_LINES]
    return sorted({*must, *near})


def _search(
    begin: Point, goal: Point, xs: Sequence[float], ys: Sequence[float], obstacles: Sequence[Rect]
) -> list[Point] | None:
    """Dijkstra over the crossings of ``xs`` and ``ys``; a state is a crossing and whether one came sideways."""
    column, row = {x: i for i, x in enumerate(xs)}, {y: i for i, y in enumerate(ys)}
    first = (column[begin[0]], row[begin[1]], False)
    last = (column[goal[0]], row[goal[1]])
    best: dict[tuple[int, int, bool], float] = {first: 0.0}
    came: dict[tuple[int, int, bool], tuple[int, int, bool]] = {}
    queue = [(0.0, first)]
    while queue:
        cost, state = heappop(queue)
        if cost > best[state]:
            continue
        i, j, sideways = state
        if (i, j) == last and not sideways:
            return _trace(state, came, xs, ys)
        for ni, nj in ((i - 1, j), (i + 1, j), (i, j - 1), (i, j + 1)):
            if not (0 <= ni < len(xs) and 0 <= nj < len(ys)):
                continue
            here, there = (xs[i], ys[j]), (xs[ni], ys[nj])
            if any(rect.intersects(_span(here, there).grown(_CLEARANCE - 1)) for rect in obstacles):
                continue
            following = (ni, nj, nj == j)
            total = cost + abs(there[0] - here[0]) + abs(there[1] - here[1]) + _BEND * (following[2] != sideways)
            if total < best.get(following, float("inf")):
                best[following] = total
                came[following] = state
                heappush(queue, (total, following))
    return None


def _trace(
    state: tuple[int, int, bool],
    came: dict[tuple[int, int, bool], tuple[int, int, bool]],
    xs: Sequence[float],
    ys: Sequence[float],
) -> list[Point]:
    points = [(xs[state[0]], ys[state[1]])]
    while state in came:
        state = came[state]
        points.append((xs[state[0]], ys[state[1]]))
    return points[::-1]


def _span(a: Point, b: Point) -> Rect:
    x, y = min(a[0], b[0]), min(a[1], b[1])
    return Rect(x, y, abs(a[0] - b[0]), abs(a[1] - b[1]))
