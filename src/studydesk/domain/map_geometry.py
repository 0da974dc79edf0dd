"""Where things stand on the map: tiles from grid positions, headings in a lane of their own, look-ups by place.

Pure numbers, no Qt. Lengths are in map units: one unit is one pixel at 100 % zoom and 100 % scale.
The x axis runs to the right and the y axis downwards, in right-to-left languages too (a map is not mirrored).
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from enum import Enum
from typing import Generic, NamedTuple, TypeVar

from studydesk.domain.map_layout import settled_positions
from studydesk.domain.path import Section, Topic, TopicId

TILE_WIDTH = 248.0
TILE_HEIGHT = 116.0
COLUMN_GAP = 64.0
ROW_GAP = 60.0
SECTION_GAP = 36.0
"""Added above a row that begins a section."""
BAND_PAD = 28.0
"""From the outermost tiles of a section to the edge of its band."""
HEADING_WIDTH = 176.0
HEADING_GAP = 44.0
"""Between a heading and the first column: the lane in which lines may run down on the left."""
CELL = 512.0
"""Edge of a cell of the grid index; measured best for windows of some 1,400 by 900 pixels."""

_ROW_SLACK = 0.01

Key = TypeVar("Key", bound=Hashable)


class Rect(NamedTuple):
    """An upright rectangle; ``x``, ``y`` is the top left corner."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The x of the right side."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The y of the lower side."""
        return self.y + self.height

    @property
    def cx(self) -> float:
        """The x of the middle."""
        return self.x + self.width / 2

    @property
    def cy(self) -> float:
        """The y of the middle."""
        return self.y + self.height / 2

    def contains(self, x: float, y: float) -> bool:
        """Whether the point is inside or on the border."""
        return self.x <= x <= self.right and self.y <= y <= self.bottom

    def intersects(self, other: Rect) -> bool:
        """Whether the two share more than a border."""
        return self.x < other.right and other.x < self.right and self.y < other.bottom and other.y < self.bottom

    def grown(self, by: float) -> Rect:
        """The rectangle with every side moved outwards."""
        return Rect(self.x - by, self.y - by, self.width + 2 * by, self.height + 2 * by)

    def united(self, other: Rect) -> Rect:
        """The smallest rectangle around both."""
        x, y = min(self.x, other.x), min(self.y, other.y)
        return Rect(x, y, max(self.right, other.right) - x, max(self.bottom, other.bottom) - y)


class Heading(NamedTuple):
    """A section on the map: the words stand in ``rect``, its topics in ``band``."""

    title: str
    rect: Rect
    band: Rect
    topic_ids: tuple[TopicId, ...]


class MapLayout(NamedTuple):
    """Where everything stands. ``tiles`` is in path order; ``bounds`` holds all, with a margin."""

    tiles: Mapping[TopicId, Rect]
    headings: tuple[Heading, ...]
    bounds: Rect


class Direction(Enum):
    """Where an arrow key points."""

    LEFT = (-1, 0)
    RIGHT = (1, 0)
    UP = (0, -1)
    DOWN = (0, 1)


def united(rects: Iterable[Rect]) -> Rect | None:
    """The smallest rectangle around all; None around nothing."""
    listed = list(rects)
    if not listed:
        return None
    x, y = min(rect.x for rect in listed), min(rect.y for rect in listed)
    right = max(rect.x + rect.width for rect in listed)
    return Rect(x, y, right - x, max(rect.y + rect.height for rect in listed) - y)


def lay_out(topics: Sequence[Topic], sections: Sequence[Section] = ()) -> MapLayout:
    """Places the topics of one path; topics on top of each other are moved apart (see ``settled_positions``)."""
    starts = sorted(sections, key=lambda section: section.row)
    positions = settled_positions(topics)
    tiles = {topic_id: _tile(position, starts) for topic_id, position in positions.items()}
    headings = _headings(tiles, positions, starts)
    everything = united([*tiles.values(), *(heading.band for heading in headings)])
    bounds = Rect(0, 0, TILE_WIDTH, TILE_HEIGHT) if everything is None else everything
    return MapLayout(tiles, headings, bounds.grown(COLUMN_GAP))


def _tile(position: tuple[float, float], starts: Sequence[Section]) -> Rect:
    column, row = position
    passed = sum(1 for section in starts if section.row <= row + _ROW_SLACK)
    y = row * (TILE_HEIGHT + ROW_GAP) + passed * SECTION_GAP
    return Rect(column * (TILE_WIDTH + COLUMN_GAP), y, TILE_WIDTH, TILE_HEIGHT)


def _headings(
    tiles: Mapping[TopicId, Rect], positions: Mapping[TopicId, tuple[float, float]], starts: Sequence[Section]
) -> tuple[Heading, ...]:
    around = united(tiles.values())
    if around is None:
        return ()
    x = around.x - HEADING_GAP - HEADING_WIDTH
    headings = []
    for number, section in enumerate(starts):
        end = starts[number + 1].row if number + 1 < len(starts) else float("inf")
        inside = [i for i, (_, row) in positions.items() if section.row <= row + _ROW_SLACK < end]
        box = united(tiles[topic_id] for topic_id in inside)
        if box is None:
            continue
        band = Rect(x, box.y, around.right - x, box.height).grown(BAND_PAD)
        rect = Rect(x, box.y, HEADING_WIDTH, min(box.height, TILE_HEIGHT))
        headings.append(Heading(section.title, rect, band, tuple(inside)))
    return tuple(headings)


class GridIndex(Generic[Key]):
    """Finds what lies in a region, by cells of ``CELL`` units; keys come back in the order of insertion."""

    __slots__ = ("_around", "_cells", "_order", "_rects")

    def __init__(self) -> None:
        self._cells: dict[tuple[int, int], list[Key]] = {}
        self._rects: dict[Key, Rect] = {}
        self._order: dict[Key, int] = {}
        self._around: Rect | None = None

    def add(self, key: Key, rect: Rect) -> None:
        """Files ``key`` under every cell that ``rect`` touches."""
        self._rects[key] = rect
        self._order.setdefault(key, len(self._order))
        self._around = rect if self._around is None else self._around.united(rect)
        for cell in _cells(rect):
            self._cells.setdefault(cell, []).append(key)

    def rect(self, key: Key) -> Rect:
        """The rectangle under which the key is filed; KeyError for an unknown key."""
        return self._rects[key]

    def within(self, region: Rect) -> list[Key]:
        """The keys whose rectangles touch the region."""
        rects = self._rects
        if self._around is not None and _holds(region, self._around):
            return list(rects)
        left, top, right, bottom = region.x, region.y, region.right, region.bottom
        if len(self._cells) < (region.width / CELL) * (region.height / CELL):
            near: Iterable[Key] = rects
        else:
            near = {key for cell in _cells(region) for key in self._cells.get(cell, ())}
        found = [
            key
            for key in near
            if (rect := rects[key]).x < right
            and rect.x + rect.width > left
            and rect.y < bottom
            and rect.y + rect.height > top
        ]
        return sorted(found, key=self._order.__getitem__)

    def at(self, x: float, y: float) -> Key | None:
        """The last added key whose rectangle holds the point."""
        for key in reversed(self._cells.get((int(x // CELL), int(y // CELL)), ())):
            if self._rects[key].contains(x, y):
                return key
        return None


def _holds(outer: Rect, inner: Rect) -> bool:
    return outer.contains(inner.x, inner.y) and outer.contains(inner.right, inner.bottom)


def _cells(rect: Rect) -> list[tuple[int, int]]:
    columns = range(int(rect.x // CELL), int((rect.x + rect.width) // CELL) + 1)
    rows = range(int(rect.y // CELL), int((rect.y + rect.height) // CELL) + 1)
    if len(columns) == 1 and len(rows) == 1:
        return [(columns[0], rows[0])]
    return [(column, row) for row in rows for column in columns]


def neighbour(tiles: Mapping[TopicId, Rect], start: TopicId, direction: Direction) -> TopicId | None:
    """The tile that a person sees on that side of ``start``: near, and not far off the axis; None at the rim."""
    dx, dy = direction.value
    here = tiles[start]
    best: TopicId | None = None
    best_cost = float("inf")
    for topic_id, rect in tiles.items():
        x, y = rect.cx - here.cx, rect.cy - here.cy
        along, across = (x * dx, abs(y)) if dx else (y * dy, abs(x))
        reach = (TILE_WIDTH if dx else TILE_HEIGHT) / 2
        if along < reach or across > 2 * along + reach:
            continue
        cost = along + 2 * across
        if cost < best_cost:
            best, best_cost = topic_id, cost
    return best if best is not None else _nearest_beyond(tiles, start, direction)


def _nearest_beyond(tiles: Mapping[TopicId, Rect], start: TopicId, direction: Direction) -> TopicId | None:
    dx, dy = direction.value
    here = tiles[start]
    reach = (TILE_WIDTH if dx else TILE_HEIGHT) / 2
    beyond = [
        (abs(rect.cx - here.cx) + abs(rect.cy - here.cy), number, topic_id)
        for number, (topic_id, rect) in enumerate(tiles.items())
        if (rect.cx - here.cx) * dx + (rect.cy - here.cy) * dy >= reach
    ]
    # Only up and down reach everything: a key to the right must not land on the other side of the map.
    return min(beyond)[2] if beyond and dy else None


def essential_edges(prerequisites: Mapping[TopicId, Sequence[TopicId]]) -> list[tuple[TopicId, TopicId]]:
    """The (from, to) pairs worth a line: a prerequisite that another prerequisite needs anyway is left out.

    This is the transitive reduction; a path with a loop (only an overlay can make one) keeps every line. 2,000 topics
    take some 10 ms.
    """
    direct = {
        topic_id: [i for i in dict.fromkeys(needs) if i in prerequisites and i != topic_id]
        for topic_id, needs in prerequisites.items()
    }
    order = _after_their_prerequisites(direct)
    if order is None:
        return [(needed, topic_id) for topic_id, needs in direct.items() for needed in needs]
    bit = {topic_id: 1 << number for number, topic_id in enumerate(order)}
    before: dict[TopicId, int] = {}
    for topic_id in order:
        reach = 0
        for needed in direct[topic_id]:
            reach |= bit[needed] | before[needed]
        before[topic_id] = reach
    return [
        (needed, topic_id)
        for topic_id, needs in direct.items()
        for needed in needs
        if len(needs) == 1 or not any(before[other] & bit[needed] for other in needs)
    ]


def _after_their_prerequisites(direct: Mapping[TopicId, Sequence[TopicId]]) -> list[TopicId] | None:
    """The topics, each after what it needs (Kahn's algorithm); None where a loop makes that impossible."""
    after: dict[TopicId, list[TopicId]] = {topic_id: [] for topic_id in direct}
    for topic_id, needs in direct.items():
        for needed in needs:
            after[needed].append(topic_id)
    waiting = {topic_id: len(needs) for topic_id, needs in direct.items()}
    ready = [topic_id for topic_id, count in waiting.items() if not count]
    for topic_id in ready:
        for follower in after[topic_id]:
            waiting[follower] -= 1
            if not waiting[follower]:
                ready.append(follower)
    return ready if len(ready) == len(direct) else None
