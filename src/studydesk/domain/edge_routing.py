"""Lines between tiles: right-angled, round every tile and heading, each in a track of its own.

How: tiles fall into bands (rows), bands are parted by channels. A line leaves its tile downwards, runs sideways only
in channels, passes the bands between through gaps, and enters the next tile from above. Lines of one topic share
their way as far as it is the same; lines of different topics never lie on each other. That is the channel routing of
chip design (Hashimoto and Stevens 1971, left-edge algorithm), and far cheaper than a search: 2,500 lines in some
60 ms. It rests on rows: tiles of one row stand at the same height (see ``map_layout``).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from studydesk.domain.edge_tracks import Net, assign_tracks
from studydesk.domain.map_geometry import Rect
from studydesk.domain.path import TopicId

Point = tuple[float, float]

MARGIN = 12.0
"""No line comes nearer to a tile that it does not belong to."""
PORT_STEP = 18.0
"""Between two lines that enter the same tile."""
TRACK_STEP = 10.0
"""Between two lines that run side by side."""
ARROW_ROOM = 20.0
"""Straight piece before the tile, so that the arrow head stands clear of the bend."""
LEAVE_ROOM = 10.0
"""Straight piece after the tile."""
_BEND_COST = 60.0


class EdgePath(NamedTuple):
    """A drawn prerequisite: ``points`` from the border of ``source`` to the border of ``target``, right-angled."""

    source: TopicId
    target: TopicId
    points: tuple[Point, ...]


@dataclass(slots=True)
class _Band:
    """A row: what stands in it, from left to right, with overlaps merged."""

    top: float
    bottom: float
    lows: list[float] = field(default_factory=list)
    highs: list[float] = field(default_factory=list)

    def is_free(self, x: float) -> bool:
        """Whether a line may run through the whole band at ``x``."""
        i = bisect_right(self.lows, x + MARGIN) - 1
        return i < 0 or self.highs[i] <= x - MARGIN

    def gap_near(self, x: float, step: int) -> float | None:
        """The place in a gap near ``x``: step 0 the one to the right (or round ``x``), -1 the one before, and so on."""
        i = bisect_left(self.lows, x) + step
        if not 0 <= i <= len(self.lows):
            return None
        if i == 0:
            return self.lows[0] - MARGIN * 2
        if i == len(self.lows):
            return self.highs[-1] + MARGIN * 2
        low, high = self.highs[i - 1], self.lows[i]
        if high - low < MARGIN * 2:
            return None
        middle = (low + high) / 2
        return middle if high - low < 120.0 else min(max(x, low + 32.0), high - 32.0)


@dataclass(slots=True)
class _Route:
    """A line in the making. ``passes`` are (band, x) in the order of travel;"""

    source: TopicId
    target: TopicId
    start: Rect
    end: Rect
    first: int
    last: int
    port: float = 0.0
    side: float = 0.0
    """0: leaves downwards; else the x of the gap beside the source, through which it leaves."""
    passes: list[tuple[int, float]] = field(default_factory=list)


def route_edges(
    tiles: Mapping[TopicId, Rect], edges: Iterable[tuple[TopicId, TopicId]], headings: Sequence[Rect] = ()
) -> tuple[EdgePath, ...]:
    """The drawn lines of all edges (from, to) whose ends have tiles; a topic that needs itself gets none."""
    wanted = [(a, b) for a, b in dict.fromkeys(edges) if a in tiles and b in tiles and a != b]
    if not wanted:
        return ()
    return _Router(tiles, headings).route(wanted)


class _Router:
    """One run over a whole map."""

    def __init__(self, tiles: Mapping[TopicId, Rect], headings: Sequence[Rect]) -> None:
        self._tiles = tiles
        self._leftmost = max((rect.right + MARGIN / 2 for rect in headings), default=float("-inf"))
        self._bands: list[_Band] = []
        self._band_of: dict[TopicId, int] = {}
        self._make_bands()

    def route(self, edges: Sequence[tuple[TopicId, TopicId]]) -> tuple[EdgePath, ...]:
        routes = [self._begin(source, target) for source, target in edges]
        self._choose_ports(routes)
        self._part_passes(routes)
        tracks = self._tracks(routes)
        return tuple(self._finish(route, tracks) for route in routes)

    # Bands

    def _make_bands(self) -> None:
        members: list[tuple[TopicId, Rect]] = []
        for topic_id, rect in sorted(self._tiles.items(), key=lambda item: item[1].y):
            if not self._bands or rect.y > self._bands[-1].bottom + 2:
                self._bands.append(_Band(rect.y, rect.bottom))
            band = self._bands[-1]
            band.bottom = max(band.bottom, rect.bottom)
            self._band_of[topic_id] = len(self._bands) - 1
            members.append((topic_id, rect))
        for topic_id, rect in sorted(members, key=lambda item: item[1].x):
            band = self._bands[self._band_of[topic_id]]
            if band.highs and rect.x <= band.highs[-1]:
                band.highs[-1] = max(band.highs[-1], rect.right)
            else:
                band.lows.append(rect.x)
                band.highs.append(rect.right)

    # Which gaps a line goes through

    def _begin(self, source: TopicId, target: TopicId) -> _Route:
        start, end = self._tiles[source], self._tiles[target]
        route = _Route(source, target, start, end, self._band_of[source], self._band_of[target], end.cx)
        self._choose_passes(route)
        return route

    def _choose_passes(self, route: _Route) -> None:
        if route.first < route.last:
            between = range(route.first + 1, route.last)
            route.passes = self._through(between, route.start.cx, route.port)
        else:
            band = self._bands[route.first]
            step = 0 if route.end.cx > route.start.cx else -1
            x = band.gap_near(route.start.cx, step)
            route.side = x if x is not None else band.highs[-1] + MARGIN * 2
            climb = range(route.first - 1, route.last - 1, -1)
            route.passes = [(route.first, route.side), *self._through(climb, route.side, route.port)]

    def _through(self, between: range, x_from: float, x_to: float) -> list[tuple[int, float]]:
        if not between:
            return []
        best: float | None = None
        best_cost = float("inf")
        for x in self._candidates(between, x_from, x_to):
            bends = (abs(x - x_from) > 1) + (abs(x - x_to) > 1)
            cost = abs(x - x_from) + abs(x - x_to) + _BEND_COST * bends
            if cost < best_cost and all(self._bands[band].is_free(x) for band in between):
                best, best_cost = x, cost
        if best is not None:
            return [(band, best) for band in between]
        return self._step_by_step(between, x_from, x_to)

    def _candidates(self, between: range, x_from: float, x_to: float) -> list[float]:
        found = [x_to, x_from]
        for number in (between[0], between[-1]):
            band = self._bands[number]
            for x in (x_from, x_to):
                found.extend(gap for step in (-1, 0, 1, 2) if (gap := band.gap_near(x, step)) is not None)
        found.append(min(self._bands[band].lows[0] for band in between) - MARGIN * 2)
        found.append(max(self._bands[band].highs[-1] for band in between) + MARGIN * 2)
        return found

    def _step_by_step(self, between: range, x_from: float, x_to: float) -> list[tuple[int, float]]:
        passes = []
        x = x_from
        for number in between:
            band = self._bands[number]
            gaps = [gap for step in (-1, 0, 1, 2) if (gap := band.gap_near(x, step)) is not None]
            options = [place for place in (x, x_to, *gaps) if band.is_free(place)]
            at = x
            x = min(options, key=lambda place: abs(place - at) + abs(place - x_to) / 2, default=x_from)
            passes.append((number, x))
        return passes

    # Where it enters

    def _choose_ports(self, routes: Sequence[_Route]) -> None:
        into: dict[TopicId, list[_Route]] = {}
        for route in routes:
            into.setdefault(route.target, []).append(route)
        leaving: dict[int, set[float]] = {}
        for route in routes:
            leaving.setdefault(route.first, set()).add(route.start.cx)
        for arriving in into.values():
            _spread_ports(arriving)
            above = leaving.get(arriving[0].last - 1, set())
            for route in arriving:
                # A line that leaves a tile right above would lie on this one between the two tracks.
                if route.port in above and abs(route.start.cx - route.port) > 1:
                    route.port += PORT_STEP / 2 if route.start.cx > route.port else -PORT_STEP / 2
        for route in routes:
            route.passes = [
                (band, route.port if abs(x - route.end.cx) < 1 and self._bands[band].is_free(route.port) else x)
                for band, x in route.passes
            ]

    def _part_passes(self, routes: Sequence[_Route]) -> None:
        """Moves lines of different topics that would run through a gap on each other beside each other."""
        taken: dict[int, list[tuple[float, TopicId]]] = {}
        fixed = [route for route in routes if all(x == route.port for _, x in route.passes)]
        for route in fixed:
            for band, x in route.passes:
                taken.setdefault(band, []).append((x, route.source))
        for route in routes:
            if route.passes and not all(x == route.port for _, x in route.passes):
                self._part(route, taken)

    def _part(self, route: _Route, taken: dict[int, list[tuple[float, TopicId]]]) -> None:
        parted: list[tuple[int, float]] = []
        i = 0
        while i < len(route.passes):
            x = route.passes[i][1]
            run = [band for band, other in route.passes[i:] if other == x]
            run = run[: next((n for n, (_, other) in enumerate(route.passes[i:]) if other != x), len(run))]
            place = self._free_place(run, x, route.source, taken)
            for band in run:
                taken.setdefault(band, []).append((place, route.source))
                parted.append((band, place))
            i += len(run)
        route.passes = parted
        if route.side:
            route.side = parted[0][1]

    def _free_place(
        self, run: Sequence[int], x: float, source: TopicId, taken: Mapping[int, Sequence[tuple[float, TopicId]]]
    ) -> float:
        for step in (TRACK_STEP, TRACK_STEP / 2):
            for number in range(9):
                place = x + step * ((number + 1) // 2) * (1 if number % 2 else -1)
                if (
                    place > self._leftmost
                    and all(self._bands[band].is_free(place) for band in run)
                    and not any(
                        owner != source and abs(other - place) < step - 1
                        for band in run
                        for other, owner in taken.get(band, ())
                    )
                ):
                    return place
        return x

    # Tracks in the channels

    def _tracks(self, routes: Sequence[_Route]) -> dict[tuple[int, TopicId, bool], float]:
        """The y of each topic's line in each channel, by (channel, topic, whether it climbs there)."""
        nets: dict[int, dict[tuple[TopicId, bool], Net]] = {}
        for route in routes:
            climbs = bool(route.side)
            for channel, x_from, x_to in _moves(route):
                net = nets.setdefault(channel, {}).setdefault((route.source, climbs), Net())
                last = channel == route.last
                net.add(x_from, from_above=not climbs)
                net.add(x_to, from_above=climbs and not last)
        placed: dict[tuple[int, TopicId, bool], float] = {}
        for channel, found in nets.items():
            keys = [key for key in found if found[key].low != found[key].high]
            levels, count = assign_tracks([found[key] for key in keys])
            for (source, climbs), level in zip(keys, levels, strict=True):
                placed[channel, source, climbs] = self._track_y(channel, level, count)
        return placed

    def _track_y(self, channel: int, level: int, count: int) -> float:
        top = self._bands[channel - 1].bottom + LEAVE_ROOM if channel else self._bands[0].top - 2 * ARROW_ROOM
        bottom = self._bands[channel].top - ARROW_ROOM
        step = min(TRACK_STEP, (bottom - top) / max(1, count - 1))
        middle = (top + bottom) / 2
        return min(max(middle + (level - (count - 1) / 2) * step, top), bottom)

    # The line itself

    def _finish(self, route: _Route, tracks: Mapping[tuple[int, TopicId, bool], float]) -> EdgePath:
        climbs = bool(route.side)
        start, end = route.start, route.end
        points: list[Point]
        if climbs:
            right = route.side > start.cx
            points = [(start.right if right else start.x, start.cy), (route.side, start.cy)]
        else:
            points = [(start.cx, start.bottom)]
        for channel, x_from, x_to in _moves(route):
            if x_from != x_to:
                y = tracks[channel, route.source, climbs]
                points += [(x_from, y), (x_to, y)]
        points.append((route.port, end.y))
        return EdgePath(route.source, route.target, self._beside(route) or tidy(points))

    def _beside(self, route: _Route) -> tuple[Point, ...]:
        """The straight line to the next tile of the same row; empty for other pairs."""
        start, end = route.start, route.end
        if route.first != route.last:
            return ()
        left, right = (start, end) if start.x < end.x else (end, start)
        band = self._bands[route.first]
        if any(left.right < low < right.x for low in band.lows):
            return ()
        sides = (start.right, end.x) if start is left else (start.x, end.right)
        return ((sides[0], start.cy), (sides[1], start.cy))


def _moves(route: _Route) -> list[tuple[int, float, float]]:
    """(channel, x from, x to) for each channel on the way; channel n lies above band n."""
    x = route.side or route.start.cx
    moves = []
    if route.side:
        for (band, _), (_, following) in zip(route.passes, route.passes[1:], strict=False):
            moves.append((band, x, following))
            x = following
    else:
        for band, place in route.passes:
            moves.append((band, x, place))
            x = place
    moves.append((route.last, x, route.port))
    return moves


def _spread_ports(arriving: list[_Route]) -> None:
    """Gives each arriving line its own place on the upper side, in the order in which they come from left to right."""
    end = arriving[0].end

    def comes_from(route: _Route) -> float:
        x = route.passes[-1][1] if route.passes else route.start.cx
        return x if abs(x - end.cx) > 1 else route.start.cx

    arriving.sort(key=lambda route: (comes_from(route), route.start.cx, -route.start.y))
    step = min(PORT_STEP, (end.width - 48) / max(1, len(arriving) - 1))
    straight = [n for n, route in enumerate(arriving) if abs(route.start.cx - end.cx) < 1]
    middle = straight[-1] if straight else (len(arriving) - 1) / 2
    for number, route in enumerate(arriving):
        offset = (number - middle) * step
        route.port = end.cx + min(max(offset, 24 - end.width / 2), end.width / 2 - 24)


def tidy(points: Sequence[Point]) -> tuple[Point, ...]:
    """Leaves out points that stand on the way between their neighbours, and repeated ones."""
    kept: list[Point] = []
    for point in points:
        if kept and kept[-1] == point:
            continue
        if len(kept) > 1 and (kept[-2][0] == kept[-1][0] == point[0] or kept[-2][1] == kept[-1][1] == point[1]):
            kept.pop()
        kept.append(point)
    return tuple(kept)
