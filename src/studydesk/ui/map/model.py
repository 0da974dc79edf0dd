"""The map as data: tiles, lines, headings and what the learner has in hand. Plain Python, no widgets.

The screen, the overview inset, the export and the accessible tree all read this one model.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

from studydesk.domain.edge_routing import EdgePath, route_edges
from studydesk.domain.map_geometry import (
    Direction,
    GridIndex,
    Heading,
    MapLayout,
    Rect,
    essential_edges,
    lay_out,
    neighbour,
)
from studydesk.domain.path import Section, Topic, TopicId
from studydesk.domain.route import route_to
from studydesk.settings import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from studydesk.domain.forecast import TopicMemory

FAR_BELOW = 0.25
MID_BELOW = 0.45
COMPACT_BELOW = 0.8
CLOSE_FROM = 1.6


class Level(Enum):
    """How much a tile shows. Limits are zooms at the learner's scale, so that 200 % type keeps its level."""

    FAR = "far"
    MID = "mid"
    COMPACT = "compact"
    FULL = "full"
    CLOSE = "close"


def level_at(zoom: float) -> Level:
    """The level of detail at a zoom (1.0 is 100 %)."""
    for limit, level in ((FAR_BELOW, Level.FAR), (MID_BELOW, Level.MID), (COMPACT_BELOW, Level.COMPACT)):
        if zoom < limit:
            return level
    return Level.CLOSE if zoom >= CLOSE_FROM else Level.FULL


@dataclass(frozen=True, slots=True)
class Lens:
    """A way to look at the map."""

    id: str
    title: str
    """English source text, translated in the context 'MapLens'."""


LENSES: tuple[Lens, ...] = (
    Lens("progress", QT_TRANSLATE_NOOP("MapLens", "Progress")),
    Lens("memory", QT_TRANSLATE_NOOP("MapLens", "Memory today")),
    Lens("later", QT_TRANSLATE_NOOP("MapLens", "Memory to come")),
    Lens("disk", QT_TRANSLATE_NOOP("MapLens", "On the disk")),
)


LEAST_DAYS, MOST_DAYS = 1, 90
USUAL_DAYS = 30
"""How far 'Memory to come' looks ahead."""


@dataclass(frozen=True, slots=True)
class Showing:
    """What is in hand besides the map itself; a value, so that a view can tell what changed.

    ``route_to`` is the topic whose prerequisites are highlighted, ``route`` those with it (empty: none is shown).
    ``held_back`` does not pass the filter.
    """

    current: TopicId | None = None
    selected: frozenset[TopicId] = frozenset()
    hovered: TopicId | None = None
    route_to: TopicId | None = None
    route: frozenset[TopicId] = frozenset()
    held_back: frozenset[TopicId] = frozenset()
    has_focus: bool = False
    lens: str = LENSES[0].id

    def is_toned(self, topic_id: TopicId) -> bool:
        """Whether the tile stands back behind the ones in question."""
        return topic_id in self.held_back or bool(self.route and topic_id not in self.route)


@dataclass(slots=True)
class MapModel:
    """Everything drawn, in map units. Build with ``MapModel.of``; ``update`` takes new states of known topics."""

    topics: dict[TopicId, Topic]
    layout: MapLayout
    edges: tuple[EdgePath, ...]
    tile_index: GridIndex[TopicId]
    bundles: dict[TopicId, list[EdgePath]]
    """The lines by the topic they leave; lines of one bundle share their way as far as it is the same."""
    bundle_index: GridIndex[TopicId]
    showing: Showing = field(default_factory=Showing)
    on_disk: Mapping[TopicId, tuple[int, int]] = field(default_factory=dict)
    """How many videos a topic has, and how many of them are on the disk."""
    memory: Mapping[TopicId, TopicMemory] = field(default_factory=dict)
    """What is known of each topic with cards, now or on the day that the lens is set to."""

    @classmethod
    def of(cls, topics: Iterable[Topic], sections: Sequence[Section] = ()) -> MapModel:
        """Lays out and routes one path; 2,000 topics take some 150 ms."""
        listed = {topic.id: topic for topic in topics if not topic.shelved}
        layout = lay_out(tuple(listed.values()), sections)
        wanted = essential_edges({topic.id: topic.prerequisites for topic in listed.values()})
        edges = route_edges(layout.tiles, wanted, [heading.rect for heading in layout.headings])
        tile_index: GridIndex[TopicId] = GridIndex()
        for topic_id, rect in layout.tiles.items():
            tile_index.add(topic_id, rect)
        bundles: dict[TopicId, list[EdgePath]] = {}
        for edge in edges:
            bundles.setdefault(edge.source, []).append(edge)
        bundle_index: GridIndex[TopicId] = GridIndex()
        for source, bundle in bundles.items():
            bundle_index.add(source, _around(bundle))
        return cls(listed, layout, edges, tile_index, bundles, bundle_index)

    @property
    def is_empty(self) -> bool:
        """Whether the path has no topics."""
        return not self.topics

    @property
    def bounds(self) -> Rect:
        """All of the map with a margin."""
        return self.layout.bounds

    @property
    def headings(self) -> tuple[Heading, ...]:
        """The sections from top to bottom."""
        return self.layout.headings

    @property
    def order(self) -> tuple[TopicId, ...]:
        """The topics in path order."""
        return tuple(self.topics)

    def rect(self, topic_id: TopicId) -> Rect:
        """Where the tile stands; KeyError for a topic that is not on the map."""
        return self.layout.tiles[topic_id]

    def update(self, topics: Iterable[Topic]) -> None:
        """Takes new states; places and links stay, unknown topics are ignored."""
        for topic in topics:
            if topic.id in self.topics:
                self.topics[topic.id] = topic

    def tile_at(self, x: float, y: float) -> TopicId | None:
        """The topic whose tile holds the point."""
        return self.tile_index.at(x, y)

    def route_to(self, topic_id: TopicId) -> frozenset[TopicId]:
        """The topic and all that is needed before it."""
        return frozenset(route_to(self.topics.values(), topic_id)) | {topic_id}

    def route_edges(self) -> list[EdgePath]:
        """The lines of the route in hand."""
        route = self.showing.route
        return [edge for edge in self.edges if edge.source in route and edge.target in route]

    def step(self, start: TopicId | None, direction: Direction) -> TopicId | None:
        """Where an arrow key leads; the first topic when nothing is in hand, None at the rim."""
        if start is None or start not in self.topics:
            return next(iter(self.topics), None)
        return neighbour(self.layout.tiles, start, direction)

    def in_order(self, start: TopicId | None, by: int) -> TopicId | None:
        """The topic ``by`` places further in path order; None beyond either end."""
        order = self.order
        if start not in self.topics:
            return (order[0] if by > 0 else order[-1]) if order else None
        place = order.index(start) + by
        return order[place] if 0 <= place < len(order) else None

    def match(self, text: str, among: Collection[TopicId] | None = None) -> list[TopicId]:
        """Topics found by typing, best first: title begins so, then a word does, then it occurs, then in a course."""
        wanted = text.casefold().strip()
        if not wanted:
            return []
        ranked = [
            (rank, number, topic.id)
            for number, topic in enumerate(self.topics.values())
            if (among is None or topic.id in among) and (rank := _rank(topic, wanted)) is not None
        ]
        return [topic_id for _, _, topic_id in sorted(ranked)]


def _rank(topic: Topic, wanted: str) -> int | None:
    title = topic.title.casefold()
    if title.startswith(wanted):
        return 0
    if any(word.startswith(wanted) for word in title.split()):
        return 1
    if wanted in title:
        return 2
    return 3 if any(wanted in course.casefold() for course in topic.course_titles) else None


def _around(bundle: Sequence[EdgePath]) -> Rect:
    xs = [x for edge in bundle for x, _ in edge.points]
    ys = [y for edge in bundle for _, y in edge.points]
    return Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)).grown(6.0)
