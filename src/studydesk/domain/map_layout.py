"""Grid positions as the map uses them: as placed by hand, and moved apart where tiles would overlap."""

from __future__ import annotations

from collections.abc import Sequence
from math import floor

from studydesk.domain.layout import layered_positions
from studydesk.domain.path import Topic, TopicId

_APART = 0.95
"""Two tiles of a row whose columns differ by less would overlap (or nearly touch)."""


def settled_positions(topics: Sequence[Topic]) -> dict[TopicId, tuple[float, float]]:
    """(column, row) of each topic: as placed by hand, or, where tiles would overlap, moved to the next free place.

    Rows come out whole, columns need not be: lines run between rows, and a tile at half height would block them.
    When most topics have no place of their own (all at the same spot) the whole path is laid out anew.
    """
    if len(topics) > 1 and len({topic.position for topic in topics}) <= len(topics) // 2:
        names = {topic.id: str(topic.id) for topic in topics}
        placed = layered_positions({names[topic.id]: [str(i) for i in topic.prerequisites] for topic in topics})
        return {topic_id: placed[name] for topic_id, name in names.items()}
    taken: dict[float, list[float]] = {}
    settled = {}
    for topic in topics:
        column, row = topic.position[0], float(floor(topic.position[1] + 0.5))
        columns = taken.setdefault(row, [])
        while (hit := max((other for other in columns if abs(other - column) < _APART), default=None)) is not None:
            column = hit + 1.0
        columns.append(column)
        settled[topic.id] = (column, row)
    return settled
