"""Lines between tiles: right-angled, from border to border, clear of every other tile and of headings."""

from __future__ import annotations

import itertools
from random import Random

import pytest
from tests.domain.test_map_geometry import make_topic

from studydesk.domain.edge_routing import EdgePath, route_edges, tidy
from studydesk.domain.edge_tracks import Net, assign_tracks
from studydesk.domain.map_geometry import MapLayout, Rect, lay_out
from studydesk.domain.path import Section, Topic, TopicId

Pair = tuple[TopicId, TopicId]


def route(topics: list[Topic], sections: tuple[Section, ...] = ()) -> tuple[MapLayout, tuple[EdgePath, ...]]:
    layout = lay_out(topics, sections)
    edges = [(before, topic.id) for topic in topics for before in topic.prerequisites]
    return layout, route_edges(layout.tiles, edges, [heading.rect for heading in layout.headings])


def segment_rects(edge: EdgePath) -> list[Rect]:
    return [
        Rect(min(x1, x2), min(y1, y2), abs(x1 - x2), abs(y1 - y2))
        for (x1, y1), (x2, y2) in itertools.pairwise(edge.points)
    ]


def faults(layout: MapLayout, edges: tuple[EdgePath, ...]) -> list[str]:
    """What is wrong with the drawing, in words."""
    found = []
    for edge in edges:
        source, target = layout.tiles[edge.source], layout.tiles[edge.target]
        for (x1, y1), (x2, y2) in itertools.pairwise(edge.points):
            if x1 != x2 and y1 != y2:
                found.append(f"{edge} is not right-angled")
        if not source.grown(0.5).contains(*edge.points[0]) or not target.grown(0.5).contains(*edge.points[-1]):
            found.append(f"{edge} does not touch its tiles")
        for piece in segment_rects(edge):
            thick = piece.grown(3.0)
            found += [
                f"{edge} crosses {topic_id}"
                for topic_id, rect in layout.tiles.items()
                if rect.grown(-4.0).intersects(thick)
            ]
            found += [f"{edge} crosses {h.title}" for h in layout.headings if h.rect.intersects(thick)]
    return found


def overlays(edges: tuple[EdgePath, ...]) -> list[str]:
    """Pieces of lines of different topics that lie on each other for more than a little."""
    pieces = [(edge, rect) for edge in edges for rect in segment_rects(edge)]
    return [
        f"{a} and {b}"
        for (a, one), (b, other) in itertools.combinations(pieces, 2)
        if a.source != b.source and _shared(one, other) > 4.0
    ]


def _shared(one: Rect, other: Rect) -> float:
    across = min(one.right, other.right) - max(one.x, other.x)
    along = min(one.bottom, other.bottom) - max(one.y, other.y)
    if one.width == other.width == 0 and abs(one.x - other.x) < 1:
        return along
    if one.height == other.height == 0 and abs(one.y - other.y) < 1:
        return across
    return 0.0


def test_a_tile_right_below_gets_a_straight_line() -> None:
    layout, (edge,) = route([make_topic(1, (0, 0)), make_topic(2, (0, 1), (1,))])
    above, below = layout.tiles[TopicId(1)], layout.tiles[TopicId(2)]
    assert edge.points == ((above.cx, above.bottom), (below.cx, below.y))


def test_a_tile_in_the_same_row_gets_a_straight_line_unless_something_stands_between() -> None:
    topics = [make_topic(1, (0, 0)), make_topic(2, (1, 0), (1,)), make_topic(3, (2, 0), (1,))]
    layout, edges = route(topics)
    assert len(edges[0].points) == 2
    assert len(edges[1].points) > 2
    assert not faults(layout, edges)


def test_a_line_goes_round_the_tiles_between() -> None:
    topics = [make_topic(1, (1, 0)), *(make_topic(10 + n, (n, 1)) for n in range(3)), make_topic(2, (1, 2), (1,))]
    layout, edges = route(topics)
    assert not faults(layout, edges)


def test_a_line_upwards_arrives_from_above_too() -> None:
    layout, edges = route([make_topic(1, (0, 2)), make_topic(5, (0, 1)), make_topic(2, (0, 0), (1,))])
    assert not faults(layout, edges)
    assert edges[0].points[-1][1] == layout.tiles[TopicId(2)].y


def test_lines_into_one_tile_end_apart_and_in_order() -> None:
    topics = [make_topic(n + 1, (n, 0)) for n in range(5)] + [make_topic(9, (2, 1), (1, 2, 3, 4, 5))]
    layout, edges = route(topics)
    ends = [edge.points[-1][0] for edge in sorted(edges, key=lambda edge: layout.tiles[edge.source].x)]
    assert ends == sorted(ends)
    assert min(b - a for a, b in itertools.pairwise(ends)) >= 10
    assert not faults(layout, edges)
    assert not overlays(edges)


def test_unknown_ends_loops_and_doubles_are_left_out() -> None:
    tiles = lay_out([make_topic(1, (0, 0)), make_topic(2, (0, 1))]).tiles
    one, two, none = TopicId(1), TopicId(2), TopicId(7)
    edges = route_edges(tiles, [(one, two), (one, two), (one, one), (none, two), (one, none)])
    assert [(edge.source, edge.target) for edge in edges] == [(1, 2)]
    assert route_edges({}, [(one, two)]) == ()


def random_path(seed: int, step: float) -> tuple[list[Topic], tuple[Section, ...]]:
    """Up to 40 topics on a grid of ``step`` with gaps, needing some that stand before them or, rarely, after."""
    random = Random(seed)
    cells = [(column * step, row * step) for row in range(round(7 / step)) for column in range(round(6 / step))]
    places = sorted(random.sample(cells, min(len(cells), random.randint(8, 40))), key=lambda place: place[::-1])
    topics = []
    for number, place in enumerate(places, 1):
        before = range(1, number) if random.random() < 0.95 else range(number + 1, len(places) + 1)
        count = min(len(before), random.choice((0, 1, 1, 2, 3)))
        topics.append(make_topic(number, place, tuple(random.sample(before, count))))
    return topics, (Section("One", 0), Section("Two", 3), Section("Three", 5))


@pytest.mark.parametrize("seed", range(30))
def test_no_line_crosses_a_tile_or_heading_on_a_whole_grid(seed: int) -> None:
    layout, edges = route(*random_path(seed, 1.0))
    assert not faults(layout, edges)


@pytest.mark.parametrize("seed", range(12))
def test_no_line_crosses_a_tile_or_heading_where_columns_are_halved(seed: int) -> None:
    topics, sections = random_path(seed, 1.0)
    shifted = [
        make_topic(t.id, (t.position[0] + (t.position[1] % 2) / 2, t.position[1]), t.prerequisites) for t in topics
    ]
    layout, edges = route(shifted, sections)
    assert not faults(layout, edges)


@pytest.mark.parametrize("seed", range(12))
def test_no_line_crosses_a_tile_or_heading_where_rows_are_uneven(seed: int) -> None:
    topics, sections = random_path(seed, 1.0)
    random = Random(seed)
    shifted = [
        make_topic(t.id, (t.position[0] * 1.3, t.position[1] + random.choice((0, 0, 0.3, 0.5))), t.prerequisites)
        for t in topics
    ]
    layout, edges = route(shifted, sections)
    assert not faults(layout, edges)


@pytest.mark.parametrize("seed", range(12))
def test_sideways_lines_of_different_topics_do_not_lie_on_each_other(seed: int) -> None:
    layout, edges = route(*random_path(seed, 1.0))
    assert layout.tiles
    assert len(overlays(edges)) <= 2  # a crowded gap may run out of room


def test_tracks_are_shared_only_by_lines_that_do_not_overlap() -> None:
    nets = []
    for low, high in ((0, 100), (50, 150), (120, 300), (0, 300)):
        net = Net()
        net.add(low, from_above=True)
        net.add(high, from_above=False)
        nets.append(net)
    tracks, count = assign_tracks(nets)
    assert count == max(tracks) + 1
    for (i, a), (j, b) in itertools.combinations(enumerate(nets), 2):
        if a.low < b.high and b.low < a.high:
            assert tracks[i] != tracks[j]


def test_tidy_leaves_only_the_bends() -> None:
    assert tidy([(0, 0), (0, 5), (0, 5), (0, 9), (4, 9), (8, 9)]) == ((0, 0), (0, 9), (8, 9))
