"""Grid positions as the map uses them: as placed by hand, and moved apart where tiles would overlap."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from studydesk.domain.layout import layered_positions
from studydesk.domain.path import Topic, TopicId

_APART = 0.95
"""Two tiles whose positions differ by less in both directions would overlap (or nearly touch)."""


def settled_positions(topics: Sequence[Topic]) -> dict[TopicId, tuple[float, float]]:
    """(column, row) of each topic: as placed by hand, or, where tiles would overlap, moved to the next free place.

    When most topics have no place of their own (all at the same spot) the whole path is laid out anew.
    """
    if len(topics) > 1 and len({topic.position for topic in topics}) <= len(topics) // 2:
        names = {topic.id: str(topic.id) for topic in topics}
        placed = layered_positions({names[topic.id]: [str(i) for i in topic.prerequisites] for topic in topics})
        return {topic_id: placed[name] for topic_id, name in names.items()}
    taken: dict[tuple[int, int], list[tuple[float, float]]] = {}
    settled = {}
    for topic in topics:
        column, row = topic.position
        while (hit := _overlapping(taken, column, row)) is not None:
            column = hit + 1.0
        taken.setdefault((int(column), int(row)), []).append((column, row))
        settled[topic.id] = (column, row)
    return settled


def _overlapping(taken: Mapping[tuple[int, int], list[tuple[float, float]]], column: float, row: float) -> float | None:
    """The column of the rightmost settled tile that a tile at this place would overlap."""
    found: float | None = None
    for near_row in range(int(row) - 1, int(row) + 2):
        for near_column in range(int(column) - 1, int(column) + 2):
            for other_column, other_row in taken.get((near_column, near_row), ()):
                if abs(other_column - column) < _APART and abs(other_row - row) < _APART:
                    found = other_column if found is None else max(found, other_column)
    return found
