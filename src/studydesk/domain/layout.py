"""Places on the map for topics that nobody placed by hand: layers by longest path, then barycentre sweeps.

The layered method of Sugiyama, Tagawa and Toda (1981) without routing points: a topic's layer is one below its
deepest prerequisite, and within layers topics move to the mean place of their neighbours, four sweeps in all.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

SWEEPS = 4
WIDEST_ROW = 6
"""Topics side by side at most; a wider layer continues in the next rows."""


def layered_positions(
    prerequisites: Mapping[str, Sequence[str]], *, widest: int = WIDEST_ROW
) -> dict[str, tuple[float, float]]:
    """(column, row) by topic, whole numbers from 0; every topic lies below its prerequisites.

    Names that are no keys are passed over; of topics in a loop one is placed as if it needed nothing of the loop.
    Deterministic: depends on the order of the mapping only. 500 topics take a few milliseconds.
    """
    needs = {topic: [need for need in before if need in prerequisites] for topic, before in prerequisites.items()}
    layers = _layers(needs)
    _sweep(layers, needs)
    return _place(layers, widest)


def _followers(needs: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    leads_to: dict[str, list[str]] = {topic: [] for topic in needs}
    for topic, before in needs.items():
        for need in before:
            leads_to[need].append(topic)
    return leads_to


def _layers(needs: Mapping[str, Sequence[str]]) -> list[list[str]]:
    """Topics by depth; within a layer in the order given."""
    depth = _depths(needs)
    layers: list[list[str]] = [[] for _ in range(max(depth.values(), default=-1) + 1)]
    for topic in needs:
        layers[depth[topic]].append(topic)
    return [layer for layer in layers if layer]


def _depths(needs: Mapping[str, Sequence[str]]) -> dict[str, int]:
    """Length of the longest chain of needs above each topic."""
    leads_to = _followers(needs)
    waiting = {topic: len(before) for topic, before in needs.items()}
    depth = dict.fromkeys(needs, 0)
    ready = [topic for topic, count in waiting.items() if not count]
    left = dict.fromkeys(needs)
    while left:
        topic = ready.pop() if ready else next(iter(left))  # none ready is a loop: take one as if its needs were met
        if topic not in left:
            continue
        del left[topic]
        for following in leads_to[topic]:
            waiting[following] -= 1
            if following in left:
                depth[following] = max(depth[following], depth[topic] + 1)
                if not waiting[following]:
                    ready.append(following)
    return depth


def _sweep(layers: list[list[str]], needs: Mapping[str, Sequence[str]]) -> None:
    """Orders every layer in place: down by prerequisites, up by what follows, in turn."""
    leads_to = _followers(needs)
    at = {topic: index - (len(layer) - 1) / 2 for layer in layers for index, topic in enumerate(layer)}
    for sweep in range(SWEEPS):
        neighbours: Mapping[str, Sequence[str]] = leads_to if sweep % 2 else needs
        for layer in reversed(layers) if sweep % 2 else layers:
            wish = {
                topic: sum(at[other] for other in near) / len(near) if (near := neighbours[topic]) else at[topic]
                for topic in layer
            }
            layer.sort(key=wish.__getitem__)
            middle = (len(layer) - 1) / 2
            for index, topic in enumerate(layer):
                at[topic] = index - middle


def _place(layers: Sequence[Sequence[str]], widest: int) -> dict[str, tuple[float, float]]:
    """Cuts layers into rows and centres each row between the widest one's ends."""
    rows: list[Sequence[str]] = []
    for layer in layers:
        count = -(-len(layer) // widest)
        size, longer = divmod(len(layer), count)
        start = 0
        for index in range(count):
            end = start + size + (index < longer)
            rows.append(layer[start:end])
            start = end
    broadest = max((len(row) for row in rows), default=0)
    return {
        topic: (float((broadest - len(row)) // 2 + index), float(number))
        for number, row in enumerate(rows)
        for index, topic in enumerate(row)
    }
