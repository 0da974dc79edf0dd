"""What must come before what: the route to a topic through its prerequisites."""

from __future__ import annotations

from collections.abc import Iterable

from studydesk.domain.path import Topic, TopicId


def route_to(topics: Iterable[Topic], topic_id: TopicId) -> list[TopicId]:
    """Everything that is needed before a topic, directly or not, in an order in which it can be learned.

    The topic itself is not in the list; where the order is free, what stands first in ``topics`` is gone into first. A
    prerequisite that is not among ``topics`` is left out. A loop (only an overlay can make one) ends where it closes.
    """
    known = {topic.id: topic for topic in topics}
    place = {known_id: index for index, known_id in enumerate(known)}
    order: list[TopicId] = []
    seen: set[TopicId] = set()
    stack: list[tuple[TopicId, bool]] = [(topic_id, False)] if topic_id in known else []
    while stack:
        at, is_left = stack.pop()
        if is_left:
            order.append(at)
        elif at not in seen:
            seen.add(at)
            stack.append((at, True))
            before = (i for i in known[at].prerequisites if i in known and i not in seen)
            stack += [(i, False) for i in sorted(before, key=place.__getitem__, reverse=True)]
    return order[:-1]
