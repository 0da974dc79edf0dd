"""What binds topics together: links, loops, positions and headings."""

from __future__ import annotations

import itertools
import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from studydesk.content.pack.limits import MAX_POSITION
from studydesk.content.pack.report import Report, shown
from studydesk.content.pack.schema import Place, Values
from studydesk.domain.pack import PackTopic

_MAX_LOOPS = 20


@dataclass(frozen=True, slots=True)
class TopicDraft:
    """A topic that was read, with the place of its ``topic.toml``. ``position`` is None if missing or faulty."""

    topic: PackTopic
    place: Place
    position: tuple[float, float] | None
    has_position_key: bool
    is_described: bool
    """False if ``topic.toml`` could not be read: then nothing is expected of it."""


def check_unique(tables: Iterable[Values], what: str, report: Report) -> None:
    """Reports every id that two of these tables share, capital letters not counting."""
    seen: dict[str, Values] = {}
    for values in tables:
        given = values.text("id")
        if not given:
            continue
        if given.casefold() in seen:
            line, first = (one.place.lines.line((*one.place.path, "id")) for one in (values, seen[given.casefold()]))
            message = f"The {what} id '{shown(given)}' is given twice (first on line {first})."
            report.add(values.place.file, line, "id.duplicate", message, "Give the new one an id never used before.")
        seen.setdefault(given.casefold(), values)


def check_links(drafts: Mapping[str, TopicDraft], report: Report) -> None:
    """Prerequisites and 'see also' must name other topics of this path, each once."""
    for draft in drafts.values():
        for key, links in (("prerequisites", draft.topic.prerequisites), ("see_also", draft.topic.see_also)):
            counts = Counter(links)
            for index, link in enumerate(links):
                if link not in drafts:
                    near = report.did_you_mean(link, drafts)
                    fix = f"Did you mean '{near}'?" if near else "Use the folder name of a topic of this path."
                    code = "topic.unknown_prerequisite" if key == "prerequisites" else "topic.unknown_see_also"
                    draft.place.fault(code, f"There is no topic '{shown(link)}'.", fix, key, index)
                elif link == draft.topic.id and key == "see_also":
                    draft.place.fault("topic.sees_itself", "The topic names itself.", "Take it out.", key, index)
                elif counts[link] > 1:
                    counts[link] = 0
                    draft.place.fault("topic.link_twice", f"'{link}' is named twice.", "Keep one.", key, index)


def find_loops(prerequisites: Mapping[str, Sequence[str]]) -> list[list[str]]:
    """Loops among prerequisites, each as the topics in turn, the first not repeated; at most 20.

    Iterative depth-first search; every loop has a different closing link.
    """
    loops: list[list[str]] = []
    done: set[str] = set()
    for start in prerequisites:
        if start in done:
            continue
        route = [start]
        places = {start: 0}
        pending = [iter(prerequisites[start])]
        while pending:
            following = next(pending[-1], None)
            if following is None:
                pending.pop()
                places.pop(route[-1])
                done.add(route.pop())
            elif following in places:
                loops.append(route[places[following] :])
            elif following not in done and following in prerequisites:
                places[following] = len(route)
                route.append(following)
                pending.append(iter(prerequisites[following]))
            if len(loops) >= _MAX_LOOPS:
                return loops
    return loops


def check_loops(drafts: Mapping[str, TopicDraft]) -> None:
    """No topic may need itself, directly or in a round."""
    for loop in find_loops({name: draft.topic.prerequisites for name, draft in drafts.items()}):
        names = [*loop, loop[0]] if len(loop) <= 8 else [*loop[:4], "…", *loop[-3:], loop[0]]
        message = f"These topics need each other in a loop: {' → '.join(names)}."
        if len(loop) == 1:
            message = f"The topic '{loop[0]}' names itself as a prerequisite."
        last = drafts[loop[-1]]
        index = last.topic.prerequisites.index(loop[0])
        fix = f"Take '{loop[0]}' out here, or break the loop at another of these topics."
        last.place.fault("topic.loop", message, fix, "prerequisites", index)


def read_position(values: Values) -> tuple[float, float] | None:
    """The position of a topic, None if missing or faulty."""
    if "position" not in values.given:
        return None
    numbers = values.numbers("position")
    if len(numbers) == 2 and all(math.isfinite(n) and 0 <= n <= MAX_POSITION for n in numbers):
        return numbers[0], numbers[1]
    message = f"A position is two numbers from 0 to {MAX_POSITION:,}: column and row."
    values.place.fault("topic.bad_position", message, "Write for example: position = [0, 2]", "position")
    return None


def check_positions(drafts: Iterable[TopicDraft]) -> None:
    """Either every topic has a position or none, and no two tiles overlap."""
    described = [draft for draft in drafts if draft.is_described]
    if not any(draft.has_position_key for draft in described):
        return
    cells: dict[tuple[int, int], list[TopicDraft]] = {}
    for draft in described:
        if not draft.has_position_key:
            fix = "Give every topic a position, such as position = [0, 2], or take out all of them."
            draft.place.fault("topic.no_position", "Other topics have a position, this one has none.", fix)
        elif draft.position is not None:
            column, row = draft.position
            near = _overlapped(draft.position, cells)
            if near is not None:
                message = f"The topic lies on top of '{near.topic.id}' on the map."
                draft.place.fault("topic.overlap", message, "Change the column or the row by 1 or more.", "position")
            cells.setdefault((math.floor(column), math.floor(row)), []).append(draft)


def _overlapped(position: tuple[float, float], cells: Mapping[tuple[int, int], list[TopicDraft]]) -> TopicDraft | None:
    column, row = position
    for across in (-1, 0, 1):
        for down in (-1, 0, 1):
            for other in cells.get((math.floor(column) + across, math.floor(row) + down), ()):
                assert other.position is not None
                if abs(other.position[0] - column) < 1 and abs(other.position[1] - row) < 1:
                    return other
    return None


def check_sections(sections: Sequence[Values]) -> None:
    """Headings stand in the order of their rows, one to a row."""
    rows = [(section.whole("row"), section) for section in sections]
    for (before, _), (row, section) in itertools.pairwise(rows):
        if before is not None and row is not None and row <= before:
            message = f"The heading's row {row} does not lie below the row {before} of the heading before it."
            section.place.fault("section.not_ascending", message, "Put the headings in the order of their rows.", "row")
