"""Where tiles and headings stand, how things are found by place, and where arrow keys lead."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from studydesk.domain.map_geometry import (
    Direction,
    GridIndex,
    Rect,
    essential_edges,
    lay_out,
    neighbour,
    united,
)
from studydesk.domain.map_layout import settled_positions
from studydesk.domain.path import Origin, PathId, Section, Topic, TopicId, TopicProgress, TopicStatus
from studydesk.domain.route import route_to

whole = st.integers(-3000, 3000)
rects = st.builds(Rect, whole, whole, st.integers(1, 1500), st.integers(1, 1500))


def make_topic(number: int, position: tuple[float, float] = (0, 0), needs: tuple[int, ...] = ()) -> Topic:
    return Topic(
        id=TopicId(number),
        key=f"test/t{number}",
        path_id=PathId(1),
        title=f"Topic {number}",
        summary="",
        position=position,
        prerequisites=tuple(TopicId(i) for i in needs),
        see_also=(),
        status=TopicStatus.NOT_STARTED,
        progress=TopicProgress(),
        origin=Origin.PACK,
    )


def grid(columns: int, rows: int) -> list[Topic]:
    return [make_topic(row * columns + column + 1, (column, row)) for row in range(rows) for column in range(columns)]


def test_tiles_keep_the_order_and_places_of_the_grid() -> None:
    layout = lay_out(grid(3, 2))
    a, b, c = (layout.tiles[TopicId(i)] for i in (1, 2, 4))
    assert a.right < b.x
    assert a.y == b.y
    assert a.bottom < c.y
    assert a.x == c.x


def test_no_two_tiles_overlap_whatever_the_positions_are() -> None:
    topics = [make_topic(i, ((i % 3) * 0.4, (i % 4) * 0.5)) for i in range(1, 13)]
    tiles = list(lay_out(topics).tiles.values())
    assert not any(a.intersects(b) for i, a in enumerate(tiles) for b in tiles[i + 1 :])


def test_a_path_without_positions_is_laid_out_by_its_prerequisites() -> None:
    positions = settled_positions([make_topic(1), make_topic(2, needs=(1,)), make_topic(3, needs=(2,))])
    assert [positions[TopicId(i)][1] for i in (1, 2, 3)] == [0.0, 1.0, 2.0]


def test_a_heading_has_a_lane_that_no_tile_reaches_into() -> None:
    layout = lay_out(grid(3, 4), [Section("First", 0), Section("Second", 2), Section("Empty", 9)])
    assert [heading.title for heading in layout.headings] == ["First", "Second"]
    for heading in layout.headings:
        assert not any(heading.rect.intersects(tile) for tile in layout.tiles.values())
        assert all(heading.band.contains(layout.tiles[i].x, layout.tiles[i].y) for i in heading.topic_ids)
    assert layout.headings[0].topic_ids == tuple(TopicId(i) for i in range(1, 7))
    assert not layout.headings[0].band.intersects(layout.headings[1].band)


def test_bounds_hold_everything() -> None:
    layout = lay_out(grid(2, 3), [Section("All", 0)])
    everything = united([*layout.tiles.values(), *(heading.band for heading in layout.headings)])
    assert everything is not None
    assert layout.bounds == everything.united(layout.bounds)


def test_an_empty_path_has_bounds_too() -> None:
    layout = lay_out([])
    assert layout.bounds.width > 0
    assert layout.headings == ()


@given(st.lists(rects, max_size=30), rects)
def test_the_index_finds_what_a_search_through_all_finds(stored: list[Rect], region: Rect) -> None:
    index: GridIndex[int] = GridIndex()
    for number, rect in enumerate(stored):
        index.add(number, rect)
    assert index.within(region) == [number for number, rect in enumerate(stored) if rect.intersects(region)]


@given(st.lists(rects, max_size=30), whole, whole)
def test_the_index_finds_the_last_added_thing_under_a_point(stored: list[Rect], x: int, y: int) -> None:
    index: GridIndex[int] = GridIndex()
    for number, rect in enumerate(stored):
        index.add(number, rect)
    under = [number for number, rect in enumerate(stored) if rect.contains(x, y)]
    assert index.at(x, y) == (under[-1] if under else None)


def test_arrow_keys_lead_to_the_neighbour_on_that_side() -> None:
    tiles = lay_out(grid(3, 3)).tiles
    middle = TopicId(5)
    assert {d: neighbour(tiles, middle, d) for d in Direction} == {
        Direction.LEFT: 4,
        Direction.RIGHT: 6,
        Direction.UP: 2,
        Direction.DOWN: 8,
    }
    assert neighbour(tiles, TopicId(1), Direction.LEFT) is None
    assert neighbour(tiles, TopicId(3), Direction.RIGHT) is None


def test_every_tile_can_be_reached_by_arrow_keys() -> None:
    places = [(1, 0), (1, 1), (0, 2), (2, 2), (5, 3), (1, 3.5), (0, 5), (4.5, 6), (2, 9)]
    tiles = lay_out([make_topic(i + 1, place) for i, place in enumerate(places)]).tiles
    reached = {TopicId(1)}
    waiting = [TopicId(1)]
    while waiting:
        here = waiting.pop()
        for direction in Direction:
            there = neighbour(tiles, here, direction)
            if there is not None and there not in reached:
                reached.add(there)
                waiting.append(there)
    assert reached == set(tiles)


def test_a_prerequisite_that_another_one_needs_anyway_gets_no_line() -> None:
    needs = {TopicId(1): (), TopicId(2): (TopicId(1),), TopicId(3): (TopicId(1), TopicId(2), TopicId(99))}
    assert essential_edges(needs) == [(1, 2), (2, 3)]


@given(st.lists(st.lists(st.integers(1, 12), max_size=4), min_size=1, max_size=12))
def test_lines_left_out_never_part_the_way_to_a_topic(wanted: list[list[int]]) -> None:
    """Loops included: what could be reached by all prerequisites is reached by the lines that are drawn."""
    topics = [make_topic(n + 1, (n, 0), tuple(needs)) for n, needs in enumerate(wanted)]
    drawn: dict[int, list[int]] = {topic.id: [] for topic in topics}
    for before, after in essential_edges({topic.id: topic.prerequisites for topic in topics}):
        drawn[after].append(before)
    thinned = [make_topic(t.id, t.position, tuple(drawn[t.id])) for t in topics]
    for topic in topics:
        assert set(route_to(thinned, topic.id)) == set(route_to(topics, topic.id))
